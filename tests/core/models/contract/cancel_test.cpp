#include "tests/core/models/contract/contract.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <stop_token>

using namespace shelfcast::core;

namespace shelfcast::testing {
namespace {

TEST_P(Contract, CancelledBeforeItBegins)
{
    std::stop_source source;
    source.request_stop();
    JobContext job = quiet();
    job.stop = source.get_token();
    const auto fitted = (*models().make(GetParam(), {}))->fit(awkwardPanel(), 6, job);
    ASSERT_FALSE(fitted);
    EXPECT_EQ(fitted.error().code, ErrorCode::Cancelled);
}

TEST_P(Contract, CancelledWhileItForecasts)
{
    const Panel panel = awkwardPanel();
    const auto fitted = (*models().make(GetParam(), {}))->fit(panel, 6, quiet());
    ASSERT_TRUE(fitted);
    std::stop_source source;
    source.request_stop();
    JobContext job = quiet();
    job.stop = source.get_token();
    const auto forecasts = (*fitted)->forecast(panel, 6, job);
    ASSERT_FALSE(forecasts);
    EXPECT_EQ(forecasts.error().code, ErrorCode::Cancelled);
}

TEST_P(Contract, CancelledAtItsFirstReport)
{
    std::stop_source source;
    JobContext job = quiet();
    job.stop = source.get_token();
    job.progress = [&](double, const Message &) { source.request_stop(); };
    const auto fitted = (*models().make(GetParam(), {}))->fit(awkwardPanel(), 6, job);
    ASSERT_TRUE(source.stop_requested()) << "no progress was ever reported";
    ASSERT_FALSE(fitted);
    EXPECT_EQ(fitted.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace shelfcast::testing
