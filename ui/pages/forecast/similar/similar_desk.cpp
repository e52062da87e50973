#include "ui/pages/forecast/similar/similar_desk.h"

#include "ui/session/session.h"
#include "ui/text/text.h"

namespace shelfcast::ui {
namespace {

constexpr std::size_t kShown = 5;

} // namespace

SimilarDesk::SimilarDesk(Session &session, QObject *parent) : QObject(parent), m_session(session), m_work(1)
{
    connect(&session, &Session::projectChanged, this, &SimilarDesk::forget);
    connect(&session, &Session::dataChanged, this, &SimilarDesk::forget);
}

void SimilarDesk::forget()
{
    m_work.cancelAll();
    m_kept = std::make_shared<Kept>(); // a job under way keeps the old one
    m_neighbours.clear();
    m_asked = 0;
    m_busy = false;
    Q_EMIT changed();
}

void SimilarDesk::ask(std::int64_t series)
{
    if (series == m_asked)
        return;
    m_asked = series;
    m_neighbours.clear();
    m_busy = series != 0 && m_session.project();
    Q_EMIT changed();
    if (!m_busy)
        return;
    m_work.start<Found>(
        {}, this,
        [path = toPath(m_session.projectPath()), kept = m_kept, series](const core::JobContext &job) -> core::Result<Found> {
            if (!kept->all) {
                const auto project = core::Project::open(path, core::OpenMode::ReadOnly);
                if (!project)
                    return tl::unexpected<core::Error>(project.error());
                auto made = core::SimilarItems::of(**project, job);
                if (!made)
                    return tl::unexpected<core::Error>(made.error());
                kept->all.emplace(std::move(*made));
            }
            Found found;
            found.note = kept->all->note();
            for (core::SimilarItem &one : kept->all->nearest(series, kShown))
                found.neighbours.push_back({kept->all->infos()[one.index], std::move(one.why)});
            return found;
        },
        [this, series](core::Result<Found> found) {
            if (series != m_asked)
                return;
            m_busy = false;
            if (found) {
                m_neighbours = std::move(found->neighbours);
                m_note = std::move(found->note);
            }
            Q_EMIT changed();
        });
}

} // namespace shelfcast::ui
