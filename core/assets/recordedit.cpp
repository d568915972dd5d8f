#include "core/assets/recordedit.h"

#include "core/assets/assetcolumns.h"
#include "core/assets/assetrepository.h"
#include "core/db/bulk.h"

#include <algorithm>

namespace lianming {

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

CatalogueRecord *find(std::vector<CatalogueRecord> &records, qint64 id)
{
    const auto found =
        std::ranges::lower_bound(records, id, {}, [](const CatalogueRecord &record) { return record.asset.id.value; });
    return found != records.end() && found->asset.id.value == id ? &*found : nullptr;
}

void writeCell(BulkWriter &writer, const AssetColumn &column, const Asset &asset)
{
    const QString value = column.text(asset);
    if (column.isOptional && value.isEmpty())
        writer.null();
    else if (column.isNumber)
        writer.integer(value.toLongLong());
    else
        writer.text(value.toStdString());
}

} // namespace

QList<const AssetColumn *> columnsOf(const BulkScope &scope)
{
    QList<const AssetColumn *> out;
    for (const QString &name : scope.columns) {
        if (const AssetColumn *column = assetColumn(name))
            out.append(column);
    }
    return out;
}

QString joinedIds(std::span<const qint64> ids)
{
    QString out;
    out.reserve(qsizetype(ids.size()) * 8);
    for (const qint64 id : ids) {
        if (!out.isEmpty())
            out += u',';
        out += QString::number(id);
    }
    return out;
}

QStringList membersWithout(const QStringList &list, const QStringList &other)
{
    QStringList out;
    std::ranges::set_difference(list, other, std::back_inserter(out));
    return out;
}

BulkScope scopeOf(const QList<BulkChange> &changes)
{
    using Act = BulkChange::Act;
    BulkScope out{touchedColumns(changes), false, {}};
    for (const BulkChange &change : changes) {
        out.terms = out.terms || change.act == Act::AddTerms || change.act == Act::RemoveTerms;
        if (change.act == Act::PutInto || change.act == Act::TakeOut)
            out.collections.append(change.collection);
    }
    out.collections.removeDuplicates();
    return out;
}

bool concernsSearch(const BulkScope &scope)
{
    static const QStringList unsearched = {QStringLiteral("dimensions"),  QStringLiteral("credit_line"),
                                           QStringLiteral("rights_note"), QStringLiteral("source_url"),
                                           QStringLiteral("picture_url"), QStringLiteral("from_year"),
                                           QStringLiteral("to_year")};
    const auto isSearched = [](const QString &column) {
        return !unsearched.contains(column);
    };
    return scope.terms || std::ranges::any_of(scope.columns, isSearched);
}

QList<HistoryEntry::Change> differences(const RecordEdit &edit, const BulkScope &scope)
{
    QList<HistoryEntry::Change> out;
    for (const AssetColumn *column : columnsOf(scope)) {
        const QString before = column->text(edit.before.asset);
        const QString after = column->text(edit.after.asset);
        const bool isReference = column->isNumber && QByteArrayView(column->name).endsWith("_id");
        if (before != after && !isReference) // an id tells nobody anything
            out.append({QString::fromLatin1(column->name), before, after});
    }
    const auto add = [&](const char *name, QStringList CatalogueRecord::*list) {
        const QStringList gone = membersWithout(edit.before.*list, edit.after.*list);
        const QStringList come = membersWithout(edit.after.*list, edit.before.*list);
        if (!gone.isEmpty() || !come.isEmpty())
            out.append({QString::fromLatin1(name), gone.join(u'\n'), come.join(u'\n')});
    };
    add("given_terms", &CatalogueRecord::terms);
    add("collections", &CatalogueRecord::collections);
    return out;
}

bool differs(const RecordEdit &edit, const BulkScope &scope)
{
    const auto changed = [&edit](const AssetColumn *column) {
        return column->text(edit.before.asset) != column->text(edit.after.asset);
    };
    return edit.before.terms != edit.after.terms || edit.before.collections != edit.after.collections
           || std::ranges::any_of(columnsOf(scope), changed);
}

RecordReader::RecordReader(Connection &db, BulkScope scope)
    : m_db(&db), m_scope(std::move(scope)), m_columns(columnsOf(m_scope))
{
    m_scope.collections.sort();
}

std::vector<CatalogueRecord> RecordReader::read(std::span<const qint64> ids) const
{
    std::vector<CatalogueRecord> out;
    if (ids.empty())
        return out;
    out.reserve(ids.size());
    const QString list = joinedIds(ids);
    QStringList names{QStringLiteral("id"),       QStringLiteral("version"),          QStringLiteral("institution_id"),
                      QStringLiteral("code"),     QStringLiteral("accession_number"), QStringLiteral("title_en"),
                      QStringLiteral("title_zh"), QStringLiteral("archived_on"),      QStringLiteral("merged_into_id")};
    const auto first = int(names.size());
    for (const AssetColumn *column : m_columns)
        names.append(QString::fromLatin1(column->name));
    {
        BulkReader reader(
            *m_db, QStringLiteral("SELECT %1 FROM asset WHERE id IN (%2) ORDER BY id").arg(names.join(u','), list));
        while (reader.next()) {
            CatalogueRecord &record = out.emplace_back();
            Asset &asset = record.asset;
            asset.id = {reader.integer(0)};
            asset.version = reader.integer(1);
            asset.institution = {reader.integer(2)};
            asset.code = text(reader.text(3));
            asset.accessionNumber = text(reader.text(4));
            asset.titleEn = text(reader.text(5));
            asset.titleZh = text(reader.text(6));
            if (!reader.isNull(7))
                asset.archivedOn = QDate::fromString(text(reader.text(7)), Qt::ISODate);
            asset.mergedInto = {reader.integer(8)};
            for (int i = 0; i < m_columns.size(); ++i)
                m_columns[i]->set(asset, text(reader.text(first + i)));
        }
    }
    if (m_scope.terms)
        readTerms(list, out);
    if (!m_scope.collections.isEmpty())
        readCollections(list, out);
    return out;
}

void RecordReader::readTerms(const QString &ids, std::vector<CatalogueRecord> &records) const
{
    BulkReader reader(*m_db, QStringLiteral("SELECT asset_id, term FROM asset_term WHERE asset_id IN (%1)").arg(ids));
    while (reader.next()) {
        if (CatalogueRecord *record = find(records, reader.integer(0)))
            record->terms.append(text(reader.text(1)));
    }
    for (CatalogueRecord &record : records)
        record.terms.sort();
}

void RecordReader::readCollections(const QString &ids, std::vector<CatalogueRecord> &records) const
{
    for (const QString &code : m_scope.collections) {
        const qint64 id = Statement(*m_db, QStringLiteral("SELECT id FROM collection WHERE code = ?"))
                              .bind(code)
                              .one<qint64>()
                              .value_or(0);
        BulkReader reader(*m_db, QStringLiteral("SELECT asset_id FROM collection_asset WHERE collection_id = %1 AND "
                                                "asset_id IN (%2)")
                                     .arg(id)
                                     .arg(ids));
        while (reader.next()) {
            if (CatalogueRecord *record = find(records, reader.integer(0)))
                record->collections.append(code); // the scope's are sorted
        }
    }
}

RecordWriter::RecordWriter(Journal &journal, BulkScope scope, const char *action)
    : m_journal(&journal), m_scope(std::move(scope)), m_action(action), m_columns(columnsOf(m_scope))
{
    Connection &db = journal.transaction().db();
    for (const QString &code : m_scope.collections) {
        const auto named =
            Statement(db, QStringLiteral("SELECT id, name_en, name_zh FROM collection WHERE code = ?"))
                .bind(code)
                .one<Moved>([&code](const Row &row) {
                    const QString zh = row.text("name_zh");
                    return Moved{row.integer("id"), code + u' ' + (zh.isEmpty() ? row.text("name_en") : zh), 0, 0};
                });
        m_collections.insert(code, named.value_or(Moved()));
    }
    if (m_columns.isEmpty())
        return;
    // The new values wait in a table of this connection's own, so that one UPDATE takes thousands of them.
    QStringList cells;
    for (const AssetColumn *column : m_columns)
        cells.append(QLatin1StringView(column->name)
                     + (column->isNumber ? QStringLiteral(" BIGINT") : QStringLiteral(" TEXT")));
    db.execute(QStringLiteral("CREATE TEMP TABLE asset_edit (asset_id BIGINT PRIMARY KEY, had_version BIGINT, %1)")
                   .arg(cells.join(u',')));
}

RecordWriter::~RecordWriter()
{
    if (m_columns.isEmpty())
        return;
    try {
        m_journal->transaction().db().execute(QStringLiteral("DROP TABLE asset_edit"));
    } catch (const Error &) {
        // PostgreSQL refuses everything once a statement has failed; rolling back then takes the table away, too.
    }
}

void RecordWriter::write(const std::vector<RecordEdit> &edits)
{
    if (edits.empty())
        return;
    if (!m_columns.isEmpty())
        writeColumns(edits);
    if (m_scope.terms)
        writeMembers(edits, "asset_term", "term", &CatalogueRecord::terms);
    if (!m_scope.collections.isEmpty())
        writeMembers(edits, "collection_asset", "collection_id", &CatalogueRecord::collections);
    std::vector<HistoryLine> lines;
    lines.reserve(edits.size());
    for (const RecordEdit &edit : edits)
        lines.push_back({edit.before.asset.id.value, AssetRepository::label(edit.after.asset),
                         differences(edit, m_scope) + edit.also});
    m_journal->notes(Area::Assets, "asset", m_action, lines);
}

void RecordWriter::writeColumns(const std::vector<RecordEdit> &edits)
{
    std::vector<const char *> names{"asset_id", "had_version"};
    QStringList sets{QStringLiteral("version = asset.version + 1")};
    names.reserve(names.size() + size_t(m_columns.size()));
    for (const AssetColumn *column : m_columns) {
        names.push_back(column->name);
        sets.append(QStringLiteral("%1 = e.%1").arg(QLatin1StringView(column->name)));
    }
    Transaction &tx = m_journal->transaction();
    qint64 wanted = 0;
    {
        BulkWriter writer(tx, "asset_edit", names);
        for (const RecordEdit &edit : edits) {
            const auto changed = [&edit](const AssetColumn *column) {
                return column->text(edit.before.asset) != column->text(edit.after.asset);
            };
            if (std::ranges::none_of(m_columns, changed))
                continue;
            writer.integer(edit.before.asset.id.value);
            writer.integer(edit.before.asset.version);
            for (const AssetColumn *column : m_columns)
                writeCell(writer, *column, edit.after.asset);
            writer.endRow();
            ++wanted;
        }
        writer.finish();
    }
    const qint64 written =
        Statement(tx.db(), QStringLiteral("UPDATE asset SET %1 FROM asset_edit e WHERE asset.id = e.asset_id AND "
                                          "asset.version = e.had_version")
                               .arg(sets.join(u',')))
            .run();
    tx.db().execute(QStringLiteral("DELETE FROM asset_edit"));
    if (written != wanted) {
        throw Error(Error::Kind::Conflict,
                    QT_TRANSLATE_NOOP("core", "Somebody else changed the same records at the same moment. Try again"));
    }
}

void RecordWriter::noteCollections() const
{
    for (const Moved &moved : m_collections) {
        if (moved.in > 0)
            m_journal->note(Area::Assets, "collection", moved.id, moved.label, "assets added",
                            {{QStringLiteral("assets"), QString(), QString::number(moved.in)}});
        if (moved.out > 0)
            m_journal->note(Area::Assets, "collection", moved.id, moved.label, "assets removed",
                            {{QStringLiteral("assets"), QString::number(moved.out), QString()}});
    }
}

void RecordWriter::writeMembers(const std::vector<RecordEdit> &edits, const char *table, const char *column,
                                QStringList CatalogueRecord::*list)
{
    Transaction &tx = m_journal->transaction();
    const bool isTerm = list == &CatalogueRecord::terms;
    const auto value = [this, isTerm](const QString &member) {
        return isTerm ? Value(member) : Value(m_collections.value(member).id);
    };
    // By member, because many records get or lose the same few.
    QMap<QString, std::vector<qint64>> gone;
    QMap<QString, std::vector<qint64>> come;
    for (const RecordEdit &edit : edits) {
        for (const QString &member : membersWithout(edit.before.*list, edit.after.*list))
            gone[member].push_back(edit.before.asset.id.value);
        for (const QString &member : membersWithout(edit.after.*list, edit.before.*list))
            come[member].push_back(edit.before.asset.id.value);
    }
    for (auto it = gone.cbegin(); it != gone.cend(); ++it) {
        if (!isTerm)
            m_collections[it.key()].out += qint64(it.value().size());
        Statement(tx.db(), QStringLiteral("DELETE FROM %1 WHERE %2 = ? AND asset_id IN (%3)")
                               .arg(QLatin1StringView(table), QLatin1StringView(column), joinedIds(it.value())))
            .bind(value(it.key()))
            .run();
    }
    if (come.isEmpty())
        return;
    BulkWriter writer(tx, table, {"asset_id", column});
    for (auto it = come.cbegin(); it != come.cend(); ++it) {
        const std::string term = it.key().toStdString();
        const qint64 collection = m_collections.value(it.key()).id;
        if (!isTerm)
            m_collections[it.key()].in += qint64(it.value().size());
        for (const qint64 asset : it.value()) {
            writer.integer(asset);
            if (isTerm)
                writer.text(term);
            else
                writer.integer(collection);
            writer.endRow();
        }
    }
    writer.finish();
}

} // namespace lianming
