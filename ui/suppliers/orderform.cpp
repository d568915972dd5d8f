#include "ui/suppliers/orderform.h"

#include "core/contracts/contractservice.h"
#include "core/products/productservice.h"
#include "core/suppliers/supplierservice.h"
#include "ui/proposals/proposalform.h"
#include "ui/suppliers/contractchoice.h"
#include "ui/suppliers/formproblems.h"
#include "ui/text/assetwords.h"
#include "ui/text/codewords.h"
#include "ui/text/format.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace lianming {

namespace {

constexpr int orderNotesHeight = 56;

const char *orderField(OrderProblem problem)
{
    switch (problem) {
    case OrderProblem::ContractMissing: return "contract";
    case OrderProblem::FactoryMissing: return "factory";
    case OrderProblem::CategoryForm: return "category";
    case OrderProblem::QuantityRange: return "quantity";
    case OrderProblem::LabelsRange: return "labels";
    case OrderProblem::DaysMissing:
    case OrderProblem::DaysReversed: return "due";
    }
    return "";
}

} // namespace

OrderChoices orderChoices(Workspace &w, Id<Contract> own)
{
    OrderChoices out;
    ContractFilter filter;
    filter.standings = {ContractStanding::Upcoming, ContractStanding::Running};
    out.contracts = ContractService(w).list(filter);
    if (own.isSet()) {
        if (std::ranges::find(out.contracts, own, &ContractItem::id) == out.contracts.end()) {
            const Contract ended = ContractService(w).get(own);
            ContractItem item;
            item.id = own;
            item.number = ended.number;
            item.title = ended.title;
            out.contracts.append(item);
        }
        out.products = ProductService(w).list(own);
    }
    out.factories = SupplierService(w).factories();
    return out;
}

OrderForm::OrderForm(const ProductionOrder &order, const OrderChoices &choices, QWidget *parent)
    : FormPanel(parent), m_order(order), m_contract(contractField(choices.contracts)), m_product(productField()),
      m_factory(new ChoiceField), m_category(new ChoiceField), m_quantity(new QSpinBox), m_labels(new QSpinBox),
      m_ordered(makeDateField(order.orderedOn)), m_start(makeDateField(order.days.start)),
      m_due(makeDateField(order.days.end)), m_overbooking(new QLineEdit), m_notes(new QPlainTextEdit(order.notes))
{
    m_factory->setPlaceholder([] { return tr("Choose a factory"); });
    QStringList categories{order.category};
    for (const Factory &factory : choices.factories) {
        m_factory->addChoice(factory.id.value, [factory] {
            return factory.code + QStringLiteral(" · ") + titleText(factory.nameEn, factory.nameZh);
        });
        for (const FactoryCapacity &one : factory.capacities)
            categories.append(one.category);
    }
    categories.removeAll(QString());
    categories.removeDuplicates();
    m_category->setPlaceholder([] { return tr("What the factory makes"); });
    for (const QString &category : std::as_const(categories))
        m_category->addChoice(category, [category] { return categoryText(category); });
    if (order.contract.isSet())
        m_contract->setValue(order.contract.value);
    offerProducts(*m_product, choices.products);
    m_product->setValue(order.product.value);
    connect(m_contract, &ChoiceField::valueChanged, this, [this] {
        offerProducts(*m_product, {});
        Q_EMIT productsWanted(m_contract->value().toLongLong());
    });
    if (order.factory.isSet())
        m_factory->setValue(order.factory.value);
    if (!order.category.isEmpty())
        m_category->setValue(order.category);
    for (QSpinBox *number : {m_quantity, m_labels}) {
        number->setRange(0, int(mostPieces));
        number->setGroupSeparatorShown(true);
    }
    m_quantity->setValue(int(order.quantity));
    m_labels->setValue(int(order.labelsRequested));
    m_notes->setFixedHeight(orderNotesHeight);
    const bool isDraft = order.state == OrderState::Draft;
    for (QWidget *fixed :
         {static_cast<QWidget *>(m_contract), static_cast<QWidget *>(m_factory), static_cast<QWidget *>(m_category),
          static_cast<QWidget *>(m_quantity), static_cast<QWidget *>(m_ordered)})
        fixed->setEnabled(isDraft);
    m_product->setEnabled(isDraft || !order.product.isSet()); // it can be said later, as labels need one
    const auto add = [this](const char *id, const Text &label, QWidget *editor, const Text &hint = {}) {
        addField(QString::fromLatin1(id), label, editor, hint);
    };
    add(
        "contract", [] { return tr("Contract"); }, m_contract);
    add(
        "product", [] { return tr("Product"); }, m_product);
    add(
        "factory", [] { return tr("Factory"); }, m_factory);
    add(
        "category", [] { return tr("Category"); }, m_category);
    beginRow();
    add(
        "quantity", [] { return tr("Pieces"); }, m_quantity);
    add(
        "labels", [] { return tr("Labels asked for"); }, m_labels);
    endRow();
    beginRow();
    add(
        "ordered", [] { return tr("Ordered on"); }, m_ordered);
    add(
        "start", [] { return tr("Production begins"); }, m_start);
    add(
        "due", [] { return tr("Due on"); }, m_due);
    endRow();
    add(
        "overbooking", [] { return tr("Reason for overbooking"); }, m_overbooking,
        [] { return tr("Only needed where a month would be full"); });
    add(
        "notes", [] { return tr("Notes"); }, m_notes);
    connect(m_factory, &ChoiceField::valueChanged, this,
            [this, factories = choices.factories] { offerCategories(factories); });
    offerCategories(choices.factories);
    connect(m_quantity, &QSpinBox::valueChanged, this, [this, before = int(order.quantity)](int pieces) mutable {
        if (m_labels->value() == before)
            m_labels->setValue(pieces); // one each, until somebody says otherwise
        before = pieces;
    });
    if (isDraft)
        setSaveText([] { return tr("Place order"); });
    setAlwaysSavable(isDraft);
    setValidator([this] { return problemsOf(value(), orderField); });
    markClean();
}

void OrderForm::offerCategories(const QList<Factory> &factories)
{
    const auto chosen = std::ranges::find(factories, Id<Factory>{m_factory->value().toLongLong()}, &Factory::id);
    if (chosen == factories.end())
        return;
    offerOnly(*m_category, [&](const QVariant &value) {
        return std::ranges::find(chosen->capacities, value.toString(), &FactoryCapacity::category)
                   != chosen->capacities.end()
               || (chosen->id == m_order.factory && value.toString() == m_order.category);
    });
    if (m_category->currentIndex() < 0 && !chosen->capacities.isEmpty())
        m_category->setValue(chosen->capacities.first().category);
}

ProductionOrder OrderForm::value() const
{
    ProductionOrder out = m_order;
    // Of an order that is placed these hold as they are, also where they are offered no more.
    if (m_order.state == OrderState::Draft) {
        out.contract = {m_contract->value().toLongLong()};
        out.factory = {m_factory->value().toLongLong()};
        out.category = m_category->value().toString();
        out.quantity = m_quantity->value();
        out.orderedOn = m_ordered->date();
    }
    if (m_product->isEnabled())
        out.product = {m_product->value().toLongLong()};
    out.labelsRequested = m_labels->value();
    out.days = {m_start->date(), m_due->date()};
    out.notes = m_notes->toPlainText().trimmed();
    return out;
}

QString OrderForm::overbooking() const
{
    return m_overbooking->text().trimmed();
}

void OrderForm::setProducts(Id<Contract> contract, const QList<LicensedProduct> &products)
{
    if (m_contract->value().toLongLong() == contract.value)
        offerProducts(*m_product, products);
}

QList<ComparedField<ProductionOrder>> comparedOrderFields(const OrderChoices &choices)
{
    const auto contract = [all = choices.contracts](Id<Contract> id) {
        const auto found = std::ranges::find(all, id, &ContractItem::id);
        return found == all.end() ? QString() : found->number;
    };
    const auto product = [all = choices.products](Id<LicensedProduct> id) {
        const auto found = std::ranges::find(all, id, &LicensedProduct::id);
        return found == all.end() ? QString() : found->sku;
    };
    const auto factory = [all = choices.factories](Id<Factory> id) {
        const auto found = std::ranges::find(all, id, &Factory::id);
        return found == all.end() ? QString() : found->code;
    };
    using Order = ProductionOrder;
    return {
        comparedMember("contract_id", &Order::contract, contract),
        comparedMember("product_id", &Order::product, product), comparedMember("factory_id", &Order::factory, factory),
        comparedMember("category", &Order::category, categoryText),
        comparedMember("quantity", &Order::quantity, [](qint64 pieces) { return countText(pieces); }),
        comparedMember("labels_requested", &Order::labelsRequested, [](qint64 labels) { return countText(labels); }),
        comparedMember("ordered_on", &Order::orderedOn, [](QDate day) { return dateText(day); }),
        // The days of production hold together.
        comparedMember("due_on", &Order::days, [](const DaySpan &days) { return spanText(days); }),
        comparedMember("notes", &Order::notes)};
}

ReceiptForm::ReceiptForm(const OrderItem &item, QDate today, QWidget *parent)
    : FormPanel(parent), m_onDay(makeDateField(today)), m_goods(new QSpinBox), m_labels(new QSpinBox),
      m_note(new QLineEdit)
{
    for (QSpinBox *number : {m_goods, m_labels}) {
        number->setRange(-int(mostPieces), int(mostPieces));
        number->setGroupSeparatorShown(true);
    }
    m_goods->setValue(int(std::max<qint64>(0, item.order.quantity - item.received)));
    if (item.mayCarryLabels)
        m_labels->setValue(int(std::max<qint64>(0, item.order.labelsRequested - item.labels)));
    FormPanel::Text labelsHint;
    if (!item.mayCarryLabels)
        labelsHint = [] {
            return tr("Only for a released product");
        };
    addField(
        QStringLiteral("on"), [] { return tr("Day"); }, m_onDay);
    beginRow();
    addField(
        QStringLiteral("goods"), [] { return tr("Pieces received"); }, m_goods);
    addField(
        QStringLiteral("labels"), [] { return tr("Labels delivered"); }, m_labels, labelsHint);
    endRow();
    addField(
        QStringLiteral("note"), [] { return tr("Note"); }, m_note,
        [] { return tr("Negative numbers put a mistake right"); });
    setAlwaysSavable(true);
    markClean();
}

OrderReceipt ReceiptForm::value() const
{
    OrderReceipt out;
    out.onDay = m_onDay->date();
    out.goods = m_goods->value();
    out.labels = m_labels->value();
    out.note = m_note->text().trimmed();
    return out;
}

} // namespace lianming
