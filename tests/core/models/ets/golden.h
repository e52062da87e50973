#pragma once
#include "core/models/ets/ets.h"

#include <cmath>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

/// The numbers that R's forecast 8.20 gives, as tests/golden/ets/generate.R wrote them.
namespace golden {

using Row = std::map<std::string, std::string>;

inline std::vector<std::string> split(const std::string &text, char mark)
{
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, mark);)
        parts.push_back(part);
    return parts;
}

inline std::vector<Row> read(const std::string &file)
{
    std::ifstream in(std::string(SHELFCAST_GOLDEN) + "/ets/" + file);
    std::string line;
    std::getline(in, line);
    const std::vector<std::string> header = split(line, ',');
    std::vector<Row> rows;
    while (std::getline(in, line)) {
        const std::vector<std::string> cells = split(line, ',');
        Row row;
        for (std::size_t i = 0; i < header.size(); ++i)
            row[header[i]] = i < cells.size() ? cells[i] : "";
        rows.push_back(row);
    }
    return rows;
}

inline double number(const Row &row, const std::string &column)
{
    const std::string &cell = row.at(column);
    return cell == "NA" ? std::nan("") : std::stod(cell);
}

inline double numberOr(const Row &row, const std::string &column, double otherwise)
{
    const double value = number(row, column);
    return std::isnan(value) ? otherwise : value;
}

inline std::vector<double> numbers(const std::string &cell)
{
    std::vector<double> values;
    for (const std::string &part : split(cell, ' '))
        values.push_back(std::stod(part));
    return values;
}

/// "ETS(M Ad M)" (the commas are blanks in the file).
inline shelfcast::core::ets::Form form(const std::string &name)
{
    using namespace shelfcast::core::ets;
    const std::vector<std::string> parts = split(name.substr(4, name.size() - 5), ' ');
    const auto kind = [](char c) { return c == 'N' ? 0 : c == 'A' ? 1 : 2; };
    Form form;
    form.error = parts[0] == "A" ? ErrorKind::Additive : ErrorKind::Multiplicative;
    form.trend = static_cast<TrendKind>(kind(parts[1][0]));
    form.damped = parts[1].size() == 2;
    form.season = static_cast<SeasonKind>(kind(parts[2][0]));
    return form;
}

/// One fit of R: what it was asked, what it found.
struct Case {
    std::string series, asked;
    std::vector<double> y;
    int season = 1;
    shelfcast::core::ets::Fit fit;
    double polished = 0; ///< the log-likelihood after another optimiser went on from where R stopped
    std::vector<Row> forecasts;
};

inline std::vector<Case> cases()
{
    using namespace shelfcast::core::ets;
    std::map<std::string, Row> seriesByName;
    for (const Row &row : read("series.csv"))
        seriesByName[row.at("series")] = row;
    std::map<std::string, std::vector<Row>> states, forecasts;
    for (const Row &row : read("states.csv"))
        states[row.at("series") + row.at("asked")].push_back(row);
    for (const Row &row : read("forecasts.csv"))
        forecasts[row.at("series") + row.at("asked")].push_back(row);
    std::vector<Case> all;
    for (const Row &row : read("fits.csv")) {
        Case c;
        c.series = row.at("series");
        c.asked = row.at("asked");
        c.y = numbers(seriesByName.at(c.series).at("values"));
        c.season = std::max(1, static_cast<int>(number(row, "season")));
        c.fit.form = form(row.at("form"));
        c.fit.seasonLength = c.fit.form.seasonal() ? c.season : 1;
        c.fit.alpha = number(row, "alpha");
        c.fit.beta = numberOr(row, "beta", 0);
        c.fit.gamma = numberOr(row, "gamma", 0);
        c.fit.phi = numberOr(row, "phi", 1);
        c.fit.logLikelihood = number(row, "loglik");
        c.fit.aic = number(row, "aic");
        c.fit.aicc = number(row, "aicc");
        c.fit.bic = number(row, "bic");
        c.polished = number(row, "polished");
        c.fit.sigma2 = number(row, "sigma2");
        for (const Row &state : states.at(c.series + c.asked)) {
            States &into = state.at("when") == "initial" ? c.fit.initial : c.fit.last;
            into = {number(state, "level"), number(state, "growth"), numbers(state.at("seasons"))};
        }
        c.forecasts = forecasts.at(c.series + c.asked);
        all.push_back(c);
    }
    return all;
}

} // namespace golden
