// What the tests of copies begin with: a licensing house, a folder for pictures, and a search that finds what the test
// says. The search itself has tests of its own.
#pragma once

#include "core/contracts/contractservice.h"
#include "core/copies/copyscan.h"
#include "core/copies/sellerservice.h"
#include "core/copies/triageservice.h"
#include "tests/core/copies/smallworkbook.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

#include <QDir>

namespace lianming::test {

/// 64 digits that begin with `start`, the rest zeros.
inline QString digits64(const QString &start)
{
    return start.leftJustified(64, u'0');
}

struct Seen {
    TestWorkspace w;
    Licensing house{*w};
    QDir folder{w.folder()};

    /// A match of a picture of one of the house's assets.
    [[nodiscard]] CopyMatch match(int asset, double score = 0.95) const
    {
        CopyMatch out;
        out.sha256 = digits64(QStringLiteral("ab%1").arg(asset));
        out.file = QStringLiteral("ours-%1.jpg").arg(asset);
        out.asset = house.assets[asset];
        out.assetCode = QStringLiteral("SZM/%1").arg(asset + 1);
        out.kind = CopyKind::Part;
        out.inliers = 42;
        out.score = score;
        out.querySize = {800, 600};
        out.assetSize = {4000, 3000};
        out.queryRegion = {{10, 20}, {110, 20}, {110, 90.5}, {10, 90.5}};
        out.assetRegion = {{0, 0}, {4000, 0}, {4000, 3000}, {0, 3000}};
        return out;
    }
    /// What finds these in every picture, with the fingerprint.
    [[nodiscard]] static CopySearcher finding(const QList<CopyMatch> &matches, const QString &pdq = {})
    {
        return {[matches](const QString &) { return matches; },
                [pdq](const QString &) {
                    return PictureMark{pdq, pdq.isEmpty() ? 0 : 90};
                }};
    }
    [[nodiscard]] QString picture(const QString &name, const QByteArray &mark) const
    {
        const QString path = folder.filePath(name);
        (void)folder.mkpath(QFileInfo(path).path());
        writeBytes(path, tinyPng(mark));
        return path;
    }
    [[nodiscard]] static ListingDraft listing(const QString &number, const QString &shop = QStringLiteral("某某家居"))
    {
        ListingDraft out;
        out.platform = QStringLiteral("tmall");
        out.shopName = shop;
        out.number = number;
        out.title = QStringLiteral("被套 ") + number;
        out.priceShown = QStringLiteral("¥10.50");
        out.unitsShown = QStringLiteral("200+");
        return out;
    }
    /// One match of a new picture on a listing; its id.
    [[nodiscard]] Id<StoredMatch> one(const QString &number, const QString &shop, int asset = 0,
                                      const QString &pdq = {}, double score = 0.95)
    {
        const QString path = picture(QStringLiteral("p-%1-%2.png").arg(number).arg(asset), number.toUtf8());
        const PictureFindings found =
            CopyScan(*w).picture(path, listing(number, shop), finding({match(asset, score)}, pdq));
        return found.matches.first().id;
    }
    [[nodiscard]] MatchState state(Id<StoredMatch> id) { return TriageService(*w).detail(id).match.state; }
    [[nodiscard]] Id<Seller> sellerOf(Id<StoredMatch> id) { return TriageService(*w).detail(id).listing.seller; }
    /// A signed licence of LUOLAI for SZM/1 from `from` to `to`.
    void license(QDate from, QDate to, qint64 sellOff = 0)
    {
        Contract contract = house.contract(house.luolai);
        contract.term = {from, to};
        contract.sellOffDays = sellOff;
        for (GrantTerms &grant : contract.grants)
            grant.days = contract.term;
        const auto id = ContractService(*w).add(contract);
        signOnPaper(*w, id, 1, QDate(2026, 6, 1));
    }
    void link(Id<Seller> seller, Id<Brand> brand)
    {
        SellerService(*w).linkBrand(seller, SellerService(*w).get(seller).version, brand, {});
    }
    [[nodiscard]] qint64 count(const char *table) const
    {
        return Statement(w.db(), QStringLiteral("SELECT COUNT(*) FROM %1").arg(QLatin1StringView(table)))
            .one<qint64>()
            .value_or(-1);
    }
};

} // namespace lianming::test
