#pragma once

namespace shelfcast::core::networks {

/// One thread a model, said in every worker: a second one gains nothing, and two pools of threads at once cost ten times the work.
/// Says once, too, that freed memory is kept for the next step.
void useOneThread();
/// Gives kept memory back to the system: when a training is over.
void giveBackMemory();

} // namespace shelfcast::core::networks
