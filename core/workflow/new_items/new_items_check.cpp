#include "core/workflow/new_items/cold_data.h"
#include "core/workflow/new_items/donor_groups.h"
#include "core/workflow/new_items/new_items.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

namespace shelfcast::core {
namespace {

constexpr std::size_t kMostOrigins = 12, kLeastLaunches = 20;
constexpr std::int64_t kLeastPeriods = 8; ///< known before the first origin

/// A hidden item: what is to be forecast of it.
struct Hidden {
    std::size_t donor = 0;
    std::int64_t firstPeriod = 0, origin = 0; ///< origin: the newest period that may be known
    std::vector<double> known, actual;        ///< the first periods where they are known, and those to be forecast
    double scale = 0.0;                       ///< mean squared change from period to period
};

std::int64_t firstSale(const ColdDonor &donor)
{
    const auto first = std::ranges::find_if(donor.y, [](double value) { return value > 0.0; });
    return donor.firstPeriod + (first - donor.y.begin());
}

std::vector<double> stretch(const ColdDonor &donor, std::int64_t first, int horizon)
{
    const auto begin = static_cast<std::size_t>(std::max<std::int64_t>(0, first - donor.firstPeriod));
    const std::size_t end = std::min(donor.y.size(), begin + static_cast<std::size_t>(horizon));
    return begin < end ? std::vector<double>(donor.y.begin() + static_cast<std::ptrdiff_t>(begin), donor.y.begin() + static_cast<std::ptrdiff_t>(end)) : std::vector<double>();
}

double squaredChange(const ColdDonor &donor)
{
    double sum = 0.0, count = 0.0;
    for (std::size_t t = 1; t < donor.y.size(); ++t)
        if (std::isfinite(donor.y[t]) && std::isfinite(donor.y[t - 1])) {
            sum += (donor.y[t] - donor.y[t - 1]) * (donor.y[t] - donor.y[t - 1]);
            ++count;
        }
    return count > 0.0 ? sum / count : 0.0;
}

/// What is known at an origin: the items that are not hidden, up to it.
ColdData knownAt(const ColdData &data, const std::vector<bool> &hidden, std::int64_t origin)
{
    ColdData known = {data.frequency, data.firstPeriod, origin, {}};
    for (std::size_t i = 0; i < data.donors.size(); ++i) {
        const ColdDonor &donor = data.donors[i];
        if (hidden[i] || donor.firstPeriod > origin)
            continue;
        known.donors.push_back(donor);
        known.donors.back().y.resize(std::min(donor.y.size(), static_cast<std::size_t>(origin - donor.firstPeriod + 1)));
    }
    return known;
}

/// Errors of one way, added up over items.
struct Tally {
    double absolute = 0.0, sold = 0.0, total = 0.0, told = 0.0, squared = 0.0, scaled = 0.0, inside80 = 0.0, inside95 = 0.0, periods = 0.0;

    void add(const Hidden &hidden, const std::vector<double> &mean, const SeriesForecast *quantiles)
    {
        double came = 0.0, expected = 0.0, missed = 0.0, count = 0.0;
        for (std::size_t age = 0; age < hidden.actual.size(); ++age) {
            const double actual = hidden.actual[age];
            if (!std::isfinite(actual))
                continue;
            absolute += std::fabs(mean[age] - actual);
            missed += (mean[age] - actual) * (mean[age] - actual);
            came += actual;
            expected += mean[age];
            ++count;
            if (!quantiles)
                continue;
            ++periods;
            inside80 += actual >= quantiles->quantile(age, 2) && actual <= quantiles->quantile(age, 10) ? 1.0 : 0.0;
            inside95 += actual >= quantiles->quantile(age, 0) && actual <= quantiles->quantile(age, 12) ? 1.0 : 0.0;
        }
        sold += came;
        told += expected;
        total += std::fabs(came - expected);
        if (hidden.scale > 0.0 && count > 0.0) {
            squared += std::sqrt(missed / count / hidden.scale);
            ++scaled;
        }
    }
    ColdScore score(std::string id) const
    {
        const double unknown = std::numeric_limits<double>::quiet_NaN();
        return {std::move(id), absolute / sold, total / sold, scaled > 0.0 ? squared / scaled : unknown, told / sold - 1.0, periods > 0.0 ? inside80 / periods : unknown,
                periods > 0.0 ? inside95 / periods : unknown};
    }
};

std::vector<bool> drawHidden(std::size_t count, double share, std::uint64_t seed)
{
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), 0);
    std::mt19937_64 random(seed);
    for (std::size_t i = count; i > 1; --i)
        std::swap(order[i - 1], order[random() % i]);
    std::vector<bool> hidden(count, false);
    for (std::size_t k = 0; k < static_cast<std::size_t>(share * static_cast<double>(count)); ++k)
        hidden[order[k]] = true;
    return hidden;
}

/// The launches of hidden items that can be forecast; where they are few, the newest periods of all hidden items instead.
std::vector<Hidden> tasksOf(const ColdData &data, const std::vector<bool> &hidden, int horizon, bool &launches)
{
    std::vector<Hidden> tasks;
    for (launches = true;; launches = false) {
        for (std::size_t i = 0; i < data.donors.size(); ++i) {
            const ColdDonor &donor = data.donors[i];
            if (!hidden[i])
                continue;
            const std::int64_t first = launches ? firstSale(donor) : data.origin - horizon + 1;
            if (first - data.firstPeriod < std::max<std::int64_t>(kLeastPeriods, horizon / 4) || first < donor.firstPeriod)
                continue;
            Hidden task{i, first, first - 1, {}, stretch(donor, first, horizon), squaredChange(donor)};
            if (task.actual.size() == static_cast<std::size_t>(horizon))
                tasks.push_back(std::move(task));
        }
        if (!launches || tasks.size() >= kLeastLaunches)
            return tasks;
        tasks.clear();
    }
}

/// Plans are made some time ahead: launches near one another share an origin, that before the first of them.
void shareOrigins(std::vector<Hidden> &tasks)
{
    if (tasks.empty())
        return;
    std::ranges::stable_sort(tasks, {}, &Hidden::origin);
    const std::int64_t span = tasks.back().origin - tasks.front().origin + 1;
    const std::int64_t step = (span + static_cast<std::int64_t>(kMostOrigins) - 1) / static_cast<std::int64_t>(kMostOrigins);
    std::int64_t shared = tasks.front().origin;
    for (Hidden &task : tasks) {
        if (task.origin - shared >= step)
            shared = task.origin;
        task.origin = shared;
    }
}

/// What a model makes of the known periods, without any other item.
Result<SeriesForecast> fromKnown(const Forecaster &model, const ColdData &data, const Hidden &task, const JobContext &job)
{
    Panel panel;
    panel.frequency = data.frequency;
    panel.seasonLength = periodsToCompare(data.frequency);
    panel.lastPeriod = task.firstPeriod + static_cast<std::int64_t>(task.known.size()) - 1;
    Series series;
    series.firstPeriod = task.firstPeriod;
    series.y = task.known;
    series.states.assign(series.y.size(), PeriodState::Sold);
    panel.series.push_back(std::move(series));
    const auto horizon = static_cast<int>(task.actual.size());
    const auto fitted = model.fit(panel, horizon, job);
    if (!fitted)
        return tl::unexpected<Error>(fitted.error());
    return (*fitted)->forecast(panel, horizon, job).map([](ForecastSet &&forecasts) { return std::move(forecasts.front()); });
}

/// All ways to forecast, side by side.
class Contest {
public:
    Contest(const ColdCheckOptions &options, const ColdData &data) : m_options(options), m_data(data), m_beside(options.beside.size()) {}

    Result<void> add(const Hidden &task, const ColdStart &model, const JobContext &job)
    {
        const ColdItem &what = m_data.donors[task.donor].what;
        const auto horizon = static_cast<int>(task.actual.size());
        const SeriesForecast made = model.forecast(what, task.firstPeriod, horizon, task.known).forecast;
        std::vector<double> middle, ofCategory, ofAll;
        for (std::size_t step = 0; step < task.actual.size(); ++step) {
            middle.push_back(made.quantile(step, kMedian));
            ofCategory.push_back(model.means().category(what.category, task.known.size() + step));
            ofAll.push_back(model.means().overall(task.known.size() + step));
        }
        m_mean.add(task, made.mean, &made);
        m_median.add(task, middle, &made);
        m_category.add(task, ofCategory, nullptr);
        m_overall.add(task, ofAll, nullptr);
        if (const double flat = knownMean(task.known); m_options.known > 0)
            m_known.add(task, std::vector<double>(task.actual.size(), std::isfinite(flat) ? flat : 0.0), nullptr);
        for (std::size_t k = 0; k < m_beside.size(); ++k) {
            const Result<SeriesForecast> other = fromKnown(*m_options.beside[k].second, m_data, task, job);
            if (!other)
                return tl::unexpected<Error>(other.error());
            m_beside[k].add(task, other->mean, &*other);
        }
        return {};
    }
    std::vector<ColdScore> scores() const
    {
        std::vector<ColdScore> all = {m_mean.score("cold-start"), m_median.score("cold-start-median")};
        if (m_options.known > 0)
            all.push_back(m_known.score("known-mean"));
        for (std::size_t k = 0; k < m_beside.size(); ++k)
            all.push_back(m_beside[k].score(m_options.beside[k].first));
        all.push_back(m_category.score("category-mean"));
        all.push_back(m_overall.score("overall-mean"));
        return all;
    }

private:
    const ColdCheckOptions &m_options;
    const ColdData &m_data;
    Tally m_mean, m_median, m_category, m_overall, m_known;
    std::vector<Tally> m_beside;
};

} // namespace

Result<ColdCheck> checkNewItems(const Project &project, const ColdCheckOptions &options, const JobContext &job)
{
    const Result<ColdRecords> records = coldRecords(project, options.items, true, part(job, 0.0, 0.2));
    if (!records)
        return tl::unexpected<Error>(records.error());
    const ColdData &data = records->data;
    ColdCheck check;
    check.frequency = data.frequency;
    check.horizon = options.horizon > 0 ? options.horizon : usualHorizon(data.frequency);
    if (options.known < 0 || options.known >= check.horizon)
        return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "%1 first periods are to be known, but a launch has %2: something must be left to forecast."), {std::int64_t{options.known}, std::int64_t{check.horizon}}});
    check.items = data.donors.size();
    const std::vector<bool> hidden = drawHidden(data.donors.size(), options.share, job.seed);
    check.hidden = static_cast<std::size_t>(std::ranges::count(hidden, true));
    std::vector<Hidden> tasks = tasksOf(data, hidden, check.horizon, check.launches);
    if (tasks.empty())
        return failure(ErrorCode::TooShort, {QT_TRANSLATE_NOOP("core", "Nothing can be checked: none of the hidden items has %1 periods after some others began to sell."), {std::int64_t{check.horizon}}});
    shareOrigins(tasks);
    check.forecast = tasks.size();
    check.known = options.known;
    for (Hidden &task : tasks) {
        const auto cut = task.actual.begin() + options.known;
        task.known.assign(task.actual.begin(), cut);
        task.actual.erase(task.actual.begin(), cut);
    }
    Contest contest(options, data);
    for (std::size_t first = 0; first < tasks.size();) {
        std::size_t last = first;
        while (last < tasks.size() && tasks[last].origin == tasks[first].origin)
            ++last;
        const double done = 0.2 + 0.8 * static_cast<double>(first) / static_cast<double>(tasks.size());
        job.report(done, QT_TRANSLATE_NOOP("core", "Forecasting hidden items"));
        JobContext silent = job;
        silent.progress = {};
        ColdData known = knownAt(data, hidden, tasks[first].origin);
        if (auto grouped = groupDonors(known, {}, silent); !grouped) // never the project's own clusters: they know the hidden items, and what came later
            return tl::unexpected<Error>(grouped.error());
        const Result<ColdStart> model = ColdStart::learn(std::move(known), check.horizon, silent);
        if (!model && model.error().code == ErrorCode::Cancelled)
            return tl::unexpected<Error>(model.error());
        if (model) {
            ++check.origins;
            check.clusterTrust += model->levels().clusterTrust();
            check.clusterCourse += model->clusterCourse();
            check.ownShare += model->shares().own;
            for (; first < last; ++first)
                if (auto added = contest.add(tasks[first], *model, silent); !added)
                    return tl::unexpected<Error>(added.error());
        }
        first = last;
    }
    for (double *sum : {&check.clusterTrust, &check.clusterCourse, &check.ownShare})
        *sum /= std::max(1.0, static_cast<double>(check.origins));
    check.scores = contest.scores();
    return check;
}

} // namespace shelfcast::core
