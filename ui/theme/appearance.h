#pragma once
#include "ui/theme/theme.h"

#include <QApplication>
#include <QObject>

namespace shelfcast::ui {

enum class ThemeChoice { System, Light, Dark };

/// Puts style, palette, style sheet and fonts on the application, and remembers the person's choice.
class Appearance final : public QObject {
    Q_OBJECT
public:
    /// Reads the remembered choice and applies it.
    explicit Appearance(QApplication &application, QObject *parent = nullptr);

    ThemeChoice choice() const { return m_choice; }
    void choose(ThemeChoice choice);

private:
    void apply();

    QApplication &m_application;
    const bool m_systemIsDark;
    ThemeChoice m_choice = ThemeChoice::System;
};

} // namespace shelfcast::ui
