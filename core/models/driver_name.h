#pragma once
#include "core/base/listing.h"

#include <string>

namespace shelfcast::core {

/// A driver's name as it goes into a sentence. "price" and "promotion" are the panel's own columns, whatever the file called them, and so words of the
/// program; every other driver has the name of its column, which is data (an import gives no column these two names).
inline MessageArgument driverName(const std::string &name)
{
    for (const char *own : {QT_TRANSLATE_NOOP("core", "price"), QT_TRANSLATE_NOOP("core", "promotion")})
        if (name == own)
            return Phrase(own);
    return name;
}

/// Several of them, one after the other.
inline Message driverNames(const std::vector<std::string> &names)
{
    std::vector<MessageArgument> all;
    for (const std::string &name : names)
        all.push_back(driverName(name));
    return listed(all);
}

/// The driver's name as the panel has it, of a part or coefficient whose name is only that; "" for one that is called something else.
inline std::string driverCalled(const Message &name)
{
    return name.pattern == "%1" && name.arguments.size() == 1 ? english(name) : std::string();
}

} // namespace shelfcast::core
