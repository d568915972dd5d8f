// Matchmaking on plain values: features of hand-made pairs, time that only goes forward, rankings that say what
// features and rights check say, variety, learning and its figures.
#include "core/matching/dutyreader.h"
#include "core/matching/lessonjson.h"
#include "core/matching/matchlearning.h"
#include "core/matching/matchprofile.h"
#include "core/matching/matchranking.h"
#include "core/matching/matchreason.h"
#include "tests/bench/matchmaker.h"

#include <QTest>

#include <cmath>
#include <mutex>

using namespace lianming;

namespace {

float valueOf(const FeatureValues &values, MatchFeature feature)
{
    return values[size_t(feature)];
}

/// One brand of bedding that wants the lotus; a work with a lotus, one without; a position for both.
MatchFacts smallFacts()
{
    MatchFacts out;
    out.terms = {"motif.lotus", "motif.dragon"};
    out.institutions = {1};
    BrandFacts brand;
    brand.id = 7;
    brand.code = "LUOLAI";
    brand.categories = {"nice/24/bedding"};
    brand.territories = {"CN", "JP"};
    brand.channels = {"online/marketplace/tmall"};
    brand.wants = {0};
    brand.audiences = audienceBits({Audience::Women, Audience::Families});
    brand.prices = priceBits(PriceRange{PriceBand::Middle, PriceBand::Premium});
    brand.capacity = 4;
    out.brands = {brand};
    PositionFacts position;
    position.categories = {"nice/24"};
    position.audiences = audienceBits({Audience::Women, Audience::Students});
    position.prices = priceBits(PriceRange{PriceBand::Entry, PriceBand::Entry});
    position.territories = {"CN"};
    position.channels = {"online", "retail"};
    out.positions = {position};
    out.assets.add(1, "SZM/1", 0, 0, {0});
    out.assets.add(2, "SZM/2", 0, -1, {1});
    return out;
}

RightsBook randomBook(std::mt19937 &random, const MatchFacts &facts)
{
    RightsBook book;
    Collections::Definitions definitions;
    Collections::Parts parts;
    for (size_t asset = 0; asset < facts.assets.size(); ++asset) {
        if (random() % 2 == 0)
            definitions["C" + std::to_string(random() % 4)].push_back(facts.assets.codes[asset]);
        if (asset > 0 && random() % 8 == 0)
            parts.emplace(facts.assets.codes[asset], facts.assets.codes[0]);
    }
    book.collections = Collections::define(std::move(definitions), std::move(parts));
    RightsIn held;
    held.rights = {Right::All};
    held.categories = {"*"};
    held.territories = {"WORLD"};
    held.channels = {"*"};
    book.otherRightsIn = {held};
    RightsIn less = held;
    less.territories = {"CN"};
    less.end = QDate(2026, 12, 31);
    for (int i = 0; i < 4; ++i) {
        const std::string &asset = facts.assets.codes[random() % facts.assets.size()];
        book.rightsIn[asset] = {random() % 2 == 0 ? less : held};
        Restriction restriction;
        restriction.kind = RestrictionKind(random() % 3);
        restriction.categories = {bench::trade(int(random() % 80))};
        if (random() % 2 == 0)
            restriction.clearings = {{facts.brands[random() % facts.brands.size()].code, std::nullopt}};
        book.restrictions[facts.assets.codes[random() % facts.assets.size()]] = {restriction};
    }
    const auto collections = book.collections.collectionCount();
    for (int i = 0; i < 60; ++i) {
        Grant grant;
        grant.id = "G" + std::to_string(i);
        grant.licensee = random() % 10 == 0 ? "self" : facts.brands[random() % facts.brands.size()].code;
        if (random() % 4 == 0 && collections > 0)
            grant.assets = {book.collections.collectionCode(int(random() % quint32(collections)))};
        else
            grant.assets = {random() % 12 == 0 ? "*" : facts.assets.codes[random() % facts.assets.size()]};
        grant.rights = {random() % 5 == 0 ? Right::Name : Right::Reproduction};
        grant.categories = {random() % 5 == 0 ? "*" : bench::trade(int(random() % 80))};
        grant.territories = bench::places(random);
        if (grant.territories.front() == "WORLD")
            grant.territoriesExcept = {"JP"};
        grant.channels = bench::outlets(random);
        grant.days = {QDate(2025, 1, 1), QDate(2025, 1, 1).addDays(int(random() % 900))};
        grant.exclusivity = Exclusivity(random() % 3);
        if (grant.isSelf() && grant.exclusivity == Exclusivity::Sole)
            grant.exclusivity = Exclusivity::Exclusive;
        grant.state = GrantState(random() % 3);
        if (grant.state == GrantState::Held)
            grant.holdUntil = QDate(2026, 1, 1).addDays(int(random() % 400));
        if (random() % 2 == 0)
            grant.sellOffDays = 90;
        book.grants.push_back(std::move(grant));
    }
    return book;
}

/// Of the dimension that is best off, the share of the codes that the rights check gives alone.
float shareByCheck(const GrantIndex &index, const MatchAsk &ask, const MatchBox &box, const std::string &brand,
                   const std::string &asset)
{
    float best = 0;
    for (const auto dimension : {&MatchBox::categories, &MatchBox::territories, &MatchBox::channels}) {
        const auto had = std::ranges::count_if(box.*dimension, [&](const std::string &code) {
            MatchBox alone = box;
            alone.*dimension = {code};
            return index.check(matchRequest(ask, alone, brand, asset), ask.asOf).verdict != AvailsVerdict::Unavailable;
        });
        best = std::max(best, float(had) / float((box.*dimension).size()));
    }
    return best;
}

} // namespace

class TestMatching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void featuresOfAPair()
    {
        const MatchFacts facts = smallFacts();
        const MatchMemory memory(facts);
        const FeatureValues near = memory.features(0, 0);
        QCOMPARE(valueOf(near, MatchFeature::Category), 1.0F);
        QCOMPARE(valueOf(near, MatchFeature::Audience), 0.5F);                // women of two each
        QVERIFY(std::abs(valueOf(near, MatchFeature::Price) - 0.2F) < 1e-6F); // two bands apart
        QCOMPARE(valueOf(near, MatchFeature::Reach), (1.0F + (0.6F + 0) / 2) / 2);
        QVERIFY(valueOf(near, MatchFeature::Style) > unknownFeature);
        QCOMPARE(valueOf(near, MatchFeature::Record), 0.5F);
        QCOMPARE(valueOf(near, MatchFeature::Capacity), 1.0F);
        QCOMPARE(valueOf(near, MatchFeature::Freshness), 1.0F);
        const FeatureValues far = memory.features(0, 1);
        QCOMPARE(valueOf(far, MatchFeature::Style), 0.0F);
        for (const MatchFeature feature :
             {MatchFeature::Category, MatchFeature::Audience, MatchFeature::Price, MatchFeature::Reach})
            QCOMPARE(valueOf(far, feature), unknownFeature); // nobody said anything
    }

    void timeGoesForward()
    {
        MatchFacts facts = smallFacts();
        Deal deal;
        deal.assets = {1};
        deal.categories = {"nice/24/bedding"};
        deal.receivedOn = 100;
        deal.decidedOn = 120;
        deal.isAccepted = true;
        deal.from = 130;
        deal.to = 500;
        facts.deals = {deal};
        facts.duties = {{0, 200, true}, {0, 300, false}};
        MatchMemory memory(facts);
        memory.advanceTo(100); // the day itself is not yet known
        QCOMPARE(valueOf(memory.features(0, 1), MatchFeature::Style), 0.0F);
        QCOMPARE(memory.load(0).open, 0);
        memory.advanceTo(110);
        QVERIFY(valueOf(memory.features(0, 1), MatchFeature::Style) > 0);
        QCOMPARE(memory.load(0).open, 1);
        QCOMPARE(valueOf(memory.features(0, 1), MatchFeature::Category), unknownFeature);
        memory.advanceTo(200);
        QCOMPARE(valueOf(memory.features(0, 1), MatchFeature::Category), 1.0F);
        QCOMPARE(memory.load(0).running, 1);
        QCOMPARE(valueOf(memory.features(0, 1), MatchFeature::Freshness), 0.0F); // it has it
        memory.advanceTo(301);
        QCOMPARE(memory.duties(0).kept, 1);
        QCOMPARE(memory.duties(0).broken, 1);
        memory.advanceTo(1000);
        QCOMPARE(memory.monthsUnused(1, memory.made(0)), 16);
        const float freshness = valueOf(memory.features(0, 1), MatchFeature::Freshness);
        QVERIFY(freshness > 0.5F && freshness < 0.7F);
    }

    void rankingsSayWhatFeaturesAndRightsSay_data()
    {
        QTest::addColumn<int>("exclusivity");
        for (int i = 0; i < 3; ++i)
            QTest::newRow(exclusivityCode(Exclusivity(i))) << i;
    }
    void rankingsSayWhatFeaturesAndRightsSay()
    {
        QFETCH(const int, exclusivity);
        for (quint32 seed = 1; seed <= 4; ++seed) {
            const MatchFacts facts = bench::makeMatchFacts(
                {.brands = 40, .assets = 50, .deals = 60, .terms = 30, .collections = 5, .seed = seed});
            std::mt19937 random(seed);
            const auto index = std::make_shared<const GrantIndex>(randomBook(random, facts));
            MatchMemory memory(facts);
            memory.advanceTo(bench::today);
            const MatchBoxes boxes(facts.brands);
            const MatchAsk ask{QDate(2026, 6, 1),
                               {QDate(2026, 6, 1), QDate(2027, 5, 31)},
                               {Right::Reproduction, Right::Distribution},
                               Exclusivity(exclusivity)};
            const MatchScreen screen(facts, boxes, {index}, ask);
            const MatchWeights weights;
            const BrandGroups groups(memory);
            const MatchRanking ranking(memory, groups, screen, weights);
            std::mutex mutex;
            std::vector<std::vector<Match>> all(facts.assets.size());
            Progress progress;
            ranking.all(5, progress, [&](int asset, const std::vector<Match> &best) {
                const std::lock_guard lock(mutex);
                all[size_t(asset)] = best;
            });
            for (int asset = 0; asset < int(facts.assets.size()); ++asset) {
                const std::vector<Match> ranked = ranking.brandsFor(asset, facts.brands.size());
                QVERIFY(std::ranges::is_sorted(ranked, std::greater(), &Match::score));
                std::vector<bool> isRanked(facts.brands.size());
                for (const Match &match : ranked)
                    isRanked[size_t(match.other)] = true;
                QCOMPARE(all[size_t(asset)].size(), std::min<size_t>(5, ranked.size()));
                for (size_t i = 0; i < all[size_t(asset)].size(); ++i)
                    QCOMPARE(all[size_t(asset)][i].other, ranked[i].other);
                for (int brand = 0; brand < int(facts.brands.size()); ++brand) {
                    const MatchRights rights = screen.answer(brand, asset);
                    const AvailsAnswer answer =
                        index->check(matchRequest(ask, screen.boxOf(brand), facts.brands[size_t(brand)].code,
                                                  facts.assets.codes[size_t(asset)]),
                                     ask.asOf);
                    QCOMPARE(rights.share == 1, answer.verdict != AvailsVerdict::Unavailable);
                    if (rights.share == 1)
                        QCOMPARE(rights.isConditional, answer.verdict == AvailsVerdict::Conditional);
                    QCOMPARE(isRanked[size_t(brand)], rights.share > 0);
                    // What is told as free in part can be had: one code alone, of what is both held and free.
                    const bool isProhibited =
                        std::ranges::any_of(answer.restrictions, [](const FoundRestriction &found) {
                            return found.kind == RestrictionKind::Prohibited;
                        });
                    if (!isProhibited)
                        QCOMPARE(rights.share,
                                 shareByCheck(*index, ask, screen.boxOf(brand), facts.brands[size_t(brand)].code,
                                              facts.assets.codes[size_t(asset)]));
                    else
                        QCOMPARE(rights.share, 0.0F);
                    const bool isHad = std::ranges::find(answer.conflicts, ConflictReason::Duplicate, &Conflict::reason)
                                       != answer.conflicts.end();
                    QCOMPARE(screen.isHad(brand, asset), isHad);
                }
                if (!ranked.empty()) {
                    const Match &match = ranked.front();
                    const float fit = matchScore(memory.features(match.other, asset), weights.shares());
                    QVERIFY(std::abs(fit - match.fit) < 1e-5F);
                    const std::vector<Match> back = ranking.assetsFor(match.other, facts.assets.size());
                    const auto found = std::ranges::find(back, asset, &Match::other);
                    QVERIFY(found != back.end());
                    QVERIFY(std::abs(found->score - match.score) < 1e-5F);
                }
            }
        }
    }

    void aPartIsTold()
    {
        const MatchFacts facts = smallFacts();
        RightsBook book;
        RightsIn held;
        held.rights = {Right::All};
        held.categories = {"*"};
        held.territories = {"WORLD"};
        held.channels = {"*"};
        book.otherRightsIn = {held};
        Grant grant;
        grant.id = "G1";
        grant.licensee = "OTHER";
        grant.assets = {"SZM/1"};
        grant.rights = {Right::All};
        grant.categories = {"*"};
        grant.territories = {"JP"};
        grant.channels = {"*"};
        grant.days = {QDate(2026, 1, 1), QDate(2027, 12, 31)};
        grant.exclusivity = Exclusivity::Exclusive;
        book.grants = {grant};
        const auto index = std::make_shared<const GrantIndex>(book);
        const MatchBoxes boxes(facts.brands);
        const MatchScreen screen(facts, boxes, {index}, {QDate(2026, 6, 1), {QDate(2026, 6, 1), QDate(2026, 12, 31)}});
        QCOMPARE(screen.answer(0, 0).share, 0.5F); // China of China and Japan
        QCOMPARE(screen.answer(0, 1).share, 1.0F);
        QVERIFY(screen.answer(0, 0).factor() < screen.answer(0, 1).factor() / 2 + 0.01F);
        // Held in Japan alone, and Japan is taken: nothing is left.
        held.territories = {"JP"};
        book.rightsIn["SZM/1"] = {held};
        const auto narrow = std::make_shared<const GrantIndex>(book);
        const MatchScreen none(facts, boxes, {narrow}, screen.ask());
        QCOMPARE(none.answer(0, 0).share, 0.0F);
        MatchMemory memory(facts);
        const BrandGroups groups(memory);
        QVERIFY(MatchRanking(memory, groups, none, {}).brandsFor(0, 5).empty());
        QVERIFY(MatchRanking(memory, groups, screen, {}).brandsFor(0, 0).empty());
        QVERIFY(MatchRanking(memory, groups, screen, {}).assetsFor(0, 0).empty());
    }

    void whatIsSaidLaterIsNotKnownBefore()
    {
        MatchFacts facts = smallFacts();
        facts.brands[0].saidOn = 100;
        facts.positions[0].saidOn = 200;
        MatchMemory memory(facts);
        memory.advanceTo(100);
        QCOMPARE(valueOf(memory.features(0, 0), MatchFeature::Style), unknownFeature);
        QCOMPARE(valueOf(memory.features(0, 0), MatchFeature::Category), unknownFeature);
        memory.advanceTo(101);
        QVERIFY(valueOf(memory.features(0, 0), MatchFeature::Style) > unknownFeature);
        QCOMPARE(valueOf(memory.features(0, 0), MatchFeature::Audience), unknownFeature);
        memory.advanceTo(201);
        const MatchFacts known = smallFacts();
        QCOMPARE(memory.features(0, 0), MatchMemory(known).features(0, 0));
    }

    void varietyIsDrawnByItsSeed()
    {
        std::vector<Match> ranking;
        for (int i = 0; i < 30; ++i)
            ranking.push_back({i, 1 - float(i) / 100, 1 - float(i) / 100, {}});
        const auto sameTens = [](int one, int other) {
            return one / 10 == other / 10 ? 1.0F : 0.0F;
        };
        const std::vector<Match> plain = varied(ranking, 5, 0, 0, sameTens);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(plain[size_t(i)].other, i);
        const std::vector<Match> mixed = varied(ranking, 3, 0.5F, 0, sameTens);
        QCOMPARE(mixed[1].other, 10);
        QCOMPARE(mixed[2].other, 20);
        const auto drawn = [&](quint32 seed) {
            QList<int> out;
            for (const Match &match : varied(ranking, 8, 0.3F, seed, sameTens))
                out.append(match.other);
            return out;
        };
        QCOMPARE(drawn(4), drawn(4));
        QVERIFY(drawn(4) != drawn(5));
    }

    void learnsWhatDecides()
    {
        std::mt19937 random(2);
        std::uniform_real_distribution<float> uniform(0, 1);
        std::vector<MatchCase> cases;
        for (int i = 0; i < 400; ++i) {
            MatchCase one;
            for (float &value : one.features)
                value = uniform(random);
            const float style = one.features[size_t(MatchFeature::Style)];
            one.isAccepted = uniform(random) < (style > 0.5F ? 0.9F : 0.1F);
            one.receivedOn = bench::firstDay + i / 4;
            cases.push_back(one);
        }
        const MatchLesson lesson = matchLesson(cases, MatchWeights());
        QVERIFY(lesson.isEnough);
        QCOMPARE(lesson.training + lesson.heldOut, 400);
        QVERIFY(lesson.heldOut >= 100);
        QVERIFY(lesson.model.weights.of(MatchFeature::Style) > 50);
        QVERIFY(lesson.learned.auc > 0.8);
        QVERIFY(lesson.learned.auc > lesson.before.auc + 0.1);
        QVERIFY(lesson.learned.ndcg20 > lesson.byChance);
        QCOMPARE(matchLesson(cases, MatchWeights()), lesson); // nothing is drawn
        const double likely = lesson.model.probability(0.7F);
        QVERIFY(likely > lesson.model.probability(0.3F) && likely < 1);
        const MatchLesson back = readLesson(Json::parse(lessonJson(lesson).dump()));
        QCOMPARE(back.heldOutFrom, lesson.heldOutFrom);
        QCOMPARE(back.cases, 400);
        QVERIFY(std::abs(back.learned.auc - lesson.learned.auc) < 1e-4);
    }

    void learnsFromNothingDecidedLater()
    {
        // Whatever was decided after the cut says the opposite: the weights that are tried must not know it.
        std::vector<MatchCase> cases;
        for (int i = 0; i < 400; ++i) {
            MatchCase one;
            const bool isLate = i % 4 == 3;
            const bool isStyled = i % 8 < 4;
            one.features.fill(0.5F);
            one.features[size_t(MatchFeature::Style)] = isStyled ? 1 : 0;
            one.features[size_t(MatchFeature::Price)] = isStyled ? 0 : 1;
            one.isAccepted = isLate ? !isStyled : isStyled;
            one.receivedOn = i;
            one.decidedOn = isLate ? i + 1000 : i + 1;
            cases.push_back(one);
        }
        const MatchLesson lesson = matchLesson(cases, MatchWeights());
        QCOMPARE(lesson.cases, 400);
        QCOMPARE(lesson.heldOut, 100);
        QCOMPARE(lesson.heldOutFrom, 300);
        QCOMPARE(lesson.training, 225); // of 300, without those that were decided late
        QCOMPARE(lesson.tried.of(MatchFeature::Price), 0);
        QVERIFY(lesson.tried.of(MatchFeature::Style) > lesson.model.weights.of(MatchFeature::Style));
    }

    void saysWhenThereIsTooLittle()
    {
        std::vector<MatchCase> cases(25);
        for (size_t i = 0; i < cases.size(); ++i) {
            cases[i].isAccepted = i % 2 == 0;
            cases[i].receivedOn = int(i);
        }
        QVERIFY(!matchLesson(cases, MatchWeights()).isEnough);
        QVERIFY(!matchLesson({}, MatchWeights()).isEnough);
        cases.resize(200);
        for (size_t i = 0; i < cases.size(); ++i)
            cases[i] = {{}, true, int(i)}; // none declined
        QVERIFY(!matchLesson(cases, MatchWeights()).isEnough);
    }

    void figures()
    {
        QCOMPARE(ndcg({1, 1, 0}, 20), 1.0);
        QCOMPARE(ndcg({0, 0, 0}, 20), 1.0);
        QVERIFY(std::abs(ndcg({0, 1}, 20) - 1 / std::log2(3.0)) < 1e-9);
        MatchCase good;
        good.features.fill(1);
        good.isAccepted = true;
        const MatchCase bad;
        QCOMPARE(matchFigures({good, bad}, MatchWeights()).auc, 1.0);
        MatchCase alike;
        alike.isAccepted = true;
        QCOMPARE(matchFigures({alike, bad}, MatchWeights()).auc, 0.5);
    }

    void reasonsAreKeptAsTheyWere()
    {
        const MatchFacts facts = smallFacts();
        const MatchMemory memory(facts);
        const std::vector<MatchReason> reasons = matchReasons(memory, 0, 0);
        QCOMPARE(reasons.size(), matchFeatureCount);
        QCOMPARE(reasons[size_t(MatchFeature::Category)].ground, MatchGround::CategoryWanted);
        QCOMPARE(reasons[size_t(MatchFeature::Style)].codes, std::vector<std::string>{"motif.lotus"});
        QCOMPARE(reasons[size_t(MatchFeature::Reach)].ground, MatchGround::ReachCovers);
        const std::vector<MatchReason> back = readReasons(Json::parse(reasonsJson(reasons).dump()));
        QCOMPARE(back.size(), reasons.size());
        for (size_t i = 0; i < back.size(); ++i) {
            QCOMPARE(back[i].ground, reasons[i].ground);
            QCOMPARE(back[i].codes, reasons[i].codes);
            const auto named = [](const QStringList &codes) {
                return codes.join(u' ');
            };
            QVERIFY(!reasonMessage(back[i], named).english().isEmpty());
        }
        QVERIFY_EXCEPTION_THROWN((void)readReasons(Json::parse(R"([{"feature": "style"}])")), Error);
    }

    void onlyTheNearestTermsAreNamed()
    {
        MatchFacts facts = smallFacts();
        facts.terms.push_back("motif.plant"); // above the lotus
        facts.above = {2, -1, -1};
        facts.brands[0].wants = {0, 2};
        facts.assets.add(3, "SZM/3", 0, -1, {0, 2});
        const std::vector<MatchReason> reasons = matchReasons(MatchMemory(facts), 0, 2);
        QCOMPARE(reasons[size_t(MatchFeature::Style)].codes, std::vector<std::string>{"motif.lotus"});
    }

    void approvalsAreDuties()
    {
        using enum ReviewAct;
        const auto kept = [](const std::vector<ReviewTurn> &turns, int today = 1000) {
            QList<std::pair<int, bool>> out;
            for (const DutyFact &duty : reviewDuties(3, turns, today)) {
                if (duty.brand == 3)
                    out.append({duty.day, duty.isKept});
            }
            return out;
        };
        using Kept = QList<std::pair<int, bool>>;
        // The museum's look at the idea is none of the brand's rounds.
        QCOMPARE(kept({{Begin, 1}, {Approve, 2}}), Kept());
        QCOMPARE(kept({{Begin, 1}, {Approve, 2}, {Submit, 5}, {Approve, 9}}), (Kept{{9, true}}));
        // Sent back, in again within 30 days, approved.
        QCOMPARE(kept({{Submit, 5}, {AskAgain, 9}, {Submit, 39}, {Approve, 41}}),
                 (Kept{{9, false}, {39, true}, {41, true}}));
        // In again late: broken on the day after the thirtieth, whenever it comes.
        QCOMPARE(kept({{Submit, 5}, {AskAgain, 9}, {Submit, 90}, {Refuse, 95}}),
                 (Kept{{9, false}, {40, false}, {95, false}}));
        QCOMPARE(kept({{Submit, 5}, {ApproveWithChanges, 9}, {FinishChanges, 12}}), (Kept{{9, true}, {12, true}}));
        // Still waited for.
        QCOMPARE(kept({{Submit, 5}, {AskAgain, 9}}, 39), (Kept{{9, false}}));
        QCOMPARE(kept({{Submit, 5}, {AskAgain, 9}}, 40), (Kept{{9, false}, {40, false}}));
        QCOMPARE(kept({{Submit, 5}, {AskAgain, 9}, {Cancel, 10}}), (Kept{{9, false}}));
        // Silence approves nothing that the brand has done.
        QCOMPARE(kept({{Submit, 5}, {LetPass, 50}}), Kept());
    }

    void profilesAreChecked()
    {
        BrandProfile profile;
        QVERIFY(validate(profile).isEmpty());
        profile.prices = PriceRange{PriceBand::Luxury, PriceBand::Entry};
        profile.territories = {QStringLiteral("CN-HK")};
        profile.channels = {QStringLiteral("on line")};
        profile.capacity = -1;
        profile.budget.minor = -5;
        profile.terms = {QString()};
        QCOMPARE(validate(profile).size(), 6);
    }
};

QTEST_APPLESS_MAIN(TestMatching)
#include "tst_matching.moc"
