#pragma once
#include "core/models/pretrained/front/training_window.h"

/// What the windows of encoders and decoders are drawn by.
namespace shelfcast::core::pretrained {

/// How often a history is cut short, and how often the learner is not told a season.
inline constexpr double kShortened = 0.4, kSeasonHidden = 0.06, kLongSeasonHidden = 0.15;
/// Targets beyond this are no lesson but an accident of the draw.
inline constexpr double kLargestTarget = 1e4;

/// A length of context: short ones more often.
int drawnContext(Random &random);
/// Windows of a batch: twice as many where contexts are short.
int rowsOf(const TrainingPlan &plan, int context);

/// The seasons that the learner is told.
struct ToldSeasons {
    int main = 1, longer = 0;
};
ToldSeasons drawnSeasons(const SyntheticSeries &series, Random &random);

/// How much a window counts: one far outside its own scale less, so that a few wild ones do not lead; one of a long horizon less a period.
/// @p size  its mean absolute target
double shareOf(const SyntheticSeries &series, double size);

} // namespace shelfcast::core::pretrained
