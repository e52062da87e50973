#include "core/models/neural/data/bootstrapped_sales.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::networks {
namespace {

constexpr std::size_t kUsualPiece = 13, kLongestSeason = 24; ///< periods; pieces hold two seasons up to the latter
constexpr std::size_t kShortestPiece = 4, kFewestPieces = 3;
constexpr std::size_t kLongestSlowPiece = 6, kCyclesAway = 1, kPeriodsAway = 8; ///< periods of a slow mover's piece; how far away it may come from
constexpr int kTries = 16; ///< for a piece's value that fits

std::size_t pieceOf(int season, std::size_t known)
{
    const auto length = static_cast<std::size_t>(season);
    const std::size_t wished = season > 1 && length <= kLongestSeason ? 2 * length : kUsualPiece;
    return std::min(std::max(wished, kShortestPiece), std::max<std::size_t>(1, known / kFewestPieces));
}

/// What is left beside the fitted part, piece after piece.
class Pieces {
public:
    Pieces(const std::vector<float> &rest, std::size_t length, Random &random) : m_rest(rest), m_length(length), m_random(random) {}
    float next()
    {
        if (m_left == 0) {
            m_at = m_random.below(m_rest.size() - m_length + 1);
            m_left = m_length;
        }
        --m_left;
        return m_rest[m_at++];
    }

private:
    const std::vector<float> &m_rest;
    std::size_t m_length;
    Random &m_random;
    std::size_t m_at = 0, m_left = 0;
};

void drawParts(const HistoryParts &parts, int season, std::size_t from, Random &random, std::vector<double> &sales)
{
    Pieces pieces(parts.rest, pieceOf(season, parts.rest.size()), random);
    const bool logarithms = parts.kind == HistoryParts::Kind::Logarithms;
    for (std::size_t t = from; t < std::min(sales.size(), parts.fitted.size()); ++t) {
        if (!std::isfinite(sales[t]) || (logarithms && sales[t] == 0.0))
            continue;
        const double sum = static_cast<double>(parts.fitted[t]) + static_cast<double>(pieces.next());
        const double value = logarithms ? std::min(std::exp(sum), parts.most) : std::clamp(sum, -parts.most, parts.most);
        sales[t] = parts.counts ? wholeNumberNear(value, random) : value;
    }
}

/// Where a piece for period t begins: near it, so that a level that changes stays, and at the same place in the season where there are two.
std::size_t nearby(std::size_t t, std::size_t n, std::size_t cycle, Random &random)
{
    const bool seasonal = cycle > 1 && n >= 2 * cycle;
    const std::size_t unit = seasonal ? cycle : 1, farthest = seasonal ? kCyclesAway : kPeriodsAway;
    const std::size_t before = std::min(t / unit, farthest), after = std::min((n - 1 - t) / unit, farthest);
    return t - before * unit + unit * random.below(before + after + 1);
}

/// A known value of the series at a time that has the same flags up.
double fitting(const HistoryParts &parts, std::size_t t, std::size_t source, double own, Random &random)
{
    const std::size_t n = parts.rest.size();
    for (int i = 0; i < kTries; ++i, source = i < kTries / 2 ? nearby(t, n, 1, random) : random.below(n))
        if (std::isfinite(parts.rest[source]) && (parts.flags.empty() || parts.flags[source] == parts.flags[t]))
            return static_cast<double>(parts.rest[source]);
    return own;
}

void drawValues(const HistoryParts &parts, int season, std::size_t from, Random &random, std::vector<double> &sales)
{
    const std::size_t n = parts.rest.size(), length = std::min(pieceOf(season, n), kLongestSlowPiece);
    std::size_t source = 0, left = 0;
    for (std::size_t t = from; t < std::min(sales.size(), n); ++t, ++source, --left) {
        if (left == 0 || source >= n) {
            source = nearby(t, n, static_cast<std::size_t>(std::max(season, 1)), random);
            left = length;
        }
        if (std::isfinite(sales[t]))
            sales[t] = fitting(parts, t, source, sales[t], random);
    }
}

} // namespace

BootstrappedSales::BootstrappedSales(const Panel &panel, int held, int horizon, int reach, const JobContext &job)
    : m_panel(panel), m_horizon(static_cast<std::size_t>(horizon)), m_reach(static_cast<std::size_t>(reach)), m_parts(panel.series.size())
{
    const std::vector<int> seasons = panel.seasons.empty() ? std::vector<int>{panel.seasonLength} : panel.seasons;
    parallelFor(job, m_parts.size(), [&](std::size_t i) {
        const std::size_t n = panel.series[i].y.size(), hidden = std::min(n, static_cast<std::size_t>(held));
        m_parts[i] = takenApart(panel.series[i], n - hidden, seasons, panel.nonNegative);
    }, QT_TRANSLATE_NOOP("core", "Taking the histories apart"));
}

Window BootstrappedSales::draw(const Window &wanted, Random &random, std::vector<double> &sales) const
{
    const std::vector<double> &y = m_panel.series[wanted.series].y;
    const HistoryParts &parts = m_parts[wanted.series];
    const auto origin = static_cast<std::size_t>(wanted.origin);
    const std::size_t end = std::min(origin + m_horizon, y.size()), from = origin - std::min(origin, m_reach);
    sales.assign(y.begin(), y.begin() + static_cast<std::ptrdiff_t>(end));
    switch (parts.kind) {
    case HistoryParts::Kind::None: break;
    case HistoryParts::Kind::Values: drawValues(parts, m_panel.seasonLength, from, random, sales); break;
    case HistoryParts::Kind::Units:
    case HistoryParts::Kind::Logarithms: drawParts(parts, m_panel.seasonLength, from, random, sales); break;
    }
    return wanted;
}

} // namespace shelfcast::core::networks
