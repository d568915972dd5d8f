#include "ui/institutions/partnerdetail.h"

#include "ui/shell/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QDesktopServices>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace lianming {

PartnerDetail::PartnerDetail(const Content &content, QWidget *follow, QWidget *parent) : DetailView(parent)
{
    begin();
    addTitle(content.title, content.second);
    if (!content.note.isEmpty())
        column()->addWidget(new Pill(content.note, Tone::Quiet), 0, Qt::AlignLeft);

    auto *edit = new QPushButton(icon(QStringLiteral("edit")), tr("Edit"));
    edit->setObjectName(QStringLiteral("edit"));
    connect(edit, &QPushButton::clicked, this, &PartnerDetail::editWanted);
    FlowRow *row = addButtonRow();
    row->addWidget(edit);
    row->addWidget(follow);

    addFacts(content.facts);
    for (const Content::Link &target : content.links) {
        connect(addLink(target.page, target.text), &QPushButton::clicked, this,
                [this, page = target.page] { Q_EMIT linkWanted(page); });
    }
    if (!content.website.isEmpty()) {
        connect(addLink(QStringLiteral("external"), content.website), &QPushButton::clicked, this,
                [url = content.website] { QDesktopServices::openUrl(QUrl(url)); });
    }
    if (!content.notes.isEmpty())
        addWords(content.notes, TextSize::Body, Token::Ink2);

    addContacts(content.contacts);
    addHistory(tr("History"), content.history);
    finish();
}

void PartnerDetail::addContacts(const QList<Contact> &contacts)
{
    auto *add = new LinkButton(QStringLiteral("plus"), tr("Add person"));
    add->setObjectName(QStringLiteral("add_person"));
    connect(add, &QPushButton::clicked, this, [this] { Q_EMIT contactWanted(0); });
    addHead(tr("People"), add);
    if (contacts.isEmpty())
        column()->addWidget(new Label(tr("Nobody yet."), TextSize::Body, Token::Ink3));
    for (const Contact &contact : contacts) {
        auto *row = new QHBoxLayout;
        auto *lines = new QVBoxLayout;
        lines->setSpacing(0);
        QString name = contact.name;
        if (!contact.role.isEmpty())
            name += QStringLiteral(" · ") + contact.role;
        lines->addWidget(words(name));
        QStringList ways{contact.email, contact.phone};
        ways.removeAll(QString());
        if (!ways.isEmpty())
            lines->addWidget(words(ways.join(QStringLiteral(" · ")), TextSize::Note, Token::Ink2));
        row->addLayout(lines, 1);
        auto *edit = new QToolButton;
        edit->setIcon(icon(QStringLiteral("edit")));
        edit->setAutoRaise(true);
        edit->setToolTip(tr("Edit"));
        edit->setAccessibleName(tr("Edit %1").arg(contact.name));
        connect(edit, &QToolButton::clicked, this, [this, id = contact.id.value] { Q_EMIT contactWanted(id); });
        row->addWidget(edit, 0, Qt::AlignTop);
        column()->addLayout(row);
    }
}

} // namespace lianming
