#include "core/royalties/restatementeffect.h"

#include "core/db/workspace.h"
#include "core/people/access.h"
#include "core/royalties/royaltyruns.h"

#include <algorithm>

namespace lianming {

namespace {

/// What the periods of `closed` would pay by a run.
Int128 dueOf(const RoyaltyRun &run, const QList<SalesStatement> &closed)
{
    Int128 out = 0;
    for (const SalesStatement &statement : closed)
        out += run.figures(statement.period).due();
    return out;
}

} // namespace

RestatementEffect restatementEffect(Workspace &workspace, Id<SalesStatement> id)
{
    requireMoney(workspace).requireShown(id);
    Progress progress;
    Transaction tx(workspace.db, Transaction::Kind::Read);
    RestatementEffect out;
    out.statement = StatementRepository(workspace.db).get(id);
    const RoyaltyRuns runs(workspace, out.statement.contract, progress);
    if (!out.statement.isRestatement())
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "%1 is no restatement"),
                    {statementLabel(runs.contract(), out.statement.period)});
    out.hasEffect = out.statement.isClosed();
    const Editions &editions = runs.editions();
    const QList<SalesStatement> closed = editions.booked(out.statement.closing);

    const RoyaltyRun with = runs.of(out.statement);
    // Before it: what counted at the closing just before, or what counts today.
    const auto before = std::ranges::find_if(editions.all(), [&out](const SalesStatement &other) {
        return out.hasEffect && other.isClosed() && other.closing == out.statement.closing - 1;
    });
    const RoyaltyRun without = before == editions.all().end() ? runs.today() : runs.of(*before);
    out.currency = with.terms.currency;
    const auto minor = narrowed(dueOf(with, closed) - dueOf(without, closed));
    if (!minor)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "What the restatement changes is larger than an amount can be"));
    out.amount = *minor;
    for (const PeriodFigures &figures : with.result.periods) {
        const QString period = figures.period.name();
        if (std::ranges::none_of(closed, [&period](const SalesStatement &s) { return s.period == period; })) {
            out.settledIn = period;
            break;
        }
    }
    return out;
}

} // namespace lianming
