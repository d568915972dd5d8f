#include "ui/royalties/statementacts.h"

#include "core/accounts/accountservice.h"
#include "core/royalties/restatementeffect.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/page.h"
#include "ui/shell/prompts.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/royaltywords.h"

namespace lianming {

namespace {

constexpr qsizetype failuresNamed = 3;

/// "2026Q1", "2026Q1 (2)".
QString nameOf(const InboxRow &row)
{
    return row.isRestatement ? QStringLiteral("%1 (%2)").arg(row.period).arg(row.edition) : row.period;
}

} // namespace

StatementActs::StatementActs(Page &page, QObject *parent) : QObject(parent), m_page(page)
{
}

void StatementActs::perform(StatementAct wanted, const InboxRow &row)
{
    Session &session = m_page.session();
    switch (wanted) {
    case StatementAct::Import:
        session.prompts.openFile(&m_page, {tr("Import report"), reportFilter()},
                                 [this, row](const QString &path) { Q_EMIT fileChosen(row, path); });
        break;
    case StatementAct::NoSales:
        act(tr("Noted: no sales in %1.").arg(row.period),
            [row](Workspace &w) { (void)RoyaltyService(w).addEmpty(row.contract, row.period); });
        break;
    case StatementAct::Calculate: calculate(row.contract); break;
    case StatementAct::Approve:
        act(tr("Approved."), [row](Workspace &w) { RoyaltyService(w).approve(row.statement, row.version); });
        break;
    case StatementAct::Reopen:
        session.prompts.line(&m_page, tr("Reopen %1").arg(nameOf(row)), tr("Reason, for the history"), {},
                             [this, row](const QString &reason) {
                                 act(tr("Open again."), [row, reason](Workspace &w) {
                                     RoyaltyService(w).reopen(row.statement, row.version, reason);
                                 });
                             });
        break;
    case StatementAct::Close: close(row); break;
    case StatementAct::Restate: restate(row); break;
    case StatementAct::Discard:
        session.prompts.line(
            &m_page, tr("Give up the restatement of %1").arg(row.period), tr("Reason, for the history"), {},
            [this, row](const QString &reason) {
                act(tr("The restatement of %1 was given up.").arg(row.period),
                    [row, reason](Workspace &w) { RoyaltyService(w).discard(row.statement, row.version, reason); });
            });
        break;
    case StatementAct::Settle: settle(row); break;
    case StatementAct::Print: break; // whoever shows the statement asks for the document's form
    case StatementAct::OpenContract:
        session.navigator->openRecord(QStringLiteral("contracts"), row.contract.value);
        break;
    case StatementAct::Decide:
        session.navigator->openRows(QStringLiteral("royalties"), {{QStringLiteral("view"), QStringLiteral("questions")},
                                                                  {QStringLiteral("statement"), row.statement.value}});
        break;
    }
}

QString StatementActs::reportFilter()
{
    return tr("Sales reports (*.csv *.tsv *.txt *.xlsx *.xlsm *.ods)");
}

void StatementActs::act(const QString &done, const std::function<void(Workspace &)> &task)
{
    m_page.load(m_page.session().worker.run([task](Workspace &w) { task(w); }),
                [this, done] { m_page.session().messages.done(done); });
}

void StatementActs::calculate(Id<Contract> contract)
{
    m_page.load(m_page.session().jobs.run(tr("Calculating"),
                                          [contract](Workspace &w, Progress &progress) {
                                              return RoyaltyService(w).calculate(contract, progress);
                                          }),
                [this](const CalculationOutcome &outcome) {
                    m_page.session().messages.done(
                        outcome.exceptions == 0 ? tr("%1 lines calculated.").arg(countText(outcome.lines))
                                                : tr("%1 lines calculated, %2 raise a question.")
                                                      .arg(countText(outcome.lines), countText(outcome.exceptions)));
                });
}

void StatementActs::calculateAll()
{
    m_page.load(
        m_page.session().jobs.run(
            tr("Calculating"),
            [](Workspace &w, Progress &progress) { return RoyaltyService(w).calculateOpen(progress); }),
        [this](const QList<ContractCalculation> &calculated) { tell(calculated); },
        [this](const Error &error) {
            if (error.kind() == Error::Kind::Cancelled)
                m_page.session().messages.info(tr("Stopped. What was calculated before stays calculated."));
        });
}

void StatementActs::tell(const QList<ContractCalculation> &calculated)
{
    Messages &messages = m_page.session().messages;
    qint64 lines = 0;
    qint64 questions = 0;
    QStringList failures;
    for (const ContractCalculation &one : calculated) {
        lines += one.outcome.lines;
        questions += one.outcome.exceptions;
        if (one.failure)
            failures.append(QStringLiteral("%1: %2").arg(one.number, messageText(*one.failure)));
    }
    if (calculated.isEmpty()) {
        messages.info(tr("No report waits to be calculated."));
        return;
    }
    const QString done =
        questions == 0 ? tr("%1 lines calculated.").arg(countText(lines))
                       : tr("%1 lines calculated, %2 raise a question.").arg(countText(lines), countText(questions));
    if (failures.isEmpty()) {
        messages.done(done);
        return;
    }
    const qsizetype count = failures.size();
    QString reasons = failures.first(std::min(count, failuresNamed)).join(QStringLiteral(" · "));
    if (count > failuresNamed)
        reasons += QStringLiteral(" · ") + tr("and %n more", nullptr, int(count - failuresNamed));
    messages.warn(QStringLiteral("%1 %2").arg(done, tr("%n contract(s) could not be calculated.", nullptr, int(count))),
                  reasons);
}

void StatementActs::close(const InboxRow &row)
{
    if (!row.isRestatement) {
        askToClose(row, {});
        return;
    }
    // Whoever puts a restatement into effect sees first what it will change.
    m_page.load(m_page.session().worker.run([row](Workspace &w) { return restatementEffect(w, row.statement); }),
                [this, row](const RestatementEffect &effect) { askToClose(row, restatementEffectText(effect)); });
}

void StatementActs::askToClose(const InboxRow &row, const QString &effect)
{
    Session &session = m_page.session();
    ChoiceQuestion question;
    question.title = row.isRestatement ? tr("Put restatement %1 of %2 into effect?").arg(row.edition).arg(row.period)
                                       : tr("Close %1 of %2?").arg(row.period, row.contractNumber);
    question.text = tr("From then on its lines and figures can never be changed, whatever arrives later.");
    if (!effect.isEmpty())
        question.text = effect + u'\n' + question.text;
    question.choices = {row.isRestatement ? tr("Put into effect") : tr("Close period")};
    question.dangerous = true;
    session.prompts.ask(&m_page, question, [this, row](int) {
        m_page.load(m_page.session().jobs.run(tr("Closing %1").arg(nameOf(row)),
                                              [row](Workspace &w, Progress &progress) {
                                                  RoyaltyService(w).close(row.statement, row.version, progress);
                                              }),
                    [this, row] {
                        m_page.session().messages.done(
                            row.isRestatement
                                ? tr("Restatement %1 of %2 is in effect.").arg(row.edition).arg(row.period)
                                : tr("%1 is closed.").arg(row.period));
                    });
    });
}

void StatementActs::settle(const InboxRow &row)
{
    const auto asked = [this, row](const std::optional<RestatedDifference> &difference) {
        if (!difference || difference->due() == 0) {
            m_page.session().messages.info(tr("Restatements of %1 left nothing to settle.").arg(row.contractNumber));
            return;
        }
        const bool isOwed = difference->due() > 0;
        const QString amount = moneyText({isOwed ? difference->due() : -difference->due(), difference->currency});
        ChoiceQuestion question;
        question.title =
            isOwed ? tr("Invoice %1 to the licensee?").arg(amount) : tr("Credit %1 to the licensee?").arg(amount);
        question.text =
            tr("Before VAT: what restatements of %1 changed, and no open period takes up. An invoice or credit "
               "note cannot be changed.")
                .arg(row.contractNumber);
        question.choices = {isOwed ? tr("Issue invoice") : tr("Issue credit note")};
        m_page.session().prompts.ask(&m_page, question, [this, row](int) {
            m_page.load(
                m_page.session().worker.run([row](Workspace &w) { return AccountService(w).settle(row.contract); }),
                [this](const QList<Id<Invoice>> &issued) {
                    m_page.session().messages.done(tr("%n document(s) issued.", nullptr, int(issued.size())));
                });
        });
    };
    m_page.load(
        m_page.session().jobs.run(
            tr("Calculating"), [row](Workspace &w, Progress &) { return AccountService(w).difference(row.contract); }),
        asked);
}

void StatementActs::restate(const InboxRow &row)
{
    m_page.session().prompts.line(
        &m_page, tr("Restate %1").arg(row.period), tr("Why is it corrected? Stands in the statement and the history"),
        {}, [this, row](const QString &reason) {
            m_page.load(m_page.session().worker.run([row, reason](Workspace &w) {
                return RoyaltyService(w).restate(row.contract, row.period, reason);
            }),
                        [this, row](Id<SalesStatement> statement) {
                            m_page.session().messages.done(
                                tr("%1 is being restated. Import the corrected report.").arg(row.period));
                            Q_EMIT restated(row, statement);
                        });
        });
}

} // namespace lianming
