#pragma once
#include "core/narrative/sentence.h"

#include <span>
#include <utility>

/// The texts of each language, one file a language: every sentence of sentence.h and every origin of figure.h once.
/// No digits in them: a figure is always a placeholder, so that each can be checked.
namespace shelfcast::core {

using SentenceWording = std::pair<Sentence, std::string_view>;
using OriginWording = std::pair<Origin, std::string_view>;

struct Wordings {
    std::span<const SentenceWording> sentences;
    std::span<const OriginWording> origins;
};

Wordings englishWordings();
Wordings chineseWordings();
Wordings germanWordings();

} // namespace shelfcast::core
