#include "core/models/ets/auto_ets.h"

#include "core/models/ets/ets_series.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::ets {

namespace {

/// "ETS(M,A,M)", or "ETS(M,A,M) 62 % + ETS(M,Ad,M) 38 %" for an average; what comes after the third form is left to the list of candidates.
std::string formsOf(const Fit &fit)
{
    constexpr std::size_t kNamed = 3;
    if (fit.rivals.empty())
        return name(fit.form);
    const auto share = [](double weight) { return " " + std::to_string(std::lround(100 * weight)) + " %"; };
    std::string forms = name(fit.form) + share(ownWeight(fit));
    for (std::size_t i = 0; i < std::min(fit.rivals.size(), kNamed - 1); ++i)
        forms += " + " + name(fit.rivals[i].fit.form) + share(fit.rivals[i].weight);
    return fit.rivals.size() < kNamed ? forms : forms + " + …";
}

Message inWords(const Fit &fit, const SeriesView &series, bool seasonTooLong)
{
    const std::string form = formsOf(fit);
    const int length = seasonLengthOf(fit);
    if (seasonTooLong)
        return {QT_TRANSLATE_NOOP("core", "%1, without the season: %2 periods are too many for it"), {form, std::int64_t{series.seasonLength}}};
    if (length < 2)
        return {QT_TRANSLATE_NOOP("core", "%1, no season"), {form}};
    if (length == seasonLength(series.frequency)) {
        switch (series.frequency) {
        case Frequency::Hourly: return {QT_TRANSLATE_NOOP("core", "%1, a daily season"), {form}};
        case Frequency::Daily: return {QT_TRANSLATE_NOOP("core", "%1, a weekly season"), {form}};
        default: return {QT_TRANSLATE_NOOP("core", "%1, a yearly season"), {form}};
        }
    }
    return {QT_TRANSLATE_NOOP("core", "%1, a season of %2 periods"), {form, std::int64_t{length}}};
}

template <class Kind>
bool only(const std::vector<Kind> &kinds, Kind kind)
{
    return kinds.size() == 1 && kinds.front() == kind;
}

/// The main season, or the longest of the others that has room for a state a period.
int seasonFor(const SeriesView &series)
{
    if (series.seasonLength <= kMaxSeason)
        return series.seasonLength;
    const std::vector<int> seasons = seasonsOf(series);
    const auto longer = std::ranges::upper_bound(seasons, kMaxSeason);
    return longer == seasons.begin() ? series.seasonLength : *(longer - 1);
}

/// Puts additive components where only multiplicative ones are allowed; true if that changed anything.
bool withoutMultiplication(FormChoice &forms)
{
    bool changed = false;
    if (only(forms.errors, ErrorKind::Multiplicative)) {
        forms.errors = {ErrorKind::Additive};
        changed = true;
    }
    if (only(forms.trends, TrendKind::Multiplicative)) {
        forms.trends = {TrendKind::Additive};
        changed = true;
    }
    if (only(forms.seasons, SeasonKind::Multiplicative)) {
        forms.seasons = {SeasonKind::Additive};
        changed = true;
    }
    return changed;
}

} // namespace

Result<std::unique_ptr<const FittedSeries>> AutoEts::fit(const SeriesView &series, const JobContext &job) const
{
    FitOptions options;
    options.forms = m_recipe.forms;
    options.criterion = m_recipe.criterion;
    options.bounds = m_recipe.bounds;
    options.average = m_recipe.average;
    options.foresight = m_recipe.steady;
    options.prior.growthShare = m_recipe.steady ? kSteadyGrowth : 0.0;
    const int length = m_recipe.seasonLength > 0 ? m_recipe.seasonLength : seasonFor(series);
    const bool seasonAllowed = !only(options.forms.seasons, SeasonKind::None);
    const bool seasonTooLong = seasonAllowed && length > kMaxSeason;
    options.seasonLength = length > kMaxSeason ? 1 : length;

    Learned learned;
    const bool seasonForced = std::ranges::find(options.forms.seasons, SeasonKind::None) == options.forms.seasons.end();
    if (seasonForced && options.seasonLength < 2) {
        options.forms.seasons = {SeasonKind::None};
        if (length < 2)
            learned.note = QT_TRANSLATE_NOOP("core", "These data have no season, so only level and trend are smoothed.");
    }
    const bool positive = std::ranges::none_of(series.y, [](double value) { return value <= 0; });
    if (!positive && withoutMultiplication(options.forms))
        learned.note = QT_TRANSLATE_NOOP("core", "Some periods are zero or below, so nothing is multiplied: additive components take the place.");
    Result<Fit> fitted = ets::fit(series.y, options, job);
    if (!fitted)
        return tl::unexpected(fitted.error());
    if (seasonForced && options.seasonLength > 1 && seasonLengthOf(*fitted) < 2 && fitted->sigma2 > 0)
        learned.note = {QT_TRANSLATE_NOOP("core", "%1 known periods are too few for a season of %2, so none is used."),
                        {std::int64_t{fitted->observed}, std::int64_t{options.seasonLength}}};
    learned.modelId = m_recipe.modelId;
    learned.words = inWords(*fitted, series, seasonTooLong);
    const auto known = std::ranges::find_if(series.y, [](double value) { return !std::isnan(value); });
    learned.begin = series.firstPeriod + (known - series.y.begin());
    learned.end = series.firstPeriod + static_cast<std::int64_t>(series.y.size());
    learned.simulate = m_recipe.simulate;
    learned.criterion = m_recipe.criterion;
    learned.steady = m_recipe.steady;
    learned.fit = std::move(*fitted);
    if (!positive) { // between zeros and a few sales errors are lopsided, not long-tailed, and a run of zeros is no calm
        learned.fit.tail = 0;
        learned.fit.recent = 1;
    }
    learned.fit.fitted.clear(); // many series are kept at once, and a forecast does not need these
    learned.fit.fitted.shrink_to_fit();
    learned.fit.residuals.clear();
    learned.fit.residuals.shrink_to_fit();
    return etsSeries(std::move(learned));
}

} // namespace shelfcast::core::ets
