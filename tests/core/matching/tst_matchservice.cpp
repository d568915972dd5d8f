// Matchmaking in a workspace: profiles, positions, rankings, weights and learning, shortlists, plans of exclusives;
// what a brand's own manager is shown.
#include "core/assets/assetservice.h"
#include "core/brands/brandservice.h"
#include "core/institutions/institutionservice.h"
#include "core/matching/exclusiveservice.h"
#include "core/people/peopleservice.h"
#include "core/proposals/proposalservice.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

using namespace lianming;

namespace {

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
        VERIFY_ERROR(service.setWeights({}, weights), Error::Kind::BadInput);
        weights.set(MatchFeature::Style, 80);
        service.setWeights(world.institution, weights);
        QCOMPARE(service.weights(world.institution).model.weights, weights);
        QCOMPARE(service.weights().model.weights, MatchWeights());
        weights.set(MatchFeature::Record, 20);
        service.setWeights(world.institution, weights);
        QCOMPARE(service.weights(world.institution).model.weights, weights);
        QVERIFY(!service.lesson().isEnough);
        VERIFY_ERROR(service.learn(), Error::Kind::Rejected);
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
        home->actor = {QStringLiteral("lin")};
        MatchService service(*home);
        QCOMPARE(service.assets(world.luolai).pairs.size(), size_t{4});
        VERIFY_ERROR((void)service.assets(world.taihu), Error::Kind::NotFound);
        VERIFY_ERROR((void)service.profile(world.taihu), Error::Kind::NotFound);
        VERIFY_ERROR((void)service.brands(world.assets.first()), Error::Kind::Rejected);
        VERIFY_ERROR((void)service.shortlists(), Error::Kind::Rejected);
        VERIFY_ERROR((void)service.weights(), Error::Kind::Rejected);
        service.save(profileOf(world.luolai)); // what it looks for is its own to say
        VERIFY_ERROR(service.save(profileOf(world.taihu)), Error::Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestMatchService)
#include "tst_matchservice.moc"
