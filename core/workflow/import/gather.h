#pragma once
#include "core/project/batch.h"
#include "core/table/layout.h"
#include "core/workflow/import/text_index.h"
#include "core/workflow/panel/day_sums.h"

#include <deque>
#include <memory>

namespace shelfcast::core {

/// Most records of one series and day that one file may hold; beyond, the disk would fill up.
inline constexpr std::size_t kMostObservations = 100'000'000;
/// Most of them that are held in memory, at about 80 bytes each.
inline constexpr std::size_t kMostInMemory = 5'000'000;

/// Sums the records of a file up to one a series and day, in whatever order they come.
///
/// quantity   sum; a negative one is a return: taken off, and counted in `returned`
/// revenue    sum; quantity x price where the file has a price only
/// price      mean over the units sold; revenue / quantity where the file has revenue only
/// promotion  the day's largest, stock the day's last
/// memory     about 80 bytes a series and day up to @p mostInMemory of them, whatever the number of records; the others wait in a
///            temporary file in the folder of @p beside
class Gatherer {
public:
    Gatherer(std::size_t signalCount, std::filesystem::path beside, std::size_t mostInMemory = kMostInMemory)
        : m_signalCount(signalCount), m_mostInMemory(mostInMemory), m_runs(std::move(beside), signalCount)
    {
    }
    /// errors  TooLarge when kMostObservations is passed; NoSpace
    Result<void> add(const SalesRecord &record);

    /// Puts items, locations, series, observations and signals into the batch; the batch then refers to this object.
    /// errors  NoSpace
    Result<void> finish(const std::vector<Covariate> &signals, Batch &batch);

private:
    std::uint32_t seriesOf(const SalesRecord &record);
    DaySum &sumOf(std::uint32_t series, Day day, std::size_t &index);
    DaySum &newSum(std::uint32_t series, Day day, std::size_t &index);
    void growSlots();
    void sortSums();
    Result<void> putAside();
    void sumsOf(std::uint32_t series, std::vector<DaySum> &sums, std::vector<double> &signals) const;
    template <class Visit>
    void forEachSum(const Visit &visit) const;
    void finishDays(Batch &batch) const;
    BatchSignal gatheredSignal(std::size_t which, const Covariate &signal, const Batch &batch) const;

    std::size_t m_signalCount, m_mostInMemory;
    TextIndex m_items, m_locations;
    std::vector<BatchItem> m_itemTexts;
    std::vector<BatchSeries> m_series;
    std::unordered_map<std::uint64_t, std::uint32_t> m_seriesByPair;
    std::deque<DaySum> m_sums;           ///< grows without copying
    std::vector<std::uint32_t> m_newest; ///< a series; enough to find a sum as long as the days of each series come in order
    std::vector<std::uint32_t> m_slots;  ///< after that: open addressing over m_sums; index + 1, 0 is free
    std::deque<double> m_signals;        ///< m_signalCount a sum, the last known value
    std::vector<std::uint32_t> m_order;  ///< by series, then day
    std::vector<std::uint32_t> m_first;  ///< of each series, into m_order
    SumRuns m_runs;                      ///< what memory does not hold any more
    std::uint64_t m_lastPair = ~std::uint64_t{0};
    std::uint32_t m_lastSeries = 0;
};

} // namespace shelfcast::core
