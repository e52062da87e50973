#include "core/narrative/promotion_fact.h"

#include "core/models/driver_name.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shelfcast::core {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

class Mean {
public:
    void add(double value)
    {
        if (!std::isfinite(value))
            return;
        m_sum += value;
        ++m_count;
    }
    double value() const { return m_count > 0 ? m_sum / m_count : kNaN; }

private:
    double m_sum = 0.0;
    int m_count = 0;
};

const Component *promotionPart(const Explanation *parts)
{
    if (!parts)
        return nullptr;
    const auto found = std::ranges::find_if(parts->components, [](const Component &one) {
        return one.kind == ComponentKind::Driver && driverCalled(one.name) == "promotion";
    });
    return found == parts->components.end() ? nullptr : &*found;
}

/// What the model adds in periods with a promotion, known ones and those ahead.
void addPart(const ItemInput &input, const std::vector<double> &promotion, std::size_t seen, const Component &part, PromotionFact &fact)
{
    Mean with, without, base;
    const auto &fitted = input.parts->fitted;
    for (std::size_t t = 0; t < std::min(seen, part.history.size()); ++t) {
        if (!std::isfinite(part.history[t]))
            continue;
        if (promotion[t] > 0.0) {
            with.add(part.history[t]);
            base.add(fitted[t] - part.history[t]);
        } else {
            without.add(part.history[t]);
        }
    }
    for (std::size_t step = 0; step < part.future.size(); ++step)
        if (seen + step < promotion.size() && promotion[seen + step] > 0.0) {
            with.add(part.future[step]);
            base.add(input.stored.forecast.mean[step] - part.future[step]);
        } else {
            without.add(part.future[step]);
        }
    const double usual = without.value();
    if (!std::isfinite(usual) || !std::isfinite(with.value()))
        return;
    fact.inModel = true;
    fact.units = with.value() - usual;
    fact.share = base.value() + usual > 0.0 ? fact.units / (base.value() + usual) : kNaN;
    for (std::size_t step = 0; step < part.future.size(); ++step)
        if (seen + step < promotion.size() && promotion[seen + step] > 0.0)
            fact.plannedUnits += part.future[step] - usual;
}

} // namespace

std::optional<PromotionFact> promotionFact(const ItemInput &input)
{
    if (input.promotionColumn < 0 || static_cast<std::size_t>(input.promotionColumn) >= input.series.covariates.size())
        return std::nullopt;
    const std::vector<double> &promotion = input.series.covariates[static_cast<std::size_t>(input.promotionColumn)];
    const auto seen = static_cast<std::size_t>(std::max<std::int64_t>(0, input.run.lastPeriod - input.series.firstPeriod + 1));
    PromotionFact fact;
    fact.units = fact.share = kNaN;
    Mean with, without;
    for (std::size_t t = 0; t < std::min({seen, promotion.size(), input.series.y.size()}); ++t) {
        const bool promoted = promotion[t] > 0.0;
        if (promoted && std::isfinite(input.series.y[t]))
            ++fact.seen;
        (promoted ? with : without).add(input.series.y[t]);
    }
    for (std::size_t t = seen; t < std::min(promotion.size(), seen + input.stored.forecast.horizon()); ++t)
        fact.planned += promotion[t] > 0.0 ? 1 : 0;
    if (fact.seen == 0 && fact.planned == 0)
        return std::nullopt;
    fact.with = with.value();
    fact.without = without.value();
    if (const Component *part = promotionPart(input.parts))
        addPart(input, promotion, seen, *part, fact);
    return fact;
}

} // namespace shelfcast::core
