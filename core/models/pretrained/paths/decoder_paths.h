#pragma once
#include "core/models/pretrained/model/pretrained_model.h"
#include "core/models/scenarios/path_network.h"

namespace shelfcast::core::pretrained {

/// Writes possible futures with the pre-trained decoder, a patch of 16 periods at a time: the decoder says the ranges of the next patch, a
/// path is drawn in them whose neighbours resemble each other as the series' own errors do, it is appended, and the decoder goes on from
/// there. What a path has met decides how it goes on.
///
/// cost    about 2 milliseconds a series of 160 periods for the first patch, and 0.5 a path for each other one, on one core
/// source  Das et al. (2024), A decoder-only foundation model; the copula within a patch: Salinas et al. (2019), NeurIPS
class DecoderPaths final : public PathNetwork {
public:
    /// @p decoder  one of @p weights
    DecoderPaths(std::shared_ptr<const PretrainedWeights> weights, const Decoder &decoder) : m_weights(std::move(weights)), m_decoder(decoder) {}
    Result<std::vector<ScenarioSet>> paths(const Panel &panel, int horizon, const PathOptions &options, const JobContext &job) const override;

private:
    std::shared_ptr<const PretrainedWeights> m_weights;
    const Decoder &m_decoder;
};

/// Opens the decoder in a file of weights.
/// errors  those of readWeights; Unsupported where there is none in it
Result<std::shared_ptr<const PathNetwork>> decoderPaths(const std::string &path);

/// Paths of one series. Nothing is known of it, or it never sold: an empty set.
/// @p options  its seed is the series' own
ScenarioSet drawnByDecoder(const Decoder &decoder, const SeriesView &series, int horizon, const PathOptions &options);

} // namespace shelfcast::core::pretrained
