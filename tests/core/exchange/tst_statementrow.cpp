#include "core/exchange/statementrow.h"

#include <QTest>
#include <rapidcheck.h>

using namespace lianming;

Q_DECLARE_METATYPE(lianming::StatementFault)
Q_DECLARE_METATYPE(lianming::StatementField)

using Field = StatementField;
using Fault = StatementFault;
using Kind = StatementRowReader::Kind;

namespace {

const char *const ownHeader =
    "period,date,sku,category,territory,channel,units,currency,gross,discounts,returns,taxes,freight,other,retail_price,share,free";

/// Reads one row of our own layout; `changes` replaces cells of a good one.
struct OwnRow {
    std::map<Field, std::string> cells{
        {Field::Period, "2026Q1"},    {Field::Date, "2026-02-03"}, {Field::Sku, "A-1"},
        {Field::Category, "nice/24"}, {Field::Territory, "CN"},    {Field::Channel, "online/tmall"},
        {Field::Units, "2"},          {Field::Currency, "CNY"},    {Field::Gross, "19.90"}};
    StatementMapping mapping = proposeMapping(ownHeader);
    StatementRow row;
    std::vector<StatementRowReader::Finding> faults;
    std::unique_ptr<StatementRowReader> reader;
    std::vector<std::string_view> views;

    Kind read()
    {
        views.assign(17, {});
        for (const auto &[field, text] : cells)
            views[size_t(mapping.column(field))] = text;
        reader = std::make_unique<StatementRowReader>(mapping, *Period::parse("2026Q1"), 17);
        const Kind kind = reader->read(views, row);
        faults = reader->faults();
        return kind;
    }
};

} // namespace

class TestStatementRow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proposesFromHeaders_data();
    void proposesFromHeaders();
    void findsTheHeaderBelowTitles();
    void mappingSurvivesJson();
    void readsUnitsOfHeaders_data();
    void readsUnitsOfHeaders();
    void columnsInTenThousands();
    void readsNumbers_data();
    void readsNumbers();
    void numbersComeBack();
    void readsDays_data();
    void readsDays();
    void readsARow();
    void namesEveryFault_data();
    void namesEveryFault();
    void grossFollowsFromThePrice();
    void sumLinesAreNoSales();
};

void TestStatementRow::proposesFromHeaders_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("fields"); // one word a column, "-" for none
    QTest::newRow("own")
        << QString::fromLatin1(ownHeader)
        << QStringLiteral(
               "period date sku category territory channel units currency gross discounts returns taxes freight other retail_price share free");
    QTest::newRow("chinese")
        << QStringLiteral("销售日期,商品编码,品类,地区,渠道,数量,销售额（元）,退货,折扣,税,运费,币种,单价")
        << QStringLiteral(
               "date sku category territory channel units gross returns discounts taxes freight currency unit_price");
    QTest::newRow("retail") << QStringLiteral(
        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country")
                            << QStringLiteral("- sku - units date unit_price - territory");
    QTest::newRow("english")
        << QStringLiteral(
               "Item No.;Product Category;Country of Sale;Sales Channel;Qty Sold;Gross Sales (USD);Returns;Allowances;VAT;Shipping;RRP")
        << QStringLiteral("sku category territory channel units gross returns discounts taxes freight retail_price");
    QTest::newRow("full width") << QStringLiteral("ＳＫＵ,销量,成交金额,优惠金额,退款金额,吊牌价,是否赠品")
                                << QStringLiteral("sku units gross discounts returns retail_price free");
}

void TestStatementRow::proposesFromHeaders()
{
    QFETCH(QString, header);
    QFETCH(QString, fields);
    const std::string text = header.toStdString() + "\n";
    const StatementMapping mapping = proposeMapping(text);
    QStringList found;
    const QStringList cells = headerCells(text, mapping);
    for (int column = 0; column < cells.size(); ++column) {
        QString name = QStringLiteral("-");
        for (size_t i = 0; i < statementFields; ++i) {
            if (mapping.columns[i] == column)
                name = QString::fromLatin1(statementFieldCode(Field(i)));
        }
        found.append(name);
    }
    QCOMPARE(found.join(u' '), fields);
}

void TestStatementRow::findsTheHeaderBelowTitles()
{
    const std::string_view text = "太湖雪 2026年第一季度销售报告,,,\n,,,\n货号,数量,金额,日期\nA1,2,10.00,2026/1/5\n";
    const StatementMapping mapping = proposeMapping(text);
    QCOMPARE(mapping.headerRecord, 3);
    QCOMPARE(mapping.column(Field::Sku), 0);
    QCOMPARE(mapping.column(Field::Gross), 2);
    QCOMPARE(missingFields(mapping),
             (QList<Field>{Field::Category, Field::Territory, Field::Channel, Field::Currency}));
}

void TestStatementRow::mappingSurvivesJson()
{
    StatementMapping mapping = proposeMapping("货号;数量;单价\n");
    mapping.setConstant(Field::Currency, "CNY");
    mapping.codes[Field::Channel]["天猫"] = "online/tmall";
    mapping.dateOrder = StatementMapping::DateOrder::DayFirst;
    mapping.decimalComma = true;
    mapping.sheet = "明细";
    mapping.setTens(Field::UnitPrice, 4);
    const Json json = Json::parse(mapping.toJson().dump());
    QVERIFY(StatementMapping::parse(JsonNode(json, QStringLiteral("m"))) == mapping);
}

void TestStatementRow::readsUnitsOfHeaders_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<int>("zeros");
    const auto row = [](const char *header, int zeros) {
        QTest::newRow(header) << QString::fromUtf8(header) << zeros;
    };
    row("销售额（万元）", 4);
    row("销售额(万)", 4);
    row("销售额【单位：万元】", 4);
    row("销售额万元", 4);
    row("数量（千件）", 3);
    row("金额（百万元）", 6);
    row("金额(亿元)", 8);
    row("销售额（元）", 0);
    row("销售额（千元，含税）", 0); // more is said than a unit: asked, not guessed
    row("万科销售额", 0);
    row("千分比", 0);
    row("Gross ('000)", 3);
    row("Gross (CNY thousands)", 3);
    row("Sales [USD millions]", 6);
    row("Gross (1,000s)", 3);
    row("Gross sales", 0);
    row("Gross (2000)", 0);
}

void TestStatementRow::readsUnitsOfHeaders()
{
    QFETCH(QString, header);
    QFETCH(int, zeros);
    QCOMPARE(headerTens(header), zeros);
}

void TestStatementRow::columnsInTenThousands()
{
    StatementMapping mapping = proposeMapping("单位：万元,,,\n货号,数量,金额,退货（元）\n");
    QCOMPARE(mapping.tensOf(Field::Units), 0);
    QCOMPARE(mapping.tensOf(Field::Gross), 4);
    QCOMPARE(mapping.tensOf(Field::Returns), 4);
    mapping = proposeMapping("货号,数量,金额（万元）,退货\n");
    QCOMPARE(mapping.tensOf(Field::Gross), 4);
    QCOMPARE(mapping.tensOf(Field::Returns), 0);
    for (const auto &[field, value] :
         std::initializer_list<std::pair<Field, const char *>>{{Field::Category, "nice/24"},
                                                               {Field::Territory, "CN"},
                                                               {Field::Channel, "online"},
                                                               {Field::Currency, "CNY"}})
        mapping.setConstant(field, value);
    StatementRowReader reader(mapping, *Period::parse("2026Q1"), 4);
    StatementRow row;
    using Cells = std::array<std::string_view, 4>;
    QCOMPARE(reader.read(Cells{"A", "1.2万件", "1.234567", "3.00"}, row), Kind::Line);
    QCOMPARE(row.units, 12000);
    QCOMPARE(row.gross, 1234567);
    QCOMPARE(row.deductions[1], 300);
    QCOMPARE(reader.read(Cells{"A", "120件", "(0.5)", "—"}, row), Kind::Line);
    QCOMPARE(row.gross, -500000);
    QCOMPARE(reader.read(Cells{"A", "1", "1.2万", ""}, row), Kind::Bad);
    QCOMPARE(reader.faults()[0].fault, Fault::NoNumber);
    QCOMPARE(reader.read(Cells{"A", "1", "1.2345678", ""}, row), Kind::Bad);
    QCOMPARE(reader.faults()[0].fault, Fault::TooFine);
    const Cells total{"合计", "1.2万", "1.184567", ""};
    QCOMPARE(reader.read(total, row), Kind::Total);
    QCOMPARE(reader.totalUnits(total), std::optional<qint64>(12000));
    QCOMPARE(reader.totalGross(total, row.currency), std::optional<qint64>(1184567));
}

void TestStatementRow::readsNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("digits");
    QTest::addColumn<bool>("comma");
    QTest::addColumn<QString>("value"); // or the fault's code
    const auto row = [](const char *text, int digits, const char *value, bool comma = false) {
        QTest::newRow(text) << QString::fromUtf8(text) << digits << comma << QString::fromLatin1(value);
    };
    row("1,234.50", 2, "1234.50");
    row("1,234,567", 0, "1234567");
    row("(12.00)", 2, "-12.00");
    row("（１２.５０）", 2, "-12.50");
    row("12.00-", 2, "-12.00");
    row("−3", 0, "-3");
    row("１２３", 0, "123");
    row("12.000", 2, "12.00");
    row("12.0", 0, "12");
    row("¥1,234.50", 2, "1234.50");
    row("￥-12", 2, "-12.00");
    row("88元", 2, "88.00");
    row("CNY 12.5", 2, "12.50");
    row("1 234.5", 2, "1234.50");
    row("1.234,50", 2, "1234.50", true);
    row("12,5", 2, "12.50", true);
    row("12,5", 2, "no_number");
    row("1,23,456", 2, "no_number");
    row("1234,567", 2, "no_number");
    row("1.234", 2, "too_fine");
    row("1.5", 0, "no_whole_number");
    row("1e5", 2, "no_number");
    row("$12", 2, "no_number");
    row("--1", 0, "no_number");
    row("(-1)", 0, "no_number");
    row("", 2, "no_number");
    row("1.", 2, "no_number");
    row("1/2", 2, "no_number");
    row("12%", 2, "no_number");
    row("-", 2, "no_number");
    row("1.2万", 0, "12000");
    row("1.2万", 2, "12000.00");
    row("１.２３４５万", 0, "12345");
    row("1.23456万", 0, "no_whole_number");
    row("3.5亿", 2, "350000000.00");
    row("12万元", 2, "120000.00");
    row("人民币12万元", 2, "120000.00");
    row("¥1,234.50万", 2, "12345000.00");
    row("5千", 0, "5000");
    row("(2百万)", 2, "-2000000.00");
    row("1.234,5万", 2, "12345000.00", true);
    row("1万5千", 0, "no_number");
    row("万", 0, "no_number");
    row("12万美元", 2, "no_number");
    row("1.2万万", 0, "no_number");
    row("99999999999999999999999999999999999999999", 2, "too_large");
}

void TestStatementRow::readsNumbers()
{
    QFETCH(QString, text);
    QFETCH(int, digits);
    QFETCH(bool, comma);
    QFETCH(QString, value);
    const ReadNumber read = readNumber(text.toStdString(), digits, comma, "CNY");
    const std::string found = read.scaled ? formatScaled(*read.scaled, digits) : statementFaultCode(read.fault);
    QCOMPARE(QString::fromStdString(found), value);
}

void TestStatementRow::numbersComeBack()
{
    QVERIFY(rc::check("an amount read from its printed form, grouped or not, is itself", [] {
        const qint64 minor = *rc::gen::inRange<qint64>(-1'000'000'000'000'000, 1'000'000'000'000'000);
        std::string text = formatScaled(minor, 2);
        if (*rc::gen::arbitrary<bool>()) {
            for (auto at = qsizetype(text.size()) - 6; at > (minor < 0 ? 1 : 0); at -= 3)
                text.insert(size_t(at), 1, ',');
        }
        RC_ASSERT(readNumber(text, 2, false).scaled == Int128{minor});
        OwnRow own;
        own.cells[Field::Gross] = text;
        RC_ASSERT(own.read() == Kind::Line);
        RC_ASSERT(own.row.gross == minor);
    }));
}

void TestStatementRow::readsDays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("order");
    QTest::addColumn<QString>("day"); // or the fault's code
    const auto row = [](const char *text, int order, const char *day) {
        QTest::newRow(text) << QString::fromUtf8(text) << order << QString::fromLatin1(day);
    };
    row("2026-03-01", 0, "2026-03-01");
    row("2026/3/1", 0, "2026-03-01");
    row("2026.03.1", 0, "2026-03-01");
    row("20260301", 0, "2026-03-01");
    row("2026年3月1日", 0, "2026-03-01");
    row("2026年3月1日 10:22", 0, "2026-03-01");
    row("2026-03-01 23:59:59", 0, "2026-03-01");
    row("2026-03-01T23:59:59Z", 0, "2026-03-01");
    row("２０２６/３/１", 0, "2026-03-01");
    row("13.03.2026", 0, "2026-03-13");
    row("03/13/2026", 0, "2026-03-13");
    row("3/3/2026", 0, "2026-03-03");
    row("03.04.2026", 0, "ambiguous_day");
    row("03.04.2026 ", 1, "2026-04-03");
    row(" 03/04/2026", 2, "2026-03-04");
    row("13/03/2026", 2, "no_day");
    row("2026-02-29", 0, "no_day");
    row("2026/2-1", 0, "no_day");
    row("46082", 0, "no_day");
    row("soon", 0, "no_day");
}

void TestStatementRow::readsDays()
{
    QFETCH(QString, text);
    QFETCH(int, order);
    QFETCH(QString, day);
    const ReadDay read = readDayText(text.toStdString(), StatementMapping::DateOrder(order));
    QCOMPARE(read.day.isValid() ? dayText(read.day) : QString::fromLatin1(statementFaultCode(read.fault)), day);
}

void TestStatementRow::readsARow()
{
    OwnRow own;
    own.cells[Field::Territory] = "中国香港";
    own.cells[Field::Date] = "2026/2/3";
    own.cells[Field::Currency] = "人民币";
    own.cells[Field::Discounts] = "1.10";
    own.cells[Field::Other] = "-";
    own.cells[Field::Share] = "50.00%";
    own.cells[Field::Free] = "是";
    own.cells[Field::RetailPrice] = "9.95";
    own.cells[Field::Channel] = "天猫";
    own.mapping.codes[Field::Channel]["天猫"] = "online/tmall";
    QCOMPARE(own.read(), Kind::Line);
    QCOMPARE(own.row.soldOn, std::string_view("2026-02-03"));
    QCOMPARE(own.row.territory, std::string_view("HK"));
    QCOMPARE(own.row.channel, std::string_view("online/tmall"));
    QCOMPARE(own.row.currency.code(), std::string_view("CNY"));
    QCOMPARE(own.row.units, 2);
    QCOMPARE(own.row.gross, 1990);
    QCOMPARE(own.row.deductions[0], 110);
    QCOMPARE(own.row.deductions[4], 0);
    QCOMPARE(own.row.retailPrice, std::optional<qint64>(995));
    QCOMPARE(own.row.share, std::string_view("50"));
    QVERIFY(own.row.free);
}

void TestStatementRow::namesEveryFault_data()
{
    QTest::addColumn<StatementField>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("fault");
    const auto row = [](Field field, const char *value, const char *fault) {
        QTest::addRow("%s %s", statementFieldCode(field), value)
            << field << QString::fromUtf8(value) << QString::fromLatin1(fault);
    };
    row(Field::Period, "2026Q2", "other_period");
    row(Field::Date, "2026-02-30", "no_day");
    row(Field::Sku, "", "missing");
    row(Field::Sku, "A\nB", "control_character");
    row(Field::Category, "", "missing");
    row(Field::Territory, "Atlantis", "no_territory");
    row(Field::Territory, "CN-HK", "no_territory");
    row(Field::Territory, "WORLD", "no_territory");
    row(Field::Channel, "", "missing");
    row(Field::Units, "", "missing");
    row(Field::Units, "1.5", "no_whole_number");
    row(Field::Currency, "XXQ", "no_currency");
    row(Field::Gross, "12.345", "too_fine");
    row(Field::Gross, "92233720368547758.08", "too_large");
    row(Field::Gross, "", "missing");
    row(Field::Returns, "x", "no_number");
    row(Field::RetailPrice, "-1", "negative");
    row(Field::Share, "101", "above_100");
    row(Field::Share, "-1", "negative");
    row(Field::Free, "perhaps", "no_choice");
}

void TestStatementRow::namesEveryFault()
{
    QFETCH(StatementField, field);
    QFETCH(QString, value);
    QFETCH(QString, fault);
    OwnRow own;
    own.cells[field] = value.toStdString();
    QCOMPARE(own.read(), Kind::Bad);
    QCOMPARE(own.faults.size(), size_t{1});
    QCOMPARE(own.faults[0].field, field);
    QCOMPARE(QString::fromLatin1(statementFaultCode(own.faults[0].fault)), fault);
}

void TestStatementRow::grossFollowsFromThePrice()
{
    StatementMapping mapping = proposeMapping("sku,qty,unit price\n");
    for (const auto &[field, value] :
         std::initializer_list<std::pair<Field, const char *>>{{Field::Category, "nice/24"},
                                                               {Field::Territory, "GB"},
                                                               {Field::Channel, "online"},
                                                               {Field::Currency, "GBP"}})
        mapping.setConstant(field, value);
    QVERIFY(missingFields(mapping).isEmpty());
    StatementRowReader reader(mapping, *Period::parse("2026Q1"), 3);
    StatementRow row;
    QCOMPARE(reader.read(std::array<std::string_view, 3>{"85123A", "6", "2.555"}, row), Kind::Line);
    QCOMPARE(row.gross, 1533);
    QCOMPARE(reader.read(std::array<std::string_view, 3>{"85123A", "-6", "2.555"}, row), Kind::Line);
    QCOMPARE(row.gross, -1533);
    QCOMPARE(reader.read(std::array<std::string_view, 3>{"85123A", "6", ""}, row), Kind::Bad);
    QCOMPARE(reader.faults()[0].field, Field::UnitPrice);
    QCOMPARE(reader.read(std::array<std::string_view, 2>{"85123A", "6"}, row), Kind::Bad);
    QCOMPARE(reader.faults()[0].fault, Fault::CellCount);
}

void TestStatementRow::sumLinesAreNoSales()
{
    const StatementMapping mapping = proposeMapping("货号,数量,金额\n");
    StatementRowReader reader(mapping, *Period::parse("2026Q1"), 3);
    StatementRow row;
    const std::array<std::string_view, 3> total{"合计：", "1,200", "3,400.50"};
    QCOMPARE(reader.read(total, row), Kind::Total);
    QCOMPARE(reader.totalUnits(total), std::optional<qint64>(1200));
    QCOMPARE(reader.totalGross(total, *Currency::find(std::string_view("CNY"))), std::optional<qint64>(340050));
    QCOMPARE(reader.read(std::array<std::string_view, 3>{"小计", "1", "2"}, row), Kind::Blank);
    QCOMPARE(reader.read(std::array<std::string_view, 3>{" ", "", "　"}, row), Kind::Blank);
}

QTEST_APPLESS_MAIN(TestStatementRow)
#include "tst_statementrow.moc"
