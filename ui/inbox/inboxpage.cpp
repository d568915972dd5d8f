#include "ui/inbox/inboxpage.h"

#include "core/inbox/inboxservice.h"
#include "ui/inbox/inboxplaces.h"
#include "ui/shell/actions.h"
#include "ui/shell/navigator.h"
#include "ui/text/format.h"
#include "ui/text/inboxwords.h"
#include "ui/widgets/actionlink.h"
#include "ui/widgets/clickrow.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/segmentedswitch.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int shownItems = 200;
constexpr int columnWidth = 860;

} // namespace

InboxPage::InboxPage(Session &session)
    : Page(session, QStringLiteral("inbox")), m_stack(new QStackedWidget), m_switch(nullptr), m_scroll(new QScrollArea),
      m_empty(new EmptyState(QStringLiteral("inbox"))), m_footer(new ListFooter)
{
    m_readAll = session.actions.add(
        this, {QStringLiteral("inbox.read_all"),
               [] { return tr("Mark all as read"); },
               QStringLiteral("check"),
               {},
               [this] {
                   load(this->session().worker.run([](Workspace &w) { InboxService(w).markAllRead(); }), [] {});
               }});
    auto *row = new FilterRow;
    m_switch = row->addSwitch();
    row->addAtEnd(new ActionLink(m_readAll));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_empty);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    column->addWidget(m_stack, 1);
    column->addWidget(m_footer);
    setContent(content);
    connect(m_switch, &SegmentedSwitch::changed, this, &InboxPage::reload);
    connect(m_empty, &EmptyState::triggered, this,
            [this] { this->session().navigator->openPage(QStringLiteral("proposals")); });
    updateActions();
}

QFuture<qint64> InboxPage::unread(Session &session)
{
    return session.worker.run([](Workspace &w) { return InboxService(w).unread(); });
}

void InboxPage::reload()
{
    struct Read {
        QList<InboxItem> items;
        qint64 unread;
    };
    InboxItemFilter filter;
    filter.limit = shownItems;
    filter.unreadOnly = m_switch->current() == u"unread"; // also those that stand far down among all
    load(session().worker.run([filter](Workspace &w) {
        const InboxService service(w);
        return Read{service.list(filter), service.unread()};
    }),
         [this, unreadOnly = filter.unreadOnly](const Read &read) {
             if (unreadOnly != (m_switch->current() == u"unread"))
                 return; // the other list was wanted meanwhile
             m_items = read.items;
             m_unread = read.unread;
             show();
         });
}

void InboxPage::retranslate()
{
    m_switch->setItems({{QStringLiteral("all"), tr("All")}, {QStringLiteral("unread"), tr("Unread")}});
    m_switch->setAccessibleName(tr("Shown"));
    m_empty->setText(tr("Nothing new for you"),
                     tr("What happens to the records that you own, follow or are asked about "
                        "will stand here. Open a record and press “Follow”."));
    m_empty->setAction(tr("Proposals"));
    show();
}

void InboxPage::show()
{
    const int from = m_scroll->verticalScrollBar()->value();
    auto *body = new QWidget;
    auto *outer = new QHBoxLayout(body);
    outer->setContentsMargins(space::xl, space::s, space::xl, space::xl);
    auto *list = new QWidget;
    list->setMaximumWidth(columnWidth);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    QDate day;
    for (const InboxItem &item : std::as_const(m_items)) {
        if (const QDate on = item.at.toLocalTime().date(); on != day) {
            day = on;
            auto *head =
                new Label(QStringLiteral("%1 · %2").arg(dateText(day), relativeText(day, session().clock.today())),
                          TextSize::Note, Token::Ink2, true);
            head->setContentsMargins(0, space::m, 0, 0);
            column->addWidget(head);
        }
        auto *row = new ClickRow(happeningText(item), item.at.toLocalTime().toString(QStringLiteral("HH:mm")));
        row->addLine(item.actor, TextSize::Note, Token::Ink3);
        row->setBar(item.isRead ? Token::Line : Token::Accent);
        row->setAccessibleName(item.isRead ? row->text() : tr("Unread: %1").arg(row->text()));
        connect(row, &ClickRow::clicked, this, [this, item] { open(item); });
        column->addWidget(row);
    }
    column->addStretch(1);
    outer->addWidget(list, 1);
    outer->addStretch(0);
    m_scroll->setWidget(body);
    m_scroll->verticalScrollBar()->setValue(from);
    m_stack->setCurrentWidget(m_items.isEmpty() && !isLoading() ? static_cast<QWidget *>(m_empty) : m_scroll);
    m_footer->setCount(tr("%n notification(s)", nullptr, int(m_items.size())));
    updateActions();
}

void InboxPage::open(const InboxItem &item)
{
    if (!item.isRead)
        load(session().worker.run([id = item.id](Workspace &w) { InboxService(w).markRead({id}); }), [] {});
    const QString page = pageOfTable(item.record.table);
    const QString rows = rowsOfTable(item.record.table);
    if (!rows.isEmpty())
        session().navigator->openRows(page, {{rows, item.record.id}});
    else if (!page.isEmpty())
        session().navigator->openRecord(page, item.record.id);
}

void InboxPage::updateActions()
{
    m_readAll->setEnabled(m_unread > 0);
}

} // namespace lianming
