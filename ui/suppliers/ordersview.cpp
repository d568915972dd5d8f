#include "ui/suppliers/ordersview.h"

#include "core/products/productservice.h"
#include "ui/shell/actions.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/suppliers/orderdetail.h"
#include "ui/suppliers/orderform.h"
#include "ui/text/assetwords.h"
#include "ui/text/codewords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/workplanwords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"

#include <QPointer>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

namespace {

QList<Column<OrderItem>> orderColumns(const Clock &clock)
{
    using Item = OrderItem;
    const auto plain = [](const char *id, std::function<QString()> title, std::function<QString(const Item &)> text,
                          int width, Qt::Alignment where = Qt::AlignLeft) {
        return Column<Item>{QString::fromLatin1(id), std::move(title), std::move(text), {}, where, {}, width};
    };
    return {
        {QStringLiteral("number"),
         [] { return OrdersView::tr("Production order"); },
         [](const Item &item) {
             const QString product = titleText(item.productEn, item.productZh);
             return product.isEmpty() ? categoryText(item.order.category) : product;
         },
         {},
         Qt::AlignLeft,
         paintSubtitle<Item>([](const Item &item) { return item.order.number; }),
         260},
        {QStringLiteral("state"), [] { return OrdersView::tr("State"); },
         [&clock](const Item &item) {
             return item.isLate(clock.today()) ? OrdersView::tr("Late") : orderStateText(item.order.state);
         },
         [](const Item &item) { return int(item.order.state); }, Qt::AlignLeft,
         paintTone<Item>([&clock](const Item &item) {
             return item.isLate(clock.today()) ? Tone::Stop : orderStateTone(item.order.state);
         }),
         120},
        {QStringLiteral("due"), [] { return OrdersView::tr("Due on"); },
         [](const Item &item) { return dateText(item.order.days.end); },
         [](const Item &item) { return item.order.days.end; }, Qt::AlignLeft,
         [&clock](const Item &item, int role) -> QVariant {
             return role == SubtitleRole && isUnderWay(item.order.state)
                        ? QVariant(relativeText(item.order.days.end, clock.today()))
                        : QVariant();
         },
         200},
        {QStringLiteral("quantity"),
         [] { return OrdersView::tr("Pieces"); },
         [](const Item &item) { return countText(item.order.quantity); },
         [](const Item &item) { return item.order.quantity; },
         Qt::AlignRight,
         {},
         100},
        {QStringLiteral("received"),
         [] { return OrdersView::tr("Received"); },
         [](const Item &item) { return countText(item.received); },
         [](const Item &item) { return item.received; },
         Qt::AlignRight,
         {},
         100},
        {QStringLiteral("labels"), [] { return OrdersView::tr("Labels"); },
         [](const Item &item) {
             return QStringLiteral("%1 / %2").arg(countText(item.labels), countText(item.order.labelsRequested));
         },
         [](const Item &item) { return item.labels; }, Qt::AlignRight,
         [](const Item &item, int role) -> QVariant {
             return role == InkRole && item.hasTooManyLabels() ? QVariant(int(Token::StopInk)) : QVariant();
         },
         130},
        plain(
            "factory", [] { return OrdersView::tr("Factory"); },
            [](const Item &item) { return titleText(item.factoryEn, item.factoryZh); }, 180),
        plain(
            "contract", [] { return OrdersView::tr("Contract"); }, [](const Item &item) { return item.contractNumber; },
            130),
        plain(
            "brand", [] { return OrdersView::tr("Brand"); },
            [](const Item &item) { return titleText(item.brandEn, item.brandZh); }, 140),
    };
}

} // namespace

OrdersView::OrdersView(Page &owner)
    : PageView(owner),
      m_model([](const OrderItem &item) { return item.order.id.value; }, orderColumns(session().clock)),
      m_views(new QStackedWidget), m_table(new RecordTable(session().settings, QStringLiteral("productionorders"))),
      m_empty(new EmptyState(QStringLiteral("products"))), m_footer(new ListFooter)
{
    FilterRow *row = addFilterRow();
    m_state = row->addChip();
    m_table->setRecordModel(&m_model);
    m_views->addWidget(m_table);
    m_views->addWidget(m_empty);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(row);
    whole->addWidget(m_views, 1);
    whole->addWidget(m_footer);
    m_add = session().actions.add(this, {QStringLiteral("suppliers.order"), [] { return tr("Order goods"); },
                                         QStringLiteral("plus"), QKeySequence::New,
                                         [this] {
                                             ProductionOrder fresh;
                                             fresh.orderedOn = session().clock.today();
                                             fresh.days = {fresh.orderedOn, fresh.orderedOn.addDays(30)};
                                             edit(fresh);
                                         }});
    connect(m_state, &Chip::valueChanged, this, [this] { reload(); });
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) { openRecord(id); });
    connect(m_empty, &EmptyState::triggered, m_add, &QAction::trigger);
    connect(&page(), &Page::detailClosed, this, [this] { m_open = 0; });
}

void OrdersView::retranslate()
{
    m_state->setTitle(tr("State"));
    QList<Chip::Option> states;
    for (const OrderState state : orderStates)
        states.append({int(state), orderStateText(state)});
    m_state->setOptions(states);
    m_table->setAccessibleName(tr("Production orders"));
    m_empty->setText(tr("Nothing ordered yet"),
                     tr("Goods are ordered at a factory that is approved for their contract. Add suppliers first."));
    m_empty->setAction(tr("Order goods"));
    m_model.retranslate();
    if (m_open != 0 && showsRecord())
        open(m_open, true);
}

void OrdersView::reload()
{
    OrderFilter filter;
    if (m_state->value().isValid())
        filter.states = {OrderState(m_state->value().toInt())};
    load(session().worker.run([filter](Workspace &w) { return OrderService(w).list(filter); }),
         [this](const QList<OrderItem> &orders) {
             const QDate today = session().clock.today();
             const auto late =
                 std::ranges::count_if(orders, [today](const OrderItem &one) { return one.isLate(today); });
             m_model.setRows(orders);
             m_views->setCurrentWidget(orders.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
             m_footer->setCount(tr("%n order(s)", nullptr, int(orders.size())));
             m_footer->setSums(late > 0 ? tr("%n late", nullptr, int(late)) : QString());
         });
    if (m_open != 0 && showsRecord())
        open(m_open, true);
}

void OrdersView::openRecord(qint64 id)
{
    page().whenSafe([this, id] { open(id); });
}

void OrdersView::step(int direction)
{
    m_table->step(direction);
}

void OrdersView::open(qint64 id, bool again)
{
    m_open = id;
    load(session().worker.run([id](Workspace &w) {
        const OrderService service(w);
        OrderView out;
        out.item = service.get(Id<ProductionOrder>{id});
        out.receipts = service.receipts({id});
        out.history = service.history({id});
        const OrderState state = out.item.order.state;
        if (state == OrderState::Draft)
            out.check = service.check(out.item.order);
        else if (isUnderWay(state))
            out.check.overbooked = service.check(out.item.order).overbooked;
        return out;
    }),
         [this, id, again](const OrderView &view) {
             if (id != m_open || (again && !showsRecord()))
                 return;
             m_table->select(id);
             auto *detail = new OrderDetail(session());
             detail->show(view, session().clock.today());
             const OrderItem item = view.item;
             connect(detail, &OrderDetail::moveWanted, this, [this, item](OrderState to) { move(item.order, to); });
             connect(detail, &OrderDetail::receiveWanted, this, [this, item] { receive(item); });
             connect(detail, &OrderDetail::editWanted, this, [this, item] { edit(item.order); });
             connect(detail, &OrderDetail::supplierWanted, this, [this, item] {
                 page().openRows({{QStringLiteral("supplier"), item.supplier.value}});
             });
             connect(detail, &OrderDetail::contractWanted, this, [this, item] {
                 session().navigator->openRecord(QStringLiteral("contracts"), item.order.contract.value);
             });
             page().showDetail(item.order.number, detail);
         });
}

void OrdersView::move(const ProductionOrder &order, OrderState state)
{
    if (state == OrderState::Ordered) {
        place(order, {});
        return;
    }
    const auto act = [this, order, state](const QString &words) {
        load(session().worker.run(
                 [order, state, words](Workspace &w) { OrderService(w).move(order.id, order.version, state, words); }),
             [this, order] { open(order.id.value); });
    };
    const qsizetype row = m_model.rowOf(order.id.value);
    const bool isShort = state == OrderState::Completed && row >= 0 && m_model.at(int(row)).received < order.quantity;
    if (state == OrderState::Cancelled)
        session().prompts.line(this, tr("Cancel the order"), tr("Why"), {}, act);
    else if (isShort)
        session().prompts.line(this, tr("Fewer pieces came in than were ordered"), tr("Why that is enough"), {}, act);
    else
        act({});
}

void OrdersView::place(const ProductionOrder &order, const QString &overbooking)
{
    load(session().worker.run([order, overbooking](Workspace &w) {
        OrderService service(w);
        const OrderCheck check = service.check(order);
        const bool isPlaced = !check.refusal && (check.overbooked.isEmpty() || !overbooking.isEmpty());
        if (isPlaced)
            service.place(order.id, order.version, overbooking);
        return std::pair(check, isPlaced);
    }),
         [this, order](const std::pair<OrderCheck, bool> &answer) {
             const OrderCheck &check = answer.first;
             if (answer.second) {
                 open(order.id.value);
             } else if (check.refusal) {
                 session().messages.warn(tr("%1 is kept as a draft: it cannot be placed.").arg(order.number),
                                         messageText(*check.refusal));
             } else {
                 session().prompts.line(this, tr("More than the factory can make"),
                                        overbookedText(check.overbooked) + u'\n' + tr("Why it is placed all the same"),
                                        {}, [this, order](const QString &why) { place(order, why); });
             }
         });
}

void OrdersView::receive(const OrderItem &item)
{
    page().whenSafe([this, item] {
        auto *form = new ReceiptForm(item, session().clock.today());
        form->setSaver([this, form, item](const FormPanel::Done &done) {
            load(session().worker.run([id = item.order.id, receipt = form->value()](Workspace &w) {
                OrderService(w).receive(id, receipt);
            }),
                 [this, done, item] {
                     if (done()) {
                         page().closeDetail();
                         open(item.order.id.value);
                     }
                 });
        });
        connect(form, &FormPanel::cancelled, this, [this] { page().closeDetail(); });
        page().showDetail(item.order.number, form);
    });
}

void OrdersView::edit(const ProductionOrder &order)
{
    load(session().worker.run([own = order.contract](Workspace &w) { return orderChoices(w, own); }),
         [this, order](const OrderChoices &choices) {
             page().whenSafe([this, order, choices] {
                 auto *form = new OrderForm(order, choices);
                 connect(form, &OrderForm::productsWanted, form, [this, form](qint64 contract) {
                     load(session().worker.run([contract](Workspace &w) { return ProductService(w).list({contract}); }),
                          [guard = QPointer(form), contract](const QList<LicensedProduct> &products) {
                              if (guard)
                                  guard->setProducts({contract}, products);
                          });
                 });
                 form->setSaver([this, form, order](const FormPanel::Done &done) {
                     const ProductionOrder edited = form->value();
                     const QString why = form->overbooking();
                     const auto saved = [this, done](qint64 id) {
                         if (done()) {
                             page().closeDetail();
                             open(id);
                         }
                     };
                     if (edited.id.isSet() && edited.state != OrderState::Draft) {
                         change(
                             edited, why, [saved, edited] { saved(edited.id.value); },
                             [this, order, edited, why] { compare(order, edited, why); });
                         return;
                     }
                     // Kept as a draft first, so that nothing typed is lost where it cannot be placed.
                     load(
                         session().worker.run([edited](Workspace &w) {
                             OrderService service(w);
                             if (edited.id.isSet())
                                 service.change(edited);
                             const auto id = edited.id.isSet() ? edited.id : service.add(edited);
                             return service.get(id).order;
                         }),
                         [this, saved, why](const ProductionOrder &draft) {
                             saved(draft.id.value);
                             place(draft, why);
                         },
                         [this, order, edited, why](const Error &error) {
                             if (error.kind() == Error::Kind::Conflict)
                                 compare(order, edited, why);
                         });
                 });
                 connect(form, &FormPanel::cancelled, this, [this] { page().closeDetail(); });
                 page().showDetail(order.id.isSet() ? order.number : tr("New order"), form);
             });
         });
}

void OrdersView::change(const ProductionOrder &order, const QString &overbooking, const std::function<void()> &then,
                        const std::function<void()> &conflicted)
{
    load(session().worker.run([order, overbooking](Workspace &w) { OrderService(w).change(order, overbooking); }), then,
         [conflicted](const Error &error) {
             if (error.kind() == Error::Kind::Conflict)
                 conflicted();
         });
}

void OrdersView::compare(const ProductionOrder &base, const ProductionOrder &mine, const QString &overbooking)
{
    struct Stored {
        ProductionOrder order;
        HistoryEntry last;
        OrderChoices choices;
    };
    load(session().worker.run([mine](Workspace &w) {
        const OrderService service(w);
        Stored out{service.get(mine.id).order, service.history(mine.id).value(0), orderChoices(w, mine.contract)};
        if (out.order.contract != mine.contract)
            out.choices.products += ProductService(w).list(out.order.contract);
        return out;
    }),
         [this, base, mine, overbooking](const Stored &stored) {
             const auto fields = comparedOrderFields(stored.choices);
             const ProductionOrder &theirs = stored.order;
             auto *form = new ConflictForm(
                 [number = mine.number, last = stored.last] {
                     return tr("%1 changed %2 on %3, while you were writing. Choose what holds, field by field.")
                         .arg(last.actor, number, timeText(last.at));
                 },
                 conflictsOf(fields, base, mine, theirs));
             form->setSaver([this, form, fields, mine, theirs, overbooking](const FormPanel::Done &done) {
                 const ProductionOrder merged = mergedOf(fields, mine, theirs, form->takenOver());
                 change(
                     merged, overbooking,
                     [this, done, id = merged.id.value] {
                         if (done()) {
                             page().closeDetail();
                             open(id);
                         }
                     },
                     [this, theirs, merged, overbooking] { compare(theirs, merged, overbooking); });
             });
             connect(form, &FormPanel::cancelled, this, [this, id = mine.id.value] {
                 page().closeDetail();
                 open(id);
             });
             page().showDetail(tr("%1: two versions").arg(mine.number), form);
         });
}

void OrdersView::showTourState(const QString &state)
{
    if (state == u"form")
        m_add->trigger();
    else if (!m_model.rows().isEmpty())
        open(m_model.rows().first().order.id.value);
}

} // namespace lianming
