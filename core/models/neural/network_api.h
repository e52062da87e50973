#pragma once
#include "core/models/forecaster.h"

#include <memory>
#include <string>

/// The narrow interface between the programs and the networks library. No LibTorch type stands in it, so that only the library
/// itself needs LibTorch, and neither program pays for it before a network is used.
namespace shelfcast::core {

inline constexpr int kNetworkApiVersion = 1;

struct NetworkApi {
    int version = kNetworkApiVersion;
    /// A network's recipe. The id is one of `networkCards()`; the settings are completed.
    Result<std::unique_ptr<Forecaster>> (*make)(const std::string &id, const SettingValues &settings) = nullptr;
    /// What a project kept of a trained network.
    Result<std::unique_ptr<const FittedModel>> (*load)(const StoredModel &stored) = nullptr;
    /// "CPU" or the name of the GPU that Device::Auto would take.
    std::string (*deviceName)() = nullptr;
};

} // namespace shelfcast::core

/// The one symbol that the networks library exports.
extern "C" const shelfcast::core::NetworkApi *shelfcast_networks_api();
