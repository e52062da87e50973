#include "core/models/neural/networks/batch.h"

namespace shelfcast::core::networks {

Batch makeBatch(const Windows &windows, std::span<const Window> chosen, const BatchChanges &changes, at::Device device)
{
    const WindowShape &shape = windows.shape();
    const auto rows = static_cast<std::int64_t>(chosen.size());
    const auto vocabularies = static_cast<std::int64_t>(shape.vocabularies.size());
    Batch batch;
    batch.past = at::empty({rows, shape.context, shape.past}, at::kFloat);
    batch.future = at::empty({rows, shape.horizon, shape.future}, at::kFloat);
    batch.statics = at::empty({rows, shape.statics}, at::kFloat);
    batch.places = at::empty({rows, vocabularies}, at::kLong);
    batch.bases = at::empty({rows, shape.horizon, shape.bases}, at::kFloat);
    batch.target = at::empty({rows, shape.horizon}, at::kFloat);
    batch.price = at::empty({rows, shape.horizon}, at::kFloat);
    batch.direction = at::empty({rows}, at::kLong);
    batch.size = at::empty({rows}, at::kFloat);
    batch.scales.resize(chosen.size());

    const auto rowOf = [&](std::int64_t i) {
        return WindowRow{batch.past.data_ptr<float>() + i * shape.context * shape.past,
                         batch.future.data_ptr<float>() + i * shape.horizon * shape.future,
                         batch.statics.data_ptr<float>() + i * shape.statics,
                         batch.places.data_ptr<std::int64_t>() + i * vocabularies,
                         batch.bases.data_ptr<float>() + i * shape.horizon * shape.bases,
                         batch.target.data_ptr<float>() + i * shape.horizon,
                         batch.price.data_ptr<float>() + i * shape.horizon,
                         batch.direction.data_ptr<std::int64_t>() + i};
    };
    Random random(changes.seed);
    std::vector<double> sales;
    for (std::int64_t i = 0; i < rows; ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (changes.synthetic && random.uniform() < changes.syntheticShare) {
            const Window window = changes.synthetic->draw(chosen[at], random, sales);
            batch.scales[at] = windows.fillAs(window, sales, rowOf(i));
        } else {
            batch.scales[at] = windows.fill(chosen[at], rowOf(i));
        }
        batch.size.data_ptr<float>()[i] = static_cast<float>(batch.scales[at].scale);
        if (changes.augmentation.any()) {
            augment(changes.augmentation, shape, rowOf(i), random);
            if (i > 0)
                mix(changes.augmentation, shape, rowOf(i), rowOf(i - 1), random);
        }
    }
    if (!device.is_cpu())
        for (at::Tensor *tensor : {&batch.past, &batch.future, &batch.statics, &batch.places, &batch.bases, &batch.target, &batch.price, &batch.direction, &batch.size})
            *tensor = tensor->to(device);
    return batch;
}

} // namespace shelfcast::core::networks
