#include "core/clustering/series_features.h"

#include "core/base/year_length.h"
#include "core/clustering/season_profile.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace shelfcast::core {
namespace {

using features::kUnknown;
using features::levelOf;
using features::Line;
using features::Mean;
using features::meanOf;
using features::profileOf;
using features::strengthOf;

constexpr double kClearGrowth = 1.0 / 6.0;
constexpr std::size_t kFewest = 8; ///< known periods; fewer say nothing of how a series moves

int monthOf(std::int64_t period, Frequency frequency)
{
    return toDate(periodStart(period, frequency) + periodDays(period, frequency) / 2).month - 1;
}

class Reading {
public:
    Reading(const Series &series, const FeatureFrame &frame) : m_series(series), m_frame(frame), m_y(series.y), m_year(static_cast<std::size_t>(frame.periodsPerYear())) {}
    SeriesFeatures read(const DemandLimits &limits);

private:
    void size();
    void trend();
    void season();
    void regularity();
    void price();
    void promotion();
    void history();
    void errors();
    LifeStage stage() const;
    std::span<const double> covariate(std::string_view name) const;
    std::span<const double> newest(std::size_t periods, std::size_t before = 0) const;
    std::size_t bin(std::size_t t) const { return static_cast<std::size_t>(monthOf(m_series.firstPeriod + static_cast<std::int64_t>(t), m_frame.frequency)); }

    const Series &m_series;
    const FeatureFrame &m_frame;
    std::span<const double> m_y;
    std::size_t m_year;
    std::vector<double> m_expected; ///< by level and season
    SeriesFeatures m_features;
};

std::span<const double> Reading::covariate(std::string_view name) const
{
    for (std::size_t c = 0; c < m_frame.covariates.size() && c < m_series.covariates.size(); ++c)
        if (m_frame.covariates[c].name == name && m_series.covariates[c].size() >= m_y.size())
            return std::span(m_series.covariates[c]).first(m_y.size());
    return {};
}

/// The @p periods that end @p before periods before the last one; fewer where the history is shorter.
std::span<const double> Reading::newest(std::size_t periods, std::size_t before) const
{
    if (before >= m_y.size())
        return {};
    const std::size_t end = m_y.size() - before, begin = end - std::min(end, periods);
    return m_y.subspan(begin, end - begin);
}

void Reading::size()
{
    const std::span<const double> year = newest(m_year);
    m_features.units = meanOf(year).value();
    const std::span<const double> prices = covariate("price");
    double revenue = 0.0;
    for (std::size_t i = 0; i < year.size(); ++i) {
        const double paid = prices.empty() ? kUnknown : prices[m_y.size() - year.size() + i];
        if (!std::isnan(year[i]))
            revenue += year[i] * (std::isnan(paid) ? m_series.unitValue : paid);
    }
    m_features.revenue = revenue;
}

void Reading::trend()
{
    const auto perYear = static_cast<double>(m_year);
    const auto sold = [](double value) { return value > 0.0; };
    const auto first = std::ranges::find_if(m_y, sold);
    m_features.age = static_cast<double>(m_y.end() - first) / perYear;
    std::size_t pause = 0;
    while (pause < m_y.size() && !sold(m_y[m_y.size() - 1 - pause]))
        ++pause;
    m_features.idle = static_cast<double>(pause) / perYear;
    const std::span<const double> lived = m_y.subspan(static_cast<std::size_t>(first - m_y.begin()));
    const Mean all = meanOf(lived);
    if (all.count < kFewest || !(all.value() > 0.0))
        return;
    m_features.trend = std::clamp(Line(lived).slope * perYear / all.value(), -3.0, 3.0);
    const std::size_t part = lived.size() >= 2 * m_year ? m_year : lived.size() / 2;
    const double now = meanOf(newest(part)).value(), then = meanOf(newest(part, part)).value();
    if (then > 0.0)
        m_features.growth = std::clamp(now / then - 1.0, -1.0, 9.0);
}

void Reading::season()
{
    m_features.year.fill(std::numeric_limits<float>::quiet_NaN());
    const std::vector<double> level = levelOf(m_y, m_year);
    m_expected.resize(m_y.size());
    const double mean = meanOf(m_y).value();
    for (std::size_t t = 0; t < m_y.size(); ++t)
        m_expected[t] = std::isnan(level[t]) ? mean : level[t];
    if (m_frame.frequency == Frequency::Daily && m_y.size() >= 28) {
        const std::vector<double> weeks = levelOf(m_y, 7);
        const auto weekdayOf = [&](std::size_t t) { return static_cast<std::size_t>(weekday(periodStart(m_series.firstPeriod + static_cast<std::int64_t>(t), Frequency::Daily))); };
        const std::vector<double> profile = profileOf(m_y, weeks, 7, weekdayOf);
        if (std::ranges::none_of(profile, [](double value) { return std::isnan(value); })) {
            m_features.weekStrength = strengthOf(m_y, weeks, profile, weekdayOf);
            m_features.weekendShare = (profile[5] + profile[6]) / 7.0;
        }
    }
    const bool quarters = m_frame.frequency == Frequency::Quarterly;
    if (m_year < 4 || m_y.size() < m_year)
        return;
    const auto binOf = [&](std::size_t t) { return quarters ? bin(t) / 3 : bin(t); };
    const std::vector<double> profile = profileOf(m_y, level, quarters ? 4 : kYearBins, binOf);
    if (std::ranges::any_of(profile, [](double value) { return std::isnan(value); }))
        return;
    m_features.seasonStrength = strengthOf(m_y, level, profile, binOf);
    m_features.seasonCos = m_features.seasonSin = 0.0;
    for (std::size_t b = 0; b < kYearBins; ++b) {
        const double value = profile[quarters ? b / 3 : b], angle = 2.0 * std::numbers::pi * (static_cast<double>(b) + 0.5) / kYearBins;
        m_features.year[b] = static_cast<float>(value);
        m_features.seasonCos += (value - 1.0) * std::cos(angle) * 2.0 / kYearBins;
        m_features.seasonSin += (value - 1.0) * std::sin(angle) * 2.0 / kYearBins;
    }
    if (std::isnan(m_features.seasonStrength))
        return;
    for (std::size_t t = 0; t < m_y.size(); ++t) // a season that is not there takes no part in what was to be expected
        m_expected[t] *= 1.0 + m_features.seasonStrength * (profile[binOf(t)] - 1.0);
}

void Reading::regularity()
{
    Mean all = meanOf(m_y), sales, around;
    for (std::size_t t = 0; t < m_y.size(); ++t) {
        sales.add(m_y[t] > 0.0 ? m_y[t] : kUnknown);
        around.add(m_y[t] - m_expected[t]);
    }
    if (sales.count == 0.0)
        return;
    m_features.adi = all.count / sales.count;
    m_features.cv2 = sales.count > 1 ? sales.variance() / (sales.value() * sales.value()) : kUnknown;
    if (all.count < kFewest)
        return;
    m_features.variation = std::sqrt(all.variance()) / all.value();
    m_features.volatility = std::sqrt(around.variance()) / all.value();
}

void Reading::price()
{
    m_features.price = m_series.unitValue;
    const std::span<const double> prices = covariate("price");
    if (prices.empty()) {
        // Without prices each unit counts one: that is no price.
        m_features.price = m_series.unitValue == 1.0 ? kUnknown : m_series.unitValue;
        return;
    }
    const double little = 0.1 * meanOf(m_y).value();
    double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0;
    for (std::size_t t = 0; t < m_y.size(); ++t) {
        if (std::isnan(m_y[t]) || !(prices[t] > 0.0) || !(m_expected[t] > 0.0))
            continue;
        const double x = std::log(prices[t]), y = std::log((std::max(0.0, m_y[t]) + little) / (m_expected[t] + little));
        ++n;
        sx += x;
        sy += y;
        sxx += x * x;
        sxy += x * y;
    }
    const double spread = n > 0 ? sxx / n - sx * sx / (n * n) : 0.0;
    constexpr double kMoved = 0.02; // a price that moves by less than two percent says nothing
    if (n >= kFewest && spread > kMoved * kMoved)
        m_features.priceResponse = std::clamp((sxy / n - sx * sy / (n * n)) / spread, -8.0, 4.0);
}

void Reading::promotion()
{
    const std::span<const double> promoted = covariate("promotion");
    if (promoted.empty())
        return;
    m_features.promotionShare = meanOf(promoted).value();
    double soldIn = 0, expectedIn = 0, soldOut = 0, expectedOut = 0;
    int in = 0, out = 0;
    for (std::size_t t = 0; t < m_y.size(); ++t) {
        if (std::isnan(m_y[t]) || std::isnan(promoted[t]))
            continue;
        const bool promotion = promoted[t] > 0.0;
        (promotion ? soldIn : soldOut) += m_y[t];
        (promotion ? expectedIn : expectedOut) += m_expected[t];
        ++(promotion ? in : out);
    }
    if (in >= 2 && out >= 4 && expectedIn > 0.0 && expectedOut > 0.0 && soldOut > 0.0)
        m_features.promotionLift = std::clamp((soldIn / expectedIn) / (soldOut / expectedOut), 0.0, 20.0);
}

/// Means over equal parts of the newest two years, smoothed over neighbours.
void Reading::history()
{
    const std::size_t window = m_frame.window();
    std::array<Mean, kHistoryBins> bins;
    for (std::size_t back = 0; back < window; ++back) {
        const std::size_t at = (window - 1 - back) * kHistoryBins / window;
        bins[at].add(back < m_y.size() ? m_y[m_y.size() - 1 - back] : 0.0);
    }
    std::array<double, kHistoryBins> values{};
    double last = 0.0;
    for (std::size_t b = 0; b < kHistoryBins; ++b) // parts without a period, or unknown, take the one before
        values[b] = last = std::isnan(bins[b].value()) ? last : bins[b].value();
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / kHistoryBins;
    for (std::size_t b = 0; b < kHistoryBins; ++b) {
        const double before = values[b > 0 ? b - 1 : b], after = values[std::min(b + 1, kHistoryBins - 1)];
        m_features.history[b] = mean > 0.0 ? static_cast<float>((before + 2.0 * values[b] + after) / 4.0 / mean) : 0.0F;
    }
}

/// How much of what moves may be chance: single periods scatter by the volatility.
void Reading::errors()
{
    SeriesFeatures &f = m_features;
    const auto n = static_cast<double>(std::min(m_y.size(), static_cast<std::size_t>(std::ceil(f.age * static_cast<double>(m_year)))));
    if (std::isnan(f.volatility) || n < 2.0)
        return;
    const double part = n >= 2.0 * static_cast<double>(m_year) ? static_cast<double>(m_year) : std::floor(n / 2.0);
    f.growthError = f.volatility * std::sqrt(2.0 / part);
    f.trendError = f.volatility * std::sqrt(12.0 / n) * static_cast<double>(m_year) / n;
    Mean bins;
    for (const float value : f.history)
        bins.add(value);
    constexpr double kSmoothed = (1.0 + 4.0 + 1.0) / 16.0; // of the variance that the weights 1/4, 1/2, 1/4 leave
    const double noise = f.volatility * f.volatility * kSmoothed / std::max(1.0, static_cast<double>(m_frame.window()) / kHistoryBins);
    f.historyTrust = bins.variance() > 0.0 ? std::clamp(1.0 - noise / bins.variance(), 0.0, 1.0) : 0.0;
}

LifeStage Reading::stage() const
{
    const SeriesFeatures &f = m_features;
    const double pause = 3.0 * (std::isnan(f.adi) ? 1.0 : f.adi) / static_cast<double>(m_year);
    if (f.idle >= std::max(0.25, pause))
        return LifeStage::Ended;
    const bool dataSpeakOfBefore = m_frame.firstPeriod + static_cast<std::int64_t>(m_year) / 8 < m_series.firstPeriod;
    if (f.age < 1.0 && dataSpeakOfBefore)
        return LifeStage::New;
    if (std::abs(f.growth) < f.growthError)
        return LifeStage::Mature; // chance alone may do that
    if (f.growth >= kClearGrowth)
        return LifeStage::Growing;
    return f.growth <= -kClearGrowth ? LifeStage::Declining : LifeStage::Mature;
}

SeriesFeatures Reading::read(const DemandLimits &limits)
{
    size();
    trend();
    season();
    regularity();
    price();
    promotion();
    history();
    errors();
    m_features.stage = stage();
    m_features.demand = demandClass(m_features.adi, m_features.cv2, limits);
    return m_features;
}

} // namespace

DemandClass demandClass(double adi, double cv2, const DemandLimits &limits)
{
    const bool rare = adi >= limits.adi, uneven = cv2 >= limits.cv2; // an unknown one counts as low
    if (rare)
        return uneven ? DemandClass::Lumpy : DemandClass::Intermittent;
    return uneven ? DemandClass::Erratic : DemandClass::Smooth;
}

int FeatureFrame::periodsPerYear() const
{
    return periodsOfYear(frequency);
}

std::size_t FeatureFrame::window() const
{
    const auto all = static_cast<std::size_t>(std::max<std::int64_t>(1, lastPeriod - firstPeriod + 1));
    return std::min(all, static_cast<std::size_t>(periodsPerYear()) * (frequency == Frequency::Yearly ? 10 : 2));
}

FeatureFrame featureFrame(const Panel &panel, std::size_t longest)
{
    return {panel.frequency, panel.lastPeriod, panel.lastPeriod - static_cast<std::int64_t>(longest) + 1, panel.covariates};
}

SeriesFeatures seriesFeatures(const Series &series, const FeatureFrame &frame, const DemandLimits &limits)
{
    return Reading(series, frame).read(limits);
}

} // namespace shelfcast::core
