#include "core/table/layout/record_reader.h"

namespace shelfcast::core {

namespace {

Result<void> extractSheet(const SourceFile &file, const Layout &layout, const std::function<void(const SalesRecord &)> &record,
                          const std::function<void(const RefusedRow &)> &refused, const JobContext &job)
{
    Result<std::unique_ptr<SheetReader>> reader = file.open(layout.sheetIndex, job);
    if (!reader)
        return tl::unexpected(reader.error());
    const RecordSink sink{record, refused};
    RecordReader records(layout, sink);
    std::vector<CellView> row;
    std::uint64_t number = 0;
    for (std::uint64_t count = 0;; ++count) {
        if (count % 4096 == 0) {
            if (job.cancelled())
                return cancelled();
            job.report((*reader)->progress(), QT_TRANSLATE_NOOP("core", "Reading the rows"));
        }
        const Result<bool> more = (*reader)->next(row, number);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
        records.take(row, number);
    }
}

} // namespace

Result<void> extract(const SourceFile &file, const Layout &layout, const std::function<void(const SalesRecord &)> &record,
                     const std::function<void(const RefusedRow &)> &refused, const JobContext &job)
{
    const bool attributes = layout.attributes && layout.choices.attributes.value_or(false);
    if (!layout.questions.empty() && !attributes)
        return failure(ErrorCode::NeedsAnswer, layout.questions.front().text);
    if (!layout.usable && !attributes)
        return failure(ErrorCode::InvalidInput, layout.whyNot);
    if (const Result<void> done = extractSheet(file, layout, record, refused, job); !done)
        return done;
    for (const Layout &more : layout.joined) {
        if (const Result<void> done = extractSheet(file, more, record, refused, job); !done)
            return done;
    }
    return {};
}

} // namespace shelfcast::core
