#pragma once
#include "core/jobs/job_context.h"
#include "core/table/workbook/archive.h"

#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

namespace shelfcast::core {

/// The attributes of one element, found by their name without prefix.
class XmlAttributes {
public:
    explicit XmlAttributes(const char *const *pairs) : m_pairs(pairs) {}
    std::string_view get(std::string_view localName) const;
    /// The same, but only where the attribute has a prefix, as `r:id` beside `id`.
    std::string_view getPrefixed(std::string_view localName) const;
    /// A non-negative whole number, @p otherwise when the attribute is missing or is none.
    std::uint64_t number(std::string_view localName, std::uint64_t otherwise) const;
    const char *const *pairs() const { return m_pairs; }

private:
    const char *const *m_pairs;
};

/// Receives the elements of a document; names come without their prefix.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void start(std::string_view name, const XmlAttributes &attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view text) = 0;

    /// Once set by a handler, parsing stops with this error.
    std::optional<Error> error;
    /// Once set by a handler, parsing stops without error.
    bool finished = false;
};

/// Parses one member of the archive. Any DOCTYPE is refused, so no entity is ever expanded or fetched.
///
/// errors  as Archive::stream; Damaged (malformed, DOCTYPE), Cancelled, and what the handler sets
/// cost    about 0.1 s for 10 MB of XML
Result<void> parseXml(const Archive &archive, const std::string &member, XmlHandler &handler, const JobContext &job, const Message &stage = {});

} // namespace shelfcast::core
