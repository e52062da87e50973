#include "core/models/neural/networks/one_thread.h"

#include <ATen/Parallel.h>

#include <dlfcn.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

#include <mutex>

namespace shelfcast::core::networks {
namespace {

/// Each step of a training frees some ten megabytes and asks for them again. The C library would give them back to the system each time, and the
/// system hand out zeroed pages anew: a quarter of the time of a small network.
void keepFreedMemory()
{
#if defined(__GLIBC__)
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
    mallopt(M_TOP_PAD, 8 << 20);
#endif
}

} // namespace

void useOneThread()
{
    static std::once_flag once;
    std::call_once(once, [] {
        using SetThreads = void (*)(int);
        if (const auto set = reinterpret_cast<SetThreads>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads")))
            set(1);
        keepFreedMemory();
    });
    at::set_num_threads(1); // OpenMP keeps the number a thread
}

void giveBackMemory()
{
#if defined(__GLIBC__)
    malloc_trim(0);
#endif
}

} // namespace shelfcast::core::networks
