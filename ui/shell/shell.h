#pragma once
#include "ui/session/session.h"
#include "ui/text/language.h"
#include "ui/theme/appearance.h"

#include <QApplication>
#include <QObject>

#include <memory>

namespace shelfcast::ui {

class MainWindow;

/// Holds what outlives a window: theme, language and session. A new language gets a new window over the same session.
class Shell final : public QObject {
    Q_OBJECT
public:
    /// @p language from the command line; empty is the person's choice.
    Shell(QApplication &application, const core::Registry &models, int threads, const QString &language = {});
    ~Shell() override;

    void show();
    Session &session() { return m_session; }
    MainWindow &window() { return *m_window; }
    void chooseTheme(ThemeChoice choice) { m_appearance.choose(choice); }

private:
    void rebuild();

    Appearance m_appearance;
    Language m_language;
    const int m_threads;
    Session m_session;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace shelfcast::ui
