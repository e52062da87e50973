#include "core/table/workbook/xml_reader.h"

#include <expat.h>

#include <charconv>
#include <cstring>
#include <memory>

namespace shelfcast::core {
namespace {

constexpr std::uint64_t kLongestToken = std::uint64_t{16} << 20; ///< a tag or a run of text; keeps expat's buffer small

std::string_view withoutPrefix(const char *name)
{
    const char *colon = std::strchr(name, ':');
    return colon != nullptr ? colon + 1 : name;
}

struct Parse {
    XML_Parser parser;
    XmlHandler &handler;
    bool doctype = false;
    std::uint64_t events = 0;

    void stopIfAsked()
    {
        ++events;
        if (handler.error || handler.finished)
            XML_StopParser(parser, XML_FALSE);
    }
};

void onStart(void *data, const char *name, const char **attributes)
{
    auto &parse = *static_cast<Parse *>(data);
    parse.handler.start(withoutPrefix(name), XmlAttributes(attributes));
    parse.stopIfAsked();
}

void onEnd(void *data, const char *name)
{
    auto &parse = *static_cast<Parse *>(data);
    if (parse.handler.error || parse.handler.finished)
        return; // expat still closes an empty element after it was stopped
    parse.handler.end(withoutPrefix(name));
    parse.stopIfAsked();
}

void onText(void *data, const char *text, int length)
{
    auto &parse = *static_cast<Parse *>(data);
    parse.handler.text({text, static_cast<std::size_t>(length)});
    parse.stopIfAsked();
}

void onDoctype(void *data, const char *, const char *, const char *, int)
{
    auto &parse = *static_cast<Parse *>(data);
    parse.doctype = true;
    XML_StopParser(parse.parser, XML_FALSE);
}

} // namespace

std::string_view XmlAttributes::get(std::string_view localName) const
{
    for (const char *const *pair = m_pairs; *pair != nullptr; pair += 2)
        if (withoutPrefix(pair[0]) == localName)
            return pair[1];
    return {};
}

std::string_view XmlAttributes::getPrefixed(std::string_view localName) const
{
    for (const char *const *pair = m_pairs; *pair != nullptr; pair += 2)
        if (std::strchr(pair[0], ':') != nullptr && withoutPrefix(pair[0]) == localName)
            return pair[1];
    return {};
}

std::uint64_t XmlAttributes::number(std::string_view localName, std::uint64_t otherwise) const
{
    const std::string_view text = get(localName);
    std::uint64_t value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    return problem == std::errc() && end == text.data() + text.size() && !text.empty() ? value : otherwise;
}

Result<void> parseXml(const Archive &archive, const std::string &member, XmlHandler &handler, const JobContext &job, const Message &stage)
{
    const std::unique_ptr<std::remove_pointer_t<XML_Parser>, void (*)(XML_Parser)> parser(XML_ParserCreate(nullptr), &XML_ParserFree);
    Parse parse{.parser = parser.get(), .handler = handler};
    XML_SetUserData(parser.get(), &parse);
    XML_SetElementHandler(parser.get(), onStart, onEnd);
    XML_SetCharacterDataHandler(parser.get(), onText);
    XML_SetStartDoctypeDeclHandler(parser.get(), onDoctype);

    const auto malformed = [&](const char *why) {
        return failure(ErrorCode::Damaged,
            {QT_TRANSLATE_NOOP("core", "The workbook %1 is damaged: its part %2 is not well-formed near line %3. "
                                       "Open it in a spreadsheet program and save it again."),
                {archive.fileName(), member, static_cast<std::int64_t>(XML_GetCurrentLineNumber(parser.get()))}},
            why);
    };
    // True when there is more to parse, false when the handler has all it wants.
    const auto feed = [&](const char *bytes, std::size_t size, bool last) -> Result<bool> {
        const bool ok = XML_Parse(parser.get(), bytes, static_cast<int>(size), last ? 1 : 0) == XML_STATUS_OK;
        if (parse.doctype)
            return failure(ErrorCode::Damaged,
                {QT_TRANSLATE_NOOP("core", "The part %2 of %1 declares a document type, which no spreadsheet program writes. For safety it was not read."),
                    {archive.fileName(), member}},
                "DOCTYPE");
        if (handler.error)
            return tl::unexpected(*handler.error);
        if (handler.finished)
            return false;
        if (!ok)
            return malformed(XML_ErrorString(XML_GetErrorCode(parser.get())));
        return true;
    };
    std::uint64_t quiet = 0; // bytes since the last event: expat keeps an unfinished tag whole
    bool stopped = false;
    auto streamed = archive.stream(member, [&](std::span<const char> piece, double share) -> Result<bool> {
        if (job.cancelled())
            return cancelled();
        if (!stage.empty())
            job.report(share, stage);
        const std::uint64_t before = parse.events;
        const auto more = feed(piece.data(), piece.size(), false);
        if (!more || !*more) {
            stopped = more.has_value();
            return more;
        }
        quiet = parse.events == before ? quiet + piece.size() : 0;
        if (quiet > kLongestToken)
            return malformed("a token longer than 16 MiB");
        return true;
    });
    if (!streamed || stopped)
        return streamed;
    const auto finished = feed("", 0, true);
    if (!finished)
        return tl::unexpected(finished.error());
    return {};
}

} // namespace shelfcast::core
