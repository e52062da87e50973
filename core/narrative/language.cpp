#include "core/narrative/language.h"

namespace shelfcast::core {
namespace {

constexpr std::array<std::string_view, kLanguages.size()> kIds = {"en", "zh", "de"};

} // namespace

std::string_view languageId(Language language)
{
    return kIds[static_cast<std::size_t>(language)];
}

std::optional<Language> languageFromId(std::string_view id)
{
    const std::string_view plain = id.substr(0, id.find_first_of("_-"));
    for (const Language language : kLanguages)
        if (languageId(language) == plain)
            return language;
    return std::nullopt;
}

} // namespace shelfcast::core
