#include "core/models/registry.h"

namespace shelfcast::core {

Registry builtinModels()
{
    Registry models;
    return models;
}

} // namespace shelfcast::core
