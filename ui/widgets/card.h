#pragma once
#include <QFrame>
#include <QLabel>
#include <QString>
#include <QVBoxLayout>

class QPushButton;

namespace shelfcast::ui {

/// How a text is set: see resources/styles.
enum class TextRole { Body, Secondary, Small, Heading, Title, Figure };
/// What a figure says, beside its sign or word: never colour alone.
enum class Tone { Plain, Good, Bad, Warning };

QLabel *makeLabel(const QString &text, TextRole role, QWidget *parent = nullptr);
void setTone(QLabel *label, Tone tone);

/// A push button that stands out as the page's one next step.
QPushButton *makePrimaryButton(const QString &text, QWidget *parent = nullptr);

/// A surface with a thin border and round corners, its content in a column.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr, const QString &heading = {});
    QVBoxLayout *column() const { return m_column; }
    QLabel *heading() const { return m_heading; }

private:
    QVBoxLayout *m_column = nullptr;
    QLabel *m_heading = nullptr;
};

} // namespace shelfcast::ui
