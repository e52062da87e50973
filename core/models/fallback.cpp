#include "core/models/fallback.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace shelfcast::core {

namespace {

constexpr const char *kSmoothing = "ses";
constexpr const char *kMean = "mean";
constexpr const char *kZero = "zero";
/// How a project file names all of them: the models "ses" and "mean" may keep something else.
constexpr const char *kStored = "stand-in";
/// As many of the last known values as the mean looks at.
constexpr std::size_t kRecent = 12;

struct Fallback {
    std::string id = kZero;
    double level = 0.0, alpha = 0.0, deviation = 0.0;
};

class FallbackSeries final : public FittedSeries {
public:
    explicit FallbackSeries(Fallback state) : m_state(std::move(state)) {}

    Result<SeriesForecast> forecast(const SeriesView &history, int horizon, const JobContext &) const override
    {
        SeriesForecast result;
        const auto h = static_cast<std::size_t>(horizon);
        result.mean.assign(h, fittedTo(history.y).back());
        std::vector<double> deviation(h);
        for (std::size_t step = 0; step < h; ++step)
            deviation[step] = m_state.deviation * std::sqrt(1.0 + static_cast<double>(step) * m_state.alpha * m_state.alpha);
        normalQuantiles(result.mean, deviation, result.quantiles);
        result.modelId = m_state.id;
        if (m_state.id == kSmoothing)
            result.form = {QT_TRANSLATE_NOOP("core", "Simple exponential smoothing with a weight of %1 on the newest period"), {m_state.alpha}};
        else if (m_state.id == kMean)
            result.form = QT_TRANSLATE_NOOP("core", "The mean of the known periods");
        else
            result.form = QT_TRANSLATE_NOOP("core", "Zero: no period is known");
        return result;
    }

    Result<Explanation> explain(const SeriesView &history, int horizon, const JobContext &) const override
    {
        Explanation result;
        result.fitted = fittedTo(history.y);
        const double last = result.fitted.back();
        result.fitted.pop_back();
        result.components.push_back({ComponentKind::Level, QT_TRANSLATE_NOOP("core", "Level"), result.fitted,
                                     std::vector<double>(static_cast<std::size_t>(horizon), last)});
        return result;
    }

    StoredModel store() const override
    {
        const nlohmann::json state = {{"kind", m_state.id}, {"level", m_state.level}, {"alpha", m_state.alpha}, {"deviation", m_state.deviation}};
        return {kStored, state.dump()};
    }

private:
    /// (n + 1) the level before each period, and after the last one. The mean and zero stay as they were fitted.
    std::vector<double> fittedTo(std::span<const double> y) const
    {
        std::vector<double> levels(y.size() + 1, m_state.level);
        if (m_state.id != kSmoothing)
            return levels;
        const auto first = std::ranges::find_if(y, [](double value) { return std::isfinite(value); });
        double level = first == y.end() ? m_state.level : *first;
        for (std::size_t t = 0; t < y.size(); ++t) {
            levels[t] = level;
            if (std::isfinite(y[t]))
                level += m_state.alpha * (y[t] - level);
        }
        levels.back() = level;
        return levels;
    }

    Fallback m_state;
};

std::vector<double> known(std::span<const double> y)
{
    std::vector<double> values;
    for (const double value : y)
        if (std::isfinite(value))
            values.push_back(value);
    return values;
}

Fallback meanOf(const std::vector<double> &values)
{
    Fallback state;
    state.id = kMean;
    const std::size_t count = std::min(values.size(), kRecent);
    double sum = 0.0, squares = 0.0;
    for (std::size_t i = values.size() - count; i < values.size(); ++i)
        sum += values[i] / static_cast<double>(count);
    for (std::size_t i = values.size() - count; i < values.size(); ++i)
        squares += (values[i] - sum) * (values[i] - sum);
    state.level = sum;
    // One value says nothing of its spread: half of it is a guess that keeps the interval from looking certain.
    state.deviation = count > 1 ? std::sqrt(squares / static_cast<double>(count - 1)) : 0.5 * std::abs(sum);
    return state;
}

Fallback smoothingOf(const std::vector<double> &values)
{
    Fallback best;
    best.deviation = std::numeric_limits<double>::infinity();
    for (int step = 1; step < 20; ++step) {
        const double alpha = 0.05 * step;
        double level = values.front(), squares = 0.0;
        for (std::size_t i = 1; i < values.size(); ++i) {
            const double error = values[i] - level;
            squares += error * error;
            level += alpha * error;
        }
        const double deviation = std::sqrt(squares / static_cast<double>(values.size() - 1));
        if (deviation < best.deviation)
            best = {kSmoothing, level, alpha, deviation};
    }
    return best;
}

} // namespace

std::unique_ptr<const FittedSeries> fitFallback(const SeriesView &series)
{
    const std::vector<double> values = known(series.y);
    Fallback state;
    if (values.size() >= 3)
        state = smoothingOf(values);
    if (values.size() < 3 || !std::isfinite(state.level) || !std::isfinite(state.deviation))
        state = values.empty() ? Fallback{} : meanOf(values);
    if (!std::isfinite(state.deviation)) // squares of values beyond 1e154
        state.deviation = std::abs(state.level);
    return std::make_unique<FallbackSeries>(std::move(state));
}

bool isFallback(const StoredModel &stored) { return stored.modelId == kStored; }

Result<std::unique_ptr<const FittedSeries>> loadFallback(const StoredModel &stored)
{
    const nlohmann::json state = nlohmann::json::parse(stored.state, nullptr, false);
    try {
        return std::make_unique<FallbackSeries>(Fallback{state.at("kind").get<std::string>(), state.at("level").get<double>(),
                                                         state.at("alpha").get<double>(), state.at("deviation").get<double>()});
    } catch (const nlohmann::json::exception &fault) {
        return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {stored.modelId}}, fault.what());
    }
}

} // namespace shelfcast::core
