#include "ui/shell/help_dialogs.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace shelfcast::ui {

/// Gives the sentences of this file a translation context.
struct HelpDialogs {
    Q_DECLARE_TR_FUNCTIONS(shelfcast::ui::HelpDialogs)
};

void showShortcuts(QWidget &window)
{
    std::vector<std::pair<QString, QString>> rows;
    for (const QAction *action : window.actions())
        if (!action->shortcut().isEmpty())
            rows.emplace_back(action->text().remove(u'&'), action->shortcut().toString(QKeySequence::NativeText));
    rows.insert(rows.end(), {{HelpDialogs::tr("Chart: zoom"), HelpDialogs::tr("wheel, + and −")},
                             {HelpDialogs::tr("Chart: move"), HelpDialogs::tr("drag, Shift+arrows")},
                             {HelpDialogs::tr("Chart: walk through the periods"), HelpDialogs::tr("Left, Right")},
                             {HelpDialogs::tr("Chart: start view"), HelpDialogs::tr("0, double click")}});
    auto *dialog = new QDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(HelpDialogs::tr("Keyboard shortcuts"));
    auto *table = new QTableWidget(static_cast<int>(rows.size()), 2, dialog);
    table->setHorizontalHeaderLabels({HelpDialogs::tr("What"), HelpDialogs::tr("Keys")});
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    for (int row = 0; row < table->rowCount(); ++row) {
        table->setItem(row, 0, new QTableWidgetItem(rows[static_cast<std::size_t>(row)].first));
        table->setItem(row, 1, new QTableWidgetItem(rows[static_cast<std::size_t>(row)].second));
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    buttons->button(QDialogButtonBox::Close)->setText(HelpDialogs::tr("Close")); // Qt's own words are missing where its translations are
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(table);
    column->addWidget(buttons);
    dialog->resize(460, 560);
    dialog->open();
}

void showAbout(QWidget &window)
{
    auto *box = new QMessageBox(&window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(HelpDialogs::tr("About Shelfcast"));
    box->setTextFormat(Qt::RichText);
    box->setText(HelpDialogs::tr("<b>Shelfcast %1</b><br>Sales forecasts and decisions for merchants.<br><br>"
                                 "Runs on your machine and sends nothing anywhere.<br><br>"
                                 "Free software under the GNU General Public License 3.0 or later.<br>"
                                 "Built with Qt %2, Qt Charts, SQLite, Eigen, NLopt, oneTBB, libzip, expat, freexl and libxlsxwriter.<br>"
                                 "The sample project holds data from “Online Retail”, UCI Machine Learning Repository, CC BY 4.0.")
                     .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion())));
    box->open();
}

} // namespace shelfcast::ui
