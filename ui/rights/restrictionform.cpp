#include "ui/rights/restrictionform.h"

#include "ui/text/failure.h"
#include "ui/text/rightswords.h"
#include "ui/widgets/codepicker.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace lianming {

namespace {

QString fieldOf(RestrictionProblem problem)
{
    switch (problem) {
    case RestrictionProblem::InstitutionMissing: return QStringLiteral("institution");
    case RestrictionProblem::ScopeTwice: return QStringLiteral("about");
    case RestrictionProblem::CategoryForm: return QStringLiteral("categories");
    case RestrictionProblem::GradeUnknown:
    case RestrictionProblem::GradeWithoutPermit: return QStringLiteral("grade");
    }
    return {};
}

ChoiceField *restrictionKindField(RestrictionKind chosen)
{
    auto *field = new ChoiceField;
    for (const RestrictionKind kind :
         {RestrictionKind::ConsentNeeded, RestrictionKind::PermitNeeded, RestrictionKind::Prohibited})
        field->addChoice(int(kind), [kind] { return restrictionKindText(kind); });
    field->setValue(int(chosen));
    return field;
}

ChoiceField *gradeField(const QString &chosen)
{
    auto *field = new ChoiceField;
    field->addChoice(QString(), [] { return RestrictionForm::tr("Not stated"); });
    for (const char *grade : {"1", "2", "3"})
        field->addChoice(QString::fromLatin1(grade), [grade] { return relicGradeText(QString::fromLatin1(grade)); });
    field->setValue(chosen);
    return field;
}

} // namespace

RestrictionForm::RestrictionForm(Session &session, const RestrictionItem &item, const RightsChoices &choices,
                                 QWidget *parent)
    : FormPanel(parent), m_record(item.record),
      m_institution(rightsfields::institutionField(choices.institutions, item.record.scope.institution)),
      m_about(rightsfields::subjectField(new SubjectSource(session, choices, SubjectSource::Choose::One), m_institution,
                                         item.subject.code)),
      m_kind(restrictionKindField(item.record.restriction.kind)),
      m_from(new QLineEdit(QString::fromStdString(item.record.restriction.from))),
      m_grade(gradeField(item.record.grade)), m_rights(rightsfields::rightsField(item.record.restriction.rights)),
      m_categories(rightsfields::codeField(new PathSource(PathTree::Categories, choices.codes.categories),
                                           item.record.restriction.categories)),
      m_reason(rightsfields::wordsField(item.record.reason))
{
    addField(
        QStringLiteral("institution"), [] { return tr("Institution"); }, m_institution);
    addField(
        QStringLiteral("about"), [] { return tr("About"); }, m_about,
        [] { return tr("Everything, a collection, or one asset."); });
    beginRow();
    addField(
        QStringLiteral("kind"), [] { return tr("Kind"); }, m_kind);
    addField(
        QStringLiteral("grade"), [] { return tr("Grade of the relic"); }, m_grade);
    endRow();
    addField(
        QStringLiteral("from"), [] { return tr("Who gives it"); }, m_from,
        [] { return tr("The estate, the lender, the sitter, the authority."); });
    addSection([] { return tr("What it is about"); });
    for (CodePicker *field : {m_rights, m_categories})
        field->setPlaceholder([] { return tr("All"); });
    addField(
        QStringLiteral("rights"), [] { return tr("Rights"); }, m_rights);
    addField(
        QStringLiteral("categories"), [] { return tr("Product categories"); }, m_categories,
        [] { return tr("Nothing chosen means all."); });
    addField(
        QStringLiteral("reason"), [] { return tr("Reason"); }, m_reason);
    connect(m_kind, &ChoiceField::valueChanged, this, &RestrictionForm::followKind);
    followKind();
    setAlwaysSavable(!item.record.id.isSet());
    setValidator([this] { return problems(); });
    markClean();
}

void RestrictionForm::followKind()
{
    const auto kind = RestrictionKind(m_kind->value().toInt());
    if (kind != RestrictionKind::PermitNeeded)
        m_grade->setValue(QString());
    m_grade->setEnabled(kind == RestrictionKind::PermitNeeded);
    m_from->setEnabled(kind != RestrictionKind::Prohibited);
}

RestrictionRecord RestrictionForm::value() const
{
    RestrictionRecord out = m_record;
    out.scope = rightsfields::scopeIn(m_institution, m_about)
                    .value_or(RightsScope{{m_institution->value().toLongLong()}, {}, {}});
    out.restriction.kind = RestrictionKind(m_kind->value().toInt());
    out.restriction.from =
        out.restriction.kind == RestrictionKind::Prohibited ? std::string() : m_from->text().trimmed().toStdString();
    out.restriction.rights = rightsfields::rightsIn(m_rights);
    out.restriction.categories = rightsfields::codesIn(m_categories);
    out.grade = m_grade->value().toString();
    out.reason = m_reason->toPlainText().trimmed();
    return out;
}

QHash<QString, QString> RestrictionForm::problems() const
{
    QHash<QString, QString> out;
    for (const RestrictionProblem problem : validate(value()))
        out.insert(fieldOf(problem), messageText(problemMessage(problem)));
    if (!rightsfields::scopeIn(m_institution, m_about))
        out.insert(QStringLiteral("about"), rightsfields::noSubjectText());
    return out;
}

} // namespace lianming
