// A link that is an action of the registry: it says what the action says, tells why it cannot be done now, and follows
// every change of it.
#pragma once

#include "ui/widgets/linkbutton.h"

class QAbstractButton;
class QAction;

namespace lianming {

class ActionRegistry;

class ActionLink : public LinkButton
{
    Q_OBJECT

public:
    /// Named as the action. The action may go before the link does.
    explicit ActionLink(QAction *action, QWidget *parent = nullptr);

private:
    void follow(const QAction &action);

    bool m_isTakenAway = false; ///< the action is not visible
};

/// Lets the action be done, or not; `hint` is what its tool tip says, and where it cannot be done the reason.
void setAvailable(QAction *action, bool available, const QString &hint);
/// The same of a button that is no view of an action but asks for the permission of action `id` (actionroles.h): where
/// the roles of the person at work do not give it, it cannot be pressed and says why. Ask again when they change
/// (ActionRegistry::refusedChanged()).
void setAvailable(QAbstractButton *button, const ActionRegistry &actions, const QString &id, bool available,
                  const QString &hint = {});

} // namespace lianming
