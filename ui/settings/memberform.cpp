#include "ui/settings/memberform.h"

#include "ui/text/assetwords.h"
#include "ui/text/failure.h"
#include "ui/text/peoplewords.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>

namespace lianming {

MemberForm::MemberForm(const Member &member, const QList<BrandItem> &brands, QWidget *parent)
    : FormPanel(parent), m_member(member), m_name(new QLineEdit(member.name)),
      m_displayName(new QLineEdit(member.displayName)), m_role(new ChoiceField), m_brand(new ChoiceField),
      m_hint(new Label(TextSize::Note, Token::Ink3))
{
    addField(
        QStringLiteral("name"), [] { return tr("Name"); }, m_name,
        [] {
            return tr(
                "As the history writes it: the name under Settings; on PostgreSQL the database's user. It stays.");
        });
    m_name->setEnabled(!member.id.isSet());
    addField(
        QStringLiteral("display_name"), [] { return tr("Called"); }, m_displayName,
        [] { return tr("What colleagues call this person; may be empty."); });
    for (const Role role : roles)
        m_role->addChoice(int(role), [role] { return roleText(role); });
    m_role->setValue(int(member.role));
    addField(
        QStringLiteral("role"), [] { return tr("Role"); }, m_role);
    m_hint->setWordWrap(true);
    addWidget(m_hint);
    m_brand->setPlaceholder([] { return tr("Only for brand managers"); });
    for (const BrandItem &brand : brands)
        m_brand->addChoice(brand.id.value, [brand] { return titleText(brand.nameEn, brand.nameZh); });
    if (member.brand.isSet())
        m_brand->setValue(member.brand.value);
    addField(
        QStringLiteral("brand"), [] { return tr("Brand"); }, m_brand);
    if (member.id.isSet()) {
        m_archive = new QPushButton(tr("Take the role away"));
        m_archive->setObjectName(QStringLiteral("archive"));
        connect(m_archive, &QPushButton::clicked, this, &MemberForm::archiveWanted);
        addFootWidget(m_archive);
    }
    setAlwaysSavable(!member.id.isSet());
    setValidator([this] {
        QHash<QString, QString> out;
        for (const MemberProblem problem : validate(value())) {
            const bool isBrands = problem == MemberProblem::BrandMissing || problem == MemberProblem::BrandNotOfRole;
            out.insert(isBrands ? QStringLiteral("brand") : QStringLiteral("name"),
                       messageText(problemMessage(problem)));
        }
        return out;
    });
    connect(m_role, &ChoiceField::valueChanged, this, &MemberForm::showRole);
    showRole();
    markClean();
}

Member MemberForm::value() const
{
    Member out = m_member;
    out.name = m_name->text().trimmed();
    out.displayName = m_displayName->text().trimmed();
    out.role = Role(m_role->value().toInt());
    const bool hasBrand = out.role == Role::BrandManager && m_brand->value().isValid();
    out.brand = {hasBrand ? m_brand->value().toLongLong() : 0};
    return out;
}

void MemberForm::changeEvent(QEvent *event)
{
    FormPanel::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    showRole();
    if (m_archive)
        m_archive->setText(tr("Take the role away"));
}

void MemberForm::showRole()
{
    const Role role = Role(m_role->value().toInt());
    m_hint->setText(roleHint(role));
    m_brand->setEnabled(role == Role::BrandManager);
}

} // namespace lianming
