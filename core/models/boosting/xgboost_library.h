#pragma once
#include "core/base/result.h"

#include <xgboost/c_api.h>

namespace shelfcast::core::boosting {

/// The functions of XGBoost that are used, found in its shared library on first use.
struct XgboostApi {
    decltype(&::XGBGetLastError) lastError = nullptr;
    decltype(&::XGDMatrixCreateFromDense) matrixFromDense = nullptr;
    decltype(&::XGDMatrixSetFloatInfo) matrixSetFloats = nullptr;
    decltype(&::XGDMatrixFree) matrixFree = nullptr;
    decltype(&::XGBoosterCreate) create = nullptr;
    decltype(&::XGBoosterFree) free = nullptr;
    decltype(&::XGBoosterSetParam) set = nullptr;
    decltype(&::XGBoosterUpdateOneIter) update = nullptr;
    decltype(&::XGBoosterEvalOneIter) evaluate = nullptr;
    decltype(&::XGBoosterPredictFromDense) predict = nullptr;
    decltype(&::XGBoosterPredictFromDMatrix) predictMatrix = nullptr;
    decltype(&::XGBoosterSaveModelToBuffer) save = nullptr;
    decltype(&::XGBoosterLoadModelFromBuffer) load = nullptr;
};

/// The library, opened on the first call and kept: linked to it, every start of the program would take 12 ms longer.
///
/// errors  Unsupported if it is missing or lacks a function
Result<const XgboostApi *> xgboostApi();

} // namespace shelfcast::core::boosting
