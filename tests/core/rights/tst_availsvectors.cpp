#include "core/rights/availsjson.h"
#include "core/rights/grantindex.h"

#include <QDir>
#include <QTest>

using namespace lianming;

class TestVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAsExpected_data();
    void answersAsExpected();
};

void TestVectors::answersAsExpected_data()
{
    QTest::addColumn<QString>("folder");
    const QDir vectors(QStringLiteral(LIANMING_TEST_DATA "/rights/vectors"));
    const QStringList names = vectors.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << vectors.filePath(name);
}

void TestVectors::answersAsExpected()
{
    QFETCH(QString, folder);
    const QString grants = folder + QStringLiteral("/grants.json");
    const QString requested = folder + QStringLiteral("/request.json");
    const QDate asOf(2026, 6, 1);

    const RightsBook book = readRightsBook(readJsonFile(grants), grants);
    const GrantRequest request = readGrantRequest(readJsonFile(requested), requested, book);
    const AvailsAnswer answer = checkAvails(book, request, asOf);

    const Json printed = Json::parse(availsJson(answer).dump());
    const Json expected = readJsonFile(folder + QStringLiteral("/expected.json"));
    QVERIFY2(printed == expected, Json::diff(expected, printed).dump(1).c_str());
    QVERIFY(GrantIndex(book).check(request, asOf) == answer);
    for (const Grant &grant : book.grants) {
        const Json written = Json::parse(grantJson(grant).dump());
        QVERIFY(readGrant(JsonNode(written, QStringLiteral("grant"))) == grant);
    }
}

QTEST_APPLESS_MAIN(TestVectors)
#include "tst_availsvectors.moc"
