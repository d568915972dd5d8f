#include "ui/rights/reservationform.h"

#include "core/base/codetree.h"
#include "ui/proposals/proposalform.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/rightswords.h"
#include "ui/widgets/codepicker.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace lianming {

namespace {

QString fieldOf(ReservationProblem problem)
{
    switch (problem) {
    case ReservationProblem::InstitutionMissing: return QStringLiteral("institution");
    case ReservationProblem::BrandMissing: return QStringLiteral("brand");
    case ReservationProblem::TitleMissing: return QStringLiteral("title");
    case ReservationProblem::AssetsMissing: return QStringLiteral("assets");
    case ReservationProblem::RightsMissing: return QStringLiteral("rights");
    case ReservationProblem::CategoriesMissing:
    case ReservationProblem::CategoryForm: return QStringLiteral("categories");
    case ReservationProblem::TerritoriesMissing:
    case ReservationProblem::TerritoryForm: return QStringLiteral("territories");
    case ReservationProblem::ChannelsMissing:
    case ReservationProblem::ChannelForm: return QStringLiteral("channels");
    case ReservationProblem::DaysMissing:
    case ReservationProblem::DaysReversed: return QStringLiteral("end");
    case ReservationProblem::HoldUntilMissing: return QStringLiteral("hold_until");
    case ReservationProblem::HoldbackNotExclusive:
    case ReservationProblem::OwnUseSole: return QStringLiteral("exclusivity");
    }
    return {};
}

ChoiceField *reservationKindField(ReservationKind chosen)
{
    auto *field = new ChoiceField;
    for (const ReservationKind kind :
         {ReservationKind::Hold, ReservationKind::Option, ReservationKind::OwnUse, ReservationKind::Holdback})
        field->addChoice(int(kind), [kind] { return reservationKindText(kind); });
    field->setValue(int(chosen));
    return field;
}

} // namespace

ReservationForm::ReservationForm(Session &session, const Reservation &reservation, const RightsChoices &choices,
                                 QWidget *parent)
    : FormPanel(parent), m_reservation(reservation), m_kind(reservationKindField(reservation.kind)),
      m_institution(rightsfields::institutionField(choices.institutions, reservation.institution)),
      m_brand(rightsfields::brandField(choices.brands, reservation.brand)), m_title(new QLineEdit(reservation.title)),
      m_holdUntil(makeDateField(reservation.holdUntil.value_or(reservation.terms.days.start))),
      m_subjects(new SubjectSource(session, choices, SubjectSource::Choose::Many)),
      m_assets(rightsfields::codeField(m_subjects, reservation.terms.assets)),
      m_rights(rightsfields::rightsField(reservation.terms.rights)),
      m_categories(rightsfields::codeField(new PathSource(PathTree::Categories, choices.codes.categories),
                                           reservation.terms.categories)),
      m_territories(rightsfields::codeField(new TerritorySource(choices.codes.regions), reservation.terms.territories)),
      m_exceptions(
          rightsfields::exceptionsField(m_territories, choices.codes.regions, reservation.terms.territoriesExcept)),
      m_channels(rightsfields::codeField(new PathSource(PathTree::Channels, choices.codes.channels),
                                         reservation.terms.channels)),
      m_start(makeDateField(reservation.terms.days.start)), m_end(makeDateField(reservation.terms.days.end)),
      m_exclusivity(rightsfields::exclusivityField(reservation.terms.exclusivity)),
      m_reason(rightsfields::wordsField(reservation.reason))
{
    m_subjects->setInstitution({m_institution->value().toLongLong()});
    connect(m_institution, &ChoiceField::valueChanged, this, [this] {
        m_subjects->setInstitution({m_institution->value().toLongLong()});
        if (m_assets->codes() != QStringList{QStringLiteral("*")})
            m_assets->setCodes({}); // another institution has none of these
    });
    addFields();
    connect(m_kind, &ChoiceField::valueChanged, this, &ReservationForm::followKind);
    followKind();
    setAlwaysSavable(!reservation.id.isSet());
    setValidator([this] { return problems(); });
    markClean();
}

void ReservationForm::addFields()
{
    addField(
        QStringLiteral("kind"), [] { return tr("Kind"); }, m_kind,
        [] { return tr("Holds and options are for a brand and lapse by themselves."); });
    addField(
        QStringLiteral("institution"), [] { return tr("Institution"); }, m_institution);
    addField(
        QStringLiteral("brand"), [] { return tr("For which brand"); }, m_brand);
    addField(
        QStringLiteral("title"), [] { return tr("Title"); }, m_title);
    addField(
        QStringLiteral("hold_until"), [] { return tr("Stands until"); }, m_holdUntil,
        [] { return tr("The last day on which it keeps others away."); });
    addSection([] { return tr("What is reserved"); });
    addField(
        QStringLiteral("assets"), [] { return tr("Assets"); }, m_assets);
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
    beginRow();
    addField(
        QStringLiteral("start"), [] { return tr("First day"); }, m_start);
    addField(
        QStringLiteral("end"), [] { return tr("Last day"); }, m_end);
    endRow();
    addField(
        QStringLiteral("exclusivity"), [] { return tr("Exclusivity"); }, m_exclusivity);
    addField(
        QStringLiteral("reason"), [] { return tr("Reason"); }, m_reason);
}

void ReservationForm::followKind()
{
    const auto kind = ReservationKind(m_kind->value().toInt());
    m_brand->setEnabled(isForBrand(kind));
    m_holdUntil->setEnabled(isForBrand(kind));
    m_exclusivity->setEnabled(kind != ReservationKind::Holdback);
    if (kind == ReservationKind::Holdback)
        m_exclusivity->setValue(int(Exclusivity::Exclusive));
}

Reservation ReservationForm::value() const
{
    Reservation out = m_reservation;
    out.kind = ReservationKind(m_kind->value().toInt());
    const bool forBrand = isForBrand(out.kind);
    out.institution = {m_institution->value().toLongLong()};
    out.brand = forBrand ? Id<Brand>{m_brand->value().toLongLong()} : Id<Brand>();
    out.title = m_title->text().trimmed();
    out.holdUntil = forBrand ? std::optional(m_holdUntil->date()) : std::nullopt;
    out.terms.assets = rightsfields::codesIn(m_assets);
    out.terms.rights = rightsfields::rightsIn(m_rights);
    out.terms.categories = rightsfields::codesIn(m_categories);
    out.terms.territories = rightsfields::codesIn(m_territories);
    out.terms.territoriesExcept = rightsfields::codesIn(m_exceptions);
    out.terms.channels = rightsfields::codesIn(m_channels);
    out.terms.days = {m_start->date(), m_end->date()};
    out.terms.exclusivity = Exclusivity(m_exclusivity->value().toInt());
    out.reason = m_reason->toPlainText().trimmed();
    return out;
}

QHash<QString, QString> ReservationForm::problems() const
{
    QHash<QString, QString> out;
    for (const ReservationProblem problem : validate(value())) {
        if (const QString field = fieldOf(problem); !out.contains(field))
            out.insert(field, messageText(problemMessage(problem)));
    }
    return out;
}

ExtendForm::ExtendForm(const Reservation &reservation, QDate today, QWidget *parent)
    : FormPanel(parent), m_reservation(reservation),
      m_holdUntil(makeDateField(std::max(today, reservation.holdUntil.value_or(today)).addMonths(1)))
{
    addField(
        QStringLiteral("hold_until"), [] { return tr("Stands until"); }, m_holdUntil,
        [before = reservation.holdUntil.value_or(today)] { return tr("So far until %1.").arg(dateText(before)); });
    setSaveText([] { return tr("Extend"); });
    setAlwaysSavable(true);
    setValidator([this, today, before = reservation.holdUntil.value_or(today)] {
        QHash<QString, QString> out;
        if (m_holdUntil->date() < today)
            out.insert(QStringLiteral("hold_until"), tr("This day has passed"));
        else if (m_holdUntil->date() <= before)
            out.insert(QStringLiteral("hold_until"), tr("This is no later than before"));
        return out;
    });
    markClean();
}

Reservation ExtendForm::value() const
{
    Reservation out = m_reservation;
    out.holdUntil = m_holdUntil->date();
    return out;
}

} // namespace lianming
