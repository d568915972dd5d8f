// The rights map against the twin's rule of meeting, and the matrix against the check of each cell by itself.
#include "core/rights/availsjson.h"
#include "core/rights/rightsmap.h"
#include "tests/support/rightstwin.h"

#include <QTest>

using namespace lianming;
using namespace lianming::rightstwin;

namespace {

const QDate today(2026, 6, 1);

Grant granted(const char *id, const char *licensee, const DaySpan &days)
{
    Grant grant;
    grant.id = std::string(id);
    grant.licensee = std::string(licensee);
    grant.assets = {"A"};
    grant.rights = {Right::Reproduction};
    grant.categories = {"nice/24"};
    grant.territories = {"CN"};
    grant.channels = {"online"};
    grant.days = days;
    return grant;
}

/// What the map must show, row by row.
std::vector<RightsMapRow> mapByRule(const RightsBook &book, const Codes &assets, const DaySpan &window, QDate asOf)
{
    std::map<std::pair<bool, std::string>, RightsMapRow> rows;
    for (size_t place = 0; place < book.grants.size(); ++place) {
        const Grant &grant = book.grants[place];
        RightsBar bar;
        bar.place = place;
        const QDate end = grant.terminatedOn ? std::min(grant.days.end, *grant.terminatedOn) : grant.days.end;
        if (grant.days.start <= end)
            bar.days = DaySpan{grant.days.start, end};
        if (grant.state == GrantState::Signed && grant.sellOffDays.value_or(0) > 0)
            bar.sellOff = DaySpan{end.addDays(1), end.addDays(*grant.sellOffDays)};
        const bool isSeen = (bar.days && bar.days->overlaps(window)) || (bar.sellOff && bar.sellOff->overlaps(window));
        const bool isLapsed = grant.state == GrantState::Held && *grant.holdUntil < asOf;
        if (assetMeets(assets, grant.assets).empty() || !isSeen || isLapsed)
            continue;
        bar.grant = grant.id;
        bar.licensee = grant.licensee;
        bar.state = grant.state;
        bar.exclusivity = grant.exclusivity;
        bar.holdUntil = grant.holdUntil;
        RightsMapRow &row = rows[{!grant.isSelf(), grant.licensee}];
        row.licensee = grant.licensee;
        row.bars.push_back(bar);
    }
    std::vector<RightsMapRow> out;
    for (auto &[key, row] : rows) {
        std::ranges::sort(row.bars, {}, [](const RightsBar &bar) {
            return std::pair(bar.days ? bar.days->start : bar.sellOff->start, bar.grant);
        });
        out.push_back(row);
    }
    return out;
}

MatrixCell cellByCheck(const RightsBook &book, const GrantRequest &request, const std::string &category,
                       const std::string &territory, QDate asOf)
{
    GrantRequest narrowed = request;
    narrowed.categories = {category};
    narrowed.territories = {territory};
    narrowed.territoriesExcept.clear();
    const AvailsAnswer answer = checkAvails(book, narrowed, asOf);
    MatrixCell cell;
    cell.verdict = answer.verdict;
    for (const Conflict &conflict : answer.conflicts)
        cell.grants.emplace_back(conflict.grant, conflict.reason);
    cell.titleGap = !answer.titleGaps.empty();
    cell.restricted = !answer.restrictions.empty();
    return cell;
}

} // namespace

class TestRightsMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsRowsAndBars();
    void emptyBook();
    void mapAgreesWithTheRule();
    void matrixAgreesWithTheCheck();
};

void TestRightsMap::initTestCase()
{
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=500");
}

void TestRightsMap::showsRowsAndBars()
{
    const DaySpan year{QDate(2026, 1, 1), QDate(2026, 12, 31)};
    Grant own = granted("own", "self", year);
    Grant second = granted("b", "Brand", {QDate(2026, 5, 1), QDate(2027, 4, 30)});
    Grant first = granted("a", "Brand", {QDate(2025, 1, 1), QDate(2026, 3, 31)});
    first.terminatedOn = QDate(2025, 12, 1); // cut before the window: its sell-off reaches into it
    first.sellOffDays = 60;
    Grant past = granted("past", "Brand", {QDate(2024, 1, 1), QDate(2024, 12, 31)});
    Grant lapsed = granted("lapsed", "Another", year);
    lapsed.state = GrantState::Held;
    lapsed.holdUntil = today.addDays(-1);
    Grant elsewhere = granted("elsewhere", "Another", year);
    elsewhere.assets = {"B"};
    RightsBook book;
    book.grants = {second, lapsed, first, past, elsewhere, own};

    const GrantIndex index(book);
    const auto rows = rightsMap(index, {"A"}, year, today);
    QCOMPARE(rows.size(), size_t(2));
    QCOMPARE(rows[0].licensee, std::string("self"));
    QCOMPARE(rows[1].licensee, std::string("Brand"));
    QCOMPARE(rows[1].bars.size(), size_t(2));
    QCOMPARE(rows[1].bars[0].grant, std::string("a"));
    QVERIFY((rows[1].bars[0].days == DaySpan{QDate(2025, 1, 1), QDate(2025, 12, 1)}));
    QVERIFY((rows[1].bars[0].sellOff == DaySpan{QDate(2025, 12, 2), QDate(2026, 1, 30)}));
    const RightsBarTerms terms = barTerms(index, {"A"}, rows[1].bars[1]);
    QCOMPARE(terms.assets, Codes{"A"});
    QCOMPARE(terms.categories, Codes{"nice/24"});
}

void TestRightsMap::emptyBook()
{
    const GrantIndex index{RightsBook()};
    QVERIFY(rightsMap(index, {"*"}, {today, today}, today).empty());
    GrantRequest request = granted("", "L1", {today, today});
    const RightsMatrix matrix = rightsMatrix(index, request, {"*", "nice"}, {"WORLD", "CN", "DE"}, today);
    QCOMPARE(matrix.cells.size(), size_t(2));
    QCOMPARE(matrix.cells[1].size(), size_t(3));
    QVERIFY(matrix.cells[1][2].titleGap); // an asset without records
    QVERIFY(rightsMatrix(index, request, {}, {}, today).cells.empty());
}

void TestRightsMap::mapAgreesWithTheRule()
{
    QVERIFY(rc::check("the map shows what the rule says", [] {
        const RightsBook book = someBook(someTerms());
        const Codes assets = some(assetPool);
        const int start = *rc::gen::inRange(0, dayCount);
        const DaySpan window{firstDay.addDays(start), someDay(start)};
        const QDate asOf = someDay();
        for (const Grant &grant : book.grants)
            RC_LOG() << grantJson(grant).dump() << "\n";
        const GrantIndex index(book);
        const auto rows = rightsMap(index, assets, window, asOf);
        RC_ASSERT(rows == mapByRule(book, assets, window, asOf));
        for (const RightsMapRow &row : rows) {
            for (const RightsBar &bar : row.bars) {
                const Grant &grant = book.grants[bar.place];
                const RightsBarTerms expected{
                    assetMeets(assets, grant.assets), grant.rights,  grant.categories, grant.territories,
                    grant.territoriesExcept,          grant.channels};
                RC_ASSERT(barTerms(index, assets, bar) == expected);
            }
        }
    }));
}

void TestRightsMap::matrixAgreesWithTheCheck()
{
    QVERIFY(rc::check("each cell is the answer to the request narrowed to it", [] {
        const GrantRequest request = someTerms();
        const RightsBook book = someBook(request);
        const Codes categories = some(categoryPool);
        const Codes territories = some(territoryPool);
        const QDate asOf = someDay();
        RC_LOG() << "request: " << grantTermsJson(request).dump() << "\n";
        for (const Grant &grant : book.grants)
            RC_LOG() << grantJson(grant).dump() << "\n";

        const RightsMatrix matrix = rightsMatrix(GrantIndex(book), request, categories, territories, asOf);
        RC_ASSERT(matrix.categories == categories);
        RC_ASSERT(matrix.territories == territories);
        for (size_t row = 0; row < categories.size(); ++row) {
            for (size_t column = 0; column < territories.size(); ++column)
                RC_ASSERT(matrix.cells[row][column]
                          == cellByCheck(book, request, categories[row], territories[column], asOf));
        }
    }));
}

QTEST_APPLESS_MAIN(TestRightsMap)
#include "tst_rightsmap.moc"
