#include "ui/rights/recorddetail.h"

#include "ui/shell/actions.h"
#include "ui/shell/icons.h"
#include "ui/text/format.h"
#include "ui/widgets/actionlink.h"
#include "ui/widgets/label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace lianming {

void RecordDetail::addActions(const QList<QAction *> &actions)
{
    FlowRow *row = addButtonRow();
    bool isFirst = true;
    for (QAction *action : actions) {
        auto *button = new QPushButton(isFirst ? icon(ActionRegistry::iconOf(action), Token::OnAccent)
                                               : icon(ActionRegistry::iconOf(action)),
                                       action->text());
        button->setObjectName(ActionRegistry::idOf(action));
        if (std::exchange(isFirst, false))
            button->setProperty("kind", QStringLiteral("primary"));
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        row->addWidget(button);
    }
}

void RecordDetail::addDocuments(const QList<Attachment> &documents, QAction *attach)
{
    addHead(tr("Documents"));
    if (documents.isEmpty())
        addWords(tr("No document proves this yet."), TextSize::Body, Token::Ink3);
    for (const Attachment &document : documents) {
        auto *link = new LinkButton(QStringLiteral("attachment"), document.name);
        link->setToolTip(tr("Save a copy"));
        connect(link, &QPushButton::clicked, this,
                [this, sha = document.sha256, name = document.name] { Q_EMIT documentWanted(sha, name); });
        column()->addWidget(link);
        addWords(QStringLiteral("%1 · %2").arg(timeText(document.addedAt), document.actor), TextSize::Note,
                 Token::Ink3);
    }
    if (attach)
        column()->addWidget(new ActionLink(attach));
}

} // namespace lianming
