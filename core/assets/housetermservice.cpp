#include "core/assets/assetindex.h"
#include "core/assets/bulkservice.h"
#include "core/assets/tagservice.h"
#include "core/base/textfold.h"
#include "core/db/bulk.h"
#include "core/people/access.h"

#include <algorithm>
#include <span>

// The house's own terms: TagService's verbs about them. What assets are found by follows each.

namespace lianming {

namespace {

Fields values(const HouseTerm &t)
{
    return {{"vocabulary", vocabularyCode(t.vocabulary)},
            {"code", t.code},
            {"parent", t.parent},
            {"name_en", t.nameEn},
            {"name_zh", t.nameZh},
            {"also", t.also},
            {"archived_on", t.archivedOn}};
}

HouseTerm existing(const QList<HouseTerm> &terms, Id<HouseTerm> id)
{
    const auto out = std::ranges::find(terms, id, &HouseTerm::id);
    if (out == terms.end())
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This term no longer exists"));
    return *out;
}

QString label(const HouseTerm &t)
{
    return t.nameZh.isEmpty() || t.nameEn.isEmpty() ? t.nameEn + t.nameZh : t.nameZh + u' ' + t.nameEn;
}

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

QString keyOf(const QString &name)
{
    QString out = foldedText(name);
    out.remove(u' ');
    return out;
}

void requireNewName(const HouseTerm &wanted, const QList<HouseTerm> &others)
{
    const QStringList keys{keyOf(wanted.nameEn), keyOf(wanted.nameZh)};
    const auto check = [&](const Term &term) {
        const bool same = term.vocabulary == wanted.vocabulary && term.code != wanted.code;
        for (const QString &name : {term.nameEn, term.nameZh}) {
            if (same && !name.isEmpty() && keys.contains(keyOf(name)))
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

void requireGood(const HouseTerm &term, const QList<HouseTerm> &others)
{
    if (!validate(term).isEmpty())
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "A term needs a name in one language, at most 100 characters long and "
                                              "without semicolons"));
    requireParent(term, others);
    requireNewName(term, others);
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

/// Does `change`, after which the assets of these terms and of those below are found by other words.
void withTermsOf(Transaction &tx, const TermBook &book, const QStringList &terms, const std::function<void()> &change)
{
    QStringList within;
    for (const QString &term : terms)
        within.append(book.ownWithin(term));
    within.removeDuplicates();
    AssetIndex(tx).change(assetsGiven(tx.db(), within), change);
}

/// Gives `to` to the assets that have `from`, and takes that away, with a line in the history of each.
void moveAssets(Journal &journal, const QString &from, const QString &to, Progress &progress)
{
    Connection &db = journal.transaction().db();
    const std::vector<qint64> ids = assetsGiven(db, {from});
    BulkScope scope;
    scope.terms = true;
    const RecordReader reader(db, scope);
    RecordWriter writer(journal, scope, "changed together");
    progress.setTotal(qint64(ids.size()));
    for (size_t begin = 0; begin < ids.size(); begin += bulkChunk) {
        progress.setDone(qint64(begin));
        std::vector<RecordEdit> edits;
        edits.reserve(bulkChunk);
        for (CatalogueRecord &record :
             reader.read(std::span(ids).subspan(begin, std::min(bulkChunk, ids.size() - begin)))) {
            RecordEdit edit{record, std::move(record), {}};
            edit.after.terms.removeOne(from);
            if (!edit.after.terms.contains(to))
                edit.after.terms.append(to);
            edit.after.terms.sort();
            edits.push_back(std::move(edit));
        }
        writer.write(edits);
    }
    progress.setDone(qint64(ids.size()));
}

/// Saved searches that ask for `from` ask for `to`.
void moveSearches(Journal &journal, const QString &from, const QString &to)
{
    struct Asking {
        qint64 id;
        qint64 version;
        QString name;
        QString query;
    };
    const QString word = u'"' + from + u'"';
    const auto all =
        Statement(journal.transaction().db(), QStringLiteral("SELECT id, version, name, query FROM saved_search"))
            .all<Asking>([](const Row &row) {
                return Asking{row.integer("id"), row.integer("version"), row.text("name"), row.text("query")};
            });
    for (const Asking &search : all) {
        QString query = search.query;
        if (query.replace(word, u'"' + to + u'"') != search.query)
            journal.update(Area::Assets, "saved_search", search.name, search.id, search.version, {{"query", query}});
    }
}

void requireNothingBelow(const HouseTerm &term, const QList<HouseTerm> &others)
{
    const bool hasBelow = std::ranges::any_of(
        others, [&term](const HouseTerm &other) { return other.parent == term.code && !other.archivedOn; });
    if (hasBelow)
        throw Error(Error::Kind::InUse, QT_TRANSLATE_NOOP("core", "Other terms lie below this one"));
}

/// The spellings of a term that takes in another: its own and the other's names, as many as there is room for.
QStringList withNamesOf(const HouseTerm &other, const HouseTerm &term)
{
    QStringList out = term.also + QStringList{other.nameEn, other.nameZh} + other.also;
    out.removeIf([&term](const QString &name) {
        return name.isEmpty() || keyOf(name) == keyOf(term.nameEn) || keyOf(name) == keyOf(term.nameZh);
    });
    out.removeDuplicates();
    return out.mid(0, mostSpellings);
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
    requireGood(term, others);
    term.code = codeFor(term, others);
    const qint64 id = Journal(tx, *m_w).insert(Area::Assets, "house_term", label(term), values(term));
    tx.commit();
    return {id};
}

void TagService::update(const HouseTerm &wanted)
{
    requirePermission(*m_w, Permission::EditAssets);
    Transaction tx(m_w->db);
    const QList<HouseTerm> all = allHouseTerms(m_w->db);
    const HouseTerm stored = existing(all, wanted.id);
    HouseTerm term = trimmed(wanted);
    term.code = stored.code;
    term.vocabulary = stored.vocabulary;
    term.archivedOn = stored.archivedOn;
    requireGood(term, all);
    withTermsOf(tx, termBook(all), {term.code}, [&] {
        Journal(tx, *m_w).update(Area::Assets, "house_term", label(term), term.id.value, term.version, values(term));
    });
    tx.commit();
}

void TagService::archive(Id<HouseTerm> id)
{
    requirePermission(*m_w, Permission::EditAssets);
    Transaction tx(m_w->db);
    const QList<HouseTerm> all = allHouseTerms(m_w->db);
    const HouseTerm term = existing(all, id);
    requireNothingBelow(term, all);
    Journal(tx, *m_w).update(Area::Assets, "house_term", label(term), id.value, term.version,
                             {{"archived_on", m_w->clock.today()}}, "archived");
    tx.commit();
}

void TagService::remove(Id<HouseTerm> id)
{
    requirePermission(*m_w, Permission::EditAssets);
    Transaction tx(m_w->db);
    const QList<HouseTerm> all = allHouseTerms(m_w->db);
    const HouseTerm term = existing(all, id);
    requireNothingBelow(term, all);
    const qsizetype assets = qsizetype(assetsGiven(m_w->db, {term.code}).size());
    if (assets > 0)
        throw Error(Error::Kind::InUse, QT_TRANSLATE_NOOP("core", "%1 assets have this term"),
                    {QString::number(assets)});
    Statement(m_w->db, QStringLiteral("DELETE FROM house_term WHERE id = ?")).bind(id).run();
    Journal(tx, *m_w).note(Area::Assets, "house_term", id.value, label(term), "deleted");
    tx.touch(Area::Assets);
    tx.commit();
}

qint64 TagService::merge(Id<HouseTerm> id, const QString &into, Progress &progress)
{
    requirePermission(*m_w, Permission::EditAssets);
    Transaction tx(m_w->db);
    const QList<HouseTerm> all = allHouseTerms(m_w->db);
    const HouseTerm gone = existing(all, id);
    const TermBook book = termBook(all);
    requireTerms(m_w->db, {into});
    const Term &stays = *book.find(into);
    if (stays.vocabulary != gone.vocabulary || gone.archivedOn)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Only terms of one vocabulary can be merged"));
    if (book.isWithin(into, gone.code))
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "A term cannot be merged into itself or into one below it"));
    Journal journal(tx, *m_w);
    const auto moved = qint64(assetsGiven(m_w->db, {gone.code}).size());
    const QStringList renamed = shippedTerm(into) ? QStringList{gone.code} : QStringList{gone.code, into};
    withTermsOf(tx, book, renamed, [&] {
        moveAssets(journal, gone.code, into, progress);
        for (HouseTerm each : all) {
            if (each.parent == gone.code) {
                each.parent = into;
                journal.update(Area::Assets, "house_term", label(each), each.id.value, each.version, values(each));
            } else if (each.code == into) {
                each.also = withNamesOf(gone, each);
                journal.update(Area::Assets, "house_term", label(each), each.id.value, each.version, values(each));
            }
        }
        journal.update(Area::Assets, "house_term", label(gone), id.value, gone.version,
                       {{"archived_on", m_w->clock.today()}}, "merged");
    });
    moveSearches(journal, gone.code, into);
    tx.commit();
    return moved;
}

} // namespace lianming
