#include "ui/pages/clusters/clusters_page.h"
#include "ui/pages/data/data_page.h"
#include "ui/pages/evaluation/evaluation_page.h"
#include "ui/pages/forecast/forecast_page.h"
#include "ui/pages/home/home_page.h"
#include "ui/pages/models/models_page.h"
#include "ui/pages/report/report_page.h"
#include "ui/shell/page.h"

namespace shelfcast::ui {
namespace {

template <class Page>
QWidget *make(Session &session, QWidget *parent)
{
    return new Page(session, parent);
}

} // namespace

std::vector<PageEntry> pageList()
{
    return {
        {QStringLiteral("home"), QT_TRANSLATE_NOOP("pages", "Home"), QStringLiteral("home"), false, make<HomePage>},
        {QStringLiteral("data"), QT_TRANSLATE_NOOP("pages", "Data"), QStringLiteral("data"), true, make<DataPage>},
        {QStringLiteral("forecast"), QT_TRANSLATE_NOOP("pages", "Forecast"), QStringLiteral("forecast"), true, make<ForecastPage>},
        {QStringLiteral("clusters"), QT_TRANSLATE_NOOP("pages", "Clusters"), QStringLiteral("clusters"), true, make<ClustersPage>},
        {QStringLiteral("evaluation"), QT_TRANSLATE_NOOP("pages", "Evaluation"), QStringLiteral("evaluation"), true, make<EvaluationPage>},
        {QStringLiteral("models"), QT_TRANSLATE_NOOP("pages", "Models"), QStringLiteral("models"), false, make<ModelsPage>},
        {QStringLiteral("report"), QT_TRANSLATE_NOOP("pages", "Report"), QStringLiteral("report"), true, make<ReportPage>},
    };
}

} // namespace shelfcast::ui
