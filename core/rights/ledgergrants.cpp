#include "core/rights/ledgergrants.h"

#include "core/rights/codelists.h"
#include "core/rights/reservationrepository.h"

#include <algorithm>

namespace lianming {

namespace {

/// Above this, all the institution's grants are loaded instead of those that name one of the assets.
constexpr size_t mostNamedAssets = 300;

constexpr auto grantColumns =
    "SELECT g.id, g.exclusivity, g.start_on, g.end_on, g.replaced_from, a.effective_on, c.id AS contract_id, c.institution_id, c.number, c.state, "
    "c.terminated_on, c.sell_off_days, c.terms, b.code AS licensee FROM contract_grant g "
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

Grant grantHead(const Row &row, int place)
{
    Grant out;
    out.id = row.text("number").toStdString() + '#' + std::to_string(place);
    out.licensee = row.text("licensee").toStdString();
    out.days = {row.day("start_on"), row.day("end_on")};
    out.exclusivity = exclusivityOf(row);
    out.state = row.text("state") == QStringLiteral("draft") ? GrantState::Proposed : GrantState::Signed;
    out.terminatedOn = row.optionalDay("terminated_on");
    out.sellOffDays = row.integer("sell_off_days");
    if (const auto effective = row.optionalDay("effective_on"))
        out.days.start = std::max(out.days.start, *effective);
    // What an amendment replaces ends without a sell-off of its own: the contract goes on.
    if (const auto replaced = row.optionalDay("replaced_from"); replaced && *replaced <= out.days.end) {
        out.days.end = replaced->addDays(-1);
        out.sellOffDays = 0;
    }
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

std::vector<Grant> liveGrants(Connection &db, Id<Brand> brand, QDate on)
{
    const qint64 longest =
        Statement(db, QStringLiteral("SELECT COALESCE(MAX(sell_off_days), 0) FROM contract")).one<qint64>().value_or(0);
    QString where = QStringLiteral("c.state <> 'draft' AND COALESCE(c.terminated_on, c.end_on) >= ?");
    Fields bound{{"", on.addDays(-longest)}};
    if (brand.isSet()) {
        where += QStringLiteral(" AND c.brand_id = ?");
        bound.append({"", brand});
    }
    std::vector<Grant> out = contractGrants(db, where, bound, {});
    std::erase_if(out, [on](const Grant &grant) {
        const std::optional<DaySpan> days = boxDays(grant);
        const std::optional<DaySpan> after = sellOffDays(grant);
        return !(days && on <= days->end) && !(after && on <= after->end);
    });
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
