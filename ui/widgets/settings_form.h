#pragma once
#include "core/models/settings.h"

#include <QWidget>

#include <functional>
#include <vector>

namespace shelfcast::ui {

/// A form made from settings that are data: a check box, a number field or a list each, with its help as tooltip.
class SettingsForm final : public QWidget {
    Q_OBJECT
public:
    explicit SettingsForm(QWidget *parent = nullptr);
    /// Shows these settings; what @p values does not name has its default.
    void setSettings(const std::vector<core::Setting> &settings, const core::SettingValues &values);
    /// Only what differs from its default.
    core::SettingValues values() const;

Q_SIGNALS:
    void changed();

private:
    struct Field {
        std::string id;
        core::SettingValue initial;
        std::function<core::SettingValue()> read;
    };
    QWidget *makeField(const core::Setting &setting, const core::SettingValue &value);
    std::vector<Field> m_fields;
};

} // namespace shelfcast::ui
