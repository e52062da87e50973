#include "looking.h"

#include <unistd.h>

#include <cmath>
#include <fstream>

namespace shelfcast::core::test {

const ColumnInfo &Outcome::column(const std::string &name) const
{
    for (const ColumnInfo &info : layout.columns) {
        if (info.name == name)
            return info;
    }
    ADD_FAILURE() << "no column " << name;
    static const ColumnInfo none;
    return none;
}

bool Outcome::finds(const std::string &beginning) const
{
    const auto begins = [&](const std::vector<Message> &findings) {
        for (const Message &finding : findings) {
            if (english(finding).starts_with(beginning))
                return true;
        }
        return false;
    };
    bool found = begins(layout.findings);
    for (const ColumnInfo &info : layout.columns)
        found = found || begins(info.findings);
    return found;
}

Outcome look(const std::filesystem::path &path, const LayoutChoices &choices)
{
    Outcome out;
    const JobContext job;
    const auto file = openSource(path, choices.read);
    if (!file) {
        ADD_FAILURE() << english(file.error().message);
        return out;
    }
    auto layout = analyse(**file, path, choices, job);
    if (!layout) {
        out.error = layout.error();
        return out;
    }
    out.layout = std::move(*layout);
    const auto record = [&](const SalesRecord &each) {
        ++out.records;
        if (std::isnan(each.quantity)) {
            ++out.missing;
            return;
        }
        out.quantity += each.quantity;
        out.revenue += std::isnan(each.revenue) ? 0.0 : each.revenue;
        out.byItem[std::string(each.item)] += each.quantity;
        out.byLocation[std::string(each.location)] += each.quantity;
    };
    const auto refused = [&](const RefusedRow &row) {
        ++out.refused;
        out.refusedRows.push_back(row);
    };
    if (const auto done = extract(**file, out.layout, record, refused, job); !done)
        out.error = done.error();
    else
        // What the analysis announces is what the extraction yields.
        EXPECT_TRUE(out.records == out.layout.longRows && out.refused == out.layout.refusedTotal)
            << out.records << " " << out.layout.longRows << " " << out.refused << " " << out.layout.refusedTotal;
    return out;
}

Outcome lookAt(const std::string &name, const LayoutChoices &choices)
{
    return look(std::filesystem::path(SHELFCAST_TEST_DATA) / "layout" / name, choices);
}

Outcome lookAtText(std::string_view text, const LayoutChoices &choices)
{
    static int count = 0;
    const std::filesystem::path path = std::filesystem::temp_directory_path() / ("shelfcast_layout_" + std::to_string(::getpid()) + "_" + std::to_string(++count) + ".csv");
    std::ofstream(path, std::ios::binary) << text;
    Outcome out = look(path, choices);
    std::filesystem::remove(path);
    return out;
}

} // namespace shelfcast::core::test
