#include "core/rights/ledger.h"

#include "core/db/statement.h"
#include "core/rights/ledgergrants.h"
#include "core/rights/ledgertitle.h"
#include "core/rights/meets.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr std::string_view collectionPrefix = "collection:";

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

void addCollections(std::vector<std::string> &named, const std::vector<std::string> &assets)
{
    std::ranges::copy_if(assets, std::back_inserter(named), isCollection);
}

/// The master's grants as what a sub-licence may be given from.
void putMasterTitle(Connection &db, Id<Contract> master, RightsBook &book)
{
    for (const Grant &grant : grantsOfContract(db, master)) {
        RightsIn held;
        held.rights = grant.rights;
        held.categories = grant.categories;
        held.territories = grant.territories;
        held.territoriesExcept = grant.territoriesExcept;
        held.channels = grant.channels;
        held.exclusivity = grant.exclusivity;
        const std::optional<DaySpan> days = boxDays(grant);
        if (!days)
            continue;
        held.start = days->start;
        held.end = days->end;
        for (const std::string &asset : grant.assets) {
            if (asset == "*")
                book.otherRightsIn.push_back(held);
            else
                book.rightsIn[asset].push_back(held);
        }
    }
    // What the master has of a work, it has of the motifs cut from it; what of everything, of each.
    for (const auto &[part, work] : book.collections.parts()) {
        const auto own = book.rightsIn.find(part);
        for (const std::string &above : book.collections.worksOf(part)) {
            const auto whole = book.rightsIn.find(above);
            if (own != book.rightsIn.end() && whole != book.rightsIn.end())
                own->second.insert(own->second.end(), whole->second.begin(), whole->second.end());
        }
    }
    for (auto &[asset, records] : book.rightsIn)
        records.insert(records.end(), book.otherRightsIn.begin(), book.otherRightsIn.end());
}

/// Keeps those codes of a dimension that are free in both.
template<class Code>
std::vector<Code> freeInBoth(const std::vector<Code> &a, const std::vector<Code> &b)
{
    std::vector<Code> out;
    std::ranges::copy_if(a, std::back_inserter(out),
                         [&b](const Code &code) { return std::ranges::find(b, code) != b.end(); });
    return out;
}

std::vector<DaySpan> sharedDays(const std::vector<DaySpan> &a, const std::vector<DaySpan> &b)
{
    std::vector<DaySpan> out;
    for (const DaySpan &one : a) {
        for (const DaySpan &other : b) {
            const DaySpan both{std::max(one.start, other.start), std::min(one.end, other.end)};
            if (both.start <= both.end)
                out.push_back(both);
        }
    }
    return out;
}

/// Joins the answers about two institutions' assets into one about the bundle.
void join(AvailsAnswer &all, const AvailsAnswer &part)
{
    all.verdict = std::max(all.verdict, part.verdict);
    for (const Conflict &conflict : part.conflicts) {
        const auto same = std::ranges::find_if(all.conflicts, [&conflict](const Conflict &other) {
            return other.grant == conflict.grant && other.reason == conflict.reason;
        });
        if (same == all.conflicts.end()) {
            all.conflicts.push_back(conflict);
            continue;
        }
        same->assets.insert(same->assets.end(), conflict.assets.begin(), conflict.assets.end());
        std::ranges::sort(same->assets);
        same->works.insert(same->works.end(), conflict.works.begin(), conflict.works.end());
        std::ranges::sort(same->works);
    }
    std::ranges::sort(all.conflicts, {}, [](const Conflict &one) { return std::pair(one.reason, one.grant); });
    all.titleGaps.insert(all.titleGaps.end(), part.titleGaps.begin(), part.titleGaps.end());
    std::ranges::sort(all.titleGaps);
    all.restrictions.insert(all.restrictions.end(), part.restrictions.begin(), part.restrictions.end());
    std::ranges::sort(all.restrictions);
    Remainder &rest = all.remainder;
    rest.assets.insert(rest.assets.end(), part.remainder.assets.begin(), part.remainder.assets.end());
    rest.rights = freeInBoth(rest.rights, part.remainder.rights);
    rest.categories = freeInBoth(rest.categories, part.remainder.categories);
    rest.territories = freeInBoth(rest.territories, part.remainder.territories);
    rest.channels = freeInBoth(rest.channels, part.remainder.channels);
    rest.days = sharedDays(rest.days, part.remainder.days);
}

} // namespace

AvailsAnswer RightsLedger::ask(Id<Institution> institution, const GrantRequest &request, QDate asOf,
                               const Asking &asking) const
{
    const Regions all = regions();
    if (leavesNoTerritory(request, all)) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The exceptions take all territories away"));
    }
    std::optional<AvailsAnswer> out;
    for (const auto &[owner, assets] : owners(institution, request.assets)) {
        GrantRequest part = request;
        part.assets = assets;
        const AvailsAnswer answer = askOne({owner}, part, asOf, asking, all);
        if (out)
            join(*out, answer);
        else
            out = answer;
    }
    // The remainder lists what is free in the request's own order.
    if (out) {
        std::vector<std::string> free;
        std::ranges::copy_if(request.assets, std::back_inserter(free), [&](const std::string &asset) {
            return std::ranges::find(out->remainder.assets, asset) != out->remainder.assets.end();
        });
        out->remainder.assets = std::move(free);
    }
    return out.value_or(AvailsAnswer());
}

AvailsAnswer RightsLedger::askOne(Id<Institution> institution, const GrantRequest &request, QDate asOf,
                                  const Asking &asking, const Regions &regions) const
{
    RightsBook book;
    book.regions = regions;
    Collections::Parts parts = partsAround(institution, request.assets);
    book.grants = LedgerGrants(*m_db, institution, &request, asking, parts).all();
    std::vector<std::string> named;
    addCollections(named, request.assets);
    for (const Grant &grant : book.grants)
        addCollections(named, grant.assets);
    book.collections = collections(named, std::move(parts));
    // "*" needs the records of all that have any.
    const bool asksAll = std::ranges::find(request.assets, "*") != request.assets.end();
    std::vector<std::string> asked;
    if (!asksAll) {
        asked = requestedAssets(request, book);
        for (size_t i = 0, count = book.collections.hasParts() ? asked.size() : 0; i < count; ++i)
            std::ranges::move(book.collections.worksOf(asked[i]), std::back_inserter(asked));
        sortCodes(asked);
    }
    loadTitle(*m_db, institution, asked, book);
    if (asking.master.isSet()) {
        book.rightsIn.clear();
        book.otherRightsIn.clear();
        putMasterTitle(*m_db, asking.master, book);
    }
    return checkAvails(book, request, asOf);
}

RightsBook RightsLedger::book(Id<Institution> institution) const
{
    RightsBook out;
    out.regions = regions();
    out.grants = LedgerGrants(*m_db, institution, nullptr, {}, {}).all();
    std::vector<std::string> all;
    Statement codes(*m_db, QStringLiteral("SELECT code FROM collection WHERE institution_id = ? ORDER BY code"));
    codes.bind(institution);
    while (codes.next())
        all.push_back(std::string(collectionPrefix) + codes.row().textAt(0).toStdString());
    for (const Grant &grant : out.grants)
        addCollections(all, grant.assets);
    out.collections = collections(all, partsAround(institution, {"*"}));
    loadTitle(*m_db, institution, {}, out);
    return out;
}

std::map<qint64, std::vector<std::string>> RightsLedger::owners(Id<Institution> institution,
                                                                const std::vector<std::string> &assets) const
{
    std::map<qint64, std::vector<std::string>> out;
    Statement asset(*m_db, QStringLiteral("SELECT institution_id FROM asset WHERE code = ?"));
    Statement standsFor(*m_db, QStringLiteral("SELECT s.code FROM asset a JOIN asset s ON s.id = a.merged_into_id "
                                              "WHERE a.code = ?"));
    Statement collection(*m_db, QStringLiteral("SELECT institution_id FROM collection WHERE code = ?"));
    for (const std::string &code : assets) {
        if (code == "*") {
            out[institution.value].push_back(code);
            continue;
        }
        const QString text = QString::fromStdString(code);
        const auto owner = isCollection(code)
                               ? collection.bind(text.mid(qsizetype(collectionPrefix.size()))).one<qint64>()
                               : asset.bind(text).one<qint64>();
        if (!owner) {
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "There is no asset or collection %1"), {text});
        }
        // Contracts keep naming a record that was merged; nothing new is agreed about it.
        if (const auto other = isCollection(code) ? std::nullopt : standsFor.bind(text).one<QString>()) {
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "%1 was merged into %2, which stands for it: ask about that one"),
                        {text, *other});
        }
        out[*owner].push_back(code);
    }
    return out;
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

Collections::Parts RightsLedger::partsAround(Id<Institution> institution, const std::vector<std::string> &assets) const
{
    constexpr size_t mostSingle = 300;
    const bool areSingle = assets.size() <= mostSingle && std::ranges::none_of(assets, [](const std::string &code) {
                               return code == "*" || isCollection(code);
                           });
    const QString pairs = QStringLiteral("SELECT p.code, w.code FROM asset p JOIN asset w ON w.id = ");
    QString sql;
    if (areSingle) {
        // UNION drops what came before, so that a circle made in the database ends the search.
        const QString start = QStringLiteral("SELECT id FROM asset WHERE code IN (%1)").arg(places(assets.size()));
        sql = QStringLiteral("WITH RECURSIVE up (id) AS (%1 UNION SELECT COALESCE(a.merged_into_id, a.source_id) FROM "
                             "up JOIN asset a ON a.id = up.id WHERE COALESCE(a.merged_into_id, a.source_id) > 0), "
                             "down (id) AS (%1 UNION SELECT a.id FROM down JOIN asset a ON a.source_id = down.id OR "
                             "a.merged_into_id = down.id) ")
                  .arg(start)
              + pairs
              + QStringLiteral("COALESCE(p.merged_into_id, p.source_id) WHERE p.id IN (SELECT id FROM up UNION "
                               "SELECT id FROM down)");
    } else {
        // By the small indexes over motifs and duplicates, not by the institution's.
        sql = pairs
              + QStringLiteral("p.source_id WHERE p.source_id > 0 AND p.merged_into_id IS NULL AND "
                               "+p.institution_id = ? UNION ALL ")
              + pairs + QStringLiteral("p.merged_into_id WHERE p.merged_into_id > 0 AND +p.institution_id = ?");
    }
    Statement rows(*m_db, sql);
    for (int part = 0; part < 2; ++part) {
        if (!areSingle)
            rows.bind(institution);
        for (size_t i = 0; areSingle && i < assets.size(); ++i)
            rows.bind(QString::fromStdString(assets[i]));
    }
    Collections::Parts out;
    while (rows.next())
        out.emplace(rows.row().textAt(0).toStdString(), rows.row().textAt(1).toStdString());
    return out;
}

Collections RightsLedger::collections(const std::vector<std::string> &codes, Collections::Parts parts) const
{
    if (codes.empty())
        return Collections::define({}, std::move(parts));
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
    return Collections::define(std::move(definitions), std::move(parts));
}

QString withWork(const std::string &asset, const std::string &work)
{
    const QString out = QString::fromStdString(asset);
    return work.empty() ? out : QStringLiteral("%1 (%2)").arg(out, QString::fromStdString(work));
}

QString contractNumberOf(const std::string &grant)
{
    return QString::fromStdString(grant.substr(0, grant.rfind('#')));
}

Error rightsTaken(const AvailsAnswer &answer)
{
    constexpr qsizetype mostNamed = 3;
    const auto named = [](QStringList codes) {
        codes.removeDuplicates();
        const bool isMore = codes.size() > mostNamed;
        return codes.mid(0, mostNamed).join(QStringLiteral(", ")) + (isMore ? QStringLiteral(" …") : QString());
    };
    QStringList taken;
    for (const Conflict &conflict : answer.conflicts) {
        if (conflict.isHard())
            taken.append(withWork(contractNumberOf(conflict.grant).toStdString(),
                                  conflict.works.empty() ? std::string() : conflict.works.front()));
    }
    if (!taken.isEmpty())
        return {Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "The rights are taken: %1"), {named(taken)}};
    QStringList gaps;
    for (const TitleGap &gap : answer.titleGaps)
        gaps.append(withWork(gap.asset, gap.work));
    if (!gaps.isEmpty())
        return {Error::Kind::Rejected,
                QT_TRANSLATE_NOOP("core", "The institution does not hold all of these rights itself: %1"),
                {named(gaps)}};
    QStringList prohibited;
    for (const FoundRestriction &found : answer.restrictions) {
        if (found.kind == RestrictionKind::Prohibited)
            prohibited.append(withWork(found.asset, found.work));
    }
    return {Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "This is prohibited: %1"), {named(prohibited)}};
}

} // namespace lianming
