#include "core/reports/payeesource.h"

#include "core/contracts/contractservice.h"
#include "core/db/workspace.h"
#include "core/institutions/institutionservice.h"
#include "core/reports/issuers.h"

#include <algorithm>

namespace lianming {

PayeeDocument payeeDocument(Workspace &workspace, const QString &party, const DaySpan &days)
{
    const PayeeStatement statement = PayeeService(workspace).statement(party, days);
    PayeeDocument out;
    out.payee = statement.party.isEmpty() ? party : statement.party;
    out.days = days;
    out.issuedOn = workspace.clock.today();
    out.preparedBy = workspace.actor.name;
    const ContractService contracts(workspace);
    const InstitutionService institutions(workspace);
    Issuers issuers;
    Id<Contract> last;
    for (const PayeeRow &row : statement.rows) {
        if (row.contract != last) {
            const Institution institution = institutions.get(contracts.get(row.contract).institution);
            issuers.add(institution.nameEn, institution.nameZh);
            last = row.contract;
        }
        out.rows.push_back({row.number, row.brandEn, row.brandZh, row.kind, row.basis,
                            Period::parse(row.period.toStdString()), row.currency, row.of, row.percent, row.minor});
    }
    std::ranges::stable_sort(out.rows, {}, [](const auto &row) { return row.currency.codeText(); });
    for (const Money &total : statement.totals)
        out.totals.push_back({total.currency, total.minor, 0, 0});
    out.institutionEn = issuers.en();
    out.institutionZh = issuers.zh();
    return out;
}

} // namespace lianming
