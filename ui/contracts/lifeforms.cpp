#include "ui/contracts/lifeforms.h"

#include "core/contracts/contract.h"
#include "ui/proposals/proposalform.h"
#include "ui/text/diarywords.h"
#include "ui/text/failure.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace lianming {

namespace {

constexpr int usualNoticeMonths = 3;

QString optionField(OptionProblem problem)
{
    switch (problem) {
    case OptionProblem::DaysMissing:
    case OptionProblem::DaysReversed: return QStringLiteral("by");
    case OptionProblem::ContractMissing:
    case OptionProblem::TitleMissing: break;
    }
    return QStringLiteral("title");
}

QString noticeField(NoticeProblem problem)
{
    switch (problem) {
    case NoticeProblem::DayMissing:
    case NoticeProblem::DaysReversed: return QStringLiteral("on");
    case NoticeProblem::ContractMissing:
    case NoticeProblem::TextMissing: break;
    }
    return QStringLiteral("text");
}

} // namespace

OptionForm::OptionForm(const Contract &contract, QWidget *parent)
    : FormPanel(parent), m_contract(contract.id), m_title(new QLineEdit), m_holder(new ChoiceField),
      m_clause(new QLineEdit), m_by(makeDateField(contract.term.end.addMonths(-usualNoticeMonths))),
      m_newEnd(makeDateField(contract.term.end.addYears(1))), m_condition(new QLineEdit)
{
    m_holder->addChoice(int(OptionHolder::Brand), [] { return tr("The brand"); });
    m_holder->addChoice(int(OptionHolder::Institution), [] { return tr("The institution"); });
    m_holder->addChoice(int(OptionHolder::Automatic), [] { return tr("It comes by itself"); });
    m_holder->setValue(int(OptionHolder::Brand));
    addField(
        QStringLiteral("title"), [] { return tr("Option"); }, m_title,
        [] { return tr("What it gives, such as: two more years on the same terms."); });
    beginRow();
    addField(
        QStringLiteral("holder"), [] { return tr("Who may use it"); }, m_holder);
    addField(
        QStringLiteral("clause"), [] { return tr("Clause"); }, m_clause);
    endRow();
    beginRow();
    addField(
        QStringLiteral("by"), [] { return tr("To be used by"); }, m_by);
    addField(
        QStringLiteral("new_end"), [] { return tr("New last day"); }, m_newEnd);
    endRow();
    addField(
        QStringLiteral("condition"), [] { return tr("Condition"); }, m_condition,
        [] { return tr("What must hold, if anything: net sales of 20 million in the third year."); });
    setAlwaysSavable(true);
    setValidator([this] {
        QHash<QString, QString> out;
        for (const OptionProblem problem : validate(value()))
            out.insert(optionField(problem), messageText(problemMessage(problem)));
        return out;
    });
    markClean();
}

ContractOption OptionForm::value() const
{
    ContractOption out;
    out.contract = m_contract;
    out.title = m_title->text().trimmed();
    out.holder = OptionHolder(m_holder->value().toInt());
    out.clause = m_clause->text().trimmed();
    out.by = m_by->date();
    out.newEnd = m_newEnd->date();
    out.condition = m_condition->text().trimmed();
    return out;
}

NoticeForm::NoticeForm(Id<Contract> contract, QDate today, QWidget *parent)
    : FormPanel(parent), m_contract(contract), m_kind(new ChoiceField), m_sender(new ChoiceField),
      m_on(makeDateField(today)), m_channel(new QLineEdit), m_answer(new ChoiceField), m_text(new QPlainTextEdit)
{
    for (int i = 0; i <= int(NoticeKind::Other); ++i)
        m_kind->addChoice(i, [i] { return noticeKindText(NoticeKind(i)); });
    m_kind->setValue(int(NoticeKind::NonRenewal));
    for (const Party party : {Party::Institution, Party::Brand})
        m_sender->addChoice(int(party), [party] { return bearerText(party); });
    m_sender->setValue(int(Party::Institution));
    m_answer->addChoice(0, [] { return tr("No answer is needed"); });
    for (const int days : {7, 15, 30, 60, 90})
        m_answer->addChoice(days, [days] { return tr("within %n days", nullptr, days); });
    m_answer->setValue(0);
    constexpr int textHeight = 120;
    m_text->setFixedHeight(textHeight);
    addField(
        QStringLiteral("kind"), [] { return tr("Kind"); }, m_kind);
    beginRow();
    addField(
        QStringLiteral("sender"), [] { return tr("Who gave it"); }, m_sender);
    addField(
        QStringLiteral("on"), [] { return tr("Given on"); }, m_on);
    endRow();
    beginRow();
    addField(
        QStringLiteral("channel"), [] { return tr("How"); }, m_channel);
    addField(
        QStringLiteral("answer"), [] { return tr("To be answered or put right"); }, m_answer);
    endRow();
    addField(
        QStringLiteral("text"), [] { return tr("What was said"); }, m_text,
        [] { return tr("A notice stands as it was recorded; nothing about it changes afterwards."); });
    setAlwaysSavable(true);
    setValidator([this] {
        QHash<QString, QString> out;
        for (const NoticeProblem problem : validate(value()))
            out.insert(noticeField(problem), messageText(problemMessage(problem)));
        return out;
    });
    markClean();
}

ContractNotice NoticeForm::value() const
{
    ContractNotice out;
    out.contract = m_contract;
    out.kind = NoticeKind(m_kind->value().toInt());
    out.sender = Party(m_sender->value().toInt());
    out.onDay = m_on->date();
    out.channel = m_channel->text().trimmed();
    if (const int days = m_answer->value().toInt(); days > 0)
        out.answerBy = out.onDay.addDays(days);
    out.text = m_text->toPlainText().trimmed();
    return out;
}

} // namespace lianming
