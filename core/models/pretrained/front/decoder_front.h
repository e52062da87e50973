#pragma once
#include "core/models/pretrained/front/front_end.h"

#include <cstdint>
#include <span>

namespace shelfcast::core::pretrained {

inline constexpr int kDecoderBases = 6;   ///< of the patch that follows a token: last, running mean, season, seasons, longer season, levelled season
inline constexpr int kDecoderSeason = 2;  ///< which of them is the season before
inline constexpr int kMostTokens = (kLongestContext + kSpan) / kPatch;

/// Where one sequence is written, token by token.
struct DecoderRow {
    float *past = nullptr;    ///< (tokens x kPatch x kChannels)
    float *bases = nullptr;   ///< (tokens x kPatch x kDecoderBases) for the patch after each token, in scaled units; made from that token's past only
    float *statics = nullptr; ///< (kStatics) of the prefix
    std::int64_t *place = nullptr; ///< (tokens) how far from the prefix's end, from 0 for the oldest; kMostTokens is the prefix's last one
};

/// Writes what the decoder sees of a sequence whose first @p prefix periods are history and whose others were sampled, or are there to learn
/// from. Anchor, scale and statics come from the prefix, so that nothing later is seen by what comes before it.
///
/// y       (n) oldest first, a whole number of patches, NaN where unknown; the newest of the prefix must be known
/// prefix  a whole number of patches, at least one
/// cost    about 60 microseconds for 160 periods
FrontScale fillDecoder(std::span<const double> y, int prefix, int season, int longSeason, const DecoderRow &row);

} // namespace shelfcast::core::pretrained
