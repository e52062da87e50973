#include "ui/pages/evaluation/leaderboard_model.h"

#include "ui/pages/evaluation/evaluation_texts.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QFont>

#include <algorithm>
#include <cmath>

namespace shelfcast::ui {
namespace {

constexpr const char *kUsual[] = {"wape", "bias", "mase", "rmsse", "owa", "pinball", "coverage80", "coverage95", "direction_f1"};

std::size_t placeIn(const core::Metric &metric)
{
    return static_cast<std::size_t>(&metric - core::metricList().data());
}

} // namespace

void LeaderboardModel::setReport(std::shared_ptr<const core::BacktestReport> report)
{
    beginResetModel();
    m_report = std::move(report);
    m_metrics.clear();
    if (m_report)
        for (const char *id : kUsual)
            if (id != m_report->options.metric)
                m_metrics.push_back(core::metricNamed(id));
    endResetModel();
}

int LeaderboardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_report ? 0 : static_cast<int>(m_report->ranking.size());
}

int LeaderboardModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstMetric + static_cast<int>(m_metrics.size());
}

QString LeaderboardModel::behindWords(const core::ModelResult &model, bool best) const
{
    if (best)
        return tr("the closest");
    if (!std::isfinite(model.behind.low))
        return tr("too few series to tell");
    return model.clearlyBehind() ? tr("clearly behind") : tr("may be as good");
}

QString LeaderboardModel::words(int row, int column) const
{
    const core::ModelResult &model = m_report->models[placeOf(row)];
    const core::Metric &headline = m_report->metric();
    switch (column) {
    case Model: return modelName(m_models, model.id);
    case Headline: return metricText(headline, headline.value(model.total));
    case Confidence: {
        const core::Spread &spread = model.metrics[placeIn(headline)];
        return std::isfinite(spread.low) ? tr("%1 – %2", "an interval").arg(metricText(headline, spread.low), metricText(headline, spread.high)) : QString(QChar(0x2013));
    }
    case Behind: return behindWords(model, row == 0);
    case Wins: {
        double all = 0.0;
        for (const core::ModelResult &one : m_report->models)
            all += one.won;
        return percentText(model.won / all);
    }
    default: {
        const core::Metric &metric = *m_metrics[static_cast<std::size_t>(column - FirstMetric)];
        return metricText(metric, metric.value(model.total));
    }
    }
}

QString LeaderboardModel::tip(int row, int column) const
{
    const core::ModelResult &model = m_report->models[placeOf(row)];
    if (column == Model) {
        const core::BacktestModel &run = m_report->info.models[placeOf(row)];
        QStringList lines = {words(row, column), run.learnsOnce ? tr("Learned once, before the first origin.") : tr("Fitted anew at each origin.")};
        if (model.total.standIns > 0.0)
            lines << tr("For %1 of %2 forecasts a simpler model stood in.").arg(integerText(std::llround(model.total.standIns)), integerText(std::llround(model.total.forecasts)));
        lines << tr("Took %1 s of one core.").arg(numberText(run.cpuSeconds));
        return lines.join(u'\n');
    }
    if (column == Behind && row > 0 && std::isfinite(model.behind.low))
        return tr("On the same series it is between %1 and %2 behind the closest, with 95 % confidence.")
            .arg(metricText(m_report->metric(), model.behind.low), metricText(m_report->metric(), model.behind.high));
    return words(row, column);
}

QList<double> LeaderboardModel::bar(int row) const
{
    const auto spreadOf = [this](std::size_t place) { return m_report->models[place].metrics[placeIn(m_report->metric())]; };
    double low = 0.0, high = 0.0;
    for (const std::size_t place : m_report->ranking)
        for (const double end : {spreadOf(place).low, spreadOf(place).value, spreadOf(place).high})
            if (std::isfinite(end)) {
                low = std::min(low, end);
                high = std::max(high, end);
            }
    const core::Spread one = spreadOf(placeOf(row));
    return {low, high, one.low, one.value, one.high};
}

QVariant LeaderboardModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_report)
        return {};
    const int row = index.row(), column = index.column();
    switch (role) {
    case Qt::DisplayRole: return words(row, column);
    case Qt::ToolTipRole: return tip(row, column);
    case BarRole: return column == Confidence ? QVariant::fromValue(bar(row)) : QVariant();
    case Qt::TextAlignmentRole: return column == Model || column == Behind || column == Confidence ? QVariant() : QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole:
        if (row == 0) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    default: return {};
    }
}

QVariant LeaderboardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_report)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Model || section == Behind || section == Confidence ? QVariant() : QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool help = role == Qt::ToolTipRole;
    switch (section) {
    case Model: return help ? tr("The model, the closest first") : tr("Model");
    case Headline: return help ? metricHelp(m_report->metric()) : text(m_report->metric().name);
    case Confidence: return help ? tr("Where the figure would lie with 95 % confidence, had the series been drawn again. The points in time are not drawn again") : tr("95 % sure");
    case Behind: return help ? tr("Whether the difference to the closest model is more than chance, on the same series") : tr("Beside the closest");
    case Wins: return help ? tr("On how many of the series no other model came closer; ties are shared") : tr("Wins");
    default: {
        const core::Metric &metric = *m_metrics[static_cast<std::size_t>(section - FirstMetric)];
        return help ? metricHelp(metric) : text(metric.name);
    }
    }
}

} // namespace shelfcast::ui
