#include "ui/text/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>

namespace shelfcast::ui {
namespace {

const QString kKey = QStringLiteral("window/language");

QString systemLanguage()
{
    for (const QString &name : QLocale::system().uiLanguages())
        for (const Language::Entry &entry : Language::available())
            if (!entry.id.isEmpty() && QLocale(name).language() == QLocale(entry.id).language())
                return entry.id;
    return QStringLiteral("en");
}

} // namespace

Language::Language(const QString &override, QObject *parent) : QObject(parent)
{
    m_choice = override.isEmpty() ? QSettings().value(kKey).toString() : override;
    install();
}

std::vector<Language::Entry> Language::available()
{
    return {{QString(), tr("As the system")},
            {QStringLiteral("en"), QStringLiteral("English")},
            {QStringLiteral("zh_CN"), QStringLiteral("简体中文")},
            {QStringLiteral("de"), QStringLiteral("Deutsch")}};
}

void Language::choose(const QString &id)
{
    if (id == m_choice)
        return;
    m_choice = id;
    QSettings().setValue(kKey, id);
    install();
    Q_EMIT changed();
}

void Language::install()
{
    const QString language = m_choice.isEmpty() ? systemLanguage() : m_choice;
    const QLocale system = QLocale::system();
    // A German who reads English still writes 1.234,5: the system's marks hold wherever the language allows it.
    QLocale::setDefault(QLocale(language).language() == system.language() || m_choice.isEmpty() ? system : QLocale(language));
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_ours.load(QStringLiteral(":/i18n/shelfcast_%1.qm").arg(language)))
        QCoreApplication::installTranslator(&m_ours);
    if (m_qt.load(QStringLiteral("qtbase_%1").arg(language), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

QString midSentence(const QString &heading)
{
    return QLocale().language() == QLocale::German ? heading : heading.toLower();
}

} // namespace shelfcast::ui
