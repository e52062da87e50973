#include "ui/pages/forecast/words/words_panel.h"

#include "ui/pages/forecast/words/words_model.h"
#include "ui/widgets/flow_layout.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>

namespace shelfcast::ui {
namespace {

constexpr int kCopiedShown = 1500; ///< milliseconds

QString shortName(core::Language language)
{
    return language == core::Language::Chinese ? languageName(language) : QString::fromLatin1(core::languageId(language).data()).toUpper();
}

} // namespace

WordsPanel::WordsPanel(WordsModel *model, QWidget *parent)
    : Card(parent), m_model(model), m_text(makeLabel({}, TextRole::Body, this)), m_origins(makeLabel({}, TextRole::Small, this)), m_keywords(new QWidget(this))
{
    setObjectName(QStringLiteral("words"));
    model->setParent(this);
    m_text->setObjectName(QStringLiteral("wordsText"));
    m_origins->setObjectName(QStringLiteral("wordsOrigins"));
    for (QLabel *label : {m_text, m_origins}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_origins->setTextFormat(Qt::RichText);
    new FlowLayout(6, m_keywords);
    m_keywords->setObjectName(QStringLiteral("wordsKeywords"));
    addHead();
    column()->addWidget(m_text);
    column()->addWidget(m_keywords);
    addFoot();
    column()->addWidget(m_origins);
    m_origins->hide();
    connect(model, &WordsModel::changed, this, &WordsPanel::refresh);
    refresh();
}

void WordsPanel::addHead()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(makeLabel(tr("In words"), TextRole::Heading, this));
    row->addStretch();
    auto *group = new QButtonGroup(this);
    for (const core::Language language : core::kLanguages) {
        auto *button = new QPushButton(shortName(language), this);
        button->setProperty("segment", true);
        button->setCheckable(true);
        button->setObjectName(QStringLiteral("words_%1").arg(QString::fromLatin1(core::languageId(language).data())));
        button->setAccessibleName(tr("The text in %1").arg(languageName(language)));
        button->setToolTip(tr("The text in %1, whatever the language of the window").arg(languageName(language)));
        button->setChecked(language == m_model->language());
        connect(button, &QPushButton::clicked, this, [this, language] { m_model->setLanguage(language); });
        group->addButton(button);
        row->addWidget(button);
        m_languages[static_cast<std::size_t>(language)] = button;
    }
    column()->addLayout(row);
}

void WordsPanel::addFoot()
{
    m_showOrigins = new QPushButton(tr("Where the figures come from"), this);
    m_showOrigins->setProperty("link", true);
    m_showOrigins->setCheckable(true);
    m_showOrigins->setObjectName(QStringLiteral("wordsShowOrigins"));
    m_copy = new QPushButton(tr("Copy"), this);
    m_copy->setProperty("link", true);
    m_copy->setObjectName(QStringLiteral("wordsCopy"));
    m_copy->setToolTip(tr("Copies name, text and keywords"));
    auto *foot = new QWidget(this); // two lines where one is too narrow: languages differ
    auto *row = new FlowLayout(4, foot);
    row->addWidget(m_copy);
    row->addWidget(m_showOrigins);
    column()->addWidget(foot);
    connect(m_showOrigins, &QPushButton::toggled, this, [this](bool shown) {
        m_origins->setVisible(shown);
        refresh();
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_model->copied());
        m_copy->setText(tr("Copied"));
        QTimer::singleShot(kCopiedShown, m_copy, [this] { m_copy->setText(tr("Copy")); });
    });
}

void WordsPanel::refresh()
{
    setVisible(!m_model->empty());
    m_languages[static_cast<std::size_t>(m_model->language())]->setChecked(true);
    m_text->setText(m_model->paragraph());
    qDeleteAll(m_keywords->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly));
    const QStringList keywords = m_model->keywords();
    for (const QString &keyword : keywords) {
        QLabel *chip = makeLabel(keyword, TextRole::Small, m_keywords);
        chip->setProperty("chip", true);
        m_keywords->layout()->addWidget(chip);
    }
    m_keywords->setVisible(!keywords.isEmpty());
    m_keywords->updateGeometry();
    if (!m_showOrigins->isChecked())
        return;
    QString lines;
    for (const auto &[figure, origin] : m_model->origins()) // names come from files: nothing in them is markup
        lines += QStringLiteral("<p style='margin: 0 0 5px 0'><b>%1</b><br>%2</p>").arg(figure.toHtmlEscaped(), origin.toHtmlEscaped());
    m_origins->setText(lines);
}

} // namespace shelfcast::ui
