#include "ui/settings/shortcutlist.h"

#include "ui/shell/actions.h"
#include "ui/shell/icons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QKeySequenceEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace lianming {

ShortcutList::ShortcutList(ActionRegistry &actions, QWidget *parent)
    : QWidget(parent), m_actions(actions), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::xs);
}

void ShortcutList::fill()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QList<QAction *> actions = m_actions.actions();
    for (QAction *action : actions) {
        const QString id = ActionRegistry::idOf(action);
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::s);
        auto *name = new Label(action->text());
        name->setElided(true);
        auto *problem = new Label(TextSize::Note, Token::StopInk);
        auto *edit = new QKeySequenceEdit(action->shortcut());
        edit->setFixedWidth(170);
        edit->setAccessibleName(action->text());
        auto *reset = new QToolButton;
        reset->setIcon(icon(QStringLiteral("undo")));
        reset->setToolTip(tr("Back to the default"));
        reset->setAccessibleName(reset->toolTip());
        reset->setEnabled(action->shortcut() != m_actions.defaultShortcut(id));
        row->addWidget(name, 1);
        row->addWidget(problem);
        row->addWidget(edit);
        row->addWidget(reset);
        m_column->addWidget(line);
        connect(edit, &QKeySequenceEdit::editingFinished, line, [this, edit, problem, reset, action, id] {
            const QKeySequence chosen = edit->keySequence();
            if (chosen == action->shortcut())
                return;
            if (const QAction *holder = m_actions.holderOf(chosen, action)) {
                problem->setText(tr("Taken: %1").arg(holder->text()));
                edit->setKeySequence(action->shortcut());
                return;
            }
            problem->clear();
            m_actions.setShortcut(id, chosen);
            reset->setEnabled(chosen != m_actions.defaultShortcut(id));
        });
        connect(reset, &QToolButton::clicked, line, [this, edit, problem, reset, id] {
            problem->clear();
            m_actions.setShortcut(id, m_actions.defaultShortcut(id));
            edit->setKeySequence(m_actions.defaultShortcut(id));
            reset->setEnabled(false);
        });
    }
}

} // namespace lianming
