#include "ui/shell/settings.h"

#include <QStandardPaths>

namespace lianming {

namespace {

QString ownFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
           + QStringLiteral("/lianming/lianming.ini");
}

} // namespace

Settings::Settings(const QString &path, QObject *parent)
    : QObject(parent), m_store(path.isEmpty() ? ownFile() : path, QSettings::IniFormat)
{
}

void Settings::setValue(const QString &key, const QVariant &value)
{
    if (m_store.value(key) == value)
        return;
    m_store.setValue(key, value);
    Q_EMIT changed(key);
}

QString Settings::actorName() const
{
    const QString name = value(QStringLiteral("actor")).toString();
    if (!name.isEmpty())
        return name;
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return user.isEmpty() ? QStringLiteral("lianming") : user;
}

void Settings::addRecentWorkspace(const QString &address)
{
    QStringList recent = recentWorkspaces();
    recent.removeAll(address);
    recent.prepend(address);
    setValue(QStringLiteral("recent"), QStringList(recent.mid(0, 8)));
}

} // namespace lianming
