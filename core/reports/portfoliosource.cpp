#include "core/reports/portfoliosource.h"

#include "core/brands/brandrepository.h"
#include "core/contracts/contractrepository.h"
#include "core/contracts/contractterms.h"
#include "core/db/workspace.h"
#include "core/diary/diaryservice.h"
#include "core/drafting/contractfacts.h"
#include "core/drafting/draftlibrary.h"
#include "core/drafting/texttransfer.h"
#include "core/institutions/institutionrepository.h"
#include "core/people/access.h"
#include "core/reports/clausecitation.h"
#include "core/rights/ledger.h"
#include "core/rights/meets.h"
#include "core/royalties/royaltybook.h"
#include "core/royalties/timeline.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr LicenceTerm citedTerms[] = {LicenceTerm::Parties,     LicenceTerm::Term,     LicenceTerm::Exclusivity,
                                      LicenceTerm::Assets,      LicenceTerm::Rights,   LicenceTerm::Products,
                                      LicenceTerm::Territories, LicenceTerm::Channels, LicenceTerm::Guarantees,
                                      LicenceTerm::Rates,       LicenceTerm::Payment};

template<class Code>
void appendNew(std::vector<Code> &out, const std::vector<Code> &codes)
{
    for (const Code &code : codes) {
        if (std::ranges::find(out, code) == out.end())
            out.push_back(code);
    }
}

void addBox(PortfolioRow &row, const GrantTerms &grant)
{
    appendNew(row.assets, grant.assets);
    appendNew(row.rights, grant.rights);
    appendNew(row.categories, grant.categories);
    appendNew(row.territories, grant.territories);
    appendNew(row.channels, grant.channels);
    row.exclusivity = row.exclusivity ? std::min(*row.exclusivity, grant.exclusivity) : grant.exclusivity;
}

/// What is guaranteed over the whole term: of a guarantee by contract year, each year's; the last amount repeats.
qint64 guaranteed(const RoyaltyTerms &terms)
{
    if (terms.guarantees.empty())
        return 0;
    const Timeline timeline(terms);
    const int years = timeline.count() == 0 ? 0 : timeline.year(timeline.last());
    qint64 sum = 0;
    for (const Guarantee &guarantee : terms.guarantees) {
        if (guarantee.amounts.empty())
            continue;
        const int count = guarantee.scope == Scope::ContractYear ? years : 1;
        for (int year = 0; year < count; ++year)
            sum += guarantee.amounts[std::min(size_t(year), guarantee.amounts.size() - 1)];
    }
    return sum;
}

class PortfolioReader
{
public:
    PortfolioReader(Workspace &w, const PortfolioQuestion &question)
        : m_w(w), m_question(question), m_today(w.clock.today()), m_regions(RightsLedger(w.db).regions()),
          m_library(clauseLibrary(w.db)),
          m_asksBox(!question.filter.rights.empty() || !question.filter.categories.empty()
                    || !question.filter.territories.empty() || !question.filter.channels.empty())
    {
    }

    [[nodiscard]] std::vector<PortfolioRow> read(Progress &progress)
    {
        requireKnown();
        const bool asksDuties =
            m_question.by == PortfolioBy::Obligations || m_question.filter.duties != PortfolioFilter::Duties::Any;
        if (asksDuties) {
            for (const ObligationItem &item : DiaryService(m_w).obligations({}))
                m_duties[item.obligation.contract.value].append(item);
        }
        ContractFilter filter;
        filter.standings = m_question.filter.standings;
        filter.withArchived = m_question.filter.withArchived;
        const QList<ContractItem> items = ContractRepository(m_w.db).list(filter, m_today);
        progress.setTotal(items.size());
        std::vector<PortfolioRow> out;
        qint64 done = 0;
        for (const ContractItem &item : items) {
            progress.setDone(done++);
            if (isAsked(item))
                addContract(item, out);
        }
        progress.setDone(done);
        return out;
    }

private:
    void requireKnown() const
    {
        for (const QString &code : m_question.filter.institutions) {
            if (!InstitutionRepository(m_w.db).find(code))
                throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "There is no institution %1"), {code});
        }
        for (const QString &code : m_question.filter.brands) {
            if (!BrandRepository(m_w.db).find(code))
                throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "There is no brand %1"), {code});
        }
        for (const std::string &code : m_question.filter.territories) {
            if (territoryForm(code) == TerritoryForm::Region && !m_regions.isDefined(code))
                throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "There is no region %1"),
                            {QString::fromStdString(code)});
        }
    }

    /// What the list's row tells alone; institutions of bundles are asked later.
    [[nodiscard]] bool isAsked(const ContractItem &item) const
    {
        const PortfolioFilter &filter = m_question.filter;
        if (!filter.brands.isEmpty() && !filter.brands.contains(item.brandCode))
            return false;
        const QDate last = lastDayOf(item);
        if (filter.ending && !filter.ending->contains(last))
            return false;
        if (filter.endingWithin && !DaySpan{m_today, m_today.addDays(*filter.endingWithin)}.contains(last))
            return false;
        if (filter.duties == PortfolioFilter::Duties::Any)
            return true;
        const QList<ObligationItem> duties = m_duties.value(item.id.value);
        return std::ranges::any_of(duties, [&](const ObligationItem &one) {
            return std::ranges::any_of(one.duties, [&](const Duty &duty) { return isWanted(duty); });
        });
    }
    [[nodiscard]] static QDate lastDayOf(const ContractItem &item)
    {
        return item.terminatedOn ? std::min(item.term.end, *item.terminatedOn) : item.term.end;
    }
    [[nodiscard]] bool isWanted(const Duty &duty) const
    {
        switch (m_question.filter.duties) {
        case PortfolioFilter::Duties::Any: return true;
        case PortfolioFilter::Duties::Open: return duty.state != DutyState::Done && duty.state != DutyState::Excused;
        case PortfolioFilter::Duties::Overdue: return duty.state == DutyState::Overdue;
        }
        return true;
    }
    [[nodiscard]] bool isAskedInstitution(const ContractItem &item, const Contract &contract) const
    {
        const QStringList &asked = m_question.filter.institutions;
        if (asked.isEmpty() || asked.contains(item.institutionCode))
            return true;
        const QStringList further = ContractRepository(m_w.db).parties(contract).further;
        return std::ranges::any_of(further, [&asked](const QString &code) { return asked.contains(code); });
    }
    /// One grant must answer to all that is asked of the box.
    [[nodiscard]] bool isAskedGrant(const GrantTerms &grant, const Regions &regions) const
    {
        const PortfolioFilter &filter = m_question.filter;
        if (!filter.exclusivity.isEmpty() && !filter.exclusivity.contains(grant.exclusivity))
            return false;
        return (filter.rights.empty() || !meetRights(filter.rights, grant.rights).empty())
               && (filter.categories.empty() || !meetPaths(filter.categories, grant.categories).empty())
               && (filter.channels.empty() || !meetPaths(filter.channels, grant.channels).empty())
               && (filter.territories.empty()
                   || !meetTerritories(Territories(filter.territories, {}, regions),
                                       Territories(grant.territories, grant.territoriesExcept, regions))
                           .empty());
    }

    void addContract(const ContractItem &item, std::vector<PortfolioRow> &out)
    {
        const auto found = ContractRepository(m_w.db).find(item.id);
        if (!found || !isAskedInstitution(item, *found))
            return;
        const Contract &contract = *found;
        const Regions regions = m_asksBox ? regionsOf(contract, m_regions) : Regions();
        std::vector<size_t> asked;
        for (size_t i = 0; i < contract.grants.size(); ++i) {
            if (isAskedGrant(contract.grants[i], regions))
                asked.push_back(i);
        }
        if (asked.empty() && (m_asksBox || !m_question.filter.exclusivity.isEmpty()))
            return;
        PortfolioRow row;
        row.contract = item;
        row.lastDay = lastDayOf(item);
        cite(contract, row);
        addMoney(contract, row);
        switch (m_question.by) {
        case PortfolioBy::Exclusivity:
        case PortfolioBy::Territory: addGrants(contract, asked, row, out); break;
        case PortfolioBy::Obligations: addDuties(contract, row, out); break;
        default:
            for (const GrantTerms &grant : contract.grants)
                addBox(row, grant);
            if (contract.grants.size() == 1)
                row.territoriesExcept = contract.grants.front().territoriesExcept;
            out.push_back(std::move(row));
            break;
        }
    }

    void addGrants(const Contract &contract, const std::vector<size_t> &asked, const PortfolioRow &row,
                   std::vector<PortfolioRow> &out) const
    {
        if (contract.grants.empty()) {
            out.push_back(row);
            return;
        }
        for (const size_t i : asked) {
            PortfolioRow one = row;
            one.grant = int(i) + 1;
            addBox(one, contract.grants[i]);
            one.territoriesExcept = contract.grants[i].territoriesExcept;
            one.lastDay = std::min(row.lastDay, contract.grants[i].days.end);
            out.push_back(std::move(one));
        }
    }

    void addDuties(const Contract &contract, const PortfolioRow &row, std::vector<PortfolioRow> &out)
    {
        const QList<ObligationItem> items = m_duties.value(contract.id.value);
        for (const ObligationItem &item : items) {
            for (const Duty &duty : item.duties) {
                if (!isWanted(duty))
                    continue;
                PortfolioRow one = row;
                for (const GrantTerms &grant : contract.grants)
                    addBox(one, grant);
                const Obligation &o = item.obligation;
                one.duty = PortfolioRow::Duty{o.title, o.clause, o.kind, o.bearer, duty.dueOn, duty.state};
                out.push_back(std::move(one));
            }
        }
    }

    /// A text that cannot be read any more is cited as none.
    void cite(const Contract &contract, PortfolioRow &row) const
    {
        try {
            const auto text = readStoredText(contract.body, contract.number);
            if (!text)
                return;
            row.hasText = true;
            const ClauseCitation citation(*text, m_library);
            for (const LicenceTerm term : citedTerms) {
                if (const QStringList numbers = citation.numbers(term); !numbers.isEmpty())
                    row.clauses.emplace(term, numbers);
            }
        } catch (const Error &error) {
            if (error.kind() != Error::Kind::BadInput)
                throw;
        }
    }

    void addMoney(const Contract &contract, PortfolioRow &row) const
    {
        if (m_question.shows(PortfolioColumn::Guarantee)) {
            try {
                row.money.guarantee = guaranteed(contractFacts(contract, m_regions).terms);
            } catch (const Error &error) {
                if (error.kind() != Error::Kind::BadInput)
                    throw;
            }
        }
        if (!m_question.shows(PortfolioColumn::Earned) && !m_question.shows(PortfolioColumn::Payable))
            return;
        for (const RoyaltyPeriodRow &booked : RoyaltyBook(m_w.db).periods(contract.id)) {
            row.money.earned += booked.amount("earned");
            row.money.payable += booked.amount("payable");
        }
    }

    Workspace &m_w;
    const PortfolioQuestion &m_question;
    QDate m_today;
    Regions m_regions;
    ClauseLibrary m_library;
    bool m_asksBox;
    QHash<qint64, QList<ObligationItem>> m_duties;
};

} // namespace

PortfolioReport portfolioReport(Workspace &workspace, const PortfolioQuestion &question, Progress &progress)
{
    requirePermission(workspace, Permission::SeeProgramme);
    requireMoney(workspace);
    return portfolioReport(question, PortfolioReader(workspace, question).read(progress), workspace.clock.today(),
                           workspace.actor.name);
}

} // namespace lianming
