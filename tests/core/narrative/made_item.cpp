#include "tests/core/narrative/made_item.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace shelfcast::core::test {
namespace {

class Draws {
public:
    explicit Draws(std::mt19937_64 &random) : m_random(random) {}
    double between(double low, double high) { return std::uniform_real_distribution<>(low, high)(m_random); }
    int whole(int low, int high) { return std::uniform_int_distribution<>(low, high)(m_random); }
    bool chance(double p) { return between(0.0, 1.0) < p; }

private:
    std::mt19937_64 &m_random;
};

void addForecast(MadeItem &item, std::vector<double> mean, double spread, bool rare)
{
    SeriesForecast &forecast = item.stored.forecast;
    for (const double expected : mean)
        for (const double level : kQuantileLevels) {
            const double away = std::log(level / (1.0 - level)) / 2.2; // about 1 at the last decile
            forecast.quantiles.push_back(rare && level < 0.92 ? 0.0 : std::max(0.0, expected * (1.0 + spread * away)));
        }
    forecast.mean = std::move(mean);
}

} // namespace

MadeItem madeItem(std::mt19937_64 &random)
{
    Draws draw(random);
    MadeItem item;
    constexpr std::array kFrequencies = {Frequency::Daily, Frequency::Weekly, Frequency::Monthly, Frequency::Quarterly, Frequency::Yearly};
    item.run.frequency = kFrequencies[static_cast<std::size_t>(draw.whole(0, 4))];
    item.run.lastPeriod = periodOf(toDay({2026, draw.whole(1, 12), draw.whole(1, 28)}), item.run.frequency);
    item.run.horizon = draw.chance(0.1) ? 1 : draw.whole(2, 30);
    item.seasonLength = seasonLength(item.run.frequency);
    const int n = draw.chance(0.2) ? draw.whole(0, 8) : draw.whole(9, 160), h = item.run.horizon;
    item.series.firstPeriod = item.run.lastPeriod + 1 - n;

    const double size = draw.chance(0.05) ? 0.0 : std::pow(10.0, draw.between(-1.5, 4.0)), slope = draw.between(-0.5, 0.8) * size / std::max(1, n), wave = draw.chance(0.5) ? draw.between(0.0, 0.8) * size : 0.0;
    const double lift = draw.chance(0.5) ? draw.between(-0.2, 1.5) * size : 0.0;
    const bool promotions = draw.chance(0.4);
    item.series.covariates.assign(1, {});
    Component level{ComponentKind::Level, "Level", {}, {}}, trend{ComponentKind::Trend, "Trend", {}, {}}, season{ComponentKind::Season, "Season", {}, {}};
    Component promotion{ComponentKind::Driver, {"%1", {std::string("promotion")}}, {}, {}}, price{ComponentKind::Driver, {"%1", {std::string(draw.chance(0.5) ? "price" : "ad spend 2")}}, {}, {}};
    std::vector<double> mean;
    for (int t = 0; t < n + h; ++t) {
        const bool past = t < n, promoted = promotions && draw.chance(0.2);
        const double seasonal = item.seasonLength > 1 ? wave * std::sin(2.0 * std::numbers::pi * t / item.seasonLength) : 0.0;
        const double parts[] = {size, slope * t, seasonal, promoted ? lift : 0.0, 0.1 * size * draw.between(-1.0, 1.0)};
        Component *components[] = {&level, &trend, &season, &promotion, &price};
        for (std::size_t i = 0; i < 5; ++i)
            (past ? components[i]->history : components[i]->future).push_back(parts[i]);
        const double fitted = std::max(0.0, std::accumulate(std::begin(parts), std::end(parts), 0.0));
        item.series.covariates[0].push_back(promoted ? 1.0 : 0.0);
        if (!past) {
            mean.push_back(fitted);
            continue;
        }
        item.parts.fitted.push_back(fitted);
        const double noisy = std::max(0.0, std::round(fitted * draw.between(0.6, 1.4)));
        const bool out = draw.chance(0.03), missing = draw.chance(0.03), replaced = draw.chance(0.03);
        item.series.y.push_back(out || missing ? std::nan("") : noisy);
        item.series.recorded.push_back(replaced && !out && !missing ? noisy + 100.0 : item.series.y.back());
        item.series.states.push_back(out ? PeriodState::StockOut : missing ? PeriodState::Missing : noisy > 0.0 ? PeriodState::Sold : PeriodState::NoSale);
    }
    item.parts.components = {level, trend, season, promotion, price};
    item.hasParts = draw.chance(0.7);
    addForecast(item, std::move(mean), draw.between(0.0, 0.9), draw.chance(0.1));
    const double total = std::accumulate(item.stored.forecast.mean.begin(), item.stored.forecast.mean.end(), 0.0);
    if (draw.chance(0.15))
        item.modelTotal = total * draw.between(0.5, 1.5);
    if (n >= h && !draw.chance(0.1)) {
        const int back = item.seasonLength * ((h + item.seasonLength - 1) / item.seasonLength);
        item.before = Comparison{n >= back ? back : h, draw.chance(0.1) ? 0.0 : std::round(total * draw.between(0.3, 2.0))};
    }
    const auto error = [&] { return draw.chance(0.1) ? std::nan("") : draw.chance(0.1) ? draw.between(1.0, 3.0) : draw.between(0.02, 0.8); };
    item.stored.accuracy = {error(), 1.0, 0.0, error(), 1.0, 0.0};
    if (draw.chance(0.1))
        item.stored.accuracy.naiveWape = item.stored.accuracy.wape;
    const auto known = std::ranges::count_if(item.series.y, [](double y) { return std::isfinite(y); });
    item.stored.grade = gradeOf({item.run.frequency, known, draw.chance(0.05), item.stored.accuracy});
    return item;
}

} // namespace shelfcast::core::test
