#include "core/rights/ledgergrants.h"

#include "core/base/codetree.h"
#include "core/db/bulk.h"
#include "core/rights/codelists.h"
#include "core/rights/reservationrepository.h"

#include <algorithm>
#include <unordered_map>

namespace lianming {

namespace {

/// Above this, all the institution's grants are loaded instead of those that name one of the assets.
constexpr size_t mostNamedAssets = 300;

constexpr auto grantColumns =
    "SELECT g.id, g.exclusivity, g.start_on, g.end_on, g.replaced_from, a.effective_on, c.id AS contract_id, c.institution_id, c.number, c.state, "
    "c.terminated_on, c.sell_off_days, CASE WHEN c.terms LIKE '%\"regions\"%' THEN c.terms ELSE '' END AS terms, "
    "b.code AS licensee FROM contract_grant g "
    "JOIN contract c ON c.id = g.contract_id JOIN brand b ON b.id = c.brand_id "
    "LEFT JOIN amendment a ON a.id = g.amendment_id WHERE ";

bool namesCollection(const std::string &asset)
{
    return !Collections::collectionOf(asset).empty();
}

QString marks(size_t count)
{
    return QStringList(qsizetype(count), QStringLiteral("?")).join(u',');
}

QString idList(const std::vector<qint64> &ids)
{
    QStringList out{QStringLiteral("0")};
    for (const qint64 id : ids)
        out.append(QString::number(id));
    return out.join(u',');
}

/// A contract's own regions replaced by their members, so that what it meant by a region stays what it means.
std::vector<std::string> fixedRegions(std::vector<std::string> territories, const QString &terms)
{
    if (territories.empty() || !terms.contains(u"\"regions\""))
        return territories;
    const Json document = parseJson(terms.toUtf8(), QStringLiteral("terms"));
    const JsonNode node(document, QStringLiteral("terms"));
    return Regions::parse(node.member("regions")).replaced(territories);
}

Exclusivity exclusivityOf(const Row &row)
{
    return parseExclusivity(row.text("exclusivity").toStdString()).value_or(Exclusivity::Exclusive);
}

std::vector<std::string> codesOfList(const QStringList &list)
{
    std::vector<std::string> out;
    out.reserve(size_t(list.size()));
    for (const QString &text : list)
        out.push_back(text.toStdString());
    return out;
}

/// The days that bind: an amendment's grant from its first day on, what it replaces until the day before. That ends
/// without a sell-off of its own, as the contract goes on; unless the contract ended before the amendment took effect.
void setBindingDays(Grant &grant, const std::optional<QDate> &effective, const std::optional<QDate> &replaced)
{
    if (effective)
        grant.days.start = std::max(grant.days.start, *effective);
    const bool isEndedBefore = grant.terminatedOn && replaced && *grant.terminatedOn < *replaced;
    if (replaced && *replaced <= grant.days.end && !isEndedBefore) {
        grant.days.end = replaced->addDays(-1);
        grant.sellOffDays = 0;
    }
}

std::string grantName(std::string_view contractNumber, int place)
{
    return std::string(contractNumber) + '#' + std::to_string(place);
}

Grant grantHead(const Row &row, int place)
{
    Grant out;
    out.id = grantName(row.text("number").toStdString(), place);
    out.licensee = row.text("licensee").toStdString();
    out.days = {row.day("start_on"), row.day("end_on")};
    out.exclusivity = exclusivityOf(row);
    out.state = row.text("state") == QStringLiteral("draft") ? GrantState::Proposed : GrantState::Signed;
    out.terminatedOn = row.optionalDay("terminated_on");
    out.sellOffDays = row.integer("sell_off_days");
    setBindingDays(out, row.optionalDay("effective_on"), row.optionalDay("replaced_from"));
    return out;
}

/// Grants of contracts for which `where` holds (over g and c); `institution`: whose assets "*" means.
std::vector<Grant> contractGrants(Connection &db, const QString &where, const Fields &bound,
                                  Id<Institution> institution)
{
    std::vector<Grant> out;
    QHash<qint64, size_t> placeOf;
    QHash<qint64, int> count;
    std::vector<QString> terms;
    std::vector<bool> isForeign;
    Statement heads(db, QString::fromLatin1(grantColumns) + where + QStringLiteral(" ORDER BY c.id, g.id"));
    heads.bindFields(bound);
    while (heads.next()) {
        const Row row = heads.row();
        Grant head = grantHead(row, ++count[row.integer("contract_id")]);
        if (head.days.end < head.days.start) // replaced before it began
            continue;
        placeOf.insert(row.integer("id"), out.size());
        out.push_back(std::move(head));
        terms.push_back(row.text("terms"));
        isForeign.push_back(institution.isSet() && row.integer("institution_id") != institution.value);
    }
    const QString owners = QStringLiteral("SELECT g.id FROM contract_grant g JOIN contract c ON c.id = g.contract_id "
                                          "WHERE ")
                           + where;
    const auto put = [&](qint64 owner, const QString &dimension, const QString &code) {
        const auto place = placeOf.constFind(owner);
        if (place == placeOf.constEnd())
            return;
        const bool isAsset = dimension == u"asset" || dimension == u"member";
        // What a bundle calls everything is everything of its own institution.
        if (!isAsset || code != u"*" || !isForeign[*place])
            addCode(out[*place], isAsset ? QStringLiteral("asset") : dimension, code);
    };
    readCodeLists(db, {"contract_grant_code", "grant_id"}, owners, bound, put);
    for (size_t i = 0; i < out.size(); ++i) {
        Grant &grant = out[i];
        if (grant.state == GrantState::Signed) // its members stand beside it
            std::erase_if(grant.assets, namesCollection);
        grant.territories = fixedRegions(std::move(grant.territories), terms[i]);
        grant.territoriesExcept = fixedRegions(std::move(grant.territoriesExcept), terms[i]);
    }
    return out;
}

Grant proposalHead(const Row &row)
{
    Grant out;
    out.id = row.text("number").toStdString();
    out.licensee = row.text("licensee").toStdString();
    for (const QString &code : row.list("rights")) {
        if (const auto right = parseRight(code.toStdString()))
            out.rights.push_back(*right);
    }
    out.categories = codesOfList(row.list("categories"));
    out.territories = codesOfList(row.list("territories"));
    out.channels = codesOfList(row.list("channels"));
    out.days = {row.day("start_on"), row.day("end_on")};
    out.exclusivity = exclusivityOf(row);
    out.state = GrantState::Proposed;
    return out;
}

/// Puts the codes of grants into those that `placeOf` knows by their id, as contractGrants() does for a signed one.
void addLiveCodes(Connection &db, const QString &grants, const std::unordered_map<qint64, size_t> &placeOf,
                  std::vector<LiveGrant> &out)
{
    // Said as what is not wanted, as by what is wanted SQLite would take the index by code, and sort.
    BulkReader codes(db, QStringLiteral("SELECT grant_id, dimension, code FROM contract_grant_code WHERE dimension "
                                        "NOT IN ('right', 'channel')%1 ORDER BY grant_id, dimension, position")
                             .arg(grants));
    qint64 owner = 0;
    Grant *grant = nullptr;
    while (codes.next()) {
        if (const qint64 id = codes.integer(0); id != owner) {
            owner = id;
            const auto place = placeOf.find(id);
            grant = place == placeOf.end() ? nullptr : &out[place->second].grant;
        }
        if (grant == nullptr)
            continue;
        const std::string_view dimension = codes.text(1);
        std::vector<std::string> &list = dimension == "category"           ? grant->categories
                                         : dimension == "territory"        ? grant->territories
                                         : dimension == "territory_except" ? grant->territoriesExcept
                                                                           : grant->assets;
        list.emplace_back(codes.text(2));
    }
}

/// Replaces the regions that a contract defined itself. Terms are long, and few contracts name a region at all.
void fixLiveRegions(Connection &db, std::vector<LiveGrant> &grants)
{
    const auto isRegion = [](const std::string &code) {
        return territoryForm(code) == TerritoryForm::Region;
    };
    std::vector<LiveGrant *> naming;
    for (LiveGrant &one : grants) {
        if (std::ranges::any_of(one.grant.territories, isRegion)
            || std::ranges::any_of(one.grant.territoriesExcept, isRegion))
            naming.push_back(&one);
    }
    Statement terms(db, QStringLiteral("SELECT terms FROM contract WHERE id = ?"));
    for (LiveGrant *one : naming) {
        const QString text = terms.bind(one->contract).one<QString>().value_or(QString());
        one->grant.territories = fixedRegions(std::move(one->grant.territories), text);
        one->grant.territoriesExcept = fixedRegions(std::move(one->grant.territoriesExcept), text);
    }
}

} // namespace

LedgerGrants::LedgerGrants(Connection &db, Id<Institution> institution, const GrantRequest *request,
                           const RightsLedger::Asking &asking, const Collections::Parts &parts)
    : m_db(&db), m_institution(institution), m_request(request), m_asking(asking), m_isNamed(false)
{
    if (request == nullptr || std::ranges::any_of(request->assets, namesCollection)
        || std::ranges::find(request->assets, "*") != request->assets.end())
        return;
    m_names.insert(request->assets.begin(), request->assets.end());
    for (const auto &[part, work] : parts)
        m_names.insert({part, work});
    m_isNamed = m_names.size() <= mostNamedAssets;
}

QString LedgerGrants::named(const QString &column) const
{
    return m_isNamed ? QStringLiteral(" AND %1 IN ('*',%2)").arg(column, marks(m_names.size())) : QString();
}

Fields LedgerGrants::namedAssets() const
{
    Fields out;
    if (m_isNamed) {
        for (const std::string &asset : m_names)
            out.append({"", QString::fromStdString(asset)});
    }
    return out;
}

std::vector<Grant> LedgerGrants::all() const
{
    std::vector<Grant> out;
    addContracts(out);
    addProposals(out);
    addReservations(out);
    std::erase_if(out, [](const Grant &grant) { return grant.assets.empty(); });
    return out;
}

void LedgerGrants::addContracts(std::vector<Grant> &out) const
{
    // Archived contracts still bind; archived drafts do not.
    QString where = QStringLiteral("(c.institution_id = ? OR c.id IN (SELECT i.contract_id FROM bundle_institution i "
                                   "WHERE i.institution_id = ?)) AND (c.archived_on IS NULL OR c.state <> 'draft') "
                                   "AND c.id NOT IN (%1) AND COALESCE(c.proposal_id, 0) <> ?")
                        .arg(idList(licenceFamily(*m_db, m_asking.contract, m_asking.master)));
    Fields bound{
        {"", m_institution}, {"", m_institution}, {"", m_asking.proposal.isSet() ? m_asking.proposal.value : -1}};
    if (m_request != nullptr) {
        where += QStringLiteral(" AND g.start_on <= ?");
        bound.append({"", m_request->days.end});
    }
    if (m_isNamed) {
        where +=
            QStringLiteral(" AND (c.state = 'draft' OR g.id IN (SELECT a.grant_id FROM contract_grant_code a WHERE "
                           "a.dimension IN ('asset', 'member')%1))")
                .arg(named(QStringLiteral("a.code")));
        bound += namedAssets();
    }
    std::ranges::move(contractGrants(*m_db, where, bound, m_institution), std::back_inserter(out));
}

void LedgerGrants::addProposals(std::vector<Grant> &out) const
{
    QString sql = QStringLiteral(
        "SELECT p.id, p.number, p.rights, p.categories, p.territories, p.channels, p.exclusivity, p.start_on, "
        "p.end_on, b.code AS licensee, a.code AS asset FROM proposal p JOIN brand b ON b.id = p.brand_id "
        "JOIN proposal_asset pa ON pa.proposal_id = p.id JOIN asset a ON a.id = pa.asset_id "
        "WHERE p.institution_id = ? AND p.archived_on IS NULL AND p.stage IN ('negotiating', 'accepted') "
        "AND p.id <> ? AND p.id <> COALESCE((SELECT c.proposal_id FROM contract c WHERE c.id = ?), 0) "
        "AND NOT EXISTS (SELECT 1 FROM contract c WHERE c.proposal_id = p.id)");
    Fields bound{{"", m_institution}, {"", m_asking.proposal.value}, {"", m_asking.contract.value}};
    if (m_request != nullptr) {
        sql += QStringLiteral(" AND p.start_on <= ? AND p.end_on >= ?");
        bound += Fields{{"", m_request->days.end}, {"", m_request->days.start}};
    }
    Statement rows(*m_db, sql + named(QStringLiteral("a.code")) + QStringLiteral(" ORDER BY p.id, a.id"));
    rows.bindFields(bound + namedAssets());
    const size_t first = out.size();
    while (rows.next()) {
        const Row row = rows.row();
        const std::string number = row.text("number").toStdString();
        if (out.size() == first || out.back().id != number)
            out.push_back(proposalHead(row));
        out.back().assets.push_back(row.text("asset").toStdString());
    }
}

void LedgerGrants::addReservations(std::vector<Grant> &out) const
{
    for (const ReservationItem &item : ReservationRepository(*m_db).list({.institution = m_institution}, {})) {
        const bool isAsking = item.reservation.id == m_asking.reservation;
        if (!isAsking)
            out.push_back(grantOf(item.reservation));
    }
}

std::vector<LiveGrant> liveGrants(Connection &db, Id<Brand> brand, QDate on)
{
    enum Column { GrantId, ContractId, Institution, BrandId, Number, Start, End, Replaced, Effective, SellOff, Ended };
    const qint64 longest =
        Statement(db, QStringLiteral("SELECT COALESCE(MAX(sell_off_days), 0) FROM contract")).one<qint64>().value_or(0);
    // Terms and texts stand before the last day in a contract's row: they are stepped over for terminated ones only.
    const QString ended = QStringLiteral("CASE WHEN c.state = 'terminated' THEN c.terminated_on END");
    QString where = QStringLiteral("c.state <> 'draft' AND COALESCE(%1, c.end_on) >= %2")
                        .arg(ended, textLiteral(dayText(on.addDays(-longest))));
    if (brand.isSet())
        where += QStringLiteral(" AND c.brand_id = %1").arg(brand.value);
    const QString from = QStringLiteral(" FROM contract_grant g JOIN contract c ON c.id = g.contract_id ");
    std::vector<LiveGrant> out;
    std::unordered_map<qint64, size_t> placeOf;
    {
        BulkReader rows(db, QStringLiteral("SELECT g.id, c.id, c.institution_id, c.brand_id, c.number, g.start_on, "
                                           "g.end_on, g.replaced_from, a.effective_on, c.sell_off_days, ")
                                + ended + from + QStringLiteral("LEFT JOIN amendment a ON a.id = g.amendment_id WHERE ")
                                + where + QStringLiteral(" ORDER BY c.id, g.id"));
        const auto day = [&rows](Column column) {
            return parseDay(rows.text(column)); // none for NULL
        };
        int place = 0;
        qint64 contract = 0;
        while (rows.next()) {
            LiveGrant one{{}, rows.integer(ContractId), rows.integer(Institution), rows.integer(BrandId)};
            place = one.contract == contract ? place + 1 : 1;
            contract = one.contract;
            Grant &grant = one.grant;
            grant.days = {day(Start).value_or(QDate()), day(End).value_or(QDate())};
            grant.terminatedOn = day(Ended);
            grant.sellOffDays = rows.integer(SellOff);
            setBindingDays(grant, day(Effective), day(Replaced));
            const std::optional<DaySpan> days = boxDays(grant);
            if (!days) // replaced or ended before it began
                continue;
            const std::optional<DaySpan> after = sellOffDays(grant);
            if (on > (after ? after->end : days->end))
                continue;
            grant.id = grantName(rows.text(Number), place);
            placeOf.emplace(rows.integer(GrantId), out.size());
            out.push_back(std::move(one));
        }
    }
    addLiveCodes(
        db, brand.isSet() ? QStringLiteral(" AND grant_id IN (SELECT g.id%1WHERE %2)").arg(from, where) : QString(),
        placeOf, out);
    for (LiveGrant &one : out)
        std::erase_if(one.grant.assets, namesCollection);
    fixLiveRegions(db, out);
    return out;
}

std::vector<Grant> grantsOfContract(Connection &db, Id<Contract> contract)
{
    return contractGrants(db, QStringLiteral("c.id = ?"), {{"", contract}}, {});
}

std::vector<qint64> licenceFamily(Connection &db, Id<Contract> contract, Id<Contract> master)
{
    if (!contract.isSet() && !master.isSet())
        return {};
    const auto family = [&db](const char *sql, qint64 id) {
        return Statement(db, QString::fromLatin1(sql)).bind(id).all<qint64>([](const Row &row) {
            return row.integerAt(0);
        });
    };
    // UNION drops what came before, so that a circle made in the database ends the search and not the program.
    const auto above = family("WITH RECURSIVE up (id, master_id) AS (SELECT id, master_id FROM contract WHERE id = ? "
                              "UNION SELECT c.id, c.master_id FROM contract c JOIN up u ON c.id = u.master_id) "
                              "SELECT id FROM up",
                              master.isSet() ? master.value : contract.value);
    const auto below = family("WITH RECURSIVE down (id) AS (SELECT id FROM contract WHERE id = ? "
                              "UNION SELECT c.id FROM contract c JOIN down d ON c.master_id = d.id) "
                              "SELECT id FROM down",
                              contract.value);
    std::vector<qint64> out(above.begin(), above.end());
    out.insert(out.end(), below.begin(), below.end());
    return out;
}

} // namespace lianming
