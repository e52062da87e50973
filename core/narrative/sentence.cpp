#include "core/narrative/sentence.h"

#include "core/narrative/wording.h"

#include <array>
#include <charconv>

namespace shelfcast::core {
namespace {

Wordings wordingsOf(Language language)
{
    switch (language) {
    case Language::Chinese: return chineseWordings();
    case Language::German: return germanWordings();
    case Language::English: break;
    }
    return englishWordings();
}

/// The wordings of all languages by what they are of, so that looking one up takes no search.
struct Catalogue {
    std::array<std::array<std::string_view, kSentences>, kLanguages.size()> sentences;
    std::array<std::array<std::string_view, kOrigins>, kLanguages.size()> origins;
};

Catalogue makeCatalogue()
{
    Catalogue all;
    for (const Language language : kLanguages) {
        const Wordings wordings = wordingsOf(language);
        const auto at = static_cast<std::size_t>(language);
        for (const auto &[sentence, words] : wordings.sentences)
            all.sentences[at][static_cast<std::size_t>(sentence)] = words;
        for (const auto &[origin, words] : wordings.origins)
            all.origins[at][static_cast<std::size_t>(origin)] = words;
    }
    return all;
}

const Catalogue &catalogue()
{
    static const Catalogue kAll = makeCatalogue();
    return kAll;
}

constexpr std::array<std::string_view, kOrigins> kOriginIds = {
    "horizon", "expected", "low", "high", "interval", "level", "stretch", "before", "change", "chance", "peak_period", "peak_units", "peak_above", "weekday",
    "weekday_above", "mover", "swing", "season_strength", "promotion_units", "promotion_share", "promotion_count", "promotion_planned", "promoted_mean", "other_mean",
    "known", "needed", "error", "naive_error", "recent", "stock_outs", "replaced", "missing", "model_alone", "trend_stops", "no_promotion", "usual_driver", "driver",
    "same_pace", "items", "compared", "rising", "steady", "falling", "guesses", "guess_share", "most_gained", "gained_units", "most_lost", "lost_units", "largest",
    "largest_share", "without_most"};

} // namespace

std::string_view originId(Origin origin)
{
    return kOriginIds[static_cast<std::size_t>(origin)];
}

std::string_view originText(Origin origin, Language language)
{
    return catalogue().origins[static_cast<std::size_t>(language)][static_cast<std::size_t>(origin)];
}

std::string_view wording(Sentence sentence, Language language)
{
    return catalogue().sentences[static_cast<std::size_t>(language)][static_cast<std::size_t>(sentence)];
}

std::string text(const Saying &saying, Language language, const NumberMarks &marks)
{
    const std::string_view words = wording(saying.sentence, language);
    std::string out;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t close = words[at] == '{' ? words.find('}', at) : std::string_view::npos;
        if (close == std::string_view::npos) {
            out += words[at++];
            continue;
        }
        const std::string_view hole = words.substr(at + 1, close - at - 1);
        std::size_t index = saying.figures.size();
        std::from_chars(hole.data(), hole.data() + hole.size(), index);
        const std::size_t bar = hole.find('|');
        if (index < saying.figures.size())
            out += figureText(saying.figures[index], bar == std::string_view::npos ? std::string_view() : hole.substr(bar + 1), language, marks);
        at = close + 1;
    }
    return out;
}

std::string paragraph(const Narrative &narrative, Language language, const NumberMarks &marks)
{
    std::string out;
    for (const Saying &saying : narrative.sentences) {
        if (!out.empty() && language != Language::Chinese)
            out += ' ';
        out += text(saying, language, marks);
    }
    return out;
}

} // namespace shelfcast::core
