#include "core/reports/contractreportsource.h"

#include "core/accounts/accountservice.h"
#include "core/contracts/amendmentrepository.h"
#include "core/contracts/contractrepository.h"
#include "core/contracts/contractservice.h"
#include "core/db/workspace.h"
#include "core/drafting/draftedcontract.h"
#include "core/drafting/texttransfer.h"
#include "core/institutions/institutionrepository.h"
#include "core/people/access.h"
#include "core/reports/titlesource.h"
#include "core/royalties/royaltyservice.h"
#include "core/signing/signingrepository.h"

namespace lianming {

namespace {

constexpr int longestHistory = 500;

/// Members of the two documents that differ.
QStringList changedMembers(const QString &before, const QString &after)
{
    const Json from = Json::parse(before.toStdString(), nullptr, false);
    const Json to = Json::parse(after.toStdString(), nullptr, false);
    QStringList out;
    if (!from.is_object() || !to.is_object())
        return out;
    for (const auto &[name, value] : to.items()) {
        if (!from.contains(name) || from.at(name) != value)
            out.append(QString::fromStdString(name));
    }
    for (const auto &[name, value] : from.items()) {
        if (!to.contains(name))
            out.append(QString::fromStdString(name));
    }
    out.removeOne(QStringLiteral("state"));
    return out;
}

std::vector<ContractReport::Amendment> amendmentsOf(Connection &db, const Contract &contract, const QString &current)
{
    std::vector<ContractReport::Amendment> out;
    for (const Amendment &one : AmendmentRepository(db).of(contract.id)) {
        if (one.state == AmendmentState::Dropped)
            continue;
        out.push_back({QString::number(one.number), one.title, one.reason, one.effectiveOn, one.signedOn,
                       changedMembers(one.before.isEmpty() ? current : one.before, one.after)});
    }
    return out;
}

std::vector<ContractReport::BookedPeriod> bookedPeriods(Workspace &w, Id<Contract> contract)
{
    InvoiceFilter filter;
    filter.contract = contract;
    QHash<qint64, InvoiceItem> invoices;
    for (const InvoiceItem &item : AccountService(w).list(filter)) {
        // Newest first: of a period that was invoiced again, the invoice that stands.
        if (item.invoice.kind == InvoiceKind::Royalty && !item.isTakenBack()
            && !invoices.contains(item.invoice.statement.value))
            invoices.insert(item.invoice.statement.value, item);
    }
    std::vector<ContractReport::BookedPeriod> out;
    for (const RoyaltyPeriodRow &row : RoyaltyService(w).ledger(contract)) {
        ContractReport::BookedPeriod booked;
        booked.period = row.period;
        booked.edition = row.edition;
        booked.isClosed = row.frozen;
        for (const PeriodAmount &amount : periodAmounts()) {
            if (row.figures.contains(amount.name))
                booked.figures[amount.name] = row.amount(amount.name);
        }
        if (const auto found = invoices.constFind(row.statement.value); found != invoices.constEnd()) {
            booked.invoice = found->invoice.number;
            booked.invoiceState = found->state;
            booked.dueOn = found->invoice.dueOn;
            booked.paid = found->settlement.allocated + found->settlement.certified;
        }
        out.push_back(std::move(booked));
    }
    return out;
}

} // namespace

struct ContractReportSource::Impl {
    Workspace *w;
    TitleSource titles;
    std::shared_ptr<const ClauseLibrary> library;

    explicit Impl(Workspace &workspace) : w(&workspace), titles(workspace) {}
};

ContractReportSource::ContractReportSource(Workspace &workspace) : m(std::make_unique<Impl>(workspace))
{
}

ContractReportSource::~ContractReportSource() = default;

ContractReport ContractReportSource::read(Id<Contract> id)
{
    Workspace &w = *m->w;
    const Access access = requireMoney(w);
    access.requireShown(id);
    const ContractService contracts(w);
    const Contract contract = contracts.get(id);
    ContractReport out;
    out.parties = ContractRepository(w.db).parties(contract);
    out.facts = namedFacts(w, contract, out.parties);
    out.asOf = w.clock.today();
    out.preparedBy = w.actor.name;
    out.standing = standingOf(contract.state, contract.term, contract.sellOffDays, out.asOf);
    for (const QString &code : std::as_const(out.parties.further)) {
        if (const auto further = InstitutionRepository(w.db).find(code)) {
            PartyFacts &party = out.furtherLicensors.emplace_back();
            party.nameEn = further->nameEn;
            party.nameZh = further->nameZh;
        }
    }
    out.text = readStoredText(contract.body, contract.number);
    if (out.text) {
        if (!m->library)
            m->library = std::make_shared<const ClauseLibrary>(clauseLibrary(w.db));
        out.library = m->library;
    }
    out.amendments = amendmentsOf(w.db, contract, QString::fromStdString(contracts.exportDocument(contract).dump()));
    const DiaryService diary(w);
    out.obligations = diary.obligations(id);
    out.options = diary.options(id);
    out.notices = diary.notices(id);
    out.royalties = bookedPeriods(w, id);
    out.history = historyOf(w.db, "contract", id.value, longestHistory);
    for (const Attachment &attachment : attachmentsOf(w.db, "contract", id.value))
        out.documents.push_back({{u"contract", u"合同"}, contract.number, attachment});
    out.showsRights = !access.brand();
    if (out.showsRights) {
        m->titles.addTo(out);
        const SigningRepository signing(w.db);
        out.approvals = signing.approvals(id);
        out.waivers = signing.waivers(id);
        for (const GateWaiver &waiver : std::as_const(out.waivers))
            out.documents.push_back(
                {{u"waiver", u"豁免"}, {}, {0, waiver.documentSha256, waiver.documentName, waiver.at, waiver.actor}});
    }
    return out;
}

} // namespace lianming
