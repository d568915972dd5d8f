#include "core/royalties/editions.h"

#include <algorithm>

namespace lianming {

const SalesStatement *Editions::find(Id<SalesStatement> id) const
{
    const auto found = std::ranges::find(m_all, id, &SalesStatement::id);
    return found == m_all.end() ? nullptr : &*found;
}

/// Of each period the last edition that `counts`; the first one does while none is closed.
template<class Counts>
QList<SalesStatement> Editions::newest(Counts counts) const
{
    QList<SalesStatement> out;
    for (const SalesStatement &statement : m_all) {
        if (statement.edition > 1 && !counts(statement))
            continue;
        if (!out.isEmpty() && out.last().period == statement.period)
            out.last() = statement;
        else
            out.append(statement);
    }
    return out;
}

QList<SalesStatement> Editions::today() const
{
    return newest([](const SalesStatement &s) { return s.isClosed(); });
}

QList<SalesStatement> Editions::asOf(int closing) const
{
    return newest([closing](const SalesStatement &s) { return s.isClosed() && s.closing <= closing; });
}

QList<SalesStatement> Editions::countingFor(const SalesStatement &statement) const
{
    if (statement.isClosed())
        return asOf(statement.closing);
    return newest([&statement](const SalesStatement &s) { return s.isClosed() || s.id == statement.id; });
}

QList<SalesStatement> Editions::booked(int closing) const
{
    QList<SalesStatement> out;
    for (const SalesStatement &statement : m_all) {
        if (statement.edition == 1 && statement.isClosed() && (closing == 0 || statement.closing < closing))
            out.append(statement);
    }
    return out;
}

int Editions::restatementsBefore(int closing) const
{
    return int(std::ranges::count_if(m_all, [closing](const SalesStatement &s) {
        return s.isRestatement() && s.isClosed() && s.closing < closing;
    }));
}

const SalesStatement *Editions::lastClosed() const
{
    const auto last = std::ranges::max_element(m_all, {}, &SalesStatement::closing);
    return last == m_all.end() || !last->isClosed() ? nullptr : &*last;
}

QList<SalesStatement> Editions::pending() const
{
    QList<SalesStatement> out;
    std::ranges::copy_if(m_all, std::back_inserter(out),
                         [](const SalesStatement &s) { return s.isRestatement() && !s.isClosed(); });
    return out;
}

} // namespace lianming
