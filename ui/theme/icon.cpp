#include "ui/theme/icon.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

namespace shelfcast::ui {
namespace {

class LineIcon final : public QIconEngine {
public:
    explicit LineIcon(QString name) : m_name(std::move(name)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
        painter->drawPixmap(rect, iconPixmap(m_name, std::min(rect.width(), rect.height()), colour(mode, state), ratio));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override { return scaledPixmap(size, mode, state, 1.0); }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        // Qt hands the size in device pixels.
        return iconPixmap(m_name, static_cast<int>(std::min(size.width(), size.height()) / scale), colour(mode, state), scale);
    }
    QIconEngine *clone() const override { return new LineIcon(*this); }
    QString key() const override { return QStringLiteral("shelfcast-line"); }

private:
    static QColor colour(QIcon::Mode mode, QIcon::State state)
    {
        const Theme &theme = themeOf(QGuiApplication::palette());
        if (mode == QIcon::Disabled)
            return theme.baseline;
        return state == QIcon::On ? theme.accent : theme.secondary;
    }

    QString m_name;
};

} // namespace

QPixmap iconPixmap(const QString &name, int size, const QColor &colour, qreal devicePixelRatio)
{
    const QString key = QStringLiteral("line/%1/%2/%3/%4").arg(name).arg(size).arg(colour.name()).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(size, size) * std::ceil(devicePixelRatio));
    pixmap.setDevicePixelRatio(std::ceil(devicePixelRatio));
    pixmap.fill(Qt::transparent);
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (file.open(QIODevice::ReadOnly)) {
        QSvgRenderer renderer(file.readAll().replace("currentColor", colour.name().toLatin1()));
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(0, 0, size, size));
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon icon(const QString &name)
{
    return QIcon(new LineIcon(name));
}

} // namespace shelfcast::ui
