#include "core/assets/assetservice.h"
#include "core/catalogue/catalogue.h"
#include "core/contracts/contractservice.h"
#include "core/db/statement.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

using namespace lianming;

namespace {

std::vector<qint64> idsOf(const DerivedFacets &facets, Facet facet, const char *value)
{
    return facets.value(facet).value(QString::fromLatin1(value)).ids();
}

void restrict(Workspace &w, Id<Institution> institution, Id<Asset> asset, const char *kind)
{
    insertRow(w.db, "restriction",
              {{"institution_id", institution},
               {"asset_id", asset},
               {"kind", kind},
               {"from_party", "The estate"},
               {"grade", ""},
               {"reason", ""}});
}

void forgetRights(const TestWorkspace &w)
{
    w.db().execute(QStringLiteral("UPDATE rights_in SET archived_on = '2026-01-01'"));
}

/// A signed licence of SZM/1 for LUOLAI, July 2026 to June 2028.
Id<Contract> signedLicence(Workspace &w, const Licensing &house)
{
    const Id<Contract> id = ContractService(w).add(house.contract(house.luolai));
    signOnPaper(w, id, 1, QDate(2026, 6, 1));
    return id;
}

} // namespace

class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rightsByTheirRecords();
    void licencesOfTheDay();
    void amendedAndTerminatedLicences();
    void motifsStandAsTheirWorks();
    void pagesCountAndNarrow();
    void noticesWhatWasCommittedLate();
    void searchesAreKept();
    void searchesTravelAsJson();
};

void TestCatalogue::rightsByTheirRecords()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const QDate day(2026, 8, 1);
    const auto rights = [&](const char *value) {
        return idsOf(standingsOn(w.db(), day, {}, AssetSearch(*w)), Facet::Rights, value);
    };
    const qint64 a = house.assets[0].value;
    const qint64 b = house.assets[1].value;
    const qint64 c = house.assets[2].value;
    const qint64 d = house.assets[3].value;
    forgetRights(w);
    QCOMPARE(rights(standing::unclear), (std::vector<qint64>{a, b, c, d}));
    holdEverything(*w, house.institution);
    QCOMPARE(rights(standing::held), (std::vector<qint64>{a, b, c, d}));
    QVERIFY(rights(standing::unclear).empty());
    restrict(*w, house.institution, house.assets[0], "prohibited");
    restrict(*w, house.institution, house.assets[1], "consent_needed");
    QCOMPARE(rights(standing::blocked), std::vector<qint64>{a});
    QCOMPARE(rights(standing::limited), std::vector<qint64>{b});
    QCOMPARE(rights(standing::held), (std::vector<qint64>{c, d}));
    // Its own record stands alone: one that has run out leaves nothing.
    insertRow(w.db(), "rights_in",
              {{"institution_id", house.institution},
               {"asset_id", house.assets[2]},
               {"basis", "lender"},
               {"holder", "A lender"},
               {"contact", ""},
               {"reference", ""},
               {"statement", ""},
               {"terms", ""},
               {"end_on", day.addDays(-1)},
               {"exclusivity", "non_exclusive"}});
    QCOMPARE(rights(standing::held), std::vector<qint64>{d});
    QCOMPARE(rights(standing::unclear), std::vector<qint64>{c});
}

void TestCatalogue::licencesOfTheDay()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const Id<Contract> contract = signedLicence(*w, house);
    const qint64 licensed = house.assets[0].value;
    const auto on = [&](QDate day, std::optional<Id<Brand>> brand = {}) {
        return standingsOn(w.db(), day, brand, AssetSearch(*w));
    };
    const QDate during(2026, 8, 1);
    QVERIFY(idsOf(on({2026, 6, 30}), Facet::Licence, standing::licensed).empty());
    QCOMPARE(idsOf(on(during), Facet::Licence, standing::licensed), std::vector<qint64>{licensed});
    QVERIFY(idsOf(on(during), Facet::Licence, standing::exclusive).empty());
    QCOMPARE(idsOf(on(during), Facet::Licence, standing::unlicensed).size(), size_t(3));
    QVERIFY(idsOf(on({2028, 7, 1}), Facet::Licence, standing::licensed).empty());
    // A brand learns of its own licences alone.
    QCOMPARE(idsOf(on(during, house.luolai), Facet::Licence, standing::licensed), std::vector<qint64>{licensed});
    QVERIFY(idsOf(on(during, house.taihu), Facet::Licence, standing::licensed).empty());

    QVERIFY(idsOf(on(during), Facet::Released, standing::released).empty());
    insertRow(w.db(), "licensed_product",
              {{"contract_id", contract},
               {"sku", "S1"},
               {"name_en", "Quilt"},
               {"name_zh", ""},
               {"state", "released"},
               {"released_on", during}});
    QCOMPARE(idsOf(on(during), Facet::Released, standing::released), std::vector<qint64>{licensed});
    // What another sells, it does not learn either.
    QCOMPARE(idsOf(on(during, house.luolai), Facet::Released, standing::released), std::vector<qint64>{licensed});
    QVERIFY(idsOf(on(during, house.taihu), Facet::Released, standing::released).empty());
}

void TestCatalogue::amendedAndTerminatedLicences()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const Id<Contract> contract = signedLicence(*w, house);
    const auto licensedOn = [&](QDate day) {
        return idsOf(standingsOn(w.db(), day, {}, AssetSearch(*w)), Facet::Licence, standing::licensed);
    };
    // From 2027 on, another work takes the place of the first.
    const qint64 amendment = insertRow(w.db(), "amendment",
                                       {{"contract_id", contract},
                                        {"number", 1},
                                        {"title", "Another work"},
                                        {"reason", ""},
                                        {"effective_on", "2027-01-01"},
                                        {"state", "draft"},
                                        {"base", 0},
                                        {"before_terms", ""},
                                        {"after_terms", ""}});
    w.db().execute(QStringLiteral("UPDATE contract_grant SET replaced_from = '2027-01-01'"));
    const qint64 grant = insertRow(w.db(), "contract_grant",
                                   {{"contract_id", contract},
                                    {"amendment_id", amendment},
                                    {"exclusivity", "non_exclusive"},
                                    {"start_on", "2026-07-01"},
                                    {"end_on", "2028-06-30"}});
    Statement(w.db(), QStringLiteral("INSERT INTO contract_grant_code (grant_id, dimension, position, code) VALUES "
                                     "(?, 'asset', 0, 'SZM/2')"))
        .bind(grant)
        .run();
    const std::vector<qint64> first{house.assets[0].value};
    const std::vector<qint64> second{house.assets[1].value};
    QCOMPARE(licensedOn({2026, 12, 31}), first);
    QCOMPARE(licensedOn({2027, 1, 1}), second);
    // Terminated today as of a day to come, it grants until then.
    w.db().execute(QStringLiteral("UPDATE contract SET state = 'terminated', terminated_on = '2027-06-30'"));
    QCOMPARE(licensedOn({2026, 12, 31}), first);
    QCOMPARE(licensedOn({2027, 6, 30}), second);
    QVERIFY(licensedOn({2027, 7, 1}).empty());
}

void TestCatalogue::motifsStandAsTheirWorks()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const QDate day(2026, 8, 1);
    const auto cut = [&](Id<Asset> work, const char *number) {
        const auto out = insertAsset(*w, house.institution, QStringLiteral("SZM"), QString::fromLatin1(number));
        Statement(w.db(), QStringLiteral("UPDATE asset SET source_id = ? WHERE id = ?")).bind(work, out).run();
        return out;
    };
    const auto held = [&](Id<Asset> asset, const char *basis) {
        insertRow(w.db(), "rights_in",
                  {{"institution_id", house.institution},
                   {"asset_id", asset},
                   {"basis", basis},
                   {"holder", "Somebody"},
                   {"contact", ""},
                   {"reference", ""},
                   {"statement", ""},
                   {"terms", ""},
                   {"exclusivity", "exclusive"}});
    };
    const Id<Asset> motif = cut(house.assets[0], "1-m1");
    const Id<Asset> detail = cut(motif, "1-m1-m1");
    const Id<Asset> redrawn = cut(house.assets[1], "2-m1");
    const Id<Asset> shown = cut(house.assets[1], "2-m2");
    const auto has = [&](Facet facet, const char *value, Id<Asset> asset) {
        const DerivedFacets facets = standingsOn(w.db(), day, {}, AssetSearch(*w));
        return facets.value(facet).value(QString::fromLatin1(value)).contains(asset.value);
    };
    QVERIFY(has(Facet::Licence, standing::unlicensed, motif));
    signedLicence(*w, house);
    QVERIFY(has(Facet::Licence, standing::licensed, motif));
    QVERIFY(has(Facet::Licence, standing::licensed, detail));
    QVERIFY(has(Facet::Licence, standing::unlicensed, shown));

    QVERIFY(has(Facet::Rights, standing::held, motif));
    // Of the second work only the motif that was drawn anew is held.
    held(house.assets[1], "assumed");
    held(redrawn, "own_work");
    QVERIFY(has(Facet::Rights, standing::unclear, shown));
    QVERIFY(has(Facet::Rights, standing::held, redrawn));
    QVERIFY(!has(Facet::Rights, standing::held, house.assets[1]));
    // The other way round, when the institution's record is gone.
    forgetRights(w);
    held(house.assets[0], "lender");
    QVERIFY(has(Facet::Rights, standing::held, detail));
    QVERIFY(has(Facet::Rights, standing::unclear, house.assets[2]));
    restrict(*w, house.institution, motif, "consent_needed");
    QVERIFY(has(Facet::Rights, standing::limited, detail));
    QVERIFY(has(Facet::Rights, standing::held, house.assets[0]));
    restrict(*w, house.institution, house.assets[0], "prohibited");
    for (const Id<Asset> asset : {house.assets[0], motif, detail})
        QVERIFY(has(Facet::Rights, standing::blocked, asset));
}

void TestCatalogue::pagesCountAndNarrow()
{
    const TestWorkspace w;
    const Licensing house(*w);
    forgetRights(w);
    const Catalogue catalogue(*w);
    AssetFilter filter;
    filter.sort = AssetSort::Relevance;
    CataloguePage page = catalogue.page(filter, 2);
    QCOMPARE(page.total, qint64(4));
    QCOMPARE(page.rows.size(), 2);
    QCOMPARE(page.rows.first().standing, QLatin1StringView(standing::unclear));
    QCOMPARE(page.rows.first().licence, QLatin1StringView(standing::unlicensed));
    QCOMPARE(page.facets.value(Facet::Rights), (QList<FacetCount>{{QStringLiteral("unclear"), 4}}));
    // What changes in rights, the next page knows.
    holdEverything(*w, house.institution);
    page = catalogue.page(filter, 2);
    QCOMPARE(page.facets.value(Facet::Rights), (QList<FacetCount>{{QStringLiteral("held"), 4}}));
    filter.facets[Facet::Rights] = {QStringLiteral("blocked")};
    QCOMPARE(catalogue.page(filter, 2).total, qint64(0));
    filter.facets[Facet::Rights] = {QStringLiteral("held")};
    QCOMPARE(catalogue.ids(filter).size(), size_t(4));
    // Only some, in an order of their own.
    filter.among = std::vector<qint64>{house.assets[2].value, 999, house.assets[0].value};
    QCOMPARE(catalogue.ids(filter), (std::vector<qint64>{house.assets[2].value, house.assets[0].value}));
    QCOMPARE(catalogue.ids(AssetSelection{filter, {7, 5}}), (std::vector<qint64>{7, 5}));
}

/// Of two who write at once, the one that began first may commit last: its line of the history has the smaller id.
void TestCatalogue::noticesWhatWasCommittedLate()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const auto commit = [&w](int id, const char *area) {
        Statement(w.db(), QStringLiteral("INSERT INTO audit_log (id, at, actor, action, area, record_table, record_id, "
                                         "label, changes, position, hash) VALUES (?, '', '', 'changed', ?, "
                                         "'rights_in', 1, '', '', ?, '')"))
            .bind(id, area, id)
            .run();
    };
    const auto unclear = [&w] {
        return Catalogue(*w).page({}, 1).facets.value(Facet::Rights).contains({QStringLiteral("unclear"), 4});
    };
    commit(1'000'000, "rights");
    QVERIFY(!unclear());
    forgetRights(w);
    commit(999'999, "rights");
    QVERIFY(unclear());
}

void TestCatalogue::searchesAreKept()
{
    const TestWorkspace w;
    Catalogue catalogue(*w);
    SavedSearch search;
    search.name = QStringLiteral("Blue and white");
    search.filter.text = QStringLiteral("青花");
    search.filter.facets[Facet::Period] = {QStringLiteral("period.ming")};
    const Id<SavedSearch> id = catalogue.save(search);
    QCOMPARE(catalogue.savedSearches().size(), 1);
    SavedSearch kept = catalogue.savedSearches().first();
    QCOMPARE(kept.filter.text, search.filter.text);
    QCOMPARE(kept.filter.facets, search.filter.facets);
    search.name = QStringLiteral("blue AND white");
    VERIFY_ERROR(catalogue.save(search), Error::Kind::Duplicate);
    search.name = QStringLiteral("  ");
    VERIFY_ERROR(catalogue.save(search), Error::Kind::BadInput);
    kept.name = QStringLiteral("Ming");
    QCOMPARE(catalogue.save(kept), id);
    VERIFY_ERROR(catalogue.save(kept), Error::Kind::Conflict);
    catalogue.forget(id);
    QVERIFY(catalogue.savedSearches().isEmpty());
}

void TestCatalogue::searchesTravelAsJson()
{
    AssetFilter filter;
    filter.text = QStringLiteral("龙 vase");
    filter.facets[Facet::Colour] = {QStringLiteral("blue"), QStringLiteral("white")};
    filter.fromYear = -300;
    filter.toYear = 1911;
    filter.archived = true;
    filter.sort = AssetSort::Period;
    const OrderedJson json = searchJson(filter);
    const AssetFilter back = readSearch(Json::parse(json.dump()));
    QCOMPARE(searchJson(back).dump(), json.dump());
    // A later version's words are passed over.
    const AssetFilter partly =
        readSearch(Json::parse(R"({"facets": {"mood": ["calm"], "kind": ["mark"]}, "sort": 7})"));
    QCOMPARE(partly.facets, (QMap<Facet, QStringList>{{Facet::Kind, {QStringLiteral("mark")}}}));
    QCOMPARE(partly.sort, AssetSort::Relevance);
    VERIFY_ERROR((void)readSearch(Json::parse("[]")), Error::Kind::BadInput);
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
