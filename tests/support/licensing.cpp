#include "tests/support/licensing.h"

#include "core/assets/assetindex.h"
#include "core/audit/attachment.h"
#include "core/brands/brandservice.h"
#include "core/db/statement.h"
#include "core/db/transaction.h"
#include "core/institutions/institutionservice.h"
#include "core/rights/rightsservice.h"
#include "core/signing/signingservice.h"

namespace lianming {

namespace {

Id<Brand> addBrand(Workspace &w, const QString &code, const QString &nameEn, const QString &nameZh)
{
    Brand brand;
    brand.code = code;
    brand.nameEn = nameEn;
    brand.nameZh = nameZh;
    return BrandService(w).add(brand);
}

} // namespace

void holdEverything(Workspace &w, Id<Institution> institution)
{
    RightsInRecord record;
    record.scope.institution = institution;
    record.held.rights = {Right::All};
    record.held.categories = record.held.channels = {"*"};
    record.held.territories = {"WORLD"};
    RightsService(w).add(record);
}

void attachPaper(Workspace &w, Id<Contract> contract)
{
    if (!attachmentsOf(w.db, "contract", contract.value).isEmpty())
        return;
    const QString paper(64, u'f');
    Statement(w.db, QStringLiteral("INSERT INTO stored_file (sha256, bytes, media_type, added_at) "
                                   "VALUES (?, 1, 'application/pdf', ?) ON CONFLICT (sha256) DO NOTHING"))
        .bind(paper, w.clock.now())
        .run();
    insertRow(w.db, "attachment",
              {{"record_table", "contract"},
               {"record_id", contract},
               {"sha256", paper},
               {"name", "contract.pdf"},
               {"added_at", w.clock.now()},
               {"actor", w.actor.name}});
}

void signOnPaper(Workspace &w, Id<Contract> contract, qint64 version, QDate on)
{
    attachPaper(w, contract);
    SigningService(w).sign(contract, version, on);
}

Id<Asset> insertAsset(Workspace &w, Id<Institution> institution, const QString &institutionCode,
                      const QString &accession, const QString &picture)
{
    if (!picture.isEmpty()) {
        Statement(w.db,
                  QStringLiteral(
                      "INSERT INTO stored_file (sha256, bytes, media_type, added_at) VALUES (?, 1, 'image/png', ?)"))
            .bind(picture, w.clock.now())
            .run();
    }
    const Value hash = picture.isEmpty() ? Value(nullptr) : Value(picture);
    Transaction tx(w.db);
    const Id<Asset> id{insertRow(w.db, "asset",
                                 {{"institution_id", institution},
                                  {"code", institutionCode + u'/' + accession},
                                  {"accession_number", accession},
                                  {"kind", "object"},
                                  {"title_en", QStringLiteral("Vase ") + accession},
                                  {"title_zh", QStringLiteral("瓶")},
                                  {"creator", ""},
                                  {"period", ""},
                                  {"material", ""},
                                  {"dimensions", ""},
                                  {"place", ""},
                                  {"inscription", ""},
                                  {"credit_line", ""},
                                  {"description", ""},
                                  {"rights_statement", ""},
                                  {"rights_note", ""},
                                  {"source_url", ""},
                                  {"picture_url", ""},
                                  {"picture_sha256", hash}})};
    AssetIndex(tx).added(id.value);
    tx.commit();
    return id;
}

Licensing::Licensing(Workspace &w)
{
    Institution museum;
    museum.code = QStringLiteral("SZM");
    museum.nameEn = QStringLiteral("Suzhou Museum");
    museum.nameZh = QStringLiteral("苏州博物馆");
    institution = InstitutionService(w).add(museum);
    holdEverything(w, institution);
    luolai = addBrand(w, QStringLiteral("LUOLAI"), QStringLiteral("Luolai"), QStringLiteral("罗莱"));
    taihu = addBrand(w, QStringLiteral("TAIHU-SNOW"), QStringLiteral("Taihu Snow"), QStringLiteral("太湖雪"));
    constexpr int count = 4;
    constexpr int pictured = 2;
    constexpr int digits = 64;
    for (int i = 1; i <= count; ++i) {
        const QString picture = i <= pictured ? QString::number(i).rightJustified(digits, u'a') : QString();
        assets.append(insertAsset(w, institution, QStringLiteral("SZM"), QString::number(i), picture));
    }
}

Proposal Licensing::proposal() const
{
    Proposal out;
    out.institution = institution;
    out.brand = luolai;
    out.title = QStringLiteral("Bedding with lotus scrolls");
    out.idea = QStringLiteral("Four-piece sets");
    out.owner = QStringLiteral("Licensing desk");
    out.assets = {assets[0], assets[1]};
    out.rights = {Right::Reproduction, Right::Adaptation};
    out.categories = {QStringLiteral("nice/24")};
    out.territories = {QStringLiteral("CN")};
    out.channels = {QStringLiteral("online")};
    out.exclusivity = Exclusivity::Exclusive;
    out.term = {QDate(2026, 7, 1), QDate(2028, 6, 30)};
    out.offeredPercent = *Rate::parse("8.5");
    out.guarantee = *Money::parse("200000.00", Currency());
    out.value = *Money::parse("600000.00", Currency());
    out.receivedOn = QDate(2026, 5, 20);
    return out;
}

Contract Licensing::contract(Id<Brand> brand) const
{
    Contract out;
    out.institution = institution;
    out.brand = brand;
    out.title = QStringLiteral("Bedding");
    out.term = {QDate(2026, 7, 1), QDate(2028, 6, 30)};
    out.terms = QStringLiteral(R"({"rates": [{"id": "R1", "tiers": [{"from": "0", "percent": "5"}]}]})");
    GrantTerms grant;
    grant.assets = {"SZM/1"};
    grant.rights = {Right::Reproduction};
    grant.categories = {"nice/24"};
    grant.territories = {"CN"};
    grant.channels = {"*"};
    grant.days = out.term;
    out.grants = {grant};
    return out;
}

} // namespace lianming
