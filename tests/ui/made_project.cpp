#include "tests/ui/made_project.h"

#include "core/workflow/workflow.h"
#include "ui/session/session.h"

#include <cmath>
#include <fstream>
#include <stdexcept>

namespace shelfcast::ui {
namespace {

/// Sales that depend on the item and the day only, so that every test sees the same numbers.
int sold(int item, int day)
{
    const double season = 1.0 + 0.4 * std::sin(2.0 * 3.14159265 * day / 7.0) + 0.3 * std::sin(2.0 * 3.14159265 * day / 365.0);
    const int noise = static_cast<int>((static_cast<unsigned>(item * 7919 + day * 104729) >> 3) % 5U);
    return static_cast<int>((4 + item % 9) * season) + noise;
}

} // namespace

MadeProject::MadeProject(int items, int days, bool import)
{
    constexpr core::Day kLast = 20772; // Sunday 2026-11-15
    std::ofstream out(file().toStdString());
    out << "date,sku,description,category,quantity,price\n";
    const char *const categories[] = {"Drinks", "Bread", "Garden"};
    for (int day = 0; day < days; ++day)
        for (int item = 0; item < items; ++item)
            if (item % 10 != 9 || day >= days - 6)
                out << core::isoText(kLast - days + 1 + day) << ",SKU-" << 1000 + item << ",Product " << item << ',' << categories[item % 3] << ',' << sold(item, day) << ','
                    << 1.5 + 0.25 * (item % 7) << '\n';
    out.close();
    if (!import)
        return;
    auto made = core::Project::create(toPath(project()));
    if (!made)
        throw std::runtime_error(core::english(made.error().message));
    const auto outcome = core::importFile(**made, toPath(file()), {}, {});
    if (!outcome)
        throw std::runtime_error(core::english(outcome.error().message));
}

} // namespace shelfcast::ui
