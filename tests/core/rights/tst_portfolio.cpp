// The audit of a portfolio against the rule for two grants, pair by pair.
#include "core/rights/availsjson.h"
#include "core/rights/portfolio.h"
#include "tests/support/rightstwin.h"

#include <QTest>

using namespace lianming;
using namespace lianming::rightstwin;

namespace {

const QDate today(2026, 6, 1);

Grant granted(const char *id, const char *licensee, Exclusivity exclusivity = Exclusivity::Exclusive)
{
    Grant grant;
    grant.id = std::string(id);
    grant.licensee = std::string(licensee);
    grant.assets = {"A"};
    grant.rights = {Right::All};
    grant.categories = {"nice/24"};
    grant.territories = {"CN"};
    grant.channels = {"*"};
    grant.days = {QDate(2026, 1, 1), QDate(2026, 12, 31)};
    grant.exclusivity = exclusivity;
    return grant;
}

PortfolioAudit audited(std::vector<Grant> grants, size_t limit = 100)
{
    RightsBook book;
    book.grants = std::move(grants);
    Progress progress;
    return auditPortfolio(GrantIndex(std::move(book)), today, limit, progress);
}

bool isBefore(const Collision &a, const Collision &b)
{
    return std::tie(a.reason, a.grant, a.against) < std::tie(b.reason, b.grant, b.against);
}

/// Every pair by the twin's rule: the one asks for what the other has.
std::vector<Collision> pairByPair(const RightsBook &book, QDate asOf)
{
    const auto rank = [](const Grant &grant) {
        return std::tuple(grant.state, !grant.isSelf(), grant.id);
    };
    const auto isLapsed = [asOf](const Grant &grant) {
        return grant.state == GrantState::Held && *grant.holdUntil < asOf;
    };
    std::vector<Collision> out;
    for (const Grant &standing : book.grants) {
        for (const Grant &against : book.grants) {
            if (!(rank(standing) < rank(against)) || isLapsed(against) || standing.licensee == against.licensee)
                continue;
            GrantRequest asked = against;
            if (against.terminatedOn)
                asked.days.end = std::min(asked.days.end, *against.terminatedOn);
            if (asked.days.end < asked.days.start)
                continue;
            RightsBook alone;
            alone.collections = book.collections;
            alone.regions = book.regions;
            alone.grants = {standing};
            for (const Conflict &conflict : conflictsOf(alone, asked, asOf)) {
                if (conflict.reason != ConflictReason::SellOff)
                    out.push_back({conflict, against.id});
            }
        }
    }
    std::ranges::sort(out, isBefore);
    return out;
}

} // namespace

class TestPortfolio : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsWhoStands();
    void leavesOutWhatDoesNotCollide();
    void countsAllAndListsTheFirst();
    void canBeStopped();
    void agreesPairByPair();
};

void TestPortfolio::initTestCase()
{
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=600");
}

void TestPortfolio::tellsWhoStands()
{
    Grant proposed = granted("P", "L3");
    proposed.state = GrantState::Proposed;
    Grant held = granted("H", "L2", Exclusivity::NonExclusive);
    held.state = GrantState::Held;
    held.holdUntil = today;
    Grant own = granted("S", "self", Exclusivity::NonExclusive);
    own.territories = {"CN-GS", "DE"};
    own.days.start = QDate(2026, 3, 1);
    const PortfolioAudit audit = audited({proposed, held, own, granted("B", "L1")});

    // B is exclusive and P too; H and S beside each other are not.
    QCOMPARE(audit.total, qint64(5));
    QByteArrayList listed;
    for (const Collision &collision : audit.collisions)
        listed.append(QByteArray::fromStdString(collision.grant + '-' + collision.against + ' ')
                      + conflictReasonCode(collision.reason));
    QCOMPARE(listed.join(", "),
             QByteArray("B-H rights_out, B-P rights_out, S-B own_use, S-P own_use, H-P option_held"));
    const auto ofReason = [&](ConflictReason reason) {
        return audit.byReason.at(reason);
    };
    QCOMPARE(ofReason(ConflictReason::RightsOut), qint64(2));
    QCOMPARE(ofReason(ConflictReason::OwnUse), qint64(2));
    QCOMPARE(ofReason(ConflictReason::OptionHeld), qint64(1));

    const Collision &first = audit.collisions[2];
    QCOMPARE(first.territories, Codes{"CN-GS"});
    QCOMPARE(first.categories, Codes{"nice/24"});
    QCOMPARE(first.days, (DaySpan{QDate(2026, 3, 1), QDate(2026, 12, 31)}));
}

void TestPortfolio::leavesOutWhatDoesNotCollide()
{
    const Grant one = granted("1", "L1");
    Grant other = granted("2", "L1");
    QCOMPARE(audited({one, other}).total, qint64(0)); // the same licensee
    other.licensee = std::string("L2");
    QCOMPARE(audited({one, other}).total, qint64(1));
    other.state = GrantState::Held;
    other.holdUntil = today.addDays(-1);
    QCOMPARE(audited({one, other}).total, qint64(0)); // lapsed
    other.holdUntil = today;
    QCOMPARE(audited({one, other}).total, qint64(1));
    other.terminatedOn = QDate(2025, 12, 1);
    QCOMPARE(audited({one, other}).total, qint64(0)); // no days left

    Grant after = granted("3", "L3");
    after.days = {QDate(2027, 1, 1), QDate(2027, 6, 30)};
    Grant selling = one;
    selling.sellOffDays = 90;
    QCOMPARE(audited({selling, after}).total, qint64(0)); // days of old stock are no part of a box

    const Grant sole = granted("4", "L4", Exclusivity::Sole);
    const Grant own = granted("5", "self", Exclusivity::NonExclusive);
    const Grant plain = granted("6", "L6", Exclusivity::NonExclusive);
    QCOMPARE(audited({sole, own}).total, qint64(0));
    QCOMPARE(audited({own, plain}).total, qint64(0));
    QCOMPARE(audited({sole, plain}).total, qint64(1));
    QCOMPARE(audited({}).total, qint64(0));
}

void TestPortfolio::countsAllAndListsTheFirst()
{
    std::vector<Grant> grants;
    for (int i = 0; i < 20; ++i)
        grants.push_back(granted(std::to_string(100 + i).c_str(), std::to_string(i).c_str()));
    const PortfolioAudit all = audited(grants, 1000);
    QCOMPARE(all.total, qint64(190));
    QCOMPARE(all.collisions.size(), size_t(190));
    QVERIFY(std::ranges::is_sorted(all.collisions, isBefore));
    const PortfolioAudit some = audited(grants, 7);
    QCOMPARE(some.total, qint64(190));
    QVERIFY(std::ranges::equal(some.collisions, std::span(all.collisions).first(7)));
    QCOMPARE(audited(grants, 0).total, qint64(190));
    QVERIFY(audited(grants, 0).collisions.empty());
}

void TestPortfolio::canBeStopped()
{
    RightsBook book;
    book.grants = {granted("1", "L1"), granted("2", "L2")};
    const GrantIndex index(std::move(book));
    Progress progress;
    progress.cancel();
    try {
        (void)auditPortfolio(index, today, 10, progress);
        QFAIL("was not stopped");
    } catch (const Error &error) {
        QCOMPARE(int(error.kind()), int(Error::Kind::Cancelled));
    }
}

void TestPortfolio::agreesPairByPair()
{
    QVERIFY(rc::check("the audit finds what the rule finds pair by pair", [] {
        RightsBook book = someBook(someTerms());
        const GrantRequest like = someTerms();
        for (int i = *rc::gen::inRange(0, 5); i > 0; --i)
            book.grants.push_back(someGrant(100 + i, like));
        const QDate asOf = someDay();
        for (const Grant &grant : book.grants)
            RC_LOG() << grantJson(grant).dump() << "\n";

        const std::vector<Collision> expected = pairByPair(book, asOf);
        const GrantIndex index(book);
        Progress progress;
        const PortfolioAudit audit = auditPortfolio(index, asOf, 1000, progress);
        RC_ASSERT(audit.collisions == expected);
        RC_ASSERT(audit.total == qint64(expected.size()));
        RC_ASSERT(progress.done() == qint64(book.grants.size()));
        std::vector<Collision> handed;
        forEachCollision(index, asOf, progress, [&](const Collision &collision) { handed.push_back(collision); });
        std::ranges::sort(handed, isBefore);
        RC_ASSERT(handed == expected);
        RC_CLASSIFY(!expected.empty(), "with collisions");
    }));
}

QTEST_APPLESS_MAIN(TestPortfolio)
#include "tst_portfolio.moc"
