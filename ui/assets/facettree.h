// The tree of facets as it is painted and used: groups with an arrow, values with a box, a swatch where they are
// colours and their count at the right. What stands in it is facetpanel's.
#pragma once

#include <QTreeView>

#include <functional>

namespace lianming {

enum FacetRole { KindRole = Qt::UserRole + 1, FacetNumberRole, ValueRole, CountRole, DepthRole };
enum ItemKind { GroupItem, ValueItem, MoreItem };

/// A click anywhere on a row, Space and Enter act on it; the arrows open and close groups as in every tree.
class FacetTree : public QTreeView
{
    Q_OBJECT

public:
    explicit FacetTree(std::function<void(const QModelIndex &)> press, QWidget *parent = nullptr);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const override {}
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    std::function<void(const QModelIndex &)> m_press;
};

} // namespace lianming
