// The window of one open workspace: side bar, title line, message bar, the pages, status strip, palette. Makes a page
// when it is first shown, tells pages when their data changed, and leads from one to the other.
#pragma once

#include "ui/shell/navigator.h"
#include "ui/shell/pageroles.h"
#include "ui/shell/session.h"
#include "ui/shell/statusstrip.h"

#include <QMainWindow>
#include <QSet>
#include <QTimer>

class QMenu;
class QStackedWidget;

namespace lianming {

class CommandPalette;
class MessageBar;
class SideBar;
class TopBar;

class MainWindow : public QMainWindow, public Navigator
{
    Q_OBJECT

public:
    MainWindow(Session &session, const QList<PageEntry> &pages, QWidget *parent = nullptr);
    ~MainWindow() override;

    void openPage(const QString &page) override;
    void openRecord(const QString &page, qint64 id) override;
    void openRows(const QString &page, const QVariantMap &filter) override;

    [[nodiscard]] Page *currentPage() const;
    [[nodiscard]] QString currentPageId() const { return m_current; }
    /// The page of that id; made now if it was not shown yet.
    Page *page(const QString &id);
    [[nodiscard]] const QList<PageEntry> &entries() const { return m_entries; }
    [[nodiscard]] Session &session() const { return m_session; }
    [[nodiscard]] CommandPalette &commandPalette() const { return *m_palette; }
    /// Whether the current page shows all that was committed so far, as far as this window has heard.
    [[nodiscard]] bool isUpToDate() const;
    /// Says again at the bottom which workspace this is and at which day it stands.
    void showPlace();
    /// Says at the bottom what waits for something outside; showPlace() asks it again.
    void setNote(const StatusStrip::Note &note) { m_strip->setNote(note); }

Q_SIGNALS:
    void pageShown(const QString &page);
    /// The person wants another workspace: the start page.
    void startRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void addActions();
    void fillMenu();
    void retranslate();
    /// Notes what is to be read again. Where a scan or another program changes it many times a second, it is read when
    /// what was asked for before has arrived.
    void dataChanged(Areas areas);
    void actOnChanges();
    /// Shows in the side bar what waits on pages that say so unseen.
    void askWaiting(Areas areas);
    /// Shows the pages that are for the viewer; leaves one that is not.
    void setViewer(PageViewer viewer);
    /// Disables what the roles of the person at work do not permit.
    void askRoles();
    [[nodiscard]] const PageEntry *entry(const QString &id) const;

    Session &m_session;
    QList<PageEntry> m_entries;
    QHash<QString, Page *> m_made;
    QSet<QString> m_stale; ///< made, and changed since it was read
    Areas m_changed;       ///< not acted on yet
    QTimer m_gathering;    ///< runs until the next changes may be acted on
    PageViewer m_viewer = PageViewer::House;
    QString m_current;
    SideBar *m_sideBar;
    TopBar *m_topBar;
    QStackedWidget *m_stack;
    StatusStrip *m_strip;
    CommandPalette *m_palette;
    QMenu *m_menu;
    bool m_closing = false;
};

} // namespace lianming
