// Triage: what is shown first, what was dismissed and why it stays so, exact sums, and a hundred thousand matches.
#include "core/copies/matchrepository.h"
#include "core/db/bulk.h"
#include "tests/core/copies/seen.h"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QTest>

#include <ctime>

#include <set>

using namespace lianming;
using test::digits64;
using test::Seen;

namespace {

/// A fingerprint that differs from `from` in so many bits.
QString withBits(QString from, int bits)
{
    for (int digit = 0; bits > 0; ++digit) {
        const int flipped = std::min(bits, 4);
        const int value = QString(from[digit]).toInt(nullptr, 16) ^ ((1 << flipped) - 1);
        from[digit] = QString::number(value, 16).at(0);
        bits -= flipped;
    }
    return from;
}

const QString mark = digits64(QStringLiteral("a5a5"));

QList<Id<StoredMatch>> idsOf(const TriagePage &page)
{
    QList<Id<StoredMatch>> out;
    for (const TriageRow &row : page.rows)
        out.append(row.match);
    return out;
}

} // namespace

class TestTriage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBestComesFirst();
    void filters();
    void licenseesShowThatFirst();
    void exposureIsSummedExactly();
    void dismissedPairsStayDismissed();
    void dismissalsKnowThePictureAgain();
    void permissionsAreTheSellersAlone();
    void permissionsAreOfTheAsset();
    void dismissalsAreTakenBack();
    void licensedOnlyAsLongAsTheLicence();
    void lapsedOnesComeInTheirPlace();
    void licensedNeedsALicence();
    void daysAreThoseHere();
    void figuresAddUp();
    void casesMoveMatches();
    void aHundredThousandMatches();
};

void TestTriage::theBestComesFirst()
{
    Seen s;
    const auto low = s.one(QStringLiteral("1"), QStringLiteral("甲"), 0, {}, 0.6);
    const auto high = s.one(QStringLiteral("2"), QStringLiteral("乙"), 0, {}, 0.99);
    const auto middle = s.one(QStringLiteral("3"), QStringLiteral("甲"), 1, {}, 0.8);
    TriageService service(*s.w);
    const TriagePage all = service.page();
    QCOMPARE(idsOf(all), (QList{high, middle, low}));
    QCOMPARE(all.next.id, 0);
    const TriagePage first = service.page({}, TriageSort::Score, {}, 2);
    QCOMPARE(idsOf(first), (QList{high, middle}));
    QCOMPARE(idsOf(service.page({}, TriageSort::Score, first.next, 2)), QList{low});
    const TriageRow &row = all.rows.first();
    QCOMPARE(row.assetCode, QStringLiteral("SZM/1"));
    QCOMPARE(row.sellerName, QStringLiteral("乙"));
    QCOMPARE(row.listing.number, QStringLiteral("2"));
    QCOMPARE(row.listing.price->text(), QStringLiteral("10.50"));
    QCOMPARE(row.standing, SellerStanding::Never);
}

void TestTriage::filters()
{
    Seen s;
    const auto one = s.one(QStringLiteral("1"), QStringLiteral("甲"), 0, {}, 0.6);
    const auto two = s.one(QStringLiteral("2"), QStringLiteral("乙"), 1, {}, 0.9);
    TriageService service(*s.w);
    const auto of = [&service](const TriageFilter &filter) {
        return idsOf(service.page(filter));
    };
    QCOMPARE(of({.platforms = {QStringLiteral("jd")}}), QList<Id<StoredMatch>>());
    QCOMPARE(of({.platforms = {QStringLiteral("tmall")}}), (QList{two, one}));
    QCOMPARE(of({.platforms = {QStringLiteral("x' OR '1'='1")}}), QList<Id<StoredMatch>>());
    QCOMPARE(of({.seller = s.sellerOf(one)}), QList{one});
    QCOMPARE(of({.withoutSeller = true}), QList<Id<StoredMatch>>());
    QCOMPARE(of({.standings = {SellerStanding::Never}}), (QList{two, one}));
    QCOMPARE(of({.standings = {SellerStanding::InScope}}), QList<Id<StoredMatch>>());
    QCOMPARE(of({.asset = s.house.assets[0]}), QList{one});
    QCOMPARE(of({.institution = s.house.institution}), (QList{two, one}));
    QCOMPARE(of({.institution = {4711}}), QList<Id<StoredMatch>>());
    QCOMPARE(of({.minScore = 0.7}), QList{two});
    QCOMPARE(of({.since = QDate(2026, 6, 1)}), (QList{two, one}));
    QCOMPARE(of({.since = QDate(2026, 6, 2)}), QList<Id<StoredMatch>>());
    QCOMPARE(of({.states = {MatchState::Dismissed}}), QList<Id<StoredMatch>>());
    QCOMPARE(of({.states = {}}), (QList{two, one}));
}

void TestTriage::licenseesShowThatFirst()
{
    Seen s;
    s.license(QDate(2026, 6, 1), QDate(2026, 12, 31));
    const auto in = s.one(QStringLiteral("1"), QStringLiteral("甲"), 0);
    const auto out = s.one(QStringLiteral("2"), QStringLiteral("甲"), 2);
    const auto maybe = s.one(QStringLiteral("3"), QStringLiteral("罗莱家居"), 0);
    s.link(s.sellerOf(in), s.house.luolai);
    TriageService service(*s.w);
    std::map<qint64, TriageRow> rows;
    for (const TriageRow &row : service.page().rows)
        rows[row.match.value] = row;
    QCOMPARE(rows[in.value].standing, SellerStanding::InScope);
    QCOMPARE(rows[in.value].standingThen, SellerStanding::InScope);
    QCOMPARE(rows[in.value].until, QDate(2026, 12, 31));
    QVERIFY(!rows[in.value].contract.isEmpty());
    QCOMPARE(rows[out.value].standing, SellerStanding::OutOfScope);
    QCOMPARE(rows[maybe.value].standing, SellerStanding::Unclear);
    for (const TriageGroup &group : service.groups()) {
        const bool isLicensee = group.sellerName == QStringLiteral("甲");
        QCOMPARE(group.standing, isLicensee ? SellerStanding::InScope : SellerStanding::Unclear);
        QCOMPARE(group.matches, isLicensee ? 2 : 1);
        if (isLicensee)
            QCOMPARE(group.standings.at(SellerStanding::OutOfScope), 1);
    }
    // Half a year later the licence has ended; on the day the listing was seen it had not.
    s.w->clock = Clock(QDateTime(QDate(2027, 1, 5), QTime(8, 0), Qt::UTC));
    const TriagePage later = service.page({.standings = {SellerStanding::Expired}});
    QCOMPARE(idsOf(later), (QList{out, in}));
    QCOMPARE(later.rows.last().standingThen, SellerStanding::InScope);
}

void TestTriage::exposureIsSummedExactly()
{
    Seen s;
    const auto add = [&s](const char *number, const char *price, const char *units, int asset) {
        ListingDraft draft = Seen::listing(QString::fromLatin1(number), QStringLiteral("甲"));
        draft.priceShown = QString::fromUtf8(price);
        draft.unitsShown = QString::fromUtf8(units);
        const QString path = s.picture(QStringLiteral("p%1-%2.png").arg(QLatin1StringView(number)).arg(asset), number);
        (void)CopyScan(*s.w).picture(path, draft, Seen::finding({s.match(asset)}));
    };
    add("1", "0.10", "3", 0);
    add("1", "0.10", "3", 1); // a second match of one listing counts it once
    add("2", "0.20", "1", 0);
    add("3", "US$ 5", "2", 0);
    add("4", "9-12", "100", 0); // no single reading: in no sum
    const QList<TriageGroup> groups = TriageService(*s.w).groups();
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups[0].matches, 5);
    QCOMPARE(groups[0].listings, 4);
    QCOMPARE(groups[0].units, 106);
    QCOMPARE(groups[0].exposure.size(), 2);
    QCOMPARE(groups[0].exposure[0].text(), QStringLiteral("0.50"));
    QCOMPARE(groups[0].exposure[1].text(), QStringLiteral("10.00"));
    QCOMPARE(groups[0].exposure[1].currency.codeText(), QStringLiteral("USD"));
}

void TestTriage::dismissedPairsStayDismissed()
{
    Seen s;
    const auto id = s.one(QStringLiteral("1"), QStringLiteral("甲"), 0, mark);
    TriageService service(*s.w);
    QCOMPARE(service.dismiss({id}, DismissalReason::NoCopy, {}), 1);
    QCOMPARE(s.state(id), MatchState::Dismissed);
    QVERIFY(service.page().rows.isEmpty());
    // Seen again, it is not shown again.
    const QString path = s.folder.filePath(QStringLiteral("p-1-0.png"));
    const auto again = CopyScan(*s.w).picture(path, Seen::listing(QStringLiteral("1"), QStringLiteral("甲")),
                                              Seen::finding({s.match(0)}, mark));
    QCOMPARE(again.taken.known, 1);
    const auto elsewhere = CopyScan(*s.w).picture(path, Seen::listing(QStringLiteral("2"), QStringLiteral("乙")),
                                                  Seen::finding({s.match(0)}, mark));
    QCOMPARE(elsewhere.taken.dismissed, 1);
    QVERIFY(service.page().rows.isEmpty());
    // Another of our pictures is another pair.
    const auto other = CopyScan(*s.w).picture(path, Seen::listing(QStringLiteral("2"), QStringLiteral("乙")),
                                              Seen::finding({s.match(1)}, mark));
    QCOMPARE(other.taken.added, 1);
    VERIFY_ERROR(service.dismiss({id}, DismissalReason::NoCopy, {}), Error::Kind::Rejected);
    VERIFY_ERROR(service.dismiss({{4711}}, DismissalReason::NoCopy, {}), Error::Kind::NotFound);
    VERIFY_ERROR(service.dismiss({other.matches.first().id}, DismissalReason::Other, QStringLiteral(" ")),
                 Error::Kind::BadInput);
}

void TestTriage::dismissalsKnowThePictureAgain()
{
    Seen s;
    const auto id = s.one(QStringLiteral("1"), QStringLiteral("甲"), 0, mark);
    const auto waiting = s.one(QStringLiteral("2"), QStringLiteral("乙"), 0, withBits(mark, 31));
    const auto other = s.one(QStringLiteral("3"), QStringLiteral("乙"), 0, withBits(mark, 32));
    TriageService service(*s.w);
    QCOMPARE(service.dismiss({id}, DismissalReason::NoCopy, {}), 2); // the one that waits, too
    QCOMPARE(s.state(waiting), MatchState::Dismissed);
    QCOMPARE(s.state(other), MatchState::Open);
    QCOMPARE(s.state(s.one(QStringLiteral("4"), QStringLiteral("丙"), 0, withBits(mark, 31))), MatchState::Dismissed);
    QCOMPARE(s.state(s.one(QStringLiteral("5"), QStringLiteral("丙"), 0, withBits(mark, 32))), MatchState::Open);
    QCOMPARE(s.state(s.one(QStringLiteral("6"), QStringLiteral("丙"), 0, {})), MatchState::Open); // no fingerprint
}

void TestTriage::permissionsAreTheSellersAlone()
{
    Seen s;
    const auto id = s.one(QStringLiteral("1"), QStringLiteral("甲"), 0, mark);
    TriageService service(*s.w);
    QCOMPARE(service.dismiss({id}, DismissalReason::Permitted, QStringLiteral("书评")), 1);
    QCOMPARE(s.state(s.one(QStringLiteral("2"), QStringLiteral("甲"), 0, withBits(mark, 3))), MatchState::Dismissed);
    QCOMPARE(s.state(s.one(QStringLiteral("3"), QStringLiteral("乙"), 0, mark)), MatchState::Open);
    // Nobody known is not the same nobody.
    const auto nobody = s.one(QStringLiteral("4"), QString(), 0, mark);
    QCOMPARE(service.dismiss({nobody}, DismissalReason::Permitted, {}), 1);
    QCOMPARE(s.state(s.one(QStringLiteral("5"), QString(), 0, mark)), MatchState::Open);
}

void TestTriage::permissionsAreOfTheAsset()
{
    Seen s;
    CopyMatch photograph = s.match(0);
    CopyMatch smaller = photograph;
    smaller.sha256 = digits64(QStringLiteral("cd"));
    CopyMatch later = photograph;
    later.sha256 = digits64(QStringLiteral("ef"));
    const QString path = s.picture(QStringLiteral("a.png"), "a");
    const auto draft = Seen::listing(QStringLiteral("1"), QStringLiteral("甲"));
    const auto scan = [&](const QList<CopyMatch> &matches) {
        return CopyScan(*s.w).picture(path, draft, Seen::finding(matches, mark)).matches;
    };
    const auto two = scan({photograph, smaller});
    const auto otherAsset = scan({s.match(1)}).first().id;
    TriageService service(*s.w);
    QCOMPARE(service.dismiss({two[0].id}, DismissalReason::Permitted, QStringLiteral("书评")), 2);
    QCOMPARE(s.state(two[1].id), MatchState::Dismissed);
    QCOMPARE(s.state(otherAsset), MatchState::Open);
    QCOMPARE(s.state(scan({later}).first().id), MatchState::Dismissed); // a better photograph of ours
    QCOMPARE(service.takeBack(service.dismissals().first().dismissal.id, {}), 3);
    // That two pictures have nothing to do with each other says nothing of a third.
    QCOMPARE(service.dismiss({two[0].id}, DismissalReason::NoCopy, {}), 1);
    QCOMPARE(s.state(two[1].id), MatchState::Open);
}

void TestTriage::dismissalsAreTakenBack()
{
    Seen s;
    const auto one = s.one(QStringLiteral("1"), QStringLiteral("甲"), 0, mark);
    const auto two = s.one(QStringLiteral("2"), QStringLiteral("乙"), 0, mark);
    TriageService service(*s.w);
    QCOMPARE(service.dismiss({one, two}, DismissalReason::NoCopy, QStringLiteral("同一图案")), 2);
    QList<DismissalRow> memory = service.dismissals();
    QCOMPARE(memory.size(), 1); // the first speaks of both
    QCOMPARE(memory[0].matches, 2);
    QCOMPARE(memory[0].assetCode, QStringLiteral("SZM/1"));
    QCOMPARE(memory[0].dismissal.actor, s.w->actor.name);
    QCOMPARE(service.takeBack(memory[0].dismissal.id, QStringLiteral("看错了")), 2);
    QCOMPARE(s.state(one), MatchState::Open);
    QCOMPARE(s.state(two), MatchState::Open);
    QVERIFY(service.dismissals().isEmpty());
    QCOMPARE(service.dismissals(true).size(), 1);
    QCOMPARE(service.dismissals(true)[0].dismissal.takenBackNote, QStringLiteral("看错了"));
    VERIFY_ERROR(service.takeBack(memory[0].dismissal.id, {}), Error::Kind::Rejected);
    QCOMPARE(s.state(s.one(QStringLiteral("3"), QStringLiteral("丙"), 0, mark)), MatchState::Open);
    // One that another dismissal speaks of stays dismissed.
    QCOMPARE(service.dismiss({one}, DismissalReason::Permitted, {}), 1);
    QCOMPARE(service.dismiss({two}, DismissalReason::NoCopy, {}), 2); // with the third
    QCOMPARE(service.takeBack(service.dismissals().last().dismissal.id, {}), 0);
    QCOMPARE(s.state(one), MatchState::Dismissed);
}

void TestTriage::licensedOnlyAsLongAsTheLicence()
{
    Seen s;
    s.license(QDate(2026, 6, 1), QDate(2026, 8, 31), 30);
    const auto id = s.one(QStringLiteral("1"), QStringLiteral("甲"), 0, mark);
    s.link(s.sellerOf(id), s.house.luolai);
    TriageService service(*s.w);
    QCOMPARE(service.dismiss({id}, DismissalReason::Licensed, {}), 1);
    QCOMPARE(s.state(s.one(QStringLiteral("2"), QStringLiteral("甲"), 0, mark)), MatchState::Dismissed);
    const auto at = [&s](int month, int day) {
        s.w->clock = Clock(QDateTime(QDate(2026, month, day), QTime(8, 0), Qt::UTC));
    };
    at(9, 30); // the last day of the sell-off
    QVERIFY(service.page().rows.isEmpty());
    QCOMPARE(service.reopenLapsed(), 0);
    at(10, 1);
    const TriagePage lapsed = service.page();
    QCOMPARE(lapsed.rows.size(), 2);
    QVERIFY(lapsed.rows.first().lapsed);
    QCOMPARE(lapsed.rows.first().standing, SellerStanding::Expired);
    QVERIFY(service.page({.states = {MatchState::Dismissed}}).rows.isEmpty());
    QCOMPARE(service.groups()[0].matches, 2);
    QCOMPARE(service.figures().states.size(), 1);
    QCOMPARE(service.figures().states[0].code, QStringLiteral("open"));
    QCOMPARE(s.state(s.one(QStringLiteral("3"), QStringLiteral("甲"), 0, mark)), MatchState::Open);
    // It can be dismissed for another reason, or taken into a case, without being opened first.
    QCOMPARE(service.dismiss({id}, DismissalReason::Permitted, QStringLiteral("尾货")), 2); // with the new one
    QCOMPARE(service.reopenLapsed(), 1);
    QCOMPARE(service.page().rows.size(), 1);
    QVERIFY(!service.page().rows.first().lapsed);
}

void TestTriage::lapsedOnesComeInTheirPlace()
{
    Seen s;
    s.license(QDate(2026, 6, 1), QDate(2026, 8, 31));
    QList<Id<StoredMatch>> ids;
    for (int i = 0; i < 6; ++i)
        ids.append(s.one(QString::number(i), i % 2 == 0 ? QStringLiteral("甲") : QStringLiteral("乙"), 0,
                         QString::number(i).repeated(64), 0.9 - i * 0.01));
    s.link(s.sellerOf(ids[0]), s.house.luolai);
    TriageService service(*s.w);
    QCOMPARE(service.dismiss({ids[0], ids[2], ids[4]}, DismissalReason::Licensed, {}), 3);
    QCOMPARE(service.dismiss({ids[5]}, DismissalReason::NoCopy, {}), 1);
    const auto paged = [&service](const TriageFilter &filter) {
        QList<Id<StoredMatch>> out;
        TriageKey after;
        do {
            const TriagePage page = service.page(filter, TriageSort::Score, after, 2);
            out += idsOf(page);
            after = page.next;
        } while (after.id != 0);
        return out;
    };
    QCOMPARE(paged({}), (QList{ids[1], ids[3]}));
    QCOMPARE(paged({.states = {MatchState::Dismissed}}), (QList{ids[0], ids[2], ids[4], ids[5]}));
    s.w->clock = Clock(QDateTime(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC));
    QCOMPARE(paged({}), ids.mid(0, 5));
    QCOMPARE(paged({.states = {MatchState::Dismissed}}), QList{ids[5]});
    QCOMPARE(paged({.states = {MatchState::Open, MatchState::Dismissed}}), ids);
    QCOMPARE(paged({.states = {}}), ids);
    QCOMPARE(service.figures().states[0].matches, 5);
    QCOMPARE(service.reopenLapsed(), 3);
    QCOMPARE(paged({}), ids.mid(0, 5));
}

void TestTriage::daysAreThoseHere()
{
    const QByteArray before = qgetenv("TZ");
    const auto restore = qScopeGuard([&before] {
        before.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", before);
        tzset();
    });
    qputenv("TZ", "Asia/Shanghai");
    tzset();
    Seen s;
    // Monday, the first of June, at half past midnight in Shanghai.
    s.w->clock = Clock(QDateTime(QDate(2026, 5, 31), QTime(16, 30), Qt::UTC));
    ListingDraft draft = Seen::listing(QStringLiteral("1"));
    (void)CopyScan(*s.w).picture(s.picture(QStringLiteral("a.png"), "a"), draft, Seen::finding({s.match(0)}));
    TriageService service(*s.w);
    QCOMPARE(service.page({.since = QDate(2026, 6, 1)}).rows.size(), 1);
    QCOMPARE(service.page({.since = QDate(2026, 6, 2)}).rows.size(), 0);
    QCOMPARE(service.page({.until = QDate(2026, 6, 1)}).rows.size(), 1);
    QCOMPARE(service.page({.until = QDate(2026, 5, 31)}).rows.size(), 0);
    QCOMPARE(service.figures().weeks[0].code, QStringLiteral("2026-W23"));
}

void TestTriage::licensedNeedsALicence()
{
    Seen s;
    s.license(QDate(2026, 6, 1), QDate(2026, 8, 31));
    const auto id = s.one(QStringLiteral("1"), QStringLiteral("甲"), 2, mark);
    TriageService service(*s.w);
    VERIFY_ERROR(service.dismiss({id}, DismissalReason::Licensed, {}), Error::Kind::Rejected);
    s.link(s.sellerOf(id), s.house.luolai); // out of scope
    VERIFY_ERROR(service.dismiss({id}, DismissalReason::Licensed, {}), Error::Kind::Rejected);
    QCOMPARE(s.count("copy_dismissal"), 0);
    QCOMPARE(s.state(id), MatchState::Open);
}

void TestTriage::figuresAddUp()
{
    Seen s;
    (void)s.one(QStringLiteral("1"), QStringLiteral("甲"), 0, mark);
    s.w->clock = Clock(QDateTime(QDate(2026, 6, 8), QTime(8, 0), Qt::UTC));
    const auto two = s.one(QStringLiteral("2"), QStringLiteral("甲"), 1, QString(64, u'7'));
    (void)s.one(QStringLiteral("3"), QStringLiteral("乙"), 1, QString(64, u'8'));
    TriageService service(*s.w);
    (void)service.dismiss({two}, DismissalReason::NoCopy, {});
    const TriageFigures figures = service.figures();
    QCOMPARE(figures.states.size(), 2);
    QCOMPARE(figures.states[0].matches, 2); // open
    QCOMPARE(figures.states[1].matches, 1); // dismissed
    QCOMPARE(figures.platforms.size(), 1);
    QCOMPARE(figures.platforms[0].matches, 3);
    QCOMPARE(figures.sellers[0].code, QStringLiteral("甲"));
    QCOMPARE(figures.sellers[0].matches, 2);
    QCOMPARE(figures.weeks.size(), 2);
    QCOMPARE(figures.weeks[0].code, QStringLiteral("2026-W23"));
    QCOMPARE(figures.weeks[0].matches, 1);
    QCOMPARE(figures.weeks[1].code, QStringLiteral("2026-W24"));
    QCOMPARE(service.groups({}, TriageGrouping::Platform).size(), 1);
}

void TestTriage::casesMoveMatches()
{
    Seen s;
    const auto id = s.one(QStringLiteral("1"), QStringLiteral("甲"));
    const auto move = [&s, id](qint64 version, MatchState to) {
        Transaction tx(s.w.db());
        Journal journal(tx, *s.w);
        moveMatch(journal, id, version, to);
        tx.commit();
    };
    move(1, MatchState::InCase);
    QCOMPARE(s.state(id), MatchState::InCase);
    VERIFY_ERROR(move(1, MatchState::Open), Error::Kind::Conflict);
    VERIFY_ERROR(move(2, MatchState::Dismissed), Error::Kind::Rejected);
    VERIFY_ERROR(TriageService(*s.w).dismiss({id}, DismissalReason::NoCopy, {}), Error::Kind::Rejected);
    move(2, MatchState::Settled);
    VERIFY_ERROR(move(3, MatchState::Open), Error::Kind::Rejected);
    QCOMPARE(s.state(id), MatchState::Settled);
    for (const MatchState from : matchStates) {
        QVERIFY(!canMove(from, from));
        QCOMPARE(parseMatchState(QString::fromLatin1(matchStateCode(from))), std::optional(from));
    }
}

void TestTriage::aHundredThousandMatches()
{
    constexpr int matches = 100'000;
    constexpr int listings = 20'000;
    constexpr int sellers = 2'000;
    Seen s;
    s.license(QDate(2026, 6, 1), QDate(2026, 12, 31));
    {
        Transaction tx(s.w.db());
        const QString at = QStringLiteral("2026-06-01T08:00:00.000Z");
        BulkWriter shop(tx, "seller",
                        {"id", "platform", "shop_id", "name", "other_names", "address", "notes", "seller_key",
                         "name_key", "link", "brand_id", "linked_by", "link_note"});
        for (int i = 1; i <= sellers; ++i) {
            const std::string number = std::to_string(i);
            shop.integer(i);
            for (const std::string &text :
                 {std::string(i % 2 == 0 ? "tmall" : "jd"), number, "shop " + number, std::string(), std::string(),
                  std::string(), "id:" + number, "shop" + number, std::string(i % 10 == 0 ? "brand" : "open")})
                shop.text(text);
            if (i % 10 == 0)
                shop.integer(s.house.luolai.value);
            else
                shop.null();
            shop.text("");
            shop.text("");
            shop.endRow();
        }
        shop.finish();
        Statement(s.w.db(),
                  QStringLiteral("INSERT INTO stored_file (sha256, bytes, media_type, added_at) VALUES (?, 1, "
                                 "'image/png', ?)"))
            .bind(digits64(QStringLiteral("c0")), at)
            .run();
        BulkWriter listing(tx, "listing",
                           {"id", "platform", "seller_id", "number", "url", "title", "price_shown", "price", "currency",
                            "units_shown", "units", "exposure", "category", "territory", "channel", "first_seen_at",
                            "seen_at", "notes", "listing_key"});
        for (int i = 1; i <= listings; ++i) {
            const int seller = i % sellers + 1;
            const std::string number = std::to_string(i);
            listing.integer(i);
            listing.text(seller % 2 == 0 ? "tmall" : "jd");
            listing.integer(seller);
            for (const std::string &text : {number, std::string(), "title " + number, std::string("1.01")})
                listing.text(text);
            listing.integer(101);
            listing.text("CNY");
            listing.text("3");
            listing.integer(3);
            listing.integer(303);
            for (int empty = 0; empty < 3; ++empty)
                listing.text("");
            listing.text(at.toStdString());
            listing.text(at.toStdString());
            listing.text("");
            listing.text("no:" + number);
            listing.endRow();
        }
        listing.finish();
        BulkWriter picture(tx, "listing_picture",
                           {"id", "listing_id", "sha256", "name", "pdq", "quality", "added_at", "fault"});
        for (int i = 1; i <= listings; ++i) {
            picture.integer(i);
            picture.integer(i);
            picture.text(digits64(QStringLiteral("c0")).toStdString());
            picture.text("x.png");
            picture.text("");
            picture.integer(0);
            picture.text(at.toStdString());
            picture.text("");
            picture.endRow();
        }
        picture.finish();
        BulkWriter match(tx, "copy_match",
                         {"picture_id", "listing_id", "asset_id", "our_sha256", "our_file", "kind", "distance",
                          "inliers", "score", "query_size", "query_region", "asset_size", "asset_region", "state",
                          "found_at"});
        for (int i = 0; i < matches; ++i) {
            const int of = i % listings + 1;
            match.integer(of);
            match.integer(of);
            match.integer(s.house.assets[i % 4].value);
            match.text(digits64(QString::number(i / listings + 1)).toStdString());
            match.text("ours.jpg");
            match.text("whole");
            match.integer(i % 32);
            match.integer(0);
            match.integer(500'000 + (i * 7919LL) % 500'000);
            for (const char *text : {"10x10", "[]", "10x10", "[]", "open"})
                match.text(text);
            match.text(at.toStdString());
            match.endRow();
        }
        match.finish();
        tx.commit();
    }
    TriageService service(*s.w);
    QElapsedTimer since;
    const auto measured = [&since](const char *what) {
        qInfo("%s: %lld ms", what, since.elapsed());
        since.restart();
    };
    since.start();
    const TriagePage first = service.page({}, TriageSort::Score, {}, 200);
    measured("first page");
    QCOMPARE(first.rows.size(), 200);
    QVERIFY(std::ranges::is_sorted(first.rows, std::greater(), &TriageRow::score));
    const QList<TriageGroup> groups = service.groups();
    measured("groups by seller");
    QCOMPARE(groups.size(), sellers);
    qint64 total = 0;
    qint64 exposure = 0;
    for (const TriageGroup &group : groups) {
        total += group.matches;
        exposure += group.exposure[0].minor;
        QCOMPARE(group.standing == SellerStanding::InScope || group.standing == SellerStanding::OutOfScope,
                 group.seller.value % 10 == 0);
    }
    QCOMPARE(total, matches);
    QCOMPARE(exposure, qint64(listings) * 303);
    QCOMPARE(service.groups({}, TriageGrouping::Platform).size(), 2);
    measured("groups by platform");
    QCOMPARE(service.figures().states[0].matches, matches);
    measured("figures");
    // Every match comes once, in whatever pages.
    const TriageFilter inScope{.standings = {SellerStanding::InScope}};
    std::set<qint64> seen;
    TriageKey key;
    int pages = 0;
    do {
        const TriagePage page = service.page(inScope, TriageSort::Score, key, 1000);
        for (const TriageRow &row : page.rows) {
            QVERIFY(seen.insert(row.match.value).second);
            QCOMPARE(row.standing, SellerStanding::InScope);
        }
        key = page.next;
        ++pages;
    } while (key.id != 0);
    measured("all pages of licensees");
    // A tenth of the sellers are the licensee; one of four assets is licensed.
    qint64 expected = 0;
    for (int i = 0; i < matches; ++i) {
        const int seller = (i % listings + 1) % sellers + 1;
        expected += seller % 10 == 0 && i % 4 == 0 ? 1 : 0;
    }
    QCOMPARE(qint64(seen.size()), expected);
    QVERIFY(expected == 0 || pages >= 1);
    for (const TriageSort sort : {TriageSort::Found, TriageSort::Units}) {
        const TriagePage one = service.page({}, sort, {}, 50);
        const TriagePage two = service.page({}, sort, one.next, 50);
        QCOMPARE(one.rows.size() + two.rows.size(), 100);
        QVERIFY(one.rows.last().match.value > two.rows.first().match.value);
    }
    measured("other orders");
}

QTEST_GUILESS_MAIN(TestTriage)
#include "tst_triage.moc"
