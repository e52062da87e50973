#include "core/workflow/import/gather.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numeric>
#include <set>

namespace shelfcast::core {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint32_t kNone = ~std::uint32_t{0};

void addKnown(double &sum, double value)
{
    if (!std::isnan(value))
        sum = std::isnan(sum) ? value : sum + value;
}

std::uint64_t mixed(std::uint32_t series, Day day)
{
    std::uint64_t key = (std::uint64_t{series} << 32) | static_cast<std::uint32_t>(day);
    key ^= key >> 31;
    key *= 0x9E3779B97F4A7C15ULL;
    return key ^ (key >> 29);
}

} // namespace

std::uint32_t Gatherer::seriesOf(const SalesRecord &record)
{
    const std::uint32_t item = m_items.of(record.item), location = m_locations.of(record.location);
    if (item == m_itemTexts.size())
        m_itemTexts.push_back({std::string(record.item), {}, {}});
    BatchItem &texts = m_itemTexts[item];
    if (!record.description.empty() && texts.name != record.description)
        texts.name = record.description; // the newest row's: descriptions get corrected
    if (!record.category.empty() && texts.category != record.category)
        texts.category = record.category;
    const std::uint64_t pair = (std::uint64_t{item} << 32) | location;
    if (pair == m_lastPair)
        return m_lastSeries;
    const auto [entry, isNew] = m_seriesByPair.try_emplace(pair, static_cast<std::uint32_t>(m_series.size()));
    if (isNew)
        m_series.push_back({item, location});
    m_lastPair = pair;
    return m_lastSeries = entry->second;
}

void Gatherer::growSlots()
{
    m_slots.assign(std::bit_ceil(std::max<std::size_t>(4096, m_sums.size() * 2 + 2)), 0);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t i = 0; i < m_sums.size(); ++i) {
        std::size_t slot = mixed(m_sums[i].series, m_sums[i].day) & mask;
        while (m_slots[slot] != 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = static_cast<std::uint32_t>(i + 1);
    }
}

DaySum &Gatherer::newSum(std::uint32_t series, Day day, std::size_t &index)
{
    index = m_sums.size();
    m_sums.push_back(emptySum(series, day));
    m_signals.insert(m_signals.end(), m_signalCount, kUnknown);
    return m_sums.back();
}

DaySum &Gatherer::sumOf(std::uint32_t series, Day day, std::size_t &index)
{
    if (m_slots.empty()) { // so far, each series came in the order of its days
        if (series >= m_newest.size())
            m_newest.resize(series + 1, kNone);
        if (m_newest[series] == kNone) {
            m_newest[series] = static_cast<std::uint32_t>(m_sums.size());
            return newSum(series, day, index);
        }
        DaySum &newest = m_sums[m_newest[series]];
        if (day == newest.day) {
            index = m_newest[series];
            return newest;
        }
        if (day > newest.day) {
            m_newest[series] = static_cast<std::uint32_t>(m_sums.size());
            return newSum(series, day, index);
        }
    }
    if ((m_sums.size() + 1) * 3 > m_slots.size() * 2)
        growSlots();
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = mixed(series, day) & mask;
    for (; m_slots[slot] != 0; slot = (slot + 1) & mask) {
        DaySum &sum = m_sums[m_slots[slot] - 1];
        if (sum.series == series && sum.day == day) {
            index = m_slots[slot] - 1;
            return sum;
        }
    }
    DaySum &sum = newSum(series, day, index);
    m_slots[slot] = static_cast<std::uint32_t>(m_sums.size());
    return sum;
}

Result<void> Gatherer::add(const SalesRecord &record)
{
    if (m_sums.size() >= m_mostInMemory) {
        if (auto put = putAside(); !put)
            return put;
        if (m_runs.size() >= kMostObservations)
            return failure(ErrorCode::TooLarge, {});
    }
    std::size_t index = 0;
    DaySum &sum = sumOf(seriesOf(record), record.day, index);
    const double quantity = record.quantity;
    addKnown(sum.quantity, quantity);
    if (quantity < 0.0)
        sum.returned -= quantity;
    const double revenue = std::isnan(record.revenue) ? quantity * record.price : record.revenue;
    addKnown(sum.revenue, revenue);
    const double price = std::isnan(record.price) && quantity > 0.0 ? revenue / quantity : record.price;
    if (!std::isnan(price)) {
        sum.lastPrice = price;
        if (quantity > 0.0) {
            sum.soldMoney += price * quantity;
            sum.soldUnits += quantity;
        }
    }
    if (!std::isnan(record.promotion))
        sum.promotion = std::isnan(sum.promotion) ? record.promotion : std::max(sum.promotion, record.promotion);
    if (!std::isnan(record.stock))
        sum.stock = record.stock;
    for (std::size_t s = 0; s < m_signalCount && s < record.signals.size(); ++s)
        if (!std::isnan(record.signals[s]))
            m_signals[index * m_signalCount + s] = record.signals[s];
    return {};
}

/// A counting sort by series, then each series by day.
void Gatherer::sortSums()
{
    m_first.assign(m_series.size() + 1, 0);
    for (const DaySum &sum : m_sums)
        ++m_first[sum.series + 1];
    std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
    m_order.resize(m_sums.size());
    std::vector<std::uint32_t> next = m_first;
    for (std::size_t i = 0; i < m_sums.size(); ++i)
        m_order[next[m_sums[i].series]++] = static_cast<std::uint32_t>(i);
    for (std::size_t s = 0; s < m_series.size(); ++s)
        std::sort(m_order.begin() + m_first[s], m_order.begin() + m_first[s + 1], [this](std::uint32_t a, std::uint32_t b) { return m_sums[a].day < m_sums[b].day; });
}

Result<void> Gatherer::putAside()
{
    m_slots = {};
    sortSums();
    if (auto begun = m_runs.begin(std::move(m_first)); !begun)
        return begun;
    std::vector<double> signals(m_signalCount);
    for (const std::uint32_t i : m_order) {
        std::copy_n(m_signals.begin() + static_cast<std::ptrdiff_t>(i * m_signalCount), m_signalCount, signals.begin());
        if (auto written = m_runs.append(m_sums[i], signals); !written)
            return written;
    }
    m_sums.clear();
    m_signals.clear();
    m_newest.clear();
    m_order.clear();
    return m_runs.end();
}

void Gatherer::sumsOf(std::uint32_t series, std::vector<DaySum> &sums, std::vector<double> &signals) const
{
    if (!m_runs.empty()) {
        m_runs.read(series, sums, signals);
        return;
    }
    sums.clear();
    signals.clear();
    for (std::uint32_t i = m_first[series]; i < m_first[series + 1]; ++i) {
        sums.push_back(m_sums[m_order[i]]);
        for (std::size_t s = 0; s < m_signalCount; ++s)
            signals.push_back(m_signals[m_order[i] * m_signalCount + s]);
    }
}

/// Calls visit(sum, its signals) by series, then day, until it gives false.
template <class Visit>
void Gatherer::forEachSum(const Visit &visit) const
{
    std::vector<DaySum> sums;
    std::vector<double> signals;
    for (std::uint32_t series = 0; series < m_series.size(); ++series) {
        sumsOf(series, sums, signals);
        for (std::size_t i = 0; i < sums.size(); ++i)
            if (!visit(sums[i], std::span<const double>(signals).subspan(i * m_signalCount, m_signalCount)))
                return;
    }
}

Result<void> Gatherer::finish(const std::vector<Covariate> &signals, Batch &batch)
{
    if (m_runs.empty()) {
        m_slots = {};
        sortSums();
    } else {
        if (auto put = putAside(); !put)
            return put;
        m_sums.shrink_to_fit();
    }
    batch.items = std::move(m_itemTexts);
    batch.locations = m_locations.texts();
    batch.series = m_series;
    batch.observations = [this, sums = std::vector<DaySum>(), values = std::vector<double>()](std::size_t series, std::vector<Observation> &out) mutable {
        sumsOf(static_cast<std::uint32_t>(series), sums, values);
        out.clear();
        for (const DaySum &sum : sums)
            out.push_back(observationOf(sum));
    };
    finishDays(batch);
    for (std::size_t s = 0; s < m_signalCount; ++s)
        batch.signals.push_back(gatheredSignal(s, signals[s], batch));
    return {};
}

void Gatherer::finishDays(Batch &batch) const
{
    std::array<std::size_t, 7> records{};
    forEachSum([&](const DaySum &sum, std::span<const double>) {
        batch.hasPrice = batch.hasPrice || !std::isnan(sum.lastPrice);
        batch.hasPromotion = batch.hasPromotion || !std::isnan(sum.promotion);
        batch.hasStock = batch.hasStock || !std::isnan(sum.stock);
        batch.source.firstDay = std::min(batch.source.firstDay.value_or(sum.day), sum.day);
        batch.source.lastDay = std::max(batch.source.lastDay.value_or(sum.day), sum.day);
        ++records[static_cast<std::size_t>(weekday(sum.day))];
        return true;
    });
    batch.openWeekdays = 0; // a weekday with hardly any records is one on which the shop is closed
    const std::size_t most = *std::max_element(records.begin(), records.end());
    for (std::size_t day = 0; day < records.size(); ++day)
        if (records[day] * 50 > most)
            batch.openWeekdays |= 1 << day;
}

/// A holiday is the same everywhere, a temperature in all items of a shop, an advertising plan perhaps only for one item:
/// keeps the values once for all that share them. Where the file has one item or one shop only, nobody knows about others.
BatchSignal Gatherer::gatheredSignal(std::size_t which, const Covariate &signal, const Batch &batch) const
{
    BatchSignal gathered{signal, {}};
    for (const auto &[anyItem, anyLocation] : {std::pair{true, true}, {true, false}, {false, true}, {false, false}}) {
        if ((anyItem && batch.items.size() < 2) || (anyLocation && batch.locations.size() < 2))
            continue;
        std::unordered_map<std::uint64_t, double> seen; // by (item or location, day)
        gathered.values.clear();
        bool agrees = true;
        forEachSum([&, anyItem = anyItem, anyLocation = anyLocation](const DaySum &sum, std::span<const double> signals) {
            const double value = signals[which];
            if (std::isnan(value))
                return true;
            const BatchSeries &series = batch.series[sum.series];
            BatchSignal::Value entry{anyItem ? -1 : static_cast<std::int32_t>(series.item), anyLocation ? -1 : static_cast<std::int32_t>(series.location), sum.day, value};
            if (!anyItem && !anyLocation) {
                gathered.values.push_back(entry);
                return true;
            }
            const std::uint32_t scope = anyItem ? (anyLocation ? 0 : series.location) : series.item;
            const auto [known, isNew] = seen.try_emplace((std::uint64_t{scope} << 32) | static_cast<std::uint32_t>(sum.day), value);
            agrees = isNew || known->second == value;
            if (isNew)
                gathered.values.push_back(entry);
            return agrees;
        });
        if (agrees)
            break;
    }
    return gathered;
}

} // namespace shelfcast::core
