#pragma once
#include <cmath>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

/// R's numbers, written by tests/golden/regression/generate.R.
namespace shelfcast::testing {

/// The cells of a file without its header; "NA" and empty cells are for the caller to know.
inline std::vector<std::vector<std::string>> goldenCells(const std::string &file)
{
    std::ifstream in(std::string(SHELFCAST_GOLDEN) + "/regression/" + file);
    std::vector<std::vector<std::string>> rows;
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        std::istringstream cells(line);
        rows.emplace_back();
        for (std::string cell; std::getline(cells, cell, ',');)
            rows.back().push_back(cell);
    }
    return rows;
}

} // namespace shelfcast::testing
