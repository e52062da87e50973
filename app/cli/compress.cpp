#include "app/cli/compress.h"

#include "core/project/training_store.h"
#include "core/workflow/training/compress_training.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace shelfcast::cli {
namespace {

using nlohmann::ordered_json;

std::string cell(double value, int digits)
{
    return std::isfinite(value) ? fmt::format("{:.{}f}", value, digits) : std::string();
}

std::vector<std::string> line(std::int64_t training, const core::NetworkFigures &figures)
{
    return {fmt::format("{}", training), fmt::format("{}", figures.parameters), fmt::format("{}", figures.bytes), cell(figures.wape, 5), cell(figures.mase, 5),
            cell(figures.seriesPerSecond, 0)};
}

ordered_json jsonOf(std::int64_t training, const core::NetworkFigures &figures)
{
    return {{"training", training}, {"weights", figures.parameters}, {"bytes", figures.bytes}, {"wape", number(figures.wape)}, {"mase", number(figures.mase)},
            {"series_per_second", number(figures.seriesPerSecond)}};
}

} // namespace

int runCompression(const Shell &shell, core::Project &project, std::int64_t training, const core::Compression &compression)
{
    const auto id = core::compressTraining(project, training, compression, shell.job);
    if (!id)
        return shell.fail(id.error());
    const auto row = core::storedTraining(project, *id);
    if (!row)
        return shell.fail(row.error());
    if (!row->report.compression)
        return shell.fail({core::ErrorCode::Damaged, QT_TRANSLATE_NOOP("core", "The stored network can't be read. Train it again."), {}});
    const core::CompressionReport &made = *row->report.compression;
    if (shell.json) {
        shell.print({{"training", *id}, {"from", training}, {"model", row->modelId}, {"int8", made.int8}, {"pruned", made.pruned}, {"before", jsonOf(training, made.before)},
                     {"after", jsonOf(*id, made.after)}});
        return kDone;
    }
    fmt::print("{}", tableText({{"training", "weights", "bytes", "WAPE", "MASE", "series/s"}, line(training, made.before), line(*id, made.after)}));
    fmt::print("Kept as training {}; forecasts take it after: --use {}\n", *id, *id);
    return kDone;
}

} // namespace shelfcast::cli
