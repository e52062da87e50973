#include "ui/pages/forecast/overrides/overrides_panel.h"

#include "ui/pages/forecast/forecast_view_model.h"
#include "ui/pages/forecast/overrides/ledger_dialog.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QComboBox>
#include <QDateTime>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

namespace shelfcast::ui {
namespace {

QString amountText(const core::Override &one)
{
    return one.kind == core::OverrideKind::Percent ? changeText(one.amount / 100.0, one.amount == std::floor(one.amount) ? 0 : 1) : unitsText(one.amount);
}

QString periodsOf(const core::Override &one)
{
    const QString first = shortPeriodText(one.firstPeriod, one.frequency);
    return one.firstPeriod == one.lastPeriod ? first : first + QStringLiteral(" – ") + shortPeriodText(one.lastPeriod, one.frequency);
}

QComboBox *smallBox(const QString &name, const QString &objectName, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setAccessibleName(name);
    box->setObjectName(objectName);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(4);
    return box;
}

} // namespace

OverridesPanel::OverridesPanel(Session &session, ForecastViewModel &model, QWidget *parent)
    : Card(parent, tr("Overrides")), m_session(session), m_model(model), m_form(new QWidget(this)), m_scope(smallBox(tr("What is changed"), QStringLiteral("overrideScope"), m_form)),
      m_from(smallBox(tr("From"), QStringLiteral("overrideFrom"), m_form)), m_to(smallBox(tr("To"), QStringLiteral("overrideTo"), m_form)),
      m_reason(smallBox(tr("Reason"), QStringLiteral("overrideReason"), m_form)), m_amount(new QLineEdit(m_form)), m_note(new QLineEdit(m_form)), m_author(new QLineEdit(m_form)),
      m_apply(new QPushButton(tr("Change"), m_form))
{
    setObjectName(QStringLiteral("overrides"));
    heading()->setToolTip(tr("What you know better than the model. It stands beside the model's number, and the ledger later says whether it helped."));
    makeForm();
    auto *ledger = new QPushButton(tr("Did it help?"), this);
    ledger->setObjectName(QStringLiteral("showLedger"));
    ledger->setToolTip(tr("Where the sales have come: seasonal naive, model and override beside what was sold"));
    column()->addWidget(m_form);
    column()->addWidget(ledger);
    connect(ledger, &QPushButton::clicked, this, &OverridesPanel::showLedger);
    connect(&model, &ForecastViewModel::detailChanged, this, &OverridesPanel::refresh);
    connect(&model.overrides(), &OverrideDesk::said, m_note, &QLineEdit::clear);
    refresh();
}

void OverridesPanel::makeForm()
{
    auto *grid = new QGridLayout(m_form);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(6);
    m_amount->setPlaceholderText(tr("120 or +10 %"));
    m_amount->setAccessibleName(tr("Units over all these periods together, or a change in percent"));
    m_amount->setToolTip(m_amount->accessibleName());
    m_amount->setObjectName(QStringLiteral("overrideAmount"));
    m_note->setPlaceholderText(tr("Note"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setObjectName(QStringLiteral("overrideNote"));
    m_author->setAccessibleName(tr("Who says so"));
    m_author->setToolTip(tr("Who says so"));
    m_author->setObjectName(QStringLiteral("overrideAuthor"));
    m_author->setText(m_model.overrides().author());
    m_apply->setObjectName(QStringLiteral("overrideApply"));
    m_scope->setToolTip(tr("A change of several items is shared out in the proportions of their forecasts"));
    for (const core::OverrideReason &reason : core::overrideReasons())
        m_reason->addItem(text(reason.name), fromUtf8(reason.id));
    m_reason->setCurrentIndex(std::max(0, m_reason->findData(fromUtf8(m_model.overrides().reason()))));
    grid->addWidget(m_scope, 0, 0, 1, 2);
    grid->addWidget(m_from, 1, 0);
    grid->addWidget(m_to, 1, 1);
    grid->addWidget(m_amount, 2, 0);
    grid->addWidget(m_apply, 2, 1);
    grid->addWidget(m_reason, 3, 0);
    grid->addWidget(m_author, 3, 1);
    grid->addWidget(m_note, 4, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    OverrideDesk &desk = m_model.overrides();
    connect(m_reason, &QComboBox::currentIndexChanged, &desk, [this, &desk] { desk.setReason(m_reason->currentData().toString().toStdString()); });
    connect(m_note, &QLineEdit::textChanged, &desk, &OverrideDesk::setNote);
    connect(m_author, &QLineEdit::textChanged, &desk, &OverrideDesk::setAuthor);
    connect(m_apply, &QPushButton::clicked, this, &OverridesPanel::apply);
    connect(m_amount, &QLineEdit::returnPressed, this, &OverridesPanel::apply);
    connect(m_from, &QComboBox::currentIndexChanged, this, [this] { // the range never ends before it begins
        if (m_to->currentIndex() < m_from->currentIndex())
            m_to->setCurrentIndex(m_from->currentIndex());
    });
    connect(m_to, &QComboBox::currentIndexChanged, this, [this] {
        if (m_to->currentIndex() >= 0 && m_to->currentIndex() < m_from->currentIndex())
            m_from->setCurrentIndex(m_to->currentIndex());
    });
}

void OverridesPanel::refresh()
{
    const ChartData *shown = m_model.chart();
    const bool forecast = shown && !shown->point.empty();
    setVisible(forecast);
    if (!forecast)
        return;
    m_form->setVisible(m_model.editableAfter().has_value());
    refreshScopes();
    refreshPeriods();
    delete m_list;
    m_list = new QWidget(this);
    auto *rows = new QVBoxLayout(m_list);
    rows->setContentsMargins({});
    rows->setSpacing(8);
    const auto all = m_model.shownOverrides();
    for (auto one = all.rbegin(); one != all.rend(); ++one) // the last word first
        rows->addWidget(rowOf(*one));
    column()->insertWidget(column()->count() - 1, m_list);
    m_list->setVisible(!all.empty());
}

/// The series or the sum that is shown, and the sums that a series is part of.
void OverridesPanel::refreshScopes()
{
    const int before = m_scope->currentIndex();
    const auto own = m_model.overridable();
    std::vector<core::Group> scopes;
    QStringList names;
    if (own) {
        scopes.push_back(*own);
        names << (own->level == core::Level::Series ? tr("This item") : groupText(*own));
        const core::SeriesInfo *info = own->level == core::Level::Series ? m_model.info() : nullptr;
        if (info && m_model.items().all().withLocations) {
            scopes.push_back({core::Level::Item, info->item, {}});
            names << tr("This item everywhere");
        }
        if (info && !info->category.empty()) {
            scopes.push_back({core::Level::Category, info->category, {}});
            names << groupText(scopes.back());
        }
    }
    const bool same = scopes == m_scopes;
    m_scopes = std::move(scopes);
    m_scope->clear();
    m_scope->addItems(names);
    m_scope->setCurrentIndex(same ? std::max(0, before) : 0);
    m_scope->setVisible(m_scopes.size() > 1);
}

void OverridesPanel::refreshPeriods()
{
    const auto after = m_model.editableAfter();
    const ChartData *shown = m_model.chart();
    const QSignalBlocker quietFrom(m_from), quietTo(m_to);
    const QVariant from = m_from->currentData(), to = m_to->currentData();
    for (QComboBox *box : {m_from, m_to}) {
        box->clear();
        for (std::size_t step = 0; after && step < shown->point.size(); ++step)
            if (const std::int64_t period = shown->origin + 1 + static_cast<std::int64_t>(step); period > *after)
                box->addItem(shortPeriodText(period, shown->frequency), static_cast<qlonglong>(period));
    }
    m_from->setCurrentIndex(std::max(0, m_from->findData(from)));
    m_to->setCurrentIndex(std::max(m_from->currentIndex(), m_to->findData(to)));
}

void OverridesPanel::apply()
{
    if (m_scope->currentIndex() < 0 || m_from->currentIndex() < 0)
        return;
    const auto amount = m_model.overrides().read(m_amount->text());
    if (!amount)
        return;
    core::OverrideRequest request;
    request.group = m_scopes[static_cast<std::size_t>(m_scope->currentIndex())];
    request.firstPeriod = m_from->currentData().toLongLong();
    request.lastPeriod = m_to->currentData().toLongLong();
    request.kind = amount->first;
    request.amount = amount->second;
    m_model.overrides().say(std::move(request));
    m_amount->clear();
}

QWidget *OverridesPanel::rowOf(const core::WatchedOverride &one)
{
    auto *row = new QWidget(m_list);
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(1);
    QString what = periodsOf(one.what) + QStringLiteral("  <b>") + amountText(one.what).toHtmlEscaped() + QStringLiteral("</b>");
    const auto own = m_model.overridable();
    if (!own || one.what.group != *own)
        what += QStringLiteral("  ") + groupText(one.what.group).toHtmlEscaped();
    QLabel *head = makeLabel(what, TextRole::Body, row);
    head->setTextFormat(Qt::RichText);
    head->setWordWrap(true);
    head->setToolTip(tr("%1 units instead of the model's %2").arg(unitsText(one.said), unitsText(one.modelThen)));
    auto *remove = new QToolButton(row);
    remove->setIcon(QIcon(QStringLiteral(":/icons/close.svg")));
    remove->setAutoRaise(true);
    remove->setFocusPolicy(Qt::StrongFocus);
    remove->setAccessibleName(tr("Delete this override"));
    remove->setToolTip(tr("Delete this override; Undo brings it back"));
    remove->setObjectName(QStringLiteral("overrideDelete"));
    remove->setVisible(m_model.overrides().canChange());
    connect(remove, &QToolButton::clicked, this, [this, id = one.what.id] { m_model.overrides().remove(id); });
    const QDateTime made = QDateTime::fromString(fromUtf8(one.what.madeAt), Qt::ISODate).toLocalTime();
    QStringList who;
    who << text(core::overrideReasonName(one.what.reason));
    if (!one.what.author.empty())
        who << fromUtf8(one.what.author);
    if (made.isValid())
        who << QLocale().toString(made, QLocale::ShortFormat);
    QLabel *why = makeLabel(who.join(QStringLiteral(" · ")), TextRole::Small, row);
    why->setTextFormat(Qt::PlainText);
    why->setWordWrap(true);
    grid->addWidget(head, 0, 0);
    grid->addWidget(remove, 0, 1, Qt::AlignTop);
    grid->addWidget(why, 1, 0, 1, 2);
    if (!one.what.note.empty()) {
        QLabel *note = makeLabel(fromUtf8(one.what.note), TextRole::Secondary, row);
        note->setTextFormat(Qt::PlainText);
        note->setWordWrap(true);
        grid->addWidget(note, 2, 0, 1, 2);
    }
    if (one.modelMoved) {
        QLabel *moved = makeLabel(tr("The model says %1 here now, not %2: look again.").arg(unitsText(one.modelNow), unitsText(one.modelThenThere)), TextRole::Small, row);
        moved->setWordWrap(true);
        setTone(moved, Tone::Warning);
        grid->addWidget(moved, 3, 0, 1, 2);
    }
    grid->setColumnStretch(0, 1);
    return row;
}

void OverridesPanel::showLedger()
{
    auto *dialog = new LedgerDialog(m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace shelfcast::ui
