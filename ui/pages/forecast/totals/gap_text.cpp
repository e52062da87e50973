#include "ui/pages/forecast/totals/gap_text.h"

#include "ui/text/format.h"

#include <QCoreApplication>

#include <cmath>
#include <numeric>

namespace shelfcast::ui {
namespace {

/// Less than this share is no gap to speak of.
constexpr double kNoGap = 0.0005;

QString said(const char *words)
{
    return QCoreApplication::translate("shelfcast::ui::Totals", words);
}

QString outcome(core::Reconciliation method)
{
    switch (method) {
    case core::Reconciliation::BottomUp: return said(QT_TRANSLATE_NOOP("shelfcast::ui::Totals", "The series stand."));
    case core::Reconciliation::TopDown: return said(QT_TRANSLATE_NOOP("shelfcast::ui::Totals", "The total stands, the series share it."));
    case core::Reconciliation::MinTrace: return said(QT_TRANSLATE_NOOP("shelfcast::ui::Totals", "Both gave way."));
    case core::Reconciliation::None: break;
    }
    return said(QT_TRANSLATE_NOOP("shelfcast::ui::Totals", "Both were left as they are."));
}

} // namespace

QString gapText(const TotalDetail &shown, const QString &modelName, core::Reconciliation method)
{
    const core::TotalForecast &total = shown.total.total;
    const auto sum = [](const std::vector<double> &values) { return std::accumulate(values.begin(), values.end(), 0.0); };
    const double alone = sum(total.alone.mean), together = alone * (1.0 + total.gapBefore);
    QStringList parts;
    if (!std::isfinite(total.gapBefore)) {
        parts << said(QT_TRANSLATE_NOOP("shelfcast::ui::Totals", "Forecast alone (%1), the sum comes to nothing.")).arg(modelName);
    } else if (std::abs(total.gapBefore) < kNoGap) {
        parts << said(QT_TRANSLATE_NOOP("shelfcast::ui::Totals", "Forecast alone (%1), the sum comes to %2; its series together come to %3: no gap to speak of."))
                     .arg(modelName, unitsText(alone), unitsText(together));
    } else {
        parts << said(QT_TRANSLATE_NOOP("shelfcast::ui::Totals", "Forecast alone (%1), the sum comes to %2; its series, each by its own model, come to %3: a gap of %4, now %5."))
                     .arg(modelName, unitsText(alone), unitsText(together), changeText(total.gapBefore, 1), changeText(total.gapAfter, 1));
        if (const double before = sum(shown.chart.naive); before > 0.0)
            parts << said(QT_TRANSLATE_NOOP("shelfcast::ui::Totals", "Against the last season the sum's model expects %1, the series together %2."))
                         .arg(changeText(alone / before - 1.0, 1), changeText(together / before - 1.0, 1));
    }
    parts << outcome(method);
    return parts.join(u' ');
}

} // namespace shelfcast::ui
