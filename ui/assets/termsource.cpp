#include "ui/assets/termsource.h"

#include "core/db/worker.h"
#include "core/vocabulary/termsearch.h"
#include "ui/text/termwords.h"

#include <algorithm>
#include <array>

namespace lianming {

namespace {

constexpr std::array offeredVocabularies{Vocabulary::Motif, Vocabulary::Theme, Vocabulary::Material,
                                         Vocabulary::Period};

/// "@motif": a heading, no term.
QString headingOf(Vocabulary vocabulary)
{
    return u'@' + QString::fromLatin1(vocabularyCode(vocabulary));
}

std::optional<Vocabulary> vocabularyOf(const QString &code)
{
    return code.startsWith(u'@') ? parseVocabulary(QStringView(code).mid(1)) : std::nullopt;
}

QString placeOf(const Term &term)
{
    return term.parent.isEmpty() ? headingOf(term.vocabulary) : term.parent;
}

} // namespace

TermSource::TermSource(Worker &worker, QObject *parent) : CodeSource(parent), m_worker(worker)
{
    setHouseTerms({});
}

void TermSource::setHouseTerms(const QList<HouseTerm> &terms)
{
    m_house.clear();
    for (const HouseTerm &term : terms)
        m_house.append({term.code, term.parent, term.nameEn, term.nameZh, term.also, term.vocabulary});
    m_below.clear();
    for (const Term &term : shippedTerms())
        m_below[placeOf(term)].append(term.code);
    for (const Term &term : std::as_const(m_house))
        m_below[placeOf(term)].append(term.code);
    Q_EMIT changed();
}

const Term *TermSource::term(const QString &code) const
{
    if (const Term *shipped = shippedTerm(code))
        return shipped;
    const auto found = std::ranges::find(m_house, code, &Term::code);
    return found == m_house.end() ? nullptr : &*found;
}

QStringList TermSource::roots() const
{
    QStringList out;
    for (const Vocabulary vocabulary : offeredVocabularies)
        out.append(headingOf(vocabulary));
    return out;
}

QStringList TermSource::children(const QString &code) const
{
    return m_below.value(code);
}

bool TermSource::hasChildren(const QString &code) const
{
    return m_below.contains(code);
}

QStringList TermSource::path(const QString &code) const
{
    QStringList out;
    for (const Term *at = term(code); at;) {
        out.prepend(placeOf(*at));
        at = at->parent.isEmpty() ? nullptr : term(at->parent);
    }
    return out;
}

bool TermSource::isChoosable(const QString &code) const
{
    return !code.startsWith(u'@');
}

QString TermSource::text(const QString &code) const
{
    if (const auto vocabulary = vocabularyOf(code))
        return vocabularyText(*vocabulary);
    const Term *found = term(code);
    return found ? termText(*found) : code;
}

QString TermSource::note(const QString &code) const
{
    const Term *found = term(code);
    if (!found)
        return {};
    return text(placeOf(*found));
}

QString TermSource::codeOf(const QString &typed) const
{
    const QString text = typed.trimmed();
    if (term(text))
        return text;
    const auto isNamed = [&text](const Term &candidate) {
        return candidate.nameEn.compare(text, Qt::CaseInsensitive) == 0 || candidate.nameZh == text;
    };
    // Motifs first: a word that is a motif and a material is rather meant as the motif.
    for (const Vocabulary vocabulary : offeredVocabularies) {
        for (const QList<Term> *terms : {&m_house, &shippedTerms()}) {
            for (const Term &candidate : *terms) {
                if (candidate.vocabulary == vocabulary && isNamed(candidate))
                    return candidate.code;
            }
        }
    }
    return {};
}

void TermSource::search(const QString &typed)
{
    m_asked = typed;
    m_worker.run([typed, house = m_house](Workspace &) { return searchTerms(typed, house); })
        .then(this, [this, typed](const QStringList &codes) {
            if (typed == m_asked)
                Q_EMIT found(typed, codes);
        });
}

} // namespace lianming
