#include "ui/royalties/auditforms.h"

#include "ui/royalties/auditfields.h"
#include "ui/text/auditwords.h"
#include "ui/text/format.h"

#include <QCheckBox>
#include <QSpinBox>

#include <algorithm>

namespace lianming {

using namespace auditfields;

namespace {

constexpr int longestLookBack = 100;
constexpr int largestSample = 100'000;

} // namespace

// A case -------------------------------------------------------------------------------------------------------------

AuditForm::AuditForm(const QList<AuditableContract> &contracts, const AuditCase &record, QWidget *parent)
    : FormPanel(parent), m_contracts(contracts), m_record(record), m_contract(new ChoiceField),
      m_first(named("first", record.firstPeriod)), m_last(named("last", record.lastPeriod)),
      m_auditor(named("auditor", record.auditor)),
      m_notice(named("notice", record.noticeOn.isValid() ? dayText(record.noticeOn) : QString())),
      m_costs(named("costs", record.costs == 0 ? QString() : plain(record.costs, record.currency))),
      m_threshold(named("threshold", record.clause.threshold
                                         ? QString::fromStdString(record.clause.threshold->toString())
                                         : QString())),
      m_of(new ChoiceField), m_interest(new QCheckBox), m_lookBack(new QSpinBox), m_notes(notesField(record.notes)),
      m_clause(new Label({}, TextSize::Note, Token::Ink2))
{
    const bool isNew = !record.id.isSet();
    m_contract->setObjectName(QStringLiteral("contract"));
    for (const AuditableContract &one : std::as_const(m_contracts))
        m_contract->addChoice(one.id.value, [one] { return QStringLiteral("%1 · %2").arg(one.number, one.title); });
    m_contract->setPlaceholder([] { return tr("Choose a contract"); });
    m_contract->setValue(record.contract.isSet() ? QVariant(record.contract.value) : QVariant());
    addField(
        QStringLiteral("contract"), [] { return tr("Contract"); }, m_contract);
    beginRow();
    addField(
        QStringLiteral("first"), [] { return tr("First audited period"); }, m_first,
        [this] {
            const AuditableContract *one = chosen();
            return one ? tr("reported: %1 to %2").arg(one->firstPeriod, one->lastPeriod) : QString();
        });
    addField(
        QStringLiteral("last"), [] { return tr("Last audited period"); }, m_last);
    endRow();
    for (QWidget *fixed :
         {static_cast<QWidget *>(m_contract), static_cast<QWidget *>(m_first), static_cast<QWidget *>(m_last)})
        fixed->setEnabled(isNew);
    addField(
        QStringLiteral("auditor"), [] { return tr("Auditor"); }, m_auditor, [] { return tr("Firm or person"); });
    beginRow();
    addField(
        QStringLiteral("notice"), [] { return tr("Licensee told on"); }, m_notice, [] { return tr("YYYY-MM-DD"); });
    addField(
        QStringLiteral("costs"), [] { return tr("Costs of the audit"); }, m_costs,
        [this] { return chosen() ? chosen()->currency.codeText() : m_record.currency.codeText(); });
    endRow();
    addClause();
    addField(
        QStringLiteral("notes"), [] { return tr("Notes"); }, m_notes);
    if (isNew)
        setSaveText([] { return tr("Open the audit"); });
    setAlwaysSavable(isNew);
    setValidator([this] { return problems(); });
    connect(this, &FormPanel::edited, this, &AuditForm::follow);
    follow();
    markClean();
}

void AuditForm::addClause()
{
    addSection([] { return tr("The contract's clause on audits"); });
    m_clause->setWordWrap(true);
    addWidget(m_clause);
    for (const ShortfallBasis basis : {ShortfallBasis::Due, ShortfallBasis::Reported})
        m_of->addChoice(int(basis), [basis] { return shortfallBasisText(basis); });
    m_of->setValue(int(m_record.clause.of));
    m_interest->setText(tr("The shortfall bears the contract's late interest"));
    m_interest->setChecked(m_record.clause.interest);
    m_lookBack->setRange(0, longestLookBack);
    m_lookBack->setSpecialValueText(tr("without a limit"));
    m_lookBack->setValue(int(m_record.clause.lookBackYears.value_or(0)));
    beginRow();
    addField(
        QStringLiteral("threshold"), [] { return tr("Costs shift from, %"); }, m_threshold,
        [] { return tr("empty: never"); });
    addField(
        QStringLiteral("of"), [] { return tr("of which sum"); }, m_of);
    endRow();
    addField(
        QStringLiteral("interest"), [] { return tr("Interest"); }, m_interest);
    addField(
        QStringLiteral("lookBack"), [] { return tr("Years it may look back"); }, m_lookBack);
}

const AuditableContract *AuditForm::chosen() const
{
    const auto found = std::ranges::find_if(
        m_contracts, [this](const AuditableContract &one) { return one.id.value == m_contract->value().toLongLong(); });
    return found == m_contracts.end() ? nullptr : &*found;
}

/// A clause in the contract's terms stands; without one the person states it.
void AuditForm::follow()
{
    const AuditableContract *one = chosen();
    const bool stands = m_record.id.isSet() ? !m_record.clause.isStated : one != nullptr && one->clause.has_value();
    for (QWidget *field : {static_cast<QWidget *>(m_threshold), static_cast<QWidget *>(m_of),
                           static_cast<QWidget *>(m_interest), static_cast<QWidget *>(m_lookBack)})
        field->setEnabled(!stands);
    if (stands) {
        const AuditClause clause = m_record.id.isSet() ? m_record.clause : *one->clause;
        m_clause->setText(tr("From the contract: %1.").arg(auditClauseText(clause)));
    } else {
        m_clause->setText(one == nullptr && !m_record.id.isSet()
                              ? tr("Choose the contract first.")
                              : tr("The contract's terms say nothing: state what was agreed."));
    }
}

QHash<QString, QString> AuditForm::problems() const
{
    QHash<QString, QString> out;
    if (!m_contract->value().isValid())
        out.insert(QStringLiteral("contract"), tr("Choose a contract"));
    const auto first = Period::parse(m_first->text().trimmed().toStdString());
    const auto last = Period::parse(m_last->text().trimmed().toStdString());
    if (!first)
        out.insert(QStringLiteral("first"), tr("A period, such as 2026Q1"));
    if (!last)
        out.insert(QStringLiteral("last"), tr("A period, such as 2026Q1"));
    else if (first && (first->frequency() != last->frequency() || *last < *first))
        out.insert(QStringLiteral("last"), tr("It lies before the first"));
    if (m_auditor->text().trimmed().isEmpty())
        out.insert(QStringLiteral("auditor"), tr("Name the auditor"));
    if (!dayOf(m_notice))
        out.insert(QStringLiteral("notice"), tr("A day, such as 2026-05-15"));
    const Currency currency = chosen() ? chosen()->currency : m_record.currency;
    const auto costs = minorOf(m_costs, currency);
    if (!costs || *costs < 0)
        out.insert(QStringLiteral("costs"), tr("An amount of %1, not negative").arg(currency.codeText()));
    if (m_threshold->isEnabled() && !m_threshold->text().trimmed().isEmpty() && !rateOf(m_threshold))
        out.insert(QStringLiteral("threshold"), tr("A percent from 0 to 100"));
    return out;
}

AuditCase AuditForm::value() const
{
    AuditCase out = m_record;
    const AuditableContract *one = chosen();
    out.contract = {m_contract->value().toLongLong()};
    out.currency = one ? one->currency : m_record.currency;
    out.firstPeriod = m_first->text().trimmed();
    out.lastPeriod = m_last->text().trimmed();
    out.auditor = m_auditor->text().trimmed();
    out.noticeOn = dayOf(m_notice).value_or(QDate());
    out.costs = minorOf(m_costs, out.currency).value_or(0);
    out.notes = m_notes->toPlainText();
    if (m_threshold->isEnabled()) {
        out.clause.threshold = m_threshold->text().trimmed().isEmpty() ? std::nullopt : rateOf(m_threshold);
        out.clause.of = ShortfallBasis(m_of->value().toInt());
        out.clause.interest = m_interest->isChecked();
        out.clause.lookBackYears = m_lookBack->value() == 0 ? std::nullopt : std::optional<qint64>(m_lookBack->value());
    }
    return out;
}

// Choosing lines ------------------------------------------------------------------------------------------------------

SampleForm::SampleForm(const AuditCase &record, QWidget *parent)
    : FormPanel(parent), m_currency(record.currency), m_above(named("above", {})), m_size(new QSpinBox),
      m_seed(named("seed", {}))
{
    if (record.sampling) {
        m_above->setText(record.sampling->above == 0 ? QString() : plain(record.sampling->above, m_currency));
        m_seed->setText(QString::number(record.sampling->seed));
    }
    m_size->setObjectName(QStringLiteral("size"));
    m_size->setRange(0, largestSample);
    m_size->setValue(record.sampling ? int(record.sampling->size) : 0);
    addField(
        QStringLiteral("above"), [] { return tr("Take every line from this gross on"); }, m_above,
        [this] { return tr("%1; empty: none").arg(m_currency.codeText()); });
    addField(
        QStringLiteral("size"), [] { return tr("Points on the rest"); }, m_size,
        [] { return tr("Spread evenly over the gross: large lines are likelier to be hit"); });
    addField(
        QStringLiteral("seed"), [] { return tr("Seed"); }, m_seed,
        [] { return tr("Empty: one is drawn and kept, so that the sample can be drawn again"); });
    setSaveText([] { return tr("Choose lines"); });
    setAlwaysSavable(true);
    setValidator([this] { return problems(); });
    markClean();
}

QHash<QString, QString> SampleForm::problems() const
{
    QHash<QString, QString> out;
    const auto amount = minorOf(m_above, m_currency);
    if (!amount || *amount < 0)
        out.insert(QStringLiteral("above"), tr("An amount of %1, not negative").arg(m_currency.codeText()));
    else if (*amount == 0 && m_size->value() == 0)
        out.insert(QStringLiteral("size"), tr("Give an amount or a number of points"));
    if (!m_seed->text().trimmed().isEmpty() && !seed())
        out.insert(QStringLiteral("seed"), tr("A whole number up to 4,294,967,295"));
    return out;
}

qint64 SampleForm::above() const
{
    return minorOf(m_above, m_currency).value_or(0);
}

qint64 SampleForm::size() const
{
    return m_size->value();
}

std::optional<quint32> SampleForm::seed() const
{
    bool isNumber = false;
    const quint32 number = m_seed->text().trimmed().toUInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

// How it ends ---------------------------------------------------------------------------------------------------------

SettleForm::SettleForm(const AuditCase &record, const AuditResult &result, QWidget *parent)
    : FormPanel(parent), m_result(result), m_outcome(new ChoiceField),
      m_amount(named("amount", plain(result.claim, record.currency))), m_reason(notesField({}))
{
    m_outcome->setObjectName(QStringLiteral("outcome"));
    m_reason->setObjectName(QStringLiteral("reason"));
    for (const AuditOutcome outcome :
         {AuditOutcome::Restatement, AuditOutcome::Invoice, AuditOutcome::Waived, AuditOutcome::Nothing}) {
        if ((outcome == AuditOutcome::Nothing) != (result.shortfall > 0))
            m_outcome->addChoice(int(outcome), [outcome] { return auditOutcomeText(outcome); });
    }
    m_outcome->setPlaceholder([] { return tr("How does it end?"); });
    m_outcome->setValue(result.shortfall > 0 ? QVariant() : QVariant(int(AuditOutcome::Nothing)));
    if (result.shortfall <= 0)
        m_amount->setText(plain(0, record.currency));
    addField(
        QStringLiteral("outcome"), [] { return tr("Outcome"); }, m_outcome);
    addField(
        QStringLiteral("amount"), [] { return tr("Agreed amount"); }, m_amount,
        [currency = record.currency, claim = result.claim] {
            return tr("the claim is %1").arg(moneyText({claim, currency}));
        });
    addField(
        QStringLiteral("reason"), [] { return tr("Reason"); }, m_reason,
        [] { return tr("Needed when the museum waives it"); });
    setSaveText([] { return tr("Settle"); });
    setAlwaysSavable(true);
    setValidator([this] { return problems(); });
    markClean();
}

QHash<QString, QString> SettleForm::problems() const
{
    QHash<QString, QString> out;
    if (!m_outcome->value().isValid())
        out.insert(QStringLiteral("outcome"), tr("Say how it ends"));
    const auto amount = minorOf(m_amount, m_result.currency);
    if (!amount || *amount < 0)
        out.insert(QStringLiteral("amount"), tr("An amount of %1, not negative").arg(m_result.currency.codeText()));
    if (m_outcome->value().isValid() && outcome() == AuditOutcome::Waived && reason().isEmpty())
        out.insert(QStringLiteral("reason"), tr("A waiver needs its reason"));
    return out;
}

AuditOutcome SettleForm::outcome() const
{
    return AuditOutcome(m_outcome->value().toInt());
}

qint64 SettleForm::minor() const
{
    return minorOf(m_amount, m_result.currency).value_or(0);
}

QString SettleForm::reason() const
{
    return m_reason->toPlainText().trimmed();
}

} // namespace lianming
