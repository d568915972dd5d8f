#include "core/protection/coverageservice.h"

#include "core/base/codetree.h"
#include "core/base/dates.h"
#include "core/db/bulk.h"
#include "core/db/statement.h"
#include "core/people/access.h"
#include "core/rights/ledger.h"
#include "core/rights/ledgergrants.h"
#include "core/rights/registeredmark.h"

#include <algorithm>
#include <charconv>
#include <unordered_set>

namespace lianming {

/// An institution or a brand.
struct CoverageParty {
    QString code;
    QString en;
    QString zh;
};

namespace {

QString coverageText(const BulkReader &rows, int column)
{
    const std::string_view text = rows.text(column);
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// The institutions, or the brands, by their id.
std::unordered_map<qint64, CoverageParty> coverageParties(Connection &db, const char *table)
{
    std::unordered_map<qint64, CoverageParty> out;
    BulkReader rows(db, QStringLiteral("SELECT id, code, name_en, name_zh FROM %1").arg(QLatin1StringView(table)));
    while (rows.next())
        out.emplace(rows.integer(0),
                    CoverageParty{coverageText(rows, 1), coverageText(rows, 2), coverageText(rows, 3)});
    return out;
}

std::vector<int> classesIn(std::string_view lines)
{
    std::vector<int> out;
    const char *end = lines.data() + lines.size();
    for (const char *at = lines.data(); at < end;) {
        int niceClass = 0;
        const auto read = std::from_chars(at, end, niceClass);
        if (read.ec == std::errc())
            out.push_back(niceClass);
        at = std::find(read.ptr, end, '\n') + 1;
    }
    return out;
}

std::vector<CoverageRegistration> coverageRegistrations(Connection &db)
{
    std::vector<CoverageRegistration> out;
    std::unordered_map<qint64, size_t> places;
    {
        BulkReader rows(db, QStringLiteral("SELECT id, institution_id, kind, number, classes, territory, filed_on, "
                                           "granted_on, expires_on, cancelled_on FROM registration "
                                           "WHERE archived_on IS NULL ORDER BY id"));
        while (rows.next()) {
            CoverageRegistration one;
            one.institution = rows.integer(1);
            one.kind = parseRegistrationKind(coverageText(rows, 2)).value_or(RegistrationKind::Data);
            one.number = rows.text(3);
            one.territory = rows.text(5);
            if (one.kind == RegistrationKind::Trademark)
                one.classes = classesIn(rows.text(4));
            one.isPending = isOnlyFiled(parseDay(rows.text(6)), parseDay(rows.text(7)), parseDay(rows.text(8)));
            one.until = lastDayInForce(parseDay(rows.text(8)), parseDay(rows.text(9)));
            places.emplace(rows.integer(0), out.size());
            out.push_back(std::move(one));
        }
    }
    BulkReader assets(db, QStringLiteral("SELECT ra.registration_id, a.code FROM registration_asset ra JOIN asset a ON "
                                         "a.id = ra.asset_id ORDER BY ra.registration_id, a.code"));
    while (assets.next()) {
        if (const auto place = places.find(assets.integer(0)); place != places.end())
            out[place->second].assets.emplace_back(assets.text(1));
    }
    return out;
}

/// Where the assets come from that are registered or named in a grant, with what stands above them.
std::unordered_map<std::string, CoverageAsset> coverageAssets(Connection &db)
{
    // What was cut from something, what was merged, and what is granted: each by its own index. Some come twice.
    const QString select = QStringLiteral("SELECT a.code, a.institution_id, w.code AS work, s.code AS survivor FROM "
                                          "asset a LEFT JOIN asset w ON w.id = a.source_id LEFT JOIN asset s ON "
                                          "s.id = a.merged_into_id WHERE ");
    const QString both = QStringLiteral(" UNION ALL ");
    BulkReader rows(db, select + QStringLiteral("a.source_id IS NOT NULL") + both + select
                            + QStringLiteral("a.merged_into_id IS NOT NULL") + both + select
                            + QStringLiteral("a.code IN (SELECT g.code FROM contract_grant_code g WHERE g.dimension IN "
                                             "('asset', 'member'))"));
    std::unordered_map<std::string, CoverageAsset> out;
    while (rows.next())
        out.emplace(rows.text(0), CoverageAsset{rows.integer(1), std::string(rows.text(2)), std::string(rows.text(3))});
    return out;
}

/// Titles of the rows' assets, some at a time.
void nameAssets(Connection &db, QList<CoverageRow> &rows)
{
    constexpr qsizetype atOnce = 500;
    QStringList codes;
    for (const CoverageRow &row : rows)
        codes.append(row.assetCode);
    codes.removeDuplicates();
    QHash<QString, std::pair<QString, QString>> titles;
    for (qsizetype from = 0; from < codes.size(); from += atOnce) {
        const QStringList some = codes.mid(from, atOnce);
        Statement named(db, QStringLiteral("SELECT code, title_en, title_zh FROM asset WHERE code IN (%1)")
                                .arg(QStringList(some.size(), QStringLiteral("?")).join(u',')));
        for (const QString &code : some)
            named.bind(code);
        while (named.next())
            titles.insert(named.row().textAt(0), {named.row().textAt(1), named.row().textAt(2)});
    }
    for (CoverageRow &row : rows) {
        const auto title = titles.value(row.assetCode);
        row.assetEn = title.first;
        row.assetZh = title.second;
    }
}

QDate licensedUntil(const Grant &grant)
{
    if (const auto after = sellOffDays(grant))
        return after->end;
    const auto days = boxDays(grant);
    return days ? days->end : grant.days.end;
}

/// The categories of a grant at or below `wanted`; where the grant is wider, what is wanted of it.
std::vector<std::string> categoriesWithin(const std::vector<std::string> &granted, const std::string &wanted)
{
    if (wanted.empty() || wanted == "*")
        return granted;
    std::vector<std::string> out;
    for (const std::string &code : granted) {
        if (isAtOrBelowPath(code, wanted))
            out.push_back(code);
        else if (isAtOrBelowPath(wanted, code))
            out.push_back(wanted);
    }
    // A class and goods of it may both be granted: what is wanted of them is one line.
    std::vector<std::string> once;
    for (std::string &code : out) {
        if (std::ranges::find(once, code) == once.end())
            once.push_back(std::move(code));
    }
    return once;
}

CoverageBook readCoverageBook(Connection &db)
{
    CoverageBook book;
    book.registrations = coverageRegistrations(db);
    book.assets = coverageAssets(db);
    book.regions = RightsLedger(db).regions();
    return book;
}

} // namespace

struct CoverageList::Impl {
    /// Rows whose assets are named at once.
    static constexpr qsizetype atOnce = 500;

    Impl(Workspace &workspace, CoverageFilter asked, Progress &told)
        : w(&workspace), filter(std::move(asked)), wanted(filter.category.toStdString()), progress(&told),
          book(readCoverageBook(w->db)), index(book, w->clock.today())
    {
        progress->setDone(0);
        institutions = coverageParties(w->db, "institution");
        brands = coverageParties(w->db, "brand");
        grants = liveGrants(w->db, filter.brand, w->clock.today());
        progress->setDone(0);
        order.reserve(grants.size());
        for (const LiveGrant &one : grants)
            order.emplace_back(licensedUntil(one.grant), &one);
        std::ranges::stable_sort(order, std::greater<>(), &std::pair<QDate, const LiveGrant *>::first);
        progress->setTotal(qint64(order.size()));
    }

    /// The row that all lines of a grant have in common.
    CoverageRow rowOf(const LiveGrant &one, QDate until) const
    {
        CoverageRow out;
        out.contract = one.contract;
        out.contractNumber = contractNumberOf(one.grant.id);
        if (const auto found = institutions.find(one.institution); found != institutions.end())
            out.institutionCode = found->second.code;
        if (const auto found = brands.find(one.brand); found != brands.end()) {
            out.brandCode = found->second.code;
            out.brandEn = found->second.en;
            out.brandZh = found->second.zh;
        }
        out.territories = codeTexts(one.grant.territories);
        out.licensedUntil = until;
        return out;
    }

    bool isListed(const CoverageLine &line) const
    {
        return filter.lacking ? isGap(line.of(*filter.lacking).state) : !filter.onlyGaps || line.hasGap();
    }

    void answer(const LiveGrant &one, QDate until)
    {
        const Grant &grant = one.grant;
        CoverageGrant asked{grant.assets, categoriesWithin(grant.categories, wanted), grant.territories,
                            grant.territoriesExcept, until};
        if (filter.institution.isSet()) {
            std::erase_if(asked.assets, [&](const std::string &code) {
                const auto found = book.assets.find(code);
                return (found == book.assets.end() ? one.institution : found->second.institution)
                       != filter.institution.value;
            });
        }
        if (asked.assets.empty() || asked.categories.empty())
            return;
        bool hasGap = false;
        std::optional<CoverageRow> common;
        index.each(asked, one.institution, [&](const CoverageLine &line) {
            ++counts.lines;
            counts.work += isGap(line.work.state) ? 1 : 0;
            counts.mark += isGap(line.mark.state) ? 1 : 0;
            counts.customs += isGap(line.customs.state) ? 1 : 0;
            counts.gaps += line.hasGap() ? 1 : 0;
            hasGap = hasGap || line.hasGap();
            if (!isListed(line) || counts.listed++ >= filter.limit)
                return;
            if (!common)
                common = rowOf(one, until);
            CoverageRow row = *common;
            row.assetCode = QString::fromStdString(line.asset);
            row.category = QString::fromStdString(line.category);
            row.work = line.work;
            row.mark = line.mark;
            row.customs = line.customs;
            rows.append(std::move(row));
        });
        // A contract's grants need not stand beside each other.
        counts.contracts += contracts.insert(one.contract).second ? 1 : 0;
        counts.contractsWithGaps += hasGap && lacking.insert(one.contract).second ? 1 : 0;
    }

    void readOn()
    {
        constexpr size_t beat = 1000;
        rows.clear();
        next = 0;
        for (; place < order.size() && rows.size() < atOnce; ++place) {
            if (place % beat == 0)
                progress->setDone(qint64(place));
            answer(*order[place].second, order[place].first);
        }
        nameAssets(w->db, rows);
    }

    Workspace *w;
    CoverageFilter filter;
    std::string wanted;
    Progress *progress;
    CoverageBook book;
    CoverageIndex index;
    std::unordered_map<qint64, CoverageParty> institutions;
    std::unordered_map<qint64, CoverageParty> brands;
    std::vector<LiveGrant> grants;
    std::vector<std::pair<QDate, const LiveGrant *>> order; ///< licensed longest first
    size_t place = 0;                                       ///< of the next grant
    QList<CoverageRow> rows;
    qsizetype next = 0; ///< of the rows
    CoverageCounts counts;
    std::unordered_set<qint64> contracts;
    std::unordered_set<qint64> lacking;
};

CoverageList::CoverageList(Workspace &workspace, const CoverageFilter &filter, Progress &progress)
{
    const Transaction tx(workspace.db, Transaction::Kind::Read);
    m_impl = std::make_unique<Impl>(workspace, filter, progress);
}

CoverageList::~CoverageList() = default;

std::optional<CoverageRow> CoverageList::next()
{
    if (m_impl->next >= m_impl->rows.size())
        m_impl->readOn();
    if (m_impl->rows.isEmpty())
        return std::nullopt;
    return std::move(m_impl->rows[m_impl->next++]);
}

const CoverageCounts &CoverageList::counts() const
{
    return m_impl->counts;
}

std::unique_ptr<CoverageList> CoverageService::list(const CoverageFilter &filter, Progress &progress)
{
    requirePermission(*m_w, Permission::SeeProtection);
    if (!filter.category.isEmpty() && !isPathCode(filter.category.toStdString()))
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "\"%1\" is not a category such as nice/24"),
                    {filter.category});
    return std::unique_ptr<CoverageList>(new CoverageList(*m_w, filter, progress));
}

CoverageReport CoverageService::report(const CoverageFilter &filter, Progress *progress)
{
    Progress unseen;
    const std::unique_ptr<CoverageList> all = list(filter, progress != nullptr ? *progress : unseen);
    CoverageReport out;
    while (auto row = all->next())
        out.rows.append(std::move(*row));
    out.counts = all->counts();
    return out;
}

} // namespace lianming
