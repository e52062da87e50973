#include "core/models/pretrained/model/pretrained_model.h"

#include "core/models/pretrained/model/driven_forecast.h"
#include "core/models/pretrained/model/zero_shot.h"
#include "core/models/pretrained/network/shape_json.h"
#include "core/models/pretrained/weights/weights_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>

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

namespace {

/// Forecasts of views: with their drivers where that is wanted and they have any.
Result<ForecastSet> forecastViews(const PretrainedWeights &weights, const PretrainedOptions &options, std::span<const SeriesView> views, std::span<const std::string_view> categories, int horizon,
                                  const JobContext &job)
{
    std::vector<Shown> shown;
    for (const SeriesView &view : views)
        shown.push_back(shownOf(view));
    std::vector<bool> counts;
    for (const Shown &one : shown)
        counts.push_back(one.counts);
    Result<ForecastSet> set;
    if (options.drivers && !driverFormsOf(views).empty()) {
        const Result<std::vector<DriverUse>> uses = driverUseOf(weights, options.trunks, views, categories, horizon, job);
        if (!uses)
            return tl::unexpected(uses.error());
        set = forecastDriven(weights, options.trunks, views, *uses, horizon, job);
    } else {
        set = forecastShown(weights, options.trunks, std::move(shown), horizon, job);
    }
    if (set)
        for (std::size_t i = 0; i < views.size(); ++i)
            settle((*set)[i], counts[i], options.point, views[i].nonNegative);
    return set;
}

} // namespace

SeriesForecast forecastOne(const PretrainedWeights &weights, const PretrainedOptions &options, const SeriesView &view, int horizon)
{
    Result<ForecastSet> set = forecastViews(weights, options, {&view, 1}, {}, horizon, quietJob());
    return set ? std::move(set->front()) : SeriesForecast();
}

Result<ForecastSet> PretrainedModel::forecast(const Panel &history, int horizon, const JobContext &job) const
{
    std::vector<SeriesView> views;
    std::vector<std::string_view> categories;
    for (std::size_t i = 0; i < history.series.size(); ++i) {
        views.push_back(viewOf(history, i));
        categories.push_back(history.series[i].category);
    }
    return forecastViews(*m_weights, m_options, views, categories, horizon, job);
}

StoredModel PretrainedModel::store() const
{
    return {kPretrainedId,
            nlohmann::json{{"trunks", m_options.trunks == Trunks::Quick ? "quick" : "all"}, {"point", m_options.point == Point::Median ? "median" : "mean"}, {"drivers", m_options.drivers}}.dump(), m_learned};
}

} // namespace shelfcast::core::pretrained
