// What is done with a period of the inbox: take a report in, calculate, approve, reopen, close, restate, give up,
// settle what a restatement left behind. Each is asked back where it cannot be undone, done by the worker, and told in
// the message bar. Whoever shows the period reads it again when the change is announced.
#pragma once

#include "ui/royalties/statementhead.h"

namespace lianming {

class Page;

class StatementActs : public QObject
{
    Q_OBJECT

public:
    /// Part of `page`, which lives longer.
    explicit StatementActs(Page &page, QObject *parent = nullptr);

    void perform(StatementAct act, const InboxRow &row);
    /// One contract.
    void calculate(Id<Contract> contract);
    /// Every contract whose report waits; one that cannot be calculated stops no other.
    void calculateAll();
    /// The files that a report may come in, for a question about files.
    [[nodiscard]] static QString reportFilter();

Q_SIGNALS:
    /// The person chose the file of a report for the period.
    void fileChosen(const lianming::InboxRow &row, const QString &path);
    /// A restatement was begun: it is what is to be shown.
    void restated(const lianming::InboxRow &row, lianming::Id<lianming::SalesStatement> statement);

private:
    void act(const QString &done, const std::function<void(Workspace &)> &task);
    void close(const InboxRow &row);
    void askToClose(const InboxRow &row, const QString &effect);
    void restate(const InboxRow &row);
    void settle(const InboxRow &row);
    void tell(const QList<ContractCalculation> &calculated);

    Page &m_page;
};

} // namespace lianming
