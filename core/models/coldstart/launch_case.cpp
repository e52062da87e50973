#include "core/models/coldstart/launch_case.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

namespace shelfcast::core {
namespace {

constexpr int kSteps = 10;      ///< of a share
constexpr int kResamples = 60;
constexpr double kNothing = 0.05; ///< units a period that stand for none, or logarithms would end
constexpr double kLeastInCohort = 5.0; ///< launches
constexpr double kCasesToTrust = 20.0; ///< launches that weigh as much as that the start says nothing

std::vector<LaunchShares> allShares()
{
    std::vector<LaunchShares> shares;
    for (int own = kSteps; own >= 0; --own)
        for (int category = 0; own + category <= kSteps; ++category)
            shares.push_back({static_cast<double>(own) / kSteps, static_cast<double>(category) / kSteps, static_cast<double>(kSteps - own - category) / kSteps});
    return shares;
}

} // namespace

LaunchShares chooseShares(std::span<const LaunchCase> cases)
{
    if (cases.empty())
        return {};
    const std::vector<LaunchShares> shares = allShares();
    std::vector<double> missed(cases.size() * shares.size(), 0.0);
    for (std::size_t k = 0; k < cases.size(); ++k)
        for (std::size_t s = 0; s < shares.size(); ++s)
            for (std::size_t age = 0; age < cases[k].actual.size(); ++age)
                if (std::isfinite(cases[k].actual[age]))
                    missed[k * shares.size() + s] += std::fabs(shares[s].of(cases[k].own[age], cases[k].category[age], cases[k].all[age]) - cases[k].actual[age]);
    std::mt19937_64 random(1);
    LaunchShares mean = {0.0, 0.0, 0.0};
    for (int resample = 0; resample < kResamples; ++resample) {
        std::vector<double> sums(shares.size(), 0.0);
        for (std::size_t draw = 0; draw < cases.size(); ++draw) {
            const std::size_t k = random() % cases.size();
            for (std::size_t s = 0; s < shares.size(); ++s)
                sums[s] += missed[k * shares.size() + s];
        }
        const LaunchShares &best = shares[static_cast<std::size_t>(std::ranges::min_element(sums) - sums.begin())];
        mean.own += best.own / kResamples;
        mean.category += best.category / kResamples;
        mean.all += best.all / kResamples;
    }
    return mean;
}

double startOffset(std::span<const double> known, std::span<const double> told)
{
    double sold = 0.0, usual = 0.0;
    for (std::size_t age = 0; age < std::min(known.size(), told.size()); ++age)
        if (std::isfinite(known[age])) {
            sold += std::max(0.0, known[age]) + kNothing;
            usual += told[age] + kNothing;
        }
    return usual > 0.0 ? std::log(sold / usual) : 0.0;
}

double knownMean(std::span<const double> known)
{
    double sum = 0.0, count = 0.0;
    for (const double value : known)
        if (std::isfinite(value)) {
            sum += std::max(0.0, value);
            ++count;
        }
    return sum / count;
}

StartGain startGain(std::span<const LaunchCase> cases, std::size_t periods)
{
    double both = 0.0, start = 0.0, starts = 0.0;
    for (const LaunchCase &one : cases) {
        if (one.actual.size() <= periods)
            continue;
        const double before = startOffset(std::span(one.actual).first(periods), one.told), after = startOffset(std::span(one.actual).subspan(periods), std::span(one.told).subspan(periods));
        both += before * after;
        start += before * before;
        ++starts;
    }
    StartGain made;
    if (periods > 0 && starts > 0.0 && start > 0.0)
        made.gain = std::clamp(both / (start * (1.0 + kCasesToTrust / starts)), 0.0, 1.0);
    double sold = 0.0, told = 0.0;
    for (const LaunchCase &one : cases) {
        const double moved = std::exp(made.gain * startOffset(std::span(one.actual).first(std::min(periods, one.actual.size())), one.told));
        for (std::size_t age = periods; age < one.actual.size(); ++age)
            if (std::isfinite(one.actual[age])) {
                sold += std::max(0.0, one.actual[age]);
                told += moved * one.told[age];
            }
    }
    made.factor = told > 0.0 && sold > 0.0 ? sold / told : 1.0;
    return made;
}

double cohortDrift(std::span<const LaunchCase> cases, std::int64_t length)
{
    struct Cohort {
        double count = 0, sum = 0, squares = 0;
        double mean() const { return sum / count; }
        double error() const { return (squares / count - mean() * mean()) / (count - 1.0); } ///< of the mean, squared
    };
    std::map<std::int64_t, Cohort> cohorts;
    for (const LaunchCase &one : cases) {
        Cohort &cohort = cohorts[one.firstPeriod / length];
        const double off = startOffset(one.actual, one.told);
        ++cohort.count;
        cohort.sum += off;
        cohort.squares += off * off;
    }
    std::erase_if(cohorts, [](const auto &entry) { return entry.second.count < kLeastInCohort; });
    double squares = 0.0, pairs = 0.0;
    for (auto later = cohorts.begin(), before = later; later != cohorts.end(); before = later++)
        if (later != before && later->first == before->first + 1) {
            const double step = later->second.mean() - before->second.mean();
            squares += step * step - later->second.error() - before->second.error();
            ++pairs;
        }
    return pairs > 0.0 ? std::sqrt(std::max(0.0, squares / pairs)) : 0.0;
}

} // namespace shelfcast::core
