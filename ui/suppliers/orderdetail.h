// A production order, to be read and moved on: what was ordered, what came in, its labels.
#pragma once

#include "core/audit/journal.h"
#include "core/suppliers/orderservice.h"
#include "ui/shell/session.h"
#include "ui/widgets/detailview.h"

namespace lianming {

struct OrderView {
    OrderItem item;
    QList<OrderReceipt> receipts;
    OrderCheck check; ///< of a draft; of one that is under way what is overbooked with it
    QList<HistoryEntry> history;
};

/// The months in which a factory would have too much to make: "July 2026: 1,100 pieces of 1,000", a line each.
[[nodiscard]] QString overbookedText(const QList<CapacityMonth> &months);

class OrderDetail : public DetailView
{
    Q_OBJECT

public:
    explicit OrderDetail(Session &session, QWidget *parent = nullptr) : DetailView(parent), m_session(session) {}

    void show(const OrderView &view, QDate today);

Q_SIGNALS:
    void moveWanted(lianming::OrderState state);
    void receiveWanted();
    void editWanted();
    void supplierWanted();
    void contractWanted();

private:
    Session &m_session;
};

} // namespace lianming
