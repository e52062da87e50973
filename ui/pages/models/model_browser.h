#pragma once
#include "core/models/forecaster.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QTableView;

namespace shelfcast::ui {

class ModelListModel;
class NaiveBadge;
class Session;
class SettingTableModel;

/// The registry to read: what each model does, where it comes from, what it needs, and its settings.
class ModelBrowser final : public QWidget {
    Q_OBJECT
public:
    explicit ModelBrowser(Session &session, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A person wants to train this model.
    void trainingWanted(const QString &modelId);

private:
    QWidget *makeDetails();
    void showModel(int row);
    void refreshChoice();

    Session &m_session;
    ModelListModel *m_models;
    SettingTableModel *m_settings;
    QListView *m_list;
    QLabel *m_name, *m_family, *m_summary, *m_needs, *m_source, *m_noSettings;
    NaiveBadge *m_badge;
    QTableView *m_table;
    QPushButton *m_use, *m_train;
};

} // namespace shelfcast::ui
