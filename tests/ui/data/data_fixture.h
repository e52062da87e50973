#pragma once
#include "core/models/registry.h"
#include "ui/session/session.h"

#include <QCoreApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <functional>

namespace shelfcast::ui::test {

/// A project of its own in a folder of its own, and a patient wait for what workers do.
class DataFixture : public testing::Test {
protected:
    DataFixture() : session(models, 1)
    {
        session.createProject(path("shop.shelfcast"));
    }

    QString path(const QString &name) const { return folder.filePath(name); }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        file.open(QIODevice::WriteOnly);
        file.write(bytes);
        return path(name);
    }

    /// Three months of two items, one row a day each; days above 12 decide the order of the dates.
    QString writeSales(const QString &name, int units = 5) const
    {
        QByteArray rows = "date;item;units\n";
        for (int month = 1; month <= 3; ++month)
            for (int day = 1; day <= 28; ++day)
                for (const char *item : {"cola", "bread"})
                    rows += QStringLiteral("%1.%2.2024;%3;%4\n").arg(day, 2, 10, QLatin1Char('0')).arg(month, 2, 10, QLatin1Char('0')).arg(QLatin1String(item)).arg(units).toUtf8();
        return write(name, rows);
    }

    /// A generous limit: it is only reached when something is wrong.
    static bool wait(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, 60'000); }

    QTemporaryDir folder;
    core::Registry models;
    Session session;
};

} // namespace shelfcast::ui::test
