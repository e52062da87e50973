#include "ui/pages/forecast/similar/similar_panel.h"

#include "ui/pages/forecast/forecast_view_model.h"
#include "ui/pages/forecast/similar/similar_desk.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QPushButton>

namespace shelfcast::ui {
namespace {

/// A name as long as it fits, in full in the tool tip.
class NameButton final : public QPushButton {
public:
    NameButton(const QString &name, QWidget *parent) : QPushButton(parent), m_name(name)
    {
        setProperty("link", true);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setAccessibleName(name);
        setToolTip(name);
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QPushButton::resizeEvent(event);
        setText(fontMetrics().elidedText(m_name, Qt::ElideRight, width() - 12).replace(QLatin1Char('&'), QStringLiteral("&&")));
    }

private:
    QString m_name;
};

} // namespace

SimilarPanel::SimilarPanel(Session &session, ForecastViewModel &model, QWidget *parent)
    : Card(parent, tr("Products like this one")), m_session(session), m_model(model), m_desk(new SimilarDesk(session, this)), m_note(makeLabel({}, TextRole::Small, this))
{
    setObjectName(QStringLiteral("similar"));
    m_note->setWordWrap(true);
    column()->addWidget(m_note);
    connect(&model, &ForecastViewModel::detailChanged, this, &SimilarPanel::ask);
    connect(m_desk, &SimilarDesk::changed, this, &SimilarPanel::refresh);
    ask();
    refresh();
}

void SimilarPanel::ask()
{
    if (m_model.detail())
        m_desk->ask(m_session.selectedSeries());
    refresh();
}

void SimilarPanel::refresh()
{
    delete m_rows;
    m_rows = nullptr;
    const bool any = !m_desk->neighbours().empty();
    setVisible(m_model.detail() && (any || m_desk->busy()));
    const bool features = any && !m_desk->note().empty();
    m_note->setVisible(!any || features);
    m_note->setText(features ? tr("Compared by what is seen in the sales: the pre-trained network is not there.") : tr("Comparing…"));
    m_note->setToolTip(features ? text(m_desk->note()) : QString());
    if (!any)
        return;
    m_rows = new QWidget(this);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    for (const SimilarDesk::Neighbour &one : m_desk->neighbours()) {
        auto *name = new NameButton(seriesName(one.info, true), m_rows);
        connect(name, &QPushButton::clicked, &m_session, [this, id = one.info.id] { m_session.select(id); }, Qt::QueuedConnection); // the button is gone by then
        QLabel *why = makeLabel(text(one.why), TextRole::Small, m_rows);
        why->setWordWrap(true);
        why->setContentsMargins(5, 0, 0, 6);
        rows->addWidget(name);
        rows->addWidget(why);
    }
    column()->insertWidget(column()->indexOf(m_note), m_rows);
}

} // namespace shelfcast::ui
