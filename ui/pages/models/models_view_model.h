#pragma once
#include "core/models/registry.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace shelfcast::ui {

/// The registry as a list: name, family.
class ModelListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, FamilyRole };
    explicit ModelListModel(const core::Registry &models, QObject *parent = nullptr) : QAbstractListModel(parent), m_models(models) {}
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    const core::ModelCard *card(int row) const;
    int rowOf(const QString &id) const;

private:
    const core::Registry &m_models;
};

/// The settings of one model: name, default, what is allowed, what it does.
class SettingTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setSettings(std::vector<core::Setting> settings);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<core::Setting> m_settings;
};

/// A setting's value as a person reads it; a choice by its name.
QString settingValueText(const core::Setting &setting, const core::SettingValue &value);
QString allowedText(const core::Setting &setting);
/// What a model needs, a sentence each.
QStringList needTexts(const core::ModelNeeds &needs);

} // namespace shelfcast::ui
