// A whole case on the command line: opened, assessed, approved by two, sent, answered, closed; with its documents.
#include "tests/core/cases/casehouse.h"
#include "tests/support/cli.h"

using namespace lianming;
using test::CaseHouse;

class TestCasesCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aCaseIsWorked();
    void bulkNamesWhatIsLeftOut();
    void wrongWordsAreNamed_data();
    void wrongWordsAreNamed();

private:
    [[nodiscard]] CliAnswer call(const char *user, const char *line, const QStringList &values = {}) const;
    [[nodiscard]] QString file(const QString &name) const { return m_house->home().folder() + u'/' + name; }

    std::unique_ptr<CaseHouse> m_house;
};

void TestCasesCommands::initTestCase()
{
    m_house = std::make_unique<CaseHouse>();
    // The program goes on from the test's own instant.
    Statement(m_house->home().db(), QStringLiteral("INSERT INTO setting (name, value) VALUES (?, ?)"))
        .bind(Workspace::standsAt, TestWorkspace::clock().now().toString(Qt::ISODate))
        .run();
    m_house->hire();
}

CliAnswer TestCasesCommands::call(const char *user, const char *line, const QStringList &values) const
{
    return callCli(
        QStringList{QStringLiteral("cases")} + words(line, values)
            + QStringList{QStringLiteral("--workspace"), m_house->home().addressText(), QStringLiteral("--json")},
        user);
}

void TestCasesCommands::aCaseIsWorked()
{
    const QString listing = QString::number(m_house->listings[0]);
    CliAnswer answer = call("writer", "open --institution SZM --listing % --title Cushions", {listing});
    QVERIFY2(answer.status == 0, answer.all());
    QCOMPARE(at(answer.json(), "/number"), QStringLiteral("PC-2026-0001"));
    answer = call("writer", "assess PC-2026-0001 --holder 苏州博物馆 --name 张三 --contact 0512 --address 苏州");
    QCOMPARE(answer.status, 1);
    QCOMPARE(at(answer.json(), "/lacks/0/gap"), QStringLiteral("reasons_missing"));
    QCOMPARE(at(answer.json(), "/lacks/4/gap"), QStringLiteral("evidence_missing"));
    answer = call("legal", "approve PC-2026-0001");
    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.err.contains("preliminary proof") && answer.err.contains("declared"), answer.all());
    answer = call("writer", "add-evidence PC-2026-0001 %", {QString::number(m_house->evidence.value)});
    QVERIFY2(answer.status == 0, answer.all());
    answer = call("writer",
                  "assess PC-2026-0001 --reasons copied --similarity same --declare --registration % "
                  "--unstamped-because \"no network\"",
                  {QStringLiteral("国作登字-2020-F-1")});
    QVERIFY2(answer.status == 0, answer.all());
    QCOMPARE(at(answer.json(), "/standing"), QStringLiteral("never"));
    answer = call("writer", "approve PC-2026-0001");
    QCOMPARE(answer.status, 1);
    answer = call("legal", "approve PC-2026-0001");
    QVERIFY2(answer.status == 0, answer.all());
    QCOMPARE(at(answer.json(), "/state"), QStringLiteral("draft"));
    QCOMPARE(call("lead", "refuse PC-2026-0001 --note thin").status, 0);
    QCOMPARE(call("legal", "approve PC-2026-0001").status, 0);
    answer = call("lead", "approve PC-2026-0001");
    QCOMPARE(at(answer.json(), "/state"), QStringLiteral("approved"));
    answer = call("writer", "send PC-2026-0001 --reference TB-9");
    QVERIFY2(answer.status == 0, answer.all());
    answer = call("writer", "record PC-2026-0001 remove --item 1");
    QCOMPARE(at(answer.json(), "/state"), QStringLiteral("removed"));
    answer = call("writer", "counter-notice PC-2026-0001 --arrived 2026-06-01 --reason \"own design\"");
    QVERIFY2(answer.status == 0, answer.all());
    QCOMPARE(at(answer.json(), "/respond_by"), QStringLiteral("2026-06-16"));
    // A mistyped arrival is put right, with a reason.
    QCOMPARE(call("writer", "counter-notice PC-2026-0001 --arrived 2026-06-01").status, 1);
    answer = call("lead", "clock");
    QCOMPARE(answer.status, 0);
    QCOMPARE(at(answer.json(), "/0/days_left"), QStringLiteral("15"));
    QCOMPARE(call("lead", "clock --tell").json().size(), size_t{0});
    answer = call("writer", "letter PC-2026-0001 --with Taobao --received --text hello --reference TB-9");
    QVERIFY2(answer.status == 0, answer.all());
    QCOMPARE(call("writer", "recover PC-2026-0001 --amount 1200.50").status, 0);

    QFile sheet(file(QStringLiteral("damages.json")));
    QVERIFY(sheet.open(QIODevice::WriteOnly));
    sheet.write(R"({"format": "lianming-damages/1", "right": "copyright", "currency": "CNY",
        "profit": {"amount": "100.00", "source": "shop page"}, "multiple": "3"})");
    sheet.close();
    answer = call("writer", "damages PC-2026-0001 --from %", {sheet.fileName()});
    QCOMPARE(answer.status, 1); // malice is not shown yet
    QCOMPARE(answer.json()["problems"].size(), size_t{1});
    QVERIFY(sheet.open(QIODevice::WriteOnly));
    sheet.write(R"({"format": "lianming-damages/1", "right": "copyright", "currency": "CNY",
        "profit": {"amount": "100.00", "source": "shop page"}})");
    sheet.close();
    answer = call("writer", "damages PC-2026-0001 --from %", {sheet.fileName()});
    QVERIFY2(answer.status == 0, answer.all());
    QCOMPARE(at(answer.json(), "/worksheet/result/total"), QStringLiteral("100.00"));

    const QString notice = file(QStringLiteral("notice.pdf"));
    answer = call("writer", "notice PC-2026-0001 % --language en", {notice});
    QVERIFY2(answer.status == 0, answer.all());
    QVERIFY(QFile(notice).size() > 1000);
    QCOMPARE(call("writer", "notice PC-2026-0001 %", {notice}).status, 2); // is there already
    answer = call("writer", "file PC-2026-0001 % --without-bundle", {file(QStringLiteral("out"))});
    QVERIFY2(answer.status == 0, answer.all());
    QCOMPARE(answer.json()["files"].size(), size_t{4});

    answer = call("writer", "record PC-2026-0001 sue --reference 1 --with Court");
    QCOMPARE(at(answer.json(), "/state"), QStringLiteral("waiting")); // the platform has not heard of it
    answer = call("writer", "record PC-2026-0001 sue --reference 1 --with Court --told 2026-06-01");
    QCOMPARE(at(answer.json(), "/state"), QStringLiteral("sued"));
    answer = call("writer", "record PC-2026-0001 close --outcome won --reason judgment");
    QVERIFY2(answer.status == 0, answer.all());
    answer = call("lead", "show PC-2026-0001");
    QVERIFY2(answer.status == 0, answer.all());
    QCOMPARE(at(answer.json(), "/outcome"), QStringLiteral("won"));
    // The notice as it was sent, in both languages; then what came.
    QCOMPARE(answer.json()["letters"].size(), size_t{3});
    QCOMPARE(at(answer.json(), "/letters/0/reference"), QStringLiteral("TB-9"));
    QCOMPARE(at(answer.json(), "/letters/2/party"), QStringLiteral("Taobao"));
    answer = call("lead", "figures --outcome won");
    QCOMPARE(at(answer.json(), "/recovered/0/amount"), QStringLiteral("1200.50"));
    QCOMPARE(at(answer.json(), "/removal/removed"), QStringLiteral("1"));
    QCOMPARE(call("lead", "list --state closed").json().size(), size_t{1});
    QCOMPARE(call("lead", "list --open").json().size(), size_t{0});
    QCOMPARE(call("stranger", "list").status, 1);
}

void TestCasesCommands::bulkNamesWhatIsLeftOut()
{
    const CliAnswer answer =
        call("writer", "bulk --institution SZM --seller % --listing 4711", {QString::number(m_house->seller)});
    QVERIFY2(answer.status == 0, answer.all());
    QCOMPARE(answer.json()["cases"].size(), size_t{1});
    QCOMPARE(at(answer.json(), "/left_out/0/listing"), QStringLiteral("4711"));
    // Nobody declares many notices true before there are any.
    QCOMPARE(call("writer", "bulk --institution SZM --listing 4711 --declare").status, 2);
}

void TestCasesCommands::wrongWordsAreNamed_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<int>("status");
    QTest::newRow("state") << QByteArray("list --state open") << QByteArray("open") << 2;
    QTest::newRow("right") << QByteArray("open --institution SZM --url https://a.example/1 --right patent")
                           << QByteArray("patent") << 2;
    QTest::newRow("listing") << QByteArray("open --institution SZM --listing x1") << QByteArray("x1") << 2;
    QTest::newRow("step") << QByteArray("record PC-2026-0002 fly") << QByteArray("fly") << 2;
    QTest::newRow("case") << QByteArray("show PC-1999-0001") << QByteArray("PC-1999-0001") << 2;
    QTest::newRow("currency") << QByteArray("recover PC-2026-0002 --amount 1 --currency XXX") << QByteArray("XXX") << 2;
    QTest::newRow("arrival") << QByteArray("counter-notice PC-2026-0002 --arrived soon") << QByteArray("soon") << 2;
}

void TestCasesCommands::wrongWordsAreNamed()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QByteArray, word);
    QFETCH(const int, status);
    const CliAnswer answer = call("writer", line);
    QVERIFY2(answer.status == status, answer.all());
    QVERIFY2(answer.err.contains(word) && !answer.err.isEmpty(), answer.all());
}

QTEST_GUILESS_MAIN(TestCasesCommands)
#include "tst_casescommands.moc"
