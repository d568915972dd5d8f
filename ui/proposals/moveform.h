// Why a proposal is declined or withdrawn: a reason of its pipeline's list, and words.
#pragma once

#include "core/proposals/proposal.h"
#include "ui/widgets/formpanel.h"

class QPlainTextEdit;

namespace lianming {

class MoveForm : public FormPanel
{
    Q_OBJECT

public:
    MoveForm(const HouseStage &to, const QList<HouseReason> &reasons, QWidget *parent = nullptr);

    [[nodiscard]] QString reasonCode() const { return m_reason->value().toString(); }
    [[nodiscard]] QString words() const;

private:
    ChoiceField *m_reason;
    QPlainTextEdit *m_words;
};

} // namespace lianming
