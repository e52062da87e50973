#include "core/models/neural/networks/one_thread.h"

#include <ATen/Parallel.h>

#include <dlfcn.h>

#include <mutex>

namespace shelfcast::core::networks {

void useOneThread()
{
    static std::once_flag once;
    std::call_once(once, [] {
        using SetThreads = void (*)(int);
        if (const auto set = reinterpret_cast<SetThreads>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads")))
            set(1);
    });
    at::set_num_threads(1); // OpenMP keeps the number a thread
}

} // namespace shelfcast::core::networks
