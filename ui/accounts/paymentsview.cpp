#include "ui/accounts/paymentsview.h"

#include "ui/accounts/accountforms.h"
#include "ui/accounts/accountspage.h"
#include "ui/shell/messages.h"
#include "ui/shell/prompts.h"
#include "ui/text/accountwords.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/segmentedswitch.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

namespace {

/// Where a payment stands, in the word of its pill.
enum class Standing { OnAccount, Allocated, Reversed };

Standing standingOf(const PaymentItem &item)
{
    return item.reversedOn ? Standing::Reversed : item.onAccount > 0 ? Standing::OnAccount : Standing::Allocated;
}

QString standingText(Standing standing)
{
    switch (standing) {
    case Standing::OnAccount: return PaymentDetail::tr("On account");
    case Standing::Allocated: return PaymentDetail::tr("Allocated");
    case Standing::Reversed: return PaymentDetail::tr("Reversed");
    }
    return {};
}

Tone standingTone(Standing standing)
{
    switch (standing) {
    case Standing::OnAccount: return Tone::Wait;
    case Standing::Allocated: return Tone::Good;
    case Standing::Reversed: return Tone::Stop;
    }
    return Tone::Quiet;
}

QList<Column<PaymentItem>> paymentColumns()
{
    using Row = PaymentItem;
    const auto amount = [](const char *id, std::function<QString()> title, std::function<qint64(const Row &)> minor) {
        return Column<Row>{QString::fromLatin1(id),
                           std::move(title),
                           [minor](const Row &row) {
                               return amountText({minor(row), row.payment.currency});
                           },
                           [minor](const Row &row) { return minor(row); },
                           Qt::AlignRight,
                           paintUnit<Row>([](const Row &row) { return row.payment.currency.codeText(); }),
                           140};
    };
    return {
        {QStringLiteral("number"),
         [] { return PaymentsView::tr("Number"); },
         [](const Row &row) { return row.payment.number; },
         {},
         Qt::AlignLeft,
         {},
         130},
        {QStringLiteral("brand"),
         [] { return PaymentsView::tr("Licensee"); },
         [](const Row &row) { return titleText(row.brandEn, row.brandZh); },
         {},
         Qt::AlignLeft,
         {},
         180},
        amount(
            "amount", [] { return PaymentsView::tr("Amount"); }, [](const Row &row) { return row.payment.amount; }),
        {QStringLiteral("received"),
         [] { return PaymentsView::tr("Received"); },
         [](const Row &row) { return dateText(row.payment.receivedOn); },
         [](const Row &row) { return row.payment.receivedOn; },
         Qt::AlignLeft,
         {},
         130},
        {QStringLiteral("state"), [] { return PaymentsView::tr("State"); },
         [](const Row &row) { return standingText(standingOf(row)); },
         [](const Row &row) { return int(standingOf(row)); }, Qt::AlignLeft,
         paintTone<Row>([](const Row &row) { return standingTone(standingOf(row)); }), 120},
        amount(
            "rest", [] { return PaymentsView::tr("On account"); }, [](const Row &row) { return row.onAccount; }),
        {QStringLiteral("reference"),
         [] { return PaymentsView::tr("Bank reference"); },
         [](const Row &row) { return row.payment.reference; },
         {},
         Qt::AlignLeft,
         {},
         180},
    };
}

} // namespace

PaymentsView::PaymentsView(AccountsPage &owner)
    : AccountView(owner), m_model([](const PaymentItem &row) { return row.payment.id.value; }, paymentColumns()),
      m_stack(new QStackedWidget), m_table(new RecordTable(session().settings, QStringLiteral("payments"))),
      m_empty(new EmptyState(QStringLiteral("money"))), m_footer(new ListFooter)
{
    FilterRow *row = addFilterRow();
    m_brand = row->addChip();
    m_state = row->addChip();
    m_table->setObjectName(QStringLiteral("payments"));
    m_table->setRecordModel(&m_model);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    column->addWidget(m_stack, 1);
    column->addWidget(m_footer);
    connect(m_brand, &Chip::valueChanged, this, &PaymentsView::showRows);
    connect(m_state, &Chip::valueChanged, this, &PaymentsView::showRows);
    connect(m_empty, &EmptyState::triggered, this, [this] { page().recordPayment(); });
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) {
        if (id != m_open || !page().isDetailOpen())
            page().whenSafe([this, id] { showPayment(id); });
    });
    connect(&owner, &Page::detailClosed, this, [this] {
        m_open = 0;
        if (isVisible())
            m_table->setFocus();
    });
}

void PaymentsView::retranslate()
{
    m_brand->setTitle(tr("Licensee"));
    m_state->setTitle(tr("State"));
    m_table->setAccessibleName(tr("Payments"));
    m_empty->setText(tr("No payments yet"),
                     tr("Record what came in and put it against invoices; what is left stays on account."));
    m_empty->setAction(tr("Record payment"));
    m_model.retranslate();
    showRows();
    if (m_open != 0 && showsRecord())
        showPayment(m_open, true);
}

void PaymentsView::reload()
{
    load(session().worker.run([](Workspace &w) { return AccountService(w).payments(); }),
         [this](const QList<PaymentItem> &items) {
             m_all = items;
             showRows();
             if (m_open != 0 && showsRecord())
                 showPayment(m_open, true);
         });
}

void PaymentsView::showRows()
{
    QMap<QString, qint64> brands;
    for (const PaymentItem &item : std::as_const(m_all))
        brands.insert(titleText(item.brandEn, item.brandZh), item.payment.brand.value);
    QList<Chip::Option> brandOptions;
    for (auto it = brands.cbegin(); it != brands.cend(); ++it)
        brandOptions.append({it.value(), it.key()});
    m_brand->setOptions(brandOptions);
    QList<Chip::Option> states;
    for (const Standing standing : {Standing::OnAccount, Standing::Allocated, Standing::Reversed})
        states.append({int(standing), standingText(standing),
                       int(std::count_if(m_all.cbegin(), m_all.cend(), [standing](const PaymentItem &item) {
                           return standingOf(item) == standing;
                       }))});
    m_state->setOptions(states);
    QList<PaymentItem> shown;
    QHash<QString, Int128> rest;
    for (const PaymentItem &item : std::as_const(m_all)) {
        if (m_brand->value().isValid() && m_brand->value().toLongLong() != item.payment.brand.value)
            continue;
        if (m_state->value().isValid() && m_state->value().toInt() != int(standingOf(item)))
            continue;
        shown.append(item);
        rest[item.payment.currency.codeText()] += item.onAccount;
    }
    m_model.setRows(shown);
    m_table->select(m_open);
    m_stack->setCurrentWidget(m_all.isEmpty() && !page().isLoading() ? static_cast<QWidget *>(m_empty) : m_table);
    m_footer->setCount(tr("%n payment(s)", nullptr, int(shown.size())));
    const QString sum = sumsText(rest);
    m_footer->setSums(sum.isEmpty() ? QString() : tr("on account %1").arg(sum));
}

void PaymentsView::openRows(const QVariantMap &filter)
{
    m_brand->setValue(filter.value(QStringLiteral("brand")));
    m_state->setValue({});
    showRows();
}

void PaymentsView::openRecord(qint64 id)
{
    page().whenSafe([this, id] {
        if (m_model.rowOf(id) < 0)
            openRows({});
        showPayment(id);
    });
}

void PaymentsView::step(int direction)
{
    m_table->step(direction);
}

void PaymentsView::showTourState(const QString &state)
{
    if (!state.isEmpty() && m_model.rowCount() > 0)
        showPayment(m_model.idAt(0));
}

void PaymentsView::showPayment(qint64 id, bool again)
{
    load(session().worker.run([id](Workspace &w) {
        const AccountService service(w);
        const Id<Payment> payment{id};
        return PaymentDetail::Content{service.payment(payment), service.allocationsOf(payment),
                                      service.history(payment)};
    }),
         [this, id, again](const PaymentDetail::Content &content) {
             if (again && (id != m_open || !showsRecord()))
                 return;
             present(content);
         });
}

void PaymentsView::present(const PaymentDetail::Content &content)
{
    const PaymentItem item = content.item;
    m_open = item.payment.id.value;
    m_table->select(m_open);
    auto *view = new PaymentDetail(content);
    connect(view, &PaymentDetail::allocateWanted, this, [this, item] { allocate(item); });
    connect(view, &PaymentDetail::reverseWanted, this, [this, item] {
        ask(tr("Reverse payment %1?").arg(item.payment.number), tr("Reversed: its invoices are open again."),
            [id = item.payment.id](Workspace &w, const QString &reason) {
                AccountService(w).reversePayment(id, reason);
            });
    });
    connect(view, &PaymentDetail::takeBackWanted, this, [this](qint64 id) {
        ask(tr("Take the payment off this invoice?"), tr("Taken back: the money is on account again."),
            [id](Workspace &w, const QString &reason) { AccountService(w).reverseAllocation({id}, reason); });
    });
    connect(view, &PaymentDetail::invoiceWanted, this, [this](qint64 id) { page().showInvoice(id); });
    connect(view, &PaymentDetail::ledgerWanted, this,
            [this, item] { page().showLedger(item.payment.brand.value, item.payment.currency.codeText()); });
    page().showDetail(item.payment.number, view);
}

void PaymentsView::ask(const QString &title, const QString &done,
                       const std::function<void(Workspace &, const QString &)> &task)
{
    session().prompts.line(this, title, tr("Reason, for the history"), {}, [this, done, task](const QString &reason) {
        load(session().worker.run([task, reason](Workspace &w) { task(w, reason); }),
             [this, done] { session().messages.done(done); });
    });
}

void PaymentsView::allocate(const PaymentItem &item)
{
    load(
        session().worker.run([brand = item.payment.brand](Workspace &w) { return AccountService(w).openItems(brand); }),
        [this, item](const QList<InvoiceItem> &open) {
            page().whenSafe([this, item, open] {
                auto *form = new AllocateForm(item, open);
                form->setSaver([this, form, id = item.payment.id](const FormPanel::Done &done) {
                    load(session().worker.run([id, parts = form->allocations()](Workspace &w) {
                        AccountService(w).allocate(id, parts);
                    }),
                         [this, done, id] {
                             if (done())
                                 showPayment(id.value);
                         });
                });
                connect(form, &FormPanel::cancelled, this, [this, id = item.payment.id.value] { showPayment(id); });
                page().showDetail(item.payment.number, form);
            });
        });
}

} // namespace lianming
