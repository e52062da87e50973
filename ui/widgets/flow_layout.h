#pragma once
#include <QLayout>

#include <memory>
#include <vector>

namespace shelfcast::ui {

/// Widgets one after the other, in as many lines as they need.
class FlowLayout final : public QLayout {
public:
    explicit FlowLayout(int spacing, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// The height that is needed; places the items where @p place is set.
    int arrange(const QRect &rect, bool place) const;
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace shelfcast::ui
