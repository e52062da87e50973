#include "core/models/neural/network_library.h"
#include "tests/core/models/registry_under_test.h"

#include <algorithm>
#include <array>
#include <string_view>

using namespace shelfcast::core;

namespace {

/// What changes nothing here: it needs a GPU, a search that runs out of time, many epochs, or a price that is not planned. Tests of
/// their own hold these.
constexpr std::array<std::string_view, 4> kWithoutEffect = {"mixed-precision", "search-minutes", "patience", "price-weight"};

/// A network with small defaults: the contract is about what holds for any training, and trains hundreds of times.
ModelEntry quick(ModelEntry entry)
{
    const std::vector<Setting> all = entry.card.settings;
    for (Setting &setting : entry.card.settings) {
        if (setting.id == "units")
            setting.initial = std::int64_t{8};
        if (setting.id == "layers")
            setting.initial = std::min(std::get<std::int64_t>(setting.initial), std::int64_t{2});
        if (setting.id == "context")
            setting.initial = std::int64_t{16};
        if (setting.id == "epochs")
            setting.initial = std::int64_t{2};
        if (setting.id == "windows")
            setting.initial = std::int64_t{128};
        // The largest values would train for hours; smaller ones show as well that they act.
        if (setting.id == "units" || setting.id == "context")
            setting.maximum = 64;
        if (setting.id == "layers")
            setting.maximum = 3;
        if (setting.id == "epochs" || setting.id == "search")
            setting.maximum = 4;
        if (setting.id == "windows")
            setting.maximum = 512;
    }
    std::erase_if(entry.card.settings, [](const Setting &setting) { return std::ranges::find(kWithoutEffect, std::string_view(setting.id)) != kWithoutEffect.end(); });
    entry.makeGlobal = [make = entry.makeGlobal, all](const SettingValues &settings) { return make(completed(all, settings).value()); };
    return entry;
}

} // namespace

Registry registryUnderTest()
{
    Registry models;
    for (ModelEntry &entry : networkEntries())
        models.add(quick(std::move(entry)));
    return models;
}
