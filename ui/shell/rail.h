#pragma once
#include "ui/shell/page.h"

#include <QAbstractButton>
#include <QButtonGroup>

namespace shelfcast::ui {

/// A page's button: its icon over its name.
class RailButton final : public QAbstractButton {
    Q_OBJECT
public:
    RailButton(const QString &pageId, const QString &title, const QString &iconName, QWidget *parent = nullptr);
    const QString &pageId() const { return m_pageId; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_pageId;
    QString m_iconName;
};

/// The pages down the left side; Up and Down walk through them. Pages that need a project are not shown without one.
class Rail final : public QWidget {
    Q_OBJECT
public:
    Rail(const std::vector<PageEntry> &pages, QWidget *parent = nullptr);
    void setCurrent(const QString &pageId);
    void setProjectOpen(bool open);

Q_SIGNALS:
    void chosen(const QString &pageId);

private:
    QButtonGroup m_group;
    std::vector<std::pair<RailButton *, bool>> m_buttons; ///< with needsProject
};

} // namespace shelfcast::ui
