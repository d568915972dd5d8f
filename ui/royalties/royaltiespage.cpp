#include "ui/royalties/royaltiespage.h"

#include "ui/royalties/auditsview.h"
#include "ui/royalties/exceptionsview.h"
#include "ui/royalties/inboxview.h"
#include "ui/widgets/segmentedswitch.h"

#include <QSignalBlocker>
#include <QStackedWidget>

#include <algorithm>

namespace lianming {

namespace {

QString viewTitle(const QString &key)
{
    if (key == u"questions")
        return RoyaltiesPage::tr("Questions");
    if (key == u"audits")
        return RoyaltiesPage::tr("Audits");
    return RoyaltiesPage::tr("Inbox");
}

} // namespace

RoyaltiesPage::RoyaltiesPage(Session &session) : Page(session, QStringLiteral("royalties")), m_stack(new QStackedWidget)
{
    setContent(m_stack);
    add(QStringLiteral("inbox"), new InboxView(*this));
    add(QStringLiteral("questions"), new ExceptionsView(*this));
    add(QStringLiteral("audits"), new AuditsView(*this));
}

void RoyaltiesPage::add(const QString &key, RoyaltyView *view)
{
    m_views.append({key, view});
    m_stack->addWidget(view);
    connect(view->viewSwitch(), &SegmentedSwitch::changed, this, [this, view](const QString &wanted) {
        // The switch of the view that goes keeps naming its own view, whatever becomes of the edit that is open.
        for (const View &one : std::as_const(m_views)) {
            const QSignalBlocker quiet(view->viewSwitch());
            if (one.widget == view)
                view->viewSwitch()->setCurrent(one.key);
        }
        whenSafe([this, wanted] {
            closeDetail();
            show(wanted);
        });
    });
    if (m_views.size() == 1)
        connect(view, &RoyaltyView::badgeChanged, this, &Page::badgeChanged);
}

RoyaltiesPage::View &RoyaltiesPage::current()
{
    return m_views[std::max(0, m_stack->currentIndex())];
}

void RoyaltiesPage::show(const QString &key)
{
    for (View &view : m_views) {
        if (view.key != key)
            continue;
        const bool changes = m_stack->currentWidget() != view.widget;
        m_stack->setCurrentWidget(view.widget);
        if (!std::exchange(view.isLoaded, true))
            view.widget->reload();
        if (changes)
            view.widget->viewSwitch()->setFocus();
    }
}

void RoyaltiesPage::reload()
{
    // Views that were not seen yet read when they are.
    current().isLoaded = true;
    for (const View &view : std::as_const(m_views)) {
        if (view.isLoaded)
            view.widget->reload();
    }
}

void RoyaltiesPage::retranslate()
{
    QList<SegmentedSwitch::Item> items;
    for (const View &view : std::as_const(m_views))
        items.append({view.key, viewTitle(view.key)});
    for (const View &view : std::as_const(m_views)) {
        const QSignalBlocker quiet(view.widget->viewSwitch());
        view.widget->viewSwitch()->setItems(items);
        view.widget->viewSwitch()->setCurrent(view.key);
        view.widget->viewSwitch()->setVisible(items.size() > 1);
        view.widget->retranslate();
    }
}

void RoyaltiesPage::openRecord(qint64 id)
{
    show(m_views.first().key);
    m_views.first().widget->openRecord(id);
}

void RoyaltiesPage::openRows(const QVariantMap &filter)
{
    show(filter.value(QStringLiteral("view"), m_views.first().key).toString());
    current().widget->openRows(filter);
}

QAction *RoyaltiesPage::primaryAction() const
{
    return m_views.first().widget->primaryAction();
}

void RoyaltiesPage::step(int direction)
{
    current().widget->step(direction);
}

QStringList RoyaltiesPage::tourStates() const
{
    QStringList out = m_views.first().widget->tourStates();
    for (const View &view : m_views.mid(1)) {
        out.append(view.key);
        for (const QString &state : view.widget->tourStates())
            out.append(view.key + u'.' + state);
    }
    return out;
}

void RoyaltiesPage::showTourState(const QString &state)
{
    closeDetail();
    const QString key = state.section(u'.', 0, 0);
    for (const View &view : std::as_const(m_views)) {
        if (view.key == key) {
            show(key);
            view.widget->showTourState(state.section(u'.', 1));
            return;
        }
    }
    show(m_views.first().key);
    m_views.first().widget->showTourState(state);
}

} // namespace lianming
