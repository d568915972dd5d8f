#include "core/protection/coverageservice.h"

#include "core/base/codetree.h"
#include "core/db/statement.h"
#include "core/people/access.h"
#include "core/rights/ledger.h"
#include "core/rights/ledgergrants.h"
#include "core/rights/registeredmark.h"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace lianming {

namespace {

struct CoverageHead {
    qint64 id = 0;
    qint64 institution = 0;
    QString institutionCode;
    QString brandCode;
    QString brandEn;
    QString brandZh;
};

/// Of the contracts that were signed, by number.
QHash<QString, CoverageHead> coverageHeads(Connection &db)
{
    Statement rows(db, QStringLiteral("SELECT c.id, c.number, c.institution_id, i.code AS institution_code, b.code AS "
                                      "brand_code, b.name_en, b.name_zh FROM contract c JOIN institution i ON "
                                      "i.id = c.institution_id JOIN brand b ON b.id = c.brand_id "
                                      "WHERE c.state <> 'draft'"));
    QHash<QString, CoverageHead> out;
    while (rows.next()) {
        const Row row = rows.row();
        out.insert(row.text("number"), {row.integer("id"), row.integer("institution_id"), row.text("institution_code"),
                                        row.text("brand_code"), row.text("name_en"), row.text("name_zh")});
    }
    return out;
}

std::vector<CoverageRegistration> coverageRegistrations(Connection &db)
{
    std::vector<CoverageRegistration> out;
    QHash<qint64, size_t> places;
    Statement heads(db, QStringLiteral("SELECT id, institution_id, kind, number, classes, territory, filed_on, "
                                       "granted_on, expires_on, cancelled_on FROM registration "
                                       "WHERE archived_on IS NULL ORDER BY id"));
    while (heads.next()) {
        const Row row = heads.row();
        CoverageRegistration one;
        one.institution = row.integer("institution_id");
        one.kind = parseRegistrationKind(row.text("kind")).value_or(RegistrationKind::Data);
        one.number = row.text("number").toStdString();
        one.territory = row.text("territory").toStdString();
        if (one.kind == RegistrationKind::Trademark) {
            for (const QString &niceClass : row.list("classes"))
                one.classes.push_back(niceClass.toInt());
        }
        one.isPending =
            isOnlyFiled(row.optionalDay("filed_on"), row.optionalDay("granted_on"), row.optionalDay("expires_on"));
        one.until = lastDayInForce(row.optionalDay("expires_on"), row.optionalDay("cancelled_on"));
        places.insert(row.integer("id"), out.size());
        out.push_back(std::move(one));
    }
    Statement assets(db, QStringLiteral("SELECT ra.registration_id, a.code FROM registration_asset ra JOIN asset a ON "
                                        "a.id = ra.asset_id ORDER BY ra.registration_id, a.code"));
    while (assets.next()) {
        if (const auto place = places.constFind(assets.row().integerAt(0)); place != places.constEnd())
            out[*place].assets.push_back(assets.row().textAt(1).toStdString());
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
    Statement rows(db, select + QStringLiteral("a.source_id IS NOT NULL") + both + select
                           + QStringLiteral("a.merged_into_id IS NOT NULL") + both + select
                           + QStringLiteral("a.code IN (SELECT g.code FROM contract_grant_code g WHERE g.dimension IN "
                                            "('asset', 'member'))"));
    std::unordered_map<std::string, CoverageAsset> out;
    while (rows.next()) {
        const Row row = rows.row();
        out.emplace(row.text("code").toStdString(),
                    CoverageAsset{row.integer("institution_id"),
                                  row.optionalText("work").value_or(QString()).toStdString(),
                                  row.optionalText("survivor").value_or(QString()).toStdString()});
    }
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
    return out;
}

} // namespace

CoverageReport CoverageService::report(const CoverageFilter &filter, Progress *progress)
{
    requirePermission(*m_w, Permission::SeeProtection);
    const std::string wanted = filter.category.toStdString();
    if (!wanted.empty() && !isPathCode(wanted))
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "\"%1\" is no category such as nice/24"),
                    {filter.category});
    const QDate today = m_w->clock.today();
    CoverageBook book;
    book.registrations = coverageRegistrations(m_w->db);
    book.assets = coverageAssets(m_w->db);
    book.regions = RightsLedger(m_w->db).regions();
    const QHash<QString, CoverageHead> heads = coverageHeads(m_w->db);
    std::vector<Grant> grants = liveGrants(m_w->db, filter.brand, today);
    std::ranges::stable_sort(grants,
                             [](const Grant &a, const Grant &b) { return licensedUntil(b) < licensedUntil(a); });
    const CoverageIndex index(book, today);

    CoverageReport out;
    std::unordered_set<qint64> contracts;
    std::unordered_set<qint64> lacking;
    if (progress)
        progress->setTotal(qint64(grants.size()));
    qint64 done = 0;
    for (const Grant &grant : grants) {
        if (progress && ++done % 1000 == 0)
            progress->setDone(done);
        const CoverageHead head = heads.value(contractNumberOf(grant.id));
        CoverageGrant asked{grant.assets, categoriesWithin(grant.categories, wanted), grant.territories,
                            grant.territoriesExcept, licensedUntil(grant)};
        if (filter.institution.isSet()) {
            std::erase_if(asked.assets, [&](const std::string &code) {
                const auto found = book.assets.find(code);
                const qint64 owner = found == book.assets.end() ? head.institution : found->second.institution;
                return owner != filter.institution.value;
            });
        }
        if (asked.assets.empty() || asked.categories.empty())
            continue;
        contracts.insert(head.id);
        index.each(asked, head.institution, [&](const CoverageLine &line) {
            CoverageCounts &counts = out.counts;
            ++counts.lines;
            counts.work += isGap(line.work.state) ? 1 : 0;
            counts.mark += isGap(line.mark.state) ? 1 : 0;
            counts.customs += isGap(line.customs.state) ? 1 : 0;
            if (line.hasGap()) {
                ++counts.gaps;
                lacking.insert(head.id);
            }
            const bool isListed =
                filter.lacking ? isGap(line.of(*filter.lacking).state) : (!filter.onlyGaps || line.hasGap());
            if (!isListed)
                return;
            if (counts.listed++ >= filter.limit)
                return;
            CoverageRow row;
            row.contract = head.id;
            row.contractNumber = contractNumberOf(grant.id);
            row.institutionCode = head.institutionCode;
            row.brandCode = head.brandCode;
            row.brandEn = head.brandEn;
            row.brandZh = head.brandZh;
            row.assetCode = QString::fromStdString(line.asset);
            row.category = QString::fromStdString(line.category);
            row.territories = codeTexts(grant.territories);
            row.licensedUntil = asked.until;
            row.work = line.work;
            row.mark = line.mark;
            row.customs = line.customs;
            out.rows.append(std::move(row));
        });
    }
    out.counts.contracts = qint64(contracts.size());
    out.counts.contractsWithGaps = qint64(lacking.size());
    nameAssets(m_w->db, out.rows);
    return out;
}

} // namespace lianming
