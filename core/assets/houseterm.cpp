#include "core/assets/houseterm.h"

#include "core/db/statement.h"

#include <algorithm>

namespace lianming {

namespace {

HouseTerm houseTerm(const Row &row)
{
    HouseTerm out;
    out.id = row.id<HouseTerm>("id");
    out.version = row.integer("version");
    out.vocabulary = parseVocabulary(row.text("vocabulary")).value_or(Vocabulary::Motif);
    out.code = row.text("code");
    out.parent = row.text("parent");
    out.nameEn = row.text("name_en");
    out.nameZh = row.text("name_zh");
    out.also = row.list("also");
    out.archivedOn = row.optionalDay("archived_on");
    return out;
}

} // namespace

QList<HouseTermProblem> validate(const HouseTerm &term)
{
    QList<HouseTermProblem> out;
    if (term.nameEn.trimmed().isEmpty() && term.nameZh.trimmed().isEmpty())
        out.append(HouseTermProblem::NoName);
    const QStringList names = QStringList{term.nameEn, term.nameZh} + term.also;
    constexpr qsizetype longest = 100;
    if (term.also.size() > mostSpellings
        || std::ranges::any_of(names, [](const QString &name) { return name.size() > longest; }))
        out.append(HouseTermProblem::TooLong);
    const auto isBad = [](QChar c) {
        return c.category() == QChar::Other_Control || c == u';' || c == u'；';
    };
    if (std::ranges::any_of(names, [&](const QString &name) { return std::ranges::any_of(name, isBad); }))
        out.append(HouseTermProblem::BadCharacter);
    return out;
}

Term asTerm(const HouseTerm &term)
{
    return {term.code, term.parent, term.nameEn, term.nameZh, term.also, term.vocabulary};
}

TermBook termBook(const QList<HouseTerm> &terms)
{
    QList<Term> own;
    own.reserve(terms.size());
    for (const HouseTerm &term : terms)
        own.append(asTerm(term));
    return TermBook(std::move(own));
}

QList<HouseTerm> allHouseTerms(Connection &db)
{
    return Statement(db, QStringLiteral("SELECT * FROM house_term ORDER BY id")).all<HouseTerm>(houseTerm);
}

} // namespace lianming
