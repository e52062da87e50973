#pragma once
#include "core/models/forecaster.h"

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace shelfcast::core {

using MakeLocal = std::function<std::unique_ptr<LocalForecaster>(const SettingValues &)>;
using MakeGlobal = std::function<std::unique_ptr<Forecaster>(const SettingValues &)>;
using LoadSeries = std::function<Result<std::unique_ptr<const FittedSeries>>(const StoredModel &)>;
using LoadModel = std::function<Result<std::unique_ptr<const FittedModel>>(const StoredModel &)>;

/// One model: its card and how to make it. Exactly one of makeLocal and makeGlobal is set, with its loader; a global one may load what it
/// lends to single series too.
struct ModelEntry {
    ModelCard card;
    MakeLocal makeLocal;
    LoadSeries loadSeries;
    MakeGlobal makeGlobal;
    LoadModel loadModel;
};

/// The list of models. Built once in app/ (or a test) and passed by reference.
class Registry {
public:
    void add(ModelEntry entry) { m_entries.push_back(std::move(entry)); }
    const std::vector<ModelEntry> &entries() const { return m_entries; }
    const ModelEntry *find(std::string_view id) const;
    /// errors  NotFound names the ids that exist; InvalidInput for a setting
    Result<std::unique_ptr<Forecaster>> make(std::string_view id, const SettingValues &settings) const;
    /// What `FittedModel::store` gave, able to forecast again.
    /// errors  NotFound, Damaged
    Result<std::unique_ptr<const FittedModel>> load(const StoredModel &stored) const;

private:
    std::vector<ModelEntry> m_entries;
};

/// Fans a local model out over a panel: one series a task, in an order that does not change results, each isolated from the others.
/// A series that fails falls down the ladder: the model, then simple exponential smoothing, then the mean of the last known
/// periods, then zero; the note of its forecast says why.
std::unique_ptr<Forecaster> panelForecaster(std::unique_ptr<LocalForecaster> local, ModelCard card);

/// Every model that the core has by itself.
Registry builtinModels();

} // namespace shelfcast::core
