#include "core/drafting/textdiff.h"

#include "core/drafting/termwording.h"

#include <algorithm>
#include <map>
#include <set>

namespace lianming {

namespace {

std::vector<RenderedClause> renderedClauses(const TextVersion &version, const ClauseLibrary &library,
                                            DocumentLanguage language)
{
    std::vector<RenderedClause> out;
    for (const RenderedSection &section : renderedText(version.text, library, version.facts, language))
        out.insert(out.end(), section.clauses.begin(), section.clauses.end());
    return out;
}

/// The codes that both versions have but that left their order: all but a longest run of them that kept it.
std::set<QString> movedCodes(const std::vector<RenderedClause> &before, const std::vector<RenderedClause> &after)
{
    std::map<QString, int> numbers;
    const auto numbered = [&](const std::vector<RenderedClause> &clauses) {
        std::vector<int> out;
        out.reserve(clauses.size());
        for (const RenderedClause &clause : clauses)
            out.push_back(numbers.try_emplace(clause.code, int(numbers.size())).first->second);
        return out;
    };
    const std::vector<int> a = numbered(before);
    const std::vector<int> b = numbered(after);
    std::set<QString> removed;
    std::set<QString> out;
    qsizetype x = 0;
    qsizetype y = 0;
    std::set<QString> added;
    for (const DiffStretch &one : compareSequences(a, b)) {
        for (qsizetype i = x; !one.isEqual && i < x + one.before; ++i)
            removed.insert(before[size_t(i)].code);
        for (qsizetype i = y; !one.isEqual && i < y + one.after; ++i)
            added.insert(after[size_t(i)].code);
        x += one.before;
        y += one.after;
    }
    std::ranges::set_intersection(removed, added, std::inserter(out, out.end()));
    return out;
}

std::vector<TermChange> termChanges(const ContractFacts &before, const ContractFacts &after, DocumentLanguage language)
{
    const Words w(language);
    std::vector<TermChange> out;
    bool hasGrantChange = false;
    for (const LicenceTerm term : allLicenceTerms()) {
        TermChange change{term, termWords(term, before, w), termWords(term, after, w)};
        if (change.before == change.after || (term == LicenceTerm::Grants && hasGrantChange))
            continue;
        hasGrantChange = hasGrantChange || coversTerm(LicenceTerm::Grants, term);
        out.push_back(std::move(change));
    }
    return out;
}

} // namespace

bool TextDiff::isEmpty() const
{
    return terms.empty() && std::ranges::all_of(clauses, &ClauseChange::isUnchanged);
}

TextDiff compareTexts(const TextVersion &before, const TextVersion &after, const ClauseLibrary &library,
                      DocumentLanguage language)
{
    const std::vector<RenderedClause> first = renderedClauses(before, library, language);
    const std::vector<RenderedClause> second = renderedClauses(after, library, language);
    const std::set<QString> moved = movedCodes(first, second);
    TextDiff out;
    for (const RenderedClause &clause : second) {
        ClauseChange change;
        change.code = clause.code;
        change.after = clause;
        const auto earlier = std::ranges::find(first, clause.code, &RenderedClause::code);
        if (earlier != first.end())
            change.before = *earlier;
        change.isMoved = moved.contains(clause.code);
        change.heading = compareWords(change.before ? change.before->heading : QString(), clause.heading);
        change.body = compareWords(change.before ? change.before->body : QString(), clause.body);
        out.clauses.push_back(std::move(change));
    }
    // Those that were taken out, each behind the clause that it followed; several in their order.
    for (size_t i = 0; i < first.size(); ++i) {
        if (std::ranges::find(second, first[i].code, &RenderedClause::code) != second.end())
            continue;
        ClauseChange change;
        change.code = first[i].code;
        change.before = first[i];
        change.heading = compareWords(first[i].heading, {});
        change.body = compareWords(first[i].body, {});
        auto place = out.clauses.begin();
        if (i > 0)
            place = std::next(std::ranges::find(out.clauses, first[i - 1].code, &ClauseChange::code));
        out.clauses.insert(place, std::move(change));
    }
    out.terms = termChanges(before.facts, after.facts, language);
    return out;
}

} // namespace lianming
