#include "core/contracts/contractrepository.h"

#include "core/contracts/reportingcalendar.h"
#include "core/institutions/partyfields.h"
#include "core/rights/codelists.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr auto contractTable = "contract";

Currency currency(const Row &row)
{
    return Currency::find(row.text("currency")).value_or(Currency());
}

ContractState state(const Row &row)
{
    return parseContractState(row.text("state")).value_or(ContractState::Draft);
}

Frequency frequency(const Row &row)
{
    return parseFrequency(row.text("frequency").toStdString()).value_or(Frequency::Quarterly);
}

Fields values(const Contract &contract)
{
    return {{"number", contract.number},
            {"institution_id", contract.institution},
            {"brand_id", contract.brand},
            {"proposal_id", contract.proposal},
            {"master_id", contract.master},
            {"sublicensing", sublicensingCode(contract.sublicensing)},
            {"title", contract.title.trimmed()},
            {"state", contractStateCode(contract.state)},
            {"currency", contract.currency.codeText()},
            {"start_on", contract.term.start},
            {"end_on", contract.term.end},
            {"sell_off_days", contract.sellOffDays},
            {"frequency", frequencyCode(contract.frequency)},
            {"report_within_days", contract.reportWithinDays},
            {"terms", contract.terms},
            {"body", contract.body},
            {"amendments", contract.amendments},
            {"signed_on", contract.signedOn},
            {"terminated_on", contract.terminatedOn},
            {"termination_reason", contract.terminationReason},
            {"archived_on", contract.archivedOn}};
}

Contract contract(const Row &row)
{
    Contract out;
    out.id = row.id<Contract>("id");
    out.version = row.integer("version");
    out.number = row.text("number");
    out.institution = row.id<Institution>("institution_id");
    out.brand = row.id<Brand>("brand_id");
    out.proposal = row.id<Proposal>("proposal_id");
    out.master = row.id<Contract>("master_id");
    out.sublicensing = parseSublicensing(row.text("sublicensing")).value_or(Sublicensing::Prohibited);
    out.title = row.text("title");
    out.state = state(row);
    out.currency = currency(row);
    out.term = {row.day("start_on"), row.day("end_on")};
    out.sellOffDays = row.integer("sell_off_days");
    out.frequency = frequency(row);
    out.reportWithinDays = row.integer("report_within_days");
    out.terms = row.text("terms");
    out.body = row.text("body");
    out.amendments = int(row.integer("amendments"));
    out.signedOn = row.optionalDay("signed_on");
    out.terminatedOn = row.optionalDay("terminated_on");
    out.terminationReason = row.text("termination_reason");
    out.archivedOn = row.optionalDay("archived_on");
    return out;
}

/// What the list's row and the reporting calendar need of a contract.
ContractItem item(const Row &row, const Contract &record, const QSet<QString> &received, QDate today)
{
    ContractItem out;
    out.id = record.id;
    out.version = record.version;
    out.number = record.number;
    out.title = record.title;
    out.state = record.state;
    out.standing = standingOf(record.state, record.term, record.sellOffDays, today);
    out.institution = record.institution;
    out.institutionCode = row.text("institution_code");
    out.institutionEn = row.text("institution_en");
    out.institutionZh = row.text("institution_zh");
    out.brand = record.brand;
    out.brandCode = row.text("brand_code");
    out.brandEn = row.text("brand_en");
    out.brandZh = row.text("brand_zh");
    out.currency = record.currency;
    out.term = record.term;
    out.frequency = record.frequency;
    out.signedOn = record.signedOn;
    out.terminatedOn = record.terminatedOn;
    out.grantCount = row.integer("grant_count");
    // The codes' order is the strength's: exclusive, non_exclusive, sole; so each is counted.
    if (row.integer("exclusive_count") > 0)
        out.exclusivity = Exclusivity::Exclusive;
    else if (row.integer("sole_count") > 0)
        out.exclusivity = Exclusivity::Sole;
    else if (out.grantCount > 0)
        out.exclusivity = Exclusivity::NonExclusive;
    out.archived = record.archivedOn.has_value();
    if (record.state == ContractState::Draft)
        return out;
    for (const ReportingPeriod &period : reportingCalendar(record, received, today)) {
        if (period.state == ReportState::Late)
            ++out.lateReports;
        if (period.state != ReportState::Received && !out.nextDue)
            out.nextDue = period.due;
        if (period.state == ReportState::Upcoming)
            break;
    }
    return out;
}

constexpr CodeListTable grantCodes{"contract_grant_code", "grant_id"};

qint64 writeGrant(Connection &db, Id<Contract> contract, const GrantTerms &grant, Id<Amendment> amendment = {})
{
    const qint64 id = insertRow(db, "contract_grant",
                                {{"contract_id", contract},
                                 {"exclusivity", exclusivityCode(grant.exclusivity)},
                                 {"start_on", grant.days.start},
                                 {"end_on", grant.days.end},
                                 {"amendment_id", amendment}});
    writeCodeLists(db, grantCodes, id, codeListsOf(grant));
    return id;
}

/// The assets that a grant's collections held on the day of signing.
void writeMembers(Connection &db, qint64 grant, const std::vector<std::string> &members)
{
    Statement code(db, QStringLiteral("INSERT INTO contract_grant_code (grant_id, dimension, position, code) "
                                      "VALUES (?, 'member', ?, ?)"));
    for (size_t place = 0; place < members.size(); ++place)
        code.bind(grant, qint64(place), QString::fromStdString(members[place])).run();
}

void writeGrants(Connection &db, const Contract &contract)
{
    for (const GrantTerms &grant : contract.grants)
        (void)writeGrant(db, contract.id, grant);
}

/// Those that hold now, in the order of grants().
QList<qint64> grantIds(Connection &db, Id<Contract> contract)
{
    return Statement(db, QStringLiteral("SELECT id FROM contract_grant WHERE contract_id = ? AND replaced_from IS NULL "
                                        "ORDER BY id"))
        .bind(contract)
        .all<qint64>([](const Row &row) { return row.integerAt(0); });
}

void removeGrants(Connection &db, Id<Contract> id)
{
    Statement(db, QStringLiteral("DELETE FROM contract_grant_code WHERE grant_id IN "
                                 "(SELECT id FROM contract_grant WHERE contract_id = ?)"))
        .bind(id)
        .run();
    Statement(db, QStringLiteral("DELETE FROM contract_grant WHERE contract_id = ?")).bind(id).run();
}

void writeFurther(Connection &db, const Contract &contract)
{
    Statement(db, QStringLiteral("DELETE FROM bundle_institution WHERE contract_id = ?")).bind(contract.id).run();
    for (qsizetype i = 0; i < contract.furtherInstitutions.size(); ++i) {
        Statement(db, QStringLiteral("INSERT INTO bundle_institution (contract_id, institution_id, position) "
                                     "VALUES (?, ?, ?)"))
            .bind(contract.id, contract.furtherInstitutions[i], qint64(i))
            .run();
    }
}

/// For the history: grants as people compare them.
QString printed(const std::vector<GrantTerms> &grants)
{
    OrderedJson list = OrderedJson::array();
    for (const GrantTerms &grant : grants) {
        OrderedJson one = grantTermsJson(grant);
        one.erase("licensee");
        list.push_back(one);
    }
    return QString::fromStdString(list.dump());
}

} // namespace

QList<ContractItem> ContractRepository::list(const ContractFilter &filter, QDate today) const
{
    QStringList conditions;
    Fields bound;
    if (!filter.withArchived)
        conditions.append(QStringLiteral("c.archived_on IS NULL"));
    const auto where = [&](const char *condition, const Value &value) {
        conditions.append(QString::fromLatin1(condition));
        bound.append({"", value});
    };
    if (filter.institution.isSet())
        where("c.institution_id = ?", filter.institution);
    if (filter.brand.isSet())
        where("c.brand_id = ?", filter.brand);
    if (filter.ending) {
        where("c.end_on >= ?", filter.ending->start);
        where("c.end_on <= ?", filter.ending->end);
    }
    QHash<qint64, QSet<QString>> received;
    Statement reports(*m_db, QStringLiteral("SELECT DISTINCT contract_id, period FROM statement"));
    while (reports.next())
        received[reports.row().integerAt(0)].insert(reports.row().textAt(1));

    Statement rows(
        *m_db,
        QStringLiteral("SELECT c.*, i.code AS institution_code, i.name_en AS institution_en, "
                       "i.name_zh AS institution_zh, b.code AS brand_code, b.name_en AS brand_en, "
                       "b.name_zh AS brand_zh, COALESCE(g.n, 0) AS grant_count, "
                       "COALESCE(g.exclusive, 0) AS exclusive_count, COALESCE(g.sole, 0) AS sole_count "
                       "FROM contract c JOIN institution i ON i.id = c.institution_id "
                       "JOIN brand b ON b.id = c.brand_id LEFT JOIN (SELECT contract_id, COUNT(*) AS n, "
                       "CAST(SUM(CASE WHEN exclusivity = 'exclusive' THEN 1 ELSE 0 END) AS BIGINT) AS exclusive, "
                       "CAST(SUM(CASE WHEN exclusivity = 'sole' THEN 1 ELSE 0 END) AS BIGINT) AS sole "
                       "FROM contract_grant GROUP BY contract_id) g ON g.contract_id = c.id")
            + (conditions.isEmpty() ? QString() : QStringLiteral(" WHERE ") + conditions.join(QStringLiteral(" AND ")))
            + QStringLiteral(" ORDER BY c.end_on DESC, c.id DESC"));
    rows.bindFields(bound);
    QList<ContractItem> out;
    while (rows.next()) {
        const Contract record = contract(rows.row());
        const ContractItem found = item(rows.row(), record, received.value(record.id.value), today);
        const bool stands = filter.standings.isEmpty() || filter.standings.contains(found.standing);
        if (stands
            && matchesWords(filter.text, {found.number, found.title, found.brandCode, found.brandEn, found.brandZh,
                                          found.institutionCode, found.institutionEn, found.institutionZh}))
            out.append(found);
    }
    return out;
}

std::optional<Contract> ContractRepository::one(const QString &condition, const Value &value) const
{
    auto found = Statement(*m_db, QStringLiteral("SELECT * FROM contract WHERE ") + condition)
                     .bindFields({{"", value}})
                     .one<Contract>(contract);
    if (found) {
        found->grants = grants(found->id);
        found->furtherInstitutions = further(found->id);
    }
    return found;
}

std::optional<Contract> ContractRepository::find(Id<Contract> id) const
{
    return one(QStringLiteral("id = ?"), id);
}

std::optional<Contract> ContractRepository::find(const QString &number) const
{
    return one(QStringLiteral("number = ?"), number);
}

std::optional<Contract> ContractRepository::findByProposal(Id<Proposal> proposal) const
{
    return one(QStringLiteral("proposal_id = ?"), proposal);
}

std::vector<GrantTerms> ContractRepository::grants(Id<Contract> id) const
{
    std::vector<GrantTerms> out;
    QHash<qint64, size_t> places;
    Statement heads(*m_db, QStringLiteral("SELECT g.*, b.code AS licensee FROM contract_grant g "
                                          "JOIN contract c ON c.id = g.contract_id JOIN brand b ON b.id = c.brand_id "
                                          "WHERE g.contract_id = ? AND g.replaced_from IS NULL ORDER BY g.id"));
    heads.bind(id);
    while (heads.next()) {
        const Row row = heads.row();
        GrantTerms grant;
        grant.licensee = row.text("licensee").toStdString();
        grant.days = {row.day("start_on"), row.day("end_on")};
        grant.exclusivity = parseExclusivity(row.text("exclusivity").toStdString()).value_or(Exclusivity::Exclusive);
        places.insert(row.integer("id"), out.size());
        out.push_back(grant);
    }
    readCodeLists(
        *m_db, grantCodes,
        QStringLiteral("SELECT g.id FROM contract_grant g WHERE g.contract_id = ? AND g.replaced_from IS NULL"),
        {{"", id}}, [&](qint64 owner, const QString &dimension, const QString &code) {
            addCode(out[places.value(owner)], dimension, code);
        });
    return out;
}

QList<Id<Institution>> ContractRepository::further(Id<Contract> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT institution_id FROM bundle_institution WHERE contract_id = ? "
                                           "ORDER BY position"))
        .bind(id)
        .all<Id<Institution>>([](const Row &row) { return Id<Institution>{row.integerAt(0)}; });
}

ContractParties ContractRepository::parties(const Contract &contract) const
{
    const auto text = [this](const char *sql, const Value &id) {
        return Statement(*m_db, QString::fromLatin1(sql)).bindFields({{"", id}}).one<QString>().value_or(QString());
    };
    QStringList further;
    for (const Id<Institution> institution : contract.furtherInstitutions)
        further.append(text("SELECT code FROM institution WHERE id = ?", institution));
    return {text("SELECT code FROM institution WHERE id = ?", contract.institution),
            text("SELECT code FROM brand WHERE id = ?", contract.brand),
            text("SELECT number FROM proposal WHERE id = ?", contract.proposal),
            text("SELECT number FROM contract WHERE id = ?", contract.master), further};
}

QSet<QString> ContractRepository::reportedPeriods(Id<Contract> id) const
{
    const auto periods = Statement(*m_db, QStringLiteral("SELECT DISTINCT period FROM statement WHERE contract_id = ?"))
                             .bind(id)
                             .all<QString>([](const Row &row) { return row.textAt(0); });
    return {periods.begin(), periods.end()};
}

QStringList ContractRepository::unknownAssets(const Contract &contract, const QStringList &codes) const
{
    QStringList owners{QString::number(contract.institution.value)};
    for (const Id<Institution> further : contract.furtherInstitutions)
        owners.append(QString::number(further.value));
    const QString own = QStringLiteral(" AND institution_id IN (%1)").arg(owners.join(u','));
    const QString collection = QStringLiteral("collection:");
    Statement asset(*m_db, QStringLiteral("SELECT id FROM asset WHERE code = ?") + own);
    Statement group(*m_db, QStringLiteral("SELECT id FROM collection WHERE code = ?") + own);
    QStringList out;
    for (const QString &code : codes) {
        if (code == u"*")
            continue;
        const bool isCollection = code.startsWith(collection);
        Statement &statement = isCollection ? group : asset;
        const QString name = isCollection ? code.mid(collection.size()) : code;
        if (!statement.bind(name).one<qint64>())
            out.append(code);
    }
    return out;
}

QDateTime ContractRepository::createdAt(Id<Contract> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT at FROM audit_log WHERE record_table = 'contract' AND record_id = ? "
                                           "ORDER BY id LIMIT 1"))
        .bind(id)
        .one<QDateTime>([](const Row &row) { return row.instant("at"); })
        .value_or(QDateTime());
}

Id<Contract> ContractRepository::insert(Journal &journal, const Contract &contract)
{
    Contract stored = contract;
    stored.id = {journal.insert(Area::Contracts, contractTable, contract.number, values(contract))};
    writeGrants(journal.transaction().db(), stored);
    writeFurther(journal.transaction().db(), stored);
    return stored.id;
}

void ContractRepository::update(Journal &journal, const Contract &contract, const char *action)
{
    Connection &db = journal.transaction().db();
    const QString before = printed(ContractRepository(db).grants(contract.id));
    const QString after = printed(contract.grants);
    const bool isDraft = contract.state == ContractState::Draft;
    journal.update(Area::Contracts, contractTable, contract.number, contract.id.value, contract.version,
                   values(contract), action);
    if (!isDraft)
        return;
    if (ContractRepository(db).further(contract.id) != contract.furtherInstitutions) {
        writeFurther(db, contract);
        journal.note(Area::Contracts, contractTable, contract.id.value, contract.number, "changed",
                     {{QStringLiteral("further_institutions"), QString(),
                       ContractRepository(db).parties(contract).further.join(QStringLiteral(", "))}});
    }
    if (before == after)
        return;
    removeGrants(db, contract.id);
    writeGrants(db, contract);
    journal.note(Area::Contracts, contractTable, contract.id.value, contract.number, "changed",
                 {{QStringLiteral("grants"), before, after}});
}

void ContractRepository::keepMembers(Journal &journal, Id<Contract> id,
                                     const std::vector<std::vector<std::string>> &members)
{
    Connection &db = journal.transaction().db();
    const QList<qint64> grants = grantIds(db, id);
    for (size_t i = 0; i < members.size(); ++i)
        writeMembers(db, grants[qsizetype(i)], members[i]);
}

void ContractRepository::amend(Journal &journal, const Contract &contract, Id<Amendment> amendment, QDate effectiveOn,
                               const std::vector<std::vector<std::string>> &members)
{
    Connection &db = journal.transaction().db();
    const std::vector<GrantTerms> before = ContractRepository(db).grants(contract.id);
    const QList<qint64> ids = grantIds(db, contract.id);
    Statement replace(db, QStringLiteral("UPDATE contract_grant SET replaced_from = ? WHERE id = ?"));
    for (size_t i = 0; i < before.size(); ++i) {
        if (std::ranges::find(contract.grants, before[i]) == contract.grants.end())
            replace.bind(effectiveOn, ids[qsizetype(i)]).run();
    }
    for (size_t i = 0; i < contract.grants.size(); ++i) {
        if (std::ranges::find(before, contract.grants[i]) == before.end())
            writeMembers(db, writeGrant(db, contract.id, contract.grants[i], amendment), members[i]);
    }
    journal.update(Area::Contracts, contractTable, contract.number, contract.id.value, contract.version,
                   values(contract), "amended");
    if (const QString was = printed(before), is = printed(contract.grants); was != is) {
        journal.note(Area::Contracts, contractTable, contract.id.value, contract.number, "amended",
                     {{QStringLiteral("grants"), was, is}});
    }
}

} // namespace lianming
