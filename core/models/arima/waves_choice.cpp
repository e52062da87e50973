#include "core/models/arima/differences_choice.h"

#include <algorithm>

namespace shelfcast::core::arima {

namespace {

constexpr int kMostChosenPairs = 10;
constexpr double kInfinity = std::numeric_limits<double>::infinity();

} // namespace

std::vector<Waves> chosenWaves(std::span<const double> values, const Columns &regressors, int season, const WaveChoice &choice,
                               const SearchSettings &settings, const JobContext &job)
{
    const std::vector<double> y = finiteOnly(values);
    const auto most = [&](int length) { // a wave whose period divides the season of the orders is that season's own
        const int repeats = season > 1 ? length / season - (length % season == 0 ? 1 : 0) : length;
        return std::min({mostPairs(length), choice.pairs > 0 ? choice.pairs : kMostChosenPairs, std::max(repeats, 0)});
    };
    std::vector<Waves> chosen;
    for (int length : choice.seasons) {
        const int limit = most(length);
        if (choice.pairs > 0 || limit < 1) {
            if (limit > 0)
                chosen.push_back({length, limit});
            continue;
        }
        const auto sampleWith = [&](int pairs) {
            std::vector<Waves> all = chosen;
            all.push_back({length, pairs});
            Columns columns = regressors;
            for (auto &column : waveColumns(all, choice.firstPeriod, y.size()))
                columns.push_back(std::move(column));
            return Sample(y, columns);
        };
        const Sample richest = sampleWith(limit);
        Orders orders = chosenDifferences(richest, usableSeason(season, richest, settings.seasonal), settings);
        orders.p = 2;
        orders.q = 1;
        orders.P = orders.m > 1 ? 1 : 0;
        orders.constant = settings.constant && orders.d + orders.D <= 1;
        EstimateSettings quick;
        quick.method = Method::Conditional;
        quick.tolerance = 1e-5;
        double leader = kInfinity;
        int best = 0, worse = 0;
        for (int pairs = 0; pairs <= limit && worse < 3 && !job.cancelled(); ++pairs) {
            const Sample sample = sampleWith(pairs);
            Estimator estimator(sample, job);
            const auto estimate = estimator.estimate(orders, quick);
            const double score = estimate ? estimator.criteria(*estimate).of(settings.criterion) : kInfinity;
            worse = score < leader ? 0 : worse + 1;
            if (score < leader) {
                leader = score;
                best = pairs;
            }
        }
        if (best > 0)
            chosen.push_back({length, best});
    }
    return chosen;
}

} // namespace shelfcast::core::arima
