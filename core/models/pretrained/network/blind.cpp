#include "core/models/pretrained/network/trunks.h"

#include <algorithm>
#include <array>

namespace shelfcast::core::pretrained {
namespace {

constexpr std::array<std::string_view, 4> kBlinds = {"bases", "lags", "facts", "trials"};
constexpr std::int64_t kTrials = kPretrainedBases; ///< the last of the statics

class Blinded final : public Trunk {
public:
    Blinded(std::unique_ptr<Trunk> inner, std::vector<std::string> blind) : m_inner(std::move(inner)), m_blind(std::move(blind)) {}

    TrunkOutputs forward(const FrontBatch &whole) const override
    {
        FrontBatch batch = whole;
        if (has("bases")) {
            batch.bases = at::zeros_like(batch.bases); // the anchor is the last value
            batch.future = at::zeros_like(batch.future);
        }
        if (has("lags")) {
            batch.past = batch.past.clone();
            batch.past.narrow(2, 2, 3).zero_();
            batch.past.narrow(2, 6, 2).zero_();
        }
        if (has("facts"))
            batch.statics = at::zeros_like(batch.statics);
        if (has("trials")) {
            batch.statics = batch.statics.clone();
            batch.statics.narrow(1, kStatics - kTrials, kTrials).zero_();
        }
        return m_inner->forward(batch);
    }
    std::vector<HiddenLayer> hiddenLayers() const override { return m_inner->hiddenLayers(); }

private:
    bool has(std::string_view what) const { return std::ranges::find(m_blind, what) != m_blind.end(); }

    std::unique_ptr<Trunk> m_inner;
    std::vector<std::string> m_blind;
};

} // namespace

std::span<const std::string_view> blinds()
{
    return kBlinds;
}

std::unique_ptr<Trunk> blinded(std::unique_ptr<Trunk> trunk, std::vector<std::string> blind)
{
    return std::make_unique<Blinded>(std::move(trunk), std::move(blind));
}

} // namespace shelfcast::core::pretrained
