#include "tests/core/models/registry_under_test.h"

shelfcast::core::Registry registryUnderTest() { return shelfcast::core::builtinModels(); }
