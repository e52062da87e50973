#include "core/models/pretrained/model/pretrained_model.h"

#include "core/models/direction_chances.h"
#include "core/models/pretrained/model/driven_forecast.h"
#include "core/models/pretrained/model/explain_series.h"
#include "core/models/pretrained/model/width_check.h"
#include "core/models/pretrained/model/zero_shot.h"
#include "core/models/pretrained/network/shape_json.h"
#include "core/models/pretrained/weights/weights_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <mutex>

namespace shelfcast::core::pretrained {
namespace {

constexpr int kDaysOfYear = 365;

JobContext quietJob()
{
    JobContext job;
    job.threads = 1;
    return job;
}

} // namespace

std::pair<int, int> toldSeasons(const SeriesView &series)
{
    std::vector<int> seasons = seasonsOf(series);
    std::erase_if(seasons, [](int season) { return season < 2; });
    const int main = seasons.empty() ? 1 : seasons.front();
    int longer = seasons.size() > 1 ? seasons[1] : 0;
    if (longer == 0 && series.frequency == Frequency::Daily && main == 7)
        longer = kDaysOfYear;
    if (longer == 0 && series.frequency == Frequency::Hourly && main == 24)
        longer = 7 * 24;
    return {main, longer};
}

Result<std::shared_ptr<const PretrainedWeights>> loadPretrained(const std::filesystem::path &path, at::Device device)
{
    Result<WeightsFile> file = readWeights(path);
    if (!file)
        return tl::unexpected(std::move(file).error());
    const auto damaged = [](std::string detail) {
        return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("core", "The file with the pre-trained weights is damaged. Install the program again."), std::move(detail));
    };
    auto weights = std::make_shared<PretrainedWeights>();
    weights->card = file->card;
    try {
        const nlohmann::json card = nlohmann::json::parse(file->card);
        const nlohmann::json &trunks = card.at("plan").at("trunks");
        if (trunks.size() != file->trunks.size())
            return damaged("number of trunks");
        for (std::size_t i = 0; i < trunks.size(); ++i) {
            const std::optional<TrunkShape> shape = shapeFrom(trunks[i]);
            if (!shape)
                return damaged("shape out of range");
            auto trunk = std::make_unique<PretrainedNetwork>(*shape, 0, device);
            if (!trunk->parameters.setWeights(file->trunks[i]))
                return damaged("shape and weights disagree");
            weights->trunks.push_back(std::move(trunk));
        }
    } catch (const nlohmann::json::exception &fault) {
        return damaged(fault.what());
    }
    if (weights->trunks.empty())
        return damaged("no trunk");
    return weights;
}

/// Found for a panel of these values; a later look at the same panel finds it again.
struct PretrainedModel::KeptUses {
    std::mutex mutex;
    std::uint64_t panel = 0;
    std::shared_ptr<const std::vector<DriverUse>> uses;
};

namespace {

/// What stands for the values of some series: alike for alike ones.
std::uint64_t fingerprint(std::span<const SeriesView> views, int horizon)
{
    std::uint64_t sum = 0xcbf29ce484222325U;
    const auto take = [&](std::uint64_t bits) { sum = (sum ^ bits) * 0x100000001b3U + (sum >> 29); };
    take(static_cast<std::uint64_t>(horizon));
    for (const SeriesView &view : views) {
        take(view.y.size());
        take(static_cast<std::uint64_t>(view.firstPeriod));
        for (const double value : view.y)
            take(std::bit_cast<std::uint64_t>(value));
        for (const Driver &driver : view.drivers)
            for (const double value : driver.values)
                take(std::bit_cast<std::uint64_t>(value));
    }
    return sum;
}

/// Forecasts of views, with their drivers as far as `uses` has them.
Result<ForecastSet> forecastViews(const PretrainedWeights &weights, const PretrainedOptions &options, std::span<const SeriesView> views, const std::vector<DriverUse> &uses, int horizon,
                                  const JobContext &job)
{
    std::vector<Shown> shown;
    std::vector<bool> counts;
    std::vector<ClosedPhases> closed;
    std::vector<double> steppedBack;
    for (const SeriesView &view : views) {
        shown.push_back(shownOf(view));
        counts.push_back(shown.back().counts);
        closed.push_back(closedPhasesOf(shown.back(), view.y));
        steppedBack.push_back(options.stepsBack ? shown.back().back.share : 0.0);
    }
    Result<ForecastSet> set = uses.empty() ? forecastShown(weights, options, std::move(shown), horizon, job) : forecastDriven(weights, options, views, uses, horizon, job);
    if (!set)
        return set;
    const Result<Widths> widths = options.checksWidths ? widthsOf(weights, options, views, horizon, job) : kAsTheNetworkSays;
    if (!widths)
        return tl::unexpected(widths.error());
    for (std::size_t i = 0; i < views.size(); ++i) {
        settle((*set)[i], counts[i], closed[i], options.point, views[i].nonNegative);
        if (hasWidth((*set)[i], counts[i]))
            widen((*set)[i], *widths, counts[i], views[i].nonNegative);
        if (steppedBack[i] > 0.0)
            (*set)[i].note = {QT_TRANSLATE_NOOP("core", "The history is short for the network, so %1 % of the forecast is that of simpler ones."), {static_cast<std::int64_t>(std::lround(100.0 * steppedBack[i]))}};
        if (!uses.empty() && uses[i].trust > 0.0)
            (*set)[i].form = {QT_TRANSLATE_NOOP("core", "Pre-trained on many series; %1 % of what prices and promotions known ahead would change"),
                              {static_cast<std::int64_t>(std::lround(100.0 * uses[i].trust))}};
    }
    return set;
}

/// What the drivers of some series are worth; nothing where they take no part.
Result<std::vector<DriverUse>> usesOf(const PretrainedWeights &weights, const PretrainedOptions &options, std::span<const SeriesView> views, std::span<const std::string_view> categories,
                                      int horizon, const JobContext &job)
{
    if (!options.drivers || driverFormsOf(views).empty())
        return std::vector<DriverUse>();
    return driverUseOf(weights, options, views, categories, horizon, job);
}

/// The views of a panel with their categories.
struct PanelViews {
    explicit PanelViews(const Panel &panel)
    {
        for (std::size_t i = 0; i < panel.series.size(); ++i) {
            views.push_back(viewOf(panel, i));
            categories.push_back(panel.series[i].category);
        }
    }
    std::vector<SeriesView> views;
    std::vector<std::string_view> categories;
};

} // namespace

SeriesForecast forecastOne(const PretrainedWeights &weights, const PretrainedOptions &options, const SeriesView &view, int horizon)
{
    const Result<std::vector<DriverUse>> uses = usesOf(weights, options, {&view, 1}, {}, horizon, quietJob());
    if (!uses)
        return {};
    Result<ForecastSet> set = forecastViews(weights, options, {&view, 1}, *uses, horizon, quietJob());
    return set ? std::move(set->front()) : SeriesForecast();
}

Result<Explanation> explainOne(const PretrainedWeights &weights, const PretrainedOptions &options, const SeriesView &view, int horizon, const JobContext &job)
{
    const Result<std::vector<DriverUse>> uses = usesOf(weights, options, {&view, 1}, {}, horizon, job);
    if (!uses)
        return tl::unexpected(uses.error());
    return explainSeries(weights, options, view, uses->empty() ? DriverUse() : uses->front(), horizon, job);
}

PretrainedModel::PretrainedModel(std::shared_ptr<const PretrainedWeights> weights, PretrainedOptions options, std::string learned)
    : m_weights(std::move(weights)), m_options(options), m_learned(std::move(learned)), m_kept(std::make_shared<KeptUses>())
{
}

Result<std::shared_ptr<const std::vector<DriverUse>>> PretrainedModel::usesFor(std::span<const SeriesView> views, std::span<const std::string_view> categories, int horizon,
                                                                               const JobContext &job) const
{
    if (!m_options.drivers || driverFormsOf(views).empty())
        return std::make_shared<const std::vector<DriverUse>>();
    const std::uint64_t panel = fingerprint(views, horizon);
    {
        const std::scoped_lock lock(m_kept->mutex);
        if (m_kept->uses && m_kept->panel == panel)
            return m_kept->uses;
    }
    Result<std::vector<DriverUse>> found = usesOf(*m_weights, m_options, views, categories, horizon, job);
    if (!found)
        return tl::unexpected(std::move(found).error());
    auto uses = std::make_shared<const std::vector<DriverUse>>(std::move(*found));
    const std::scoped_lock lock(m_kept->mutex);
    m_kept->panel = panel;
    m_kept->uses = uses;
    return uses;
}

Result<ForecastSet> PretrainedModel::forecast(const Panel &history, int horizon, const JobContext &job) const
{
    const PanelViews panel(history);
    const auto uses = usesFor(panel.views, panel.categories, horizon, job);
    if (!uses)
        return tl::unexpected(uses.error());
    Result<ForecastSet> set = forecastViews(*m_weights, m_options, panel.views, **uses, horizon, job);
    for (std::size_t i = 0; set && i < set->size(); ++i) // the forecast knows the direction better than the encoder's own answer does: see docs/pretrained.md
        (*set)[i].direction = directionChances((*set)[i], panel.views[i].y);
    return set;
}

Result<Explanation> PretrainedModel::explain(const Panel &history, std::size_t series, int horizon, const JobContext &job) const
{
    const PanelViews panel(history);
    const auto uses = usesFor(panel.views, panel.categories, horizon, job);
    if (!uses)
        return tl::unexpected(uses.error());
    return explainSeries(*m_weights, m_options, panel.views[series], (*uses)->empty() ? DriverUse() : (**uses)[series], horizon, job);
}

StoredModel PretrainedModel::store() const
{
    return {kPretrainedId,
            nlohmann::json{{"trunks", m_options.trunks == Trunks::Quick ? "quick" : "all"}, {"point", m_options.point == Point::Median ? "median" : "mean"}, {"drivers", m_options.drivers}}.dump(), m_learned};
}

} // namespace shelfcast::core::pretrained
