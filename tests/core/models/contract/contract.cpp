#include "tests/core/models/contract/contract.h"

#include "tests/core/models/registry_under_test.h"

#include <algorithm>

using namespace shelfcast::core;

namespace shelfcast::testing {

const Registry &models()
{
    static const Registry registry = registryUnderTest();
    return registry;
}

JobContext quiet(int threads, std::uint64_t seed)
{
    JobContext job;
    job.threads = threads;
    job.seed = seed;
    return job;
}

ForecastSet forecastOf(const std::string &id, const Panel &panel, int horizon, const JobContext &job, const SettingValues &settings)
{
    const auto model = models().make(id, settings);
    if (!model) {
        ADD_FAILURE() << id << ": " << english(model.error().message);
        return {};
    }
    const auto fitted = (*model)->fit(panel, horizon, job);
    if (!fitted) {
        ADD_FAILURE() << id << ": " << english(fitted.error().message) << fitted.error().detail;
        return {};
    }
    const auto forecasts = (*fitted)->forecast(panel, horizon, job);
    if (!forecasts) {
        ADD_FAILURE() << id << ": " << english(forecasts.error().message) << forecasts.error().detail;
        return {};
    }
    return *forecasts;
}

bool same(const ForecastSet &a, const ForecastSet &b)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i].mean != b[i].mean || a[i].quantiles != b[i].quantiles)
            return false;
    return true;
}

namespace {

std::vector<std::string> ids()
{
    std::vector<std::string> all;
    for (const ModelEntry &entry : models().entries())
        all.push_back(entry.card.id);
    return all;
}

INSTANTIATE_TEST_SUITE_P(Models, Contract, ::testing::ValuesIn(ids()), [](const auto &test) {
    std::string name = test.param;
    std::ranges::replace(name, '-', '_');
    return name;
});

} // namespace
} // namespace shelfcast::testing
