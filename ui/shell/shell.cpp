#include "ui/shell/shell.h"

#include "ui/shell/main_window.h"

#include <QIcon>

namespace shelfcast::ui {

Shell::Shell(QApplication &application, const core::Registry &models, int threads, const QString &language)
    : m_appearance(application), m_language(language), m_threads(threads), m_session(models, threads)
{
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/shelfcast.svg")));
    m_window = std::make_unique<MainWindow>(m_session, m_appearance, m_language, m_threads);
    // Not inside the click of the menu that goes with the old window.
    connect(&m_language, &Language::changed, this, &Shell::rebuild, Qt::QueuedConnection);
}

Shell::~Shell() = default;

void Shell::show()
{
    m_window->show();
}

void Shell::rebuild()
{
    const QString page = m_window->currentPage();
    const bool visible = m_window->isVisible();
    QApplication::setQuitOnLastWindowClosed(false);
    m_window.reset(); // keeps its geometry for the next one
    m_window = std::make_unique<MainWindow>(m_session, m_appearance, m_language, m_threads);
    m_window->showPage(page);
    if (visible)
        m_window->show();
    QApplication::setQuitOnLastWindowClosed(true);
}

} // namespace shelfcast::ui
