#include "app/cli/command.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdio>
#include <map>
#include <thread>

namespace shelfcast::cli {
namespace {

int exitStatus(core::ErrorCode code)
{
    switch (code) {
    case core::ErrorCode::Cancelled: return kCancelled;
    case core::ErrorCode::Internal:
    case core::ErrorCode::Busy:
    case core::ErrorCode::NoSpace:
    case core::ErrorCode::ReadOnly: return kFailed;
    default: return kUnusable;
    }
}

bool isNumber(const std::string &cell)
{
    return cell.empty() || cell.find_first_not_of("0123456789+-.eE% ") == std::string::npos;
}

/// Columns a terminal needs: East Asian wide characters count two.
std::size_t width(const std::string &cell)
{
    std::size_t columns = 0;
    for (std::size_t i = 0; i < cell.size();) {
        const auto lead = static_cast<unsigned char>(cell[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        columns += length == 3 && lead >= 0xE2 && !(lead == 0xE2 && static_cast<unsigned char>(cell[i + 1]) < 0xBA) ? 2 : 1;
        i += length;
    }
    return columns;
}

} // namespace

void Shell::print(const nlohmann::ordered_json &object) const
{
    fmt::print("{}\n", object.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    std::fflush(stdout);
}

int Shell::fail(const core::Error &error) const
{
    fmt::print(stderr, "shelfcast-cli: {}\n", core::english(error.message));
    if (!error.detail.empty())
        fmt::print(stderr, "  ({})\n", error.detail);
    const int status = exitStatus(error.code);
    if (json)
        print({{"error", core::english(error.message)}, {"status", status}});
    return status;
}

int Shell::wrongUse(const core::Message &message) const
{
    return fail({core::ErrorCode::InvalidInput, message, {}});
}

int readSettings(const Shell &shell, const core::Registry &models, const std::vector<std::string> &ids, const std::vector<std::string> &assignments,
                 core::SettingValues &settings)
{
    for (const std::string &id : ids)
        if (!models.find(id))
            return shell.wrongUse({QT_TRANSLATE_NOOP("core", "There is no model %1. `shelfcast-cli models` lists them."), {id}});
    if (assignments.empty())
        return kDone;
    if (ids.size() > 1)
        return shell.wrongUse(QT_TRANSLATE_NOOP("core", "--set goes with one model; give --model one id."));
    auto read = core::parsed(models.find(ids.front())->card.settings, assignments);
    if (!read)
        return shell.fail(read.error());
    settings = std::move(*read);
    return kDone;
}

void addJobOptions(CLI::App &app, core::JobContext &job)
{
    job.threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    app.add_option("--threads", job.threads, "Worker threads (default: all cores)")->check(CLI::Range(1, 1024));
    app.add_option("--seed", job.seed, "The same seed gives the same numbers")->capture_default_str();
    const std::map<std::string, core::Device> devices = {{"auto", core::Device::Auto}, {"cpu", core::Device::Cpu}, {"cuda", core::Device::Cuda}};
    app.add_option("--device", job.device, "auto, cpu or cuda, for neural networks")->transform(CLI::CheckedTransformer(devices));
}

std::string tableText(const std::vector<std::vector<std::string>> &rows)
{
    std::size_t columns = 0;
    for (const auto &row : rows)
        columns = std::max(columns, row.size());
    std::vector<std::size_t> widths(columns, 0);
    std::vector<bool> numeric(columns, rows.size() > 1);
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t c = 0; c < rows[r].size(); ++c) {
            widths[c] = std::max(widths[c], width(rows[r][c]));
            numeric[c] = numeric[c] && (r == 0 || isNumber(rows[r][c]));
        }
    std::string out;
    for (const auto &row : rows) {
        std::string line;
        for (std::size_t c = 0; c < row.size(); ++c) {
            const std::string padding(widths[c] - width(row[c]), ' ');
            line += numeric[c] ? padding + row[c] : row[c] + padding;
            line += "  ";
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + "\n";
    }
    return out;
}

nlohmann::ordered_json number(double value)
{
    return std::isfinite(value) ? nlohmann::ordered_json(value) : nlohmann::ordered_json();
}

} // namespace shelfcast::cli
