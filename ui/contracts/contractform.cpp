#include "ui/contracts/contractform.h"

#include "ui/proposals/proposalform.h"
#include "ui/text/contractwords.h"
#include "ui/text/failure.h"
#include "ui/widgets/moneyfield.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QSpinBox>

namespace lianming {

namespace {

QString fieldOf(ContractProblem problem)
{
    switch (problem) {
    case ContractProblem::TermMissing:
    case ContractProblem::TermReversed: return QStringLiteral("end");
    case ContractProblem::SellOffRange: return QStringLiteral("sell_off");
    case ContractProblem::ReportingRange: return QStringLiteral("within");
    case ContractProblem::TermsForm: return QStringLiteral("rates");
    default: return QStringLiteral("title");
    }
}

} // namespace

ContractForm::ContractForm(const Contract &contract, QWidget *parent)
    : FormPanel(parent), m_contract(contract), m_title(new QLineEdit(contract.title)),
      m_start(makeDateField(contract.term.start)), m_end(makeDateField(contract.term.end)), m_sellOff(new QSpinBox),
      m_frequency(new ChoiceField), m_within(new QSpinBox), m_rates(new QLineEdit),
      m_guarantee(new MoneyField({0, contract.currency}))
{
    const Json terms = termsJson(contract);
    const auto tiers = simpleTiers(terms);
    const auto guarantee = simpleGuarantee(terms);
    m_hasSimpleRates = tiers.has_value();
    m_hasSimpleGuarantee = guarantee.has_value();
    m_rates->setText(tiersText(tiers.value_or(QList<TypedTier>())));
    m_rates->setEnabled(m_hasSimpleRates);
    m_guarantee->setContent(contract.currency.codeText() + u' ' + guarantee.value_or(QString()));
    m_guarantee->setEnabled(m_hasSimpleGuarantee);
    m_sellOff->setRange(0, 3660);
    m_sellOff->setValue(int(contract.sellOffDays));
    m_within->setRange(0, 366);
    m_within->setValue(int(contract.reportWithinDays));
    for (const Frequency frequency :
         {Frequency::Monthly, Frequency::Quarterly, Frequency::Semiannual, Frequency::Annual})
        m_frequency->addChoice(int(frequency), [frequency] { return frequencyText(frequency); });
    m_frequency->setValue(int(contract.frequency));

    addField(
        QStringLiteral("title"), [] { return tr("Title"); }, m_title);
    beginRow();
    addField(
        QStringLiteral("start"), [] { return tr("First day"); }, m_start);
    addField(
        QStringLiteral("end"), [] { return tr("Last day"); }, m_end);
    endRow();
    addField(
        QStringLiteral("sell_off"), [] { return tr("Days of sell-off"); }, m_sellOff,
        [] { return tr("After the last day, in which stock may still be sold."); });
    addSection([] { return tr("Sales reports"); });
    beginRow();
    addField(
        QStringLiteral("frequency"), [] { return tr("How often"); }, m_frequency);
    addField(
        QStringLiteral("within"), [] { return tr("Due within days"); }, m_within);
    endRow();
    addSection([] { return tr("Royalties"); });
    addField(
        QStringLiteral("rates"), [] { return tr("Percent"); }, m_rates,
        [simple = m_hasSimpleRates] {
            return simple
                       ? tr("One percentage, or steps: 0: 8; 1000000: 10 means 8 % up to one million, then 10 %.")
                       : tr(
                           "These rates are too rich for one line. Export the contract, change its document and import it.");
        });
    addField(
        QStringLiteral("guarantee"), [] { return tr("Minimum guarantee"); }, m_guarantee,
        [simple = m_hasSimpleGuarantee] {
            return simple
                       ? tr("Over the whole term. Its currency is the contract's.")
                       : tr(
                           "These guarantees are too rich for one line. Export the contract, change its document and import it.");
        });
    setValidator([this] { return problems(); });
    markClean();
}

QHash<QString, QString> ContractForm::problems() const
{
    QHash<QString, QString> out;
    for (const ContractFinding &finding : validate(value()))
        out.insert(fieldOf(finding.problem), messageText(findingMessage(finding)));
    if (m_hasSimpleRates && !parseTiers(m_rates->text(), m_guarantee->currency()))
        out.insert(QStringLiteral("rates"), tr("Write 8, or steps that rise from 0: 0: 8; 1000000: 10."));
    if (m_hasSimpleGuarantee && !m_guarantee->money())
        out.insert(QStringLiteral("guarantee"), tr("Write an amount such as 1200.50."));
    return out;
}

Contract ContractForm::value() const
{
    Contract out = m_contract;
    out.title = m_title->text().trimmed();
    out.term = {m_start->date(), m_end->date()};
    for (GrantTerms &grant : out.grants) {
        if (grant.days.start == m_contract.term.start)
            grant.days.start = out.term.start;
        if (grant.days.end == m_contract.term.end)
            grant.days.end = out.term.end;
    }
    out.sellOffDays = m_sellOff->value();
    out.frequency = Frequency(m_frequency->value().toInt());
    out.reportWithinDays = m_within->value();
    Json terms = termsJson(m_contract);
    bool isChanged = false;
    if (const auto tiers = m_hasSimpleRates ? parseTiers(m_rates->text(), m_guarantee->currency()) : std::nullopt)
        isChanged = setTiers(terms, *tiers);
    if (m_hasSimpleGuarantee) {
        out.currency = m_guarantee->currency();
        if (const auto money = m_guarantee->money())
            isChanged = setGuarantee(terms, *money) || isChanged;
    }
    if (isChanged)
        out.terms = QString::fromStdString(terms.dump());
    return out;
}

} // namespace lianming
