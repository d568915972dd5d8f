#include "core/imaging/picture.h"
#include "core/imaging/thumbnails.h"
#include "tests/support/testworkspace.h"

#include <QBuffer>
#include <QFile>
#include <QtEndian>

using namespace lianming;

class TestPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndShrinks();
    void theNameDoesNotCount();
    void refusesWhatIsNoPicture_data();
    void refusesWhatIsNoPicture();
    void thumbnailsAreMadeOnce();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] static QByteArray png(QSize size);
    QTemporaryDir m_folder;
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
    QCOMPARE(pictureInfo(path).size, QSize(400, 100));
    QCOMPARE(pictureInfo(path).mediaType, QStringLiteral("image/png"));
    QCOMPARE(readPicture(path, {100, 100}).size(), QSize(100, 25));
    QCOMPARE(readPicture(path, {1000, 1000}).size(), QSize(400, 100));
}

void TestPicture::theNameDoesNotCount()
{
    const QString path = write(QStringLiteral("b.jpg"), png({10, 10}));
    QCOMPARE(pictureInfo(path).mediaType, QStringLiteral("image/png"));
}

void TestPicture::refusesWhatIsNoPicture_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("<html>no picture</html>");
    QTest::newRow("drawing") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
    QByteArray huge = png({10, 10});
    qToBigEndian<quint32>(60'000, huge.data() + 16); // the header's width and height
    qToBigEndian<quint32>(60'000, huge.data() + 20);
    QTest::newRow("huge") << huge;
    QTest::newRow("cut off") << png({300, 300}).left(60);
}

void TestPicture::refusesWhatIsNoPicture()
{
    QFETCH(QByteArray, content);
    const QString path = write(QStringLiteral("bad.png"), content);
    VERIFY_ERROR((void)readPicture(path, {100, 100}), Error::Kind::BadInput);
}

void TestPicture::thumbnailsAreMadeOnce()
{
    const FileStore files(m_folder.filePath(QStringLiteral("files")));
    const QString sha = files.add(png({800, 400})).sha256;
    const Thumbnails thumbnails(files);
    QCOMPARE(thumbnails.get(sha).size(), QSize(360, 180));
    QFile::remove(files.path(sha));
    QCOMPARE(thumbnails.get(sha).size(), QSize(360, 180));
    QVERIFY(thumbnails.get(QString(64, u'0')).isNull());
}

QTEST_GUILESS_MAIN(TestPicture)
#include "tst_picture.moc"
