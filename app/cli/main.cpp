#include "app/cli/command.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <csignal>
#include <pthread.h>
#include <unistd.h>

#include <atomic>
#include <mutex>
#include <thread>

namespace {

using namespace shelfcast;

/// Turns the first Ctrl-C into a request to stop; a second one ends the program at once.
/// The signals are blocked before any other thread starts, so only this one receives them.
void watchInterrupts(const std::stop_source &stop)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::thread([stop, signals]() mutable {
        int received = 0;
        sigwait(&signals, &received);
        stop.request_stop();
        sigwait(&signals, &received);
        _exit(cli::kCancelled);
    }).detach();
}

/// One line on standard error that is written over; nothing where standard error is a file.
std::function<void(double, const core::Message &)> progressLine()
{
    if (isatty(STDERR_FILENO) == 0)
        return {};
    auto mutex = std::make_shared<std::mutex>();
    auto last = std::make_shared<int>(-1);
    return [mutex, last](double fraction, const core::Message &stage) {
        const int percent = static_cast<int>(fraction * 100.0);
        const std::scoped_lock lock(*mutex);
        if (percent == *last)
            return;
        *last = percent;
        fmt::print(stderr, "\r\033[K{:3d} %  {}{}", percent, core::english(stage), percent >= 100 ? "\n" : "");
        std::fflush(stderr);
    };
}

} // namespace

int main(int argc, char **argv)
{
    std::stop_source stop;
    watchInterrupts(stop);

    CLI::App app("Shelfcast: sales forecasts and decisions for merchants, without a window", "shelfcast-cli");
    app.set_version_flag("--version", SHELFCAST_VERSION);
    app.require_subcommand(1);
    cli::Shell shell;
    shell.job.stop = stop.get_token();
    shell.job.progress = progressLine();

    std::vector<cli::Command> commands = {cli::inspectCommand(app), cli::importCommand(app),   cli::itemsCommand(app),    cli::modelsCommand(app),
                                          cli::trainCommand(app), cli::trainingsCommand(app), cli::forecastCommand(app), cli::overrideCommand(app), cli::changesCommand(app), cli::describeCommand(app), cli::reportCommand(app), cli::evaluateCommand(app),
                                          cli::benchmarkCommand(app), cli::clusterCommand(app), cli::similarCommand(app), cli::newItemCommand(app), cli::scenariosCommand(app)};
    for (cli::Command &command : commands)
        command.app->add_flag("--json", shell.json, "One JSON object on standard output");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? cli::kDone : cli::kUnusable;
    }
    try {
        for (cli::Command &command : commands)
            if (command.app->parsed())
                return command.run(shell);
    } catch (const std::exception &error) {
        return shell.fail({core::ErrorCode::Internal, {QT_TRANSLATE_NOOP("core", "Shelfcast met a fault of its own: %1"), {std::string(error.what())}}, {}});
    }
    return cli::kUnusable;
}
