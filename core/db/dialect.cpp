#include "core/db/dialect.h"

#include "core/db/address.h"

#include <QRegularExpression>
#include <QSqlError>

namespace lianming {

namespace {

/// Cuts a text at semicolons that end a line. Trigger bodies are written by us on one line, so this is enough.
QStringList cut(const QString &text)
{
    QStringList out;
    QString current;
    for (const QString &line : text.split(u'\n')) {
        const QString bare = line.trimmed();
        if (bare.isEmpty() || bare.startsWith(u"--"))
            continue;
        current += line + u'\n';
        if (bare.endsWith(u';')) {
            current.chop(2);
            out.append(current.trimmed());
            current.clear();
        }
    }
    if (!current.trimmed().isEmpty())
        out.append(current.trimmed());
    return out;
}

/// A trigger that refuses `event` on `table`, where `when` is true (empty: always). PostgreSQL allows no subquery in a
/// trigger's WHEN, so there the condition stands in the function; and it can empty a table without looking at its rows,
/// which a table with rows that must not be deleted never allows.
QString refusal(bool sqlite, const QString &table, const QString &event, const QString &when)
{
    const QString name = QStringLiteral("%1_no_%2").arg(table, event.toLower());
    if (sqlite) {
        const QString condition = when.isEmpty() ? QString() : QStringLiteral("WHEN %1 ").arg(when);
        return QStringLiteral("CREATE TRIGGER %1 BEFORE %2 ON %3 %4BEGIN SELECT RAISE(ABORT, 'frozen:%3'); END;\n")
            .arg(name, event, table, condition);
    }
    const QString condition = when.isEmpty() ? QStringLiteral("TRUE") : when;
    const QString kept = event == u"DELETE" ? QStringLiteral("OLD") : QStringLiteral("NEW");
    const QString emptied =
        QStringLiteral(
            "CREATE FUNCTION %1_no_truncate() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'frozen:%1'; END $$;\n"
            "CREATE TRIGGER %1_no_truncate BEFORE TRUNCATE ON %1 FOR EACH STATEMENT EXECUTE FUNCTION %1_no_truncate();\n")
            .arg(table);
    return QStringLiteral(
               "CREATE FUNCTION %1() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF %2 THEN RAISE EXCEPTION 'frozen:%3'; END IF; RETURN %4; END $$;\n"
               "CREATE TRIGGER %1 BEFORE %5 ON %3 FOR EACH ROW EXECUTE FUNCTION %1();\n")
               .arg(name, condition, table, kept, event)
           + (event == u"DELETE" ? emptied : QString());
}

/// Takes back what refusal() made.
QString permission(bool sqlite, const QString &table, const QString &event)
{
    const QString name = QStringLiteral("%1_no_%2").arg(table, event.toLower());
    if (sqlite)
        return QStringLiteral("DROP TRIGGER %1;\n").arg(name);
    return QStringLiteral("DROP TRIGGER %1 ON %2;\nDROP FUNCTION %1();\n").arg(name, table);
}

} // namespace

Dialect Dialect::of(const Address &address)
{
    return Dialect(address.isFile() ? Backend::Sqlite : Backend::Postgresql);
}

QString Dialect::name() const
{
    return isSqlite() ? QStringLiteral("SQLite") : QStringLiteral("PostgreSQL");
}

QString Dialect::driver() const
{
    return isSqlite() ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL");
}

void Dialect::configure(QSqlDatabase &db, const Address &address, bool readOnly) const
{
    if (isSqlite()) {
        db.setDatabaseName(address.path());
        QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000");
        if (readOnly)
            options += QStringLiteral(";QSQLITE_OPEN_READONLY");
        db.setConnectOptions(options);
        return;
    }
    db.setDatabaseName(address.database());
    db.setHostName(address.host());
    db.setPort(address.port());
    db.setUserName(address.user());
    db.setPassword(address.password());
    db.setConnectOptions(QStringLiteral("connect_timeout=10;application_name=lianming"));
}

QStringList Dialect::setup(bool readOnly) const
{
    if (!isSqlite()) {
        QStringList out{QStringLiteral("SET TIME ZONE 'UTC'"), QStringLiteral("SET client_min_messages = warning"),
                        QStringLiteral("SET bytea_output TO hex")}; // Qt asks for the longer form
        if (readOnly)
            out.append(QStringLiteral("SET default_transaction_read_only = on"));
        return out;
    }
    // A file from a stranger may bring triggers and views: they may call nothing that reaches beyond the database.
    // Recursive triggers: without them REPLACE deletes rows that no trigger sees.
    QStringList out{QStringLiteral("PRAGMA foreign_keys = ON"), QStringLiteral("PRAGMA recursive_triggers = ON"),
                    QStringLiteral("PRAGMA trusted_schema = OFF"), QStringLiteral("PRAGMA cache_size = -32768")};
    if (!readOnly)
        out += {QStringLiteral("PRAGMA journal_mode = WAL"), QStringLiteral("PRAGMA synchronous = FULL")};
    return out;
}

QString Dialect::beginWrite() const
{
    return isSqlite() ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN");
}

QString Dialect::beginRead() const
{
    return isSqlite() ? QStringLiteral("BEGIN") : QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

QString Dialect::lockStatement(const char *name) const
{
    if (isSqlite())
        return {};
    return QStringLiteral("SELECT pg_advisory_xact_lock(hashtext('lianming:%1'))").arg(QString::fromLatin1(name));
}

QString Dialect::newIds(const QString &table, qint64 count) const
{
    if (isSqlite()) {
        return QStringLiteral("SELECT MAX(COALESCE((SELECT seq FROM sqlite_sequence WHERE name = '%1'), 0), "
                              "COALESCE((SELECT MAX(id) FROM %1), 0)) + %2")
            .arg(table)
            .arg(count);
    }
    return QStringLiteral("SELECT setval(s.name, GREATEST(nextval(s.name), (SELECT COALESCE(MAX(id), 0) + 1 FROM %1)) "
                          "+ %2) FROM (SELECT CAST(pg_get_serial_sequence('%1', 'id') AS regclass) AS name) s")
        .arg(table)
        .arg(count - 1);
}

QString Dialect::highestIdEver(const QString &table) const
{
    return isSqlite() ? QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = '%1'").arg(table) : QString();
}

QString Dialect::announcement(Areas areas) const
{
    return isSqlite() ? QString() : QStringLiteral("NOTIFY %1, '%2'").arg(channel()).arg(int(areas));
}

QStringList Dialect::statements(const QString &migration) const
{
    QString text = migration;
    text.replace(QStringLiteral("{id}"), isSqlite()
                                             ? QStringLiteral("INTEGER PRIMARY KEY AUTOINCREMENT")
                                             : QStringLiteral("BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY"));
    // In SQLite the rows then lie in the key's own tree, not in one by row number with the key beside it.
    text.replace(QStringLiteral(" {clustered}"), isSqlite() ? QStringLiteral(" WITHOUT ROWID") : QString());
    text.replace(QStringLiteral("{bytes}"), isSqlite() ? QStringLiteral("BLOB") : QStringLiteral("BYTEA"));
    text.replace(QStringLiteral("{bytewise}"), isSqlite() ? QString() : QStringLiteral(" COLLATE \"C\""));
    static const QRegularExpression token(QStringLiteral(
        R"(\{(append_only|refuse|allow|continue|search_index|drop_search_index) (\w+)(?: ([^}]*))?\};?)"));
    QString out;
    qsizetype from = 0;
    for (auto it = token.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        out += QStringView(text).mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        const QString kind = match.captured(1);
        const QString table = match.captured(2);
        const QString rest = match.captured(3);
        if (kind == u"search_index" && isSqlite()) {
            // The tokens stay in the table's own column; the index holds no copy and follows by triggers. It would
            // write itself out after each row that a trigger adds, so rows of a bulk write are left to indexRows().
            const QString column = rest.section(u' ', 0, 0);
            const QString when = rest.section(u' ', 1);
            out +=
                QStringLiteral(
                    "CREATE VIRTUAL TABLE %1_words USING fts5(%2, content='%1', content_rowid='id', columnsize=0, "
                    "detail=none, prefix='1 2 3', tokenize='unicode61 remove_diacritics 0');\n"
                    "CREATE TRIGGER %1_words_ai AFTER INSERT ON %1 %3BEGIN INSERT INTO %1_words(rowid, %2) VALUES "
                    "(new.id, new.%2); END;\n"
                    "CREATE TRIGGER %1_words_ad AFTER DELETE ON %1 BEGIN INSERT INTO %1_words(%1_words, rowid, %2) "
                    "VALUES ('delete', old.id, old.%2); END;\n"
                    "CREATE TRIGGER %1_words_au AFTER UPDATE OF %2 ON %1 WHEN old.%2 <> new.%2 BEGIN INSERT INTO "
                    "%1_words(%1_words, rowid, %2) VALUES ('delete', old.id, old.%2); INSERT INTO %1_words(rowid, %2) "
                    "VALUES (new.id, new.%2); END;\n")
                    .arg(table, column, when.isEmpty() ? QString() : QStringLiteral("WHEN %1 ").arg(when));
        } else if (kind == u"search_index") {
            out += QStringLiteral("CREATE INDEX %1_words ON %1 USING gin (CAST(%2 AS tsvector));\n")
                       .arg(table, rest.section(u' ', 0, 0));
        } else if (kind == u"drop_search_index" && isSqlite()) {
            for (const char *trigger : {"ai", "ad", "au"})
                out += QStringLiteral("DROP TRIGGER %1_words_%2;\n").arg(table, QLatin1StringView(trigger));
            out += QStringLiteral("DROP TABLE %1_words;\n").arg(table);
        } else if (kind == u"drop_search_index") {
            out += QStringLiteral("DROP INDEX %1_words;\n").arg(table);
        } else if (kind == u"allow") {
            out += permission(isSqlite(), table, rest);
        } else if (kind == u"continue") {
            if (const QString statement = highestIdentity(table); !statement.isEmpty())
                out += statement + QStringLiteral(";\n");
        } else if (kind == u"append_only") {
            out += refusal(isSqlite(), table, QStringLiteral("UPDATE"), {})
                   + refusal(isSqlite(), table, QStringLiteral("DELETE"), {});
        } else {
            out += refusal(isSqlite(), table, rest.section(u' ', 0, 0), rest.section(u' ', 1));
        }
    }
    out += QStringView(text).mid(from);
    return cut(out);
}

Error Dialect::error(const QSqlError &error, const QString &sql) const
{
    using Kind = Error::Kind;
    const QString code = error.nativeErrorCode();
    const QString text = error.databaseText();
    if (text.contains(u"frozen:"))
        return {Kind::Rejected, QT_TRANSLATE_NOOP("core", "This record is closed and can no longer be changed")};

    if (isSqlite()) {
        const int extended = code.toInt();
        switch (extended & 0xff) {
        case 5: // SQLITE_BUSY
        case 6: // SQLITE_LOCKED
            return {Kind::Unavailable,
                    QT_TRANSLATE_NOOP("core",
                                      "The workspace is locked by another program. Close it there, then try again")};
        case 8: // SQLITE_READONLY
            return {Kind::Unavailable,
                    QT_TRANSLATE_NOOP("core", "The workspace file is read-only. Nothing was changed")};
        case 10: // SQLITE_IOERR
            return {Kind::Unavailable,
                    QT_TRANSLATE_NOOP("core", "The workspace file cannot be read or written: %1"),
                    {text}};
        case 11: // SQLITE_CORRUPT
            return {Kind::Corrupt, QT_TRANSLATE_NOOP("core", "The workspace file is damaged. Restore a backup")};
        case 13: // SQLITE_FULL
            return {Kind::Unavailable,
                    QT_TRANSLATE_NOOP("core", "The disk is full. Nothing was changed; make room, then try again")};
        case 14: // SQLITE_CANTOPEN
            return {Kind::Unavailable, QT_TRANSLATE_NOOP("core", "The workspace file cannot be opened: %1"), {text}};
        case 26: // SQLITE_NOTADB
            return {Kind::Corrupt, QT_TRANSLATE_NOOP("core", "The file is not a Lianming workspace")};
        case 19: // SQLITE_CONSTRAINT
            if (text.contains(u"UNIQUE") || text.contains(u"PRIMARY KEY"))
                return {Kind::Duplicate, QT_TRANSLATE_NOOP("core", "This code or number is already in use")};
            if (text.contains(u"FOREIGN KEY"))
                return {Kind::InUse, QT_TRANSLATE_NOOP("core", "Other records refer to this one")};
            return {Kind::Rejected, QT_TRANSLATE_NOOP("core", "The database refused a value: %1"), {text}};
        default: break;
        }
    } else {
        if (code == u"23505")
            return {Kind::Duplicate, QT_TRANSLATE_NOOP("core", "This code or number is already in use")};
        if (code == u"23503")
            return {Kind::InUse, QT_TRANSLATE_NOOP("core", "Other records refer to this one")};
        if (code.startsWith(u"23"))
            return {Kind::Rejected, QT_TRANSLATE_NOOP("core", "The database refused a value: %1"), {text}};
        if (code == u"53100")
            return {Kind::Unavailable,
                    QT_TRANSLATE_NOOP("core", "The disk is full. Nothing was changed; make room, then try again")};
        if (code == u"25006")
            return {Kind::Unavailable,
                    QT_TRANSLATE_NOOP("core", "The workspace file is read-only. Nothing was changed")};
        if (code.startsWith(u"40") || code == u"55P03")
            return {Kind::Conflict,
                    QT_TRANSLATE_NOOP("core", "Somebody else changed the same records at the same moment. Try again")};
        if (code.startsWith(u"08") || code.startsWith(u"57") || code.startsWith(u"28")
            || error.type() == QSqlError::ConnectionError || code.isEmpty())
            return {Kind::Unavailable,
                    QT_TRANSLATE_NOOP("core", "The database server does not answer: %1"),
                    {text.trimmed()}};
    }
    return {
        Kind::Internal, QT_TRANSLATE_NOOP("core", "The database did not understand: %1 (%2)"), {text.trimmed(), sql}};
}

QStringList Dialect::beginTransfer(const QStringList &tables) const
{
    if (isSqlite())
        return {QStringLiteral("PRAGMA defer_foreign_keys = ON")};
    QStringList out;
    for (const QString &table : tables)
        out.append(QStringLiteral("ALTER TABLE %1 DISABLE TRIGGER USER").arg(table));
    return out;
}

QStringList Dialect::endTransfer(const QStringList &tables, const QStringList &identities) const
{
    if (isSqlite())
        return {};
    QStringList out;
    for (const QString &table : tables)
        out.append(QStringLiteral("ALTER TABLE %1 ENABLE TRIGGER USER").arg(table));
    for (const QString &table : identities)
        out.append(highestIdentity(table));
    return out;
}

QString Dialect::highestIdentity(const QString &table) const
{
    if (isSqlite())
        return {}; // AUTOINCREMENT follows the highest id by itself
    return QStringLiteral(
               "SELECT setval(pg_get_serial_sequence('%1', 'id'), COALESCE(MAX(id), 1), MAX(id) IS NOT NULL) FROM %1")
        .arg(table);
}

QString Dialect::schemaQuery() const
{
    if (isSqlite()) {
        return QStringLiteral(
            "SELECT m.name || '.' || c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c "
            "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE '%\\_words%' ESCAPE '\\' ORDER BY m.name, c.cid");
    }
    return QStringLiteral("SELECT table_name || '.' || column_name FROM information_schema.columns "
                          "WHERE table_schema = current_schema() ORDER BY table_name COLLATE \"C\", ordinal_position");
}

} // namespace lianming
