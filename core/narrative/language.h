#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace shelfcast::core {

/// The languages in which a forecast can be told, whatever the window speaks.
enum class Language : unsigned char { English, Chinese, German };
inline constexpr std::array<Language, 3> kLanguages = {Language::English, Language::Chinese, Language::German};

/// "en", "zh", "de"
std::string_view languageId(Language language);
/// Reads these and longer names of the same ("zh_CN", "de-AT").
std::optional<Language> languageFromId(std::string_view id);

/// The marks in numbers. Empty ones are the language's own; a window that writes 1.234,5 in English says so here.
struct NumberMarks {
    std::string decimal, group;
};

} // namespace shelfcast::core
