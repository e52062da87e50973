#include "core/reporting/words_csv.h"

#include "core/reporting/atomic_file.h"

namespace shelfcast::core {

Result<void> writeWordsCsv(const ReportSource &source, const std::filesystem::path &path, const WordsChoice &choice, std::size_t items, const CsvFormat &format, const JobContext &job)
{
    const auto outlook = outlookOf(source, nullptr, part(job, 0.0, 0.5));
    if (!outlook)
        return tl::unexpected<Error>(outlook.error());
    const auto told = tellAll(source, *outlook, items, part(job, 0.5, 1.0));
    if (!told)
        return tl::unexpected<Error>(told.error());
    auto file = AtomicFile::create(path);
    if (!file)
        return tl::unexpected<Error>(file.error());
    CsvRow row(format);
    for (const char *title : {"kind", "category", "item", "location", "name", "text", "keywords"})
        row.text(title);
    Result<void> written = file->write(std::string(kUtf8Mark) + std::string(row.end()));
    for (std::size_t i = 0; written && i < told->size(); ++i) {
        const ToldItem &one = (*told)[i];
        const Series *series = one.isGroup ? nullptr : &source.panel->series[one.index];
        row.text(series ? "item" : i == 0 ? "total" : "category"); // tellAll begins with the total
        row.text(series ? series->category : i == 0 ? std::string() : outlook->categories[i - 1].category);
        for (const std::string *cell : {series ? &series->item : nullptr, series ? &series->location : nullptr, series ? &series->name : nullptr})
            row.text(cell ? std::string_view(*cell) : std::string_view());
        row.text(paragraph(one.narrative, choice.language, choice.marks));
        row.text(keywordLine(one.narrative, choice));
        written = file->write(row.end());
    }
    return written ? file->commit() : written;
}

} // namespace shelfcast::core
