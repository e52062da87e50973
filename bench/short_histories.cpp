// What borrowing a season is worth to items with a short history.
//
//   short_histories PROJECT KEEP HORIZON ORIGINS MODEL...
//
// Every second series with two seasons before the first origin and more loses all but its last KEEP periods before each origin, the last
// one HORIZON periods before the end, the others HORIZON periods apart; the other series stay whole. Each model learns from this panel and
// forecasts; the table holds the error over the shortened series and all origins.
#include "core/workflow/forecast/all_models.h"
#include "core/workflow/workflow.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace {

using namespace shelfcast::core;

struct Cut {
    Panel panel;
    std::vector<std::vector<double>> actuals; ///< a shortened series each
    std::vector<std::size_t> shortened;       ///< their places
};

Cut cutPanel(Panel panel, std::size_t keep, std::size_t horizon, std::size_t back, std::size_t farthest)
{
    Cut cut;
    const std::size_t season = static_cast<std::size_t>(std::max(1, panel.seasonLength));
    std::vector<Series> kept;
    for (Series &series : panel.series) {
        if (series.y.size() < 2 * season + farthest)
            continue;
        const std::size_t n = series.y.size() - back;
        std::vector<double> actual(series.y.begin() + static_cast<std::ptrdiff_t>(n), series.y.begin() + static_cast<std::ptrdiff_t>(n + horizon));
        const std::size_t from = kept.size() % 2 == 1 && n > keep ? n - keep : 0;
        if (from > 0) {
            cut.shortened.push_back(kept.size());
            cut.actuals.push_back(std::move(actual));
        }
        const auto part = [&](auto &values) {
            if (values.size() >= n)
                values = {values.begin() + static_cast<std::ptrdiff_t>(from), values.begin() + static_cast<std::ptrdiff_t>(n)};
        };
        part(series.y);
        part(series.states);
        series.recorded.clear();
        for (auto &values : series.covariates)
            part(values);
        series.firstPeriod += static_cast<std::int64_t>(from);
        kept.push_back(std::move(series));
    }
    panel.series = std::move(kept);
    panel.lastPeriod -= static_cast<std::int64_t>(back);
    cut.panel = std::move(panel);
    return cut;
}

struct Errors {
    double off = 0.0, sold = 0.0, signedOff = 0.0, within = 0.0, counted = 0.0;
};

bool measure(const Registry &models, const std::string &id, const Cut &cut, int horizon, Errors &errors)
{
    const auto recipe = models.make(id, {});
    const auto fitted = recipe ? (*recipe)->fit(cut.panel, horizon, {}) : tl::unexpected<Error>(recipe.error());
    const auto forecasts = fitted ? (*fitted)->forecast(cut.panel, horizon, {}) : tl::unexpected<Error>(fitted.error());
    if (!forecasts) {
        std::fprintf(stderr, "%s: %s\n", id.c_str(), english(forecasts.error().message).c_str());
        return false;
    }
    for (std::size_t s = 0; s < cut.shortened.size(); ++s) {
        const SeriesForecast &forecast = (*forecasts)[cut.shortened[s]];
        for (std::size_t h = 0; h < cut.actuals[s].size(); ++h) {
            const double actual = cut.actuals[s][h];
            if (std::isnan(actual))
                continue;
            errors.off += std::abs(actual - forecast.mean[h]);
            errors.signedOff += forecast.mean[h] - actual;
            errors.sold += actual;
            errors.within += actual >= forecast.quantile(h, 2) && actual <= forecast.quantile(h, 10) ? 1.0 : 0.0;
            ++errors.counted;
        }
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 6) {
        std::fprintf(stderr, "usage: short_histories PROJECT KEEP HORIZON ORIGINS MODEL...\n");
        return 2;
    }
    const auto project = Project::open(argv[1], OpenMode::ReadOnly);
    const auto settings = project ? panelSettings(**project) : tl::unexpected<Error>(project.error());
    const auto panel = settings ? loadPanel(**project, *settings, "", {}) : tl::unexpected<Error>(settings.error());
    if (!panel) {
        std::fprintf(stderr, "%s\n", english(panel.error().message).c_str());
        return 1;
    }
    const auto number = [&](int at) { return static_cast<std::size_t>(std::strtoul(argv[at], nullptr, 10)); };
    const std::size_t keep = number(2), horizon = number(3), origins = number(4);
    std::vector<Cut> cuts;
    for (std::size_t o = 1; o <= origins; ++o)
        cuts.push_back(cutPanel(*panel, keep, horizon, o * horizon, origins * horizon));
    std::printf("%zu series with %zu periods each, among %zu; horizon %zu, %zu origins\n", cuts[0].shortened.size(), keep, cuts[0].panel.series.size(), horizon, origins);
    const Registry models = allModels();
    for (int m = 5; m < argc; ++m) {
        Errors errors;
        bool all = true;
        for (const Cut &cut : cuts)
            all = all && measure(models, argv[m], cut, static_cast<int>(horizon), errors);
        if (all)
            std::printf("%-18s WAPE %.4f  bias %+.4f  in 80 %% %.3f\n", argv[m], errors.off / errors.sold, errors.signedOff / errors.sold, errors.within / errors.counted);
        std::fflush(stdout);
    }
}
