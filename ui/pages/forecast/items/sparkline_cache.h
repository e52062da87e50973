#pragma once
#include "ui/jobs/job_queue.h"
#include "ui/pages/forecast/project_reader.h"

#include <QCache>
#include <QObject>

#include <memory>
#include <vector>

namespace shelfcast::ui {

/// The newest periods of the series that are on screen, read by a worker when first asked for: the newest question first, so that
/// what is visible now comes before what was scrolled past.
class SparklineCache final : public QObject {
    Q_OBJECT
public:
    explicit SparklineCache(QObject *parent = nullptr);
    /// Forgets everything; an empty path means that no project is open.
    void setProject(const QString &path);
    /// Null until it has been read; then ready() is sent.
    const std::vector<float> *find(std::int64_t series);

Q_SIGNALS:
    void ready();

private:
    using Lines = std::vector<std::pair<std::int64_t, std::vector<float>>>;
    void readNext();

    QCache<std::int64_t, std::vector<float>> m_lines;
    std::vector<std::int64_t> m_wanted;
    std::shared_ptr<ProjectReader> m_reader;
    bool m_reading = false;
    JobQueue m_worker;
};

} // namespace shelfcast::ui
