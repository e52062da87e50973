#include "ui/pages/forecast/forecast_page.h"

#include "core/workflow/totals/reconcile_again.h"
#include "ui/pages/forecast/chart_views.h"
#include "ui/pages/forecast/forecast_view_model.h"
#include "ui/pages/forecast/left_column.h"
#include "ui/pages/forecast/overrides/overrides_panel.h"
#include "ui/pages/forecast/reasons/compared_panel.h"
#include "ui/pages/forecast/reasons/model_panel.h"
#include "ui/pages/forecast/reasons/moves_panel.h"
#include "ui/pages/forecast/reasons/outlook_panel.h"
#include "ui/pages/forecast/reasons/why_panel.h"
#include "ui/pages/forecast/similar/similar_panel.h"
#include "ui/pages/forecast/totals/gap_text.h"
#include "ui/pages/forecast/words/words_model.h"
#include "ui/pages/forecast/words/words_panel.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"

#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <numeric>

namespace shelfcast::ui {
namespace {

constexpr int kRightWidth = 276;

} // namespace

ForecastPage::ForecastPage(Session &session, QWidget *parent) : QWidget(parent), m_session(session), m_model(new ForecastViewModel(session, this))
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setHandleWidth(16);
    splitter->setChildrenCollapsible(false);
    auto *items = new LeftColumn(session, *m_model, splitter);
    items->setMinimumWidth(300);
    setFocusProxy(items);
    splitter->addWidget(items);
    splitter->addWidget(makeMiddle());
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({470, 570});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(16);
    row->addWidget(splitter, 1);
    row->addWidget(makeRight());
    connect(m_model, &ForecastViewModel::detailChanged, this, &ForecastPage::refresh);
    connect(m_model, &ForecastViewModel::listChanged, this, &ForecastPage::refreshTexts);
    connect(&session.jobs(), &JobQueue::changed, this, [this] { m_empty->button()->setEnabled(m_model->canForecast()); });
    connect(m_empty, &EmptyState::actionClicked, &session, &Session::forecastAsChosen);
    refresh();
}

QWidget *ForecastPage::makeMiddle()
{
    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins({});
    column->setSpacing(16);

    auto *chart = new Card(middle);
    m_name = new ElidedLabel(chart);
    m_name->setProperty("role", "title");
    m_about = new ElidedLabel(chart);
    m_about->setProperty("role", "secondary");
    m_next = makeLabel({}, TextRole::Secondary, chart);
    m_stale = makeLabel({}, TextRole::Body, chart);
    m_next->setTextFormat(Qt::RichText);
    m_next->setToolTip(tr("The sum over the horizon, and between its low and high (80 %)"));
    m_stale->setWordWrap(true);
    m_gap = makeLabel({}, TextRole::Secondary, chart);
    m_gap->setObjectName(QStringLiteral("totalGap"));
    m_gap->setWordWrap(true);
    m_gap->hide();
    setTone(m_stale, Tone::Warning);
    for (QLabel *label : {m_name, m_about}) {
        label->setTextFormat(Qt::PlainText); // names come from files
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_about, 1);
    line->addWidget(m_next);
    auto *views = new ChartViews(m_session, *m_model, chart);
    chart->column()->setSpacing(4);
    chart->column()->addWidget(m_name); // the whole width: names are long
    chart->column()->addLayout(line);
    chart->column()->addWidget(views->switcher(), 0, Qt::AlignLeft);
    chart->column()->addWidget(m_gap);
    chart->column()->addWidget(m_stale);
    chart->column()->addWidget(views, 1);
    column->addWidget(chart, 1);

    auto *below = new Card(middle);
    below->column()->setContentsMargins(6, 6, 6, 6);
    below->setFixedHeight(226);
    auto *table = new QTableView(below);
    table->setObjectName(QStringLiteral("periods"));
    table->setAccessibleName(tr("Forecast by period"));
    table->setModel(&m_model->periods());
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(28);
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    table->verticalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setMinimumSectionSize(84); // six digits in bold
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents); // of a sum, more
    table->horizontalHeader()->setHighlightSections(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_empty = new EmptyState(QStringLiteral("forecast"), below);
    m_below = new QStackedWidget(below);
    m_below->addWidget(m_empty);
    m_below->addWidget(table);
    below->column()->addWidget(m_below);
    column->addWidget(below);
    return middle;
}

QWidget *ForecastPage::makeRight()
{
    auto *content = new QWidget(this);
    content->setObjectName(QStringLiteral("rightColumn"));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(16);
    column->addWidget(new WordsPanel(new WordsModel(m_session, *m_model), content));
    column->addWidget(new WhyPanel(*m_model, content));
    column->addWidget(new OverridesPanel(m_session, *m_model, content));
    column->addWidget(new OutlookPanel(*m_model, content));
    column->addWidget(new MovesPanel(*m_model, content));
    column->addWidget(new SimilarPanel(m_session, *m_model, content));
    column->addWidget(new ComparedPanel(*m_model, content));
    column->addWidget(new ModelPanel(m_session, *m_model, content));
    column->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(kRightWidth);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

void ForecastPage::refresh()
{
    refreshTexts();
    const ChartData *shown = m_model->chart();
    m_below->setCurrentIndex(shown && !shown->point.empty() ? 1 : 0);
}

void ForecastPage::refreshTexts()
{
    m_gap->setVisible(m_model->total() != nullptr);
    if (const TotalDetail *total = m_model->total()) {
        refreshTotal(*total);
        return;
    }
    const core::SeriesInfo *info = m_model->info();
    const auto row = m_model->row();
    m_name->setText(info ? seriesName(*info, false) : QString());
    QStringList about;
    if (info) {
        about << tr("SKU %1").arg(fromUtf8(info->item));
        for (const std::string *part : {&info->location, &info->category})
            if (!part->empty())
                about << fromUtf8(*part);
        about << frequencyText(m_model->detail()->chart.frequency);
    }
    m_about->setText(about.join(QStringLiteral(" · ")));
    const SeriesDetail *detail = m_model->detail();
    const bool forecast = detail && detail->stored && row;
    m_next->setText(forecast ? tr("next %1: <b>%2</b> (%3 – %4)")
                                   .arg(periodsText(static_cast<int>(detail->chart.point.size()), detail->chart.frequency), unitsText(row->total), unitsText(row->low), unitsText(row->high))
                             : QString());
    const bool stale = m_model->items().all().stale;
    m_stale->setVisible(stale && forecast);
    m_stale->setText(tr("The data have changed since this forecast: forecast again."));
    const bool otherCalendar = m_model->run() && detail && m_model->run()->frequency != detail->chart.frequency;
    m_empty->setTexts(otherCalendar      ? tr("The calendar has changed since the forecast")
                      : m_model->run()   ? tr("This item has no forecast yet")
                                         : tr("No forecast yet"),
                      tr("Forecast reads the history of every item, tests models on the newest periods and shows what will sell, low and high."),
                      m_session.readOnly() ? QString() : tr("Forecast"));
    m_empty->button()->setEnabled(m_model->canForecast());
}

/// The head of a sum: how it came about, and how far it was from its series.
void ForecastPage::refreshTotal(const TotalDetail &shown)
{
    const core::TotalForecast &total = shown.total.total;
    const auto sum = [](const std::vector<double> &values) { return std::accumulate(values.begin(), values.end(), 0.0); };
    m_name->setText(groupText(total.group));
    m_about->setText(tr("%Ln series", nullptr, static_cast<int>(total.series)));
    m_gap->setText(gapText(shown, m_model->modelName(total.alone.modelId), m_model->run() ? core::reconciliationOf(*m_model->run()) : core::Reconciliation::None));
    m_next->setText(tr("next %1: <b>%2</b> (%3 – %4)")
                        .arg(periodsText(static_cast<int>(shown.chart.point.size()), shown.chart.frequency), unitsText(sum(shown.chart.point)), unitsText(sum(shown.chart.low80)), unitsText(sum(shown.chart.high80))));
    m_stale->setVisible(m_model->items().all().stale);
    m_stale->setText(tr("The data have changed since this forecast: forecast again."));
}

} // namespace shelfcast::ui
