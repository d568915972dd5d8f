#include "ui/accounts/accountforms.h"

#include "ui/accounts/allocationfield.h"
#include "ui/proposals/proposalform.h"
#include "ui/shell/prompts.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/moneyfield.h"

#include <QDateEdit>
#include <QLineEdit>

namespace lianming {

PaymentForm::PaymentForm(const QList<BrandItem> &brands, Id<Brand> brand, Id<Invoice> invoice, const Money &amount,
                         QDate today, QWidget *parent)
    : FormPanel(parent), m_invoice(invoice), m_today(today), m_brand(new ChoiceField), m_day(makeDateField(today)),
      m_amount(new MoneyField(amount)), m_reference(new QLineEdit), m_notes(new QLineEdit),
      m_allocations(new AllocationField)
{
    for (const BrandItem &item : brands)
        m_brand->addChoice(item.id.value, [en = item.nameEn, zh = item.nameZh] { return titleText(en, zh); });
    m_brand->setPlaceholder([] { return tr("Choose…"); });
    m_brand->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_brand->setMinimumContentsLength(12);
    m_brand->setValue(brand.isSet() ? QVariant(brand.value) : QVariant());
    addField(
        QStringLiteral("brand"), [] { return tr("Licensee"); }, m_brand);
    addField(
        QStringLiteral("amount"), [] { return tr("Amount received"); }, m_amount);
    beginRow();
    addField(
        QStringLiteral("received"), [] { return tr("Received on"); }, m_day);
    addField(
        QStringLiteral("reference"), [] { return tr("Bank reference"); }, m_reference);
    endRow();
    addField(
        QStringLiteral("notes"), [] { return tr("Notes"); }, m_notes);
    addSection([] { return tr("Put against"); });
    addField(
        QStringLiteral("allocations"), [] { return tr("Open invoices of the licensee"); }, m_allocations);
    m_allocations->setPayment(m_amount->money());
    connect(m_amount, &MoneyField::contentChanged, this, [this] { m_allocations->setPayment(m_amount->money()); });
    connect(m_brand, &ChoiceField::valueChanged, this, [this] {
        m_allocations->setInvoices({});
        if (this->brand().isSet())
            Q_EMIT brandChosen(this->brand().value);
    });
    setSaveText([] { return tr("Record payment"); });
    setAlwaysSavable(true);
    setValidator([this] { return problems(); });
    markClean();
}

Id<Brand> PaymentForm::brand() const
{
    return {m_brand->value().toLongLong()};
}

void PaymentForm::setOpenItems(Id<Brand> brand, const QList<InvoiceItem> &items)
{
    if (brand != this->brand())
        return;
    const bool wasDirty = isDirty();
    // A payment is likely in the currency that is owed.
    if (m_amount->money() == Money{0, m_amount->currency()} && !items.isEmpty())
        m_amount->setMoney({0, items.first().invoice.currency});
    m_allocations->setInvoices(items, m_invoice);
    if (!wasDirty)
        markClean();
}

NewPayment PaymentForm::payment() const
{
    NewPayment out;
    out.brand = brand();
    out.receivedOn = m_day->date();
    const Money amount = m_amount->money().value_or(Money());
    out.currency = amount.currency;
    out.amount = amount.minor;
    out.reference = m_reference->text().trimmed();
    out.notes = m_notes->text().trimmed();
    out.evenIfRepeated = m_evenIfRepeated;
    return out;
}

QList<AllocationRequest> PaymentForm::allocations() const
{
    return m_allocations->requests();
}

QHash<QString, QString> PaymentForm::problems() const
{
    QHash<QString, QString> out;
    if (!brand().isSet())
        out.insert(QStringLiteral("brand"), tr("Choose who paid"));
    const auto amount = m_amount->money();
    if (!amount)
        out.insert(QStringLiteral("amount"), tr("Write an amount such as 1,234.50"));
    else if (amount->minor <= 0)
        out.insert(QStringLiteral("amount"), tr("Write what came in"));
    if (m_day->date() > m_today)
        out.insert(QStringLiteral("received"), tr("This day has not come yet"));
    if (const QString wrong = m_allocations->problem(); !wrong.isEmpty())
        out.insert(QStringLiteral("allocations"), wrong);
    return out;
}

AllocateForm::AllocateForm(const PaymentItem &payment, const QList<InvoiceItem> &items, QWidget *parent)
    : FormPanel(parent), m_allocations(new AllocationField)
{
    auto *words = new Label(tr("%1 of %2 are on account.")
                                .arg(moneyText({payment.onAccount, payment.payment.currency}), payment.payment.number));
    words->setWordWrap(true);
    addWidget(words);
    m_allocations->setPayment(Money{payment.onAccount, payment.payment.currency});
    m_allocations->setInvoices(items);
    addField(
        QStringLiteral("allocations"), [] { return tr("Open invoices of the licensee"); }, m_allocations);
    setSaveText([] { return tr("Put against"); });
    setAlwaysSavable(true);
    setValidator([this] {
        QHash<QString, QString> out;
        if (const QString wrong = m_allocations->problem(); !wrong.isEmpty())
            out.insert(QStringLiteral("allocations"), wrong);
        else if (m_allocations->requests().isEmpty())
            out.insert(QStringLiteral("allocations"), tr("Write an amount for at least one invoice"));
        return out;
    });
    markClean();
}

QList<AllocationRequest> AllocateForm::allocations() const
{
    return m_allocations->requests();
}

CreditForm::CreditForm(const InvoiceItem &item, QDate today, QWidget *parent)
    : FormPanel(parent), m_item(item),
      m_net(new MoneyField({item.invoice.net - item.settlement.creditedNet, item.invoice.currency})),
      m_reason(new QLineEdit), m_day(makeDateField(today)), m_effect(new Label(TextSize::Body, Token::Ink2))
{
    m_effect->setWordWrap(true);
    m_effect->setObjectName(QStringLiteral("effect"));
    addField(
        QStringLiteral("net"), [] { return tr("Amount before VAT"); }, m_net);
    addWidget(m_effect);
    addField(
        QStringLiteral("reason"), [] { return tr("Reason"); }, m_reason,
        [] { return tr("It stands on the credit note and in the books."); });
    addField(
        QStringLiteral("day"), [] { return tr("Day of issue"); }, m_day);
    setSaveText([] { return tr("Issue credit note"); });
    setAlwaysSavable(true);
    setValidator([this] {
        QHash<QString, QString> out;
        const Invoice &invoice = m_item.invoice;
        if (!amounts())
            out.insert(QStringLiteral("net"),
                       tr("At most %1 in %2 can be credited")
                           .arg(amountText({invoice.net - m_item.settlement.creditedNet, invoice.currency}),
                                invoice.currency.codeText()));
        if (reason().isEmpty())
            out.insert(QStringLiteral("reason"), tr("Say why: a reason is needed."));
        if (day() < invoice.issuedOn)
            out.insert(QStringLiteral("day"), tr("The invoice is of %1").arg(dateText(invoice.issuedOn)));
        return out;
    });
    connect(m_net, &MoneyField::contentChanged, this, &CreditForm::describe);
    describe();
    markClean();
}

std::optional<CreditAmounts> CreditForm::amounts() const
{
    const auto money = m_net->money();
    if (!money || money->currency != m_item.invoice.currency)
        return {};
    return creditAmounts(m_item.invoice, m_item.settlement, money->minor);
}

void CreditForm::describe()
{
    const auto parts = amounts();
    if (!parts) {
        m_effect->setText({});
        return;
    }
    const Currency currency = m_item.invoice.currency;
    QString words = tr("With VAT of %1 and withholding tax of %2, the licensee owes %3 less.")
                        .arg(moneyText({parts->vat, currency}), moneyText({parts->withholding, currency}),
                             moneyText({parts->cash(), currency}));
    const qint64 beyond = std::min(parts->gross() - m_item.open.open, m_item.settlement.allocated);
    if (beyond > 0)
        words += u' ' + tr("%1 of what was paid goes back on account.").arg(moneyText({beyond, currency}));
    m_effect->setText(words);
}

qint64 CreditForm::net() const
{
    return m_net->money().value_or(Money()).minor;
}

QString CreditForm::reason() const
{
    return m_reason->text().trimmed();
}

QDate CreditForm::day() const
{
    return m_day->date();
}

CertificateForm::CertificateForm(Session &session, const InvoiceItem &item, QDate today, QWidget *parent)
    : FormPanel(parent), m_item(item), m_today(today), m_authority(new QLineEdit), m_number(new QLineEdit),
      m_day(makeDateField(today)), m_file(new QLineEdit)
{
    const qint64 awaited =
        std::max<qint64>(0, item.invoice.withholding - item.settlement.creditedWithholding - item.settlement.certified);
    m_amount = new MoneyField({awaited, item.invoice.currency});
    addField(
        QStringLiteral("amount"), [] { return tr("Tax paid"); }, m_amount,
        [awaited, currency = item.invoice.currency] {
            return tr("Expected: %1. Another amount is taken too; what differs stays visible.")
                .arg(moneyText({awaited, currency}));
        });
    addField(
        QStringLiteral("authority"), [] { return tr("Tax office"); }, m_authority);
    beginRow();
    addField(
        QStringLiteral("number"), [] { return tr("Certificate number"); }, m_number);
    addField(
        QStringLiteral("day"), [] { return tr("Tax day"); }, m_day);
    endRow();
    addField(
        QStringLiteral("file"), [] { return tr("Scan"); }, m_file, [] { return tr("May be left empty."); });
    auto *choose = new LinkButton(QStringLiteral("attachment"), tr("Choose file…"));
    choose->setObjectName(QStringLiteral("choose_file"));
    connect(choose, &QPushButton::clicked, this, [this, &session] {
        session.prompts.openFile(this, {tr("Scan of the certificate"), tr("All files (*)")},
                                 [this](const QString &path) { m_file->setText(path); });
    });
    addWidget(choose);
    setSaveText([] { return tr("Record certificate"); });
    setAlwaysSavable(true);
    setValidator([this] { return problems(); });
    markClean();
}

NewCertificate CertificateForm::certificate() const
{
    NewCertificate out;
    out.invoice = m_item.invoice.id;
    out.authority = m_authority->text().trimmed();
    out.number = m_number->text().trimmed();
    out.taxOn = m_day->date();
    out.amount = m_amount->money().value_or(Money()).minor;
    out.file = m_file->text();
    return out;
}

QHash<QString, QString> CertificateForm::problems() const
{
    QHash<QString, QString> out;
    const auto money = m_amount->money();
    const Currency currency = m_item.invoice.currency;
    const qint64 most = m_item.invoice.gross() - m_item.settlement.certified;
    if (!money || money->minor <= 0 || money->currency != currency || money->minor > most)
        out.insert(QStringLiteral("amount"),
                   tr("Write an amount in %1, at most %2").arg(currency.codeText(), amountText({most, currency})));
    if (m_authority->text().trimmed().isEmpty())
        out.insert(QStringLiteral("authority"), tr("Name the tax office"));
    if (m_number->text().trimmed().isEmpty())
        out.insert(QStringLiteral("number"), tr("Give its number"));
    if (m_day->date() > m_today)
        out.insert(QStringLiteral("day"), tr("This day has not come yet"));
    return out;
}

} // namespace lianming
