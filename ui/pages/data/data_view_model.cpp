#include "ui/pages/data/data_view_model.h"

#include "core/panel/holidays.h"
#include "core/reporting/refused_csv.h"
#include "ui/reporting/spreadsheet_format.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QFileInfo>
#include <QStringList>

namespace shelfcast::ui {

namespace {

QString countryText(const std::string &id)
{
    for (const core::HolidayCountry &country : core::holidayCountries())
        if (country.id == id)
            return text(country.name);
    return fromUtf8(id);
}

} // namespace

DataViewModel::DataViewModel(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::dataChanged, this, &DataViewModel::reload);
    connect(&session, &Session::projectChanged, this, &DataViewModel::reload);
    reload();
}

void DataViewModel::reload()
{
    struct Read {
        std::vector<core::SourceInfo> sources;
        std::vector<core::Finding> findings;
        core::PanelSettings settings;
    };
    const int generation = ++m_generation;
    if (!m_session.project()) {
        m_sources.setSources({});
        m_refused.setRows({});
        m_findings.clear();
        m_current = -1;
        Q_EMIT changed();
        return;
    }
    m_session.reads().start<Read>(
        tr("Reading the sources"), this,
        [path = toPath(m_session.projectPath()), series = m_session.sharedSeries()](const core::JobContext &) -> core::Result<Read> {
            auto project = core::Project::open(path, core::OpenMode::ReadOnly);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            auto sources = (*project)->sources();
            if (!sources)
                return tl::unexpected<core::Error>(sources.error());
            const auto settings = core::panelSettings(**project);
            if (!settings)
                return tl::unexpected<core::Error>(settings.error());
            return Read{*sources, core::dataFindings(*series, *sources, *settings), *settings};
        },
        [this, generation](core::Result<Read> read) {
            if (generation != m_generation)
                return;
            if (!read) {
                Q_EMIT m_session.failed(read.error());
                return;
            }
            m_sources.setSources(std::move(read->sources));
            m_findings = std::move(read->findings);
            describeCalendar(read->settings);
            m_current = m_sources.rowCount() > 0 ? 0 : -1;
            for (int row = 0; row < m_sources.rowCount(); ++row)
                if (m_sources.source(row)->refused > 0) {
                    m_current = row; // what needs a person comes first
                    break;
                }
            reloadRefused();
            Q_EMIT changed();
        });
}

void DataViewModel::describeCalendar(const core::PanelSettings &settings)
{
    QStringList parts;
    parts << tr("Periods: %1").arg(frequencyText(settings.frequency));
    parts << (settings.seasonLength > 1 ? tr("season of %1").arg(periodsText(settings.seasonLength, settings.frequency)) : tr("no season"));
    if (settings.secondSeason > 1)
        parts << tr("second season of %1").arg(periodsText(settings.secondSeason, settings.frequency));
    parts << (settings.noRecordIsZero ? tr("no record means no sale") : tr("no record means not known"));
    parts << (settings.keepIncompleteLast ? tr("an incomplete last period is used") : tr("an incomplete last period waits"));
    if (settings.capOutliers)
        parts << tr("wild values are capped");
    if (settings.replaceOutliers)
        parts << tr("outliers are replaced");
    if (settings.adjustLevelShifts)
        parts << tr("earlier sales are brought to the new level");
    if (settings.fillMissing)
        parts << tr("missing periods are filled");
    if (!settings.country.empty())
        parts << tr("holidays of %1").arg(countryText(settings.country));
    if (!settings.settled.empty())
        parts << tr("%Ln finding(s) settled", nullptr, static_cast<int>(settings.settled.size()));
    m_calendar = parts.join(QStringLiteral(" · "));
}

void DataViewModel::setCurrentSource(int row)
{
    if (row == m_current)
        return;
    m_current = row;
    reloadRefused();
}

void DataViewModel::reloadRefused()
{
    const core::SourceInfo *source = m_sources.source(m_current);
    if (!source || source->refused == 0) {
        m_refused.setRows({});
        Q_EMIT refusedChanged();
        return;
    }
    using Rows = std::vector<core::RefusedRow>;
    m_session.reads().start<Rows>(
        tr("Reading the refused rows"), this,
        [path = toPath(m_session.projectPath()), id = source->id](const core::JobContext &) -> core::Result<Rows> {
            auto project = core::Project::open(path, core::OpenMode::ReadOnly);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            return (*project)->refusedRows(id);
        },
        [this, id = source->id](core::Result<Rows> rows) {
            const core::SourceInfo *current = m_sources.source(m_current);
            if (!current || current->id != id)
                return;
            if (!rows)
                Q_EMIT m_session.failed(rows.error());
            else
                m_refused.setRows(std::move(*rows));
            Q_EMIT refusedChanged();
        });
}

void DataViewModel::remove(int row)
{
    if (const core::SourceInfo *source = m_sources.source(row))
        m_session.undoImport(source->id);
}

void DataViewModel::saveRefused(const QString &path)
{
    if (const core::SourceInfo *source = m_sources.source(m_current))
        saveRefusedRows(m_session, this, fromUtf8(source->file), m_refused.rows(), path);
}

void saveRefusedRows(Session &session, QObject *guard, const QString &file, std::vector<core::RefusedRow> rows, const QString &path)
{
    using Done = std::monostate;
    session.reads().start<Done>(
        DataViewModel::tr("Saving %1").arg(QFileInfo(path).fileName()), guard,
        [rows = std::move(rows), name = file.toStdString(), target = toPath(path)](const core::JobContext &job) -> core::Result<Done> {
            if (auto written = core::writeRefusedCsv(name, rows, target, spreadsheetFormat(), translation(), job); !written)
                return tl::unexpected<core::Error>(written.error());
            return Done{};
        },
        [&session, path](core::Result<Done> done) {
            if (done)
                Q_EMIT session.noticed(DataViewModel::tr("Saved %1.").arg(path));
            else
                Q_EMIT session.failed(done.error());
        });
}

} // namespace shelfcast::ui
