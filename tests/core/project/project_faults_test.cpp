#include "core/project/project.h"
#include "other_process.h"
#include "small_batch.h"
#include "temp_folder.h"

#include <gmock/gmock.h>

#include <fstream>

/// Full disks, kills and damaged files.
namespace shelfcast::core {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

TEST(ProjectFaults, AFullDiskLeavesTheProjectAsItWas)
{
    const TempFolder folder;
    const auto project = must(Project::create(folder / "a.shelfcast"));
    must(storeBatch(*project, smallBatch({{"cola", {sale(0, 3)}}}), {}));
    project->database().exec("PRAGMA max_page_count = " + project->database().execAndGet("PRAGMA page_count").getString());
    std::vector<Observation> many;
    for (int day = 0; day < 5000; ++day)
        many.push_back(sale(day, 1));
    const auto stored = storeBatch(*project, smallBatch({{"cola", many}}), {});
    ASSERT_FALSE(stored);
    EXPECT_EQ(stored.error().code, ErrorCode::NoSpace);
    EXPECT_THAT(english(stored.error().message), HasSubstr("disk is full"));
    EXPECT_THAT(soldOf(*project, "cola"), ElementsAre(Pair(0, 3.0)));
    EXPECT_EQ(project->dataVersion(), 1);
}

TEST(ProjectFaults, AKillInTheMiddleOfAnImportLeavesTheProjectAsItWas)
{
    const TempFolder folder;
    { const auto project = must(Project::create(folder / "a.shelfcast")); must(storeBatch(*project, smallBatch({{"cola", {sale(0, 3)}}}), {})); }
    std::vector<std::pair<std::string, std::vector<Observation>>> items;
    for (int i = 0; i < 300; ++i) {
        items.emplace_back("item " + std::to_string(i), std::vector<Observation>{});
        for (int day = 0; day < 300; ++day)
            items.back().second.push_back(sale(day, 1 + day));
    }
    EXPECT_EQ(inOtherProcess([&] {
                  const auto project = must(Project::open(folder / "a.shelfcast"));
                  project->database().exec("PRAGMA cache_size = 10"); // so that half of the batch is in the log already
                  JobContext job;
                  job.progress = [](double done, const Message &) {
                      if (done > 0.5)
                          _exit(42);
                  };
                  (void)storeBatch(*project, smallBatch(items), job);
                  return 0;
              }),
              42);
    EXPECT_TRUE(std::filesystem::exists(folder / "a.shelfcast-wal"));
    const auto project = must(Project::open(folder / "a.shelfcast"));
    EXPECT_FALSE(project->readOnly());
    EXPECT_EQ(must(project->series()).size(), 1U);
    EXPECT_EQ(must(project->sources()).size(), 1U);
    EXPECT_EQ(project->dataVersion(), 1);
    EXPECT_EQ(project->database().execAndGet("PRAGMA integrity_check").getString(), "ok");
}

class DamagedProject : public testing::Test {
protected:
    void SetUp() override
    {
        const auto project = must(Project::create(path));
        std::vector<Observation> many;
        for (int day = 0; day < 3000; ++day)
            many.push_back(sale(day, day * 1.37, 2.5));
        must(storeBatch(*project, smallBatch({{"cola", many}}), {}));
        project->database().exec("PRAGMA wal_checkpoint(TRUNCATE)");
        pageOfSales = project->database().execAndGet("SELECT rootpage FROM sqlite_schema WHERE name = 'observation'").getInt();
        pageSize = project->database().execAndGet("PRAGMA page_size").getInt();
    }
    const TempFolder folder;
    const std::filesystem::path path = folder / "a.shelfcast";
    int pageOfSales = 0, pageSize = 0;
};

TEST_F(DamagedProject, OpensForReadingAndNamesWhatIsLost)
{
    {
        std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
        file.seekp(std::streamoff{pageSize} * (pageOfSales - 1));
        file << std::string(static_cast<std::size_t>(pageSize), '\x5a');
    }
    const auto project = must(Project::open(path));
    EXPECT_TRUE(project->readOnly());
    EXPECT_THAT(english(project->readOnlyReason()), HasSubstr("damaged"));
    EXPECT_THAT(english(project->readOnlyReason()), HasSubstr("sales (0 rows can be read)"));
    EXPECT_EQ(must(project->series()).size(), 1U) << "what can be read is read";
    EXPECT_EQ(project->observations(1).error().code, ErrorCode::Damaged);
}

TEST_F(DamagedProject, ATruncatedFileIsNoticed)
{
    std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
    const auto project = Project::open(path);
    if (project) {
        EXPECT_TRUE((*project)->readOnly());
        EXPECT_THAT(english((*project)->readOnlyReason()), HasSubstr("damaged"));
    } else {
        EXPECT_EQ(project.error().code, ErrorCode::Damaged);
    }
}

TEST_F(DamagedProject, AFileWithoutAReadableSchemaIsRefused)
{
    {
        std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
        file.seekp(100); // right after the header
        file << std::string(static_cast<std::size_t>(pageSize) - 100, '\xff');
    }
    const auto project = Project::open(path);
    ASSERT_FALSE(project);
    EXPECT_EQ(project.error().code, ErrorCode::Damaged);
}

} // namespace
} // namespace shelfcast::core
