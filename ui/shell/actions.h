// Every action of the program, by id: what it is called, its icon, its shortcut, what it does. Menus, buttons, context
// menus, the palette and the list of shortcuts are views of this. A page's action works while the page is shown.
#pragma once

#include "core/people/role.h"

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>

#include <functional>
#include <map>

class QActionGroup;
class QWidget;

namespace lianming {

class Settings;

struct ActionSpec {
    QString id;                    ///< "brands.new": stable, part of the settings
    std::function<QString()> text; ///< asked again when the language changes: [] { return tr("New brand"); }
    QString icon;                  ///< name of the icon; may be empty
    QKeySequence shortcut = {};    ///< default; the person may choose another
    std::function<void()> handler;
    std::function<QString()> hint = {}; ///< one sentence for the tool tip; may be empty
};

class ActionRegistry : public QObject
{
    Q_OBJECT

public:
    explicit ActionRegistry(Settings &settings, QObject *parent = nullptr);

    /// Adds an action that belongs to `owner` (a page or the window) and goes with it. Ids are unique; adding one again
    /// replaces it.
    QAction *add(QWidget *owner, const ActionSpec &spec);
    [[nodiscard]] QAction *find(const QString &id) const;

    /// All actions in the order they were added.
    [[nodiscard]] QList<QAction *> actions() const { return m_order; }
    /// Those that can be done now: enabled, and their owner is on screen.
    [[nodiscard]] QList<QAction *> available() const;
    [[nodiscard]] static QString idOf(const QAction *action);
    /// The name of its icon, for whoever draws it in another colour; may be empty.
    [[nodiscard]] static QString iconOf(const QAction *action);

    [[nodiscard]] QKeySequence defaultShortcut(const QString &id) const;
    /// The action that has that shortcut and could be meant at the same time; null if free.
    [[nodiscard]] QAction *holderOf(const QKeySequence &shortcut, const QAction *except) const;
    /// Keeps a shortcut chosen by the person; the default again for the default.
    void setShortcut(const QString &id, const QKeySequence &shortcut);

    /// What the roles of the person at work do not permit, and why. Actions that need it (actionroles.h) are disabled,
    /// whatever their page says, and give the reason as tool tip.
    void setRefused(const std::map<Permission, Message> &refused);
    /// Why the roles of the person at work do not permit what `id` does; empty where they do.
    [[nodiscard]] QString refusal(const QString &id) const;

    void retranslate();

Q_SIGNALS:
    /// refusal() may be another one.
    void refusedChanged();

private:
    void applyText(QAction *action, const ActionSpec &spec);

    Settings &m_settings;
    QHash<QString, ActionSpec> m_specs;
    QHash<QString, QAction *> m_byId;
    QList<QAction *> m_order;
    std::map<Permission, Message> m_refused;
    std::map<Permission, QActionGroup *> m_groups; ///< switched as a whole, without touching what pages say
};

} // namespace lianming
