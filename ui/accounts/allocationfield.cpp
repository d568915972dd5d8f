#include "ui/accounts/allocationfield.h"

#include "ui/text/accountwords.h"
#include "ui/text/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

namespace {

constexpr int amountWidth = 132;

/// As people type amounts, with grouping.
std::optional<qint64> typedAmount(QString text, Currency currency)
{
    for (const QChar grouping : {QChar(u','), QChar(u'，'), QChar(u' '), QChar(QChar::Nbsp)})
        text.remove(grouping);
    if (text.isEmpty())
        return 0;
    const auto money = Money::parse(text.toStdString(), currency);
    return money && money->minor >= 0 ? std::optional(money->minor) : std::nullopt;
}

} // namespace

AllocationField::AllocationField(QWidget *parent)
    : QWidget(parent), m_rates(new QVBoxLayout), m_rows(new QVBoxLayout), m_sum(new Label(TextSize::Body, Token::Ink2)),
      m_again(new LinkButton(QStringLiteral("refresh"), {}))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_rates->setSpacing(space::xs);
    m_rows->setSpacing(space::s);
    column->addLayout(m_rates);
    column->addLayout(m_rows);
    column->addWidget(m_again, 0, Qt::AlignLeft);
    m_sum->setWordWrap(true);
    m_sum->setObjectName(QStringLiteral("allocation_sum"));
    column->addWidget(m_sum);
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_isWritten = false;
        propose();
    });
    describe();
}

void AllocationField::setInvoices(const QList<InvoiceItem> &invoices, Id<Invoice> first)
{
    m_first = first;
    m_isWritten = false;
    for (const Line &line : std::as_const(m_lines))
        delete line.amount->parentWidget();
    m_lines.clear();
    for (const InvoiceItem &item : invoices)
        m_lines.append({item});
    std::ranges::stable_partition(m_lines, [first](const Line &line) { return line.item.invoice.id == first; });
    build();
    propose();
}

void AllocationField::setPayment(const std::optional<Money> &payment)
{
    if (payment == m_payment)
        return;
    m_payment = payment;
    build();
    propose();
}

/// A row for each invoice, and one for the rate of each currency that is not the payment's.
void AllocationField::build()
{
    for (Line &line : m_lines) {
        if (line.amount)
            continue;
        auto *row = new QWidget;
        auto *across = new QHBoxLayout(row);
        across->setContentsMargins(0, 0, 0, 0);
        across->setSpacing(space::m);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        auto *number = new Label(line.item.invoice.number);
        number->setElided(true);
        line.about = new Label(TextSize::Note, Token::Ink2);
        line.about->setWordWrap(true);
        words->addWidget(number);
        words->addWidget(line.about);
        across->addLayout(words, 1);
        line.amount = new QLineEdit;
        line.amount->setObjectName(QStringLiteral("amount_%1").arg(line.item.invoice.number));
        line.amount->setAccessibleName(line.item.invoice.number);
        line.amount->setAlignment(Qt::AlignRight);
        line.amount->setFixedWidth(amountWidth);
        connect(line.amount, &QLineEdit::textEdited, this, [this] { m_isWritten = true; });
        connect(line.amount, &QLineEdit::textChanged, this, &AllocationField::changed);
        across->addWidget(line.amount, 0, Qt::AlignTop);
        m_rows->addWidget(row);
    }
    const Currency paid = m_payment ? m_payment->currency : Currency();
    QList<Currency> wanted;
    for (const Line &line : std::as_const(m_lines)) {
        if (m_payment && line.item.invoice.currency != paid && !wanted.contains(line.item.invoice.currency))
            wanted.append(line.item.invoice.currency);
    }
    for (const RateLine &line : std::as_const(m_rateLines))
        line.row->setVisible(wanted.contains(line.currency));
    for (const Currency currency : std::as_const(wanted)) {
        if (std::ranges::none_of(m_rateLines, [&](const RateLine &line) { return line.currency == currency; }))
            addRateLine(currency);
    }
}

void AllocationField::addRateLine(Currency currency)
{
    RateLine line{currency, new QWidget, new Label(TextSize::Body, Token::Ink2), new QLineEdit};
    auto *across = new QHBoxLayout(line.row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(space::m);
    line.label->setWordWrap(true);
    across->addWidget(line.label, 1);
    line.rate->setObjectName(QStringLiteral("rate_") + currency.codeText());
    line.rate->setAlignment(Qt::AlignRight);
    line.rate->setFixedWidth(amountWidth);
    across->addWidget(line.rate);
    connect(line.rate, &QLineEdit::textChanged, this, &AllocationField::propose);
    m_rates->addWidget(line.row);
    m_rateLines.append(line);
}

std::optional<Rate> AllocationField::rateFor(Currency currency) const
{
    for (const RateLine &line : m_rateLines) {
        if (line.currency == currency) {
            const auto rate = Rate::parse(line.rate->text().trimmed().toStdString());
            return rate && rate->nanos > 0 ? rate : std::nullopt;
        }
    }
    return {};
}

void AllocationField::propose()
{
    if (!m_isWritten) {
        std::vector<OpenInvoice> open;
        for (const Line &line : std::as_const(m_lines)) {
            const Invoice &invoice = line.item.invoice;
            // What the person began with comes before all that is due.
            const QDate due = invoice.id == m_first ? QDate(1, 1, 1) : invoice.dueOn;
            open.push_back({invoice.id, due, invoice.currency, line.item.open.openCash, rateFor(invoice.currency)});
        }
        const AllocationProposal proposal = proposeAllocation(m_payment.value_or(Money()), open);
        m_filling = true;
        for (Line &line : m_lines) {
            const auto part = std::ranges::find(proposal.parts, line.item.invoice.id, &ProposedAllocation::invoice);
            line.proposed = part == proposal.parts.end() ? ProposedAllocation() : *part;
            line.amount->setText(
                line.proposed.amount == 0 ? QString() : amountText({line.proposed.amount, line.item.invoice.currency}));
        }
        m_filling = false;
    }
    changed();
}

void AllocationField::changed()
{
    if (m_filling)
        return;
    describe();
    Q_EMIT contentChanged();
}

AllocationField::Reading AllocationField::read(const Line &line) const
{
    const Currency owed = line.item.invoice.currency;
    Reading out;
    out.amount = typedAmount(line.amount->text(), owed);
    if (!out.amount || !m_payment)
        return out;
    const Money amount{*out.amount, owed};
    if (owed == m_payment->currency) {
        out.part = *out.amount;
        return out;
    }
    out.rate = rateFor(owed);
    if (!out.rate)
        return out;
    out.part = partFor(amount, m_payment->currency, *out.rate);
    // Where this is what all the money, or all that was left, is worth, it is used up: nothing is lost to rounding.
    if (amountFor(*m_payment, owed, *out.rate) == out.amount)
        out.part = m_payment->minor;
    else if (line.proposed.amount == *out.amount
             && agrees(amount, {line.proposed.part, m_payment->currency}, *out.rate))
        out.part = line.proposed.part;
    return out;
}

Int128 AllocationField::spent() const
{
    Int128 out = 0;
    for (const Line &line : m_lines)
        out += read(line).part.value_or(0);
    return out;
}

QString AllocationField::problem() const
{
    for (const Line &line : m_lines) {
        const Reading reading = read(line);
        const Invoice &invoice = line.item.invoice;
        if (!reading.amount)
            return tr("%1: write an amount such as 1,234.50").arg(invoice.number);
        if (*reading.amount == 0)
            continue;
        if (*reading.amount > line.item.open.open)
            return tr("Only %1 is open of %2").arg(moneyText({line.item.open.open, invoice.currency}), invoice.number);
        if (m_payment && invoice.currency != m_payment->currency && !reading.rate)
            return tr("Give the bank's rate: %1 for one %2")
                .arg(invoice.currency.codeText(), m_payment->currency.codeText());
        if (m_payment && reading.part.value_or(0) == 0)
            return tr("%1 is too little to be told in %2").arg(invoice.number, m_payment->currency.codeText());
    }
    const Int128 beyond = spent() - (m_payment ? m_payment->minor : 0);
    if (beyond > 0)
        return tr("That is %1 more than there is")
            .arg(moneyText({narrowed(beyond).value_or(std::numeric_limits<qint64>::max()),
                            m_payment ? m_payment->currency : Currency()}));
    return {};
}

QList<AllocationRequest> AllocationField::requests() const
{
    QList<AllocationRequest> out;
    for (const Line &line : m_lines) {
        const Reading reading = read(line);
        if (reading.amount.value_or(0) > 0)
            out.append({line.item.invoice.id, *reading.amount, reading.part, reading.rate});
    }
    return out;
}

QString AllocationField::content() const
{
    QStringList out;
    for (const RateLine &line : m_rateLines)
        out.append(line.rate->objectName() + u'=' + line.rate->text());
    for (const Line &line : m_lines)
        out.append(line.amount->objectName() + u'=' + line.amount->text());
    return out.join(u';');
}

void AllocationField::setContent(const QString &content)
{
    m_filling = true;
    for (const QString &part : content.split(u';', Qt::SkipEmptyParts)) {
        if (auto *line = findChild<QLineEdit *>(part.section(u'=', 0, 0)))
            line->setText(part.section(u'=', 1));
    }
    m_filling = false;
    changed();
}

void AllocationField::describe()
{
    for (const Line &line : std::as_const(m_lines)) {
        const Invoice &invoice = line.item.invoice;
        const Reading reading = read(line);
        QStringList about{tr("%1 open").arg(moneyText({line.item.open.openCash, invoice.currency}))};
        if (line.item.open.openTax > 0)
            about.append(tr("%1 tax").arg(moneyText({line.item.open.openTax, invoice.currency})));
        about.append(line.item.daysOverdue > 0 ? overdueText(line.item.daysOverdue)
                                               : tr("due %1").arg(dateText(invoice.dueOn)));
        if (m_payment && reading.rate && reading.part.value_or(0) > 0)
            about.append(tr("takes %1").arg(moneyText({*reading.part, m_payment->currency})));
        line.about->setText(about.join(QStringLiteral(" · ")));
        line.about->setInk(line.item.daysOverdue > 0 ? Token::StopInk : Token::Ink2);
    }
    for (const RateLine &line : std::as_const(m_rateLines)) {
        if (m_payment)
            line.label->setText(
                tr("Bank's rate: %1 for one %2").arg(line.currency.codeText(), m_payment->currency.codeText()));
    }
    m_again->setText(tr("Oldest first"));
    m_again->setAccessibleName(m_again->text());
    m_again->setVisible(m_isWritten && !m_lines.isEmpty());
    const qint64 there = m_payment ? m_payment->minor : 0;
    const Currency currency = m_payment ? m_payment->currency : Currency();
    const auto used = narrowed(spent());
    const auto count =
        std::ranges::count_if(m_lines, [this](const Line &line) { return read(line).amount.value_or(0) > 0; });
    QString words;
    if (m_lines.isEmpty())
        words = tr("Nothing is open: the whole amount stays on account.");
    else if (there == 0 || !used || *used > there)
        words.clear();
    else if (*used == there)
        words = tr("The whole amount is put against %n invoice(s).", nullptr, int(count));
    else if (*used == 0)
        words = tr("The whole amount stays on account.");
    else
        words = tr("%1 is put against %n invoice(s), %2 stays on account.", nullptr, int(count))
                    .arg(moneyText({*used, currency}), moneyText({there - *used, currency}));
    m_sum->setText(words);
    m_sum->setVisible(!words.isEmpty());
}

void AllocationField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

} // namespace lianming
