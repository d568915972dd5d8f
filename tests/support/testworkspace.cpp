#include "tests/support/testworkspace.h"

#include "core/db/migrator.h"
#include "core/db/statement.h"

#include <QCryptographicHash>
#include <QFile>
#include <QUrl>
#include <QUrlQuery>
#include <QUuid>

namespace lianming {

namespace {

QString server()
{
    const QString address = qEnvironmentVariable("LIANMING_TEST_POSTGRES");
    if (address.isEmpty())
        qFatal("LIANMING_TEST_POSTGRES is not set: run packaging/test, which starts a private PostgreSQL");
    return address;
}

QString addressOf(const QString &database, const QString &files = {})
{
    QUrl url(server());
    url.setPath(u'/' + database);
    QUrlQuery query(url);
    if (!files.isEmpty())
        query.addQueryItem(QStringLiteral("files"), files);
    url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

// An empty workspace is made once and copied, because running all migrations for each would take most of the time of
// many tests. tst_database runs them.

/// On the server, for all test programs: named by what is in it.
QString emptyDatabase()
{
    static const QString name = [] {
        QCryptographicHash all(QCryptographicHash::Sha256);
        for (const Migration &migration : Migrator::shipped())
            all.addData(migration.checksum().toLatin1());
        const QString out = QStringLiteral("empty_") + QString::fromLatin1(all.result().toHex().first(32));
        Connection maintenance(Address::parse(server()));
        maintenance.execute(QStringLiteral("SELECT pg_advisory_lock(20260601)")); // until this connection ends
        const bool isThere =
            Statement(maintenance, QStringLiteral("SELECT COUNT(*) FROM pg_database WHERE datname = ?"))
                .bind(out)
                .one<qint64>()
            == 1;
        if (isThere)
            return out;
        const QString making = out + QStringLiteral("_making");
        maintenance.execute(QStringLiteral("DROP DATABASE IF EXISTS %1").arg(making));
        maintenance.execute(QStringLiteral("CREATE DATABASE %1").arg(making));
        {
            Connection db(Address::parse(addressOf(making)));
            Migrator().run(db, TestWorkspace::clock());
        }
        maintenance.execute(QStringLiteral("ALTER DATABASE %1 RENAME TO %2").arg(making, out));
        return out;
    }();
    return name;
}

/// A file, for this program.
QString emptyFile()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        const QString out = folder.filePath(QStringLiteral("empty.lianming"));
        Connection db(Address::parse(out));
        Migrator().run(db, TestWorkspace::clock());
        return out;
    }();
    return path;
}

} // namespace

TestWorkspace::TestWorkspace()
{
    if (isPostgres()) {
        m_database = QStringLiteral("test_") + QUuid::createUuid().toString(QUuid::Id128);
        const QString empty = emptyDatabase();
        Connection maintenance(Address::parse(server()));
        maintenance.execute(QStringLiteral("CREATE DATABASE %1 TEMPLATE %2").arg(m_database, empty));
        m_text = addressOf(m_database, m_folder.filePath(QStringLiteral("files")));
    } else {
        m_text = m_folder.filePath(QStringLiteral("test.lianming"));
        if (!QFile::copy(emptyFile(), m_text))
            qFatal("cannot copy the empty workspace");
    }
    m_address = Address::parse(m_text);
    m_workspace = std::make_unique<Workspace>(m_address, Actor{QStringLiteral("Tester")}, clock(), true);
}

TestWorkspace::~TestWorkspace()
{
    m_workspace.reset();
    if (!m_database.isEmpty()) {
        Connection maintenance(Address::parse(server()));
        maintenance.execute(QStringLiteral("DROP DATABASE %1 WITH (FORCE)").arg(m_database));
    }
}

std::unique_ptr<Workspace> TestWorkspace::another(const QString &actor) const
{
    return std::make_unique<Workspace>(m_address, Actor{actor}, clock());
}

Clock TestWorkspace::clock()
{
    return Clock(QDateTime(QDate(2026, 6, 1), QTime(8, 0), Qt::UTC));
}

} // namespace lianming
