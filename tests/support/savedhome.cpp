#include "tests/support/savedhome.h"

#include "core/db/bulk.h"
#include "core/db/statement.h"
#include "tests/support/testworkspace.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>
#include <QUuid>

#include <algorithm>

namespace lianming {

namespace {

Connection server()
{
    return Connection(Address::parse(qEnvironmentVariable("LIANMING_TEST_POSTGRES")));
}

/// A column whose values are not the same when the same is done again: ids that a server gives out, hashes over the
/// time.
bool varies(const QString &column, bool isSqlite)
{
    if (column == u"hash")
        return true;
    return !isSqlite && (column == u"id" || column.endsWith(u"_id"));
}

QPair<qint64, QByteArray> summed(Connection &db, const QString &table, const QStringList &columns)
{
    static const QRegularExpression moment(QStringLiteral("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z"));
    std::vector<QByteArray> rows;
    BulkReader reader(db, QStringLiteral("SELECT %1 FROM %2").arg(columns.join(u','), table));
    while (reader.next()) {
        QByteArray row;
        for (int i = 0; i < columns.size(); ++i) {
            const std::string_view cell = reader.text(i);
            row += reader.isNull(i) ? QByteArray("\x1e", 1) : QByteArray(cell.data(), qsizetype(cell.size()));
            row += '\x1f';
        }
        if (row.contains("Z")) // few have a moment
            row = QString::fromUtf8(row).replace(moment, QStringLiteral("then")).toUtf8();
        rows.push_back(row);
    }
    std::ranges::sort(rows);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &row : rows)
        hash.addData(row + '\n');
    return {qint64(rows.size()), hash.result().toHex()};
}

} // namespace

QString difference(const Contents &one, const Contents &other)
{
    QStringList out;
    for (auto it = one.begin(); it != one.end(); ++it) {
        const auto now = other.value(it.key());
        if (now != it.value())
            out.append(QStringLiteral("%1: %2 rows, %3").arg(it.key()).arg(it->first).arg(now.first));
    }
    return out.join(QStringLiteral("; "));
}

SavedHome::SavedHome() : m_address(Address::file(m_folder.filePath(QStringLiteral("home.lianming"))))
{
    m_text = m_address.path();
    m_saved = m_folder.filePath(QStringLiteral("home.saved"));
    if (TestWorkspace::isPostgres()) {
        m_database = QStringLiteral("test_") + QUuid::createUuid().toString(QUuid::Id128);
        m_saved = m_database + QStringLiteral("_saved");
        server().execute(QStringLiteral("CREATE DATABASE %1").arg(m_database));
        QUrl url(qEnvironmentVariable("LIANMING_TEST_POSTGRES"));
        url.setPath(u'/' + m_database);
        QUrlQuery query(url);
        query.addQueryItem(QStringLiteral("files"), m_folder.filePath(QStringLiteral("files")));
        url.setQuery(query);
        m_text = url.toString(QUrl::FullyEncoded);
        m_address = Address::parse(m_text);
    }
    const Workspace made(m_address, Actor{QStringLiteral("Tester")}, TestWorkspace::clock(), true);
}

SavedHome::~SavedHome()
{
    if (m_database.isEmpty())
        return;
    Connection maintenance = server();
    for (const QString &name : {m_database, m_saved})
        maintenance.execute(QStringLiteral("DROP DATABASE IF EXISTS %1 WITH (FORCE)").arg(name));
}

Workspace SavedHome::open(const QString &actor) const
{
    return Workspace(m_address, Actor{actor}, TestWorkspace::clock());
}

void SavedHome::settle() const
{
    if (m_database.isEmpty())
        return;
    constexpr qint64 patience = 30'000;
    Connection maintenance = server();
    QElapsedTimer since;
    since.start();
    const QString others = QStringLiteral(
        "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = '%1' AND backend_type = 'client backend'");
    while (Statement(maintenance, others.arg(m_database)).one<qint64>() != 0) {
        if (since.hasExpired(patience))
            qFatal("The server does not let go of a client that is gone");
    }
}

void SavedHome::save()
{
    settle();
    if (m_database.isEmpty()) {
        if (QFile(m_address.path() + QStringLiteral("-wal")).size() > 0)
            qFatal("Somebody has the workspace open");
        QFile::remove(m_saved);
        if (!QFile::copy(m_address.path(), m_saved))
            qFatal("cannot copy");
    } else {
        Connection maintenance = server();
        maintenance.execute(QStringLiteral("DROP DATABASE IF EXISTS %1").arg(m_saved));
        maintenance.execute(QStringLiteral("CREATE DATABASE %1 TEMPLATE %2").arg(m_saved, m_database));
    }
    m_savedFiles = files();
}

void SavedHome::restore() const
{
    settle();
    if (m_database.isEmpty()) {
        for (const char *ending : {"", "-wal", "-shm"})
            QFile::remove(m_address.path() + QLatin1String(ending));
        if (!QFile::copy(m_saved, m_address.path()))
            qFatal("cannot copy");
    } else {
        Connection maintenance = server();
        maintenance.execute(QStringLiteral("DROP DATABASE %1").arg(m_database));
        maintenance.execute(QStringLiteral("CREATE DATABASE %1 TEMPLATE %2").arg(m_database, m_saved));
    }
    for (const QString &path : files() - m_savedFiles) {
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        if (!QFile::remove(path))
            qFatal("cannot remove");
    }
}

Contents SavedHome::contents() const
{
    Connection db(m_address);
    const bool isSqlite = db.dialect().isSqlite();
    QMap<QString, QStringList> columns;
    Statement schema(db, db.dialect().schemaQuery());
    while (schema.next()) {
        const QString name = schema.row().textAt(0);
        const QString column = name.section(u'.', 1);
        if (!varies(column, isSqlite))
            columns[name.section(u'.', 0, 0)].append(column);
    }
    Contents out;
    const Transaction tx(db, Transaction::Kind::Read);
    for (auto it = columns.begin(); it != columns.end(); ++it)
        out.insert(it.key(), summed(db, it.key(), it.value()));
    return out;
}

QSet<QString> SavedHome::files() const
{
    QSet<QString> out;
    for (QDirIterator it(m_address.filesFolder(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
        out.insert(it.next());
    return out;
}

} // namespace lianming
