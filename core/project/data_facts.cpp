#include "core/project/data_facts.h"

#include "core/project/cursor.h"
#include "core/project/sql_error.h"

#include <algorithm>

namespace shelfcast::core {

Result<DataFacts> dataFacts(const Project &project)
{
    return guarded(project.path(), [&]() -> Result<DataFacts> {
        DataFacts facts;
        Cursor totals(project.database(), "SELECT count(*), count(DISTINCT item), sum(observations), sum(sold_days), min(first_day), max(last_day), "
                                          "sum((SELECT max(last_day) FROM series WHERE observations > 0) - first_day + 1) FROM series WHERE observations > 0");
        totals.step();
        facts.series = totals.count(0);
        facts.items = totals.count(1);
        facts.observations = totals.count(2);
        facts.soldDays = totals.count(3);
        facts.firstDay = totals.day(4);
        facts.lastDay = totals.day(5);
        facts.possibleDays = totals.count(6);

        Cursor source(project.database(), "SELECT frequency, no_record, open_weekdays, has_price, has_promotion, has_stock FROM source "
                                          "WHERE NOT undone AND first_day IS NOT NULL ORDER BY id");
        bool first = true;
        while (source.step()) {
            const Frequency frequency = frequencyFromId(source.view(0)).value_or(Frequency::Daily);
            facts.frequency = first ? frequency : std::max(facts.frequency, frequency);
            facts.noRecord = source.view(1) == "zero" ? NoRecord::Zero : NoRecord::Missing;
            facts.openWeekdays = first ? static_cast<int>(source.integer(2)) : facts.openWeekdays | static_cast<int>(source.integer(2));
            facts.hasPrice = facts.hasPrice || source.integer(3) != 0;
            facts.hasPromotion = facts.hasPromotion || source.integer(4) != 0;
            facts.hasStock = facts.hasStock || source.integer(5) != 0;
            first = false;
        }
        facts.frequency = std::max(facts.frequency, Frequency::Daily); // the project keeps days
        return facts;
    });
}

} // namespace shelfcast::core
