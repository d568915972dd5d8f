#include "core/imaging/pictureworker.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QFile>
#include <QPainter>

using namespace lianming;

namespace {

/// Pictures with the hashes of another implementation, and how far ours may be from them.
void addRows(const QString &folder, const QString &table, const char *hashColumn, int most)
{
    QFile file(QDir(folder).filePath(table));
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QStringList header = QString::fromUtf8(file.readLine()).trimmed().split(u',');
    const qsizetype hash = header.indexOf(QLatin1String(hashColumn));
    const qsizetype quality = header.indexOf(u"quality");
    while (!file.atEnd()) {
        const QStringList cells = QString::fromUtf8(file.readLine()).trimmed().split(u',');
        QString path = QDir(folder).filePath(cells.value(0));
        if (!QFile::exists(path)) // some tables name the file alone
            path = QDir(folder).filePath(QStringLiteral("dih/") + cells.value(0));
        if (QFile::exists(path))
            QTest::newRow(qPrintable(cells.value(0)))
                << path << cells.value(int(hash)) << cells.value(int(quality)).toInt() << most;
    }
}

QImage drawing()
{
    QImage out(400, 300, QImage::Format_RGB32);
    out.fill(QColor(240, 235, 220));
    QPainter painter(&out);
    painter.fillRect(30, 40, 120, 80, QColor(30, 60, 140));
    painter.setBrush(QColor(180, 30, 30));
    painter.drawEllipse(250, 60, 100, 180);
    painter.setPen(QPen(Qt::black, 5));
    for (int i = 0; i < 8; ++i)
        painter.drawLine(20 + i * 13, 160, 90 + i * 17, 280 - i * i);
    return out;
}

PicturePrints printsOf(const QImage &image)
{
    const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
    QByteArray bytes;
    for (int y = 0; y < rgb.height(); ++y)
        bytes.append(reinterpret_cast<const char *>(rgb.constScanLine(y)), qsizetype(rgb.width()) * 3);
    return picturePrints({reinterpret_cast<const quint8 *>(bytes.constData()), rgb.width(), rgb.height()});
}

} // namespace

class TestPrints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pdqAsPublished_data();
    void pdqAsPublished();
    void turnedAndMirrored();
    void looksAlike();
    void coloursByName();
    void textForms();
    void tinyPictures();

private:
    PictureWorker m_pictures;
};

void TestPrints::pdqAsPublished_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("hash");
    QTest::addColumn<int>("quality");
    QTest::addColumn<int>("most");
    addRows(QStringLiteral(LIANMING_TEST_DATA "/imaging/pdq"), QStringLiteral("expected.csv"), "pdq_hash", 0);
    const QString more = qEnvironmentVariable("LIANMING_TEST_PICTURES");
    if (more.isEmpty()) {
        qInfo("LIANMING_TEST_PICTURES names no folder with further pictures: those of tests/data only");
        return;
    }
    addRows(more + QStringLiteral("/pdq/vectors_png"), QStringLiteral("expected.csv"), "pdq_hash", 0);
    // Larger than we take prints of: shrunk by another way than the reference's.
    addRows(more + QStringLiteral("/pdq"), QStringLiteral("expected_pdq.csv"), "python_reference_hash", 10);
}

void TestPrints::pdqAsPublished()
{
    QFETCH(QString, path);
    QFETCH(QString, hash);
    QFETCH(int, quality);
    QFETCH(int, most);
    const PicturePrints prints = m_pictures.prints(path);
    const auto expected = parsePdq(hash);
    QVERIFY(expected);
    const int distance = pdqDistance(prints.pdq, *expected);
    QVERIFY2(distance <= most, qPrintable(pdqText(prints.pdq)));
    if (most == 0)
        QCOMPARE(pdqText(prints.pdq), hash);
    QCOMPARE(prints.quality, quality);
}

void TestPrints::turnedAndMirrored()
{
    const QImage image = drawing().scaled(384, 384);
    const auto variants = pdqVariants(printsOf(image).pdq);
    const auto turned = [&image](int degrees) {
        return image.transformed(QTransform().rotate(degrees));
    };
    const QImage mirrored = image.mirrored(true, false);
    const QList<QImage> images{image,
                               turned(90),
                               turned(180),
                               turned(270),
                               mirrored,
                               image.mirrored(false, true),
                               mirrored.transformed(QTransform().rotate(270)),
                               mirrored.transformed(QTransform().rotate(90))};
    for (size_t i = 0; i < variants.size(); ++i) {
        const Pdq exact = printsOf(images[qsizetype(i)]).pdq;
        QVERIFY2(pdqDistance(exact, variants[i]) <= 20,
                 qPrintable(QStringLiteral("%1: %2").arg(i).arg(pdqDistance(exact, variants[i]))));
        for (size_t k = 0; k < variants.size(); ++k) {
            if (k != i)
                QVERIFY(pdqDistance(exact, variants[k]) > 60);
        }
    }
}

void TestPrints::looksAlike()
{
    const QImage image = drawing();
    const Look original = printsOf(image).look;
    QCOMPARE(lookDistance(original, original), 0);
    const Look smaller = printsOf(image.scaled(170, 120, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)).look;
    const Look part = printsOf(image.copy(20, 15, 370, 275)).look;
    QImage other(400, 300, QImage::Format_RGB32);
    other.fill(QColor(20, 90, 40));
    QPainter(&other).fillRect(100, 0, 60, 300, QColor(230, 200, 40));
    const Look foreign = printsOf(other).look;
    QVERIFY(lookDistance(original, smaller) < lookDistance(original, part));
    QVERIFY(lookDistance(original, part) * 2 < lookDistance(original, foreign));
}

void TestPrints::coloursByName()
{
    QImage image(100, 100, QImage::Format_RGB32);
    image.fill(QColor(240, 240, 240));
    QPainter(&image).fillRect(0, 0, 100, 40, QColor(30, 60, 150));
    QPainter(&image).fillRect(0, 40, 1, 1, Qt::red);
    const QList<ColourShare> colours = printsOf(image).colours;
    QCOMPARE(colours.size(), 2); // one red point is no colour of the picture
    QCOMPARE(colours[0].code, std::string("white"));
    QCOMPARE(colours[0].percent, 60);
    QCOMPARE(colours[1].code, std::string("blue"));
    QCOMPARE(colours[1].hex, QStringLiteral("#1e3c96"));
    QCOMPARE(coloursText(colours), QStringLiteral("white:60:#f0f0f0,blue:40:#1e3c96"));
    QCOMPARE(coloursText(parseColours(coloursText(colours))), coloursText(colours));
}

void TestPrints::textForms()
{
    const PicturePrints prints = printsOf(drawing());
    QCOMPARE(parsePdq(pdqText(prints.pdq)), prints.pdq);
    QVERIFY(!parsePdq(u"xyz"));
    QCOMPARE(parseLook(lookText(prints.look)), prints.look);
    QVERIFY(!parseLook(u"AAAA"));
    QVERIFY(parseColours(u"").isEmpty());
}

void TestPrints::tinyPictures()
{
    for (const QSize size : {QSize(1, 1), QSize(1, 500), QSize(500, 1), QSize(2, 2), QSize(3, 700)}) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::gray);
        QCOMPARE(printsOf(image).quality, 0);
    }
}

QTEST_GUILESS_MAIN(TestPrints)
#include "tst_prints.moc"
