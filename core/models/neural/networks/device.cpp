#include "core/models/neural/networks/device.h"

#include <ATen/autocast_mode.h>
#include <torch/cuda.h>
#include <torch/version.h>

#include <new>
#include <string_view>

namespace shelfcast::core::networks {
namespace {

#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
void setAutocast(at::DeviceType device, bool on)
{
    at::autocast::set_autocast_enabled(device, on);
    if (on)
        at::autocast::set_autocast_dtype(device, at::kBFloat16);
}
#else
void setAutocast(at::DeviceType device, bool on)
{
    if (device == at::kCPU) {
        at::autocast::set_cpu_enabled(on);
        if (on)
            at::autocast::set_autocast_cpu_dtype(at::kBFloat16);
    } else {
        at::autocast::set_enabled(on);
        if (on)
            at::autocast::set_autocast_gpu_dtype(at::kBFloat16);
    }
}
#endif

/// A GPU whose memory others have filled is no help: a small tensor is the cheapest question.
bool hasRoom(at::Device device)
{
    try {
        return at::zeros({16, 1024, 1024}, at::TensorOptions(at::kFloat).device(device)).defined();
    } catch (const std::exception &) {
        return false;
    }
}

} // namespace

at::Device deviceOf(const JobContext &job)
{
    if (job.device == Device::Cpu || !torch::cuda::is_available())
        return at::kCPU;
    const at::Device gpu(at::kCUDA, 0);
    return hasRoom(gpu) ? gpu : at::Device(at::kCPU);
}

std::string nameOf(at::Device device)
{
    return device.is_cpu() ? "CPU" : "GPU " + std::to_string(std::max<int>(device.index(), 0)) + " (CUDA)";
}

bool isOutOfMemory(const std::exception &error)
{
    return dynamic_cast<const std::bad_alloc *>(&error) != nullptr ||
           std::string_view(error.what()).find("out of memory") != std::string_view::npos ||
           std::string_view(error.what()).find("can't allocate memory") != std::string_view::npos;
}

MixedPrecision::MixedPrecision(at::Device device, bool wanted, bool always)
    : m_device(device.type()), m_on(wanted && (always || !device.is_cpu()))
{
    if (m_on)
        setAutocast(m_device, true);
}

MixedPrecision::~MixedPrecision()
{
    if (!m_on)
        return;
    at::autocast::clear_cache();
    setAutocast(m_device, false);
}

} // namespace shelfcast::core::networks
