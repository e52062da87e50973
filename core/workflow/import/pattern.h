#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace shelfcast::core {

/// One or several patterns, separated by commas: * is any text, ? any single character; capital and small letters A to Z are
/// the same. The empty pattern matches everything.
class Pattern {
public:
    explicit Pattern(std::string_view text);
    bool all() const { return m_patterns.empty(); }
    bool matches(std::string_view text) const;

private:
    std::vector<std::string> m_patterns;
};

} // namespace shelfcast::core
