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
#include "ui/widgets/segmentedswitch.h"

#include <QStackedWidget>

namespace lianming {

namespace {

QString viewTitle(const QString &key)
{
    if (key == u"payments")
        return AccountsPage::tr("Payments");
    if (key == u"licensees")
        return AccountsPage::tr("Licensees");
    return AccountsPage::tr("Invoices");
}

/// Names the view without asking for it.
void setQuietly(SegmentedSwitch &views, const QString &key)
{
    const QSignalBlocker quiet(&views);
    views.setCurrent(key);
}

} // namespace

AccountsPage::AccountsPage(Session &session)
    : Page(session, QStringLiteral("accounts")), m_documents(new AccountDocuments(*this, this)),
      m_stack(new QStackedWidget), m_invoices(new InvoicesView(*this)), m_payments(new PaymentsView(*this)),
      m_licensees(new LicenseesView(*this))
{
    setContent(m_stack);
    add(QStringLiteral("invoices"), m_invoices);
    add(QStringLiteral("payments"), m_payments);
    add(QStringLiteral("licensees"), m_licensees);
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

void AccountsPage::add(const QString &key, AccountView *view)
{
    m_views.append({key, view});
    m_stack->addWidget(view);
    connect(view->viewSwitch(), &SegmentedSwitch::changed, this, [this, view](const QString &wanted) {
        // The switch of the view that goes keeps naming its own view, whatever becomes of the edit that is open.
        for (const View &one : std::as_const(m_views)) {
            if (one.widget == view)
                setQuietly(*view->viewSwitch(), one.key);
        }
        goTo(wanted, {});
    });
}

AccountsPage::View &AccountsPage::current()
{
    return m_views[std::max(0, m_stack->currentIndex())];
}

void AccountsPage::show(const QString &key)
{
    for (View &view : m_views) {
        if (view.key != key)
            continue;
        m_stack->setCurrentWidget(view.widget);
        if (!std::exchange(view.isLoaded, true))
            view.widget->reload();
        view.widget->viewSwitch()->setFocus();
    }
}

void AccountsPage::goTo(const QString &key, const std::function<void()> &then)
{
    whenSafe([this, key, then] {
        if (current().key != key) {
            closeDetail();
            show(key);
        }
        if (then)
            then();
    });
}

void AccountsPage::reload()
{
    // Views that were not seen yet read when they are.
    current().isLoaded = true;
    for (const View &view : std::as_const(m_views)) {
        if (view.isLoaded)
            view.widget->reload();
    }
}

void AccountsPage::retranslate()
{
    QList<SegmentedSwitch::Item> items;
    for (const View &view : std::as_const(m_views))
        items.append({view.key, viewTitle(view.key)});
    for (const View &view : std::as_const(m_views)) {
        const QSignalBlocker quiet(view.widget->viewSwitch());
        view.widget->viewSwitch()->setItems(items);
        setQuietly(*view.widget->viewSwitch(), view.key);
        view.widget->retranslate();
    }
}

void AccountsPage::openRecord(qint64 id)
{
    showInvoice(id);
}

void AccountsPage::openRows(const QVariantMap &filter)
{
    const QString wanted = filter.value(QStringLiteral("view"), m_views.first().key).toString();
    if (filter.contains(QStringLiteral("payment"))) {
        showPayment(filter.value(QStringLiteral("payment")).toLongLong());
        return;
    }
    goTo(wanted, [this, filter] { current().widget->openRows(filter); });
}

void AccountsPage::step(int direction)
{
    current().widget->step(direction);
}

QStringList AccountsPage::tourStates() const
{
    QStringList out = m_views.first().widget->tourStates();
    for (const View &view : m_views.mid(1)) {
        out.append(view.key);
        for (const QString &state : view.widget->tourStates())
            out.append(view.key + u'.' + state);
    }
    return out;
}

void AccountsPage::showTourState(const QString &state)
{
    closeDetail();
    const QString key = state.section(u'.', 0, 0);
    for (const View &view : std::as_const(m_views)) {
        if (view.key == key) {
            show(key);
            view.widget->showTourState(state.section(u'.', 1));
            return;
        }
    }
    show(m_views.first().key);
    m_views.first().widget->showTourState(state);
}

void AccountsPage::showInvoice(qint64 id)
{
    goTo(m_views[0].key, [this, id] { m_invoices->openRecord(id); });
}

void AccountsPage::showPayment(qint64 id)
{
    goTo(m_views[1].key, [this, id] { m_payments->openRecord(id); });
}

void AccountsPage::showLedger(qint64 brand, const QString &currency)
{
    goTo(m_views[2].key, [this, brand, currency] { m_licensees->openLedger(brand, currency); });
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
