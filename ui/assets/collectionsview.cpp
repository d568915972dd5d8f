#include "ui/assets/collectionsview.h"

#include "core/assets/bulkservice.h"
#include "core/institutions/institutionservice.h"
#include "ui/assets/collectionform.h"
#include "ui/shell/icons.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/page.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/termwords.h"

#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace lianming {

namespace {

constexpr int nameColumn = 0;
constexpr int kindColumn = 1;
constexpr int codeColumn = 2;
constexpr int ownColumn = 3;
constexpr int insideColumn = 4;

} // namespace

CollectionsView::CollectionsView(Page &page, Id<Institution> institution, const AssetSelection &selection,
                                 QWidget *parent)
    : OrderingView(page, QStringLiteral("folder"),
                   {insideColumn + 1, {nameColumn}, {ownColumn, insideColumn}, 100}, // the words of its heads
                   parent),
      m_institution(institution), m_selection(selection),
      m_show(addAct([this] { Q_EMIT assetsWanted(m_chosen.toLongLong()); })), m_put(addAct([this] { putIn(); })),
      m_take(addAct([this] { takeOut(); })), m_edit(addAct([this] { edit(); })),
      m_archive(addAct([this] { archive(); }))
{
    retranslate();
    updateButtons();
}

void CollectionsView::retranslate()
{
    setWords(tr("Collections and series"),
             m_selection.ids.empty() ? tr("The selection is what the catalogue shows.")
                                     : tr("Put in or take out: %n assets", nullptr, int(m_selection.ids.size())),
             tr("New collection"), {tr("Name"), tr("Kind"), tr("Code"), tr("Directly in it"), tr("With those below")});
    setNothing(tr("No collections yet"),
               tr("A collection or a series holds assets of one institution; a licence can name it as a whole."));
    m_show->setText(tr("Show its assets"));
    m_put->setText(tr("Put selection in"));
    m_take->setText(tr("Take selection out"));
    m_edit->setText(tr("Edit"));
    m_archive->setText(tr("Archive"));
}

void CollectionsView::showAgain()
{
    show(QList<CollectionNode>(m_nodes));
}

void CollectionsView::reload()
{
    struct Read {
        QList<CollectionNode> nodes;
        QList<InstitutionItem> institutions;
    };
    QPointer<CollectionsView> self(this);
    m_page.load(m_page.session().worker.run([institution = m_institution](Workspace &w) {
        return Read{collectionTree(w, institution), InstitutionService(w).list()};
    }),
                [self](const Read &read) {
                    if (!self)
                        return;
                    self->m_institutions = read.institutions;
                    self->show(read.nodes);
                    Q_EMIT self->loaded();
                });
}

void CollectionsView::show(const QList<CollectionNode> &nodes)
{
    const QVariant chosen = m_chosen;
    m_nodes = nodes;
    tree()->clear();
    QHash<qint64, QTreeWidgetItem *> items;
    for (const CollectionNode &node : nodes) {
        QString name = titleText(node.row.nameEn, node.row.nameZh);
        const auto owner = std::ranges::find(m_institutions, node.row.institution, &InstitutionItem::id);
        if (node.depth == 0 && !m_institution.isSet() && owner != m_institutions.end())
            name += QStringLiteral(" · ") + titleText(owner->nameEn, owner->nameZh);
        QTreeWidgetItem *item =
            addItem(node.depth > 0 ? items.value(node.row.parent.value) : nullptr, node.row.id.value,
                    {name, collectionKindText(node.row.kind), node.row.code, countText(node.row.assets),
                     countText(node.inside)});
        item->setIcon(nameColumn,
                      icon(node.row.kind == CollectionKind::Series ? QStringLiteral("tag") : QStringLiteral("folder")));
        items.insert(node.row.id.value, item);
    }
    finishTree(chosen);
}

const CollectionNode *CollectionsView::current() const
{
    const auto found = std::ranges::find_if(
        m_nodes, [this](const CollectionNode &node) { return node.row.id.value == m_chosen.toLongLong(); });
    return found == m_nodes.end() ? nullptr : &*found;
}

void CollectionsView::updateButtons()
{
    const bool chosen = current() != nullptr;
    for (QPushButton *button : {m_show, m_put, m_take, m_edit, m_archive})
        button->setEnabled(chosen);
}

void CollectionsView::addOne()
{
    Collection collection;
    const CollectionNode *chosen = current();
    collection.institution = m_institution.isSet() || !chosen ? m_institution : chosen->row.institution;
    openForm(collection);
}

void CollectionsView::edit()
{
    if (!current())
        return;
    QPointer<CollectionsView> self(this);
    m_page.load(m_page.session().worker.run(
                    [id = m_chosen.toLongLong()](Workspace &w) { return CollectionService(w).get({id}); }),
                [self](const Collection &collection) {
                    if (self)
                        self->openForm(collection);
                });
}

void CollectionsView::openForm(const Collection &collection)
{
    m_page.whenSafe([this, collection] {
        auto *form = new CollectionForm(collection, m_institutions, m_nodes);
        QPointer<CollectionsView> self(this);
        form->setSaver([this, self, form](const FormPanel::Done &done) {
            const Collection edited = form->value();
            m_page.load(m_page.session().worker.run([edited](Workspace &w) {
                CollectionService service(w);
                if (!edited.id.isSet())
                    return service.add(edited);
                service.update(edited);
                return edited.id;
            }),
                        [this, self, done](Id<Collection> id) {
                            if (self)
                                m_chosen = id.value;
                            if (done() && self) {
                                m_page.closeDetail();
                                reload();
                            }
                        });
        });
        connect(form, &FormPanel::cancelled, this, [this] { m_page.closeDetail(); });
        m_page.showDetail(collection.id.isSet() ? collection.code : tr("New collection"), form);
    });
}

void CollectionsView::moveAssets(bool put)
{
    const CollectionNode *node = current();
    if (!node)
        return;
    QPointer<CollectionsView> self(this);
    const QString name = titleText(node->row.nameEn, node->row.nameZh);
    m_page.load(m_page.session().jobs.run(put ? tr("Putting assets in") : tr("Taking assets out"),
                                          [id = node->row.id, put, selection = m_selection](Workspace &w, Progress &) {
                                              const std::vector<qint64> ids = selectedIds(w, selection);
                                              CollectionService service(w);
                                              qint64 others = 0;
                                              const qint64 changed = put ? service.addAssets(id, ids, &others)
                                                                         : service.removeAssets(id, ids);
                                              return std::pair(changed, others);
                                          }),
                [self, put, name](const std::pair<qint64, qint64> &outcome) {
                    if (!self)
                        return;
                    const auto count = int(outcome.first);
                    QString text = put ? tr("%n assets put into %1.", nullptr, count).arg(name)
                                       : tr("%n assets taken out of %1.", nullptr, count).arg(name);
                    if (outcome.second > 0)
                        text += u' ' + tr("%n of other institutions left out.", nullptr, int(outcome.second));
                    self->m_page.session().messages.done(text);
                    self->reload();
                });
}

void CollectionsView::archive()
{
    if (!current())
        return;
    QPointer<CollectionsView> self(this);
    m_page.load(
        m_page.session().worker.run([id = m_chosen.toLongLong()](Workspace &w) { CollectionService(w).archive({id}); }),
        [self] {
            if (!self)
                return;
            self->m_page.session().messages.done(tr("Archived."));
            self->m_chosen.clear();
            self->reload();
        });
}

} // namespace lianming
