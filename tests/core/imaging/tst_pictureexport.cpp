#include "core/assets/asset.h"
#include "core/imaging/pictureworker.h"
#include "core/institutions/institution.h"
#include "tests/support/testworkspace.h"

#include <QColorSpace>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>

using namespace lianming;

class TestPictureExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void carriesItsRights_data();
    void carriesItsRights();
    void forgetsWhatTheOriginalTold();
    void rightsOfAnAsset();
    void rightsAsText();
    void sizesAndParts();
    void isMarked();
    void isWrittenWhole();

private:
    QTemporaryDir m_folder;
    PictureWorker m_pictures;
    QString m_original;
    PictureRights m_rights;
};

void TestPictureExport::initTestCase()
{
    QImage image(600, 400, QImage::Format_RGB32);
    image.fill(QColor(120, 60, 30));
    QPainter(&image).fillRect(300, 0, 300, 400, QColor(20, 90, 160));
    m_original = m_folder.filePath(QStringLiteral("original.png"));
    image.setColorSpace(QColorSpace::AdobeRgb);
    QVERIFY(image.save(m_original));
    m_rights = {
        QStringLiteral("王希孟 Wang Ximeng"),     QStringLiteral("故宫博物院藏 & co."),
        QStringLiteral("© 故宫博物院"),           QStringLiteral("故宫博物院 / The Palace Museum"),
        QStringLiteral("https://www.dpm.org.cn"), QStringLiteral("http://rightsstatements.org/vocab/InC/1.0/"),
        QStringLiteral("In Copyright"),           QStringLiteral("新00077"),
        QStringLiteral("千里江山图 <part>"),      QStringLiteral("Blue and green. “Quoted”, über alles; two\nlines.")};
}

void TestPictureExport::carriesItsRights_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("JPEG") << int(PictureFormat::Jpeg);
    QTest::newRow("PNG") << int(PictureFormat::Png);
    QTest::newRow("TIFF") << int(PictureFormat::Tiff);
    QTest::newRow("WebP") << int(PictureFormat::WebP);
}

void TestPictureExport::carriesItsRights()
{
    QFETCH(int, format);
    PictureExport how;
    how.format = PictureFormat(format);
    how.rights = m_rights;
    const QString path = m_folder.filePath(QStringLiteral("out%1").arg(format));
    QCOMPARE(m_pictures.write(m_original, path, how), QSize(600, 400));
    const PictureInfo info = m_pictures.info(path);
    QCOMPARE(toJson(info.rights), toJson(m_rights));
    QCOMPARE(info.mediaType, QStringLiteral("image/") + QLatin1String(pictureFormatCode(how.format)));
    QVERIFY2(info.profile.contains(u"sRGB", Qt::CaseInsensitive), qPrintable(info.profile));
    // The colours were converted, not only the profile exchanged.
    QImage expected(1, 1, QImage::Format_RGB32);
    expected.fill(QColor(120, 60, 30));
    expected.setColorSpace(QColorSpace::AdobeRgb);
    expected.convertToColorSpace(QColorSpace::SRgb);
    const QColor seen = m_pictures.shrink(path, {600, 400}).pixelColor(100, 100);
    QVERIFY2(std::abs(seen.red() - expected.pixelColor(0, 0).red()) <= 4, qPrintable(seen.name()));

    // Another program reads the same, where there is one.
    const QString peer = QStandardPaths::findExecutable(QStringLiteral("exiv2"));
    if (peer.isEmpty())
        return;
    QProcess process;
    process.start(peer, {QStringLiteral("-PEIXkt"), QStringLiteral("pr"), path});
    QVERIFY(process.waitForFinished());
    const QString said = QString::fromUtf8(process.readAllStandardOutput());
    for (const char *key : {"Xmp.dc.creator", "Xmp.photoshop.Credit", "Xmp.dc.rights", "plus:LicensorName",
                            "plus:LicensorURL", "Xmp.xmpRights.WebStatement", "AOSourceInvNo"})
        QVERIFY2(said.contains(QLatin1String(key)), key);
    QVERIFY(said.contains(m_rights.objectNumber));
    if (how.format == PictureFormat::Jpeg || how.format == PictureFormat::Tiff) {
        for (const char *key : {"Iptc.Application2.Byline", "Iptc.Application2.Credit", "Iptc.Application2.Copyright"})
            QVERIFY2(said.contains(QLatin1String(key)), key);
    }
    for (const char *key : {"Exif.Image.Artist", "Exif.Image.Copyright", "Exif.Image.ImageDescription"})
        QVERIFY2(said.contains(QLatin1String(key)), key);
    QVERIFY(said.contains(m_rights.creator));
    if (how.format == PictureFormat::Tiff) {
        // There, the three stand in the picture's own directory.
        process.start(peer,
                      {QStringLiteral("-g"), QStringLiteral("Exif.Image.Copyright"), QStringLiteral("-Pv"), path});
        QVERIFY(process.waitForFinished());
        QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()).trimmed(), m_rights.copyrightNotice);
    }
}

void TestPictureExport::forgetsWhatTheOriginalTold()
{
    PictureExport first;
    first.rights = m_rights;
    const QString path = m_folder.filePath(QStringLiteral("first.jpg"));
    (void)m_pictures.write(m_original, path, first);
    PictureExport second;
    second.rights.creator = QStringLiteral("another");
    for (const PictureFormat format : {PictureFormat::Jpeg, PictureFormat::Png}) {
        second.format = format;
        const QString again = m_folder.filePath(QStringLiteral("second"));
        (void)m_pictures.write(path, again, second);
        QCOMPARE(toJson(m_pictures.info(again).rights), toJson(second.rights));
    }
}

void TestPictureExport::rightsOfAnAsset()
{
    Institution museum;
    museum.nameZh = QStringLiteral("故宫博物院");
    museum.nameEn = QStringLiteral("The Palace Museum");
    museum.website = QStringLiteral("https://www.dpm.org.cn");
    Asset asset;
    asset.titleZh = QStringLiteral("千里江山图");
    asset.titleEn = QStringLiteral("A Thousand Li of Rivers and Mountains");
    asset.creator = QStringLiteral("王希孟");
    asset.accessionNumber = QStringLiteral("新00077");
    asset.rightsStatement = QStringLiteral("InC");
    PictureRights rights = rightsOf(asset, museum);
    QCOMPARE(rights.licensor, QStringLiteral("故宫博物院 / The Palace Museum"));
    QCOMPARE(rights.credit, rights.licensor);
    QCOMPARE(rights.objectNumber, asset.accessionNumber);
    QCOMPARE(rights.title, QStringLiteral("千里江山图 / A Thousand Li of Rivers and Mountains"));
    QVERIFY(rights.licenceUrl.startsWith(u"http"));
    QVERIFY(rights.licenceUrl.contains(u"InC"));
    QVERIFY(rights.copyrightNotice.contains(rights.usageTerms));

    asset.creditLine = QStringLiteral("Gift of somebody");
    asset.rightsStatement = QStringLiteral("Ask the keeper first");
    rights = rightsOf(asset, museum);
    QCOMPARE(rights.credit, asset.creditLine);
    QCOMPARE(rights.usageTerms, asset.rightsStatement);
    QVERIFY(rights.licenceUrl.isEmpty());
}

void TestPictureExport::rightsAsText()
{
    QCOMPARE(pictureRights(toJson(m_rights)), m_rights);
    QCOMPARE(toJson({}), std::string("{}"));
    QVERIFY(pictureRights("no JSON").isEmpty());
    QVERIFY(pictureRights("[1, 2]").isEmpty());
    QCOMPARE(pictureRights(R"({"creator": 5, "title": "t"})").title, QStringLiteral("t"));
}

void TestPictureExport::sizesAndParts()
{
    const QString path = m_folder.filePath(QStringLiteral("small.jpg"));
    PictureExport how;
    how.edge = 200;
    QCOMPARE(m_pictures.write(m_original, path, how), QSize(200, 133));
    how.edge = 2000; // never enlarged
    QCOMPARE(m_pictures.write(m_original, path, how), QSize(600, 400));
    how.edge = 0;
    how.region = QStringLiteral("pct:50,25,50,50");
    QCOMPARE(m_pictures.write(m_original, path, how), QSize(300, 200));
    const QColor seen = m_pictures.shrink(path, {300, 200}).pixelColor(150, 100);
    QVERIFY(seen.blue() > seen.red());
    how.edge = 100;
    QCOMPARE(m_pictures.write(m_original, path, how), QSize(100, 67));
    how.region = QStringLiteral("full");
    VERIFY_ERROR((void)m_pictures.write(m_original, path, how), Error::Kind::BadInput);
}

void TestPictureExport::isMarked()
{
    // Legible on black and on white: each differs from the plain picture in many places.
    for (const QColor &ground : {QColor(Qt::black), QColor(Qt::white)}) {
        QImage image(800, 600, QImage::Format_RGB32);
        image.fill(ground);
        const QString plain = m_folder.filePath(QStringLiteral("plain.png"));
        QVERIFY(image.save(plain));
        for (const bool repeated : {true, false}) {
            PictureExport how;
            how.format = PictureFormat::Png;
            how.watermark = QStringLiteral("联名 <b>& 样稿");
            how.repeated = repeated;
            const QString path = m_folder.filePath(QStringLiteral("marked.png"));
            QCOMPARE(m_pictures.write(plain, path, how), image.size());
            const QImage marked = m_pictures.shrink(path, image.size());
            std::array<int, 4> quarters{};
            for (int y = 0; y < 600; ++y) {
                for (int x = 0; x < 800; ++x) {
                    if (std::abs(qGray(marked.pixel(x, y)) - qGray(image.pixel(x, y))) > 60)
                        ++quarters[size_t(y / 300 * 2 + x / 400)];
                }
            }
            QVERIFY(quarters[3] > 200);
            for (const int quarter : {0, 1, 2})
                QCOMPARE(quarters[size_t(quarter)] > 200, repeated || (quarter == 2 && quarters[2] > 200));
        }
    }
}

void TestPictureExport::isWrittenWhole()
{
    // Over what was there, and not at all where it cannot be.
    const QString path = m_folder.filePath(QStringLiteral("there.jpg"));
    QFile before(path);
    QVERIFY(before.open(QIODevice::WriteOnly));
    before.write("something else");
    before.close();
    (void)m_pictures.write(m_original, path, {});
    QCOMPARE(m_pictures.info(path).mediaType, QStringLiteral("image/jpeg"));
    VERIFY_ERROR((void)m_pictures.write(m_original, QStringLiteral("/proc/none.jpg"), {}), Error::Kind::Unavailable);
}

QTEST_GUILESS_MAIN(TestPictureExport)
#include "tst_pictureexport.moc"
