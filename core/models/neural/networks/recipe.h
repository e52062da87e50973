#pragma once
#include "core/models/forecaster.h"
#include "core/models/neural/networks/settings.h"
#include "core/models/neural/networks/trainer.h"

namespace shelfcast::core::networks {

/// Learns one network from all series.
///
/// Time order: the newest horizon of each series is the validation part, which stops the training and picks the best epoch; targets of
/// training windows lie before it. Forecasts then begin where the history ends.
///
/// errors  TooShort when no series has a sale and a horizon of targets before its validation part; those of `train`
class NetworkRecipe final : public Forecaster {
public:
    explicit NetworkRecipe(NetworkSettings settings, TrainingOptions options = {}) : m_settings(std::move(settings)), m_options(std::move(options)) {}
    Result<std::unique_ptr<const FittedModel>> fit(const Panel &history, int horizon, const JobContext &job) const override;
    /// Goes on from kept weights where architecture, tasks, covariates and calendar are the same; else learns anew. Items that are new share the
    /// place of unknown ones.
    Result<std::unique_ptr<const FittedModel>> fitFrom(const StoredModel &previous, const Panel &history, int horizon, const JobContext &job) const override;

private:
    NetworkSettings m_settings;
    TrainingOptions m_options;
};

/// Periods that a network of this frequency looks at, where the settings leave it open.
int usualContext(Frequency frequency, int seasonLength);

} // namespace shelfcast::core::networks
