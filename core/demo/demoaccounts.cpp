// What became of the closed periods: invoices on the fifth of each month, and payments, most of them in time and in
// full. What went otherwise is told one by one.
#include "core/accounts/accountservice.h"
#include "core/demo/demosteps.h"
#include "core/demo/demoworkspace.h"
#include "core/royalties/royaltyservice.h"
#include "core/royalties/salesstatement.h"

#include <algorithm>
#include <memory>

namespace lianming {

namespace {

/// Invoices that are not paid by the general rule: on another day, in part, or as planAccounts() tells.
struct PaidOtherwise {
    const char *report;
    QDate on;        ///< invalid: see planAccounts()
    int percent = 0; ///< of what is open
};
QList<PaidOtherwise> paidOtherwise()
{
    return {{"PM-2024-003 2026Q1", in2026(6, 12), 50},
            {"PM-2024-007 2025-10", {}},
            {"PM-2024-007 2025-11", {}},
            {"PM-2024-007 2026-01", in2026(5, 12), 100},
            {"PM-2024-007 2026-02", in2026(5, 12), 60},
            {"PM-2024-007 2026-03", {}},
            {"PM-2024-007 2026-04", {}},
            {"NMC-2024-009 2025Q4", {}},
            {"TBM-2025-001 2025Q3", {}},
            {"TBM-2025-001 2025Q4", {}},
            {"SXHM-2024-004 2025Q4", {}},
            {"SXHM-2024-004 2026Q1", {}},
            {"SZM-2025-003 2025Q4", {}}};
}

/// The fifth of the month after the closing.
QDate invoiceDay(QDate closedOn)
{
    return QDate(closedOn.year(), closedOn.month(), 5).addMonths(1);
}

/// The tax office that certifies what was withheld in a currency.
QString taxOffice(Currency currency)
{
    if (currency.codeText() == u"JPY")
        return inWords("麹町税务署 Kojimachi Tax Office");
    if (currency.codeText() == u"USD")
        return inWords("美国国家税务局 Internal Revenue Service");
    return inWords("法国公共财政总局 Direction générale des Finances publiques");
}

/// What a licensee did about invoices.
class Paying
{
public:
    explicit Paying(DemoSteps &steps) : m_steps(&steps), m_service(*steps.w) {}

    [[nodiscard]] AccountService &service() { return m_service; }
    [[nodiscard]] InvoiceItem invoice(const QString &report) const
    {
        const auto found = m_steps->invoices.constFind(report);
        if (found == m_steps->invoices.constEnd())
            throw Error(Error::Kind::Internal, "%1", {report});
        return m_service.get(*found);
    }
    [[nodiscard]] InvoiceItem invoice(const char *report) const { return invoice(QString::fromLatin1(report)); }
    /// Today; `amount` 0: what the invoices have open.
    Id<Payment> pay(const QList<InvoiceItem> &invoices, int percent = 100, qint64 amount = 0)
    {
        NewPayment payment;
        QList<AllocationRequest> parts;
        QStringList reference;
        for (const InvoiceItem &item : invoices) {
            parts.append({item.invoice.id, item.open.openCash * percent / 100});
            payment.amount += parts.last().amount;
            reference.append(item.invoice.number);
        }
        if (amount != 0)
            payment.amount = amount;
        payment.brand = invoices.first().invoice.brand;
        payment.currency = invoices.first().invoice.currency;
        payment.receivedOn = m_steps->w->clock.today();
        payment.reference = reference.join(QStringLiteral(", "));
        return m_service.pay(payment, parts);
    }

private:
    DemoSteps *m_steps;
    AccountService m_service;
};

void issue(DemoSteps &steps, const QString &number, const QString &period)
{
    const SalesStatement statement = steps.statementOf(number, period);
    const auto figures = RoyaltyService(*steps.w).result(statement.id);
    if (figures && figures->amount("payable") > 0)
        steps.invoices.insert(DemoSteps::reportName(number, period), AccountService(*steps.w).invoice(statement.id));
}

void certify(DemoSteps &steps, const QString &report)
{
    Paying paying(steps);
    const InvoiceItem item = paying.invoice(report);
    if (item.open.openTax <= 0)
        return;
    NewCertificate certificate;
    certificate.invoice = item.invoice.id;
    certificate.authority = taxOffice(item.invoice.currency);
    certificate.number = QStringLiteral("WHT-%1").arg(item.invoice.number.mid(4));
    certificate.taxOn = steps.w->clock.today().addDays(-12);
    certificate.amount = item.open.openTax;
    paying.service().certify(certificate);
}

} // namespace

void DemoSteps::planInvoice(const sample::Sales &sales, QDate closedOn)
{
    const QDate today = DemoWorkspace::today().date();
    const QString number = sales.plan->number;
    const QString period = sales.period.name();
    const QString report = reportName(number, period);
    const QDate issued = invoiceDay(closedOn);
    if (issued >= today)
        return;
    later(issued, 1, accountant, [this, number, period] { issue(*this, number, period); });

    const auto others = paidOtherwise();
    const auto other =
        std::ranges::find(others, report, [](const PaidOtherwise &one) { return QString::fromLatin1(one.report); });
    // Some days before it is due, not always the same.
    const int days =
        (sales.plan->kind == u"guarantee" ? 60 : 30) - 3 - int(sales.seed * 5 + quint32(sales.place) * 3) % 12;
    const QDate paid = other == others.end() ? issued.addDays(days) : other->on;
    const int percent = other == others.end() ? 100 : other->percent;
    if (!paid.isValid() || paid >= today)
        return;
    later(paid, 2, accountant, [this, report, percent] {
        Paying paying(*this);
        if (invoices.contains(report))
            paying.pay({paying.invoice(report)}, percent);
    });
    // The tax office takes its time.
    constexpr int certified = 48;
    if (paid.addDays(certified) < today && sales.proposal->value.currency.codeText() != u"CNY") {
        later(paid.addDays(certified), 3, accountant, [this, report] {
            if (invoices.contains(report))
                certify(*this, report);
        });
    }
}

void DemoSteps::planAccounts()
{
    const auto act = [this](QDate on, std::function<void(Paying &)> deed) {
        later(on, 6, accountant, [this, deed = std::move(deed)] {
            Paying paying(*this);
            deed(paying);
        });
    };
    // The stationery licensee pays two months at once …
    act(in2026(1, 8), [](Paying &p) { p.pay({p.invoice("PM-2024-007 2025-10"), p.invoice("PM-2024-007 2025-11")}); });
    // … then falls behind: interest is charged on what came late, and on what did not come.
    const auto interest = std::make_shared<Id<Invoice>>();
    act(in2026(5, 13), [interest](Paying &p) {
        *interest = p.service().postInterest(p.invoice("PM-2024-007 2026-01").invoice.id, in2026(5, 12));
    });
    act(in2026(6, 3), [interest](Paying &p) { p.pay({p.service().get(*interest)}); });
    act(in2026(6, 25),
        [](Paying &p) { p.service().postInterest(p.invoice("PM-2024-007 2026-03").invoice.id, in2026(6, 24)); });

    // A round sum: the rest stays on account.
    act(in2026(3, 4), [](Paying &p) {
        constexpr qint64 roundSum = 12'000'00;
        p.pay({p.invoice("NMC-2024-009 2025Q4")}, 100, roundSum);
    });

    // A transfer that the bank returned, and the next one.
    act(QDate(2025, 12, 23), [](Paying &p) { p.pay({p.invoice("TBM-2025-001 2025Q3")}); });
    act(QDate(2025, 12, 25), [](Paying &p) {
        p.service().reversePayment(
            p.service().payments({p.invoice("TBM-2025-001 2025Q3").invoice.brand, {}, false}).first().payment.id,
            inWords("银行退票：账号有误 Returned by the bank: wrong account"));
    });
    act(QDate(2025, 12, 30), [](Paying &p) { p.pay({p.invoice("TBM-2025-001 2025Q3")}); });
    // An invoice with a wrong name is taken back and issued again.
    act(in2026(3, 9), [this](Paying &p) {
        const Invoice wrong = p.invoice("TBM-2025-001 2025Q4").invoice;
        p.service().credit(wrong.id, wrong.net, inWords("抬头有误，重新开具 Wrong company name, issued again"));
        issue(*this, QStringLiteral("TBM-2025-001"), QStringLiteral("2025Q4"));
    });
    act(in2026(4, 2), [](Paying &p) { p.pay({p.invoice("TBM-2025-001 2025Q4")}); });

    // A part of what was paid is credited; it goes to the next invoice, of which the rest is open.
    act(in2026(3, 30), [](Paying &p) { p.pay({p.invoice("SXHM-2024-004 2025Q4")}); });
    act(in2026(5, 18), [](Paying &p) {
        constexpr qint64 display = 12'000'00;
        p.service().credit(p.invoice("SXHM-2024-004 2025Q4").invoice.id, display,
                           inWords("博物馆专柜陈列补贴 Contribution to the museum counter, as agreed"));
    });
    act(in2026(6, 10), [](Paying &p) {
        const InvoiceItem next = p.invoice("SXHM-2024-004 2026Q1");
        const PaymentItem rest = p.service().payments({next.invoice.brand, {}, true}).first();
        p.service().allocate(rest.payment.id, {{next.invoice.id, rest.onAccount}});
    });

    // Euros are paid in yuan, at the bank's rate.
    act(in2026(3, 31), [](Paying &p) {
        const InvoiceItem item = p.invoice("SZM-2025-003 2025Q4");
        const Rate rate = Rate::parse("0.1217").value_or(Rate());
        NewPayment payment;
        payment.brand = item.invoice.brand;
        payment.receivedOn = in2026(3, 31);
        payment.reference = item.invoice.number;
        payment.amount = partFor({item.open.openCash, item.invoice.currency}, payment.currency, rate).value_or(0);
        p.service().pay(payment, {{item.invoice.id, item.open.openCash, payment.amount, rate}});
    });
}

} // namespace lianming
