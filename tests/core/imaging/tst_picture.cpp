#include "core/imaging/pictureworker.h"
#include "core/imaging/thumbnails.h"
#include "tests/support/testworkspace.h"

#include <QBuffer>
#include <QColorSpace>
#include <QFile>
#include <QPainter>

#include <thread>

using namespace lianming;

class TestPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndShrinks();
    void theNameDoesNotCount();
    void drawingsAreShown();
    void bitmapsAreShown();
    void profilesAreFollowed();
    void comesUpright_data();
    void comesUpright();
    void partsOfAPyramid();
    void pagesOfDocuments();
    void manyAtOnce();
    void withoutTheProgram();
    void canBeStopped();
    void thumbnailsAreMadeOnce();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] static QByteArray png(QSize size);
    [[nodiscard]] static QString data(const char *name)
    {
        return QStringLiteral(LIANMING_TEST_DATA "/imaging/") + QString::fromLatin1(name);
    }
    QTemporaryDir m_folder;
    PictureWorker m_pictures;
};

QString TestPicture::write(const QString &name, const QByteArray &content) const
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

QByteArray TestPicture::png(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

void TestPicture::readsAndShrinks()
{
    const QString path = write(QStringLiteral("a.png"), png({400, 100}));
    const PictureInfo info = m_pictures.info(path);
    QCOMPARE(info.size, QSize(400, 100));
    QCOMPARE(info.mediaType, QStringLiteral("image/png"));
    QVERIFY(info.rights.isEmpty());
    const QImage shrunk = m_pictures.shrink(path, {100, 100});
    QCOMPARE(shrunk.size(), QSize(100, 25));
    QCOMPARE(shrunk.pixelColor(50, 12), QColor(Qt::darkCyan));
    QCOMPARE(m_pictures.shrink(path, {1000, 1000}).size(), QSize(400, 100));
}

void TestPicture::theNameDoesNotCount()
{
    const QString path = write(QStringLiteral("b.jpg"), png({10, 10}));
    QCOMPARE(m_pictures.info(path).mediaType, QStringLiteral("image/png"));
    // Brackets mean options to libvips, not here; and names need not be of any one encoding.
    QCOMPARE(m_pictures.info(write(QStringLiteral("c[page=3]"), png({11, 10}))).size, QSize(11, 10));
    QCOMPARE(m_pictures.info(write(QStringLiteral("青花 “瓶”.png"), png({12, 10}))).size, QSize(12, 10));
}

void TestPicture::drawingsAreShown()
{
    const QString path =
        write(QStringLiteral("d.svg"),
              "<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'svg11.dtd'>"
              "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'>"
              "<a href='https://example.com/'><rect width='20' height='10' fill='#ff0000'/></a></svg>");
    QCOMPARE(m_pictures.info(path).mediaType, QStringLiteral("image/svg+xml"));
    const QImage large = m_pictures.shrink(path, {200, 200});
    QCOMPARE(large.size(), QSize(200, 100));
    QCOMPARE(large.pixelColor(100, 50), QColor(Qt::red));
}

void TestPicture::bitmapsAreShown()
{
    QImage image(7, 5, QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setPixelColor(0, 0, Qt::red);
    image.setPixelColor(6, 4, Qt::blue);
    for (const QImage::Format format : {QImage::Format_RGB888, QImage::Format_Indexed8, QImage::Format_Mono}) {
        const QString path = m_folder.filePath(QStringLiteral("b%1.bmp").arg(format));
        const QImage written = image.convertToFormat(format);
        QVERIFY(written.save(path, "BMP"));
        QCOMPARE(m_pictures.info(path).mediaType, QStringLiteral("image/bmp"));
        QCOMPARE(m_pictures.shrink(path, {100, 100}), written.convertToFormat(QImage::Format_RGB32));
    }
}

void TestPicture::profilesAreFollowed()
{
    QImage image(64, 64, QImage::Format_RGB32);
    image.fill(QColor(40, 200, 40));
    for (const auto &[space, name] :
         {std::pair(QColorSpace::AdobeRgb, "Adobe RGB"), std::pair(QColorSpace::ProPhotoRgb, "ProPhoto RGB"),
          std::pair(QColorSpace::DisplayP3, "Display P3")}) {
        const QString path = m_folder.filePath(QString::fromLatin1(name) + QStringLiteral(".png"));
        QImage tagged = image;
        tagged.setColorSpace(space);
        QVERIFY(tagged.save(path));
        QVERIFY2(m_pictures.info(path).profile.startsWith(QString::fromLatin1(name)),
                 qPrintable(m_pictures.info(path).profile));
        const QColor expected = tagged.convertedToColorSpace(QColorSpace::SRgb).pixelColor(9, 9);
        const QColor seen = m_pictures.shrink(path, {64, 64}).pixelColor(9, 9);
        const int off = std::max({std::abs(seen.red() - expected.red()), std::abs(seen.green() - expected.green()),
                                  std::abs(seen.blue() - expected.blue())});
        QVERIFY2(off <= 3, qPrintable(seen.name() + u' ' + expected.name()));
    }
}

void TestPicture::comesUpright_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QSize>("size");
    QTest::newRow("JPEG upside down") << data("pillow_hopper_orientation_3.jpg") << QSize(128, 128);
    QTest::newRow("JPEG on its side") << data("pillow_hopper_orientation_6.jpg") << QSize(128, 128);
    QTest::newRow("TIFF on its side") << data("pillow_g4_orientation_5.tif") << QSize(590, 88);
    QTest::newRow("EXIF without an orientation") << data("pillow_exif_gps.jpg") << QSize(8, 8);
    QTest::newRow("a profile behind the frame") << data("pillow_icc-after-SOF.jpg") << QSize(10, 10);
}

void TestPicture::comesUpright()
{
    QFETCH(QString, file);
    QFETCH(QSize, size);
    QCOMPARE(m_pictures.info(file).size, size);
    QCOMPARE(m_pictures.shrink(file, {2000, 2000}).size(), size);
    if (size != QSize(128, 128))
        return;
    // The head of the same portrait is in the upper half each time: its skin is brighter than the clothes below.
    const QImage upright = m_pictures.shrink(file, {128, 128});
    const auto brightness = [&upright](int from) {
        qint64 sum = 0;
        for (int y = from; y < from + 64; ++y) {
            for (int x = 32; x < 96; ++x)
                sum += qRed(upright.pixel(x, y));
        }
        return sum;
    };
    QVERIFY(brightness(0) > brightness(64));
}

void TestPicture::partsOfAPyramid()
{
    QImage image(1500, 1100, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgb(x * 255 / image.width(), y * 255 / image.height(), 128));
    }
    const QString path = m_folder.filePath(QStringLiteral("large.png"));
    QVERIFY(image.save(path));
    const QString pyramid = m_folder.filePath(QStringLiteral("large.tif"));
    m_pictures.pyramid(path, pyramid);
    QCOMPARE(m_pictures.info(pyramid).size, image.size());
    QCOMPARE(m_pictures.info(pyramid).pages, 4); // 1500, 750, 375, 188

    for (const QString &file : {path, pyramid}) {
        const QRect area(512, 256, 512, 256);
        for (const int shrink : {1, 2, 4, 8}) {
            const QImage part = m_pictures.region(file, area, shrink);
            QCOMPARE(part.size(), area.size() / shrink);
            const QColor seen = part.pixelColor(part.width() / 2, part.height() / 2);
            const QColor expected = image.pixelColor(area.center());
            QVERIFY(std::abs(seen.red() - expected.red()) <= 4);
            QVERIFY(std::abs(seen.green() - expected.green()) <= 4);
        }
        QCOMPARE(m_pictures.region(file, QRect(1400, 1000, 512, 512), 1).size(), QSize(100, 100)); // over the edge
    }
    VERIFY_ERROR(m_pictures.pyramid(path, m_folder.filePath(QStringLiteral("no/such/folder.tif"))),
                 Error::Kind::Unavailable);
}

void TestPicture::pagesOfDocuments()
{
    // Two sheets: one twice as wide as high and red, one upright and blue.
    const auto sheet = [](int number, const char *box, const char *colour) {
        const QByteArray drawing = QByteArray(colour) + " rg 0 0 400 400 re f";
        return QByteArray::number(number) + " 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 " + box + "] /Contents "
               + QByteArray::number(number + 1) + " 0 R>> endobj\n" + QByteArray::number(number + 1)
               + " 0 obj <</Length " + QByteArray::number(drawing.size()) + ">> stream\n" + drawing
               + "\nendstream endobj\n";
    };
    const QByteArray pdf = "%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n"
                           "2 0 obj <</Type /Pages /Kids [3 0 R 5 0 R] /Count 2>> endobj\n"
                           + sheet(3, "200 100", "1 0 0") + sheet(5, "100 200", "0 0 1")
                           + "trailer <</Root 1 0 R>>\n%%EOF\n";
    const QString path = write(QStringLiteral("artwork"), pdf);
    PicturePage page = m_pictures.page(path, 1, {600, 600});
    QCOMPARE(page.pages, 2);
    QCOMPARE(page.picture.size(), QSize(600, 300));
    QCOMPARE(page.picture.pixelColor(300, 150), QColor(Qt::red));
    page = m_pictures.page(path, 2, {600, 600});
    QCOMPARE(page.picture.size(), QSize(300, 600));
    QCOMPARE(page.picture.pixelColor(150, 300), QColor(Qt::blue));
    QCOMPARE(m_pictures.page(path, 9, {600, 600}).picture.size(), QSize(300, 600));
    // Pictures are one page, and so is a pyramid; a PDF is a picture nowhere else.
    const QString picture = write(QStringLiteral("picture"), png({1200, 800}));
    QCOMPARE(m_pictures.page(picture, 1, {600, 600}).picture.size(), QSize(600, 400));
    const QString pyramid = m_folder.filePath(QStringLiteral("pyramid.tif"));
    m_pictures.pyramid(picture, pyramid);
    QCOMPARE(m_pictures.page(pyramid, 2, {600, 600}).pages, 1);
    QVERIFY_THROWS_EXCEPTION(PictureError, (void)m_pictures.shrink(path, {600, 600}));
    // Broken ones end with a word, and the next is read.
    for (qsizetype length : {qsizetype(5), pdf.size() / 3})
        QVERIFY_THROWS_EXCEPTION(PictureError,
                                 (void)m_pictures.page(write(QStringLiteral("half"), pdf.left(length)), 1, {600, 600}));
    QCOMPARE(m_pictures.page(path, 1, {60, 60}).pages, 2);
}

void TestPicture::manyAtOnce()
{
    const QString path = write(QStringLiteral("e.png"), png({300, 200}));
    std::atomic<int> right = 0;
    {
        std::vector<std::jthread> threads;
        threads.reserve(8);
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] {
                for (int k = 0; k < 20; ++k)
                    right += m_pictures.shrink(path, {30, 30}).size() == QSize(30, 20) ? 1 : 0;
            });
    }
    QCOMPARE(right.load(), 160);
    const auto all = m_pictures.describeAll({path, write(QStringLiteral("f.png"), "no picture"), path});
    QCOMPARE(all.size(), size_t(3));
    QCOMPARE(all[2].picture.info.size, QSize(300, 200));
    QVERIFY(all[1].fault == PictureFault::NotAPicture);
}

void TestPicture::withoutTheProgram()
{
    const QByteArray before = qgetenv("LIANMING_PICTURE_PROGRAM");
    qputenv("LIANMING_PICTURE_PROGRAM", "/nowhere/lianming-pictures");
    PictureWorker none;
    const QString path = write(QStringLiteral("g.png"), png({10, 10}));
    VERIFY_ERROR((void)none.info(path), Error::Kind::Unavailable);
    qputenv("LIANMING_PICTURE_PROGRAM", "/bin/true"); // starts, and is not what it should be
    VERIFY_ERROR((void)none.info(path), Error::Kind::BadInput);
    if (before.isEmpty())
        qunsetenv("LIANMING_PICTURE_PROGRAM");
    else
        qputenv("LIANMING_PICTURE_PROGRAM", before);
    QCOMPARE(none.info(path).size, QSize(10, 10)); // and goes on when it is there
}

void TestPicture::canBeStopped()
{
    const QString path = write(QStringLiteral("h.png"), png({6000, 6000}));
    Progress progress;
    progress.cancel();
    const QString target = m_folder.filePath(QStringLiteral("stopped.tif"));
    VERIFY_ERROR(m_pictures.pyramid(path, target, {}, &progress), Error::Kind::Cancelled);
    QVERIFY(!QFile::exists(target));
    QCOMPARE(m_pictures.info(path).size, QSize(6000, 6000));
}

void TestPicture::thumbnailsAreMadeOnce()
{
    const FileStore files(m_folder.filePath(QStringLiteral("files")));
    const QString sha = files.add(png({800, 400})).sha256;
    const Thumbnails thumbnails(files, m_pictures);
    QCOMPARE(thumbnails.get(sha).size(), QSize(360, 180));
    QFile::remove(files.path(sha));
    QCOMPARE(thumbnails.get(sha).size(), QSize(360, 180));
    QVERIFY(thumbnails.get(QString(64, u'0')).isNull());

    QImage clear(50, 50, QImage::Format_ARGB32);
    clear.fill(Qt::transparent);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    clear.save(&buffer, "PNG");
    const QString clearSha = files.add(buffer.data()).sha256;
    QVERIFY(thumbnails.content(clearSha).isPng);
    QCOMPARE(thumbnails.get(clearSha).pixelColor(5, 5).alpha(), 0);
}

QTEST_GUILESS_MAIN(TestPicture)
#include "tst_picture.moc"
