#pragma once
#include "core/models/pretrained/synthesis/draws.h"
#include "core/models/pretrained/synthesis/synthesis.h"

#include <cstdint>
#include <vector>

/// What synthesis.cpp puts together, each in a file of its own. Every ingredient draws from a stream of its own: leaving one out leaves
/// the others as they were.
namespace shelfcast::core::pretrained {

using Path = std::vector<float>;

/// Kinds of keepers of figures.
enum class Kind { Hourly,
                  Daily,
                  Weekly,
                  Monthly,
                  Quarterly,
                  Yearly,
                  Unseasonal,
                  Odd };

/// How series of a kind behave: shares (0 to 1) and ranges, log units a period.
struct Habit {
    double trend, slopeLow, slopeHigh, upward; ///< share with a trend; its slope; share of those that rise
    double walk, walkLow, walkHigh;            ///< share that wander; standard deviation of a step
    double slopeWalk, cycle;                   ///< shares whose slope wanders; that have cycles longer than a year
    double unseasonal, seasonLow, seasonHigh;  ///< share without a season; its amplitude (standard deviation)
    double noiseLow, noiseHigh;                ///< standard deviation
    double plain;                              ///< share of walks without season or noise
    double counts, shop;                       ///< shares of slow movers; of series that a shop keeps (promotions, holidays, launches)
    double kernels, models;                    ///< shares of the other two ways to make a series
    double calm;                               ///< share of figures that sum up many people: little noise, smooth seasons, none of a shop's doings
};

/// What is known of a series before it is made.
struct Setting {
    Kind kind = Kind::Weekly;
    Frequency frequency = Frequency::Weekly;
    int season = 1, secondSeason = 0;
    double perYear = 52.18; ///< periods
    int horizon = 13;
    int length = 0;
    bool shop = false, calm = false;
    bool drivers = false;
    Habit habit{};
};

Setting drawSetting(std::uint64_t seed, const SynthesisOptions &options);

/// A series before the shop's doings: what is expected and what came, on a level of about 1.
struct Body {
    Path expected, value;
    bool negative = false; ///< may fall below zero
};

// Streams of random numbers, one for each ingredient.
enum class Stream : std::uint64_t {
    Setting,
    Trend,
    Walk,
    Season,
    Form,
    Noise,
    Calendar,
    Promotions,
    Stock,
    Life,
    Counts,
    Outliers,
    Kernels,
    Models,
    Mixtures,
    Scale,
    Ceiling,
};
inline Draws drawsOf(std::uint64_t seed, Stream stream)
{
    return Draws(networks::mixed(seed, static_cast<std::uint64_t>(stream)));
}

// Levels in log units, added to a path.
void addTrend(Path &level, const Setting &setting, std::uint64_t seed, double share);
void addWalk(Path &level, const Setting &setting, std::uint64_t seed, double share);
/// Nothing grows for ever: bends what lies beyond 3 log units so that it stays within 6.
void limit(Path &level);

/// One season's values, mean 0 and variance 1: harmonics, free values, or peaks; in calm ones mostly a few harmonics.
Path profile(int season, bool calm, Draws &draws);
/// The same for hours over a week: days alike, weekends another way.
Path weekOfHours(bool calm, Draws &draws);
void addSeasons(Path &effect, const Setting &setting, std::uint64_t seed, double share);

/// Noise of variance 1 or so: thin or thick tails, autocorrelated or not, sometimes stronger in season.
Path noise(const Path &season, std::uint64_t seed);

Body structured(const Setting &setting, std::uint64_t seed, const Ingredients &ingredients);
/// A smooth path of variance 1 by random Fourier features.
/// @p mixes  0 for the squared exponential kernel of that length scale; else the rational quadratic one with that alpha
/// source    Rahimi & Recht (2007), Random features for large-scale kernel machines
Path smoothPath(std::size_t n, double scale, double mixes, Draws &draws);
/// Matérn kernels of order 1/2 (or 3/2 where @p twice) as what they are in time: autoregressions of order one and two. Variance 1.
/// source  Hartikainen & Särkkä (2010), Kalman filtering and smoothing solutions to temporal Gaussian process regression models
Path roughPath(std::size_t n, double scale, bool twice, Draws &draws);
Body kernelProcess(const Setting &setting, std::uint64_t seed);
Body modelPath(const Setting &setting, std::uint64_t seed);
Body etsPath(const Setting &setting, Draws &draws);
Body arimaPath(const Setting &setting, Draws &draws);
Body body(const Setting &setting, std::uint64_t seed, const Ingredients &ingredients);
Body mixture(const Setting &setting, std::uint64_t seed, const Ingredients &ingredients);

/// exp(x) below zero and 1 + x above: grows in a line and never falls below zero.
float lineLink(float x);

/// What the shop does to its sales, period by period.
struct Doings {
    Path factor; ///< what sales are multiplied by
    Path price, promotion, holiday, available, lift;
    std::vector<char> closed; ///< empty where it never closes
};

void addCalendar(Doings &doings, const Setting &setting, std::uint64_t seed, double share);
void addPromotions(Doings &doings, const Setting &setting, std::uint64_t seed, double share);
void addStockOuts(Doings &doings, const Setting &setting, std::uint64_t seed, double share);
/// The shelf holds so many and no more: what is wanted beyond is not sold.
void addCeiling(Body &body, bool counts, const Setting &setting, std::uint64_t seed, double share);
void addLife(Doings &doings, const Setting &setting, std::uint64_t seed, double share);

/// Turns a body into whole numbers by its expectation; false where the series is none of slow movers.
bool makeCounts(Body &body, const Setting &setting, std::uint64_t seed, double share);
void addOutliers(Body &body, const Setting &setting, std::uint64_t seed, double share);
/// Units and prices: any scale, rounded as people round, seldom negative.
void rescale(Body &body, bool counts, std::uint64_t seed);

} // namespace shelfcast::core::pretrained
