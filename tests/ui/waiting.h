#pragma once
#include <QTest>

namespace shelfcast::ui {

/// Runs the event loop until @p done; the limit is there to end a broken test, not to time a good one.
template <class Condition>
bool waitFor(const Condition &done, int limitMs = 120'000)
{
    return QTest::qWaitFor(done, limitMs);
}

} // namespace shelfcast::ui
