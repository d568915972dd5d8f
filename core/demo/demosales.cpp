#include "core/demo/demosteps.h"
#include "core/demo/demoworkspace.h"
#include "core/demo/samplesales.h"
#include "core/exchange/statementimport.h"
#include "core/royalties/royaltyservice.h"

#include <QDir>
#include <QFile>

namespace lianming {

namespace {

/// How far a report has come on the day at which the sample stands.
enum class Reached { Nothing, Open, Calculated, Approved, Closed };

/// Old reports are closed; of the last ones some wait at each step, some have not come in.
Reached reached(int contract, QDate received)
{
    if (received < QDate(2026, 4, 1))
        return Reached::Closed;
    if (received >= QDate(2026, 6, 1))
        return contract % 3 == 2 ? Reached::Nothing : contract == 3 ? Reached::Closed : Reached::Open;
    switch (contract % 7) {
    case 0:
    case 3: return Reached::Closed;
    case 1: return Reached::Approved;
    case 2:
    case 5: return Reached::Calculated;
    case 4: return Reached::Nothing;
    default: return Reached::Open;
    }
}

} // namespace

void DemoSteps::importReport(const sample::Sales &sales)
{
    const QString name = reportName(sales.plan->number, sales.period.name())
                         + (sales.corrected ? QStringLiteral(" corrected.csv") : QStringLiteral(".csv"));
    const QString path = QDir(folder.path()).filePath(name);
    QFile file(path);
    const QByteArray content = sample::salesFile(sales);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2"),
                    {path, file.errorString()});
    file.close();
    StatementImport import(*w);
    StatementImportRequest request;
    request.path = path;
    request.contract = contracts.value(sales.plan->number);
    request.period = sales.period.name();
    request.mapping = import.inspect(path, reportingContract(w->db, request.contract)).mapping;
    Progress lines;
    const StatementOutcome outcome = import.run(request, lines);
    if (!outcome.stored || outcome.bad != 0)
        throw Error(Error::Kind::Internal, "%1: %2", {name, QString::number(outcome.bad)});
}

SalesStatement DemoSteps::statementOf(const QString &number, const QString &period)
{
    if (const auto found = StatementRepository(w->db).find(contracts.value(number), period))
        return *found;
    throw Error(Error::Kind::Internal, "%1", {reportName(number, period)});
}

void DemoSteps::planSales()
{
    const QDate today = DemoWorkspace::today().date();
    int contract = -1;
    for (const sample::ProposalPlan &deal : proposals) {
        if (!deal.contract)
            continue;
        ++contract;
        int place = -1;
        for (const Period &period : sample::reportedPeriods(*deal.contract, deal.proposal, today)) {
            ++place;
            const sample::ContractPlan *plan = &*deal.contract;
            const QDate received = period.span().end.addDays(plan->reportWithinDays - 2 - (contract * 3 + place) % 9);
            const Reached far = received < today ? reached(contract, received) : Reached::Nothing;
            const QString number = plan->number;
            const QString name = period.name();
            if (far == Reached::Nothing)
                continue;
            const sample::Sales sales{plan,  &deal.proposal,        period,
                                      place, quint32(contract + 1), (contract + place) % 5 == 3};
            reports.insert(reportName(number, name), sales);
            later(received, 2, desk, [this, sales] { importReport(sales); });
            if (far >= Reached::Calculated) {
                later(received.addDays(2), 3, accountant, [this, number] {
                    Progress lines;
                    RoyaltyService(*w).calculate(contracts.value(number), lines);
                });
            }
            if (far >= Reached::Approved) {
                later(received.addDays(5), 6, finance, [this, number, name] {
                    const SalesStatement s = statementOf(number, name);
                    RoyaltyService(*w).approve(s.id, s.version);
                });
            }
            if (far == Reached::Closed) {
                later(received.addDays(6), 7, finance, [this, number, name] {
                    const SalesStatement s = statementOf(number, name);
                    Progress lines;
                    RoyaltyService(*w).close(s.id, s.version, lines);
                });
                planInvoice(sales, received.addDays(6));
            }
        }
    }
}

} // namespace lianming
