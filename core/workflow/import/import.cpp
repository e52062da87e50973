#include "core/base/utc_now.h"
#include "core/project/batch_store.h"
#include "core/project/data_facts.h"
#include "core/workflow/import/content_hash.h"
#include "core/workflow/import/gather.h"
#include "core/workflow/import/inspect.h"
#include "core/workflow/workflow.h"


#include <chrono>
#include <cmath>
#include <system_error>

namespace shelfcast::core {
namespace {

/// Whether the sheet is to be taken as details of items instead of sales.
bool asAttributes(const Layout &layout)
{
    return layout.attributes && layout.choices.attributes.value_or(false);
}

/// Whether the layout can be imported, and if not, why.
Result<void> checkUsable(const Layout &layout)
{
    if (asAttributes(layout))
        return {};
    if (!layout.questions.empty())
        return failure(ErrorCode::NeedsAnswer, layout.questions.front().text, layout.questions.front().flag);
    if (layout.usable)
        return {};
    return failure(ErrorCode::InvalidInput, layout.whyNot.empty()
                                                ? Message{QT_TRANSLATE_NOOP("core", "%1 holds no sales that could be imported."), {layout.file}}
                                                : layout.whyNot);
}

std::vector<Covariate> signalsOf(const Layout &layout)
{
    std::vector<Covariate> signals;
    for (const ColumnInfo &column : layout.columns)
        if (column.role == ColumnRole::PastSignal || column.role == ColumnRole::KnownSignal) {
            // The panel's own columns have these names.
            const bool taken = column.name == "price" || column.name == "promotion";
            signals.push_back({taken ? column.name + " (signal)" : column.name,
                               column.role == ColumnRole::KnownSignal ? CovariateKind::KnownAhead : CovariateKind::PastOnly});
        }
    return signals;
}

void describe(const Layout &layout, const ImportOptions &options, Batch &batch)
{
    batch.source.file = layout.file;
    batch.source.sheet = layout.sheet;
    batch.source.signature = layout.signature;
    batch.source.importedAt = utcNow();
    batch.source.rows = layout.rows;
    batch.frequency = layout.frequency;
    batch.noRecord = layout.noRecord;
    batch.replaces = options.replaces;
    if (options.choices.frequency)
        batch.frequencyWish = std::string(frequencyId(*options.choices.frequency));
    if (options.remember && !layout.signature.empty())
        if (std::string choices = toJson(layout.choices); choices != toJson(LayoutChoices{}))
            batch.choices = std::move(choices);
}

/// One record an item of a sheet without sales: what it says last of each item holds.
class AttributeGatherer {
public:
    void add(const SalesRecord &record)
    {
        const std::uint32_t index = m_index.of(record.item);
        if (index == m_items.size())
            m_items.push_back({std::string(record.item), {}, {}});
        BatchItem &item = m_items[index];
        if (!record.description.empty())
            item.name = record.description;
        if (!record.category.empty())
            item.category = record.category;
        if (!std::isnan(record.price))
            item.price = record.price;
        if (!std::isnan(record.stock))
            item.stock = record.stock;
    }
    std::vector<BatchItem> take() { return std::move(m_items); }

private:
    TextIndex m_index;
    std::vector<BatchItem> m_items;
};

/// Reads the records of the sheet into the batch. @p gatherer must live as long as the batch.
Result<void> gather(const InspectedFile &inspected, Gatherer &gatherer, Batch &batch, const JobContext &job)
{
    const bool attributes = asAttributes(inspected.layout);
    AttributeGatherer items;
    Result<void> added;
    const auto take = [&](const SalesRecord &record) {
        if (attributes)
            items.add(record);
        else if (added)
            added = gatherer.add(record);
    };
    const auto refuse = [&](const RefusedRow &row) {
        ++batch.source.refused;
        if (batch.refused.size() < kRefusedKept)
            batch.refused.push_back(row);
    };
    if (auto read = extract(*inspected.file, inspected.layout, take, refuse, job); !read)
        return read;
    if (!added && added.error().code != ErrorCode::TooLarge)
        return added;
    if (!added)
        return failure(ErrorCode::TooLarge, {QT_TRANSLATE_NOOP("core", "%1 holds more than %2 different items and days. Split it into smaller files and import them one after the other."),
                                             {inspected.layout.file, static_cast<std::int64_t>(kMostObservations)}});
    if (attributes) {
        batch.items = items.take();
        batch.frequency.reset();
    } else {
        if (auto finished = gatherer.finish(signalsOf(inspected.layout), batch); !finished)
            return finished;
    }
    if (batch.items.empty())
        return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "No row of %1 could be used: %2 were refused. Check the columns and their formats."),
                                                 {inspected.layout.file, static_cast<std::int64_t>(batch.source.refused)}});
    return {};
}

Result<ImportOutcome> importNow(Project &project, const std::filesystem::path &path, const ImportOptions &options, const JobContext &job)
{
    const auto started = std::chrono::steady_clock::now();
    auto inspected = inspectSource(path, options.choices, options.useMemory ? &project : nullptr, part(job, 0.0, 0.35));
    if (!inspected)
        return tl::unexpected<Error>(inspected.error());
    const Layout &layout = inspected->layout;
    if (auto usable = checkUsable(layout); !usable)
        return tl::unexpected<Error>(usable.error());

    Batch batch;
    describe(layout, options, batch);
    Gatherer gatherer(signalsOf(layout).size(), project.path());
    if (auto gathered = gather(*inspected, gatherer, batch, part(job, 0.35, 0.65)); !gathered)
        return tl::unexpected<Error>(gathered.error());
    auto hash = contentHash(path, job);
    if (!hash)
        return tl::unexpected<Error>(hash.error());
    batch.source.contentHash = *hash;

    const auto stored = storeBatch(project, batch, part(job, 0.65, 1.0));
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    const auto facts = dataFacts(project);
    if (!facts)
        return tl::unexpected<Error>(facts.error());
    ImportOutcome outcome{stored->source, stored->added, stored->changed, stored->unchanged, batch.source.refused, facts->series, facts->observations, 0.0, layout.findings};
    const std::vector<Message> &notes = inspected->file->notes();
    outcome.findings.insert(outcome.findings.end(), notes.begin(), notes.end());
    if (stored->source == 0)
        outcome.findings.emplace_back(QT_TRANSLATE_NOOP("core", "Everything in this file is in the project already. Nothing was changed."));
    if (stored->attributes > 0 && !batch.observations)
        outcome.findings.push_back({QT_TRANSLATE_NOOP("core", "Details of %1 items are new or changed."), {static_cast<std::int64_t>(stored->attributes)}});
    if (stored->signalValues > 0)
        outcome.findings.push_back({QT_TRANSLATE_NOOP("core", "%1 values of signals are new or changed."), {static_cast<std::int64_t>(stored->signalValues)}});
    outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    return outcome;
}

} // namespace

Result<ImportOutcome> importFile(Project &project, const std::filesystem::path &path, const ImportOptions &options, const JobContext &job)
{
    if (project.readOnly()) // before minutes of reading
        return failure(ErrorCode::ReadOnly, project.readOnlyReason());
    try {
        return importNow(project, path, options, job);
    } catch (const std::bad_alloc &) {
        return failure(ErrorCode::TooLarge, {QT_TRANSLATE_NOOP("core", "There is not enough memory to import %1. Split it into smaller files and import them one after the other."), {path.string()}});
    } catch (const std::system_error &fault) {
        return failure(ErrorCode::Internal, {QT_TRANSLATE_NOOP("core", "What the import of %1 had put aside on the disk cannot be read. Check the disk, then import the file again."), {path.string()}}, fault.what());
    }
}

Result<void> undoImport(Project &project, std::int64_t source, const JobContext &job)
{
    return undoBatch(project, source, job);
}

Result<void> redoImport(Project &project, std::int64_t source, const JobContext &job)
{
    return redoBatch(project, source, job);
}

} // namespace shelfcast::core
