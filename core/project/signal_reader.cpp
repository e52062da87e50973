#include "core/project/signal_reader.h"

#include "core/project/cursor.h"
#include "core/project/sql_error.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core {

Result<SignalReader> SignalReader::open(const Project &project, std::vector<Covariate> signals)
{
    return guarded(project.path(), [&]() -> Result<SignalReader> {
        SignalReader reader(project);
        Cursor id(project.database(), "SELECT id FROM signal WHERE name = ?");
        for (const Covariate &signal : signals) {
            id.bind(1, std::string_view(signal.name));
            reader.m_signals.push_back(id.step() ? id.integer(0) : 0);
            id.reset();
        }
        Cursor series(project.database(), "SELECT id, item, location FROM series");
        while (!signals.empty() && series.step())
            reader.m_series[series.integer(0)] = {series.integer(1), series.integer(2)};
        return reader;
    });
}

std::vector<SignalReader::Row> SignalReader::rows(std::int64_t signal, Scope scope) const
{
    std::vector<Row> all;
    Cursor row(m_project->database(), "SELECT day, source, value FROM covariate WHERE signal = ? AND item = ? AND location = ? "
                                      "AND source IN (SELECT id FROM source WHERE NOT undone) ORDER BY day, source");
    row.bind(1, signal).bind(2, scope.item).bind(3, scope.location);
    while (row.step())
        all.push_back({row.day(0), row.integer(1), row.real(2)});
    return all;
}

SignalReader::Values SignalReader::merged(std::int64_t signal, Scope series)
{
    std::vector<Row> all = rows(signal, series);
    for (const Scope shared : {Scope{0, 0}, Scope{0, series.location}, Scope{series.item, 0}}) {
        const auto [entry, isNew] = m_shared.try_emplace({signal, shared});
        if (isNew)
            entry->second = rows(signal, shared);
        all.insert(all.end(), entry->second.begin(), entry->second.end());
    }
    std::stable_sort(all.begin(), all.end(), [](const Row &a, const Row &b) { return a.day != b.day ? a.day < b.day : a.source < b.source; });
    Values values;
    for (const Row &row : all) {
        if (std::isnan(row.value))
            continue;
        if (!values.empty() && values.back().first == row.day)
            values.back().second = row.value; // the newest source
        else
            values.emplace_back(row.day, row.value);
    }
    return values;
}

Result<std::vector<SignalReader::Values>> SignalReader::values(std::int64_t series)
{
    return guarded(m_project->path(), [&]() -> Result<std::vector<Values>> {
        std::vector<Values> all;
        const auto scope = m_series.find(series);
        for (const std::int64_t signal : m_signals)
            all.push_back(signal == 0 || scope == m_series.end() ? Values{} : merged(signal, scope->second));
        return all;
    });
}

} // namespace shelfcast::core
