// The form of a restriction: what stands in the way of licensing something, for which rights and products, and who can
// give the consent or the permit.
#pragma once

#include "core/rights/rightsrepository.h"
#include "ui/rights/rightsfields.h"

namespace lianming {

class RestrictionForm : public FormPanel
{
    Q_OBJECT

public:
    /// `item` says what the record is about; a new one may have an institution only.
    RestrictionForm(Session &session, const RestrictionItem &item, const RightsChoices &choices,
                    QWidget *parent = nullptr);

    [[nodiscard]] RestrictionRecord value() const;

private:
    [[nodiscard]] QHash<QString, QString> problems() const;
    /// Grades belong to permits; nobody can be asked about what is prohibited.
    void followKind();

    RestrictionRecord m_record;
    ChoiceField *m_institution;
    CodePicker *m_about;
    ChoiceField *m_kind;
    QLineEdit *m_from;
    ChoiceField *m_grade;
    CodePicker *m_rights;
    CodePicker *m_categories;
    QPlainTextEdit *m_reason;
};

} // namespace lianming
