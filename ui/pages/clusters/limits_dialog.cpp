#include "ui/pages/clusters/limits_dialog.h"

#include "ui/pages/clusters/clusters_view_model.h"
#include "ui/widgets/card.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QPushButton>

namespace shelfcast::ui {
namespace {

QDoubleSpinBox *makeBox(QFormLayout *form, const QString &label, const QString &id, double value, double low, double high, int decimals, const QString &suffix, const QString &tip)
{
    auto *box = new QDoubleSpinBox(form->parentWidget());
    box->setObjectName(id);
    box->setRange(low, high);
    box->setDecimals(decimals);
    box->setSingleStep(decimals == 0 ? 1.0 : 0.1);
    box->setSuffix(suffix);
    box->setValue(value);
    box->setToolTip(tip);
    form->addRow(label, box);
    return box;
}

} // namespace

void editClusterLimits(ClustersViewModel &model, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("clusterLimitsDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(ClustersViewModel::tr("Limits between classes"));
    auto *column = new QVBoxLayout(dialog);
    auto *form = new QFormLayout;
    column->addLayout(form);
    const core::ClusterLimits &now = model.options().limits;
    const QString percent = QStringLiteral("\u202f%");
    auto *a = makeBox(form, ClustersViewModel::tr("A brings"), QStringLiteral("limitA"), now.abcXyz.a * 100.0, 1, 98, 0, percent, ClustersViewModel::tr("Share of the revenue that the items of class A bring together"));
    auto *b = makeBox(form, ClustersViewModel::tr("A and B bring"), QStringLiteral("limitB"), now.abcXyz.b * 100.0, 2, 99, 0, percent, ClustersViewModel::tr("Share of the revenue that the items of classes A and B bring together"));
    auto *x = makeBox(form, ClustersViewModel::tr("X varies up to"), QStringLiteral("limitX"), now.abcXyz.x, 0.05, 10, 2, {}, ClustersViewModel::tr("Standard deviation of the sales of a period as a share of their mean"));
    auto *y = makeBox(form, ClustersViewModel::tr("Y varies up to"), QStringLiteral("limitY"), now.abcXyz.y, 0.1, 20, 2, {}, ClustersViewModel::tr("Standard deviation of the sales of a period as a share of their mean"));
    auto *adi = makeBox(form, ClustersViewModel::tr("Rare from (ADI)"), QStringLiteral("limitAdi"), now.demand.adi, 1.01, 50, 2, {}, ClustersViewModel::tr("Periods from one sale to the next, on average; 1.32 by Syntetos, Boylan and Croston (2005)"));
    auto *cv2 = makeBox(form, ClustersViewModel::tr("Uneven from (CV²)"), QStringLiteral("limitCv2"), now.demand.cv2, 0.01, 20, 2, {}, ClustersViewModel::tr("Squared variation of the sales that are not zero; 0.49 by the same authors"));
    auto *outlier = makeBox(form, ClustersViewModel::tr("Far from its cluster from"), QStringLiteral("limitOutlier"), now.outlier, 0.5, 20, 1, {}, ClustersViewModel::tr("Beyond the third quartile of the distances in its cluster, in widths of the middle half"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    buttons->button(QDialogButtonBox::Cancel)->setText(ClustersViewModel::tr("Cancel")); // Qt's own words are missing where its translations are
    buttons->button(QDialogButtonBox::Cancel)->setIcon({});
    QPushButton *take = makePrimaryButton(model.run() ? ClustersViewModel::tr("Group again") : ClustersViewModel::tr("Take over"), dialog);
    take->setObjectName(QStringLiteral("takeLimits"));
    buttons->addButton(take, QDialogButtonBox::AcceptRole);
    QPushButton *usual = buttons->addButton(ClustersViewModel::tr("Usual limits"), QDialogButtonBox::ResetRole);
    column->addWidget(buttons);
    const auto check = [=] { take->setEnabled(a->value() < b->value() && x->value() < y->value()); };
    for (QDoubleSpinBox *box : {a, b, x, y})
        QObject::connect(box, &QDoubleSpinBox::valueChanged, dialog, check);
    QObject::connect(usual, &QPushButton::clicked, dialog, [=] {
        const core::ClusterLimits limits;
        a->setValue(limits.abcXyz.a * 100.0);
        b->setValue(limits.abcXyz.b * 100.0);
        x->setValue(limits.abcXyz.x);
        y->setValue(limits.abcXyz.y);
        adi->setValue(limits.demand.adi);
        cv2->setValue(limits.demand.cv2);
        outlier->setValue(limits.outlier);
    });
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, [=, &model] {
        core::ClusterOptions options = model.options();
        options.limits = {{a->value() / 100.0, b->value() / 100.0, x->value(), y->value()}, {adi->value(), cv2->value()}, outlier->value()};
        model.setOptions(options);
        if (model.run())
            model.cluster();
        dialog->accept();
    });
    check();
    dialog->open();
}

} // namespace shelfcast::ui
