#include "core/workflow/panel/day_sums.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <numeric>
#include <system_error>
#include <type_traits>

namespace shelfcast::core {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kBufferBytes = 1 << 20;

static_assert(std::is_trivially_copyable_v<DaySum>); // it is written as it stands in memory

void addKnown(double &sum, double value)
{
    if (!std::isnan(value))
        sum = std::isnan(sum) ? value : sum + value;
}

void takeKnown(double &held, double value)
{
    if (!std::isnan(value))
        held = value;
}

/// A file that goes with its last descriptor, whatever ends the program.
int openNameless(const std::filesystem::path &beside)
{
    std::string name = beside.string() + ".import-XXXXXX";
    const int file = ::mkostemp(name.data(), O_CLOEXEC);
    if (file >= 0)
        ::unlink(name.c_str());
    return file;
}

} // namespace

DaySum emptySum(std::uint32_t series, Day day)
{
    return {kUnknown, 0.0, kUnknown, 0.0, 0.0, kUnknown, kUnknown, kUnknown, series, day};
}

void addLater(DaySum &sum, const DaySum &later)
{
    addKnown(sum.quantity, later.quantity);
    sum.returned += later.returned;
    addKnown(sum.revenue, later.revenue);
    sum.soldMoney += later.soldMoney;
    sum.soldUnits += later.soldUnits;
    takeKnown(sum.lastPrice, later.lastPrice);
    if (!std::isnan(later.promotion))
        sum.promotion = std::isnan(sum.promotion) ? later.promotion : std::max(sum.promotion, later.promotion);
    takeKnown(sum.stock, later.stock);
}

Observation observationOf(const DaySum &sum)
{
    Observation o;
    o.day = sum.day;
    o.quantity = sum.quantity;
    o.returned = sum.returned;
    o.revenue = sum.revenue;
    o.price = sum.soldUnits > 0.0 ? sum.soldMoney / sum.soldUnits : sum.lastPrice;
    o.promotion = sum.promotion;
    o.stock = sum.stock;
    return o;
}

SumRuns::~SumRuns()
{
    if (m_file >= 0)
        ::close(m_file);
}

Result<void> SumRuns::begin(std::vector<std::uint32_t> first)
{
    if (m_file < 0)
        m_file = openNameless(m_beside);
    m_runs.push_back({m_size, std::move(first)});
    m_size += m_runs.back().first.back();
    return m_file >= 0 ? Result<void>{} : flush();
}

Result<void> SumRuns::append(const DaySum &sum, std::span<const double> signals)
{
    const auto put = [this](const void *bytes, std::size_t count) {
        const auto *from = static_cast<const char *>(bytes);
        m_buffer.insert(m_buffer.end(), from, from + count);
    };
    put(&sum, sizeof sum);
    put(signals.data(), signals.size_bytes());
    return m_buffer.size() < kBufferBytes ? Result<void>{} : flush();
}

Result<void> SumRuns::flush()
{
    std::size_t done = 0;
    while (m_file >= 0 && done < m_buffer.size()) {
        const ssize_t written = ::write(m_file, m_buffer.data() + done, m_buffer.size() - done);
        if (written <= 0 && errno != EINTR)
            break;
        done += static_cast<std::size_t>(std::max<ssize_t>(0, written));
    }
    if (m_file < 0 || done < m_buffer.size())
        return failure(ErrorCode::NoSpace, {QT_TRANSLATE_NOOP("core", "There is no room in the folder of %1 for what the import has to put aside. Free some space, or split the file into smaller ones."), {m_beside.string()}},
                       std::strerror(errno));
    m_buffer.clear();
    return {};
}

void SumRuns::read(std::uint32_t series, std::vector<DaySum> &sums, std::vector<double> &signals) const
{
    sums.clear();
    std::vector<double> read;
    std::vector<char> bytes;
    for (const Run &run : m_runs) {
        if (series + 1 >= run.first.size() || run.first[series] == run.first[series + 1])
            continue;
        const std::size_t count = run.first[series + 1] - run.first[series];
        bytes.resize(count * rowBytes());
        std::size_t done = 0;
        while (done < bytes.size()) {
            const ssize_t got = ::pread(m_file, bytes.data() + done, bytes.size() - done, static_cast<off_t>((run.offset + run.first[series]) * rowBytes() + done));
            if (got <= 0 && errno != EINTR)
                throw std::system_error(got < 0 ? errno : EIO, std::generic_category(), "what the import had put aside cannot be read");
            done += static_cast<std::size_t>(std::max<ssize_t>(0, got));
        }
        for (std::size_t i = 0; i < count; ++i) {
            sums.emplace_back();
            std::memcpy(&sums.back(), bytes.data() + i * rowBytes(), sizeof(DaySum));
            read.resize(sums.size() * m_signalCount);
            if (m_signalCount > 0)
                std::memcpy(read.data() + (sums.size() - 1) * m_signalCount, bytes.data() + i * rowBytes() + sizeof(DaySum), m_signalCount * sizeof(double));
        }
    }
    // Equal days stay in the order of the file.
    std::vector<std::uint32_t> order(sums.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t i) { return sums[i].day; });
    std::vector<DaySum> merged;
    signals.clear();
    for (const std::uint32_t i : order) {
        const std::span<const double> own(read.data() + i * m_signalCount, m_signalCount);
        if (!merged.empty() && merged.back().day == sums[i].day) {
            addLater(merged.back(), sums[i]);
            for (std::size_t s = 0; s < m_signalCount; ++s)
                takeKnown(signals[(merged.size() - 1) * m_signalCount + s], own[s]);
        } else {
            merged.push_back(sums[i]);
            signals.insert(signals.end(), own.begin(), own.end());
        }
    }
    sums = std::move(merged);
}

} // namespace shelfcast::core
