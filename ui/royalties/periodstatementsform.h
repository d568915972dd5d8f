// Which statements are to be written as files: of which period, in which language and format, with or without drafts.
#pragma once

#include "ui/royalties/periodstatements.h"
#include "ui/widgets/documentform.h"

namespace lianming {

class PeriodStatementsForm : public DocumentForm
{
    Q_OBJECT

public:
    /// Begins with the quarter that ended last.
    explicit PeriodStatementsForm(QDate today, QWidget *parent = nullptr);

    /// Without a folder. Only while the form is valid.
    [[nodiscard]] PeriodStatementsRequest request() const;

private:
    [[nodiscard]] std::optional<Period> period() const;

    ChoiceField *m_period;
    ChoiceField *m_closedOnly;
};

} // namespace lianming
