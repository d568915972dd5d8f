#include "core/rights/ledger.h"

#include "core/db/statement.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr std::string_view collectionPrefix = "collection:";
/// Above this, all the institution's grants are loaded instead of those that name one of the assets.
constexpr size_t mostNamedAssets = 300;

const char *europeanUnion =
    R"({"EU": ["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
    "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"]})";

bool isCollection(const std::string &asset)
{
    return asset.starts_with(collectionPrefix);
}

QString places(size_t count)
{
    return QStringList(qsizetype(count), QStringLiteral("?")).join(u',');
}

/// A contract's own regions replaced by their members, so that what it meant by a region stays what it means.
std::vector<std::string> fixed(std::vector<std::string> territories, const QString &terms)
{
    if (territories.empty() || !terms.contains(u"\"regions\""))
        return territories;
    const Json document = parseJson(terms.toUtf8(), QStringLiteral("terms"));
    const JsonNode node(document, QStringLiteral("terms"));
    return Regions::parse(node.member("regions")).replaced(territories);
}

/// The grants of contracts that could meet the request, and of whom.
class GrantLoader
{
public:
    GrantLoader(Connection &db, Id<Institution> institution, const GrantRequest &request, RightsLedger::Asking asking)
        : m_db(&db), m_institution(institution), m_request(&request), m_asking(asking)
    {
        m_named = request.assets.size() <= mostNamedAssets && std::ranges::none_of(request.assets, isCollection)
                  && std::ranges::find(request.assets, "*") == request.assets.end();
    }

    std::vector<Grant> contracts()
    {
        // Archived contracts still bind; archived drafts do not.
        QString where = QStringLiteral(
            " FROM contract_grant g JOIN contract c ON c.id = g.contract_id JOIN brand b ON b.id = c.brand_id "
            "WHERE c.institution_id = ? AND (c.archived_on IS NULL OR c.state <> 'draft') AND c.id <> ? "
            "AND COALESCE(c.proposal_id, 0) <> ? AND g.start_on <= ?");
        if (m_named) {
            where += QStringLiteral(" AND (c.state = 'draft' OR g.id IN (SELECT a.grant_id FROM contract_grant_code a "
                                    "WHERE a.dimension IN ('asset', 'member') AND a.code IN ('*',%1)))")
                         .arg(places(m_request->assets.size()));
        }
        Statement heads(*m_db, QStringLiteral("SELECT g.id, g.exclusivity, g.start_on, g.end_on, c.id AS contract_id, "
                                              "c.number, c.state, c.terminated_on, c.sell_off_days, c.terms, "
                                              "b.code AS licensee")
                                   + where + QStringLiteral(" ORDER BY c.id, g.id"));
        bind(heads);
        std::vector<Grant> out;
        QHash<qint64, size_t> placeOf;
        QHash<qint64, int> count;
        std::vector<QString> terms;
        while (heads.next()) {
            const Row row = heads.row();
            placeOf.insert(row.integer("id"), out.size());
            out.push_back(head(row, ++count[row.integer("contract_id")]));
            terms.push_back(row.text("terms"));
        }
        Statement codes(*m_db, QStringLiteral("SELECT d.grant_id, d.dimension, d.code FROM contract_grant_code d "
                                              "WHERE d.grant_id IN (SELECT g.id")
                                   + where + QStringLiteral(") ORDER BY d.grant_id, d.dimension, d.position"));
        bind(codes);
        while (codes.next()) {
            const Row row = codes.row();
            const auto place = placeOf.constFind(row.integerAt(0));
            if (place != placeOf.constEnd())
                add(out[*place], row.textAt(1), row.textAt(2).toStdString());
        }
        for (size_t i = 0; i < out.size(); ++i) {
            Grant &grant = out[i];
            if (grant.state == GrantState::Signed) // its members stand beside it
                std::erase_if(grant.assets, isCollection);
            grant.territories = fixed(std::move(grant.territories), terms[i]);
            grant.territoriesExcept = fixed(std::move(grant.territoriesExcept), terms[i]);
        }
        return out;
    }

    std::vector<Grant> proposals() const
    {
        QString sql = QStringLiteral(
            "SELECT p.id, p.number, p.rights, p.categories, p.territories, p.channels, p.exclusivity, p.start_on, "
            "p.end_on, b.code AS licensee, a.code AS asset FROM proposal p JOIN brand b ON b.id = p.brand_id "
            "JOIN proposal_asset pa ON pa.proposal_id = p.id JOIN asset a ON a.id = pa.asset_id "
            "WHERE p.institution_id = ? AND p.archived_on IS NULL AND p.stage IN ('negotiating', 'accepted') "
            "AND p.id <> ? AND p.id <> COALESCE((SELECT c.proposal_id FROM contract c WHERE c.id = ?), 0) "
            "AND NOT EXISTS (SELECT 1 FROM contract c WHERE c.proposal_id = p.id) "
            "AND p.start_on <= ? AND p.end_on >= ?");
        if (m_named)
            sql += QStringLiteral(" AND a.code IN (%1)").arg(places(m_request->assets.size()));
        Statement rows(*m_db, sql + QStringLiteral(" ORDER BY p.id, a.id"));
        rows.bind(m_institution, m_asking.proposal.value, m_asking.contract.value, m_request->days.end,
                  m_request->days.start);
        bindAssets(rows);
        std::vector<Grant> out;
        while (rows.next()) {
            const Row row = rows.row();
            const std::string number = row.text("number").toStdString();
            if (out.empty() || out.back().id != number)
                out.push_back(proposal(row));
            out.back().assets.push_back(row.text("asset").toStdString());
        }
        return out;
    }

private:
    void bindAssets(Statement &statement) const
    {
        if (!m_named)
            return;
        for (const std::string &asset : m_request->assets)
            statement.bind(QString::fromStdString(asset));
    }
    void bind(Statement &statement) const
    {
        statement.bind(m_institution, m_asking.contract.value, m_asking.proposal.isSet() ? m_asking.proposal.value : -1,
                       m_request->days.end);
        bindAssets(statement);
    }

    static Exclusivity exclusivity(const Row &row)
    {
        return parseExclusivity(row.text("exclusivity").toStdString()).value_or(Exclusivity::Exclusive);
    }

    static Grant head(const Row &row, int place)
    {
        Grant out;
        out.id = row.text("number").toStdString() + '#' + std::to_string(place);
        out.licensee = row.text("licensee").toStdString();
        out.days = {row.day("start_on"), row.day("end_on")};
        out.exclusivity = exclusivity(row);
        out.state = row.text("state") == QStringLiteral("draft") ? GrantState::Proposed : GrantState::Signed;
        out.terminatedOn = row.optionalDay("terminated_on");
        out.sellOffDays = row.integer("sell_off_days");
        return out;
    }

    static void add(Grant &grant, const QString &dimension, const std::string &code)
    {
        if (dimension == QStringLiteral("asset") || dimension == QStringLiteral("member")) {
            grant.assets.push_back(code);
        } else if (dimension == QStringLiteral("right")) {
            if (const auto right = parseRight(code))
                grant.rights.push_back(*right);
        } else if (dimension == QStringLiteral("category")) {
            grant.categories.push_back(code);
        } else if (dimension == QStringLiteral("territory")) {
            grant.territories.push_back(code);
        } else if (dimension == QStringLiteral("territory_except")) {
            grant.territoriesExcept.push_back(code);
        } else if (dimension == QStringLiteral("channel")) {
            grant.channels.push_back(code);
        }
    }

    static std::vector<std::string> strings(const QStringList &list)
    {
        std::vector<std::string> out;
        for (const QString &text : list)
            out.push_back(text.toStdString());
        return out;
    }

    static Grant proposal(const Row &row)
    {
        Grant out;
        out.id = row.text("number").toStdString();
        out.licensee = row.text("licensee").toStdString();
        for (const QString &code : row.list("rights")) {
            if (const auto right = parseRight(code.toStdString()))
                out.rights.push_back(*right);
        }
        out.categories = strings(row.list("categories"));
        out.territories = strings(row.list("territories"));
        out.channels = strings(row.list("channels"));
        out.days = {row.day("start_on"), row.day("end_on")};
        out.exclusivity = exclusivity(row);
        out.state = GrantState::Proposed;
        return out;
    }

    Connection *m_db;
    Id<Institution> m_institution;
    const GrantRequest *m_request;
    RightsLedger::Asking m_asking;
    bool m_named = false; ///< whether grants are looked up by the request's assets
};

RightsIn everything()
{
    RightsIn out;
    out.rights = {Right::All};
    out.categories = {"*"};
    out.territories = {"WORLD"};
    out.channels = {"*"};
    return out;
}

} // namespace

AvailsAnswer RightsLedger::ask(Id<Institution> institution, const GrantRequest &request, QDate asOf,
                               const Asking &asking) const
{
    RightsBook book;
    book.regions = regions();
    if (leavesNoTerritory(request, book.regions)) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The exceptions take all territories away"));
    }
    GrantLoader loader(*m_db, institution, request, asking);
    book.grants = loader.contracts();
    std::ranges::move(loader.proposals(), std::back_inserter(book.grants));

    std::vector<std::string> named;
    const auto collect = [&named](const std::vector<std::string> &assets) {
        std::ranges::copy_if(assets, std::back_inserter(named), isCollection);
    };
    collect(request.assets);
    for (const Grant &grant : book.grants)
        collect(grant.assets);
    book.collections = collections(named);
    for (const std::string &asset : requestedAssets(request, book))
        book.rightsIn[asset] = {everything()};
    return checkAvails(book, request, asOf);
}

Regions RightsLedger::regions() const
{
    const QString stored = Statement(*m_db, QStringLiteral("SELECT value FROM setting WHERE name = 'regions'"))
                               .one<QString>()
                               .value_or(QString());
    const Json document =
        parseJson(stored.isEmpty() ? QByteArray(europeanUnion) : stored.toUtf8(), QStringLiteral("regions"));
    return Regions::parse(JsonNode(document, QStringLiteral("regions")));
}

Collections RightsLedger::collections(const std::vector<std::string> &codes) const
{
    if (codes.empty())
        return {};
    QStringList wanted;
    for (const std::string &code : codes)
        wanted.append(QString::fromStdString(code).mid(qsizetype(collectionPrefix.size())));
    wanted.removeDuplicates();
    const QString inside =
        QStringLiteral("WITH RECURSIVE inside (id, code, parent_id) AS ("
                       "SELECT id, code, parent_id FROM collection WHERE code IN (%1) UNION "
                       "SELECT c.id, c.code, c.parent_id FROM collection c JOIN inside i ON c.parent_id = i.id) ")
            .arg(places(size_t(wanted.size())));
    const auto bind = [&wanted](Statement &statement) {
        for (const QString &code : wanted)
            statement.bind(code);
    };
    Collections::Definitions definitions;
    QHash<qint64, std::string> byId;
    std::vector<std::pair<qint64, std::string>> children;
    Statement heads(*m_db, inside + QStringLiteral("SELECT id, code, parent_id FROM inside ORDER BY code"));
    bind(heads);
    while (heads.next()) {
        const std::string code = heads.row().textAt(1).toStdString();
        byId.insert(heads.row().integerAt(0), code);
        definitions[code];
        children.emplace_back(heads.row().integerAt(2), code);
    }
    for (const auto &[parent, code] : children) {
        if (const auto found = byId.constFind(parent); found != byId.constEnd())
            definitions[*found].push_back(std::string(collectionPrefix) + code);
    }
    Statement members(*m_db, inside
                                 + QStringLiteral("SELECT i.code, a.code FROM inside i JOIN collection_asset m "
                                                  "ON m.collection_id = i.id JOIN asset a ON a.id = m.asset_id "
                                                  "ORDER BY i.code, a.code"));
    bind(members);
    while (members.next())
        definitions[members.row().textAt(0).toStdString()].push_back(members.row().textAt(1).toStdString());
    for (const QString &code : wanted) {
        if (!definitions.contains(code.toStdString()))
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "There is no collection %1"), {code});
    }
    return Collections::define(std::move(definitions));
}

QString contractNumberOf(const std::string &grant)
{
    return QString::fromStdString(grant.substr(0, grant.rfind('#')));
}

Error rightsTaken(const AvailsAnswer &answer)
{
    QStringList numbers;
    for (const Conflict &conflict : answer.conflicts) {
        if (conflict.isHard())
            numbers.append(contractNumberOf(conflict.grant));
    }
    numbers.removeDuplicates();
    return {Error::Kind::Rejected,
            QT_TRANSLATE_NOOP("core", "The rights are taken: %1"),
            {numbers.join(QStringLiteral(", "))}};
}

} // namespace lianming
