#include "core/project/batch_undo.h"
#include "other_process.h"
#include "small_batch.h"
#include "temp_folder.h"

#include <gmock/gmock.h>

#include <functional>
#include <thread>

/// Who may write a project, and who reads it only.
namespace shelfcast::core {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

TEST(ProjectSharing, ASecondConnectionOfTheSameProcessMayWrite)
{
    const TempFolder folder;
    OtherWindow other;
    const auto window = must(Project::create(folder / "a.shelfcast"));
    std::thread worker([&] {
        const auto second = must(Project::open(folder / "a.shelfcast"));
        EXPECT_FALSE(second->readOnly());
        must(second->setSetting("from", "worker"));
    });
    worker.join();
    EXPECT_EQ(must(window->setting("from")), "worker");
    must(window->setSetting("from", "window"));
    EXPECT_EQ(other.open(folder / "a.shelfcast"), 'r') << "the worker's end must not free the window's lock";
}

TEST(ProjectSharing, ASecondWindowReadsOnlyUntilTheFirstIsGone)
{
    const TempFolder folder;
    { const auto project = must(Project::create(folder / "a.shelfcast")); must(storeBatch(*project, smallBatch({{"cola", {sale(0, 3)}}}), {})); }
    OtherWindow other;
    ASSERT_EQ(other.open(folder / "a.shelfcast"), 'w');
    {
        const auto project = must(Project::open(folder / "a.shelfcast"));
        EXPECT_TRUE(project->readOnly());
        EXPECT_THAT(english(project->readOnlyReason()), HasSubstr("open in another window"));
        EXPECT_THAT(soldOf(*project, "cola"), ElementsAre(Pair(0, 3.0)));
        EXPECT_EQ(project->setSetting("a", "b").error().code, ErrorCode::ReadOnly);
        EXPECT_EQ(storeBatch(*project, smallBatch({{"cola", {sale(1, 1)}}}), {}).error().code, ErrorCode::ReadOnly);
        EXPECT_EQ(project->saveForecastRun({}, {}, {}).error().code, ErrorCode::ReadOnly);
        EXPECT_EQ(undoBatch(*project, 1, {}).error().code, ErrorCode::ReadOnly);
    }
    other.kill(); // the lock dies with the process
    EXPECT_FALSE(must(Project::open(folder / "a.shelfcast"))->readOnly());
}

TEST(ProjectSharing, OpensForReadingWhenAsked)
{
    const TempFolder folder;
    OtherWindow other;
    must(Project::create(folder / "a.shelfcast"));
    const auto project = must(Project::open(folder / "a.shelfcast", OpenMode::ReadOnly));
    EXPECT_TRUE(project->readOnly());
    EXPECT_EQ(other.open(folder / "a.shelfcast"), 'w') << "a reader must not keep writers out";
}

TEST(ProjectSharing, ACopyDoesNotReplaceWhatIsOpen)
{
    const TempFolder folder;
    OtherWindow other;
    const auto project = must(Project::create(folder / "a.shelfcast"));
    EXPECT_EQ(project->saveAs(folder / "a.shelfcast").error().code, ErrorCode::InvalidInput);
    must(Project::create(folder / "b.shelfcast"));
    EXPECT_EQ(other.open(folder / "b.shelfcast"), 'w');
    EXPECT_EQ(project->saveAs(folder / "b.shelfcast").error().code, ErrorCode::Busy);
    EXPECT_EQ(project->saveAs(folder / "no" / "b.shelfcast").error().code, ErrorCode::ReadOnly);
}

/// The super-user may write everything, so these run as somebody else.
class ReadOnlyPlaces : public testing::Test {
protected:
    int asNobody(const std::function<int()> &body)
    {
        return inOtherProcess([&] {
            if (geteuid() == 0 && (setegid(65534) != 0 || seteuid(65534) != 0))
                return 100;
            return body();
        });
    }
    void SetUp() override
    {
        std::filesystem::permissions(folder.path(), std::filesystem::perms(0777));
        const auto project = must(Project::create(folder / "a.shelfcast"));
        must(storeBatch(*project, smallBatch({{"cola", {sale(0, 3)}}}), {}));
    }
    int readsOnly(const char *because)
    {
        const auto project = Project::open(folder / "a.shelfcast");
        if (!project)
            return 1;
        if (!(*project)->readOnly() || english((*project)->readOnlyReason()).find(because) == std::string::npos)
            return 2;
        if (soldOf(**project, "cola").size() != 1)
            return 3;
        return (*project)->setSetting("a", "b").error().code == ErrorCode::ReadOnly ? 0 : 4;
    }
    TempFolder folder;
};

TEST_F(ReadOnlyPlaces, AFileThatCannotBeWrittenIsRead)
{
    std::filesystem::permissions(folder / "a.shelfcast", std::filesystem::perms(0444));
    EXPECT_EQ(asNobody([&] { return readsOnly("The file"); }), 0);
}

TEST_F(ReadOnlyPlaces, AFileInAFolderThatCannotBeWrittenIsRead)
{
    std::filesystem::permissions(folder / "a.shelfcast", std::filesystem::perms(0666));
    std::filesystem::permissions(folder.path(), std::filesystem::perms(0555));
    EXPECT_EQ(asNobody([&] { return readsOnly("The folder"); }), 0);
}

TEST_F(ReadOnlyPlaces, NothingIsCreatedInAFolderThatCannotBeWritten)
{
    std::filesystem::permissions(folder.path(), std::filesystem::perms(0555));
    EXPECT_EQ(asNobody([&] { return Project::create(folder / "b.shelfcast").error().code == ErrorCode::ReadOnly ? 0 : 1; }), 0);
    EXPECT_FALSE(std::filesystem::exists(folder / "b.shelfcast"));
}

} // namespace
} // namespace shelfcast::core
