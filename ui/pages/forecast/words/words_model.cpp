#include "ui/pages/forecast/words/words_model.h"

#include "ui/pages/forecast/forecast_view_model.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QLocale>
#include <QSettings>

#include <algorithm>

namespace shelfcast::ui {
namespace {

const QString kKey = QStringLiteral("words/language");
constexpr int kPatience = 250; ///< milliseconds

} // namespace

core::Language windowLanguage()
{
    switch (QLocale().language()) {
    case QLocale::Chinese: return core::Language::Chinese;
    case QLocale::German: return core::Language::German;
    default: return core::Language::English;
    }
}

core::Language wordsLanguage()
{
    const std::string kept = QSettings().value(kKey).toString().toStdString();
    return core::languageFromId(kept).value_or(windowLanguage());
}

void rememberWordsLanguage(core::Language language)
{
    if (language == windowLanguage())
        QSettings().remove(kKey); // goes with the window again
    else
        QSettings().setValue(kKey, fromUtf8(core::languageId(language)));
}

core::NumberMarks numberMarks(core::Language language)
{
    if (language != windowLanguage())
        return {};
    return {QLocale().decimalPoint().toStdString(), QLocale().groupSeparator().toStdString()};
}

QString languageName(core::Language language)
{
    switch (language) {
    case core::Language::Chinese: return QStringLiteral("中文");
    case core::Language::German: return QStringLiteral("Deutsch");
    case core::Language::English: break;
    }
    return QStringLiteral("English");
}

WordsModel::WordsModel(Session &session, ForecastViewModel &page, QObject *parent)
    : QObject(parent), m_session(session), m_page(page), m_language(wordsLanguage()), m_reads(1)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, &WordsModel::reload);
    connect(&session, &Session::projectChanged, this, &WordsModel::openProject);
    connect(&page, &ForecastViewModel::explanationChanged, this, [this] {
        m_reads.cancelAll();
        ++m_generation;
        if (m_page.reasons() || !m_page.noReasons().isEmpty() || m_page.total())
            reload();
        else
            m_patience.start();
    });
    openProject();
}

void WordsModel::openProject()
{
    m_reader = m_session.project() ? std::make_shared<ProjectReader>(toPath(m_session.projectPath())) : nullptr;
    reload();
}

void WordsModel::setLanguage(core::Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    rememberWordsLanguage(language);
    Q_EMIT changed();
}

void WordsModel::reload()
{
    m_patience.stop();
    m_reads.cancelAll();
    m_language = wordsLanguage(); // may have been chosen on the Report page
    const std::uint64_t generation = ++m_generation;
    const core::SeriesInfo *info = m_page.info();
    const bool series = info && m_page.detail() && m_page.detail()->stored;
    if (!m_reader || !m_page.run() || (!series && !m_page.total())) {
        m_title.clear();
        take(generation, core::Narrative());
        return;
    }
    const auto done = [this, generation](core::Result<core::Narrative> narrative) { take(generation, std::move(narrative)); };
    if (m_page.total()) {
        const core::Group group = m_page.total()->total.total.group;
        m_title = groupText(group);
        m_reads.start<core::Narrative>(
            {}, this,
            [reader = m_reader, run = *m_page.run(), group](const core::JobContext &job) -> core::Result<core::Narrative> {
                const auto project = reader->project();
                if (!project)
                    return tl::unexpected<core::Error>(project.error());
                auto words = core::WordsReader::open(**project, run);
                if (!words)
                    return tl::unexpected<core::Error>(std::move(words).error());
                auto said = words->group(group, job);
                if (!said)
                    return tl::unexpected<core::Error>(std::move(said).error());
                return std::move(said->narrative);
            },
            done);
        return;
    }
    m_title = seriesName(*info, true);
    std::optional<core::Explanation> parts;
    if (m_page.reasons())
        parts = m_page.reasons()->explanation.parts;
    m_reads.start<core::Narrative>(
        {}, this,
        [reader = m_reader, run = *m_page.run(), info = *info, parts = std::move(parts)](const core::JobContext &job) -> core::Result<core::Narrative> {
            if (job.cancelled())
                return core::cancelled();
            const auto project = reader->project();
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            auto words = core::WordsReader::open(**project, run);
            if (!words)
                return tl::unexpected<core::Error>(std::move(words).error());
            auto said = words->series(info, parts ? &*parts : nullptr);
            if (!said)
                return tl::unexpected<core::Error>(std::move(said).error());
            return std::move(said->narrative);
        },
        done);
}

void WordsModel::take(std::uint64_t generation, core::Result<core::Narrative> narrative)
{
    if (generation != m_generation)
        return;
    // Where nothing can be said (the calendar has changed), the page says so already.
    m_narrative = narrative ? std::move(*narrative) : core::Narrative();
    Q_EMIT changed();
}

QString WordsModel::paragraph() const
{
    return fromUtf8(core::paragraph(m_narrative, m_language, numberMarks(m_language)));
}

QStringList WordsModel::keywords() const
{
    QStringList all;
    for (const core::Saying &keyword : m_narrative.keywords)
        all << fromUtf8(core::text(keyword, m_language, numberMarks(m_language)));
    return all;
}

std::vector<std::pair<QString, QString>> WordsModel::origins() const
{
    std::vector<std::pair<QString, QString>> all;
    for (const core::Saying &sentence : m_narrative.sentences)
        for (const core::Figure &figure : sentence.figures) {
            std::pair<QString, QString> one(fromUtf8(core::figureText(figure, {}, m_language, numberMarks(m_language))), fromUtf8(core::originText(figure.origin, m_language)));
            if (std::ranges::find(all, one) == all.end())
                all.push_back(std::move(one));
        }
    return all;
}

QString WordsModel::copied() const
{
    QString out = m_title + u'\n' + paragraph();
    if (const QStringList words = keywords(); !words.isEmpty())
        out += u'\n' + words.join(QStringLiteral(" · "));
    return out;
}

} // namespace shelfcast::ui
