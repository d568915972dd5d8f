// The form of a brand.
#pragma once

#include "core/brands/brand.h"
#include "ui/widgets/formpanel.h"

class QLineEdit;
class QPlainTextEdit;

namespace lianming {

class CodePicker;

class BrandForm : public FormPanel
{
    Q_OBJECT

public:
    explicit BrandForm(const Brand &brand, QWidget *parent = nullptr);

    [[nodiscard]] Brand value() const;

private:
    Brand m_brand;
    QLineEdit *m_code;
    QLineEdit *m_nameZh;
    QLineEdit *m_nameEn;
    QLineEdit *m_company;
    QLineEdit *m_creditCode;
    QLineEdit *m_country;
    CodePicker *m_categories;
    QLineEdit *m_website;
    QPlainTextEdit *m_notes;
};

} // namespace lianming
