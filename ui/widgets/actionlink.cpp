#include "ui/widgets/actionlink.h"

#include "ui/shell/actions.h"

namespace lianming {

ActionLink::ActionLink(QAction *action, QWidget *parent)
    : LinkButton(ActionRegistry::iconOf(action), action->text(), parent)
{
    setObjectName(ActionRegistry::idOf(action));
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, [this, action] { follow(*action); });
    follow(*action);
}

void ActionLink::follow(const QAction &action)
{
    setText(action.text());
    setAccessibleName(action.text());
    setToolTip(action.toolTip());
    setEnabled(action.isEnabled());
    updateGeometry();
    if (action.isVisible() == m_isTakenAway) {
        m_isTakenAway = !action.isVisible();
        setVisible(!m_isTakenAway);
    }
}

void setAvailable(QAction *action, bool available, const QString &hint)
{
    action->setEnabled(available);
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? hint : hint + QStringLiteral("  (%1)").arg(keys));
}

void setAvailable(QAbstractButton *button, const ActionRegistry &actions, const QString &id, bool available,
                  const QString &hint)
{
    const QString why = actions.refusal(id);
    button->setEnabled(available && why.isEmpty());
    button->setToolTip(why.isEmpty() ? hint : why);
}

} // namespace lianming
