#include "core/assets/assetindex.h"
#include "core/assets/tagservice.h"
#include "core/assets/termwriting.h"
#include "core/audit/journal.h"
#include "core/base/textfold.h"
#include "core/people/access.h"

#include <algorithm>

// The house's own terms: TagService's verbs about them, but for merging (termmerge.cpp). What assets are found by
// follows each.

namespace lianming {

namespace {

/// "motif.own.tang-garden": letters and digits of the English name, or how the Chinese one sounds. It begins as the
/// codes of its vocabulary that ship, so that it is counted with them.
QString codeFor(const HouseTerm &t, const QList<HouseTerm> &others)
{
    QString name = foldedText(t.nameEn.isEmpty() ? pinyinOf(t.nameZh).whole : t.nameEn);
    name.replace(u' ', u'-');
    name.removeIf([](QChar c) { return c.unicode() > 0x7F; });
    constexpr qsizetype longest = 40;
    const QString base = QLatin1StringView(vocabularyCode(t.vocabulary)) + QStringLiteral(".own.")
                         + (name.isEmpty() ? QStringLiteral("term") : name.left(longest));
    QString out = base;
    const auto isTaken = [&others](const QString &code) {
        return std::ranges::any_of(others, [&code](const HouseTerm &other) { return other.code == code; });
    };
    for (int n = 2; isTaken(out); ++n)
        out = base + u'-' + QString::number(n);
    return out;
}

/// A copy with blanks around names gone.
HouseTerm trimmed(HouseTerm term)
{
    term.nameEn = term.nameEn.simplified();
    term.nameZh = term.nameZh.simplified();
    for (QString &name : term.also)
        name = name.simplified();
    term.also.removeAll(QString());
    term.also.removeDuplicates();
    return term;
}

void requireNothingBelow(const HouseTerm &term, const QList<HouseTerm> &others)
{
    const bool hasBelow = std::ranges::any_of(
        others, [&term](const HouseTerm &other) { return other.parent == term.code && !other.archivedOn; });
    if (hasBelow)
        throw Error(Error::Kind::InUse, QT_TRANSLATE_NOOP("core", "Other terms lie below this one"));
}

} // namespace

Id<HouseTerm> TagService::add(const HouseTerm &wanted)
{
    requirePermission(*m_w, Permission::EditAssets);
    Transaction tx(m_w->db);
    const QList<HouseTerm> others = allHouseTerms(m_w->db);
    HouseTerm term = trimmed(wanted);
    term.archivedOn.reset();
    term.code.clear();
    requireGoodTerm(term, others);
    term.code = codeFor(term, others);
    const qint64 id = Journal(tx, *m_w).insert(Area::Assets, "house_term", houseTermLabel(term), houseTermValues(term));
    tx.commit();
    return {id};
}

void TagService::update(const HouseTerm &wanted)
{
    requirePermission(*m_w, Permission::EditAssets);
    Transaction tx(m_w->db);
    const QList<HouseTerm> all = allHouseTerms(m_w->db);
    const HouseTerm stored = existingTerm(all, wanted.id);
    HouseTerm term = trimmed(wanted);
    term.code = stored.code;
    term.vocabulary = stored.vocabulary;
    term.archivedOn = stored.archivedOn;
    requireGoodTerm(term, all);
    AssetIndex(tx).change(assetsWithin(m_w->db, termBook(all), {term.code}), [&] {
        Journal(tx, *m_w).update(Area::Assets, "house_term", houseTermLabel(term), term.id.value, term.version,
                                 houseTermValues(term));
    });
    tx.commit();
}

void TagService::archive(Id<HouseTerm> id)
{
    requirePermission(*m_w, Permission::EditAssets);
    Transaction tx(m_w->db);
    const QList<HouseTerm> all = allHouseTerms(m_w->db);
    const HouseTerm term = existingTerm(all, id);
    requireNothingBelow(term, all);
    Journal(tx, *m_w).update(Area::Assets, "house_term", houseTermLabel(term), id.value, term.version,
                             {{"archived_on", m_w->clock.today()}}, "archived");
    tx.commit();
}

void TagService::remove(Id<HouseTerm> id)
{
    requirePermission(*m_w, Permission::EditAssets);
    Transaction tx(m_w->db);
    const QList<HouseTerm> all = allHouseTerms(m_w->db);
    const HouseTerm term = existingTerm(all, id);
    requireNothingBelow(term, all);
    const qsizetype assets = qsizetype(assetsGiven(m_w->db, {term.code}).size());
    if (assets > 0)
        throw Error(Error::Kind::InUse, QT_TRANSLATE_NOOP("core", "%1 assets have this term"),
                    {QString::number(assets)});
    Statement(m_w->db, QStringLiteral("DELETE FROM house_term WHERE id = ?")).bind(id).run();
    Journal(tx, *m_w).note(Area::Assets, "house_term", id.value, houseTermLabel(term), "deleted");
    tx.touch(Area::Assets);
    tx.commit();
}

} // namespace lianming
