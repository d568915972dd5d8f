#include "core/assets/assetsearch.h"

#include "core/assets/assetindex.h"
#include "core/assets/assetrepository.h"
#include "core/assets/assetwords.h"
#include "core/assets/indexedtexts.h"
#include "core/assets/wordpostings.h"
#include "core/vocabulary/chinesenames.h"

#include <algorithm>

namespace lianming {

namespace {

/// How many of the best matches are read and ranked: enough to find good ones, few enough to be quick.
constexpr size_t mostRanked = 200;

/// How well a row answers the query, lower is better.
int rank(const AssetRow &row, const QString &query, const QString &number)
{
    const QString own = foldedText(row.accessionNumber);
    const QString titles[] = {foldedText(row.titleZh), foldedText(row.titleEn)};
    if (own == query || titles[0] == query || titles[1] == query
        || (!number.isEmpty() && QString(own).remove(u' ') == number))
        return 0;
    if (titles[0].startsWith(query) || titles[1].startsWith(query))
        return 1;
    if (own.startsWith(query))
        return 2;
    return titles[0].contains(query) || titles[1].contains(query) ? 3 : 4;
}

std::string facetPrefix(Facet facet)
{
    switch (facet) {
    case Facet::Institution: return "=institution:";
    case Facet::Kind: return "=kind:";
    case Facet::Period: return facetword::term("period.");
    case Facet::Material: return facetword::term("material.");
    case Facet::Motif: return facetword::term("motif.");
    case Facet::Colour: return "=colour:";
    default: return {};
    }
}

/// A value of the facet as the word ends: "18", "motif.dragon".
std::string facetWordOf(Facet facet, const QString &value)
{
    const std::string code = value.toStdString();
    switch (facet) {
    case Facet::Period:
    case Facet::Material:
    case Facet::Motif: return facetword::term(code);
    default: return facetPrefix(facet) + code;
    }
}

bool isDerived(Facet facet)
{
    return facet == Facet::Rights || facet == Facet::Licence || facet == Facet::Released;
}

/// "PM/S013" asks for S013 of that institution: the code stands for the words only as a whole.
AssetFilter understood(AssetFilter filter, const AssetRepository &repository)
{
    const qsizetype slash = filter.text.indexOf(u'/');
    if (slash <= 0 || filter.institution.isSet())
        return filter;
    if (const auto museum = repository.institution(filter.text.left(slash).trimmed().toUpper())) {
        filter.institution = museum->id;
        filter.text = filter.text.mid(slash + 1);
    }
    return filter;
}

QString orderBy(AssetSort sort)
{
    switch (sort) {
    case AssetSort::Accession: return QStringLiteral("asset.code");
    case AssetSort::Title:
        return QStringLiteral("CASE WHEN asset.title_zh = '' THEN asset.title_en ELSE asset.title_zh END, asset.id");
    case AssetSort::Creator: return QStringLiteral("asset.creator, asset.id");
    case AssetSort::Period:
        return QStringLiteral("CASE WHEN asset.from_year IS NULL THEN 1 ELSE 0 END, asset.from_year, asset.id");
    default: return QStringLiteral("asset.id");
    }
}

} // namespace

struct AssetSearch::Words {
    bool areAsked = false;
    IdSet all;
    IdSet titled;
    IdSet exact;
};

/// The facets' sets in memory, what of the index they show, and the words that were asked for last: what is found, how
/// it is ordered and what is counted are questions about the same.
struct AssetSearch::Kept {
    qint64 stamp = -1;
    std::vector<qint64> groups;
    Postings facets;
    QString text;
    Words words;
};

AssetSearch::AssetSearch(Workspace &workspace, const DerivedFacets *derived)
    : m_w(&workspace), m_kept(&workspace.kept<Kept>()), m_derived(derived)
{
    Connection &db = workspace.db;
    const auto now = [&db] {
        return Statement(db, QStringLiteral("SELECT stamp FROM asset_index WHERE version = ?"))
            .bind(AssetIndex::rules)
            .one<qint64>();
    };
    std::optional<qint64> stamp = now();
    if (!stamp) {
        Transaction tx(db);
        AssetIndex(tx).ensure();
        tx.commit();
        stamp = now();
    }
    if (m_kept->stamp == stamp.value_or(0))
        return;
    const qint64 last =
        Statement(db, QStringLiteral("SELECT COALESCE(MAX(id), 0) FROM asset")).one<qint64>().value_or(0);
    m_kept->groups.clear();
    for (qint64 group = 0; group <= last / IdSet::groupSize; ++group)
        m_kept->groups.push_back(group);
    readFacets(db, m_kept->groups, m_kept->stamp, m_kept->facets);
    m_kept->stamp = stamp.value_or(0);
    m_kept->text.clear();
    m_kept->words = {};
}

const IdSet &AssetSearch::facetSet(std::string_view word) const
{
    static const IdSet none;
    const auto found = m_kept->facets.find(word);
    return found == m_kept->facets.end() ? none : found->second;
}

IdSet AssetSearch::chosen(Facet facet, const QStringList &values) const
{
    if (isDerived(facet) && m_derived == nullptr)
        throw Error(Error::Kind::Internal, QT_TRANSLATE_NOOP("core", "Rights are asked of the catalogue"));
    IdSet out;
    for (const QString &value : values) {
        if (isDerived(facet))
            out |= m_derived->value(facet).value(value);
        else if (facet != Facet::Picture)
            out |= facetSet(facetWordOf(facet, value));
        else if (value == u"with")
            out |= facetSet(facetword::picture);
        else {
            IdSet without = everything();
            without -= facetSet(facetword::picture);
            out |= without;
        }
    }
    return out;
}

/// What `filter` asks for beside words and facets' choices.
IdSet AssetSearch::conditions(const AssetFilter &filter) const
{
    IdSet out = facetSet(filter.archived ? facetword::archived : facetword::live);
    if (filter.institution.isSet())
        out &= facetSet(facetword::institution(filter.institution.value));
    if (filter.kind)
        out &= facetSet(facetword::kind(assetKindCode(*filter.kind)));
    if (!filter.rightsStatement.isEmpty())
        out &= facetSet(facetword::rights(filter.rightsStatement.toStdString()));
    if (filter.hasPicture && *filter.hasPicture)
        out &= facetSet(facetword::picture);
    else if (filter.hasPicture)
        out -= facetSet(facetword::picture);
    const AssetRepository repository(m_w->db);
    if (filter.collection.isSet())
        out &= repository.insideCollection(filter.collection);
    if (filter.fromYear || filter.toYear)
        out &= repository.inYears(filter.fromYear, filter.toYear);
    if (filter.among) {
        IdSet among;
        for (const qint64 id : *filter.among)
            among.add(id);
        out &= among;
    }
    return out;
}

const AssetSearch::Words &AssetSearch::words(const QString &text) const
{
    if (m_kept->text != text) {
        m_kept->words = gathered(text);
        m_kept->text = text;
    }
    return m_kept->words;
}

/// What has each of the names as a term or in so many words.
IdSet AssetSearch::speakingOf(const Postings &found, const QList<NamePiece> &pieces) const
{
    IdSet out;
    if (std::ranges::all_of(pieces, [](const NamePiece &piece) { return piece.codes.isEmpty(); }))
        return out;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        IdSet all = withAll(found, runWords(pieces[i].text));
        for (const QString &code : pieces[i].codes)
            all |= facetSet(facetword::term(code.toStdString()));
        if (i == 0)
            out = all;
        else
            out &= all;
    }
    return out;
}

AssetSearch::Words AssetSearch::gathered(const QString &text) const
{
    Words out;
    if (text.trimmed().isEmpty())
        return out;
    out.areAsked = true;
    const SearchQuery query = parseSearch(text);
    if (query.isEmpty())
        return out;
    Connection &db = m_w->db;
    QStringList wanted = query.words;
    for (const QString &run : query.runs) {
        wanted += runWords(run);
        for (const NamePiece &piece : namePieces(run))
            wanted += runWords(piece.text);
    }
    wanted.removeDuplicates();
    for (const QString &word : QStringList(wanted))
        wanted.append(u'#' + word);
    wanted.append(query.exact);
    if (!query.number.isEmpty())
        wanted.append(query.number);
    const Postings found = postings(db, m_kept->groups, wanted);
    out.exact = taken(found, query.exact);
    if (!query.number.isEmpty())
        out.exact |= taken(found, query.number);

    bool isFirst = true;
    const auto narrow = [&](const IdSet &all, const IdSet &titled) {
        if (isFirst) {
            out.all = all;
            out.titled = titled;
        } else {
            out.all &= all;
            out.titled &= titled;
        }
        isFirst = false;
    };
    for (const QString &word : query.words) {
        const IdSet all = taken(found, word);
        narrow(all, inTitles(all, taken(found, u'#' + word)));
    }
    for (const QString &run : query.runs) {
        IdSet titled;
        IdSet all = withAll(found, runWords(run), &titled);
        all |= speakingOf(found, namePieces(run));
        narrow(all, titled);
    }
    for (const QString &prefix : query.prefixes) {
        const std::vector<qint64> groups = isFirst ? m_kept->groups : groupsOf(out.all);
        // Where words with this beginning are many, they were gathered; elsewhere they are read one by one.
        IdSet all = taken(postings(db, groups, {u'^' + prefix}), u'^' + prefix);
        std::vector<qint64> others;
        std::ranges::copy_if(groups, std::back_inserter(others),
                             [&all](qint64 group) { return all.group(group) == nullptr; });
        all |= beginningWith(db, others, prefix);
        IdSet titles;
        constexpr qsizetype leastSaid = 3; // shorter beginnings are those of too many titles to matter
        if (prefix.size() >= leastSaid)
            titles = beginningWith(db, groups, u'#' + prefix);
        narrow(all, inTitles(all, titles));
    }
    out.exact &= facetSet(facetword::live);
    return out;
}

IdSet AssetSearch::matches(const AssetFilter &wanted) const
{
    const AssetFilter filter = understood(wanted, AssetRepository(m_w->db));
    IdSet out = conditions(filter);
    if (const Words &asked = words(filter.text); asked.areAsked) {
        IdSet found = asked.all;
        found |= asked.exact;
        out &= found;
    }
    for (auto choice = filter.facets.begin(); choice != filter.facets.end(); ++choice) {
        if (!choice->isEmpty())
            out &= chosen(choice.key(), *choice);
    }
    return out;
}

IdSet AssetSearch::boosted() const
{
    IdSet out = facetSet(facetword::curated);
    if (m_derived != nullptr)
        out |= m_derived->value(Facet::Released).value(QStringLiteral("released"));
    return out;
}

std::vector<qint64> AssetSearch::ids(const AssetFilter &filter, qint64 limit) const
{
    return ids(matches(filter), filter, limit);
}

std::vector<qint64> AssetSearch::ids(const IdSet &matches, const AssetFilter &wanted, qint64 limit) const
{
    const AssetFilter filter = understood(wanted, AssetRepository(m_w->db));
    std::vector<qint64> out;
    switch (filter.sort) {
    case AssetSort::Relevance:
        if (!filter.among)
            return byRelevance(matches, filter, limit);
        std::ranges::copy_if(*filter.among, std::back_inserter(out), [&](qint64 id) { return matches.contains(id); });
        if (limit >= 0 && qint64(out.size()) > limit)
            out.resize(size_t(limit));
        return out;
    case AssetSort::Imported: addByInstitution(matches, out, limit); return out;
    case AssetSort::PicturesFirst: {
        IdSet with = matches;
        with &= facetSet(facetword::picture);
        IdSet without = matches;
        without -= with;
        addByInstitution(with, out, limit);
        addByInstitution(without, out, limit);
        return out;
    }
    case AssetSort::Newest:
        out = matches.ids();
        std::ranges::reverse(out);
        if (limit >= 0 && qint64(out.size()) > limit)
            out.resize(size_t(limit));
        return out;
    default: return byColumn(matches, filter.sort, limit);
    }
}

void AssetSearch::addByInstitution(const IdSet &matches, std::vector<qint64> &out, qint64 limit) const
{
    const std::string prefix = facetPrefix(Facet::Institution);
    std::map<qint64, const IdSet *> institutions;
    for (auto at = m_kept->facets.lower_bound(prefix); at != m_kept->facets.end() && at->first.starts_with(prefix);
         ++at)
        institutions.emplace(std::stoll(at->first.substr(prefix.size())), &at->second);
    for (const auto &[id, set] : institutions) {
        if (limit >= 0 && qint64(out.size()) >= limit)
            return;
        IdSet own = matches;
        own &= *set;
        const std::vector<qint64> ids = own.ids(limit < 0 ? -1 : limit - qint64(out.size()));
        out.insert(out.end(), ids.begin(), ids.end());
    }
}

std::vector<qint64> AssetSearch::byRelevance(const IdSet &matches, const AssetFilter &filter, qint64 limit) const
{
    const Words &asked = words(filter.text);
    IdSet tiers[5];
    IdSet left = matches;
    const auto cut = [&left](IdSet &tier, const IdSet &by) {
        tier = left;
        tier &= by;
        left -= tier;
    };
    const IdSet first = boosted();
    if (asked.areAsked) {
        IdSet firstTitled = first;
        firstTitled &= asked.titled;
        cut(tiers[0], asked.exact);
        cut(tiers[1], firstTitled);
        cut(tiers[2], first);
        cut(tiers[3], asked.titled);
    } else {
        cut(tiers[0], first);
        cut(tiers[1], facetSet(facetword::picture));
    }
    tiers[4] = left;

    std::vector<qint64> out;
    const QString query = foldedText(filter.text);
    const QString number = parseSearch(filter.text).number;
    const AssetRepository repository(m_w->db);
    for (const IdSet &tier : tiers) {
        if (limit >= 0 && qint64(out.size()) >= limit)
            break;
        std::vector<qint64> ids = tier.ids(limit < 0 ? -1 : std::max<qint64>(limit, qint64(mostRanked)));
        if (asked.areAsked && out.size() < mostRanked) {
            const size_t ranked = std::min(ids.size(), mostRanked - out.size());
            std::vector<std::pair<int, qint64>> order;
            order.reserve(ranked);
            for (const AssetRow &row :
                 repository.rows(std::vector<qint64>(ids.begin(), ids.begin() + qsizetype(ranked))))
                order.emplace_back(rank(row, query, number), row.id.value);
            std::ranges::sort(order);
            for (size_t i = 0; i < order.size(); ++i)
                ids[i] = order[i].second;
        }
        out.insert(out.end(), ids.begin(), ids.end());
    }
    if (limit >= 0 && qint64(out.size()) > limit)
        out.resize(size_t(limit));
    return out;
}

std::vector<qint64> AssetSearch::byColumn(const IdSet &matches, AssetSort sort, qint64 limit) const
{
    constexpr qint64 few = 5000; // the database sorts these alone; of more, it sorts all and the others are left out
    const bool areFew = matches.count() <= few;
    if (matches.isEmpty())
        return {};
    std::vector<qint64> out;
    QString sql = QStringLiteral("SELECT asset.id FROM asset");
    if (areFew)
        sql += QStringLiteral(" WHERE asset.id IN (%1)").arg(idList(matches.ids()));
    Statement rows(m_w->db, sql + QStringLiteral(" ORDER BY ") + orderBy(sort));
    while (rows.next() && (limit < 0 || qint64(out.size()) < limit)) {
        const qint64 id = rows.row().integerAt(0);
        if (areFew || matches.contains(id))
            out.push_back(id);
    }
    return out;
}

AssetSearch::Choices AssetSearch::choices(const AssetFilter &filter) const
{
    AssetFilter bare = filter;
    bare.facets.clear();
    Choices out{matches(bare), {}};
    for (auto choice = filter.facets.begin(); choice != filter.facets.end(); ++choice) {
        if (!choice->isEmpty())
            out.chosen.insert(choice.key(), chosen(choice.key(), *choice));
    }
    return out;
}

QMap<Facet, QList<FacetCount>> AssetSearch::counts(const Choices &choices) const
{
    const auto without = [&choices](std::optional<Facet> own) {
        IdSet out = choices.base;
        for (auto choice = choices.chosen.begin(); choice != choices.chosen.end(); ++choice) {
            if (choice.key() != own)
                out &= *choice;
        }
        return out.spread();
    };
    const IdSet all = without({});
    QMap<Facet, QList<FacetCount>> out;
    for (int i = 0; i < facetCount; ++i) {
        const auto facet = Facet(i);
        const bool isChosen = choices.chosen.contains(facet);
        const IdSet narrowed = isChosen ? without(facet) : IdSet();
        out.insert(facet, valuesOf(facet, isChosen ? narrowed : all));
    }
    return out;
}

/// The facet's values among what was found, the most first.
QList<FacetCount> AssetSearch::valuesOf(Facet facet, const IdSet &found) const
{
    QList<FacetCount> out;
    const auto add = [&out](const QString &value, qint64 count) {
        if (count > 0)
            out.append({value, count});
    };
    if (isDerived(facet)) {
        const QMap<QString, IdSet> sets = m_derived != nullptr ? m_derived->value(facet) : QMap<QString, IdSet>();
        for (auto set = sets.begin(); set != sets.end(); ++set)
            add(set.key(), found.countIn(*set));
    } else if (facet == Facet::Picture) {
        const qint64 with = found.countIn(facetSet(facetword::picture));
        add(QStringLiteral("with"), with);
        add(QStringLiteral("without"), found.count() - with);
    } else {
        const std::string prefix = facetPrefix(facet);
        const std::string stem = prefix.starts_with("=term:") ? "=term:" : prefix;
        for (auto at = m_kept->facets.lower_bound(prefix); at != m_kept->facets.end() && at->first.starts_with(prefix);
             ++at)
            add(QString::fromStdString(at->first.substr(stem.size())), found.countIn(at->second));
    }
    std::ranges::stable_sort(out, std::greater<>(), &FacetCount::count);
    return out;
}

qint64 AssetSearch::live() const
{
    return facetSet(facetword::live).count();
}

qint64 AssetSearch::livePictured() const
{
    return facetSet(facetword::live).countIn(facetSet(facetword::picture));
}

qint64 AssetSearch::archived() const
{
    return facetSet(facetword::archived).count();
}

IdSet AssetSearch::everything() const
{
    IdSet out = facetSet(facetword::live);
    out |= facetSet(facetword::archived);
    return out;
}

IdSet AssetSearch::ofInstitution(Id<Institution> institution) const
{
    return facetSet(facetword::institution(institution.value));
}

} // namespace lianming
