#include "ui/charts/period_sentence.h"

#include "ui/text/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace shelfcast::ui {

/// Gives the sentences of this file a translation context.
struct PeriodSentence {
    Q_DECLARE_TR_FUNCTIONS(shelfcast::ui::PeriodSentence)
};

namespace {

struct Fact {
    QString name, value;
    QColor colour;
};

Fact factOf(const ChartFinding &finding, const Theme &theme)
{
    switch (finding.mark) {
    case FindingMark::StandsOut: return {PeriodSentence::tr("stands out, expected"), unitsText(finding.expected), theme.bad};
    case FindingMark::Event: return {PeriodSentence::tr("holiday or season, else"), unitsText(finding.expected), theme.promotion};
    case FindingMark::NewLevel: return {PeriodSentence::tr("new level"), unitsText(finding.expected), theme.bad};
    case FindingMark::Gap: break;
    }
    return {PeriodSentence::tr("expected"), unitsText(finding.expected), theme.secondary};
}

std::vector<Fact> factsOf(const ChartData &data, std::int64_t period, const Theme &theme)
{
    const PeriodValues values = valuesAt(data, period);
    const auto range = [](double low, double high) { return unitsText(low) + QStringLiteral(" – ") + unitsText(high); };
    std::vector<Fact> facts;
    if (std::isfinite(values.sold))
        facts.push_back({PeriodSentence::tr("sold"), unitsText(values.sold), theme.history});
    else if (!std::isfinite(values.forecast))
        facts.push_back({PeriodSentence::tr("sold"), PeriodSentence::tr("not known"), theme.secondary});
    if (const double used = usedAt(data, period); std::isfinite(used))
        facts.push_back({PeriodSentence::tr("models see"), unitsText(used), theme.accent});
    for (const ChartFinding &finding : data.findings)
        if (finding.period == period)
            facts.push_back(factOf(finding, theme));
    if (std::isfinite(values.forecast))
        facts.push_back({PeriodSentence::tr("forecast"), unitsText(values.forecast), theme.forecast});
    if (std::isfinite(values.model))
        facts.push_back({PeriodSentence::tr("model alone"), unitsText(values.model), theme.secondary});
    if (std::isfinite(values.low80))
        facts.push_back({PeriodSentence::tr("80 % range"), range(values.low80, values.high80), theme.forecast});
    if (std::isfinite(values.low95))
        facts.push_back({PeriodSentence::tr("95 % range"), range(values.low95, values.high95), theme.forecast});
    if (std::isfinite(values.naive))
        facts.push_back({PeriodSentence::tr("last season"), unitsText(values.naive), theme.secondary});
    if (values.promotion)
        facts.push_back({PeriodSentence::tr("promotion"), PeriodSentence::tr("yes"), theme.promotion});
    if (values.stockOut)
        facts.push_back({PeriodSentence::tr("out of stock"), PeriodSentence::tr("yes"), theme.bad});
    return facts;
}

} // namespace

QString periodSentence(const ChartData &data, std::int64_t period, const Theme &theme)
{
    QString out = QStringLiteral("<b>%1</b><table cellspacing=0 cellpadding=1>").arg(periodText(period, data.frequency).toHtmlEscaped());
    for (const Fact &fact : factsOf(data, period, theme))
        out += QStringLiteral("<tr><td style='color:%1'>%2&nbsp;&nbsp;</td><td align=right>%3</td></tr>")
                   .arg(fact.colour.name(), fact.name.toHtmlEscaped(), fact.value.toHtmlEscaped());
    return out + QStringLiteral("</table>");
}

QString plainPeriodSentence(const ChartData &data, std::int64_t period)
{
    QStringList parts;
    for (const Fact &fact : factsOf(data, period, lightTheme()))
        parts << QStringLiteral("%1 %2").arg(fact.name, fact.value);
    return periodText(period, data.frequency) + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

} // namespace shelfcast::ui
