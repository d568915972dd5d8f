// A workspace with a history and custody of evidence, and a hand that changes them past the program: for tests of the
// chain.
#pragma once

#include "core/audit/chain.h"
#include "core/audit/journal.h"
#include "core/db/chainqueue.h"
#include "core/protection/protectionrepository.h"
#include "tests/support/testworkspace.h"

namespace lianming::test {

/// A row whose `empty` columns, divided by blanks, hold an empty text.
inline qint64 insertPlain(Connection &db, const char *table, Fields fields, const char *empty)
{
    const QList<QByteArray> names = QByteArray(empty).split(' ');
    for (const QByteArray &name : names)
        fields.append(Field{name.constData(), ""});
    return insertRow(db, table, fields);
}

/// The least that evidence needs, in the columns that every version has.
inline qint64 insertAsset(Connection &db)
{
    const qint64 museum =
        insertPlain(db, "institution", {{"code", "M"}, {"name_en", "M"}, {"kind", "museum"}, {"country", "CN"}},
                    "name_zh city_en city_zh website credit_line notes");
    return insertPlain(db, "asset",
                       {{"institution_id", museum}, {"code", "M/1"}, {"kind", "object"}, {"title_en", "Vase"}},
                       "accession_number title_zh creator period material dimensions place inscription credit_line "
                       "description rights_statement rights_note source_url picture_url");
}
inline Id<Evidence> insertEvidence(Connection &db, qint64 asset)
{
    const QString content(64, u'e');
    Statement(db, QStringLiteral("INSERT INTO stored_file (sha256, bytes, media_type, added_at) VALUES (?, 1, "
                                 "'image/png', '') ON CONFLICT (sha256) DO NOTHING"))
        .bind(content)
        .run();
    return {insertPlain(db, "evidence", {{"asset_id", asset}, {"sha256", content}, {"bytes", 1}, {"kind", "other"}},
                        "file_name media_type captured_at captured_zone captured_by device source_url seller platform "
                        "notes recorded_at")};
}

inline void note(Workspace &w, const QString &label, int lines = 1)
{
    Transaction tx(w.db);
    Journal journal(tx, w);
    for (int i = 0; i < lines; ++i)
        journal.note(Area::Settings, "setting", i + 1, label, "changed",
                     {{QStringLiteral("value"), QStringLiteral("\"a\"\n\\"), label}});
    tx.commit();
}

inline void addCustody(Workspace &w, Id<Evidence> evidence, int rows = 1)
{
    Transaction tx(w.db);
    for (int i = 0; i < rows; ++i)
        ProtectionRepository::addCustody(tx, evidence, CustodyAct::Viewed, w.clock.now(), w.actor.name,
                                         QStringLiteral("in full %1").arg(i));
    tx.commit();
}

[[nodiscard]] inline ChainReport walked(Connection &db)
{
    return verifyChain(db, {});
}

/// "altered 5 audit_log 4"; "holds".
[[nodiscard]] inline QString verdict(const ChainReport &report)
{
    if (!report.fault)
        return QStringLiteral("holds");
    return QStringLiteral("%1 %2 %3 %4")
        .arg(QLatin1StringView(chainFaultCode(report.fault->kind)), QString::number(report.fault->position),
             report.fault->table, QString::number(report.fault->id))
        .simplified();
}
[[nodiscard]] inline QString verdict(Connection &db)
{
    return verdict(walked(db));
}

/// Takes the guards of the chain away and keeps what there is, to bring it back.
class Tamperer
{
public:
    explicit Tamperer(Connection &db) : m_db(&db)
    {
        for (const char *table : tables) {
            const QString name = QString::fromLatin1(table);
            for (const char *event : {"insert", "update", "delete"}) {
                const QString trigger = QStringLiteral("%1_no_%2").arg(name, QLatin1StringView(event));
                db.execute(db.dialect().isSqlite()
                               ? QStringLiteral("DROP TRIGGER IF EXISTS ") + trigger
                               : QStringLiteral("DROP TRIGGER IF EXISTS %1 ON %2").arg(trigger, name));
            }
            db.execute(QStringLiteral("CREATE TABLE kept_%1 AS SELECT * FROM %1").arg(name));
        }
    }
    void run(const QString &sql) { m_db->execute(sql); }
    /// As it was when this was made.
    void undo()
    {
        for (const char *table : tables)
            m_db->execute(QStringLiteral("DELETE FROM %1").arg(QLatin1StringView(table)));
        for (const char *table : tables)
            m_db->execute(QStringLiteral("INSERT INTO %1 SELECT * FROM kept_%1").arg(QLatin1StringView(table)));
        forgetIds();
    }
    /// As one does who knows that SQLite remembers the highest id.
    void forgetIds()
    {
        if (!m_db->dialect().isSqlite())
            return;
        for (const char *table : {"audit_log", "custody"})
            run(QStringLiteral(
                    "UPDATE sqlite_sequence SET seq = (SELECT COALESCE(MAX(id), 0) FROM %1) WHERE name = '%1'")
                    .arg(QLatin1StringView(table)));
    }

    /// Numbers the rows from `position` on by `by` more.
    void shift(qint64 position, qint64 by)
    {
        for (const char *table : {"audit_log", "custody"}) {
            run(QStringLiteral("UPDATE %1 SET position = -position - 1000 WHERE position >= %2")
                    .arg(QLatin1StringView(table))
                    .arg(position));
            run(QStringLiteral("UPDATE %1 SET position = -(position + 1000) + %2 WHERE position < 0")
                    .arg(QLatin1StringView(table))
                    .arg(by));
        }
    }

    struct Place {
        ChainedTable table = ChainedTable::History;
        qint64 id = 0;
        QString hash;
        [[nodiscard]] QString name() const { return QString::fromLatin1(columnsOf(table).table); }
    };
    [[nodiscard]] Place at(qint64 position) const
    {
        for (const ChainedTable table : chainedTables) {
            const auto found = Statement(*m_db, QStringLiteral("SELECT id, hash FROM %1 WHERE position = ?")
                                                    .arg(QLatin1StringView(columnsOf(table).table)))
                                   .bind(position)
                                   .one<Place>([table](const Row &row) {
                                       return Place{table, row.integerAt(0), row.textAt(1)};
                                   });
            if (found)
                return *found;
        }
        return {};
    }
    /// Hashes a row as if it belonged where it stands, and no other.
    QString hashAnew(qint64 position)
    {
        const Place place = at(position);
        QStringList names;
        for (const ChainedColumn &column : columnsOf(place.table).columns)
            names.append(QString::fromLatin1(column.name));
        ChainHash hash;
        hash.begin(place.table, std::to_string(position), std::to_string(place.id));
        Statement row(*m_db,
                      QStringLiteral("SELECT %1 FROM %2 WHERE position = ?").arg(names.join(u','), place.name()));
        row.bind(position);
        if (row.next()) {
            for (int i = 0; i < int(names.size()); ++i)
                hash.cell(row.row().textAt(i).toStdString());
        }
        row.finish();
        const std::string before = position == 1 ? chainBeginning() : at(position - 1).hash.toStdString();
        const QString out = QString::fromStdString(hash.after(before));
        run(QStringLiteral("UPDATE %1 SET hash = '%2' WHERE position = %3").arg(place.name(), out).arg(position));
        return out;
    }

private:
    static constexpr std::array tables = {"audit_log", "custody", "chain_head", "chain_anchor"};
    Connection *m_db;
};

/// Some rows, and twelve from `first` on: the first to third, sixth to eighth, eleventh and twelfth of them in the
/// history, the others in custody.
class ChainHistory
{
public:
    ChainHistory()
    {
        note(*m_home, QStringLiteral("before"), 3);
        first = chainHead(db()).rows + 1;
        const qint64 asset = insertAsset(db());
        evidence = insertEvidence(db(), asset);
        other = insertEvidence(db(), asset);
        note(*m_home, QStringLiteral("青花 \"one\""), 3);
        addCustody(*m_home, evidence, 2);
        note(*m_home, QStringLiteral("two"), 3);
        addCustody(*m_home, evidence, 2);
        note(*m_home, QStringLiteral("three"), 2);
    }
    [[nodiscard]] Workspace &operator*() const { return *m_home; }
    [[nodiscard]] Connection &db() const { return m_home.db(); }
    [[nodiscard]] const TestWorkspace &home() const { return m_home; }
    [[nodiscard]] qint64 last() const { return first + 11; }

private:
    TestWorkspace m_home;

public:
    Id<Evidence> evidence;
    Id<Evidence> other;
    qint64 first = 0;
};

} // namespace lianming::test
