#pragma once
#include <QObject>
#include <QString>
#include <QTranslator>

#include <vector>

namespace shelfcast::ui {

/// The language of the window and the locale of its numbers and dates: the person's choice, else the system's.
class Language final : public QObject {
    Q_OBJECT
public:
    struct Entry {
        QString id;   ///< "" is the system's, "en", "zh_CN", "de"
        QString name; ///< in that language itself
    };

    /// @p override comes from the command line and is not remembered.
    explicit Language(const QString &override = {}, QObject *parent = nullptr);

    static std::vector<Entry> available();
    const QString &choice() const { return m_choice; }
    void choose(const QString &id);

Q_SIGNALS:
    void changed(); ///< the translators are in place; texts that are already on screen are not

private:
    void install();

    QString m_choice;
    QTranslator m_ours, m_qt;
};

/// A heading within a sentence: "Value" becomes "value", but not in German, which writes its nouns with capitals anywhere.
QString midSentence(const QString &heading);

} // namespace shelfcast::ui
