#pragma once
#include "core/table/layout.h"

#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace shelfcast::cli {

/// The options by which the command line answers what the import page asks.
struct LayoutOptions {
    std::string sheet, encoding, delimiter, decimal, dateOrder, frequency, firstDay;
    std::uint64_t headerRow = 0;
    std::vector<std::string> roles;
    bool attributes = false;

    core::Result<core::LayoutChoices> choices() const;
};
std::shared_ptr<LayoutOptions> addLayoutOptions(CLI::App &app);

} // namespace shelfcast::cli
