#include "core/project/backtest_store.h"
#include "core/project/cluster_store.h"
#include "core/project/override_store.h"
#include "core/project/planned_store.h"
#include "core/project/project.h"
#include "core/project/schema.h"
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

TEST(Migrations, EveryPublishedVersionBecomesTheCurrentOne)
{
    for (int version = 1; version <= currentVersion(); ++version) {
        SCOPED_TRACE(version);
        const TempFolder folder;
        makeOldProject(folder / "a.shelfcast", version);
        const auto project = must(Project::open(folder / "a.shelfcast"));
        EXPECT_FALSE(project->readOnly());
        EXPECT_EQ(schemaVersion(project->database()), currentVersion());
        EXPECT_THAT(soldOf(*project, "cola"), ElementsAre(Pair(0, 3.0), Pair(1, 4.0)));
        EXPECT_EQ(must(project->sources()).size(), 1U);
        EXPECT_EQ(must(project->setting("title")), "Corner shop");
        if (version < 2) {
            EXPECT_TRUE(must(storedTrainings(*project)).empty());
            continue;
        }
        EXPECT_EQ(must(storedTrainings(*project)).size(), 2U);
        EXPECT_EQ(must(learnedIn(*project, 1)).weights.size(), 4U);
        EXPECT_EQ(must(checkpointOf(*project, 2)).size(), 2U);
        EXPECT_EQ(must(project->learned(1)).value().weights.size(), 4U);
        const std::size_t kept = version < 3 ? 0U : 1U;
        EXPECT_EQ(must(storedBacktests(*project)).size(), kept);
        EXPECT_EQ(must(storedOverrides(*project)).size(), kept);
        EXPECT_EQ(must(storedTotals(*project, 1)).size(), kept);
        EXPECT_EQ(must(latestClusters(*project)).has_value(), version >= 3);
        EXPECT_EQ(must(meansAlone(*project, 1, 1)).size(), version < 4 ? 0U : 1U);
        EXPECT_EQ(must(plannedItems(*project)).size(), version < 4 ? 0U : 1U);
    }
}

TEST(Migrations, AStepThatFailsLeavesTheVersionBeforeIt)
{
    const TempFolder folder;
    SQLite::Database database(folder / "a.db", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    const Migration steps[] = {{1, "CREATE TABLE a (x)"}, {2, "CREATE TABLE b (x); INSERT INTO nowhere VALUES (1)"}};
    EXPECT_THROW(migrate(database, steps), SQLite::Exception);
    EXPECT_EQ(schemaVersion(database), 1);
    EXPECT_TRUE(database.tableExists("a"));
    EXPECT_FALSE(database.tableExists("b"));
    const Migration mended[] = {{1, "CREATE TABLE a (x)"}, {2, "CREATE TABLE b (x)"}};
    migrate(database, mended);
    EXPECT_EQ(schemaVersion(database), 2);
    migrate(database, mended); // twice does nothing
    EXPECT_EQ(schemaVersion(database), 2);
}

} // namespace
} // namespace shelfcast::core
