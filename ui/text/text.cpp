#include "ui/text/text.h"

#include "ui/text/format.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace shelfcast::ui {
namespace {

QString argumentText(const core::MessageArgument &argument)
{
    if (const auto *s = std::get_if<std::string>(&argument))
        return fromUtf8(*s); // data: the same in every language
    if (const auto *phrase = std::get_if<core::Phrase>(&argument))
        return text(phrase->words());
    if (const auto *i = std::get_if<std::int64_t>(&argument))
        return integerText(*i);
    return numberText(std::get<double>(argument));
}

} // namespace

QString text(const core::Message &message)
{
    const QString pattern = QCoreApplication::translate("core", message.pattern.c_str());
    QString out;
    out.reserve(pattern.size() + 32);
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int digit = pattern[i] == u'%' && i + 1 < pattern.size() ? pattern[i + 1].unicode() - '1' : -1;
        if (digit < 0 || digit >= static_cast<int>(std::min<std::size_t>(message.arguments.size(), 9))) {
            out += pattern[i];
            continue;
        }
        out += argumentText(message.arguments[static_cast<std::size_t>(digit)]);
        ++i;
    }
    // A number and its per cent sign stay on one line.
    static const QRegularExpression loosePercent(QStringLiteral("(\\d) %"));
    return out.replace(loosePercent, QStringLiteral("\\1\u202F%"));
}

QString text(const core::Error &error)
{
    return text(error.message);
}

} // namespace shelfcast::ui
