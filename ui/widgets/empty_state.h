#pragma once
#include <QWidget>

class QLabel;
class QPushButton;

namespace shelfcast::ui {

/// What stands where there is nothing to show yet: what it would be, and the next step as a button.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(const QString &iconName, QWidget *parent = nullptr);
    void setTexts(const QString &title, const QString &sentence, const QString &action = {});
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void actionClicked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintIcon();
    QString m_iconName;
    QLabel *m_icon, *m_title, *m_sentence;
    QPushButton *m_button;
};

} // namespace shelfcast::ui
