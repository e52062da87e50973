#pragma once
#include "core/models/registry.h"
#include "core/project/project.h"

#include <optional>

namespace shelfcast::core {

/// For how many items a model forecast periods that it was not shown with a smaller error than seasonal naive.
struct NaiveCheck {
    std::string checkedAt;      ///< UTC, when that was found
    int periods = 0;            ///< that were held out
    std::size_t items = 0, better = 0;
    bool outdated = false;      ///< the data have changed since

    double share() const { return items > 0 ? static_cast<double>(better) / static_cast<double>(items) : 0.0; }
};

/// The newest that the project knows of a model: from a forecast with it, which is checked on the periods before it, or from a backtest of it beside
/// seasonal naive. Empty where there is neither.
Result<std::optional<NaiveCheck>> knownNaiveCheck(const Project &project, const std::string &modelId);

/// Backtests the model beside seasonal naive on the newest horizon of each series, and keeps that in the project for the next who asks.
/// errors  those of evaluateProject
Result<NaiveCheck> naiveCheck(Project &project, const Registry &models, const std::string &modelId, const JobContext &job);

} // namespace shelfcast::core
