#pragma once
#include "core/project/batch_store.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>

#include <memory>
#include <stdexcept>

namespace shelfcast::core {

inline constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
inline constexpr Day kMonday = 20'000 - 20'000 % 7 + 4; ///< 2024-10-07

inline Observation sale(int day, double quantity, double price = kNone)
{
    return {kMonday + day, quantity, 0.0, quantity * price, price, kNone, kNone};
}

/// A batch of a few series at one location: (item, its records).
inline Batch smallBatch(const std::vector<std::pair<std::string, std::vector<Observation>>> &items, const std::string &file = "sales.csv")
{
    Batch batch;
    batch.source.file = file;
    batch.source.signature = "csv:item,day,quantity";
    batch.source.importedAt = "2026-01-02T03:04:05Z";
    batch.frequency = Frequency::Daily;
    batch.locations = {""};
    auto all = std::make_shared<std::vector<std::vector<Observation>>>();
    for (const auto &[code, observations] : items) {
        batch.series.push_back({static_cast<std::uint32_t>(batch.items.size()), 0});
        batch.items.push_back({code, {}, {}});
        all->push_back(observations);
        for (const Observation &o : observations) {
            batch.source.firstDay = std::min(batch.source.firstDay.value_or(o.day), o.day);
            batch.source.lastDay = std::max(batch.source.lastDay.value_or(o.day), o.day);
            ++batch.source.rows;
        }
    }
    batch.observations = [all](std::size_t i, std::vector<Observation> &out) { out = (*all)[i]; };
    return batch;
}

/// The value, or a test failure that says the sentence.
template <class T>
T must(Result<T> result)
{
    if (!result)
        throw std::runtime_error(english(result.error().message) + " [" + result.error().detail + "]");
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// (day after kMonday, quantity) of an item; empty where the project does not know it.
inline std::vector<std::pair<int, double>> soldOf(const Project &project, const std::string &item)
{
    std::vector<std::pair<int, double>> all;
    for (const SeriesInfo &s : must(project.series()))
        if (s.item == item)
            for (const Observation &o : must(project.observations(s.id)))
                all.emplace_back(o.day - kMonday, o.quantity);
    return all;
}

} // namespace shelfcast::core
