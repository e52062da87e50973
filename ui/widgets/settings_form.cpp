#include "ui/widgets/settings_form.h"

#include "ui/text/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

#include <algorithm>
#include <cmath>
#include <limits>

namespace shelfcast::ui {
namespace {

int toSpinRange(double bound)
{
    return static_cast<int>(std::clamp(bound, -1e9, 1e9));
}

} // namespace

SettingsForm::SettingsForm(QWidget *parent) : QWidget(parent)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setSpacing(6);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void SettingsForm::setSettings(const std::vector<core::Setting> &settings, const core::SettingValues &values)
{
    auto *form = static_cast<QFormLayout *>(layout());
    while (form->rowCount() > 0)
        form->removeRow(0);
    m_fields.clear();
    for (const core::Setting &setting : settings) {
        const auto given = values.find(setting.id);
        QWidget *field = makeField(setting, given == values.end() ? setting.initial : given->second);
        field->setObjectName(fromUtf8(setting.id));
        field->setToolTip(text(setting.help));
        field->setAccessibleName(text(setting.name));
        field->setAccessibleDescription(text(setting.help));
        if (qobject_cast<QCheckBox *>(field)) {
            form->addRow(field);
            continue;
        }
        auto *name = new QLabel(text(setting.name), this);
        name->setToolTip(field->toolTip());
        name->setBuddy(field);
        name->setProperty("role", "secondary");
        form->addRow(name, field);
    }
}

QWidget *SettingsForm::makeField(const core::Setting &setting, const core::SettingValue &value)
{
    const auto keep = [&](std::function<core::SettingValue()> read) { m_fields.push_back({setting.id, setting.initial, std::move(read)}); };
    if (const auto *on = std::get_if<bool>(&value)) {
        auto *box = new QCheckBox(text(setting.name), this);
        box->setChecked(*on);
        connect(box, &QCheckBox::toggled, this, &SettingsForm::changed);
        keep([box] { return core::SettingValue(box->isChecked()); });
        return box;
    }
    if (const auto *whole = std::get_if<std::int64_t>(&value)) {
        auto *box = new QSpinBox(this);
        box->setRange(toSpinRange(setting.minimum), toSpinRange(setting.maximum));
        box->setValue(static_cast<int>(*whole));
        connect(box, &QSpinBox::valueChanged, this, &SettingsForm::changed);
        keep([box] { return core::SettingValue(static_cast<std::int64_t>(box->value())); });
        return box;
    }
    if (const auto *real = std::get_if<double>(&value)) {
        auto *box = new QDoubleSpinBox(this);
        const double span = setting.maximum - setting.minimum;
        box->setDecimals(span > 100.0 ? 2 : span > 1.0 ? 3 : 4);
        box->setSingleStep(std::pow(10.0, std::floor(std::log10(std::max(span, 1e-6) / 20.0))));
        box->setRange(setting.minimum, setting.maximum);
        box->setValue(*real);
        connect(box, &QDoubleSpinBox::valueChanged, this, &SettingsForm::changed);
        // A box rounds to its decimals: what nobody touched keeps the value it came with.
        keep([box, shown = box->value(), exact = *real] { return core::SettingValue(box->value() == shown ? exact : box->value()); });
        return box;
    }
    auto *box = new QComboBox(this);
    for (const core::SettingChoice &choice : setting.choices)
        box->addItem(text(choice.name), fromUtf8(choice.id));
    box->setCurrentIndex(box->findData(fromUtf8(std::get<std::string>(value))));
    qsizetype longest = 6; // a row whose words do not fit beside its label goes below it
    for (int i = 0; i < box->count(); ++i)
        longest = std::max(longest, box->itemText(i).size());
    box->setMinimumContentsLength(static_cast<int>(std::min<qsizetype>(longest, 22)));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(box, &QComboBox::currentIndexChanged, this, &SettingsForm::changed);
    keep([box] { return core::SettingValue(box->currentData().toString().toStdString()); });
    return box;
}

core::SettingValues SettingsForm::values() const
{
    core::SettingValues out;
    for (const Field &field : m_fields)
        if (core::SettingValue value = field.read(); value != field.initial)
            out.emplace(field.id, std::move(value));
    return out;
}

} // namespace shelfcast::ui
