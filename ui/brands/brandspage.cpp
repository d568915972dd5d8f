#include "ui/brands/brandspage.h"

#include "core/audit/journal.h"
#include "ui/brands/brandform.h"
#include "ui/institutions/contactform.h"
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
    Brand brand;
    BrandItem item;
    QList<Contact> contacts;
    QList<HistoryEntry> history;
};

QList<Column<BrandItem>> columns()
{
    using Item = BrandItem;
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
         [] { return BrandsPage::tr("Brand"); },
         [](const Item &item) { return titleText(item.nameEn, item.nameZh); },
         {},
         Qt::AlignLeft,
         paintSubtitle<Item>([](const Item &item) {
             QStringList parts{isChinese() ? item.nameEn : item.nameZh};
             if (item.fictitious)
                 parts.append(BrandsPage::tr("invented"));
             parts.removeAll(QString());
             return parts.join(QStringLiteral(" · "));
         }),
         320},
        {QStringLiteral("code"),
         [] { return BrandsPage::tr("Code"); },
         [](const Item &item) { return item.code; },
         {},
         Qt::AlignLeft,
         {},
         120},
        {QStringLiteral("company"),
         [] { return BrandsPage::tr("Company"); },
         [](const Item &item) { return item.company; },
         {},
         Qt::AlignLeft,
         {},
         240},
        {QStringLiteral("categories"),
         [] { return BrandsPage::tr("Makes"); },
         [](const Item &item) { return item.categories.join(QStringLiteral(", ")); },
         {},
         Qt::AlignLeft,
         {},
         200},
        count(
            "proposals", [] { return BrandsPage::tr("Open proposals"); }, &Item::proposals),
        count(
            "contracts", [] { return BrandsPage::tr("Contracts"); }, &Item::contracts),
    };
}

} // namespace

BrandsPage::BrandsPage(Session &session)
    : Page(session, QStringLiteral("brands")), m_model([](const BrandItem &item) { return item.id.value; }, columns()),
      m_stack(new QStackedWidget), m_table(new RecordTable(session.settings, QStringLiteral("brands"))),
      m_empty(new EmptyState(QStringLiteral("brands"))), m_footer(new ListFooter)
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

    m_new = session.actions.add(this, {QStringLiteral("brands.new"), [] { return tr("New brand"); },
                                       QStringLiteral("plus"), QKeySequence::New,
                                       [this] {
                                           edit({});
                                       }});
    connect(m_empty, &EmptyState::triggered, m_new, &QAction::trigger);
    connect(m_search, &SearchField::searched, this, &BrandsPage::reload);
    connect(m_table, &RecordTable::currentRecordChanged, this, [this](qint64 id) {
        if (id != 0 && id != m_open)
            whenSafe([this, id] { showRecord(id); });
    });
    connect(this, &Page::detailClosed, this, [this] { m_open = 0; });
}

void BrandsPage::reload()
{
    load(session().worker.run([text = m_search->text().trimmed()](Workspace &w) {
        BrandFilter filter;
        filter.text = text;
        return BrandService(w).list(filter);
    }),
         [this](const QList<BrandItem> &items) {
             m_model.setRows(items);
             m_table->select(m_open);
             m_stack->setCurrentIndex(items.isEmpty() && m_search->text().isEmpty() ? 1 : 0);
             m_footer->setCount(tr("%n brand(s)", nullptr, int(items.size())));
         });
    if (m_open != 0 && isDetailOpen() && !detail().isDirty())
        showRecord(m_open);
}

void BrandsPage::retranslate()
{
    m_search->setPlaceholderText(tr("Name, code, company"));
    m_empty->setText(tr("No brands yet"),
                     tr("Add a brand that asks for a licence; its proposals and contracts will stand here."));
    m_empty->setAction(tr("New brand"));
    m_table->setAccessibleName(tr("Brands"));
    m_model.retranslate();
    m_footer->setCount(tr("%n brand(s)", nullptr, m_model.rowCount()));
    if (m_open != 0 && isDetailOpen() && !detail().isDirty())
        showRecord(m_open);
}

void BrandsPage::openRecord(qint64 id)
{
    whenSafe([this, id] {
        m_table->select(id);
        showRecord(id);
    });
}

void BrandsPage::step(int direction)
{
    m_table->step(direction);
}

void BrandsPage::showTourState(const QString &state)
{
    if (state == u"form")
        m_new->trigger();
    else if (m_model.rowCount() > 0)
        openRecord(m_model.idAt(0));
}

void BrandsPage::showRecord(qint64 id)
{
    load(session().worker.run([id](Workspace &w) {
        BrandService service(w);
        Opened opened{service.get(Id<Brand>{id}), {}, service.contacts({id}), service.history({id})};
        for (const BrandItem &item : service.list()) {
            if (item.id.value == id)
                opened.item = item;
        }
        return opened;
    }),
         [this, id](const Opened &opened) {
             m_open = id;
             const Brand &i = opened.brand;
             PartnerDetail::Content content;
             content.title = titleText(i.nameEn, i.nameZh);
             content.second = isChinese() ? i.nameEn : i.nameZh;
             content.note = i.fictitious ? tr("invented") : QString();
             content.facts = {{tr("Code"), i.code},
                              {tr("Company"), i.company},
                              {tr("Unified social credit code"), i.creditCode},
                              {tr("Country"), i.country},
                              {tr("Makes"), i.categories.join(QStringLiteral(", "))}};
             content.links = {
                 {tr("%n open proposal(s)", nullptr, int(opened.item.proposals)), QStringLiteral("proposals")},
                 {tr("%n contract(s)", nullptr, int(opened.item.contracts)), QStringLiteral("contracts")}};
             content.notes = i.notes;
             content.website = i.website;
             content.contacts = opened.contacts;
             content.history = opened.history;
             auto *view = new PartnerDetail(content);
             connect(view, &PartnerDetail::editWanted, this, [this, i] { edit(i); });
             connect(view, &PartnerDetail::linkWanted, this, [this, id](const QString &page) {
                 session().navigator->openRows(page, {{QStringLiteral("brand"), id}});
             });
             connect(view, &PartnerDetail::contactWanted, this,
                     [this, id](qint64 contact) { editContact({id}, contact); });
             showDetail(content.title, view);
         });
}

void BrandsPage::edit(const Brand &brand)
{
    auto *form = new BrandForm(brand);
    form->setSaver([this, form](const std::function<void()> &done) {
        load(session().worker.run([edited = form->value()](Workspace &w) {
            BrandService service(w);
            if (!edited.id.isSet())
                return service.add(edited);
            service.change(edited);
            return edited.id;
        }),
             [this, done](Id<Brand> id) {
                 done();
                 m_open = id.value;
                 showRecord(id.value);
             });
    });
    connect(form, &FormPanel::cancelled, this,
            [this, id = brand.id.value] { id == 0 ? closeDetail() : showRecord(id); });
    showDetail(brand.id.isSet() ? titleText(brand.nameEn, brand.nameZh) : tr("New brand"), form);
}

void BrandsPage::editContact(Id<Brand> brand, qint64 contact)
{
    load(session().worker.run([brand, contact](Workspace &w) {
        Contact found;
        found.brand = brand;
        for (const Contact &known : BrandService(w).contacts(brand)) {
            if (known.id.value == contact)
                found = known;
        }
        return found;
    }),
         [this, brand](const Contact &found) {
             auto *form = new ContactForm(found);
             form->setSaver([this, form, brand](const std::function<void()> &done) {
                 load(session().worker.run([edited = form->value()](Workspace &w) {
                     BrandService service(w);
                     edited.id.isSet() ? service.changeContact(edited) : void(service.addContact(edited));
                 }),
                      [this, done, brand] {
                          done();
                          showRecord(brand.value);
                      });
             });
             connect(form, &FormPanel::cancelled, this, [this, brand] { showRecord(brand.value); });
             showDetail(found.id.isSet() ? found.name : tr("New person"), form);
         });
}

QFuture<QList<RecordHit>> BrandsPage::find(Session &session, const QString &text, int limit)
{
    return session.worker.run([text, limit](Workspace &w) {
        BrandFilter filter;
        filter.text = text;
        QList<RecordHit> hits;
        for (const BrandItem &item : BrandService(w).list(filter).mid(0, limit))
            hits.append({item.id.value, item.nameZh.isEmpty() ? item.nameEn : item.nameZh, item.nameEn});
        return hits;
    });
}

} // namespace lianming
