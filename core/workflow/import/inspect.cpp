#include "core/workflow/import/inspect.h"

#include "core/project/batch_store.h"
#include "core/workflow/workflow.h"

namespace shelfcast::core {
namespace {

Result<InspectedFile> look(const std::filesystem::path &path, const LayoutChoices &choices, const JobContext &job)
{
    auto file = openSource(path, choices.read);
    if (!file)
        return tl::unexpected<Error>(file.error());
    auto layout = analyse(**file, path, choices, job);
    if (!layout)
        return tl::unexpected<Error>(layout.error());
    layout->choices = choices;
    return InspectedFile{std::move(*file), std::move(*layout)};
}

/// Choices that make the same file look like another one: its shape is what it has without them.
bool changesShape(const LayoutChoices &choices)
{
    return choices.read.encoding || choices.read.delimiter || choices.sheet || choices.headerRow;
}

template <class T>
void prefer(std::optional<T> &told, const std::optional<T> &remembered)
{
    if (!told)
        told = remembered;
}

/// What is told now goes before what was chosen for an earlier file.
LayoutChoices combined(LayoutChoices told, const LayoutChoices &remembered)
{
    prefer(told.read.encoding, remembered.read.encoding);
    prefer(told.read.delimiter, remembered.read.delimiter);
    prefer(told.sheet, remembered.sheet);
    prefer(told.headerRow, remembered.headerRow);
    prefer(told.decimal, remembered.decimal);
    prefer(told.dateOrder, remembered.dateOrder);
    prefer(told.frequency, remembered.frequency);
    prefer(told.firstDay, remembered.firstDay);
    prefer(told.attributes, remembered.attributes);
    told.roles.insert(remembered.roles.begin(), remembered.roles.end());
    return told;
}

} // namespace

Result<InspectedFile> inspectSource(const std::filesystem::path &path, const LayoutChoices &choices, const Project *memory, const JobContext &job)
{
    const bool plainFirst = memory != nullptr && changesShape(choices);
    auto inspected = look(path, plainFirst ? LayoutChoices{} : choices, part(job, 0.0, memory ? 0.6 : 1.0));
    if (!inspected && (!plainFirst || inspected.error().code == ErrorCode::Cancelled))
        return inspected;
    const std::string signature = inspected ? inspected->layout.signature : std::string{};
    LayoutChoices wanted = choices;
    if (memory != nullptr && !signature.empty()) {
        const auto json = rememberedChoices(*memory, signature);
        if (!json)
            return tl::unexpected<Error>(json.error());
        if (*json)
            if (const auto remembered = choicesFromJson(**json))
                wanted = combined(choices, *remembered);
    }
    if (plainFirst || toJson(wanted) != toJson(choices)) {
        auto again = look(path, wanted, part(job, 0.6, 1.0));
        // What suited the earlier file may name a sheet or a column that this one lacks.
        if (!again && again.error().code != ErrorCode::Cancelled && toJson(wanted) != toJson(choices))
            again = look(path, choices, part(job, 0.6, 1.0));
        inspected = std::move(again);
    }
    if (inspected && !signature.empty())
        inspected->layout.signature = signature;
    return inspected;
}

Result<Layout> inspectFile(const std::filesystem::path &path, const LayoutChoices &choices, const Project *memory, const JobContext &job)
{
    auto inspected = inspectSource(path, choices, memory, job);
    if (!inspected)
        return tl::unexpected<Error>(inspected.error());
    return std::move(inspected->layout);
}

} // namespace shelfcast::core
