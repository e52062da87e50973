#include "ui/pages/forecast/reasons/why_panel.h"

#include "ui/pages/forecast/forecast_view_model.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QGridLayout>

#include <cmath>

namespace shelfcast::ui {
namespace {

/// Two of them stand side by side in a narrow card: no decimals where they would say nothing.
QString biasText(double bias)
{
    return changeText(bias, std::abs(bias) < 1.0 ? 1 : 0);
}

} // namespace

WhyPanel::WhyPanel(ForecastViewModel &model, QWidget *parent)
    : Card(parent, tr("Why this forecast")), m_model(model), m_form(makeLabel({}, TextRole::Body, this)), m_modelName(makeLabel({}, TextRole::Secondary, this)),
      m_why(makeLabel({}, TextRole::Secondary, this)), m_note(makeLabel({}, TextRole::Body, this)), m_grade(makeLabel({}, TextRole::Secondary, this)),
      m_wape(makeLabel({}, TextRole::Figure, this)), m_gain(makeLabel({}, TextRole::Figure, this)), m_gainNote(makeLabel({}, TextRole::Small, this)),
      m_figures(new QWidget(this)), m_accuracy(new QWidget(this))
{
    for (QLabel *label : {m_modelName, m_form, m_why, m_note, m_grade}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    setTone(m_note, Tone::Warning);
    auto *figures = new QGridLayout(m_figures);
    figures->setContentsMargins({});
    figures->setHorizontalSpacing(16);
    figures->setVerticalSpacing(0);
    figures->addWidget(m_wape, 0, 0);
    figures->addWidget(m_gain, 0, 1);
    QLabel *wapeNote = makeLabel(tr("WAPE"), TextRole::Small, m_figures);
    wapeNote->setToolTip(tr("Weighted absolute percentage error: the share of the units sold that the forecast was off by, on the last periods, which it was not shown"));
    figures->addWidget(wapeNote, 1, 0);
    figures->addWidget(m_gainNote, 1, 1);
    figures->setColumnStretch(2, 1);
    for (QWidget *widget : {static_cast<QWidget *>(m_modelName), static_cast<QWidget *>(m_form), static_cast<QWidget *>(m_why), static_cast<QWidget *>(m_note),
                            m_figures, m_accuracy, static_cast<QWidget *>(m_grade)})
        column()->addWidget(widget);
    addAccuracy();
    connect(&model, &ForecastViewModel::detailChanged, this, &WhyPanel::refresh);
    refresh();
}

void WhyPanel::addAccuracy()
{
    auto *grid = new QGridLayout(m_accuracy);
    grid->setContentsMargins(0, 4, 0, 4);
    grid->setVerticalSpacing(6);
    grid->addWidget(makeLabel(tr("tested"), TextRole::Small, m_accuracy), 0, 0);
    grid->addWidget(makeLabel(tr("model"), TextRole::Small, m_accuracy), 0, 1, Qt::AlignRight);
    grid->addWidget(makeLabel(tr("naive"), TextRole::Small, m_accuracy), 0, 2, Qt::AlignRight);
    const std::pair<QString, QString> rows[] = {
        {tr("WAPE"), tr("Weighted absolute percentage error; lower is better")},
        {tr("MASE"), tr("Mean absolute scaled error: 1 is as good as repeating the last season inside the history; lower is better")},
        {tr("bias"), tr("Too high (+) or too low (−) in sum, as a share of the units sold; near zero is better")}};
    for (int row = 0; row < 3; ++row) {
        QLabel *name = makeLabel(rows[row].first, TextRole::Secondary, m_accuracy);
        name->setToolTip(rows[row].second);
        grid->addWidget(name, row + 1, 0);
        for (int side = 0; side < 2; ++side) {
            m_cells[row][side] = makeLabel({}, side == 0 ? TextRole::Body : TextRole::Secondary, m_accuracy);
            grid->addWidget(m_cells[row][side], row + 1, side + 1, Qt::AlignRight);
        }
    }
    grid->setColumnStretch(0, 1);
}

void WhyPanel::refresh()
{
    const SeriesDetail *detail = m_model.detail();
    setVisible(detail && detail->stored);
    if (!isVisibleTo(parentWidget()))
        return;
    const core::StoredForecast &stored = *detail->stored;
    const core::SeriesAccuracy &a = stored.accuracy;
    m_modelName->setText(m_model.modelName(stored.forecast.modelId));
    m_form->setText(text(stored.forecast.form));
    m_form->setVisible(!stored.forecast.form.empty());
    m_why->setText(text(stored.why));
    m_why->setVisible(!stored.why.empty());
    m_note->setText(text(stored.forecast.note));
    m_note->setVisible(!stored.forecast.note.empty());
    m_grade->setText(gradeTip(stored.grade));

    const bool tested = std::isfinite(a.wape) || std::isfinite(a.mase);
    m_accuracy->setVisible(tested);
    m_figures->setVisible(std::isfinite(a.wape));
    m_wape->setText(percentText(a.wape));
    const double gain = a.naiveWape > 0.0 ? a.wape / a.naiveWape - 1.0 : std::nan("");
    m_gain->setVisible(std::isfinite(gain));
    m_gainNote->setVisible(std::isfinite(gain));
    m_gain->setText(changeText(gain));
    setTone(m_gain, !(std::abs(gain) >= 0.005) ? Tone::Plain : gain < 0.0 ? Tone::Good : Tone::Bad);
    m_gainNote->setText(gain <= 0.0 ? tr("error less than naive") : tr("error more than naive"));
    const QString cells[3][2] = {{percentText(a.wape, 1), percentText(a.naiveWape, 1)}, {numberText(a.mase), numberText(a.naiveMase)}, {biasText(a.bias), biasText(a.naiveBias)}};
    for (int row = 0; row < 3; ++row)
        for (int side = 0; side < 2; ++side)
            m_cells[row][side]->setText(cells[row][side]);
}

} // namespace shelfcast::ui
