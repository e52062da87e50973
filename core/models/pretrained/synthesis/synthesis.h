#pragma once
#include "core/base/calendar.h"
#include "core/models/neural/data/sampling.h"

#include <cstdint>
#include <vector>

/// Made-up series that look like those of shops and of other keepers of figures: what the pre-trained model learns from.
namespace shelfcast::core::pretrained {

using networks::Random;

/// Grows when other series come from the same seed than before: says which generator a training has learned from.
/// 1 was that of the first weights; 2 lets months, weeks and days wander and grow a little less, and cuts some series off at a ceiling.
inline constexpr int kSynthesisVersion = 2;

/// How often each ingredient goes in. Every share is 0 to 1; a share of 0 leaves the ingredient out (for ablations).
struct Ingredients {
    double trends = 1.0;     ///< slopes, bends and damping
    double walks = 1.0;      ///< levels that wander: random walks, their sums, level shifts
    double seasons = 1.0;    ///< harmonics, free profiles and peaks; morphing; a second season
    double calendar = 1.0;   ///< holidays, closed days, pay days, the run-up to Christmas
    double promotions = 1.0; ///< lift, dip, price steps and elasticity
    double stockOuts = 1.0;  ///< empty shelves, and shelves that hold only so many
    double launches = 1.0;   ///< launches and ends of life
    double counts = 1.0;     ///< slow movers: Poisson, gamma-Poisson, lots, zero inflation
    double outliers = 1.0;
    double kernels = 1.0;  ///< mixtures of kernel processes
    double models = 1.0;   ///< paths of ETS and ARIMA models with drawn parameters
    double mixtures = 1.0; ///< sums of two or three other series
};

struct SyntheticSeries {
    Frequency frequency = Frequency::Weekly;
    int season = 1, secondSeason = 0; ///< periods, 1 and 0 where there is none. What is true; hiding it from the learner is the learner's affair
    int horizon = 13;                 ///< periods ahead that people ask for in such a series
    bool counts = false;              ///< whole numbers
    std::vector<float> y;             ///< (n) every value finite; zeros where closed or out of stock
    std::vector<float> expected;      ///< (n) y without its noise
    // Only where drivers were asked for, else empty. (n) each.
    std::vector<float> price;     ///< above zero; constant where nothing moves it
    std::vector<float> promotion; ///< 0 or 1
    std::vector<float> holiday;   ///< 0 or 1
    std::vector<float> available; ///< 0 where out of stock
    std::vector<float> lift;      ///< what promotion and price multiply sales by: the truth that a merchant never sees
};

struct SynthesisOptions {
    int length = 576; ///< periods
    bool drivers = false;
    Ingredients ingredients = {};
};

/// One series. The same seed gives the same series on every machine. Which frequencies come how often depends on the length: short ones
/// are mostly months, quarters and years (trending, as those are), long ones days, hours and weeks.
///
/// cost    about 60 microseconds for 576 periods
SyntheticSeries synthesise(std::uint64_t seed, const SynthesisOptions &options);

} // namespace shelfcast::core::pretrained
