#pragma once
#include "core/workflow/training/trainings.h"
#include "tests/core/project/small_batch.h"

#include <array>
#include <cmath>

namespace shelfcast::core {

inline constexpr int kTrainingDays = 120;

/// Eight items sold daily with a week of their own size, from @p firstDay on.
inline Batch eightItems(int days = kTrainingDays, int firstDay = 0, const std::string &file = "sales.csv")
{
    std::vector<std::pair<std::string, std::vector<Observation>>> items;
    for (int item = 0; item < 8; ++item) {
        items.emplace_back("item " + std::to_string(item), std::vector<Observation>());
        for (int day = firstDay; day < firstDay + days; ++day)
            items.back().second.push_back(sale(day, (5.0 + item) * (1.0 + (day % 7 == 5 ? 2.0 : 0.0)) + (day * (item + 3)) % 4, 2.0));
    }
    return smallBatch(items, file);
}

/// A dense network that learns in a second, checkpoint after every step.
inline TrainingOptions tinyTraining()
{
    TrainingOptions options;
    options.modelId = "mlp";
    options.settings = {{"units", std::int64_t{8}}, {"layers", std::int64_t{1}}, {"context", std::int64_t{14}}, {"epochs", std::int64_t{6}},
                        {"patience", std::int64_t{100}}, {"windows", std::int64_t{256}}, {"batch", std::int64_t{16}}};
    options.horizon = 7;
    options.checkpointSeconds = 0.0;
    return options;
}

/// Items whose sales have a rhythm of five days, which no calendar tells and the pre-trained network has to learn.
inline Batch itemsWithRhythm(int days = 150, const std::string &file = "sales.csv")
{
    constexpr std::array<double, 5> kShape = {1.0, 1.0, 3.0, 0.4, 1.0};
    std::vector<std::pair<std::string, std::vector<Observation>>> items;
    for (int item = 0; item < 12; ++item) {
        items.emplace_back("item " + std::to_string(item), std::vector<Observation>());
        for (int day = 0; day < days; ++day)
            items.back().second.push_back(sale(day, std::round((60.0 + 5.0 * item) * kShape[static_cast<std::size_t>(day + item) % 5]) + (day * (item + 3)) % 5, 2.0));
    }
    return smallBatch(items, file);
}

/// The pre-trained network learns on a little, checkpoint after every few steps.
inline TrainingOptions tinyTuning()
{
    TrainingOptions options;
    options.modelId = "pretrained";
    options.settings = {{"tune", std::string("quick")}, {"minutes", 0.1}};
    options.horizon = 7;
    options.checkpointSeconds = 0.0;
    return options;
}

} // namespace shelfcast::core
