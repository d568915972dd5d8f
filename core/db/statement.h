// One prepared statement: binds, executes or throws, and hands out typed rows. QVariant does not leave this file's
// pair. Days are stored as "YYYY-MM-DD", instants as ISO 8601 in UTC with milliseconds, truth as 0 and 1, money as
// minor units, rates as their decimal text: the same on both databases.
#pragma once

#include "core/base/decimal.h"
#include "core/base/id.h"
#include "core/db/connection.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace lianming {

/// A value on its way into the database.
class Value
{
public:
    Value(std::nullptr_t) {}
    Value(bool v) : m_value(v ? 1 : 0) {}
    Value(int v) : m_value(v) {}
    Value(qint64 v) : m_value(v) {}
    Value(const QString &v) : m_value(v.isNull() ? QStringLiteral("") : v) {}
    Value(const char *v) : m_value(QString::fromUtf8(v)) {}
    Value(const QByteArray &v) : m_value(v) {}
    Value(QDate v)
    {
        if (v.isValid())
            m_value = v.toString(Qt::ISODate);
    }
    Value(const QDateTime &v)
    {
        if (v.isValid())
            m_value = v.toUTC().toString(Qt::ISODateWithMs);
    }
    /// Codes that are only shown, joined by line feeds. A code holds none.
    Value(const QStringList &v) : Value(v.join(u'\n')) {}
    Value(Rate v) : m_value(QString::fromStdString(v.toString())) {}
    /// An unset id is NULL.
    template<class R>
    Value(Id<R> v)
    {
        if (v.isSet())
            m_value = v.value;
    }
    template<class T>
    Value(const std::optional<T> &v)
    {
        if (v)
            *this = Value(*v);
    }

    [[nodiscard]] bool isNull() const { return !m_value.isValid(); }
    /// Printable form, for the audit log; null for NULL.
    [[nodiscard]] QString text() const { return m_value.isValid() ? m_value.toString() : QString(); }

private:
    friend class Statement;
    QVariant m_value;
};

/// One column's name and value, as a repository's values() lists them.
struct Field {
    const char *column;
    Value value;
};
using Fields = QList<Field>;

/// The current row of a statement, by column name or place. A name that the query does not have is a defect and throws.
class Row
{
public:
    [[nodiscard]] QString text(const char *column) const;
    [[nodiscard]] qint64 integer(const char *column) const;
    [[nodiscard]] bool truth(const char *column) const { return integer(column) != 0; }
    [[nodiscard]] std::optional<qint64> optionalInteger(const char *column) const;
    [[nodiscard]] std::optional<QString> optionalText(const char *column) const;
    [[nodiscard]] QStringList list(const char *column) const; ///< codes joined by line feeds
    [[nodiscard]] QDate day(const char *column) const;        ///< invalid for NULL
    [[nodiscard]] std::optional<QDate> optionalDay(const char *column) const;
    [[nodiscard]] QDateTime instant(const char *column) const; ///< UTC; invalid for NULL
    [[nodiscard]] QByteArray bytes(const char *column) const;
    [[nodiscard]] Rate rate(const char *column) const; ///< 0 for NULL
    template<class R>
    [[nodiscard]] Id<R> id(const char *column) const
    {
        return {optionalInteger(column).value_or(0)};
    }

    [[nodiscard]] bool isNull(const char *column) const;
    [[nodiscard]] qint64 integerAt(int place) const;
    [[nodiscard]] QString textAt(int place) const;

private:
    friend class Statement;
    explicit Row(const class Statement &statement) : m_statement(&statement) {}
    [[nodiscard]] QVariant value(const char *column) const;
    const Statement *m_statement;
};

class Statement
{
public:
    /// Prepares `sql`, or takes what the connection has prepared before. Throws what the database says.
    Statement(Connection &db, const QString &sql) : m_db(&db), m_prepared(db.prepared(sql)) {}
    ~Statement();
    Statement(Statement &&) noexcept = default;
    Statement &operator=(Statement &&) = delete;

    /// Binds the next parameters, left to right.
    template<class... V>
    Statement &bind(const V &...values)
    {
        (add(Value(values)), ...);
        return *this;
    }
    Statement &bindFields(const Fields &fields);

    /// Executes and forgets the bound values, so that the statement can be used again. Returns the number of changed
    /// rows.
    qint64 run();

    /// Executes on the first call, then steps. False after the last row (the statement is then finished).
    bool next();
    [[nodiscard]] Row row() const { return Row(*this); }

    /// The first row through `make` (or the first column as qint64 or QString); nothing if there is none.
    template<class T, class Make>
    [[nodiscard]] std::optional<T> one(Make make)
    {
        std::optional<T> out;
        if (next())
            out = make(row());
        finish();
        return out;
    }
    template<class T>
    [[nodiscard]] std::optional<T> one()
    {
        return one<T>([](const Row &r) {
            if constexpr (std::is_same_v<T, QString>)
                return r.textAt(0);
            else
                return static_cast<T>(r.integerAt(0));
        });
    }
    /// All rows through `make`.
    template<class T, class Make>
    [[nodiscard]] QList<T> all(Make make)
    {
        QList<T> out;
        while (next())
            out.append(make(row()));
        return out;
    }

    void finish();

private:
    friend class Row;
    /// Throws Error::BadInput for a text with a NUL; `column` names it.
    void add(const Value &value, const char *column = nullptr);
    void execute();

    Connection *m_db;
    std::unique_ptr<PreparedSql> m_prepared;
    bool m_running = false;
    bool m_isReusable = true; ///< nothing is bound that was not executed, and nothing failed
};

/// A text with a NUL character: PostgreSQL cannot store it, so neither database is given one. `what` names it.
[[noreturn]] void refuseNul(const QString &what);

/// INSERT of `fields` into `table`; returns the new id.
qint64 insertRow(Connection &db, const char *table, const Fields &fields);
/// Throws the Error::Conflict that updateRow() does: for verbs whose rules would say something else of a record that
/// somebody else has moved on.
[[noreturn]] void refuseChangedMeanwhile();
/// UPDATE of the row with `id` whose `version` is still `version`, raising it by one. Throws Error::Conflict when it is
/// not (somebody else wrote it), Error::NotFound when the row is gone.
void updateRow(Connection &db, const char *table, qint64 id, qint64 version, const Fields &fields);

} // namespace lianming
