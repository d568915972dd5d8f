#include "core/vocabulary/termbook.h"

namespace lianming {

TermBook::TermBook(QList<Term> own) : m_own(std::move(own))
{
    m_places.reserve(m_own.size());
    for (qsizetype i = 0; i < m_own.size(); ++i)
        m_places.insert(m_own.at(i).code, i);
}

const Term *TermBook::find(const QString &code) const
{
    if (const auto place = m_places.constFind(code); place != m_places.cend())
        return &m_own.at(*place);
    return shippedTerm(code);
}

const Term *TermBook::above(const Term &term) const
{
    return term.parent.isEmpty() ? nullptr : find(term.parent);
}

bool TermBook::isWithin(const QString &code, const QString &term) const
{
    for (const Term *at = find(code); at != nullptr; at = above(*at)) {
        if (at->code == term)
            return true;
    }
    return false;
}

QStringList TermBook::ownWithin(const QString &term) const
{
    QStringList out;
    for (const Term &each : m_own) {
        if (isWithin(each.code, term))
            out.append(each.code);
    }
    return out;
}

} // namespace lianming
