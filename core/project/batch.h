#pragma once
#include "core/project/project.h"

#include <limits>

namespace shelfcast::core {

struct BatchItem {
    std::string code, name, category; ///< empty where the file says nothing
    double price = std::numeric_limits<double>::quiet_NaN(), stock = std::numeric_limits<double>::quiet_NaN(); ///< of attribute sheets
};

/// Indices into the batch's items and locations.
struct BatchSeries {
    std::uint32_t item = 0, location = 0;
};

/// A signal's values, each at the widest scope at which the file says the same: -1 is every item, every location.
struct BatchSignal {
    struct Value {
        std::int32_t item = -1, location = -1;
        Day day = 0;
        double value = 0.0;
    };
    Covariate signal;
    std::vector<Value> values;
};

/// What one import brings, summed up to one record a series and day.
struct Batch {
    SourceInfo source; ///< id and counts of observations are filled in by the store
    std::optional<Frequency> frequency;
    NoRecord noRecord = NoRecord::Zero;
    int openWeekdays = 127; ///< bit 0 Monday ... bit 6 Sunday
    bool hasPrice = false, hasPromotion = false, hasStock = false;
    std::vector<BatchItem> items;
    std::vector<std::string> locations;
    std::vector<BatchSeries> series;
    /// Gives the records of series i, one a day, oldest first. Called once a series; keeps a second copy of all out of memory.
    std::function<void(std::size_t i, std::vector<Observation> &out)> observations;
    std::vector<BatchSignal> signals;
    std::vector<RefusedRow> refused;
    std::optional<std::int64_t> replaces; ///< the source that is taken back in the same transaction
    std::optional<std::string> frequencyWish; ///< setting "panel.frequency", where the person gave one
    std::optional<std::string> choices;       ///< JSON to remember for the signature
};

struct BatchOutcome {
    std::int64_t source = 0; ///< 0: nothing was new, nothing was written
    std::uint64_t added = 0, changed = 0, unchanged = 0; ///< observations
    std::uint64_t signalValues = 0; ///< new or changed
    std::uint64_t attributes = 0;   ///< items whose name, category, price or stock is new or changed
};

} // namespace shelfcast::core
