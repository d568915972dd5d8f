#include "core/contracts/termination.h"

namespace lianming {

namespace {

constexpr int tidyingDays = 30;

Obligation task(const Contract &contract, ObligationKind kind, const char16_t *title, QDate due)
{
    Obligation out;
    out.contract = contract.id;
    out.kind = kind;
    out.title = QString::fromUtf16(title);
    out.bearer = Party::Brand;
    out.dueOn = due;
    return out;
}

} // namespace

QList<Obligation> terminationTasks(const Contract &contract, QDate on)
{
    const QDate lastDay = std::min(on, contract.term.end);
    const QDate lastSale = lastDay.addDays(contract.sellOffDays);
    QList<Obligation> out;
    if (contract.sellOffDays > 0)
        out.append(task(contract, ObligationKind::Other, u"库存清单 List of the stock", lastDay.addDays(tidyingDays)));
    out.append(task(contract, ObligationKind::FinalAccount, u"终止结算 Final account",
                    lastSale.addDays(contract.reportWithinDays)));
    out.append(task(contract, ObligationKind::Destruction, u"剩余库存销毁 Destruction of what is left",
                    lastSale.addDays(tidyingDays)));
    return out;
}

} // namespace lianming
