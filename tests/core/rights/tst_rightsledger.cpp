// The rights question asked of the database: what is held and from whom, what stands in the way, holds and own use,
// sub-licences under a master, bundles of several institutions.
#include "core/assets/assetservice.h"
#include "core/assets/duplicateservice.h"
#include "core/contracts/contractservice.h"
#include "core/institutions/institutionservice.h"
#include "core/rights/availsjson.h"
#include "core/rights/grantindex.h"
#include "core/rights/rightsservice.h"
#include "core/signing/amendmentservice.h"
#include "core/signing/signingservice.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

using namespace lianming;

namespace {

const DaySpan term{QDate(2026, 7, 1), QDate(2027, 6, 30)};

GrantRequest request(std::vector<std::string> assets, const char *licensee = "TAIHU-SNOW")
{
    GrantRequest out;
    out.licensee = licensee;
    out.assets = std::move(assets);
    out.rights = {Right::Reproduction, Right::Distribution};
    out.categories = {"nice/24"};
    out.territories = {"CN"};
    out.channels = {"online"};
    out.days = term;
    out.exclusivity = Exclusivity::Sole;
    return out;
}

Contract draftOf(const Licensing &house, Id<Brand> brand, const GrantRequest &box)
{
    Contract out;
    out.institution = house.institution;
    out.brand = brand;
    out.title = QStringLiteral("Trial");
    out.term = box.days;
    out.terms = QStringLiteral(R"({"rates": [{"id": "R1", "tiers": [{"from": "0", "percent": "5"}]}]})");
    out.grants = {box};
    return out;
}

RightsInRecord heldOf(Id<Institution> institution, Id<Asset> asset)
{
    RightsInRecord out;
    out.scope = {institution, asset, {}};
    out.held.rights = {Right::All};
    out.held.categories = out.held.channels = {"*"};
    out.held.territories = {"WORLD"};
    return out;
}

Id<Collection> collection(Workspace &w, Id<Institution> institution, const char *code,
                          const std::vector<qint64> &assets, Id<Collection> parent = {})
{
    Collection record;
    record.institution = institution;
    record.parent = parent;
    record.code = QString::fromLatin1(code);
    record.nameEn = record.code;
    CollectionService service(w);
    const auto id = service.add(record);
    service.addAssets(id, assets);
    return id;
}

/// A motif cut from a work of the house.
Id<Asset> cut(Workspace &w, const Licensing &house, Id<Asset> work, const char *number)
{
    const auto out = insertAsset(w, house.institution, QStringLiteral("SZM"), QString::fromLatin1(number));
    Statement(w.db, QStringLiteral("UPDATE asset SET source_id = ?, source_region = 'pct:0,0,50,50' WHERE id = ?"))
        .bind(work, out)
        .run();
    return out;
}

std::vector<std::string> gapAssets(const AvailsAnswer &answer)
{
    std::vector<std::string> out;
    for (const TitleGap &gap : answer.titleGaps) {
        if (out.empty() || out.back() != gap.asset)
            out.push_back(gap.asset);
    }
    return out;
}

} // namespace

class TestRightsLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsHeldUntilItIsSaid();
    void theNearestRecordCounts();
    void tradeMarksComeOnTop();
    void everythingAsksForTheRestToo();
    void restrictionsBiteUntilCleared();
    void holdsStandUntilTheyLapse();
    void whatIsTakenCannotBeReserved();
    void aSubLicenceIsNeverWider();
    void subLicencesNeedAMasterThatAllowsThem();
    void bundlesAskEachInstitution();
    void whatEndsBeforeItsAmendmentIsSoldOff();
    void theIndexAnswersAsTheDatabase();
    void recordsAreKept();
    void documentsProve();
    void nothingNewIsAgreedAboutAMergedRecord();
    void aMotifIsLicensedAsPartOfItsWork();
    void aWorkIsLicensedWithItsMotifs();
    void aMotifHasWhatItsWorkHas();
    void aSubLicenceHasTheMotifsOfItsMaster();
    void motifsAreAnsweredAlikeEverywhere();
};

void TestRightsLedger::nothingIsHeldUntilItIsSaid()
{
    const TestWorkspace w;
    const Licensing house(*w);
    RightsService service(*w);
    QCOMPARE(service.ask(house.institution, request({"SZM/1"})).verdict, AvailsVerdict::Available);
    const auto all = service.rightsIn({.institution = house.institution});
    QCOMPARE(all.size(), 1);
    service.setArchived(all.first().record.id, true);
    const AvailsAnswer answer = service.ask(house.institution, request({"SZM/1"}));
    QCOMPARE(answer.verdict, AvailsVerdict::Unavailable);
    QCOMPARE(answer.titleGaps.size(), size_t(2));
    // Nor can it be signed.
    ContractService contracts(*w);
    const auto id = contracts.add(draftOf(house, house.taihu, request({"SZM/1"})));
    VERIFY_ERROR(signOnPaper(*w, id, 1, QDate(2026, 6, 1)), Error::Kind::Rejected);
    service.setArchived(all.first().record.id, false);
    signOnPaper(*w, id, 1, QDate(2026, 6, 1));
}

void TestRightsLedger::theNearestRecordCounts()
{
    const TestWorkspace w;
    const Licensing house(*w);
    RightsService service(*w);
    // Two of the works are an artist's: licensed for China only, and not for everybody's exclusive use.
    const auto outer = collection(*w, house.institution, "STUDIO", {house.assets[0].value});
    collection(*w, house.institution, "STUDIO-LATE", {house.assets[1].value}, outer);
    RightsInRecord artist = heldOf(house.institution, {});
    artist.scope.collection = outer;
    artist.basis = RightsBasis::Artist;
    artist.holder = QStringLiteral("Studio");
    artist.held.territories = {"CN"};
    artist.held.exclusivity = Exclusivity::Sole;
    service.add(artist);
    GrantRequest wide = request({"SZM/1", "SZM/2", "SZM/3"});
    wide.territories = {"CN", "JP"};
    QCOMPARE(gapAssets(service.ask(house.institution, wide)), (std::vector<std::string>{"SZM/1", "SZM/2"}));
    wide.territories = {"CN"};
    QVERIFY(service.ask(house.institution, wide).titleGaps.empty());
    wide.exclusivity = Exclusivity::Exclusive;
    QCOMPARE(gapAssets(service.ask(house.institution, wide)), (std::vector<std::string>{"SZM/1", "SZM/2"}));
    // A record of the asset itself stands alone.
    RightsInRecord bought = heldOf(house.institution, house.assets[1]);
    bought.basis = RightsBasis::Artist;
    bought.holder = QStringLiteral("Studio");
    service.add(bought);
    QCOMPARE(gapAssets(service.ask(house.institution, wide)), std::vector<std::string>{"SZM/1"});
    // The same of the collection's code.
    wide.assets = {"collection:STUDIO"};
    QCOMPARE(gapAssets(service.ask(house.institution, wide)), std::vector<std::string>{"SZM/1"});
}

void TestRightsLedger::tradeMarksComeOnTop()
{
    const TestWorkspace w;
    const Licensing house(*w);
    RightsService service(*w);
    RightsInRecord house1 = service.get(service.rightsIn({.institution = house.institution}).first().record.id);
    house1.held.rights = {Right::Reproduction, Right::Distribution, Right::Name};
    service.change(house1);
    GrantRequest marked = request({"SZM/1"});
    marked.rights.push_back(Right::Trademark);
    QCOMPARE(service.ask(house.institution, marked).titleGaps, (std::vector<TitleGap>{{"SZM/1", Right::Trademark}}));
    RightsInRecord mark = heldOf(house.institution, house.assets[0]);
    mark.basis = RightsBasis::TradeMark;
    mark.holder = QStringLiteral("Suzhou Museum");
    mark.held.rights = {Right::Trademark};
    mark.held.categories = {"nice/24"};
    mark.held.territories = {"CN"};
    mark.held.start = QDate(2020, 1, 1);
    mark.held.end = QDate(2026, 12, 31);
    const auto id = service.add(mark);
    // The registration lapses before the licence ends: class and term are part of the title.
    QCOMPARE(service.ask(house.institution, marked).titleGaps.size(), size_t(1));
    mark = service.get(id);
    mark.held.end = QDate(2036, 12, 31);
    service.change(mark);
    QVERIFY(service.ask(house.institution, marked).titleGaps.empty());
    marked.categories = {"nice/25"};
    QCOMPARE(service.ask(house.institution, marked).titleGaps.size(), size_t(1));
}

void TestRightsLedger::everythingAsksForTheRestToo()
{
    const TestWorkspace w;
    const Licensing house(*w);
    RightsService service(*w);
    QVERIFY(service.ask(house.institution, request({"*"})).titleGaps.empty());
    const auto all = service.rightsIn({.institution = house.institution});
    service.setArchived(all.first().record.id, true);
    service.add(heldOf(house.institution, house.assets[0]));
    QCOMPARE(gapAssets(service.ask(house.institution, request({"*"}))), std::vector<std::string>{"*"});
}

void TestRightsLedger::restrictionsBiteUntilCleared()
{
    const TestWorkspace w;
    const Licensing house(*w);
    RightsService service(*w);
    RestrictionRecord record;
    record.scope = {house.institution, house.assets[0], {}};
    record.restriction.kind = RestrictionKind::PermitNeeded;
    record.restriction.categories = {"nice/24"};
    record.restriction.from = "Authority";
    record.grade = QStringLiteral("2");
    const auto id = service.add(record);
    AvailsAnswer answer = service.ask(house.institution, request({"SZM/1"}));
    QCOMPARE(answer.verdict, AvailsVerdict::Conditional);
    QCOMPARE(answer.restrictions,
             (std::vector<FoundRestriction>{{"SZM/1", RestrictionKind::PermitNeeded, "Authority"}}));
    Clearance permit;
    permit.restriction = id;
    permit.brand = house.taihu;
    permit.givenBy = QStringLiteral("Authority");
    permit.givenOn = QDate(2026, 5, 20);
    permit.validTo = QDate(2027, 6, 29);
    const auto shorter = service.add(permit);
    QCOMPARE(service.ask(house.institution, request({"SZM/1"})).verdict, AvailsVerdict::Conditional); // a day short
    service.setArchived(shorter, true);
    permit.validTo = term.end;
    service.add(permit);
    QCOMPARE(service.ask(house.institution, request({"SZM/1"})).verdict, AvailsVerdict::Available);
    QCOMPARE(service.ask(house.institution, request({"SZM/1"}, "LUOLAI")).verdict, AvailsVerdict::Conditional);

    RestrictionRecord everywhere;
    everywhere.scope.institution = house.institution;
    everywhere.restriction.kind = RestrictionKind::Prohibited;
    everywhere.restriction.categories = {"nice/34"};
    service.add(everywhere);
    GrantRequest tobacco = request({"SZM/3", "SZM/4"});
    tobacco.categories = {"nice/34/matches"};
    answer = service.ask(house.institution, tobacco);
    QCOMPARE(answer.verdict, AvailsVerdict::Unavailable);
    QCOMPARE(answer.restrictions.size(), size_t(2));
}

void TestRightsLedger::holdsStandUntilTheyLapse()
{
    const TestWorkspace w;
    const Licensing house(*w);
    RightsService service(*w);
    Reservation hold;
    hold.institution = house.institution;
    hold.brand = house.luolai;
    hold.title = QStringLiteral("Bedding, in talks");
    hold.terms = request({"SZM/1"}, "LUOLAI");
    hold.terms.exclusivity = Exclusivity::Exclusive;
    hold.holdUntil = QDate(2026, 6, 30);
    const auto id = service.add(hold);
    QCOMPARE(service.get(id).number, QStringLiteral("H-2026-0001"));
    QCOMPARE(service.get(id).terms.licensee, std::string("LUOLAI"));
    const AvailsAnswer answer = service.ask(house.institution, request({"SZM/1"}));
    QCOMPARE(answer.verdict, AvailsVerdict::Conditional);
    QCOMPARE(answer.conflicts.size(), size_t(1));
    QCOMPARE(answer.conflicts[0].reason, ConflictReason::OptionHeld);
    QCOMPARE(answer.conflicts[0].grant, std::string("H-2026-0001"));
    QCOMPARE(service.ask(house.institution, request({"SZM/1"}, "LUOLAI")).verdict, AvailsVerdict::Available);

    // A month later it has lapsed; nobody did anything.
    Workspace later(w.address(), Actor{QStringLiteral("Later")},
                    Clock(QDateTime(QDate(2026, 7, 1), QTime(8, 0), Qt::UTC)));
    QVERIFY(RightsService(later).ask(house.institution, request({"SZM/1"})).conflicts.empty());
    QVERIFY(RightsService(later).reservations({.activeOnly = true}).isEmpty());
    QCOMPARE(service.reservations({.activeOnly = true}).size(), 1);

    service.release(id, 1, QDate(2026, 6, 1), QStringLiteral("No budget"));
    QVERIFY(service.ask(house.institution, request({"SZM/1"})).conflicts.empty());
    VERIFY_ERROR(service.release(id, 2, QDate(2026, 6, 2), {}), Error::Kind::Rejected);
    VERIFY_ERROR(service.change(service.get(id)), Error::Kind::Rejected);
}

void TestRightsLedger::whatIsTakenCannotBeReserved()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ContractService contracts(*w);
    signOnPaper(*w, contracts.add(draftOf(house, house.luolai, request({"SZM/1"}))), 1, QDate(2026, 6, 1));
    RightsService service(*w);
    Reservation own;
    own.institution = house.institution;
    own.kind = ReservationKind::OwnUse;
    own.title = QStringLiteral("The museum's own");
    own.terms = request({"SZM/1"}, "self");
    own.terms.exclusivity = Exclusivity::NonExclusive;
    service.add(own); // beside a sole licensee the museum may use it itself
    own.terms.exclusivity = Exclusivity::Exclusive;
    VERIFY_ERROR(service.add(own), Error::Kind::Rejected);
    own.terms.assets = {"SZM/2"};
    const auto id = service.add(own);
    const AvailsAnswer answer = service.ask(house.institution, request({"SZM/2"}));
    QCOMPARE(answer.conflicts.size(), size_t(1));
    QCOMPARE(answer.conflicts[0].reason, ConflictReason::OwnUse);
    // Changing it asks again, but not about itself.
    Reservation changed = service.get(id);
    changed.terms.channels = {"*"};
    service.change(changed);
    changed = service.get(id);
    changed.terms.assets = {"SZM/1", "SZM/2"};
    VERIFY_ERROR(service.change(changed), Error::Kind::Rejected);
    own.terms.assets = {"SZM/9"};
    VERIFY_ERROR(service.add(own), Error::Kind::BadInput);
}

void TestRightsLedger::aSubLicenceIsNeverWider()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ContractService contracts(*w);
    collection(*w, house.institution, "VASES", {house.assets[0].value, house.assets[1].value});
    GrantRequest wide = request({"collection:VASES"}, "LUOLAI");
    wide.territories = {"CN", "HK"};
    wide.territoriesExcept = {"CN-GS"};
    wide.exclusivity = Exclusivity::Exclusive;
    Contract master = draftOf(house, house.luolai, wide);
    master.sublicensing = Sublicensing::Allowed;
    const auto masterId = contracts.add(master);
    signOnPaper(*w, masterId, 1, QDate(2026, 6, 1));

    const auto fits = [&](const std::function<void(GrantRequest &)> &change) {
        GrantRequest box = request({"SZM/1"});
        box.territories = {"HK"};
        change(box);
        Contract sub = draftOf(house, house.taihu, box);
        sub.master = masterId;
        const GateReport report = SigningService(*w).gates(sub);
        return report.open.isEmpty() && report.verdict() != AvailsVerdict::Unavailable;
    };
    QVERIFY(fits([](GrantRequest &) {})); // the master does not stand against it
    QVERIFY(fits([](GrantRequest &box) { box.assets = {"SZM/1", "SZM/2"}; }));
    QVERIFY(fits([](GrantRequest &box) { box.exclusivity = Exclusivity::Exclusive; }));
    QVERIFY(!fits([](GrantRequest &box) { box.assets = {"SZM/3"}; }));
    QVERIFY(!fits([](GrantRequest &box) { box.territories = {"JP"}; }));
    QVERIFY(!fits([](GrantRequest &box) { box.territories = {"CN"}; })); // the master lacks Gansu
    QVERIFY(fits([](GrantRequest &box) {
        box.territories = {"CN"};
        box.territoriesExcept = {"CN-GS"};
    }));
    QVERIFY(!fits([](GrantRequest &box) { box.categories = {"*"}; }));
    QVERIFY(!fits([](GrantRequest &box) { box.channels = {"*"}; }));
    QVERIFY(!fits([](GrantRequest &box) { box.rights.push_back(Right::Name); }));

    Contract sub = draftOf(house, house.taihu, request({"SZM/1"}));
    sub.grants[0].territories = {"HK"};
    sub.master = masterId;
    const auto subId = contracts.add(sub);
    signOnPaper(*w, subId, 1, QDate(2026, 6, 1));
    QCOMPARE(contracts.get(subId).master, masterId);
    // A third party collides with both; without the master it would not be the museum's to give again.
    const AvailsAnswer third = RightsService(*w).ask(house.institution, [&] {
        GrantRequest box = request({"SZM/1"}, "OTHER");
        box.territories = {"HK"};
        return box;
    }());
    QCOMPARE(std::ranges::count_if(third.conflicts, &Conflict::isHard), 2);
    // The document names the master, and comes back.
    OrderedJson document = contracts.exportDocument(contracts.get(subId));
    QCOMPARE(document["master"].get<std::string>(), contracts.get(masterId).number.toStdString());
    document["number"] = "SUB-2";
    QCOMPARE(contracts.get(contracts.importDocument(document, QStringLiteral("sub.json"))).master, masterId);
    document["number"] = "SUB-3";
    document["master"] = "NO-SUCH";
    VERIFY_ERROR(contracts.importDocument(document, QStringLiteral("sub.json")), Error::Kind::BadInput);
}

void TestRightsLedger::subLicencesNeedAMasterThatAllowsThem()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ContractService contracts(*w);
    const auto masterId = contracts.add(draftOf(house, house.luolai, request({"SZM/1"}, "LUOLAI")));
    Contract sub = draftOf(house, house.taihu, request({"SZM/1"}));
    sub.master = masterId;
    const auto problems = [&] {
        QList<ContractProblem> out;
        for (const ContractFinding &finding : SigningService(*w).gates(sub).open)
            out.append(finding.problem);
        return out;
    };
    QCOMPARE(problems(), (QList{ContractProblem::MasterNotSigned, ContractProblem::MasterForbids}));
    Contract master = contracts.get(masterId);
    master.sublicensing = Sublicensing::WithConsent;
    contracts.change(master);
    signOnPaper(*w, masterId, 2, QDate(2026, 6, 1));
    QVERIFY(problems().isEmpty());
    contracts.terminate(masterId, 3, QDate(2026, 6, 1), QStringLiteral("Breach"));
    QCOMPARE(problems(), QList{ContractProblem::MasterNotSigned});

    // A circle is told, and ends no program.
    Contract first = draftOf(house, house.luolai, request({"SZM/2"}, "LUOLAI"));
    first.id = contracts.add(first);
    Contract second = draftOf(house, house.taihu, request({"SZM/2"}));
    second.master = first.id;
    second.id = contracts.add(second);
    first = contracts.get(first.id);
    first.master = second.id;
    contracts.change(first);
    const auto found = SigningService(*w).gates(contracts.get(first.id)).open;
    QVERIFY(std::ranges::any_of(
        found, [](const ContractFinding &finding) { return finding.problem == ContractProblem::MasterCircle; }));
    Contract self = contracts.get(second.id);
    self.master = self.id;
    VERIFY_ERROR(contracts.change(self), Error::Kind::BadInput);
}

void TestRightsLedger::bundlesAskEachInstitution()
{
    const TestWorkspace w;
    const Licensing house(*w);
    Institution other;
    other.code = QStringLiteral("GSM");
    other.nameEn = QStringLiteral("Gansu Museum");
    const auto gansu = InstitutionService(*w).add(other);
    insertAsset(*w, gansu, QStringLiteral("GSM"), QStringLiteral("1"));
    RightsService service(*w);
    const GrantRequest both = request({"SZM/1", "GSM/1"});
    QCOMPARE(gapAssets(service.ask(house.institution, both)), std::vector<std::string>{"GSM/1"});
    holdEverything(*w, gansu);
    QCOMPARE(service.ask(house.institution, both).verdict, AvailsVerdict::Available);

    ContractService contracts(*w);
    Contract bundle = draftOf(house, house.taihu, both);
    const auto unknown = SigningService(*w).gates(bundle).open;
    QCOMPARE(unknown.size(), 1);
    QCOMPARE(unknown.first().problem, ContractProblem::AssetUnknown);
    bundle.furtherInstitutions = {gansu};
    const auto id = contracts.add(bundle);
    QCOMPARE(contracts.get(id).furtherInstitutions, QList{gansu});
    signOnPaper(*w, id, 1, QDate(2026, 6, 1));

    // Each institution finds the bundle among its own grants, and only what is its.
    GrantRequest one = request({"GSM/1"}, "LUOLAI");
    AvailsAnswer answer = service.ask(gansu, one);
    QCOMPARE(answer.verdict, AvailsVerdict::Unavailable);
    QCOMPARE(answer.conflicts[0].assets, std::vector<std::string>{"GSM/1"});
    answer = service.ask(house.institution, request({"SZM/1", "SZM/2", "GSM/1"}, "LUOLAI"));
    QCOMPARE(answer.conflicts.size(), size_t(1));
    QCOMPARE(answer.conflicts[0].assets, (std::vector<std::string>{"GSM/1", "SZM/1"}));
    QCOMPARE(answer.remainder.assets, std::vector<std::string>{"SZM/2"});
    QVERIFY(answer.remainder.days.empty());
    // "*" of a bundle is its own institution's everything.
    Contract all = draftOf(house, house.luolai, request({"*", "GSM/1"}, "LUOLAI"));
    all.grants[0].categories = {"nice/9"};
    all.furtherInstitutions = {gansu};
    signOnPaper(*w, contracts.add(all), 1, QDate(2026, 6, 1));
    insertAsset(*w, gansu, QStringLiteral("GSM"), QStringLiteral("2"));
    one = request({"GSM/2"});
    one.categories = {"nice/9"};
    QCOMPARE(service.ask(gansu, one).verdict, AvailsVerdict::Available);

    Contract twice = draftOf(house, house.taihu, both);
    twice.furtherInstitutions = {gansu, gansu};
    VERIFY_ERROR(contracts.add(twice), Error::Kind::BadInput);
    twice.furtherInstitutions = {house.institution};
    VERIFY_ERROR(contracts.add(twice), Error::Kind::BadInput);
    // A signed bundle stands, whoever writes to the database.
    VERIFY_ERROR(Statement(w.db(), QStringLiteral("DELETE FROM bundle_institution")).run(), Error::Kind::Rejected);
}

void TestRightsLedger::whatEndsBeforeItsAmendmentIsSoldOff()
{
    const TestWorkspace w;
    const Licensing house(*w);
    Contract draft = house.contract(house.luolai);
    draft.sellOffDays = 60;
    ContractService contracts(*w);
    const Id<Contract> id = contracts.add(draft);
    signOnPaper(*w, id, 1, QDate(2026, 6, 1));
    Contract after = contracts.get(id);
    after.grants[0].categories = {"nice/24/curtains"};
    Amendment curtains;
    curtains.title = QStringLiteral("Curtains");
    curtains.reason = QStringLiteral("Agreed");
    curtains.effectiveOn = QDate(2027, 7, 1);
    AmendmentService amendments(*w);
    amendments.sign(amendments.draft(curtains, after), 1, QDate(2026, 6, 1));
    const auto grants = [&] {
        return RightsLedger(w.db()).book(house.institution).grants;
    };
    QCOMPARE(grants().at(0).days.end, QDate(2027, 6, 30)); // the amendment goes on from there
    QVERIFY(!sellOffDays(grants().at(0)));
    contracts.terminate(id, contracts.get(id).version, QDate(2027, 4, 30), QStringLiteral("Breach"));
    const Grant ended = grants().at(0);
    QCOMPARE(boxDays(ended)->end, QDate(2027, 4, 30));
    QVERIFY(sellOffDays(ended) == (DaySpan{QDate(2027, 5, 1), QDate(2027, 6, 29)}));
    QVERIFY(!boxDays(grants().at(1)));
}

void TestRightsLedger::theIndexAnswersAsTheDatabase()
{
    const TestWorkspace w;
    const Licensing house(*w);
    collection(*w, house.institution, "VASES", {house.assets[0].value, house.assets[1].value});
    ContractService contracts(*w);
    signOnPaper(*w, contracts.add(draftOf(house, house.luolai, request({"collection:VASES"}, "LUOLAI"))), 1,
                QDate(2026, 6, 1));
    contracts.add(draftOf(house, house.luolai, request({"SZM/3"}, "LUOLAI")));
    RightsService service(*w);
    RestrictionRecord record;
    record.scope = {house.institution, house.assets[3], {}};
    record.restriction.kind = RestrictionKind::ConsentNeeded;
    service.add(record);
    const GrantIndex index(RightsLedger(w.db()).book(house.institution));
    for (const std::vector<std::string> &assets :
         std::vector<std::vector<std::string>>{{"SZM/1"}, {"SZM/3"}, {"SZM/4"}, {"collection:VASES", "SZM/4"}, {"*"}}) {
        const AvailsAnswer asked = service.ask(house.institution, request(assets));
        QVERIFY(asked == index.check(request(assets), w->clock.today()));
        QVERIFY(asked == checkAvails(index.book(), request(assets), w->clock.today()));
    }
    // As a document, it answers the same without a database.
    const Json document = Json::parse(rightsBookJson(index.book()).dump());
    const RightsBook read = readRightsBook(document, QStringLiteral("grants.json"));
    QVERIFY(checkAvails(read, request({"SZM/1", "SZM/4"}), w->clock.today())
            == index.check(request({"SZM/1", "SZM/4"}), w->clock.today()));
}

void TestRightsLedger::recordsAreKept()
{
    const TestWorkspace w;
    const Licensing house(*w);
    RightsService service(*w);
    RightsInRecord record = heldOf(house.institution, house.assets[0]);
    record.basis = RightsBasis::Photographer;
    record.holder = QStringLiteral("Photo studio");
    record.contact = QStringLiteral("studio@example.org");
    record.reference = QStringLiteral("L-1");
    record.statement = QStringLiteral("InC");
    record.terms = QStringLiteral("Not exclusive");
    record.held.rights = {Right::Reproduction};
    record.held.territories = {"CN", "EU"};
    record.held.territoriesExcept = {"DE"};
    record.held.start = QDate(2026, 1, 1);
    record.held.end = QDate(2026, 12, 31);
    record.held.exclusivity = Exclusivity::NonExclusive;
    record.id = service.add(record);
    QCOMPARE(service.get(record.id), record);
    record.held.categories = {"nice/16"};
    service.change(record);
    record.version = 2;
    QCOMPARE(service.get(record.id), record);
    QCOMPARE(service.history("rights_in", record.id.value).size(), 2);
    RightsInRecord stale = record;
    stale.version = 1;
    stale.terms = QStringLiteral("Other");
    VERIFY_ERROR(service.change(stale), Error::Kind::Conflict);
    QCOMPARE(service.rightsIn({.text = QStringLiteral("photo")}).size(), 1);
    QCOMPARE(service.rightsIn({.asset = house.assets[0]}).first().subject.code, QStringLiteral("SZM/1"));
    QCOMPARE(service.rightsIn({.institution = house.institution}).first().subject.code, QStringLiteral("*"));
    service.setArchived(record.id, true);
    QVERIFY(service.rightsIn({.asset = house.assets[0]}).isEmpty());
    RightsInRecord foreign = heldOf({house.institution.value + 1}, house.assets[0]);
    VERIFY_ERROR(service.add(foreign), Error::Kind::BadInput);
    RightsInRecord empty = heldOf(house.institution, {});
    empty.held.rights.clear();
    VERIFY_ERROR(service.add(empty), Error::Kind::BadInput);
    VERIFY_ERROR(static_cast<void>(service.get(Id<RightsInRecord>{999})), Error::Kind::NotFound);
}

void TestRightsLedger::documentsProve()
{
    const TestWorkspace w;
    const Licensing house(*w);
    RightsService service(*w);
    const auto record = service.rightsIn({.institution = house.institution}).first().record;
    const QString path = w.folder() + QStringLiteral("/licence.txt");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("signed");
    file.close();
    service.attach("rights_in", record.id.value, path);
    const auto documents = service.attachments("rights_in", record.id.value);
    QCOMPARE(documents.size(), 1);
    QCOMPARE(documents.first().name, QStringLiteral("licence.txt"));
    QCOMPARE(w->files.read(documents.first().sha256), QByteArray("signed"));
    VERIFY_ERROR(service.attach("rights_in", record.id.value, path), Error::Kind::Duplicate);
    VERIFY_ERROR(service.attach("rights_in", record.id.value, w.folder() + QStringLiteral("/none")),
                 Error::Kind::BadInput);
}

void TestRightsLedger::nothingNewIsAgreedAboutAMergedRecord()
{
    const TestWorkspace w;
    const Licensing house(*w);
    RightsService service(*w);
    DuplicateService duplicates(*w);
    QCOMPARE(service.ask(house.institution, request({"SZM/2"})).verdict, AvailsVerdict::Available);
    duplicates.merge(house.assets[0], house.assets[1]);
    try {
        (void)service.ask(house.institution, request({"SZM/2"}));
        QFAIL("no error was thrown");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), Error::Kind::BadInput);
        QCOMPARE(error.message().args, (QStringList{QStringLiteral("SZM/2"), QStringLiteral("SZM/1")}));
    }
    QCOMPARE(service.ask(house.institution, request({"SZM/1"})).verdict, AvailsVerdict::Available);
    duplicates.split(house.assets[1]);
    QCOMPARE(service.ask(house.institution, request({"SZM/2"})).verdict, AvailsVerdict::Available);
    // A draft that names a record keeps it from going.
    ContractService(*w).add(draftOf(house, house.taihu, request({"SZM/2"})));
    VERIFY_ERROR(duplicates.merge(house.assets[0], house.assets[1]), Error::Kind::InUse);
}

void TestRightsLedger::aMotifIsLicensedAsPartOfItsWork()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const auto motif = cut(*w, house, house.assets[0], "1-m1");
    cut(*w, house, motif, "1-m1-m1");
    RightsService service(*w);
    QCOMPARE(service.ask(house.institution, request({"SZM/1-m1"})).verdict, AvailsVerdict::Available);
    GrantRequest whole = request({"SZM/1"}, "LUOLAI");
    whole.exclusivity = Exclusivity::Exclusive;
    ContractService contracts(*w);
    const auto id = contracts.add(draftOf(house, house.luolai, whole));
    AvailsAnswer answer = service.ask(house.institution, request({"SZM/1-m1"}));
    QCOMPARE(answer.verdict, AvailsVerdict::Available); // a draft decides nothing, but is told
    QCOMPARE(answer.conflicts.size(), size_t(1));
    QCOMPARE(answer.conflicts[0].reason, ConflictReason::Proposed);
    signOnPaper(*w, id, 1, QDate(2026, 6, 1));
    for (const char *asset : {"SZM/1-m1", "SZM/1-m1-m1"}) {
        answer = service.ask(house.institution, request({asset}));
        QCOMPARE(answer.verdict, AvailsVerdict::Unavailable);
        QCOMPARE(answer.conflicts.size(), size_t(1));
        QCOMPARE(answer.conflicts[0].assets, std::vector<std::string>{asset});
        QCOMPARE(answer.conflicts[0].works, std::vector<std::string>{"SZM/1"});
        QVERIFY(answer.remainder.assets.empty());
    }
    QCOMPARE(service.ask(house.institution, request({"SZM/1-m1"}, "LUOLAI")).conflicts.front().reason,
             ConflictReason::Duplicate);
    // Both asked for: the work is named, and neither is left.
    answer = service.ask(house.institution, request({"SZM/1", "SZM/1-m1", "SZM/2"}));
    QCOMPARE(answer.conflicts[0].assets, std::vector<std::string>{"SZM/1"});
    QVERIFY(answer.conflicts[0].works.empty());
    QCOMPARE(answer.remainder.assets, std::vector<std::string>{"SZM/2"});
    // Nor can it be signed or reserved.
    const auto second = contracts.add(draftOf(house, house.taihu, request({"SZM/1-m1"})));
    try {
        signOnPaper(*w, second, 1, QDate(2026, 6, 1));
        QFAIL("no error was thrown");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), Error::Kind::Rejected);
    }
    Reservation own;
    own.institution = house.institution;
    own.kind = ReservationKind::OwnUse;
    own.title = QStringLiteral("The museum's own");
    own.terms = request({"SZM/1-m1"}, "self");
    own.terms.exclusivity = Exclusivity::NonExclusive;
    try {
        service.add(own);
        QFAIL("no error was thrown");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), Error::Kind::Rejected);
        QVERIFY(error.message().english().contains(u"SZM/1"));
    }
}

void TestRightsLedger::aWorkIsLicensedWithItsMotifs()
{
    const TestWorkspace w;
    const Licensing house(*w);
    cut(*w, house, house.assets[0], "1-m1");
    cut(*w, house, house.assets[0], "1-m2");
    RightsService service(*w);
    ContractService contracts(*w);
    GrantRequest part = request({"SZM/1-m1"}, "LUOLAI");
    part.exclusivity = Exclusivity::NonExclusive;
    signOnPaper(*w, contracts.add(draftOf(house, house.luolai, part)), 1, QDate(2026, 6, 1));
    // What is not kept from others does not keep the work from being licensed; for itself alone nobody has it.
    GrantRequest whole = request({"SZM/1"});
    whole.exclusivity = Exclusivity::NonExclusive;
    QVERIFY(service.ask(house.institution, whole).conflicts.empty());
    whole.exclusivity = Exclusivity::Sole;
    AvailsAnswer answer = service.ask(house.institution, whole);
    QCOMPARE(answer.verdict, AvailsVerdict::Unavailable);
    QCOMPARE(answer.conflicts[0].assets, std::vector<std::string>{"SZM/1-m1"});
    QCOMPARE(answer.conflicts[0].works, std::vector<std::string>{"SZM/1"});
    // Its other motifs are free.
    QVERIFY(service.ask(house.institution, request({"SZM/1-m2"})).conflicts.empty());
    // So it is where the motif was cut from a record that was merged into the work's.
    cut(*w, house, house.assets[3], "4-m1");
    DuplicateService(*w).merge(house.assets[1], house.assets[3]);
    GrantRequest second = request({"SZM/2"}, "LUOLAI");
    second.exclusivity = Exclusivity::Exclusive;
    const auto secondId = contracts.add(draftOf(house, house.luolai, second));
    signOnPaper(*w, secondId, 1, QDate(2026, 6, 1));
    answer = service.ask(house.institution, request({"SZM/4-m1"}));
    QCOMPARE(answer.verdict, AvailsVerdict::Unavailable);
    QCOMPARE(answer.conflicts[0].works, std::vector<std::string>{"SZM/2"});
    // By a collection that the work is in, all the same.
    collection(*w, house.institution, "VASES", {house.assets[0].value});
    answer = service.ask(house.institution, request({"collection:VASES"}));
    QCOMPARE(answer.conflicts[0].assets, std::vector<std::string>{"SZM/1-m1"});
    QCOMPARE(answer.conflicts[0].works, std::vector<std::string>{"SZM/1"});
    // A motif that one brand has for itself is not sold again with the work.
    GrantRequest alone = request({"SZM/1-m2"}, "LUOLAI");
    alone.exclusivity = Exclusivity::Exclusive;
    signOnPaper(*w, contracts.add(draftOf(house, house.luolai, alone)), 1, QDate(2026, 6, 1));
    whole.exclusivity = Exclusivity::NonExclusive;
    answer = service.ask(house.institution, whole);
    QCOMPARE(answer.verdict, AvailsVerdict::Unavailable);
    QCOMPARE(answer.conflicts[0].assets, std::vector<std::string>{"SZM/1-m2"});
}

void TestRightsLedger::aMotifHasWhatItsWorkHas()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const auto motif = cut(*w, house, house.assets[0], "1-m1");
    RightsService service(*w);
    RightsInRecord artist = heldOf(house.institution, house.assets[0]);
    artist.basis = RightsBasis::Artist;
    artist.holder = QStringLiteral("Studio");
    artist.held.rights = {Right::Reproduction, Right::Distribution};
    artist.held.territories = {"CN"};
    service.add(artist);
    GrantRequest japan = request({"SZM/1-m1"});
    QVERIFY(service.ask(house.institution, japan).titleGaps.empty());
    japan.territories = {"JP"};
    QCOMPARE(service.ask(house.institution, japan).titleGaps,
             (std::vector<TitleGap>{{"SZM/1-m1", Right::Distribution, "SZM/1"},
                                    {"SZM/1-m1", Right::Reproduction, "SZM/1"}}));
    // A mark of the motif comes on top of what the work has.
    RightsInRecord mark = heldOf(house.institution, motif);
    mark.basis = RightsBasis::TradeMark;
    mark.holder = QStringLiteral("Suzhou Museum");
    mark.held.rights = {Right::Trademark};
    mark.held.categories = {"nice/24"};
    const auto markId = service.add(mark);
    GrantRequest marked = request({"SZM/1-m1"});
    marked.rights.push_back(Right::Trademark);
    QVERIFY(service.ask(house.institution, marked).titleGaps.empty());
    marked.assets = {"SZM/1"};
    QCOMPARE(gapAssets(service.ask(house.institution, marked)), std::vector<std::string>{"SZM/1"});
    service.setArchived(markId, true);
    // A redrawn motif is the museum's own; the work is not, for that.
    service.add(heldOf(house.institution, motif));
    QVERIFY(service.ask(house.institution, japan).titleGaps.empty());
    japan.assets = {"SZM/1"};
    QCOMPARE(gapAssets(service.ask(house.institution, japan)), std::vector<std::string>{"SZM/1"});

    // What restricts the work restricts the motif; what restricts the motif alone leaves the work.
    RestrictionRecord estate;
    estate.scope = {house.institution, house.assets[0], {}};
    estate.restriction.kind = RestrictionKind::ConsentNeeded;
    estate.restriction.from = "Estate";
    service.add(estate);
    RestrictionRecord sacred;
    sacred.scope = {house.institution, motif, {}};
    sacred.restriction.kind = RestrictionKind::Prohibited;
    service.add(sacred);
    QCOMPARE(service.ask(house.institution, request({"SZM/1-m1"})).restrictions,
             (std::vector<FoundRestriction>{{"SZM/1-m1", RestrictionKind::ConsentNeeded, "Estate", "SZM/1"},
                                            {"SZM/1-m1", RestrictionKind::Prohibited, "", ""}}));
    QCOMPARE(service.ask(house.institution, request({"SZM/1"})).restrictions,
             (std::vector<FoundRestriction>{{"SZM/1", RestrictionKind::ConsentNeeded, "Estate", ""}}));
}

void TestRightsLedger::aSubLicenceHasTheMotifsOfItsMaster()
{
    const TestWorkspace w;
    const Licensing house(*w);
    cut(*w, house, house.assets[0], "1-m1");
    cut(*w, house, house.assets[1], "2-m1");
    ContractService contracts(*w);
    Contract master = draftOf(house, house.luolai, request({"SZM/1"}, "LUOLAI"));
    master.sublicensing = Sublicensing::Allowed;
    const auto masterId = contracts.add(master);
    signOnPaper(*w, masterId, 1, QDate(2026, 6, 1));
    const auto fits = [&](const char *asset) {
        Contract sub = draftOf(house, house.taihu, request({asset}));
        sub.master = masterId;
        return SigningService(*w).gates(sub).verdict() != AvailsVerdict::Unavailable;
    };
    QVERIFY(fits("SZM/1"));
    QVERIFY(fits("SZM/1-m1"));
    QVERIFY(!fits("SZM/2-m1"));
}

void TestRightsLedger::motifsAreAnsweredAlikeEverywhere()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const auto motif = cut(*w, house, house.assets[0], "1-m1");
    cut(*w, house, motif, "1-m1-m1");
    cut(*w, house, house.assets[1], "2-m1");
    cut(*w, house, house.assets[2], "3-m1");
    collection(*w, house.institution, "VASES", {house.assets[0].value, house.assets[1].value});
    ContractService contracts(*w);
    signOnPaper(*w, contracts.add(draftOf(house, house.luolai, request({"collection:VASES"}, "LUOLAI"))), 1,
                QDate(2026, 6, 1));
    signOnPaper(*w, contracts.add(draftOf(house, house.luolai, request({"SZM/3-m1"}, "LUOLAI"))), 1, QDate(2026, 6, 1));
    RightsService service(*w);
    RightsInRecord artist = heldOf(house.institution, house.assets[2]);
    artist.basis = RightsBasis::Artist;
    artist.holder = QStringLiteral("Studio");
    artist.held.rights = {Right::Reproduction};
    service.add(artist);
    RestrictionRecord record;
    record.scope = {house.institution, house.assets[0], {}};
    record.restriction.kind = RestrictionKind::ConsentNeeded;
    service.add(record);
    const QDate today = w->clock.today();
    const GrantIndex index(RightsLedger(w.db()).book(house.institution));
    const Json document = Json::parse(rightsBookJson(index.book()).dump());
    const RightsBook read = readRightsBook(document, QStringLiteral("grants.json"));
    for (const std::vector<std::string> &assets :
         std::vector<std::vector<std::string>>{{"SZM/1"},
                                               {"SZM/1-m1"},
                                               {"SZM/1-m1-m1", "SZM/2"},
                                               {"SZM/2-m1", "SZM/3"},
                                               {"SZM/3"},
                                               {"SZM/3-m1"},
                                               {"collection:VASES", "SZM/3-m1"},
                                               {"*"}}) {
        const AvailsAnswer asked = service.ask(house.institution, request(assets));
        QVERIFY(!asked.conflicts.empty());
        QVERIFY(asked == index.check(request(assets), today));
        QVERIFY(asked == checkAvails(index.book(), request(assets), today));
        if (assets.front() != "*") // a document knows the assets that it names
            QVERIFY(asked == checkAvails(read, request(assets), today));
    }
}

QTEST_GUILESS_MAIN(TestRightsLedger)
#include "tst_rightsledger.moc"
