// What stands above a statement's tabs: whose it is, where it stands, which version is shown and why it was restated,
// who prepared and approved it, and what can be done with it now.
#pragma once

#include "core/royalties/royaltyservice.h"

#include <QWidget>

class QVBoxLayout;

namespace lianming {

struct Workspace;

/// A period of a contract as it is shown: one of its versions, or none yet.
struct StatementContent {
    InboxRow row;
    QList<SalesStatement> editions; ///< of the period
    SalesStatement shown;           ///< id unset while no report came in
    std::optional<RoyaltyPeriodRow> result;
    qint64 exceptions = 0;
    bool isContractClosed = false; ///< no period is left that would take a restatement's difference up

    /// The restatement that is being prepared; null if there is none.
    [[nodiscard]] const SalesStatement *pending() const;
    /// Those that were calculated and can be compared.
    [[nodiscard]] QList<SalesStatement> calculated() const;
    /// The row as the shown version has it.
    [[nodiscard]] InboxRow shownRow() const;
};

/// Reads it; `shown` unset: the row's own version.
[[nodiscard]] StatementContent statementContent(Workspace &workspace, const InboxRow &row, Id<SalesStatement> shown);

enum class StatementAct {
    Import,
    NoSales,
    Calculate,
    Approve,
    Reopen,
    Close,
    Restate,
    Discard,
    Settle, ///< the difference that restatements left behind
    Print,
    OpenContract,
    Decide, ///< about the lines in question
};

class StatementHead : public QWidget
{
    Q_OBJECT

public:
    /// `wide`: over the whole page, with a way back to the list.
    StatementHead(const StatementContent &content, bool wide, QDate today, QWidget *parent = nullptr);

Q_SIGNALS:
    void wanted(lianming::StatementAct act);
    void editionWanted(lianming::Id<lianming::SalesStatement> statement);
    /// Over the whole page, or beside the list again.
    void wideWanted(bool wide);
    void stepWanted(int direction);

private:
    void addTop(QVBoxLayout *column, bool wide);
    void addFacts(QVBoxLayout *column, QDate today);
    void addVersions(QVBoxLayout *column);
    void addButtons(QVBoxLayout *column);

    StatementContent m_content;
};

} // namespace lianming
