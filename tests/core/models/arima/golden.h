#pragma once
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace shelfcast::core::arima::golden {

/// The rows of a file that tests/golden/arima/generate.R wrote, by column name.
using Row = std::map<std::string, std::string>;

inline std::vector<Row> rows(const std::string &file)
{
    std::ifstream in(std::string(SHELFCAST_GOLDEN) + "/arima/" + file);
    const auto cells = [](const std::string &line) {
        std::vector<std::string> out;
        std::stringstream stream(line);
        for (std::string cell; std::getline(stream, cell, ',');)
            out.push_back(cell);
        return out;
    };
    std::string line;
    std::getline(in, line);
    const std::vector<std::string> header = cells(line);
    std::vector<Row> out;
    while (std::getline(in, line)) {
        const std::vector<std::string> values = cells(line);
        Row row;
        for (std::size_t i = 0; i < header.size(); ++i)
            row[header[i]] = i < values.size() ? values[i] : "";
        out.push_back(row);
    }
    return out;
}

/// Numbers with one blank between them; nothing between two blanks is an unknown value.
inline std::vector<double> numbers(const std::string &text)
{
    std::vector<double> out;
    std::string item;
    for (std::size_t at = 0; at <= text.size() && !text.empty(); at = text.find(' ', at) + 1) {
        item = text.substr(at, text.find(' ', at) - at);
        out.push_back(item.empty() ? NAN : std::stod(item));
        if (text.find(' ', at) == std::string::npos)
            break;
    }
    return out;
}

struct Series {
    int season = 1;
    std::vector<double> values;
};

inline Series series(const std::string &name)
{
    for (const Row &row : rows("series.csv"))
        if (row.at("series") == name)
            return {std::stoi(row.at("season")), numbers(row.at("values"))};
    return {};
}

} // namespace shelfcast::core::arima::golden
