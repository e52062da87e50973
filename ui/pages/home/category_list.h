#pragma once
#include "ui/pages/home/home_view_model.h"

#include <QWidget>

namespace shelfcast::ui {

/// Categories with a sparkline and their change, the ones that rise first.
class CategoryList final : public QWidget {
    Q_OBJECT
public:
    explicit CategoryList(QWidget *parent = nullptr);
    void setTrends(std::vector<CategoryTrend> trends);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<CategoryTrend> m_trends;
};

} // namespace shelfcast::ui
