// The pages, grouped by task, with an icon, a word and how many things wait there. Collapses to icons.
#pragma once

#include "ui/shell/pageroles.h"

#include <QFrame>

class QToolButton;
class QVBoxLayout;

namespace lianming {

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

private:
    void retranslate();

    QList<SideBarItem *> m_items;
    QWidget *m_brand;
    QToolButton *m_fold;
    bool m_collapsed = false;
};

} // namespace lianming
