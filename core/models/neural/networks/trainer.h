#pragma once
#include "core/base/result.h"
#include "core/jobs/job_context.h"
#include "core/models/neural/data/synthetic_sales.h"
#include "core/models/neural/networks/device.h"
#include "core/models/neural/networks/losses.h"
#include "core/models/neural/networks/network.h"
#include "core/models/neural/networks/settings.h"
#include "core/models/training.h"

#include <vector>

namespace shelfcast::core::networks {

/// What a network learns from: windows whose targets lie before the validation part, and those of the validation part.
struct TrainingData {
    const Windows &windows;
    EpochPlan plan;
    std::vector<Window> held;
    std::uint64_t fingerprint = 0; ///< of values, settings and seed: a checkpoint of others is not taken
    const SyntheticSales *synthetic = nullptr; ///< shown beside the windows of the plan; null is none
};

struct TrainingOptions {
    bool warm = false;             ///< goes on from kept weights: a smaller learning rate, a fifth of the epochs
    BeforeStep beforeStep = {};
};

/// Trains @p network in place; it ends with the weights of its best epoch on the validation part.
///
/// What a step does depends on the seed, the epoch and the step only, so that a training resumed from a checkpoint of
/// job.training ends with the weights of an undisturbed one.
/// What is validated and kept is the running mean of the weights over about half an epoch, which wanders less than the weights themselves.
/// AdamW, warm-up over the first twentieth and then a cosine down to a fiftieth of the learning rate, the gradient's length at most 1.
///
/// errors  InvalidInput when the loss is not finite; TooLarge when even a batch of one has no room; Cancelled within one batch
/// source  Polyak & Juditsky (1992) for the mean of the weights; Loshchilov & Hutter (2017), SGDR (the cosine); Goodfellow, Shlens & Szegedy (2015) for the attack on the inputs (FGSM)
Result<TrainingReport> train(Network &network, const TrainingData &data, const NetworkSettings &settings, const TrainingOptions &options, const JobContext &job);

/// Mean loss over windows, without dropout and augmentation; stops early when cancelled.
double validationLoss(const Network &network, const Windows &windows, const std::vector<Window> &held, const TaskWeights &weights, const JobContext &job);

} // namespace shelfcast::core::networks
