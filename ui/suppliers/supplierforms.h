// The forms of suppliers and of the people to talk to there.
#pragma once

#include "core/suppliers/supplier.h"
#include "ui/widgets/twoversions.h"

class QLineEdit;
class QPlainTextEdit;

namespace lianming {

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

/// What of a supplier two people may both have changed.
[[nodiscard]] QList<ComparedField<Supplier>> comparedSupplierFields();

class SupplierContactForm : public FormPanel
{
    Q_OBJECT

public:
    explicit SupplierContactForm(const SupplierContact &contact, QWidget *parent = nullptr);
    [[nodiscard]] SupplierContact value() const;

private:
    SupplierContact m_contact;
    QLineEdit *m_name;
    QLineEdit *m_role;
    QLineEdit *m_email;
    QLineEdit *m_phone;
};

} // namespace lianming
