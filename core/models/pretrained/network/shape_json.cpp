#include "core/models/pretrained/network/shape_json.h"

#include <nlohmann/json.hpp>

namespace shelfcast::core::pretrained {

nlohmann::json shapeJson(const TrunkShape &shape)
{
    nlohmann::json json = {{"kind", shape.kind}, {"width", shape.width}, {"layers", shape.layers}, {"heads", shape.heads}, {"inner", shape.inner}};
    if (shape.kept != 1.0)
        json["kept"] = shape.kept;
    if (!shape.blind.empty())
        json["blind"] = shape.blind;
    return json;
}

std::optional<TrunkShape> shapeFrom(const nlohmann::json &json)
{
    TrunkShape shape{json.at("kind"), json.at("width"), json.at("layers"), json.at("heads"), json.at("inner"), json.value("kept", 1.0), json.value("blind", std::vector<std::string>())};
    const auto within = [](std::int64_t value, std::int64_t most) { return value > 0 && value <= most; };
    if (!within(shape.width, 4096) || !within(shape.layers, 64) || !within(shape.heads, shape.width) || shape.width % shape.heads != 0 || !within(shape.inner, 16384) ||
        !(shape.kept > 0.0 && shape.kept <= 1.0))
        return std::nullopt;
    return shape;
}

} // namespace shelfcast::core::pretrained
