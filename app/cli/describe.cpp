#include "app/cli/command.h"
#include "core/workflow/forecast/all_models.h"
#include "core/workflow/forecast/explain.h"
#include "core/workflow/import/pattern.h"
#include "core/workflow/words/in_words.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace shelfcast::cli {
namespace {

using nlohmann::ordered_json;

struct DescribeArguments {
    std::string project, items, category, language = "en";
    std::int64_t run = 0;
    std::size_t most = 10;
    bool figures = false;
};

/// What is told, to be printed in one form or the other.
class Telling {
public:
    Telling(core::Language language, bool json, bool figures) : m_language(language), m_json(json), m_figures(figures) {}

    void tell(const std::string &title, const ordered_json &about, const core::Narrative &narrative, ordered_json &list) const
    {
        if (m_json) {
            ordered_json one = about;
            one.update(toJson(narrative));
            list.push_back(std::move(one));
            return;
        }
        fmt::print("{}\n{}\n", title, core::paragraph(narrative, m_language));
        std::string keywords;
        for (const core::Saying &keyword : narrative.keywords)
            keywords += (keywords.empty() ? "" : " · ") + core::text(keyword, m_language);
        if (!keywords.empty())
            fmt::print("[{}]\n", keywords);
        for (const core::Saying &sentence : narrative.sentences)
            for (const core::Figure &figure : sentence.figures)
                if (m_figures)
                    fmt::print("  {:<40} {}\n", core::figureText(figure, {}, m_language), core::originText(figure.origin, m_language));
        fmt::print("\n");
    }

private:
    ordered_json toJson(const core::Narrative &narrative) const
    {
        ordered_json sentences = ordered_json::array(), keywords = ordered_json::array();
        for (const core::Saying &saying : narrative.sentences) {
            ordered_json figures = ordered_json::array();
            for (const core::Figure &figure : saying.figures) {
                ordered_json one = {{"from", core::originId(figure.origin)}, {"text", core::figureText(figure, {}, m_language)}};
                if (figure.kind == core::Figure::Kind::Name || figure.kind == core::Figure::Kind::Driver)
                    one["name"] = figure.name;
                else if (figure.kind == core::Figure::Kind::Period || figure.kind == core::Figure::Kind::Span)
                    one["period"] = core::periodLabel(figure.first, figure.frequency);
                else if (figure.kind == core::Figure::Kind::Weekday)
                    one["weekday"] = figure.first;
                else
                    one["value"] = number(figure.value);
                figures.push_back(std::move(one));
            }
            sentences.push_back({{"text", core::text(saying, m_language)}, {"figures", std::move(figures)}});
        }
        for (const core::Saying &keyword : narrative.keywords)
            keywords.push_back(core::text(keyword, m_language));
        return {{"text", core::paragraph(narrative, m_language)}, {"sentences", std::move(sentences)}, {"keywords", std::move(keywords)}};
    }

    core::Language m_language;
    bool m_json, m_figures;
};

std::string titleOf(const core::Group &group, core::Language language)
{
    if (group.level == core::Level::Total)
        return core::text({core::Sentence::TitleAll, {}}, language);
    return group.name.empty() ? core::text({core::Sentence::TitleNoCategory, {}}, language) : group.name;
}

core::Result<core::RunInfo> chosenRun(const core::Project &project, std::int64_t id)
{
    const auto runs = project.runs();
    if (!runs)
        return tl::unexpected(runs.error());
    for (const core::RunInfo &run : *runs) // newest first
        if (run.kind == "forecast" && run.outcome == "done" && (id == 0 || run.id == id))
            return run;
    if (id == 0)
        return core::failure(core::ErrorCode::NotFound, QT_TRANSLATE_NOOP("core", "This project has no forecast yet. Forecast first, then describe it."));
    return core::failure(core::ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "This project has no forecast run number %1."), {id}});
}

/// The series that are told, the most valuable first. Without a pattern, no more than were asked for.
core::Result<std::vector<core::SeriesInfo>> chosenSeries(const core::Project &project, const core::RunInfo &run, const DescribeArguments &arguments)
{
    auto infos = project.series();
    const auto summaries = core::finalSummaries(project, run);
    if (!infos || !summaries)
        return tl::unexpected(infos ? summaries.error() : infos.error());
    std::map<std::int64_t, double> values;
    for (const core::ForecastSummary &summary : *summaries)
        values[summary.seriesId] = summary.value;
    const core::Pattern pattern(arguments.items);
    std::erase_if(*infos, [&](const core::SeriesInfo &info) {
        return !values.contains(info.id) || !(pattern.matches(info.item) || pattern.matches(info.name)) || (!arguments.category.empty() && info.category != arguments.category);
    });
    std::ranges::stable_sort(*infos, std::greater(), [&](const core::SeriesInfo &info) { return values.at(info.id); });
    if (arguments.items.empty() && infos->size() > arguments.most)
        infos->resize(arguments.most);
    return infos;
}

int runDescribe(Shell &shell, const DescribeArguments &arguments)
{
    const auto language = core::languageFromId(arguments.language);
    if (!language)
        return shell.wrongUse({QT_TRANSLATE_NOOP("core", "The language %1 is not known. Choose en, zh or de."), {arguments.language}});
    const core::Registry models = core::allModels();
    const auto project = core::Project::open(arguments.project, core::OpenMode::ReadOnly);
    if (!project)
        return shell.fail(project.error());
    const auto run = chosenRun(**project, arguments.run);
    if (!run)
        return shell.fail(run.error());
    auto reader = core::WordsReader::open(**project, *run);
    if (!reader)
        return shell.fail(reader.error());

    const Telling telling(*language, shell.json, arguments.figures);
    ordered_json groups = ordered_json::array(), items = ordered_json::array();
    if (arguments.items.empty()) {
        const auto all = reader->groups();
        if (!all)
            return shell.fail(all.error());
        bool any = false;
        for (const core::Group &group : *all) {
            if (!arguments.category.empty() && (group.level != core::Level::Category || group.name != arguments.category))
                continue;
            const auto words = reader->group(group, shell.job);
            if (!words)
                return shell.fail(words.error());
            any = true;
            telling.tell("## " + titleOf(group, *language), {{"level", core::levelId(group.level)}, {"name", group.name}}, words->narrative, groups);
        }
        if (!any)
            return shell.fail(core::Error{core::ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "The forecast holds nothing of the category %1."), {arguments.category}}, {}});
    }
    const auto series = chosenSeries(**project, *run, arguments);
    if (!series)
        return shell.fail(series.error());
    if (series->empty())
        return shell.fail(core::Error{core::ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "No item matches %1."), {arguments.items}}, {}});
    for (std::size_t i = 0; i < series->size(); ++i) {
        if (shell.job.cancelled())
            return shell.fail(core::cancelled().value());
        shell.job.report(static_cast<double>(i) / static_cast<double>(series->size()), QT_TRANSLATE_NOOP("core", "Putting the forecast in words"));
        const core::SeriesInfo &info = (*series)[i];
        const auto parts = core::partsOf(**project, models, *run, info.id);
        const auto words = reader->series(info, parts ? &*parts : nullptr);
        if (!words)
            return shell.fail(words.error());
        const std::string title = (info.name.empty() ? info.item : info.name) + (info.location.empty() ? "" : " · " + info.location);
        telling.tell("# " + title, {{"item", info.item}, {"location", info.location}, {"name", info.name}, {"category", info.category}}, words->narrative, items);
    }
    if (shell.json)
        shell.print({{"run", run->id}, {"language", core::languageId(*language)}, {"groups", groups}, {"items", items}});
    return kDone;
}

} // namespace

Command describeCommand(CLI::App &parent)
{
    auto *app = parent.add_subcommand("describe", "Says in words what a forecast expects, and why");
    auto arguments = std::make_shared<DescribeArguments>();
    app->add_option("PROJECT", arguments->project, "The project file")->required();
    app->add_option("--items", arguments->items, "Only items whose code or name matches (* and ?); else the sums and the most valuable items");
    app->add_option("--category", arguments->category, "Only this category");
    app->add_option("--language", arguments->language, "en, zh or de")->capture_default_str();
    app->add_option("--most", arguments->most, "Items, where none are asked for")->capture_default_str();
    app->add_option("--run", arguments->run, "Which run (default: the newest forecast)");
    app->add_flag("--figures", arguments->figures, "Below each text, where its figures come from");
    return {app, [arguments](Shell &shell) { return runDescribe(shell, *arguments); }};
}

} // namespace shelfcast::cli
