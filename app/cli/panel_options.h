#pragma once
#include "core/workflow/workflow.h"

#include <memory>
#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace shelfcast::cli {

/// The options by which the command line says what the window's "Calendar and gaps" does. What is not given stays as it is.
struct PanelOptions {
    std::optional<int> season, secondSeason;
    std::string country, outliers, levels, gaps;

    bool any() const;
    /// Keeps what was given in the project; @p frequency too, whose usual season comes with it.
    core::Result<void> apply(core::Project &project, std::optional<core::Frequency> frequency) const;
};
std::shared_ptr<PanelOptions> addPanelOptions(CLI::App &app);

} // namespace shelfcast::cli
