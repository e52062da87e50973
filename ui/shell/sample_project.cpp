#include "ui/shell/sample_project.h"

#include "ui/session/session.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <memory>

namespace shelfcast::ui {
namespace {

const QString kResource = QStringLiteral(":/samples/online-retail.csv.gz");

} // namespace

void openSampleProject(Session &session)
{
    const QString existing = QFileInfo(newProjectPath(QStringLiteral("Gift shop sample"))).absolutePath() + QStringLiteral("/Gift shop sample.shelfcast");
    if (QFileInfo::exists(existing)) {
        session.openProject(existing);
        return;
    }
    // The importer reads files, so the sales leave the program for as long as the import runs.
    auto folder = std::make_shared<QTemporaryDir>();
    const QString file = folder->filePath(QFileInfo(kResource).fileName());
    if (!folder->isValid() || !QFile::copy(kResource, file)) {
        Q_EMIT session.failed(core::Error{core::ErrorCode::NoSpace,
                                          QT_TRANSLATE_NOOP("core", "The sample could not be written to the temporary folder. Free some space and try again."), {}});
        return;
    }
    if (!session.createProject(existing, true))
        return;
    session.import(file, {});
    QObject::connect(&session.jobs(), &JobQueue::finished, &session, [folder](int) mutable { folder.reset(); }, Qt::SingleShotConnection);
}

} // namespace shelfcast::ui
