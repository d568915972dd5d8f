// The form of a production order: whose contract, at which factory, how many by when. And that of what came in.
#pragma once

#include "core/contracts/contract.h"
#include "core/products/product.h"
#include "core/suppliers/orderservice.h"
#include "core/suppliers/supplier.h"
#include "ui/widgets/twoversions.h"

class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace lianming {

struct OrderChoices {
    QList<ContractItem> contracts;   ///< signed and not ended, and the order's own
    QList<LicensedProduct> products; ///< of the order's contract
    QList<Factory> factories;
};
[[nodiscard]] OrderChoices orderChoices(Workspace &w, Id<Contract> own = {});

class OrderForm : public FormPanel
{
    Q_OBJECT

public:
    OrderForm(const ProductionOrder &order, const OrderChoices &choices, QWidget *parent = nullptr);

    [[nodiscard]] ProductionOrder value() const;
    /// Why it may be more than the factory can make; empty if nothing is said.
    [[nodiscard]] QString overbooking() const;
    /// Those of the contract that is chosen.
    void setProducts(Id<Contract> contract, const QList<LicensedProduct> &products);

Q_SIGNALS:
    /// Another contract is chosen: its products are asked for.
    void productsWanted(qint64 contract);

private:
    /// Those of what the chosen factory makes.
    void offerCategories(const QList<Factory> &factories);

    ProductionOrder m_order;
    ChoiceField *m_contract;
    ChoiceField *m_product;
    ChoiceField *m_factory;
    ChoiceField *m_category;
    QSpinBox *m_quantity;
    QSpinBox *m_labels;
    QDateEdit *m_ordered;
    QDateEdit *m_start;
    QDateEdit *m_due;
    QLineEdit *m_overbooking;
    QPlainTextEdit *m_notes;
};

/// What of an order two people may both have changed.
[[nodiscard]] QList<ComparedField<ProductionOrder>> comparedOrderFields(const OrderChoices &choices);

class ReceiptForm : public FormPanel
{
    Q_OBJECT

public:
    explicit ReceiptForm(const OrderItem &item, QDate today, QWidget *parent = nullptr);

    [[nodiscard]] OrderReceipt value() const;

private:
    QDateEdit *m_onDay;
    QSpinBox *m_goods;
    QSpinBox *m_labels;
    QLineEdit *m_note;
};

} // namespace lianming
