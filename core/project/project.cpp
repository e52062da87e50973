#include "core/project/project.h"

#include "core/project/batch_store.h"
#include "core/project/damage.h"
#include "core/project/older_schema.h"
#include "core/project/project_state.h"
#include "core/project/schema.h"
#include "core/project/sql_error.h"
#include "core/project/training_store.h"

#include <SQLiteCpp/Backup.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <fstream>

namespace shelfcast::core {
namespace {

namespace fs = std::filesystem;

constexpr int kBusyMilliseconds = 10'000;

void setUp(SQLite::Database &database, bool writable)
{
    database.exec("PRAGMA foreign_keys = ON");
    database.exec("PRAGMA synchronous = NORMAL");
    database.exec("PRAGMA temp_store = MEMORY");
    database.exec("PRAGMA cache_size = -32768");
    if (writable)
        database.exec("PRAGMA journal_mode = WAL");
}

/// SQLite takes the folder for granted; the name is written as a URI so that a file in a folder that cannot be written,
/// where it could not keep its log, can be opened as one that nobody changes.
std::string uri(const fs::path &path, bool immutable)
{
    std::string text = "file:";
    for (const unsigned char c : fs::absolute(path).string())
        text += c == '%' || c == '?' || c == '#' ? fmt::format("%{:02X}", c) : std::string(1, static_cast<char>(c));
    return text + (immutable ? "?immutable=1" : "?mode=ro");
}

std::unique_ptr<SQLite::Database> openForReading(const fs::path &path)
{
    try {
        auto database = std::make_unique<SQLite::Database>(uri(path, false), SQLite::OPEN_READONLY | SQLite::OPEN_URI, kBusyMilliseconds);
        setUp(*database, false);
        Cursor(*database, "SELECT count(*) FROM sqlite_schema").step(); // opening alone reads nothing
        return database;
    } catch (const SQLite::Exception &exception) {
        const int code = exception.getErrorCode() & 0xff;
        if (code != SQLITE_CANTOPEN && code != SQLITE_READONLY)
            throw;
    }
    auto database = std::make_unique<SQLite::Database>(uri(path, true), SQLite::OPEN_READONLY | SQLite::OPEN_URI, kBusyMilliseconds);
    setUp(*database, false);
    Cursor(*database, "SELECT count(*) FROM sqlite_schema").step();
    return database;
}

tl::unexpected<Error> notAProject(const fs::path &path)
{
    return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "%1 is not a Shelfcast project. Open a file that Shelfcast made, or import this one into a project."), {path.string()}});
}

/// Whether the file is one of ours, before anything is changed in it.
Result<void> checkKind(SQLite::Database &database, const fs::path &path)
{
    Cursor id(database, "PRAGMA application_id");
    id.step();
    if (id.integer(0) != kApplicationId)
        return notAProject(path);
    if (const int version = schemaVersion(database); version > currentVersion())
        return failure(ErrorCode::Unsupported, {QT_TRANSLATE_NOOP("core", "%1 was made by a newer version of Shelfcast (file version %2, this program reads up to %3). Install the newer version to open it."),
                                                {path.string(), std::int64_t{version}, std::int64_t{currentVersion()}}});
    return {};
}

/// The first bytes say whether it is SQLite at all, without a log or lock file beside a stranger's file.
Result<void> checkFile(const fs::path &path)
{
    std::error_code error;
    if (!fs::exists(path, error))
        return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no project file %1. Check the name and the folder."), {path.string()}});
    if (!fs::is_regular_file(path, error))
        return notAProject(path);
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "%1 cannot be opened. Check that you may read it."), {path.string()}});
    std::string head(16, '\0');
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    if (file.gcount() == 0)
        return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The project file %1 is empty. Delete it, or open another one."), {path.string()}});
    return head == std::string("SQLite format 3\0", 16) ? Result<void>{} : notAProject(path);
}

/// A new database under a name of its own beside @p path, filled by @p fill, then given its name in one step.
template <class Fill>
Result<void> buildBeside(const fs::path &path, const Fill &fill)
{
    fs::path draft = path;
    draft += fmt::format(".new-{}", ::getpid());
    std::error_code error;
    fs::remove(draft, error);
    auto done = guarded(path, [&]() -> Result<void> {
        SQLite::Database database(draft, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyMilliseconds);
        fill(database);
        return {};
    });
    if (done) {
        for (const char *ending : {"-wal", "-shm"}) // of a file that this one takes the place of: they would be read as its own
            fs::remove(fs::path(path) += ending, error);
        fs::rename(draft, path, error);
        if (!error)
            return {};
        done = failure(ErrorCode::ReadOnly, {QT_TRANSLATE_NOOP("core", "%1 cannot be written: the file or its folder is read-only. Choose another folder."), {path.string()}}, error.message());
    } else if (done.error().code == ErrorCode::NotFound) {
        done = failure(ErrorCode::ReadOnly, {QT_TRANSLATE_NOOP("core", "%1 cannot be written: the folder does not exist or is read-only. Choose another folder."), {path.string()}}, done.error().detail);
    }
    for (const char *ending : {"", "-journal", "-wal", "-shm"})
        fs::remove(fs::path(draft) += ending, error);
    return done;
}

} // namespace

Project::Project(std::unique_ptr<State> state) : m_state(std::move(state)) {}

Project::~Project()
{
    // What was undone in this session goes when the last of this process's connections does.
    if (m_state->lock && m_state->lock.use_count() == 1)
        (void)purgeUndone(*this);
    m_state->database.reset(); // before the lock, so that the next writer finds a closed file
}

Result<std::unique_ptr<Project>> Project::create(const fs::path &path)
{
    std::error_code error;
    if (fs::exists(path, error))
        return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "There is a file %1 already. Open it, or choose another name."), {path.string()}});
    auto built = buildBeside(path, [](SQLite::Database &database) { migrate(database, migrations()); });
    if (!built)
        return tl::unexpected<Error>(built.error());
    return open(path);
}

Result<std::unique_ptr<Project>> Project::open(const fs::path &path, OpenMode mode)
{
    if (auto file = checkFile(path); !file)
        return tl::unexpected<Error>(file.error());
    return guarded(path, [&]() -> Result<std::unique_ptr<Project>> {
        auto state = std::make_unique<State>();
        state->path = path;
        state->database = openForReading(path);
        if (auto kind = checkKind(*state->database, path); !kind)
            return tl::unexpected<Error>(kind.error());
        // A worker's connection need not look again at what the window has open.
        const bool held = ProjectLock::heldHere(path);
        const auto forReading = [&](Message why) {
            if (!held)
                standInForMissing(*state->database);
            state->readOnlyReason = std::move(why);
            return std::unique_ptr<Project>(new Project(std::move(state)));
        };
        if (auto damage = held ? std::nullopt : findDamage(*state->database, path))
            return forReading(std::move(*damage));
        if (mode == OpenMode::ReadOnly)
            return forReading({QT_TRANSLATE_NOOP("core", "%1 was opened for reading only."), {path.string()}});
        if (::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0)
            return forReading({QT_TRANSLATE_NOOP("core", "The file %1 is read-only, so it was opened for reading only. Save the project under another name to change it."), {path.string()}});
        auto lock = ProjectLock::acquire(path);
        if (!lock)
            return forReading(lock.error().message);
        state->lock = std::move(*lock);
        const bool firstOfProcess = state->lock.use_count() == 1;
        state->database.reset();
        state->database = std::make_unique<SQLite::Database>(path, SQLite::OPEN_READWRITE, kBusyMilliseconds);
        setUp(*state->database, true);
        migrate(*state->database, migrations());
        if (firstOfProcess)
            addMissingColumns(*state->database);
        std::unique_ptr<Project> project(new Project(std::move(state)));
        if (firstOfProcess) { // a session that was killed left what it had undone, and what it was training
            (void)purgeUndone(*project);
            (void)pauseInterrupted(*project);
        }
        return project;
    });
}

const fs::path &Project::path() const
{
    return m_state->path;
}

bool Project::readOnly() const
{
    return !m_state->lock;
}

const Message &Project::readOnlyReason() const
{
    return m_state->readOnlyReason;
}

SQLite::Database &Project::database()
{
    return *m_state->database;
}

const SQLite::Database &Project::database() const
{
    return *m_state->database;
}

Result<void> Project::saveAs(const fs::path &path) const
{
    std::error_code error;
    if (fs::weakly_canonical(path, error) == fs::weakly_canonical(m_state->path, error))
        return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "%1 is the open project itself, and everything in it is saved already. Choose another name for the copy."), {path.string()}});
    auto lock = ProjectLock::acquire(path); // nobody may have the file open that the copy takes the place of
    if (!lock)
        return failure(lock.error().code == ErrorCode::Busy ? ErrorCode::Busy : ErrorCode::ReadOnly,
                       lock.error().code == ErrorCode::Busy
                           ? Message{QT_TRANSLATE_NOOP("core", "%1 is open in another window or program. Choose another name for the copy."), {path.string()}}
                           : Message{QT_TRANSLATE_NOOP("core", "%1 cannot be written: the folder does not exist or is read-only. Choose another folder."), {path.string()}},
                       lock.error().detail);
    return buildBeside(path, [this](SQLite::Database &copy) {
        SQLite::Backup backup(copy, *m_state->database);
        backup.executeStep(-1);
    });
}

std::int64_t Project::dataVersion() const
{
    try {
        Cursor version(*m_state->database, "SELECT data_version FROM project");
        return version.step() ? version.integer(0) : 0;
    } catch (const SQLite::Exception &) {
        return 0; // a damaged file; whoever reads the data says so
    }
}

} // namespace shelfcast::core
