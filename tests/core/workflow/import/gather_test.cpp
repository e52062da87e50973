#include "core/workflow/import/gather.h"
#include "tests/core/project/small_batch.h"
#include "tests/core/project/temp_folder.h"

#include <gmock/gmock.h>

#include <random>

namespace shelfcast::core {
namespace {

using testing::IsEmpty;

const std::vector<Covariate> kSignals = {{"views", CovariateKind::PastOnly}, {"holiday", CovariateKind::KnownAhead}};

struct Row {
    std::string item, location;
    Day day;
    double quantity, revenue, price, promotion, stock;
    std::array<double, 2> signals;
};

/// Sales, returns, plans and gaps of a few items in two shops; many rows of the same day. Whole numbers, so that sums are exact.
std::vector<Row> rows(std::size_t count)
{
    std::mt19937 random(3);
    const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
    const auto known = [&](double value) { return below(3) == 0 ? kNone : value; };
    std::vector<Row> all;
    for (std::size_t i = 0; i < count; ++i) {
        const int item = below(9), day = below(40);
        all.push_back({"item " + std::to_string(item), below(2) == 0 ? "north" : "south", kMonday + day, known(below(12) - 2), known(below(90)), known(4),
                       known(below(2)), known(below(30)), {known(below(100)), known(day % 7 == 0)}});
    }
    return all;
}

/// Everything that a batch says, as text.
std::string said(const std::vector<Row> &records, const std::filesystem::path &beside, std::size_t mostInMemory)
{
    Gatherer gatherer(kSignals.size(), beside, mostInMemory);
    for (const Row &row : records) {
        SalesRecord record;
        record.item = row.item;
        record.location = row.location;
        record.day = row.day;
        record.quantity = row.quantity;
        record.revenue = row.revenue;
        record.price = row.price;
        record.promotion = row.promotion;
        record.stock = row.stock;
        record.signals = row.signals;
        must(gatherer.add(record));
    }
    Batch batch;
    must(gatherer.finish(kSignals, batch));
    std::string all = std::to_string(batch.openWeekdays) + ' ' + std::to_string(batch.hasPrice) + std::to_string(batch.hasPromotion) + std::to_string(batch.hasStock);
    all += ' ' + std::to_string(*batch.source.firstDay) + ' ' + std::to_string(*batch.source.lastDay) + '\n';
    std::vector<Observation> days;
    for (std::size_t i = batch.series.size(); i-- > 0;) { // the store takes them in any order
        batch.observations(i, days);
        all += batch.items[batch.series[i].item].code + ' ' + batch.locations[batch.series[i].location] + '\n';
        for (const Observation &o : days)
            for (const double value : {static_cast<double>(o.day), o.quantity, o.returned, o.revenue, o.price, o.promotion, o.stock})
                all += std::to_string(value) + ' ';
    }
    for (const BatchSignal &signal : batch.signals)
        for (const BatchSignal::Value &value : signal.values)
            all += std::to_string(value.item) + ' ' + std::to_string(value.location) + ' ' + std::to_string(value.day) + ' ' + std::to_string(value.value) + '\n';
    return all;
}

TEST(Gatherer, WhatIsPutAsideComesBackAsIfItHadStayedInMemory)
{
    const TempFolder folder;
    std::vector<Row> records = rows(3000);
    const std::string inMemory = said(records, folder / "a", 1'000'000);
    EXPECT_GT(inMemory.size(), 10'000U);
    EXPECT_EQ(said(records, folder / "a", 50), inMemory) << "rows in no order";
    EXPECT_EQ(said(records, folder / "a", 719), inMemory) << "one run and a rest";
    EXPECT_THAT(std::vector(std::filesystem::directory_iterator(folder / "."), std::filesystem::directory_iterator()), IsEmpty()) << "the file has no name";
    std::ranges::stable_sort(records, {}, &Row::day);
    EXPECT_EQ(said(records, folder / "a", 50), said(records, folder / "a", 1'000'000)) << "rows by day";
    std::ranges::stable_sort(records, {}, &Row::item);
    EXPECT_EQ(said(records, folder / "a", 50), said(records, folder / "a", 1'000'000)) << "rows by item";
}

TEST(Gatherer, SaysWhereThereIsNoRoom)
{
    const TempFolder folder;
    Gatherer gatherer(0, folder / "no such folder" / "a", 2);
    Result<void> added;
    for (int day = 0; day < 5 && added; ++day) {
        SalesRecord record;
        record.item = "a";
        record.day = kMonday + day;
        record.quantity = 1.0;
        added = gatherer.add(record);
    }
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().code, ErrorCode::NoSpace);
}

} // namespace
} // namespace shelfcast::core
