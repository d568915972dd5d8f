#include "core/reports/titlesource.h"

#include "core/db/workspace.h"
#include "core/rights/rightsservice.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr int mostCommonRecords = 200; ///< of an institution as a whole

bool isMark(const RightsInItem &item)
{
    return item.record.basis == RightsBasis::TradeMark;
}

/// Those of `from` that are marks, or are not.
void appendIf(QList<RightsInItem> &out, const QList<RightsInItem> &from, bool marks)
{
    std::ranges::copy_if(from, std::back_inserter(out),
                         [marks](const RightsInItem &one) { return isMark(one) == marks; });
}

QList<qint64> idsOf(const std::vector<RightsInItem> &items)
{
    QList<qint64> out;
    out.reserve(qsizetype(items.size()));
    for (const RightsInItem &item : items)
        out.append(item.record.id.value);
    return out;
}

QList<qint64> idsAbove(Connection &db, const QString &start, qint64 id)
{
    return Statement(db, QStringLiteral("WITH RECURSIVE above (id, parent_id) AS (%1 UNION SELECT c.id, c.parent_id "
                                        "FROM collection c JOIN above a ON c.id = a.parent_id) "
                                        "SELECT id FROM above ORDER BY id")
                             .arg(start))
        .bind(id)
        .all<qint64>([](const Row &row) { return row.integerAt(0); });
}

} // namespace

TitleSource::Place TitleSource::placeOf(const QString &code, Id<Institution> institution) const
{
    Place out{institution.value, 0, {}, {}};
    if (code == u"*")
        return out;
    const bool isCollection = code.startsWith(u"collection:");
    Statement found(m_w->db, isCollection ? QStringLiteral("SELECT id, institution_id FROM collection WHERE code = ?")
                                          : QStringLiteral("SELECT id, institution_id FROM asset WHERE code = ?"));
    found.bind(isCollection ? code.section(u':', 1) : code);
    if (!found.next())
        return out;
    const qint64 id = found.row().integerAt(0);
    out.institution = found.row().integerAt(1);
    found.finish();
    if (isCollection) {
        out.collections = idsAbove(m_w->db, QStringLiteral("SELECT id, parent_id FROM collection WHERE id = ?"), id);
        return out;
    }
    out = placeOfAsset(id, out.institution);
    Statement above(m_w->db, QStringLiteral("SELECT COALESCE(merged_into_id, source_id) FROM asset WHERE id = ?"));
    QSet<qint64> seen{id};
    for (auto work = above.bind(id).one<qint64>(); work.value_or(0) != 0 && !seen.contains(*work);
         work = above.bind(*work).one<qint64>()) {
        seen.insert(*work);
        out.works.push_back(placeOfAsset(*work, out.institution));
    }
    return out;
}

TitleSource::Place TitleSource::placeOfAsset(qint64 asset, qint64 institution) const
{
    return {institution,
            asset,
            idsAbove(m_w->db,
                     QStringLiteral("SELECT c.id, c.parent_id FROM collection c JOIN collection_asset m "
                                    "ON m.collection_id = c.id WHERE m.asset_id = ?"),
                     asset),
            {}};
}

const TitleSource::Records &TitleSource::common(qint64 institution)
{
    auto found = m_common.find(institution);
    if (found == m_common.end()) {
        RightsFilter filter;
        filter.institution = {institution};
        filter.limit = mostCommonRecords; // those of everything come first
        const RightsService service(*m_w);
        Records records{service.rightsIn(filter), service.restrictions(filter)};
        records.held.removeIf([](const RightsInItem &item) { return item.subject.code != u"*"; });
        records.restrictions.removeIf([](const RestrictionItem &item) { return item.subject.code != u"*"; });
        found = m_common.insert(institution, records);
    }
    return *found;
}

const TitleSource::Records &TitleSource::ofCollection(qint64 collection)
{
    auto found = m_collections.find(collection);
    if (found == m_collections.end()) {
        RightsFilter filter;
        filter.collection = {collection};
        const RightsService service(*m_w);
        found = m_collections.insert(collection, {service.rightsIn(filter), service.restrictions(filter)});
    }
    return *found;
}

TitleSource::Records TitleSource::ofAsset(qint64 asset) const
{
    if (asset == 0)
        return {};
    RightsFilter filter;
    filter.asset = {asset};
    const RightsService service(*m_w);
    return {service.rightsIn(filter), service.restrictions(filter)};
}

QList<RightsInItem> TitleSource::heldAt(const Place &place, const Records &own)
{
    QList<RightsInItem> out;
    appendIf(out, own.held, false);
    if (out.isEmpty()) {
        for (const qint64 collection : place.collections)
            appendIf(out, ofCollection(collection).held, false);
    }
    return out;
}

void TitleSource::addMarks(const Place &place, const Records &own, QList<RightsInItem> &held)
{
    appendIf(held, own.held, true);
    for (const qint64 collection : place.collections)
        appendIf(held, ofCollection(collection).held, true);
}

void TitleSource::addHeld(const QString &code, const Place &place, const Records &own, ContractReport &report)
{
    QList<RightsInItem> held = heldAt(place, own);
    // Up to the first work that has records; from there down again, each with its marks.
    size_t reached = 0;
    for (; held.isEmpty() && reached < place.works.size(); ++reached)
        held = heldAt(place.works[reached], ofAsset(place.works[reached].asset));
    if (held.isEmpty())
        held = common(place.institution).held;
    while (reached > 0) {
        const Place &work = place.works[--reached];
        addMarks(work, ofAsset(work.asset), held);
    }
    addMarks(place, own, held);
    ContractReport::Title title{{code}, {held.begin(), held.end()}};
    const auto same = std::ranges::find_if(report.titles, [&](const ContractReport::Title &other) {
        return idsOf(other.records) == idsOf(title.records);
    });
    if (same != report.titles.end())
        same->assets.append(code);
    else
        report.titles.push_back(std::move(title));
}

void TitleSource::addRestrictions(const QString &code, const Place &place, const Records &own, ContractReport &report)
{
    QList<RestrictionItem> all = own.restrictions;
    for (const qint64 collection : place.collections)
        all += ofCollection(collection).restrictions;
    for (const Place &work : place.works) {
        all += ofAsset(work.asset).restrictions;
        for (const qint64 collection : work.collections)
            all += ofCollection(collection).restrictions;
    }
    all += common(place.institution).restrictions;
    for (const RestrictionItem &item : std::as_const(all)) {
        const auto same =
            std::ranges::find_if(report.restrictions, [&](const ContractReport::StandingRestriction &other) {
                return other.restriction.record.id == item.record.id;
            });
        if (same != report.restrictions.end()) {
            if (!same->assets.contains(code))
                same->assets.append(code);
            continue;
        }
        QList<ClearanceItem> given = RightsService(*m_w).clearances(item.record.id);
        const Id<Brand> brand = report.facts.contract.brand;
        given.removeIf(
            [brand](const ClearanceItem &one) { return one.clearance.brand.isSet() && one.clearance.brand != brand; });
        report.restrictions.push_back({{code}, item, given});
    }
}

void TitleSource::addDocuments(ContractReport &report) const
{
    const auto add = [&](const char *table, qint64 id, const Bilingual &of, const QString &about) {
        for (const Attachment &attachment : attachmentsOf(m_w->db, table, id))
            report.documents.push_back({of, about, attachment});
    };
    QList<qint64> seen;
    for (const ContractReport::Title &title : report.titles) {
        for (const RightsInItem &item : title.records) {
            if (seen.contains(item.record.id.value))
                continue;
            seen.append(item.record.id.value);
            add("rights_in", item.record.id.value, {u"title", u"权利来源"}, item.record.reference);
        }
    }
    for (const ContractReport::StandingRestriction &one : report.restrictions) {
        add("restriction", one.restriction.record.id.value, {u"restriction", u"限制"}, one.restriction.subject.code);
        for (const ClearanceItem &item : one.clearances)
            add("clearance", item.clearance.id.value, {u"consent or permit", u"同意或许可"}, item.clearance.number);
    }
}

void TitleSource::addTo(ContractReport &report)
{
    const Contract &contract = report.facts.contract;
    QStringList codes;
    for (const GrantTerms &grant : contract.grants) {
        for (const std::string &asset : grant.assets) {
            const QString code = QString::fromStdString(asset);
            if (!codes.contains(code))
                codes.append(code);
        }
    }
    for (const QString &code : std::as_const(codes)) {
        const Place place = placeOf(code, contract.institution);
        const Records own = ofAsset(place.asset);
        addHeld(code, place, own, report);
        addRestrictions(code, place, own, report);
    }
    addDocuments(report);
}

} // namespace lianming
