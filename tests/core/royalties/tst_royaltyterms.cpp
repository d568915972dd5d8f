#include "tests/core/royalties/support.h"

#include <QTest>

using namespace lianming;

class TestTerms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasDefaults();
    void refuses_data();
    void refuses();
    void needsWhatIsRequired_data();
    void needsWhatIsRequired();
    void accepts_data();
    void accepts();
    void keepsWhatItDoesNotRead();
};

void TestTerms::hasDefaults()
{
    const RoyaltyTerms terms = test::termsOf(test::simpleTerms(R"({"base": null, "tax": null, "splits": []})"));
    QCOMPARE(terms.rounding, Rounding::HalfUp);
    QCOMPARE(terms.base.kind, BaseKind::NetSales);
    QCOMPARE(terms.unlicensed, Unlicensed::Exclude);
    QCOMPARE(terms.rates[0].measure, Measure::Base);
    QCOMPARE(terms.rates[0].scope, Scope::Period);
    QCOMPARE(terms.rates[0].mode, RateMode::Marginal);
    QVERIFY(!terms.rates[0].match.categories);
    QVERIFY(!terms.reserve);
    QCOMPARE(terms.lastSellOffDay(), QDate(2026, 12, 31));
    const RoyaltyTerms byUnits = test::termsOf(test::simpleTerms(
        R"({"base": {"kind": "units"}, "rates": [{"id": "R", "tiers": [{"from": "0", "per_unit": "0.125"}]}]})"));
    QCOMPARE(byUnits.rates[0].measure, Measure::Units);
}

void TestTerms::refuses_data()
{
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const char *changes, const char *place) {
        QTest::newRow(name) << QByteArray(changes) << QString::fromLatin1(place);
    };
    const auto rate = [&row](const char *name, const char *rule, const char *place) {
        row(name, qPrintable(QStringLiteral("{\"rates\": [%1]}").arg(QString::fromLatin1(rule))), place);
    };
    row("number as a number", R"({"number": 7})", "number");
    row("unknown currency", R"({"currency": "XYZ"})", "currency");
    row("small letters", R"({"currency": "cny"})", "currency");
    row("rounding", R"({"rounding": "down"})", "rounding");
    row("no day", R"({"term": {"start": "2026-02-30", "end": "2026-12-31"}})", "term.start");
    row("short day", R"({"term": {"start": "2026-1-1", "end": "2026-12-31"}})", "term.start");
    row("end before start", R"({"term": {"start": "2026-02-02", "end": "2026-02-01"}})", "term.end");
    row("periods", R"({"periods": "weekly"})", "periods");
    row("negative days", R"({"sell_off": {"days": -1}})", "sell_off.days");
    row("days with a point", R"({"sell_off": {"days": 1.0}})", "sell_off.days");
    row("days with an exponent", R"({"sell_off": {"days": 1e1}})", "sell_off.days");
    row("days as a string", R"({"sell_off": {"days": "1"}})", "sell_off.days");
    row("after the last day", R"({"sell_off": {"days": 2912079}})", "sell_off.days");
    row("far after the last day", R"({"sell_off": {"days": 9223372036854775807}})", "sell_off.days");
    row("counts", R"({"sell_off": {"days": 1, "counts": "yes"}})", "sell_off.counts");
    row("region cycle", R"({"regions": {"AAA": ["BBB"], "BBB": ["AAA"]}})", "regions.AAA");
    row("no categories", R"({"grants": [{"categories": [], "territories": ["CN"], "channels": ["*"]}]})",
        "grants[0].categories");
    row("no territories", R"({"grants": [{"categories": ["*"], "territories": [], "channels": ["*"]}]})",
        "grants[0].territories");
    row("no channels", R"({"grants": [{"categories": ["*"], "territories": ["CN"], "channels": []}]})",
        "grants[0].channels");
    row("undefined region", R"({"grants": [{"categories": ["*"], "territories": ["CN", "EU"], "channels": ["*"]}]})",
        "grants[0].territories[1]");
    row("CN-HK", R"({"grants": [{"categories": ["*"], "territories": ["CN-HK"], "channels": ["*"]}]})",
        "grants[0].territories[0]");
    row("excepted form",
        R"({"grants": [{"categories": ["*"], "territories": ["CN"], "territories_except": ["c"], "channels": ["*"]}]})",
        "grants[0].territories_except[0]");
    row("grant before the term",
        R"({"grants": [{"categories": ["*"], "territories": ["CN"], "channels": ["*"], "start": "2025-12-31"}]})",
        "grants[0].start");
    row("grant after the term",
        R"({"grants": [{"categories": ["*"], "territories": ["CN"], "channels": ["*"], "end": "2027-01-01"}]})",
        "grants[0].end");
    row("grant's end before its start",
        R"({"grants": [{"categories": ["*"], "territories": ["CN"], "channels": ["*"], "start": "2026-05-01", "end": "2026-04-30"}]})",
        "grants[0].end");
    row("base kind", R"({"base": {"kind": "net"}})", "base.kind");
    row("base as a list", R"({"base": []})", "base");
    row("deduction kind", R"({"base": {"deductions": {"allowed": ["tax"]}}})", "base.deductions.allowed[0]");
    row("cap over 100", R"({"base": {"deductions": {"caps": [{"kinds": ["taxes"], "percent": "100.1"}]}}})",
        "base.deductions.caps[0].percent");
    row("kind in two caps",
        R"({"base": {"deductions": {"caps": [{"kinds": ["taxes"], "percent": "1"}, {"kinds": ["other", "taxes"], "percent": "1"}]}}})",
        "base.deductions.caps[1].kinds[1]");
    row("cap basis", R"({"base": {"deductions": {"caps": [{"kinds": ["taxes"], "percent": "1", "basis": "year"}]}}})",
        "base.deductions.caps[0].basis");
    row("ten digits", R"({"base": {"minimum_per_unit": "0.1234567891"}})", "base.minimum_per_unit");
    row("fee with three digits", R"({"fees": [{"amount": "1.234", "due": "2026-01-01"}]})", "fees[0].amount");
    row("negative fee", R"({"fees": [{"amount": "-1", "due": "2026-01-01"}]})", "fees[0].amount");
    row("fee as a number", R"({"fees": [{"amount": 1, "due": "2026-01-01"}]})", "fees[0].amount");
    row("fee beyond 64 bits", R"({"fees": [{"amount": "92233720368547758.08", "due": "2026-01-01"}]})",
        "fees[0].amount");
    row("no rates", R"({"rates": []})", "rates");
    rate("no tiers", R"({"id": "R", "tiers": []})", "rates[0].tiers");
    rate("first tier", R"({"id": "R", "tiers": [{"from": "1", "percent": "1"}]})", "rates[0].tiers[0].from");
    rate("tiers rise", R"({"id": "R", "tiers": [{"from": "0", "percent": "1"}, {"from": "0.00", "percent": "1"}]})",
         "rates[0].tiers[1].from");
    rate("negative tier", R"({"id": "R", "tiers": [{"from": "-1", "percent": "1"}]})", "rates[0].tiers[0].from");
    rate("units with a point", R"({"id": "R", "measure": "units", "tiers": [{"from": "0.0", "percent": "1"}]})",
         "rates[0].tiers[0].from");
    rate("both rates", R"({"id": "R", "tiers": [{"from": "0", "percent": "1", "per_unit": "1"}]})",
         "rates[0].tiers[0]");
    rate("no rate", R"({"id": "R", "tiers": [{"from": "0", "percent": null}]})", "rates[0].tiers[0]");
    rate("mixed rates", R"({"id": "R", "tiers": [{"from": "0", "percent": "1"}, {"from": "1", "per_unit": "1"}]})",
         "rates[0].tiers[1].per_unit");
    rate("negative rate", R"({"id": "R", "tiers": [{"from": "0", "percent": "-1"}]})", "rates[0].tiers[0].percent");
    rate("rate with exponent", R"({"id": "R", "tiers": [{"from": "0", "percent": "1e1"}]})",
         "rates[0].tiers[0].percent");
    rate("rate as a number", R"({"id": "R", "tiers": [{"from": "0", "percent": 1.5}]})", "rates[0].tiers[0].percent");
    rate("mode", R"({"id": "R", "mode": "cliff", "tiers": [{"from": "0", "percent": "1"}]})", "rates[0].mode");
    rate("scope", R"({"id": "R", "scope": "year", "tiers": [{"from": "0", "percent": "1"}]})", "rates[0].scope");
    rate("measure", R"({"id": "R", "measure": "gross", "tiers": [{"from": "0", "percent": "1"}]})", "rates[0].measure");
    rate("match territory",
         R"({"id": "R", "match": {"territories": ["APAC"]}, "tiers": [{"from": "0", "percent": "1"}]})",
         "rates[0].match.territories[0]");
    row("rule twice",
        R"({"rates": [{"id": "R", "tiers": [{"from": "0", "percent": "1"}]}, {"id": "R", "tiers": [{"from": "0", "percent": "1"}]}]})",
        "rates[1].id");
    row("percent of units",
        R"({"base": {"kind": "units"}, "rates": [{"id": "R", "tiers": [{"from": "0", "percent": "1"}]}]})",
        "rates[0].tiers[0].percent");
    row("measure of units",
        R"({"base": {"kind": "units"}, "rates": [{"id": "R", "measure": "base", "tiers": [{"from": "0", "per_unit": "1"}]}]})",
        "rates[0].measure");
    row("minimum of units",
        R"({"base": {"kind": "units"}, "rates": [{"id": "R", "minimum_per_unit": "1", "tiers": [{"from": "0", "per_unit": "1"}]}]})",
        "rates[0].minimum_per_unit");
    row("unlicensed", R"({"unlicensed": "ignore"})", "unlicensed");
    row("guarantee rest", R"({"guarantees": [{"id": "rest", "scope": "term"}]})", "guarantees[0].id");
    row("guarantee twice", R"({"guarantees": [{"id": "G", "scope": "term"}, {"id": "G", "scope": "term"}]})",
        "guarantees[1].id");
    row("guarantee scope", R"({"guarantees": [{"id": "G", "scope": "period"}]})", "guarantees[0].scope");
    row("amounts of a term", R"({"guarantees": [{"id": "G", "scope": "term", "amounts": ["1", "2"]}]})",
        "guarantees[0].amounts");
    row("instalment's day",
        R"({"guarantees": [{"id": "G", "scope": "term", "instalments": [{"due": "soon", "amount": "1"}]}]})",
        "guarantees[0].instalments[0].due");
    row("carry forward", R"({"guarantees": [{"id": "G", "scope": "term", "carry_forward": 1}]})",
        "guarantees[0].carry_forward");
    row("fund over 100", R"({"marketing_fund": {"percent": "101"}})", "marketing_fund.percent");
    row("reserve over 100", R"({"reserve": {"percent": "100.000000001", "release_after_periods": 1}})",
        "reserve.percent");
    row("release at once", R"({"reserve": {"percent": "10", "release_after_periods": 0}})",
        "reserve.release_after_periods");
    row("minimum payment", R"({"minimum_payment": "-1"})", "minimum_payment");
    row("withholding over 100", R"({"tax": {"withholding_percent": "100.5"}})", "tax.withholding_percent");
    row("vat", R"({"tax": {"vat_percent": "six"}})", "tax.vat_percent");
    row("splits of 99", R"({"splits": [{"party": "A", "percent": "99"}]})", "splits");
    row("splits of nearly 100",
        R"({"splits": [{"party": "A", "percent": "50"}, {"party": "B", "percent": "49.999999999"}]})", "splits");
    row("split over 100", R"({"splits": [{"party": "A", "percent": "101"}]})", "splits[0].percent");
    row("interest per", R"({"late_interest": {"percent": "5", "per": "day"}})", "late_interest.per");
    row("interest grace", R"({"late_interest": {"percent": "5", "grace_days": -1}})", "late_interest.grace_days");
    row("interest compound", R"({"late_interest": {"percent": "5", "compound": "daily"}})", "late_interest.compound");
    row("opening of no rule", R"({"opening": {"accumulated": {"R9": "1"}}})", "opening.accumulated.R9");
    row("opening of no pool", R"({"opening": {"unrecouped": {"G9": "1"}}})", "opening.unrecouped.G9");
    row("negative opening", R"({"opening": {"accumulated": {"R1": "-1"}}})", "opening.accumulated.R1");
}

void TestTerms::refuses()
{
    QFETCH(QByteArray, changes);
    QFETCH(QString, place);
    const QString complaint = test::refusal([&] { (void)test::termsOf(test::simpleTerms(changes.constData())); });
    QVERIFY2(complaint.startsWith(QStringLiteral("terms.json: %1: ").arg(place)), qPrintable(complaint));
}

void TestTerms::needsWhatIsRequired_data()
{
    QTest::addColumn<QByteArray>("pointer");
    for (const char *pointer : {"/number",
                                "/currency",
                                "/term",
                                "/term/start",
                                "/term/end",
                                "/periods",
                                "/rates",
                                "/rates/0/id",
                                "/rates/0/tiers",
                                "/rates/0/tiers/0/from",
                                "/rates/0/tiers/0/percent",
                                "/guarantees/0/id",
                                "/guarantees/0/scope",
                                "/guarantees/0/instalments/0/due",
                                "/guarantees/0/instalments/0/amount",
                                "/fees/0/due",
                                "/fees/0/amount",
                                "/base/deductions/caps/0/kinds",
                                "/base/deductions/caps/0/percent",
                                "/splits/0/party",
                                "/splits/0/percent",
                                "/reserve/release_after_periods",
                                "/grants/0/categories",
                                "/grants/0/territories",
                                "/grants/0/channels"})
        QTest::newRow(pointer) << QByteArray(pointer);
}

void TestTerms::needsWhatIsRequired()
{
    QFETCH(QByteArray, pointer);
    const Json whole = test::simpleTerms(R"({
        "guarantees": [{"id": "G", "scope": "term", "instalments": [{"due": "2026-01-01", "amount": "1"}]}],
        "fees": [{"due": "2026-01-01", "amount": "1"}], "base": {"deductions": {"caps": [{"kinds": ["taxes"], "percent": "1"}]}},
        "splits": [{"party": "A", "percent": "100"}], "reserve": {"percent": "10", "release_after_periods": 1}})");
    QCOMPARE(test::refusal([&] { (void)test::termsOf(whole); }), QString());
    const Json::json_pointer place(pointer.toStdString());
    Json without = whole;
    without[place.parent_pointer()].erase(place.back());
    Json null = whole;
    null[place] = nullptr;
    for (const Json &json : {without, null})
        QVERIFY(test::refusal([&] { (void)test::termsOf(json); }).startsWith(QStringLiteral("terms.json: ")));
}

void TestTerms::accepts_data()
{
    QTest::addColumn<QByteArray>("changes");
    const auto row = [](const char *name, const char *changes) {
        QTest::newRow(name) << QByteArray(changes);
    };
    row("last day there is", R"({"sell_off": {"days": 2912078}})");
    row("no grants", R"({"grants": null})");
    row("minus nothing", R"({"minimum_payment": "-0.00"})");
    row("percent of a rate over 100", R"({"rates": [{"id": "R", "tiers": [{"from": "0", "percent": "250"}]}]})");
    row("unknown fields", R"({"colour": {"x": 1.5}, "tax": {"note": 3}})");
    row("empty match", R"({"rates": [{"id": "R", "match": {"skus": []}, "tiers": [{"from": "0", "percent": "1"}]}]})");
    row("party twice", R"({"splits": [{"party": "A", "percent": "50"}, {"party": "A", "percent": "50"}]})");
    row("opening of rest", R"({"opening": {"accumulated": {"R1": "5.5"}, "unrecouped": {"rest": "1"}}})");
    row("interest", R"({"late_interest": {"percent": "120", "per": "month", "grace_days": 3, "compound": "yearly"}})");
    row("codes as they stand", R"({"grants": [{"categories": ["x y_z"], "territories": ["CN"], "channels": [""]}]})");
}

void TestTerms::accepts()
{
    QFETCH(QByteArray, changes);
    QCOMPARE(test::refusal([&] { (void)test::termsOf(test::simpleTerms(changes.constData())); }), QString());
}

void TestTerms::keepsWhatItDoesNotRead()
{
    const Json json =
        test::simpleTerms(R"({"note": {"by": ["legal"]}, "grants": [{"categories": ["*"], "territories": ["WORLD"],
        "channels": ["*"], "assets": ["A1"], "rights": ["*"], "exclusivity": "sole"}]})");
    const RoyaltyTerms terms = test::termsOf(json);
    const Json stored = Json::parse(terms.toJson().dump());
    QVERIFY(stored["note"] == json["note"]);
    QVERIFY(stored["grants"] == json["grants"]);
    QVERIFY(test::termsOf(stored) == terms);
}

QTEST_APPLESS_MAIN(TestTerms)
#include "tst_royaltyterms.moc"
