// The forms of a contract's life: an option that is agreed, a notice that was given.
#pragma once

#include "core/diary/contractoption.h"
#include "core/diary/notice.h"
#include "ui/widgets/formpanel.h"

class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

namespace lianming {

struct Contract;

class OptionForm : public FormPanel
{
    Q_OBJECT

public:
    explicit OptionForm(const Contract &contract, QWidget *parent = nullptr);

    [[nodiscard]] ContractOption value() const;

private:
    Id<Contract> m_contract;
    QLineEdit *m_title;
    ChoiceField *m_holder;
    QLineEdit *m_clause;
    QDateEdit *m_by;
    QDateEdit *m_newEnd;
    QLineEdit *m_condition;
};

class NoticeForm : public FormPanel
{
    Q_OBJECT

public:
    NoticeForm(Id<Contract> contract, QDate today, QWidget *parent = nullptr);

    [[nodiscard]] ContractNotice value() const;

private:
    Id<Contract> m_contract;
    ChoiceField *m_kind;
    ChoiceField *m_sender;
    QDateEdit *m_on;
    QLineEdit *m_channel;
    ChoiceField *m_answer;
    QPlainTextEdit *m_text;
};

} // namespace lianming
