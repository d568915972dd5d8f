// How a page is announced before it exists: its name, icon, place, and how to make it. Pages are made when first shown.
#pragma once

#include "core/base/area.h"

#include <QFuture>
#include <QKeySequence>
#include <QList>
#include <QString>

#include <functional>

namespace lianming {

class Page;
struct Session;

/// A record that was found by the palette.
struct RecordHit {
    qint64 id = 0;
    QString title;
    QString subtitle;
};

/// Asks the worker for records matching a text: at most `limit`, best first.
using RecordFinder = std::function<QFuture<QList<RecordHit>>(Session &, const QString &text, int limit)>;

/// By task, in the side bar's order. The side bar has a heading for each but the first and the last.
enum class PageGroup { Home, Licensing, Work, Money, Enforcement, Partners, System };

struct PageEntry {
    QString id;        ///< "contracts"; also its icon's name
    const char *title; ///< QT_TRANSLATE_NOOP("pages", "Contracts")
    PageGroup group;
    Areas areas; ///< reloads when one of these changed
    std::function<Page *(Session &)> make;
    RecordFinder find = {}; ///< what the palette finds on it; may be empty
    /// How many things there wait for the person, where that is shown before the page is; may be empty.
    std::function<QFuture<qint64>(Session &)> waiting = {};
    QKeySequence shortcut = {}; ///< of its own; else the first nine pages have Ctrl+1 to Ctrl+9

    [[nodiscard]] QString titleText() const;
};

} // namespace lianming
