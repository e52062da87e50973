#include "core/models/combine/ensemble.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

using namespace shelfcast::core;
using namespace shelfcast::testing;

namespace {

Result<SeriesForecast> forecast(const Registry &models, const Series &series, const std::string &id, const SettingValues &values = {})
{
    const ModelEntry *entry = models.find(id);
    const Panel panel = panelOf({series});
    const auto fitted = entry->makeLocal(*completed(entry->card.settings, values))->fit(viewOf(panel, 0), {});
    if (!fitted)
        return tl::unexpected(fitted.error());
    return (*fitted)->forecast(viewOf(panel, 0), 6, {});
}

const Registry &models()
{
    static const Registry registry = builtinModels();
    return registry;
}

} // namespace

TEST(StatEnsemble, IsTheMeanOfItsMembers)
{
    const Series series = seriesOf("ordinary", values(72, [](std::size_t i) { return ordinary(i, 12); }));
    const auto whole = forecast(models(), series, "stat-ensemble");
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->modelId, "stat-ensemble");
    double sum = 0.0;
    int members = 0;
    for (const ModelEntry &entry : models().entries())
        if (entry.card.id != "stat-ensemble" && english(whole->form).find(english(entry.card.name)) != std::string::npos && entry.makeLocal) {
            if (const auto one = forecast(models(), series, entry.card.id)) {
                // Names may be parts of other names: only those that are listed whole count.
                const std::string names = english(whole->form), name = english(entry.card.name);
                const std::size_t at = names.find(name);
                const bool begins = at == std::string("The mean of ").size() || names.substr(at - 2, 2) == ", ";
                const bool ends = at + name.size() == names.size() || names[at + name.size()] == ',';
                if (begins && ends) {
                    sum += one->mean[2];
                    ++members;
                }
            }
        }
    ASSERT_GE(members, 3);
    EXPECT_NEAR(whole->mean[2], sum / members, 1e-9);
}

TEST(StatEnsemble, LeavesSlowMoversToTheCountModel)
{
    const Series seldom = seriesOf("seldom", values(60, [](std::size_t i) { return i % 4 == 1 ? 3.0 : 0.0; }));
    const auto slow = forecast(models(), seldom, "stat-ensemble"), quick = forecast(models(), seldom, "stat-ensemble", {{"members", std::string("quick")}});
    ASSERT_TRUE(slow && quick);
    const auto count = forecast(models(), seldom, "count");
    EXPECT_EQ(slow->mean, count->mean);
    EXPECT_EQ(english(slow->form), english(count->form));
    EXPECT_EQ(slow->mean, quick->mean) << "slow movers have no ARIMA to leave out";
}

TEST(StatEnsemble, LeavesOutWhatCannotBeFittedOrIsNotThere)
{
    Registry few;
    for (const ModelEntry &entry : models().entries())
        if (entry.card.id == "auto-ets")
            few.add(entry);
    few.add(statEnsemble(std::make_shared<const Registry>(few)));
    const Series series = seriesOf("ordinary", values(72, [](std::size_t i) { return ordinary(i, 12); }));
    EXPECT_EQ(forecast(few, series, "stat-ensemble")->mean, forecast(few, series, "auto-ets")->mean);
    EXPECT_FALSE(forecast(few, seriesOf("unknown", {kGap, kGap}), "stat-ensemble"));
    Registry none;
    none.add(statEnsemble(std::make_shared<const Registry>()));
    EXPECT_EQ(forecast(none, series, "stat-ensemble").error().code, ErrorCode::TooShort);
}

TEST(StatEnsemble, TakesTheMedianOfShortHistories)
{
    const Series brief = seriesOf("brief", values(24, [](std::size_t i) { return ordinary(i, 12); }));
    const auto usual = forecast(models(), brief, "stat-ensemble"), median = forecast(models(), brief, "stat-ensemble", {{"rule", std::string("median")}});
    const auto mean = forecast(models(), brief, "stat-ensemble", {{"rule", std::string("mean")}});
    ASSERT_TRUE(usual && median && mean);
    EXPECT_EQ(usual->mean, median->mean);
    EXPECT_NE(usual->mean, mean->mean);
}
