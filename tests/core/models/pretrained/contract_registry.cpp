#include "core/models/pretrained/pretrained_entry.h"
#include "tests/core/models/registry_under_test.h"

#include <cstdlib>

using namespace shelfcast::core;

/// The pre-trained network as it ships; what it learns on has tests of its own.
Registry registryUnderTest()
{
    setenv("SHELFCAST_WEIGHTS", SHELFCAST_RESOURCES "/weights/base.weights", 1);
    Registry models;
    ModelEntry entry = pretrainedEntry();
    const std::vector<Setting> all = entry.card.settings;
    std::erase_if(entry.card.settings, [](const Setting &setting) { return setting.id != "trunks" && setting.id != "point" && setting.id != "drivers"; });
    entry.makeGlobal = [make = entry.makeGlobal, all](const SettingValues &settings) { return make(completed(all, settings).value()); };
    models.add(std::move(entry));
    return models;
}
