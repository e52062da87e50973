#include "core/models/neural/data/windows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace shelfcast::core::networks {
namespace {

constexpr double kNoSales = 1e-12;
constexpr double kMostUnsteady = 4.0;
constexpr double kSmoothing = 0.3; ///< of the running mean
constexpr int kSeasonsBack = 3;
constexpr int kRunningPeriods = 32; ///< at least, of the running mean
constexpr int kMostCompared = 13;   ///< periods of today's level against that of a season before
constexpr int kStatics = 7;

bool isSale(double value) { return std::isfinite(value) && value != 0.0; }

double meanSize(std::span<const double> y, int end)
{
    double sum = 0.0;
    int known = 0;
    for (int t = 0; t < end; ++t)
        if (const double value = y[static_cast<std::size_t>(t)]; std::isfinite(value)) {
            sum += std::abs(tamed(value));
            ++known;
        }
    return sum > 0.0 ? sum / known : 0.0;
}

int placeOf(const std::map<std::string, int, std::less<>> &places, const std::string &name)
{
    const auto found = places.find(name);
    return found == places.end() ? 0 : found->second;
}

float bounded(double value) { return static_cast<float>(std::clamp(value, -1e4, 1e4)); }

} // namespace

Windows::Windows(const Panel &panel, PanelFeatures features, int context, int horizon) : m_panel(panel), m_features(std::move(features))
{
    const int calendar = m_features.calendarCount();
    const int covariates = static_cast<int>(m_features.covariates.size());
    m_shape = {.context = context,
               .horizon = horizon,
               .past = 2 + 2 * covariates + calendar,
               .future = 2 * m_features.aheadCount() + calendar + 1 + kBaseCount,
               .statics = kStatics,
               .bases = kBaseCount,
               .vocabularies = {}};
    for (const auto *places : {&m_features.categories, &m_features.locations, &m_features.items})
        if (!places->empty())
            m_shape.vocabularies.push_back(static_cast<int>(places->size()) + 1);
    for (const CovariateForm &form : m_features.covariates) {
        const auto at = std::ranges::find(panel.covariates, form.name, &Covariate::name);
        m_columns.push_back({at == panel.covariates.end() ? -1 : static_cast<int>(at - panel.covariates.begin()), form});
    }
    std::int64_t last = std::numeric_limits<std::int64_t>::min();
    m_firstPeriod = std::numeric_limits<std::int64_t>::max();
    for (const Series &series : panel.series) {
        m_firstPeriod = std::min(m_firstPeriod, series.firstPeriod - context);
        last = std::max(last, series.firstPeriod + static_cast<std::int64_t>(series.y.size()) + horizon);
        std::array<std::int32_t, 3> places{};
        std::size_t next = 0;
        if (!m_features.categories.empty())
            places[next++] = placeOf(m_features.categories, series.category);
        if (!m_features.locations.empty())
            places[next++] = placeOf(m_features.locations, series.location);
        if (!m_features.items.empty())
            places[next++] = placeOf(m_features.items, series.item + '\x1f' + series.location);
        m_places.push_back(places);
    }
    if (!panel.series.empty()) {
        m_calendar.resize(static_cast<std::size_t>(last - m_firstPeriod) * static_cast<std::size_t>(calendar));
        for (std::int64_t period = m_firstPeriod; period < last; ++period)
            fillCalendar(m_features, period, m_calendar.data() + (period - m_firstPeriod) * calendar);
    }
}

std::vector<Window> Windows::training(int held) const
{
    std::vector<Window> windows;
    for (std::uint32_t s = 0; s < m_panel.series.size(); ++s) {
        const auto &y = m_panel.series[s].y;
        const int end = static_cast<int>(y.size()) - held;
        bool sold = false;
        int knownUntil = -1; // the newest known period below origin + horizon
        int next = 0;
        for (int origin = 1; origin + m_shape.horizon <= end; ++origin) {
            sold = sold || isSale(y[static_cast<std::size_t>(origin) - 1]);
            for (; next < origin + m_shape.horizon; ++next)
                if (std::isfinite(y[static_cast<std::size_t>(next)]))
                    knownUntil = next;
            if (sold && knownUntil >= origin)
                windows.push_back({s, origin});
        }
    }
    return windows;
}

std::vector<Window> Windows::last(int held) const
{
    std::vector<Window> windows;
    for (std::uint32_t s = 0; s < m_panel.series.size(); ++s) {
        const auto &y = m_panel.series[s].y;
        const int origin = static_cast<int>(y.size()) - held;
        if (held == 0) {
            windows.push_back({s, origin});
            continue;
        }
        if (origin < 1)
            continue;
        const auto target = y.begin() + origin;
        if (std::any_of(y.begin(), target, isSale) &&
            std::any_of(target, target + std::min(held, m_shape.horizon), [](double value) { return std::isfinite(value); }))
            windows.push_back({s, origin});
    }
    return windows;
}

double Windows::sizeOf(std::size_t series, int held) const
{
    const auto &y = m_panel.series[series].y;
    return meanSize(y, std::max(static_cast<int>(y.size()) - held, 0));
}

WindowScale Windows::scaleOf(std::span<const double> y, int origin) const
{
    thread_local std::vector<double> sold;
    sold.clear();
    int known = 0;
    const int from = std::max(origin - m_shape.context, 0);
    const int to = std::min<int>(origin, static_cast<int>(y.size()));
    for (int t = from; t < to; ++t) {
        const double value = std::abs(y[static_cast<std::size_t>(t)]);
        if (!std::isfinite(value))
            continue;
        ++known;
        if (value > 0.0)
            sold.push_back(tamed(value));
    }
    if (sold.empty())
        return {std::max(meanSize(y, to), kNoSales), 1.0};
    const auto middle = sold.begin() + static_cast<std::ptrdiff_t>(sold.size() / 2);
    std::nth_element(sold.begin(), middle, sold.end());
    const double cap = 5.0 * *middle;
    double sum = 0.0; // of capped values: what an outlier has above the cap can't be taken off again without losing the rest in rounding
    for (const double value : sold)
        sum += std::min(value, cap);
    return {std::max(sum / known, kNoSales), 1.0};
}

int Windows::longestSeason() const
{
    const int longest = m_features.seasons.empty() ? 1 : m_features.seasons.back();
    if (m_features.frequency == Frequency::Daily)
        return std::max(longest, 364); // the same weekday a year before
    return m_features.frequency == Frequency::Weekly ? std::max(longest, 52) : longest;
}

std::pair<float, float> Windows::fillBases(std::span<const double> y, int origin, double scale, float *out) const
{
    const auto value = [&](int index) {
        const double seen = index >= 0 && index < origin ? y[static_cast<std::size_t>(index)] : std::numeric_limits<double>::quiet_NaN();
        return std::isfinite(seen) ? tamed(seen) : seen;
    };
    const int from = std::max(origin - std::max(m_shape.context, kRunningPeriods), 0);
    double running = std::numeric_limits<double>::quiet_NaN(), last = running;
    for (int t = from; t < origin; ++t) {
        const double v = value(t);
        if (!std::isfinite(v))
            continue;
        running = std::isfinite(running) ? running + kSmoothing * (v - running) : v;
        last = v;
    }
    if (!std::isfinite(running))
        running = last = 0.0;
    const int season = m_features.seasons.empty() ? 1 : m_features.seasons.front();
    const int longest = longestSeason();
    const auto growth = [&](int length) {
        const int periods = length <= 7 ? length : std::clamp(length / 4, 4, kMostCompared);
        double now = 0.0, then = 0.0;
        for (int k = 1; k <= periods; ++k)
            if (const double a = value(origin - k), b = value(origin - k - length); std::isfinite(a) && std::isfinite(b)) {
                now += a;
                then += b;
            }
        return now > 0.0 && then > 0.0 ? std::clamp(now / then, 0.2, 5.0) : 1.0;
    };
    const double ratio = season > 1 ? growth(season) : 1.0, longRatio = longest > season ? growth(longest) : ratio;

    int nearKnown = 0, farKnown = 0;
    for (int step = 0; step < m_shape.horizon; ++step, out += kBaseCount) {
        double before = std::numeric_limits<double>::quiet_NaN(), sum = 0.0;
        int found = 0;
        if (season > 1)
            for (int k = 0; k < kSeasonsBack; ++k)
                if (const double v = value(origin + step - season * (step / season + 1 + k)); std::isfinite(v)) {
                    if (found == 0)
                        before = v;
                    sum += v;
                    ++found;
                }
        const double mean = found > 0 ? sum / found : running;
        nearKnown += found > 0 ? 1 : 0;
        if (!std::isfinite(before))
            before = mean;
        const double back = longest > season ? value(origin + step - longest * (step / longest + 1)) : std::numeric_limits<double>::quiet_NaN();
        const bool reached = std::isfinite(back);
        farKnown += reached ? 1 : 0;
        const double bases[kBaseCount] = {0.0, last, running, before, mean, reached ? back : mean, before * (found > 0 ? ratio : 1.0),
                                          reached ? back * longRatio : mean};
        for (int b = 0; b < kBaseCount; ++b)
            out[b] = bounded(bases[b] / scale);
    }
    const auto steps = static_cast<float>(m_shape.horizon);
    return {static_cast<float>(nearKnown) / steps, static_cast<float>(farKnown) / steps};
}

int Windows::reach() const
{
    const int season = m_features.seasons.empty() ? 1 : m_features.seasons.front();
    return std::max({m_shape.context, kRunningPeriods, kSeasonsBack * season, season + kMostCompared, longestSeason() + kMostCompared});
}

WindowScale Windows::fill(const Window &window, const WindowRow &row) const
{
    return fillAs(window, m_panel.series[window.series].y, row);
}

WindowScale Windows::fillAs(const Window &window, std::span<const double> sales, const WindowRow &row) const
{
    const Series &series = m_panel.series[window.series];
    const int size = static_cast<int>(sales.size());
    const int origin = window.origin, context = m_shape.context, horizon = m_shape.horizon;
    WindowScale scale = scaleOf(sales, origin);
    const int calendar = m_features.calendarCount();
    const auto dates = [&](int t) { return m_calendar.data() + (series.firstPeriod + t - m_firstPeriod) * calendar; };

    double squares = 0.0, least = std::numeric_limits<double>::infinity();
    int known = 0, zeros = 0;
    for (int k = 0; k < context; ++k) {
        const int t = origin - context + k;
        float *out = row.past + static_cast<std::ptrdiff_t>(k) * m_shape.past;
        const double value = t >= 0 && t < size ? sales[static_cast<std::size_t>(t)] : std::numeric_limits<double>::quiet_NaN();
        const bool is = std::isfinite(value);
        out[0] = is ? bounded(value / scale.scale) : 0.0F;
        out[1] = is ? 1.0F : 0.0F;
        if (is) {
            ++known;
            zeros += value == 0.0 ? 1 : 0;
            if (value > 0.0)
                least = std::min(least, value);
            squares += std::pow(std::abs(value) / scale.scale - 1.0, 2);
        }
        std::copy_n(dates(t), calendar, out + m_shape.past - calendar);
    }

    if (zeros > 0 && std::isfinite(least))
        scale.least = least;
    const auto [nearKnown, farKnown] = fillBases(sales, origin, scale.scale, row.bases);
    const int plans = m_shape.future - calendar - 1 - kBaseCount;
    for (int step = 0; step < horizon; ++step) {
        float *out = row.future + static_cast<std::ptrdiff_t>(step) * m_shape.future;
        std::copy_n(dates(origin + step), calendar, out + plans);
        out[plans + calendar] = static_cast<float>(step + 1) / static_cast<float>(horizon);
        std::copy_n(row.bases + static_cast<std::ptrdiff_t>(step) * kBaseCount, kBaseCount, out + plans + calendar + 1);
        if (row.target) {
            const int t = origin + step;
            const double value = t < size ? sales[static_cast<std::size_t>(t)] : std::numeric_limits<double>::quiet_NaN();
            row.target[step] = std::isfinite(value) ? bounded(value / scale.scale) : std::numeric_limits<float>::quiet_NaN();
        }
    }

    int plan = 0;
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        const Column &column = m_columns[c];
        const std::vector<double> *values = column.at >= 0 && static_cast<std::size_t>(column.at) < series.covariates.size()
                                                ? &series.covariates[static_cast<std::size_t>(column.at)] : nullptr;
        const auto raw = [&](int t) {
            return values && t >= 0 && t < static_cast<int>(values->size()) ? (*values)[static_cast<std::size_t>(t)] : std::numeric_limits<double>::quiet_NaN();
        };
        const auto enters = [&](double value) {
            if (column.form.log)
                return value > 0.0 ? std::log(value) : std::numeric_limits<double>::quiet_NaN();
            return std::isfinite(value) ? tamed(value) : value;
        };
        double centre = 0.0;
        if (!column.form.flag) {
            double sum = 0.0;
            int count = 0;
            for (int t = std::max(origin - context, 0); t < origin; ++t)
                if (const double value = enters(raw(t)); std::isfinite(value)) {
                    sum += value;
                    ++count;
                }
            centre = count > 0 ? sum / count : 0.0;
            if (count == 0 && column.form.ahead) // nothing before: against the plan's own first value
                for (int t = origin; t < origin + horizon; ++t)
                    if (const double value = enters(raw(t)); std::isfinite(value)) {
                        centre = value;
                        break;
                    }
        }
        const auto put = [&](double value, float *out) {
            const bool is = std::isfinite(value);
            out[0] = is ? bounded((value - centre) / column.form.spread * (column.form.flag ? column.form.spread : 1.0)) : 0.0F;
            out[1] = is ? 1.0F : 0.0F;
        };
        for (int k = 0; k < context; ++k)
            put(enters(raw(origin - context + k)), row.past + static_cast<std::ptrdiff_t>(k) * m_shape.past + 2 + 2 * static_cast<std::ptrdiff_t>(c));
        if (column.form.ahead) {
            for (int step = 0; step < horizon; ++step)
                put(enters(raw(origin + step)), row.future + static_cast<std::ptrdiff_t>(step) * m_shape.future + 2 * static_cast<std::ptrdiff_t>(plan));
            ++plan;
        }
        if (static_cast<int>(c) == m_features.priceAt) {
            scale.price = std::exp(centre);
            if (row.price)
                for (int step = 0; step < horizon; ++step) {
                    const double value = enters(raw(origin + step));
                    row.price[step] = origin + step < size && std::isfinite(value) ? bounded(value - centre) : std::numeric_limits<float>::quiet_NaN();
                }
        }
    }
    if (row.price && m_features.priceAt < 0)
        std::fill_n(row.price, horizon, std::numeric_limits<float>::quiet_NaN());

    row.statics[0] = bounded((std::log(scale.scale) - m_features.logSize) / m_features.logSizeSpread * 0.5);
    if (scale.scale <= kNoSales)
        row.statics[0] = -3.0F;
    row.statics[1] = known > 1 ? static_cast<float>(std::min(std::sqrt(squares / known), kMostUnsteady)) : 0.0F;
    row.statics[2] = known > 0 ? static_cast<float>(zeros) / static_cast<float>(known) : 1.0F;
    row.statics[3] = static_cast<float>(known) / static_cast<float>(context);
    row.statics[4] = static_cast<float>(std::log1p(origin) / 6.0);
    row.statics[5] = nearKnown;
    row.statics[6] = farKnown;
    for (std::size_t v = 0; v < m_shape.vocabularies.size(); ++v)
        row.places[v] = m_places[window.series][v];

    if (row.direction) {
        double ahead = 0.0, before = 0.0;
        int aheadKnown = 0, beforeKnown = 0;
        for (int step = 0; step < horizon; ++step) {
            if (const int t = origin + step; t < size && std::isfinite(sales[static_cast<std::size_t>(t)])) {
                ahead += sales[static_cast<std::size_t>(t)];
                ++aheadKnown;
            }
            if (const int t = origin - 1 - step; t >= 0 && std::isfinite(sales[static_cast<std::size_t>(t)])) {
                before += sales[static_cast<std::size_t>(t)];
                ++beforeKnown;
            }
        }
        *row.direction = -1;
        if (aheadKnown > 0 && beforeKnown > 0) {
            const double now = before / beforeKnown, then = ahead / aheadKnown;
            *row.direction = then > now + kFlat * std::abs(now) ? 2 : then < now - kFlat * std::abs(now) ? 0 : 1;
        }
    }
    if (scale.scale <= kNoSales)
        scale.scale = 0.0;
    return scale;
}

} // namespace shelfcast::core::networks
