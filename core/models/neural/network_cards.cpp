#include "core/models/neural/network_library.h"

namespace shelfcast::core {
namespace {

Setting number(const char *id, Message name, Message help, SettingValue initial, double minimum, double maximum)
{
    return Setting{id, std::move(name), std::move(help), std::move(initial), minimum, maximum, {}};
}

ModelCard denseNetwork()
{
    ModelCard card;
    card.id = "mlp";
    card.name = QT_TRANSLATE_NOOP("core", "Dense network");
    card.family = QT_TRANSLATE_NOOP("core", "Neural networks");
    card.summary = QT_TRANSLATE_NOOP("core", "One network learns from all items at once: the last periods and the calendar go in, all quantiles of the next ones come out.");
    card.source = "Zhang, Patuwo & Hu (1998), Forecasting with artificial neural networks, IJF 14(1); quantile loss: Koenker & Bassett (1978)";
    card.needs = {.minimumHistory = 8, .usesDrivers = false, .gpuUseful = true, .networks = true};
    card.settings = {
        number("units", QT_TRANSLATE_NOOP("core", "Units"),
               QT_TRANSLATE_NOOP("core", "Neurons in the hidden layer: more can learn finer patterns and take longer."), std::int64_t{100}, 4, 1024),
        number("context", QT_TRANSLATE_NOOP("core", "Context"),
               QT_TRANSLATE_NOOP("core", "How many past periods the network looks at; 0 takes one season, at least 16."), std::int64_t{0}, 0, 512),
        number("epochs", QT_TRANSLATE_NOOP("core", "Epochs"),
               QT_TRANSLATE_NOOP("core", "How often the training goes through the data at most; it stops earlier when validation no longer improves."), std::int64_t{30}, 1, 1000),
        number("patience", QT_TRANSLATE_NOOP("core", "Patience"),
               QT_TRANSLATE_NOOP("core", "After how many epochs without improvement the training stops."), std::int64_t{5}, 1, 100),
        number("learning-rate", QT_TRANSLATE_NOOP("core", "Learning rate"),
               QT_TRANSLATE_NOOP("core", "The size of a training step: smaller is slower and steadier."), 0.002, 1e-6, 0.5),
        number("batch", QT_TRANSLATE_NOOP("core", "Batch size"),
               QT_TRANSLATE_NOOP("core", "Windows in one training step."), std::int64_t{128}, 1, 65536),
        number("weight-decay", QT_TRANSLATE_NOOP("core", "Weight decay"),
               QT_TRANSLATE_NOOP("core", "How strongly weights are pulled to zero; guards small data against learning by heart."), 0.0001, 0.0, 1.0),
    };
    return card;
}

} // namespace

std::vector<ModelCard> networkCards()
{
    return {denseNetwork()};
}

} // namespace shelfcast::core
