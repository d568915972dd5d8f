#include "tests/support/testworkspace.h"

#include "core/db/statement.h"

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

} // namespace

TestWorkspace::TestWorkspace()
{
    if (isPostgres()) {
        m_database = QStringLiteral("test_") + QUuid::createUuid().toString(QUuid::Id128);
        Connection maintenance(Address::parse(server()));
        maintenance.execute(QStringLiteral("CREATE DATABASE %1").arg(m_database));
        QUrl url(server());
        url.setPath(u'/' + m_database);
        QUrlQuery query(url);
        query.addQueryItem(QStringLiteral("files"), m_folder.filePath(QStringLiteral("files")));
        url.setQuery(query);
        m_text = url.toString(QUrl::FullyEncoded);
    } else {
        m_text = m_folder.filePath(QStringLiteral("test.lianming"));
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
