#include "core/models/neural/networks/scores.h"

#include "core/models/neural/networks/trained_network.h"

#include <array>
#include <cmath>

namespace shelfcast::core::networks {
namespace {

struct Sums {
    double error = 0.0, squares = 0.0, total = 0.0, actualSquares = 0.0, actual = 0.0;
    double scaled = 0.0;
    std::size_t count = 0, scaledCount = 0;
};

/// Mean absolute change over one season, in the history before the origin; 0 where there is none.
double seasonalChange(const std::vector<double> &y, int origin, int season)
{
    double sum = 0.0;
    int count = 0;
    for (int t = season; t < origin; ++t) {
        const double change = std::abs(y[static_cast<std::size_t>(t)] - y[static_cast<std::size_t>(t - season)]);
        if (std::isfinite(change)) {
            sum += change;
            ++count;
        }
    }
    return count > 0 ? sum / count : 0.0;
}

void addQuantity(std::vector<HeadScore> &scores, const Sums &sums)
{
    const Message head = QT_TRANSLATE_NOOP("core", "Quantity");
    if (sums.count == 0)
        return;
    const auto count = static_cast<double>(sums.count);
    if (sums.total > 0.0)
        scores.push_back({head, QT_TRANSLATE_NOOP("core", "WAPE"), sums.error / sums.total});
    if (sums.scaledCount > 0)
        scores.push_back({head, QT_TRANSLATE_NOOP("core", "MASE"), sums.scaled / static_cast<double>(sums.scaledCount)});
    scores.push_back({head, QT_TRANSLATE_NOOP("core", "MSE"), sums.squares / count});
    const double spread = sums.actualSquares - sums.actual * sums.actual / count;
    if (spread > 0.0)
        scores.push_back({head, QT_TRANSLATE_NOOP("core", "R2"), 1.0 - sums.squares / spread});
}

void addDirection(std::vector<HeadScore> &scores, const std::array<std::array<double, 3>, 3> &table)
{
    const Message head = QT_TRANSLATE_NOOP("core", "Direction");
    double all = 0.0, right = 0.0, precision = 0.0, recall = 0.0, f1 = 0.0;
    int classes = 0;
    for (std::size_t c = 0; c < 3; ++c) {
        double told = 0.0, was = 0.0;
        for (std::size_t other = 0; other < 3; ++other) {
            told += table[other][c];
            was += table[c][other];
            all += table[c][other];
        }
        right += table[c][c];
        if (was == 0.0)
            continue;
        ++classes;
        precision += told > 0.0 ? table[c][c] / told : 0.0;
        recall += table[c][c] / was;
        f1 += told + was > 0.0 ? 2.0 * table[c][c] / (told + was) : 0.0;
    }
    if (all == 0.0)
        return;
    scores.push_back({head, QT_TRANSLATE_NOOP("core", "Accuracy"), right / all});
    scores.push_back({head, QT_TRANSLATE_NOOP("core", "Precision"), precision / classes});
    scores.push_back({head, QT_TRANSLATE_NOOP("core", "Recall"), recall / classes});
    scores.push_back({head, QT_TRANSLATE_NOOP("core", "F1"), f1 / classes});
}

/// The class of most chance: 0 falling, 1 flat, 2 rising.
std::size_t told(const DirectionChances &chances)
{
    if (chances.rising >= chances.flat && chances.rising >= chances.falling)
        return 2;
    return chances.flat >= chances.falling ? 1 : 0;
}

} // namespace

Result<std::vector<HeadScore>> scoresOf(const Network &network, const Windows &windows, const std::vector<Window> &held, const Panel &panel, const JobContext &job)
{
    const int horizon = windows.shape().horizon;
    const Result<ForecastSet> forecasts = forecastWindows(network, windows, held, horizon, panel.nonNegative, job);
    if (!forecasts)
        return tl::unexpected(forecasts.error());
    Sums sums;
    double priceError = 0.0;
    std::size_t priceCount = 0;
    std::array<std::array<double, 3>, 3> directions{}; // rows: what was; columns: what was told
    const int season = windows.features().seasons.empty() ? 1 : windows.features().seasons.front();
    std::vector<float> past(static_cast<std::size_t>(windows.shape().context * windows.shape().past)), future(static_cast<std::size_t>(horizon * windows.shape().future)),
        statics(static_cast<std::size_t>(windows.shape().statics)), bases(static_cast<std::size_t>(horizon * windows.shape().bases)), price(static_cast<std::size_t>(horizon));
    std::vector<std::int64_t> places(windows.shape().vocabularies.size());
    for (std::size_t i = 0; i < held.size(); ++i) {
        const Series &series = panel.series[held[i].series];
        const SeriesForecast &forecast = (*forecasts)[i];
        const double change = seasonalChange(series.y, held[i].origin, season);
        double error = 0.0;
        int known = 0;
        for (int step = 0; step < horizon && held[i].origin + step < static_cast<int>(series.y.size()); ++step) {
            const double y = series.y[static_cast<std::size_t>(held[i].origin + step)];
            if (!std::isfinite(y))
                continue;
            const double miss = y - forecast.mean[static_cast<std::size_t>(step)];
            error += std::abs(miss);
            ++known;
            sums.squares += miss * miss;
            sums.total += std::abs(y);
            sums.actual += y;
            sums.actualSquares += y * y;
        }
        sums.error += error;
        sums.count += static_cast<std::size_t>(known);
        if (change > 0.0 && known > 0) {
            sums.scaled += error / known / change;
            ++sums.scaledCount;
        }
        std::int64_t direction = -1;
        const WindowScale scale = windows.fill(held[i], {past.data(), future.data(), statics.data(), places.data(), bases.data(), nullptr, price.data(), &direction});
        for (std::size_t step = 0; step < forecast.price.size(); ++step)
            if (std::isfinite(price[step])) {
                priceError += std::abs(forecast.price[step] / (std::exp(static_cast<double>(price[step])) * scale.price) - 1.0);
                ++priceCount;
            }
        if (forecast.direction && direction >= 0)
            directions[static_cast<std::size_t>(direction)][told(*forecast.direction)] += 1.0;
    }
    std::vector<HeadScore> scores;
    addQuantity(scores, sums);
    if (priceCount > 0)
        scores.push_back({QT_TRANSLATE_NOOP("core", "Price"), QT_TRANSLATE_NOOP("core", "Mean absolute error, share of the price"), priceError / static_cast<double>(priceCount)});
    addDirection(scores, directions);
    return scores;
}

} // namespace shelfcast::core::networks
