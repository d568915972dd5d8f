// The collections and series of an institution as a tree, with what lies in each and in all below it: adding, naming,
// moving, archiving, and putting the assets that were selected in, or taking them out.
#pragma once

#include "core/assets/collectiontree.h"
#include "core/institutions/institution.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace lianming {

class EmptyState;
class Label;
class Page;

class CollectionsView : public QWidget
{
    Q_OBJECT

public:
    /// `selection` is what can be put in and taken out; `institution` whose collections are shown, unset: all.
    CollectionsView(Page &page, Id<Institution> institution, const AssetSelection &selection,
                    QWidget *parent = nullptr);

    [[nodiscard]] QTreeWidget *tree() const { return m_tree; }
    void reload();
    void choose(qint64 collection);

public Q_SLOTS:
    void addOne();
    void edit();
    void putIn() { moveAssets(true); }
    void takeOut() { moveAssets(false); }
    void archive();

Q_SIGNALS:
    void closed();
    /// The assets in this collection are to be shown.
    void assetsWanted(qint64 collection);
    void loaded();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void show(const QList<CollectionNode> &nodes);
    void moveAssets(bool put);
    void openForm(const Collection &collection);
    void updateButtons();
    [[nodiscard]] const CollectionNode *current() const;

    Page &m_page;
    QList<InstitutionItem> m_institutions;
    Id<Institution> m_institution;
    AssetSelection m_selection;
    QList<CollectionNode> m_nodes;
    qint64 m_chosen = 0;
    QPushButton *m_back;
    Label *m_title;
    Label *m_summary;
    QTreeWidget *m_tree;
    EmptyState *m_nothing;
    QPushButton *m_add;
    QPushButton *m_edit;
    QPushButton *m_put;
    QPushButton *m_take;
    QPushButton *m_show;
    QPushButton *m_archive;
};

} // namespace lianming
