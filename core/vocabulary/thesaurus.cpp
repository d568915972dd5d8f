#include "core/vocabulary/thesaurus.h"

#include "core/vocabulary/namefinder.h"
#include "core/vocabulary/periodreading.h"
#include "core/vocabulary/shippedterms.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace lianming {

namespace {

constexpr quint32 aloneFlag = 0x8000'0000U;
constexpr quint32 nothing = 0x4000'0000U;

struct Thesaurus {
    QList<Term> terms;
    QHash<QString, const Term *> byCode;
    std::vector<const Term *> parents;           ///< of each term, by its place in `terms`
    NameFinder finder{quint32(vocabularyCount)}; ///< a list a vocabulary
};

/// The plural of an English name: of its last word.
QString pluralOf(const QString &name)
{
    if (name.isEmpty() || !name.back().isLetter() || name.back().unicode() > 0x7F)
        return {};
    static const QHash<QString, QString> irregular{
        {QStringLiteral("foot"), QStringLiteral("feet")},   {QStringLiteral("goose"), QStringLiteral("geese")},
        {QStringLiteral("mouse"), QStringLiteral("mice")},  {QStringLiteral("child"), QStringLiteral("children")},
        {QStringLiteral("leaf"), QStringLiteral("leaves")}, {QStringLiteral("wolf"), QStringLiteral("wolves")},
        {QStringLiteral("calf"), QStringLiteral("calves")}, {QStringLiteral("knife"), QStringLiteral("knives")},
        {QStringLiteral("ox"), QStringLiteral("oxen")}};
    const qsizetype blank = name.lastIndexOf(u' ') + 1;
    const QString last = name.mid(blank);
    if (const auto found = irregular.constFind(last.toLower()); found != irregular.cend())
        return name.left(blank) + *found;
    if (last.size() < 3)
        return {};
    if (last.endsWith(QStringLiteral("man")))
        return name.left(name.size() - 3) + QStringLiteral("men");
    const QChar before = last.size() > 1 ? last.at(last.size() - 2) : QChar();
    if (last.endsWith(u'y') && !QStringLiteral("aeiou").contains(before))
        return name.left(name.size() - 1) + QStringLiteral("ies");
    for (const char *ending : {"s", "x", "ch", "sh", "z"}) {
        if (last.endsWith(QLatin1StringView(ending)))
            return name + QStringLiteral("es");
    }
    return name + u's';
}

Thesaurus makeThesaurus()
{
    Thesaurus out;
    const std::vector<ShippedTerm> &shipped = termTables();
    out.terms.reserve(qsizetype(shipped.size()));
    for (const ShippedTerm &term : shipped)
        out.terms.append(term.term);
    out.byCode.reserve(out.terms.size());
    for (const Term &term : std::as_const(out.terms))
        out.byCode.insert(term.code, &term);
    out.parents.reserve(shipped.size());
    for (const Term &term : std::as_const(out.terms))
        out.parents.push_back(term.parent.isEmpty() ? nullptr : out.byCode.value(term.parent));
    for (size_t i = 0; i < shipped.size(); ++i) {
        const Vocabulary vocabulary = shipped[i].term.vocabulary;
        if (vocabulary == Vocabulary::Period)
            continue; // read by readPeriod()
        for (const Spelling &spelling : shipped[i].spellings) {
            if (spelling.use == Spelling::Use::Typed)
                continue;
            const quint32 entry = quint32(i) | (spelling.use == Spelling::Use::Alone ? aloneFlag : 0);
            out.finder.add(spelling.text, entry, quint32(vocabulary));
            if (const QString plural = pluralOf(spelling.text); !plural.isEmpty())
                out.finder.add(plural, entry, quint32(vocabulary));
        }
    }
    for (const auto &[vocabulary, word] : deceptiveWords())
        out.finder.add(word, nothing, quint32(vocabulary));
    return out;
}

const Thesaurus &thesaurus()
{
    static const Thesaurus made = makeThesaurus();
    return made;
}

void addOnce(std::vector<const Term *> &terms, const Term *term)
{
    if (std::ranges::find(terms, term) == terms.end())
        terms.push_back(term);
}

void addWithParents(std::vector<const Term *> &terms, size_t place)
{
    const Thesaurus &all = thesaurus();
    for (const Term *term = &all.terms.at(qsizetype(place)); term;) {
        addOnce(terms, term);
        term = all.parents[size_t(term - all.terms.constData())];
    }
}

/// Whether nothing but marks and the ends of the text are beside these units.
bool standsAlone(const std::vector<TextUnit> &units, size_t from, size_t length)
{
    const auto isMark = [&units](size_t i) {
        return units[i].kind == TextUnit::Kind::Mark;
    };
    const size_t end = from + length;
    if (units[from].kind == TextUnit::Kind::Han) { // Chinese: a blank separates as well
        const bool before = from == 0 || isMark(from - 1) || !units[from].glued;
        return before && (end == units.size() || isMark(end) || !units[end].glued);
    }
    return (from == 0 || isMark(from - 1)) && (end == units.size() || isMark(end));
}

void readNames(std::initializer_list<Vocabulary> vocabularies, std::string_view utf8, std::vector<const Term *> &terms)
{
    thread_local std::vector<TextUnit> units;
    const NameFinder &finder = thesaurus().finder;
    finder.cut(utf8, units);
    for (const Vocabulary vocabulary : vocabularies) {
        for (size_t i = 0; i < units.size();) {
            const NameFinder::Match match = finder.longest(units, i, quint32(vocabulary));
            for (const quint32 entry : match.entries) {
                if (entry == nothing)
                    break;
                if ((entry & aloneFlag) == 0 || standsAlone(units, i, match.length))
                    addWithParents(terms, entry & ~aloneFlag);
            }
            i += qMax(match.length, size_t(1));
        }
    }
}

} // namespace

const char *vocabularyCode(Vocabulary vocabulary)
{
    switch (vocabulary) {
    case Vocabulary::Period: return "period";
    case Vocabulary::Material: return "material";
    case Vocabulary::Motif: return "motif";
    case Vocabulary::Theme: return "theme";
    }
    return "";
}

std::optional<Vocabulary> parseVocabulary(QStringView code)
{
    for (int i = 0; i < vocabularyCount; ++i) {
        if (code == QLatin1StringView(vocabularyCode(Vocabulary(i))))
            return Vocabulary(i);
    }
    return std::nullopt;
}

const QList<Term> &shippedTerms()
{
    return thesaurus().terms;
}

const Term *shippedTerm(QStringView code)
{
    return thesaurus().byCode.value(code.toString());
}

void recognise(Vocabulary vocabulary, std::string_view utf8, std::vector<const Term *> &terms)
{
    if (utf8.empty())
        return;
    if (vocabulary != Vocabulary::Period) {
        readNames({vocabulary}, utf8, terms);
        return;
    }
    for (const size_t place : readPeriod(utf8).terms)
        addWithParents(terms, place);
}

void recogniseInTitle(std::string_view utf8, std::vector<const Term *> &terms)
{
    if (!utf8.empty())
        readNames({Vocabulary::Motif, Vocabulary::Material, Vocabulary::Theme}, utf8, terms);
}

} // namespace lianming
