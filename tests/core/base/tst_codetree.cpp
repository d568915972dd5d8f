#include "core/base/codetree.h"

#include <QTest>

using namespace lianming;

Q_DECLARE_METATYPE(lianming::TerritoryForm)

class TestCodeTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathsNest_data();
    void pathsNest();
    void territoriesNest_data();
    void territoriesNest();
    void territoryForms_data();
    void territoryForms();
    void pathCodes_data();
    void pathCodes();
};

void TestCodeTree::pathsNest_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("above");
    QTest::addColumn<bool>("nests");

    QTest::newRow("itself") << QByteArray("nice/24") << QByteArray("nice/24") << true;
    QTest::newRow("below") << QByteArray("nice/24/bedding/quilts") << QByteArray("nice/24") << true;
    QTest::newRow("above") << QByteArray("nice") << QByteArray("nice/24") << false;
    QTest::newRow("whole segments") << QByteArray("nice/24") << QByteArray("nice/2") << false;
    QTest::newRow("root over all") << QByteArray("online/own-shop") << QByteArray("*") << true;
    QTest::newRow("root below none") << QByteArray("*") << QByteArray("nice") << false;
    QTest::newRow("root itself") << QByteArray("*") << QByteArray("*") << true;
    QTest::newRow("siblings") << QByteArray("retail/museum-shop") << QByteArray("retail/museum") << false;
    QTest::newRow("Chinese") << QByteArray("文创/家纺/被子") << QByteArray("文创/家纺") << true;
}

void TestCodeTree::pathsNest()
{
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, above);
    QTEST(isAtOrBelowPath(code.toStdString(), above.toStdString()), "nests");
}

void TestCodeTree::territoriesNest_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("above");
    QTest::addColumn<bool>("nests");

    QTest::newRow("itself") << QByteArray("CN") << QByteArray("CN") << true;
    QTest::newRow("subdivision") << QByteArray("CN-GS") << QByteArray("CN") << true;
    QTest::newRow("other country") << QByteArray("CN-GS") << QByteArray("CA") << false;
    QTest::newRow("country in subdivision") << QByteArray("CN") << QByteArray("CN-GS") << false;
    QTest::newRow("world over all") << QByteArray("CN-GS") << QByteArray("WORLD") << true;
    QTest::newRow("world below none") << QByteArray("WORLD") << QByteArray("CN") << false;
    QTest::newRow("own country") << QByteArray("HK") << QByteArray("CN") << false;
    QTest::newRow("longer subdivision") << QByteArray("FR-ARA") << QByteArray("FR-AR") << false;
}

void TestCodeTree::territoriesNest()
{
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, above);
    QTEST(isAtOrBelowTerritory(code.toStdString(), above.toStdString()), "nests");
}

void TestCodeTree::territoryForms_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<TerritoryForm>("form");

    QTest::newRow("world") << QByteArray("WORLD") << TerritoryForm::World;
    QTest::newRow("country") << QByteArray("HK") << TerritoryForm::Country;
    QTest::newRow("subdivision") << QByteArray("CN-GS") << TerritoryForm::Subdivision;
    QTest::newRow("one digit") << QByteArray("AT-9") << TerritoryForm::Subdivision;
    QTest::newRow("three letters") << QByteArray("FR-ARA") << TerritoryForm::Subdivision;
    QTest::newRow("written as country: HK") << QByteArray("CN-HK") << TerritoryForm::None;
    QTest::newRow("written as country: MO") << QByteArray("CN-MO") << TerritoryForm::None;
    QTest::newRow("written as country: TW") << QByteArray("CN-TW") << TerritoryForm::None;
    QTest::newRow("EU") << QByteArray("EU") << TerritoryForm::Region;
    QTest::newRow("region") << QByteArray("APAC") << TerritoryForm::Region;
    QTest::newRow("Chinese region") << QByteArray("大湾区") << TerritoryForm::Region;
    QTest::newRow("two Chinese characters") << QByteArray("华东") << TerritoryForm::None;
    QTest::newRow("lower case") << QByteArray("cn") << TerritoryForm::None;
    QTest::newRow("empty") << QByteArray() << TerritoryForm::None;
    QTest::newRow("star") << QByteArray("*") << TerritoryForm::None;
}

void TestCodeTree::territoryForms()
{
    QFETCH(QByteArray, code);
    QTEST(territoryForm(code.toStdString()), "form");
}

void TestCodeTree::pathCodes_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<bool>("good");

    QTest::newRow("root") << QByteArray("*") << true;
    QTest::newRow("nice class") << QByteArray("nice/24/bedding") << true;
    QTest::newRow("hyphen") << QByteArray("online/own-shop") << true;
    QTest::newRow("Chinese") << QByteArray("文创/家纺") << true;
    QTest::newRow("accented letter") << QByteArray("caf\xC3\xA9") << true;
    QTest::newRow("combining mark") << QByteArray("cafe\xCC\x81") << false;
    QTest::newRow("underscore") << QByteArray("own_shop") << false;
    QTest::newRow("blank") << QByteArray("own shop") << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("empty segment") << QByteArray("nice//24") << false;
    QTest::newRow("starts with slash") << QByteArray("/nice") << false;
    QTest::newRow("ends with slash") << QByteArray("nice/") << false;
    QTest::newRow("star below") << QByteArray("nice/*") << false;
    QTest::newRow("not UTF-8") << QByteArray("\xFF") << false;
}

void TestCodeTree::pathCodes()
{
    QFETCH(QByteArray, code);
    QTEST(isPathCode(code.toStdString()), "good");
}

QTEST_APPLESS_MAIN(TestCodeTree)
#include "tst_codetree.moc"
