#include "core/reports/clausecitation.h"

#include "core/drafting/textfindings.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr Bilingual citedClauses{u"§\u00A0%1", u"第%1条"};

bool isClauseNumber(const QString &text)
{
    return !text.isEmpty() && text.front().isDigit()
           && std::ranges::all_of(text, [](QChar c) { return c.isDigit() || c == u'.'; });
}

} // namespace

ClauseCitation::ClauseCitation(const ContractText &text, const ClauseLibrary &library) : m_hasText(true)
{
    // Numbered as renderedText() numbers: clauses that stand beside each other in one section are under one heading.
    int section = 0;
    int clause = 0;
    std::optional<ClauseSection> open;
    m_numbers.reserve(text.clauses.size());
    for (const TextClause &item : text.clauses) {
        ClauseSection own = ClauseSection::General;
        if (const Clause *known = library.find(item.code, item.version))
            own = known->section;
        else if (item.own)
            own = item.own->section;
        if (open != own) {
            open = own;
            ++section;
            clause = 0;
        }
        m_numbers.push_back(QStringLiteral("%1.%2").arg(section).arg(++clause));
    }
    for (const LicenceTerm term : allLicenceTerms()) {
        if (auto places = clausesStating(term, text, library); !places.empty())
            m_stated.emplace(term, std::move(places));
    }
}

QStringList ClauseCitation::numbers(std::initializer_list<LicenceTerm> terms) const
{
    std::vector<int> places;
    for (const LicenceTerm term : terms) {
        if (const auto found = m_stated.find(term); found != m_stated.end())
            places.insert(places.end(), found->second.begin(), found->second.end());
    }
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    QStringList out;
    for (const int place : places)
        out.append(m_numbers[size_t(place)]);
    return out;
}

QString ClauseCitation::cited(const Words &w, std::initializer_list<LicenceTerm> terms) const
{
    if (!m_hasText)
        return w({u"record", u"合同记录"});
    const QStringList found = numbers(terms);
    return found.isEmpty() ? w({u"no clause", u"无对应条款"}) : w(citedClauses, {w.list(found)});
}

QString citedNumber(const Words &w, const QString &number)
{
    const QString bare = number.trimmed();
    if (bare.isEmpty())
        return QStringLiteral("–");
    return isClauseNumber(bare) ? w(citedClauses, {bare}) : bare;
}

} // namespace lianming
