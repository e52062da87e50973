#include "ui/pages/models/training/finished_model.h"

#include "ui/pages/models/training/training_texts.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QFont>

#include <algorithm>
#include <cmath>

namespace shelfcast::ui {

void FinishedModel::setTrainings(const std::vector<core::TrainingRow> &all)
{
    std::vector<core::TrainingRow> done;
    std::ranges::copy_if(all, std::back_inserter(done), [](const core::TrainingRow &row) { return row.state == core::TrainingState::Done; });
    const bool sameRows = std::ranges::equal(done, m_rows, {}, &core::TrainingRow::id, &core::TrainingRow::id);
    if (!sameRows)
        beginResetModel();
    m_rows = std::move(done);
    if (!sameRows)
        endResetModel();
    else if (!m_rows.empty()) // a row keeps its place and the person's selection
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const core::TrainingRow *FinishedModel::training(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

int FinishedModel::rowOf(std::int64_t training) const
{
    const auto found = std::ranges::find(m_rows, training, &core::TrainingRow::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int FinishedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FinishedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

double FinishedModel::figure(const core::TrainingRow &row, int column) const
{
    switch (column) {
    case Horizon: return row.horizon;
    case Loss: return bestLossOf(row.report);
    case Wape: return scoreOf(row.report, "Quantity", "WAPE");
    case Mase: return scoreOf(row.report, "Quantity", "MASE");
    case Beats: return scoreOf(row.report, "Quantity", kBeatsNaive);
    case Direction: return scoreOf(row.report, "Direction", "F1");
    case Price: return scoreOf(row.report, "Price", "Mean absolute error, share of the price");
    case Time: return row.report.epochs.empty() ? 0.0 : row.report.epochs.back().seconds;
    case Size: return static_cast<double>(row.weightBytes);
    default: return std::nan("");
    }
}

QString FinishedModel::words(const core::TrainingRow &row, int column) const
{
    const double value = figure(row, column);
    switch (column) {
    case Model: return row.used ? tr("%1 %2 · used", "number and model of a training that forecasts take").arg(integerText(row.id), modelNameOf(m_models, row))
                                : tr("%1 %2", "number and model of a training").arg(integerText(row.id), modelNameOf(m_models, row));
    case Settings: {
        QStringList all;
        if (const QString changed = changedSettings(m_models, row); !changed.isEmpty())
            all << changed;
        if (!row.items.empty())
            all << tr("items %1").arg(fromUtf8(row.items));
        if (row.from)
            all << tr("goes on from %1").arg(integerText(*row.from));
        return all.isEmpty() ? tr("as usual") : all.join(QStringLiteral(", "));
    }
    case Horizon: return periodsText(row.horizon, row.frequency);
    case Wape:
    case Beats:
    case Price: return percentText(value, 1);
    case Direction: return std::isfinite(value) ? tr("%1 / %2", "accuracy and F1").arg(percentText(scoreOf(row.report, "Direction", "Accuracy")), numberText(value)) : percentText(value);
    case Time: return durationText(value);
    case Size: return sizeText(row.weightBytes);
    case Device: return fromUtf8(row.report.device);
    case Started: return startedText(row.startedAt);
    default: return numberText(value);
    }
}

/// Only among those that look equally far ahead, and only where there is something to compare.
bool FinishedModel::best(const core::TrainingRow &row, int column) const
{
    if (column < Loss || column > Price || column == Horizon)
        return false;
    const double own = figure(row, column);
    int others = 0;
    for (const core::TrainingRow &other : m_rows) {
        const double value = figure(other, column);
        if (other.id == row.id || other.horizon != row.horizon || !std::isfinite(value))
            continue;
        ++others;
        if (column == Direction || column == Beats ? value > own : value < own)
            return false;
    }
    return others > 0 && std::isfinite(own);
}

QVariant FinishedModel::data(const QModelIndex &index, int role) const
{
    const core::TrainingRow *row = training(index.row());
    if (!row)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return words(*row, column);
    case SortRole:
        if (column == Started)
            return fromUtf8(row->startedAt);
        return column >= Horizon && column <= Size ? QVariant(figure(*row, column)) : QVariant(words(*row, column));
    case Qt::TextAlignmentRole: return column >= Loss && column <= Size ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::FontRole:
        if (best(*row, column) || (column == Model && row->used)) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    case Qt::ToolTipRole: {
        QStringList lines = {words(*row, column)};
        if (best(*row, column))
            lines << tr("The best of those that look equally far ahead.");
        if (column == Model)
            for (const core::Message &note : row->report.notes)
                lines << text(note);
        return lines.join(u'\n');
    }
    default: return {};
    }
}

QVariant FinishedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section >= Loss && section <= Size)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case Model: return tip ? tr("The number of the training and its network") : tr("Training");
    case Settings: return tip ? tr("Settings that are not as the network has them by itself") : tr("Settings");
    case Horizon: return tip ? tr("How far ahead it forecasts") : tr("Horizon");
    case Loss: return tip ? tr("The validation loss of the best epoch, in scaled units; lower is better") : tr("Loss");
    case Wape: return tip ? tr("Weighted absolute percentage error on the newest periods, which were not learned from; lower is better") : tr("WAPE");
    case Mase: return tip ? tr("Mean absolute scaled error on the newest periods: 1 is as good as repeating the last season inside the history; lower is better") : tr("MASE");
    case Beats: return tip ? tr("The share of items whose newest periods, which were not learned from, it forecast with a smaller error than seasonal naive; higher is better") : tr("Beats naive");
    case Direction: return tip ? tr("How often rising, flat or falling sales were foretold right, and the F1 score; higher is better") : tr("Direction");
    case Price: return tip ? tr("How far the foretold price was off, as a share of the price; lower is better") : tr("Price error");
    case Time: return tip ? tr("How long it trained, pauses left out") : tr("Time");
    case Size: return tip ? tr("What its weights take in the project") : tr("Size");
    case Device: return tip ? tr("Where it trained") : tr("Device");
    case Started: return tip ? tr("When it was started") : tr("Started");
    default: return {};
    }
}

} // namespace shelfcast::ui
