#include "ui/protection/protectionforms.h"

#include "core/base/dates.h"
#include "ui/assets/assetpicker.h"
#include "ui/text/assetwords.h"
#include "ui/text/protectionwords.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>

namespace lianming {

namespace {

QString dayField(const std::optional<QDate> &day)
{
    return day ? dayText(*day) : QString();
}

} // namespace

RegistrationForm::RegistrationForm(Session &session, const Registration &registration,
                                   const QList<InstitutionItem> &institutions, QWidget *parent)
    : FormPanel(parent), m_registration(registration), m_institution(new ChoiceField), m_kind(new ChoiceField),
      m_subject(new ChoiceField), m_number(new QLineEdit(registration.number)),
      m_title(new QLineEdit(registration.title)), m_authority(new QLineEdit(registration.authority)),
      m_holder(new QLineEdit(registration.holder)),
      m_classes(new QLineEdit(registration.classes.join(QStringLiteral(", ")))),
      m_territory(new QLineEdit(registration.territory)), m_filed(new QLineEdit(dayField(registration.filedOn))),
      m_granted(new QLineEdit(dayField(registration.grantedOn))),
      m_expires(new QLineEdit(dayField(registration.expiresOn))),
      m_cancelled(new QLineEdit(dayField(registration.cancelledOn))),
      m_reason(new QLineEdit(registration.cancelReason)), m_notes(new QPlainTextEdit(registration.notes)),
      m_assets(new AssetPicker(session, 100))
{
    for (const InstitutionItem &item : institutions)
        m_institution->addChoice(item.id.value, [en = item.nameEn, zh = item.nameZh] { return titleText(en, zh); });
    m_institution->setCurrentIndex(std::max(0, m_institution->findData(registration.institution.value)));
    for (const RegistrationKind kind : {RegistrationKind::Copyright, RegistrationKind::Trademark,
                                        RegistrationKind::Design, RegistrationKind::Data, RegistrationKind::Customs})
        m_kind->addChoice(int(kind), [kind] { return registrationKindText(kind); });
    m_kind->setValue(int(registration.kind));
    for (const RegistrationSubject subject :
         {RegistrationSubject::NotSaid, RegistrationSubject::Photograph, RegistrationSubject::Design,
          RegistrationSubject::Mark, RegistrationSubject::Name, RegistrationSubject::Access, RegistrationSubject::Work})
        m_subject->addChoice(int(subject), [subject] { return registrationSubjectText(subject); });
    m_subject->setValue(int(registration.subject));

    addField(
        QStringLiteral("institution"), [] { return tr("Institution"); }, m_institution);
    beginRow();
    addField(
        QStringLiteral("kind"), [] { return tr("Kind"); }, m_kind);
    addField(
        QStringLiteral("number"), [] { return tr("Number"); }, m_number);
    endRow();
    addField(
        QStringLiteral("title"), [] { return tr("What is registered"); }, m_title);
    addField(
        QStringLiteral("subject"), [] { return tr("What is protected"); }, m_subject,
        [] { return tr("An old object usually has no copyright of its own: say what is licensed."); });
    addField(
        QStringLiteral("holder"), [] { return tr("Holder"); }, m_holder);
    addField(
        QStringLiteral("authority"), [] { return tr("Authority"); }, m_authority);
    beginRow();
    addField(
        QStringLiteral("classes"), [] { return tr("Classes or type of work"); }, m_classes);
    addField(
        QStringLiteral("territory"), [] { return tr("Territory"); }, m_territory);
    endRow();
    addSection([] { return tr("Dates"); });
    const auto hint = [] {
        return tr("YYYY-MM-DD");
    };
    addField(
        QStringLiteral("filed"), [] { return tr("Filed on"); }, m_filed, hint);
    addField(
        QStringLiteral("granted"), [] { return tr("Granted on"); }, m_granted, hint);
    addField(
        QStringLiteral("expires"), [] { return tr("Last day"); }, m_expires,
        [] { return tr("YYYY-MM-DD; empty if it does not lapse"); });
    beginRow();
    addField(
        QStringLiteral("cancelled"), [] { return tr("Cancelled on"); }, m_cancelled, hint);
    addField(
        QStringLiteral("reason"), [] { return tr("Why"); }, m_reason);
    endRow();
    addSection([] { return tr("What it protects"); });
    m_assets->setIds([&registration] {
        QVariantList ids;
        for (const Id<Asset> id : registration.assets)
            ids.append(id.value);
        return ids;
    }());
    addField(
        QStringLiteral("assets"), [] { return tr("Assets"); }, m_assets);
    m_notes->setFixedHeight(96);
    m_notes->setTabChangesFocus(true);
    addField(
        QStringLiteral("notes"), [] { return tr("Notes"); }, m_notes);
    setAlwaysSavable(!registration.id.isSet());
    setValidator([this] { return problems(); });
    markClean();
}

std::optional<QDate> RegistrationForm::day(const QLineEdit *line)
{
    return parseDay(QStringView(line->text()).trimmed());
}

Registration RegistrationForm::value() const
{
    static const QRegularExpression separator(QStringLiteral("[,，、;；\\s]+"));
    Registration out = m_registration;
    out.institution = {m_institution->value().toLongLong()};
    out.kind = RegistrationKind(m_kind->value().toInt());
    out.subject = RegistrationSubject(m_subject->value().toInt());
    out.number = m_number->text().trimmed();
    out.title = m_title->text().trimmed();
    out.authority = m_authority->text().trimmed();
    out.holder = m_holder->text().trimmed();
    out.classes = m_classes->text().split(separator, Qt::SkipEmptyParts);
    out.territory = m_territory->text().trimmed();
    out.filedOn = day(m_filed);
    out.grantedOn = day(m_granted);
    out.expiresOn = day(m_expires);
    out.cancelledOn = day(m_cancelled);
    out.cancelReason = m_reason->text().trimmed();
    out.notes = m_notes->toPlainText().trimmed();
    out.assets = m_assets->assets();
    return out;
}

QHash<QString, QString> RegistrationForm::problems() const
{
    QHash<QString, QString> out;
    for (const RegistrationProblem problem : validate(value())) {
        QString field;
        switch (problem) {
        case RegistrationProblem::InstitutionMissing: field = QStringLiteral("institution"); break;
        case RegistrationProblem::NumberMissing: field = QStringLiteral("number"); break;
        case RegistrationProblem::HolderMissing: field = QStringLiteral("holder"); break;
        case RegistrationProblem::TerritoryMalformed: field = QStringLiteral("territory"); break;
        case RegistrationProblem::ClassMissing:
        case RegistrationProblem::ClassMalformed: field = QStringLiteral("classes"); break;
        case RegistrationProblem::GrantedBeforeFiled: field = QStringLiteral("granted"); break;
        case RegistrationProblem::ExpiresBeforeGranted: field = QStringLiteral("expires"); break;
        case RegistrationProblem::CancelReasonMissing: field = QStringLiteral("reason"); break;
        case RegistrationProblem::CancelledBeforeFiled: field = QStringLiteral("cancelled"); break;
        }
        out.insert(field, registrationProblemText(problem));
    }
    for (const auto &[id, line] :
         {std::pair{"filed", m_filed}, {"granted", m_granted}, {"expires", m_expires}, {"cancelled", m_cancelled}}) {
        if (!line->text().trimmed().isEmpty() && !day(line))
            out.insert(QString::fromLatin1(id), tr("Write the day as 2026-06-01"));
    }
    return out;
}

} // namespace lianming
