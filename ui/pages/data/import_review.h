#pragma once
#include "ui/pages/data/layout_preview.h"

#include <QObject>
#include <QString>

#include <optional>

namespace shelfcast::ui {

class Session;

/// The review of one file before it is imported: the guesses, what a person changed of them, and what would come of it.
/// Each change looks at the file again in a worker; an older look that is still under way is cancelled.
class ImportReview final : public QObject {
    Q_OBJECT
public:
    explicit ImportReview(Session &session, QObject *parent = nullptr);

    /// @p replaces: a source whose place the file takes.
    void open(const QString &path, std::optional<std::int64_t> replaces = {});
    bool active() const { return !m_path.isEmpty(); }
    bool busy() const { return m_job != 0; }
    QString path() const { return m_path; }
    QString fileName() const;
    bool replacing() const { return m_replaces.has_value(); }

    /// Null until the first look has ended.
    const LayoutPreview *preview() const { return m_preview ? &*m_preview : nullptr; }
    const core::LayoutChoices &choices() const { return m_choices; }
    /// Why the file could not be looked at; empty where it could.
    QString problem() const { return m_problem; }
    /// The sheet holds no sales, but details of items that can be taken.
    bool offersAttributes() const;
    bool canImport() const;
    /// Why it cannot be imported as it stands; empty where it can.
    QString whyNot() const;
    QString importLabel() const;

    void setRole(const QString &column, core::ColumnRole role);
    void setSheet(const QString &sheet);
    void setEncoding(const QString &encoding); ///< empty: guess
    void setDelimiter(char delimiter);         ///< 0: guess
    void setDecimal(char decimal);             ///< 0: guess
    void setDateOrder(std::optional<core::DateFormat::Order> order);
    void setHeaderRow(int row);                ///< 0: guess
    void setFrequency(std::optional<core::Frequency> frequency);
    /// An answer to a question of the layout.
    void answer(const QString &question, const QString &value);

    void accept();
    void cancel();

Q_SIGNALS:
    void changed();
    void closed(bool imported);

private:
    void look();
    void close(bool imported);

    Session &m_session;
    QString m_path, m_problem;
    std::optional<std::int64_t> m_replaces;
    core::LayoutChoices m_choices;
    std::optional<LayoutPreview> m_preview;
    int m_job = 0;
    int m_generation = 0; ///< a look that was overtaken is not shown
};

} // namespace shelfcast::ui
