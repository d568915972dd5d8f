#include "ui/accounts/invoicedetail.h"

#include "ui/shell/icons.h"
#include "ui/text/accountwords.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/royaltywords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QGridLayout>
#include <QToolButton>

namespace lianming {

namespace {

/// Figures of a period that lead to what is payable, in the order of the statement.
constexpr const char *originFigures[] = {"royalty_payment", "guarantee_payment", "apart",          "fees",
                                         "marketing_fund",  "adjustments",       "brought_forward"};

} // namespace

QToolButton *addAmountRow(QVBoxLayout *column, QWidget *left, const QString &about, const QString &amount,
                          const QString &undo)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addWidget(left, 0, qobject_cast<LinkButton *>(left) ? Qt::AlignLeft : Qt::Alignment());
    if (!about.isEmpty()) {
        auto *words = new Label(about, TextSize::Note, Token::Ink2);
        words->setWordWrap(true);
        lines->addWidget(words);
    }
    row->addLayout(lines, 1);
    row->addWidget(new Label(amount), 0, Qt::AlignTop);
    QToolButton *button = nullptr;
    if (!undo.isEmpty()) {
        button = new QToolButton;
        button->setIcon(icon(QStringLiteral("undo")));
        button->setAutoRaise(true);
        button->setToolTip(undo);
        button->setAccessibleName(undo);
        row->addWidget(button, 0, Qt::AlignTop);
    }
    column->addLayout(row);
    return button;
}

InvoiceDetail::InvoiceDetail(const Content &content, QWidget *parent) : DetailView(parent), m_content(content)
{
    begin();
    addState();
    addButtons();
    const InvoiceItem &item = m_content.item;
    const Invoice &i = item.invoice;
    FactsGrid facts = addFacts();
    facts.add(tr("Kind"), invoiceKindText(i.kind));
    facts.add(tr("Issued on"), dateText(i.issuedOn));
    if (i.kind != InvoiceKind::CreditNote)
        facts.add(tr("Due on"),
                  QStringLiteral("%1 (%2)").arg(dateText(i.dueOn), relativeText(i.dueOn, m_content.today)));
    if (i.interestDays)
        facts.add(tr("For the days"), spanText(*i.interestDays));
    facts.add(tr("Prepared by"), i.preparedBy);
    facts.add(tr("Reason"), i.reason);
    connect(addLink(QStringLiteral("brands"), titleText(item.brandEn, item.brandZh)), &QPushButton::clicked, this,
            &InvoiceDetail::ledgerWanted);
    QStringList about{item.contractNumber, i.period};
    about.removeAll(QString());
    connect(addLink(QStringLiteral("contracts"), about.join(QStringLiteral(" · "))), &QPushButton::clicked, this,
            [this] { Q_EMIT contractWanted(m_content.item.invoice.contract.value); });
    if (i.refersTo.isSet())
        connect(addLink(QStringLiteral("accounts"), item.refersToNumber), &QPushButton::clicked, this,
                [this] { Q_EMIT invoiceWanted(m_content.item.invoice.refersTo.value); });
    addOrigin();
    addPayments();
    addNotes();
    addCertificates();
    addInterest();
    addHistory(tr("History"), m_content.history);
    finish();
}

bool InvoiceDetail::isLate() const
{
    return m_content.item.daysOverdue > 0 && m_content.item.open.openCash > 0;
}

void InvoiceDetail::addState()
{
    const InvoiceItem &item = m_content.item;
    const Currency currency = item.invoice.currency;
    addTitle(moneyText({item.invoice.cashDue, currency}));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(new Pill(invoiceStateText(item.state), invoiceStateTone(item.state)));
    QStringList facts;
    if (item.open.openCash > 0)
        facts.append(tr("%1 open").arg(moneyText({item.open.openCash, currency})));
    if (item.daysOverdue > 0)
        facts.append(overdueText(item.daysOverdue));
    if (item.open.openTax > 0)
        facts.append(tr("%1 of tax not certified").arg(moneyText({item.open.openTax, currency})));
    if (item.open.openTax < 0)
        facts.append(tr("%1 of tax beyond what is due").arg(moneyText({-item.open.openTax, currency})));
    row->addWidget(words(facts.join(QStringLiteral(" · ")), TextSize::Note, Token::Ink2), 1);
    column()->addLayout(row);
}

void InvoiceDetail::addButtons()
{
    const InvoiceItem &item = m_content.item;
    FlowRow *row = addButtonRow();
    const auto add = [this, row](const char *name, const char *iconName, const QString &text,
                                 void (InvoiceDetail::*signal)(), bool first = false) {
        auto *button =
            new QPushButton(icon(QString::fromLatin1(iconName), first ? Token::OnAccent : Token::Ink2), text);
        button->setObjectName(QString::fromLatin1(name));
        if (first)
            button->setProperty("kind", QStringLiteral("primary"));
        connect(button, &QPushButton::clicked, this, signal);
        row->addWidget(button);
    };
    const bool asks = item.invoice.kind != InvoiceKind::CreditNote && item.state != InvoiceState::Credited;
    if (asks && item.open.open > 0)
        add("pay", "money", tr("Record payment"), &InvoiceDetail::paymentWanted, true);
    if (asks && item.open.openTax > 0)
        add("certificate", "seal", tr("Tax certificate…"), &InvoiceDetail::certificateWanted);
    if (asks)
        add("credit", "undo", tr("Credit note…"), &InvoiceDetail::creditWanted);
    if (m_content.interest && m_content.interest->due > 0)
        add("interest", "clock", tr("Interest note…"), &InvoiceDetail::interestWanted);
    if (isLate())
        add("remind", "mail", tr("Reminder letter…"), &InvoiceDetail::reminderWanted);
    for (const DocumentFormat format : documentFormats) {
        auto *button = new QPushButton(icon(documentFormatIcon(format)), documentFormatText(format) + u'…');
        button->setObjectName(QString::fromLatin1(documentFormatCode(format)));
        connect(button, &QPushButton::clicked, this, [this, format] { Q_EMIT documentWanted(format); });
        row->addWidget(button);
    }
}

void InvoiceDetail::addOrigin()
{
    addHead(tr("How the amount comes about"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(0, 1);
    const Invoice &i = m_content.item.invoice;
    const auto add = [grid, &i](const QString &name, qint64 minor, bool strong = false) {
        const int row = grid->rowCount();
        auto *text = words(name, TextSize::Body, strong ? Token::Ink : Token::Ink2, strong);
        grid->addWidget(text, row, 0);
        auto *value = new Label(amountText({minor, i.currency}), TextSize::Body, Token::Ink, strong);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(value, row, 1, Qt::AlignRight | Qt::AlignTop);
        return value;
    };
    if (m_content.figures) {
        for (const char *name : originFigures) {
            const qint64 minor = m_content.figures->amount(name);
            if (minor != 0)
                add(royaltyTermText(QString::fromLatin1(name)), minor);
        }
        if (const qint64 later = m_content.figures->amount("carried_forward"); later != 0)
            add(royaltyTermText(QStringLiteral("carried_forward")), -later);
    }
    add(i.kind == InvoiceKind::Royalty ? royaltyTermText(QStringLiteral("payable")) : tr("Amount before VAT"), i.net,
        true);
    if (i.vat != 0)
        add(royaltyTermText(QStringLiteral("vat")), i.vat);
    if (i.withholding != 0)
        add(royaltyTermText(QStringLiteral("withholding")), -i.withholding);
    add(royaltyTermText(QStringLiteral("cash_due")), i.cashDue, true)->setObjectName(QStringLiteral("cash_due"));
    column()->addLayout(grid);
}

void InvoiceDetail::addPayments()
{
    if (m_content.allocations.isEmpty())
        return;
    addHead(tr("Payments"));
    for (const AllocationItem &part : std::as_const(m_content.allocations)) {
        const Allocation &a = part.allocation;
        auto *link = new LinkButton(QStringLiteral("money"), part.paymentNumber);
        connect(link, &QPushButton::clicked, this, [this, id = a.payment.value] { Q_EMIT paymentOpened(id); });
        QStringList about;
        if (a.act == AllocationAct::Allocated) {
            about.append(tr("received %1").arg(dateText(part.receivedOn)));
        } else {
            about.append(QStringLiteral("%1, %2").arg(allocationActText(a.act), dateText(a.allocatedOn)));
            about.append(a.reason);
        }
        if (!part.exchangeDifference.isEmpty())
            about.append(tr("%1 at %2, exchange difference %3")
                             .arg(moneyText({a.part, part.paymentCurrency}), QString::fromStdString(a.rate.toString()),
                                  part.exchangeDifference));
        QToolButton *undo = addAmountRow(
            column(), link, about.join(QStringLiteral(" · ")), amountText({a.amount, part.invoiceCurrency}),
            part.left > 0 ? tr("Take back what %1 paid").arg(part.paymentNumber) : QString());
        if (undo)
            connect(undo, &QToolButton::clicked, this, [this, id = a.id.value] { Q_EMIT takeBackWanted(id); });
    }
}

void InvoiceDetail::addNotes()
{
    if (m_content.notes.isEmpty())
        return;
    addHead(tr("Notes on it"));
    for (const InvoiceItem &note : std::as_const(m_content.notes)) {
        const Invoice &i = note.invoice;
        auto *link = new LinkButton(QStringLiteral("accounts"), i.number);
        connect(link, &QPushButton::clicked, this, [this, id = i.id.value] { Q_EMIT invoiceWanted(id); });
        QStringList about{invoiceKindText(i.kind), dateText(i.issuedOn), i.reason};
        about.removeAll(QString());
        const bool gives = i.kind == InvoiceKind::CreditNote;
        addAmountRow(column(), link, about.join(QStringLiteral(" · ")),
                     amountText({gives ? -i.cashDue : i.cashDue, i.currency}));
    }
}

void InvoiceDetail::addCertificates()
{
    const InvoiceItem &item = m_content.item;
    if (m_content.certificates.isEmpty() && item.invoice.withholding == 0)
        return;
    const Currency currency = item.invoice.currency;
    addHead(tr("Tax withheld"));
    const qint64 expected = item.invoice.withholding - item.settlement.creditedWithholding;
    addWords(tr("%1 expected, %2 certified.")
                 .arg(moneyText({expected, currency}), moneyText({item.settlement.certified, currency})),
             TextSize::Body, item.settlement.certified == expected ? Token::Ink2 : Token::WaitInk);
    for (const CertificateItem &one : std::as_const(m_content.certificates)) {
        const Certificate &c = one.certificate;
        const bool takesBack = c.reverses.isSet();
        QWidget *left = nullptr;
        if (c.fileSha256.isEmpty() || takesBack) {
            left = words(c.number);
        } else {
            auto *link = new LinkButton(QStringLiteral("attachment"), c.number);
            connect(link, &QPushButton::clicked, this,
                    [this, sha256 = c.fileSha256, name = c.fileName] { Q_EMIT scanWanted(sha256, name); });
            left = link;
        }
        QStringList about{c.authority, dateText(c.taxOn)};
        if (takesBack)
            about.append(tr("taken back: %1").arg(c.reason));
        QToolButton *undo =
            addAmountRow(column(), left, about.join(QStringLiteral(" · ")), amountText({c.amount, currency}),
                         takesBack || one.isReversed ? QString() : tr("Take certificate %1 back").arg(c.number));
        if (undo)
            connect(undo, &QToolButton::clicked, this, [this, id = c.id.value] { Q_EMIT certificateTakenBack(id); });
    }
}

void InvoiceDetail::addInterest()
{
    const auto &interest = m_content.interest;
    if (!interest || !interest->agreed || interest->run == 0)
        return;
    addHead(tr("Late interest"));
    QString text = tr("%1 have run up to today, %2.")
                       .arg(moneyText({interest->run, interest->currency}), dateText(m_content.today));
    if (interest->posted > 0)
        text += u' ' + tr("%1 of it are invoiced.").arg(moneyText({interest->posted, interest->currency}));
    addWords(text, TextSize::Body, Token::Ink2)->setObjectName(QStringLiteral("interest_run"));
}

} // namespace lianming
