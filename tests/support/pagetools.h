// What tests of pages have in common: the entry of one real page, all words on a widget, and a navigator that writes
// down where it was sent.
#pragma once

#include "tests/support/clipping.h"
#include "ui/pages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/session.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pill.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

#include <algorithm>

namespace lianming {

/// Goes nowhere and remembers what it was asked for. Put it in the session after the window was made.
class FakeNavigator : public Navigator
{
public:
    struct Visit {
        QString page;
        qint64 record = 0;  ///< 0: no record was asked for
        QVariantMap filter; ///< of openRows()
        bool rows = false;  ///< it was openRows()
    };
    QList<Visit> visits;

    void openPage(const QString &page) override { visits.append({page, 0, {}, false}); }
    void openRecord(const QString &page, qint64 id) override { visits.append({page, id, {}, false}); }
    void openRows(const QString &page, const QVariantMap &filter) override { visits.append({page, 0, filter, true}); }
};

/// The real entries of these pages, as the program has them.
inline QList<PageEntry> pagesNamed(const QStringList &ids)
{
    QList<PageEntry> out;
    for (const PageEntry &entry : allPages()) {
        if (ids.contains(entry.id))
            out.append(entry);
    }
    return out;
}

/// The words of labels, pills and buttons that can be seen, a line each. Blanks that do not break read as blanks.
inline QString wordsOn(const QWidget &root)
{
    QStringList out;
    for (const QLabel *label : root.findChildren<QLabel *>()) {
        if (label->isVisible())
            out.append(label->text());
    }
    for (const Pill *pill : root.findChildren<Pill *>()) {
        if (pill->isVisible())
            out.append(pill->text());
    }
    for (const QAbstractButton *button : root.findChildren<QAbstractButton *>()) {
        if (button->isVisible())
            out.append(button->text().isEmpty() ? button->accessibleName() : button->text());
    }
    return out.join(u'\n').replace(QChar::Nbsp, u' ');
}

/// The first button that says so, seen or read aloud; null if there is none.
inline QAbstractButton *buttonSaying(const QWidget &root, const QString &beginning)
{
    for (QAbstractButton *button : root.findChildren<QAbstractButton *>()) {
        if (button->isVisible()
            && (button->text().startsWith(beginning) || button->accessibleName().startsWith(beginning)))
            return button;
    }
    return nullptr;
}

/// The empty state that is shown; null while there is something to show.
inline EmptyState *shownEmptyState(const QWidget &root)
{
    const QList<EmptyState *> all = root.findChildren<EmptyState *>();
    const auto shown = std::ranges::find_if(all, [](const EmptyState *state) { return state->isVisible(); });
    return shown == all.end() ? nullptr : *shown;
}

/// Waits until whatever the worker was asked before, other than jobs, has been answered on this thread.
inline bool answered(Session &session)
{
    bool done = false;
    QObject context;
    session.worker.run([](Workspace &) { return true; }).then(&context, [&done](bool) { done = true; });
    return QTest::qWaitFor([&done] { return done; });
}

inline bool hasHan(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace lianming

/// Nothing on the widget is cut off once the last answers are on screen.
#define TRY_VERIFY_NOTHING_CLIPPED(widget)                                                                             \
    QTRY_VERIFY2(lianming::clippedWidgets(widget).isEmpty(), qPrintable(lianming::clippedWidgets(widget).join(u'\n')))
