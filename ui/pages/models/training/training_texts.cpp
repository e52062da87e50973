#include "ui/pages/models/training/training_texts.h"

#include "core/models/epochs_done.h"
#include "core/workflow/scenarios/scenario_comparison.h"
#include "core/workflow/training/trainings.h"
#include "ui/pages/models/models_view_model.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace shelfcast::ui {

/// Gives the sentences of this file a translation context.
struct TrainingTexts {
    Q_DECLARE_TR_FUNCTIONS(shelfcast::ui::TrainingTexts)
};

QString modelNameOf(const core::Registry &models, const core::TrainingRow &row)
{
    if (row.modelId == core::kGanId) // no model of its own: it writes scenarios
        return text(core::scenarioWayName(core::ScenarioWay::Gan));
    const core::ModelEntry *entry = models.find(row.modelId);
    return entry ? text(entry->card.name) : fromUtf8(row.modelId);
}

double scoreOf(const core::TrainingReport &report, std::string_view head, std::string_view metric)
{
    const auto found = std::ranges::find_if(report.scores, [&](const core::HeadScore &score) { return score.head.pattern == head && score.metric.pattern == metric; });
    return found == report.scores.end() ? std::nan("") : found->value;
}

double bestLossOf(const core::TrainingReport &report)
{
    const auto best = std::ranges::find(report.epochs, report.bestEpoch, &core::TrainingEpoch::epoch);
    return best == report.epochs.end() ? std::nan("") : best->validationLoss;
}

QString changedSettings(const core::Registry &models, const core::TrainingRow &row)
{
    const core::ModelEntry *entry = models.find(row.modelId);
    const auto values = entry ? core::settingsOf(entry->card, row) : core::Result<core::SettingValues>(core::SettingValues());
    QStringList words;
    if (!entry || !values)
        return {};
    for (const core::Setting &setting : entry->card.settings)
        if (const auto given = values->find(setting.id); given != values->end() && given->second != setting.initial)
            words << TrainingTexts::tr("%1 %2", "a setting and its value: Units 32").arg(text(setting.name), settingValueText(setting, given->second));
    return words.join(QStringLiteral(", "));
}

QString naiveBadge(const core::TrainingReport &report)
{
    const double share = scoreOf(report, "Quantity", kBeatsNaive);
    return std::isfinite(share) ? TrainingTexts::tr("Beats seasonal naive on %1 of your items").arg(percentText(share)) : QString();
}

QString notesText(const core::TrainingReport &report)
{
    QStringList words;
    for (const core::Message &note : report.notes)
        words << text(note);
    return words.join(QLatin1Char(' '));
}

LearningCurve curveOf(const QString &name, const core::TrainingReport &report)
{
    LearningCurve curve;
    curve.name = name;
    curve.bestEpoch = report.bestEpoch;
    curve.plannedEpochs = report.plannedEpochs;
    for (const core::TrainingEpoch &epoch : report.epochs) {
        if (epoch.epoch == 0) // what the weights did before they learned on; curves begin with epoch 1
            continue;
        curve.training.push_back(epoch.trainingLoss);
        curve.validation.push_back(epoch.validationLoss);
    }
    return curve;
}

QString sizeText(std::int64_t bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString durationText(double seconds)
{
    const auto whole = static_cast<std::int64_t>(std::llround(seconds));
    if (whole < 60)
        return TrainingTexts::tr("%1 s").arg(numberText(seconds < 10.0 ? std::round(10.0 * seconds) / 10.0 : std::round(seconds)));
    if (whole < 3600)
        return TrainingTexts::tr("%1 min %2 s").arg(integerText(whole / 60), integerText(whole % 60));
    return TrainingTexts::tr("%1 h %2 min").arg(integerText(whole / 3600), integerText(whole % 3600 / 60));
}

QString startedText(const std::string &utc)
{
    const QDateTime started = QDateTime::fromString(fromUtf8(utc), Qt::ISODate).toLocalTime();
    return started.isValid() ? QLocale().toString(started, QLocale::ShortFormat) : QString();
}

QString progressText(const core::TrainingReport &report)
{
    QStringList words;
    if (!report.epochs.empty() || report.plannedEpochs > 0)
        words << TrainingTexts::tr("Epoch %1 of %2").arg(integerText(core::epochsDone(report)), integerText(report.plannedEpochs));
    if (report.bestEpoch > 0)
        words << TrainingTexts::tr("best: %1, loss %2", "the best epoch and its validation loss").arg(integerText(report.bestEpoch), numberText(bestLossOf(report)));
    if (!report.device.empty())
        words << fromUtf8(report.device);
    if (!report.epochs.empty())
        words << TrainingTexts::tr("%1 windows a second").arg(integerText(static_cast<std::int64_t>(report.epochs.back().windowsPerSecond)));
    return words.join(QStringLiteral(" · "));
}

} // namespace shelfcast::ui
