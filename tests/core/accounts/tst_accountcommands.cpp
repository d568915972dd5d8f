// The accounts told with the command line: invoice, pay, credit, certify, charge interest, and a ledger that foots.
// Days lie in the past, so that nothing depends on today.
#include "core/base/json.h"
#include "tests/core/accounts/support.h"
#include "tests/support/testworkspace.h"

#include <QFile>
#include <QProcess>

using namespace lianming;

namespace {

constexpr int patience = 120'000; // milliseconds that a call may take on a busy machine

struct Answer {
    int status = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] Json json() const { return Json::parse(out.toStdString(), nullptr, false); }
    [[nodiscard]] QString at(const char *place) const
    {
        const Json document = json();
        const Json::json_pointer pointer{std::string(place)};
        if (!document.contains(pointer))
            return {};
        const Json &value = document.at(pointer);
        return QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
    }
};

} // namespace

class TestAccountCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void invoicesPaysAndFoots();
    void refusesWithTheRightStatus();
    void paysInAnotherCurrency();
    void chargesInterestAndCredits();

private:
    /// "royalties", the verb and its options; "%1" in them is the value.
    [[nodiscard]] Answer call(const char *line, const QString &value = {}) const;
    void close(const QString &period, const test::Figures &figures) const;

    std::unique_ptr<TestWorkspace> m_workspace;
    Id<Contract> m_contract;
};

void TestAccountCommands::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    const Id<Brand> brand = test::brandOf(**m_workspace, QStringLiteral("TAIHU"));
    m_contract = test::contractOf(**m_workspace, brand, QStringLiteral("TM-2026-0007"));
}

Answer TestAccountCommands::call(const char *line, const QString &value) const
{
    QStringList arguments = QProcess::splitCommand(QStringLiteral("royalties ") + QString::fromUtf8(line));
    for (QString &argument : arguments)
        argument.replace(QStringLiteral("%1"), value);
    arguments += {QStringLiteral("--workspace"), m_workspace->addressText(), QStringLiteral("--json")};
    QProcess cli;
    cli.start(qEnvironmentVariable("LIANMING_CLI"), arguments);
    Answer out;
    const bool ended = cli.waitForFinished(patience) && cli.exitStatus() == QProcess::NormalExit;
    out.out = cli.readAllStandardOutput();
    out.err = cli.readAllStandardError();
    if (ended)
        out.status = cli.exitCode();
    return out;
}

void TestAccountCommands::close(const QString &period, const test::Figures &figures) const
{
    test::closedStatement(**m_workspace, m_contract, period, figures);
}

void TestAccountCommands::invoicesPaysAndFoots()
{
    close(QStringLiteral("2022Q1"), {100'00, 6'00, 10'00});
    close(QStringLiteral("2022Q2"), {50'00, 0, 0});
    Answer answer = call("invoice --contract TM-2026-0007 --period 2022Q1 --issued 2022-04-11 --due 2022-05-01");
    QVERIFY2(answer.status == 0, answer.err);
    QCOMPARE(answer.at("/number"), QStringLiteral("INV-2022-0001"));
    QCOMPARE(answer.at("/cash_due"), QStringLiteral("96.00"));
    QCOMPARE(answer.at("/due_on"), QStringLiteral("2022-05-01"));
    answer = call("invoice --all --issued 2022-04-12");
    QCOMPARE(answer.json().size(), size_t{1});
    QCOMPARE(answer.at("/0/number"), QStringLiteral("INV-2022-0002"));
    QCOMPARE(answer.at("/0/due_on"), QStringLiteral("2022-05-02"));

    answer = call("pay --brand TAIHU --amount 120 --currency CNY --received 2022-05-20 --reference BK-1 "
                  "--invoice INV-2022-0002=30 --oldest-first");
    QVERIFY2(answer.status == 0, answer.err);
    QCOMPARE(answer.at("/number"), QStringLiteral("PAY-2022-0001"));
    QCOMPARE(answer.at("/allocations/0/amount"), QStringLiteral("30.00"));
    QCOMPARE(answer.at("/allocations/1/invoice"), QStringLiteral("INV-2022-0001"));
    QCOMPARE(answer.at("/allocations/1/amount"), QStringLiteral("90.00"));
    QCOMPARE(answer.at("/on_account"), QStringLiteral("0.00"));
    answer = call("reverse --payment PAY-2022-0001 --invoice INV-2022-0002 --reason wrong");
    QCOMPARE(answer.at("/on_account"), QStringLiteral("30.00"));
    answer = call("allocate --payment PAY-2022-0001 --invoice INV-2022-0001 --oldest-first");
    QVERIFY2(answer.status == 0, answer.err);
    QCOMPARE(answer.at("/on_account"), QStringLiteral("0.00"));
    QFile scan(m_workspace->folder() + QStringLiteral("/tax.txt"));
    QVERIFY(scan.open(QIODevice::WriteOnly));
    scan.close();
    answer = call("certificate --invoice INV-2022-0001 --number T-1 --authority Office --taxed 2022-05-30 --amount 10 "
                  "--file %1",
                  scan.fileName());
    QVERIFY2(answer.status == 0, answer.err);
    QCOMPARE(answer.at("/state"), QStringLiteral("paid"));

    answer = call("open --brand TAIHU");
    QCOMPARE(answer.json().size(), size_t{1});
    QCOMPARE(answer.at("/0/open_cash"), QStringLiteral("26.00"));
    answer = call("ledger --brand TAIHU");
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.at("/0/balance"), QStringLiteral("26.00"));
    QCOMPARE(answer.at("/0/foots"), QStringLiteral("true"));
    QCOMPARE(answer.json()[0]["entries"].size(), size_t{4});
    answer = call("certificate --invoice INV-2022-0001 --number T-1 --reverse --reason illegible");
    QCOMPARE(answer.at("/open_tax"), QStringLiteral("10.00"));
    answer = call("reverse --payment PAY-2022-0001 --reason bounced --on 2022-05-21");
    QCOMPARE(answer.at("/reversed_on"), QStringLiteral("2022-05-21"));
    QCOMPARE(call("ledger --brand TAIHU --currency CNY").at("/0/balance"), QStringLiteral("156.00"));
}

void TestAccountCommands::refusesWithTheRightStatus()
{
    close(QStringLiteral("2022Q1"), {100'00, 6'00, 10'00});
    // One line says what is wrong, the status of which kind it is; nothing is printed.
    const auto refusal = [this](const char *line) {
        const Answer answer = call(line);
        return answer.out.isEmpty() && answer.err.count('\n') == 1 ? QByteArray::number(answer.status)
                                                                   : answer.out + answer.err;
    };
    QCOMPARE(refusal("invoice --contract TM-2026-0007 --period 2022Q2"), QByteArray("2"));
    QCOMPARE(refusal("invoice --contract TM-2026-0007"), QByteArray("2"));
    QCOMPARE(refusal("invoice --contract TM-2026-0007 --period 2022Q1 --issued 2022-04-11 --due 2022-04-10"),
             QByteArray("2"));
    QCOMPARE(call("invoice --all --issued 2022-04-11").status, 0);
    QCOMPARE(refusal("invoice --contract TM-2026-0007 --period 2022Q1"), QByteArray("1")); // once
    QCOMPARE(refusal("pay --brand NOBODY --amount 1 --currency CNY --received 2022-05-20"), QByteArray("2"));
    QCOMPARE(refusal("pay --brand TAIHU --amount 1.005 --currency CNY --received 2022-05-20"), QByteArray("2"));
    QCOMPARE(refusal("pay --brand TAIHU --amount 1 --currency XXY --received 2022-05-20"), QByteArray("2"));
    QCOMPARE(refusal("pay --brand TAIHU --amount 1 --currency CNY --received 2022-05-20 --invoice INV-2022-0001=2"),
             QByteArray("1"));
    QCOMPARE(refusal("pay --brand TAIHU --amount 1 --currency CNY --received 2022-05-20 --invoice INV-2022-0001=x"),
             QByteArray("2"));
    QCOMPARE(refusal("pay --brand TAIHU --amount 1 --currency USD --received 2022-05-20 --invoice INV-2022-0001=1"),
             QByteArray("2"));
    const char *pay = "pay --brand TAIHU --amount 1 --currency CNY --received 2022-05-20";
    QCOMPARE(call(pay).status, 0);
    QCOMPARE(refusal(pay), QByteArray("1"));
    QCOMPARE(call("pay --brand TAIHU --amount 1 --currency CNY --received 2022-05-20 --even-if-repeated").status, 0);
    QCOMPARE(refusal("credit --invoice INV-2022-0001 --amount 100.01 --reason returns"), QByteArray("1"));
    QCOMPARE(refusal("credit --invoice INV-2022-0001 --amount 1 --reason \" \""), QByteArray("2")); // an empty reason
    QCOMPARE(refusal("charge --contract TM-2026-0007 --amount 1 --kind royalty --reason why"), QByteArray("2"));
    QCOMPARE(refusal("interest --invoice INV-2022-0009"), QByteArray("2"));
}

void TestAccountCommands::paysInAnotherCurrency()
{
    close(QStringLiteral("2022Q1"), {5'000'00, 0, 0});
    QCOMPARE(call("invoice --all --issued 2022-04-11").status, 0);
    const Answer answer = call("pay --brand TAIHU --amount 1000 --currency USD --received 2022-05-20 "
                               "--invoice INV-2022-0001 --rate 7.12345");
    QVERIFY2(answer.status == 0, answer.err);
    QCOMPARE(answer.at("/allocations/0/amount"), QStringLiteral("5000.00"));
    QCOMPARE(answer.at("/allocations/0/part"), QStringLiteral("701.91"));
    QCOMPARE(answer.at("/allocations/0/rate"), QStringLiteral("7.12345"));
    QCOMPARE(answer.at("/allocations/0/exchange_difference"), QStringLiteral("-0.0207895"));
    QCOMPARE(answer.at("/on_account"), QStringLiteral("298.09"));
    QCOMPARE(call("ledger --brand TAIHU").json().size(), size_t{2});
    QCOMPARE(call("ledger --brand TAIHU --currency USD").at("/0/balance"), QStringLiteral("-298.09"));
}

void TestAccountCommands::chargesInterestAndCredits()
{
    QCOMPARE(call("charge --contract TM-2026-0007 --amount 1000 --kind audit --untaxed --reason shortfall "
                  "--issued 2022-01-01 --due 2022-05-01")
                 .at("/kind"),
             QStringLiteral("audit"));
    Answer answer = call("interest --invoice INV-2022-0001 --as-of 2022-05-11");
    QCOMPARE(answer.at("/run"), QStringLiteral("10.00"));
    QCOMPARE(answer.at("/due"), QStringLiteral("10.00"));
    answer = call("interest --invoice INV-2022-0001 --as-of 2022-05-11 --post --issued 2022-05-12");
    QVERIFY2(answer.status == 0, answer.err);
    QCOMPARE(answer.at("/kind"), QStringLiteral("interest"));
    QCOMPARE(answer.at("/refers_to"), QStringLiteral("INV-2022-0001"));
    QCOMPARE(call("interest --invoice INV-2022-0001 --as-of 2022-05-11 --post").status, 1);
    answer = call("credit --invoice INV-2022-0001 --amount 400 --reason returns --issued 2022-05-11");
    QCOMPARE(answer.at("/number"), QStringLiteral("CN-2022-0001"));
    QCOMPARE(call("interest --invoice INV-2022-0001 --as-of 2022-05-21").at("/due"), QStringLiteral("6.00"));
    QCOMPARE(call("credit --invoice INV-2022-0001 --whole --reason mistaken --issued 2022-05-21").at("/net"),
             QStringLiteral("600.00"));
    QCOMPARE(call("open").at("/0/number"), QStringLiteral("INV-2022-0002")); // the interest stays owed
}

QTEST_MAIN(TestAccountCommands)
#include "tst_accountcommands.moc"
