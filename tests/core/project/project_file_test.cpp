#include "core/project/project.h"
#include "core/project/schema.h"
#include "old_project.h"
#include "small_batch.h"
#include "temp_folder.h"

#include <gmock/gmock.h>

#include <fstream>

namespace shelfcast::core {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

void write(const std::filesystem::path &path, const std::string &bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

std::string sentence(const Error &error)
{
    return english(error.message);
}

TEST(ProjectFile, CarriesItsNumberVersionAndModes)
{
    const TempFolder folder;
    const auto project = must(Project::create(folder / "a.shelfcast"));
    const auto value = [&](const char *sql) { return project->database().execAndGet(sql).getString(); };
    EXPECT_EQ(value("PRAGMA application_id"), std::to_string(kApplicationId));
    EXPECT_EQ(value("PRAGMA user_version"), std::to_string(currentVersion()));
    EXPECT_EQ(value("PRAGMA journal_mode"), "wal");
    EXPECT_EQ(value("PRAGMA foreign_keys"), "1");
    EXPECT_EQ(value("PRAGMA synchronous"), "1"); // NORMAL
    EXPECT_FALSE(project->readOnly());
    EXPECT_TRUE(project->readOnlyReason().empty());
    EXPECT_EQ(project->dataVersion(), 0);
}

TEST(ProjectFile, LeavesNothingBesideItWhenClosed)
{
    const TempFolder folder;
    must(Project::create(folder / "a.shelfcast"));
    std::vector<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(folder.path()))
        names.push_back(entry.path().filename().string());
    EXPECT_THAT(names, ElementsAre("a.shelfcast"));
}

TEST(ProjectFile, IsNotCreatedOverAnotherFile)
{
    const TempFolder folder;
    write(folder / "mine.shelfcast", "letters to my aunt");
    const auto project = Project::create(folder / "mine.shelfcast");
    ASSERT_FALSE(project);
    EXPECT_EQ(project.error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(bytesOf(folder / "mine.shelfcast"), "letters to my aunt");
}

TEST(ProjectFile, IsNotCreatedInAFolderThatIsNotThere)
{
    const TempFolder folder;
    const auto project = Project::create(folder / "no" / "a.shelfcast");
    ASSERT_FALSE(project);
    EXPECT_EQ(project.error().code, ErrorCode::ReadOnly);
    EXPECT_THAT(sentence(project.error()), HasSubstr("folder does not exist"));
}

TEST(ProjectFile, StrangersAreRefusedAndLeftAsTheyWere)
{
    const TempFolder folder;
    const auto refusal = [&](const std::string &bytes) {
        write(folder / "x.shelfcast", bytes);
        const auto project = Project::open(folder / "x.shelfcast");
        EXPECT_FALSE(project);
        EXPECT_EQ(bytesOf(folder / "x.shelfcast"), bytes);
        return project ? Error{} : project.error();
    };
    EXPECT_EQ(refusal("PK\x03\x04 this is a workbook, really").code, ErrorCode::InvalidInput);
    EXPECT_EQ(refusal("").code, ErrorCode::InvalidInput);
    EXPECT_THAT(sentence(refusal("")), HasSubstr("is empty"));
    EXPECT_EQ(refusal("short").code, ErrorCode::InvalidInput);
    EXPECT_EQ(refusal(std::string("SQLite format 3\0", 16) + "but then nonsense").code, ErrorCode::InvalidInput);
    EXPECT_EQ(Project::open(folder / "missing.shelfcast").error().code, ErrorCode::NotFound);
    EXPECT_EQ(Project::open(folder.path()).error().code, ErrorCode::InvalidInput);
}

TEST(ProjectFile, AnotherProgramsDatabaseIsRefused)
{
    const TempFolder folder;
    {
        SQLite::Database other(folder / "other.db", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        other.exec("CREATE TABLE recipe (name TEXT)");
    }
    const std::string before = bytesOf(folder / "other.db");
    const auto project = Project::open(folder / "other.db");
    ASSERT_FALSE(project);
    EXPECT_EQ(project.error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(sentence(project.error()), HasSubstr("not a Shelfcast project"));
    EXPECT_EQ(bytesOf(folder / "other.db"), before);
}

TEST(ProjectFile, ANewerVersionIsRefusedByName)
{
    const TempFolder folder;
    must(Project::create(folder / "a.shelfcast"))->database().exec("PRAGMA user_version = 99");
    const auto project = Project::open(folder / "a.shelfcast");
    ASSERT_FALSE(project);
    EXPECT_EQ(project.error().code, ErrorCode::Unsupported);
    EXPECT_THAT(sentence(project.error()), HasSubstr("99"));
}

TEST(ProjectFile, ACopyHoldsEverythingAndIsItsOwn)
{
    const TempFolder folder;
    const auto project = must(Project::create(folder / "a.shelfcast"));
    must(storeBatch(*project, smallBatch({{"cola", {sale(0, 3), sale(1, 4)}}}), {}));
    write(folder / "b.shelfcast", "an older copy");
    must(project->saveAs(folder / "b.shelfcast"));
    const auto copy = must(Project::open(folder / "b.shelfcast"));
    EXPECT_FALSE(copy->readOnly());
    EXPECT_THAT(soldOf(*copy, "cola"), ElementsAre(Pair(0, 3.0), Pair(1, 4.0)));
    must(copy->setSetting("only", "here"));
    EXPECT_EQ(must(project->setting("only")), std::nullopt);
}

} // namespace
} // namespace shelfcast::core
