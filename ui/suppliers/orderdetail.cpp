#include "ui/suppliers/orderdetail.h"

#include "ui/inbox/followbutton.h"
#include "ui/text/assetwords.h"
#include "ui/text/codewords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/workplanwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace lianming {

QString overbookedText(const QList<CapacityMonth> &months)
{
    QStringList out;
    out.reserve(months.size());
    for (const CapacityMonth &month : months) {
        out.append(OrderDetail::tr("%1: %2 pieces to make, room for %3")
                       .arg(monthText(month.month), countText(month.booked), countText(month.capacity)));
    }
    return out.join(u'\n');
}

void OrderDetail::show(const OrderView &view, QDate today)
{
    const OrderItem &item = view.item;
    const ProductionOrder &order = item.order;
    begin();
    addTitle(item.sku.isEmpty() ? categoryText(order.category) : titleText(item.productEn, item.productZh),
             order.number);
    auto *state = new QHBoxLayout;
    state->setSpacing(space::s);
    state->addWidget(new Pill(orderStateText(order.state), orderStateTone(order.state)));
    if (item.isLate(today))
        state->addWidget(new Pill(tr("Late"), Tone::Stop));
    if (!order.overbooking.isEmpty() || !view.check.overbooked.isEmpty())
        state->addWidget(new Pill(tr("Overbooked"), Tone::Wait));
    if (item.hasTooManyLabels())
        state->addWidget(new Pill(tr("Too many labels"), Tone::Stop));
    state->addStretch(1);
    column()->addLayout(state);
    if (view.check.refusal)
        addWords(messageText(*view.check.refusal), TextSize::Body, Token::StopInk);
    if (!view.check.overbooked.isEmpty()) {
        addWords(tr("More than the factory can make:") + u'\n' + overbookedText(view.check.overbooked), TextSize::Body,
                 Token::WaitInk);
    }
    if (view.check.isShorterThanLead)
        addWords(tr("Due before the factory's lead time has passed."), TextSize::Body, Token::WaitInk);
    addFacts({{tr("Pieces"), tr("%1 of %2 received").arg(countText(item.received), countText(order.quantity))},
              {tr("Labels"), tr("%1 of %2 delivered").arg(countText(item.labels), countText(order.labelsRequested))},
              {tr("Category"), categoryText(order.category)},
              {tr("Product"), item.sku},
              {tr("Ordered on"), dateText(order.orderedOn)},
              {tr("Production"), spanText(order.days)},
              {tr("Brand"), titleText(item.brandEn, item.brandZh)},
              {tr("Reason for overbooking"), order.overbooking},
              {tr("Reason"), order.reason},
              {tr("Notes"), order.notes}});
    LinkButton *factory = addLink(QStringLiteral("workplans"),
                                  item.factoryCode + QStringLiteral(" · ") + titleText(item.factoryEn, item.factoryZh));
    connect(factory, &QPushButton::clicked, this, &OrderDetail::supplierWanted);
    LinkButton *contract = addLink(QStringLiteral("contracts"), tr("Contract %1").arg(item.contractNumber));
    connect(contract, &QPushButton::clicked, this, &OrderDetail::contractWanted);
    FlowRow *buttons = addButtonRow();
    const auto button = [&](const QString &text, const std::function<void()> &act, const char *name) {
        auto *push = new QPushButton(text);
        push->setObjectName(QString::fromLatin1(name));
        connect(push, &QPushButton::clicked, this, act);
        buttons->addWidget(push);
    };
    for (const OrderState to : orderStates) {
        if (!canMove(order.state, to))
            continue;
        const QString text = to == OrderState::Ordered        ? tr("Place order")
                             : to == OrderState::InProduction ? tr("Production began")
                             : to == OrderState::Completed    ? tr("Complete")
                                                              : tr("Cancel order…");
        button(
            text, [this, to] { Q_EMIT moveWanted(to); }, orderStateCode(to));
    }
    if (isUnderWay(order.state))
        button(
            tr("Receive…"), [this] { Q_EMIT receiveWanted(); }, "receive");
    if (order.state == OrderState::Draft || isUnderWay(order.state))
        button(
            tr("Edit"), [this] { Q_EMIT editWanted(); }, "edit");
    buttons->addWidget(new FollowButton(m_session, {QStringLiteral("production_order"), order.id.value}));
    if (!view.receipts.isEmpty()) {
        addHead(tr("What came in"));
        for (const OrderReceipt &receipt : view.receipts) {
            QStringList facts{dateText(receipt.onDay), tr("%1 pieces").arg(countText(receipt.goods)),
                              tr("%1 labels").arg(countText(receipt.labels)), receipt.actor, receipt.note};
            facts.removeAll(QString());
            addWords(facts.join(QStringLiteral(" · ")), TextSize::Note, Token::Ink2);
        }
    }
    addHistory(tr("History"), view.history);
    finish();
}

} // namespace lianming
