#include "ui/settings/peoplecard.h"

#include "core/brands/brandservice.h"
#include "core/people/access.h"
#include "core/people/peopleservice.h"
#include "ui/settings/memberform.h"
#include "ui/shell/messages.h"
#include "ui/shell/page.h"
#include "ui/shell/settings.h"
#include "ui/text/assetwords.h"
#include "ui/text/failure.h"
#include "ui/text/peoplewords.h"
#include "ui/widgets/linkbutton.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace lianming {

PeopleCard::PeopleCard(Page &page)
    : m_page(page), m_sentence(new Label(TextSize::Note, Token::Ink3)), m_lines(new QVBoxLayout), m_add(new QPushButton)
{
    m_sentence->setWordWrap(true);
    body()->addWidget(m_sentence);
    m_lines->setSpacing(space::xs);
    body()->addLayout(m_lines);
    auto *foot = new QHBoxLayout;
    m_add->setObjectName(QStringLiteral("addPerson"));
    foot->addWidget(m_add);
    foot->addStretch(1);
    body()->addLayout(foot);
    connect(m_add, &QPushButton::clicked, this, &PeopleCard::add);
}

void PeopleCard::reload()
{
    m_page.load(m_page.session().worker.run([](Workspace &w) {
        Content out;
        const Access access = Access::of(w);
        out.isOpen = access.isOpen();
        out.isMember = access.isOpen() || !access.roles().isEmpty();
        out.reason = access.reason(Permission::ManagePeople);
        if (out.isMember)
            out.people = PeopleService(w).list();
        if (!out.reason)
            out.brands = BrandService(w).list();
        return out;
    }),
                [this](const Content &content) { show(content); });
}

void PeopleCard::retranslate()
{
    setTitle(tr("People"));
    show(Content(m_content));
}

void PeopleCard::show(const Content &content)
{
    m_content = content;
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QString reason = content.reason ? messageText(*content.reason) : QString();
    if (content.isOpen)
        m_sentence->setText(tr("Nobody is entered: whoever opens this workspace may do everything. Begin with yourself "
                               "as administrator, then add the others with their roles."));
    else if (!content.isMember)
        m_sentence->setText(reason);
    else
        m_sentence->setText(
            tr("Each role permits its own work; whoever holds several may do the work of all of them."));
    for (const MemberItem &item : content.people)
        addLine(item);
    m_add->setText(content.isOpen ? tr("Begin with roles…") : tr("Add a person…"));
    m_add->setEnabled(!content.reason);
    m_add->setToolTip(reason);
}

void PeopleCard::addLine(const MemberItem &item)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    auto *name = new LinkButton({}, memberText(item.member));
    name->setEnabled(!m_content.reason);
    name->setToolTip(m_content.reason ? messageText(*m_content.reason) : QString());
    connect(name, &QPushButton::clicked, this, [this, member = item.member] { edit(member); });
    row->addWidget(name, 1);
    const QString brand = titleText(item.brandEn, item.brandZh);
    const QString role = roleText(item.member.role);
    auto *held =
        new Label(brand.isEmpty() ? role : QStringLiteral("%1 · %2").arg(role, brand), TextSize::Body, Token::Ink2);
    held->setToolTip(roleHint(item.member.role));
    row->addWidget(held, 1);
    m_lines->addWidget(line);
}

void PeopleCard::add()
{
    Member member;
    if (m_content.isOpen) {
        member.name = m_page.session().settings.actorName();
        member.role = Role::Administrator;
    }
    edit(member);
}

void PeopleCard::edit(const Member &member)
{
    m_page.whenSafe([this, member] {
        auto *form = new MemberForm(member, m_content.brands);
        form->setSaver([this, form](const FormPanel::Done &done) {
            m_page.load(m_page.session().worker.run([edited = form->value()](Workspace &w) {
                PeopleService service(w);
                edited.id.isSet() ? service.change(edited) : void(service.add(edited));
            }),
                        [this, done] {
                            if (done())
                                m_page.closeDetail();
                            reload();
                        });
        });
        connect(form, &FormPanel::cancelled, this, [this] { m_page.closeDetail(); });
        connect(form, &MemberForm::archiveWanted, this, [this, id = member.id] { archive(id); });
        m_page.detail().setSteppable(false);
        m_page.showDetail(member.id.isSet() ? memberText(member) : tr("New person"), form);
    });
}

void PeopleCard::archive(Id<Member> id)
{
    const auto put = [this, id](bool archived, std::function<void()> then) {
        m_page.load(
            m_page.session().worker.run([id, archived](Workspace &w) { PeopleService(w).setArchived(id, archived); }),
            std::move(then));
    };
    m_page.whenSafe([this, put] {
        put(true, [this, put] {
            m_page.closeDetail();
            reload();
            m_page.session().messages.show(
                {Notice::Level::Done, tr("The role was taken away."), {}, tr("Undo"), [this, put] {
                     put(false, [this] { reload(); });
                 }});
        });
    });
}

} // namespace lianming
