#include "ui/reporting/spreadsheet_format.h"

#include <QCoreApplication>
#include <QLocale>

namespace shelfcast::ui {

core::CsvFormat spreadsheetFormat()
{
    return QLocale().decimalPoint() == QLatin1String(",") ? core::CsvFormat{';', ','} : core::CsvFormat{};
}

core::Translate translation()
{
    return [](std::string_view pattern) { return QCoreApplication::translate("core", std::string(pattern).c_str()).toStdString(); };
}

} // namespace shelfcast::ui
