// Looking through a collection by the command line as one does in the window: words, facets with their counts, years,
// colours, pictures, order and pages, and searches with a name.
#include "tests/support/cli.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace lianming;

class TestAssetSearching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void narrows_data();
    void narrows();
    void countsByFacet();
    void goesThroughPages();
    void findsPictures();
    void remembersSearches();
    void exportsWhatItFinds();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();

private:
    [[nodiscard]] CliAnswer call(const QString &line, const QStringList &values = {}) const
    {
        return callCli(words(line.toUtf8().constData(), values)
                           + QStringList{QStringLiteral("--workspace"), m_w.addressText()},
                       "ann");
    }
    [[nodiscard]] QString found(const QString &line) const
    {
        const CliAnswer answer = call(QStringLiteral("assets search --json ") + line);
        if (answer.status != 0 && answer.status != 1)
            return QString::fromUtf8(answer.all());
        QStringList out;
        for (const Json &row : answer.json())
            out.append(at(row, "/accession_number"));
        return out.join(u' ');
    }

    TestWorkspace m_w;
};

void TestAssetSearching::initTestCase()
{
    QFile file(m_w.folder() + QStringLiteral("/a.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("accession_number,title_en,title_zh,period,material,kind\n"
               "A1,Blue and white jar with dragon,青花龙纹罐,清乾隆,porcelain,object\n"
               "A2,Celadon lotus bowl,秘色瓷莲花碗,北宋,porcelain,object\n"
               "A3,Lotus scroll,缠枝莲纹,明永乐,,pattern\n"
               "A4,Bronze horse,铜奔马,3rd century BC,bronze,object\n"
               "A5,Fishing boat,渔船,1929,oil,image\n");
    file.close();
    QVERIFY(call(QStringLiteral("institutions add --code SZM --kind museum --name-en Suzhou --country CN")).status
            == 0);
    const CliAnswer answer = call(QStringLiteral("assets import --institution SZM %"), {file.fileName()});
    QVERIFY2(answer.status == 0, answer.all().constData());
    for (const auto &[number, picture] :
         {std::pair("SZM/A1", "synthetic_rings_300x200.png"), std::pair("SZM/A2", "synthetic_blocks_512x384.png")}) {
        const QString path = QStringLiteral(LIANMING_TEST_DATA "/imaging/pdq/") + QLatin1StringView(picture);
        const QString copy = m_w.folder() + QStringLiteral("/pictures/") + QString::fromLatin1(number).section(u'/', 1)
                             + QStringLiteral(".png");
        QDir().mkpath(QFileInfo(copy).path());
        QVERIFY(QFile::copy(path, copy));
    }
    const CliAnswer pictures = call(QStringLiteral("assets pictures --json --institution SZM %"),
                                    {m_w.folder() + QStringLiteral("/pictures")});
    QVERIFY2(at(pictures.json(), "/taken") == u"2", pictures.all().constData());
}

void TestAssetSearching::narrows_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("numbers");
    const auto row = [](const char *line, const char *numbers) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromLatin1(numbers);
    };
    row("青花", "A1");
    row("lotus --sort accession", "A2 A3");
    row("lotus --sort accession --facet kind=pattern", "A3");
    row("--facet period=qing", "A1");
    row("--facet period=period.qing.qianlong", "A1");
    row("--facet period=清 ", "A1");
    row("--facet period=qing --facet period=ming --sort accession", "A1 A3");
    row("--facet material=porcelain --sort accession", "A1 A2");
    row("--facet motif=dragon", "A1");
    row("--facet institution=SZM --facet kind=image", "A5");
    row("--facet picture=with --sort accession", "A1 A2");
    row("--facet rights=unclear --facet licence=free --sort accession", "A1 A2 A3 A4 A5");
    row("--facet rights=held", "");
    row("--years 清乾隆", "A1");
    row("--years \"3rd century BC\"", "A4");
    row("--from-year -300 --to-year -201", "A4");
    row("--from-year 1900", "A5");
    row("--sort period", "A4 A2 A3 A1 A5");
    row("--archived", "");
}

void TestAssetSearching::narrows()
{
    QFETCH(const QString, line);
    QFETCH(const QString, numbers);
    QCOMPARE(found(line), numbers);
}

void TestAssetSearching::countsByFacet()
{
    const CliAnswer answer = call(QStringLiteral("assets search --facets --json lotus"));
    QVERIFY2(answer.status == 0, answer.all().constData());
    const Json document = answer.json();
    QCOMPARE(at(document, "/total"), QStringLiteral("2"));
    QCOMPARE(document.at("rows").size(), size_t(2));
    const auto count = [&document](const char *facet, const std::string &value) {
        for (const Json &one : document.at("facets").at(facet)) {
            if (one.at("value") == value)
                return one.at("count").get<int>();
        }
        return 0;
    };
    QCOMPARE(count("institution", "SZM"), 2);
    QCOMPARE(count("kind", "pattern"), 1);
    QCOMPARE(count("motif", "motif.lotus"), 2);
    QCOMPARE(count("licence", "free"), 2);
    const QByteArray text = call(QStringLiteral("assets search --facets lotus")).out;
    QVERIFY2(text.startsWith("total\t\t2\n") && text.contains("kind\tpattern\t1\n"), text.constData());
    QVERIFY2(text.contains("\tlotus\t") || text.contains("\tLotus\t"), text.constData());
}

void TestAssetSearching::goesThroughPages()
{
    QCOMPARE(found(QStringLiteral("--sort accession --limit 2")), QStringLiteral("A1 A2"));
    QCOMPARE(found(QStringLiteral("--sort accession --limit 2 --offset 2")), QStringLiteral("A3 A4"));
    QCOMPARE(found(QStringLiteral("--sort accession --limit 2 --offset 4")), QStringLiteral("A5"));
    QCOMPARE(call(QStringLiteral("assets search --offset 5")).status, 1);
}

void TestAssetSearching::findsPictures()
{
    const QString rings = m_w.folder() + QStringLiteral("/pictures/A1.png");
    const auto numbers = [this](const char *option, const QString &path) {
        const CliAnswer answer =
            call(QStringLiteral("assets search --json --") + QLatin1StringView(option) + QStringLiteral(" %"), {path});
        QStringList out;
        for (const Json &row : answer.json())
            out.append(at(row, "/accession_number"));
        return out.join(u' ');
    };
    QCOMPARE(numbers("copies-of", rings), QStringLiteral("A1"));
    QCOMPARE(numbers("like", rings), QStringLiteral("A1 A2"));
    QCOMPARE(call(QStringLiteral("assets search --like % --copies-of %"), {rings, rings}).status, 2);
    QCOMPARE(call(QStringLiteral("assets search --like %"), {m_w.folder() + QStringLiteral("/a.csv")}).status, 2);
}

void TestAssetSearching::remembersSearches()
{
    QVERIFY(call(QStringLiteral("assets search-save Lotus --search lotus --sort accession")).status == 0);
    QCOMPARE(call(QStringLiteral("assets search-save lotus --search x")).status, 1);
    QCOMPARE(at(call(QStringLiteral("assets searches --json")).json(), "/0/asks/text"), QStringLiteral("lotus"));
    QCOMPARE(found(QStringLiteral("--saved LOTUS")), QStringLiteral("A2 A3"));
    QCOMPARE(found(QStringLiteral("--saved lotus --facet kind=pattern")), QStringLiteral("A3"));
    QVERIFY(call(QStringLiteral("assets search-save lotus --replace --rename Scrolls")).status == 0);
    QCOMPARE(found(QStringLiteral("--saved scrolls")), QStringLiteral("A2 A3"));
    QVERIFY(call(QStringLiteral("assets search-save Scrolls --replace --facet kind=pattern")).status == 0);
    QCOMPARE(found(QStringLiteral("--saved scrolls")), QStringLiteral("A3"));
    QVERIFY(call(QStringLiteral("assets search-delete scrolls")).status == 0);
    QCOMPARE(call(QStringLiteral("assets search-delete scrolls")).status, 2);
    QCOMPARE(call(QStringLiteral("assets searches --json")).out.trimmed(), QByteArray("[]"));
}

/// What follows from rights and contracts narrows the other verbs, too.
void TestAssetSearching::exportsWhatItFinds()
{
    const QString path = m_w.folder() + QStringLiteral("/out.csv");
    const auto rows = [&](const char *facet) {
        const CliAnswer answer = call(QStringLiteral("assets export --json --overwrite --facet % --out %"),
                                      {QString::fromLatin1(facet), path});
        return at(answer.json(), "/rows");
    };
    QCOMPARE(rows("rights=unclear"), QStringLiteral("5"));
    QCOMPARE(rows("kind=object"), QStringLiteral("3"));
    QCOMPARE(rows("rights=held"), QStringLiteral("0"));
}

void TestAssetSearching::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"--facet period", "--facet colour=mauvish", "--facet shape=round", "--facet period=nonsense",
          "--colour nonsense", "--years nonsense", "--from-year 0", "--sort nonsense", "--limit 0", "--offset -1",
          "--saved nonsense", "--facet institution=NOBODY"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestAssetSearching::refusesWhatItDoesNotKnow()
{
    QFETCH(const QString, line);
    const CliAnswer answer = call(QStringLiteral("assets search ") + line);
    QVERIFY2(answer.status == 2 && answer.out.isEmpty() && answer.err.count('\n') == 1, answer.all().constData());
}

QTEST_GUILESS_MAIN(TestAssetSearching)
#include "tst_assetsearching.moc"
