#include "core/models/neural/gan/gan_windows.h"

#include "core/models/scenarios/past_errors.h"
#include "core/models/scenarios/scenario_set.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::networks {
namespace {

constexpr std::size_t kFewestBefore = 12; ///< periods before a window
constexpr std::size_t kMostJudged = 120;

struct Origin {
    std::size_t series = 0, known = 0;
};

void add(GanWindows &windows, const PathWindow &window, std::span<const double> real)
{
    const std::vector<float> residuals = residualsOf(window, real);
    windows.past.insert(windows.past.end(), window.past.begin(), window.past.end());
    windows.steps.insert(windows.steps.end(), window.steps.begin(), window.steps.end());
    windows.real.insert(windows.real.end(), residuals.begin(), residuals.end());
    ++windows.count;
}

bool everSold(std::span<const double> y)
{
    return std::ranges::any_of(y, [](double value) { return value != 0.0; });
}

} // namespace

std::pair<GanCondition, at::Tensor> GanWindows::batch(const std::vector<std::int64_t> &chosen) const
{
    const auto rows = static_cast<std::int64_t>(chosen.size());
    GanCondition condition{at::empty({rows, kPastNumbers}), at::empty({rows, horizon, kStepNumbers})};
    at::Tensor residuals = at::empty({rows, horizon});
    for (std::int64_t row = 0; row < rows; ++row) {
        const std::int64_t at = chosen[static_cast<std::size_t>(row)];
        std::copy_n(past.data() + at * kPastNumbers, kPastNumbers, condition.past.data_ptr<float>() + row * kPastNumbers);
        std::copy_n(steps.data() + at * horizon * kStepNumbers, horizon * kStepNumbers, condition.steps.data_ptr<float>() + row * horizon * kStepNumbers);
        std::copy_n(real.data() + at * horizon, horizon, residuals.data_ptr<float>() + row * horizon);
    }
    return {condition, residuals};
}

GanCondition repeated(const PathWindow &window, std::int64_t times)
{
    const auto horizon = static_cast<std::int64_t>(window.base.size());
    const auto tensor = [](const std::vector<float> &values, at::IntArrayRef sizes) { return at::from_blob(const_cast<float *>(values.data()), sizes, at::kFloat).clone(); };
    return {tensor(window.past, {1, kPastNumbers}).expand({times, kPastNumbers}), tensor(window.steps, {1, horizon, kStepNumbers}).expand({times, horizon, kStepNumbers})};
}

GanData ganData(const Panel &panel, int horizon, std::size_t most)
{
    GanData data;
    data.windows.horizon = horizon;
    const auto ahead = static_cast<std::size_t>(horizon);
    std::vector<std::vector<double>> filled;
    std::vector<Origin> origins;
    for (const Series &series : panel.series) {
        filled.push_back(filledHistory(series.y));
        const std::size_t n = filled.back().size(), judged = n >= kFewestBefore + 2 * ahead ? ahead : 0;
        for (std::size_t known = kFewestBefore; known + ahead + judged <= n; ++known)
            if (everSold(std::span(filled.back()).subspan(0, known)))
                origins.push_back({filled.size() - 1, known});
    }
    const auto window = [&](std::size_t series, std::size_t known) {
        const std::span<const double> y = std::span(filled[series]).first(known);
        // Holes before the first known value were cut off: the end is what lies on the calendar.
        const std::int64_t end = panel.series[series].firstPeriod + static_cast<std::int64_t>(panel.series[series].y.size());
        return pathWindow(y, panel.seasonLength, end - static_cast<std::int64_t>(filled[series].size() - known), horizon, panel.nonNegative);
    };
    const std::size_t count = std::min(most, origins.size());
    for (std::size_t i = 0; i < count; ++i) {
        const Origin &origin = origins[i * origins.size() / count];
        add(data.windows, window(origin.series, origin.known), std::span(filled[origin.series]).subspan(origin.known, ahead));
    }
    std::vector<std::size_t> enough;
    for (std::size_t i = 0; i < filled.size(); ++i)
        if (filled[i].size() >= kFewestBefore + 2 * ahead && everSold(std::span(filled[i]).first(filled[i].size() - ahead)))
            enough.push_back(i);
    const std::size_t judged = std::min(kMostJudged, enough.size());
    for (std::size_t i = 0; i < judged; ++i) {
        const std::size_t series = enough[i * enough.size() / judged], known = filled[series].size() - ahead;
        const std::span<const double> before = std::span(filled[series]).first(known);
        JudgedFuture one;
        one.future.series = series;
        one.future.before.assign(before.end() - static_cast<std::ptrdiff_t>(std::min<std::size_t>(known, kFewestBefore + ahead)), before.end());
        one.future.real.assign(filled[series].begin() + static_cast<std::ptrdiff_t>(known), filled[series].end());
        one.future.level = levelOf(before, panel.seasonLength);
        one.window = window(series, known);
        one.counts = countsOnly(filled[series]);
        data.judged.push_back(std::move(one));
    }
    return data;
}

} // namespace shelfcast::core::networks
