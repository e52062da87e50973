#include "ui/pages/forecast/compare/changes_panel.h"

#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <cmath>

namespace shelfcast::ui {

/// Gives the words of this file a translation context.
struct Changes {
    Q_DECLARE_TR_FUNCTIONS(shelfcast::ui::Changes)
};

namespace {

constexpr double kNothing = 0.05; ///< units below which a part is not worth a word

QString signedUnits(double units)
{
    return (units < 0.0 ? QStringLiteral("\u2212") : QStringLiteral("+")) + unitsText(std::abs(units));
}

struct Part {
    QString name;
    double units;
};

/// The parts that matter, the largest first.
std::vector<Part> partsOf(const core::ChangeParts &parts)
{
    std::vector<Part> all = {{Changes::tr("new sales"), parts.newSales},          {Changes::tr("corrected history"), parts.history},
                             {Changes::tr("price or promotion plan"), parts.plan}, {Changes::tr("other model"), parts.model},
                             {Changes::tr("overrides"), parts.override},           {Changes::tr("rest"), parts.rest}};
    std::erase_if(all, [](const Part &part) { return std::abs(part.units) < kNothing; });
    std::ranges::stable_sort(all, std::greater(), [](const Part &part) { return std::abs(part.units); });
    return all;
}

} // namespace

QString changeSentence(const core::ChangeParts &parts)
{
    QStringList words;
    for (const Part &part : partsOf(parts))
        words << QStringLiteral("%1 %2").arg(part.name, signedUnits(part.units));
    if (words.isEmpty())
        return Changes::tr("no difference");
    return Changes::tr("%1 units: %2").arg(signedUnits(parts.total()), words.join(QStringLiteral(", ")));
}

void ChangeListModel::setChanges(std::vector<core::SeriesChange> changes)
{
    beginResetModel();
    m_changes = std::move(changes);
    endResetModel();
}

int ChangeListModel::rowOf(std::int64_t series) const
{
    const auto found = std::ranges::find(m_changes, series, &core::SeriesChange::series);
    return found == m_changes.end() ? -1 : static_cast<int>(found - m_changes.begin());
}

int ChangeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int ChangeListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangeListModel::data(const QModelIndex &index, int role) const
{
    const core::SeriesChange &one = change(index.row());
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((index.column() == Difference || index.column() == Money ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return changeSentence(one.parts);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name: {
        const QString name = fromUtf8(one.name.empty() ? one.item : one.name);
        return one.location.empty() ? name : name + QStringLiteral(" · ") + fromUtf8(one.location);
    }
    case Difference: return std::abs(one.difference()) < kNothing ? unitsText(0.0) : signedUnits(one.difference());
    case Money: return std::abs(one.money()) < kNothing ? unitsText(0.0) : signedUnits(one.money());
    default: {
        const auto parts = partsOf(one.parts);
        return parts.empty() ? QString() : parts.front().name;
    }
    }
}

QVariant ChangeListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == Difference || section == Money ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Item") : section == Difference ? tr("Units") : section == Money ? tr("Value") : tr("Mainly");
}

ChangesPanel::ChangesPanel(Session &session, QWidget *parent)
    : Card(parent), m_session(session), m_head(makeLabel({}, TextRole::Secondary, this)), m_parts(makeLabel({}, TextRole::Body, this)), m_table(new QTableView(this)), m_work(1)
{
    column()->setContentsMargins(10, 10, 10, 10);
    m_head->setWordWrap(true);
    m_head->setObjectName(QStringLiteral("changesHead"));
    m_parts->setWordWrap(true);
    m_parts->setObjectName(QStringLiteral("changesParts"));
    m_parts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table->setObjectName(QStringLiteral("changes"));
    m_table->setAccessibleName(tr("What changed, by item"));
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(36);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(ChangeListModel::Name, QHeaderView::Stretch);
    m_table->setColumnWidth(ChangeListModel::Difference, 84);
    m_table->setColumnWidth(ChangeListModel::Money, 84);
    m_table->setColumnWidth(ChangeListModel::Cause, 116);
    setFocusProxy(m_table);
    column()->addWidget(m_head);
    column()->addWidget(m_table, 1);
    column()->addWidget(m_parts);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (current.isValid() && !m_showing)
            m_session.select(m_model.change(current.row()).series);
        showParts();
    });
    connect(&session, &Session::projectChanged, this, &ChangesPanel::forget);
    connect(&session, &Session::forecastChanged, this, &ChangesPanel::forget);
    connect(&session, &Session::dataChanged, this, &ChangesPanel::forget);
    forget();
}

void ChangesPanel::forget()
{
    m_work.cancelAll();
    m_asked = false;
    m_changes.reset();
    m_model.setChanges({});
    m_head->clear();
    m_parts->clear();
    if (isVisible())
        open();
}

void ChangesPanel::open()
{
    if (m_asked || !m_session.project())
        return;
    m_asked = true;
    m_head->setText(tr("Comparing the newest forecast with the one before…"));
    m_table->hide();
    m_work.start<core::RunChanges>(
        {}, this,
        [path = toPath(m_session.projectPath()), &models = m_session.models()](const core::JobContext &job) -> core::Result<core::RunChanges> {
            const auto project = core::Project::open(path, core::OpenMode::ReadOnly);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            return core::whatChanged(**project, models, {}, job);
        },
        [this](core::Result<core::RunChanges> changes) { take(std::move(changes)); });
}

void ChangesPanel::take(core::Result<core::RunChanges> changes)
{
    if (!changes) {
        if (changes.error().code != core::ErrorCode::Cancelled)
            m_head->setText(text(changes.error()));
        return;
    }
    m_changes = std::move(*changes);
    const core::Frequency frequency = m_changes->after.frequency;
    QString head = tr("%1 to %2, the newest forecast beside the one before: %3").arg(shortPeriodText(m_changes->firstPeriod, frequency), shortPeriodText(m_changes->lastPeriod, frequency),
                                                                                     changeSentence(m_changes->parts));
    if (!m_changes->caution.empty())
        head += QLatin1Char('\n') + text(m_changes->caution);
    m_head->setText(head);
    m_table->show();
    m_model.setChanges(m_changes->series);
    m_showing = true;
    if (const int row = m_model.rowOf(m_session.selectedSeries()); row >= 0)
        m_table->selectRow(row);
    m_showing = false;
    showParts();
}

void ChangesPanel::showParts()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || current.row() >= m_model.rowCount()) {
        m_parts->clear();
        return;
    }
    const core::SeriesChange &one = m_model.change(current.row());
    QString words = tr("From %1 to %2 units. %3").arg(unitsText(one.before), unitsText(one.after), changeSentence(one.parts));
    if (!one.why.empty())
        words += QLatin1Char('\n') + text(one.why);
    m_parts->setText(words);
}

} // namespace shelfcast::ui
