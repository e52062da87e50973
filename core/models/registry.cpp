#include "core/models/registry.h"

#include "core/models/panel_model.h"

namespace shelfcast::core {

const ModelEntry *Registry::find(std::string_view id) const
{
    for (const ModelEntry &entry : m_entries)
        if (entry.card.id == id)
            return &entry;
    return nullptr;
}

namespace {

tl::unexpected<Error> unknownModel(const std::vector<ModelEntry> &entries, std::string_view id)
{
    std::string ids;
    for (const ModelEntry &entry : entries)
        ids += (ids.empty() ? "" : ", ") + entry.card.id;
    return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no model “%1”. Models: %2."), {std::string(id), ids}});
}

} // namespace

Result<std::unique_ptr<Forecaster>> Registry::make(std::string_view id, const SettingValues &settings) const
{
    const ModelEntry *entry = find(id);
    if (!entry)
        return unknownModel(m_entries, id);
    const Result<SettingValues> values = completed(entry->card.settings, settings);
    if (!values)
        return tl::unexpected(values.error());
    return entry->makeLocal ? panelForecaster(entry->makeLocal(*values), entry->card) : entry->makeGlobal(*values);
}

Result<std::unique_ptr<const FittedModel>> Registry::load(const StoredModel &stored) const
{
    const ModelEntry *entry = find(stored.modelId);
    if (!entry)
        return unknownModel(m_entries, stored.modelId);
    return entry->makeLocal ? loadPanelModel(stored, entry->card, entry->loadSeries) : entry->loadModel(stored);
}

} // namespace shelfcast::core
