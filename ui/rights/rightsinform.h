// The form of a rights-in record: what the institution holds, on what ground, from whom, and within which box.
#pragma once

#include "core/rights/rightsrepository.h"
#include "ui/rights/rightsfields.h"

namespace lianming {

class RightsInForm : public FormPanel
{
    Q_OBJECT

public:
    /// `item` says what the record is about; a new one may have an institution only.
    RightsInForm(Session &session, const RightsInItem &item, const RightsChoices &choices, QWidget *parent = nullptr);

    /// The record as the fields say; a day that cannot be read is none.
    [[nodiscard]] RightsInRecord value() const;

private:
    [[nodiscard]] QHash<QString, QString> problems() const;
    void addOrigin();
    void addBox();

    RightsInRecord m_record;
    ChoiceField *m_institution;
    CodePicker *m_about;
    ChoiceField *m_basis;
    QLineEdit *m_holder;
    QLineEdit *m_contact;
    QLineEdit *m_reference;
    ChoiceField *m_statement;
    CodePicker *m_rights;
    CodePicker *m_categories;
    CodePicker *m_territories;
    CodePicker *m_exceptions;
    CodePicker *m_channels;
    QLineEdit *m_start;
    QLineEdit *m_end;
    ChoiceField *m_exclusivity;
    QPlainTextEdit *m_terms;
};

} // namespace lianming
