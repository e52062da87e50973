#pragma once
#include "core/models/panel_model.h"

#include <string>
#include <vector>

namespace shelfcast::core {

/// What `auto` decided for one series: the winner fitted on all periods, and what it won against.
struct AutoSeries {
    const ModelEntry *entry = nullptr; ///< the winner; outlives this
    LadderFit fit;
    Message why;                       ///< not stored: the forecast carries it
    int heldOut = 0;                   ///< periods that the models were compared on; 0 where there were too few
    struct Loss {
        std::string model;
        double loss = 0.0; ///< infinite where the model could not take part
    };
    std::vector<Loss> losses;          ///< in the order of the candidates
};

/// What was compared, as a person reads it: the error of each model beside seasonal naive's (1), or beside the best where seasonal
/// naive made none; the taken one first, then the best first.
struct ComparedModels {
    Message criterion; ///< empty where nothing was compared
    std::vector<Candidate> models;
};
ComparedModels comparedModels(const Registry &models, const AutoSeries &series);

/// How a project keeps one series of `auto`; the model id is "auto".
StoredModel storeAutoSeries(const AutoSeries &series);
/// errors  Damaged, also where the winner is no longer among @p models
Result<AutoSeries> loadAutoSeries(const Registry &models, const StoredModel &stored);

} // namespace shelfcast::core
