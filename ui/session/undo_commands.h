#pragma once
#include <QUndoCommand>

#include <functional>

namespace shelfcast::ui {

/// A change that has already been made when it is pushed: QUndoStack's first redo does nothing.
class DoneCommand final : public QUndoCommand {
public:
    /// @p apply is called with true to make the change again, with false to take it back.
    DoneCommand(const QString &name, std::function<void(bool again)> apply) : QUndoCommand(name), m_apply(std::move(apply)) {}
    void undo() override { m_apply(false); }
    void redo() override
    {
        if (m_pushed)
            m_apply(true);
        m_pushed = true;
    }

private:
    std::function<void(bool)> m_apply;
    bool m_pushed = false;
};

} // namespace shelfcast::ui
