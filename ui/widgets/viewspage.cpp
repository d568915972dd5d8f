#include "ui/widgets/viewspage.h"

#include "ui/shell/detailpanel.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/formpanel.h"
#include "ui/widgets/segmentedswitch.h"

#include <QSignalBlocker>
#include <QStackedWidget>

#include <algorithm>

namespace lianming {

namespace {

/// Names the view without asking for it.
void setQuietly(SegmentedSwitch &views, const QString &key)
{
    const QSignalBlocker quiet(&views);
    views.setCurrent(key);
}

} // namespace

FilterRow *PageView::addFilterRow()
{
    auto *row = new FilterRow;
    m_switch = row->addSwitch();
    return row;
}

bool PageView::showsRecord() const
{
    return m_page.isDetailOpen() && !FormPanel::isOpenIn(m_page.detail());
}

ViewsPage::ViewsPage(Session &session, const QString &id) : Page(session, id), m_stack(new QStackedWidget)
{
    setContent(m_stack);
}

void ViewsPage::addView(const QString &key, PageView *view)
{
    if (m_views.isEmpty())
        connect(view, &PageView::badgeChanged, this, &Page::badgeChanged);
    m_views.append({key, view});
    m_stack->addWidget(view);
    connect(view->viewSwitch(), &SegmentedSwitch::changed, this, [this, view, key](const QString &wanted) {
        // The switch of the view that goes keeps naming its own view, whatever becomes of the edit that is open.
        setQuietly(*view->viewSwitch(), key);
        goTo(wanted);
    });
}

ViewsPage::View &ViewsPage::current()
{
    return m_views[std::max(0, m_stack->currentIndex())];
}

QAction *ViewsPage::primaryAction() const
{
    return m_views.isEmpty() ? nullptr : m_views[std::max(0, m_stack->currentIndex())].widget->primaryAction();
}

void ViewsPage::show(const QString &key)
{
    for (View &view : m_views) {
        if (view.key != key)
            continue;
        const bool changes = m_stack->currentWidget() != view.widget;
        m_stack->setCurrentWidget(view.widget);
        Q_EMIT primaryActionChanged();
        if (!std::exchange(view.isLoaded, true))
            view.widget->reload();
        if (changes)
            view.widget->viewSwitch()->setFocus();
    }
}

void ViewsPage::hideViews(const QStringList &keys)
{
    if (keys == m_hidden)
        return;
    m_hidden = keys;
    nameViews();
    if (m_hidden.contains(current().key)) {
        closeDetail();
        show(m_views.first().key);
    }
}

void ViewsPage::goTo(const QString &key, const std::function<void()> &then)
{
    if (m_hidden.contains(key))
        return;
    whenSafe([this, key, then] {
        if (current().key != key) {
            closeDetail();
            show(key);
        }
        if (then)
            then();
    });
}

void ViewsPage::reload()
{
    // Views that were not seen yet read when they are.
    current().isLoaded = true;
    for (const View &view : std::as_const(m_views)) {
        if (view.isLoaded)
            view.widget->reload();
    }
}

void ViewsPage::nameViews()
{
    QList<SegmentedSwitch::Item> items;
    for (const View &view : std::as_const(m_views)) {
        if (!m_hidden.contains(view.key))
            items.append({view.key, viewTitle(view.key)});
    }
    for (const View &view : std::as_const(m_views)) {
        const QSignalBlocker quiet(view.widget->viewSwitch());
        view.widget->viewSwitch()->setItems(items);
        setQuietly(*view.widget->viewSwitch(), view.key);
    }
}

void ViewsPage::retranslate()
{
    nameViews();
    for (const View &view : std::as_const(m_views))
        view.widget->retranslate();
}

void ViewsPage::openRecord(qint64 id)
{
    goTo(m_views.first().key, [this, id] { firstView().openRecord(id); });
}

void ViewsPage::openRows(const QVariantMap &filter)
{
    goTo(filter.value(QStringLiteral("view"), m_views.first().key).toString(),
         [this, filter] { current().widget->openRows(filter); });
}

void ViewsPage::step(int direction)
{
    current().widget->step(direction);
}

QStringList ViewsPage::tourStates() const
{
    QStringList out = firstView().tourStates();
    for (const View &view : m_views.mid(1)) {
        out.append(view.key);
        for (const QString &state : view.widget->tourStates())
            out.append(view.key + u'.' + state);
    }
    return out;
}

void ViewsPage::showTourState(const QString &state)
{
    closeDetail();
    const QString key = state.section(u'.', 0, 0);
    const bool isOther = std::ranges::find(m_views, key, &View::key) != m_views.end();
    show(isOther ? key : m_views.first().key);
    current().widget->showTourState(isOther ? state.section(u'.', 1) : state);
}

} // namespace lianming
