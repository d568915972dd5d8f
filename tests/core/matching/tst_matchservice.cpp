// Matchmaking in a workspace: profiles, positions, rankings, weights and learning, shortlists, plans of exclusives;
// what a brand's own manager is shown.
#include "core/assets/assetservice.h"
#include "core/brands/brandservice.h"
#include "core/contracts/contractservice.h"
#include "core/exchange/profileimport.h"
#include "core/institutions/institutionservice.h"
#include "core/matching/exclusiveservice.h"
#include "core/matching/lessonjson.h"
#include "core/people/peopleservice.h"
#include "core/proposals/proposalservice.h"
#include "core/reports/exclusivetable.h"
#include "core/rights/ledger.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

#include <QFile>

#include <thread>

using namespace lianming;

namespace {

/// The proposal goes to a stage at 08:00 of a day, as if it had been moved then.
void moveOn(Workspace &w, Id<Proposal> id, const char *stage, QDate day)
{
    Statement(w.db, QStringLiteral("UPDATE proposal SET stage = ? WHERE id = ?"))
        .bind(QString::fromLatin1(stage), id)
        .run();
    insertRow(w.db, "proposal_move",
              {{"proposal_id", id},
               {"from_stage", "inquiry"},
               {"to_stage", stage},
               {"reason", ""},
               {"at", QDateTime(day, QTime(8, 0), Qt::UTC)},
               {"actor", "mei"}});
}

MatchFacts factsOf(const TestWorkspace &home)
{
    const Transaction reading(home.db(), Transaction::Kind::Read);
    return readMatching(home.db(), RightsLedger(home.db()).regions(), home->clock.today()).facts;
}

/// A license of the work in China for the brand alone, signed.
Id<Contract> signAlone(Workspace &w, const Licensing &world, Id<Brand> brand)
{
    Contract contract = world.contract(brand);
    contract.term.start = QDate(2026, 6, 1);
    contract.grants.front().days = contract.term;
    contract.grants.front().exclusivity = Exclusivity::Exclusive;
    contract.grants.front().categories = {"*"};
    const Id<Contract> id = ContractService(w).add(contract);
    signOnPaper(w, id, ContractService(w).get(id).version, QDate(2026, 6, 1));
    return id;
}

Currency yuan()
{
    return Currency::find(QStringLiteral("CNY")).value_or(Currency());
}

BrandProfile profileOf(Id<Brand> brand)
{
    BrandProfile out;
    out.brand = brand;
    out.terms = {QStringLiteral("motif.lotus")};
    out.audiences = {Audience::Women};
    out.prices = PriceRange{PriceBand::Middle, PriceBand::Premium};
    out.territories = {QStringLiteral("CN"), QStringLiteral("JP")};
    out.channels = {QStringLiteral("online")};
    out.capacity = 3;
    out.budget = {5'000'000, yuan()};
    out.notes = QStringLiteral("记");
    return out;
}

} // namespace

class TestMatchService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void profilesAndPositions()
    {
        const TestWorkspace home;
        const Licensing world(*home);
        MatchService service(*home);
        QVERIFY(!service.profile(world.luolai).id.isSet());
        BrandProfile profile = profileOf(world.luolai);
        service.save(profile);
        BrandProfile stored = service.profile(world.luolai);
        profile.id = stored.id;
        QCOMPARE(stored, profile);
        VERIFY_ERROR(service.save(profileOf(world.luolai)), Error::Kind::Duplicate);
        stored.capacity.reset();
        service.save(stored);
        VERIFY_ERROR(service.save(stored), Error::Kind::Conflict); // by the version that was read
        stored = service.profile(world.luolai);
        QVERIFY(!stored.capacity);
        stored.terms = {QStringLiteral("motif.none")};
        VERIFY_ERROR(service.save(stored), Error::Kind::BadInput);
        VERIFY_ERROR(service.check(stored), Error::Kind::BadInput);

        IpPosition position = service.position(world.institution, {}, {});
        position.categories = {QStringLiteral("nice/24")};
        position.prices = PriceRange{PriceBand::Entry, PriceBand::Middle};
        service.save(position);
        const IpPosition back = service.position(world.institution, {}, {});
        QCOMPARE(back.categories, position.categories);
        QCOMPARE(back.prices, position.prices);
        // A work has its own, that of its collection, or that of its institution.
        Collection collection;
        collection.institution = world.institution;
        collection.code = QStringLiteral("GARDEN");
        collection.nameEn = QStringLiteral("Garden");
        const auto garden = CollectionService(*home).add(collection);
        CollectionService(*home).addAssets(garden, {world.assets[0].value});
        const QList<PositionScope> scopes = service.positionScopes(world.assets[0]);
        QCOMPARE(scopes.size(), 3);
        QCOMPARE(scopes[0].asset, world.assets[0]);
        QCOMPARE(scopes[1].collection, garden);
        QVERIFY(!scopes[1].isSaid && scopes[2].isSaid);
        QCOMPARE(service.positionScopes(world.assets[1]).size(), 2);
        QVERIFY(service.positionScopes({4711}).isEmpty());
        position = service.position(world.institution, {}, {4711});
        VERIFY_ERROR(service.save(position), Error::Kind::NotFound);
    }

    void ranksOnlyWhatIsFree()
    {
        const TestWorkspace home;
        const Licensing world(*home);
        MatchService service(*home);
        Institution academy;
        academy.code = QStringLiteral("DHA");
        academy.nameEn = academy.nameZh = QStringLiteral("Dunhuang Academy");
        const auto other = InstitutionService(*home).add(academy);
        const Id<Asset> unheld = insertAsset(*home, other, QStringLiteral("DHA"), QStringLiteral("1"));
        QVERIFY(service.brands(unheld).pairs.empty()); // nothing is known to be held
        MatchList found = service.brands(world.assets.first());
        QCOMPARE(found.looked, 2);
        QCOMPARE(found.pairs.size(), size_t{2});
        for (const RankedPair &pair : found.pairs) {
            QCOMPARE(pair.rights.share, 1.0F);
            QCOMPARE(pair.reasons.size(), matchFeatureCount);
        }
        QCOMPARE(service.assets(world.luolai).pairs.size(), size_t{4}); // not the fifth
        // An accepted exclusive proposal of the one is a proposal in the other's way, no more; a contract takes it.
        MatchQuestion exclusive;
        exclusive.exclusivity = Exclusivity::Exclusive;
        QCOMPARE(service.brands(world.assets.first(), exclusive).pairs.size(), size_t{2});
        ProposalService proposals(*home);
        const auto id = proposals.add(world.proposal());
        QCOMPARE(service.brands(world.assets.first()).pairs.size(), size_t{2});
        proposals.move(id, proposals.get(id).version, ProposalStage::Reviewing);
        found = service.brands(world.assets.first());
        const auto luolai = std::ranges::find(found.pairs, world.luolai, &RankedPair::brand);
        QVERIFY(luolai != found.pairs.end());
        QVERIFY(luolai->reasons[size_t(MatchFeature::Capacity)].numbers[1] == 1); // the open proposal is known at once
        BrandService(*home).setArchived(world.taihu, true);
        QCOMPARE(service.brands(world.assets.first()).pairs.size(), size_t{1});
        VERIFY_ERROR((void)service.assets(world.taihu), Error::Kind::NotFound);
        VERIFY_ERROR((void)service.brands({4711}), Error::Kind::NotFound);
    }

    void weightsAndLearning()
    {
        const TestWorkspace home;
        const Licensing world(*home);
        MatchService service(*home);
        MatchWeights weights;
        weights.points.fill(0);
        VERIFY_ERROR(service.setWeights({}, weights, {}), Error::Kind::BadInput);
        weights.set(MatchFeature::Style, 80);
        const KeptWeights none = service.weights(world.institution);
        service.setWeights(world.institution, weights, none);
        QCOMPARE(service.weights(world.institution).model.weights, weights);
        QCOMPARE(service.weights().model.weights, MatchWeights());
        const KeptWeights first = service.weights(world.institution);
        weights.set(MatchFeature::Record, 20);
        service.setWeights(world.institution, weights, first);
        QCOMPARE(service.weights(world.institution).model.weights, weights);
        // Who read them before is told what somebody else made of them.
        for (const KeptWeights &read : {none, first}) {
            VERIFY_ERROR(service.setWeights(world.institution, MatchWeights(), read), Error::Kind::Conflict);
            try {
                service.setWeights(world.institution, MatchWeights(), read);
            } catch (const Error &error) {
                QVERIFY2(error.message().english().contains(QStringLiteral("→ 20")), error.what());
            }
        }
        QCOMPARE(service.weights(world.institution).model.weights, weights);
        QVERIFY(!service.lesson().isEnough);
        VERIFY_ERROR(service.learn(), Error::Kind::Rejected);
    }

    void aLessonIsKept()
    {
        const TestWorkspace home;
        const Licensing world(*home);
        MatchService service(*home);
        ProposalService proposals(*home);
        Proposal proposal = world.proposal();
        proposal.exclusivity = Exclusivity::NonExclusive;
        for (int i = 0; i < 80; ++i) {
            proposal.receivedOn = QDate(2025, 1, 1).addDays(5 * i);
            proposal.brand = i % 2 == 0 ? world.luolai : world.taihu;
            const bool isAccepted = i % 5 != 0 && i % 2 == 0;
            moveOn(*home, proposals.add(proposal), isAccepted ? "accepted" : "declined",
                   proposal.receivedOn.addDays(20));
        }
        const MatchLesson fresh = service.lesson();
        QVERIFY(fresh.isEnough && !fresh.isFromShipped);
        QCOMPARE(fresh.cases, 80);
        QVERIFY(fresh.training < 80 - fresh.heldOut); // the last of them were still open at the cut
        const MatchLesson learned = service.learn();
        QCOMPARE(learned, fresh);
        KeptWeights kept = service.weights();
        QCOMPARE(kept.model.weights, learned.model.weights);
        QVERIFY(std::abs(kept.model.scale - learned.model.scale) < 1e-3);
        QVERIFY(kept.lesson && kept.hasLearned);
        QCOMPARE(kept.lesson->heldOutFrom, learned.heldOutFrom);
        QVERIFY(std::abs(kept.lesson->learned.auc - learned.learned.auc) < 1e-3);
        // What was learned has seen them all: the next lesson begins where this one did.
        MatchLesson again = service.lesson();
        QVERIFY(again.isFromShipped);
        again.isFromShipped = false;
        QCOMPARE(again, fresh);
        QVERIFY(readLesson(Json::parse(lessonJson(service.lesson()).dump())).isFromShipped);
        // Also when a person has changed them a little since, for an institution too.
        MatchWeights changed = kept.model.weights;
        changed.set(MatchFeature::Style, (changed.of(MatchFeature::Style) + 1) % 100);
        for (const Id<Institution> whose : {world.institution, Id<Institution>()}) {
            service.setWeights(whose, changed, service.weights(whose));
            QVERIFY(service.lesson(whose).isFromShipped);
            QVERIFY(!service.weights(whose).lesson);
            QCOMPARE(service.weights(whose).model.scale, kept.model.scale);
            QCOMPARE(service.weights(whose).model.bias, kept.model.bias);
        }
    }

    void readsWhatWasDecidedAndOwed()
    {
        const TestWorkspace home;
        const Licensing world(*home);
        ProposalService proposals(*home);
        const auto reopened = proposals.add(world.proposal());
        moveOn(*home, reopened, "declined", QDate(2026, 5, 22));
        moveOn(*home, reopened, "reviewing", QDate(2026, 5, 24));
        moveOn(*home, reopened, "accepted", QDate(2026, 5, 28));
        const auto contracted = proposals.add(world.proposal());
        moveOn(*home, contracted, "accepted", QDate(2026, 5, 23));
        moveOn(*home, contracted, "contracted", QDate(2026, 5, 30));
        const auto early = proposals.add(world.proposal());
        moveOn(*home, early, "declined", QDate(2026, 5, 1)); // entered later than it came in
        const auto aside = proposals.add(world.proposal());
        proposals.setArchived(aside, true);
        MatchService(*home).save(profileOf(world.luolai));
        MatchFacts facts = factsOf(home);
        QCOMPARE(facts.deals.size(), size_t{3}); // an inquiry that was laid aside fills nobody's capacity
        QCOMPARE(facts.deals[0].decidedOn, int(QDate(2026, 5, 28).toJulianDay()));
        QVERIFY(facts.deals[0].isAccepted);
        QCOMPARE(facts.deals[1].decidedOn, int(QDate(2026, 5, 23).toJulianDay()));
        QCOMPARE(facts.deals[2].decidedOn, facts.deals[2].receivedOn);
        QCOMPARE(facts.brands[0].saidOn, int(QDate(2026, 6, 1).toJulianDay()));
        QCOMPARE(facts.brands[1].saidOn, everSince);

        const Id<Contract> contract = signAlone(*home, world, world.luolai);
        const auto invoice = [&](const char *number, const char *kind, qint64 minor, Value refersTo) {
            return insertRow(home.db(), "invoice",
                             {{"number", number},
                              {"kind", kind},
                              {"brand_id", world.luolai},
                              {"contract_id", contract},
                              {"period", "2026Q1"},
                              {"currency", "CNY"},
                              {"net_minor", minor},
                              {"vat_minor", 0},
                              {"withholding_minor", 0},
                              {"cash_due_minor", minor},
                              {"issued_on", QDate(2026, 4, 1)},
                              {"due_on", QDate(2026, 5, 1)},
                              {"refers_to_id", refersTo},
                              {"prepared_by", "mei"},
                              {"reason", "x"},
                              {"posted_at", home->clock.now()}});
        };
        const qint64 first = invoice("I-1", "adjustment", 1000, Value(nullptr));
        const auto broken = [&] {
            return std::ranges::count(factsOf(home).duties, false, &DutyFact::isKept);
        };
        QCOMPARE(broken(), 1);
        (void)invoice("N-1", "credit_note", 400, Value(first));
        QCOMPARE(broken(), 1);
        (void)invoice("N-2", "credit_note", 600, Value(first));
        QCOMPARE(broken(), 0);
    }

    void onlyWhatMattersIsReadAgain()
    {
        const TestWorkspace home;
        const Licensing world(*home);
        MatchService service(*home);
        const auto before = MatchDesk::of(*home);
        Shortlist list;
        list.name = QStringLiteral("Autumn");
        service.add(service.save(list), {{world.assets[0], world.luolai}});
        service.setWeights({}, MatchWeights(), {});
        QCOMPARE(MatchDesk::of(*home).get(), before.get());
        service.save(profileOf(world.luolai));
        QVERIFY(MatchDesk::of(*home).get() != before.get());
    }

    void aPartIsToldByWhatCanBeHad()
    {
        const TestWorkspace home;
        const Licensing world(*home);
        MatchService service(*home);
        BrandProfile profile = profileOf(world.luolai);
        profile.channels = {QStringLiteral("online"), QStringLiteral("retail"), QStringLiteral("*")};
        service.save(profile);
        (void)signAlone(*home, world, world.taihu);
        const MatchList found = service.brands(world.assets.first());
        const auto luolai = std::ranges::find(found.pairs, world.luolai, &RankedPair::brand);
        QVERIFY(luolai != found.pairs.end());
        QCOMPARE(luolai->rights.share, 0.5F);
        QCOMPARE(luolai->dimension, QStringLiteral("territories"));
        QCOMPARE(luolai->freeCodes, QStringList{QStringLiteral("JP")});
        QCOMPARE(luolai->takenCodes, QStringList{QStringLiteral("CN")});
    }

    void aProposalIsSharedAmongItsWorks()
    {
        const TestWorkspace home;
        const Licensing world(*home);
        ProposalService proposals(*home);
        Proposal proposal = world.proposal(); // for the first two works
        proposal.exclusivity = Exclusivity::NonExclusive;
        proposal.value = {1001, yuan()};
        proposal.guarantee = {0, yuan()};
        (void)proposals.add(proposal);
        // Accepted before: it comes first of all.
        proposal.brand = world.taihu;
        proposal.assets = {world.assets[1]};
        proposal.value = {0, yuan()};
        proposal.receivedOn = QDate(2026, 5, 2);
        moveOn(*home, proposals.add(proposal), "accepted", QDate(2026, 5, 10));
        ExclusiveOrder order;
        order.currency = yuan();
        order.assets = {world.assets[0].value, world.assets[1].value};
        order.perBrand = 0;
        Progress progress;
        ExclusiveOutcome outcome = ExclusiveService(*home).plan(order, progress);
        QCOMPARE(outcome.awards.front().firstCome, world.taihu);
        QCOMPARE(outcome.inOtherCurrencies, 0);
        BrandService(*home).setArchived(world.taihu, true);
        outcome = ExclusiveService(*home).plan(order, progress);
        QCOMPARE(outcome.awards[0].value.minor, 501);
        QCOMPARE(outcome.awards[1].value.minor, 500);
        QCOMPARE(outcome.awards[1].source, ValueSource::Proposal);
        order.currency = Currency::find(QStringLiteral("JPY")).value_or(Currency());
        QCOMPARE(ExclusiveService(*home).plan(order, progress).inOtherCurrencies, 1);
        for (const DaySpan &days :
             {DaySpan{QDate(2027, 1, 1), QDate(2026, 12, 31)}, DaySpan{QDate(), QDate(2026, 5, 31)},
              DaySpan{QDate(2025, 1, 1), QDate(2025, 12, 31)}}) {
            order.days = days;
            VERIFY_ERROR((void)ExclusiveService(*home).plan(order, progress), Error::Kind::BadInput);
        }
    }

    void stoppedImportSaysWhatWasTaken()
    {
        const TestWorkspace home;
        const Licensing world(*home);
        QFile file(home.folder() + QStringLiteral("/profiles.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("brand,capacity\n");
        for (int i = 0; i < 20'000; ++i)
            file.write("LUOLAI," + QByteArray::number(1 + i % 2) + "\n");
        file.close();
        Progress progress;
        // Once something was taken.
        const std::jthread stopper([&] {
            const auto other = home.another(QStringLiteral("mei"));
            while (progress.total() == 0 || progress.done() == 0)
                std::this_thread::yield();
            while (Statement(other->db, QStringLiteral("SELECT COUNT(*) FROM brand_profile")).one<qint64>() == 0)
                std::this_thread::yield();
            progress.cancel();
        });
        try {
            (void)importProfiles(*home, file.fileName(), progress);
            QFAIL("it was not stopped");
        } catch (const Error &error) {
            QCOMPARE(error.kind(), Error::Kind::Cancelled);
            QVERIFY2(error.message().english().endsWith(QStringLiteral("rows were taken.")), error.what());
        }
    }

    void shortlistsKeepWhatWasAsked()
    {
        const TestWorkspace home;
        const Licensing world(*home);
        MatchService service(*home);
        Shortlist list;
        list.name = QStringLiteral("Not for the brand to read");
        const Id<Shortlist> id = service.save(list);
        MatchQuestion alone;
        alone.exclusivity = Exclusivity::Exclusive;
        alone.days = {QDate(2026, 9, 1), QDate(2027, 8, 31)};
        alone.weights = MatchWeights();
        alone.weights->points = {0, 0, 0, 0, 0, 100, 0, 0};
        QCOMPARE(service.add(id, {{world.assets[0], world.luolai}, {world.assets[1], world.luolai}}, alone), 2);
        QCOMPARE(service.add(id, {{world.assets[2], world.luolai}}), 1);
        const ShortlistEntry entry = service.entries(id).first().entry;
        QCOMPARE(entry.exclusivity, Exclusivity::Exclusive);
        QCOMPARE(entry.days, alone.days);
        QCOMPARE(entry.weights, *alone.weights);
        QCOMPARE(entry.score, 500); // its record alone
        const Proposed made = service.propose(id, world.luolai);
        QCOMPARE(made.pairs, 3);
        QCOMPARE(made.proposals.size(), 2); // one for each licence
        for (const Id<Proposal> proposal : made.proposals) {
            const Proposal stored = ProposalService(*home).get(proposal);
            const bool isAlone = stored.assets.size() == 2;
            QCOMPARE(stored.exclusivity, isAlone ? Exclusivity::Exclusive : Exclusivity::NonExclusive);
            QCOMPARE(stored.term, isAlone ? alone.days : (DaySpan{QDate(2026, 6, 1), QDate(2028, 5, 31)}));
            QVERIFY2(stored.title.startsWith(QStringLiteral("Vase ")), qUtf8Printable(stored.title));
            QVERIFY2(stored.title.endsWith(isAlone ? QStringLiteral(" 瓶 (+1)") : QStringLiteral(" 瓶")),
                     qUtf8Printable(stored.title));
        }
    }

    void shortlistsBecomeProposals()
    {
        const TestWorkspace home;
        const Licensing world(*home);
        MatchService service(*home);
        Shortlist list;
        VERIFY_ERROR(service.save(list), Error::Kind::BadInput);
        list.name = QStringLiteral("Autumn");
        const Id<Shortlist> id = service.save(list);
        VERIFY_ERROR(service.save(list), Error::Kind::Duplicate);
        QCOMPARE(
            service.add(
                id, {{world.assets[0], world.luolai}, {world.assets[1], world.luolai}, {world.assets[1], world.taihu}}),
            3);
        QCOMPARE(service.add(id, {{world.assets[0], world.luolai}}), 0);
        const QList<ShortlistRow> rows = service.entries(id);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.first().entry.reasons.size(), matchFeatureCount);
        QVERIFY(rows.first().entry.score > 0);
        QCOMPARE(rows.first().brandCode, QStringLiteral("LUOLAI"));
        service.remove(rows.last().entry.id);
        VERIFY_ERROR(service.remove(rows.last().entry.id), Error::Kind::NotFound);
        QCOMPARE(service.entries(id).size(), 2);
        VERIFY_ERROR((void)service.propose(id, world.taihu), Error::Kind::Rejected);

        service.save(profileOf(world.luolai));
        const Proposed made = service.propose(id, world.luolai);
        QCOMPARE(made.pairs, 2);
        QCOMPARE(made.proposals.size(), 1);
        const Proposal proposal = ProposalService(*home).get(made.proposals.first());
        QCOMPARE(proposal.assets.size(), 2);
        QCOMPARE(proposal.stage, ProposalStage::Inquiry);
        QCOMPARE(proposal.value.minor, 5'000'000);
        QCOMPARE(proposal.territories, (QStringList{QStringLiteral("CN"), QStringLiteral("JP")}));
        QVERIFY(service.entries(id).first().entry.proposal.isSet());
        VERIFY_ERROR((void)service.propose(id, world.luolai), Error::Kind::Rejected);
        QCOMPARE(service.shortlists().first().proposals, 2);
        service.archive(id);
        QVERIFY(service.shortlists().isEmpty());
        VERIFY_ERROR((void)service.entries(id), Error::Kind::NotFound);
    }

    void plansExclusives()
    {
        const TestWorkspace home;
        const Licensing world(*home);
        MatchService(*home).save(profileOf(world.luolai));
        ExclusiveOrder order;
        order.currency = yuan();
        VERIFY_ERROR((void)ExclusiveService(*home).plan(order, *std::make_unique<Progress>()), Error::Kind::BadInput);
        for (const Id<Asset> asset : world.assets)
            order.assets.push_back(asset.value);
        Progress progress;
        const ExclusiveOutcome outcome = ExclusiveService(*home).plan(order, progress);
        QVERIFY(outcome.isProven);
        QCOMPARE(outcome.value, outcome.bound);
        QCOMPARE(outcome.awards.size(), size_t{4});
        QCOMPARE(outcome.given, 2); // one for each brand
        QVERIFY(outcome.firstCome.minor <= outcome.value.minor);
        qint64 sum = 0;
        for (const ExclusiveAward &award : outcome.awards) {
            if (!award.brand.isSet())
                continue;
            QCOMPARE(award.expected.minor, qint64(Int128(award.value.minor) * award.probability / 1'000'000));
            if (award.brand == world.luolai) {
                QCOMPARE(award.source, ValueSource::Budget);
                QCOMPARE(award.value.minor, 5'000'000);
            }
            sum += award.expected.minor;
        }
        QCOMPARE(sum, outcome.value.minor);
        // The same in a table: a line for each work, then all together.
        const DocumentTable table = exclusiveTable(outcome, DocumentLanguage::English);
        QCOMPARE(table.rows.size(), size_t{5});
        Money expected{0, yuan()};
        for (size_t i = 0; i < 4; ++i) {
            const ExclusiveAward &award = outcome.awards[i];
            const std::vector<Cell> &cells = table.rows[i].cells;
            QCOMPARE(cells.size(), table.columns.size());
            QVERIFY(cells[0] == Cell(award.assetCode));
            QVERIFY(cells[4] == (award.brand.isSet() ? Cell(award.value) : Cell()));
            QVERIFY(cells[7] == (award.brand.isSet() ? Cell(award.expected) : Cell()));
            if (award.brand.isSet()) {
                QVERIFY(cells[2] == Cell(award.brandEn));
                QVERIFY(std::get<Rate>(cells[6]).nanos * 10'000 == Int128(award.probability) * Rate::one);
                expected.minor += std::get<Money>(cells[7]).minor;
            }
        }
        QVERIFY(table.rows.back().cells[7] == Cell(expected));
        QVERIFY(table.rows.back().cells[8] == Cell(outcome.firstCome));
        QCOMPARE(int(table.rows.back().style), int(RowStyle::Total));
        order.perBrand = 0;
        order.perInstitution = 3;
        QCOMPARE(ExclusiveService(*home).plan(order, progress).given, 3);
    }

    void aBrandSeesItsOwn()
    {
        const TestWorkspace home;
        const Licensing world(*home);
        PeopleService people(*home);
        Member boss;
        boss.name = home->actor.name;
        boss.role = Role::Administrator;
        people.add(boss);
        Member manager;
        manager.name = QStringLiteral("lin");
        manager.role = Role::BrandManager;
        manager.brand = world.luolai;
        people.add(manager);
        Member curator;
        curator.name = QStringLiteral("gu");
        curator.role = Role::Curator;
        people.add(curator);
        Member staff;
        staff.name = QStringLiteral("staff");
        staff.role = Role::LicensingStaff;
        people.add(staff);
        // Another brand has the work already, in what this one makes: not for it to know.
        home->actor = {QStringLiteral("staff")};
        Brand makes = BrandService(*home).get(world.luolai);
        makes.categories = {QStringLiteral("nice/24")};
        BrandService(*home).change(makes);
        Contract contract = world.contract(world.taihu);
        contract.term.start = contract.grants.front().days.start = QDate(2026, 6, 1);
        const Id<Contract> signedId = ContractService(*home).add(contract);
        attachPaper(*home, signedId);
        Statement(home.db(), QStringLiteral("UPDATE contract SET state = 'signed', signed_on = ? WHERE id = ?"))
            .bind(QDate(2026, 6, 1), signedId)
            .run();
        const auto groundsOf = [&](MatchFeature feature) {
            QList<MatchGround> out;
            for (const RankedPair &pair : MatchService(*home).assets(world.luolai).pairs)
                out.append(pair.reasons[size_t(feature)].ground);
            return out;
        };
        QVERIFY(groundsOf(MatchFeature::Freshness).contains(MatchGround::FreshInUse));
        QVERIFY(groundsOf(MatchFeature::Category).contains(MatchGround::CategoryUsual));
        QVERIFY(MatchService(*home).assets(world.luolai).model.has_value());
        MatchService(*home).save(profileOf(world.luolai));
        home->actor = {QStringLiteral("gu")};
        QCOMPARE(MatchService(*home).profile(world.luolai).budget.minor, 0); // curators see no money
        QCOMPARE(MatchService(*home).profile(world.luolai).capacity, 3);
        home->actor = {QStringLiteral("lin")};
        MatchService service(*home);
        QCOMPARE(service.assets(world.luolai).pairs.size(), size_t{4});
        QVERIFY(!service.assets(world.luolai).model);
        QCOMPARE(groundsOf(MatchFeature::Freshness), QList<MatchGround>(4, MatchGround::Unknown));
        QCOMPARE(groundsOf(MatchFeature::Category), QList<MatchGround>(4, MatchGround::Unknown));
        MatchQuestion probing;
        probing.weights = MatchWeights();
        VERIFY_ERROR((void)service.assets(world.luolai, probing), Error::Kind::Rejected);
        QCOMPARE(service.profile(world.luolai).budget.minor, 5'000'000);
        VERIFY_ERROR((void)service.assets(world.taihu), Error::Kind::NotFound);
        VERIFY_ERROR((void)service.profile(world.taihu), Error::Kind::NotFound);
        VERIFY_ERROR((void)service.brands(world.assets.first()), Error::Kind::Rejected);
        VERIFY_ERROR((void)service.shortlists(), Error::Kind::Rejected);
        VERIFY_ERROR((void)service.weights(), Error::Kind::Rejected);
        BrandProfile own = service.profile(world.luolai);
        own.capacity = 9;
        service.save(own); // what it looks for is its own to say
        VERIFY_ERROR(service.save(profileOf(world.taihu)), Error::Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestMatchService)
#include "tst_matchservice.moc"
