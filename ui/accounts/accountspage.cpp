#include "ui/accounts/accountspage.h"

#include "core/brands/brandservice.h"
#include "ui/accounts/accountdocuments.h"
#include "ui/accounts/accountforms.h"
#include "ui/accounts/invoicesview.h"
#include "ui/accounts/licenseesview.h"
#include "ui/accounts/paymentsview.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/prompts.h"
#include "ui/text/accountwords.h"
#include "ui/text/format.h"

namespace lianming {

namespace {

constexpr QLatin1StringView invoicesKey("invoices");
constexpr QLatin1StringView paymentsKey("payments");
constexpr QLatin1StringView licenseesKey("licensees");

} // namespace

AccountsPage::AccountsPage(Session &session)
    : ViewsPage(session, QStringLiteral("accounts")), m_documents(new AccountDocuments(*this, this)),
      m_invoices(new InvoicesView(*this)), m_payments(new PaymentsView(*this)), m_licensees(new LicenseesView(*this))
{
    addView(invoicesKey, m_invoices);
    addView(paymentsKey, m_payments);
    addView(licenseesKey, m_licensees);
    m_pay = session.actions.add(this, {QStringLiteral("accounts.pay"), [] { return tr("Record payment"); },
                                       QStringLiteral("plus"), QKeySequence::New,
                                       [this] {
                                           recordPayment();
                                       }});
    session.actions.add(this, {QStringLiteral("accounts.invoice"), [] { return tr("Invoice all closed periods…"); },
                               QStringLiteral("accounts"), QKeySequence(Qt::CTRL | Qt::Key_Return),
                               [this] {
                                   invoiceAll();
                               }});
}

QString AccountsPage::viewTitle(const QString &key) const
{
    if (key == paymentsKey)
        return tr("Payments");
    if (key == licenseesKey)
        return tr("Licensees");
    return tr("Invoices");
}

void AccountsPage::openRows(const QVariantMap &filter)
{
    if (filter.contains(QStringLiteral("payment")))
        showPayment(filter.value(QStringLiteral("payment")).toLongLong());
    else
        ViewsPage::openRows(filter);
}

void AccountsPage::showInvoice(qint64 id)
{
    goTo(invoicesKey, [this, id] { m_invoices->openRecord(id); });
}

void AccountsPage::showPayment(qint64 id)
{
    goTo(paymentsKey, [this, id] { m_payments->openRecord(id); });
}

void AccountsPage::showLedger(qint64 brand, const QString &currency)
{
    goTo(licenseesKey, [this, brand, currency] { m_licensees->openLedger(brand, currency); });
}

void AccountsPage::recordPayment(Id<Brand> brand, Id<Invoice> invoice)
{
    struct Choices {
        QList<BrandItem> brands;
        QList<InvoiceItem> open; ///< of the brand
    };
    load(session().worker.run([brand](Workspace &w) {
        // Who left may still owe something.
        return Choices{BrandService(w).list({{}, true}),
                       brand.isSet() ? AccountService(w).openItems(brand) : QList<InvoiceItem>()};
    }),
         [this, brand, invoice](const Choices &choices) {
             whenSafe([this, brand, invoice, choices] {
                 Money likely;
                 for (const InvoiceItem &item : choices.open) {
                     if (item.invoice.id == invoice)
                         likely = {item.open.openCash, item.invoice.currency};
                 }
                 auto *form = new PaymentForm(choices.brands, brand, invoice, likely, session().clock.today());
                 if (brand.isSet())
                     form->setOpenItems(brand, choices.open);
                 connect(form, &PaymentForm::brandChosen, this, [this, form = QPointer(form)](qint64 chosen) {
                     load(session().worker.run(
                              [chosen](Workspace &w) { return AccountService(w).openItems(Id<Brand>{chosen}); }),
                          [form, chosen](const QList<InvoiceItem> &open) {
                              if (form)
                                  form->setOpenItems({chosen}, open);
                          });
                 });
                 form->setSaver([this, form, invoice](const FormPanel::Done &done) {
                     load(
                         session().worker.run([payment = form->payment(), parts = form->allocations()](Workspace &w) {
                             AccountService service(w);
                             return service.payment(service.pay(payment, parts));
                         }),
                         [this, done, invoice](const PaymentItem &item) {
                             session().messages.done(
                                 item.onAccount == 0 ? tr("%1 is recorded.").arg(item.payment.number)
                                                     : tr("%1 is recorded; %2 stays on account.")
                                                           .arg(item.payment.number,
                                                                moneyText({item.onAccount, item.payment.currency})));
                             if (!done())
                                 return;
                             if (invoice.isSet())
                                 showInvoice(invoice.value);
                             else
                                 showPayment(item.payment.id.value);
                         },
                         [this, form = QPointer(form)](const Error &error) {
                             if (error.kind() != Error::Kind::Duplicate || !form)
                                 return;
                             ChoiceQuestion question;
                             question.title = tr("This payment seems to be recorded already. Record it once more?");
                             question.text = tr("The bank's statement tells whether the money came in twice.");
                             question.choices = {tr("Record once more")};
                             session().prompts.ask(this, question, [form](int) {
                                 if (!form)
                                     return;
                                 form->takeRepeated();
                                 form->save({});
                             });
                         });
                 });
                 connect(form, &FormPanel::cancelled, this,
                         [this, invoice] { invoice.isSet() ? showInvoice(invoice.value) : closeDetail(); });
                 showDetail(tr("Record payment"), form);
             });
         });
}

void AccountsPage::invoiceAll()
{
    load(session().worker.run([](Workspace &w) { return AccountService(w).invoiceable(); }),
         [this](QList<InvoiceCandidate> waiting) {
             QHash<QString, Int128> sums;
             waiting.removeIf([](const InvoiceCandidate &one) { return one.payable <= 0; });
             for (const InvoiceCandidate &one : std::as_const(waiting))
                 sums[one.currency.codeText()] += one.payable;
             if (waiting.isEmpty()) {
                 session().messages.info(tr("No closed period waits to be invoiced."));
                 return;
             }
             ChoiceQuestion question;
             question.title = tr("Invoice %n closed period(s)?", nullptr, int(waiting.size()));
             question.text = tr("%1 before VAT, issued today and due by each contract's terms. An invoice cannot be "
                                "changed, only credited.")
                                 .arg(sumsText(sums));
             question.choices = {tr("Issue invoices")};
             session().prompts.ask(this, question, [this](int) {
                 load(session().jobs.run(
                          tr("Invoicing"),
                          [](Workspace &w, Progress &progress) { return AccountService(w).invoiceAll({}, progress); }),
                      [this](const InvoicingOutcome &outcome) {
                          session().messages.done(tr("%n invoice(s) issued.", nullptr, int(outcome.issued.size())));
                      });
             });
         });
}

QFuture<QList<RecordHit>> AccountsPage::find(Session &session, const QString &text, int limit)
{
    return session.worker.run([text, limit](Workspace &w) {
        InvoiceFilter filter;
        filter.number = text;
        QList<RecordHit> hits;
        for (const InvoiceItem &item : AccountService(w).list(filter).mid(0, limit))
            hits.append(
                {item.invoice.id.value, item.invoice.number,
                 (item.brandZh.isEmpty() ? item.brandEn : item.brandZh) + QStringLiteral(" · ") + item.contractNumber});
        return hits;
    });
}

} // namespace lianming
