// What the project knows of sources, series, observations and settings.
#include "core/project/effective.h"
#include "core/base/message_json.h"
#include "core/project/project_state.h"
#include "core/project/signal_reader.h"
#include "core/project/sql_error.h"

namespace shelfcast::core {
namespace {

constexpr const char *kSeriesSql =
    "SELECT s.id, i.code, l.name, i.name, i.category, s.first_day, s.last_day, s.observations, s.quantity, s.revenue, "
    "CASE WHEN s.last_price > 0 THEN s.last_price ELSE coalesce(i.price, 0) END "
    "FROM series s JOIN item i ON i.id = s.item JOIN location l ON l.id = s.location WHERE s.observations > 0 ORDER BY s.id";

SeriesInfo seriesRow(const Cursor &row)
{
    SeriesInfo info;
    info.id = row.integer(0);
    info.item = row.text(1);
    info.location = row.text(2);
    info.name = row.text(3);
    info.category = row.text(4);
    info.firstDay = row.day(5);
    info.lastDay = row.day(6);
    info.observations = row.count(7);
    info.quantity = row.real(8);
    info.revenue = row.real(9);
    info.lastPrice = row.real(10);
    return info;
}

} // namespace

Result<std::vector<SourceInfo>> Project::sources() const
{
    return guarded(path(), [&]() -> Result<std::vector<SourceInfo>> {
        std::vector<SourceInfo> sources;
        Cursor row(database(), "SELECT id, file, sheet, content_hash, signature, imported_at, rows, refused, added, changed, unchanged, "
                               "first_day, last_day FROM source WHERE NOT undone ORDER BY id");
        while (row.step()) {
            SourceInfo s;
            s.id = row.integer(0);
            s.file = row.text(1);
            s.sheet = row.text(2);
            s.contentHash = row.text(3);
            s.signature = row.text(4);
            s.importedAt = row.text(5);
            s.rows = row.count(6);
            s.refused = row.count(7);
            s.added = row.count(8);
            s.changed = row.count(9);
            s.unchanged = row.count(10);
            if (!row.isNull(11))
                s.firstDay = row.day(11);
            if (!row.isNull(12))
                s.lastDay = row.day(12);
            sources.push_back(std::move(s));
        }
        return sources;
    });
}

Result<std::vector<RefusedRow>> Project::refusedRows(std::int64_t source) const
{
    return guarded(path(), [&]() -> Result<std::vector<RefusedRow>> {
        std::vector<RefusedRow> rows;
        Cursor row(database(), "SELECT row, column_name, value, reason FROM refused_row WHERE source = ? ORDER BY number");
        row.bind(1, source);
        while (row.step())
            rows.push_back({row.count(0), row.text(1), row.text(2), messageFromJson(row.view(3))});
        return rows;
    });
}

Result<std::vector<SeriesInfo>> Project::series() const
{
    return guarded(path(), [&]() -> Result<std::vector<SeriesInfo>> {
        std::vector<SeriesInfo> all;
        Cursor row(database(), kSeriesSql);
        while (row.step())
            all.push_back(seriesRow(row));
        return all;
    });
}

Result<std::vector<Observation>> Project::observations(std::int64_t series) const
{
    return guarded(path(), [&]() -> Result<std::vector<Observation>> {
        std::vector<Observation> all;
        EffectiveReader reader(database(), "series = ?1");
        reader.cursor().bind(1, series);
        Observation o;
        std::int64_t id = 0;
        while (reader.next(id, o))
            all.push_back(o);
        return all;
    });
}

Result<void> Project::forEachSeries(const std::function<void(const SeriesInfo &, const std::vector<Observation> &)> &visit, const JobContext &job) const
{
    const auto infos = series();
    if (!infos)
        return tl::unexpected<Error>(infos.error());
    return guarded(path(), [&]() -> Result<void> {
        EffectiveReader reader(database());
        std::vector<Observation> observations;
        Observation o;
        std::int64_t id = 0;
        bool more = reader.next(id, o);
        for (std::size_t i = 0; i < infos->size(); ++i) {
            if (job.cancelled())
                return cancelled();
            const SeriesInfo &info = (*infos)[i];
            observations.clear();
            for (; more && id <= info.id; more = reader.next(id, o))
                if (id == info.id)
                    observations.push_back(o);
            visit(info, observations);
            if (i % 64 == 0)
                job.report(static_cast<double>(i) / static_cast<double>(infos->size()), QT_TRANSLATE_NOOP("core", "Reading the sales"));
        }
        return {};
    });
}

Result<std::vector<Covariate>> Project::signals() const
{
    return guarded(path(), [&]() -> Result<std::vector<Covariate>> {
        std::vector<Covariate> all;
        Cursor row(database(), "SELECT name, kind FROM signal WHERE EXISTS (SELECT 1 FROM covariate c JOIN source s ON s.id = c.source "
                               "AND NOT s.undone WHERE c.signal = signal.id) ORDER BY id");
        while (row.step())
            all.push_back({row.text(0), row.view(1) == "known" ? CovariateKind::KnownAhead : CovariateKind::PastOnly});
        return all;
    });
}

Result<std::vector<std::pair<Day, double>>> Project::signal(std::int64_t series, const std::string &name) const
{
    auto reader = SignalReader::open(*this, {{name, CovariateKind::PastOnly}});
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    auto values = reader->values(series);
    if (!values)
        return tl::unexpected<Error>(values.error());
    return std::move(values->front());
}

Result<std::optional<std::string>> Project::setting(const std::string &id) const
{
    return guarded(path(), [&]() -> Result<std::optional<std::string>> {
        Cursor row(database(), "SELECT value FROM setting WHERE id = ?");
        row.bind(1, std::string_view(id));
        return row.step() ? std::optional<std::string>(row.text(0)) : std::nullopt;
    });
}

Result<void> Project::setSetting(const std::string &id, const std::string &value)
{
    if (readOnly())
        return refusedChange(*this);
    return guarded(path(), [&]() -> Result<void> {
        Cursor write(database(), "INSERT INTO setting (id, value) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET value = excluded.value");
        write.bind(1, std::string_view(id)).bind(2, std::string_view(value)).run();
        return {};
    });
}

} // namespace shelfcast::core
