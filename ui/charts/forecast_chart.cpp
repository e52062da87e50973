#include "ui/charts/forecast_chart.h"

#include "ui/charts/chart_legend.h"
#include "ui/charts/plot.h"
#include "ui/charts/period_sentence.h"
#include "ui/text/format.h"

#include <QGraphicsScene>
#include <QGraphicsView>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <cmath>
#include <numeric>
#include <utility>

namespace shelfcast::ui {
namespace {

constexpr double kZoomStep = 1.25;
constexpr double kPanStep = 0.2;
constexpr double kGrab = 9.0;       ///< pixels around a point in which it is taken hold of
constexpr double kOvershoot = 60.0; ///< pixels above the plot to which a point can be dragged

QFont axisFont(const QFont &base)
{
    QFont font = base;
    font.setPixelSize(11);
    return font;
}

} // namespace

struct ForecastChart::Parts {
    QGraphicsScene scene;
    Plot *plot = new Plot; // the scene's
    QGraphicsView *view = nullptr;
    QLabel *bubble = nullptr;
    ChartLegend *legend = nullptr;
    std::optional<QPoint> dragFrom;
    std::optional<std::int64_t> draggableAfter; ///< the last period whose forecast stays where it is
    std::optional<std::int64_t> dragged;        ///< the period whose forecast is being dragged
    double draggedTo = 0.0;
    bool draggedAway = false; ///< a click alone moves nothing
};

ForecastChart::ForecastChart(QWidget *parent) : QWidget(parent), m(std::make_unique<Parts>())
{
    m->scene.addItem(m->plot);
    m->view = new QGraphicsView(&m->scene, this);
    m->view->setFrameShape(QFrame::NoFrame);
    m->view->setRenderHint(QPainter::Antialiasing);
    m->view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m->view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m->view->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m->view->setBackgroundBrush(Qt::NoBrush);
    m->view->setStyleSheet(QStringLiteral("QGraphicsView { background: transparent }"));
    m->view->setFocusPolicy(Qt::NoFocus);
    m->view->viewport()->setMouseTracking(true);
    m->view->viewport()->installEventFilter(this);
    m->bubble = new QLabel(m->view->viewport());
    m->bubble->setObjectName(QStringLiteral("chartBubble"));
    m->bubble->setAttribute(Qt::WA_TransparentForMouseEvents);
    m->bubble->setTextFormat(Qt::RichText);
    m->bubble->hide();
    m->legend = new ChartLegend(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m->view, 1);
    layout->addWidget(m->legend);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(160, 120);
    setAccessibleName(tr("Chart of sales and forecast"));
    // Not on the chart itself: there the values under the cursor are the tooltip.
    m->legend->setToolTip(tr("Wheel or + and − zoom, drag or Shift+arrows move, 0 shows the start view, arrows walk through the periods"));
    connect(m->plot, &Plot::rangeChanged, this, &ForecastChart::rangeChanged);
    applyTheme();
}

ForecastChart::~ForecastChart() = default;

void ForecastChart::setData(ChartData data)
{
    m->legend->setData(data);
    m->plot->setData(std::move(data));
    moveCursor(std::nullopt);
}

const ChartData &ForecastChart::data() const
{
    return m->plot->data();
}

void ForecastChart::setScenarios(std::vector<std::vector<double>> paths)
{
    m->plot->setPaths(std::move(paths));
}

std::size_t ForecastChart::scenarios() const
{
    return m->plot->paths().paths().size();
}

std::optional<std::size_t> ForecastChart::strongScenario() const
{
    return m->plot->paths().strong();
}

void ForecastChart::setLegendVisible(bool visible)
{
    m->legend->setVisible(visible);
}

void ForecastChart::setDraggableAfter(std::optional<std::int64_t> period)
{
    m->draggableAfter = period;
}

std::optional<std::int64_t> ForecastChart::pointUnder(const QPointF &place) const
{
    const ChartData &data = m->plot->data();
    const auto period = static_cast<std::int64_t>(std::lround(m->plot->periodAt(place.x())));
    const double value = valuesAt(data, period).forecast;
    if (!m->draggableAfter || period <= *m->draggableAfter || !std::isfinite(value))
        return std::nullopt;
    const QPointF point = m->plot->place(static_cast<double>(period), value) - place;
    return std::hypot(point.x(), point.y()) <= kGrab ? std::optional(period) : std::nullopt;
}

void ForecastChart::dragTo(const QPointF &place)
{
    const double y = std::clamp(place.y(), m->plot->plotArea().top() - kOvershoot, m->plot->plotArea().bottom());
    m->draggedTo = std::max(0.0, m->plot->valueAt(y));
    if (m->draggedTo >= 10.0)
        m->draggedTo = std::round(m->draggedTo); // nobody means a tenth of a unit with a mouse
    m->draggedAway = true;
    m->plot->moveForecast(*m->dragged, m->draggedTo);
    moveCursor(m->dragged);
}

void ForecastChart::zoomIn()
{
    zoom(1.0 / kZoomStep, m->plot->to());
}

void ForecastChart::zoomOut()
{
    zoom(kZoomStep, m->plot->to());
}

void ForecastChart::resetZoom()
{
    const auto [from, to] = m->plot->firstRange();
    m->plot->setRange(from, to);
}

void ForecastChart::pan(double share)
{
    const double by = share * (m->plot->to() - m->plot->from());
    m->plot->setRange(m->plot->from() + by, m->plot->to() + by);
}

std::pair<double, double> ForecastChart::visibleRange() const
{
    return {m->plot->from(), m->plot->to()};
}

std::optional<std::int64_t> ForecastChart::cursorPeriod() const
{
    return m->plot->cursorPeriod();
}

QString ForecastChart::cursorText() const
{
    return m->bubble->isHidden() ? QString() : m->bubble->text();
}

void ForecastChart::showPeriod(std::int64_t period)
{
    const auto at = static_cast<double>(period);
    const double width = m->plot->to() - m->plot->from();
    if (at < m->plot->from() || at > m->plot->to())
        m->plot->setRange(at - 0.5 * width, at + 0.5 * width);
    moveCursor(period);
}

/// What is under @p aroundPeriod stays where it is.
void ForecastChart::zoom(double factor, double aroundPeriod)
{
    const double from = m->plot->from(), to = m->plot->to();
    m->plot->setRange(aroundPeriod - (aroundPeriod - from) * factor, aroundPeriod + (to - aroundPeriod) * factor);
}

void ForecastChart::moveCursor(std::optional<std::int64_t> period)
{
    const ChartData &data = m->plot->data();
    if (period)
        period = std::clamp(*period, data.firstPeriod, data.endPeriod() - 1);
    if (data.empty())
        period.reset();
    m->plot->setCursor(period);
    m->bubble->setVisible(period.has_value());
    if (!period)
        return;
    m->bubble->setText(periodSentence(data, *period, m->plot->theme()) + scenarioSentence(*period));
    setAccessibleDescription(plainPeriodSentence(data, *period));
    placeBubble();
}

/// The scenario under the mouse: its units in this period and over the horizon.
QString ForecastChart::scenarioSentence(std::int64_t period) const
{
    const auto strong = m->plot->paths().strong();
    const std::int64_t step = period - m->plot->data().origin - 1;
    if (!strong || step < 0)
        return {};
    const std::vector<double> &path = m->plot->paths().paths()[*strong];
    if (step >= static_cast<std::int64_t>(path.size()))
        return {};
    const double sum = std::accumulate(path.begin(), path.end(), 0.0);
    return QStringLiteral("<b>%1</b>").arg(tr("Scenario %1: %2, in all %3").arg(*strong + 1).arg(unitsText(path[static_cast<std::size_t>(step)]), unitsText(sum)).toHtmlEscaped());
}

void ForecastChart::placeBubble()
{
    if (!m->plot->cursorPeriod())
        return;
    m->bubble->adjustSize();
    const int x = static_cast<int>(m->plot->place(static_cast<double>(*m->plot->cursorPeriod()), 0.0).x());
    const int width = m->view->viewport()->width();
    const int left = x + 12 + m->bubble->width() <= width ? x + 12 : x - 12 - m->bubble->width();
    m->bubble->move(std::clamp(left, 0, std::max(0, width - m->bubble->width())), 20);
}

void ForecastChart::applyTheme()
{
    m->plot->setTheme(themeOf(palette()));
    m->plot->setPlotFont(axisFont(font()));
    if (m->plot->cursorPeriod())
        moveCursor(m->plot->cursorPeriod());
}

void ForecastChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyTheme();
}

void ForecastChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    const QSizeF size = m->view->viewport()->size();
    m->scene.setSceneRect(QRectF(QPointF(0, 0), size));
    m->plot->resize(size);
    placeBubble();
}

void ForecastChart::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const auto walk = [&](std::int64_t by) {
        const std::int64_t origin = m->plot->data().point.empty() ? m->plot->data().endPeriod() - 1 : m->plot->data().origin;
        moveCursor(m->plot->cursorPeriod().value_or(origin) + (m->plot->cursorPeriod() ? by : 0));
        const auto at = m->plot->cursorPeriod();
        if (at && (static_cast<double>(*at) < m->plot->from() || static_cast<double>(*at) > m->plot->to()))
            pan(by < 0 ? -kPanStep : kPanStep);
        placeBubble();
    };
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomIn(); break;
    case Qt::Key_Minus: zoomOut(); break;
    case Qt::Key_0: resetZoom(); break;
    case Qt::Key_Left: shift ? pan(-kPanStep) : walk(-1); break;
    case Qt::Key_Right: shift ? pan(kPanStep) : walk(1); break;
    case Qt::Key_Escape: moveCursor(std::nullopt); break;
    default: QWidget::keyPressEvent(event); return;
    }
    event->accept();
}

bool ForecastChart::eventFilter(QObject *watched, QEvent *event)
{
    const auto periodAt = [&](const QPointF &place) { return m->plot->periodAt(place.x()); };
    switch (event->type()) {
    case QEvent::Resize: resizeEvent(static_cast<QResizeEvent *>(event)); break;
    case QEvent::Wheel: {
        const auto *wheel = static_cast<QWheelEvent *>(event);
        zoom(std::pow(kZoomStep, -wheel->angleDelta().y() / 120.0), periodAt(wheel->position()));
        placeBubble();
        return true;
    }
    case QEvent::MouseButtonPress:
        m->dragged = pointUnder(static_cast<QMouseEvent *>(event)->position());
        m->draggedAway = false;
        if (!m->dragged)
            m->dragFrom = static_cast<QMouseEvent *>(event)->pos();
        setFocus(Qt::MouseFocusReason);
        return true;
    case QEvent::MouseButtonRelease:
        m->dragFrom.reset();
        if (const auto period = std::exchange(m->dragged, std::nullopt); period && m->draggedAway)
            Q_EMIT pointDragged(*period, m->draggedTo);
        return true;
    case QEvent::MouseButtonDblClick: resetZoom(); return true;
    case QEvent::Leave:
        m->plot->paths().setStrong(std::nullopt);
        moveCursor(std::nullopt);
        break;
    case QEvent::MouseMove: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (m->dragged) {
            dragTo(mouse->position());
        } else if (m->dragFrom && (mouse->buttons() & Qt::LeftButton)) {
            const double by = periodAt(*m->dragFrom) - periodAt(mouse->position());
            m->plot->setRange(m->plot->from() + by, m->plot->to() + by);
            m->dragFrom = mouse->pos();
        } else {
            m->plot->paths().setStrong(m->plot->paths().near(mouse->position()));
            moveCursor(static_cast<std::int64_t>(std::lround(periodAt(mouse->position()))));
            m->view->viewport()->setCursor(pointUnder(mouse->position()) ? Qt::SizeVerCursor : Qt::ArrowCursor);
        }
        return true;
    }
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

void paintForecastChart(QPainter &painter, const QRectF &rect, const ChartData &data, const Theme &theme, const QFont &font)
{
    QGraphicsScene scene;
    auto *plot = new Plot; // the scene's
    scene.addItem(plot);
    scene.setSceneRect(QRectF(QPointF(0, 0), rect.size()));
    plot->setTheme(theme);
    plot->setPlotFont(font);
    plot->resize(rect.size());
    plot->setData(data);
    scene.render(&painter, rect, scene.sceneRect(), Qt::IgnoreAspectRatio);
}

} // namespace shelfcast::ui
