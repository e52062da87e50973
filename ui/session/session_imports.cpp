#include "ui/session/session.h"

#include "ui/session/undo_commands.h"
#include "ui/text/format.h"

#include <QFileInfo>

#include <variant>

/// What brings sales into the open project, and takes them back.
namespace shelfcast::ui {

void Session::import(const QString &path, const core::LayoutChoices &choices, std::optional<std::int64_t> replaces)
{
    if (!m_project)
        return;
    core::ImportOptions options;
    options.choices = choices;
    options.replaces = replaces;
    m_jobs.start<core::ImportOutcome>(
        tr("Importing %1").arg(QFileInfo(path).fileName()), this,
        [file = toPath(path), target = toPath(projectPath()), options](const core::JobContext &job) -> core::Result<core::ImportOutcome> {
            auto project = core::Project::open(target);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            return core::importFile(**project, file, options, job);
        },
        [this, path, replaces](core::Result<core::ImportOutcome> outcome) {
            if (outcome)
                imported(path, *outcome, replaces);
            else
                Q_EMIT failed(outcome.error());
        });
}

void Session::imported(const QString &path, const core::ImportOutcome &outcome, std::optional<std::int64_t> replaced)
{
    const QString file = QFileInfo(path).fileName();
    if (outcome.source == 0) {
        Q_EMIT noticed(tr("%1 brought nothing new: all its sales are in the project.").arg(file));
        return;
    }
    QString sentence = tr("%1: %2, %3 changed.").arg(file, tr("%Ln record(s) added", nullptr, static_cast<int>(outcome.added)),
                                                    integerText(static_cast<std::int64_t>(outcome.changed)));
    if (outcome.refused > 0)
        sentence += u' ' + tr("%Ln row(s) could not be used; the Data page lists them.", nullptr, static_cast<int>(outcome.refused));
    Q_EMIT noticed(sentence);
    m_undo.push(new DoneCommand(tr("import of %1").arg(file), [this, source = outcome.source, replaced](bool again) {
        applyImportState(source, again);
        if (replaced)
            applyImportState(*replaced, !again);
    }));
    reload();
}

void Session::undoImport(std::int64_t source)
{
    const auto change = [this, source](bool undone) { applyImportState(source, !undone); };
    m_undo.push(new DoneCommand(tr("removal of an import"), change));
    change(true);
}

void Session::applyImportState(std::int64_t source, bool wanted)
{
    if (!m_project)
        return;
    using Done = std::monostate;
    m_jobs.start<Done>(
        wanted ? tr("Bringing an import back") : tr("Taking an import back"), this,
        [target = toPath(projectPath()), source, wanted](const core::JobContext &job) -> core::Result<Done> {
            auto project = core::Project::open(target);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            const auto done = wanted ? core::redoImport(**project, source, job) : core::undoImport(**project, source, job);
            if (!done)
                return tl::unexpected<core::Error>(done.error());
            return Done{};
        },
        [this](core::Result<Done> done) {
            if (done)
                reload();
            else
                Q_EMIT failed(done.error());
        });
}

} // namespace shelfcast::ui
