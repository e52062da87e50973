#pragma once
#include <QFrame>

class QLabel;

namespace shelfcast::ui {

/// A sentence across the page about something that did not work, until it is closed or the next thing works.
class Banner final : public QFrame {
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);
    void showSentence(const QString &sentence);
    QString sentence() const;

private:
    QLabel *m_icon, *m_text;
};

} // namespace shelfcast::ui
