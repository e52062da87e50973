#pragma once
#include "core/models/neural/data/augment.h"
#include "core/models/neural/data/synthetic_sales.h"
#include "core/models/neural/networks/network.h"
#include "core/models/settings.h"

namespace shelfcast::core::networks {

/// The settings of one network, read from its card.
struct NetworkSettings {
    ArchitectureSettings architecture;
    int context = 0;               ///< periods; 0 is chosen by season
    int epochs = 0, patience = 0, batch = 0;
    std::size_t windowsAnEpoch = 0;
    double learningRate = 0.0, weightDecay = 0.0;
    double noise = 0.0;            ///< deviation of what is added to the inputs while learning, in scales
    double adversarial = 0.0;      ///< step of the attack on the inputs, in scales; 0 is none
    Augmentation augmentation;
    Synthesis synthesis = Synthesis::None;
    double syntheticShare = 0.0;   ///< of the training windows that are synthetic, where there is a synthesis
    int ganSteps = 400;            ///< that the pair learns for Synthesis::Gan, for horizons up to 13; fewer for longer ones, which take longer
    std::string decoderWeights;    ///< path, for Synthesis::Decoder
    Sampling sampling = Sampling::Even;
    bool counts = false;
    double priceWeight = 0.0, directionWeight = 0.0; ///< of the further tasks in the loss, the quantity's being 1
    int searchTrials = 0;          ///< settings tried before the training; 0 is none
    double searchMinutes = 0.0;
    bool mixedPrecision = true;    ///< on a GPU
};

/// @p values completed by the card of the network @p id.
NetworkSettings networkSettings(const std::string &id, const SettingValues &values);

/// JSON of what a checkpoint and a kept network must agree in to be used again.
std::string settingsText(const NetworkSettings &settings);

} // namespace shelfcast::core::networks
