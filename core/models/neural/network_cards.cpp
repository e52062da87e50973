#include "core/models/neural/network_library.h"

namespace shelfcast::core {
namespace {

Setting number(const char *id, Message name, Message help, SettingValue initial, double minimum, double maximum)
{
    return Setting{id, std::move(name), std::move(help), std::move(initial), minimum, maximum, {}};
}

/// What differs from network to network among the settings they share.
struct Defaults {
    std::int64_t units = 64, layers = 1;
    double learningRate = 0.002;
    double dropout = 0.1;
};

std::vector<Setting> sharedSettings(const Defaults &defaults)
{
    return {
        number("units", QT_TRANSLATE_NOOP("core", "Units in a layer"), QT_TRANSLATE_NOOP("core", "Neurons in each layer: more can learn finer patterns and take longer."),
               defaults.units, 4, 1024),
        number("layers", QT_TRANSLATE_NOOP("core", "Layers"), QT_TRANSLATE_NOOP("core", "Layers on one another: more can learn deeper patterns, take longer and need more data."),
               defaults.layers, 1, 12),
        number("dropout", QT_TRANSLATE_NOOP("core", "Dropout"),
               QT_TRANSLATE_NOOP("core", "The share of neurons left out by chance in each training step; guards small data against learning by heart."), defaults.dropout, 0.0, 0.9),
        number("context", QT_TRANSLATE_NOOP("core", "Context"),
               QT_TRANSLATE_NOOP("core", "How many past periods the network looks at; 0 chooses by frequency (56 days, 52 weeks, 36 months, 16 quarters)."), std::int64_t{0}, 0, 512),
        number("epochs", QT_TRANSLATE_NOOP("core", "Epochs"),
               QT_TRANSLATE_NOOP("core", "How often the training goes through the data at most; it stops earlier when validation no longer improves."), std::int64_t{30}, 1, 10000),
        number("patience", QT_TRANSLATE_NOOP("core", "Patience"), QT_TRANSLATE_NOOP("core", "After how many epochs without improvement the training stops."),
               std::int64_t{6}, 1, 10000),
        number("windows", QT_TRANSLATE_NOOP("core", "Windows an epoch"),
               QT_TRANSLATE_NOOP("core", "How many cuts through the histories one epoch shows at most: more make an epoch longer and steadier."), std::int64_t{16384}, 16, 1048576),
        number("learning-rate", QT_TRANSLATE_NOOP("core", "Learning rate"), QT_TRANSLATE_NOOP("core", "The size of a training step: smaller is slower and steadier."),
               defaults.learningRate, 1e-6, 0.5),
        number("batch", QT_TRANSLATE_NOOP("core", "Batch size"),
               QT_TRANSLATE_NOOP("core", "Windows in one training step; fewer are taken where there are few, or where memory does not suffice."), std::int64_t{128}, 1, 65536),
        number("weight-decay", QT_TRANSLATE_NOOP("core", "Weight decay"),
               QT_TRANSLATE_NOOP("core", "How strongly weights are pulled to zero; guards small data against learning by heart."), 0.01, 0.0, 1.0),
        number("noise", QT_TRANSLATE_NOOP("core", "Noise"),
               QT_TRANSLATE_NOOP("core", "Chance added to past sales while learning, as a share of their usual size; makes the network steadier."), 0.0, 0.0, 1.0),
        number("adversarial", QT_TRANSLATE_NOOP("core", "Adversarial training"),
               QT_TRANSLATE_NOOP("core", "Also learns from past sales changed by so much in the worst direction, as a share of their usual size; 0 is off, else it takes twice the time."),
               0.0, 0.0, 0.5),
        Setting{"augmentation", QT_TRANSLATE_NOOP("core", "Augmentation"),
                QT_TRANSLATE_NOOP("core", "Shows changed or synthetic copies of the histories while learning, for small data. They are made from the training part only; validation and forecasts see real sales."),
                std::string("none"), 0.0, 0.0,
                {{"none", QT_TRANSLATE_NOOP("core", "None")},
                 {"jitter", QT_TRANSLATE_NOOP("core", "Small noise")},
                 {"scaling", QT_TRANSLATE_NOOP("core", "Growing and shrinking")},
                 {"warping", QT_TRANSLATE_NOOP("core", "Stretching in time")},
                 {"mixing", QT_TRANSLATE_NOOP("core", "Mixing two histories")},
                 {"all", QT_TRANSLATE_NOOP("core", "All four changes")},
                 {"bootstrap", QT_TRANSLATE_NOOP("core", "Synthetic: block bootstrap")},
                 {"gan", QT_TRANSLATE_NOOP("core", "Synthetic: adversarial network (GAN)")},
                 {"decoder", QT_TRANSLATE_NOOP("core", "Synthetic: pre-trained decoder")},
                 {"guarded", QT_TRANSLATE_NOOP("core", "Synthetic, if it helps in a trial")}}},
        number("augmentation-share", QT_TRANSLATE_NOOP("core", "Synthetic share"),
               QT_TRANSLATE_NOOP("core", "The share of what the training shows that is synthetic, where the augmentation is a synthetic one."), 0.3, 0.0, 0.9),
        Setting{"sampling", QT_TRANSLATE_NOOP("core", "Which items count"),
                QT_TRANSLATE_NOOP("core", "How often the training looks at big and at small sellers."), std::string("balanced"), 0.0, 0.0,
                {{"even", QT_TRANSLATE_NOOP("core", "All alike")},
                 {"balanced", QT_TRANSLATE_NOOP("core", "Big sellers more often")},
                 {"volume", QT_TRANSLATE_NOOP("core", "By units sold")}}},
        Setting{"distribution", QT_TRANSLATE_NOOP("core", "What is learned"),
                QT_TRANSLATE_NOOP("core", "Quantiles suit all sales; counts suit slow movers that sell a few pieces now and then."), std::string("quantiles"), 0.0, 0.0,
                {{"quantiles", QT_TRANSLATE_NOOP("core", "Quantiles")}, {"counts", QT_TRANSLATE_NOOP("core", "Counts (negative binomial)")}}},
        number("price-weight", QT_TRANSLATE_NOOP("core", "Weight of the price"),
               QT_TRANSLATE_NOOP("core", "How much learning the price counts beside learning the quantity, where prices are recorded and not planned; 0 leaves it out."), 0.1, 0.0, 10.0),
        number("direction-weight", QT_TRANSLATE_NOOP("core", "Weight of the direction"),
               QT_TRANSLATE_NOOP("core", "How much learning whether sales fall, stay or rise counts beside learning the quantity; 0 leaves it out."), 0.05, 0.0, 10.0),
        number("search", QT_TRANSLATE_NOOP("core", "Settings to try"),
               QT_TRANSLATE_NOOP("core", "Tries so many settings with short trainings first and takes the best; 0 trains with the settings as they are."), std::int64_t{0}, 0, 100),
        number("search-minutes", QT_TRANSLATE_NOOP("core", "Minutes for trying"),
               QT_TRANSLATE_NOOP("core", "When trying settings ends, however many were tried."), 10.0, 0.0, 1440.0),
        Setting{"mixed-precision", QT_TRANSLATE_NOOP("core", "Half precision on a GPU"),
                QT_TRANSLATE_NOOP("core", "Calculates with shorter numbers on a GPU: faster, and hardly less exact."), true, 0.0, 0.0, {}},
    };
}

ModelCard card(const char *id, Message name, Message summary, const char *source, const Defaults &defaults)
{
    ModelCard card;
    card.id = id;
    card.name = std::move(name);
    card.family = QT_TRANSLATE_NOOP("core", "Neural networks");
    card.summary = std::move(summary);
    card.source = source;
    card.needs = {.minimumHistory = 3, .usesDrivers = true, .gpuUseful = true, .networks = true};
    card.settings = sharedSettings(defaults);
    return card;
}

/// What makes no sense without hidden layers is not asked.
ModelCard linear(ModelCard card)
{
    std::erase_if(card.settings, [](const Setting &setting) { return setting.id == "units" || setting.id == "layers" || setting.id == "dropout"; });
    return card;
}

} // namespace

std::vector<ModelCard> networkCards()
{
    return {
        card("mlp", QT_TRANSLATE_NOOP("core", "Dense network"),
             QT_TRANSLATE_NOOP("core", "One network learns from all items at once: the last periods, plans and the calendar go in, all quantiles of the next ones come out."),
             "Zhang, Patuwo & Hu (1998), Forecasting with artificial neural networks, IJF 14(1); quantile loss: Koenker & Bassett (1978)", {.units = 128, .layers = 2, .learningRate = 0.001}),
        card("rnn", QT_TRANSLATE_NOOP("core", "Recurrent network"),
             QT_TRANSLATE_NOOP("core", "Reads each history period by period and keeps what matters in one state."),
             "Elman (1990), Finding structure in time, Cognitive Science 14(2)", {.units = 64, .layers = 1, .learningRate = 0.001}),
        card("lstm", QT_TRANSLATE_NOOP("core", "LSTM network"),
             QT_TRANSLATE_NOOP("core", "A recurrent network with gates that decide what to remember and what to forget."),
             "Hochreiter & Schmidhuber (1997), Long short-term memory, Neural Computation 9(8)", {.units = 64, .layers = 1}),
        card("gru", QT_TRANSLATE_NOOP("core", "GRU network"),
             QT_TRANSLATE_NOOP("core", "A recurrent network with fewer gates than LSTM: faster, often as good."),
             "Cho et al. (2014), Learning phrase representations using RNN encoder-decoder, EMNLP", {.units = 64, .layers = 1}),
        card("tcn", QT_TRANSLATE_NOOP("core", "Convolutional network"),
             QT_TRANSLATE_NOOP("core", "Looks for short patterns in the history, each layer over a stretch twice as long."),
             "Bai, Kolter & Koltun (2018), An empirical evaluation of generic convolutional and recurrent networks for sequence modeling", {.units = 48, .layers = 5}),
        linear(card("nlinear", QT_TRANSLATE_NOOP("core", "Linear network"),
             QT_TRANSLATE_NOOP("core", "A straight weighting of the last periods, learned from all items: what the other networks must beat."),
             "Zeng et al. (2023), Are transformers effective for time series forecasting?, AAAI", {})),
        card("transformer", QT_TRANSLATE_NOOP("core", "Transformer"),
             QT_TRANSLATE_NOOP("core", "Cuts the history into patches and learns which of them matter for each other."),
             "Nie et al. (2023), A time series is worth 64 words, ICLR; Vaswani et al. (2017), Attention is all you need", {.units = 64, .layers = 3, .learningRate = 0.001}),
        card("nhits", QT_TRANSLATE_NOOP("core", "Hierarchical network (N-HiTS)"),
             QT_TRANSLATE_NOOP("core", "Explains the history coarsely first and finely then, and adds the parts up."),
             "Challu et al. (2023), N-HiTS: neural hierarchical interpolation for time series forecasting, AAAI", {.units = 128, .layers = 2}),
    };
}

} // namespace shelfcast::core
