// The rights check and its index against a twin that knows nothing of trees (tests/support/rightstwin.h).
#include "core/rights/availsjson.h"
#include "core/rights/grantindex.h"
#include "tests/support/rightstwin.h"

#include <QTest>

using namespace lianming;
using namespace lianming::rightstwin;

class TestBruteForce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreesWithTwin();
    void indexAgreesOnLargerBooks();
};

void TestBruteForce::initTestCase()
{
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=1000");
}

void TestBruteForce::agreesWithTwin()
{
    QVERIFY(rc::check("the plain check, its index and the twin on points agree", [] {
        const GrantRequest request = someTerms();
        const RightsBook book = someBook(request);
        RC_PRE(!leavesNoTerritory(request, book.regions));
        const QDate asOf = someDay();

        const AvailsAnswer expected = twin(book, request, asOf);
        const AvailsAnswer plain = checkAvails(book, request, asOf);
        RC_LOG() << "request: " << grantTermsJson(request).dump() << "\n";
        for (const Grant &grant : book.grants)
            RC_LOG() << grantJson(grant).dump() << "\n";
        RC_LOG() << "twin:  " << availsJson(expected).dump() << "\n"
                 << "plain: " << availsJson(plain).dump() << "\n";
        RC_ASSERT(plain == expected);
        RC_ASSERT(GrantIndex(book).check(request, asOf) == plain);
        RC_CLASSIFY(!plain.conflicts.empty(), "with conflicts");
        RC_CLASSIFY(plain.verdict == AvailsVerdict::Available, "available");
        RC_CLASSIFY(plain.titleGaps.empty(), "title covered");
    }));
}

// Many grants and a tree wide enough that the index takes its short ways: the twin would be too slow for them.
void TestBruteForce::indexAgreesOnLargerBooks()
{
    QVERIFY(rc::check("the index agrees with the plain check on larger books", [] {
        const auto code = [](const char *start, int end) {
            return start + std::to_string(*rc::gen::inRange(0, end));
        };
        const auto codes = [](auto make) {
            Codes out;
            for (int left = *rc::gen::inRange(1, 4); left > 0; --left)
                out.push_back(make());
            return out;
        };
        const auto spread = [&](GrantTerms terms) {
            const auto often = [] {
                return *rc::gen::inRange(0, 8) != 0;
            };
            if (often())
                terms.assets = codes([&] { return code(*rc::gen::element("A", "collection:C", "A"), 12); });
            if (often())
                terms.categories = codes([&] {
                    return code("nice/", 4) + (*rc::gen::arbitrary<bool>() ? code("/group-", 3) : std::string());
                });
            if (often())
                terms.territories = codes([&] {
                    const std::string country = *rc::gen::elementOf(Codes{"CN", "DE", "FR", "JP", "HK"});
                    return *rc::gen::arbitrary<bool>() ? country : country + code("-", 4);
                });
            return terms;
        };
        RightsBook book = someBook(someTerms());
        Collections::Definitions definitions = book.collections.definitions();
        for (int i = 0; i < 12; ++i) {
            auto &members = definitions["C" + std::to_string(i)];
            for (int left = *rc::gen::inRange(0, 5); left > 0; --left)
                members.push_back(code("A", 16));
            if (i > 0 && *rc::gen::arbitrary<bool>())
                members.push_back(code("collection:C", i));
        }
        Collections::Parts parts;
        for (int i = 1; i < 16; ++i) {
            if (*rc::gen::inRange(0, 4) == 0)
                parts["A" + std::to_string(i)] = code("A", i);
        }
        book.collections = Collections::define(std::move(definitions), std::move(parts));
        for (int i = *rc::gen::inRange(20, 60); i > 0; --i) {
            Grant grant = someGrant(1000 + i, someTerms());
            static_cast<GrantTerms &>(grant) = spread(grant);
            book.grants.push_back(std::move(grant));
        }
        const QDate asOf = someDay();
        const GrantIndex index(book);
        for (int i = 0; i < 4; ++i) {
            const GrantRequest request = spread(someTerms());
            if (leavesNoTerritory(request, book.regions))
                continue;
            RC_LOG() << "request: " << grantTermsJson(request).dump() << "\n";
            RC_ASSERT(index.check(request, asOf) == checkAvails(book, request, asOf));
        }
    }));
}

QTEST_APPLESS_MAIN(TestBruteForce)
#include "tst_bruteforce.moc"
