#pragma once
#include "core/models/registry.h"

#include <gtest/gtest.h>

#include <string>

/// What every model must do, whatever it is; held against the models of `registryUnderTest`, each program of the contract with its own.
namespace shelfcast::testing {

/// The models under test.
const core::Registry &models();

core::JobContext quiet(int threads = 1, std::uint64_t seed = 1);

/// Fits and forecasts; a failure of the test and nothing where the model fails.
core::ForecastSet forecastOf(const std::string &id, const core::Panel &panel, int horizon, const core::JobContext &job = quiet(),
                             const core::SettingValues &settings = {});
bool same(const core::ForecastSet &a, const core::ForecastSet &b);

/// The parameter is a model's id.
class Contract : public ::testing::TestWithParam<std::string> {};

} // namespace shelfcast::testing
