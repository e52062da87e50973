#include "core/models/neural/data/synthetic_sales.h"

#include <cmath>

namespace shelfcast::core::networks {

Synthesis synthesisFrom(const std::string &id)
{
    if (id == "bootstrap")
        return Synthesis::Bootstrap;
    if (id == "gan")
        return Synthesis::Gan;
    if (id == "decoder")
        return Synthesis::Decoder;
    return id == "guarded" ? Synthesis::Guarded : Synthesis::None;
}

double wholeNumberNear(double value, Random &random)
{
    return std::floor(value + random.uniform());
}

} // namespace shelfcast::core::networks
