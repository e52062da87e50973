#pragma once
#include "core/models/pretrained/network/backbone.h"

namespace shelfcast::core::pretrained {

/// A masked encoder over patches: a token for each patch of the context and of the span ahead, and one for the series as a whole; every
/// token sees every other.
/// source  Devlin et al. (2019), BERT; Nie et al. (2023), A time series is worth 64 words
std::unique_ptr<Trunk> makeEncoder(const TrunkShape &shape, Parameters &parameters);

/// Residual layers over the whole window at once: ten times quicker, blind beyond what it was laid out for.
/// source  Das et al. (2023), Long-term forecasting with TiDE; Oreshkin et al. (2020), N-BEATS
std::unique_ptr<Trunk> makeResidual(const TrunkShape &shape, Parameters &parameters);

/// The trunk without some of what the front shows it: zeros stand there. For ablations.
std::unique_ptr<Trunk> blinded(std::unique_ptr<Trunk> trunk, std::vector<std::string> blind);

} // namespace shelfcast::core::pretrained
