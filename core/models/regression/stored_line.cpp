#include "core/models/regression/stored_line.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <stdexcept>

namespace shelfcast::core::regression {

namespace {

using nlohmann::json;

json jsonOf(const Column &column)
{
    return json::array({static_cast<int>(column.kind), column.season, column.index, column.start, column.name, column.log, column.before, column.centre});
}

Column columnOf(const json &from)
{
    Column column;
    column.kind = static_cast<ColumnKind>(from.at(0).get<int>());
    column.season = from.at(1).get<int>();
    column.index = from.at(2).get<int>();
    column.start = from.at(3).get<std::int64_t>();
    column.name = from.at(4).get<std::string>();
    column.log = from.at(5).get<bool>();
    column.before = from.at(6).get<double>();
    column.centre = from.at(7).get<double>();
    if (column.kind > ColumnKind::Driver)
        throw std::out_of_range("kind of column");
    return column;
}

} // namespace

std::string stored(const FittedLine &line)
{
    json columns = json::array(), weighed = json::array();
    for (const Column &column : line.columns)
        columns.push_back(jsonOf(column));
    for (const Weighed &one : line.weighed)
        if (std::isfinite(one.score))
            weighed.push_back({one.log, one.trendTerms, one.seasonTerms, one.carry.phi, one.carry.alpha, one.score});
    const json state = {{"columns", columns}, {"free", line.freeColumns}, {"constant", line.constant}, {"slopes", line.slopes},
                        {"scale", {line.scale.log, line.scale.offset, line.scale.highest}}, {"carry", {line.carry.phi, line.carry.alpha}},
                        {"penalty", {line.penalty.mix, line.penalty.size}}, {"damping", line.damping}, {"variance", line.variance},
                        {"freedom", line.freedom}, {"widening", line.widening}, {"leftOut", line.leftOut}, {"weighed", weighed}};
    return state.dump();
}

FittedLine restored(const std::string &text)
{
    const json state = json::parse(text);
    FittedLine line;
    for (const json &column : state.at("columns"))
        line.columns.push_back(columnOf(column));
    line.freeColumns = state.at("free").get<int>();
    line.constant = state.at("constant").get<double>();
    line.slopes = state.at("slopes").get<std::vector<double>>();
    line.scale = {state.at("scale").at(0).get<bool>(), state.at("scale").at(1).get<double>(), state.at("scale").at(2).get<double>()};
    line.carry = {state.at("carry").at(0).get<double>(), state.at("carry").at(1).get<double>()};
    line.penalty = {state.at("penalty").at(0).get<double>(), state.at("penalty").at(1).get<double>()};
    line.damping = state.at("damping").get<double>();
    line.variance = state.at("variance").get<double>();
    line.freedom = state.at("freedom").get<double>();
    line.widening = state.at("widening").get<double>();
    line.leftOut = state.at("leftOut").get<std::vector<std::string>>();
    for (const json &one : state.at("weighed"))
        line.weighed.push_back({one.at(0).get<bool>(), one.at(1).get<int>(), one.at(2).get<int>(), {one.at(3).get<double>(), one.at(4).get<double>()}, one.at(5).get<double>()});
    if (line.slopes.size() != line.columns.size() || line.freeColumns < 0 || line.freeColumns > static_cast<int>(line.columns.size()) || !(line.freedom > 0.0))
        throw std::out_of_range("columns and slopes");
    return line;
}

} // namespace shelfcast::core::regression
