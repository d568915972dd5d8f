#include "ui/institutions/partnerspage.h"

#include "core/institutions/institutionservice.h"
#include "ui/inbox/followbutton.h"
#include "ui/institutions/contactform.h"
#include "ui/shell/actions.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/searchfield.h"

#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

PartnersPage::PartnersPage(Session &session, const QString &id, const QString &owner, Words words, Archiver archiver)
    : Page(session, id), m_owner(owner), m_words(std::move(words)), m_archiver(archiver), m_stack(new QStackedWidget),
      m_filters(new FilterRow), m_table(new RecordTable(session.settings, id)), m_empty(new EmptyState(id)),
      m_footer(new ListFooter)
{
    m_search = m_filters->addSearch();
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filters);
    column->addWidget(m_table, 1);
    column->addWidget(m_footer);
    m_stack->addWidget(list);
    m_stack->addWidget(m_empty);
    setContent(m_stack);
    addActions();

    connect(m_empty, &EmptyState::triggered, m_new, &QAction::trigger);
    connect(m_search, &SearchField::searched, this, [this] { readList(m_search->text().trimmed()); });
    connect(m_table, &RecordTable::currentRecordChanged, this, &PartnersPage::updateActions);
    connect(m_table, &RecordTable::opened, this, [this](qint64 record) {
        if (record != m_open || !isDetailOpen())
            openRecord(record);
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &PartnersPage::showMenu);
    connect(this, &Page::detailClosed, this, [this] {
        takeTurn(0);
        m_table->setFocus();
    });
}

void PartnersPage::addAtEnd(QWidget *widget)
{
    m_filters->addAtEnd(widget);
}

void PartnersPage::setModel(RecordModel &model)
{
    m_records = &model;
    m_table->setRecordModel(&model);
}

void PartnersPage::addActions()
{
    const auto add = [this](const char *name, const Text &text, const char *icon, const QKeySequence &shortcut,
                            std::function<void()> handler) {
        return session().actions.add(this, {id() + u'.' + QString::fromLatin1(name), text, QString::fromLatin1(icon),
                                            shortcut, std::move(handler)});
    };
    m_new = add("new", m_words.create, "plus", QKeySequence::New, [this] { edit(0); });
    m_edit = add("edit", m_words.edit, "edit", QKeySequence(Qt::CTRL | Qt::Key_E), [this] {
        if (target() != 0)
            edit(target());
    });
    m_addPerson = add(
        "person", [] { return tr("Add person"); }, "plus", {},
        [this] {
            if (const qint64 partner = target(); partner != 0)
                whenSafe([this, partner] { editContact(partner, newContact(partner)); });
        });
    m_archive = add("archive", m_words.archive, "archive", {}, [this] { archive(); });
    m_archivePerson = add(
        "person.archive", [] { return tr("Archive person"); }, "archive", {}, [this] { archiveContact(); });
    updateActions();
}

void PartnersPage::updateActions()
{
    for (QAction *action : {m_edit, m_addPerson, m_archive})
        action->setEnabled(target() != 0);
    m_archivePerson->setEnabled(m_contact != 0);
}

qint64 PartnersPage::target() const
{
    return m_open != 0 ? m_open : m_table->currentId();
}

int PartnersPage::takeTurn(qint64 id, qint64 contact)
{
    m_open = id;
    m_contact = contact;
    m_formComing = false;
    updateActions();
    return ++m_turn;
}

void PartnersPage::reload()
{
    readList(m_search->text().trimmed());
    refresh();
}

void PartnersPage::refresh()
{
    if (m_open != 0 && isDetailOpen() && !m_formComing && !FormPanel::isOpenIn(detail()))
        showRecord(m_open);
}

void PartnersPage::showList()
{
    if (m_open != 0)
        m_table->select(m_open);
    m_stack->setCurrentIndex(m_records->rowCount() == 0 && m_search->text().isEmpty() ? 1 : 0);
    m_footer->setCount(m_words.count(m_records->rowCount()));
    updateActions();
}

void PartnersPage::retranslate()
{
    m_search->setPlaceholderText(m_words.search());
    m_empty->setText(m_words.none(), m_words.advice());
    m_empty->setAction(m_words.create());
    m_table->setAccessibleName(m_words.table());
    m_records->retranslate();
    m_footer->setCount(m_words.count(m_records->rowCount()));
    if (FormPanel::isOpenIn(detail()))
        detail().setTitle(m_formTitle());
    refresh();
}

void PartnersPage::openRecord(qint64 id)
{
    whenSafe([this, id] { showRecord(id); });
}

void PartnersPage::step(int direction)
{
    m_table->step(direction);
}

void PartnersPage::showTourState(const QString &state)
{
    if (state == u"form")
        m_new->trigger();
    else if (state == u"detail" && m_records->rowCount() > 0)
        openRecord(m_records->idAt(0));
}

void PartnersPage::showRecord(qint64 id)
{
    const int turn = takeTurn(id);
    if (m_table->currentId() != id)
        m_table->select(id);
    read(
        id,
        [this, id, turn](const Content &content) {
            if (!isTurn(turn))
                return;
            auto *view = new PartnerDetail(content, new FollowButton(session(), {m_owner, id}));
            connect(view, &PartnerDetail::editWanted, this, [this, id] { edit(id); });
            connect(view, &PartnerDetail::linkWanted, this, [this, id](const QString &page) {
                session().navigator->openRows(page, {{m_owner, id}});
            });
            connect(view, &PartnerDetail::contactWanted, this, [this, id, known = content.contacts](qint64 contact) {
                const auto found = std::ranges::find(known, Id<Contact>{contact}, &Contact::id);
                editContact(id, found == known.end() ? newContact(id) : *found);
            });
            showDetail(content.title, view);
        },
        [this, turn](const Error &) {
            if (isTurn(turn))
                takeTurn(0);
        });
}

void PartnersPage::edit(qint64 id)
{
    whenSafe([this, id] {
        if (id == 0)
            m_table->select(0); // what the form shows is none of the rows
        openForm(id);
    });
}

void PartnersPage::presentForm(const Text &title, FormPanel *form)
{
    m_formComing = false;
    m_formTitle = title ? title : m_words.create;
    showDetail(m_formTitle(), form);
}

void PartnersPage::editContact(qint64 partner, const Contact &contact)
{
    takeTurn(partner, contact.id.value);
    auto *form = new ContactForm(contact);
    form->setSaver([this, form, partner](const FormPanel::Done &done) {
        load(session().worker.run([edited = form->value()](Workspace &w) {
            InstitutionService service(w); // people are kept alike at institutions and at brands
            edited.id.isSet() ? service.changeContact(edited) : void(service.addContact(edited));
        }),
             [this, done, partner] {
                 if (done())
                     showRecord(partner);
             });
    });
    connect(form, &FormPanel::cancelled, this, [this, partner] { showRecord(partner); });
    connect(form, &ContactForm::archiveWanted, m_archivePerson, &QAction::trigger);
    presentForm([name = contact.name] { return name.isEmpty() ? tr("New person") : name; }, form);
}

void PartnersPage::archive()
{
    const qint64 id = target();
    if (id == 0)
        return;
    const auto put = [this, id, archiver = m_archiver](bool archived, std::function<void()> then) {
        load(session().worker.run([id, archiver, archived](Workspace &w) { archiver(w, id, archived); }),
             std::move(then));
    };
    whenSafe([this, id, put] {
        put(true, [this, id, put] {
            if (m_open == id)
                closeDetail();
            session().messages.show({Notice::Level::Done, tr("Archived."), {}, tr("Undo"), [this, id, put] {
                                         put(false, [this, id] {
                                             if (!isDetailOpen())
                                                 showRecord(id);
                                         });
                                     }});
        });
    });
}

void PartnersPage::archiveContact()
{
    if (m_contact == 0)
        return;
    const auto put = [this](Id<Contact> id, bool archived, std::function<void()> then) {
        load(session().worker.run(
                 [id, archived](Workspace &w) { InstitutionService(w).setContactArchived(id, archived); }),
             std::move(then));
    };
    whenSafe([this, put, partner = m_open, contact = Id<Contact>{m_contact}] {
        put(contact, true, [this, put, partner, contact] {
            if (m_contact == contact.value)
                showRecord(partner);
            session().messages.show({Notice::Level::Done, tr("Archived."), {}, tr("Undo"), [put, contact] {
                                         put(contact, false, [] {});
                                     }});
        });
    });
}

void PartnersPage::showMenu(const QPoint &place)
{
    // Not under the question what becomes of an edit.
    if (m_table->selectedIds().isEmpty() || target() == 0 || hasUnsavedEdit())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_edit, m_addPerson, m_archive});
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

} // namespace lianming
