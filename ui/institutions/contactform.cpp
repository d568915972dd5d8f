#include "ui/institutions/contactform.h"

#include "ui/text/failure.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>

namespace lianming {

ContactForm::ContactForm(const Contact &contact, QWidget *parent)
    : FormPanel(parent), m_contact(contact), m_name(new QLineEdit(contact.name)), m_role(new QLineEdit(contact.role)),
      m_email(new QLineEdit(contact.email)), m_phone(new QLineEdit(contact.phone))
{
    addField(
        QStringLiteral("name"), [] { return tr("Name"); }, m_name);
    addField(
        QStringLiteral("role"), [] { return tr("Role"); }, m_role,
        [] { return tr("Such as licensing, legal, product, finance"); });
    addField(
        QStringLiteral("email"), [] { return tr("E-mail"); }, m_email);
    addField(
        QStringLiteral("phone"), [] { return tr("Telephone"); }, m_phone);
    if (contact.id.isSet()) {
        m_archive = new QPushButton(tr("Archive"));
        m_archive->setObjectName(QStringLiteral("archive"));
        connect(m_archive, &QPushButton::clicked, this, &ContactForm::archiveWanted);
        addFootWidget(m_archive);
    }
    setAlwaysSavable(!contact.id.isSet());
    setValidator([this] {
        QHash<QString, QString> out;
        for (const ContactProblem problem : validate(value()))
            out.insert(problem == ContactProblem::EmailForm ? QStringLiteral("email") : QStringLiteral("name"),
                       messageText(problemMessage(problem)));
        return out;
    });
    markClean();
}

void ContactForm::changeEvent(QEvent *event)
{
    FormPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_archive)
        m_archive->setText(tr("Archive"));
}

Contact ContactForm::value() const
{
    Contact contact = m_contact;
    contact.name = m_name->text().trimmed();
    contact.role = m_role->text().trimmed();
    contact.email = m_email->text().trimmed();
    contact.phone = m_phone->text().trimmed();
    return contact;
}

} // namespace lianming
