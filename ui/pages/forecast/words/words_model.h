#pragma once
#include "core/workflow/words/in_words.h"
#include "ui/jobs/job_queue.h"
#include "ui/pages/forecast/project_reader.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

namespace shelfcast::ui {

class ForecastViewModel;
class Session;

/// What is said of the series or the sum that the forecast page shows, in the language that a person wants it in.
class WordsModel final : public QObject {
    Q_OBJECT
public:
    WordsModel(Session &session, ForecastViewModel &page, QObject *parent = nullptr);

    /// The window's language until a person chooses another one; the choice is remembered.
    core::Language language() const { return m_language; }
    void setLanguage(core::Language language);
    bool empty() const { return m_narrative.sentences.empty(); }
    QString paragraph() const;
    QStringList keywords() const;
    /// Each figure once: as it stands in the text, and where it comes from.
    std::vector<std::pair<QString, QString>> origins() const;
    /// Name, text and keywords, to be pasted elsewhere.
    QString copied() const;

Q_SIGNALS:
    void changed();

private:
    void openProject();
    void reload();
    void take(std::uint64_t generation, core::Result<core::Narrative> narrative);

    Session &m_session;
    ForecastViewModel &m_page;
    core::Language m_language;
    core::Narrative m_narrative;
    QString m_title;
    std::shared_ptr<ProjectReader> m_reader;
    std::uint64_t m_generation = 0;
    QTimer m_patience; ///< the reasons make a better text: they are waited for, but not for long
    JobQueue m_reads;
};

/// The language of the texts that fits the window's.
core::Language windowLanguage();
/// What a person chose for texts, else the window's.
core::Language wordsLanguage();
void rememberWordsLanguage(core::Language language);
/// As the window writes numbers, where the text is in its language; else as the language does.
core::NumberMarks numberMarks(core::Language language);
/// "English", "中文", "Deutsch"
QString languageName(core::Language language);

} // namespace shelfcast::ui
