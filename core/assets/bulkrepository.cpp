#include "core/assets/bulkrepository.h"

#include "core/assets/assetcolumns.h"
#include "core/db/bulk.h"

#include <algorithm>

namespace lianming {

namespace {

OrderedJson listed(const QStringList &list)
{
    OrderedJson out = OrderedJson::array();
    for (const QString &item : list)
        out.push_back(item.toStdString());
    return out;
}

QStringList members(const OrderedJson &kept, const char *name)
{
    QStringList out;
    const auto found = kept.find(name);
    if (found == kept.end())
        return out;
    for (const OrderedJson &item : *found)
        out.append(QString::fromStdString(item.get<std::string>()));
    return out;
}

void exchange(QStringList &list, const QStringList &out, const QStringList &in)
{
    for (const QString &item : out)
        list.removeAll(item);
    list.append(in);
    list.sort();
    list.removeDuplicates();
}

BulkEditRow editRow(const Row &row)
{
    const QDateTime undone = row.instant("undone_at");
    BulkEditRow out;
    out.id = row.integer("id");
    out.at = row.instant("at");
    out.actor = row.text("actor");
    out.assets = row.integer("assets");
    const QString label = row.text("label");
    if (label.startsWith(u'[')) {
        out.changes = readBulkChanges(label);
    } else {
        const OrderedJson document = OrderedJson::parse(label.toStdString());
        const std::string step = document.value("step", std::string());
        out.step = step == "terms" ? BulkStep::Terms : step == "pictures" ? BulkStep::Pictures : BulkStep::Merge;
        out.names = members(document, "names");
    }
    if (undone.isValid())
        out.undoneAt = undone;
    return out;
}

constexpr auto termsName = "terms";
constexpr auto collectionsName = "collections";

} // namespace

const char *bulkStepCode(BulkStep step)
{
    constexpr const char *codes[] = {"edit", "terms", "pictures", "merge"};
    return codes[size_t(step)];
}

qint64 BulkRepository::begin(const Journal &journal, const QString &label) const
{
    return insertRow(*m_db, "bulk_edit",
                     {{"at", journal.now()}, {"actor", journal.actor().name}, {"label", label}, {"assets", 0}});
}

void BulkRepository::setLabel(qint64 edit, const QString &label) const
{
    Statement(*m_db, QStringLiteral("UPDATE bulk_edit SET label = ? WHERE id = ?")).bind(label, edit).run();
}

void BulkRepository::keep(Transaction &tx, qint64 edit, const std::vector<RecordEdit> &edits,
                          const BulkScope &scope) const
{
    BulkWriter writer(tx, "bulk_edit_asset", {"bulk_edit_id", "asset_id", "before", "after"});
    for (const RecordEdit &record : edits) {
        writer.integer(edit);
        writer.integer(record.before.asset.id.value);
        writer.text(keptJson(record.before, record.after, scope).dump());
        writer.text(keptJson(record.after, record.before, scope).dump());
        writer.endRow();
    }
    writer.finish();
}

void BulkRepository::end(qint64 edit, qint64 assets) const
{
    Statement(*m_db, QStringLiteral("UPDATE bulk_edit SET assets = ? WHERE id = ?")).bind(assets, edit).run();
}

bool BulkRepository::setUndone(const Journal &journal, qint64 edit) const
{
    return Statement(*m_db, QStringLiteral("UPDATE bulk_edit SET undone_at = ?, version = version + 1 WHERE id = ? AND "
                                           "undone_at IS NULL"))
               .bind(journal.now(), edit)
               .run()
           > 0;
}

QList<BulkEditRow> BulkRepository::list(int limit, const QString &actor) const
{
    QString sql = QStringLiteral("SELECT * FROM bulk_edit WHERE (label LIKE '[%' OR label LIKE '{\"step\"%') ");
    Fields bound;
    if (!actor.isEmpty()) {
        sql += QStringLiteral("AND actor = ? ");
        bound.append({"", actor});
    }
    bound.append({"", limit});
    return Statement(*m_db, sql + QStringLiteral("ORDER BY id DESC LIMIT ?"))
        .bindFields(bound)
        .all<BulkEditRow>(editRow);
}

std::optional<BulkEditRow> BulkRepository::one(qint64 edit) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM bulk_edit WHERE id = ?"))
        .bind(edit)
        .one<BulkEditRow>(editRow);
}

QString BulkRepository::label(qint64 edit) const
{
    return Statement(*m_db, QStringLiteral("SELECT label FROM bulk_edit WHERE id = ?"))
        .bind(edit)
        .one<QString>()
        .value_or(QString());
}

std::vector<qint64> BulkRepository::assets(qint64 edit) const
{
    std::vector<qint64> out;
    BulkReader reader(*m_db, QStringLiteral("SELECT asset_id FROM bulk_edit_asset WHERE bulk_edit_id = %1 "
                                            "ORDER BY asset_id")
                                 .arg(edit));
    while (reader.next())
        out.push_back(reader.integer(0));
    return out;
}

QHash<qint64, BulkRepository::Kept> BulkRepository::kept(qint64 edit, std::span<const qint64> ids) const
{
    QHash<qint64, Kept> out;
    BulkReader reader(*m_db, QStringLiteral("SELECT asset_id, before, after FROM bulk_edit_asset WHERE bulk_edit_id = "
                                            "%1 AND asset_id IN (%2)")
                                 .arg(edit)
                                 .arg(joinedIds(ids)));
    while (reader.next())
        out.insert(reader.integer(0), {OrderedJson::parse(reader.text(1)), OrderedJson::parse(reader.text(2))});
    return out;
}

void BulkRepository::keepOne(qint64 edit, Id<Asset> asset, const Kept &sides) const
{
    Statement(*m_db, QStringLiteral("INSERT INTO bulk_edit_asset (bulk_edit_id, asset_id, before, after) VALUES (?, ?, "
                                    "?, ?) ON CONFLICT (bulk_edit_id, asset_id) DO UPDATE SET before = "
                                    "excluded.before, after = excluded.after"))
        .bind(edit, asset, QString::fromStdString(sides.before.dump()), QString::fromStdString(sides.after.dump()))
        .run();
    Statement(*m_db, QStringLiteral("UPDATE bulk_edit SET assets = (SELECT COUNT(*) FROM bulk_edit_asset WHERE "
                                    "bulk_edit_id = ?) WHERE id = ?"))
        .bind(edit, edit)
        .run();
}

OrderedJson keptJson(const CatalogueRecord &record, const CatalogueRecord &other, const BulkScope &scope)
{
    OrderedJson out = OrderedJson::object();
    for (const AssetColumn *column : columnsOf(scope)) {
        const QString value = column->text(record.asset);
        if (value != column->text(other.asset))
            out[column->name] = value.toStdString();
    }
    if (const QStringList terms = membersWithout(record.terms, other.terms); !terms.isEmpty())
        out[termsName] = listed(terms);
    if (const QStringList collections = membersWithout(record.collections, other.collections); !collections.isEmpty())
        out[collectionsName] = listed(collections);
    return out;
}

std::vector<std::string> changedSince(const CatalogueRecord &record, const OrderedJson &kept)
{
    std::vector<std::string> out;
    for (const auto &[name, value] : kept.items()) {
        const AssetColumn *column = assetColumn(QString::fromStdString(name));
        if (column && column->text(record.asset) != QString::fromStdString(value.get<std::string>()))
            out.push_back(name);
    }
    return out;
}

void putBack(CatalogueRecord &record, const OrderedJson &there, const OrderedJson &wanted)
{
    for (const auto &[name, value] : wanted.items()) {
        if (const AssetColumn *column = assetColumn(QString::fromStdString(name)))
            column->set(record.asset, QString::fromStdString(value.get<std::string>()));
    }
    exchange(record.terms, members(there, termsName), members(wanted, termsName));
    exchange(record.collections, members(there, collectionsName), members(wanted, collectionsName));
}

} // namespace lianming
