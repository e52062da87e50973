#pragma once
#include "ui/pages/report/report_work.h"

#include <QObject>
#include <QStringList>

namespace shelfcast::ui {

class Session;

/// The report of the newest forecast: its pages, which category it is about, and writing it to files.
class ReportViewModel final : public QObject {
    Q_OBJECT
public:
    explicit ReportViewModel(Session &session, QObject *parent = nullptr);

    /// Only a report that is looked at is kept up to date.
    void setShown(bool shown);
    QStringList categories() const { return m_categories; }
    /// Null for all.
    const std::optional<std::string> &category() const { return m_category; }
    void setCategory(std::optional<std::string> category);
    /// Whether the report tells categories and top items in words; remembered.
    bool inWords() const { return m_inWords; }
    void setInWords(bool inWords);
    core::Language language() const { return m_language; }
    void setLanguage(core::Language language);

    /// Null while there is nothing to show; see problem().
    std::shared_ptr<const ReportPages> pages() const { return m_preview.pages; }
    bool busy() const { return m_job != 0; }
    bool hasForecast() const { return m_hasForecast; }
    QString problem() const { return m_problem; }
    QString suggestedName(ReportFile kind) const;

    /// Ends in Session::noticed or Session::failed, and in written where it went well.
    void write(ReportFile kind, const QString &path);

Q_SIGNALS:
    void changed();
    void written(const QString &path);

private:
    void invalidate();
    void refresh();
    void readCategories();
    ReportChoice choice() const;

    Session &m_session;
    QStringList m_categories;
    std::optional<std::string> m_category;
    bool m_inWords = true;
    core::Language m_language;
    ReportPreview m_preview;
    QString m_problem;
    bool m_shown = false, m_stale = true, m_hasForecast = false;
    int m_job = 0, m_generation = 0;
};

} // namespace shelfcast::ui
