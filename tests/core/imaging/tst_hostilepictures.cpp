#include "core/imaging/pictureworker.h"
#include "tests/support/testworkspace.h"

#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QtEndian>

#include <limits>
#include <mutex>
#include <sys/stat.h>
#include <thread>

using namespace lianming;

namespace {

QByteArray big32(quint32 value)
{
    QByteArray out(4, 0);
    qToBigEndian(value, out.data());
    return out;
}

quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFF;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320U : 0);
    }
    return ~crc;
}

QByteArray chunk(const QByteArray &type, const QByteArray &content)
{
    return big32(quint32(content.size())) + type + content + big32(crcOf(type + content));
}

/// A well-formed PNG of one bit a pixel that claims these sizes and has as many rows as `content` gives.
QByteArray pngClaiming(quint32 width, quint32 height, const QByteArray &content)
{
    const QByteArray header = big32(width) + big32(height) + QByteArray("\x01\x00\x00\x00\x00", 5);
    return "\x89PNG\r\n\x1a\n" + chunk("IHDR", header) + chunk("IDAT", qCompress(content).mid(4)) + chunk("IEND", {});
}

/// A TIFF of one strip that claims these sizes and has hardly any content.
QByteArray tiffClaiming(quint32 width, quint32 height)
{
    QByteArray out("II*\0\x08\0\0\0", 8);
    const auto put = [&out](quint64 value, int bytes) {
        for (int i = 0; i < bytes; ++i)
            out += char(value >> (8 * i));
    };
    const QList<std::array<quint32, 3>> entries{{256, 4, width}, {257, 4, height}, {258, 3, 8},
                                                {259, 3, 1},     {262, 3, 1},      {273, 4, 200},
                                                {277, 3, 1},     {278, 4, height}, {279, 4, 1000}};
    put(quint64(entries.size()), 2);
    for (const auto &[tag, type, value] : entries) {
        put(tag, 2);
        put(type, 2);
        put(1, 4);
        put(value, 4);
    }
    put(0, 4);
    return out.leftJustified(1200, 'x');
}

QByteArray gif(quint16 width, quint16 height, int frames)
{
    QByteArray out("GIF89a");
    const auto put16 = [&out](quint16 value) {
        out += char(value & 0xFF);
        out += char(value >> 8);
    };
    put16(width);
    put16(height);
    out += QByteArray("\x80\x00\x00\xff\xff\xff\x00\x00\x00", 9);
    for (int i = 0; i < frames; ++i)
        out += QByteArray("\x2c\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00", 15);
    return out; // without its end
}

QByteArray svg(const QByteArray &inside, const QByteArray &before = {}, const QByteArray &attributes = {})
{
    return "<?xml version='1.0'?>" + before
           + "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='20' height='20' "
           + attributes + ">" + inside + "<rect width='9' height='9'/></svg>";
}

QByteArray drawn(const char *format)
{
    QImage image(48, 40, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgb(x * 5, y * 6, (x * y) % 256));
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return buffer.data();
}

} // namespace

class TestHostilePictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areRefusedOrShown_data();
    void areRefusedOrShown();
    void moreFromAFolder();
    void aBrokenReaderIsStartedAgain();
    void timeIsUp();
    void stopsAtOnce_data();
    void stopsAtOnce();
    void unsoundAnswersAreRefused_data();
    void unsoundAnswersAreRefused();
    void mutations();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const;
    /// A shell script in place of lianming-pictures; its picture worker is to be made while this lives.
    class Instead;
    QTemporaryDir m_folder;
    PictureWorker m_pictures;
};

QString TestHostilePictures::write(const QString &name, const QByteArray &content) const
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

void TestHostilePictures::areRefusedOrShown_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("fault"); // empty: is shown
    int count = 0;
    const auto made = [&](const char *name, const QByteArray &content, const char *fault, const char *ending = "png") {
        QTest::newRow(name) << write(QStringLiteral("%1.%2").arg(++count).arg(QLatin1String(ending)), content)
                            << QString::fromLatin1(fault);
    };
    const auto kept = [](const char *name, const char *fault) {
        QTest::newRow(name) << QStringLiteral(LIANMING_TEST_DATA "/imaging/") + QLatin1String(name)
                            << QString::fromLatin1(fault);
    };
    kept("broken.png", "cut_off");
    kept("crash-0da013a13571cc8eb457a39fee8db18f8a3c7127.tif", ""); // its one strip is there, if for nothing
    kept("crash-4f085cc12ece8cde18758d42608bed6a2a2cfb1c.tif", "damaged");
    kept("crash-63b1dffefc8c075ddc606c0a2f5fdc15ece78863.tif", "damaged");
    kept("crash-7d4c83eb92150fb8f1653a697703ae06ae7c4998.j2k", "not_a_picture");
    kept("crash-f46f5b2f43c370fe65706c11449f567ecc345e74.tif", "damaged");
    kept("decompression_bomb.ico", "not_a_picture");
    kept("libtiff_segfault.tif", "damaged");
    kept("truncated_jpeg.jpg", "cut_off");

    made("nothing", {}, "not_a_picture");
    made("one byte", "\x89", "not_a_picture");
    made("a page of the web", "<html><body>no picture</body></html>", "not_a_picture");
    made("a program",
         QByteArray("\x7f"
                    "ELF\2\1\1\0",
                    8),
         "not_a_picture");
    made("a document", "%PDF-1.7\n1 0 obj", "not_a_picture", "jpg");
    made("PNG of 100,000 × 100,000", pngClaiming(100'000, 100'000, "x"), "too_large");
    made("PNG that inflates 2,000 times", pngClaiming(16'000, 16'000, QByteArray(16'000 * 2001, 0)), "bomb");
    made("PNG without its rows", pngClaiming(900, 900, QByteArray(1000, 0)), "damaged");
    made("PNG cut off", drawn("PNG").left(300), "cut_off");
    QByteArray interlaced = pngClaiming(30'000, 30'000, "x");
    interlaced[28] = 1;
    interlaced.replace(29, 4, big32(crcOf(interlaced.mid(12, 17))));
    made("PNG that must be unpacked whole", interlaced, "too_large");
    made("TIFF of 200,000 × 200,000", tiffClaiming(200'000, 200'000), "too_large", "tif");
    made("TIFF of 30,000 × 30,000 in 1,200 bytes", tiffClaiming(30'000, 30'000), "bomb", "tif");
    made("TIFF without its strip", tiffClaiming(900, 900), "cut_off", "tif");
    QByteArray loop = tiffClaiming(5, 5);
    loop.replace(8 + 2 + 9 * 12, 4, QByteArray("\x08\0\0\0", 4)); // the next picture is this one
    made("TIFF whose pages go in a circle", loop, "", "tif");
    QByteArray jpeg = drawn("JPEG");
    const qsizetype frame = jpeg.indexOf(QByteArray("\xff\xc0", 2));
    jpeg.replace(frame + 5, 4, QByteArray("\xff\xff\xff\xff", 4));
    made("JPEG of 65,535 × 65,535", jpeg, "damaged", "jpg");
    jpeg.replace(frame + 5, 4, QByteArray("\x6d\x60\x6d\x60", 4));
    made("JPEG of 28,000 × 28,000 in a few bytes", jpeg, "bomb", "jpg");
    made("JPEG cut off", drawn("JPEG").chopped(200), "cut_off", "jpg");
    made("JPEG, its first bytes alone", drawn("JPEG").left(20), "cut_off", "jpg");
    made("GIF of 65,535 × 65,535", gif(65'535, 65'535, 1), "", "gif"); // its one picture is small
    made("GIF of 200,000 pictures without an end", gif(30, 30, 200'000), "", "gif");
    made("WebP without content",
         QByteArray("RIFF\xff\xff\xff\x7fWEBPVP8X\x0a\0\0\0\0\0\0\0\xff\xff\xff\xff\xff\xff", 30), "cut_off", "webp");
    QByteArray bmp = drawn("BMP");
    bmp.replace(18, 8, QByteArray("\xff\xff\xff\x7f\xff\xff\xff\x7f", 8));
    made("BMP of two thousand million each way", bmp, "too_large", "bmp");
    made("BMP cut off", drawn("BMP").left(500), "cut_off", "bmp");

    made("SVG with a script", svg("<script>alert(1)</script>"), "unsafe", "svg");
    made("SVG that does something when it is shown", svg({}, {}, "onload='alert(1)'"), "unsafe", "svg");
    made("SVG with an entity of a file",
         svg("<text>&x;</text>", "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"), "unsafe", "svg");
    QByteArray laughs = "<!DOCTYPE svg [<!ENTITY a0 'ha'>";
    for (int i = 1; i < 30; ++i)
        laughs +=
            QStringLiteral("<!ENTITY a%1 '&a%2;&a%2;&a%2;&a%2;&a%2;&a%2;&a%2;&a%2;'>").arg(i).arg(i - 1).toLatin1();
    made("SVG with entities of entities", svg("<text>&a29;</text>", laughs + "]>"), "unsafe", "svg");
    made("SVG with a picture from elsewhere", svg("<image href='file:///etc/passwd' width='9' height='9'/>"), "unsafe",
         "svg");
    made("SVG with a picture from the web", svg("<image xlink:href='http://example.com/a.png'/>"), "unsafe", "svg");
    made("SVG with a part of another file", svg("<use href='other.svg#a'/>"), "unsafe", "svg");
    made("SVG with a style sheet from the web", svg("<style>@import 'http://example.com/a.css';</style>"), "unsafe",
         "svg");
    made("SVG with a style sheet", svg({}, "<?xml-stylesheet href='http://example.com/a.css'?>"), "unsafe", "svg");
    made("SVG filled from elsewhere", svg("<rect fill='url(http://example.com/#a)'/>"), "unsafe", "svg");
    made("SVG that includes a file",
         svg("<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='/etc/passwd' parse='text'/>"), "unsafe",
         "svg");
    made("SVG within 100,000 groups", svg(QByteArray("<g>").repeated(100'000) + QByteArray("</g>").repeated(100'000)),
         "unsafe", "svg");
    const QByteArray blur = "<filter id='f'><feGaussianBlur stdDeviation='%'/></filter>";
    made("SVG with 3,000 blurred things",
         svg(QByteArray(blur).replace("%", "9")
             + QByteArray("<rect width='9' height='9' filter='url(#f)'/>").repeated(3000)),
         "bomb", "svg");
    made("SVG with an endless blur", svg(QByteArray(blur).replace("%", "2,5000")), "bomb", "svg");
    made("SVG of 50,000 references", svg("<g id='a'/>" + QByteArray("<use href='#a'/>").repeated(50'000)), "bomb",
         "svg");
    made("SVG with a shadow",
         svg(QByteArray(blur).replace("%", "2") + "<g filter='url(#f)'><rect width='5' height='5'/></g>"), "", "svg");
    made("SVG cut off", svg("<g>").left(100), "cut_off", "svg");
    made("SVG of a million each way", svg({}, {}, {}).replace("'20'", "'1000000'"), "too_large", "svg");
    made("SVG that looks like a PNG by its name", svg({}), "", "png");

    const QString pipe = m_folder.filePath(QStringLiteral("pipe.png"));
    QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
    QTest::newRow("a pipe that nobody writes to") << pipe << QStringLiteral("unreadable");
    QTest::newRow("a device without an end") << QStringLiteral("/dev/zero") << QStringLiteral("unreadable");
    QTest::newRow("a folder") << m_folder.path() << QStringLiteral("unreadable");
    QTest::newRow("no file") << m_folder.filePath(QStringLiteral("none.png")) << QStringLiteral("unreadable");
}

void TestHostilePictures::areRefusedOrShown()
{
    QFETCH(QString, path);
    QFETCH(QString, fault);
    QElapsedTimer clock;
    clock.start();
    QString seen;
    try {
        (void)m_pictures.describe(path);
    } catch (const PictureError &error) {
        seen = QString::fromLatin1(pictureFaultCode(error.fault()));
        QVERIFY(error.message().english().startsWith(QFileInfo(path).fileName())); // says which file
    }
    if (clock.elapsed() > 1000)
        qWarning("took %lld ms", clock.elapsed());
    QCOMPARE(seen, fault);
}

void TestHostilePictures::moreFromAFolder()
{
    const QString folder = qEnvironmentVariable("LIANMING_TEST_HOSTILE_PICTURES");
    if (folder.isEmpty())
        QSKIP("LIANMING_TEST_HOSTILE_PICTURES names no folder with further hostile pictures");
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files)) {
        QElapsedTimer clock;
        clock.start();
        QString outcome = QStringLiteral("shown");
        try {
            (void)m_pictures.describe(file.filePath());
        } catch (const PictureError &error) {
            outcome = QString::fromLatin1(pictureFaultCode(error.fault()));
            QVERIFY2(error.fault() != PictureFault::TooMuch, qPrintable(file.fileName()));
        }
        qInfo("%-60s %-14s %lld ms", qPrintable(file.fileName()), qPrintable(outcome), clock.elapsed());
    }
}

void TestHostilePictures::aBrokenReaderIsStartedAgain()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("sanitizers need more memory than the limit: it does not hold with them");
#endif
    // A true picture, and memory that does not even suffice for a reader's own needs.
    PictureLimits little;
    little.memoryBytes = 24 << 20;
    PictureWorker poor(little);
    QImage large(4000, 4000, QImage::Format_RGB32);
    large.fill(Qt::yellow);
    const QString path = m_folder.filePath(QStringLiteral("large.png"));
    QVERIFY(large.save(path));
    for (int i = 0; i < 3; ++i) {
        try {
            (void)poor.region(path, QRect(0, 0, 4000, 4000), 1);
            QFAIL("this is more memory than it had");
        } catch (const PictureError &error) {
            QVERIFY(error.fault() == PictureFault::TooMuch || error.fault() == PictureFault::Damaged);
        }
    }
    QCOMPARE(m_pictures.shrink(path, {10, 10}).size(), QSize(10, 10));
}

void TestHostilePictures::timeIsUp()
{
    // A drawing has a tenth of it; the whole would be more than the test may take.
    PictureLimits hasty;
    hasty.seconds = 30;
    PictureWorker worker(hasty);
    // Fog upon fog: minutes of work, well-formed and small.
    QByteArray fog = "<filter id='f' x='0' y='0' width='1' height='1'>";
    for (int i = 0; i < 60; ++i)
        fog += "<feTurbulence baseFrequency='0.3' numOctaves='90' type='fractalNoise'/>";
    const QString path = write(
        QStringLiteral("fog.svg"),
        svg(fog + "</filter><g filter='url(#f)'><rect width='4000' height='4000'/></g>").replace("'20'", "'4000'"));
    QElapsedTimer clock;
    clock.start();
    try {
        (void)worker.shrink(path, {4000, 4000});
        QFAIL("it was quick");
    } catch (const PictureError &error) {
        QCOMPARE(int(error.fault()), int(PictureFault::TooLong));
        QVERIFY(clock.elapsed() < 25'000);
    }
}

class TestHostilePictures::Instead
{
public:
    Instead(const QString &path, const QByteArray &script) : m_before(qgetenv(name))
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + script) <= 0
            || !file.setPermissions(file.permissions() | QFile::ExeOwner))
            qFatal("cannot write %s", qPrintable(path));
        qputenv(name, path.toUtf8());
    }
    ~Instead()
    {
        if (m_before.isEmpty())
            qunsetenv(name);
        else
            qputenv(name, m_before);
    }
    Instead(const Instead &) = delete;
    Instead &operator=(const Instead &) = delete;

private:
    static constexpr auto name = "LIANMING_PICTURE_PROGRAM";
    const QByteArray m_before;
};

void TestHostilePictures::stopsAtOnce_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<bool>("isWaiting"); // for another's picture, not for its own
    for (const char *verb : {"parts", "page", "shrunk"}) {
        QTest::addRow("%s", verb) << QString::fromLatin1(verb) << false;
        QTest::addRow("%s, waiting its turn", verb) << QString::fromLatin1(verb) << true;
    }
}

void TestHostilePictures::stopsAtOnce()
{
    QFETCH(QString, verb);
    QFETCH(bool, isWaiting);
    // It says that it was given a picture, and never answers.
    const QString given = m_folder.filePath(QStringLiteral("given"));
    QFile::remove(given);
    const Instead silent(m_folder.filePath(QStringLiteral("silent")),
                         "head -c 1 > /dev/null\n: > '" + given.toUtf8() + "'\nexec cat > /dev/null\n");
    PictureWorker pictures({}, 1);
    const QString path = write(QStringLiteral("any.png"), drawn("PNG"));
    Progress first;
    Progress progress;
    const auto ask = [&](Progress &its) {
        try {
            if (verb == u"parts")
                (void)pictures.parts(path, partsAsked, {}, &its);
            else if (verb == u"page")
                (void)pictures.page(path, 1, {100, 100}, {}, &its);
            else
                (void)pictures.shrunk(path, {100, 100}, {}, &its);
        } catch (const Error &error) {
            return error.kind() == Error::Kind::Cancelled;
        }
        return false;
    };
    bool wasFirstStopped = true;
    {
        std::jthread other;
        if (isWaiting)
            other = std::jthread([&] { wasFirstStopped = ask(first); });
        while (isWaiting && !QFile::exists(given))
            std::this_thread::yield();
        QElapsedTimer clock;
        clock.start();
        const std::jthread person([&] {
            while (!QFile::exists(given))
                std::this_thread::yield();
            progress.cancel();
        });
        QVERIFY(ask(progress));
        QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed()))); // it had sixty seconds
        first.cancel();
    }
    QVERIFY(wasFirstStopped);
}

void TestHostilePictures::unsoundAnswersAreRefused_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<int>("grey"); // bytes
    QTest::addColumn<std::vector<LocalPart>>("parts");
    QTest::addColumn<bool>("isSound");
    const auto head = [](const char *grey, const char *content, const char *size = R"("width": 400, "height": 300)") {
        return QStringLiteral(R"({%1, "content": %2, "quality": 80, "content_quality": 80, %3})")
            .arg(QLatin1String(size), QLatin1String(content), QLatin1String(grey));
    };
    const char *small = R"("grey_width": 4, "grey_height": 3)";
    const char *all = "[0, 0, 400, 300]";
    LocalPart part;
    part.x = 10;
    part.y = 20;
    part.size = 5;
    part.angle = 1;
    const auto with = [part](float LocalPart::*member, float value) {
        LocalPart out = part;
        out.*member = value;
        return std::vector<LocalPart>{part, out};
    };
    const std::vector<LocalPart> sound{part, part};
    QTest::newRow("sound") << head(small, all) << 12 << sound << true;
    QTest::newRow("sound without parts") << head(small, all) << 12 << std::vector<LocalPart>() << true;
    QTest::newRow("grey of less than nothing")
        << head(R"("grey_width": -5, "grey_height": -5)", all) << 25 << sound << false;
    QTest::newRow("grey of nothing") << head(R"("grey_width": 0, "grey_height": 0)", all) << 0 << sound << false;
    QTest::newRow("grey too wide") << head(R"("grey_width": 65536, "grey_height": 1)", all) << 65536 << sound << false;
    QTest::newRow("grey that is not there")
        << head(R"("grey_width": 300, "grey_height": 300)", all) << 12 << sound << false;
    QTest::newRow("grey of words") << head(R"("grey_width": "4", "grey_height": 3)", all) << 12 << sound << false;
    QTest::newRow("grey of fractions") << head(R"("grey_width": 4.5, "grey_height": 3)", all) << 12 << sound << false;
    QTest::newRow("half a part") << head(small, all) << 13 << sound << false;
    QTest::newRow("more parts than wanted")
        << head(small, all) << 12 << std::vector<LocalPart>(size_t(partsAsked.most) + 1, part) << false;
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const float endless = std::numeric_limits<float>::infinity();
    for (const float value : {nan, endless, -endless, -2.0F, 1e30F}) {
        const QByteArray text = QByteArray::number(double(value));
        QTest::newRow("x " + text) << head(small, all) << 12 << with(&LocalPart::x, value) << false;
        QTest::newRow("y " + text) << head(small, all) << 12 << with(&LocalPart::y, value) << false;
        QTest::newRow("size " + text) << head(small, all) << 12 << with(&LocalPart::size, value) << false;
        QTest::newRow("angle " + text) << head(small, all) << 12 << with(&LocalPart::angle, value) << false;
    }
    QTest::newRow("size 0") << head(small, all) << 12 << with(&LocalPart::size, 0) << false;
    for (const char *content : {"[]", "[0, 0, 400]", "[-1, 0, 400, 300]", "[0, 0, 401, 300]", "[400, 0, 1, 300]",
                                "[0, 0, 0, 300]", "[2147483647, 0, 2147483647, 1]", "\"all\"", "[0, 0, {}, 300]"})
        QTest::newRow(QByteArray("content ") + content) << head(small, content) << 12 << sound << false;
    for (const char *size :
         {R"("width": 0, "height": 0)", R"("width": -4, "height": 300)", R"("width": 2000000000, "height": 1)"})
        QTest::newRow(size) << head(small, "[0, 0, 1, 1]", size) << 12 << sound << false;
}

void TestHostilePictures::unsoundAnswersAreRefused()
{
    QFETCH(QString, head);
    QFETCH(int, grey);
    QFETCH(std::vector<LocalPart>, parts);
    QFETCH(bool, isSound);
    const QByteArray text = head.toUtf8();
    QByteArray content(grey, '\x50');
    content.append(reinterpret_cast<const char *>(parts.data()), qsizetype(parts.size() * sizeof(LocalPart)));
    QByteArray frame("LMP1");
    const auto put = [&frame](auto value) {
        frame.append(reinterpret_cast<const char *>(&value), sizeof value);
    };
    put(quint32(text.size()));
    put(quint64(content.size()));
    const QString answer = write(QStringLiteral("answer"), frame + text + content);
    // The socket is its standard input, to read from and to write to.
    const Instead broken(m_folder.filePath(QStringLiteral("broken")),
                         "head -c 1 > /dev/null\ncat '" + answer.toUtf8() + "' >&0\nexec cat > /dev/null\n");
    PictureWorker pictures({}, 1);
    const QString path = write(QStringLiteral("any.png"), drawn("PNG"));
    for (int i = 0; i < 2; ++i) { // the second time by another program
        std::optional<PictureFault> fault;
        try {
            QCOMPARE(pictures.parts(path, partsAsked).parts.size(), parts.size());
        } catch (const PictureError &error) {
            fault = error.fault();
        }
        QCOMPARE(fault.has_value(), !isSound);
        if (isSound)
            return; // it answers once
        QCOMPARE(int(*fault), int(PictureFault::TooMuch));
    }
}

void TestHostilePictures::mutations()
{
    QList<QByteArray> seeds;
    for (const char *format : {"PNG", "JPEG", "BMP"})
        seeds.append(drawn(format));
    const QString png = write(QStringLiteral("seed.png"), seeds.first());
    for (const PictureFormat format : {PictureFormat::Tiff, PictureFormat::WebP}) {
        PictureExport how;
        how.format = format;
        how.rights.creator = QStringLiteral("somebody");
        const QString path = m_folder.filePath(QStringLiteral("seed.") + QLatin1String(pictureFormatCode(format)));
        (void)m_pictures.write(png, path, how);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        seeds.append(file.readAll());
    }
    seeds.append(gif(40, 40, 3) + ';');
    seeds.append(svg("<g id='a'><circle r='4' fill='url(#g)'/></g><use href='#a'/>"));

    constexpr int all = 10'000;
    std::atomic<int> next = 0;
    std::atomic<int> shown = 0;
    std::atomic<int> refused = 0;
    std::atomic<int> crashed = 0;
    const auto work = [&](int thread) {
        const QString path = m_folder.filePath(QStringLiteral("mutation%1").arg(thread));
        for (int i = next++; i < all; i = next++) {
            QRandomGenerator random(quint32(20260601 + i));
            QByteArray bytes = seeds[i % seeds.size()];
            for (int k = random.bounded(1, 12); k > 0; --k)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            if (random.bounded(4) == 0)
                bytes.truncate(random.bounded(int(bytes.size())));
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                qFatal("cannot write");
            file.close();
            try {
                if (i % 2 == 0)
                    (void)m_pictures.describe(path);
                else
                    (void)m_pictures.parts(path, partsAsked);
                ++shown;
            } catch (const PictureError &error) {
                ++(error.fault() == PictureFault::TooMuch || error.fault() == PictureFault::TooLong ? crashed
                                                                                                    : refused);
            }
        }
    };
    {
        std::vector<std::jthread> threads;
        threads.reserve(2);
        for (int i = 0; i < 2; ++i)
            threads.emplace_back(work, i);
    }
    qInfo("of %d mutations %d shown, %d refused, %d broke a reader", all, shown.load(), refused.load(), crashed.load());
    QCOMPARE(shown + refused + crashed, all);
    QCOMPARE(m_pictures.info(png).size, QSize(48, 40));
}

QTEST_GUILESS_MAIN(TestHostilePictures)
#include "tst_hostilepictures.moc"
