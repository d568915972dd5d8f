#include "ui/accounts/paymentdetail.h"

#include "ui/accounts/invoicedetail.h"
#include "ui/shell/icons.h"
#include "ui/text/accountwords.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QToolButton>

namespace lianming {

PaymentDetail::PaymentDetail(const Content &content, QWidget *parent) : DetailView(parent)
{
    const PaymentItem &item = content.item;
    const Payment &p = item.payment;
    begin();
    addTitle(moneyText({p.amount, p.currency}));
    auto *state = new QHBoxLayout;
    state->setSpacing(space::s);
    if (item.reversedOn)
        state->addWidget(new Pill(tr("Reversed"), Tone::Stop));
    else if (item.onAccount > 0)
        state->addWidget(new Pill(tr("On account"), Tone::Wait));
    else
        state->addWidget(new Pill(tr("Allocated"), Tone::Good));
    QString line;
    if (item.reversedOn)
        line = QStringLiteral("%1 · %2").arg(dateText(*item.reversedOn), item.reversalReason);
    else if (item.onAccount > 0)
        line = tr("%1 not put against an invoice").arg(moneyText({item.onAccount, p.currency}));
    state->addWidget(words(line, TextSize::Note, Token::Ink2), 1);
    column()->addLayout(state);

    if (!item.reversedOn) {
        FlowRow *row = addButtonRow();
        if (item.onAccount > 0) {
            auto *allocate =
                new QPushButton(icon(QStringLiteral("target"), Token::OnAccent), tr("Put against invoices"));
            allocate->setObjectName(QStringLiteral("allocate"));
            allocate->setProperty("kind", QStringLiteral("primary"));
            connect(allocate, &QPushButton::clicked, this, &PaymentDetail::allocateWanted);
            row->addWidget(allocate);
        }
        auto *reverse = new QPushButton(icon(QStringLiteral("undo")), tr("Reverse payment…"));
        reverse->setObjectName(QStringLiteral("reverse"));
        connect(reverse, &QPushButton::clicked, this, &PaymentDetail::reverseWanted);
        row->addWidget(reverse);
    }
    addFacts({{tr("Received"), dateText(p.receivedOn)},
              {tr("Bank reference"), p.reference},
              {tr("Recorded by"), p.recordedBy},
              {tr("Notes"), p.notes}});
    connect(addLink(QStringLiteral("brands"), titleText(item.brandEn, item.brandZh)), &QPushButton::clicked, this,
            &PaymentDetail::ledgerWanted);

    addHead(tr("Put against"));
    if (content.allocations.isEmpty())
        addWords(tr("Nothing yet."), TextSize::Body, Token::Ink3);
    for (const AllocationItem &part : content.allocations) {
        const Allocation &a = part.allocation;
        auto *link = new LinkButton(QStringLiteral("accounts"), part.invoiceNumber);
        connect(link, &QPushButton::clicked, this, [this, id = a.invoice.value] { Q_EMIT invoiceWanted(id); });
        QStringList about{QStringLiteral("%1, %2").arg(allocationActText(a.act), dateText(a.allocatedOn)), a.reason};
        if (!part.exchangeDifference.isEmpty())
            about.append(tr("%1 at %2, exchange difference %3")
                             .arg(moneyText({a.amount, part.invoiceCurrency}),
                                  QString::fromStdString(a.rate.toString()), part.exchangeDifference));
        about.removeAll(QString());
        QToolButton *undo =
            addAmountRow(column(), link, about.join(QStringLiteral(" · ")), amountText({a.part, part.paymentCurrency}),
                         part.left > 0 ? tr("Take back what was put against %1").arg(part.invoiceNumber) : QString());
        if (undo)
            connect(undo, &QToolButton::clicked, this, [this, id = a.id.value] { Q_EMIT takeBackWanted(id); });
    }
    addHistory(tr("History"), content.history);
    finish();
}

} // namespace lianming
