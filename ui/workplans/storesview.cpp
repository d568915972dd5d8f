#include "ui/workplans/storesview.h"

#include "core/audit/journal.h"
#include "core/institutions/institutionservice.h"
#include "ui/shell/actions.h"
#include "ui/shell/messages.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"
#include "ui/workplans/storeform.h"

#include <QDesktopServices>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace lianming {

namespace {

QList<Column<StoreItem>> storeColumns()
{
    using Item = StoreItem;
    const auto plain = [](const char *id, std::function<QString()> title, std::function<QString(const Item &)> text,
                          int width) {
        return Column<Item>{QString::fromLatin1(id), std::move(title), std::move(text), {}, Qt::AlignLeft, {}, width};
    };
    return {
        plain(
            "name", [] { return StoresView::tr("Store name"); },
            [](const Item &item) { return titleText(item.store.nameEn, item.store.nameZh); }, 320),
        plain(
            "platform", [] { return StoresView::tr("Platform"); }, [](const Item &item) { return item.store.platform; },
            150),
        plain(
            "institution", [] { return StoresView::tr("Institution"); },
            [](const Item &item) { return titleText(item.institutionEn, item.institutionZh); }, 190),
        {QStringLiteral("opened"),
         [] { return StoresView::tr("Open since"); },
         [](const Item &item) {
             return item.store.openedOn ? dateText(*item.store.openedOn) : StoresView::tr("not open yet");
         },
         [](const Item &item) { return item.store.openedOn.value_or(QDate()); },
         Qt::AlignLeft,
         {},
         150},
        {QStringLiteral("plans"),
         [] { return StoresView::tr("Work plans"); },
         [](const Item &item) { return item.plans == 0 ? QString() : countText(item.plans); },
         [](const Item &item) { return item.plans; },
         Qt::AlignRight,
         {},
         110},
        plain(
            "url", [] { return StoresView::tr("Address of the store"); },
            [](const Item &item) { return item.store.url; }, 220),
    };
}

} // namespace

void StoreDetail::show(const StoreView &view)
{
    const Store &store = view.item.store;
    begin();
    addTitle(titleText(store.nameEn, store.nameZh), store.platform);
    addFacts({{tr("Institution"), titleText(view.item.institutionEn, view.item.institutionZh)},
              {tr("Platform"), store.platform},
              {tr("Open since"), store.openedOn ? dateText(*store.openedOn) : tr("not open yet")},
              {tr("Notes"), store.notes}});
    if (!store.url.isEmpty()) {
        connect(addLink(QStringLiteral("link"), store.url), &QPushButton::clicked, this,
                [url = store.url] { QDesktopServices::openUrl(QUrl(url)); });
    }
    FlowRow *buttons = addButtonRow();
    const auto button = [&](const QString &text, void (StoreDetail::*wanted)()) {
        auto *push = new QPushButton(text);
        connect(push, &QPushButton::clicked, this, wanted);
        buttons->addWidget(push);
    };
    button(tr("Make a plan"), &StoreDetail::makeWanted);
    button(tr("Edit"), &StoreDetail::editWanted);
    button(store.archivedOn ? tr("Restore") : tr("Archive"), &StoreDetail::archiveWanted);
    addHead(tr("Work plans"));
    for (const PlanItem &plan : view.plans) {
        connect(addLink(QStringLiteral("workplans"), plan.plan.number + QStringLiteral(" · ")
                                                         + titleText(plan.plan.titleEn, plan.plan.titleZh)
                                                         + QStringLiteral(" · %1 / %2").arg(plan.done).arg(plan.tasks)),
                &QPushButton::clicked, this, [this, id = plan.plan.id.value] { Q_EMIT planWanted(id); });
    }
    if (view.plans.isEmpty())
        addWords(tr("No plan yet: make one from a template for stores."), TextSize::Note, Token::Ink3);
    finish();
}

StoresView::StoresView(Page &owner)
    : PageView(owner), m_model([](const StoreItem &item) { return item.store.id.value; }, storeColumns()),
      m_views(new QStackedWidget), m_table(new RecordTable(session().settings, QStringLiteral("stores"))),
      m_empty(new EmptyState(QStringLiteral("workplans"))), m_footer(new ListFooter)
{
    FilterRow *row = addFilterRow();
    m_state = row->addChip();
    m_table->setRecordModel(&m_model);
    m_views->addWidget(m_table);
    m_views->addWidget(m_empty);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(row);
    whole->addWidget(m_views, 1);
    whole->addWidget(m_footer);
    m_add = session().actions.add(this, {QStringLiteral("stores.add"), [] { return tr("Add store"); },
                                         QStringLiteral("plus"), QKeySequence::New,
                                         [this] {
                                             edit({});
                                         }});
    connect(m_state, &Chip::valueChanged, this, [this] { reload(); });
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) { openRecord(id); });
    connect(m_empty, &EmptyState::triggered, m_add, &QAction::trigger);
    connect(&page(), &Page::detailClosed, this, [this] { m_open = 0; });
}

void StoresView::retranslate()
{
    m_state->setTitle(tr("State"));
    m_state->setOptions({{true, tr("archived, too")}});
    m_table->setAccessibleName(tr("Stores"));
    m_empty->setText(tr("No stores yet"),
                     tr("A store is an institution's shop on a platform. Plans lead it from its set-up to its "
                        "protection."));
    m_empty->setAction(tr("Add store"));
    m_model.retranslate();
    if (m_open != 0 && showsRecord())
        open(m_open, true);
}

void StoresView::reload()
{
    load(session().worker.run(
             [isAll = m_state->value().toBool()](Workspace &w) { return PlanService(w).stores(isAll); }),
         [this](const QList<StoreItem> &stores) {
             m_model.setRows(stores);
             m_views->setCurrentWidget(stores.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
             m_footer->setCount(tr("%n store(s)", nullptr, int(stores.size())));
         });
    if (m_open != 0 && showsRecord())
        open(m_open, true);
}

void StoresView::openRecord(qint64 id)
{
    page().whenSafe([this, id] { open(id); });
}

void StoresView::step(int direction)
{
    m_table->step(direction);
}

void StoresView::open(qint64 id, bool again)
{
    m_open = id;
    load(session().worker.run([id](Workspace &w) {
        const PlanService service(w);
        StoreView out;
        for (const StoreItem &item : service.stores(true)) {
            if (item.store.id.value == id)
                out.item = item;
        }
        PlanFilter filter;
        filter.store = {id};
        out.plans = service.list(filter);
        return out;
    }),
         [this, id, again](const StoreView &view) {
             if (id != m_open || (again && !showsRecord()))
                 return;
             m_table->select(id);
             auto *detail = new StoreDetail;
             detail->show(view);
             const Store store = view.item.store;
             connect(detail, &StoreDetail::editWanted, this, [this, store] { edit(store); });
             connect(detail, &StoreDetail::archiveWanted, this, [this, store] { archive(store); });
             connect(detail, &StoreDetail::makeWanted, this, [this, store] { Q_EMIT makeWanted(store.id.value); });
             connect(detail, &StoreDetail::planWanted, this, &StoresView::planWanted);
             page().showDetail(store.platform, detail);
         });
}

void StoresView::edit(const Store &store)
{
    load(session().worker.run([](Workspace &w) { return InstitutionService(w).list(); }),
         [this, store](const QList<InstitutionItem> &institutions) {
             page().whenSafe([this, store, institutions] {
                 auto *form = new StoreForm(store, institutions, session().clock.today());
                 form->setSaver(
                     [this, form, store](const FormPanel::Done &done) { change(store, form->value(), done); });
                 connect(form, &FormPanel::cancelled, this, [this, id = store.id.value] {
                     page().closeDetail();
                     if (id != 0)
                         open(id);
                 });
                 page().showDetail(store.id.isSet() ? titleText(store.nameEn, store.nameZh) : tr("New store"), form);
             });
         });
}

void StoresView::change(const Store &base, const Store &mine, const FormPanel::Done &done)
{
    load(
        session().worker.run([mine](Workspace &w) {
            PlanService service(w);
            if (!mine.id.isSet())
                return service.addStore(mine);
            service.changeStore(mine);
            return mine.id;
        }),
        [this, done](Id<Store> id) {
            if (done()) {
                page().closeDetail();
                open(id.value);
            }
        },
        [this, base, mine](const Error &error) {
            if (error.kind() == Error::Kind::Conflict)
                compare(base, mine);
        });
}

void StoresView::compare(const Store &base, const Store &mine)
{
    struct Stored {
        Store store;
        HistoryEntry last;
        QList<InstitutionItem> institutions;
    };
    load(session().worker.run([id = mine.id](Workspace &w) {
        const PlanService service(w);
        return Stored{service.store(id), service.history(id).value(0), InstitutionService(w).list()};
    }),
         [this, base, mine](const Stored &stored) {
             const auto fields = comparedStoreFields(stored.institutions);
             auto *form = new ConflictForm(
                 [name = titleText(mine.nameEn, mine.nameZh), last = stored.last] {
                     return tr("%1 changed %2 on %3, while you were writing. Choose what holds, field by field.")
                         .arg(last.actor, name, timeText(last.at));
                 },
                 conflictsOf(fields, base, mine, stored.store));
             form->setSaver([this, form, fields, mine, theirs = stored.store](const FormPanel::Done &done) {
                 change(theirs, mergedOf(fields, mine, theirs, form->takenOver()), done);
             });
             connect(form, &FormPanel::cancelled, this, [this, id = mine.id.value] {
                 page().closeDetail();
                 open(id);
             });
             page().showDetail(tr("%1: two versions").arg(titleText(mine.nameEn, mine.nameZh)), form);
         });
}

void StoresView::archive(const Store &store)
{
    const auto put = [this, id = store.id](bool archived, const std::function<void()> &then) {
        load(session().worker.run([id, archived](Workspace &w) { PlanService(w).setStoreArchived(id, archived); }),
             then);
    };
    const auto restore = [this, put, id = store.id.value] {
        put(false, [this, id] { open(id); });
    };
    if (store.archivedOn) {
        restore();
        return;
    }
    put(true, [this, restore] {
        page().closeDetail();
        session().messages.show({Notice::Level::Done, tr("Archived."), {}, tr("Undo"), restore});
    });
}

void StoresView::showTourState(const QString &state)
{
    if (state == u"form")
        edit({});
    else if (!m_model.rows().isEmpty())
        open(m_model.rows().first().store.id.value);
}

} // namespace lianming
