#include "core/models/slow_movers/count_rows.h"

#include "core/models/forecaster.h"
#include "core/models/slow_movers/special.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace shelfcast::core::slow {

namespace {

/// Means above this are not counted up to: the gamma curve is as good there.
constexpr double kCounted = 300.0;
/// A level that is met but for rounding is met.
constexpr double kRounding = 1e-12;

/// A size (or count) with its mean and variation at the step of the forecast.
struct Size {
    double chance = 1.0, mean = 0.0, variation = 0.0, shift = 0.0;
};

Size sizeAt(const CountView &view)
{
    const CountForm form = view.parameters.form;
    const bool counted = form == CountForm::Level || form == CountForm::Hurdle;
    Size size;
    size.shift = form == CountForm::Hurdle ? 1.0 : 0.0;
    size.chance = std::clamp(view.outlook.chance, 1e-6, 1.0);
    size.mean = std::max(view.outlook.size - size.shift, 1e-9);
    const double ofPeriod = view.parameters.variation + (counted ? 1.0 / size.mean : 0.0);
    const double wandered = std::min(1.0, view.outlook.step * view.outlook.gain * view.outlook.gain / size.chance * ofPeriod);
    size.variation = (1.0 + view.parameters.variation) * (1.0 + wandered) - 1.0;
    return size;
}

/// Walks up a count's distribution function.
class Counting {
public:
    Counting(CountForm form, const Size &size, double share)
        : m_heavy(form == CountForm::Heavy), m_none(share * (1.0 - size.chance)), m_variation(size.variation), m_chance(share * size.chance), m_below(share * (1.0 - size.chance)), m_shape(1.0 / size.variation),
          m_ratio(size.mean / (size.mean + m_shape)), m_mass(std::exp(-m_shape * std::log1p(size.mean / m_shape))), m_mean(size.mean)
    {
        if (m_heavy)
            return;
        if (size.shift == 0.0)
            m_below += m_chance * m_mass;
        else
            m_waits = true;
    }
    void next()
    {
        if (m_heavy) {
            ++m_count;
            m_mass = 1.0 - piecesBelow(m_count, m_mean, m_variation); // what is still to come
            m_below = m_none + m_chance * (1.0 - m_mass);
            return;
        }
        if (!m_waits) {
            m_mass *= (m_count + m_shape) / (m_count + 1.0) * m_ratio;
            ++m_count;
        }
        m_waits = false; // the smallest size of a sale is 1
        m_below += m_chance * m_mass;
    }
    double below() const { return m_below; }
    /// Nothing more would come that can be seen.
    bool over() const { return m_mass < 1e-12 && m_count > m_mean; }

private:
    bool m_heavy;
    double m_none, m_variation, m_chance, m_below, m_shape, m_ratio, m_mass, m_mean, m_count = 0.0;
    bool m_waits = false;
};

double curvedQuantile(CountForm form, const Size &size, double level)
{
    if (level <= 1.0 - size.chance)
        return 0.0;
    const double share = (level - (1.0 - size.chance)) / size.chance;
    switch (form) {
    case CountForm::Lognormal: {
        const double spread2 = std::log1p(size.variation);
        return size.mean * std::exp(std::sqrt(spread2) * normalQuantile(share) - 0.5 * spread2);
    }
    case CountForm::Heavy: {
        const double spread2 = std::log1p(size.variation);
        return std::max(1.0, std::round(size.mean * std::exp(std::sqrt(spread2) * normalQuantile(share) - 0.5 * spread2)));
    }
    case CountForm::Gamma: return gammaQuantile(share, 1.0 / size.variation, size.mean);
    case CountForm::Level:
    case CountForm::Hurdle:
        return size.shift + std::round(gammaQuantile(share, 1.0 / (size.variation + 1.0 / size.mean), size.mean));
    }
    return 0.0;
}

void curvedRow(CountForm form, const Size &size, double *row)
{
    for (std::size_t level = 0; level < kQuantileCount; ++level)
        row[level] = curvedQuantile(form, size, kQuantileLevels[level]);
}

} // namespace

void countRow(std::span<const CountView> views, double *row)
{
    const CountForm best = views.front().parameters.form;
    const Size ofBest = sizeAt(views.front());
    if (best == CountForm::Lognormal || best == CountForm::Gamma || ofBest.mean > kCounted) {
        curvedRow(best, ofBest, row);
        return;
    }
    std::vector<Counting> countings;
    for (const CountView &view : views)
        countings.emplace_back(view.parameters.form, sizeAt(view), view.share);
    double count = 0.0;
    for (std::size_t level = 0; level < kQuantileCount; ++level) {
        const auto below = [&] {
            double sum = 0.0;
            for (const Counting &counting : countings)
                sum += counting.below();
            return sum;
        };
        while (below() < kQuantileLevels[level] - kRounding && !std::ranges::all_of(countings, &Counting::over)) {
            for (Counting &counting : countings)
                counting.next();
            ++count;
        }
        row[level] = count;
    }
}

} // namespace shelfcast::core::slow
