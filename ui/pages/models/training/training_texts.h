#pragma once
#include "core/models/registry.h"
#include "core/project/training_store.h"
#include "ui/charts/learning_curves.h"

#include <QString>

#include <optional>

namespace shelfcast::ui {

/// The metric of the badge.
inline constexpr std::string_view kBeatsNaive = "Items better than seasonal naive";

/// The name of a training's model in the window's language.
QString modelNameOf(const core::Registry &models, const core::TrainingRow &row);
/// A score by its English names ("Quantity", "WAPE"); NaN where it was not taken.
double scoreOf(const core::TrainingReport &report, std::string_view head, std::string_view metric);
/// The validation loss of the best epoch; NaN before the first.
double bestLossOf(const core::TrainingReport &report);
/// Settings that are not as the card has them: "Units 32, Epochs 10"; empty where all are.
QString changedSettings(const core::Registry &models, const core::TrainingRow &row);
/// "Beats seasonal naive on 71 % of your items": by the periods that the training was tried on; empty where that was not measured.
QString naiveBadge(const core::TrainingReport &report);
/// What happened on the way, and what the guard of a network that learned on decided.
QString notesText(const core::TrainingReport &report);
LearningCurve curveOf(const QString &name, const core::TrainingReport &report);
/// "3.2 MB"
QString sizeText(std::int64_t bytes);
/// "42 s", "3 min 20 s", "2 h 5 min"
QString durationText(double seconds);
/// Of "2026-11-22T08:40:00Z", in the person's own time.
QString startedText(const std::string &utc);
/// Where the training has got to: "Epoch 12 of 30 · best 9 · CPU · 12,340 windows a second".
QString progressText(const core::TrainingReport &report);

} // namespace shelfcast::ui
