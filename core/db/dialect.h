// The only place that knows which database it is talking to. Everything else is written once, in the subset of SQL that
// SQLite and PostgreSQL share; what differs is asked for here by what it means.
#pragma once

#include "core/base/area.h"
#include "core/base/error.h"

#include <QSqlDatabase>
#include <QString>
#include <QStringList>

class QSqlError;

namespace lianming {

class Address;

enum class Backend { Sqlite, Postgresql };

class Dialect
{
public:
    explicit Dialect(Backend backend) : m_backend(backend) {}
    [[nodiscard]] static Dialect of(const Address &address);

    [[nodiscard]] Backend backend() const { return m_backend; }
    [[nodiscard]] bool isSqlite() const { return m_backend == Backend::Sqlite; }
    /// "SQLite" or "PostgreSQL".
    [[nodiscard]] QString name() const;

    [[nodiscard]] QString driver() const;
    /// Fills in the driver's connection settings; `readOnly` opens a SQLite file without the right to write.
    void configure(QSqlDatabase &db, const Address &address, bool readOnly) const;
    /// What every connection runs when it opens.
    [[nodiscard]] QStringList setup(bool readOnly) const;

    /// Begins a transaction that writes: takes SQLite's write lock at once, so that two writers wait and do not fail.
    [[nodiscard]] QString beginWrite() const;
    [[nodiscard]] QString beginRead() const;
    /// Serialises what must not run twice at the same time inside a write transaction ("sign"); a no-op on SQLite,
    /// whose write transactions are alone anyway.
    [[nodiscard]] QString lockStatement(const char *name) const;

    /// A transaction that writes is alone from its beginning: what it does early keeps nobody waiting any longer.
    [[nodiscard]] bool writersAreAlone() const { return isSqlite(); }

    /// The query that takes `count` new ids of a table, one after the other, and answers with the last of them.
    [[nodiscard]] QString newIds(const QString &table, qint64 count) const;
    /// The query for the highest id that a row of a table has ever been committed with, though it be deleted since;
    /// empty where the database does not know: PostgreSQL also counts ids of what was rolled back.
    [[nodiscard]] QString highestIdEver(const QString &table) const;

    /// Where commits are announced to other programs.
    [[nodiscard]] QString channel() const { return QStringLiteral("lianming"); }
    /// The statement that announces changed areas at the commit of the transaction it runs in; empty where nobody
    /// listens.
    [[nodiscard]] QString announcement(Areas areas) const;

    /// A migration's text with its tokens replaced, cut into single statements. Tokens:
    ///   {id}                    the automatic identity column's type
    ///   {clustered}             behind a table whose rows are read and written in the order of its primary key
    ///   {append_only TABLE}     a trigger that refuses UPDATE and DELETE
    ///   {refuse TABLE EVENT WHEN}  a trigger that refuses INSERT, UPDATE or DELETE of rows for which WHEN (over OLD or
    ///   NEW) is true
    ///   {allow TABLE EVENT}     takes back what {refuse TABLE EVENT …} of an earlier migration refuses
    ///   {continue TABLE}        the next identity follows the highest that was written
    ///   {bytes}                 the type of bytes
    ///   {bytewise}              behind a text column that is ordered by its bytes, in any locale
    ///   {search_index TABLE COLUMN [WHEN]}, {drop_search_index TABLE COLUMN}  a word index of the database's own, as
    ///   migrations before the 14th had one; gone since
    [[nodiscard]] QStringList statements(const QString &migration) const;

    /// The error the driver reports, as ours: busy, full, read-only, constraint, serialisation and so on told apart.
    [[nodiscard]] Error error(const QSqlError &error, const QString &sql) const;

    /// Rows of a whole database are written with the guards against changes at rest. Such guards look at the row that a
    /// row belongs to: PostgreSQL switches them off; SQLite writes what refers before what is referred to, and checks
    /// references at the commit.
    [[nodiscard]] bool transfersBackwards() const { return isSqlite(); }
    [[nodiscard]] QStringList beginTransfer(const QStringList &tables) const;
    /// Guards as before; the next identities of `identities` follow the highest.
    [[nodiscard]] QStringList endTransfer(const QStringList &tables, const QStringList &identities) const;

    /// Table, column and index names of the schema in one comparable text (the golden schema).
    [[nodiscard]] QString schemaQuery() const;

private:
    /// The statement after which a table's next identity follows its highest; empty where that goes without saying.
    [[nodiscard]] QString highestIdentity(const QString &table) const;

    Backend m_backend;
};

} // namespace lianming
