#include "core/brands/brandmerge.h"

#include "core/brands/brandrepository.h"
#include "core/inbox/notify.h"
#include "core/institutions/contactrepository.h"
#include "core/people/access.h"

#include <algorithm>

namespace lianming {

namespace {

Brand requireBrand(Connection &db, Id<Brand> id)
{
    const auto found = BrandRepository(db).find(id);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This brand no longer exists"));
    return *found;
}

QStringList numbers(Connection &db, const char *sql, Id<Brand> brand)
{
    return Statement(db, QString::fromLatin1(sql)).bind(brand).all<QString>([](const Row &row) {
        return row.textAt(0);
    });
}

/// Fills what the record that stays leaves empty; names the columns.
QStringList fillFrom(Brand &stays, const Brand &goes)
{
    QStringList out;
    const auto fill = [&](const char *name, auto member) {
        if (!(stays.*member).isEmpty() || (goes.*member).isEmpty())
            return;
        stays.*member = goes.*member;
        out.append(QString::fromLatin1(name));
    };
    fill("name_en", &Brand::nameEn);
    fill("name_zh", &Brand::nameZh);
    fill("company", &Brand::company);
    fill("credit_code", &Brand::creditCode);
    fill("categories", &Brand::categories);
    fill("website", &Brand::website);
    fill("notes", &Brand::notes);
    return out;
}

/// Writes the brand of each row of a table that names the one that goes, each with its line in the history. How many.
qint64 hand(Journal &journal, const char *table, const char *label, Area area, Id<Brand> goes, Id<Brand> stays,
            const QString &condition = {})
{
    struct Record {
        qint64 id;
        qint64 version;
        QString label;
    };
    const auto rows =
        Statement(journal.transaction().db(), QStringLiteral("SELECT id, version, %2 AS label FROM %1 "
                                                             "WHERE brand_id = ?%3 ORDER BY id")
                                                  .arg(QLatin1StringView(table), QLatin1StringView(label), condition))
            .bind(goes)
            .all<Record>([](const Row &row) {
                return Record{row.integer("id"), row.integer("version"), row.text("label")};
            });
    for (const Record &record : rows)
        journal.update(area, table, record.label, record.id, record.version, {{"brand_id", stays}});
    return rows.size();
}

/// Like hand(), but what the one that stays has alike already stays where it is: `same` names what may be there once.
void handUnlessThere(Journal &journal, const char *table, const char *label, Area area, Id<Brand> goes, Id<Brand> stays,
                     const char *same)
{
    hand(journal, table, label, area, goes, stays,
         QStringLiteral(" AND NOT EXISTS (SELECT 1 FROM %1 there WHERE there.brand_id = %2%3)")
             .arg(QLatin1StringView(table), QString::number(stays.value), QLatin1StringView(same)));
}

/// What others know of the brand and do with it: profile, shortlists, factories, keys and the packages sent.
void handWork(Journal &journal, Id<Brand> goes, Id<Brand> stays)
{
    handUnlessThere(journal, "brand_profile", "(SELECT code FROM brand WHERE brand.id = brand_profile.brand_id)",
                    Area::Brands, goes, stays, "");
    handUnlessThere(journal, "shortlist_entry",
                    "(SELECT name FROM shortlist WHERE shortlist.id = shortlist_entry.shortlist_id)", Area::Proposals,
                    goes, stays,
                    " AND there.shortlist_id = shortlist_entry.shortlist_id AND there.asset_id = "
                    "shortlist_entry.asset_id");
    hand(journal, "factory_approval", "(SELECT code FROM factory WHERE factory.id = factory_approval.factory_id)",
         Area::WorkPlans, goes, stays);
    handUnlessThere(journal, "known_key", "name", Area::Settings, goes, stays,
                    " AND there.public_key = known_key.public_key");
    hand(journal, "review_package", "title", Area::Proposals, goes, stays);
}

/// Layouts of reports that the one that stays does not know already.
void handLayouts(Connection &db, Id<Brand> goes, Id<Brand> stays)
{
    Statement(db, QStringLiteral("UPDATE import_mapping SET brand_id = ?, version = version + 1 WHERE brand_id = ? AND "
                                 "NOT EXISTS (SELECT 1 FROM import_mapping m WHERE m.brand_id = ? AND m.kind = "
                                 "import_mapping.kind AND m.layout = import_mapping.layout AND "
                                 "COALESCE(m.institution_id, 0) = COALESCE(import_mapping.institution_id, 0))"))
        .bind(stays, goes, stays)
        .run();
}

/// Who followed the one follows the other.
void handFollowers(Connection &db, Id<Brand> goes, Id<Brand> stays)
{
    Statement(db, QStringLiteral("INSERT INTO following (record_table, record_id, person, stopped) SELECT "
                                 "record_table, CAST(? AS BIGINT), person, stopped FROM following WHERE record_table = "
                                 "'brand' AND record_id = ? ON CONFLICT (record_table, record_id, person) DO NOTHING"))
        .bind(stays, goes)
        .run();
}

QList<BrandMergeProblem> mergeProblems(Connection &db, const Brand &stays, const Brand &goes)
{
    using enum BrandMergeObstacle;
    QList<BrandMergeProblem> out;
    if (stays.id == goes.id)
        return {{Same, {}}};
    if (stays.mergedInto.isSet() || goes.mergedInto.isSet())
        out.append({Merged, {}});
    else if (stays.archivedOn)
        out.append({Archived, {}});
    if (!stays.creditCode.isEmpty() && !goes.creditCode.isEmpty() && stays.creditCode != goes.creditCode)
        out.append({TwoCodes, {stays.creditCode, goes.creditCode}});
    const auto named = [&](BrandMergeObstacle obstacle, const char *sql) {
        if (const QStringList found = numbers(db, sql, goes.id); !found.isEmpty())
            out.append({obstacle, found});
    };
    named(Contract, "SELECT number FROM contract WHERE brand_id = ? AND state <> 'draft' ORDER BY number LIMIT 5");
    named(Accounts, "SELECT number FROM invoice WHERE brand_id = ? ORDER BY number LIMIT 5");
    if (std::ranges::none_of(out, [](const BrandMergeProblem &one) { return one.obstacle == Accounts; }))
        named(Accounts, "SELECT number FROM payment WHERE brand_id = ? ORDER BY number LIMIT 5");
    named(Manager, "SELECT name FROM member WHERE brand_id = ? AND archived_on IS NULL ORDER BY name");
    return out;
}

} // namespace

const char *brandMergeObstacleCode(BrandMergeObstacle obstacle)
{
    switch (obstacle) {
    case BrandMergeObstacle::Same: return "same";
    case BrandMergeObstacle::Merged: return "merged";
    case BrandMergeObstacle::Archived: return "archived";
    case BrandMergeObstacle::TwoCodes: return "two_codes";
    case BrandMergeObstacle::Contract: return "contract";
    case BrandMergeObstacle::Accounts: return "accounts";
    case BrandMergeObstacle::Manager: return "manager";
    }
    return "";
}

Message brandMergeMessage(const BrandMergeProblem &problem)
{
    const QStringList named{problem.numbers.join(QStringLiteral(", "))};
    switch (problem.obstacle) {
    case BrandMergeObstacle::Same: return {QT_TRANSLATE_NOOP("core", "These are one and the same record"), {}};
    case BrandMergeObstacle::Merged:
        return {QT_TRANSLATE_NOOP("core", "One of the two was merged with another record already"), {}};
    case BrandMergeObstacle::Archived: return {QT_TRANSLATE_NOOP("core", "The record that is to stay is archived"), {}};
    case BrandMergeObstacle::TwoCodes:
        return {QT_TRANSLATE_NOOP("core", "They are two companies: their unified social credit codes differ (%1)"),
                named};
    case BrandMergeObstacle::Contract:
        return {QT_TRANSLATE_NOOP("core", "The brand that is to go has signed %1, which names it as the licensee. Let "
                                          "the other record go"),
                named};
    case BrandMergeObstacle::Accounts:
        return {QT_TRANSLATE_NOOP("core",
                                  "The accounts of the brand that is to go hold %1, and what is booked does not "
                                  "change. Let the other record go"),
                named};
    case BrandMergeObstacle::Manager:
        return {QT_TRANSLATE_NOOP("core", "%1 works for the brand that is to go, and would see the other's records. "
                                          "Give the person the other brand first"),
                named};
    }
    return {};
}

QList<BrandPair> BrandMergeService::duplicates() const
{
    requireHouse(*m_w);
    QSet<std::pair<qint64, qint64>> apart;
    Statement rows(m_w->db, QStringLiteral("SELECT brand_id, other_id FROM brand_distinct"));
    while (rows.next())
        apart.insert({rows.row().integerAt(0), rows.row().integerAt(1)});
    QList<BrandPair> out = findDuplicates(BrandRepository(m_w->db).identities());
    out.removeIf([&apart](const BrandPair &pair) {
        return apart.contains(std::pair(std::min(pair.one, pair.other).value, std::max(pair.one, pair.other).value));
    });
    return out;
}

QList<BrandMergeProblem> BrandMergeService::problems(Id<Brand> survivor, Id<Brand> duplicate) const
{
    requireHouse(*m_w);
    return mergeProblems(m_w->db, requireBrand(m_w->db, survivor), requireBrand(m_w->db, duplicate));
}

BrandMergeResult BrandMergeService::merge(Id<Brand> survivor, Id<Brand> duplicate)
{
    requirePermission(*m_w, Permission::EditPartners);
    Transaction tx(m_w->db);
    tx.lock("sign"); // nothing is signed by the one that goes meanwhile
    Journal journal(tx, *m_w);
    Brand stays = requireBrand(m_w->db, survivor);
    Brand goes = requireBrand(m_w->db, duplicate);
    for (const BrandMergeProblem &problem : mergeProblems(m_w->db, stays, goes)) {
        const Message message = brandMergeMessage(problem);
        throw Error(problem.numbers.isEmpty() ? Error::Kind::Rejected : Error::Kind::InUse, message.text, message.args);
    }
    BrandMergeResult out;
    out.proposals = hand(journal, "proposal", "number", Area::Proposals, goes.id, stays.id);
    out.contracts =
        hand(journal, "contract", "number", Area::Contracts, goes.id, stays.id, QStringLiteral(" AND state = 'draft'"));
    out.contacts = hand(journal, "contact", "name", Area::Brands, goes.id, stays.id);
    out.holds = hand(journal, "reservation", "number", Area::Rights, goes.id, stays.id);
    hand(journal, "clearance", "number", Area::Rights, goes.id, stays.id);
    handWork(journal, goes.id, stays.id);
    handLayouts(m_w->db, goes.id, stays.id);
    handFollowers(m_w->db, goes.id, stays.id);
    out.filled = fillFrom(stays, goes);
    BrandRepository::update(journal, stays, "took over");
    goes.mergedInto = stays.id;
    if (!goes.archivedOn)
        goes.archivedOn = m_w->clock.today();
    BrandRepository::update(journal, goes, "merged");
    notify(journal, {.code = "brand_merged",
                     .record = {QStringLiteral("brand"), stays.id.value},
                     .label = stays.code,
                     .args = {goes.code}});
    tx.commit();
    return out;
}

void BrandMergeService::keepApart(Id<Brand> one, Id<Brand> other)
{
    requirePermission(*m_w, Permission::EditPartners);
    Transaction tx(m_w->db);
    (void)requireBrand(m_w->db, one);
    (void)requireBrand(m_w->db, other);
    if (one == other) {
        const Message message = brandMergeMessage({BrandMergeObstacle::Same, {}});
        throw Error(Error::Kind::Rejected, message.text, message.args);
    }
    Statement(m_w->db, QStringLiteral("INSERT INTO brand_distinct (brand_id, other_id) VALUES (?, ?) ON CONFLICT "
                                      "(brand_id, other_id) DO NOTHING"))
        .bind(std::min(one, other), std::max(one, other))
        .run();
    tx.touch(Area::Brands);
    tx.commit();
}

} // namespace lianming
