#include "core/db/address.h"

#include "core/base/error.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>
#include <QUrlQuery>

namespace lianming {

Address Address::parse(const QString &text)
{
    if (!text.startsWith(u"postgresql://") && !text.startsWith(u"postgres://"))
        return file(text);

    const QUrl url(text, QUrl::StrictMode);
    Address address;
    address.m_database = url.path().mid(1);
    if (!url.isValid() || address.m_database.isEmpty() || address.m_database.contains(u'/')) {
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "“%1” is no database address. Write postgresql://user@host/database"),
                    {url.isValid() ? url.toDisplayString(QUrl::RemovePassword) : QStringLiteral("postgresql://…")});
    }
    const QUrlQuery query(url);
    address.m_host = query.queryItemValue(QStringLiteral("host"), QUrl::FullyDecoded);
    if (address.m_host.isEmpty())
        address.m_host = url.host();
    address.m_files = query.queryItemValue(QStringLiteral("files"), QUrl::FullyDecoded);
    address.m_port = url.port();
    address.m_user = url.userName();
    address.m_password = url.password();
    return address;
}

Address Address::file(const QString &path)
{
    if (path.isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "No workspace is named"));
    Address address;
    // A link leads to the file itself, whose name the folder of files beside it has.
    const QFileInfo file(path);
    address.m_path = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    return address;
}

QString Address::filesFolder() const
{
    if (isFile())
        return m_path + QStringLiteral(".files");
    if (!m_files.isEmpty())
        return m_files;
    const QString place = QStringLiteral("%1-%2").arg(
        m_host.isEmpty() ? QStringLiteral("local") : QString(m_host).replace(u'/', u'_'), m_database);
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(QStringLiteral("lianming/files/") + place);
}

QString Address::label() const
{
    if (isFile())
        return QFileInfo(m_path).completeBaseName();
    return m_host.isEmpty() || m_host.startsWith(u'/') ? m_database : QStringLiteral("%1@%2").arg(m_database, m_host);
}

} // namespace lianming
