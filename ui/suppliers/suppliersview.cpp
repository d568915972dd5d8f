#include "ui/suppliers/suppliersview.h"

#include "ui/shell/actions.h"
#include "ui/shell/messages.h"
#include "ui/shell/prompts.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/savedcopy.h"
#include "ui/widgets/searchfield.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

namespace {

Column<SupplierItem> countColumn(const char *id, std::function<QString()> title,
                                 std::function<qint64(const SupplierItem &)> count, Token ink = Token::Ink)
{
    return {QString::fromLatin1(id),
            std::move(title),
            [count](const SupplierItem &item) { return count(item) == 0 ? QString() : countText(count(item)); },
            [count](const SupplierItem &item) { return count(item); },
            Qt::AlignRight,
            [ink](const SupplierItem &, int role) { return role == InkRole ? QVariant(int(ink)) : QVariant(); },
            130};
}

QList<Column<SupplierItem>> supplierColumns(const Clock &clock)
{
    using Item = SupplierItem;
    return {
        {QStringLiteral("name"),
         [] { return SuppliersView::tr("Supplier"); },
         [](const Item &item) { return titleText(item.supplier.nameEn, item.supplier.nameZh); },
         {},
         Qt::AlignLeft,
         paintSubtitle<Item>([](const Item &item) { return item.supplier.code; }),
         320},
        countColumn(
            "factories", [] { return SuppliersView::tr("Factories"); },
            [](const Item &item) { return item.factories; }),
        countColumn(
            "orders", [] { return SuppliersView::tr("Open orders"); },
            [](const Item &item) { return item.openOrders; }),
        countColumn(
            "late", [] { return SuppliersView::tr("Late orders"); }, [](const Item &item) { return item.lateOrders; },
            Token::StopInk),
        countColumn(
            "findings", [] { return SuppliersView::tr("Open findings"); },
            [](const Item &item) { return item.openFindings; }, Token::WaitInk),
        {QStringLiteral("audit"), [] { return SuppliersView::tr("Next audit"); },
         [](const Item &item) { return item.nextAudit ? dateText(*item.nextAudit) : QString(); },
         [](const Item &item) { return item.nextAudit.value_or(QDate()); }, Qt::AlignLeft,
         [&clock](const Item &item, int role) -> QVariant {
             if (!item.nextAudit)
                 return {};
             if (role == InkRole && *item.nextAudit < clock.today())
                 return int(Token::StopInk);
             return role == SubtitleRole ? QVariant(relativeText(*item.nextAudit, clock.today())) : QVariant();
         },
         220},
    };
}

SupplierView supplierView(Workspace &w, Id<Supplier> id)
{
    const SupplierService service(w);
    SupplierView out;
    out.supplier = service.get(id);
    out.contacts = service.contacts(id);
    for (const Factory &factory : service.factories(id, true)) {
        out.factories.append(service.detail(factory.id));
        out.samples.append(OrderService(w).samples(factory.id));
    }
    out.orders = OrderService(w).list({.supplier = id});
    for (const FactoryDetail &factory : std::as_const(out.factories)) {
        for (const FactoryAudit &audit : factory.audits)
            out.documents.insert(audit.id.value, service.attachments(audit.id));
    }
    return out;
}

} // namespace

SuppliersView::SuppliersView(Page &owner)
    : PageView(owner),
      m_model([](const SupplierItem &item) { return item.supplier.id.value; }, supplierColumns(session().clock)),
      m_views(new QStackedWidget), m_table(new RecordTable(session().settings, QStringLiteral("suppliers"))),
      m_empty(new EmptyState(QStringLiteral("workplans"))), m_footer(new ListFooter)
{
    FilterRow *row = addFilterRow();
    m_state = row->addChip();
    m_search = row->addSearch();
    m_table->setRecordModel(&m_model);
    m_views->addWidget(m_table);
    m_views->addWidget(m_empty);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(row);
    whole->addWidget(m_views, 1);
    whole->addWidget(m_footer);
    m_add = session().actions.add(this, {QStringLiteral("suppliers.add"), [] { return tr("Add supplier"); },
                                         QStringLiteral("plus"), QKeySequence::New,
                                         [this] {
                                             edit({});
                                         }});
    connect(m_state, &Chip::valueChanged, this, [this] { reload(); });
    connect(m_search, &SearchField::searched, this, [this] { reload(); });
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) { openRecord(id); });
    connect(m_empty, &EmptyState::triggered, m_add, &QAction::trigger);
    connect(&page(), &Page::detailClosed, this, [this] { m_open = 0; });
}

void SuppliersView::retranslate()
{
    m_state->setTitle(tr("State"));
    m_state->setOptions({{true, tr("archived, too")}});
    m_search->setPlaceholderText(tr("Search suppliers"));
    m_table->setAccessibleName(tr("Suppliers"));
    m_empty->setText(tr("No suppliers yet"),
                     tr("Add who makes the licensed goods, with factories, capacities and approvals."));
    m_empty->setAction(tr("Add supplier"));
    m_model.retranslate();
    if (m_open != 0 && showsRecord())
        open(m_open, true);
}

void SuppliersView::reload()
{
    load(session().worker.run([text = m_search->text().trimmed(), isAll = m_state->value().toBool()](Workspace &w) {
        return SupplierService(w).list(text, isAll);
    }),
         [this](const QList<SupplierItem> &all) {
             m_model.setRows(all);
             m_views->setCurrentWidget(all.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
             m_footer->setCount(tr("%n supplier(s)", nullptr, int(all.size())));
         });
    if (m_open != 0 && showsRecord())
        open(m_open, true);
}

void SuppliersView::openRecord(qint64 id)
{
    page().whenSafe([this, id] { open(id); });
}

void SuppliersView::step(int direction)
{
    m_table->step(direction);
}

void SuppliersView::open(qint64 id, bool again)
{
    m_open = id;
    load(session().worker.run([id](Workspace &w) { return supplierView(w, {id}); }),
         [this, id, again](const SupplierView &view) {
             if (id != m_open || (again && !showsRecord()))
                 return;
             m_table->select(id);
             auto *detail = new SupplierDetail(session());
             detail->show(view, session().clock.today());
             listen(detail, view);
             page().showDetail(view.supplier.code, detail);
         });
}

void SuppliersView::listen(SupplierDetail *detail, const SupplierView &view)
{
    const Supplier supplier = view.supplier;
    connect(detail, &SupplierDetail::editWanted, this, [this, supplier] { edit(supplier); });
    const auto contactOf = [view](qint64 id) {
        SupplierContact fresh;
        fresh.supplier = view.supplier.id;
        const auto known = std::ranges::find(view.contacts, Id<SupplierContact>{id}, &SupplierContact::id);
        return known == view.contacts.end() ? fresh : *known;
    };
    connect(detail, &SupplierDetail::contactWanted, this, [this, contactOf](qint64 id) { editContact(contactOf(id)); });
    connect(detail, &SupplierDetail::contactRemoveWanted, this,
            [this, contactOf](qint64 id) { removeContact(contactOf(id)); });
    connect(detail, &SupplierDetail::archiveWanted, this, [this, supplier] { archive(supplier); });
    connect(detail, &SupplierDetail::factoryArchiveWanted, this, [this, view](qint64 id) {
        for (const FactoryDetail &one : view.factories) {
            if (one.factory.id.value == id)
                archive(one.factory);
        }
    });
    connect(detail, &SupplierDetail::factoryWanted, this, [this, view](qint64 id) {
        Factory factory;
        factory.supplier = view.supplier.id;
        for (const FactoryDetail &one : view.factories) {
            if (one.factory.id.value == id)
                factory = one.factory;
        }
        editFactory(factory);
    });
    connect(detail, &SupplierDetail::approvalWanted, this, &SuppliersView::approve);
    connect(detail, &SupplierDetail::auditWanted, this, &SuppliersView::audit);
    connect(detail, &SupplierDetail::approvalMoveWanted, this,
            [this](qint64 id, qint64 version, FactoryApprovalState state) {
                const auto store = [this, id, version, state](const QString &note) {
                    act([id, version, state, note](Workspace &w) {
                        SupplierService(w).move(Id<FactoryApproval>{id}, version, state, note);
                    });
                };
                if (state == FactoryApprovalState::Approved)
                    store({});
                else
                    session().prompts.line(this, tr("Change the approval"), tr("Why"), {}, store);
            });
    connect(detail, &SupplierDetail::findingWanted, this, [this](qint64 id, qint64 version) {
        session().prompts.line(this, tr("Close the finding"), tr("What was done about it"), {},
                               [this, id, version](const QString &remedy) {
                                   act([id, version, remedy](Workspace &w) {
                                       SupplierService(w).closeFinding({id}, version, w.clock.today(), remedy);
                                   });
                               });
    });
    connect(detail, &SupplierDetail::sampleMoveWanted, this, [this](qint64 id, qint64 version, SampleState state) {
        const auto store = [this, id, version, state](const QString &note) {
            act([id, version, state, note](Workspace &w) {
                OrderService(w).move(Id<FactorySample>{id}, version, state, w.clock.today(), note);
            });
        };
        if (state == SampleState::Rejected)
            session().prompts.line(this, tr("Reject the sample"), tr("Why"), {}, store);
        else
            store({});
    });
    connect(detail, &SupplierDetail::sampleWanted, this, &SuppliersView::askSample);
    connect(detail, &SupplierDetail::documentWanted, this, [this](qint64 audit) {
        session().prompts.openFile(this, {tr("Attach a document"), tr("All files (*)"), {}},
                                   [this, audit](const QString &path) {
                                       act([audit, path](Workspace &w) { SupplierService(w).attach({audit}, path); });
                                   });
    });
    connect(detail, &SupplierDetail::copyWanted, this,
            [this](const QString &sha256, const QString &name) { saveCopy(session(), this, sha256, name); });
    connect(detail, &SupplierDetail::orderWanted, this, &SuppliersView::orderWanted);
}

void SuppliersView::act(std::function<void(Workspace &)> work)
{
    load(session().worker.run([work = std::move(work)](Workspace &w) { work(w); }), [this] { open(m_open); });
}

void SuppliersView::showTourState(const QString &state)
{
    if (state == u"form")
        edit({});
    else if (state == u"factory")
        editFactory({});
    else if (!m_model.rows().isEmpty())
        open(m_model.rows().first().supplier.id.value);
}

} // namespace lianming
