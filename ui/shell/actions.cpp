#include "ui/shell/actions.h"

#include "ui/shell/actionroles.h"
#include "ui/shell/icons.h"
#include "ui/shell/settings.h"
#include "ui/text/failure.h"

#include <QActionGroup>
#include <QWidget>

namespace lianming {

namespace {

constexpr char iconProperty[] = "iconName";

QString settingsKey(const QString &id)
{
    return QStringLiteral("shortcuts/") + id;
}

} // namespace

ActionRegistry::ActionRegistry(Settings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
}

QAction *ActionRegistry::add(QWidget *owner, const ActionSpec &spec)
{
    if (QAction *old = m_byId.value(spec.id))
        delete old;
    auto *action = new QAction(owner);
    action->setObjectName(spec.id);
    action->setProperty(iconProperty, spec.icon);
    if (!spec.icon.isEmpty())
        action->setIcon(icon(spec.icon));
    const QVariant chosen = m_settings.value(settingsKey(spec.id));
    action->setShortcut(chosen.isValid() ? QKeySequence::fromString(chosen.toString(), QKeySequence::PortableText)
                                         : spec.shortcut);
    applyText(action, spec);
    if (const auto needed = permissionOf(spec.id)) {
        QActionGroup *&group = m_groups[*needed];
        if (!group) {
            group = new QActionGroup(this);
            group->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
            group->setEnabled(!m_refused.contains(*needed));
        }
        group->addAction(action);
    }
    connect(action, &QAction::triggered, owner, [handler = spec.handler] {
        if (handler)
            handler();
    });
    owner->addAction(action);
    m_specs.insert(spec.id, spec);
    m_byId.insert(spec.id, action);
    m_order.append(action);
    connect(action, &QObject::destroyed, this, [this, action, id = spec.id] {
        m_order.removeAll(action);
        if (m_byId.value(id) == action) {
            m_byId.remove(id);
            m_specs.remove(id);
        }
    });
    return action;
}

QAction *ActionRegistry::find(const QString &id) const
{
    return m_byId.value(id);
}

QList<QAction *> ActionRegistry::available() const
{
    QList<QAction *> found;
    for (QAction *action : m_order) {
        const auto *owner = qobject_cast<QWidget *>(action->parent());
        if (action->isEnabled() && action->isVisible() && owner && owner->isVisible())
            found.append(action);
    }
    return found;
}

QString ActionRegistry::idOf(const QAction *action)
{
    return action->objectName();
}

QString ActionRegistry::iconOf(const QAction *action)
{
    return action->property(iconProperty).toString();
}

QKeySequence ActionRegistry::defaultShortcut(const QString &id) const
{
    return m_specs.value(id).shortcut;
}

QAction *ActionRegistry::holderOf(const QKeySequence &shortcut, const QAction *except) const
{
    if (shortcut.isEmpty())
        return nullptr;
    for (QAction *action : m_order) {
        if (action != except && action->shortcut() == shortcut)
            return action;
    }
    return nullptr;
}

void ActionRegistry::setShortcut(const QString &id, const QKeySequence &shortcut)
{
    QAction *action = find(id);
    if (!action)
        return;
    action->setShortcut(shortcut);
    applyText(action, m_specs.value(id));
    m_settings.setValue(settingsKey(id),
                        shortcut == defaultShortcut(id) ? QVariant() : shortcut.toString(QKeySequence::PortableText));
}

void ActionRegistry::setRefused(const std::map<Permission, Message> &refused)
{
    m_refused = refused;
    for (const auto &[permission, group] : m_groups)
        group->setEnabled(!m_refused.contains(permission));
    retranslate();
    Q_EMIT refusedChanged();
}

QString ActionRegistry::refusal(const QString &id) const
{
    const auto needed = permissionOf(id);
    const auto refused = needed ? m_refused.find(*needed) : m_refused.end();
    return refused == m_refused.end() ? QString() : messageText(refused->second);
}

void ActionRegistry::retranslate()
{
    for (QAction *action : std::as_const(m_order))
        applyText(action, m_specs.value(idOf(action)));
}

void ActionRegistry::applyText(QAction *action, const ActionSpec &spec)
{
    const QString text = spec.text ? spec.text() : spec.id;
    action->setText(text);
    QString tip = spec.hint ? spec.hint() : text;
    if (!action->shortcut().isEmpty())
        tip += QStringLiteral("  (%1)").arg(action->shortcut().toString(QKeySequence::NativeText));
    const QString why = refusal(spec.id);
    action->setToolTip(why.isEmpty() ? tip : why);
}

} // namespace lianming
