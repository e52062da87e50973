#include "ui/pages/forecast/planned/planned_dialog.h"

#include "core/reporting/planned_part.h"
#include "ui/charts/forecast_chart.h"
#include "ui/pages/forecast/planned/planned_desk.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"
#include "ui/widgets/card.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

namespace shelfcast::ui {
namespace {

constexpr int kFormWidth = 280, kWidth = 940, kHeight = 600;

QComboBox *makeChoice(const QStringList &names, const QString &accessible, bool editable, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setEditable(editable);
    box->addItem(QString());
    box->addItems(names);
    box->setAccessibleName(accessible);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    return box;
}

ChartData chartOf(const core::PlannedForecast &planned)
{
    ChartData chart;
    chart.frequency = planned.frequency;
    chart.firstPeriod = planned.firstPeriod;
    chart.origin = planned.firstPeriod - 1;
    chart.point = planned.forecast.mean;
    for (std::size_t step = 0; step < planned.forecast.horizon(); ++step) {
        chart.low95.push_back(planned.forecast.quantile(step, 0));
        chart.low80.push_back(planned.forecast.quantile(step, 2));
        chart.high80.push_back(planned.forecast.quantile(step, 10));
        chart.high95.push_back(planned.forecast.quantile(step, 12));
    }
    return chart;
}

QString nameOf(const core::PlannedItem &item)
{
    return item.name.empty() ? fromUtf8(item.code) : fromUtf8(item.name);
}

} // namespace

PlannedDialog::PlannedDialog(Session &session, QWidget *parent, PlannedDesk *desk)
    : QDialog(parent), m_desk(desk ? desk : new PlannedDesk(session, this)), m_name(new QLineEdit(this)), m_code(new QLineEdit(this)), m_price(new QLineEdit(this)),
      m_category(makeChoice(m_desk->categories(), tr("Category"), true, this)), m_location(makeChoice(m_desk->locations(), tr("Location"), false, this)), m_first(new QDateEdit(this)),
      m_refused(makeLabel({}, TextRole::Body, this)), m_heading(makeLabel({}, TextRole::Title, this)), m_sum(makeLabel({}, TextRole::Secondary, this)),
      m_from(makeLabel({}, TextRole::Secondary, this)), m_plan(makePrimaryButton(tr("Plan it"), this)), m_delete(new QPushButton(tr("Delete"), this)), m_list(new QListWidget(this)),
      m_sources(new QListWidget(this)), m_chart(new ForecastChart(this))
{
    setWindowTitle(tr("Planned products"));
    setObjectName(QStringLiteral("planned"));
    resize(kWidth, kHeight);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(16);
    sides->addWidget(makeForm());
    sides->addWidget(makeAnswer(), 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close")); // Qt's own words are missing where its translations are
    buttons->button(QDialogButtonBox::Close)->setIcon({}); // of the desktop: black, also where the window is dark
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(sides, 1);
    column->addWidget(buttons);
    connect(m_plan, &QPushButton::clicked, this, &PlannedDialog::plan);
    connect(m_delete, &QPushButton::clicked, this, [this] {
        if (const int row = m_list->currentRow(); row >= 0)
            m_desk->remove(m_desk->items()[static_cast<std::size_t>(row)].code);
    });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            m_desk->show(m_desk->items()[static_cast<std::size_t>(row)].code);
    });
    connect(m_desk, &PlannedDesk::changed, this, &PlannedDialog::refreshList);
    connect(m_desk, &PlannedDesk::forecastChanged, this, &PlannedDialog::refreshForecast);
    connect(m_desk, &PlannedDesk::failed, this, [this](const QString &sentence) {
        m_refused->setText(sentence);
        m_refused->show();
    });
    m_desk->want();
    refreshList();
    refreshForecast();
}

QWidget *PlannedDialog::makeForm()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(kFormWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(8);
    auto *form = new QFormLayout;
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name->setObjectName(QStringLiteral("plannedName"));
    m_name->setPlaceholderText(tr("As on the label"));
    m_code->setObjectName(QStringLiteral("plannedCode"));
    m_price->setObjectName(QStringLiteral("plannedPrice"));
    m_price->setPlaceholderText(tr("If it is known"));
    m_code->setToolTip(tr("The code under which its sales will come"));
    m_first->setCalendarPopup(true);
    const core::Date first = core::toDate(m_desk->firstDay());
    m_first->setDate(QDate(first.year, first.month, first.day));
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("SKU"), m_code);
    form->addRow(tr("Category"), m_category);
    form->addRow(tr("Price"), m_price);
    form->addRow(tr("Location"), m_location);
    form->addRow(tr("First day"), m_first);
    m_location->setItemText(0, tr("All together"));
    form->setRowVisible(m_location, m_location->count() > 2);
    form->setRowVisible(m_category, m_category->count() > 1);
    m_refused->setWordWrap(true);
    m_refused->setObjectName(QStringLiteral("plannedRefused"));
    setTone(m_refused, Tone::Warning);
    m_refused->hide();
    m_plan->setEnabled(m_desk->canChange());
    m_plan->setObjectName(QStringLiteral("planIt"));
    m_list->setObjectName(QStringLiteral("plannedItems"));
    m_list->setAccessibleName(tr("Planned products"));
    QWidget *const order[] = {m_name, m_code, m_category, m_price, m_location, m_first, m_plan, m_list, m_delete};
    for (std::size_t i = 1; i < std::size(order); ++i)
        setTabOrder(order[i - 1], order[i]);
    column->addWidget(makeLabel(tr("A new product"), TextRole::Heading, side));
    column->addLayout(form);
    column->addWidget(m_refused);
    column->addWidget(m_plan, 0, Qt::AlignLeft);
    column->addSpacing(8);
    column->addWidget(makeLabel(tr("Planned"), TextRole::Heading, side));
    column->addWidget(m_list, 1);
    column->addWidget(m_delete, 0, Qt::AlignLeft);
    return side;
}

QWidget *PlannedDialog::makeAnswer()
{
    auto *card = new Card(this);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setObjectName(QStringLiteral("plannedHeading"));
    m_heading->setWordWrap(true);
    m_sum->setTextFormat(Qt::RichText);
    m_sum->setWordWrap(true);
    for (QLabel *label : {m_heading, m_sum, m_from})
        label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // what is left over stays below
    m_from->setWordWrap(true);
    m_sources->setObjectName(QStringLiteral("plannedSources"));
    m_sources->setAccessibleName(tr("Where the forecast comes from"));
    m_sources->setSelectionMode(QAbstractItemView::NoSelection);
    m_sources->setFocusPolicy(Qt::NoFocus);
    m_sources->setFixedHeight(132);
    m_sources->setTextElideMode(Qt::ElideRight);
    card->column()->addWidget(m_heading);
    card->column()->addWidget(m_sum);
    card->column()->addWidget(m_chart, 1);
    card->column()->addWidget(m_from);
    card->column()->addWidget(m_sources);
    card->column()->addStretch();
    return card;
}

void PlannedDialog::plan()
{
    m_refused->hide();
    core::PlannedItem item;
    item.name = m_name->text().trimmed().toStdString();
    item.code = m_code->text().trimmed().toStdString();
    item.category = m_category->currentText().trimmed().toStdString();
    item.location = m_location->currentIndex() > 0 ? m_location->currentText().toStdString() : std::string();
    if (const QString words = m_price->text().trimmed(); !words.isEmpty()) {
        bool understood = false;
        item.price = QLocale().toDouble(words, &understood);
        if (!understood) {
            m_refused->setText(tr("%1 is no price. Write a number, as 4.99.").arg(words));
            m_refused->show();
            return;
        }
    }
    const QDate first = m_first->date();
    item.firstDay = core::toDay({first.year(), first.month(), first.day()});
    if (!m_desk->add(std::move(item)))
        return;
    m_name->clear();
    m_code->clear();
    m_price->clear();
    m_name->setFocus();
}

void PlannedDialog::refreshList()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const core::PlannedItem &item : m_desk->items())
        m_list->addItem(tr("%1 · from %2", "product, first day").arg(nameOf(item), QLocale().toString(QDate::fromString(fromUtf8(core::isoText(item.firstDay)), Qt::ISODate), QLocale::ShortFormat)));
    m_delete->setVisible(!m_desk->items().empty());
    m_delete->setEnabled(m_desk->canChange());
    refreshForecast();
}

void PlannedDialog::refreshForecast()
{
    const core::PlannedForecast *planned = m_desk->forecast();
    m_chart->setVisible(planned);
    m_sources->setVisible(planned);
    m_from->setVisible(planned);
    m_sources->clear();
    if (!planned) {
        m_heading->setText(m_desk->busy() ? tr("Forecasting…") : m_desk->items().empty() ? tr("No product is planned yet") : tr("Nothing can be expected yet"));
        m_sum->setText(m_desk->busy() || !m_desk->items().empty() ? QString() : tr("Say what you are going to sell. Its launch is forecast from the products that are most like it."));
        return;
    }
    const QSignalBlocker quiet(m_list);
    for (int row = 0; row < m_list->count(); ++row)
        if (m_desk->items()[static_cast<std::size_t>(row)].code == planned->item.code)
            m_list->setCurrentRow(row);
    const core::LaunchSum sum = core::launchSum(planned->forecast);
    m_heading->setText(nameOf(planned->item));
    m_sum->setText(tr("first %1: <b>%2</b> (%3 – %4) · a guess: it has no sales yet")
                       .arg(periodsText(static_cast<int>(planned->forecast.horizon()), planned->frequency), unitsText(sum.expected), unitsText(sum.low), unitsText(sum.high)));
    m_chart->setData(chartOf(*planned));
    m_from->setText(planned->likeCluster.empty() ? text(planned->forecast.form) : text(planned->forecast.form) + QLatin1Char('\n') + text(planned->likeCluster));
    for (const core::PlannedSource &source : planned->sources) {
        const QString name = source.name.empty() ? fromUtf8(source.item) : fromUtf8(source.name);
        const QString where = source.location.empty() ? name : tr("%1 at %2", "product, location").arg(name, fromUtf8(source.location));
        const QString share = percentText(source.weight);
        auto *row = new QListWidgetItem(source.why.empty() ? tr("%1: %2", "product, its weight").arg(where, share) : tr("%1: %2, %3", "product, its weight, what is in common").arg(where, share, text(source.why)),
                                        m_sources);
        row->setToolTip(row->text());
    }
}

} // namespace shelfcast::ui
