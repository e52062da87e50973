#pragma once
#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace shelfcast::core {

using SettingValue = std::variant<bool, std::int64_t, double, std::string>;
/// By setting id. What is not named has its default.
using SettingValues = std::map<std::string, SettingValue, std::less<>>;

struct SettingChoice {
    std::string id;
    Message name;
};

/// One setting as data: the form, the command line's flags, the documentation and the check all come from it.
/// The alternative that `initial` holds is the setting's type; a string has `choices`.
struct Setting {
    std::string id;    ///< stable: stored in project files
    Message name;
    Message help;      ///< one plain sentence: what changes when it is changed
    SettingValue initial;
    double minimum = 0.0, maximum = 0.0; ///< of numbers, both included
    std::vector<SettingChoice> choices;  ///< of strings
};

/// All settings with their values: defaults filled in, names known, types and ranges right.
/// errors  InvalidInput names the setting, what it was, and what is allowed
Result<SettingValues> completed(const std::vector<Setting> &settings, const SettingValues &given);
/// Reads "NAME=VALUE" as on the command line.
Result<SettingValues> parsed(const std::vector<Setting> &settings, const std::vector<std::string> &assignments);
/// As text that `parsed` reads again.
std::string settingText(const SettingValue &value);

// After `completed`, these cannot fail; before, they assert.
bool flag(const SettingValues &values, std::string_view id);
std::int64_t integer(const SettingValues &values, std::string_view id);
double real(const SettingValues &values, std::string_view id);
const std::string &choice(const SettingValues &values, std::string_view id);

} // namespace shelfcast::core
