#include "core/models/neural/networks/settings.h"

#include "core/models/neural/shipped_weights.h"

#include <nlohmann/json.hpp>

namespace shelfcast::core::networks {

NetworkSettings networkSettings(const std::string &id, const SettingValues &values)
{
    const auto number = [&](const char *name) { return static_cast<int>(integer(values, name)); };
    NetworkSettings settings;
    settings.architecture.id = id;
    if (values.contains("units")) // a linear network has no layers to set
        settings.architecture = {id, integer(values, "units"), integer(values, "layers"), real(values, "dropout")};
    settings.context = number("context");
    settings.epochs = number("epochs");
    settings.patience = number("patience");
    settings.batch = number("batch");
    settings.windowsAnEpoch = static_cast<std::size_t>(integer(values, "windows"));
    settings.learningRate = real(values, "learning-rate");
    settings.weightDecay = real(values, "weight-decay");
    settings.noise = real(values, "noise");
    settings.adversarial = real(values, "adversarial");
    settings.augmentation = augmentationFrom(choice(values, "augmentation"));
    settings.synthesis = synthesisFrom(choice(values, "augmentation"));
    settings.syntheticShare = real(values, "augmentation-share");
    if (const auto weights = values.find(kDecoderWeights); weights != values.end())
        settings.decoderWeights = std::get<std::string>(weights->second);
    const std::string &sampling = choice(values, "sampling");
    settings.sampling = sampling == "volume" ? Sampling::Volume : sampling == "balanced" ? Sampling::Balanced : Sampling::Even;
    settings.counts = choice(values, "distribution") == "counts";
    settings.priceWeight = real(values, "price-weight");
    settings.directionWeight = real(values, "direction-weight");
    settings.searchTrials = number("search");
    settings.searchMinutes = real(values, "search-minutes");
    settings.mixedPrecision = flag(values, "mixed-precision");
    return settings;
}

std::string settingsText(const NetworkSettings &settings)
{
    const Augmentation &ways = settings.augmentation;
    return nlohmann::json({{"architecture", settings.architecture.id},
                           {"units", settings.architecture.units},
                           {"layers", settings.architecture.layers},
                           {"dropout", settings.architecture.dropout},
                           {"context", settings.context},
                           {"epochs", settings.epochs},
                           {"patience", settings.patience},
                           {"batch", settings.batch},
                           {"windows", settings.windowsAnEpoch},
                           {"learning_rate", settings.learningRate},
                           {"weight_decay", settings.weightDecay},
                           {"noise", settings.noise},
                           {"adversarial", settings.adversarial},
                           {"augmentation", {ways.jitter, ways.scaling, ways.warping, ways.mixing}},
                           {"synthesis", {static_cast<double>(settings.synthesis), settings.synthesis == Synthesis::None ? 0.0 : settings.syntheticShare}},
                           {"sampling", static_cast<int>(settings.sampling)},
                           {"counts", settings.counts},
                           {"price_weight", settings.priceWeight},
                           {"direction_weight", settings.directionWeight}})
        .dump();
}

} // namespace shelfcast::core::networks
