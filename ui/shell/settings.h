// What a person chose on this computer: language, theme, name, window and column widths, shortcuts, recent workspaces.
// Kept in one INI file; nothing of the workspace's data is in here.
#pragma once

#include <QObject>
#include <QSettings>
#include <QStringList>

namespace lianming {

class Settings : public QObject
{
    Q_OBJECT

public:
    /// The person's own settings file; `path` gives another one (tests, tours).
    explicit Settings(const QString &path = {}, QObject *parent = nullptr);

    [[nodiscard]] QVariant value(const QString &key, const QVariant &otherwise = {}) const
    {
        return m_store.value(key, otherwise);
    }
    void setValue(const QString &key, const QVariant &value);

    /// "en" or "zh_CN"; empty: as the system says.
    [[nodiscard]] QString language() const { return value(QStringLiteral("language")).toString(); }
    /// "system", "light", "dark".
    [[nodiscard]] QString theme() const { return value(QStringLiteral("theme"), QStringLiteral("system")).toString(); }
    /// Who writes the history; the system's user name until somebody says otherwise.
    [[nodiscard]] QString actorName() const;
    /// Addresses of workspaces opened before, the latest first, at most eight.
    [[nodiscard]] QStringList recentWorkspaces() const { return value(QStringLiteral("recent")).toStringList(); }
    void addRecentWorkspace(const QString &address);

Q_SIGNALS:
    void changed(const QString &key);

private:
    QSettings m_store;
};

} // namespace lianming
