// Which pages of a very long list are wanted next: remembers what the view asked for, newest first, forgets what it
// scrolled past, and keeps at most a few requests under way. Knows numbers only.
#pragma once

#include <QHash>
#include <QList>
#include <QSet>

namespace lianming {

class WindowPages
{
public:
    static constexpr int pageSize = 128;
    static constexpr int maximumKept = 96;    ///< pages in memory
    static constexpr int maximumUnderWay = 2; ///< requests at the worker
    static constexpr int maximumWanted = 8;   ///< older wishes are forgotten

    /// The view looks at that page now.
    void touch(int page);
    /// The view needs a page that is not there.
    void want(int page);
    /// The next page to fetch, −1 for none now. The caller fetches it and then calls arrived() or failed().
    [[nodiscard]] int takeNext();
    /// Returns a page to drop from memory, −1 for none.
    [[nodiscard]] int arrived(int page);
    void failed(int page);
    void clear();

private:
    QList<int> m_wanted; ///< newest last
    QSet<int> m_underWay;
    QList<int> m_kept; ///< most recently used last
};

} // namespace lianming
