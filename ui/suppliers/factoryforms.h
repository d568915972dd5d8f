// The forms of factories: what each makes, for whom it is approved, its audits, and samples that are asked for there.
#pragma once

#include "core/brands/brand.h"
#include "core/contracts/contract.h"
#include "core/products/product.h"
#include "core/suppliers/factoryapproval.h"
#include "core/suppliers/productionorder.h"
#include "core/suppliers/supplier.h"
#include "ui/widgets/twoversions.h"

class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace lianming {

class LineTable;

class FactoryForm : public FormPanel
{
    Q_OBJECT

public:
    explicit FactoryForm(const Factory &factory, QWidget *parent = nullptr);
    [[nodiscard]] Factory value() const;

private:
    Factory m_factory;
    QLineEdit *m_code;
    QLineEdit *m_nameEn;
    QLineEdit *m_nameZh;
    QLineEdit *m_address;
    QLineEdit *m_territory;
    QSpinBox *m_leadDays;
    LineTable *m_makes;
    QPlainTextEdit *m_notes;
};

/// What of a factory two people may both have changed.
[[nodiscard]] QList<ComparedField<Factory>> comparedFactoryFields();

class FactoryApprovalForm : public FormPanel
{
    Q_OBJECT

public:
    FactoryApprovalForm(const FactoryApproval &approval, const QList<BrandItem> &brands,
                        const QList<ContractItem> &contracts, QWidget *parent = nullptr);
    [[nodiscard]] FactoryApproval value() const;

private:
    FactoryApproval m_approval;
    ChoiceField *m_subject;
    ChoiceField *m_state;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QLineEdit *m_note;
};

class FactoryAuditForm : public FormPanel
{
    Q_OBJECT

public:
    explicit FactoryAuditForm(const FactoryAudit &audit, QWidget *parent = nullptr);
    [[nodiscard]] FactoryAudit value() const;

private:
    FactoryAudit m_audit;
    ChoiceField *m_kind;
    ChoiceField *m_result;
    QDateEdit *m_onDay;
    QDateEdit *m_nextOn;
    QLineEdit *m_auditor;
    QPlainTextEdit *m_findings; ///< a line each
    QDateEdit *m_due;
};

class FactorySampleForm : public FormPanel
{
    Q_OBJECT

public:
    FactorySampleForm(const FactorySample &sample, const QList<ContractItem> &contracts, QWidget *parent = nullptr);
    [[nodiscard]] FactorySample value() const;
    /// Those of the contract that is chosen.
    void setProducts(Id<Contract> contract, const QList<LicensedProduct> &products);

Q_SIGNALS:
    /// Another contract is chosen: its products are asked for.
    void productsWanted(qint64 contract);

private:
    FactorySample m_sample;
    ChoiceField *m_kind;
    ChoiceField *m_contract;
    ChoiceField *m_product;
    QSpinBox *m_pieces;
    QDateEdit *m_due;
    QLineEdit *m_note;
};

} // namespace lianming
