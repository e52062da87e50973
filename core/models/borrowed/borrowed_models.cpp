#include "core/models/borrowed/borrowed_models.h"

#include "core/models/borrowed/borrowed_model.h"
#include "core/models/panel_model.h"

namespace shelfcast::core {
namespace {

class BorrowedForecaster final : public Forecaster {
public:
    Result<std::unique_ptr<const FittedModel>> fit(const Panel &history, int, const JobContext &job) const override
    {
        Result<borrowed::SeasonLibrary> library = borrowed::learnSeasons(history, job);
        if (!library)
            return tl::unexpected<Error>(library.error());
        return std::make_unique<borrowed::BorrowedSeason>(std::move(*library));
    }
};

} // namespace

std::vector<ModelEntry> borrowedModels()
{
    ModelEntry entry;
    entry.card.id = borrowed::kBorrowedSeasonId;
    entry.card.name = QT_TRANSLATE_NOOP("core", "Borrowed season");
    entry.card.family = QT_TRANSLATE_NOOP("core", "Groups of items");
    entry.card.summary = QT_TRANSLATE_NOOP("core", "For items with less than two years of sales: they take the season of items that sell alike, and new ones the course of earlier launches.");
    entry.card.source = "Bunn & Vassilopoulos (1999), IJF 15(4); Dekker, van Donselaar & Ouwehand (2004), IJPE 90(2)";
    entry.card.needs.minimumHistory = 1;
    entry.makeGlobal = [card = entry.card](const SettingValues &) { return withLadder(std::make_unique<BorrowedForecaster>(), card); };
    entry.loadModel = [card = entry.card](const StoredModel &stored) { return loadWithLadder(stored, card, borrowed::BorrowedSeason::load); };
    entry.loadSeries = borrowed::loadBorrowedSeries; // for those who give it to single series
    return {std::move(entry)};
}

} // namespace shelfcast::core
