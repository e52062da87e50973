#pragma once
#include "core/project/project.h"

#include <filesystem>
#include <span>

namespace shelfcast::core {

/// What the records of one series and day come to. NaN where unknown.
struct DaySum {
    double quantity, returned, revenue, soldMoney, soldUnits, lastPrice, promotion, stock;
    std::uint32_t series;
    Day day;
};

/// A sum to which nothing has been added yet.
DaySum emptySum(std::uint32_t series, Day day);
/// Adds what a later part of the file says of the same series and day.
void addLater(DaySum &sum, const DaySum &later);
Observation observationOf(const DaySum &sum);

/// Sums in a temporary file without a name, so that memory need not hold them all: run after run, each sorted by series, then day.
/// Each sum has its signals with it, of which the last known value holds.
class SumRuns {
public:
    /// @p beside says where there is room: the file is made in its folder when the first run comes.
    SumRuns(std::filesystem::path beside, std::size_t signalCount) : m_beside(std::move(beside)), m_signalCount(signalCount) {}
    ~SumRuns();
    SumRuns(const SumRuns &) = delete;
    SumRuns &operator=(const SumRuns &) = delete;

    bool empty() const { return m_runs.empty(); }
    std::size_t size() const { return m_size; }
    /// Starts a run; @p first is where each series begins in it, and where the last one ends.
    /// errors  NoSpace
    Result<void> begin(std::vector<std::uint32_t> first);
    Result<void> append(const DaySum &sum, std::span<const double> signals);
    Result<void> end() { return flush(); }
    /// The sums of one series in all runs, added up to one a day, oldest first; signals: m_signalCount a sum.
    /// Throws std::system_error where the file cannot be read.
    void read(std::uint32_t series, std::vector<DaySum> &sums, std::vector<double> &signals) const;

private:
    struct Run {
        std::uint64_t offset = 0;         ///< of its first sum, in sums
        std::vector<std::uint32_t> first; ///< as begin() has it
    };
    Result<void> flush();
    std::size_t rowBytes() const { return sizeof(DaySum) + m_signalCount * sizeof(double); }

    std::filesystem::path m_beside;
    std::size_t m_signalCount = 0, m_size = 0;
    int m_file = -1;
    std::vector<Run> m_runs;
    std::vector<char> m_buffer;
};

} // namespace shelfcast::core
