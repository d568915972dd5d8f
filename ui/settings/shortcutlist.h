// Every action with its shortcut, which a person may change; a shortcut that is taken is refused with the name of its
// holder.
#pragma once

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace lianming {

class ActionRegistry;

class ShortcutList : public QWidget
{
    Q_OBJECT

public:
    explicit ShortcutList(ActionRegistry &actions, QWidget *parent = nullptr);

    /// Reads the registry again (pages add theirs when they are first shown).
    void fill();

private:
    ActionRegistry &m_actions;
    QVBoxLayout *m_column;
};

} // namespace lianming
