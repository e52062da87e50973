#include "core/project/older_schema.h"

#include "core/project/backtest_store.h"
#include "core/project/cluster_store.h"
#include "core/project/override_store.h"
#include "core/project/planned_store.h"
#include "core/project/project.h"
#include "core/project/total_store.h"
#include "core/project/training_store.h"
#include "old_project.h"
#include "small_batch.h"
#include "temp_folder.h"

#include <gmock/gmock.h>

namespace shelfcast::core {
namespace {

using testing::ElementsAre;
using testing::Pair;

/// Everything that is read of a project, each by the function that all programs use.
void readAll(const Project &project, int version)
{
    EXPECT_THAT(soldOf(project, "cola"), ElementsAre(Pair(0, 3.0), Pair(1, 4.0)));
    EXPECT_EQ(must(project.sources()).size(), 1U);
    EXPECT_EQ(must(project.setting("title")), "Corner shop");
    EXPECT_EQ(must(storedTrainings(project)).size(), version < 2 ? 0U : 2U);
    EXPECT_EQ(must(storedBacktests(project)).size(), version < 3 ? 0U : 1U);
    EXPECT_EQ(must(storedOverrides(project)).size(), version < 3 ? 0U : 1U);
    EXPECT_EQ(must(storedTotals(project, 1)).size(), version < 3 ? 0U : 1U);
    EXPECT_EQ(must(latestClusters(project)).has_value(), version >= 3);
    EXPECT_EQ(must(meansAlone(project, 1, 1)).size(), version < 4 ? 0U : 1U);
    EXPECT_EQ(must(plannedItems(project)).size(), version < 4 ? 0U : 1U);
    if (version >= 2) {
        EXPECT_EQ(must(learnedIn(project, 1)).weights.size(), 4U);
        EXPECT_EQ(must(project.learned(1)).value().weights.size(), 4U);
    }
}

TEST(OlderSchema, EachVersionIsReadWithoutAChange)
{
    for (int version = 1; version <= currentVersion(); ++version) {
        SCOPED_TRACE(version);
        const TempFolder folder;
        makeOldProject(folder / "a.shelfcast", version);
        const std::string before = bytesOf(folder / "a.shelfcast");
        {
            const auto project = must(Project::open(folder / "a.shelfcast", OpenMode::ReadOnly));
            EXPECT_TRUE(project->readOnly());
            readAll(*project, version);
        }
        EXPECT_EQ(bytesOf(folder / "a.shelfcast"), before);
    }
}

TEST(OlderSchema, AColumnThatCameLateIsReadAsNothing)
{
    for (int version = 2; version <= currentVersion(); ++version) {
        SCOPED_TRACE(version);
        const TempFolder folder;
        makeEarlyProject(folder / "a.shelfcast", version);
        const auto project = must(Project::open(folder / "a.shelfcast", OpenMode::ReadOnly));
        readAll(*project, version);
        EXPECT_EQ(must(storedTrainings(*project)).front().lastPeriod, 0);
    }
}

TEST(OlderSchema, AColumnThatCameLateIsAddedWhenTheProjectIsOpenedForWriting)
{
    for (int version = 2; version <= currentVersion(); ++version) {
        SCOPED_TRACE(version);
        const TempFolder folder;
        makeEarlyProject(folder / "a.shelfcast", version);
        {
            const auto project = must(Project::open(folder / "a.shelfcast"));
            EXPECT_FALSE(project->readOnly());
            readAll(*project, version);
            TrainingRow row;
            row.modelId = "mlp";
            row.lastPeriod = 20'005;
            EXPECT_EQ(must(addTraining(*project, row)), 3);
        }
        const auto again = must(Project::open(folder / "a.shelfcast"));
        EXPECT_EQ(must(storedTrainings(*again)).front().lastPeriod, 20'005);
    }
}

TEST(OlderSchema, ACopyOfOneThatIsOnlyReadBecomesCurrentWhenItIsOpened)
{
    const TempFolder folder;
    makeOldProject(folder / "a.shelfcast", 1);
    must(must(Project::open(folder / "a.shelfcast", OpenMode::ReadOnly))->saveAs(folder / "b.shelfcast"));
    const auto copy = must(Project::open(folder / "b.shelfcast"));
    EXPECT_EQ(schemaVersion(copy->database()), currentVersion());
    readAll(*copy, 1);
}

TEST(OlderSchema, NothingStandsInWhereNothingIsMissing)
{
    const TempFolder folder;
    makeOldProject(folder / "a.shelfcast", currentVersion());
    SQLite::Database database(folder / "a.shelfcast", SQLite::OPEN_READONLY);
    standInForMissing(database);
    EXPECT_EQ(database.execAndGet("SELECT count(*) FROM temp.sqlite_schema").getInt(), 0);
}

} // namespace
} // namespace shelfcast::core
