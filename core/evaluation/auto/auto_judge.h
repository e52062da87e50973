#pragma once
#include "core/evaluation/auto/auto_past.h"
#include "core/evaluation/conformal.h"
#include "core/models/combine/blend.h"

#include <map>
#include <optional>
#include <span>

namespace shelfcast::core {

/// What is taken for one series, and why.
struct Judgement {
    combine::Blend blend;              ///< (contenders)
    std::optional<std::size_t> champion; ///< the one that is taken alone; else the blend
    std::vector<double> losses;        ///< (contenders) root mean square of past errors, in usual errors; NaN where unknown
    double loss = 0.0;                 ///< the same of what is taken; NaN where unknown
    std::size_t similar = 0;           ///< past forecasts of similar series that were looked at
    std::size_t own = 0;               ///< and of the series itself
};

/// What errors count.
enum class Criterion { Absolute, Squared };

/// Learns from past forecasts of many series which contenders suit which kind of series, with what weights, and how wide their
/// intervals have to be.
///
/// The weights are those that would have made the smallest errors in the past (stacking), over series of the same demand, length and season;
/// drawn towards those of all series with the same contenders, towards equal ones, and, the more so the less past there is, towards
/// what is usually combined for such a series. A series' own past moves them as far as there is enough of it. One contender alone is taken
/// only where it was far better than the combination.
class PastJudge {
public:
    /// past  forecasts of any series, in an order that does not depend on the number of threads
    PastJudge(const Teams &teams, std::span<const PastForecast> past, int horizon, Criterion criterion);

    /// available  (contenders) who can take part
    Judgement judge(const Situation &situation, std::size_t series, const std::vector<bool> &available) const;
    /// Of series with as long a history and the same contenders.
    const Calibration &calibration(const Situation &situation) const { return m_calibrations[situation.group() * kLengths + situation.length]; }

private:
    /// Sums of products of errors, a pair of contenders each.
    struct Products {
        std::vector<double> sums, counts; ///< (contenders x contenders)
        std::size_t forecasts = 0;
        void add(const PastForecast &past, Criterion criterion);
        /// Drawn towards @p prior, which counts for so many forecasts.
        std::vector<double> means(const std::vector<double> &prior, double weight) const;
    };

    /// By how much series of a group differ in who suits them, beside how much one series' origins do.
    double ownDoubt(std::size_t group, std::span<const PastForecast> past) const;
    std::vector<double> productsOf(const Situation &situation) const;
    Judgement judged(const Situation &situation, const std::vector<double> &products, const std::vector<bool> &available) const;
    void learnCalibrations(std::span<const PastForecast> past, int horizon);

    const Teams &m_teams;
    std::vector<Products> m_groups, m_subgroups;
    std::vector<double> m_ownDoubt; ///< by group
    std::map<std::pair<std::size_t, std::size_t>, Products> m_own; ///< by series and group
    std::vector<Calibration> m_calibrations;
};

} // namespace shelfcast::core
