#include "ui/pages/report/report_view_model.h"

#include "ui/pages/forecast/words/words_model.h"
#include "ui/session/session.h"
#include "ui/text/text.h"

#include <QFileInfo>
#include <QSettings>

#include <set>

namespace shelfcast::ui {
namespace {

const QString kWordsKey = QStringLiteral("report/words");

} // namespace

ReportViewModel::ReportViewModel(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_inWords(QSettings().value(kWordsKey, true).toBool()), m_language(wordsLanguage())
{
    connect(&session, &Session::projectChanged, this, [this] {
        m_category.reset();
        invalidate();
    });
    connect(&session, &Session::dataChanged, this, &ReportViewModel::invalidate);
    connect(&session, &Session::forecastChanged, this, &ReportViewModel::invalidate);
    readCategories();
}

void ReportViewModel::setShown(bool shown)
{
    m_shown = shown;
    if (const core::Language chosen = wordsLanguage(); shown && chosen != m_language) { // on the Forecast page
        m_language = chosen;
        m_stale = true;
    }
    if (m_shown && m_stale)
        refresh();
}

void ReportViewModel::invalidate()
{
    m_stale = true;
    readCategories();
    if (m_shown)
        refresh();
    else
        Q_EMIT changed();
}

void ReportViewModel::readCategories()
{
    std::set<std::string> names;
    for (const core::SeriesInfo &series : m_session.series())
        if (!series.category.empty())
            names.insert(series.category);
    m_categories.clear();
    for (const std::string &name : names)
        m_categories << fromUtf8(name);
    if (m_category && !names.contains(*m_category))
        m_category.reset();
}

void ReportViewModel::setCategory(std::optional<std::string> category)
{
    if (category == m_category)
        return;
    m_category = std::move(category);
    refresh();
}

void ReportViewModel::setInWords(bool inWords)
{
    if (inWords == m_inWords)
        return;
    m_inWords = inWords;
    QSettings().setValue(kWordsKey, inWords);
    refresh();
}

void ReportViewModel::setLanguage(core::Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    rememberWordsLanguage(language);
    refresh();
}

ReportChoice ReportViewModel::choice() const
{
    return {m_category, m_inWords ? std::optional(core::WordsChoice{m_language, numberMarks(m_language)}) : std::nullopt};
}

void ReportViewModel::refresh()
{
    m_stale = false;
    if (m_job != 0)
        m_session.reads().cancel(m_job);
    m_job = 0;
    m_problem.clear();
    const int generation = ++m_generation;
    const auto run = m_session.project() ? m_session.project()->latestForecastRun() : core::Result<std::optional<core::RunInfo>>(std::nullopt);
    m_hasForecast = run && run->has_value();
    if (!m_hasForecast) {
        m_preview = {};
        if (!run)
            m_problem = text(run.error());
        Q_EMIT changed();
        return;
    }
    m_job = m_session.reads().start<ReportPreview>(
        tr("Making the report"), this,
        [project = toPath(m_session.projectPath()), &models = m_session.models(), choice = choice()](const core::JobContext &job) {
            return makePreview(project, models, choice, job);
        },
        [this, generation](core::Result<ReportPreview> preview) {
            if (generation != m_generation)
                return;
            m_job = 0;
            if (preview) {
                m_preview = std::move(*preview);
            } else {
                m_preview = {};
                m_problem = text(preview.error());
            }
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

QString ReportViewModel::suggestedName(ReportFile kind) const
{
    const QString name = tr("%1 forecast").arg(m_session.projectName());
    switch (kind) {
    case ReportFile::Pdf: return name + QStringLiteral(".pdf");
    case ReportFile::Csv: return name + QStringLiteral(".csv");
    case ReportFile::Xlsx: break;
    }
    return name + QStringLiteral(".xlsx");
}

void ReportViewModel::write(ReportFile kind, const QString &path)
{
    using Done = std::monostate;
    m_session.jobs().start<Done>(
        tr("Writing %1").arg(QFileInfo(path).fileName()), this,
        [kind, target = toPath(path), project = toPath(m_session.projectPath()), &models = m_session.models(),
         choice = choice()](const core::JobContext &job) -> core::Result<Done> {
            if (auto done = writeReport(kind, target, project, models, choice, job); !done)
                return tl::unexpected<core::Error>(done.error());
            return Done{};
        },
        [this, path, second = kind == ReportFile::Csv && m_inWords](core::Result<Done> done) {
            if (!done) {
                Q_EMIT m_session.failed(done.error());
                return;
            }
            Q_EMIT m_session.noticed(second ? tr("Saved %1, and the texts beside it.").arg(path) : tr("Saved %1.").arg(path));
            Q_EMIT written(path);
        });
}

} // namespace shelfcast::ui
