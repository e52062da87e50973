#include "core/models/neural/network_library.h"
#include "tests/core/models/registry_under_test.h"

shelfcast::core::Registry registryUnderTest()
{
    shelfcast::core::Registry models;
    for (shelfcast::core::ModelEntry &entry : shelfcast::core::networkEntries())
        models.add(std::move(entry));
    return models;
}
