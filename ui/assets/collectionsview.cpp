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
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHeaderView>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

namespace {

constexpr int nameColumn = 0;
constexpr int kindColumn = 1;
constexpr int codeColumn = 2;
constexpr int ownColumn = 3;
constexpr int insideColumn = 4;
constexpr int collectionRole = Qt::UserRole;

} // namespace

CollectionsView::CollectionsView(Page &page, Id<Institution> institution, const AssetSelection &selection,
                                 QWidget *parent)
    : QWidget(parent), m_page(page), m_institution(institution), m_selection(selection), m_back(new QPushButton),
      m_title(new Label(TextSize::Title, Token::Ink, true)), m_summary(new Label(TextSize::Body, Token::Ink2)),
      m_tree(new QTreeWidget), m_nothing(new EmptyState(QStringLiteral("folder"))), m_add(new QPushButton),
      m_edit(new QPushButton), m_put(new QPushButton), m_take(new QPushButton), m_show(new QPushButton),
      m_archive(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::m);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(m_back);
    head->addWidget(m_title);
    head->addWidget(m_summary, 1);
    head->addWidget(m_add);
    column->addLayout(head);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(space::s);
    for (QPushButton *button : {m_show, m_put, m_take, m_edit, m_archive})
        acts->addWidget(button);
    acts->addStretch(1);
    column->addLayout(acts);
    column->addWidget(m_tree, 1);
    column->addWidget(m_nothing, 1);
    m_nothing->hide();

    m_add->setProperty("kind", QStringLiteral("primary"));
    m_back->setIcon(icon(QStringLiteral("arrow-left")));
    m_tree->setColumnCount(insideColumn + 1);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->header()->setStretchLastSection(false);
    constexpr int narrowestColumn = 100; // the words of its head
    m_tree->header()->setMinimumSectionSize(narrowestColumn);
    m_tree->header()->setSectionResizeMode(nameColumn, QHeaderView::Stretch);
    for (const int narrow : {kindColumn, codeColumn, ownColumn, insideColumn})
        m_tree->header()->setSectionResizeMode(narrow, QHeaderView::ResizeToContents);

    connect(m_back, &QPushButton::clicked, this, &CollectionsView::closed);
    connect(m_add, &QPushButton::clicked, this, &CollectionsView::addOne);
    connect(m_edit, &QPushButton::clicked, this, &CollectionsView::edit);
    connect(m_put, &QPushButton::clicked, this, &CollectionsView::putIn);
    connect(m_take, &QPushButton::clicked, this, &CollectionsView::takeOut);
    connect(m_archive, &QPushButton::clicked, this, &CollectionsView::archive);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT assetsWanted(m_chosen); });
    connect(m_nothing, &EmptyState::triggered, this, &CollectionsView::addOne);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        m_chosen = item ? item->data(nameColumn, collectionRole).toLongLong() : 0;
        updateButtons();
    });
    connect(m_tree, &QTreeWidget::itemActivated, this, &CollectionsView::edit);
    retranslate();
    updateButtons();
}

void CollectionsView::retranslate()
{
    m_back->setText(tr("Catalogue"));
    m_title->setText(tr("Collections and series"));
    m_add->setText(tr("New collection"));
    m_show->setText(tr("Show its assets"));
    m_put->setText(tr("Put selection in"));
    m_take->setText(tr("Take selection out"));
    m_edit->setText(tr("Edit"));
    m_archive->setText(tr("Archive"));
    m_summary->setText(m_selection.ids.empty()
                           ? tr("The selection is what the catalogue shows.")
                           : tr("Put in or take out: %n assets", nullptr, int(m_selection.ids.size())));
    m_tree->setAccessibleName(tr("Collections and series"));
    m_tree->setHeaderLabels({tr("Name"), tr("Kind"), tr("Code"), tr("Directly in it"), tr("With those below")});
    for (const int column : {ownColumn, insideColumn})
        m_tree->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    m_nothing->setText(
        tr("No collections yet"),
        tr("A collection or a series holds assets of one institution; a licence can name it as a whole."));
    m_nothing->setAction(tr("New collection"));
}

void CollectionsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show(QList<CollectionNode>(m_nodes));
    }
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
    const qint64 chosen = m_chosen;
    m_nodes = nodes;
    m_tree->clear();
    QHash<qint64, QTreeWidgetItem *> items;
    for (const CollectionNode &node : nodes) {
        QTreeWidgetItem *above = node.depth > 0 ? items.value(node.row.parent.value) : nullptr;
        auto *item = above ? new QTreeWidgetItem(above) : new QTreeWidgetItem(m_tree);
        items.insert(node.row.id.value, item);
        QString name = titleText(node.row.nameEn, node.row.nameZh);
        const auto owner = std::ranges::find(m_institutions, node.row.institution, &InstitutionItem::id);
        if (node.depth == 0 && !m_institution.isSet() && owner != m_institutions.end())
            name += QStringLiteral(" · ") + titleText(owner->nameEn, owner->nameZh);
        item->setText(nameColumn, name);
        item->setSizeHint(nameColumn, QSize(0, rowHeight));
        item->setIcon(nameColumn,
                      icon(node.row.kind == CollectionKind::Series ? QStringLiteral("tag") : QStringLiteral("folder")));
        item->setData(nameColumn, collectionRole, node.row.id.value);
        item->setText(kindColumn, collectionKindText(node.row.kind));
        item->setText(codeColumn, node.row.code);
        item->setText(ownColumn, countText(node.row.assets));
        item->setText(insideColumn, countText(node.inside));
        for (const int column : {ownColumn, insideColumn})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        item->setExpanded(true);
    }
    m_tree->expandAll();
    m_tree->setVisible(!nodes.isEmpty());
    m_nothing->setVisible(nodes.isEmpty());
    m_chosen = chosen;
    if (QTreeWidgetItem *item = items.value(chosen))
        m_tree->setCurrentItem(item);
    else if (m_tree->topLevelItemCount() > 0)
        m_tree->setCurrentItem(m_tree->topLevelItem(0));
    updateButtons();
}

void CollectionsView::choose(qint64 collection)
{
    const QList<QTreeWidgetItem *> all = m_tree->findItems(QString(), Qt::MatchContains | Qt::MatchRecursive);
    for (QTreeWidgetItem *item : all) {
        if (item->data(nameColumn, collectionRole).toLongLong() == collection)
            m_tree->setCurrentItem(item);
    }
}

const CollectionNode *CollectionsView::current() const
{
    const auto found =
        std::ranges::find_if(m_nodes, [this](const CollectionNode &node) { return node.row.id.value == m_chosen; });
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
    if (m_chosen == 0)
        return;
    QPointer<CollectionsView> self(this);
    m_page.load(m_page.session().worker.run([id = m_chosen](Workspace &w) { return CollectionService(w).get({id}); }),
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
    if (m_chosen == 0)
        return;
    QPointer<CollectionsView> self(this);
    m_page.load(m_page.session().worker.run([id = m_chosen](Workspace &w) { CollectionService(w).archive({id}); }),
                [self] {
                    if (!self)
                        return;
                    self->m_page.session().messages.done(tr("Archived."));
                    self->m_chosen = 0;
                    self->reload();
                });
}

} // namespace lianming
