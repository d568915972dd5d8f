// The damages worksheet: which method's turn it is under each law, exact figures, and what is refused.
#include "core/cases/damages.h"

#include <QTest>

using namespace lianming;

namespace {

Money cny(qint64 minor)
{
    return {minor, Currency()};
}

DamagesFigure figure(qint64 minor)
{
    return {cny(minor), QStringLiteral("books of 2026")};
}

DamagesInput about(RegistrationKind right)
{
    DamagesInput out;
    out.right = right;
    return out;
}

ReferenceFee fee(qint64 minor)
{
    return {1, QStringLiteral("C-2026-0001"), QStringLiteral("guarantee"), cny(minor)};
}

constexpr auto copyright = RegistrationKind::Copyright;
constexpr auto mark = RegistrationKind::Trademark;
constexpr auto design = RegistrationKind::Design;

} // namespace

class TestDamages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copyrightLeavesTheChoice();
    void marksTakeLossFirst();
    void feesComeAfterBoth();
    void theCourtComesLast();
    void maliceMultiplies();
    void roundingIsNamed();
    void figuresAreChecked();
    void largeSumsAreRefused();
    void documentsComeBack();
    void documentsAreRead_data();
    void documentsAreRead();
};

void TestDamages::copyrightLeavesTheChoice()
{
    DamagesInput in = about(copyright);
    in.loss = figure(100'00);
    in.profit = figure(250'00);
    DamagesResult out = damagesOf(in);
    QVERIFY(out.problems.isEmpty());
    QCOMPARE(out.method, DamagesMethod::Profit); // the higher
    QCOMPARE(out.total, cny(250'00));
    in.chosen = DamagesMethod::Loss;
    out = damagesOf(in);
    QVERIFY(out.problems.isEmpty());
    QCOMPARE(out.base, cny(100'00));
    in.chosen = DamagesMethod::Statutory;
    QCOMPARE(damagesOf(in).problems, QList{DamagesProblem::Chosen});
    // Profit alone needs no word about the loss here.
    in = about(copyright);
    in.profit = figure(1);
    QVERIFY(damagesOf(in).problems.isEmpty());
}

void TestDamages::marksTakeLossFirst()
{
    DamagesInput in = about(mark);
    in.loss = figure(100'00);
    in.profit = figure(250'00);
    QCOMPARE(damagesOf(in).method, DamagesMethod::Loss);
    in.chosen = DamagesMethod::Profit;
    QCOMPARE(damagesOf(in).problems, QList{DamagesProblem::Chosen});
    in.chosen.reset();
    in.loss.reset();
    QCOMPARE(damagesOf(in).problems, QList{DamagesProblem::LossPassed});
    in.lossUnknown = QStringLiteral("sales cannot be told apart");
    const DamagesResult out = damagesOf(in);
    QVERIFY(out.problems.isEmpty());
    QCOMPARE(out.method, DamagesMethod::Profit);
    QCOMPARE(out.total, cny(250'00));
    in.right = design;
    in.loss = figure(100'00);
    QCOMPARE(damagesOf(in).method, DamagesMethod::Profit);
}

void TestDamages::feesComeAfterBoth()
{
    DamagesInput in = about(copyright);
    in.fees = {fee(200'000'00), fee(33'33)};
    QCOMPARE(damagesOf(in).problems, (QList{DamagesProblem::LossPassed, DamagesProblem::ProfitPassed}));
    in.lossUnknown = in.profitUnknown = QStringLiteral("no books");
    DamagesResult out = damagesOf(in);
    QVERIFY(out.problems.isEmpty());
    QCOMPARE(out.method, DamagesMethod::LicenceFee);
    QCOMPARE(out.base, cny(200'033'33));
    // The fee itself for copyright, a reasonable multiple for marks.
    in.feeMultiple = *Rate::parse("1.5");
    in.feeMultipleWhy = QStringLiteral("three shops");
    QCOMPARE(damagesOf(in).problems, QList{DamagesProblem::FeeMultiple});
    in.right = mark;
    out = damagesOf(in);
    QVERIFY(out.problems.isEmpty());
    QCOMPARE(out.base, cny(300'050'00)); // 300,049.995
    in.feeMultipleWhy.clear();
    QCOMPARE(damagesOf(in).problems, QList{DamagesProblem::FeeMultiple});
}

void TestDamages::theCourtComesLast()
{
    DamagesInput in = about(copyright);
    in.lossUnknown = in.profitUnknown = QStringLiteral("no books");
    in.statutory = figure(500'00);
    QCOMPARE(damagesOf(in).problems, QList{DamagesProblem::FeesPassed});
    in.feesUnknown = QStringLiteral("never licensed");
    QCOMPARE(damagesOf(in).method, DamagesMethod::Statutory);
    const auto asks = [&](RegistrationKind right, qint64 minor) {
        in.right = right;
        in.statutory = figure(minor);
        return damagesOf(in).problems.isEmpty();
    };
    QVERIFY(!asks(copyright, 499'99));
    QVERIFY(asks(copyright, 500'00));
    QVERIFY(asks(copyright, 5'000'000'00));
    QVERIFY(!asks(copyright, 5'000'000'01));
    QVERIFY(asks(mark, 1));
    QVERIFY(!asks(mark, 5'000'000'01));
    QVERIFY(!asks(design, 29'999'99));
    QVERIFY(asks(design, 30'000'00));
    in = about(mark);
    in.currency = *Currency::find("USD");
    in.lossUnknown = in.profitUnknown = in.feesUnknown = QStringLiteral("none");
    in.statutory = DamagesFigure{{100'00, in.currency}, QStringLiteral("x")};
    QCOMPARE(damagesOf(in).problems, QList{DamagesProblem::StatutoryCurrency});
    QCOMPARE(damagesOf(about(mark)).problems, QList{DamagesProblem::NoFigure});
    QCOMPARE(damagesOf(about(RegistrationKind::Data)).problems, QList{DamagesProblem::Right});
}

void TestDamages::maliceMultiplies()
{
    DamagesInput in = about(mark);
    in.loss = figure(100'000'00);
    in.costs = {figure(12'345'67), figure(1'00)};
    in.multiple = *Rate::parse("5");
    QCOMPARE(damagesOf(in).problems, QList{DamagesProblem::MaliceMissing});
    in.maliceWhy = QStringLiteral("went on after two notices");
    const DamagesResult out = damagesOf(in);
    QVERIFY(out.problems.isEmpty());
    QCOMPARE(out.damages, cny(500'000'00));
    QCOMPARE(out.costs, cny(12'346'67)); // never multiplied
    QCOMPARE(out.total, cny(512'346'67));
    for (const char *wrong : {"0.99", "5.01", "0"}) {
        in.multiple = *Rate::parse(wrong);
        QVERIFY2(damagesOf(in).problems.contains(DamagesProblem::Multiple), wrong);
    }
    in.multiple = *Rate::parse("1");
    QVERIFY(damagesOf(in).problems.isEmpty());
    in.loss.reset();
    in.lossUnknown = in.profitUnknown = in.feesUnknown = QStringLiteral("none");
    in.statutory = figure(100'00);
    QCOMPARE(damagesOf(in).problems, QList{DamagesProblem::MultipleBase});
}

void TestDamages::roundingIsNamed()
{
    DamagesInput in = about(mark);
    in.loss = figure(3);
    in.multiple = *Rate::parse("1.5");
    in.maliceWhy = QStringLiteral("x");
    QCOMPARE(damagesOf(in).damages, cny(5)); // 4.5, away from zero
    in.loss = figure(1);
    in.multiple = *Rate::parse("1.499999999");
    QCOMPARE(damagesOf(in).damages, cny(1));
}

void TestDamages::figuresAreChecked()
{
    DamagesInput in = about(copyright);
    in.loss = DamagesFigure{cny(-1), QStringLiteral("x")};
    QCOMPARE(damagesOf(in).problems, QList{DamagesProblem::Negative});
    in.loss = DamagesFigure{cny(1), QStringLiteral(" ")};
    QCOMPARE(damagesOf(in).problems, QList{DamagesProblem::SourceMissing});
    in.loss = DamagesFigure{{1, *Currency::find("JPY")}, QStringLiteral("x")};
    QCOMPARE(damagesOf(in).problems, QList{DamagesProblem::CurrencyMixed});
    in.loss = figure(1);
    in.costs = {DamagesFigure{{1, *Currency::find("EUR")}, QStringLiteral("x")}};
    QCOMPARE(damagesOf(in).problems, QList{DamagesProblem::CurrencyMixed});
    for (int i = 0; i <= int(DamagesProblem::TooLarge); ++i)
        QVERIFY(!problemMessage(DamagesProblem(i)).english().isEmpty());
}

void TestDamages::largeSumsAreRefused()
{
    DamagesInput in = about(mark);
    in.loss = figure(std::numeric_limits<qint64>::max() / 4);
    in.multiple = *Rate::parse("5");
    in.maliceWhy = QStringLiteral("x");
    QCOMPARE(damagesOf(in).problems, QList{DamagesProblem::TooLarge});
    in.multiple.reset();
    in.costs = {figure(std::numeric_limits<qint64>::max())};
    QCOMPARE(damagesOf(in).problems, QList{DamagesProblem::TooLarge});
}

void TestDamages::documentsComeBack()
{
    DamagesInput in = about(mark);
    in.loss = figure(1'00);
    in.profit = figure(2'00);
    in.fees = {fee(3'00)};
    in.lossUnknown = in.profitUnknown = in.feesUnknown = QStringLiteral("说明");
    in.feeMultiple = *Rate::parse("2.25");
    in.feeMultipleWhy = QStringLiteral("why");
    in.statutory = figure(4'00);
    in.chosen = DamagesMethod::Loss;
    in.multiple = *Rate::parse("3");
    in.maliceWhy = QStringLiteral("again");
    in.costs = {figure(5'00), figure(6'05)};
    const OrderedJson document = damagesJson(in);
    QCOMPARE(damagesInput(Json::parse(document.dump()), QStringLiteral("x.json")), in);
    QCOMPARE(document["result"]["total"].get<std::string>(), std::string("14.05"));
    QCOMPARE(document["result"]["method"].get<std::string>(), std::string("loss"));
}

void TestDamages::documentsAreRead_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const char *document, const char *place) {
        QTest::newRow(name) << QByteArray(document) << QString::fromLatin1(place);
    };
    row("no format", R"({})", "w.json");
    row("another format", R"({"format": "lianming-damages/2"})", "w.json");
    row("no right", R"({"format": "lianming-damages/1", "right": "x", "currency": "CNY"})", "right");
    row("no currency", R"({"format": "lianming-damages/1", "right": "design", "currency": "XXX"})", "currency");
    row("amount as a number", R"({"format": "lianming-damages/1", "right": "design", "currency": "CNY",
        "loss": {"amount": 5, "source": "x"}})",
        "loss.amount");
    row("amount too fine", R"({"format": "lianming-damages/1", "right": "design", "currency": "CNY",
        "loss": {"amount": "5.001", "source": "x"}})",
        "loss.amount");
    row("no amount", R"({"format": "lianming-damages/1", "right": "design", "currency": "CNY",
        "costs": [{"source": "x"}]})",
        "costs[0]");
    row("a multiple that is none", R"({"format": "lianming-damages/1", "right": "design", "currency": "CNY",
        "multiple": "-2"})",
        "multiple");
    row("a method that is none", R"({"format": "lianming-damages/1", "right": "design", "currency": "CNY",
        "chosen": "guess"})",
        "chosen");
}

void TestDamages::documentsAreRead()
{
    QFETCH(const QByteArray, document);
    QFETCH(const QString, place);
    try {
        (void)damagesInput(parseJson(document, QStringLiteral("w.json")), QStringLiteral("w.json"));
        QFAIL("read");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), Error::Kind::BadInput);
        QVERIFY2(error.message().english().contains(place), error.what());
    }
}

QTEST_APPLESS_MAIN(TestDamages)
#include "tst_damages.moc"
