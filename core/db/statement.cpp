#include "core/db/statement.h"

#include <QSqlError>
#include <QSqlRecord>
#include <QVariant>

namespace lianming {

Statement::~Statement()
{
    if (!m_prepared || !m_isReusable)
        return;
    m_prepared->query.finish();
    m_db->keep(std::move(m_prepared));
}

Statement &Statement::bindFields(const Fields &fields)
{
    for (const Field &field : fields)
        add(field.value, field.column);
    return *this;
}

void Statement::add(const Value &value, const char *column)
{
    if (value.m_value.typeId() == QMetaType::QString) {
        const QString text = value.m_value.toString();
        if (text.contains(QChar(0)))
            refuseNul(column != nullptr ? QString::fromLatin1(column) : text.section(QChar(0), 0, 0).left(60));
    }
    m_isReusable = false;
    m_prepared->query.addBindValue(value.m_value);
}

void Statement::execute()
{
    m_isReusable = false;
    if (!m_prepared->query.exec())
        throw m_db->dialect().error(m_prepared->query.lastError(), m_prepared->sql);
    m_isReusable = true;
}

qint64 Statement::run()
{
    execute();
    const qint64 changed = m_prepared->query.numRowsAffected();
    finish();
    return changed;
}

bool Statement::next()
{
    if (!m_running) {
        execute();
        m_running = true;
    }
    if (m_prepared->query.next())
        return true;
    // An error while stepping (a damaged page, a lost server) must not look like the end of the rows.
    const QSqlError error = m_prepared->query.lastError();
    finish();
    if (error.isValid()) {
        m_isReusable = false;
        throw m_db->dialect().error(error, m_prepared->sql);
    }
    return false;
}

void Statement::finish()
{
    m_prepared->query.finish();
    m_running = false;
}

QVariant Row::value(const char *column) const
{
    auto &places = m_statement->m_prepared->places;
    if (places.isEmpty()) {
        const QSqlRecord record = m_statement->m_prepared->query.record();
        for (int i = 0; i < record.count(); ++i)
            places.insert(record.fieldName(i).toLatin1(), i);
    }
    const auto found = places.constFind(QByteArray::fromRawData(column, qsizetype(qstrlen(column))));
    if (found == places.constEnd())
        throw Error(Error::Kind::Internal, QT_TRANSLATE_NOOP("core", "The query has no column %1"),
                    {QString::fromLatin1(column)});
    return m_statement->m_prepared->query.value(*found);
}

QString Row::text(const char *column) const
{
    return value(column).toString();
}

qint64 Row::integer(const char *column) const
{
    return value(column).toLongLong();
}

std::optional<qint64> Row::optionalInteger(const char *column) const
{
    const QVariant v = value(column);
    return v.isNull() ? std::nullopt : std::optional(v.toLongLong());
}

std::optional<QString> Row::optionalText(const char *column) const
{
    const QVariant v = value(column);
    return v.isNull() ? std::nullopt : std::optional(v.toString());
}

QStringList Row::list(const char *column) const
{
    return text(column).split(u'\n', Qt::SkipEmptyParts);
}

QDate Row::day(const char *column) const
{
    return QDate::fromString(value(column).toString(), Qt::ISODate);
}

std::optional<QDate> Row::optionalDay(const char *column) const
{
    const QDate d = day(column);
    return d.isValid() ? std::optional(d) : std::nullopt;
}

QDateTime Row::instant(const char *column) const
{
    return QDateTime::fromString(value(column).toString(), Qt::ISODateWithMs).toUTC();
}

QByteArray Row::bytes(const char *column) const
{
    return value(column).toByteArray();
}

Rate Row::rate(const char *column) const
{
    return Rate::parse(value(column).toString().toStdString()).value_or(Rate{});
}

bool Row::isNull(const char *column) const
{
    return value(column).isNull();
}

qint64 Row::integerAt(int place) const
{
    return m_statement->m_prepared->query.value(place).toLongLong();
}

QString Row::textAt(int place) const
{
    // PostgreSQL's NULL has the column's type, and that of a number reads as "0".
    const QVariant value = m_statement->m_prepared->query.value(place);
    return value.isNull() ? QString() : value.toString();
}

void refuseNul(const QString &what)
{
    throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: a text cannot hold a NUL character"), {what});
}

qint64 insertRow(Connection &db, const char *table, const Fields &fields)
{
    QStringList columns;
    QStringList places;
    for (const Field &field : fields) {
        columns.append(QString::fromLatin1(field.column));
        places.append(QStringLiteral("?"));
    }
    Statement insert(db, QStringLiteral("INSERT INTO %1 (%2) VALUES (%3) RETURNING id")
                             .arg(QString::fromLatin1(table), columns.join(u','), places.join(u',')));
    return insert.bindFields(fields).one<qint64>().value_or(0);
}

void refuseChangedMeanwhile()
{
    throw Error(
        Error::Kind::Conflict,
        QT_TRANSLATE_NOOP(
            "core",
            "Somebody else has changed this record meanwhile. Your change was not saved; reload and look again"));
}

void updateRow(Connection &db, const char *table, qint64 id, qint64 version, const Fields &fields)
{
    QStringList sets;
    for (const Field &field : fields)
        sets.append(QString::fromLatin1(field.column) + QStringLiteral(" = ?"));
    const QString name = QString::fromLatin1(table);
    Statement update(db, QStringLiteral("UPDATE %1 SET %2, version = version + 1 WHERE id = ? AND version = ?")
                             .arg(name, sets.join(u", ")));
    if (update.bindFields(fields).bind(id, version).run() == 1)
        return;
    const bool exists =
        Statement(db, QStringLiteral("SELECT id FROM %1 WHERE id = ?").arg(name)).bind(id).one<qint64>().has_value();
    if (exists)
        refuseChangedMeanwhile();
    throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This record no longer exists"));
}

} // namespace lianming
