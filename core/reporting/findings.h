#pragma once
#include "core/panel/builder.h"
#include "core/project/project.h"

#include <span>
#include <vector>

namespace shelfcast::core {

/// What a person should know about the data before trusting a forecast.
struct Finding {
    enum class Kind : std::uint8_t { Good, Note, Warning } kind = Kind::Note;
    Message text;
};

/// How healthy the project's data are: how far they reach, what was left out, which series are too short, gone quiet or negative.
/// settings  as the panel is built, with the project's first and last day
std::vector<Finding> dataFindings(std::span<const SeriesInfo> series, std::span<const SourceInfo> sources, const PanelSettings &settings);

} // namespace shelfcast::core
