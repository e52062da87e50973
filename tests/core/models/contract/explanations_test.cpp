#include "tests/core/models/contract/contract.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace shelfcast::core;

namespace shelfcast::testing {
namespace {

/// Explains every series of the panel; networks may say that they cannot.
std::vector<std::optional<Explanation>> explanationsOf(const std::string &id, const FittedModel &fitted, const Panel &panel, int horizon)
{
    std::vector<std::optional<Explanation>> all(panel.series.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        Result<Explanation> explanation = fitted.explain(panel, i, horizon, quiet());
        if (explanation)
            all[i] = std::move(*explanation);
        else
            EXPECT_TRUE(models().find(id)->card.needs.networks) << panel.series[i].item << ": " << english(explanation.error().message) << explanation.error().detail;
    }
    return all;
}

double sumAt(const std::vector<Component> &components, bool future, std::size_t t)
{
    double sum = 0.0;
    for (const Component &component : components)
        sum += (future ? component.future : component.history)[t];
    return sum;
}

TEST_P(Contract, ExplanationsAddUp)
{
    const Panel panel = awkwardPanel();
    const auto fitted = (*models().make(GetParam(), {}))->fit(panel, 12, quiet());
    ASSERT_TRUE(fitted);
    const auto forecasts = (*fitted)->forecast(panel, 12, quiet());
    ASSERT_TRUE(forecasts);
    const auto explanations = explanationsOf(GetParam(), **fitted, panel, 12);
    for (std::size_t i = 0; i < panel.series.size(); ++i) {
        if (!explanations[i])
            continue;
        SCOPED_TRACE(panel.series[i].item);
        const Explanation &explanation = *explanations[i];
        const std::vector<double> &y = panel.series[i].y;
        ASSERT_EQ(explanation.fitted.size(), y.size());
        ASSERT_FALSE(explanation.components.empty());
        double size = 0.0; // rounding is measured by the largest value
        for (const double value : y)
            size = std::max(size, std::isfinite(value) ? std::abs(value) : 0.0);
        for (const Component &component : explanation.components) {
            EXPECT_FALSE(component.name.empty());
            ASSERT_EQ(component.history.size(), y.size());
            ASSERT_EQ(component.future.size(), 12U);
        }
        for (std::size_t t = 0; t < y.size(); ++t)
            if (std::isfinite(explanation.fitted[t])) {
                ASSERT_NEAR(sumAt(explanation.components, false, t), explanation.fitted[t], 1e-6 * size) << "period " << t;
            }
        if ((*forecasts)[i].standIn) // the ladder forecasts, the model explains
            continue;
        for (std::size_t step = 0; step < 12; ++step) {
            const double sum = sumAt(explanation.components, true, step), mean = (*forecasts)[i].mean[step];
            ASSERT_NEAR(std::max(sum, 0.0), mean, 1e-6 * std::max(size, mean)) << "step " << step;
        }
    }
}

TEST_P(Contract, ALoadedModelExplainsTheSame)
{
    const Panel panel = awkwardPanel();
    const auto fitted = (*models().make(GetParam(), {}))->fit(panel, 12, quiet());
    ASSERT_TRUE(fitted);
    const auto loaded = models().load((*fitted)->store());
    ASSERT_TRUE(loaded);
    const auto before = explanationsOf(GetParam(), **fitted, panel, 12), after = explanationsOf(GetParam(), **loaded, panel, 12);
    for (std::size_t i = 0; i < before.size(); ++i) {
        SCOPED_TRACE(panel.series[i].item);
        ASSERT_EQ(before[i].has_value(), after[i].has_value());
        if (!before[i])
            continue;
        ASSERT_EQ(before[i]->components.size(), after[i]->components.size());
        for (std::size_t t = 0; t < before[i]->fitted.size(); ++t) {
            ASSERT_EQ(std::isfinite(before[i]->fitted[t]), std::isfinite(after[i]->fitted[t])) << t;
            if (std::isfinite(before[i]->fitted[t])) {
                ASSERT_NEAR(before[i]->fitted[t], after[i]->fitted[t], 1e-9 * std::abs(before[i]->fitted[t])) << t;
            }
        }
        ASSERT_EQ(before[i]->candidates.size(), after[i]->candidates.size());
        for (std::size_t c = 0; c < before[i]->candidates.size(); ++c)
            EXPECT_EQ(english(before[i]->candidates[c].form), english(after[i]->candidates[c].form));
    }
}

} // namespace
} // namespace shelfcast::testing
