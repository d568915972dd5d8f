#include "ui/rights/clearanceform.h"

#include "ui/proposals/proposalform.h"
#include "ui/text/assetwords.h"
#include "ui/text/failure.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace lianming {

ClearanceForm::ClearanceForm(const RestrictionRecord &restriction, const QList<BrandItem> &brands, QDate today,
                             QWidget *parent)
    : FormPanel(parent), m_restriction(restriction.id), m_today(today), m_brand(new ChoiceField),
      m_givenBy(new QLineEdit(QString::fromStdString(restriction.restriction.from))), m_number(new QLineEdit),
      m_givenOn(makeDateField(today)), m_validTo(rightsfields::dayField({})), m_scope(rightsfields::wordsField({}))
{
    m_brand->addChoice(0, [] { return tr("Every brand"); });
    for (const BrandItem &item : brands)
        m_brand->addChoice(item.id.value, [en = item.nameEn, zh = item.nameZh] { return titleText(en, zh); });
    m_brand->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_brand->setMinimumContentsLength(12);
    m_brand->setPlaceholder([] { return tr("Choose…"); });
    m_brand->setValue({});
    addField(
        QStringLiteral("given_by"), [] { return tr("Given by"); }, m_givenBy);
    addField(
        QStringLiteral("brand"), [] { return tr("For which brand"); }, m_brand);
    beginRow();
    addField(
        QStringLiteral("given_on"), [] { return tr("Given on"); }, m_givenOn);
    addField(
        QStringLiteral("valid_to"), [] { return tr("Last day"); }, m_validTo,
        [] { return tr("YYYY-MM-DD; empty: does not lapse"); });
    endRow();
    addField(
        QStringLiteral("number"), [] { return tr("Number of the document"); }, m_number);
    addField(
        QStringLiteral("scope"), [] { return tr("What it is for"); }, m_scope);
    setAlwaysSavable(true);
    setValidator([this] { return problems(); });
    markClean();
}

Clearance ClearanceForm::value() const
{
    Clearance out;
    out.restriction = m_restriction;
    out.brand = {m_brand->value().toLongLong()};
    out.givenBy = m_givenBy->text().trimmed();
    out.number = m_number->text().trimmed();
    out.givenOn = m_givenOn->date();
    out.validTo = rightsfields::dayIn(m_validTo);
    out.scope = m_scope->toPlainText().trimmed();
    return out;
}

QHash<QString, QString> ClearanceForm::problems() const
{
    QHash<QString, QString> out;
    for (const ClearanceProblem problem : validate(value())) {
        QString field;
        switch (problem) {
        case ClearanceProblem::GivenByMissing: field = QStringLiteral("given_by"); break;
        case ClearanceProblem::DayMissing: field = QStringLiteral("given_on"); break;
        case ClearanceProblem::DaysReversed: field = QStringLiteral("valid_to"); break;
        }
        out.insert(field, messageText(problemMessage(problem)));
    }
    // Whom it is for decides what is free: it is said, never assumed.
    if (!m_brand->value().isValid())
        out.insert(QStringLiteral("brand"), tr("Say for which brand it was given, or that it is for every brand"));
    if (m_givenOn->date() > m_today)
        out.insert(QStringLiteral("given_on"), tr("This day has not come yet"));
    if (rightsfields::isWrongDay(m_validTo))
        out.insert(QStringLiteral("valid_to"), rightsfields::wrongDayText());
    return out;
}

} // namespace lianming
