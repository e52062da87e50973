#pragma once
#include "core/workflow/workflow.h"

#include <filesystem>
#include <memory>
#include <utility>

namespace shelfcast::ui {

/// A worker's own connection to the project, opened when first needed and kept for the next read. Used from one worker only.
class ProjectReader {
public:
    explicit ProjectReader(std::filesystem::path path) : m_path(std::move(path)) {}

    core::Result<core::Project *> project()
    {
        if (!m_project) {
            auto opened = core::Project::open(m_path, core::OpenMode::ReadOnly);
            if (!opened)
                return tl::unexpected<core::Error>(opened.error());
            auto settings = core::panelSettings(**opened);
            if (!settings)
                return tl::unexpected<core::Error>(settings.error());
            m_settings = *settings;
            if (auto known = readSettlements(**opened); !known)
                return tl::unexpected<core::Error>(known.error());
            m_project = std::move(*opened);
        }
        return m_project.get();
    }
    /// One series on the panel's calendar, with its promotions. One query: nothing else of the project is read.
    core::Result<core::Series> history(std::int64_t series);
    /// Valid once project() has succeeded.
    const core::PanelSettings &settings() const { return m_settings; }
    /// What a person settled about findings of this series. Valid as settings() is.
    std::span<const core::Settlement> settled(std::int64_t series) const;

private:
    core::Result<void> readSettlements(const core::Project &project);
    std::filesystem::path m_path;
    std::unique_ptr<core::Project> m_project;
    core::PanelSettings m_settings;
    std::map<std::int64_t, std::vector<core::Settlement>> m_settled; ///< by series
};

} // namespace shelfcast::ui
