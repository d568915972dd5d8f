#include "ui/models/windowpages.h"

namespace lianming {

void WindowPages::touch(int page)
{
    if (!m_kept.isEmpty() && m_kept.constLast() == page)
        return;
    const qsizetype place = m_kept.indexOf(page);
    if (place >= 0)
        m_kept.append(m_kept.takeAt(place));
}

void WindowPages::want(int page)
{
    if (m_underWay.contains(page) || (!m_wanted.isEmpty() && m_wanted.constLast() == page))
        return;
    m_wanted.removeOne(page);
    m_wanted.append(page);
    if (m_wanted.size() > maximumWanted)
        m_wanted.removeFirst();
}

int WindowPages::takeNext()
{
    if (m_wanted.isEmpty() || m_underWay.size() >= maximumUnderWay)
        return -1;
    const int page = m_wanted.takeLast();
    m_underWay.insert(page);
    return page;
}

int WindowPages::arrived(int page)
{
    m_underWay.remove(page);
    m_kept.removeOne(page);
    m_kept.append(page);
    return m_kept.size() > maximumKept ? m_kept.takeFirst() : -1;
}

void WindowPages::failed(int page)
{
    m_underWay.remove(page);
}

void WindowPages::clear()
{
    m_wanted.clear();
    m_underWay.clear();
    m_kept.clear();
}

} // namespace lianming
