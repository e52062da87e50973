#pragma once
#include "core/project/batch.h"
#include "core/table/layout.h"
#include "core/workflow/text_index.h"

#include <deque>
#include <memory>

namespace shelfcast::core {

/// Most records of one series and day that one file may hold; beyond, memory would not be bounded.
inline constexpr std::size_t kMostObservations = 12'000'000;

/// Sums the records of a file up to one a series and day, in whatever order they come.
///
/// quantity   sum; a negative one is a return: taken off, and counted in `returned`
/// revenue    sum; quantity x price where the file has a price only
/// price      mean over the units sold; revenue / quantity where the file has revenue only
/// promotion  the day's largest, stock the day's last
/// memory     about 100 bytes a series and day, whatever the number of records
class Gatherer {
public:
    explicit Gatherer(std::size_t signalCount) : m_signalCount(signalCount) {}
    /// False when kMostObservations is passed.
    bool add(const SalesRecord &record);
    std::size_t observations() const { return m_sums.size(); }

    /// Puts items, locations, series, observations and signals into the batch; the batch then refers to this object.
    void finish(const std::vector<Covariate> &signals, Batch &batch);

private:
    struct Sum {
        double quantity, returned, revenue, soldMoney, soldUnits, lastPrice, promotion, stock;
        std::uint32_t series;
        Day day;
    };
    std::uint32_t seriesOf(const SalesRecord &record);
    Sum &sumOf(std::uint32_t series, Day day, std::size_t &index);
    Sum &newSum(std::uint32_t series, Day day, std::size_t &index);
    void growSlots();
    Observation observation(const Sum &sum) const;
    void finishDays(Batch &batch) const;
    BatchSignal gatheredSignal(std::size_t which, const Covariate &signal, const Batch &batch) const;

    std::size_t m_signalCount;
    TextIndex m_items, m_locations;
    std::vector<BatchItem> m_itemTexts;
    std::vector<BatchSeries> m_series;
    std::unordered_map<std::uint64_t, std::uint32_t> m_seriesByPair;
    std::deque<Sum> m_sums;              ///< grows without copying
    std::vector<std::uint32_t> m_newest; ///< a series; enough to find a sum as long as the days of each series come in order
    std::vector<std::uint32_t> m_slots;  ///< after that: open addressing over m_sums; index + 1, 0 is free
    std::deque<double> m_signals;        ///< m_signalCount a sum, the last known value
    std::vector<std::uint32_t> m_order;  ///< by series, then day
    std::vector<std::size_t> m_first;    ///< of each series, into m_order
    std::uint64_t m_lastPair = ~std::uint64_t{0};
    std::uint32_t m_lastSeries = 0;
};

} // namespace shelfcast::core
