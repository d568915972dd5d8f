#include "ui/shell/mainwindow.h"

#include "core/people/access.h"
#include "ui/shell/actions.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/page.h"
#include "ui/shell/settings.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/theme.h"
#include "ui/shell/topbar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace lianming {

namespace {
constexpr std::chrono::milliseconds gathering{100};
}

MainWindow::MainWindow(Session &session, const QList<PageEntry> &pages, QWidget *parent)
    : QMainWindow(parent), m_session(session), m_entries(pages), m_sideBar(new SideBar(pages)),
      m_stack(new QStackedWidget), m_strip(new StatusStrip(session.jobs, session.address, session.clock)),
      m_menu(new QMenu(this))
{
    m_session.navigator = this;
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(960, 600);
    addActions();
    m_topBar = new TopBar(session.actions.find(QStringLiteral("palette.open")));
    m_topBar->menuButton()->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &MainWindow::fillMenu);

    auto *root = new QWidget;
    auto *row = new QHBoxLayout(root);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sideBar);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addWidget(new MessageBar(session.messages));
    column->addWidget(m_stack, 1);
    column->addWidget(m_strip);
    row->addLayout(column, 1);
    setCentralWidget(root);
    m_palette = new CommandPalette(session, pages, this);

    m_sideBar->setCollapsed(session.settings.value(QStringLiteral("sidebar/collapsed"), false).toBool());
    connect(m_sideBar, &SideBar::chosen, this, &MainWindow::openPage);
    connect(m_sideBar, &SideBar::collapsedChanged, this,
            [this](bool collapsed) { m_session.settings.setValue(QStringLiteral("sidebar/collapsed"), collapsed); });
    connect(&session.worker, &Worker::changed, this, &MainWindow::dataChanged);
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(gathering);
    connect(&m_gathering, &QTimer::timeout, this, &MainWindow::actOnChanges);
    if (!restoreGeometry(session.settings.value(QStringLiteral("window/geometry")).toByteArray()))
        resize(1280, 800);
    connect(&session.settings, &Settings::changed, this, [this](const QString &key) {
        if (key == u"actor") {
            askRoles();
            askWaiting(Areas::fromInt(-1));
        }
    });
    askRoles();
    askWaiting(Areas::fromInt(-1));
    retranslate();
}

MainWindow::~MainWindow()
{
    // Pages go before the session's parts they use.
    qDeleteAll(m_made);
    m_session.navigator = nullptr;
}

void MainWindow::showPlace()
{
    m_strip->present();
}

void MainWindow::openPage(const QString &id)
{
    const PageEntry *found = entry(id);
    if (!found || !isPageFor(m_viewer, id))
        return;
    const bool isNew = !m_made.contains(id);
    Page *shown = page(id);
    m_current = id;
    m_stack->setCurrentWidget(shown);
    m_sideBar->setCurrent(id);
    m_topBar->setTitle(pageTitle(*found, m_viewer));
    m_topBar->setPrimaryAction(shown->primaryAction());
    setWindowTitle(QStringLiteral("%1 – %2").arg(pageTitle(*found, m_viewer), QApplication::applicationDisplayName()));
    if (isNew || m_stale.remove(id))
        shown->reload();
    shown->setFocus();
    Q_EMIT pageShown(id);
}

void MainWindow::openRecord(const QString &id, qint64 record)
{
    openPage(id);
    if (Page *shown = currentPage())
        shown->whenSafe([shown, record] { shown->openRecord(record); });
}

void MainWindow::openRows(const QString &id, const QVariantMap &filter)
{
    openPage(id);
    if (Page *shown = currentPage())
        shown->openRows(filter);
}

Page *MainWindow::currentPage() const
{
    return m_made.value(m_current);
}

Page *MainWindow::page(const QString &id)
{
    if (Page *made = m_made.value(id))
        return made;
    const PageEntry *found = entry(id);
    if (!found)
        return nullptr;
    Page *made = found->make(m_session);
    m_made.insert(id, made);
    m_stack->addWidget(made);
    connect(made, &Page::primaryActionChanged, this, [this, id, made] {
        if (m_current == id)
            m_topBar->setPrimaryAction(made->primaryAction());
    });
    connect(made, &Page::badgeChanged, this, [this, id](int count) { m_sideBar->setBadge(id, count); });
    return made;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_closing) {
        event->accept();
        return;
    }
    // Each page that holds an unsaved edit asks; the window closes after the last answer.
    Page *asking = nullptr;
    for (Page *made : std::as_const(m_made)) {
        if (!asking && made->hasUnsavedEdit())
            asking = made;
    }
    if (asking) {
        event->ignore();
        openPage(asking->id());
        asking->whenSafe([this] { close(); });
        return;
    }
    m_closing = true;
    m_session.settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (m_current.isEmpty() && !m_entries.isEmpty())
        openPage(m_entries.constFirst().id);
}

void MainWindow::addActions()
{
    ActionRegistry &actions = m_session.actions;
    actions.add(this, {QStringLiteral("palette.open"), [] { return tr("Search or do…"); }, QStringLiteral("search"),
                       QKeySequence(Qt::CTRL | Qt::Key_K),
                       [this] {
                           m_palette->open();
                       }});
    int number = 1;
    for (const PageEntry &entry : std::as_const(m_entries)) {
        QKeySequence shortcut = entry.shortcut;
        if (shortcut.isEmpty() && number <= 9)
            shortcut = QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number++));
        actions.add(this, {QStringLiteral("go.") + entry.id, [entry] { return tr("Go to %1").arg(entry.titleText()); },
                           entry.id, shortcut,
                           [this, id = entry.id] {
                               openPage(id);
                           }});
    }
    QAction *undo = actions.add(this, {QStringLiteral("edit.undo"), [] { return tr("Undo"); }, QStringLiteral("undo"),
                                       QKeySequence::Undo,
                                       [this] {
                                           m_session.undo.undo();
                                       }});
    QAction *redo = actions.add(this, {QStringLiteral("edit.redo"), [] { return tr("Redo"); }, QStringLiteral("redo"),
                                       QKeySequence::Redo,
                                       [this] {
                                           m_session.undo.redo();
                                       }});
    undo->setEnabled(false);
    redo->setEnabled(false);
    connect(&m_session.undo, &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
    connect(&m_session.undo, &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
    actions.add(this, {QStringLiteral("view.reload"), [] { return tr("Read again"); }, QStringLiteral("refresh"),
                       QKeySequence(Qt::Key_F5),
                       [this] {
                           if (Page *shown = currentPage())
                               shown->reload();
                       }});
    actions.add(this, {QStringLiteral("view.sidebar"), [] { return tr("Fold or show the side bar"); },
                       QStringLiteral("collapse"), QKeySequence(Qt::CTRL | Qt::Key_B),
                       [this] {
                           m_sideBar->setCollapsed(!m_sideBar->isCollapsed());
                       }});
    actions.add(this, {QStringLiteral("view.theme"), [] { return tr("Switch between light and dark"); },
                       QStringLiteral("moon"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
                       [this] {
                           const auto next = isDark() ? Theme::Choice::Light : Theme::Choice::Dark;
                           m_session.settings.setValue(QStringLiteral("theme"), Theme::code(next));
                           m_session.theme.set(next);
                       }});
    // Each language names the other in that language's own words, so these two are never translated.
    actions.add(this, {QStringLiteral("view.language"),
                       [this] {
                           return m_session.language.code() == u"zh_CN" ? QStringLiteral("English")
                                                                        : QStringLiteral("简体中文");
                       },
                       QStringLiteral("language"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L),
                       [this] {
                           const QString next =
                               m_session.language.code() == u"zh_CN" ? QStringLiteral("en") : QStringLiteral("zh_CN");
                           m_session.settings.setValue(QStringLiteral("language"), next);
                           m_session.language.set(next);
                       }});
    actions.add(this, {QStringLiteral("workspace.start"), [] { return tr("Open another workspace…"); },
                       QStringLiteral("folder"), QKeySequence::Open,
                       [this] {
                           Q_EMIT startRequested();
                       }});
    actions.add(this, {QStringLiteral("app.quit"), [] { return tr("Quit"); }, QString(), QKeySequence::Quit,
                       [this] {
                           close();
                       }});
}

void MainWindow::fillMenu()
{
    m_menu->clear();
    const auto add = [this](const char *id) {
        if (QAction *action = m_session.actions.find(QLatin1String(id)))
            m_menu->addAction(action);
    };
    // What the page offers comes first.
    bool any = false;
    for (QAction *action : m_session.actions.available()) {
        if (action->parent() == currentPage()) {
            m_menu->addAction(action);
            any = true;
        }
    }
    if (any)
        m_menu->addSeparator();
    for (const char *id : {"edit.undo", "edit.redo", "view.reload"})
        add(id);
    m_menu->addSeparator();
    for (const char *id : {"view.sidebar", "view.theme", "view.language"})
        add(id);
    m_menu->addSeparator();
    for (const char *id : {"workspace.start", "app.quit"})
        add(id);
}

void MainWindow::retranslate()
{
    m_session.actions.retranslate();
    if (const PageEntry *shown = entry(m_current)) {
        m_topBar->setTitle(pageTitle(*shown, m_viewer));
        setWindowTitle(
            QStringLiteral("%1 – %2").arg(pageTitle(*shown, m_viewer), QApplication::applicationDisplayName()));
    }
}

void MainWindow::askRoles()
{
    m_session.worker
        .run([](Workspace &w) {
            std::map<Permission, Message> out;
            const Access access = Access::of(w);
            for (const Permission permission : permissions) {
                if (auto why = access.reason(permission))
                    out.emplace(permission, *why);
            }
            return std::pair(out, pageViewer(w));
        })
        .then(this,
              [this](const std::pair<std::map<Permission, Message>, PageViewer> &answer) {
                  m_session.actions.setRefused(answer.first);
                  setViewer(answer.second);
              })
        .onFailed(this, [](const Error &) {}); // the page that is shown says what is wrong
}

void MainWindow::askWaiting(Areas areas)
{
    for (const PageEntry &entry : std::as_const(m_entries)) {
        if (!entry.waiting || !(entry.areas & areas))
            continue;
        entry.waiting(m_session)
            .then(this, [this, id = entry.id](qint64 count) { m_sideBar->setBadge(id, int(count)); })
            .onFailed(this, [](const Error &) {}); // the page that is shown says what is wrong
    }
}

void MainWindow::setViewer(PageViewer viewer)
{
    m_viewer = viewer;
    m_sideBar->setViewer(viewer);
    for (const PageEntry &entry : std::as_const(m_entries)) {
        if (QAction *go = m_session.actions.find(QStringLiteral("go.") + entry.id))
            go->setEnabled(isPageFor(viewer, entry.id));
    }
    if (m_current.isEmpty())
        return;
    if (!isPageFor(viewer, m_current)) {
        Page *hidden = m_made.take(m_current); // with what it still waits for
        const auto first =
            std::ranges::find_if(m_entries, [viewer](const PageEntry &entry) { return isPageFor(viewer, entry.id); });
        if (first != m_entries.end())
            openPage(first->id);
        delete hidden;
    }
    retranslate();
}

void MainWindow::dataChanged(Areas areas)
{
    m_changed |= areas;
    for (const PageEntry &entry : std::as_const(m_entries)) {
        if (m_made.contains(entry.id) && entry.areas & areas)
            m_stale.insert(entry.id);
    }
    if (!m_gathering.isActive())
        actOnChanges();
}

bool MainWindow::isUpToDate() const
{
    const Page *page = m_made.value(m_current);
    return !m_changed && page && !page->isLoading();
}

void MainWindow::actOnChanges()
{
    if (!m_changed)
        return;
    m_gathering.start();
    if (currentPage() && currentPage()->isLoading())
        return; // questions must not pile up where changes come faster than answers
    const Areas areas = std::exchange(m_changed, {});
    askWaiting(areas);
    if (areas & (Area::Settings | Area::Proposals)) // a first review package makes a workspace one for reviews
        askRoles();
    if (isVisible() && m_stale.remove(m_current))
        currentPage()->reload();
}

const PageEntry *MainWindow::entry(const QString &id) const
{
    for (const PageEntry &candidate : m_entries) {
        if (candidate.id == id)
            return &candidate;
    }
    return nullptr;
}

} // namespace lianming
