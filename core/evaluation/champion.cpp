#include "core/evaluation/champion.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shelfcast::core {

namespace {

/// How much of the decision on one series rests on how the candidates did over all series. A single stretch of one series says
/// little; 0.8 was better than 0, 0.5 and 0.95 taken together on M3 monthly, M4 weekly and hourly, and car parts.
constexpr double kPanelShare = 0.8;
/// As many series as it takes to believe half of what a panel says.
constexpr double kPanelDoubt = 20.0;
/// The usual choice stays unless another's logarithm of the loss is this much lower.
constexpr double kClearlyBetter = 0.03;

/// The logarithm of each candidate's loss beside that of the usual choice; a loss of nothing counts as a hundredth of the mean.
std::vector<double> logRatios(const std::vector<double> &losses)
{
    std::vector<double> ratios(losses.size(), std::numeric_limits<double>::infinity());
    double sum = 0.0, count = 0.0;
    for (const double loss : losses)
        if (std::isfinite(loss)) {
            sum += loss;
            count += 1.0;
        }
    const double floor = count > 0.0 ? 0.01 * sum / count : 0.0;
    for (std::size_t c = 0; c < losses.size() && floor > 0.0; ++c)
        if (std::isfinite(losses[c]) && std::isfinite(losses.front()))
            ratios[c] = std::log((losses[c] + floor) / (losses.front() + floor));
    return ratios;
}

} // namespace

std::vector<double> habitsOf(const std::vector<std::vector<double>> &losses)
{
    std::vector<double> sums, counts;
    for (const std::vector<double> &row : losses) {
        const std::vector<double> ratios = logRatios(row);
        sums.resize(std::max(sums.size(), ratios.size()));
        counts.resize(sums.size());
        for (std::size_t c = 0; c < ratios.size(); ++c)
            if (std::isfinite(ratios[c])) {
                sums[c] += ratios[c];
                counts[c] += 1.0;
            }
    }
    for (std::size_t c = 0; c < sums.size(); ++c)
        sums[c] /= counts[c] + kPanelDoubt;
    return sums;
}

std::size_t championOf(const std::vector<double> &losses, const std::vector<double> &habits)
{
    if (losses.empty())
        return 0;
    const std::vector<double> ratios = logRatios(losses);
    std::size_t winner = 0;
    double best = 0.0;
    if (!std::isfinite(losses.front())) // the usual choice could not take part
        return static_cast<std::size_t>(std::ranges::min_element(losses) - losses.begin());
    for (std::size_t c = 1; c < ratios.size(); ++c) {
        if (!std::isfinite(ratios[c]))
            continue;
        const double score = kPanelShare * habits[c] + (1.0 - kPanelShare) * ratios[c];
        if (score < (winner == 0 ? best - kClearlyBetter : best)) {
            best = score;
            winner = c;
        }
    }
    return winner;
}

} // namespace shelfcast::core
