#pragma once

namespace shelfcast::core::schema {

inline constexpr const char *kBacktests3 = R"sql(
SELECT 1;
)sql";

inline constexpr const char *kClusters3 = R"sql(
SELECT 1;
)sql";

inline constexpr const char *kOverrides3 = R"sql(
SELECT 1;
)sql";

} // namespace shelfcast::core::schema
