// A link that is an action of the registry: it says what the action says, tells why it cannot be done now, and follows
// every change of it.
#pragma once

#include "ui/widgets/linkbutton.h"

class QAction;

namespace lianming {

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

} // namespace lianming
