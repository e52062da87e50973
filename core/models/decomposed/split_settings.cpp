#include "core/models/decomposed/split_settings.h"

namespace shelfcast::core::decomposed {

std::vector<Setting> splitSettings(const char *initial)
{
    return {
        {"scale", QT_TRANSLATE_NOOP("core", "Scale"),
         QT_TRANSLATE_NOOP("core", "Whether the season adds the same units every time, or grows with the level (logarithm, or its milder form the square root)."),
         std::string(initial), 0.0, 0.0,
         {{"auto", QT_TRANSLATE_NOOP("core", "Automatic")}, {"units", QT_TRANSLATE_NOOP("core", "Units")},
          {"root", QT_TRANSLATE_NOOP("core", "Square root")}, {"log", QT_TRANSLATE_NOOP("core", "Logarithm")}}},
        {"season-length", QT_TRANSLATE_NOOP("core", "Season length"),
         QT_TRANSLATE_NOOP("core", "How many periods the one season to take out has; 0 takes all seasons of the calendar."), std::int64_t{0}, 0.0, 1000.0, {}},
        {"season-window", QT_TRANSLATE_NOOP("core", "Season window"),
         QT_TRANSLATE_NOOP("core", "Over how many seasons the season is smoothed: few let it change quickly, many keep it steady; 0 takes 11 and 4 more for each longer season."),
         std::int64_t{0}, 0.0, 999.0, {}},
        {"robust", QT_TRANSLATE_NOOP("core", "Robust"),
         QT_TRANSLATE_NOOP("core", "Whether wild values are kept from shaping the season; takes five times as long."), false, 0.0, 0.0, {}},
    };
}

SplitWish splitWish(const SettingValues &values)
{
    SplitWish wish;
    const std::string &scale = choice(values, "scale");
    wish.power = scale == "auto" ? std::nullopt : std::optional(scale == "log" ? 0.0 : scale == "root" ? 0.5 : 1.0);
    wish.seasonLength = static_cast<int>(integer(values, "season-length"));
    wish.seasonWindow = static_cast<int>(integer(values, "season-window"));
    wish.robust = flag(values, "robust");
    return wish;
}

} // namespace shelfcast::core::decomposed
