#include "core/assets/assetindex.h"
#include "core/assets/assetservice.h"
#include "core/exchange/statementimport.h"
#include "core/institutions/institutionservice.h"
#include "core/royalties/royaltyservice.h"
#include "tests/support/reporting.h"
#include "tests/support/testworkspace.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include <array>
#include <csignal>
#include <functional>

using namespace lianming;

namespace {

constexpr int assetRows = 30'000;
constexpr int statementLines = 200'000;
constexpr int calculatedLines = 100'000;
const QString period = QStringLiteral("2026Q1");

/// What the command line answered.
struct Answer {
    int status = -1; ///< −1: it did not end by itself
    Json document;
    QByteArray errors;
};

/// When the program is killed.
enum class Moment {
    HasBegun, ///< it holds the lock for writing: its transaction is open
    Commits,  ///< it writes the log of the database, which it does when its memory is full or all is done
};

} // namespace

/// The program is killed in the middle of long work. What is in the workspace afterwards is sound, and is all of that
/// work or nothing of it; doing the same again succeeds. Only the real program can be killed, so only SQLite is asked:
/// on PostgreSQL it is the server that undoes what a lost client began.
class TestKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void importsAllAssetsOrNone();
    void importsInPartsAndGoesOn();
    void anInterruptedImportGoesOn();
    void importsAllLinesOrNone();
    void replacesAllLinesOrNone();
    void calculatesAllOrNothing();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("killed.lianming")); }
    [[nodiscard]] Workspace open() const
    {
        return Workspace(Address::parse(path()), Actor{QStringLiteral("Tester")}, TestWorkspace::clock(), true);
    }
    [[nodiscard]] QString file(const char *name, const QByteArray &content) const;
    [[nodiscard]] QString salesFile(const char *name, int lines) const;
    /// A museum and a table of `rows` objects for it: every third comes twice, and one in a hundred lacks its title.
    [[nodiscard]] QString collection(int rows) const;
    /// Ends the command by `how` once some of its parts are committed. False if it ended before.
    [[nodiscard]] bool endInTheMiddle(const QStringList &command, const std::function<void(QProcess &)> &how);
    /// The words of every asset, and those of an index made anew, are the same.
    void verifyIndex() const;
    [[nodiscard]] Answer run(const QStringList &arguments) const;
    /// Starts the command and kills it at that moment. False if it ended before.
    [[nodiscard]] bool killAt(Moment moment, const QStringList &arguments);
    /// `lianming-cli check` finds nothing wrong.
    void verifySound() const;
    [[nodiscard]] static qint64 count(Workspace &w, const char *table);

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_said; ///< what the killed program had written to standard error
    int m_status = -1; ///< with which it ended by itself
};

void TestKilled::init()
{
    QVERIFY2(QFileInfo(qEnvironmentVariable("LIANMING_CLI")).isExecutable(), "LIANMING_CLI names no program");
    m_folder = std::make_unique<QTemporaryDir>();
}

QString TestKilled::file(const char *name, const QByteArray &content) const
{
    QFile out(m_folder->filePath(QString::fromLatin1(name)));
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
        qFatal("cannot write");
    return out.fileName();
}

QString TestKilled::salesFile(const char *name, int lines) const
{
    QByteArray content("date,sku,category,territory,channel,units,currency,gross\n");
    for (int i = 1; i <= lines; ++i) {
        content += "2026-01-" + QByteArray::number(i % 28 + 1).rightJustified(2, '0') + ",SKU-" + QByteArray::number(i)
                   + ",nice/24,CN,online/tmall,1,CNY,10.50\n";
    }
    return file(name, content);
}

Answer TestKilled::run(const QStringList &arguments) const
{
    constexpr int patience = 60'000;
    QProcess cli;
    cli.start(qEnvironmentVariable("LIANMING_CLI"), arguments);
    Answer out;
    if (cli.waitForFinished(patience) && cli.exitStatus() == QProcess::NormalExit)
        out.status = cli.exitCode();
    out.document = Json::parse(cli.readAllStandardOutput().toStdString(), nullptr, false);
    out.errors = cli.readAllStandardError();
    return out;
}

bool TestKilled::killAt(Moment moment, const QStringList &arguments)
{
    constexpr qint64 written = 1 << 20;
    std::unique_ptr<Connection> other;
    if (moment == Moment::HasBegun) {
        other = std::make_unique<Connection>(Address::parse(path()));
        other->execute(QStringLiteral("PRAGMA busy_timeout = 0"));
    }
    const auto isReached = [&] {
        if (!other)
            return QFileInfo(path() + QStringLiteral("-wal")).size() > written;
        try {
            other->execute(QStringLiteral("BEGIN IMMEDIATE"));
        } catch (const Error &) {
            return true;
        }
        other->execute(QStringLiteral("ROLLBACK"));
        return false;
    };
    QProcess cli;
    cli.start(qEnvironmentVariable("LIANMING_CLI"), arguments);
    if (!cli.waitForStarted())
        return false;
    while (cli.state() == QProcess::Running && !isReached())
        cli.waitForFinished(1);
    cli.kill();
    cli.waitForFinished();
    m_said = cli.readAllStandardError();
    return cli.exitStatus() == QProcess::CrashExit;
}

void TestKilled::verifySound() const
{
    const Answer answer =
        run({QStringLiteral("check"), QStringLiteral("--workspace"), path(), QStringLiteral("--json")});
    QVERIFY2(answer.status == 0, answer.errors.constData());
    QVERIFY(answer.document.at("sound").get<bool>());
}

qint64 TestKilled::count(Workspace &w, const char *table)
{
    return Statement(w.db, QStringLiteral("SELECT COUNT(*) FROM %1").arg(QLatin1String(table)))
        .one<qint64>()
        .value_or(-1);
}

void TestKilled::importsAllAssetsOrNone()
{
    QByteArray content("accession_number,title_en,creator,description\n");
    for (int i = 1; i <= assetRows; ++i) {
        const QByteArray number = QByteArray::number(i);
        content += "A" + number + ",Jar number " + number + ",Workshop " + QByteArray::number(i % 97)
                   + ",\"Scrolling lotus in underglaze cobalt, kiln " + QByteArray::number(i % 31) + "\"\n";
    }
    const QString table = file("assets.csv", content);
    {
        Workspace w = open();
        Institution museum;
        museum.code = QStringLiteral("SZM");
        museum.nameEn = QStringLiteral("Suzhou Museum");
        InstitutionService(w).add(museum);
    }
    const QStringList command{
        QStringLiteral("assets"),        QStringLiteral("import"), QStringLiteral("--workspace"), path(),
        QStringLiteral("--institution"), QStringLiteral("SZM"),    QStringLiteral("--json"),      table};
    AssetFilter last;
    last.text = QStringLiteral("A%1").arg(assetRows);
    const auto stored = [&] {
        Workspace w = open();
        const AssetService service(w);
        const qint64 found = service.counts().all;
        // The record of the import and the index of words have come with the rows, or not come with them.
        return std::array<qint64, 3>{found, count(w, "import_run"), qint64(service.firstPage(last, 3).size())};
    };
    constexpr std::array<qint64, 3> nothing{0, 0, 0};
    constexpr std::array<qint64, 3> everything{assetRows, 1, 1};

    QVERIFY2(killAt(Moment::HasBegun, command), m_said.constData());
    verifySound();
    QVERIFY(stored() == nothing); // it had rows to read for seconds
    const bool isKilled = killAt(Moment::Commits, command);
    verifySound();
    const auto after = stored();
    // Where the machine was too busy to catch the commit, the import is done.
    QVERIFY(isKilled ? after == nothing || after == everything : after == everything);

    const Answer again = run(command);
    QVERIFY2(again.status == 0, again.errors.constData());
    QCOMPARE(again.document.at("present").get<int>(), assetRows);
    QCOMPARE(again.document.at("refused").get<int>(), 0);
    QCOMPARE(again.document.at(after == everything ? "unchanged" : "added").get<int>(), assetRows);
    verifySound();
    QCOMPARE(stored()[0], qint64(assetRows));
    QCOMPARE(stored()[2], qint64(1));
}

QString TestKilled::collection(int rows) const
{
    Workspace w = open();
    Institution museum;
    museum.code = QStringLiteral("SZM");
    museum.nameEn = QStringLiteral("Suzhou Museum");
    InstitutionService(w).add(museum);
    QByteArray content("accession_number,title_en,period,subjects\n");
    for (int i = 1; i <= rows; ++i) {
        const QByteArray number = QByteArray::number(i % 3 == 0 ? i - 1 : i);
        const QByteArray title = i % 100 == 1 ? QByteArray() : "Jar number " + number;
        content += "A" + number + "," + title + "," + QByteArray::number(1000 + i % 900) + ",lotus; dragon\n";
    }
    return file("collection.csv", content);
}

bool TestKilled::endInTheMiddle(const QStringList &command, const std::function<void(QProcess &)> &how)
{
    Connection other(Address::parse(path()));
    const auto parts = [&other] {
        return Statement(other, QStringLiteral("SELECT COUNT(*) FROM asset")).one<qint64>().value_or(0);
    };
    QProcess cli;
    cli.start(qEnvironmentVariable("LIANMING_CLI"), command);
    if (!cli.waitForStarted())
        return false;
    while (cli.state() == QProcess::Running && parts() == 0)
        cli.waitForFinished(1);
    if (cli.state() == QProcess::Running && cli.processId() > 0)
        how(cli);
    constexpr int patience = 60'000;
    cli.waitForFinished(patience);
    m_said = cli.readAllStandardError();
    m_status = cli.exitStatus() == QProcess::NormalExit ? cli.exitCode() : -1;
    return m_status != 0;
}

void TestKilled::verifyIndex() const
{
    const auto words = [this] {
        Workspace w = open();
        QStringList out;
        const AssetService service(w);
        for (const char *text : {"jar", "lotus", "dragon", "A29999", "A1", "1500", "number 2"}) {
            AssetFilter filter;
            filter.text = QString::fromLatin1(text);
            out.append(QString::number(service.ids(filter).size()));
        }
        out.append(QString::number(service.ids({}).size()));
        return out;
    };
    const QStringList before = words();
    {
        Workspace w = open();
        Transaction tx(w.db);
        for (const char *table : {"asset_posting", "asset_index"})
            w.db.execute(QStringLiteral("DELETE FROM %1").arg(QLatin1StringView(table)));
        AssetIndex(tx).ensure();
        tx.commit();
    }
    QCOMPARE(words(), before);
}

/// Parts that were committed stay, the index knows them and no more, and the same command goes on behind them: in the
/// end everything is as if nothing had happened.
void TestKilled::importsInPartsAndGoesOn()
{
    const QString table = collection(assetRows);
    const QStringList command{QStringLiteral("assets"),        QStringLiteral("import"),
                              QStringLiteral("--workspace"),   path(),
                              QStringLiteral("--institution"), QStringLiteral("SZM"),
                              QStringLiteral("--batch"),       QStringLiteral("1000"),
                              QStringLiteral("--json"),        table};
    const bool isKilled = endInTheMiddle(command, [](QProcess &cli) { cli.kill(); });
    verifySound();
    qint64 done = 0;
    {
        Workspace w = open();
        done = Statement(w.db, QStringLiteral("SELECT position FROM import_run")).one<qint64>().value_or(0);
        const qint64 stored = AssetService(w).counts().all;
        const qint64 counted =
            Statement(w.db, QStringLiteral("SELECT added FROM import_run")).one<qint64>().value_or(-1);
        QCOMPARE(stored, counted);
        QVERIFY(done % 1000 == 0 || done == assetRows);
        QVERIFY(!isKilled || (done > 0 && done < assetRows));
    }
    verifyIndex();
    const Answer again = run(command);
    QVERIFY2(again.status == 0, again.errors.constData());
    QCOMPARE(again.document.at("present").get<int>(), assetRows);
    // As one run would have counted.
    int untitled = 0;
    int twice = 0;
    for (int i = 1; i <= assetRows; ++i) {
        const bool isUntitled = i % 100 == 1;
        untitled += isUntitled ? 1 : 0;
        const bool comesAgain = i % 3 == 0 && !isUntitled && (i - 1) % 100 != 1;
        twice += comesAgain ? 1 : 0;
    }
    if (isKilled) {
        QCOMPARE(again.document.at("resumed_at").get<qint64>(), done);
        QCOMPARE(again.document.at("refused").get<int>(), untitled + twice);
        QCOMPARE(again.document.at("added").get<int>(), assetRows - untitled - twice);
    }
    verifySound();
    verifyIndex();
    Workspace w = open();
    QCOMPARE(AssetService(w).counts().all, qint64(assetRows - untitled - twice));
    QCOMPARE(Statement(w.db, QStringLiteral("SELECT COUNT(*) FROM import_issue")).one<qint64>().value_or(0),
             qint64(untitled + twice));
    QCOMPARE(count(w, "import_run"), qint64(1));
}

/// Ctrl+C says what is done and how to go on.
void TestKilled::anInterruptedImportGoesOn()
{
    const QString table = collection(assetRows);
    const QStringList command{QStringLiteral("assets"),        QStringLiteral("import"),
                              QStringLiteral("--workspace"),   path(),
                              QStringLiteral("--institution"), QStringLiteral("SZM"),
                              QStringLiteral("--batch"),       QStringLiteral("500"),
                              QStringLiteral("--json"),        table};
    const bool isStopped = endInTheMiddle(command, [](QProcess &cli) { ::kill(pid_t(cli.processId()), SIGINT); });
    if (isStopped) {
        QCOMPARE(m_status, 3); // as every verb that was stopped
        QVERIFY2(m_said.contains("Stopped. ") && m_said.contains("import it again to go on"), m_said.constData());
        QVERIFY2(m_said.count('\n') == 1, m_said.constData());
        Workspace w = open();
        QCOMPARE(Statement(w.db, QStringLiteral("SELECT state FROM import_run")).one<QString>().value_or(QString()),
                 QStringLiteral("stopped"));
    }
    verifySound();
    verifyIndex();
    const Answer again = run(command);
    QVERIFY2(again.status == 0, again.errors.constData());
    QCOMPARE(again.document.at("present").get<int>(), assetRows);
    QCOMPARE(again.document.contains("resumed_at"), isStopped);
    verifySound();
}

void TestKilled::importsAllLinesOrNone()
{
    const QString sales = salesFile("sales.csv", statementLines);
    ReportingFixture fixture;
    Id<Contract> contract;
    {
        Workspace w = open();
        contract = makeReportingContract(w, fixture);
    }
    const QStringList command{QStringLiteral("statements"),  QStringLiteral("import"),
                              QStringLiteral("--workspace"), path(),
                              QStringLiteral("--contract"),  fixture.number,
                              QStringLiteral("--period"),    period,
                              QStringLiteral("--json"),      sales};
    /// Lines, statements, imports, and the files that the database knows.
    const auto stored = [&] {
        Workspace w = open();
        return std::array<qint64, 4>{count(w, "statement_line"), count(w, "statement"), count(w, "import_run"),
                                     count(w, "stored_file")};
    };
    constexpr std::array<qint64, 4> nothing{0, 0, 0, 0};
    constexpr std::array<qint64, 4> everything{statementLines, 1, 1, 1};

    QVERIFY2(killAt(Moment::HasBegun, command), m_said.constData());
    verifySound();
    QVERIFY(stored() == nothing);
    const bool isKilled = killAt(Moment::Commits, command);
    verifySound();
    const auto after = stored();
    QVERIFY(isKilled ? after == nothing || after == everything : after == everything);

    const Answer again = run(command);
    QVERIFY2(again.status == 0, again.errors.constData());
    QVERIFY(again.document.at("stored").get<bool>());
    QCOMPARE(again.document.at("replaced").get<bool>(), after == everything);
    QCOMPARE(again.document.at("good").get<int>(), statementLines);
    verifySound();
    Workspace w = open();
    QCOMPARE(count(w, "statement_line"), qint64(statementLines));
    const auto statement = StatementRepository(w.db).find(contract, period);
    QVERIFY(statement);
    QCOMPARE(statement->lineCount, qint64(statementLines));
    QCOMPARE(statement->units, qint64(statementLines));
    QVERIFY(w.files.isSound(statement->fileSha256));
}

void TestKilled::replacesAllLinesOrNone()
{
    ReportingFixture fixture;
    Id<Contract> contract;
    const auto command = [&](const QString &sales) {
        return QStringList{QStringLiteral("statements"),  QStringLiteral("import"),
                           QStringLiteral("--workspace"), path(),
                           QStringLiteral("--contract"),  fixture.number,
                           QStringLiteral("--period"),    period,
                           QStringLiteral("--json"),      sales};
    };
    constexpr int first = 10;
    {
        Workspace w = open();
        contract = makeReportingContract(w, fixture);
    }
    QCOMPARE(run(command(salesFile("first.csv", first))).status, 0);
    const QString corrected = salesFile("corrected.csv", statementLines / 2);
    QVERIFY2(killAt(Moment::HasBegun, command(corrected)), m_said.constData());
    verifySound();
    {
        // The lines that would have given way are all there, and so is their file.
        Workspace w = open();
        QCOMPARE(count(w, "statement_line"), qint64(first));
        const auto statement = StatementRepository(w.db).find(contract, period);
        QVERIFY(statement);
        QCOMPARE(statement->fileName, QStringLiteral("first.csv"));
        QCOMPARE(statement->lineCount, qint64(first));
        QVERIFY(w.files.isSound(statement->fileSha256));
    }
    const Answer again = run(command(corrected));
    QVERIFY2(again.status == 0, again.errors.constData());
    QVERIFY(again.document.at("replaced").get<bool>());
    verifySound();
    Workspace w = open();
    QCOMPARE(count(w, "statement_line"), qint64(statementLines / 2));
}

void TestKilled::calculatesAllOrNothing()
{
    const QString sales = salesFile("sales.csv", calculatedLines);
    ReportingFixture fixture;
    Id<Contract> contract;
    Id<SalesStatement> statement;
    {
        Workspace w = open();
        contract = makeReportingContract(w, fixture);
        StatementImport intake(w);
        StatementImportRequest request{sales, contract, period, {}, false, {}, {}};
        request.mapping = intake.inspect(sales, reportingContract(w.db, contract), 0).mapping;
        Progress progress;
        const StatementOutcome out = intake.run(request, progress);
        QVERIFY(out.stored);
        statement = out.statement;
    }
    const QStringList command{QStringLiteral("royalties"),   QStringLiteral("calculate"),
                              QStringLiteral("--workspace"), path(),
                              QStringLiteral("--contract"),  fixture.number,
                              QStringLiteral("--json")};
    /// Calculated lines, periods, and whether the statement says so.
    const auto stored = [&] {
        Workspace w = open();
        const bool isCalculated = StatementRepository(w.db).get(statement).state == StatementState::Calculated;
        return std::array<qint64, 3>{count(w, "royalty_line"), count(w, "royalty_period"), isCalculated ? 1 : 0};
    };
    constexpr std::array<qint64, 3> nothing{0, 0, 0};
    constexpr std::array<qint64, 3> everything{calculatedLines, 1, 1};

    QVERIFY2(killAt(Moment::HasBegun, command), m_said.constData());
    verifySound();
    QVERIFY(stored() == nothing);
    const bool isKilled = killAt(Moment::Commits, command);
    verifySound();
    const auto after = stored();
    QVERIFY(isKilled ? after == nothing || after == everything : after == everything);

    const Answer again = run(command);
    QVERIFY2(again.status == 0, again.errors.constData());
    QCOMPARE(again.document.at("lines").get<int>(), calculatedLines);
    QCOMPARE(again.document.at("stored").get<int>(), 1);
    verifySound();
    QVERIFY(stored() == everything);
    Workspace w = open();
    const auto result = RoyaltyService(w).result(statement);
    QVERIFY(result);
    // 100,000 times 10.50: 8 % of the first million, 10 % of the 50,000 above it.
    QCOMPARE(result->amount("gross"), qint64(105'000'000));
    QCOMPARE(result->amount("earned"), qint64(8'500'000));
    QCOMPARE(count(w, "statement_line"), qint64(calculatedLines));
}

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
