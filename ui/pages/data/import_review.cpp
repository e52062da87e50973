#include "ui/pages/data/import_review.h"

#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QFileInfo>

namespace shelfcast::ui {

ImportReview::ImportReview(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::projectChanged, this, [this] {
        if (active())
            cancel(); // it was meant for the project that was open
    });
}

void ImportReview::open(const QString &path, std::optional<std::int64_t> replaces)
{
    m_path = path;
    m_replaces = replaces;
    m_choices = {};
    m_preview.reset();
    look();
}

QString ImportReview::fileName() const
{
    return QFileInfo(m_path).fileName();
}

bool ImportReview::offersAttributes() const
{
    if (!m_preview)
        return false;
    // A sheet with dates is one of sales that still lacks an answer or a role: taking it as a list would lose them.
    const core::Layout &layout = m_preview->layout;
    return !layout.usable && layout.attributes && !layout.dateColumn && !layout.wide && layout.questions.empty();
}

bool ImportReview::canImport() const
{
    if (!m_preview || busy() || !m_problem.isEmpty() || m_session.readOnly())
        return false;
    return m_preview->layout.usable || offersAttributes();
}

QString ImportReview::whyNot() const
{
    if (canImport() && !offersAttributes())
        return {};
    if (m_session.readOnly())
        return text(m_session.project()->readOnlyReason());
    if (busy())
        return tr("Looking at the file …");
    return !m_problem.isEmpty() || !m_preview ? m_problem : text(m_preview->layout.whyNot);
}

QString ImportReview::importLabel() const
{
    if (!m_preview)
        return tr("Import");
    if (offersAttributes())
        return tr("Take as item attributes");
    const core::Layout &layout = m_preview->layout;
    const std::uint64_t rows = layout.wide ? layout.rows : layout.rows - std::min(layout.rows, layout.refusedTotal);
    return tr("Import %Ln row(s)", nullptr, static_cast<int>(rows));
}

void ImportReview::setRole(const QString &column, core::ColumnRole role)
{
    // A role that only one column can have is taken from the column that had it.
    const bool single = role != core::ColumnRole::Unused && role != core::ColumnRole::Period && role != core::ColumnRole::ItemColumn
                        && role != core::ColumnRole::PastSignal && role != core::ColumnRole::KnownSignal;
    if (single && m_preview)
        for (const core::ColumnInfo &other : m_preview->layout.columns)
            if (other.role == role && other.name != column.toStdString())
                m_choices.roles[other.name] = core::ColumnRole::Unused;
    m_choices.roles[column.toStdString()] = role;
    look();
}

void ImportReview::setSheet(const QString &sheet)
{
    m_choices = {}; // what was said was said of another sheet
    m_choices.sheet = sheet.toStdString();
    look();
}

void ImportReview::setEncoding(const QString &encoding)
{
    m_choices.read.encoding = encoding.isEmpty() ? std::nullopt : std::optional(encoding.toStdString());
    look();
}

void ImportReview::setDelimiter(char delimiter)
{
    m_choices.read.delimiter = delimiter == 0 ? std::nullopt : std::optional(delimiter);
    m_choices.roles.clear(); // other columns
    look();
}

void ImportReview::setDecimal(char decimal)
{
    m_choices.decimal = decimal == 0 ? std::nullopt : std::optional(decimal);
    look();
}

void ImportReview::setDateOrder(std::optional<core::DateFormat::Order> order)
{
    m_choices.dateOrder = order;
    look();
}

void ImportReview::setHeaderRow(int row)
{
    m_choices.headerRow = row <= 0 ? std::nullopt : std::optional(static_cast<std::uint64_t>(row));
    m_choices.roles.clear();
    look();
}

void ImportReview::setFrequency(std::optional<core::Frequency> frequency)
{
    m_choices.frequency = frequency;
    look();
}

void ImportReview::answer(const QString &question, const QString &value)
{
    if (question == QLatin1String("date-order"))
        setDateOrder(value == QLatin1String("mdy") ? core::DateFormat::Order::MonthDayYear : core::DateFormat::Order::DayMonthYear);
    else if (question == QLatin1String("quantity"))
        setRole(value, core::ColumnRole::Quantity);
    else if (question == QLatin1String("sheet"))
        setSheet(value);
    else
        Q_EMIT m_session.noticed(tr("Answer this question by choosing the roles of the columns."));
}

void ImportReview::look()
{
    if (m_job != 0)
        m_session.reads().cancel(m_job);
    m_problem.clear();
    const int generation = ++m_generation;
    // A first look must not wait behind a forecast that runs for minutes.
    m_job = m_session.reads().start<LayoutPreview>(
        tr("Looking at %1").arg(fileName()), this,
        [file = toPath(m_path), project = toPath(m_session.projectPath()), choices = m_choices](const core::JobContext &job) {
            return previewFile(file, project, choices, job);
        },
        [this, generation](core::Result<LayoutPreview> preview) {
            if (generation != m_generation)
                return;
            m_job = 0;
            if (preview)
                m_preview = std::move(*preview);
            else
                m_problem = text(preview.error());
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

void ImportReview::accept()
{
    if (!canImport())
        return;
    // All that was decided, remembered choices included: the import reads exactly what was shown.
    core::LayoutChoices choices = m_preview->layout.choices;
    if (offersAttributes())
        choices.attributes = true;
    m_session.import(m_path, choices, m_replaces);
    close(true);
}

void ImportReview::cancel()
{
    close(false);
}

void ImportReview::close(bool imported)
{
    if (m_job != 0)
        m_session.reads().cancel(m_job);
    m_job = 0;
    ++m_generation;
    m_path.clear();
    m_preview.reset();
    Q_EMIT closed(imported);
}

} // namespace shelfcast::ui
