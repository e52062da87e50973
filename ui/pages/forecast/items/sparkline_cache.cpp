#include "ui/pages/forecast/items/sparkline_cache.h"

#include "ui/session/session.h"

#include <QTimer>

#include <algorithm>

namespace shelfcast::ui {
namespace {

constexpr int kKept = 4000;
constexpr std::size_t kBatch = 48;    // about what fits on a screen
constexpr std::size_t kForget = 256;  // scrolled past long ago
constexpr std::size_t kPeriods = 60;

} // namespace

SparklineCache::SparklineCache(QObject *parent) : QObject(parent), m_lines(kKept), m_worker(1) {}

void SparklineCache::setProject(const QString &path)
{
    m_lines.clear();
    m_wanted.clear();
    m_reader = path.isEmpty() ? nullptr : std::make_shared<ProjectReader>(toPath(path));
}

const std::vector<float> *SparklineCache::find(std::int64_t series)
{
    if (const std::vector<float> *line = m_lines.object(series))
        return line;
    if (!m_reader)
        return nullptr;
    if (std::find(m_wanted.begin(), m_wanted.end(), series) == m_wanted.end())
        m_wanted.push_back(series);
    if (!m_reading) {
        m_reading = true;
        QTimer::singleShot(0, this, &SparklineCache::readNext); // after the whole screen has asked
    }
    return nullptr;
}

void SparklineCache::readNext()
{
    if (m_wanted.size() > kForget)
        m_wanted.erase(m_wanted.begin(), m_wanted.end() - static_cast<std::ptrdiff_t>(kForget));
    const std::size_t count = std::min(kBatch, m_wanted.size());
    m_reading = count > 0 && m_reader;
    if (!m_reading)
        return;
    std::vector<std::int64_t> batch(m_wanted.end() - static_cast<std::ptrdiff_t>(count), m_wanted.end());
    m_wanted.resize(m_wanted.size() - count);
    m_worker.start<Lines>(
        {}, this,
        [batch = std::move(batch), reader = m_reader](const core::JobContext &) -> core::Result<Lines> {
            Lines lines;
            for (const std::int64_t id : batch) {
                const auto series = reader->history(id);
                if (!series)
                    return tl::unexpected<core::Error>(series.error());
                std::vector<float> line;
                if (!series->y.empty())
                    line.assign(series->y.end() - static_cast<std::ptrdiff_t>(std::min(kPeriods, series->y.size())), series->y.end());
                lines.emplace_back(id, std::move(line));
            }
            return lines;
        },
        [this, reader = m_reader](core::Result<Lines> lines) {
            if (lines && reader == m_reader)
                for (auto &[id, line] : *lines)
                    m_lines.insert(id, new std::vector<float>(std::move(line)));
            if (lines)
                Q_EMIT ready();
            readNext();
        });
}

} // namespace shelfcast::ui
