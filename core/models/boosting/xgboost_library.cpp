#include "core/models/boosting/xgboost_library.h"

#include <dlfcn.h>

#include <mutex>
#include <string>

namespace shelfcast::core::boosting {
namespace {

tl::unexpected<Error> unavailable(std::string detail)
{
    return failure(ErrorCode::Unsupported,
                   QT_TRANSLATE_NOOP("core", "Boosted trees are not available: the library XGBoost is missing. Install it (on Debian: libxgboost0), "
                                             "or choose another model."),
                   std::move(detail));
}

template <class Function>
bool find(void *library, const char *name, Function &function)
{
    function = reinterpret_cast<Function>(dlsym(library, name));
    return function != nullptr;
}

Result<XgboostApi> opened()
{
    void *library = nullptr;
    for (const char *name : {"libxgboost.so.0", "libxgboost.so", SHELFCAST_XGBOOST_LIBRARY})
        if (!library)
            library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    if (!library)
        return unavailable(dlerror());
    XgboostApi api;
    const bool complete = find(library, "XGBGetLastError", api.lastError) && find(library, "XGDMatrixCreateFromDense", api.matrixFromDense)
        && find(library, "XGDMatrixSetFloatInfo", api.matrixSetFloats) && find(library, "XGDMatrixFree", api.matrixFree)
        && find(library, "XGBoosterCreate", api.create) && find(library, "XGBoosterFree", api.free)
        && find(library, "XGBoosterSetParam", api.set) && find(library, "XGBoosterUpdateOneIter", api.update)
        && find(library, "XGBoosterEvalOneIter", api.evaluate) && find(library, "XGBoosterPredictFromDense", api.predict)
        && find(library, "XGBoosterPredictFromDMatrix", api.predictMatrix) && find(library, "XGBoosterSaveModelToBuffer", api.save)
        && find(library, "XGBoosterLoadModelFromBuffer", api.load);
    if (!complete)
        return unavailable("XGBoost is older than 1.6: a function is missing");
    return api;
}

} // namespace

Result<const XgboostApi *> xgboostApi()
{
    // Kept for the life of the program: a library with threads of its own can't be unloaded safely.
    static std::mutex mutex;
    static XgboostApi kept;
    const std::scoped_lock lock(mutex);
    if (!kept.lastError) {
        const Result<XgboostApi> api = opened();
        if (!api)
            return tl::unexpected(api.error());
        kept = *api;
    }
    return &kept;
}

} // namespace shelfcast::core::boosting
