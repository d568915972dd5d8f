#include "ui/accounts/invoicesview.h"

#include "ui/accounts/accountdocuments.h"
#include "ui/accounts/accountforms.h"
#include "ui/accounts/accountspage.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/text/accountwords.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/segmentedswitch.h"

#include <QPushButton>
#include <QSaveFile>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

namespace {

/// What asks for something comes first, the longest due before the others; then what is done, the newest first.
bool comesBefore(const InvoiceItem &a, const InvoiceItem &b)
{
    const auto rank = [](InvoiceState state) {
        switch (state) {
        case InvoiceState::Overdue: return 0;
        case InvoiceState::PartPaid:
        case InvoiceState::Open: return 1;
        case InvoiceState::Uncertified: return 2;
        case InvoiceState::Paid:
        case InvoiceState::Credited:
        case InvoiceState::Note: return 3;
        }
        return 3;
    };
    if (rank(a.state) != rank(b.state))
        return rank(a.state) < rank(b.state);
    if (rank(a.state) < 3 && a.invoice.dueOn != b.invoice.dueOn)
        return a.invoice.dueOn < b.invoice.dueOn;
    return a.invoice.id > b.invoice.id;
}

QList<Column<InvoiceItem>> invoiceColumns()
{
    using Row = InvoiceItem;
    const auto amount = [](const char *id, std::function<QString()> title, std::function<qint64(const Row &)> minor) {
        return Column<Row>{QString::fromLatin1(id),
                           std::move(title),
                           [minor](const Row &row) {
                               return amountText({minor(row), row.invoice.currency});
                           },
                           [minor](const Row &row) { return minor(row); },
                           Qt::AlignRight,
                           paintUnit<Row>([](const Row &row) { return row.invoice.currency.codeText(); }),
                           132};
    };
    return {
        {QStringLiteral("number"),
         [] { return InvoicesView::tr("Number"); },
         [](const Row &row) { return row.invoice.number; },
         {},
         Qt::AlignLeft,
         {},
         122},
        {QStringLiteral("brand"),
         [] { return InvoicesView::tr("Licensee"); },
         [](const Row &row) { return titleText(row.brandEn, row.brandZh); },
         {},
         Qt::AlignLeft,
         {},
         130},
        {QStringLiteral("state"), [] { return InvoicesView::tr("State"); },
         [](const Row &row) { return invoiceStateText(row.state); }, [](const Row &row) { return int(row.state); },
         Qt::AlignLeft, paintTone<Row>([](const Row &row) { return invoiceStateTone(row.state); }), 160},
        amount(
            "amount", [] { return InvoicesView::tr("Amount"); },
            [](const Row &row) {
                return row.invoice.kind == InvoiceKind::CreditNote ? -row.invoice.cashDue : row.invoice.cashDue;
            }),
        amount(
            "open", [] { return InvoicesView::tr("Still open"); }, [](const Row &row) { return row.open.openCash; }),
        {QStringLiteral("due"), [] { return InvoicesView::tr("Due on"); },
         [](const Row &row) {
             return row.invoice.kind == InvoiceKind::CreditNote ? QString() : dateText(row.invoice.dueOn);
         },
         [](const Row &row) { return row.invoice.dueOn; }, Qt::AlignLeft,
         paintSubtitle<Row>([](const Row &row) { return overdueText(row.daysOverdue); }), 190},
        {QStringLiteral("contract"),
         [] { return InvoicesView::tr("Contract"); },
         [](const Row &row) { return row.contractNumber; },
         {},
         Qt::AlignLeft,
         paintSubtitle<Row>([](const Row &row) { return row.invoice.period; }),
         170},
        {QStringLiteral("kind"), [] { return InvoicesView::tr("Kind"); },
         [](const Row &row) { return invoiceKindText(row.invoice.kind); },
         [](const Row &row) { return int(row.invoice.kind); }, Qt::AlignLeft,
         paintSubtitle<Row>([](const Row &row) { return row.refersToNumber; }), 100},
        {QStringLiteral("issued"),
         [] { return InvoicesView::tr("Issued on"); },
         [](const Row &row) { return dateText(row.invoice.issuedOn); },
         [](const Row &row) { return row.invoice.issuedOn; },
         Qt::AlignLeft,
         {},
         100},
    };
}

} // namespace

InvoicesView::InvoicesView(AccountsPage &owner)
    : AccountView(owner), m_model([](const InvoiceItem &row) { return row.invoice.id.value; }, invoiceColumns()),
      m_stack(new QStackedWidget), m_invoiceAll(new QPushButton),
      m_table(new RecordTable(session().settings, QStringLiteral("invoices"))),
      m_empty(new EmptyState(QStringLiteral("accounts"))), m_footer(new ListFooter)
{
    FilterRow *row = addFilterRow();
    m_brand = row->addChip();
    m_state = row->addChip();
    m_kind = row->addChip();
    row->addWidget(m_invoiceAll);
    m_invoiceAll->setObjectName(QStringLiteral("invoiceAll"));
    m_table->setObjectName(QStringLiteral("invoices"));
    m_table->setRecordModel(&m_model);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    column->addWidget(m_stack, 1);
    column->addWidget(m_footer);

    for (Chip *chip : {m_brand, m_state, m_kind}) {
        connect(chip, &Chip::valueChanged, this, [this] {
            m_contract = 0;
            showRows();
        });
    }
    connect(m_invoiceAll, &QPushButton::clicked, &owner, &AccountsPage::invoiceAll);
    connect(m_empty, &EmptyState::triggered, this, [this] {
        if (m_waiting.isEmpty())
            session().navigator->openPage(QStringLiteral("royalties"));
        else
            page().invoiceAll();
    });
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) {
        if (id != m_open || !page().isDetailOpen())
            page().whenSafe([this, id] { showInvoice(id); });
    });
    connect(&owner, &Page::detailClosed, this, [this] {
        m_open = 0;
        if (isVisible())
            m_table->setFocus();
    });
}

void InvoicesView::retranslate()
{
    m_brand->setTitle(tr("Licensee"));
    m_state->setTitle(tr("State"));
    m_kind->setTitle(tr("Kind"));
    m_table->setAccessibleName(tr("Invoices"));
    m_model.retranslate();
    showRows();
    if (m_open != 0 && showsRecord())
        showInvoice(m_open, true);
}

void InvoicesView::reload()
{
    struct Lists {
        QList<InvoiceItem> invoices;
        QList<InvoiceCandidate> waiting;
    };
    load(session().worker.run([](Workspace &w) {
        const AccountService service(w);
        return Lists{service.list(), service.invoiceable()};
    }),
         [this](const Lists &lists) {
             m_all = lists.invoices;
             std::ranges::stable_sort(m_all, comesBefore);
             m_waiting = lists.waiting;
             m_waiting.removeIf([](const InvoiceCandidate &one) { return one.payable <= 0; });
             showRows();
             if (m_open != 0 && showsRecord())
                 showInvoice(m_open, true);
             const auto overdue = std::ranges::count(m_all, InvoiceState::Overdue, &InvoiceItem::state);
             Q_EMIT badgeChanged(int(overdue + m_waiting.size()));
         });
}

void InvoicesView::showRows()
{
    QMap<QString, qint64> brands;
    for (const InvoiceItem &item : std::as_const(m_all))
        brands.insert(titleText(item.brandEn, item.brandZh), item.invoice.brand.value);
    QList<Chip::Option> brandOptions;
    for (auto it = brands.cbegin(); it != brands.cend(); ++it)
        brandOptions.append({it.value(), it.key()});
    m_brand->setOptions(brandOptions);
    QList<Chip::Option> states;
    for (const InvoiceState state : invoiceStates)
        states.append({QString::fromLatin1(invoiceStateCode(state)), invoiceStateText(state),
                       int(std::ranges::count(m_all, state, &InvoiceItem::state))});
    m_state->setOptions(states);
    QList<Chip::Option> kinds;
    for (const InvoiceKind kind : invoiceKinds)
        kinds.append({QString::fromLatin1(invoiceKindCode(kind)), invoiceKindText(kind)});
    m_kind->setOptions(kinds);

    QList<InvoiceItem> shown;
    QHash<QString, Int128> open;
    QHash<QString, Int128> overdue;
    for (const InvoiceItem &item : std::as_const(m_all)) {
        if (m_contract != 0 && item.invoice.contract.value != m_contract)
            continue;
        if (m_brand->value().isValid() && m_brand->value().toLongLong() != item.invoice.brand.value)
            continue;
        if (m_state->value().isValid() && m_state->value().toString() != QLatin1String(invoiceStateCode(item.state)))
            continue;
        if (m_kind->value().isValid()
            && m_kind->value().toString() != QLatin1String(invoiceKindCode(item.invoice.kind)))
            continue;
        shown.append(item);
        open[item.invoice.currency.codeText()] += item.open.openCash;
        if (item.daysOverdue > 0)
            overdue[item.invoice.currency.codeText()] += item.open.openCash;
    }
    m_model.setRows(shown);
    m_table->select(m_open);
    const bool isEmpty = m_all.isEmpty() && !page().isLoading();
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
    m_empty->setText(tr("No invoices yet"),
                     m_waiting.isEmpty()
                         ? tr("When a reporting period is closed, it can be invoiced here with its frozen figures.")
                         : tr("%n closed period(s) can be invoiced.", nullptr, int(m_waiting.size())));
    m_empty->setAction(m_waiting.isEmpty() ? tr("Royalties") : tr("Invoice all closed periods"));
    m_invoiceAll->setText(tr("Invoice %n closed period(s)…", nullptr, int(m_waiting.size())));
    m_invoiceAll->setVisible(!m_waiting.isEmpty() && !isEmpty);
    m_footer->setCount(tr("%n document(s)", nullptr, int(shown.size())));
    QStringList sums;
    if (const QString text = sumsText(open); !text.isEmpty())
        sums.append(tr("open %1").arg(text));
    if (const QString text = sumsText(overdue); !text.isEmpty())
        sums.append(tr("overdue %1").arg(text));
    m_footer->setSums(sums.join(QStringLiteral("   ")));
}

void InvoicesView::openRows(const QVariantMap &filter)
{
    m_brand->setValue(filter.value(QStringLiteral("brand")));
    m_state->setValue(filter.value(QStringLiteral("state")));
    m_kind->setValue(filter.value(QStringLiteral("kind")));
    m_contract = filter.value(QStringLiteral("contract")).toLongLong();
    showRows();
}

void InvoicesView::openRecord(qint64 id)
{
    page().whenSafe([this, id] {
        if (m_model.rowOf(id) < 0)
            openRows({});
        showInvoice(id);
    });
}

void InvoicesView::step(int direction)
{
    m_table->step(direction);
}

QStringList InvoicesView::tourStates() const
{
    return {QStringLiteral("invoice"), QStringLiteral("payment")};
}

void InvoicesView::showTourState(const QString &state)
{
    if (state.isEmpty() || m_model.rowCount() == 0)
        return;
    const InvoiceItem item = m_model.at(0);
    if (state == u"payment")
        page().recordPayment(item.invoice.brand, item.invoice.id);
    else
        showInvoice(item.invoice.id.value);
}

void InvoicesView::showInvoice(qint64 id, bool again)
{
    load(session().worker.run([id](Workspace &w) {
        const AccountService service(w);
        InvoiceDetail::Content content;
        content.item = service.get(Id<Invoice>{id});
        const Invoice &invoice = content.item.invoice;
        if (invoice.statement.isSet())
            content.figures = RoyaltyBook(w.db).period(invoice.statement);
        content.allocations = service.allocationsOf(invoice.id);
        content.certificates = service.certificatesOf(invoice.id);
        InvoiceFilter notes;
        notes.refersTo = invoice.id;
        content.notes = service.list(notes);
        content.history = service.history(invoice.id);
        content.today = w.clock.today();
        try {
            content.interest = service.interest(invoice.id, content.today);
        } catch (const Error &error) {
            // Terms that cannot be read keep nobody from looking at the invoice.
            if (error.kind() != Error::Kind::BadInput)
                throw;
        }
        return content;
    }),
         [this, id, again](const InvoiceDetail::Content &content) {
             if (again && (id != m_open || !showsRecord()))
                 return;
             present(content);
         });
}

void InvoicesView::present(const InvoiceDetail::Content &content)
{
    const InvoiceItem item = content.item;
    m_open = item.invoice.id.value;
    m_table->select(m_open);
    auto *view = new InvoiceDetail(content);
    connect(view, &InvoiceDetail::paymentWanted, this,
            [this, item] { page().recordPayment(item.invoice.brand, item.invoice.id); });
    connect(view, &InvoiceDetail::creditWanted, this, [this, item] { credit(item); });
    connect(view, &InvoiceDetail::certificateWanted, this, [this, item] { certify(item); });
    connect(view, &InvoiceDetail::interestWanted, this,
            [this, item, preview = content.interest.value_or(InterestPreview())] { postInterest(item, preview); });
    connect(view, &InvoiceDetail::contractWanted, this,
            [this](qint64 contract) { session().navigator->openRecord(QStringLiteral("contracts"), contract); });
    connect(view, &InvoiceDetail::ledgerWanted, this,
            [this, item] { page().showLedger(item.invoice.brand.value, item.invoice.currency.codeText()); });
    connect(view, &InvoiceDetail::invoiceWanted, this, [this](qint64 id) { showInvoice(id); });
    connect(view, &InvoiceDetail::paymentOpened, this, [this](qint64 id) { page().showPayment(id); });
    connect(view, &InvoiceDetail::takeBackWanted, this, [this](qint64 id) {
        takeBack(tr("Take the payment off this invoice?"), tr("Taken back: the money is on account again."),
                 [id](Workspace &w, const QString &reason) { AccountService(w).reverseAllocation({id}, reason); });
    });
    connect(view, &InvoiceDetail::certificateTakenBack, this, [this](qint64 id) {
        takeBack(tr("Take the certificate back?"), tr("The certificate no longer counts."),
                 [id](Workspace &w, const QString &reason) { AccountService(w).reverseCertificate({id}, reason); });
    });
    connect(view, &InvoiceDetail::scanWanted, this, &InvoicesView::saveScan);
    AccountDocuments *documents = &page().documents();
    connect(view, &InvoiceDetail::documentWanted, documents, &AccountDocuments::save);
    connect(view, &InvoiceDetail::reminderWanted, documents, &AccountDocuments::remind);
    documents->offer(view, {item, {}, view->isLate(), [this, id = item.invoice.id.value] {
                                showInvoice(id);
                            }});
    page().showDetail(item.invoice.number, view);
}

void InvoicesView::act(const QString &done, const std::function<void(Workspace &)> &task)
{
    load(session().worker.run([task](Workspace &w) { task(w); }), [this, done] { session().messages.done(done); });
}

void InvoicesView::takeBack(const QString &title, const QString &done,
                            const std::function<void(Workspace &, const QString &)> &task)
{
    session().prompts.line(this, title, tr("Reason, for the history"), {}, [this, done, task](const QString &reason) {
        act(done, [task, reason](Workspace &w) { task(w, reason); });
    });
}

void InvoicesView::credit(const InvoiceItem &item)
{
    auto *form = new CreditForm(item, session().clock.today());
    form->setSaver([this, form, id = item.invoice.id](const FormPanel::Done &done) {
        load(session().worker.run([id, net = form->net(), reason = form->reason(), day = form->day()](Workspace &w) {
            AccountService service(w);
            return service.get(service.credit(id, net, reason, day)).invoice.number;
        }),
             [this, done, id](const QString &number) {
                 session().messages.done(tr("%1 is issued.").arg(number));
                 if (done())
                     showInvoice(id.value);
             });
    });
    connect(form, &FormPanel::cancelled, this, [this, id = item.invoice.id.value] { showInvoice(id); });
    page().showDetail(tr("Credit note on %1").arg(item.invoice.number), form);
}

void InvoicesView::certify(const InvoiceItem &item)
{
    auto *form = new CertificateForm(session(), item, session().clock.today());
    form->setSaver([this, form, id = item.invoice.id](const FormPanel::Done &done) {
        load(
            session().worker.run([request = form->certificate()](Workspace &w) { AccountService(w).certify(request); }),
            [this, done, id] {
                session().messages.done(tr("The certificate counts as paid."));
                if (done())
                    showInvoice(id.value);
            });
    });
    connect(form, &FormPanel::cancelled, this, [this, id = item.invoice.id.value] { showInvoice(id); });
    page().showDetail(tr("Tax certificate for %1").arg(item.invoice.number), form);
}

void InvoicesView::postInterest(const InvoiceItem &item, const InterestPreview &preview)
{
    if (!preview.days)
        return;
    ChoiceQuestion question;
    question.title =
        tr("Invoice %1 of late interest on %2?").arg(moneyText({preview.due, preview.currency}), item.invoice.number);
    question.text = tr("For the days %1. No day is charged twice.").arg(spanText(*preview.days));
    question.choices = {tr("Issue interest note")};
    session().prompts.ask(this, question, [this, id = item.invoice.id, asOf = preview.days->end](int) {
        load(session().worker.run([id, asOf](Workspace &w) {
            AccountService service(w);
            return service.get(service.postInterest(id, asOf)).invoice.number;
        }),
             [this](const QString &number) { session().messages.done(tr("%1 is issued.").arg(number)); });
    });
}

void InvoicesView::saveScan(const QString &sha256, const QString &name)
{
    session().prompts.saveFile(this, {tr("Save scan"), tr("All files (*)"), name}, [this, sha256](const QString &path) {
        load(session().worker.run([sha256, path](Workspace &w) {
            requireFreeForWriting(w, path);
            const QByteArray content = w.files.read(sha256);
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
                throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2"),
                            {path, file.errorString()});
        }),
             [this, path] { session().messages.done(tr("Written to %1.").arg(path)); });
    });
}

} // namespace lianming
