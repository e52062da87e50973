#include "ui/pages/models/models_view_model.h"

#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QCoreApplication>
#include <QSize>

#include <cmath>

namespace shelfcast::ui {

/// Gives the sentences of this file a translation context.
struct ModelTexts {
    Q_DECLARE_TR_FUNCTIONS(shelfcast::ui::ModelTexts)
};

int ModelListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_models.entries().size());
}

const core::ModelCard *ModelListModel::card(int row) const
{
    return row >= 0 && row < rowCount() ? &m_models.entries()[static_cast<std::size_t>(row)].card : nullptr;
}

int ModelListModel::rowOf(const QString &id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (fromUtf8(card(row)->id) == id)
            return row;
    return -1;
}

QVariant ModelListModel::data(const QModelIndex &index, int role) const
{
    const core::ModelCard *model = card(index.row());
    if (!model)
        return {};
    switch (role) {
    case Qt::DisplayRole: return text(model->name);
    case Qt::ToolTipRole: return text(model->name) + u'\n' + text(model->summary);
    case Qt::SizeHintRole: return QSize(0, 34); // the view asks for nothing but the height
    case IdRole: return fromUtf8(model->id);
    case FamilyRole: return text(model->family);
    default: return {};
    }
}

void SettingTableModel::setSettings(std::vector<core::Setting> settings)
{
    beginResetModel();
    m_settings = std::move(settings);
    endResetModel();
}

int SettingTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_settings.size());
}

int SettingTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 4;
}

QVariant SettingTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case 0: return tr("Setting");
    case 1: return tr("Default");
    case 2: return tr("Allowed");
    default: return tr("What it changes");
    }
}

QVariant SettingTableModel::data(const QModelIndex &index, int role) const
{
    const core::Setting &setting = m_settings[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole)
        return text(setting.help);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case 0: return text(setting.name);
    case 1: return settingValueText(setting, setting.initial);
    case 2: return allowedText(setting);
    default: return text(setting.help);
    }
}

QString settingValueText(const core::Setting &setting, const core::SettingValue &value)
{
    if (const auto *on = std::get_if<bool>(&value))
        return *on ? ModelTexts::tr("yes") : ModelTexts::tr("no");
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        return integerText(*whole);
    if (const auto *real = std::get_if<double>(&value))
        return numberText(*real);
    const auto &id = std::get<std::string>(value);
    for (const core::SettingChoice &choice : setting.choices)
        if (choice.id == id)
            return text(choice.name);
    return fromUtf8(id);
}

QString allowedText(const core::Setting &setting)
{
    if (std::holds_alternative<bool>(setting.initial))
        return ModelTexts::tr("yes or no");
    if (std::holds_alternative<std::string>(setting.initial)) {
        QStringList names;
        for (const core::SettingChoice &choice : setting.choices)
            names << text(choice.name);
        return names.join(QStringLiteral(", "));
    }
    return ModelTexts::tr("%1 to %2").arg(numberText(setting.minimum), numberText(setting.maximum));
}

QStringList needTexts(const core::ModelNeeds &needs)
{
    QStringList out;
    out << (needs.minimumHistory > 1 ? ModelTexts::tr("At least %1 known periods; a series with fewer gets a simpler model.").arg(integerText(needs.minimumHistory))
                                     : ModelTexts::tr("Works from the first known period on."));
    out << (needs.usesDrivers ? ModelTexts::tr("Uses price, promotion and the other columns that came with the sales.") : ModelTexts::tr("Looks at the sales alone."));
    if (needs.networks)
        out << ModelTexts::tr("Needs the networks library, which is loaded when the model is first used.");
    if (needs.gpuUseful)
        out << ModelTexts::tr("Faster with a graphics card.");
    return out;
}

} // namespace shelfcast::ui
