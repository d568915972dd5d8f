// Portfolios: which contracts answer to a question, in which groups they stand, what their sums are, and that each row
// names its contract and clauses; on paper, in a workbook and as JSON.
#include "core/people/peopleservice.h"
#include "core/reports/legalpdf.h"
#include "core/reports/portfoliosource.h"
#include "core/reports/printface.h"
#include "core/reports/reportservice.h"
#include "tests/core/reports/documentsupport.h"
#include "tests/core/reports/pdfchecker.h"
#include "tests/support/richcontract.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <rapidcheck.h>

using namespace lianming;
using namespace lianming::test;

namespace {

PortfolioRow rowOf(qint64 contract, const char *currency, qint64 earned, std::vector<std::string> territories = {"CN"})
{
    PortfolioRow out;
    out.contract.id = {contract};
    out.contract.number = QStringLiteral("C-%1").arg(contract);
    out.contract.currency = *Currency::find(std::string_view(currency));
    out.contract.institutionCode = QStringLiteral("I%1").arg(contract % 3);
    out.contract.brandCode = QStringLiteral("B%1").arg(contract % 2);
    out.contract.term = {QDate(2026, 1, 1), QDate(2026, 1, 31).addMonths(int(contract % 7))};
    out.lastDay = out.contract.term.end;
    out.territories = std::move(territories);
    out.exclusivity = Exclusivity(contract % 3);
    out.money = {earned * 2, earned, earned};
    return out;
}

QStringList keysOf(const PortfolioReport &report)
{
    QStringList out;
    for (const PortfolioGroup &group : report.groups)
        out.append(group.key);
    return out;
}

QStringList numbersOf(const PortfolioReport &report)
{
    QStringList out;
    for (const PortfolioGroup &group : report.groups) {
        for (const PortfolioRow &row : group.rows)
            out.append(row.contract.number);
    }
    out.sort();
    out.removeDuplicates();
    return out;
}

} // namespace

class TestPortfolioReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sumsNeverMixCurrencies();
    void everyContractCountsOnce();
    void groupsOfAWorkspace();
    void filters();
    void rowsCiteClauses();
    void obligationsByState();
    void documents();
    void asJson();
    void emptyPortfolios();
    void onlyForTheProgramme();
    void canBeStopped();

private:
    [[nodiscard]] Workspace &w() const { return **m_workspace; }
    [[nodiscard]] PortfolioReport asked(const PortfolioQuestion &question) const
    {
        Progress progress;
        return portfolioReport(w(), question, progress);
    }
    /// Two signed contracts with texts and a draft in dollars without one.
    void fill();

    std::unique_ptr<TestWorkspace> m_workspace;
    RichHouse m_house;
};

void TestPortfolioReport::init()
{
    m_workspace.reset();
    m_workspace = std::make_unique<TestWorkspace>();
}

void TestPortfolioReport::fill()
{
    m_house = makeRichHouse(w());
    (void)makeRichContract(w(), m_house, 1, 4);
    (void)makeRichContract(w(), m_house, 2, 4);
    Contract draft;
    draft.number = QStringLiteral("USD-1");
    draft.title = QStringLiteral("=Dollars");
    draft.institution = m_house.institution;
    draft.brand = m_house.brand;
    draft.currency = *Currency::find(std::string_view("USD"));
    draft.term = {QDate(2026, 1, 1), QDate(2026, 12, 31)};
    draft.terms = QStringLiteral(R"({"rates": [{"id": "R1", "tiers": [{"from": "0", "percent": "10"}]}],
        "guarantees": [{"id": "G1", "scope": "term", "amounts": ["5000"]}]})");
    GrantTerms grant;
    grant.assets = {"DHA/6"};
    grant.rights = {Right::Trademark};
    grant.categories = {"nice/21"};
    grant.territories = {"WORLD"};
    grant.territoriesExcept = {"CN"};
    grant.channels = {"*"};
    grant.days = draft.term;
    grant.exclusivity = Exclusivity::Exclusive;
    draft.grants = {grant};
    (void)ContractService(w()).add(draft);
}

void TestPortfolioReport::sumsNeverMixCurrencies()
{
    const PortfolioReport report = portfolioReport(
        {PortfolioBy::Brand, {}, {}},
        {rowOf(2, "CNY", 100), rowOf(4, "USD", 50), rowOf(6, "CNY", 7), rowOf(1, "JPY", 3)}, QDate(2026, 6, 1), {});
    QCOMPARE(keysOf(report), QStringList({QStringLiteral("B0"), QStringLiteral("B1")}));
    QCOMPARE(report.contracts, 4);
    const PortfolioSums &first = report.groups.front().sums;
    QCOMPARE(first.size(), size_t(2));
    QCOMPARE(first.at(QStringLiteral("CNY")).earned, 107);
    QCOMPARE(first.at(QStringLiteral("CNY")).guarantee, 214);
    QCOMPARE(first.at(QStringLiteral("USD")).earned, 50);
    QCOMPARE(report.sums.size(), size_t(3));
}

void TestPortfolioReport::everyContractCountsOnce()
{
    QVERIFY(rc::check("sums count each contract once, rows stand in each of their groups", [] {
        std::vector<PortfolioRow> rows;
        std::map<qint64, qint64> earned;
        qint64 places = 0;
        for (int i = *rc::gen::inRange(0, 40); i > 0; --i) {
            const qint64 contract = *rc::gen::inRange(1, 12);
            std::vector<std::string> territories;
            for (const char *code : {"WORLD", "CN", "JP", "EU"}) {
                if (*rc::gen::arbitrary<bool>())
                    territories.emplace_back(code);
            }
            places += territories.empty() ? 1 : qint64(territories.size());
            earned[contract] = contract * 100;
            rows.push_back(rowOf(contract, contract % 2 == 0 ? "CNY" : "USD", contract * 100, territories));
        }
        const PortfolioReport report = portfolioReport({PortfolioBy::Territory, {}, {}}, rows, QDate(2026, 6, 1), {});
        qint64 standing = 0;
        for (const PortfolioGroup &group : report.groups)
            standing += qint64(group.rows.size());
        RC_ASSERT(standing == places);
        qint64 all = 0;
        for (const auto &[contract, amount] : earned)
            all += amount;
        qint64 summed = 0;
        for (const auto &[code, sum] : report.sums)
            summed += sum.earned;
        RC_ASSERT(summed == all);
        RC_ASSERT(report.contracts == qsizetype(earned.size()));
    }));
}

void TestPortfolioReport::groupsOfAWorkspace()
{
    fill();
    QCOMPARE(keysOf(asked({PortfolioBy::Institution, {}, {}})), QStringList(QStringLiteral("DHA")));
    QCOMPARE(keysOf(asked({PortfolioBy::ExpiryMonth, {}, {}})),
             QStringList({QStringLiteral("2026-12"), QStringLiteral("2027-06")}));
    QCOMPARE(keysOf(asked({PortfolioBy::ExpiryQuarter, {}, {}})),
             QStringList({QStringLiteral("2026Q4"), QStringLiteral("2027Q2")}));
    const PortfolioReport kinds = asked({PortfolioBy::Exclusivity, {}, {}});
    QCOMPARE(keysOf(kinds),
             QStringList({QStringLiteral("exclusive"), QStringLiteral("sole"), QStringLiteral("non_exclusive")}));
    QCOMPARE(kinds.groups[1].rows.size(), size_t(2)); // the first grant of each contract
    QCOMPARE(kinds.groups[1].rows.front().grant, 1);
    const PortfolioReport places = asked({PortfolioBy::Territory, {}, {}});
    QCOMPARE(keysOf(places), QStringList({QStringLiteral("WORLD"), QStringLiteral("CN"), QStringLiteral("HK"),
                                          QStringLiteral("JP"), QStringLiteral("KR"), QStringLiteral("MO")}));
    QCOMPARE(places.groups[0].nameZh, QStringLiteral("全世界"));
    const PortfolioReport brands = asked({PortfolioBy::Brand, {}, {}});
    QCOMPARE(brands.contracts, 3);
    // 100,000 in the first year and 150,000 in the two others, twice.
    QCOMPARE(brands.sums.at(QStringLiteral("CNY")).guarantee, 2 * (10'000'000 + 2 * 15'000'000));
    QCOMPARE(brands.sums.at(QStringLiteral("USD")).guarantee, 500'000);
    QVERIFY(brands.sums.at(QStringLiteral("CNY")).earned > 0);
}

void TestPortfolioReport::filters()
{
    fill();
    const QStringList all{QStringLiteral("DHA-2024-001"), QStringLiteral("DHA-2024-002"), QStringLiteral("USD-1")};
    const QStringList apsaras = all.mid(0, 2);
    const QStringList dollars = all.mid(2);
    PortfolioQuestion question;
    const auto found = [&](const auto &change) {
        question = {};
        change(question.filter);
        return numbersOf(asked(question));
    };
    QCOMPARE(found([](PortfolioFilter &) {}), all);
    QCOMPARE(found([](PortfolioFilter &f) { f.standings = {ContractStanding::Running}; }), apsaras);
    QCOMPARE(found([](PortfolioFilter &f) { f.rights = {Right::Trademark}; }), dollars);
    QCOMPARE(found([](PortfolioFilter &f) { f.rights = {Right::All}; }), all);
    QCOMPARE(found([](PortfolioFilter &f) { f.categories = {"nice/24"}; }), apsaras);
    QCOMPARE(found([](PortfolioFilter &f) { f.categories = {"nice/24/bedding/quilts"}; }), apsaras);
    QCOMPARE(found([](PortfolioFilter &f) { f.territories = {"CN-GS"}; }), apsaras);
    QCOMPARE(found([](PortfolioFilter &f) { f.territories = {"DE"}; }), dollars);
    QCOMPARE(found([](PortfolioFilter &f) { f.territories = {"JP"}; }), all);
    QCOMPARE(found([](PortfolioFilter &f) { f.channels = {"online"}; }), all);
    // One grant must answer to all of it: Tmall is the first's, Japan the second's, whose channels are all.
    QCOMPARE(found([](PortfolioFilter &f) {
                 f.territories = {"HK"};
                 f.channels = {"live-stream"};
             }),
             dollars);
    QCOMPARE(found([](PortfolioFilter &f) { f.exclusivity = {Exclusivity::Sole}; }), apsaras);
    QCOMPARE(found([](PortfolioFilter &f) { f.ending = DaySpan{QDate(2026, 12, 1), QDate(2026, 12, 31)}; }), dollars);
    QCOMPARE(found([](PortfolioFilter &f) { f.endingWithin = 300; }), dollars);
    QCOMPARE(found([](PortfolioFilter &f) { f.endingWithin = 400; }), all);
    QCOMPARE(found([](PortfolioFilter &f) { f.duties = PortfolioFilter::Duties::Overdue; }), apsaras);
    QCOMPARE(found([](PortfolioFilter &f) { f.brands = {QStringLiteral("TAIHU")}; }), all);
    question = {};
    question.filter.brands = {QStringLiteral("NOBODY")};
    VERIFY_ERROR((void)asked(question), Error::Kind::BadInput);
    question.filter.brands.clear();
    question.filter.territories = {"MARS"};
    VERIFY_ERROR((void)asked(question), Error::Kind::BadInput);
    question.filter.territories.clear();
    question.filter.institutions = {QStringLiteral("NOWHERE")};
    VERIFY_ERROR((void)asked(question), Error::Kind::BadInput);
}

void TestPortfolioReport::rowsCiteClauses()
{
    fill();
    const PortfolioReport report = asked({PortfolioBy::Institution, {}, {}});
    QCOMPARE(report.groups.front().rows.size(), size_t(3));
    for (const PortfolioRow &row : report.groups.front().rows) {
        QCOMPARE(row.hasText, row.contract.number != u"USD-1");
        QCOMPARE(row.clauses.contains(LicenceTerm::Term), row.hasText);
    }
    const LegalDocument document = portfolioDocument(report, DocumentLanguage::English);
    const auto &table = std::get<DocumentTable>(document.sections.at(1).blocks.front());
    QStringList clauses;
    for (const TableRow &row : table.rows) {
        if (row.style == RowStyle::Plain)
            clauses.append(std::get<QString>(row.cells.at(6)));
    }
    QCOMPARE(clauses.size(), 3);
    QCOMPARE(clauses.count(QStringLiteral("record")), 1);
    QVERIFY2(clauses.join(u'|').contains(QStringLiteral("(term)")), qPrintable(clauses.join(u'|')));
    // A sum for each currency.
    QCOMPARE(std::ranges::count(table.rows, RowStyle::Total, &TableRow::style), 2);
}

void TestPortfolioReport::obligationsByState()
{
    fill();
    PortfolioQuestion question{PortfolioBy::Obligations, {}, {}};
    const PortfolioReport all = asked(question);
    QCOMPARE(keysOf(all), QStringList({QStringLiteral("overdue"), QStringLiteral("upcoming"), QStringLiteral("done")}));
    QCOMPARE(all.groups[0].rows.size(), size_t(4)); // two days of each contract have passed
    QCOMPARE(all.groups[0].rows.front().duty->clause, QStringLiteral("7.1"));
    question.filter.duties = PortfolioFilter::Duties::Overdue;
    QCOMPARE(keysOf(asked(question)), QStringList(QStringLiteral("overdue")));
    question.filter.duties = PortfolioFilter::Duties::Open;
    QVERIFY(!keysOf(asked(question)).contains(QStringLiteral("done")));
}

void TestPortfolioReport::documents()
{
    fill();
    const ReportService service(w());
    const QDir folder(m_workspace->folder());
    Progress progress;
    PrintFonts fonts;
    for (const PortfolioBy by : portfolioGroupings) {
        for (const DocumentLanguage language : {DocumentLanguage::Chinese, DocumentLanguage::English}) {
            const QByteArray pdf = legalPdf(portfolioDocument(asked({by, {}, {}}), language), fonts);
            const PdfChecker checker(pdf);
            QVERIFY2(checker.problems().isEmpty(), qPrintable(checker.problems().join(u'\n')));
            QVERIFY(checker.bookmarks().size() > 1);
            if (const QString keep = qEnvironmentVariable("LIANMING_KEEP_PDF"); !keep.isEmpty()) {
                QFile file(
                    QStringLiteral("%1/portfolio-%2-%3.pdf")
                        .arg(keep, QString::fromLatin1(portfolioByCode(by)),
                             language == DocumentLanguage::Chinese ? QStringLiteral("zh") : QStringLiteral("en")));
                if (file.open(QIODevice::WriteOnly))
                    file.write(pdf);
            }
        }
    }
    // Every column at once still is a document.
    PortfolioQuestion wide{PortfolioBy::Institution, {}, {}};
    for (int i = 0; i < portfolioColumns; ++i)
        wide.columns.append(PortfolioColumn(i));
    const PdfChecker checker(legalPdf(portfolioDocument(asked(wide), DocumentLanguage::English), fonts));
    QVERIFY2(checker.problems().isEmpty(), qPrintable(checker.problems().join(u'\n')));
    if (program("unzip").isEmpty())
        return;
    const QString path = folder.filePath(QStringLiteral("p.xlsx"));
    service.writePortfolio({PortfolioBy::Brand, {}, {}}, {ReportFormat::Xlsx, DocumentLanguage::English}, path,
                           progress);
    const QString sheet = partOf(path, QStringLiteral("xl/worksheets/sheet3.xml"));
    QVERIFY(sheet.contains(QStringLiteral("=Dollars")) && !sheet.contains(QStringLiteral("<f>")));
    VERIFY_ERROR(service.writePortfolio({PortfolioBy::Brand, {}, {}}, {ReportFormat::Odrl, DocumentLanguage::English},
                                        path, progress),
                 Error::Kind::BadInput);
}

void TestPortfolioReport::asJson()
{
    fill();
    const Json json =
        Json::parse(portfolioJson(asked({PortfolioBy::Exclusivity, {}, {PortfolioColumn::Earned}})).dump());
    QCOMPARE(json.at("format").get<std::string>(), std::string("lianming-portfolio/1"));
    QCOMPARE(json.at("contracts").get<int>(), 3);
    QCOMPARE(json.at("groups").size(), size_t(3));
    const Json &exclusive = json.at("groups").at(0).at("rows").at(0);
    QCOMPARE(exclusive.at("contract").get<std::string>(), std::string("USD-1"));
    QVERIFY(exclusive.at("clauses").is_null());
    const Json &sole = json.at("groups").at(1).at("rows").at(0);
    QCOMPARE(sole.at("grant").get<int>(), 1);
    QVERIFY(!sole.at("clauses").at("exclusivity").empty());
    QCOMPARE(sole.at("money").at("currency").get<std::string>(), std::string("CNY"));
    QVERIFY(sole.at("money").at("earned").is_string());
    QCOMPARE(json.at("totals").size(), size_t(2));
}

void TestPortfolioReport::emptyPortfolios()
{
    PrintFonts fonts;
    const PortfolioReport report = asked({});
    QCOMPARE(report.contracts, 0);
    const PdfChecker checker(legalPdf(portfolioDocument(report, DocumentLanguage::Chinese), fonts));
    QVERIFY2(checker.problems().isEmpty(), qPrintable(checker.problems().join(u'\n')));
    QVERIFY(portfolioJson(report).at("groups").empty());
}

void TestPortfolioReport::onlyForTheProgramme()
{
    fill();
    PeopleService people(w());
    const auto join = [&](const QString &name, Role role, Id<Brand> brand = {}) {
        Member member;
        member.name = name;
        member.role = role;
        member.brand = brand;
        people.add(member);
    };
    join(w().actor.name, Role::Administrator);
    join(QStringLiteral("legal"), Role::Legal);
    join(QStringLiteral("brand"), Role::BrandManager, m_house.brand);
    Progress progress;
    VERIFY_ERROR((void)portfolioReport(w(), {}, progress), Error::Kind::Rejected);
    auto brand = m_workspace->another(QStringLiteral("brand"));
    VERIFY_ERROR((void)portfolioReport(*brand, {}, progress), Error::Kind::Rejected);
    VERIFY_ERROR((void)ReportService(*brand).definitions(), Error::Kind::Rejected);
    auto legal = m_workspace->another(QStringLiteral("legal"));
    QCOMPARE(portfolioReport(*legal, {}, progress).contracts, 3);
}

void TestPortfolioReport::canBeStopped()
{
    fill();
    Progress progress;
    progress.cancel();
    VERIFY_ERROR((void)portfolioReport(w(), {}, progress), Error::Kind::Cancelled);
}

QTEST_MAIN(TestPortfolioReport)
#include "tst_portfolioreport.moc"
