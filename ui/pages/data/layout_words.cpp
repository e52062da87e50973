#include "ui/pages/data/layout_words.h"

#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QCoreApplication>
#include <QStringList>

namespace shelfcast::ui {

/// Gives the texts of this file a translation context.
struct LayoutWords {
    Q_DECLARE_TR_FUNCTIONS(shelfcast::ui::LayoutWords)
};

using core::ColumnRole;

const std::vector<ColumnRole> &columnRoles()
{
    static const std::vector<ColumnRole> roles = {
        ColumnRole::Item,      ColumnRole::Date,     ColumnRole::Quantity,    ColumnRole::Location,   ColumnRole::Revenue,     ColumnRole::Price,
        ColumnRole::Promotion, ColumnRole::Stock,    ColumnRole::Category,    ColumnRole::Description, ColumnRole::KnownSignal, ColumnRole::PastSignal,
        ColumnRole::Period,    ColumnRole::ItemColumn, ColumnRole::Unused,
    };
    return roles;
}

QString roleText(ColumnRole role)
{
    switch (role) {
    case ColumnRole::Unused: return LayoutWords::tr("not used");
    case ColumnRole::Item: return LayoutWords::tr("item");
    case ColumnRole::Location: return LayoutWords::tr("location");
    case ColumnRole::Date: return LayoutWords::tr("date");
    case ColumnRole::Quantity: return LayoutWords::tr("quantity");
    case ColumnRole::Revenue: return LayoutWords::tr("revenue");
    case ColumnRole::Price: return LayoutWords::tr("price");
    case ColumnRole::Promotion: return LayoutWords::tr("promotion");
    case ColumnRole::Stock: return LayoutWords::tr("stock on hand");
    case ColumnRole::Category: return LayoutWords::tr("category");
    case ColumnRole::Description: return LayoutWords::tr("description");
    case ColumnRole::PastSignal: return LayoutWords::tr("signal of the past");
    case ColumnRole::KnownSignal: return LayoutWords::tr("signal known ahead");
    case ColumnRole::Period: return LayoutWords::tr("period");
    case ColumnRole::ItemColumn: return LayoutWords::tr("sales of one item");
    }
    return {};
}

QString roleHelp(ColumnRole role)
{
    switch (role) {
    case ColumnRole::Unused: return LayoutWords::tr("The column is left out");
    case ColumnRole::Item: return LayoutWords::tr("The code of the product; every item gets a forecast");
    case ColumnRole::Location: return LayoutWords::tr("The shop or warehouse; every item is forecast at each of them");
    case ColumnRole::Date: return LayoutWords::tr("The day or period of the sale");
    case ColumnRole::Quantity: return LayoutWords::tr("Units sold; negative ones are returns");
    case ColumnRole::Revenue: return LayoutWords::tr("Money of the sale");
    case ColumnRole::Price: return LayoutWords::tr("Price of one unit");
    case ColumnRole::Promotion: return LayoutWords::tr("Whether, or how much, the item was on promotion");
    case ColumnRole::Stock: return LayoutWords::tr("Units on the shelf; zero means that nothing could be sold");
    case ColumnRole::Category: return LayoutWords::tr("The group that the item belongs to");
    case ColumnRole::Description: return LayoutWords::tr("The name of the item");
    case ColumnRole::PastSignal: return LayoutWords::tr("A figure that is known only afterwards, such as page views");
    case ColumnRole::KnownSignal: return LayoutWords::tr("A figure that is planned or known before, such as advertising or holidays");
    case ColumnRole::Period: return LayoutWords::tr("The header is a date; the cells are units sold then");
    case ColumnRole::ItemColumn: return LayoutWords::tr("The header is an item; the cells are its units sold");
    }
    return {};
}

QString delimiterText(char delimiter)
{
    switch (delimiter) {
    case ',': return LayoutWords::tr("commas");
    case ';': return LayoutWords::tr("semicolons");
    case '\t': return LayoutWords::tr("tabs");
    case '|': return LayoutWords::tr("bars");
    default: return QString(QLatin1Char(delimiter));
    }
}

QString decimalText(char decimal)
{
    return decimal == ',' ? LayoutWords::tr("decimal comma") : LayoutWords::tr("decimal point");
}

QString headline(const core::Layout &layout)
{
    QStringList parts;
    parts << LayoutWords::tr("%Ln row(s)", nullptr, static_cast<int>(layout.rows));
    const bool workbook = !layout.sheet.empty();
    if (workbook)
        parts << LayoutWords::tr("sheet “%1”").arg(fromUtf8(layout.sheet));
    else
        parts << delimiterText(layout.text.delimiter) << decimalText(layout.decimal);
    parts << (layout.headerRow > 0 ? LayoutWords::tr("header in row %1").arg(integerText(static_cast<std::int64_t>(layout.headerRow)))
                                   : LayoutWords::tr("no header"));
    if (layout.wide)
        parts << LayoutWords::tr("a column a period");
    if (!workbook)
        parts << fromUtf8(layout.text.encoding == "UTF-8-BOM" ? "UTF-8" : layout.text.encoding);
    return parts.join(QStringLiteral(" · "));
}

QString promise(const core::Layout &layout)
{
    const QString series = LayoutWords::tr("%1 series").arg(integerText(static_cast<std::int64_t>(layout.series)));
    if (!layout.dateMin || !layout.dateMax || !layout.frequency)
        return series + u'.';
    return LayoutWords::tr("%1, %2, %3 to %4.").arg(series, frequencyText(*layout.frequency), dayText(*layout.dateMin), dayText(*layout.dateMax));
}

} // namespace shelfcast::ui
