// The collections and series of an institution as a tree, with what lies in each and in all below it: adding, naming,
// moving, archiving, and putting the assets that were selected in, or taking them out.
#pragma once

#include "core/assets/collectiontree.h"
#include "core/institutions/institution.h"
#include "ui/assets/orderingview.h"

namespace lianming {

class CollectionsView : public OrderingView
{
    Q_OBJECT

public:
    /// `selection` is what can be put in and taken out; `institution` whose collections are shown, unset: all.
    CollectionsView(Page &page, Id<Institution> institution, const AssetSelection &selection,
                    QWidget *parent = nullptr);

    void reload() override;

public Q_SLOTS:
    void addOne() override;
    void edit() override;
    void putIn() { moveAssets(true); }
    void takeOut() { moveAssets(false); }
    void archive();

Q_SIGNALS:
    /// The assets in this collection are to be shown.
    void assetsWanted(qint64 collection);
    void loaded();

protected:
    void retranslate() override;
    void showAgain() override;
    void updateButtons() override;

private:
    void show(const QList<CollectionNode> &nodes);
    void moveAssets(bool put);
    void openForm(const Collection &collection);
    [[nodiscard]] const CollectionNode *current() const;

    QList<InstitutionItem> m_institutions;
    Id<Institution> m_institution;
    AssetSelection m_selection;
    QList<CollectionNode> m_nodes;
    QPushButton *m_show;
    QPushButton *m_put;
    QPushButton *m_take;
    QPushButton *m_edit;
    QPushButton *m_archive;
};

} // namespace lianming
