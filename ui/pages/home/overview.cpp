#include "ui/pages/home/overview.h"

#include "ui/charts/forecast_chart.h"
#include "ui/pages/home/category_list.h"
#include "ui/pages/home/home_view_model.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"

#include <QDate>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

#include <cmath>

namespace shelfcast::ui {
namespace {

const QString kDot = QStringLiteral(" · ");

/// 0.31 below seasonal naive: "31 % below"; what is said of a bias or an error in words beside its sign.
double against(double wape, double naive)
{
    return naive > 0.0 ? wape / naive - 1.0 : std::nan("");
}

} // namespace

Overview::Overview(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(new HomeViewModel(session, this)), m_attention(new AttentionModel(this)), m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(QStringLiteral("data"), this))
{
    auto *full = new QWidget(m_stack);
    auto *left = new QVBoxLayout;
    left->setSpacing(16);
    left->addWidget(makeHead());
    left->addWidget(m_figures = makeFigures());
    left->addWidget(makeAttention(), 1);
    auto *columns = new QHBoxLayout(full);
    columns->setContentsMargins(16, 16, 16, 16);
    columns->setSpacing(16);
    columns->addLayout(left, 1);
    columns->addWidget(makeSide());
    m_stack->addWidget(m_empty);
    m_stack->addWidget(full);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(m_stack);

    connect(m_model, &HomeViewModel::changed, this, &Overview::refresh);
    connect(&session.jobs(), &JobQueue::changed, this, &Overview::refreshHead);
    connect(m_forecast, &QPushButton::clicked, &session, [this] {
        Q_EMIT m_session.pageRequested(QStringLiteral("forecast"));
        m_session.forecastAsChosen();
    });
    connect(m_empty, &EmptyState::actionClicked, &session, &Session::importChoiceRequested);
    refresh();
}

QWidget *Overview::makeHead()
{
    auto *card = new Card(this);
    card->column()->setContentsMargins(20, 18, 20, 18);
    m_name = makeLabel({}, TextRole::Title, card);
    m_line = makeLabel({}, TextRole::Secondary, card);
    m_stale = makeLabel({}, TextRole::Body, card);
    m_line->setWordWrap(true);
    m_stale->setWordWrap(true);
    setTone(m_stale, Tone::Warning);
    m_forecast = makePrimaryButton(tr("Forecast"), card);
    m_forecast->setProperty("large", true);
    m_forecast->setObjectName(QStringLiteral("homeForecast"));
    m_forecast->setToolTip(tr("Forecast every item with the chosen model (F5)"));
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_name);
    words->addWidget(m_line);
    words->addWidget(m_stale);
    auto *row = new QHBoxLayout;
    row->addLayout(words, 1);
    row->addWidget(m_forecast, 0, Qt::AlignVCenter);
    card->column()->addLayout(row);
    return card;
}

Overview::Figure Overview::addFigure(QWidget *row)
{
    auto *card = new Card(row);
    card->column()->setSpacing(2);
    const Figure figure{makeLabel({}, TextRole::Secondary, card), makeLabel({}, TextRole::Figure, card), makeLabel({}, TextRole::Secondary, card)};
    figure.note->setWordWrap(true);
    for (QLabel *label : {figure.caption, figure.value, figure.note})
        card->column()->addWidget(label);
    card->column()->addStretch();
    row->layout()->addWidget(card);
    return figure;
}

QWidget *Overview::makeFigures()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(16);
    m_error = addFigure(row);
    m_bias = addFigure(row);
    m_value = addFigure(row);
    m_value.value->setObjectName(QStringLiteral("homeValue"));
    m_error.caption->setText(tr("Error (WAPE)"));
    m_error.caption->setToolTip(tr("Weighted absolute percentage error: of all units sold in the last periods that the model was not shown, the share by which it was off"));
    m_bias.caption->setText(tr("Bias"));
    m_bias.caption->setToolTip(tr("How much too high (+) or too low (−) the forecasts were in sum, as a share of the units sold"));
    return row;
}

QWidget *Overview::makeAttention()
{
    auto *card = new Card(this);
    m_attentionCount = makeLabel({}, TextRole::Secondary, card);
    m_look = new QPushButton(tr("Look"), card);
    m_look->setProperty("small", true);
    m_look->setToolTip(tr("Show the chosen item on the Forecast page (Enter)"));
    m_table = new QTableView(card);
    m_table->setObjectName(QStringLiteral("attention"));
    m_table->setAccessibleName(tr("Needs a look"));
    m_table->setModel(m_attention);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(32);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents); // whole sentences
    m_table->setWordWrap(true);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setColumnWidth(0, 190);
    m_table->setColumnWidth(1, 84);
    m_table->setColumnWidth(3, 110);
    auto *head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Needs a look"), TextRole::Heading, card));
    head->addWidget(m_attentionCount);
    head->addStretch();
    head->addWidget(m_look);
    card->column()->addLayout(head);
    card->column()->addWidget(m_table, 1);
    // A narrower column needs more lines.
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, m_table, &QTableView::resizeRowsToContents, Qt::QueuedConnection);
    connect(m_table, &QTableView::activated, this, &Overview::look);
    connect(m_look, &QPushButton::clicked, this, &Overview::look);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndex current = m_table->currentIndex();
        m_look->setEnabled(current.isValid() && m_attention->row(current.row()).series != 0);
    });
    m_look->setEnabled(false);
    return card;
}

QWidget *Overview::makeSide()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(360);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(16);
    auto *sales = new Card(side, tr("All sales"));
    m_chart = new ForecastChart(sales);
    m_chart->setMinimumHeight(240);
    sales->column()->addWidget(m_chart);
    sales->setMaximumHeight(420);
    auto *categories = new Card(side, tr("Rising and falling categories"));
    m_categories = new CategoryList(categories);
    categories->setToolTip(tr("The forecast beside the same periods a year before"));
    categories->column()->addWidget(m_categories, 1);
    m_categoryCard = categories;
    column->addWidget(sales, 2);
    column->addWidget(categories, 3);
    column->addStretch();
    return side;
}

void Overview::refresh()
{
    const HomeFacts &facts = m_model->facts();
    m_empty->setTexts(tr("No sales yet"), tr("Drop a spreadsheet anywhere on this window, or choose one: a row a sale, a day or a product with its months."),
                      m_session.readOnly() ? QString() : tr("Import a spreadsheet…"));
    m_stack->setCurrentIndex(m_model->hasData() || m_session.seriesLoading() ? 1 : 0);
    refreshHead();
    refreshFigures();
    m_attention->setRows(facts.attention, facts.hasMoney);
    m_attentionCount->setText(facts.attention.empty() ? (m_model->loading() ? tr("reading…") : tr("nothing: all is well"))
                                                      : tr("%1, ranked by money").arg(integerText(static_cast<std::int64_t>(facts.attention.size()))));
    m_chart->setData(facts.sales);
    m_categories->setTrends(facts.categories);
    m_categoryCard->setVisible(!facts.categories.empty());
}

void Overview::refreshHead()
{
    const HomeFacts &facts = m_model->facts();
    m_name->setText(m_session.projectName());
    QStringList parts;
    if (facts.items > 0) {
        parts << tr("%Ln item(s)", nullptr, static_cast<int>(facts.items));
        if (facts.locations > 1)
            parts << tr("%Ln location(s)", nullptr, static_cast<int>(facts.locations));
        parts << frequencyText(facts.settings.frequency);
        if (facts.lastDay) {
            const qint64 old = QDate(1970, 1, 1).addDays(*facts.lastDay).daysTo(QDate::currentDate());
            parts << (old >= 0 ? tr("data to %1 (%Ln day(s) old)", nullptr, static_cast<int>(old)).arg(dayText(*facts.lastDay)) : tr("data to %1").arg(dayText(*facts.lastDay)));
        }
        if (facts.warnings > 0)
            parts << tr("%Ln finding(s) in the data", nullptr, static_cast<int>(facts.warnings));
    } else if (m_model->loading() || m_session.seriesLoading()) {
        parts << tr("reading…");
    }
    m_line->setText(parts.join(kDot));
    m_stale->setText(facts.stale ? tr("The data or the calendar have changed since the last forecast: forecast again.") : QString());
    m_stale->setVisible(facts.stale);
    m_forecast->setEnabled(m_model->hasData() && !m_session.readOnly() && !m_session.jobs().busy());
}

void Overview::refreshFigures()
{
    const HomeFacts &facts = m_model->facts();
    m_figures->setVisible(facts.run.has_value());
    if (!facts.run)
        return;
    const double gain = against(facts.accuracy.wape, facts.accuracy.naiveWape);
    m_error.value->setText(percentText(facts.accuracy.wape, 1));
    setTone(m_error.value, !std::isfinite(gain) ? Tone::Plain : gain < 0.0 ? Tone::Good : Tone::Bad);
    m_error.note->setText(!std::isfinite(gain) ? tr("too little history to test")
                          : gain < 0.0         ? tr("%1 below seasonal naive (%2)").arg(percentText(-gain), percentText(facts.accuracy.naiveWape, 1))
                                               : tr("%1 above seasonal naive (%2)").arg(percentText(gain), percentText(facts.accuracy.naiveWape, 1)));
    const double bias = facts.accuracy.bias;
    m_bias.value->setText(changeText(bias, 1));
    m_bias.note->setText(!std::isfinite(bias)       ? tr("too little history to test")
                         : std::abs(bias) < 0.005   ? tr("neither too high nor too low")
                         : bias > 0.0               ? (bias > 0.05 ? tr("too high in sum") : tr("slightly too high in sum"))
                                                    : (bias < -0.05 ? tr("too low in sum") : tr("slightly too low in sum")));
    const QString periods = periodsText(facts.run->horizon, facts.run->frequency);
    m_value.caption->setText(facts.hasMoney ? tr("Forecast value, %1").arg(periods) : tr("Forecast units, %1").arg(periods));
    m_value.caption->setToolTip(facts.hasMoney ? tr("Forecast units times the last known price of each item, in the currency of your data") : tr("The data hold no prices, so units are summed"));
    m_value.value->setText(unitsText(facts.hasMoney ? facts.value : facts.units));
    m_value.note->setText(std::isfinite(facts.change) ? tr("%1 unit(s), %2 against a year before", nullptr, pluralOf(facts.units)).arg(unitsText(facts.units), changeText(facts.change, 1))
                                                      : tr("%1 unit(s)", nullptr, pluralOf(facts.units)).arg(unitsText(facts.units)));
}

void Overview::look()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || m_attention->row(current.row()).series == 0)
        return;
    const std::int64_t series = m_attention->row(current.row()).series;
    Q_EMIT m_session.pageRequested(QStringLiteral("forecast"));
    m_session.select(series);
}

} // namespace shelfcast::ui
