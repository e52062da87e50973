#include "core/clustering/profile.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core {
namespace {

constexpr std::size_t kMostWords = 3;

/// A word for a cluster, and how much it says.
struct Word {
    const char *text = "";
    double weight = 0.0;
};

/// What counts as low and high among all items.
struct Among {
    Quartiles price, units;
};

bool isSouthern(std::string_view country)
{
    return country == "au" || country == "br";
}

const char *peakWord(YearPart part)
{
    constexpr std::array<const char *, 5> kWords = {QT_TRANSLATE_NOOP("core", "winter peak"), QT_TRANSLATE_NOOP("core", "spring peak"), QT_TRANSLATE_NOOP("core", "summer peak"),
                                                    QT_TRANSLATE_NOOP("core", "autumn peak"), QT_TRANSLATE_NOOP("core", "year-end peak")};
    return kWords[static_cast<std::size_t>(part)];
}

/// Of all items of the cluster, those of one stage.
double shareOf(const ClusterProfile &profile, LifeStage stage)
{
    return static_cast<double>(profile.stages[static_cast<std::size_t>(stage)]) / static_cast<double>(std::max<std::size_t>(1, profile.items));
}

double shareOf(const ClusterProfile &profile, DemandClass demand)
{
    return static_cast<double>(profile.demands[static_cast<std::size_t>(demand)]) / static_cast<double>(std::max<std::size_t>(1, profile.items));
}

void addSeason(std::vector<Word> &words, const ClusterProfile &profile, std::string_view country)
{
    if (profile.season >= 0.25 && profile.peakMonth > 0)
        words.push_back({peakWord(yearPart(profile.peakMonth, country)), 1.0 + profile.season});
}

void addTrend(std::vector<Word> &words, const ClusterProfile &profile)
{
    if (const double ended = shareOf(profile, LifeStage::Ended); ended >= 0.5)
        words.push_back({QT_TRANSLATE_NOOP("core", "no longer sold"), 2.0 + ended});
    else if (const double fresh = shareOf(profile, LifeStage::New); fresh >= 0.5)
        words.push_back({QT_TRANSLATE_NOOP("core", "new"), 1.5 + fresh});
    else if (profile.growth >= 0.15)
        words.push_back({QT_TRANSLATE_NOOP("core", "growing"), 0.8 + std::min(1.0, profile.growth)});
    else if (profile.growth <= -0.15)
        words.push_back({QT_TRANSLATE_NOOP("core", "declining"), 0.8 + std::min(1.0, -profile.growth)});
}

void addRegularity(std::vector<Word> &words, const ClusterProfile &profile)
{
    const double lumpy = shareOf(profile, DemandClass::Lumpy), rare = lumpy + shareOf(profile, DemandClass::Intermittent);
    if (rare >= 0.5) {
        words.push_back({QT_TRANSLATE_NOOP("core", "rare"), 0.9 + rare});
        if (lumpy >= 0.5)
            words.push_back({QT_TRANSLATE_NOOP("core", "lumpy"), 0.5 + lumpy});
    } else if (profile.volatility <= 0.35) {
        words.push_back({QT_TRANSLATE_NOOP("core", "steady"), 0.7});
    } else if (profile.volatility >= 0.8) {
        words.push_back({QT_TRANSLATE_NOOP("core", "erratic"), 0.7});
    }
}

void addPriceAndPromotion(std::vector<Word> &words, const ClusterProfile &profile, const Among &among)
{
    const bool pricesDiffer = among.price.high > 1.2 * among.price.low;
    if (pricesDiffer && profile.price <= among.price.low)
        words.push_back({QT_TRANSLATE_NOOP("core", "low price"), 0.6});
    else if (pricesDiffer && profile.price >= among.price.high)
        words.push_back({QT_TRANSLATE_NOOP("core", "high price"), 0.6});
    if (profile.promotionLift >= 1.5 && profile.promotionShare >= 0.05)
        words.push_back({QT_TRANSLATE_NOOP("core", "promotions pull"), 0.8});
    if (profile.units >= among.units.high)
        words.push_back({QT_TRANSLATE_NOOP("core", "sells much"), 0.3});
    else if (profile.units <= among.units.low)
        words.push_back({QT_TRANSLATE_NOOP("core", "sells little"), 0.3});
}

std::vector<Word> wordsFor(const ClusterProfile &profile, const Among &among, std::string_view country)
{
    std::vector<Word> words;
    addSeason(words, profile, country);
    addTrend(words, profile);
    addRegularity(words, profile);
    addPriceAndPromotion(words, profile, among);
    std::ranges::stable_sort(words, [](const Word &a, const Word &b) { return a.weight > b.weight; });
    if (words.empty())
        words.push_back({QT_TRANSLATE_NOOP("core", "middle of the range"), 0.1});
    return words;
}

Message joined(std::span<const Word> words)
{
    constexpr std::array<const char *, kMostWords> kPatterns = {"%1", QT_TRANSLATE_NOOP("core", "%1, %2"), QT_TRANSLATE_NOOP("core", "%1, %2, %3")};
    Message name(kPatterns[words.size() - 1]);
    for (const Word &word : words)
        name.arguments.emplace_back(Phrase(word.text));
    return name;
}

} // namespace

YearPart yearPart(int month, std::string_view country)
{
    if (month == 12 || month == 11)
        return YearPart::End;
    return static_cast<YearPart>((month / 3 + (isSouthern(country) ? 2 : 0)) % 4); // January and February are winter
}

void nameClusters(std::span<ClusterProfile> profiles, std::span<const SeriesFeatures> all, std::string_view country)
{
    std::vector<double> prices, units;
    for (const SeriesFeatures &one : all) {
        prices.push_back(one.price);
        units.push_back(one.units);
    }
    const Among among{quartilesOf(std::move(prices)), quartilesOf(std::move(units))};
    std::vector<std::vector<Word>> words;
    for (const ClusterProfile &profile : profiles)
        words.push_back(wordsFor(profile, among, country));
    const auto nameOf = [&](std::size_t c, std::size_t count) { return joined(std::span(words[c]).first(std::min(count, words[c].size()))); };
    for (std::size_t c = 0; c < profiles.size(); ++c) {
        // As many words as it takes to tell it from the others, and two at least.
        std::size_t count = 2;
        const auto isTaken = [&](std::size_t other) { return other != c && nameOf(other, count) == nameOf(c, count); };
        for (; count < kMostWords; ++count) {
            bool taken = false;
            for (std::size_t other = 0; other < profiles.size(); ++other)
                taken = taken || isTaken(other);
            if (!taken)
                break;
        }
        profiles[c].name = nameOf(c, count);
    }
    for (std::size_t c = 0; c < profiles.size(); ++c) { // the same words even so: the larger ones say how they differ
        std::int64_t number = 1;
        for (std::size_t before = 0; before < c; ++before)
            if (profiles[before].name.arguments.size() > 0 && profiles[before].name.arguments[0] == profiles[c].name.arguments[0] && nameOf(before, kMostWords) == nameOf(c, kMostWords))
                ++number;
        if (number > 1)
            profiles[c].name = {QT_TRANSLATE_NOOP("core", "%1, group %2"), {profiles[c].name.arguments[0], number}};
    }
}

} // namespace shelfcast::core
