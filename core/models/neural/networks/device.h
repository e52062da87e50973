#pragma once
#include "core/jobs/job_context.h"

#include <ATen/ATen.h>

#include <functional>
#include <string>

namespace shelfcast::core::networks {

/// The device that the job asks for, as far as it is there: a GPU for `auto` and `cuda` where LibTorch has one with room, else the CPU.
at::Device deviceOf(const JobContext &job);
/// "CPU", or the GPU's name and number.
std::string nameOf(at::Device device);
/// Whether an error of LibTorch says that the device has no room left.
bool isOutOfMemory(const std::exception &error);

/// While it lives, matrix products run in bfloat16 where the device is a GPU (or @p always, which tests use on the CPU). bfloat16 has
/// the range of float32, so that the loss needs no scaling.
/// source  Micikevicius et al. (2018), Mixed precision training, ICLR; Kalamkar et al. (2019), A study of bfloat16
class MixedPrecision {
public:
    MixedPrecision(at::Device device, bool wanted, bool always = false);
    ~MixedPrecision();
    MixedPrecision(const MixedPrecision &) = delete;
    MixedPrecision &operator=(const MixedPrecision &) = delete;

private:
    at::DeviceType m_device;
    bool m_on = false;
};

/// What a test may put in a device's place: called before every training step with its number of windows; may throw as a device that
/// has no room does. Empty in the programs.
using BeforeStep = std::function<void(std::int64_t windows)>;

} // namespace shelfcast::core::networks
