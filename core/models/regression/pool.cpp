#include "core/models/regression/form_choice.h"

#include <algorithm>

namespace shelfcast::core::regression {

namespace {

/// Longer seasons are waves, not a mean for each of their periods.
constexpr int kLongestDummies = 24;
constexpr int kHarmonics[] = {1, 2, 3, 4, 6, 8, 10, 13, 20, 30};

} // namespace

Pool poolOf(const SeriesView &series, const Options &options, std::size_t known)
{
    Pool pool;
    Column trend;
    trend.start = series.firstPeriod;
    pool.columns.push_back(trend);
    std::size_t room = known / 2;
    const auto append = [&](const std::vector<Column> &columns) {
        std::vector<int> numbers;
        for (const Column &column : columns) {
            numbers.push_back(static_cast<int>(pool.columns.size()));
            pool.columns.push_back(column);
        }
        return numbers;
    };
    const auto appendAlways = [&](const std::vector<Column> &columns) {
        if (columns.size() > room)
            return;
        const std::vector<int> numbers = append(columns);
        pool.always.insert(pool.always.end(), numbers.begin(), numbers.end());
        room -= columns.size();
    };
    if (options.drivers) {
        std::vector<Column> taken;
        for (const Column &column : driverColumns(series, options.lags))
            if (taken.size() + 1 <= room / 2)
                taken.push_back(column);
            else if (pool.leftOut.empty() || pool.leftOut.back() != column.name)
                pool.leftOut.push_back(column.name);
        appendAlways(taken);
    }
    room -= room > 0 && options.trend != Switch::Off;
    if (!options.country.empty())
        appendAlways(holidayColumns(series, options.country));
    if (options.calendar)
        appendAlways(calendarColumns(series));

    const std::vector<int> seasons = options.season == SeasonChoice::Off ? std::vector<int>{} : seasonsOf(series);
    for (std::size_t i = 0; i < seasons.size(); ++i) {
        const int m = seasons[i];
        const bool automatic = options.season == SeasonChoice::Auto;
        const double cycles = static_cast<double>(known) / m;
        std::vector<std::vector<int>> choices;
        if (static_cast<std::size_t>(m) - 1 <= room && (automatic ? m <= kLongestDummies && cycles >= 2.0 : options.season == SeasonChoice::Dummies))
            choices.push_back(append(dummyColumns(m)));
        if (automatic ? cycles >= 1.5 : options.season == SeasonChoice::Fourier) {
            std::vector<Column> waves = waveColumns(m, options.harmonics > 0 ? options.harmonics : m / 2);
            for (std::size_t j = 0; j < i; ++j) // what a shorter season repeats anyway
                if (m % seasons[j] == 0)
                    std::erase_if(waves, [&](const Column &wave) { return wave.index % (m / seasons[j]) == 0; });
            std::erase_if(waves, [](const Column &wave) { return wave.index > kHarmonics[std::size(kHarmonics) - 1]; });
            const std::vector<int> numbers = append(waves);
            for (const int harmonics : kHarmonics) {
                const int most = options.harmonics > 0 ? options.harmonics : harmonics;
                std::vector<int> some;
                for (std::size_t w = 0; w < waves.size(); ++w)
                    if (waves[w].index <= most)
                        some.push_back(numbers[w]);
                if (!some.empty() && some.size() <= room && (choices.empty() || choices.back() != some))
                    choices.push_back(some);
            }
        }
        pool.seasons.push_back(std::move(choices));
    }
    return pool;
}

} // namespace shelfcast::core::regression
