#include "ui/reporting/pdf.h"

#include "core/reporting/atomic_file.h"
#include "ui/reporting/report_pages.h"
#include "ui/reporting/report_style.h"
#include "ui/text/text.h"

#include <QFile>
#include <QPainter>
#include <QPdfWriter>

#include <cerrno>

namespace shelfcast::ui {
namespace {

constexpr int kPointsAnInch = 72;

QString fileName(const std::filesystem::path &path)
{
    return QFile::decodeName(QByteArray::fromStdString(path.string()));
}

core::Result<void> drawPages(const ReportPages &pages, const std::string &title, QFile &file, const core::JobContext &job)
{
    QPdfWriter writer(&file);
    writer.setResolution(static_cast<int>(kPointsAnInch * report_style::kPoint)); // a unit of the layout is a pixel of the PDF
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(fromUtf8(title));
    writer.setCreator(QStringLiteral("Shelfcast"));
    QPainter painter(&writer);
    for (int page = 0; page < pages.count(); ++page) {
        if (job.cancelled()) {
            painter.end();
            return core::cancelled();
        }
        if (page > 0)
            writer.newPage();
        pages.draw(painter, page);
        job.report(static_cast<double>(page + 1) / pages.count(), QT_TRANSLATE_NOOP("core", "Drawing the pages"));
    }
    painter.end();
    return {};
}

} // namespace

core::Result<void> writePdf(const core::Report &report, const std::filesystem::path &path, const core::JobContext &job)
{
    return writePdf(ReportPages(report), text(report.title).toStdString(), path, job);
}

core::Result<void> writePdf(const ReportPages &pages, const std::string &title, const std::filesystem::path &path, const core::JobContext &job)
{
    auto target = core::AtomicFile::create(path);
    if (!target)
        return tl::unexpected<core::Error>(target.error());
    QFile file(fileName(target->release()));
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return core::writeFailure(path, errno);
    if (auto drawn = drawPages(pages, title, file, job); !drawn)
        return drawn;
    // The PDF engine does not look at what the disk answers; the file remembers.
    const bool written = file.flush() && file.error() == QFileDevice::NoError;
    file.close();
    if (!written || file.error() != QFileDevice::NoError)
        return core::writeFailure(path, ENOSPC);
    return target->commit();
}

} // namespace shelfcast::ui
