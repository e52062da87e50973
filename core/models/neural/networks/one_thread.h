#pragma once

namespace shelfcast::core::networks {

/// One thread a model, said in every worker: a second one gains nothing, and two pools of threads at once cost ten times the work.
void useOneThread();

} // namespace shelfcast::core::networks
