#pragma once
#include "core/evaluation/totals/reconcile.h"

#include <QObject>
#include <QString>

#include <array>

namespace shelfcast::ui {

class Session;

/// The ways in which sums and series are brought to agree, as a person is offered them.
inline constexpr std::array kReconciliations = {core::Reconciliation::BottomUp, core::Reconciliation::TopDown, core::Reconciliation::MinTrace, core::Reconciliation::None};
QString reconciliationName(core::Reconciliation method);
/// What it does, in a sentence.
QString reconciliationText(core::Reconciliation method);
/// When to take it.
QString reconciliationAdvice(core::Reconciliation method);

/// How forecasts of the open project agree with their sums: chosen here, kept with the project, undoable. The newest run is made to agree
/// anew at once where its data allow; else the next forecast takes the choice.
class ReconcileDesk final : public QObject {
    Q_OBJECT
public:
    explicit ReconcileDesk(Session &session, QObject *parent = nullptr);

    core::Reconciliation method() const { return m_method; }
    void choose(core::Reconciliation method);
    bool canChoose() const;
    /// Why the forecast that is shown does not follow the choice; empty where it does.
    const QString &note() const { return m_note; }

Q_SIGNALS:
    void changed();

private:
    void refresh();
    void apply(core::Reconciliation method);
    void agree(core::Reconciliation method);

    Session &m_session;
    core::Reconciliation m_method = core::Reconciliation::BottomUp;
    QString m_note;
};

} // namespace shelfcast::ui
