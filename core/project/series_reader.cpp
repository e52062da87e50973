#include "core/project/series_reader.h"

#include "core/project/sql_error.h"

namespace shelfcast::core {

SeriesReader::SeriesReader(const Project &project)
    : m_project(&project), m_reader(std::make_unique<EffectiveReader>(project.database(), "series = ?1"))
{
}

Result<SeriesReader> SeriesReader::open(const Project &project)
{
    return guarded(project.path(), [&]() -> Result<SeriesReader> { return SeriesReader(project); });
}

Result<void> SeriesReader::read(std::int64_t series, std::vector<Observation> &out)
{
    return guarded(m_project->path(), [&]() -> Result<void> {
        out.clear();
        m_reader->rewind();
        m_reader->cursor().bind(1, series);
        std::int64_t same = 0;
        for (Observation o; m_reader->next(same, o);)
            out.push_back(o);
        return {};
    });
}

} // namespace shelfcast::core
