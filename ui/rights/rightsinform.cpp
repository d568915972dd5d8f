#include "ui/rights/rightsinform.h"

#include "ui/text/assetwords.h"
#include "ui/text/failure.h"
#include "ui/text/rightswords.h"
#include "ui/widgets/codepicker.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace lianming {

namespace {

QString fieldOf(RightsInProblem problem)
{
    switch (problem) {
    case RightsInProblem::InstitutionMissing: return QStringLiteral("institution");
    case RightsInProblem::ScopeTwice: return QStringLiteral("about");
    case RightsInProblem::HolderMissing: return QStringLiteral("holder");
    case RightsInProblem::StatementUnknown: return QStringLiteral("statement");
    case RightsInProblem::RightsMissing:
    case RightsInProblem::TradeMarkRights: return QStringLiteral("rights");
    case RightsInProblem::CategoriesMissing:
    case RightsInProblem::CategoryForm:
    case RightsInProblem::TradeMarkClasses: return QStringLiteral("categories");
    case RightsInProblem::TerritoriesMissing:
    case RightsInProblem::TerritoryForm: return QStringLiteral("territories");
    case RightsInProblem::ChannelsMissing:
    case RightsInProblem::ChannelForm: return QStringLiteral("channels");
    case RightsInProblem::DaysReversed: return QStringLiteral("end");
    }
    return {};
}

ChoiceField *basisField(RightsBasis chosen)
{
    auto *field = new ChoiceField;
    for (const RightsBasis basis :
         {RightsBasis::OwnWork, RightsBasis::PublicDomain, RightsBasis::Artist, RightsBasis::Photographer,
          RightsBasis::Lender, RightsBasis::CoOwner, RightsBasis::TradeMark, RightsBasis::Assumed})
        field->addChoice(int(basis), [basis] { return rightsBasisText(basis); });
    field->setValue(int(chosen));
    return field;
}

ChoiceField *statementField(const QString &chosen)
{
    auto *field = new ChoiceField;
    field->addChoice(QString(), [] { return RightsInForm::tr("None"); });
    for (const RightsStatement &statement : rightsStatements()) {
        const QString code = QString::fromLatin1(statement.code);
        field->addChoice(code, [code] { return rightsStatementText(code); });
    }
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    field->setMinimumContentsLength(12);
    field->setValue(chosen);
    return field;
}

} // namespace

RightsInForm::RightsInForm(Session &session, const RightsInItem &item, const RightsChoices &choices, QWidget *parent)
    : FormPanel(parent), m_record(item.record),
      m_institution(rightsfields::institutionField(choices.institutions, item.record.scope.institution)),
      m_about(rightsfields::subjectField(new SubjectSource(session, choices, SubjectSource::Choose::One), m_institution,
                                         item.subject.code)),
      m_basis(basisField(item.record.basis)), m_holder(new QLineEdit(item.record.holder)),
      m_contact(new QLineEdit(item.record.contact)), m_reference(new QLineEdit(item.record.reference)),
      m_statement(statementField(item.record.statement)), m_rights(rightsfields::rightsField(item.record.held.rights)),
      m_categories(rightsfields::codeField(new PathSource(PathTree::Categories, choices.codes.categories),
                                           item.record.held.categories)),
      m_territories(rightsfields::codeField(new TerritorySource(choices.codes.regions), item.record.held.territories)),
      m_exceptions(
          rightsfields::exceptionsField(m_territories, choices.codes.regions, item.record.held.territoriesExcept)),
      m_channels(rightsfields::codeField(new PathSource(PathTree::Channels, choices.codes.channels),
                                         item.record.held.channels)),
      m_start(rightsfields::dayField(item.record.held.start)), m_end(rightsfields::dayField(item.record.held.end)),
      m_exclusivity(rightsfields::exclusivityField(item.record.held.exclusivity)),
      m_terms(rightsfields::wordsField(item.record.terms))
{
    addOrigin();
    addBox();
    connect(m_basis, &ChoiceField::valueChanged, this, [this] {
        // A mark gives the right to the mark alone.
        if (RightsBasis(m_basis->value().toInt()) == RightsBasis::TradeMark)
            m_rights->setCodes({QString::fromLatin1(rightCode(Right::Trademark))});
    });
    setAlwaysSavable(!item.record.id.isSet());
    setValidator([this] { return problems(); });
    markClean();
}

void RightsInForm::addOrigin()
{
    addField(
        QStringLiteral("institution"), [] { return tr("Institution"); }, m_institution);
    addField(
        QStringLiteral("about"), [] { return tr("About"); }, m_about,
        [] { return tr("Everything, a collection, or one asset."); });
    addField(
        QStringLiteral("basis"), [] { return tr("Basis"); }, m_basis);
    addField(
        QStringLiteral("holder"), [] { return tr("Holder"); }, m_holder,
        [] { return tr("Whose right it is, where it is not the institution's own."); });
    beginRow();
    addField(
        QStringLiteral("contact"), [] { return tr("Contact"); }, m_contact);
    addField(
        QStringLiteral("reference"), [] { return tr("Reference"); }, m_reference);
    endRow();
    addField(
        QStringLiteral("statement"), [] { return tr("Rights statement"); }, m_statement,
        [] { return tr("Of RightsStatements.org or Creative Commons, as it is published with the pictures."); });
}

void RightsInForm::addBox()
{
    addSection([] { return tr("What is held"); });
    addField(
        QStringLiteral("rights"), [] { return tr("Rights"); }, m_rights);
    addField(
        QStringLiteral("categories"), [] { return tr("Product categories"); }, m_categories);
    addField(
        QStringLiteral("territories"), [] { return tr("Territories"); }, m_territories);
    addField(
        QStringLiteral("exceptions"), [] { return tr("Except"); }, m_exceptions);
    addField(
        QStringLiteral("channels"), [] { return tr("Sales channels"); }, m_channels);
    const auto hint = [] {
        return tr("YYYY-MM-DD; empty: without limit");
    };
    beginRow();
    addField(
        QStringLiteral("start"), [] { return tr("First day"); }, m_start, hint);
    addField(
        QStringLiteral("end"), [] { return tr("Last day"); }, m_end, hint);
    endRow();
    addField(
        QStringLiteral("exclusivity"), [] { return tr("Exclusivity"); }, m_exclusivity,
        [] { return tr("Whether others may hold the same beside the institution."); });
    addField(
        QStringLiteral("terms"), [] { return tr("Terms"); }, m_terms, [] { return tr("What was agreed, in words."); });
}

RightsInRecord RightsInForm::value() const
{
    RightsInRecord out = m_record;
    out.scope = rightsfields::scopeIn(m_institution, m_about)
                    .value_or(RightsScope{{m_institution->value().toLongLong()}, {}, {}});
    out.basis = RightsBasis(m_basis->value().toInt());
    out.holder = m_holder->text().trimmed();
    out.contact = m_contact->text().trimmed();
    out.reference = m_reference->text().trimmed();
    out.statement = m_statement->value().toString();
    out.terms = m_terms->toPlainText().trimmed();
    out.held.rights = rightsfields::rightsIn(m_rights);
    out.held.categories = rightsfields::codesIn(m_categories);
    out.held.territories = rightsfields::codesIn(m_territories);
    out.held.territoriesExcept = rightsfields::codesIn(m_exceptions);
    out.held.channels = rightsfields::codesIn(m_channels);
    out.held.start = rightsfields::dayIn(m_start);
    out.held.end = rightsfields::dayIn(m_end);
    out.held.exclusivity = Exclusivity(m_exclusivity->value().toInt());
    return out;
}

QHash<QString, QString> RightsInForm::problems() const
{
    QHash<QString, QString> out;
    for (const RightsInProblem problem : validate(value())) {
        if (const QString field = fieldOf(problem); !out.contains(field))
            out.insert(field, messageText(problemMessage(problem)));
    }
    if (!rightsfields::scopeIn(m_institution, m_about))
        out.insert(QStringLiteral("about"), rightsfields::noSubjectText());
    for (const auto &[id, field] : {std::pair{"start", m_start}, {"end", m_end}}) {
        if (rightsfields::isWrongDay(field))
            out.insert(QString::fromLatin1(id), rightsfields::wrongDayText());
    }
    return out;
}

} // namespace lianming
