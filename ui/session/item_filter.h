#pragma once
#include <QObject>
#include <QString>

#include <cstdint>
#include <unordered_set>
#include <vector>

namespace shelfcast::ui {

/// Items that a page sends to the list of forecasts, as the only ones shown there: a cluster, a class, some that were drawn around.
class ItemFilter final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    bool active() const { return !m_title.isEmpty(); }
    const QString &title() const { return m_title; } ///< what a person calls them: "Cluster: summer peak"
    const std::unordered_set<std::int64_t> &series() const { return m_series; }

    void set(const QString &title, const std::vector<std::int64_t> &series)
    {
        m_title = title;
        m_series = {series.begin(), series.end()};
        Q_EMIT changed();
    }
    void clear()
    {
        if (active())
            set({}, {});
    }

Q_SIGNALS:
    void changed();

private:
    QString m_title;
    std::unordered_set<std::int64_t> m_series;
};

} // namespace shelfcast::ui
