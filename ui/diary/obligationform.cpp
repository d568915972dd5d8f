#include "ui/diary/obligationform.h"

#include "ui/proposals/proposalform.h"
#include "ui/text/contractwords.h"
#include "ui/text/diarywords.h"
#include "ui/text/failure.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace lianming {

namespace {

constexpr int onceOnly = -1;

QString obligationField(ObligationProblem problem)
{
    switch (problem) {
    case ObligationProblem::ContractMissing: return QStringLiteral("contract");
    case ObligationProblem::TitleMissing: return QStringLiteral("title");
    case ObligationProblem::DayMissing: return QStringLiteral("due");
    case ObligationProblem::LastMissing:
    case ObligationProblem::DaysReversed:
    case ObligationProblem::TooMany: return QStringLiteral("last");
    }
    return {};
}

} // namespace

ObligationForm::ObligationForm(const Obligation &obligation, const QList<ContractItem> &contracts, QWidget *parent)
    : FormPanel(parent), m_obligation(obligation), m_contract(new ChoiceField), m_kind(new ChoiceField),
      m_title(new QLineEdit(obligation.title)), m_clause(new QLineEdit(obligation.clause)), m_bearer(new ChoiceField),
      m_owner(new QLineEdit(obligation.owner)), m_dueOn(makeDateField(obligation.dueOn)), m_every(new ChoiceField),
      m_lastOn(makeDateField(obligation.lastOn.value_or(obligation.dueOn))),
      m_notes(new QPlainTextEdit(obligation.notes))
{
    for (const ContractItem &contract : contracts) {
        const QString text = contract.number + QStringLiteral(" · ") + contract.title;
        m_contract->addChoice(contract.id.value, [text] { return text; });
    }
    m_contract->setPlaceholder([] { return tr("Choose a contract"); });
    if (obligation.contract.isSet())
        m_contract->setValue(obligation.contract.value);
    m_contract->setEnabled(!obligation.contract.isSet());
    for (int i = 0; i <= int(ObligationKind::Other); ++i)
        m_kind->addChoice(i, [i] { return obligationKindText(ObligationKind(i)); });
    m_kind->setValue(int(obligation.kind));
    for (const Party party : {Party::Brand, Party::Institution})
        m_bearer->addChoice(int(party), [party] { return bearerText(party); });
    m_bearer->setValue(int(obligation.bearer));
    m_every->addChoice(onceOnly, [] { return tr("Once"); });
    for (const Frequency frequency :
         {Frequency::Monthly, Frequency::Quarterly, Frequency::Semiannual, Frequency::Annual})
        m_every->addChoice(int(frequency), [frequency] { return frequencyText(frequency); });
    m_every->setValue(obligation.every ? int(*obligation.every) : onceOnly);
    constexpr int notesHeight = 80;
    m_notes->setFixedHeight(notesHeight);

    addField(
        QStringLiteral("contract"), [] { return tr("Contract"); }, m_contract);
    addField(
        QStringLiteral("kind"), [] { return tr("Kind"); }, m_kind);
    addField(
        QStringLiteral("title"), [] { return tr("What has to be done"); }, m_title);
    beginRow();
    addField(
        QStringLiteral("bearer"), [] { return tr("Who must do it"); }, m_bearer);
    addField(
        QStringLiteral("clause"), [] { return tr("Clause"); }, m_clause);
    endRow();
    addField(
        QStringLiteral("owner"), [] { return tr("Who sees to it"); }, m_owner);
    beginRow();
    addField(
        QStringLiteral("due"), [] { return tr("By"); }, m_dueOn);
    addField(
        QStringLiteral("every"), [] { return tr("How often"); }, m_every);
    addField(
        QStringLiteral("last"), [] { return tr("Last time"); }, m_lastOn);
    endRow();
    addField(
        QStringLiteral("notes"), [] { return tr("Notes"); }, m_notes);
    const auto follow = [this] {
        m_lastOn->setEnabled(m_every->value().toInt() != onceOnly);
    };
    connect(m_every, &ChoiceField::valueChanged, this, follow);
    follow();
    setAlwaysSavable(!obligation.id.isSet());
    setValidator([this] { return problems(); });
    markClean();
}

Obligation ObligationForm::value() const
{
    Obligation out = m_obligation;
    out.contract = {m_contract->value().toLongLong()};
    out.kind = ObligationKind(m_kind->value().toInt());
    out.title = m_title->text().trimmed();
    out.clause = m_clause->text().trimmed();
    out.bearer = Party(m_bearer->value().toInt());
    out.owner = m_owner->text().trimmed();
    out.dueOn = m_dueOn->date();
    const int every = m_every->value().toInt();
    out.every = every == onceOnly ? std::nullopt : std::optional(Frequency(every));
    out.lastOn = out.every ? std::optional(m_lastOn->date()) : std::nullopt;
    out.notes = m_notes->toPlainText().trimmed();
    return out;
}

QHash<QString, QString> ObligationForm::problems() const
{
    QHash<QString, QString> out;
    for (const ObligationProblem problem : validate(value()))
        out.insert(obligationField(problem), messageText(problemMessage(problem)));
    return out;
}

} // namespace lianming
