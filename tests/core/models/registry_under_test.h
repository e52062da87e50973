#pragma once
#include "core/models/registry.h"

/// The models that the contract is held against; each program of the contract has its own.
shelfcast::core::Registry registryUnderTest();
