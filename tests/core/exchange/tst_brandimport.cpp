// Lists of brands on their way in: ten thousand rows, each accounted for; codes checked; hostile cells; workbooks;
// twice without doubling.
#include "core/audit/journal.h"
#include "core/brands/brandmerge.h"
#include "core/brands/brandservice.h"
#include "core/brands/creditcode.h"
#include "core/exchange/brandimport.h"
#include "core/reports/workbookout.h"
#include "tests/core/copies/smallworkbook.h"
#include "tests/support/testworkspace.h"

#include <QFile>

using namespace lianming;

namespace {

/// A right unified social credit code from a number.
QString creditCode(int number)
{
    const QString begin = QStringLiteral("91350100M%1").arg(number, 8, 10, QLatin1Char('0'));
    for (const QChar c : QStringLiteral("0123456789ABCDEFGHJKLMNPQRTUWXY")) {
        if (isCreditCode(QString(begin + c)))
            return begin + c;
    }
    return {};
}

/// Names that have little in common, the same each time.
QString hanName(int number)
{
    QString out;
    for (quint32 seed = quint32(number) * 2654435761U + 1; out.size() < 4; seed = seed * 1664525U + 1013904223U)
        out += QChar(char16_t(0x4E00 + (seed >> 16) % 20'000));
    return out;
}
QByteArray latinName(int number)
{
    QByteArray out;
    for (quint32 seed = quint32(number) * 2246822519U + 7; out.size() < 9; seed = seed * 1664525U + 1013904223U)
        out += char('a' + (seed >> 16) % 26);
    return out + QByteArray::number(number);
}

QString write(const TestWorkspace &w, const QByteArray &text, const char *name = "brands.csv")
{
    const QString path = w.folder() + u'/' + QString::fromLatin1(name);
    QFile file(path);
    [&] {
        QVERIFY(file.open(QIODevice::WriteOnly));
    }();
    file.write(text);
    return path;
}

BrandImportReport run(const TestWorkspace &w, const QString &path, bool trial = false)
{
    Progress progress;
    return BrandImporter(*w).run(path, progress, trial);
}

bool addsUp(const BrandImportReport &report)
{
    return report.present == report.added + report.changed + report.unchanged + report.refused;
}

} // namespace

class TestBrandImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTenThousandAndAccountsForEach();
    void aTrialChangesNothing();
    void headersInBothLanguages();
    void wrongRowsSayWhy();
    void hostileCellsDoNoHarm();
    void fillsWhatIsMissingAndKeepsWhatIsThere();
    void aCompanyMayHaveSeveralBrands();
    void namesFindTheirBrandInEitherScript();
    void whatWasMergedIsNotMadeAnew();
    void readsWorkbooks();
    void formulasWithoutResultAreRefused();
    void whatIsNoTableIsRefused();
    void oneNameOfTwoCompaniesIsTwoBrands();
    void whatWasMergedLeadsToItsSurvivor();
    void aNameThatWasFilledIsFound();
    void otherNamesInTheOtherScriptAreOtherBrands();
    void aCodeOfAnotherCompanyIsRefused();
    void twoNamesInOneCell();
};

void TestBrandImport::takesTenThousandAndAccountsForEach()
{
    const TestWorkspace w;
    constexpr int count = 10'000;
    QByteArray text = "品牌名称,英文名,公司名称,统一社会信用代码,尼斯分类,官网\n";
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        QByteArray code = creditCode(i).toLatin1();
        if (i % 100 == 7)
            code[17] = code[17] == '0' ? '1' : '0'; // its check character is wrong
        text += hanName(i).toUtf8() + ',' + latinName(i) + ',' + hanName(i + count).toUtf8() + "有限公司," + code
                + ",\"24、25\",example" + number + ".com\n";
    }
    const QString path = write(w, text);
    const BrandImportReport report = run(w, path);
    QCOMPARE(report.form, QStringLiteral("CSV"));
    QCOMPARE(report.present, count);
    QVERIFY(addsUp(report));
    QCOMPARE(report.refused, count / 100);
    QCOMPARE(report.added, count - count / 100);
    QCOMPARE(report.refusals.size(), count / 100);
    QCOMPARE(report.refusals.first().reason, QStringLiteral("credit_code"));
    QCOMPARE(report.refusals.first().line, 9);
    const QList<BrandItem> stored = BrandService(*w).list();
    QCOMPARE(stored.size(), report.added);
    QSet<QString> codes;
    for (const BrandItem &item : stored)
        codes.insert(item.code);
    QCOMPARE(codes.size(), stored.size());
    QCOMPARE(stored.first().categories, QStringList({QStringLiteral("nice/24"), QStringLiteral("nice/25")}));
    // Twice: nothing doubles, nothing changes.
    const BrandImportReport again = run(w, path);
    QVERIFY(addsUp(again));
    QCOMPARE(again.unchanged, report.added);
    QCOMPARE(again.added + again.changed, 0);
    QCOMPARE(BrandService(*w).list().size(), report.added);
}

void TestBrandImport::aTrialChangesNothing()
{
    const TestWorkspace w;
    const QString path = write(w, "name\nLuolai\n");
    QCOMPARE(run(w, path, true).added, 1);
    QVERIFY(BrandService(*w).list().isEmpty());
    QCOMPARE(run(w, path).added, 1);
    QCOMPARE(BrandService(*w).list().first().code, QStringLiteral("LUOLAI"));
}

void TestBrandImport::headersInBothLanguages()
{
    const TestWorkspace w;
    run(w, write(w, "Brand Code;Name (Chinese);Name EN;Country;Website;Unknown\n"
                    "TAIHU;太湖雪;Taihu Snow;中国;taihusnow.com;x\n"));
    const Brand brand = BrandService(*w).get(QStringLiteral("TAIHU"));
    QCOMPARE(brand.nameZh, QStringLiteral("太湖雪"));
    QCOMPARE(brand.nameEn, QStringLiteral("Taihu Snow"));
    QCOMPARE(brand.country, QStringLiteral("CN"));
    QCOMPARE(brand.website, QStringLiteral("https://taihusnow.com"));
    run(w, write(w, "品牌名称,国家\n丝路,Italy\n"));
    QCOMPARE(BrandService(*w).get(QStringLiteral("SILU")).country, QStringLiteral("IT"));
}

void TestBrandImport::wrongRowsSayWhy()
{
    const TestWorkspace w;
    const BrandImportReport report = run(w, write(w, "code,name,credit_code,country,categories,website\n"
                                                     ",,,,,\n"              // line 2
                                                     "a b,Name,,,,\n"       // 3
                                                     "self,Name,,,,\n"      // 4
                                                     ",Name,123,,,\n"       // 5
                                                     ",Name,,Atlantis,,\n"  // 6
                                                     ",Name,,,bed//,\n"     // 7
                                                     ",Name,,,,ftp://x\n"   // 8
                                                     ",Name,,,,,too,many\n" // 9
                                                     ",\"open,,,,\n"));     // 10
    QVERIFY(addsUp(report));
    QStringList reasons;
    for (const RefusedBrand &one : report.refusals) {
        reasons.append(QStringLiteral("%1 %2").arg(one.line).arg(one.reason));
        QVERIFY(!one.message.english().isEmpty());
    }
    QCOMPARE(reasons,
             QStringList({QStringLiteral("2 name_missing"), QStringLiteral("3 code"), QStringLiteral("4 code"),
                          QStringLiteral("5 credit_code"), QStringLiteral("6 country"), QStringLiteral("7 category"),
                          QStringLiteral("8 website"), QStringLiteral("9 form"), QStringLiteral("10 form")}));
    QVERIFY(BrandService(*w).list().isEmpty());
}

void TestBrandImport::hostileCellsDoNoHarm()
{
    const TestWorkspace w;
    QByteArray text = "name,notes\n=cmd|' /C calc'!A0,x\n";
    text += "\xE2\x80\xAE"
            "evil\xE2\x80\xAC"
            ",turned\n"; // turns the direction of writing
    text += "\x1B[31mred\x07,bell\n";
    text += "Robert'); DROP TABLE brand;--,y\n";
    text += QByteArray(5000, 'x') + ",long\n";
    text += "ok," + QByteArray(20'000, 'n') + "\n";
    text += "\"two\nlines\",z\n";
    const BrandImportReport report = run(w, write(w, text));
    QVERIFY(addsUp(report));
    QCOMPARE(report.refused, 2); // the long ones
    QStringList names;
    for (const BrandItem &item : BrandService(*w).list())
        names.append(item.nameEn);
    QVERIFY(names.contains(QStringLiteral("evil")));
    QVERIFY(names.contains(QStringLiteral("[31mred")));
    QVERIFY(names.contains(QStringLiteral("two lines")));
    QVERIFY(names.contains(QStringLiteral("Robert'); DROP TABLE brand;--")));
    for (const BrandItem &item : BrandService(*w).list())
        QVERIFY2(!item.code.isEmpty(), qPrintable(item.nameEn));
}

void TestBrandImport::fillsWhatIsMissingAndKeepsWhatIsThere()
{
    const TestWorkspace w;
    Brand brand;
    brand.code = QStringLiteral("LUOLAI");
    brand.nameEn = QStringLiteral("Luolai");
    brand.website = QStringLiteral("https://luolai.com");
    BrandService(*w).add(brand);
    const BrandImportReport report = run(w, write(w, "code,name_en,name_zh,website\nluolai,Another,罗莱,other.com\n"));
    QCOMPARE(report.changed, 1);
    const Brand stored = BrandService(*w).get(QStringLiteral("LUOLAI"));
    QCOMPARE(stored.nameEn, QStringLiteral("Luolai"));
    QCOMPARE(stored.nameZh, QStringLiteral("罗莱"));
    QCOMPARE(stored.website, QStringLiteral("https://luolai.com"));
    QCOMPARE(BrandService(*w).history(stored.id).first().action, QStringLiteral("changed by import"));
}

void TestBrandImport::aCompanyMayHaveSeveralBrands()
{
    const TestWorkspace w;
    const QByteArray code = creditCode(1).toLatin1();
    const BrandImportReport report =
        run(w, write(w, "name,credit_code\nLuolai," + code + "\nLovo Home," + code + "\nLuolai Co Ltd," + code + "\n"));
    QCOMPARE(report.added, 2);
    QCOMPARE(report.unchanged, 1);
    QCOMPARE(report.near, 1); // to be looked at
}

void TestBrandImport::namesFindTheirBrandInEitherScript()
{
    const TestWorkspace w;
    run(w, write(w, "name_zh,name_en,company\n罗莱,Luolai,罗莱生活科技股份有限公司\n"));
    QCOMPARE(run(w, write(w, "name\n羅萊\n")).unchanged, 1);
    QCOMPARE(run(w, write(w, "name\nLUOLAI Inc.\n")).unchanged, 1);
    // Of another company it is another brand.
    const BrandImportReport other = run(w, write(w, "name,company\n罗莱,罗莱瓷砖有限公司\n"));
    QCOMPARE(other.added, 1);
    QCOMPARE(other.near, 1);
    QCOMPARE(BrandService(*w).list().size(), 2);
}

void TestBrandImport::whatWasMergedIsNotMadeAnew()
{
    const TestWorkspace w;
    run(w, write(w, "code,name\nA,Silk\nB,Porcelain\n"));
    Statement(w.db(), QStringLiteral("UPDATE brand SET merged_into_id = (SELECT id FROM brand WHERE code = 'A'), "
                                     "archived_on = '2026-01-01' WHERE code = 'B'"))
        .run();
    const BrandImportReport report = run(w, write(w, "code,name\nB,Silk\n"));
    QCOMPARE(report.refusals.value(0).reason, QStringLiteral("merged"));
}

void TestBrandImport::readsWorkbooks()
{
    const TestWorkspace w;
    const QString path = w.folder() + QStringLiteral("/brands.xlsx");
    {
        WorkbookOut out(path, {QStringLiteral("brands"), QDate(2026, 6, 1)}, DocumentLanguage::English);
        out.sheet(QStringLiteral("Brands"));
        DocumentTable table;
        for (const char *head : {"品牌名称", "统一社会信用代码", "备注"})
            table.columns.push_back({QString::fromUtf8(head)});
        out.beginTable(table);
        const auto row = [&out](const QString &name, const QString &code, const QString &note) {
            TableRow line;
            for (const QString &text : {name, code, note})
                line.cells.emplace_back(text);
            out.row(line);
        };
        row(QStringLiteral("罗莱"), creditCode(3), QStringLiteral("a"));
        row(QStringLiteral("=1+1"), {}, {});
        row({}, creditCode(4), QStringLiteral("no name"));
        out.endTable();
        out.finish();
    }
    const BrandImportReport report = run(w, path);
    QCOMPARE(report.form, QStringLiteral("XLSX"));
    QVERIFY(addsUp(report));
    QCOMPARE(report.added, 2);
    QCOMPARE(report.refusals.value(0).reason, QStringLiteral("name_missing"));
}

void TestBrandImport::formulasWithoutResultAreRefused()
{
    const TestWorkspace w;
    const auto name = QStringLiteral("name");
    const QByteArray book = test::workbookOf({{name, QStringLiteral("company")},
                                              {QStringLiteral("Lotus"), QStringLiteral("=UPPER(A2)")},
                                              {QStringLiteral("=A2"), QString()},
                                              {QStringLiteral("#REF!"), QStringLiteral("Lotus Tea Ltd")},
                                              {QStringLiteral("Iris"), QStringLiteral("Iris Ltd")}});
    const BrandImportReport report = run(w, write(w, book, "brands.xlsx"));
    QVERIFY(addsUp(report));
    QCOMPARE(report.added, 1);
    QStringList why;
    for (const RefusedBrand &one : report.refusals)
        why.append(QStringLiteral("%1 %2 %3").arg(one.line).arg(one.field, one.reason));
    QCOMPARE(why, (QStringList{QStringLiteral("2 company formula"), QStringLiteral("3 name formula"),
                               QStringLiteral("4 name cell_error")}));
}

void TestBrandImport::whatIsNoTableIsRefused()
{
    const TestWorkspace w;
    VERIFY_ERROR(run(w, write(w, "code,price\nA,1\n")), Error::Kind::BadInput);
    VERIFY_ERROR(run(w, write(w, "")), Error::Kind::BadInput);
    VERIFY_ERROR(run(w, write(w, QByteArray("\0\1\2PK", 5))), Error::Kind::BadInput);
    VERIFY_ERROR(run(w, w.folder() + QStringLiteral("/none.csv")), Error::Kind::BadInput);
}

void TestBrandImport::oneNameOfTwoCompaniesIsTwoBrands()
{
    const TestWorkspace w;
    const QString path = write(w, "name,company\nLotus,Lotus Tea Ltd\nLotus,Lotus Shoes Ltd\n");
    QCOMPARE(run(w, path).added, 2);
    const BrandImportReport again = run(w, path);
    QCOMPARE(again.added + again.changed + again.refused, 0);
    QCOMPARE(again.unchanged, 2);
}

void TestBrandImport::whatWasMergedLeadsToItsSurvivor()
{
    const TestWorkspace w;
    run(w, write(w, "code,name\nA,Silk\nB,Porcelain\nC,Jade\nD,Bronze\n"));
    const auto id = [&w](const char *code) {
        return BrandService(*w).get(QString::fromLatin1(code)).id;
    };
    // C into B into A.
    BrandMergeService(*w).merge(id("B"), id("C"));
    BrandMergeService(*w).merge(id("A"), id("B"));
    const QString path = write(w, "name,website\nJade,jade.example\nPorcelain,\n");
    const BrandImportReport report = run(w, path);
    QCOMPARE(report.added, 0);
    QCOMPARE(report.changed, 1);
    QCOMPARE(BrandService(*w).get(id("A")).website, QStringLiteral("https://jade.example"));
    QVERIFY(BrandService(*w).get(id("C")).website.isEmpty());
    // What was only archived is found by its code alone.
    BrandService(*w).setArchived(id("D"), true);
    QCOMPARE(run(w, write(w, "name\nBronze\n")).added, 1);
    QCOMPARE(run(w, write(w, "code,name\nD,Bronze\n")).unchanged, 1);
}

void TestBrandImport::aNameThatWasFilledIsFound()
{
    const TestWorkspace w;
    Brand brand;
    brand.code = QStringLiteral("LUOLAI");
    brand.nameEn = QStringLiteral("Luolai");
    BrandService(*w).add(brand);
    const BrandImportReport report = run(w, write(w, "code,name_zh\nLUOLAI,罗莱\n,羅萊\n"));
    QCOMPARE(report.changed, 1);
    QCOMPARE(report.unchanged, 1);
    QCOMPARE(report.added, 0);
}

void TestBrandImport::otherNamesInTheOtherScriptAreOtherBrands()
{
    const TestWorkspace w;
    const QString path = write(w, "name_en,name_zh\nLotus,莲花\nLotus,荷花家纺\nLotus,莲花\n");
    const BrandImportReport report = run(w, path);
    QCOMPARE(report.added, 2);
    QCOMPARE(report.near, 1);
    QCOMPARE(report.unchanged, 1);
    QCOMPARE(run(w, path).added, 0);
}

void TestBrandImport::aCodeOfAnotherCompanyIsRefused()
{
    const TestWorkspace w;
    const BrandImportReport report = run(w, write(w, "code,name,credit_code\nLOTUS,Lotus," + creditCode(1).toLatin1()
                                                         + "\nLOTUS,Lotus," + creditCode(2).toLatin1() + "\n"));
    QVERIFY(addsUp(report));
    QCOMPARE(report.added, 1);
    QCOMPARE(report.refusals.value(0).reason, QStringLiteral("other_company"));
    QVERIFY(report.refusals.value(0).message.english().contains(creditCode(1)));
}

void TestBrandImport::twoNamesInOneCell()
{
    const TestWorkspace w;
    run(w, write(w, "品牌名称\n罗莱 LUOLAI\nHaier/海尔\n太湖雪（Taihu Snow）\n雅兰 (Airland) \nTCL集团\n"
                    "丝路 Co. Ltd.\n故宫（北京）\nLi Ning 李宁\n"));
    QStringList names;
    for (const BrandItem &item : BrandService(*w).list())
        names.append(item.nameEn + u'|' + item.nameZh);
    names.sort();
    QCOMPARE(names, QStringList({QStringLiteral("Airland|雅兰"), QStringLiteral("Haier|海尔"),
                                 QStringLiteral("LUOLAI|罗莱"), QStringLiteral("Li Ning|李宁"),
                                 QStringLiteral("Taihu Snow|太湖雪"), QStringLiteral("|TCL集团"),
                                 QStringLiteral("|丝路 Co. Ltd."), QStringLiteral("|故宫（北京）")}));
}

QTEST_GUILESS_MAIN(TestBrandImport)
#include "tst_brandimport.moc"
