#pragma once
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace shelfcast::core::golden {

/// The rows of a file that tests/golden/decomposition/generate.R wrote, by column name.
using Row = std::map<std::string, std::string>;

inline std::vector<std::string> cells(const std::string &line, char separator = ',')
{
    std::vector<std::string> out;
    std::stringstream stream(line);
    for (std::string cell; std::getline(stream, cell, separator);)
        out.push_back(cell);
    return out;
}

inline std::vector<Row> rows(const std::string &file)
{
    std::ifstream in(std::string(SHELFCAST_GOLDEN) + "/decomposition/" + file);
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
    if (text.empty())
        return out;
    for (const std::string &item : cells(text, ' '))
        out.push_back(item.empty() ? NAN : std::stod(item));
    if (text.back() == ' ')
        out.push_back(NAN);
    return out;
}

struct Series {
    std::vector<int> seasons;
    std::vector<double> values;
};

inline Series series(const std::string &name)
{
    for (const Row &row : rows("series.csv"))
        if (row.at("series") == name) {
            Series found;
            for (const double season : numbers(row.at("seasons")))
                found.seasons.push_back(static_cast<int>(season));
            found.values = numbers(row.at("values"));
            return found;
        }
    return {};
}

} // namespace shelfcast::core::golden
