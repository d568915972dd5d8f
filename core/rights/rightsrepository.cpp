#include "core/rights/rightsrepository.h"

#include "core/institutions/partyfields.h"
#include "core/rights/codelists.h"

namespace lianming {

namespace {

constexpr auto rightsInTable = "rights_in";
constexpr auto restrictionTable = "restriction";
constexpr auto clearanceTable = "clearance";
constexpr CodeListTable rightsInCodes{"rights_in_code", "rights_in_id"};
constexpr CodeListTable restrictionCodes{"restriction_code", "restriction_id"};

Fields scopeValues(const RightsScope &scope)
{
    return {{"institution_id", scope.institution}, {"asset_id", scope.asset}, {"collection_id", scope.collection}};
}

RightsScope scopeOf(const Row &row)
{
    return {row.id<Institution>("institution_id"), row.id<Asset>("asset_id"), row.id<Collection>("collection_id")};
}

Fields values(const RightsInRecord &record)
{
    return scopeValues(record.scope)
           + Fields{{"basis", rightsBasisCode(record.basis)},
                    {"holder", record.holder.trimmed()},
                    {"contact", record.contact.trimmed()},
                    {"reference", record.reference.trimmed()},
                    {"statement", record.statement},
                    {"terms", record.terms},
                    {"start_on", record.held.start},
                    {"end_on", record.held.end},
                    {"exclusivity", exclusivityCode(record.held.exclusivity)},
                    {"archived_on", record.archivedOn}};
}

RightsInRecord rightsInRecord(const Row &row)
{
    RightsInRecord out;
    out.id = row.id<RightsInRecord>("id");
    out.version = row.integer("version");
    out.scope = scopeOf(row);
    out.basis = parseRightsBasis(row.text("basis")).value_or(RightsBasis::Assumed);
    out.holder = row.text("holder");
    out.contact = row.text("contact");
    out.reference = row.text("reference");
    out.statement = row.text("statement");
    out.terms = row.text("terms");
    out.held.start = row.optionalDay("start_on");
    out.held.end = row.optionalDay("end_on");
    out.held.exclusivity = parseExclusivity(row.text("exclusivity").toStdString()).value_or(Exclusivity::NonExclusive);
    out.archivedOn = row.optionalDay("archived_on");
    return out;
}

Fields values(const RestrictionRecord &record)
{
    return scopeValues(record.scope)
           + Fields{{"kind", restrictionKindCode(record.restriction.kind)},
                    {"from_party", QString::fromStdString(record.restriction.from).trimmed()},
                    {"grade", record.grade},
                    {"reason", record.reason},
                    {"archived_on", record.archivedOn}};
}

RestrictionRecord restrictionRecord(const Row &row)
{
    RestrictionRecord out;
    out.id = row.id<RestrictionRecord>("id");
    out.version = row.integer("version");
    out.scope = scopeOf(row);
    out.restriction.kind = parseRestrictionKind(row.text("kind").toStdString()).value_or(RestrictionKind::Prohibited);
    out.restriction.from = row.text("from_party").toStdString();
    out.grade = row.text("grade");
    out.reason = row.text("reason");
    out.archivedOn = row.optionalDay("archived_on");
    return out;
}

Fields values(const Clearance &clearance)
{
    return {{"restriction_id", clearance.restriction},
            {"brand_id", clearance.brand},
            {"given_by", clearance.givenBy.trimmed()},
            {"number", clearance.number.trimmed()},
            {"given_on", clearance.givenOn},
            {"valid_to", clearance.validTo},
            {"scope", clearance.scope},
            {"archived_on", clearance.archivedOn}};
}

Clearance clearanceOf(const Row &row)
{
    return {row.id<Clearance>("id"),       row.integer("version"),      row.id<RestrictionRecord>("restriction_id"),
            row.id<Brand>("brand_id"),     row.text("given_by"),        row.text("number"),
            row.day("given_on"),           row.optionalDay("valid_to"), row.text("scope"),
            row.optionalDay("archived_on")};
}

RightsSubject subject(const Row &row)
{
    return {row.text("institution_code"), row.text("institution_en"), row.text("institution_zh"),
            row.text("subject_code"),     row.text("subject_en"),     row.text("subject_zh")};
}

/// The rows of a table of records with what they are about.
struct SubjectQuery {
    QString sql;
    Fields bound;

    SubjectQuery(const char *table, const RightsFilter &filter)
    {
        QStringList conditions;
        const auto require = [&](const char *condition, const Value &value) {
            conditions.append(QString::fromLatin1(condition));
            bound.append({"", value});
        };
        if (!filter.withArchived)
            conditions.append(QStringLiteral("r.archived_on IS NULL"));
        if (filter.institution.isSet())
            require("r.institution_id = ?", filter.institution);
        if (filter.asset.isSet())
            require("r.asset_id = ?", filter.asset);
        if (filter.collection.isSet())
            require("r.collection_id = ?", filter.collection);
        if (conditions.isEmpty())
            conditions.append(QStringLiteral("r.id > 0"));
        sql =
            QStringLiteral(
                "SELECT r.*, i.code AS institution_code, i.name_en AS institution_en, i.name_zh AS institution_zh, "
                "COALESCE(a.code, 'collection:' || c.code, '*') AS subject_code, "
                "COALESCE(a.title_en, c.name_en, '') AS subject_en, COALESCE(a.title_zh, c.name_zh, '') AS subject_zh "
                "FROM %1 r JOIN institution i ON i.id = r.institution_id LEFT JOIN asset a ON a.id = r.asset_id "
                "LEFT JOIN collection c ON c.id = r.collection_id WHERE %2 "
                "ORDER BY i.code, CASE WHEN r.asset_id IS NOT NULL THEN 2 WHEN r.collection_id IS NOT NULL THEN 1 "
                "ELSE 0 END, COALESCE(a.code, c.code), r.id")
                .arg(QString::fromLatin1(table), conditions.join(QStringLiteral(" AND ")));
    }
};

template<class Item, class Read, class Matches>
QList<Item> listed(Connection &db, const char *table, const RightsFilter &filter, Read read, Matches matches)
{
    const SubjectQuery query(table, filter);
    Statement rows(db, query.sql);
    rows.bindFields(query.bound);
    QList<Item> out;
    while (out.size() < filter.limit && rows.next()) {
        Item item{read(rows.row()), subject(rows.row())};
        if (matches(item))
            out.append(std::move(item));
    }
    rows.finish();
    return out;
}

/// Records of one table by their ids, some at a time, with their lists of codes; by id.
template<class Record, class Read, class Part>
std::vector<Record> recordsOf(Connection &db, const char *table, const CodeListTable &codes, const QList<qint64> &ids,
                              Read read, Part part)
{
    constexpr qsizetype atOnce = 500;
    std::vector<Record> out;
    out.reserve(size_t(ids.size()));
    QHash<qint64, size_t> places;
    for (qsizetype from = 0; from < ids.size(); from += atOnce) {
        QStringList marks;
        Fields bound;
        for (const qint64 id : ids.mid(from, atOnce)) {
            marks.append(QStringLiteral("?"));
            bound.append({"", id});
        }
        Statement rows(db, QStringLiteral("SELECT * FROM %1 WHERE id IN (%2) ORDER BY id")
                               .arg(QString::fromLatin1(table), marks.join(u',')));
        rows.bindFields(bound);
        while (rows.next()) {
            out.push_back(read(rows.row()));
            places.insert(out.back().id.value, out.size() - 1);
        }
        readCodeLists(db, codes, marks.join(u','), bound,
                      [&](qint64 owner, const QString &dimension, const QString &code) {
                          addCode(part(out[places.value(owner)]), dimension, code);
                      });
    }
    return out;
}

RightsIn &heldOf(RightsInRecord &record)
{
    return record.held;
}

Restriction &restrictionOf(RestrictionRecord &record)
{
    return record.restriction;
}

/// Fills the lists of codes of listed records.
template<class Item, class Read>
void fillCodes(QList<Item> &items, Read read)
{
    QList<qint64> ids;
    for (const Item &item : items)
        ids.append(item.record.id.value);
    QHash<qint64, size_t> places;
    const auto records = read(ids);
    for (size_t i = 0; i < records.size(); ++i)
        places.insert(records[i].id.value, i);
    for (Item &item : items)
        item.record = records[places.value(item.record.id.value)];
}

/// A record's name in the history.
QString label(Connection &db, const RightsScope &scope)
{
    const auto text = [&db](const char *sql, qint64 id) {
        return Statement(db, QString::fromLatin1(sql)).bind(id).one<QString>().value_or(QString());
    };
    if (scope.asset.isSet())
        return text("SELECT code FROM asset WHERE id = ?", scope.asset.value);
    if (scope.collection.isSet())
        return text("SELECT code FROM collection WHERE id = ?", scope.collection.value);
    return text("SELECT code FROM institution WHERE id = ?", scope.institution.value);
}

/// Writes changed lists of codes and their line in the history.
void changeCodes(Journal &journal, const char *recordTable, const CodeListTable &table, qint64 id, const QString &name,
                 const QList<CodeList> &before, const QList<CodeList> &after)
{
    if (printed(before) == printed(after))
        return;
    writeCodeLists(journal.transaction().db(), table, id, after);
    journal.note(Area::Rights, recordTable, id, name, "changed",
                 {{QStringLiteral("scope"), printed(before), printed(after)}});
}

} // namespace

QList<RightsInItem> RightsRepository::rightsIn(const RightsFilter &filter) const
{
    auto out = listed<RightsInItem>(*m_db, rightsInTable, filter, rightsInRecord, [&filter](const RightsInItem &item) {
        const RightsSubject &about = item.subject;
        return matchesWords(filter.text, {about.code, about.titleEn, about.titleZh, item.record.holder,
                                          item.record.reference, about.institutionEn, about.institutionZh});
    });
    fillCodes(out, [this](const QList<qint64> &ids) { return rightsInOf(ids); });
    return out;
}

QList<RestrictionItem> RightsRepository::restrictions(const RightsFilter &filter) const
{
    auto out = listed<RestrictionItem>(
        *m_db, restrictionTable, filter, restrictionRecord, [&filter](const RestrictionItem &item) {
            const RightsSubject &about = item.subject;
            return matchesWords(filter.text, {about.code, about.titleEn, about.titleZh, item.record.reason,
                                              QString::fromStdString(item.record.restriction.from)});
        });
    fillCodes(out, [this](const QList<qint64> &ids) { return restrictionsOf(ids); });
    return out;
}

QList<ClearanceItem> RightsRepository::clearances(Id<RestrictionRecord> restriction, bool withArchived) const
{
    return Statement(*m_db, QStringLiteral("SELECT c.*, COALESCE(b.code, '') AS brand_code, COALESCE(b.name_en, '') AS "
                                           "brand_en, COALESCE(b.name_zh, '') AS brand_zh FROM clearance c "
                                           "LEFT JOIN brand b ON b.id = c.brand_id WHERE c.restriction_id = ?")
                                + (withArchived ? QString() : QStringLiteral(" AND c.archived_on IS NULL"))
                                + QStringLiteral(" ORDER BY c.given_on DESC, c.id DESC"))
        .bind(restriction)
        .all<ClearanceItem>([](const Row &row) {
            return ClearanceItem{clearanceOf(row), row.text("brand_code"), row.text("brand_en"), row.text("brand_zh")};
        });
}

std::vector<RightsInRecord> RightsRepository::rightsInOf(const QList<qint64> &ids) const
{
    return recordsOf<RightsInRecord>(*m_db, rightsInTable, rightsInCodes, ids, rightsInRecord, heldOf);
}

std::vector<RestrictionRecord> RightsRepository::restrictionsOf(const QList<qint64> &ids) const
{
    return recordsOf<RestrictionRecord>(*m_db, restrictionTable, restrictionCodes, ids, restrictionRecord,
                                        restrictionOf);
}

std::optional<RightsInRecord> RightsRepository::find(Id<RightsInRecord> id) const
{
    auto found = rightsInOf({id.value});
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::optional<RestrictionRecord> RightsRepository::find(Id<RestrictionRecord> id) const
{
    auto found = restrictionsOf({id.value});
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::optional<Clearance> RightsRepository::find(Id<Clearance> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM clearance WHERE id = ?"))
        .bind(id)
        .one<Clearance>(clearanceOf);
}

QList<AssetNumber> RightsRepository::assetNumbers(Id<Institution> institution) const
{
    return Statement(*m_db, QStringLiteral("SELECT id, code, accession_number FROM asset WHERE institution_id = ?"))
        .bind(institution)
        .all<AssetNumber>([](const Row &row) {
            return AssetNumber{row.id<Asset>("id"), row.text("code"), row.text("accession_number")};
        });
}

bool RightsRepository::isWithin(const RightsScope &scope) const
{
    const auto isOf = [&](const char *sql, qint64 id) {
        return Statement(*m_db, QString::fromLatin1(sql)).bind(id, scope.institution).one<qint64>().has_value();
    };
    return (!scope.asset.isSet() || isOf("SELECT id FROM asset WHERE id = ? AND institution_id = ?", scope.asset.value))
           && (!scope.collection.isSet()
               || isOf("SELECT id FROM collection WHERE id = ? AND institution_id = ?", scope.collection.value));
}

Id<RightsInRecord> RightsRepository::insert(Journal &journal, const RightsInRecord &record)
{
    Connection &db = journal.transaction().db();
    const qint64 id = journal.insert(Area::Rights, rightsInTable, label(db, record.scope), values(record));
    writeCodeLists(db, rightsInCodes, id, codeListsOf(record.held));
    return {id};
}

void RightsRepository::update(Journal &journal, const RightsInRecord &record, const char *action)
{
    Connection &db = journal.transaction().db();
    const QString name = label(db, record.scope);
    const auto before = RightsRepository(db).find(record.id);
    journal.update(Area::Rights, rightsInTable, name, record.id.value, record.version, values(record), action);
    changeCodes(journal, rightsInTable, rightsInCodes, record.id.value, name, codeListsOf(before->held),
                codeListsOf(record.held));
}

Id<RestrictionRecord> RightsRepository::insert(Journal &journal, const RestrictionRecord &record)
{
    Connection &db = journal.transaction().db();
    const qint64 id = journal.insert(Area::Rights, restrictionTable, label(db, record.scope), values(record));
    writeCodeLists(db, restrictionCodes, id, codeListsOf(record.restriction));
    return {id};
}

void RightsRepository::update(Journal &journal, const RestrictionRecord &record, const char *action)
{
    Connection &db = journal.transaction().db();
    const QString name = label(db, record.scope);
    const auto before = RightsRepository(db).find(record.id);
    journal.update(Area::Rights, restrictionTable, name, record.id.value, record.version, values(record), action);
    changeCodes(journal, restrictionTable, restrictionCodes, record.id.value, name, codeListsOf(before->restriction),
                codeListsOf(record.restriction));
}

Id<Clearance> RightsRepository::insert(Journal &journal, const Clearance &clearance)
{
    return {journal.insert(Area::Rights, clearanceTable, clearance.number, values(clearance))};
}

void RightsRepository::update(Journal &journal, const Clearance &clearance, const char *action)
{
    journal.update(Area::Rights, clearanceTable, clearance.number, clearance.id.value, clearance.version,
                   values(clearance), action);
}

} // namespace lianming
