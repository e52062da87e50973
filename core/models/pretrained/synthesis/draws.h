#pragma once
#include "core/models/neural/data/sampling.h"

#include <cstdint>
#include <initializer_list>

namespace shelfcast::core::pretrained {

/// Draws from the distributions that series are made of, the same on every machine; no std distribution, whose numbers differ by library.
/// Normals come from a ziggurat, because they are most of the cost of a series.
/// sources  Marsaglia & Tsang (2000), The ziggurat method, in Doornik's form (2005); Marsaglia & Tsang (2000), A simple method for
///          generating gamma variables; Hörmann (1993), The transformed rejection method for generating Poisson random variables
class Draws {
public:
    explicit Draws(std::uint64_t seed);

    double uniform() { return m_random.uniform(); } ///< [0, 1)
    double uniform(double low, double high) { return low + (high - low) * m_random.uniform(); }
    double logUniform(double low, double high); ///< even in the logarithm
    bool chance(double share) { return m_random.uniform() < share; }
    int whole(int low, int high);                            ///< low to high, both possible
    std::size_t pick(std::initializer_list<double> weights); ///< which one; weights need not sum to 1
    double sign(double up = 0.5) { return chance(up) ? 1.0 : -1.0; }

    double normal();
    double laplace();            ///< variance 1
    double studentT3();          ///< variance 1 (of three degrees of freedom, scaled)
    double exponential();        ///< mean 1
    double gamma(double shape);  ///< mean @p shape, scale 1
    double poisson(double mean); ///< a whole number; any mean from 0 up

private:
    double steep(double shape);
    double manyPoisson(double mean);

    struct Layers;
    static const Layers &layers();
    networks::Random m_random;
    const Layers *m_layers;
};

} // namespace shelfcast::core::pretrained
