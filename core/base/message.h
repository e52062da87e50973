#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Marks a sentence of the core for translation. The name is the one that Qt's lupdate looks for; the core itself knows no Qt.
/// Every sentence of the core has the context "core": `QT_TRANSLATE_NOOP("core", "The file %1 is empty.")`.
#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(context, text) text
#endif

namespace shelfcast::core {

struct Message;

/// Words of the program inside a sentence, such as a model's name: `{Phrase(card.name), 3.0}`. They are translated, and may hold words and numbers themselves.
class Phrase {
public:
    explicit Phrase(Message words);
    const Message &words() const { return *m_words; }
    bool operator==(const Phrase &other) const;

private:
    std::shared_ptr<const Message> m_words; // never null; shared, as sentences are copied often and changed never
};

/// What goes into a sentence. A plain text is data (an item's name, a file's) and is shown as it is in every language, even where it looks like
/// a word of the program: a category may be called "Price". The program's own words are a Phrase.
using MessageArgument = std::variant<std::string, std::int64_t, double, Phrase>;

/// A sentence for a person, as data: an English pattern with %1, %2 ... and what goes in.
/// The window translates the pattern and formats the numbers by locale; the command line prints `english(message)`.
struct Message {
    std::string pattern;
    std::vector<MessageArgument> arguments;

    Message() = default;
    Message(const char *sentence) : pattern(sentence) {}                                    // NOLINT: a plain sentence is a message
    Message(const char *sentence, std::vector<MessageArgument> args) : pattern(sentence), arguments(std::move(args)) {}
    bool empty() const { return pattern.empty(); }
    bool operator==(const Message &) const = default;
};

/// Turns an English pattern into the reader's language; the identity prints English.
using Translate = std::function<std::string(std::string_view pattern)>;

/// The sentence in English. Doubles are shown with at most four significant digits below 1000 and none after the point above.
std::string english(const Message &message);
/// The sentence with its pattern put through @p translate and numbers written with a decimal point.
std::string render(const Message &message, const Translate &translate);

} // namespace shelfcast::core
