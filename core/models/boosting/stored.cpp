#include "core/models/boosting/base64.h"
#include "core/models/boosting/boosted_trees.h"

#include <nlohmann/json.hpp>

namespace shelfcast::core::boosting {

namespace {

/// A checksum: XGBoost must not be given bytes that something changed. Source: FNV-1a, 64 bits.
std::uint64_t checksumOf(std::string_view text)
{
    std::uint64_t sum = 14695981039346656037ULL;
    for (const char letter : text)
        sum = (sum ^ static_cast<std::uint8_t>(letter)) * 1099511628211ULL;
    return sum;
}

tl::unexpected<Error> damaged(const StoredModel &stored, std::string detail)
{
    return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {stored.modelId}}, std::move(detail));
}

} // namespace

StoredModel BoostedTrees::store() const
{
    const std::string trees = base64(m_trained.booster.saved());
    const nlohmann::json state = {{"plan", toJson(m_trained.plan)}, {"errors", m_trained.errors.toJson()}, {"loss", static_cast<int>(m_trained.loss)},
                                  {"trees", m_trained.trees}, {"booster", trees}, {"checksum", checksumOf(trees)}};
    return {kBoostedTreesId, state.dump()};
}

Result<std::unique_ptr<const FittedModel>> BoostedTrees::load(const StoredModel &stored)
{
    const nlohmann::json state = nlohmann::json::parse(stored.state, nullptr, false);
    Trained trained;
    std::string trees;
    try {
        trained.plan = planFromJson(state.at("plan"));
        trained.errors = HeldOutErrors::fromJson(state.at("errors"));
        trained.loss = static_cast<Loss>(state.at("loss").get<int>());
        state.at("trees").get_to(trained.trees);
        state.at("booster").get_to(trees);
        if (state.at("checksum").get<std::uint64_t>() != checksumOf(trees))
            return damaged(stored, "the checksum of the trees is wrong");
    } catch (const nlohmann::json::exception &fault) {
        return damaged(stored, fault.what());
    }
    const std::optional<std::vector<char>> bytes = fromBase64(trees);
    if (!bytes || bytes->empty())
        return damaged(stored, "the trees are no base64");
    Result<Booster> booster = Booster::loaded(*bytes);
    if (!booster)
        return booster.error().code == ErrorCode::Unsupported ? tl::unexpected(booster.error()) : damaged(stored, booster.error().detail);
    trained.booster = std::move(*booster);
    return std::make_unique<BoostedTrees>(std::move(trained));
}

} // namespace shelfcast::core::boosting
