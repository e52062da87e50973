#pragma once
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

/// R's numbers for the baselines and for linear regression, written by tests/golden/baseline/generate.R.
namespace shelfcast::testing {

struct GoldenSeries {
    int season = 1;
    std::vector<double> y;
};
struct GoldenRow {
    std::string series, method;
    std::size_t step = 0;
    double mean = 0.0;
    std::vector<double> bounds; ///< lower and upper at 60, 80, 90, 95 %
};

inline std::vector<std::vector<std::string>> goldenTable(const std::string &file)
{
    std::ifstream in(std::string(SHELFCAST_GOLDEN) + "/baseline/" + file);
    std::vector<std::vector<std::string>> table;
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        std::istringstream cells(line);
        std::vector<std::string> row;
        for (std::string cell; std::getline(cells, cell, ',');)
            row.push_back(cell);
        table.push_back(row);
    }
    return table;
}

inline std::map<std::string, GoldenSeries> goldenSeries()
{
    std::map<std::string, GoldenSeries> all;
    for (const auto &row : goldenTable("series.csv")) {
        all[row[0]].season = std::stoi(row[1]);
        all[row[0]].y.push_back(row.size() > 2 ? std::stod(row[2]) : std::nan(""));
    }
    return all;
}

inline std::vector<GoldenRow> goldenRows()
{
    std::vector<GoldenRow> rows;
    for (const auto &cells : goldenTable("forecasts.csv")) {
        GoldenRow row{cells[0], cells[1], static_cast<std::size_t>(std::stoi(cells[2])) - 1, std::stod(cells[3]), {}};
        for (std::size_t i = 4; i < cells.size(); ++i)
            row.bounds.push_back(std::stod(cells[i]));
        rows.push_back(row);
    }
    return rows;
}

/// Which of our quantiles the bounds are: 60 % is 0.2 and 0.8, and so on.
inline constexpr std::size_t kGoldenLevels[] = {3, 9, 2, 10, 1, 11, 0, 12};

} // namespace shelfcast::testing
