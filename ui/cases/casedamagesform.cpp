#include "ui/cases/casedamagesform.h"

#include "ui/cases/casechoices.h"
#include "ui/text/casewords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/protectionwords.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/linetable.h"

#include <QLineEdit>

#include <algorithm>

namespace lianming {

namespace {

constexpr const char *currencies[] = {"CNY", "HKD", "USD", "EUR", "JPY", "GBP"};

QLineEdit *damagesLine(const char *name, const QString &text)
{
    auto *field = new QLineEdit(text);
    field->setObjectName(QString::fromLatin1(name));
    field->setCursorPosition(0);
    return field;
}

QString plainAmount(const Money &amount)
{
    return QString::fromStdString(amount.toString());
}

QString plainRate(const std::optional<Rate> &rate)
{
    return rate ? QString::fromStdString(rate->toString()) : QString();
}

/// A fee that was chosen before counts although no contract says it now.
QList<ReferenceFee> withChosen(QList<ReferenceFee> offered, const QList<ReferenceFee> &chosen)
{
    for (const ReferenceFee &fee : chosen) {
        if (!offered.contains(fee))
            offered.append(fee);
    }
    return offered;
}

} // namespace

CaseDamagesForm::CaseDamagesForm(const DamagesInput &input, const QList<ReferenceFee> &offered, QWidget *parent)
    : FormPanel(parent), m_offered(withChosen(offered, input.fees)), m_right(new ChoiceField),
      m_currency(new ChoiceField), m_lossUnknown(damagesLine("lossUnknown", input.lossUnknown)),
      m_profitUnknown(damagesLine("profitUnknown", input.profitUnknown)), m_fees(nullptr),
      m_feesUnknown(damagesLine("feesUnknown", input.feesUnknown)),
      m_feeMultiple(damagesLine("feeMultiple", plainRate(input.feeMultiple))),
      m_feeMultipleWhy(damagesLine("feeMultipleWhy", input.feeMultipleWhy)), m_chosen(new ChoiceField),
      m_multiple(damagesLine("multiple", plainRate(input.multiple))),
      m_maliceWhy(damagesLine("maliceWhy", input.maliceWhy)), m_costs(nullptr),
      m_result(new Label({}, TextSize::Section, Token::Ink, true))
{
    for (const RegistrationKind kind :
         {RegistrationKind::Copyright, RegistrationKind::Trademark, RegistrationKind::Design})
        m_right->addChoice(int(kind), [kind] {
            return registrationKindText(kind) + QStringLiteral(" · ") + damagesArticleText(kind);
        });
    m_right->setValue(int(input.right));
    for (const char *code : currencies) {
        const QString text = QString::fromLatin1(code);
        m_currency->addChoice(text, [text] { return text; });
    }
    m_currency->setValue(input.currency.codeText());
    m_right->setObjectName(QStringLiteral("right"));
    addField(
        QStringLiteral("right"), [] { return tr("Right and article"); }, m_right);
    addField(
        QStringLiteral("currency"), [] { return tr("Currency"); }, m_currency);
    m_loss = addFigure("loss", DamagesMethod::Loss, input.loss, tr("Sales lost, with the document that shows it"));
    addField(
        QStringLiteral("lossUnknown"), [] { return tr("Or why it cannot be established"); }, m_lossUnknown);
    m_profit = addFigure("profit", DamagesMethod::Profit, input.profit, tr("Units sold as shown × price × margin"));
    addField(
        QStringLiteral("profitUnknown"), [] { return tr("Or why it cannot be established"); }, m_profitUnknown);
    m_chosen->addChoice(-1, [] { return tr("The higher"); });
    for (const DamagesMethod method : {DamagesMethod::Loss, DamagesMethod::Profit})
        m_chosen->addChoice(int(method), [method] { return damagesMethodText(method); });
    m_chosen->setValue(input.chosen ? int(*input.chosen) : -1);
    addField(
        QStringLiteral("chosen"), [] { return tr("If loss and profit are alternatives, claim"); }, m_chosen);

    addSection([] { return damagesMethodText(DamagesMethod::LicenceFee); });
    QList<CaseChoice> choices;
    QStringList codes;
    for (qsizetype i = 0; i < m_offered.size(); ++i) {
        const ReferenceFee &fee = m_offered.at(i);
        choices.append({QString::number(i + 1), fee.number + QStringLiteral(" · ") + moneyText(fee.amount),
                        referenceFeeText(fee.what)});
        if (input.fees.contains(fee))
            codes.append(QString::number(i + 1));
    }
    m_fees = new CodePicker(new CaseChoices(choices));
    m_fees->setObjectName(QStringLiteral("fees"));
    m_fees->setCodes(codes);
    m_fees->setPlaceholder([this] {
        return m_offered.isEmpty() ? tr("No contract covering these works has a fee") : tr("Choose from the contracts");
    });
    addField(
        QStringLiteral("fees"), [] { return tr("Fees of contracts covering the same works"); }, m_fees);
    addField(
        QStringLiteral("feesUnknown"), [] { return tr("Or why there is none to refer to"); }, m_feesUnknown);
    beginRow();
    addField(
        QStringLiteral("feeMultiple"), [] { return tr("Times"); }, m_feeMultiple);
    addField(
        QStringLiteral("feeMultipleWhy"), [] { return tr("Why, if not 1"); }, m_feeMultipleWhy);
    endRow();
    m_statutory = addFigure("statutory", DamagesMethod::Statutory, input.statutory, tr("What the court is asked for"));

    addSection([] { return tr("Malice and costs"); });
    beginRow();
    addField(
        QStringLiteral("multiple"), [] { return tr("Punitive multiple"); }, m_multiple,
        [] { return tr("1 to 5; leave empty to claim none"); });
    addField(
        QStringLiteral("maliceWhy"), [] { return tr("What shows it"); }, m_maliceWhy);
    endRow();
    m_costs =
        new LineTable({{[] { return tr("Expense and its receipt"); }, {}, 0}, {[] { return tr("Amount"); }, {}, 120}});
    QVariantList lines;
    for (const DamagesFigure &cost : input.costs)
        lines.append(QVariant(QStringList{cost.source, plainAmount(cost.amount)}));
    m_costs->setLines(lines);
    m_costs->setObjectName(QStringLiteral("costs"));
    addField(
        QStringLiteral("costs"), [] { return tr("Reasonable costs"); }, m_costs);
    m_result->setWordWrap(true);
    m_result->setObjectName(QStringLiteral("result"));
    addWidget(m_result);
    setAlwaysSavable(true);
    setValidator([this] { return problems(); });
    connect(this, &FormPanel::edited, this, &CaseDamagesForm::follow);
    follow();
    markClean();
}

CaseDamagesForm::Figure CaseDamagesForm::addFigure(const char *name, DamagesMethod method,
                                                   const std::optional<DamagesFigure> &figure,
                                                   const QString &sourceHint)
{
    const QString id = QString::fromLatin1(name);
    const Figure out{
        damagesLine(name, figure ? plainAmount(figure->amount) : QString()),
        damagesLine((id + QStringLiteral("Source")).toLatin1().constData(), figure ? figure->source : QString())};
    out.source->setPlaceholderText(sourceHint);
    addSection([method] { return damagesMethodText(method); });
    beginRow();
    addField(
        id, [] { return tr("Amount"); }, out.amount);
    addField(
        id + QStringLiteral("Source"), [] { return tr("Source"); }, out.source);
    endRow();
    return out;
}

Currency CaseDamagesForm::currency() const
{
    return Currency::find(QStringView(m_currency->value().toString())).value_or(Currency());
}

std::optional<Money> CaseDamagesForm::money(const QLineEdit &field) const
{
    QString text = field.text();
    text.remove(u',').remove(u' ').remove(QChar::Nbsp);
    return Money::parse(text.toStdString(), currency());
}

std::optional<DamagesFigure> CaseDamagesForm::figure(const Figure &figure) const
{
    const auto amount = money(*figure.amount);
    return amount ? std::optional(DamagesFigure{*amount, figure.source->text().trimmed()}) : std::nullopt;
}

DamagesInput CaseDamagesForm::value() const
{
    DamagesInput out;
    out.right = RegistrationKind(m_right->value().toInt());
    out.currency = currency();
    out.loss = figure(m_loss);
    out.lossUnknown = m_lossUnknown->text().trimmed();
    out.profit = figure(m_profit);
    out.profitUnknown = m_profitUnknown->text().trimmed();
    for (const QString &code : m_fees->codes()) {
        if (const qsizetype place = code.toLongLong() - 1; place >= 0 && place < m_offered.size())
            out.fees.append(m_offered.at(place));
    }
    out.feesUnknown = m_feesUnknown->text().trimmed();
    out.feeMultiple = Rate::parse(m_feeMultiple->text().trimmed().toStdString()).value_or(Rate{Rate::one});
    out.feeMultipleWhy = m_feeMultipleWhy->text().trimmed();
    out.statutory = figure(m_statutory);
    if (const int chosen = m_chosen->value().toInt(); chosen >= 0)
        out.chosen = DamagesMethod(chosen);
    out.multiple = Rate::parse(m_multiple->text().trimmed().toStdString());
    out.maliceWhy = m_maliceWhy->text().trimmed();
    for (const QVariant &line : m_costs->lines()) {
        const QStringList cells = line.toStringList();
        const QLineEdit cell(cells.value(1));
        if (const auto amount = money(cell))
            out.costs.append({*amount, cells.value(0).trimmed()});
    }
    return out;
}

QHash<QString, QString> CaseDamagesForm::problems() const
{
    QHash<QString, QString> out;
    const QString wrong = tr("This is not an amount in that currency");
    for (const QLineEdit *field : {m_loss.amount, m_profit.amount, m_statutory.amount}) {
        if (!field->text().trimmed().isEmpty() && !money(*field))
            out.insert(field->objectName(), wrong);
    }
    for (const QLineEdit *field : {m_feeMultiple, m_multiple}) {
        if (!field->text().trimmed().isEmpty() && !Rate::parse(field->text().trimmed().toStdString()))
            out.insert(field->objectName(), tr("A number, such as 1.5"));
    }
    for (const QVariant &line : m_costs->lines()) {
        const QLineEdit cell(line.toStringList().value(1));
        if (!money(cell))
            out.insert(QStringLiteral("costs"), wrong);
    }
    return out;
}

void CaseDamagesForm::follow()
{
    const DamagesResult result = damagesOf(value());
    QStringList words;
    for (const DamagesProblem problem : result.problems)
        words.append(messageText(problemMessage(problem)));
    m_result->setInk(words.isEmpty() ? Token::Ink : Token::WaitInk);
    if (words.isEmpty() && result.method) {
        words.append(tr("%1: %2 and costs of %3, together %4")
                         .arg(damagesMethodText(*result.method), moneyText(result.damages), moneyText(result.costs),
                              moneyText(result.total)));
    }
    m_result->setText(words.join(u'\n'));
}

} // namespace lianming
