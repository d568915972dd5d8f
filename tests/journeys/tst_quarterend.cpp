// A quarter's end told with the command line alone: three licensees report in their own ways, an accountant settles
// what is in question, calculates, has it approved by somebody else, closes, invoices, takes payments in two
// currencies, charges interest and gives credit, prints; then the first quarter is corrected, and the difference comes
// with the first open one. Each chapter goes on where the one before it ended. The workspace stands at a day of its
// own.
#include "core/base/decimal.h"
#include "core/db/statement.h"
#include "tests/support/cli.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringEncoder>

using namespace lianming;

namespace {

constexpr const char *ann = "ann"; // prepares
constexpr const char *bo = "bo";   // approves

const QString beds = QStringLiteral("TM-2026-0001");      // yuan; tiers of the year; VAT, interest
const QString scarves = QStringLiteral("TM-2026-0002");   // dollars; withheld tax; split between two
const QString tableware = QStringLiteral("TM-2026-0003"); // yuan; small sums wait

/// A licensee's document for a contract of 2026 and 2027 on bedding in China and Hong Kong, online.
QByteArray contractDocument(const QString &number, const char *brand, const char *currency, const char *terms)
{
    return QByteArray(R"({"format": "lianming-contract/1", "number": ")") + number.toUtf8()
           + R"(", "title": "敦煌藻井", "institution": "DHA", "brand": ")" + brand + R"(", "currency": ")" + currency
           + R"(", "term": {"start": "2026-01-01", "end": "2027-12-31"}, "periods": "quarterly",)"
             R"( "report_within_days": 30, "grants": [{"assets": ["*"], "rights": ["reproduction"],)"
             R"( "categories": ["nice/24"], "territories": ["CN", "HK"], "channels": ["online"],)"
             R"( "exclusivity": "non_exclusive"}], )"
           + terms + "}";
}

QByteArray gb18030(const QString &text)
{
    QStringEncoder encoder("GB18030");
    if (!encoder.isValid())
        qFatal("Qt was built without the encodings of ICU");
    return encoder.encode(text);
}

/// The bedding licensee's layout: a title, semicolons, Chinese words, full-width digits, a sum line.
const QString bedsHeader = QStringLiteral("太湖雪丝绸股份有限公司 销售报告;;;;;;;;;\r\n"
                                          "结算期间;销售日期;货号;品类;地区;渠道;数量;币种;销售额（元）;退货金额\r\n");
const QString bedsFirst =
    QStringLiteral("2026Q1;2026年1月5日;被-A;nice/24;中国;online/tmall;3,000;CNY;600,000.00;\r\n"
                   "2026Q1;2026-02-11;被-B;nice/24;中国;online;1000;CNY;２１０,０００.００;10,000.00\r\n"
                   "2026Q1;2026-03-02;EXP-1;nice/24;日本;online;10;CNY;5000;\r\n"
                   "合计;;;;;;4,010;;815,000.00;10,000.00\r\n");
const QString bedsCorrected =
    QStringLiteral("2026Q1;2026年1月5日;被-A;nice/24;中国;online/tmall;3,000;CNY;660,000.00;\r\n"
                   "2026Q1;2026-02-11;被-B;nice/24;中国;online;1000;CNY;２１０,０００.００;10,000.00\r\n");
const QString bedsSecond = QStringLiteral("2026Q2;2026-04-20;被-A;nice/24;中国;online;2000;CNY;700,000.00;\r\n"
                                          "2026Q2;2026-05-20;GIFT-1;nice/03;中国;online;10;CNY;1,000.00;\r\n");

Int128 minorOf(const Json &amount)
{
    return parseScaled(amount.get<std::string>(), 2).value_or(-1);
}

} // namespace

class TestQuarterEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromInboxToRestatement();

private:
    // The chapters, in their order.
    void opensTheBooks();
    void readsTheCalendar();
    void takesReportsIn();
    void calculatesWhatIsDue();
    void settlesWhatIsInQuestion();
    void explainsTheFigures();
    void approvesAndCloses();
    void invoices();
    void takesPayments();
    void chargesInterestAndCredits();
    void footsEveryLedger();
    void printsDocuments();
    void closesTheSecondQuarter();
    void correctsTheFirst();
    void booksTheDifference();
    void endsSound();

    /// The call on the story's workspace, with --json.
    [[nodiscard]] CliAnswer ask(const char *line, const QStringList &values = {}, const char *user = ann) const;
    /// A call that must be done, and say so with a document alone; documents that are drawn may leave hints of the
    /// platform on standard error.
    [[nodiscard]] Json done(const char *line, const QStringList &values = {}, const char *user = ann) const;
    /// A call that must fail with `status`: nothing on standard output, one line on standard error, which is returned.
    [[nodiscard]] QByteArray refused(int status, const char *line, const QStringList &values = {},
                                     const char *user = ann) const;
    /// A call that answers no: status 1 and the document.
    [[nodiscard]] Json denied(const char *line, const QStringList &values = {}) const;
    [[nodiscard]] QString path(const char *name) const { return m_home->folder() + u'/' + QString::fromLatin1(name); }
    [[nodiscard]] QString written(const char *name, const QByteArray &bytes) const;
    /// Prints and returns the first bytes of what was printed.
    [[nodiscard]] QByteArray printed(const char *line, const QStringList &values, const char *name) const;
    [[nodiscard]] QStringList states(const QString &contract) const;
    void approveAndClose(const QString &contract, const char *period) const;
    void verifyFoots(const char *brand, const QStringList &balances) const;

    std::unique_ptr<TestWorkspace> m_home;
};

CliAnswer TestQuarterEnd::ask(const char *line, const QStringList &values, const char *user) const
{
    return callCli(words(line, values)
                       + QStringList{QStringLiteral("--workspace"), m_home->addressText(), QStringLiteral("--json")},
                   user);
}

Json TestQuarterEnd::done(const char *line, const QStringList &values, const char *user) const
{
    const CliAnswer answer = ask(line, values, user);
    const Json json = answer.json();
    const bool quiet = answer.err.isEmpty() || qstrncmp(line, "report", 6) == 0;
    const bool good = answer.status == 0 && quiet && answer.out.endsWith('\n') && !json.is_discarded();
    if (!good)
        QTest::qFail((words(line, values).join(u' ').toUtf8() + " → " + answer.all()).constData(), __FILE__, __LINE__);
    return good ? json : Json();
}

QByteArray TestQuarterEnd::refused(int status, const char *line, const QStringList &values, const char *user) const
{
    const CliAnswer answer = ask(line, values, user);
    if (answer.status != status || !answer.out.isEmpty() || answer.err.count('\n') != 1 || !answer.err.endsWith('\n'))
        QTest::qFail((words(line, values).join(u' ').toUtf8() + " → " + answer.all()).constData(), __FILE__, __LINE__);
    return answer.err;
}

Json TestQuarterEnd::denied(const char *line, const QStringList &values) const
{
    const CliAnswer answer = ask(line, values);
    const Json json = answer.json();
    if (answer.status != 1 || json.is_discarded())
        QTest::qFail((words(line, values).join(u' ').toUtf8() + " → " + answer.all()).constData(), __FILE__, __LINE__);
    return json;
}

QString TestQuarterEnd::written(const char *name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (bytes.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", name);
    return file.fileName();
}

QByteArray TestQuarterEnd::printed(const char *line, const QStringList &values, const char *name) const
{
    QStringList all = values;
    all.append(path(name));
    const Json json = done((QByteArray(line) + " --out %").constData(), all);
    if (at(json, "/file") != path(name))
        return {};
    QFile file(path(name));
    constexpr qint64 smallest = 2'000;
    return file.size() > smallest && file.open(QIODevice::ReadOnly) ? file.read(5) : QByteArray();
}

QStringList TestQuarterEnd::states(const QString &contract) const
{
    QStringList out;
    for (const Json &row : done("statements list --contract %", {contract}))
        out.append(at(row, "/state"));
    return out;
}

void TestQuarterEnd::approveAndClose(const QString &contract, const char *period) const
{
    const QStringList which{contract, QString::fromLatin1(period)};
    (void)done("royalties approve --contract % --period %", which, bo);
    QCOMPARE(at(done("royalties close --contract % --period %", which), "/state"), QStringLiteral("closed"));
}

void TestQuarterEnd::fromInboxToRestatement()
{
    m_home = std::make_unique<TestWorkspace>();
    using Chapter = void (TestQuarterEnd::*)();
    const std::initializer_list<Chapter> chapters = {
        &TestQuarterEnd::opensTheBooks,           &TestQuarterEnd::readsTheCalendar,
        &TestQuarterEnd::takesReportsIn,          &TestQuarterEnd::calculatesWhatIsDue,
        &TestQuarterEnd::settlesWhatIsInQuestion, &TestQuarterEnd::explainsTheFigures,
        &TestQuarterEnd::approvesAndCloses,       &TestQuarterEnd::invoices,
        &TestQuarterEnd::takesPayments,           &TestQuarterEnd::chargesInterestAndCredits,
        &TestQuarterEnd::footsEveryLedger,        &TestQuarterEnd::printsDocuments,
        &TestQuarterEnd::closesTheSecondQuarter,  &TestQuarterEnd::correctsTheFirst,
        &TestQuarterEnd::booksTheDifference,      &TestQuarterEnd::endsSound,
    };
    for (const Chapter chapter : chapters) {
        (this->*chapter)();
        if (QTest::currentTestFailed())
            return;
    }
}

void TestQuarterEnd::opensTheBooks()
{
    Statement(m_home->db(), QStringLiteral("INSERT INTO setting (name, value) VALUES (?, '2026-11-10T01:00:00Z')"))
        .bind(Workspace::standsAt)
        .run();
    (void)done("institutions add --code DHA --name-en \"Dunhuang Academy\" --name-zh 敦煌研究院 --country CN");
    (void)done("rights hold --institution DHA --basis own_work");
    (void)done("brands add --code TAIHU --name-en \"Taihu Snow\" --name-zh 太湖雪");
    (void)done("brands add --code LUOLAI --name-en Luolai --name-zh 罗莱");
    const char *tiers = R"("base": {"deductions": {"allowed": ["returns"]}}, "rates": [{"id": "R1",)"
                        R"( "scope": "contract_year", "tiers": [{"from": "0", "percent": "8"},)"
                        R"( {"from": "1000000", "percent": "10"}]}], "tax": {"vat_percent": "6"},)"
                        R"( "late_interest": {"percent": "36.5", "grace_days": 5}, "payment": {"days": 20})";
    const char *shared = R"("rates": [{"id": "R1", "tiers": [{"from": "0", "percent": "10"}]}],)"
                         R"( "tax": {"withholding_percent": "10"}, "splits": [{"party": "Dunhuang Academy",)"
                         R"( "percent": "60"}, {"party": "Mogao Studio", "percent": "40"}])";
    const char *small = R"("rates": [{"id": "R1", "tiers": [{"from": "0", "percent": "10"}]}],)"
                        R"( "minimum_payment": "100")";
    // Silk and tableware cost what they cost: peers say nothing about prices here.
    QCOMPARE(at(done("royalties limits --set peer_high=1000000"), "/peer_high"), QStringLiteral("1000000"));
    QVERIFY(refused(2, "royalties limits --set peer_hight=1").contains("peer_hight"));
    const Json imported =
        done("contracts import % % %", {written("1.json", contractDocument(beds, "TAIHU", "CNY", tiers)),
                                        written("2.json", contractDocument(scarves, "LUOLAI", "USD", shared)),
                                        written("3.json", contractDocument(tableware, "TAIHU", "CNY", small))});
    QCOMPARE(at(imported, "/numbers/2"), tableware);
    for (const QString &number : {beds, scarves, tableware}) {
        (void)done("contracts attach % %", {number, written("contract.pdf", "%PDF-1.4 signed on paper")});
        (void)done("contracts sign % --on 2025-12-15", {number});
    }
}

void TestQuarterEnd::readsTheCalendar()
{
    const Json rows = done("statements list --contract %", {beds});
    QCOMPARE(states(beds), QStringList(3, QStringLiteral("late")));
    QCOMPARE(at(rows, "/0/period"), QStringLiteral("2026Q1"));
    QCOMPARE(at(rows, "/0/due"), QStringLiteral("2026-04-30"));
    QCOMPARE(at(rows, "/2/due"), QStringLiteral("2026-10-30"));
    const Json upcoming = done("statements list --contract % --upcoming --state upcoming", {beds});
    QCOMPARE(upcoming.size(), size_t(5));
    QCOMPARE(at(upcoming, "/0/period"), QStringLiteral("2026Q4"));
    QVERIFY(refused(2, "statements list --state tomorrow").contains("tomorrow"));
    // Three reports of three contracts are late; nobody was reminded yet.
    const Json letters = done("royalties reminders --language zh");
    QCOMPARE(letters.size(), size_t(9));
    QCOMPARE(at(letters, "/0/kind"), QStringLiteral("report_late"));
    QCOMPARE(at(letters, "/0/level"), QStringLiteral("1"));
    QVERIFY(at(letters, "/0/text").contains(QStringLiteral("2026年4月30日")));
}

void TestQuarterEnd::takesReportsIn()
{
    const QString first = written("beds-q1.csv", gb18030(bedsHeader + bedsFirst));
    // What the licensee's letter says does not agree with the file: nothing is stored.
    const Json differs = denied("statements import --contract % --period 2026Q1 --units 4000 %", {beds, first});
    QCOMPARE(at(differs, "/stored"), QStringLiteral("false"));
    QVERIFY(at(differs, "/mismatches/0").contains(QStringLiteral("4010")));
    const Json stored = done(
        "statements import --contract % --period 2026Q1 --units 4010 --gross 815000 --net 805000 %", {beds, first});
    QCOMPARE(at(stored, "/good"), QStringLiteral("3"));
    QCOMPARE(at(stored, "/gross/CNY"), QStringLiteral("815000.00"));
    QCOMPARE(at(stored, "/net/CNY"), QStringLiteral("805000.00"));
    // A sum line that does not agree is told as well.
    QString wrong = bedsHeader + bedsFirst;
    wrong.replace(QStringLiteral("815,000.00"), QStringLiteral("815,000.01"));
    const Json sum =
        denied("statements import --contract % --period 2026Q1 %", {beds, written("beds-wrong.csv", gb18030(wrong))});
    QVERIFY(at(sum, "/mismatches/0").contains(QStringLiteral("815000.01")));
    QCOMPARE(at(done("statements list --contract %", {beds}), "/0/lines"), QStringLiteral("3"));

    const Json abroad =
        done("statements import --contract % --period 2026Q1 %",
             {scarves, written("scarves-q1.csv", "\xEF\xBB\xBFSKU,Category,Country,Channel,Qty,Currency,Gross sales\n"
                                                 "SC-1,nice/24,CN,online,100,USD,\"30,000.00\"\n"
                                                 "SC-2,nice/24,HK,online,50,EUR,\"10,000.00\"\n"
                                                 "SC-3,nice/24,CN,online,100,USD,\"30,000.00\"\n")});
    QCOMPARE(at(abroad, "/gross/EUR"), QStringLiteral("10000.00"));
    QCOMPARE(at(abroad, "/gross/USD"), QStringLiteral("60000.00"));

    const Json workbook = done("statements import --contract % --period 2026Q1 --gross 44.20 --units 5 %",
                               {tableware, QStringLiteral(LIANMING_TEST_DATA "/exchange/workbooks/licensee.xlsx")});
    QCOMPARE(at(workbook, "/workbook/form"), QStringLiteral("XLSX"));
    QCOMPARE(at(workbook, "/workbook/hidden_rows"), QStringLiteral("1"));
    QCOMPARE(at(workbook, "/good"), QStringLiteral("4"));
    (void)done("statements empty --contract % --period 2026Q2", {tableware});
    QVERIFY(refused(1, "statements empty --contract % --period 2026Q2", {tableware}).contains("2026Q2"));
    QVERIFY(refused(1, "statements import --contract % --period 2025Q4 %", {beds, first}).contains("2026Q1"));
    QCOMPARE(states(beds).first(), QStringLiteral("open"));
}

void TestQuarterEnd::calculatesWhatIsDue()
{
    // The euro has no rate yet: that contract says so, the others are calculated.
    const CliAnswer tried = ask("royalties calculate --dry-run");
    QCOMPARE(tried.status, 1);
    QCOMPARE(states(beds).first(), QStringLiteral("open"));
    const CliAnswer some = ask("royalties calculate");
    QCOMPARE(tried.out, some.out);
    QCOMPARE(some.status, 1);
    const Json contracts = some.json();
    QCOMPARE(at(contracts, "/contracts/0/stored"), QStringLiteral("1"));
    QVERIFY2(some.err.contains("EUR") && some.err.contains("2026-03-31") && some.err.count('\n') == 1,
             some.err.constData());
    QVERIFY(at(contracts, "/contracts/1/error").contains(QStringLiteral("line 2")));
    QCOMPARE(at(contracts, "/contracts/2/stored"), QStringLiteral("2"));

    const QString rates = written("rates.csv", "date,currency,rate\n2026-03-30,EUR,1.1\n2026-06-30,EUR,1.2\n");
    QCOMPARE(at(done("royalties rates --to USD %", {rates}), "/rates"), QStringLiteral("2"));
    const Json rest = done("royalties calculate");
    QCOMPARE(rest.at("contracts").size(), size_t(1));
    QCOMPARE(at(rest, "/contracts/0/contract"), scarves);
    QCOMPARE(done("royalties calculate").at("contracts").size(), size_t(0));
    QCOMPARE(at(done("royalties calculate --dry-run --contract %", {beds}), "/contracts/0/stored"),
             QStringLiteral("1"));
}

void TestQuarterEnd::settlesWhatIsInQuestion()
{
    const Json found = denied("royalties exceptions --contract % --period 2026Q1", {beds});
    QCOMPARE(at(found, "/total"), QStringLiteral("1"));
    QCOMPARE(at(found, "/reasons/territory"), QStringLiteral("1"));
    QCOMPARE(at(found, "/lines/0/line"), QStringLiteral("3"));
    QCOMPARE(at(found, "/lines/0/territory"), QStringLiteral("JP"));
    QCOMPARE(at(found, "/lines/0/royalty"), QStringLiteral("0.00"));
    QCOMPARE(at(found, "/lines/0/state"), QStringLiteral("open"));
    const auto resolve = [this](const char *how) {
        return done((QByteArray("royalties resolve --contract % --period 2026Q1 --line 3 ") + how).constData(), {beds});
    };
    QVERIFY(refused(2, "royalties resolve --contract % --period 2026Q1 --line 3 --ignore", {beds}).contains("why"));
    (void)resolve("--ask --reason \"Was it sold there?\"");
    const Json letter = done("royalties letter --contract % --period 2026Q1 --language zh", {beds});
    QCOMPARE(at(letter, "/lines"), QStringLiteral("[3]"));
    QVERIFY(at(letter, "/text").contains(QStringLiteral("EXP-1")));
    QCOMPARE(at(done("royalties exceptions --contract % --period 2026Q1", {beds}), "/lines/0/state"),
             QStringLiteral("waiting"));
    (void)done("royalties unresolve --contract % --period 2026Q1 --line 3 --reason \"They sold it here\"", {beds});
    // An amount a unit, then nothing again.
    QCOMPARE(at(resolve("--per-unit 2.5 --reason \"By their mail\""), "/calculated"), QStringLiteral("1"));
    QCOMPARE(at(done("royalties explain --contract % --period 2026Q1 --line 3", {beds}), "/royalty"),
             QStringLiteral("25.00"));
    (void)resolve("--ignore --reason \"Sold to an agent, not licensed\"");
    const Json after = done("royalties exceptions --contract % --period 2026Q1", {beds});
    QCOMPARE(at(after, "/lines/0/state"), QStringLiteral("ignored"));
    QCOMPARE(at(after, "/lines/0/decision/by"), QString::fromLatin1(ann));
    QCOMPARE(at(done("royalties explain --contract % --period 2026Q1", {beds}), "/payable"),
             QStringLiteral("64000.00"));
}

void TestQuarterEnd::explainsTheFigures()
{
    const Json line = done("royalties explain --contract % --period 2026Q1 --line 2", {beds});
    QCOMPARE(at(line, "/reported/sku"), QStringLiteral("被-B"));
    QCOMPARE(at(line, "/reported/gross"), QStringLiteral("210000.00"));
    QCOMPARE(at(line, "/deductions/deducted"), QStringLiteral("10000.00"));
    QCOMPARE(at(line, "/base/amount"), QStringLiteral("200000.00"));
    QCOMPARE(at(line, "/rate/accumulator/before"), QStringLiteral("600000.00"));
    QCOMPARE(at(line, "/rate/accumulator/after"), QStringLiteral("800000.00"));
    QCOMPARE(at(line, "/rate/tiers/0/percent"), QStringLiteral("8"));
    QCOMPARE(at(line, "/royalty"), QStringLiteral("16000.00"));
    const Json converted = done("royalties explain --contract % --period 2026Q1 --line 2", {scarves});
    QCOMPARE(at(converted, "/exchange/rate"), QStringLiteral("1.1"));
    QCOMPARE(at(converted, "/exchange/date"), QStringLiteral("2026-03-30"));
    QCOMPARE(at(converted, "/gross"), QStringLiteral("11000.00"));
    const Json period = done("royalties explain --contract % --period 2026Q1", {beds});
    QCOMPARE(at(period, "/pools/0/earned"), QStringLiteral("64000.00"));
    QCOMPARE(at(period, "/vat/amount"), QStringLiteral("3840.00"));
    QCOMPARE(at(period, "/cash_due"), QStringLiteral("67840.00"));
    const Json split = done("royalties explain --contract % --period 2026Q1", {scarves});
    QCOMPARE(at(split, "/withholding/amount"), QStringLiteral("710.00"));
    QCOMPARE(at(split, "/splits/1/amount"), QStringLiteral("2840.00"));
    const Json waits = done("royalties explain --contract % --period 2026Q2", {tableware});
    QCOMPARE(at(waits, "/payable"), QStringLiteral("0.00"));
    QCOMPARE(at(waits, "/carried_forward"), at(waits, "/balance/brought_forward"));
    QVERIFY(refused(2, "royalties explain --contract % --period 2026Q1 --line 9", {beds}).contains('9'));
}

void TestQuarterEnd::approvesAndCloses()
{
    const QByteArray own = refused(1, "royalties approve --contract % --period 2026Q1", {beds});
    QVERIFY2(own.contains("ann") && own.contains("somebody else"), own.constData());
    QVERIFY(refused(1, "royalties close --contract % --period 2026Q1", {beds}).contains("calculated"));
    (void)done("royalties approve --contract % --period 2026Q1", {beds}, bo);
    QCOMPARE(states(beds).first(), QStringLiteral("approved"));
    (void)refused(1, "royalties resolve --contract % --period 2026Q1 --line 3 --fee 1 --reason late", {beds});
    QCOMPARE(at(done("royalties close --contract % --period 2026Q1", {beds}), "/state"), QStringLiteral("closed"));
    QVERIFY(refused(1, "royalties close --contract % --period 2026Q1", {beds}).contains("closed"));
    approveAndClose(scarves, "2026Q1");
    approveAndClose(tableware, "2026Q1");
    // Whatever comes later: not the lines, not the rate, not the decisions.
    QVERIFY(refused(1, "statements import --contract % --period 2026Q1 %", {beds, path("beds-q1.csv")})
                .contains("restatement"));
    const QString late = written("late-rates.csv", "date,currency,rate\n2026-03-31,EUR,1.3\n");
    QVERIFY(refused(1, "royalties rates --to USD %", {late}).contains("closed period"));
    (void)refused(1, "royalties reopen --contract % --period 2026Q1 --reason mistake", {beds});
    QCOMPARE(at(done("royalties calculate --contract %", {beds}), "/kept"), QStringLiteral("1"));
}

void TestQuarterEnd::invoices()
{
    const Json issued = done("royalties invoice --all --issued 2026-05-05");
    QCOMPARE(issued.size(), size_t(2)); // the small sum waits
    QCOMPARE(at(issued, "/0/number"), QStringLiteral("INV-2026-0001"));
    QCOMPARE(at(issued, "/0/net"), QStringLiteral("64000.00"));
    QCOMPARE(at(issued, "/0/vat"), QStringLiteral("3840.00"));
    QCOMPARE(at(issued, "/0/due_on"), QStringLiteral("2026-05-25"));
    QCOMPARE(at(issued, "/1/currency"), QStringLiteral("USD"));
    QCOMPARE(at(issued, "/1/cash_due"), QStringLiteral("6390.00"));
    QVERIFY(refused(1, "royalties invoice --contract % --period 2026Q1", {beds}).contains("INV-2026-0001"));
    QVERIFY(refused(1, "royalties invoice --contract % --period 2026Q1", {tableware}).contains("0.00"));
    QCOMPARE(states(beds).first(), QStringLiteral("invoiced"));
}

void TestQuarterEnd::takesPayments()
{
    const char *first = "royalties pay --brand TAIHU --amount 40000 --currency CNY --received 2026-06-14 "
                        "--reference ICBC-1 --invoice INV-2026-0001";
    QCOMPARE(at(done(first), "/on_account"), QStringLiteral("0.00"));
    QVERIFY(refused(1, first).contains("PAY-2026-0001")); // the same once more
    QVERIFY(refused(2, "royalties pay --brand LUOLAI --amount 50000 --currency CNY --received 2026-06-20 "
                       "--invoice INV-2026-0002=6390")
                .contains("rate"));
    const Json converted = done("royalties pay --brand LUOLAI --amount 50000 --currency CNY --received 2026-06-20 "
                                "--reference BOC-7 --invoice INV-2026-0002 --rate 0.14");
    QCOMPARE(at(converted, "/allocations/0/amount"), QStringLiteral("6390.00"));
    QCOMPARE(at(converted, "/allocations/0/part"), QStringLiteral("45642.86"));
    QCOMPARE(at(converted, "/on_account"), QStringLiteral("4357.14"));
    QCOMPARE(at(done("royalties open --brand LUOLAI"), "/0/state"), QStringLiteral("uncertified"));
    QCOMPARE(at(done("royalties certificate --invoice INV-2026-0002 --number T-1 --authority \"Shanghai Tax Bureau\" "
                     "--taxed 2026-06-30 --amount 710"),
                "/state"),
             QStringLiteral("paid"));
    QCOMPARE(states(scarves).first(), QStringLiteral("paid"));
    QVERIFY(refused(1, "royalties pay --brand TAIHU --amount 1 --currency CNY --received 2026-06-20 "
                       "--invoice INV-2026-0002=1 --rate 0.14")
                .contains("LUOLAI"));
}

void TestQuarterEnd::chargesInterestAndCredits()
{
    // 20 days on 67,840.00 and, from the day after the payment, 20 on 27,840.00, a thousandth each.
    const Json run = done("royalties interest --invoice INV-2026-0001 --as-of 2026-07-04");
    QCOMPARE(at(run, "/run"), QStringLiteral("1913.60"));
    // Until the last day of grace is over nothing runs; then it has since the due day.
    QCOMPARE(at(done("royalties interest --invoice INV-2026-0001 --as-of 2026-05-29"), "/run"), QStringLiteral("0.00"));
    QCOMPARE(at(done("royalties interest --invoice INV-2026-0001 --as-of 2026-05-30"), "/run"),
             QStringLiteral("339.20"));
    const Json note = done("royalties interest --invoice INV-2026-0001 --as-of 2026-07-04 --post --issued 2026-07-05");
    QCOMPARE(at(note, "/kind"), QStringLiteral("interest"));
    QCOMPARE(at(note, "/net"), QStringLiteral("1913.60"));
    (void)refused(1, "royalties interest --invoice INV-2026-0001 --as-of 2026-07-04 --post");
    const Json credit = done("royalties credit --invoice INV-2026-0001 --amount 5000 --reason \"A late return\" "
                             "--issued 2026-07-10");
    QCOMPARE(at(credit, "/number"), QStringLiteral("CN-2026-0001"));
    QCOMPARE(at(credit, "/vat"), QStringLiteral("300.00"));
    QVERIFY(
        refused(1, "royalties credit --invoice INV-2026-0001 --amount 59000.01 --reason more").contains("59000.00"));
    // One payment for both that are open; a part of it stays on account.
    const Json both = done("royalties pay --brand TAIHU --amount 25000 --currency CNY --received 2026-08-01 "
                           "--reference ICBC-2 --oldest-first");
    QCOMPARE(both.at("allocations").size(), size_t(2));
    QCOMPARE(at(both, "/allocations/0/amount"), QStringLiteral("22540.00"));
    QCOMPARE(at(both, "/allocations/1/amount"), QStringLiteral("1913.60"));
    QCOMPARE(at(both, "/on_account"), QStringLiteral("546.40"));
    QCOMPARE(done("royalties open --brand TAIHU").size(), size_t(0));
}

/// The sums are made here from the postings alone.
void TestQuarterEnd::verifyFoots(const char *brand, const QStringList &balances) const
{
    const Json ledgers = done("royalties ledger --brand %", {QString::fromLatin1(brand)});
    QStringList ends;
    for (const Json &ledger : ledgers) {
        Int128 balance = 0;
        for (const Json &entry : ledger.at("entries")) {
            balance += minorOf(entry.at("debit")) - minorOf(entry.at("credit"));
            QVERIFY(balance == minorOf(entry.at("balance")));
        }
        QVERIFY(balance == minorOf(ledger.at("balance")));
        QVERIFY(balance
                == minorOf(ledger.at("open_cash")) + minorOf(ledger.at("open_tax")) - minorOf(ledger.at("on_account")));
        QCOMPARE(at(ledger, "/foots"), QStringLiteral("true"));
        ends.append(at(ledger, "/currency") + u' ' + at(ledger, "/balance"));
    }
    QCOMPARE(ends, balances);
}

void TestQuarterEnd::footsEveryLedger()
{
    verifyFoots("TAIHU", {QStringLiteral("CNY -546.40")});
    verifyFoots("LUOLAI", {QStringLiteral("CNY -4357.14"), QStringLiteral("USD 0.00")});
    const Json payee = done("royalties payee --party \"Dunhuang Academy\" --from 2026-01-01 --to 2026-12-31");
    QCOMPARE(at(payee, "/totals/0/amount"), QStringLiteral("4260.00"));
    QCOMPARE(at(payee, "/totals/0/currency"), QStringLiteral("USD"));
}

void TestQuarterEnd::printsDocuments()
{
    const QByteArray pdf("%PDF-");
    const QByteArray xlsx("PK\x03\x04", 4);
    QCOMPARE(printed("report statement --contract % --period 2026Q1", {beds}, "s.pdf"), pdf);
    QCOMPARE(printed("report statement --contract % --period 2026Q1 --language zh", {beds}, "s-zh.pdf"), pdf);
    QVERIFY(printed("report statement --contract % --period 2026Q1", {beds}, "s.xlsx").startsWith(xlsx));
    QCOMPARE(printed("report invoice --invoice INV-2026-0001 --bank \"ICBC 1202\"", {}, "i.pdf"), pdf);
    QCOMPARE(printed("report invoice --invoice INV-2026-0003 --language zh", {}, "interest.pdf"), pdf);
    QVERIFY(printed("report invoice --invoice CN-2026-0001", {}, "credit.xlsx").startsWith(xlsx));
    QCOMPARE(printed("report account --brand TAIHU --language zh", {}, "account.pdf"), pdf);
    QVERIFY(printed("report account --brand LUOLAI --currency USD", {}, "account.xlsx").startsWith(xlsx));
    QCOMPARE(printed("report payee --party \"Mogao Studio\" --period 2026Q1", {}, "payee.pdf"), pdf);
    QCOMPARE(printed("report reminder --brand TAIHU --about reports --language zh", {}, "reminder.pdf"), pdf);
    const Json all = done("report statements --period 2026Q1 --closed --out %", {path("statements")});
    QCOMPARE(all.size(), size_t(3));
    for (const Json &row : all)
        QVERIFY(QFileInfo(at(row, "/file")).size() > 2'000);
    // Which account, which language, which invoice.
    QCOMPARE(ask("report account --brand LUOLAI --out %", {path("which.pdf")}).status, 2);
    QCOMPARE(ask("report statement --contract % --period 2026Q1 --language fr --out %", {beds, path("fr.pdf")}).status,
             2);
    QVERIFY(ask("report invoice --invoice INV-2026-0099 --out %", {path("no.pdf")}).status > 0);
    for (const char *name : {"which.pdf", "fr.pdf", "no.pdf"})
        QVERIFY(!QFileInfo::exists(path(name)));
}

void TestQuarterEnd::closesTheSecondQuarter()
{
    (void)done("statements import --contract % --period 2026Q2 %",
               {beds, written("beds-q2.csv", gb18030(bedsHeader + bedsSecond))});
    (void)done("royalties calculate --contract %", {beds});
    QCOMPARE(at(done("royalties explain --contract % --period 2026Q2", {beds}), "/payable"),
             QStringLiteral("66000.00"));
    QCOMPARE(at(denied("royalties exceptions --contract % --period 2026Q2", {beds}), "/reasons/category"),
             QStringLiteral("1"));
    (void)done("royalties resolve --contract % --period 2026Q2 --line 2 --percent 12 --reason \"As agreed by mail\"",
               {beds});
    QCOMPARE(at(done("royalties explain --contract % --period 2026Q2", {beds}), "/payable"),
             QStringLiteral("66120.00"));
    approveAndClose(beds, "2026Q2");
}

/// The example of royalties.md section 6, and 120.00 of a settled line that nothing moves.
void TestQuarterEnd::correctsTheFirst()
{
    QCOMPARE(ask("royalties restate --contract % --period 2026Q1", {beds}).status, 2); // no reason
    QCOMPARE(at(done("royalties restate --contract % --period 2026Q1 --reason \"Tmall orders were missing\"", {beds}),
                "/edition"),
             QStringLiteral("2"));
    QVERIFY(refused(1, "royalties restate --contract % --period 2026Q1 --reason Again", {beds}).contains("ann"));
    const Json replaced = done("statements import --contract % --period 2026Q1 %",
                               {beds, written("beds-q1-corrected.csv", gb18030(bedsHeader + bedsCorrected))});
    QCOMPARE(at(replaced, "/replaced"), QStringLiteral("true"));
    (void)done("royalties calculate --contract %", {beds});

    const Json compared = done("royalties compare --contract % --period 2026Q1 --from 1 --to 2", {beds});
    const auto figure = [&compared](const char *name, const char *which) {
        for (const Json &one : compared.at("figures")) {
            if (at(one, "/name") == QLatin1String(name))
                return at(one, QLatin1Char('/') + QString::fromLatin1(which));
        }
        return QString();
    };
    QCOMPARE(figure("base", "before"), QStringLiteral("800000.00"));
    QCOMPARE(figure("base", "after"), QStringLiteral("860000.00"));
    QCOMPARE(figure("earned", "difference"), QStringLiteral("4800.00"));
    QCOMPARE(at(compared, "/equal"), QStringLiteral("1"));
    QCOMPARE(at(compared, "/differing"), QStringLiteral("2")); // one changed, one taken away
    QCOMPARE(at(compared, "/lines/0/after/gross"), QStringLiteral("660000.00"));
    QCOMPARE(at(compared, "/lines/1/after"), QStringLiteral("null"));

    (void)refused(1, "royalties approve --contract % --period 2026Q1", {beds});
    approveAndClose(beds, "2026Q1");
    // Both stay readable, as they were and as they are.
    const char *line = "royalties explain --contract % --period 2026Q1 --line 1 --edition %";
    QCOMPARE(at(done(line, {beds, QStringLiteral("1")}), "/royalty"), QStringLiteral("48000.00"));
    QCOMPARE(at(done(line, {beds, QStringLiteral("2")}), "/royalty"), QStringLiteral("52800.00"));
    QCOMPARE(at(done("royalties explain --contract % --period 2026Q2", {beds}), "/payable"),
             QStringLiteral("66120.00"));
}

void TestQuarterEnd::booksTheDifference()
{
    (void)done("statements empty --contract % --period 2026Q3", {beds});
    (void)done("royalties calculate");
    const Json period = done("royalties explain --contract % --period 2026Q3", {beds});
    QCOMPARE(at(period, "/balance/adjustments/would_pay"), QStringLiteral("136120.00"));
    QCOMPARE(at(period, "/balance/adjustments/booked"), QStringLiteral("130120.00"));
    QCOMPARE(at(period, "/balance/adjustments/amount"), QStringLiteral("6000.00"));
    QCOMPARE(at(period, "/payable"), QStringLiteral("6000.00"));
    approveAndClose(beds, "2026Q3");
    const Json issued = done("royalties invoice --all --issued 2026-11-05");
    QCOMPARE(issued.size(), size_t(2));
    QCOMPARE(at(issued, "/0/net"), QStringLiteral("66120.00"));
    QCOMPARE(at(issued, "/1/net"), QStringLiteral("6000.00"));
    QCOMPARE(at(issued, "/1/period"), QStringLiteral("2026Q3"));
    (void)done("royalties allocate --payment PAY-2026-0003 --oldest-first");
    verifyFoots("TAIHU", {QStringLiteral("CNY 75900.80")}); // 72,120.00 with VAT, less the 546.40
    QCOMPARE(printed("report statement --contract % --period 2026Q3", {beds}, "q3.pdf"), QByteArray("%PDF-"));
}

void TestQuarterEnd::endsSound()
{
    const Json sound = done("check --recompute");
    QCOMPARE(at(sound, "/sound"), QStringLiteral("true"));
    QCOMPARE(at(sound, "/royalties"), QStringLiteral("[]"));
    QCOMPARE(at(sound, "/rows/invoice"), QStringLiteral("6"));
    QCOMPARE(at(sound, "/rows/payment"), QStringLiteral("3"));
    QCOMPARE(at(sound, "/files"), QStringLiteral("6")); // four tables, the workbook and the contract
    // It is the same workspace after a journey to the other kind of database.
    (void)done("backup --out %", {path("backup")});
    QCOMPARE(callCli(words("restore --json --from % --workspace %", {path("backup"), path("restored.lianming")}), ann)
                 .status,
             0);
    const auto restored = [this](const char *line) {
        return callCli(
            words(line)
                + QStringList{QStringLiteral("--json"), QStringLiteral("--workspace"), path("restored.lianming")},
            ann);
    };
    QCOMPARE(at(restored("check --recompute").json(), "/sound"), QStringLiteral("true"));
    QCOMPARE(restored("royalties ledger --brand TAIHU").out, ask("royalties ledger --brand TAIHU").out);
    // An address that leads nowhere is bad input; a file that is no workspace is the environment's fault.
    QCOMPARE(callCli(words("check --json --workspace %", {path("absent.lianming")}), ann).status, 2);
    const QString other = written("other.lianming", QByteArray(4096, 'x'));
    QCOMPARE(callCli(words("check --json --workspace %", {other}), ann).status, 3);
}

QTEST_GUILESS_MAIN(TestQuarterEnd)
#include "tst_quarterend.moc"
