#include "ui/pages/evaluation/evaluation_texts.h"

#include "ui/pages/models/training/training_texts.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QCoreApplication>

namespace shelfcast::ui {
namespace {

struct EvaluationTexts {
    Q_DECLARE_TR_FUNCTIONS(EvaluationTexts)
};

} // namespace

QString metricText(const core::Metric &metric, double value)
{
    if (metric.unit == core::MetricUnit::Share)
        return metric.aim == core::MetricAim::Zero ? changeText(value, 1) : percentText(value, 1);
    return numberText(value);
}

QString metricHelp(const core::Metric &metric)
{
    QString aim;
    switch (metric.aim) {
    case core::MetricAim::Low: aim = EvaluationTexts::tr("Lower is better."); break;
    case core::MetricAim::High: aim = EvaluationTexts::tr("Higher is better."); break;
    case core::MetricAim::Zero: aim = EvaluationTexts::tr("Nearer to zero is better."); break;
    case core::MetricAim::Nominal: aim = EvaluationTexts::tr("Nearer to %1 is better.").arg(percentText(metric.nominal)); break;
    }
    return text(metric.definition) + u'\n' + aim + u'\n' + EvaluationTexts::tr("Source: %1").arg(QString::fromUtf8(metric.source));
}

QString modelName(const core::Registry &models, const std::string &id)
{
    const core::ModelEntry *entry = models.find(id);
    return entry ? text(entry->card.name) : fromUtf8(id);
}

QString backtestText(const core::BacktestInfo &info)
{
    return QStringList{startedText(info.finishedAt), EvaluationTexts::tr("%Ln model(s)", nullptr, static_cast<int>(info.models.size())), periodsText(info.horizon, info.frequency),
                       EvaluationTexts::tr("%Ln origin(s)", nullptr, info.origins)}
        .join(QStringLiteral(" · "));
}

} // namespace shelfcast::ui
