// The forms of suppliers, their factories, the approvals and the audits of these.
#pragma once

#include "core/brands/brand.h"
#include "core/contracts/contract.h"
#include "core/suppliers/factoryapproval.h"
#include "core/suppliers/supplier.h"
#include "ui/widgets/formpanel.h"

class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace lianming {

class CodePicker;

class SupplierForm : public FormPanel
{
    Q_OBJECT

public:
    explicit SupplierForm(const Supplier &supplier, QWidget *parent = nullptr);
    [[nodiscard]] Supplier value() const;

private:
    Supplier m_supplier;
    QLineEdit *m_code;
    QLineEdit *m_nameEn;
    QLineEdit *m_nameZh;
    QLineEdit *m_company;
    QLineEdit *m_creditCode;
    QLineEdit *m_country;
    QLineEdit *m_website;
    QPlainTextEdit *m_notes;
};

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
    QPlainTextEdit *m_makes; ///< "nice/24 20000", a line each
};

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

} // namespace lianming
