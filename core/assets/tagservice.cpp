#include "core/assets/tagservice.h"

#include "core/assets/assetrepository.h"
#include "core/assets/assetsearch.h"
#include "core/assets/bulkservice.h"
#include "core/base/textfold.h"
#include "core/people/access.h"

#include <algorithm>

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

QList<HouseTerm> allHouseTerms(Connection &db)
{
    return Statement(db, QStringLiteral("SELECT * FROM house_term ORDER BY id")).all<HouseTerm>(houseTerm);
}

HouseTerm existing(Connection &db, Id<HouseTerm> id)
{
    const auto out =
        Statement(db, QStringLiteral("SELECT * FROM house_term WHERE id = ?")).bind(id).one<HouseTerm>(houseTerm);
    if (!out)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This term no longer exists"));
    return *out;
}

QString label(const HouseTerm &t)
{
    return t.nameZh.isEmpty() || t.nameEn.isEmpty() ? t.nameEn + t.nameZh : t.nameZh + u' ' + t.nameEn;
}

Term asTerm(const HouseTerm &t)
{
    return {t.code, t.parent, t.nameEn, t.nameZh, t.also, t.vocabulary};
}

/// "house.tang-garden": letters and digits of the English name, or how the Chinese one sounds.
QString codeFor(const HouseTerm &t, const QList<HouseTerm> &others)
{
    QString name = foldedText(t.nameEn.isEmpty() ? pinyinOf(t.nameZh).whole : t.nameEn);
    name.replace(u' ', u'-');
    name.removeIf([](QChar c) { return c.unicode() > 0x7F; });
    constexpr qsizetype longest = 40;
    const QString base = QStringLiteral("house.") + (name.isEmpty() ? QStringLiteral("term") : name.left(longest));
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

} // namespace

QList<HouseTermProblem> validate(const HouseTerm &term)
{
    QList<HouseTermProblem> out;
    if (term.nameEn.trimmed().isEmpty() && term.nameZh.trimmed().isEmpty())
        out.append(HouseTermProblem::NoName);
    const QStringList names = QStringList{term.nameEn, term.nameZh} + term.also;
    constexpr qsizetype longest = 100;
    constexpr qsizetype most = 50;
    if (term.also.size() > most
        || std::ranges::any_of(names, [](const QString &name) { return name.size() > longest; }))
        out.append(HouseTermProblem::TooLong);
    const auto isBad = [](QChar c) {
        return c.category() == QChar::Other_Control || c == u';' || c == u'；';
    };
    if (std::ranges::any_of(names, [&](const QString &name) { return std::ranges::any_of(name, isBad); }))
        out.append(HouseTermProblem::BadCharacter);
    return out;
}

std::vector<const Term *> termsRead(const Asset &asset)
{
    std::vector<const Term *> out;
    recognise(Vocabulary::Period, asset.period.toStdString(), out);
    recognise(Vocabulary::Material, asset.material.toStdString(), out);
    for (const QString &title : {asset.titleEn, asset.titleZh}) {
        const std::string text = title.toStdString();
        recognise(Vocabulary::Motif, text, out);
        recognise(Vocabulary::Material, text, out);
        recognise(Vocabulary::Theme, text, out);
    }
    return out;
}

QList<TermRow> TagService::terms(std::optional<Vocabulary> vocabulary) const
{
    requireMember(*m_w);
    QHash<QString, qint64> given;
    {
        Statement counts(m_w->db, QStringLiteral("SELECT term, COUNT(*) AS n FROM asset_term GROUP BY term"));
        while (counts.next())
            given.insert(counts.row().text("term"), counts.row().integer("n"));
    }
    QList<TermRow> out;
    const AssetSearch search(*m_w);
    QHash<QString, qint64> found;
    for (const QList<FacetCount> &values : search.counts({})) {
        for (const FacetCount &value : values)
            found.insert(value.value, value.count);
    }
    const auto isCounted = [](const Term &term, Id<HouseTerm> house) {
        return !house.isSet() && term.vocabulary != Vocabulary::Theme; // a facet of its own
    };
    const auto add = [&](const Term &term, Id<HouseTerm> house) {
        if (vocabulary && term.vocabulary != *vocabulary)
            return;
        if (!isCounted(term, house)) {
            AssetFilter filter;
            filter.facets.insert(Facet::Motif, {term.code}); // any term is asked for alike
            found.insert(term.code, search.matches(filter).count());
        }
        out.append({term, house, given.value(term.code), found.value(term.code)});
    };
    for (const Term &term : shippedTerms())
        add(term, {});
    for (const HouseTerm &term : allHouseTerms(m_w->db)) {
        if (!term.archivedOn)
            add(asTerm(term), term.id);
    }
    return out;
}

QList<HouseTerm> TagService::houseTerms() const
{
    requireMember(*m_w);
    QList<HouseTerm> out = allHouseTerms(m_w->db);
    out.removeIf([](const HouseTerm &term) { return term.archivedOn.has_value(); });
    return out;
}

AssetTerms TagService::of(Id<Asset> asset) const
{
    requireMember(*m_w);
    const auto stored = AssetRepository(m_w->db).one(asset);
    if (!stored)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This asset no longer exists"));
    AssetTerms out;
    out.given = Statement(m_w->db, QStringLiteral("SELECT term FROM asset_term WHERE asset_id = ?"))
                    .bind(asset)
                    .all<QString>([](const Row &row) { return row.text("term"); });
    out.given.sort();
    const std::vector<const Term *> read = termsRead(*stored);
    for (const Term *term : read) {
        const bool isAbove =
            std::ranges::any_of(read, [term](const Term *other) { return other->parent == term->code; });
        if (!isAbove && !out.given.contains(term->code))
            out.read.append(term->code);
    }
    return out;
}

qint64 TagService::give(const AssetSelection &assets, const QStringList &terms, Progress &progress)
{
    BulkChange change;
    change.act = BulkChange::Act::AddTerms;
    change.terms = terms;
    return BulkEditService(*m_w).apply(assets, {change}, progress).counts.changing;
}

qint64 TagService::take(const AssetSelection &assets, const QStringList &terms, Progress &progress)
{
    BulkChange change;
    change.act = BulkChange::Act::RemoveTerms;
    change.terms = terms;
    return BulkEditService(*m_w).apply(assets, {change}, progress).counts.changing;
}

void TagService::set(Id<Asset> asset, const QStringList &terms)
{
    requirePermission(*m_w, Permission::EditAssets);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    BulkScope scope;
    scope.terms = true;
    const std::vector<qint64> ids{asset.value};
    const std::vector<CatalogueRecord> records = RecordReader(m_w->db, scope).read(ids);
    if (records.empty())
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This asset no longer exists"));
    RecordEdit edit{records.front(), records.front(), {}};
    edit.after.terms = terms;
    edit.after.terms.removeDuplicates();
    edit.after.terms.sort();
    if (edit.after.terms == edit.before.terms)
        return;
    QStringList isNew = edit.after.terms;
    isNew.removeIf([&edit](const QString &term) { return edit.before.terms.contains(term); });
    requireTerms(m_w->db, isNew);
    RecordWriter(journal, scope, "changed").write({edit});
    tx.commit();
}

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
    const HouseTerm stored = existing(m_w->db, wanted.id);
    HouseTerm term = trimmed(wanted);
    term.code = stored.code;
    term.vocabulary = stored.vocabulary;
    term.archivedOn = stored.archivedOn;
    requireGood(term, allHouseTerms(m_w->db));
    Journal(tx, *m_w).update(Area::Assets, "house_term", label(term), term.id.value, term.version, values(term));
    tx.commit();
}

void TagService::archive(Id<HouseTerm> id)
{
    requirePermission(*m_w, Permission::EditAssets);
    Transaction tx(m_w->db);
    const HouseTerm term = existing(m_w->db, id);
    const QList<HouseTerm> others = allHouseTerms(m_w->db);
    const bool hasBelow = std::ranges::any_of(
        others, [&term](const HouseTerm &other) { return other.parent == term.code && !other.archivedOn; });
    if (hasBelow)
        throw Error(Error::Kind::InUse, QT_TRANSLATE_NOOP("core", "Other terms lie below this one"));
    Journal(tx, *m_w).update(Area::Assets, "house_term", label(term), id.value, term.version,
                             {{"archived_on", m_w->clock.today()}}, "archived");
    tx.commit();
}

} // namespace lianming
