// "For me": what happened to the records that a person owns, follows or is asked about, newest first, by day. A click
// leads to the record and marks it read.
#pragma once

#include "core/inbox/inboxitem.h"
#include "ui/shell/page.h"

class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace lianming {

class EmptyState;
class ListFooter;
class SegmentedSwitch;

class InboxPage : public Page
{
    Q_OBJECT

public:
    explicit InboxPage(Session &session);

    void reload() override;

    /// What is unread, for the badge in the side bar; also before the page was ever shown.
    [[nodiscard]] static QFuture<qint64> unread(Session &session);

protected:
    void retranslate() override;

private:
    void show();
    void open(const InboxItem &item);
    void updateActions();

    QList<InboxItem> m_items;
    qint64 m_unread = 0;     ///< of all, also of those not read here
    QStackedWidget *m_stack; ///< list, nothing
    SegmentedSwitch *m_switch;
    QScrollArea *m_scroll;
    EmptyState *m_empty;
    ListFooter *m_footer;
    QAction *m_readAll = nullptr;
};

} // namespace lianming
