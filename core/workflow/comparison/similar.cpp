#include "core/workflow/comparison/similar.h"

#include "core/base/listing.h"
#include "core/clustering/feature_scaling.h"
#include "core/clustering/profile.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <optional>
#include <set>

namespace shelfcast::core {
namespace {

// What a trait in common adds to the likeness of sales, which is at most 1.
constexpr double kSameCategory = 0.25, kSamePrice = 0.15, kSameName = 0.35;
constexpr double kNearPrice = 1.25, kNearUnits = 1.33, kLikeName = 0.35; ///< what a person calls similar
constexpr double kClearSeason = 0.25, kSteady = 0.35, kErratic = 0.8, kPulls = 1.5;

/// 1 to 12; nothing where there is no clear season.
std::optional<int> peakMonth(const SeriesFeatures &one)
{
    if (!(one.seasonStrength >= kClearSeason) || std::ranges::count_if(one.year, [](float value) { return std::isfinite(value); }) < 6)
        return std::nullopt;
    std::size_t best = kYearBins;
    for (std::size_t month = 0; month < kYearBins; ++month)
        if (std::isfinite(one.year[month]) && (best == kYearBins || one.year[month] > one.year[best]))
            best = month;
    return static_cast<int>(best) + 1;
}

bool near(double a, double b, double ratio)
{
    return a > 0.0 && b > 0.0 && std::fabs(std::log(a / b)) <= std::log(ratio);
}

bool samePeak(const SeriesFeatures &a, const SeriesFeatures &b)
{
    const auto one = peakMonth(a), other = peakMonth(b);
    if (!one || !other)
        return false;
    const int apart = std::abs(*one - *other);
    return std::min(apart, 12 - apart) <= 1;
}

bool sellsRarely(const SeriesFeatures &one)
{
    return one.demand == DemandClass::Intermittent || one.demand == DemandClass::Lumpy;
}

const char *peakWords(YearPart part)
{
    constexpr std::array<const char *, 5> kWords = {QT_TRANSLATE_NOOP("core", "same winter peak"), QT_TRANSLATE_NOOP("core", "same spring peak"), QT_TRANSLATE_NOOP("core", "same summer peak"),
                                                    QT_TRANSLATE_NOOP("core", "same autumn peak"), QT_TRANSLATE_NOOP("core", "same year-end peak")};
    return kWords[static_cast<std::size_t>(part)];
}

/// Something that two series may have in common, and how a person would say so.
struct Trait {
    std::function<bool(std::size_t other)> shared;
    const char *words = "";
};

const char *stageWords(LifeStage stage)
{
    switch (stage) {
    case LifeStage::New: return QT_TRANSLATE_NOOP("core", "both new");
    case LifeStage::Growing: return QT_TRANSLATE_NOOP("core", "both growing");
    case LifeStage::Declining: return QT_TRANSLATE_NOOP("core", "both declining");
    case LifeStage::Ended: return QT_TRANSLATE_NOOP("core", "both no longer sold");
    case LifeStage::Mature: break;
    }
    return nullptr;
}

std::vector<Trait> traitsOf(const Described &all, const std::vector<TextVector> &names, std::size_t one)
{
    const SeriesFeatures &mine = all.features[one];
    const auto features = [&](std::size_t i) -> const SeriesFeatures & { return all.features[i]; };
    std::vector<Trait> traits;
    if (!all.infos[one].category.empty())
        traits.push_back({[&all, one](std::size_t i) { return all.infos[i].category == all.infos[one].category; }, QT_TRANSLATE_NOOP("core", "same category")});
    if (const auto peak = peakMonth(mine))
        traits.push_back({[&, features](std::size_t i) { return samePeak(mine, features(i)); }, peakWords(yearPart(*peak, all.country))});
    if (const char *words = stageWords(mine.stage))
        traits.push_back({[&, features](std::size_t i) { return features(i).stage == mine.stage; }, words});
    if (sellsRarely(mine))
        traits.push_back({[features](std::size_t i) { return sellsRarely(features(i)); }, QT_TRANSLATE_NOOP("core", "both sell rarely")});
    else if (mine.volatility <= kSteady)
        traits.push_back({[features](std::size_t i) { return !sellsRarely(features(i)) && features(i).volatility <= kSteady; }, QT_TRANSLATE_NOOP("core", "both steady")});
    else if (mine.volatility >= kErratic)
        traits.push_back({[features](std::size_t i) { return !sellsRarely(features(i)) && features(i).volatility >= kErratic; }, QT_TRANSLATE_NOOP("core", "both erratic")});
    if (mine.promotionLift >= kPulls)
        traits.push_back({[features](std::size_t i) { return features(i).promotionLift >= kPulls; }, QT_TRANSLATE_NOOP("core", "promotions pull both")});
    traits.push_back({[&all, one](std::size_t i) { return near(all.infos[one].lastPrice, all.infos[i].lastPrice, kNearPrice); }, QT_TRANSLATE_NOOP("core", "similar price")});
    traits.push_back({[&, features](std::size_t i) { return near(mine.units, features(i).units, kNearUnits); }, QT_TRANSLATE_NOOP("core", "sell about as much")});
    traits.push_back({[&names, one](std::size_t i) { return likeness(names[one], names[i]) >= kLikeName; }, QT_TRANSLATE_NOOP("core", "similar name")});
    return traits;
}

/// Rows of length 1.
void toUnitLength(Points &points)
{
    for (std::size_t i = 0; i < points.count; ++i) {
        double squares = 0.0;
        for (const float value : points.row(i))
            squares += static_cast<double>(value) * static_cast<double>(value);
        for (float &value : points.row(i))
            value = squares > 0.0 ? static_cast<float>(static_cast<double>(value) / std::sqrt(squares)) : 0.0F;
    }
}

} // namespace

Result<SimilarItems> SimilarItems::of(Project &project, const JobContext &job)
{
    DescribeOptions options;
    options.states = true;
    return describeSeries(project, options, job).map([](Described &&all) { return SimilarItems(std::move(all)); });
}

SimilarItems::SimilarItems(Described all) : m_all(std::move(all)), m_byNetwork(m_all.states.width > 0)
{
    ScaledFeatures scaled = scaledFeatures(m_all.features, usualFeatureGroups());
    if (m_byNetwork) // both together find more of the same kind than either alone
        addRepresentation(scaled, statePoints(m_all));
    m_all.states.vectors = {}; // what is compared has what they say
    m_shapes = std::move(scaled.points);
    toUnitLength(m_shapes);
    std::vector<std::string> names;
    for (const SeriesInfo &info : m_all.infos)
        names.push_back(info.name);
    const TextWeights weights(names);
    for (const std::string &name : names)
        m_names.push_back(weights.vector(name));
}

double SimilarItems::likenessOf(std::size_t a, std::size_t b) const
{
    double sum = 0.0;
    for (std::size_t c = 0; c < m_shapes.width; ++c)
        sum += static_cast<double>(m_shapes.row(a)[c]) * static_cast<double>(m_shapes.row(b)[c]);
    return sum;
}

double SimilarItems::attributesInCommon(std::size_t a, std::size_t b) const
{
    const SeriesInfo &one = m_all.infos[a], &other = m_all.infos[b];
    double sum = !one.category.empty() && one.category == other.category ? kSameCategory : 0.0;
    if (one.lastPrice > 0.0 && other.lastPrice > 0.0)
        sum += kSamePrice * std::exp(-std::fabs(std::log(one.lastPrice / other.lastPrice)));
    return sum + kSameName * core::likeness(m_names[a], m_names[b]);
}

std::vector<SimilarItem> SimilarItems::nearest(std::int64_t series, std::size_t count) const
{
    const auto found = std::ranges::find(m_all.infos, series, &SeriesInfo::id);
    if (found == m_all.infos.end())
        return {};
    const auto self = static_cast<std::size_t>(found - m_all.infos.begin());
    if (m_byNetwork && !m_all.states.known[self])
        return {};
    std::vector<std::pair<double, std::size_t>> scores;
    for (std::size_t i = 0; i < m_all.infos.size(); ++i)
        if (m_all.infos[i].item != found->item && (!m_byNetwork || m_all.states.known[i]))
            scores.emplace_back(likenessOf(self, i) + attributesInCommon(self, i), i);
    std::ranges::sort(scores, [](const auto &a, const auto &b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
    std::vector<SimilarItem> nearest;
    std::set<std::string_view> items; // an item sold at several locations counts once
    for (const auto &[score, i] : scores) {
        if (nearest.size() == count)
            break;
        if (items.insert(m_all.infos[i].item).second)
            nearest.push_back({i, likenessOf(self, i), whyAlike(self, i)});
    }
    return nearest;
}

/// What few others have in common says most.
Message SimilarItems::whyAlike(std::size_t a, std::size_t b) const
{
    std::vector<std::pair<std::size_t, const char *>> common;
    for (const Trait &trait : traitsOf(m_all, m_names, a)) {
        if (!trait.shared(b))
            continue;
        std::size_t sharing = 0;
        for (std::size_t i = 0; i < m_all.infos.size(); ++i)
            sharing += trait.shared(i) ? 1 : 0;
        common.emplace_back(sharing, trait.words);
    }
    std::ranges::stable_sort(common, {}, [](const auto &one) { return one.first; });
    std::vector<const char *> words;
    for (const auto &[sharing, phrase] : common)
        words.push_back(phrase);
    return words.empty() ? Message(QT_TRANSLATE_NOOP("core", "similar course of sales")) : listed(words);
}

} // namespace shelfcast::core
