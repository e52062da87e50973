#pragma once
#include <QLabel>

namespace shelfcast::ui {

/// One line that ends in an ellipsis where there is no room; the whole text is its tooltip then.
class ElidedLabel final : public QLabel {
    Q_OBJECT
public:
    using QLabel::QLabel;
    QSize minimumSizeHint() const override { return {fontMetrics().averageCharWidth() * 4, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace shelfcast::ui
