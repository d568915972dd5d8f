// The pages, grouped by task, with an icon, a word and how many things wait there. Collapses to icons. All of them are
// seen at once where the window is high enough, closer together in a lower one; below that they scroll, the current one
// in sight. The settings always stand at the bottom.
#pragma once

#include "ui/shell/pageroles.h"

#include <QFrame>

class QBoxLayout;
class QButtonGroup;
class QScrollArea;
class QToolButton;

namespace lianming {

class SideBarHeading;
class SideBarItem;

class SideBar : public QFrame
{
    Q_OBJECT

public:
    SideBar(const QList<PageEntry> &pages, QWidget *parent = nullptr);

    void setCurrent(const QString &page);
    void setBadge(const QString &page, int count);
    /// Shows the pages that are for the viewer, by the names the viewer knows.
    void setViewer(PageViewer viewer);
    void setCollapsed(bool collapsed);
    [[nodiscard]] bool isCollapsed() const { return m_collapsed; }

Q_SIGNALS:
    void chosen(const QString &page);
    void collapsedChanged(bool collapsed);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    /// Gives the lines the height at which all of them have room, if there is one.
    void fit();
    void keepCurrentInSight();

    QList<SideBarItem *> m_items;
    QList<SideBarHeading *> m_headings;
    PageViewer m_viewer = PageViewer::House;
    QWidget *m_brand;
    QScrollArea *m_scroll;
    QButtonGroup *m_group;
    QBoxLayout *m_foot; ///< the settings and, beside or below them, the button that folds
    QToolButton *m_fold;
    bool m_collapsed = false;
};

} // namespace lianming
