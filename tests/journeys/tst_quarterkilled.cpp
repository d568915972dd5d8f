#include "core/accounts/accountservice.h"
#include "core/db/statement.h"
#include "tests/support/cli.h"
#include "tests/support/reporting.h"
#include "tests/support/savedhome.h"
#include "tests/support/testworkspace.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

using namespace lianming;

namespace {

constexpr const char *ann = "ann"; // prepares
constexpr const char *bo = "bo";   // approves

constexpr int often = 4;

/// One verb of the quarter's end.
struct Step {
    const char *name;
    const char *line;
    const char *file = nullptr; ///< stands for the % of the line
    const char *user = ann;
    int kills = 2;
};

/// When the program is killed.
enum class Moment {
    AnyTime, ///< from its start to its end
    Working, ///< it holds the lock for writing, and has for a while
    Commits, ///< it writes the database's log: its memory is full or all is done
};

} // namespace

/// A quarter's end with the command line, whose every verb is killed at random moments. What is in the workspace then
/// is all of that verb or nothing of it, down to the last value: it is compared with what the verb leaves when it is
/// let run. The workspace is sound, its closed periods recompute, and the verb can be given again. On PostgreSQL it is
/// the server that undoes what a lost client began; it is asked for fewer moments.
class TestQuarterKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyVerbIsWholeOrNothing();

private:
    void prepare();
    [[nodiscard]] QString path(const char *name) const { return m_home->folder() + u'/' + QString::fromLatin1(name); }
    void writeSales(const char *name, const char *gross, int lines, const QByteArray &more = {}) const;
    [[nodiscard]] QStringList arguments(const Step &step) const;
    [[nodiscard]] CliAnswer run(const Step &step) const { return callCli(arguments(step), step.user); }
    void killRepeatedly(const Step &step);
    /// Whether it was killed; false if it ended before.
    [[nodiscard]] bool killAt(const Step &step, Moment moment, qint64 after) const;
    [[nodiscard]] bool isReached(Moment moment, Connection &other) const;
    void verifySound() const;
    [[nodiscard]] qint64 drawn(qint64 end) { return qint64(m_random.generateDouble() * double(end)); }

    std::unique_ptr<SavedHome> m_home;
    ReportingFixture m_contract;
    quint32 m_seed = 0;
    QRandomGenerator m_random;
    int m_killed = 0;
    int m_nothing = 0;
    int m_whole = 0;
};

void TestQuarterKilled::initTestCase()
{
    QVERIFY2(QFileInfo(qEnvironmentVariable("LIANMING_CLI")).isExecutable(), "LIANMING_CLI names no program");
    // To see the same moments again; the machine decides what the program does at each of them.
    bool isGiven = false;
    m_seed = qEnvironmentVariable("LIANMING_TEST_SEED").toUInt(&isGiven);
    if (!isGiven)
        m_seed = QRandomGenerator::global()->generate();
    m_random.seed(m_seed);
    qInfo("LIANMING_TEST_SEED=%u", m_seed);
}

void TestQuarterKilled::writeSales(const char *name, const char *gross, int lines, const QByteArray &more) const
{
    QByteArray content("date,sku,category,territory,channel,units,currency,gross\n");
    for (int i = 1; i <= lines; ++i)
        content += ",SKU-" + QByteArray::number(i) + ",nice/24,CN,online/tmall,1,CNY," + gross + '\n';
    QFile out(path(name));
    if (!out.open(QIODevice::WriteOnly) || out.write(content + more) < 0)
        qFatal("cannot write");
}

/// The contract, and the licensee's files: 800,000 in the first quarter, 700,000 in the second, 860,000 as corrected.
void TestQuarterKilled::prepare()
{
    constexpr int lines = 2000;
    m_home = std::make_unique<SavedHome>();
    {
        Workspace w = m_home->open(QStringLiteral("Tester"));
        m_contract.terms = QStringLiteral(
            R"({"rates": [{"id": "R1", "scope": "contract_year", "tiers": [{"from": "0", "percent": "8"}, {"from": "1000000", "percent": "10"}]}],)"
            R"( "late_interest": {"percent": "36.5"}, "payment": {"days": 20}})");
        (void)makeReportingContract(w, m_contract);
        Statement(w.db, QStringLiteral("INSERT INTO setting (name, value) VALUES (?, ?)"))
            .bind(Workspace::standsAt, TestWorkspace::clock().now().toString(Qt::ISODate))
            .run();
    }
    writeSales("first.csv", "200.00", lines);
    writeSales("q1.csv", "400.00", lines);
    writeSales("q2.csv", "350.00", lines, ",ODD,nice/03,CN,online/tmall,1,CNY,900.00\n");
    writeSales("corrected.csv", "430.00", lines);
    QFile rates(path("rates.csv"));
    QVERIFY(rates.open(QIODevice::WriteOnly));
    rates.write("date,currency,rate\n");
    for (QDate day(2025, 1, 1); day < QDate(2026, 6, 1); day = day.addDays(1))
        rates.write(day.toString(Qt::ISODate).toUtf8() + ",USD,7." + QByteArray::number(1000 + day.day()) + '\n');
}

QStringList TestQuarterKilled::arguments(const Step &step) const
{
    QStringList out = words(step.line, {step.file == nullptr ? QString() : path(step.file)});
    out.replaceInStrings(QStringLiteral("CONTRACT"), m_contract.number);
    return out + QStringList{QStringLiteral("--workspace"), m_home->addressText(), QStringLiteral("--json")};
}

bool TestQuarterKilled::isReached(Moment moment, Connection &other) const
{
    if (!other.dialect().isSqlite())
        return Statement(other, QStringLiteral("SELECT COUNT(*) FROM pg_locks l JOIN pg_database d ON d.oid = "
                                               "l.database WHERE d.datname = current_database() AND l.locktype = "
                                               "'advisory' AND l.granted"))
                   .one<qint64>()
               != 0;
    if (moment == Moment::Commits)
        return QFileInfo(m_home->address().path() + QStringLiteral("-wal")).size() > 0;
    try {
        other.execute(QStringLiteral("BEGIN IMMEDIATE"));
    } catch (const Error &) {
        return true;
    }
    other.execute(QStringLiteral("ROLLBACK"));
    return false;
}

bool TestQuarterKilled::killAt(const Step &step, Moment moment, qint64 after) const
{
    std::unique_ptr<Connection> other;
    if (moment != Moment::AnyTime) {
        other = std::make_unique<Connection>(m_home->address());
        if (other->dialect().isSqlite())
            other->execute(QStringLiteral("PRAGMA busy_timeout = 0"));
    }
    QProcess cli;
    prepareCli(cli, arguments(step), step.user);
    QElapsedTimer since;
    since.start();
    cli.start();
    if (!cli.waitForStarted())
        return false;
    while (other && !isReached(moment, *other) && !cli.waitForFinished(0) && cli.state() == QProcess::Running) {
    }
    if (other)
        since.restart();
    constexpr qint64 millisecond = 1'000'000;
    if (const qint64 left = after - since.nsecsElapsed(); left > 2 * millisecond)
        cli.waitForFinished(int(left / millisecond) - 1); // the rest is shorter than it can wait for
    while (since.nsecsElapsed() < after && cli.state() == QProcess::Running) {
    }
    cli.kill();
    cli.waitForFinished();
    return cli.exitStatus() == QProcess::CrashExit;
}

void TestQuarterKilled::verifySound() const
{
    const CliAnswer answer = callCli(words("check --recompute --json --workspace %", {m_home->addressText()}), ann);
    QVERIFY2(answer.status == 0, answer.all().constData());
    QCOMPARE(at(answer.json(), "/sound"), QStringLiteral("true"));
    QCOMPARE(at(answer.json(), "/royalties"), QStringLiteral("[]"));
}

void TestQuarterKilled::killRepeatedly(const Step &step)
{
    const int kills = TestWorkspace::isPostgres() ? step.kills / often : step.kills;
    if (kills == 0) {
        QCOMPARE(run(step).status, 0);
        return;
    }
    const Contents before = m_home->contents();
    m_home->save();
    QElapsedTimer since;
    since.start();
    const CliAnswer alone = run(step);
    const qint64 duration = since.nsecsElapsed();
    QVERIFY2(alone.status == 0, (step.name + QByteArray(": ") + alone.all()).constData());
    const Contents after = m_home->contents();
    QVERIFY2(before != after, step.name);

    for (int kill = 0; kill < kills; ++kill) {
        m_home->restore();
        // Of the time that it ran, about half is work in the database.
        const Moment moment = TestWorkspace::isPostgres() ? Moment(m_random.bounded(2)) : Moment((kill + m_killed) % 3);
        const qint64 wait = moment == Moment::Commits   ? drawn(duration / 20)
                            : moment == Moment::Working ? drawn(duration / 2)
                                                        : drawn(duration);
        const bool isKilled = killAt(step, moment, wait);
        m_home->settle();
        const QString what = QStringLiteral("%1, moment %2, %3 ns of %4, seed %5")
                                 .arg(QLatin1String(step.name))
                                 .arg(int(moment))
                                 .arg(wait)
                                 .arg(duration)
                                 .arg(m_seed);
        verifySound();
        const Contents now = m_home->contents();
        const bool isNothing = now == before;
        QVERIFY2(now == after || (isNothing && isKilled),
                 qPrintable(what + QStringLiteral(": before: ") + difference(before, now) + QStringLiteral(" after: ")
                            + difference(after, now)));
        m_killed += isKilled ? 1 : 0;
        m_nothing += isNothing ? 1 : 0;
        m_whole += isKilled && !isNothing ? 1 : 0;

        // The same again does it, or says that it is done.
        const CliAnswer again = run(step);
        if (isNothing) {
            QVERIFY2(again.status == 0, (what.toUtf8() + ": " + again.all()).constData());
            QVERIFY2(m_home->contents() == after, qPrintable(what + difference(after, m_home->contents())));
        } else {
            QVERIFY2(again.status == 0 || (again.status == 1 && !again.err.isEmpty()),
                     (what.toUtf8() + ": " + again.all()).constData());
        }
        if (QTest::currentTestFailed())
            return;
    }
    m_home->restore();
    QCOMPARE(run(step).status, 0);
    QVERIFY2(m_home->contents() == after, step.name);
}

void TestQuarterKilled::everyVerbIsWholeOrNothing()
{
    constexpr const char *import1 = "statements import --contract CONTRACT --period 2026Q1 %";
    constexpr const char *import2 = "statements import --contract CONTRACT --period 2026Q2 %";
    constexpr const char *approve1 = "royalties approve --contract CONTRACT --period 2026Q1";
    constexpr const char *approve2 = "royalties approve --contract CONTRACT --period 2026Q2";
    constexpr const char *close1 = "royalties close --contract CONTRACT --period 2026Q1";
    constexpr const char *close2 = "royalties close --contract CONTRACT --period 2026Q2";
    constexpr const char *restate2 = "royalties restate --contract CONTRACT --period 2026Q2 --reason Late";
    const std::initializer_list<Step> story = {
        {"import", import1, "first.csv", ann, often},
        {"replace", import1, "q1.csv", ann, often},
        {"rates", "royalties rates --to CNY %", "rates.csv"},
        {"calculate", "royalties calculate --contract CONTRACT", nullptr, ann, often},
        {"approve", approve1, nullptr, bo},
        {"close", close1, nullptr, ann, often},
        {"invoice", "royalties invoice --contract CONTRACT --period 2026Q1 --issued 2026-04-10 --due 2026-04-30"},
        {"pay", "royalties pay --brand TAIHU --amount 24000.00 --currency CNY --received 2026-05-10 --reference B-1 "
                "--invoice INV-2026-0001"},
        {"import the next", import2, "q2.csv"},
        {"calculate all", "royalties calculate", nullptr, ann, often},
        {"resolve", "royalties resolve --contract CONTRACT --period 2026Q2 --line 2001 --fee 0 --reason Gift", nullptr,
         ann, often},
        {"approve the next", approve2, nullptr, bo, 1},
        {"restate", "royalties restate --contract CONTRACT --period 2026Q1 --reason Corrected", nullptr, ann, often},
        {"replace the restated", import1, "corrected.csv", ann, often},
        {"calculate the restated", "royalties calculate --contract CONTRACT", nullptr, ann, often},
        {"approve the restated", approve1, nullptr, bo, 1},
        {"take effect", close1, nullptr, ann, often + 2},
        {"approve anew", approve2, nullptr, bo, 1},
        {"close the next", close2, nullptr, ann},
        {"restate once more", restate2, nullptr, ann, 1},
        {"discard", "royalties discard --contract CONTRACT --period 2026Q2 --reason Right", nullptr, ann, often},
        {"invoice all", "royalties invoice --all --issued 2026-05-20"},
        {"charge interest", "royalties interest --invoice INV-2026-0001 --as-of 2026-05-31 --post"},
        {"credit", "royalties credit --invoice INV-2026-0002 --amount 72000.00 --reason Wrong"},
        {"reverse", "royalties reverse --payment PAY-2026-0001 --reason Bounced"},
    };
    prepare();
    for (const Step &step : story) {
        killRepeatedly(step);
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("killed %d times: nothing was done %d times, all %d times", m_killed, m_nothing, m_whole);

    // The same figures as without a single kill.
    const auto figure = [this](const char *period, const char *edition, const char *name) {
        const CliAnswer answer =
            callCli(words("royalties explain --contract % --period % --edition % --json --workspace %",
                          {m_contract.number, QString::fromLatin1(period), QString::fromLatin1(edition),
                           m_home->addressText()}),
                    ann);
        return at(answer.json(), QLatin1Char('/') + QString::fromLatin1(name));
    };
    QCOMPARE(figure("2026Q1", "1", "payable"), QStringLiteral("64000.00"));
    QCOMPARE(figure("2026Q2", "1", "payable"), QStringLiteral("72000.00")); // 67,200 and the 4,800 of the first
    Workspace w = m_home->open(QStringLiteral("Tester"));
    const AccountService accounts(w);
    QCOMPARE(accounts.list().size(), 4); // two quarters, interest and a credit note
    const InvoiceItem first = accounts.get(QStringLiteral("INV-2026-0001"));
    QCOMPARE(first.open.openCash, 6'400'000); // the payment bounced
    QCOMPARE(accounts.get(QStringLiteral("INV-2026-0002")).state, InvoiceState::Credited);
    // 10 days on 64,000, then 21 on 40,000, a thousandth each.
    QCOMPARE(accounts.get(QStringLiteral("INV-2026-0003")).invoice.net, 64'000 + 84'000);
    const AccountLedger ledger = accounts.ledger(first.invoice.brand, first.invoice.currency);
    QVERIFY(ledger.foots());
    QCOMPARE(ledger.balance(), 6'400'000 + 148'000);
}

QTEST_GUILESS_MAIN(TestQuarterKilled)
#include "tst_quarterkilled.moc"
