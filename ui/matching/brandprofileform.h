// What a brand looks for and can do, as a form.
#pragma once

#include "core/matching/matchprofile.h"
#include "core/vocabulary/termbook.h"
#include "ui/widgets/formpanel.h"

class QPlainTextEdit;
class QSpinBox;

namespace lianming {

class CodePicker;
class MoneyField;
class Page;
class Worker;

class BrandProfileForm : public FormPanel
{
    Q_OBJECT

public:
    BrandProfileForm(const BrandProfile &profile, Worker &worker, QWidget *parent = nullptr);

    /// Opens the form on the page; `then` after it was saved or left.
    static void open(Page &page, Id<Brand> brand, const QString &name, const std::function<void()> &then);

    [[nodiscard]] BrandProfile value() const;

private:
    BrandProfile m_profile;
    CodePicker *m_terms;
    CodePicker *m_audiences;
    ChoiceField *m_from;
    ChoiceField *m_to;
    CodePicker *m_territories;
    CodePicker *m_channels;
    QSpinBox *m_capacity;
    MoneyField *m_budget;
    QPlainTextEdit *m_notes;
};

} // namespace lianming
