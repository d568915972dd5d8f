#include "core/assets/termwriting.h"

#include "core/base/textfold.h"
#include "core/db/bulk.h"

#include <algorithm>

namespace lianming {

namespace {

void requireNewName(const HouseTerm &wanted, const QList<HouseTerm> &others)
{
    const QStringList keys{termNameKey(wanted.nameEn), termNameKey(wanted.nameZh)};
    const auto check = [&](const Term &term) {
        const bool same = term.vocabulary == wanted.vocabulary && term.code != wanted.code;
        for (const QString &name : {term.nameEn, term.nameZh}) {
            if (same && !name.isEmpty() && keys.contains(termNameKey(name)))
                throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "The term %1 is called so already"),
                            {term.code});
        }
    };
    for (const Term &term : shippedTerms())
        check(term);
    for (const HouseTerm &other : others) {
        if (!other.archivedOn)
            check(asTerm(other));
    }
}

void requireParent(const HouseTerm &term, const QList<HouseTerm> &others)
{
    const auto houseOf = [&others](const QString &code) {
        return std::ranges::find_if(others, [&code](const HouseTerm &other) { return other.code == code; });
    };
    QString up = term.parent;
    while (!up.isEmpty()) {
        if (const Term *shipped = shippedTerm(up)) {
            if (shipped->vocabulary == term.vocabulary)
                return;
            break;
        }
        const auto house = houseOf(up);
        const bool fits = house != others.end() && house->vocabulary == term.vocabulary && !house->archivedOn;
        if (!fits)
            break;
        if (house->code == term.code)
            throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "A term cannot lie below itself"));
        up = house->parent;
    }
    if (!up.isEmpty())
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "There is no term with the code %1 in this vocabulary"), {up});
}

} // namespace

Fields houseTermValues(const HouseTerm &t)
{
    return {{"vocabulary", vocabularyCode(t.vocabulary)},
            {"code", t.code},
            {"parent", t.parent},
            {"name_en", t.nameEn},
            {"name_zh", t.nameZh},
            {"also", t.also},
            {"archived_on", t.archivedOn}};
}

HouseTerm existingTerm(const QList<HouseTerm> &terms, Id<HouseTerm> id)
{
    const auto out = std::ranges::find(terms, id, &HouseTerm::id);
    if (out == terms.end())
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This term no longer exists"));
    return *out;
}

QString houseTermLabel(const HouseTerm &t)
{
    return t.nameZh.isEmpty() || t.nameEn.isEmpty() ? t.nameEn + t.nameZh : t.nameZh + u' ' + t.nameEn;
}

QString termNameKey(const QString &name)
{
    QString out = foldedText(name);
    out.remove(u' ');
    return out;
}

void requireGoodTerm(const HouseTerm &term, const QList<HouseTerm> &others)
{
    if (!validate(term).isEmpty())
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "A term needs a name in one language, at most 100 characters long and "
                                              "without semicolons"));
    requireParent(term, others);
    requireNewName(term, others);
}

std::vector<qint64> assetsGiven(Connection &db, const QStringList &terms)
{
    if (terms.isEmpty())
        return {};
    QStringList literals;
    literals.reserve(terms.size());
    for (const QString &term : terms)
        literals.append(textLiteral(term));
    const QList<qint64> ids =
        Statement(db, QStringLiteral("SELECT DISTINCT asset_id FROM asset_term WHERE term IN (%1) ORDER BY asset_id")
                          .arg(literals.join(u',')))
            .all<qint64>([](const Row &row) { return row.integerAt(0); });
    return {ids.begin(), ids.end()};
}

std::vector<qint64> assetsWithin(Connection &db, const TermBook &book, const QStringList &terms)
{
    QStringList within;
    for (const QString &term : terms)
        within.append(book.ownWithin(term));
    within.removeDuplicates();
    return assetsGiven(db, within);
}

} // namespace lianming
