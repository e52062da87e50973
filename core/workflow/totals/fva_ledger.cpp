#include "core/workflow/totals/fva_ledger.h"

#include "core/workflow/panel/single_series.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core {
namespace {

void add(LedgerSum &sum, const LedgerRow &row)
{
    ++sum.periods;
    sum.actual += row.actual;
    sum.naiveError += std::abs(row.actual - row.naive);
    sum.modelError += std::abs(row.actual - row.model);
    sum.saidError += std::abs(row.actual - row.said);
}

std::vector<LedgerSum> sumsBy(const std::vector<LedgerRow> &rows, std::string LedgerRow::*key)
{
    std::map<std::string, LedgerSum> sums;
    for (const LedgerRow &row : rows)
        add(sums.try_emplace(row.*key, LedgerSum{row.*key}).first->second, row);
    std::vector<LedgerSum> all;
    for (auto &[name, sum] : sums)
        all.push_back(std::move(sum));
    std::ranges::stable_sort(all, std::greater(), &LedgerSum::personSaved);
    return all;
}

/// What was sold, as recorded; NaN where nobody knows.
double soldIn(const Series &series, std::int64_t period)
{
    const std::vector<double> &sold = series.recorded.empty() ? series.y : series.recorded;
    const std::int64_t at = period - series.firstPeriod;
    return at >= 0 && at < static_cast<std::int64_t>(sold.size()) ? sold[static_cast<std::size_t>(at)] : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

Result<Ledger> fvaLedger(const Project &project, const JobContext &job)
{
    const auto settings = panelSettings(project);
    const auto overrides = storedOverrides(project);
    const auto infos = project.series();
    if (!settings || !overrides || !infos)
        return tl::unexpected<Error>(!settings ? settings.error() : !overrides ? overrides.error() : infos.error());
    std::map<std::pair<std::int64_t, std::int64_t>, LedgerRow> last; ///< by series and period
    for (const Override &one : *overrides) {
        if (one.frequency != settings->frequency)
            continue;
        const auto cells = overrideCells(project, one.id);
        if (!cells)
            return tl::unexpected<Error>(cells.error());
        for (const OverrideCell &cell : *cells)
            last[{cell.series, cell.period}] = {one.id, cell.series, cell.period, one.frequency, {}, {}, one.reason, one.author, 0.0, cell.naive, cell.model, cell.value};
    }
    Ledger ledger;
    if (last.empty())
        return ledger;
    auto source = SingleSeries::open(project, *settings);
    if (!source)
        return tl::unexpected<Error>(std::move(source).error());
    const std::int64_t known = spanOf(*settings).last;
    std::optional<Series> series;
    for (auto &[key, row] : last) {
        if (job.cancelled())
            return cancelled();
        if (row.period > known) {
            ++ledger.waiting;
            continue;
        }
        if (!series || series->id != row.series) {
            const auto info = std::ranges::find(*infos, row.series, &SeriesInfo::id);
            if (info == infos->end())
                continue; // went with an import that was undone
            auto loaded = source->load(*info);
            if (!loaded)
                return tl::unexpected<Error>(std::move(loaded).error());
            series = std::move(*loaded);
        }
        row.actual = soldIn(*series, row.period);
        if (!std::isfinite(row.actual))
            continue;
        row.item = series->item;
        row.location = series->location;
        ledger.rows.push_back(row);
    }
    std::ranges::stable_sort(ledger.rows, {}, &LedgerRow::override);
    for (const LedgerRow &row : ledger.rows)
        add(ledger.all, row);
    ledger.byAuthor = sumsBy(ledger.rows, &LedgerRow::author);
    ledger.byReason = sumsBy(ledger.rows, &LedgerRow::reason);
    return ledger;
}

} // namespace shelfcast::core
