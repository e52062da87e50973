#pragma once
#include "core/evaluation/auto/auto_judge.h"
#include "core/models/panel_model.h"

#include <string>
#include <vector>

namespace shelfcast::core {

/// What `auto` decided for one series: who forecasts it together, each fitted on all periods, and what they were compared with.
struct AutoSeries {
    struct Member {
        std::string id;                    ///< of the contender
        const ModelEntry *entry = nullptr; ///< outlives this
        std::unique_ptr<const FittedSeries> fitted;
    };
    std::vector<Member> members; ///< at least one
    combine::Blend blend;        ///< (members)
    Calibration calibration;
    Message note;                ///< why a simpler model stands in; empty where none does. Not stored
    Message why;                 ///< not stored: the forecast carries it
    struct Loss {
        std::string model;       ///< of the contender; "auto" is what was taken
        double loss = 0.0;       ///< NaN where it could not take part
    };
    std::vector<Loss> losses;    ///< in the order of the contenders
    std::size_t similar = 0;     ///< past forecasts of similar series by which it was decided
};

/// Forecasts of the members as one, calibrated. Where none of them can forecast, the ladder's simple forecast.
/// errors  Cancelled only
Result<SeriesForecast> forecastAuto(const Registry &models, const AutoSeries &series, const SeriesView &history, int horizon, const JobContext &job);
/// The members' explanations as one.
/// errors  those of the members; Cancelled
Result<Explanation> explainAuto(const AutoSeries &series, const SeriesView &history, int horizon, const JobContext &job);

/// What was compared, as a person reads it: the error of each model beside seasonal naive's (1), or beside the best where seasonal
/// naive made none; the taken one first, then the best first.
struct ComparedModels {
    Message criterion; ///< empty where nothing was compared
    std::vector<Candidate> models;
};
ComparedModels comparedModels(const Registry &models, const AutoSeries &series);

/// How a project keeps one series of `auto`; the model id is "auto".
StoredModel storeAutoSeries(const AutoSeries &series);
/// errors  Damaged, also where a member is no longer among @p models
Result<AutoSeries> loadAutoSeries(const Registry &models, const StoredModel &stored);

} // namespace shelfcast::core
