#include "ui/charts/decimation.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::ui {
namespace {

void closePiece(QList<QPointF> &piece, BrokenLine &out)
{
    if (piece.size() == 1)
        out.singles.append(piece.front());
    else if (piece.size() > 1)
        out.pieces.push_back(piece);
    piece.clear();
}

/// The first, lowest, highest and last known value of [begin, end), in their order.
void appendExtremes(const std::vector<double> &values, std::int64_t firstPeriod, std::size_t begin, std::size_t end, QList<QPointF> &piece)
{
    std::size_t first = end, last = end, low = end, high = end;
    for (std::size_t i = begin; i < end; ++i) {
        if (std::isnan(values[i]))
            continue;
        if (first == end)
            first = low = high = i;
        last = i;
        if (values[i] < values[low])
            low = i;
        if (values[i] > values[high])
            high = i;
    }
    if (first == end)
        return;
    std::size_t order[] = {first, std::min(low, high), std::max(low, high), last};
    const auto *const stop = std::unique(std::begin(order), std::end(order));
    for (const auto *i = std::begin(order); i != stop; ++i)
        piece.append(QPointF(static_cast<double>(firstPeriod) + static_cast<double>(*i), values[*i]));
}

} // namespace

BrokenLine decimated(const std::vector<double> &values, std::int64_t firstPeriod, double from, double to, int columns)
{
    BrokenLine out;
    if (values.empty() || columns <= 0 || to < from)
        return out;
    // One value beyond each edge, so that the line runs out of the picture instead of stopping in it.
    const auto clip = [&](double index) { return static_cast<std::size_t>(std::clamp(index, 0.0, static_cast<double>(values.size()))); };
    const std::size_t begin = clip(std::floor(from - static_cast<double>(firstPeriod)) - 1.0);
    const std::size_t end = clip(std::ceil(to - static_cast<double>(firstPeriod)) + 2.0);
    const std::size_t step = std::max<std::size_t>(1, (end - begin) / static_cast<std::size_t>(columns));
    QList<QPointF> piece;
    for (std::size_t i = begin; i < end; i += step) {
        const std::size_t stop = std::min(i + step, end);
        const qsizetype before = piece.size();
        appendExtremes(values, firstPeriod, i, stop, piece);
        if (piece.size() == before)
            closePiece(piece, out);
    }
    closePiece(piece, out);
    return out;
}

} // namespace shelfcast::ui
