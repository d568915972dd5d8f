#include "core/exchange/linesfile.h"
#include "core/royalties/computejson.h"
#include "tests/core/royalties/support.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace lianming;

namespace {

const QString folder = QStringLiteral(LIANMING_TEST_DATA "/royalties/");

/// `vector` is "vectors/001".
QString path(const QString &vector, const char *file)
{
    return folder + vector + u'/' + QString::fromLatin1(file);
}

/// Both as texts with a line per value, so that a difference shows where it is.
void compare(const QByteArray &printed, const QString &vector)
{
    const Json got = parseJson(printed, QStringLiteral("result"));
    const Json expected = readJsonFile(path(vector, "expected.json"));
    QCOMPARE(QString::fromStdString(got.dump(1)), QString::fromStdString(expected.dump(1)));
}

} // namespace

class TestVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figures_data();
    void figures();
    void survivesStorage_data() { figures_data(); }
    void survivesStorage();
    void commandLine();
};

void TestVectors::figures_data()
{
    QTest::addColumn<QString>("vector");
    const auto add = [](const QString &kind, qsizetype atLeast) {
        const QStringList names = QDir(folder + kind).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        QVERIFY(names.size() >= atLeast);
        for (const QString &name : names)
            QTest::newRow(qPrintable(kind + u'/' + name)) << kind + u'/' + name;
    };
    add(QStringLiteral("vectors"), 40);
    add(QStringLiteral("cases"), 12);
}

void TestVectors::figures()
{
    QFETCH(QString, vector);
    const RoyaltyTerms terms = test::termsOf(readJsonFile(path(vector, "terms.json")));
    const RoyaltyLines lines = readRoyaltyLines(path(vector, "lines.csv"));
    const QString fxFile = path(vector, "fx.csv");
    const FxTable fx = QFile::exists(fxFile) ? readFxTable(fxFile, terms.currency) : FxTable();
    const RoyaltyResult result = calculateRoyalties(terms, lines, fx);
    compare(royaltyResultJson(terms, result), vector);

    RoyaltyTrace trace;
    const RoyaltyResult traced = calculateRoyalties(terms, lines, fx, {}, &trace);
    QVERIFY(traced.periods == result.periods);
    QCOMPARE(trace.lines.size(), lines.lines.size());
}

void TestVectors::survivesStorage()
{
    QFETCH(QString, vector);
    const RoyaltyTerms terms = test::termsOf(readJsonFile(path(vector, "terms.json")));
    const Json stored = Json::parse(terms.toJson().dump());
    QVERIFY(test::termsOf(stored) == terms);
}

void TestVectors::commandLine()
{
    const QString vector = QStringLiteral("vectors/001");
    QProcess process;
    process.start(qEnvironmentVariable("LIANMING_CLI"),
                  {QStringLiteral("royalties"), QStringLiteral("compute"), QStringLiteral("--terms"),
                   path(vector, "terms.json"), QStringLiteral("--lines"), path(vector, "lines.csv"),
                   QStringLiteral("--json")});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(process.readAllStandardError().isEmpty());
    compare(process.readAllStandardOutput(), vector);

    process.start(qEnvironmentVariable("LIANMING_CLI"),
                  {QStringLiteral("royalties"), QStringLiteral("compute"), QStringLiteral("--terms"),
                   path(vector, "lines.csv"), QStringLiteral("--lines"), path(vector, "lines.csv"),
                   QStringLiteral("--json")});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardOutput().isEmpty());
    const QByteArray complaint = process.readAllStandardError();
    QCOMPARE(complaint.count('\n'), 1);
    QVERIFY(complaint.contains("lines.csv"));
}

QTEST_GUILESS_MAIN(TestVectors)
#include "tst_royaltyvectors.moc"
