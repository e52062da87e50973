#include "core/evaluation/auto/auto_forecast.h"
#include "tests/core/models/registry_under_test.h"

shelfcast::core::Registry registryUnderTest()
{
    shelfcast::core::Registry models;
    models.add(shelfcast::core::autoModel(std::make_shared<const shelfcast::core::Registry>(shelfcast::core::builtinModels())));
    return models;
}
