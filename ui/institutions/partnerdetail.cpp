#include "ui/institutions/partnerdetail.h"

#include "ui/shell/icons.h"
#include "ui/widgets/historylist.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"

#include <QDesktopServices>
#include <QGridLayout>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>

namespace lianming {

namespace {

QPushButton *link(const QString &iconName, const QString &text)
{
    auto *button = new QPushButton(icon(iconName), text);
    button->setProperty("kind", QStringLiteral("quiet"));
    button->setFlat(true);
    return button;
}

} // namespace

PartnerDetail::PartnerDetail(const Content &content, QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(space::l, space::s, space::l, space::xl);
    column->setSpacing(space::s);

    auto *title = new Label(content.title, TextSize::Title, Token::Ink, true);
    title->setWordWrap(true);
    column->addWidget(title);
    if (!content.second.isEmpty()) {
        auto *second = new Label(content.second, TextSize::Body, Token::Ink2);
        second->setWordWrap(true);
        column->addWidget(second);
    }
    if (!content.note.isEmpty())
        column->addWidget(new Pill(content.note, Tone::Quiet), 0, Qt::AlignLeft);

    auto *edit = new QPushButton(icon(QStringLiteral("edit")), tr("Edit"));
    edit->setObjectName(QStringLiteral("edit"));
    connect(edit, &QPushButton::clicked, this, &PartnerDetail::editWanted);
    column->addWidget(edit, 0, Qt::AlignLeft);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (const auto &[name, value] : content.facts) {
        if (value.isEmpty())
            continue;
        const int row = grid->rowCount();
        auto *text = new Label(value, TextSize::Body, Token::Ink);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(new Label(name, TextSize::Body, Token::Ink2), row, 0, Qt::AlignTop | Qt::AlignLeft);
        grid->addWidget(text, row, 1);
    }
    column->addSpacing(space::s);
    column->addLayout(grid);
    for (const Content::Link &target : content.links) {
        auto *button = link(target.page, target.text);
        connect(button, &QPushButton::clicked, this, [this, page = target.page] { Q_EMIT linkWanted(page); });
        column->addWidget(button, 0, Qt::AlignLeft);
    }
    if (!content.website.isEmpty()) {
        auto *button = link(QStringLiteral("external"), content.website);
        connect(button, &QPushButton::clicked, this, [url = content.website] { QDesktopServices::openUrl(QUrl(url)); });
        column->addWidget(button, 0, Qt::AlignLeft);
    }
    if (!content.notes.isEmpty()) {
        auto *notes = new Label(content.notes, TextSize::Body, Token::Ink2);
        notes->setWordWrap(true);
        column->addWidget(notes);
    }

    addContacts(column, content.contacts);

    column->addSpacing(space::m);
    column->addWidget(new Label(tr("History"), TextSize::Section, Token::Ink, true));
    auto *history = new HistoryList;
    history->setEntries(content.history);
    column->addWidget(history);
    column->addStretch(1);
    setWidget(body);
}

void PartnerDetail::addContacts(QVBoxLayout *column, const QList<Contact> &contacts)
{
    column->addSpacing(space::m);
    auto *head = new QHBoxLayout;
    head->addWidget(new Label(tr("People"), TextSize::Section, Token::Ink, true));
    head->addStretch(1);
    auto *add = link(QStringLiteral("plus"), tr("Add person"));
    add->setObjectName(QStringLiteral("add_person"));
    connect(add, &QPushButton::clicked, this, [this] { Q_EMIT contactWanted(0); });
    head->addWidget(add);
    column->addLayout(head);
    if (contacts.isEmpty())
        column->addWidget(new Label(tr("Nobody yet."), TextSize::Body, Token::Ink3));
    for (const Contact &contact : contacts) {
        auto *row = new QHBoxLayout;
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        QString name = contact.name;
        if (!contact.role.isEmpty())
            name += QStringLiteral(" · ") + contact.role;
        auto *first = new Label(name);
        first->setWordWrap(true);
        words->addWidget(first);
        QStringList ways{contact.email, contact.phone};
        ways.removeAll(QString());
        if (!ways.isEmpty()) {
            auto *second = new Label(ways.join(QStringLiteral(" · ")), TextSize::Note, Token::Ink2);
            second->setTextInteractionFlags(Qt::TextSelectableByMouse);
            words->addWidget(second);
        }
        row->addLayout(words, 1);
        auto *edit = new QToolButton;
        edit->setIcon(icon(QStringLiteral("edit")));
        edit->setAutoRaise(true);
        edit->setToolTip(tr("Edit"));
        edit->setAccessibleName(tr("Edit %1").arg(contact.name));
        connect(edit, &QToolButton::clicked, this, [this, id = contact.id.value] { Q_EMIT contactWanted(id); });
        row->addWidget(edit, 0, Qt::AlignTop);
        column->addLayout(row);
    }
}

} // namespace lianming
