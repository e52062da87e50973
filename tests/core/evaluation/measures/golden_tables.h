#pragma once
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace shelfcast::testing {

/// The rows of a comma-separated file beside the golden numbers of this room, each by the names in its header.
inline std::vector<std::map<std::string, std::string>> goldenRows(const std::string &file)
{
    std::ifstream in(std::string(SHELFCAST_GOLDEN) + "/evaluation/" + file);
    const auto split = [](const std::string &line) {
        std::vector<std::string> cells;
        std::istringstream text(line);
        for (std::string cell; std::getline(text, cell, ',');)
            cells.push_back(cell);
        return cells;
    };
    std::vector<std::map<std::string, std::string>> rows;
    std::string line;
    std::getline(in, line);
    const std::vector<std::string> names = split(line);
    while (std::getline(in, line)) {
        const std::vector<std::string> cells = split(line);
        rows.emplace_back();
        for (std::size_t i = 0; i < cells.size(); ++i)
            rows.back()[names[i]] = cells[i];
    }
    return rows;
}

} // namespace shelfcast::testing
