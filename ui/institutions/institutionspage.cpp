#include "ui/institutions/institutionspage.h"

#include "core/audit/journal.h"
#include "ui/institutions/contactform.h"
#include "ui/institutions/institutionform.h"
#include "ui/institutions/partnerdetail.h"
#include "ui/shell/actions.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/searchfield.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

namespace {

struct Opened {
    Institution institution;
    InstitutionItem item;
    QList<Contact> contacts;
    QList<HistoryEntry> history;
};

QList<Column<InstitutionItem>> columns()
{
    using Item = InstitutionItem;
    const auto count = [](const char *id, std::function<QString()> title, qint64 Item::*member) {
        return Column<Item>{QString::fromLatin1(id),
                            std::move(title),
                            [member](const Item &item) { return countText(item.*member); },
                            [member](const Item &item) { return item.*member; },
                            Qt::AlignRight,
                            {},
                            110};
    };
    return {
        {QStringLiteral("name"),
         [] { return InstitutionsPage::tr("Institution"); },
         [](const Item &item) { return titleText(item.nameEn, item.nameZh); },
         {},
         Qt::AlignLeft,
         paintSubtitle<Item>([](const Item &item) { return isChinese() ? item.nameEn : item.nameZh; }),
         420},
        {QStringLiteral("code"),
         [] { return InstitutionsPage::tr("Code"); },
         [](const Item &item) { return item.code; },
         {},
         Qt::AlignLeft,
         {},
         130},
        {QStringLiteral("kind"),
         [] { return InstitutionsPage::tr("Kind"); },
         [](const Item &item) { return institutionKindText(item.kind); },
         {},
         Qt::AlignLeft,
         {},
         100},
        {QStringLiteral("city"),
         [] { return InstitutionsPage::tr("City"); },
         [](const Item &item) { return titleText(item.cityEn, item.cityZh); },
         {},
         Qt::AlignLeft,
         {},
         130},
        count(
            "assets", [] { return InstitutionsPage::tr("Assets"); }, &Item::assets),
        count(
            "proposals", [] { return InstitutionsPage::tr("Open proposals"); }, &Item::proposals),
        count(
            "contracts", [] { return InstitutionsPage::tr("Contracts"); }, &Item::contracts),
    };
}

} // namespace

InstitutionsPage::InstitutionsPage(Session &session)
    : Page(session, QStringLiteral("institutions")),
      m_model([](const InstitutionItem &item) { return item.id.value; }, columns()), m_stack(new QStackedWidget),
      m_table(new RecordTable(session.settings, QStringLiteral("institutions"))),
      m_empty(new EmptyState(QStringLiteral("institutions"))), m_footer(new ListFooter)
{
    auto *row = new FilterRow;
    m_search = row->addSearch();
    m_table->setRecordModel(&m_model);
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    column->addWidget(m_table, 1);
    column->addWidget(m_footer);
    m_stack->addWidget(list);
    m_stack->addWidget(m_empty);
    setContent(m_stack);

    m_new = session.actions.add(this, {QStringLiteral("institutions.new"), [] { return tr("New institution"); },
                                       QStringLiteral("plus"), QKeySequence::New,
                                       [this] {
                                           edit({});
                                       }});
    connect(m_empty, &EmptyState::triggered, m_new, &QAction::trigger);
    connect(m_search, &SearchField::searched, this, &InstitutionsPage::reload);
    connect(m_table, &RecordTable::currentRecordChanged, this, [this](qint64 id) {
        if (id != 0 && id != m_open)
            whenSafe([this, id] { showRecord(id); });
    });
    connect(this, &Page::detailClosed, this, [this] { m_open = 0; });
}

void InstitutionsPage::reload()
{
    load(session().worker.run([text = m_search->text().trimmed()](Workspace &w) {
        InstitutionFilter filter;
        filter.text = text;
        return InstitutionService(w).list(filter);
    }),
         [this](const QList<InstitutionItem> &items) {
             m_model.setRows(items);
             m_table->select(m_open);
             m_stack->setCurrentIndex(items.isEmpty() && m_search->text().isEmpty() ? 1 : 0);
             m_footer->setCount(tr("%n institution(s)", nullptr, int(items.size())));
         });
    if (m_open != 0 && isDetailOpen() && !detail().isDirty())
        showRecord(m_open);
}

void InstitutionsPage::retranslate()
{
    m_search->setPlaceholderText(tr("Name, code, city"));
    m_empty->setText(tr("No institutions yet"), tr("Add the museum, library or academy whose collection is licensed."));
    m_empty->setAction(tr("New institution"));
    m_table->setAccessibleName(tr("Institutions"));
    m_model.retranslate();
    m_footer->setCount(tr("%n institution(s)", nullptr, m_model.rowCount()));
    if (m_open != 0 && isDetailOpen() && !detail().isDirty())
        showRecord(m_open);
}

void InstitutionsPage::openRecord(qint64 id)
{
    whenSafe([this, id] {
        m_table->select(id);
        showRecord(id);
    });
}

void InstitutionsPage::step(int direction)
{
    m_table->step(direction);
}

void InstitutionsPage::showTourState(const QString &state)
{
    if (state == u"form")
        m_new->trigger();
    else if (m_model.rowCount() > 0)
        openRecord(m_model.idAt(0));
}

void InstitutionsPage::showRecord(qint64 id)
{
    load(session().worker.run([id](Workspace &w) {
        InstitutionService service(w);
        Opened opened{service.get(Id<Institution>{id}), {}, service.contacts({id}), service.history({id})};
        for (const InstitutionItem &item : service.list()) {
            if (item.id.value == id)
                opened.item = item;
        }
        return opened;
    }),
         [this, id](const Opened &opened) {
             m_open = id;
             const Institution &i = opened.institution;
             PartnerDetail::Content content;
             content.title = titleText(i.nameEn, i.nameZh);
             content.second = isChinese() ? i.nameEn : i.nameZh;
             content.facts = {{tr("Code"), i.code},
                              {tr("Kind"), institutionKindText(i.kind)},
                              {tr("City"), titleText(i.cityEn, i.cityZh)},
                              {tr("Country"), i.country},
                              {tr("Credit line"), i.creditLine}};
             content.links = {
                 {tr("%n asset(s)", nullptr, int(opened.item.assets)), QStringLiteral("assets")},
                 {tr("%n open proposal(s)", nullptr, int(opened.item.proposals)), QStringLiteral("proposals")},
                 {tr("%n contract(s)", nullptr, int(opened.item.contracts)), QStringLiteral("contracts")}};
             content.notes = i.notes;
             content.website = i.website;
             content.contacts = opened.contacts;
             content.history = opened.history;
             auto *view = new PartnerDetail(content);
             connect(view, &PartnerDetail::editWanted, this, [this, i] { edit(i); });
             connect(view, &PartnerDetail::linkWanted, this, [this, id](const QString &page) {
                 session().navigator->openRows(page, {{QStringLiteral("institution"), id}});
             });
             connect(view, &PartnerDetail::contactWanted, this,
                     [this, id](qint64 contact) { editContact({id}, contact); });
             showDetail(content.title, view);
         });
}

void InstitutionsPage::edit(const Institution &institution)
{
    auto *form = new InstitutionForm(institution);
    form->setSaver([this, form](const std::function<void()> &done) {
        load(session().worker.run([edited = form->value()](Workspace &w) {
            InstitutionService service(w);
            if (!edited.id.isSet())
                return service.add(edited);
            service.change(edited);
            return edited.id;
        }),
             [this, done](Id<Institution> id) {
                 done();
                 m_open = id.value;
                 showRecord(id.value);
             });
    });
    connect(form, &FormPanel::cancelled, this,
            [this, id = institution.id.value] { id == 0 ? closeDetail() : showRecord(id); });
    showDetail(institution.id.isSet() ? titleText(institution.nameEn, institution.nameZh) : tr("New institution"),
               form);
}

void InstitutionsPage::editContact(Id<Institution> institution, qint64 contact)
{
    load(session().worker.run([institution, contact](Workspace &w) {
        Contact found;
        found.institution = institution;
        for (const Contact &known : InstitutionService(w).contacts(institution)) {
            if (known.id.value == contact)
                found = known;
        }
        return found;
    }),
         [this, institution](const Contact &found) {
             auto *form = new ContactForm(found);
             form->setSaver([this, form, institution](const std::function<void()> &done) {
                 load(session().worker.run([edited = form->value()](Workspace &w) {
                     InstitutionService service(w);
                     edited.id.isSet() ? service.changeContact(edited) : void(service.addContact(edited));
                 }),
                      [this, done, institution] {
                          done();
                          showRecord(institution.value);
                      });
             });
             connect(form, &FormPanel::cancelled, this, [this, institution] { showRecord(institution.value); });
             showDetail(found.id.isSet() ? found.name : tr("New person"), form);
         });
}

QFuture<QList<RecordHit>> InstitutionsPage::find(Session &session, const QString &text, int limit)
{
    return session.worker.run([text, limit](Workspace &w) {
        InstitutionFilter filter;
        filter.text = text;
        QList<RecordHit> hits;
        for (const InstitutionItem &item : InstitutionService(w).list(filter).mid(0, limit))
            hits.append({item.id.value, item.nameZh.isEmpty() ? item.nameEn : item.nameZh, item.nameEn});
        return hits;
    });
}

} // namespace lianming
