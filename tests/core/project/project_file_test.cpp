#include "core/project/project.h"
#include "core/project/schema.h"
#include "core/project/training_store.h"
#include "small_batch.h"
#include "temp_folder.h"

#include <SQLiteCpp/Transaction.h>
#include <gmock/gmock.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <functional>
#include <sstream>
#include <thread>

namespace shelfcast::core {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

void write(const std::filesystem::path &path, const std::string &bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

std::string bytesOf(const std::filesystem::path &path)
{
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
}

std::string sentence(const Error &error)
{
    return english(error.message);
}

/// Runs @p body in a process of its own; its exit status.
template <class Body>
int inOtherProcess(const Body &body)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(body());
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// Another program, which opens the project for writing when told and holds it until it is killed. It is started before this
/// process opens anything: a fork would share its locks.
class OtherWindow {
public:
    OtherWindow()
    {
        EXPECT_EQ(pipe(m_order), 0);
        EXPECT_EQ(pipe(m_answer), 0);
        m_child = fork();
        if (m_child != 0)
            return;
        char path[1024] = {};
        if (::read(m_order[0], path, sizeof path - 1) <= 0)
            _exit(1);
        const auto project = Project::open(path);
        const char mode = !project ? '-' : (*project)->readOnly() ? 'r' : 'w';
        if (::write(m_answer[1], &mode, 1) == 1)
            pause();
        _exit(0);
    }
    ~OtherWindow()
    {
        kill();
        for (const int end : {m_order[0], m_order[1], m_answer[0], m_answer[1]})
            close(end);
    }
    /// 'w' where it may write, 'r' where it reads only, '-' where it could not open the file.
    char open(const std::filesystem::path &path)
    {
        char mode = '?';
        EXPECT_GT(::write(m_order[1], path.c_str(), path.string().size()), 0);
        EXPECT_EQ(::read(m_answer[0], &mode, 1), 1);
        return mode;
    }
    void kill()
    {
        if (m_child > 0) {
            ::kill(m_child, SIGKILL);
            waitpid(m_child, nullptr, 0);
        }
        m_child = -1;
    }

private:
    int m_order[2] = {-1, -1}, m_answer[2] = {-1, -1};
    pid_t m_child = -1;
};

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

TEST(ProjectFile, ASecondConnectionOfTheSameProcessMayWrite)
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

TEST(ProjectFile, ASecondWindowReadsOnlyUntilTheFirstIsGone)
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

TEST(ProjectFile, OpensForReadingWhenAsked)
{
    const TempFolder folder;
    OtherWindow other;
    must(Project::create(folder / "a.shelfcast"));
    const auto project = must(Project::open(folder / "a.shelfcast", OpenMode::ReadOnly));
    EXPECT_TRUE(project->readOnly());
    EXPECT_EQ(other.open(folder / "a.shelfcast"), 'w') << "a reader must not keep writers out";
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

TEST(ProjectFile, ACopyDoesNotReplaceWhatIsOpen)
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

TEST(ProjectFile, AFullDiskLeavesTheProjectAsItWas)
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
    EXPECT_THAT(sentence(stored.error()), HasSubstr("disk is full"));
    EXPECT_THAT(soldOf(*project, "cola"), ElementsAre(Pair(0, 3.0)));
    EXPECT_EQ(project->dataVersion(), 1);
}

TEST(ProjectFile, AKillInTheMiddleOfAnImportLeavesTheProjectAsItWas)
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
