#pragma once
#include "core/base/message.h"
#include "core/models/forecaster.h"
#include "core/panel/panel.h"

#include <string>
#include <variant>
#include <vector>

/// A report as data: the window draws it as PDF, the writers here make CSV and XLSX of it. Texts are Messages: translated when drawn.
namespace shelfcast::core {

using ReportCell = std::variant<std::monostate, std::string, double, Message>;

struct ReportTable {
    enum class Format : std::uint8_t { Text, Units, Money, Percent, Change, Number }; ///< Percent and Change hold fractions; Change shows its sign
    struct Column {
        Message title;
        Format format = Format::Text;
    };
    Message title;
    std::vector<Column> columns;
    std::vector<std::vector<ReportCell>> rows;
};

/// History and forecast of an item, or of a category's sum.
struct ReportChart {
    Message title;
    std::vector<std::string> labels; ///< one a period, history then forecast
    std::vector<double> history;     ///< (n) NaN where unknown
    std::vector<double> mean;        ///< (h)
    std::vector<double> low80, high80, low95, high95; ///< (h)
};

struct ReportHeading {
    Message text;
    int level = 1;
    bool newPage = false;
};
struct ReportParagraph {
    Message text;
};
/// A figure in large type with its caption.
struct ReportFigure {
    Message caption, value;
};

using ReportBlock = std::variant<ReportHeading, ReportParagraph, std::vector<ReportFigure>, ReportTable, ReportChart>;

struct Report {
    Message title;
    std::vector<std::pair<Message, Message>> facts; ///< title page: project, data to, model, horizon, made on
    std::vector<ReportBlock> blocks;
};

} // namespace shelfcast::core
