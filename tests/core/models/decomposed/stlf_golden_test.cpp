#include "core/models/decomposed/decomposed_models.h"
#include "tests/core/panel/golden.h"

#include <gmock/gmock.h>

// The numbers come from stlf of R's forecast 8.20; tests/golden/decomposition/generate.R writes them again.
namespace shelfcast::core {
namespace {

using golden::numbers;
using golden::Row;

struct Fitted {
    golden::Series data;
    SeriesView view;
    std::unique_ptr<const FittedSeries> model;
};

Fitted fitted(const Row &row)
{
    Fitted made;
    made.data = golden::series(row.at("series"));
    made.view.y = made.data.values;
    made.view.frequency = Frequency::Monthly;
    made.view.seasons = made.data.seasons;
    made.view.seasonLength = made.data.seasons.front();
    const auto models = decomposedModels();
    const auto &entry = *std::ranges::find_if(models, [](const ModelEntry &e) { return e.card.id == "stl-ets"; });
    const auto settings = completed(entry.card.settings, {{"scale", std::string(row.at("lambda") == "0" ? "log" : "units")}});
    auto model = entry.makeLocal(*settings)->fit(made.view, {});
    EXPECT_TRUE(model.has_value());
    if (model)
        made.model = std::move(*model);
    return made;
}

/// "ETS(A,Ad,N)", which the file writes as "ETS(AAdN)".
bool sameForm(const Message &ours, const std::string &theirs)
{
    std::string form = english(ours).substr(0, english(ours).find(')') + 1);
    std::erase(form, ',');
    return form == theirs;
}

TEST(StlfGolden, ForecastsAreThoseOfR)
{
    const auto rows = golden::rows("stlf.csv");
    ASSERT_EQ(rows.size(), 14U);
    int compared = 0;
    for (const Row &row : rows) {
        SCOPED_TRACE(row.at("series") + " lambda " + row.at("lambda"));
        const Fitted fit = fitted(row);
        ASSERT_TRUE(fit.model);
        const auto forecast = fit.model->forecast(fit.view, 24, {});
        ASSERT_TRUE(forecast.has_value());
        // On a logarithm the unit of R's series lets it see relative errors where ours, free of units, sees additive ones.
        if (!sameForm(forecast->form, row.at("method")))
            continue;
        const auto explained = fit.model->explain(fit.view, 24, {});
        ASSERT_TRUE(explained.has_value());
        ASSERT_FALSE(explained->candidates.empty());
        const double aicc = std::stod(row.at("aicc")), ours = explained->candidates.front().score;
        if (row.at("series") != "gappyair") { // R fills the gaps first and so has more values to explain
            EXPECT_LT(ours, aicc + 1e-3 * std::abs(aicc));
            if (ours < aicc - 0.02)
                continue; // R stopped at a lower likelihood: its parameters are not those of the maximum
        }
        ++compared;
        const auto mean = numbers(row.at("mean")), low = numbers(row.at("lo95")), high = numbers(row.at("hi95")), low80 = numbers(row.at("lo80"));
        for (std::size_t step = 0; step < mean.size(); ++step) {
            // Our exponential smoothing also knows that its parameters are estimates, which counts for more with every step, and that
            // errors may have long tails, and does not count filled gaps as observed: its intervals differ a little from R's.
            const double apart = (0.1 + 0.003 * static_cast<double>(step)) * (high[step] - low[step]);
            EXPECT_NEAR(forecast->mean[step], mean[step], 2e-3 * mean[step]) << step;
            EXPECT_NEAR(forecast->quantile(step, 0), low[step], apart) << step;
            EXPECT_NEAR(forecast->quantile(step, 2), low80[step], apart) << step;
            EXPECT_NEAR(forecast->quantile(step, kQuantileCount - 1), high[step], apart) << step;
        }
        const auto values = numbers(row.at("fitted"));
        for (std::size_t t = 1; t < values.size(); ++t) // where the level started is soon forgotten
            if (!std::isnan(explained->fitted[t])) {
                EXPECT_NEAR(explained->fitted[t], values[t], 0.02 * std::abs(values[t])) << t;
            }
    }
    EXPECT_GE(compared, 7); // of the others we find a higher likelihood, or another form
}

} // namespace
} // namespace shelfcast::core
