#include "core/assets/assetservice.h"
#include "core/people/access.h"

namespace lianming {

namespace {

Fields values(const Collection &c)
{
    return {{"institution_id", c.institution},
            {"parent_id", c.parent},
            {"code", c.code},
            {"name_en", c.nameEn},
            {"name_zh", c.nameZh},
            {"notes", c.notes},
            {"archived_on", c.archivedOn},
            {"kind", collectionKindCode(c.kind)}};
}

Collection collection(const Row &row)
{
    return {row.id<Collection>("id"),
            row.integer("version"),
            row.id<Institution>("institution_id"),
            row.id<Collection>("parent_id"),
            row.text("code"),
            row.text("name_en"),
            row.text("name_zh"),
            row.text("notes"),
            row.optionalDay("archived_on"),
            parseCollectionKind(row.text("kind")).value_or(CollectionKind::Collection)};
}

QString label(const Collection &c)
{
    return c.code + u' ' + (c.nameZh.isEmpty() ? c.nameEn : c.nameZh);
}

Collection existing(Connection &db, Id<Collection> id)
{
    const auto out =
        Statement(db, QStringLiteral("SELECT * FROM collection WHERE id = ?")).bind(id).one<Collection>(collection);
    if (!out)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This collection no longer exists"));
    return *out;
}

void requireValid(Connection &db, const Collection &c)
{
    if (!validate(c).isEmpty())
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "The collection %1 is not complete or not correct"), {c.code});
    // Walk up from the parent: it must be of the same museum and must not come back to this collection.
    for (Id<Collection> up = c.parent; up.isSet();) {
        if (up == c.id)
            throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "A collection cannot lie inside itself"));
        const Collection parent = existing(db, up);
        if (parent.institution != c.institution) {
            throw Error(Error::Kind::Rejected,
                        QT_TRANSLATE_NOOP("core", "A collection can only lie inside one of the same institution"));
        }
        up = parent.parent;
    }
}

} // namespace

QList<CollectionRow> CollectionService::list(Id<Institution> institution) const
{
    requireMember(*m_w);
    QString sql = QStringLiteral("SELECT c.id, c.parent_id, c.institution_id, c.code, c.name_en, c.name_zh, c.kind, "
                                 "(SELECT COUNT(*) FROM collection_asset m WHERE m.collection_id = c.id) AS assets "
                                 "FROM collection c WHERE c.archived_on IS NULL");
    if (institution.isSet())
        sql += QStringLiteral(" AND c.institution_id = %1").arg(institution.value);
    return Statement(m_w->db, sql + QStringLiteral(" ORDER BY c.code")).all<CollectionRow>([](const Row &row) {
        return CollectionRow{row.id<Collection>("id"),
                             row.id<Collection>("parent_id"),
                             row.id<Institution>("institution_id"),
                             row.text("code"),
                             row.text("name_en"),
                             row.text("name_zh"),
                             row.integer("assets"),
                             parseCollectionKind(row.text("kind")).value_or(CollectionKind::Collection)};
    });
}

Collection CollectionService::get(Id<Collection> id) const
{
    requireMember(*m_w);
    return existing(m_w->db, id);
}

std::optional<Id<Collection>> CollectionService::find(const QString &code) const
{
    requireMember(*m_w);
    return Statement(m_w->db, QStringLiteral("SELECT id FROM collection WHERE code = ?"))
        .bind(code)
        .one<Id<Collection>>([](const Row &row) { return row.id<Collection>("id"); });
}

Id<Collection> CollectionService::add(const Collection &c)
{
    requirePermission(*m_w, Permission::EditAssets);
    Transaction tx(m_w->db);
    requireValid(m_w->db, c);
    const qint64 id = Journal(tx, *m_w).insert(Area::Assets, "collection", label(c), values(c));
    tx.commit();
    return {id};
}

void CollectionService::update(const Collection &c)
{
    requirePermission(*m_w, Permission::EditAssets);
    Transaction tx(m_w->db);
    Collection stored = c;
    stored.institution = existing(m_w->db, c.id).institution;
    requireValid(m_w->db, stored);
    Journal(tx, *m_w).update(Area::Assets, "collection", label(stored), c.id.value, c.version, values(stored));
    tx.commit();
}

void CollectionService::archive(Id<Collection> id)
{
    requirePermission(*m_w, Permission::EditAssets);
    Transaction tx(m_w->db);
    const Collection c = existing(m_w->db, id);
    const qint64 inside =
        Statement(m_w->db,
                  QStringLiteral("SELECT COUNT(*) FROM collection WHERE parent_id = ? AND archived_on IS NULL"))
            .bind(id)
            .one<qint64>()
            .value_or(0);
    if (inside > 0)
        throw Error(Error::Kind::InUse, QT_TRANSLATE_NOOP("core", "Other collections lie inside this one"));
    Journal(tx, *m_w).update(Area::Assets, "collection", label(c), id.value, c.version,
                             {{"archived_on", m_w->clock.today()}}, "archived");
    tx.commit();
}

qint64 CollectionService::addAssets(Id<Collection> id, const std::vector<qint64> &assets, qint64 *others)
{
    requirePermission(*m_w, Permission::EditAssets);
    Transaction tx(m_w->db);
    const Collection c = existing(m_w->db, id);
    qint64 added = 0;
    Statement owner(m_w->db, QStringLiteral("SELECT institution_id FROM asset WHERE id = ?"));
    Statement insert(m_w->db, QStringLiteral("INSERT INTO collection_asset (collection_id, asset_id) VALUES (?, ?) "
                                             "ON CONFLICT (collection_id, asset_id) DO NOTHING"));
    for (const qint64 asset : assets) {
        const auto institution = owner.bind(asset).one<qint64>();
        if (!institution)
            throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This asset no longer exists"));
        if (*institution != c.institution.value) {
            if (others == nullptr)
                throw Error(Error::Kind::Rejected,
                            QT_TRANSLATE_NOOP("core", "A collection holds only assets of its own institution"));
            ++*others;
            continue;
        }
        added += insert.bind(id, asset).run();
    }
    if (added > 0)
        Journal(tx, *m_w).note(Area::Assets, "collection", id.value, label(c), "assets added",
                               {{QStringLiteral("assets"), QString(), QString::number(added)}});
    tx.commit();
    return added;
}

qint64 CollectionService::removeAssets(Id<Collection> id, const std::vector<qint64> &assets)
{
    requirePermission(*m_w, Permission::EditAssets);
    Transaction tx(m_w->db);
    const Collection c = existing(m_w->db, id);
    qint64 removed = 0;
    Statement remove(m_w->db, QStringLiteral("DELETE FROM collection_asset WHERE collection_id = ? AND asset_id = ?"));
    for (const qint64 asset : assets)
        removed += remove.bind(id, asset).run();
    if (removed > 0)
        Journal(tx, *m_w).note(Area::Assets, "collection", id.value, label(c), "assets removed",
                               {{QStringLiteral("assets"), QString::number(removed), QString()}});
    tx.commit();
    return removed;
}

} // namespace lianming
