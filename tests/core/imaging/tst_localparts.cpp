#include "core/base/error.h"
#include "core/imaging/copyindex.h"
#include "tests/support/drawnworks.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace lianming;

namespace {

PictureParts partsOf(const QImage &image, PartsWanted wanted)
{
    const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
    std::vector<quint8> bytes;
    for (int y = 0; y < rgb.height(); ++y)
        bytes.insert(bytes.end(), rgb.constScanLine(y), rgb.constScanLine(y) + qsizetype(rgb.width()) * 3);
    return pictureParts({bytes.data(), rgb.width(), rgb.height()}, wanted);
}

QImage onto(QSize size, const QColor &colour, const QImage &image, const QTransform &where)
{
    QImage out(size, QImage::Format_RGB888);
    out.fill(colour);
    QPainter painter(&out);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setTransform(where);
    painter.drawImage(0, 0, image);
    return out;
}

QByteArray shaOf(int number)
{
    return QByteArray(32, char(number));
}

constexpr int works = 24;

} // namespace

class TestLocalParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void margins();
    void mirroredPartsAreThoseOfTheMirroredPicture();
    void copies_data();
    void copies();
    void strangersAreNoCopies();
    void regionsSayWhatWasTaken();
    void evenPicturesHaveNothing();
    void storeKeepsWhatWasWritten();
    void tornEndsAreCutOff();
    void whatIsNoIndexCountsAsNone();
    void oneWriterAtATime();

private:
    [[nodiscard]] std::vector<FoundCopy> find(const QImage &image) const
    {
        return m_index->find(partsOf(image, partsAsked), 20);
    }

    std::shared_ptr<const PartVocabulary> m_vocabulary;
    std::vector<IndexedPicture> m_pictures;
    std::shared_ptr<const CopyIndex> m_index;
};

void TestLocalParts::initTestCase()
{
    std::vector<PictureParts> all;
    std::vector<LocalPart> sample;
    for (int i = 0; i < works; ++i) {
        all.push_back(partsOf(drawnWork(i), partsKept));
        QVERIFY(all.back().parts.size() > 100);
        QVERIFY(all.back().parts.size() <= size_t(partsKept.most));
        sample.insert(sample.end(), all.back().parts.begin(), all.back().parts.end());
    }
    m_vocabulary = std::make_shared<const PartVocabulary>(PartVocabulary::learn(sample));
    for (int i = 0; i < works; ++i) {
        const PictureParts &parts = all[size_t(i)];
        m_pictures.push_back(
            {shaOf(i), parts.size, parts.content, parts.pdq, parts.contentPdq, parts.grey, m_vocabulary->coded(parts)});
    }
    m_index = std::make_shared<const CopyIndex>(PartStore::Content{m_vocabulary, works, m_pictures},
                                                std::vector<WholePicture>());
    QCOMPARE(m_index->pictures(), size_t(works));
}

void TestLocalParts::margins()
{
    const QImage work = drawnWork(1, {300, 200});
    const QImage framed = onto({400, 320}, QColor(250, 248, 240), work, QTransform::fromTranslate(40, 70));
    const PictureParts parts = partsOf(framed, partsKept);
    QCOMPARE(parts.size, QSize(400, 320));
    QVERIFY(std::abs(parts.content.x() - 40) <= 1 && std::abs(parts.content.y() - 70) <= 1);
    QVERIFY(std::abs(parts.content.width() - 300) <= 2 && std::abs(parts.content.height() - 200) <= 2);
    QVERIFY(pdqDistance(parts.contentPdq.hash, partsOf(work, partsKept).pdq.hash) <= 31);
    for (const LocalPart &part : parts.parts)
        QVERIFY(parts.content.adjusted(-1, -1, 1, 1).contains(int(part.x), int(part.y)));
}

void TestLocalParts::mirroredPartsAreThoseOfTheMirroredPicture()
{
    const QImage work = drawnWork(2);
    const PictureParts straight = partsOf(work, partsKept);
    const PictureParts flipped = partsOf(work.mirrored(true, false), partsKept);
    int same = 0;
    for (const LocalPart &part : straight.parts) {
        const LocalPart asked = mirrored(part, work.width());
        same += std::ranges::any_of(flipped.parts, [&asked](const LocalPart &other) {
            double apart = 0;
            for (size_t i = 0; i < asked.shape.size(); ++i)
                apart += std::pow(double(asked.shape[i]) - other.shape[i], 2);
            return std::hypot(asked.x - other.x, asked.y - other.y) < 3
                   && std::abs(std::remainder(double(asked.angle) - other.angle, 2 * M_PI)) < 0.2
                   && std::sqrt(apart) < 120;
        });
    }
    QVERIFY2(same * 10 > int(straight.parts.size()) * 7, qPrintable(QString::number(same)));
}

void TestLocalParts::copies_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how :
         {"same", "half", "crop", "fifth", "turned", "quarter turn", "mirrored", "padded", "print", "grey"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestLocalParts::copies()
{
    QFETCH(QString, how);
    for (int number = 0; number < works; number += 5) {
        const QImage work = drawnWork(number);
        QImage copy = work;
        if (how == u"half") {
            copy = work.scaled(320, 240, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        } else if (how == u"crop") {
            copy = work.copy(100, 60, 450, 340);
        } else if (how == u"fifth") {
            copy = work.copy(210, 150, 286, 215);
        } else if (how == u"turned") {
            copy = onto({800, 700}, Qt::white, work, QTransform::fromTranslate(170, 30).rotate(15));
        } else if (how == u"quarter turn") {
            copy = work.transformed(QTransform().rotate(90));
        } else if (how == u"mirrored") {
            copy = work.copy(50, 30, 500, 400).mirrored(true, false);
        } else if (how == u"padded") {
            copy = onto({900, 680}, QColor(240, 240, 240), work, QTransform::fromTranslate(130, 100));
        } else if (how == u"print") {
            QTransform change;
            QVERIFY(QTransform::quadToQuad(QPolygonF({{0, 0}, {640, 0}, {640, 480}, {0, 480}}),
                                           QPolygonF({{260, 300}, {720, 260}, {700, 640}, {280, 610}}), change));
            copy = onto({1000, 900}, QColor(190, 170, 150), work, change);
        } else if (how == u"grey") {
            copy = work.convertToFormat(QImage::Format_Grayscale8).copy(40, 40, 560, 400);
        }
        const std::vector<FoundCopy> found = find(copy);
        QVERIFY2(!found.empty(), qPrintable(QString::number(number)));
        QCOMPARE(found.front().sha256, shaOf(number));
        QVERIFY(found.front().score > 0.6 && found.front().score <= 1);
        QCOMPARE(found.front().ours, QSize(640, 480));
        if (how == u"same") {
            QCOMPARE(int(found.front().kind), int(CopyKind::Whole));
            QCOMPARE(found.front().distance, 0);
        }
        if (how == u"mirrored")
            QVERIFY(found.front().isMirrored);
        QCOMPARE(found.size(), size_t(1));
    }
}

void TestLocalParts::strangersAreNoCopies()
{
    for (int number = 100; number < 130; ++number)
        QVERIFY2(find(drawnWork(number)).empty(), qPrintable(QString::number(number)));
}

void TestLocalParts::regionsSayWhatWasTaken()
{
    const QRect taken(160, 120, 320, 240);
    const QImage part = drawnWork(3).copy(taken);
    // Half as large again, somewhere in another picture.
    const QImage scene =
        onto({1000, 800}, QColor(90, 120, 90), part, QTransform::fromTranslate(300, 200).scale(1.5, 1.5));
    const std::vector<FoundCopy> found = find(scene);
    QVERIFY(!found.empty());
    const FoundCopy &copy = found.front();
    QCOMPARE(copy.sha256, shaOf(3));
    QCOMPARE(int(copy.kind), int(CopyKind::Part));
    // What was taken lies within both regions; the rest of ours may lie under what covers it, or beyond the frame.
    const QRectF ours = copy.ourRegion.boundingRect();
    const QRectF theirs = copy.queryRegion.boundingRect();
    QVERIFY(ours.adjusted(-8, -8, 8, 8).contains(taken));
    QVERIFY(theirs.adjusted(-8, -8, 8, 8).contains(QRectF(300, 200, 480, 360)));
    QVERIFY(QRectF(-1, -1, 642, 482).contains(ours));
    QVERIFY(QRectF(-1, -1, 1002, 802).contains(theirs));

    // A crop has all of itself from a part of ours.
    const FoundCopy crop = find(part).front();
    const QRectF from = crop.ourRegion.boundingRect();
    for (const auto &[is, should] : {std::pair(from.left(), 160.0), std::pair(from.top(), 120.0),
                                     std::pair(from.right(), 480.0), std::pair(from.bottom(), 360.0)})
        QVERIFY2(std::abs(is - should) < 6, qPrintable(QStringLiteral("%1 %2").arg(is).arg(should)));
    QVERIFY(crop.queryRegion.boundingRect().width() > 310);
}

void TestLocalParts::evenPicturesHaveNothing()
{
    QImage even(400, 300, QImage::Format_RGB888);
    even.fill(Qt::gray);
    const PictureParts parts = partsOf(even, partsAsked);
    QVERIFY(parts.parts.empty());
    QCOMPARE(parts.content, QRect(0, 0, 400, 300));
    QVERIFY(find(even).empty());
    QImage dot(1, 1, QImage::Format_RGB888);
    dot.fill(Qt::red);
    QVERIFY(find(dot).empty());
    QVERIFY(CopyIndex({}, {}).find(partsOf(drawnWork(0), partsAsked), 20).empty());
}

void TestLocalParts::storeKeepsWhatWasWritten()
{
    const QTemporaryDir folder;
    const PartStore store(folder.path());
    QVERIFY(!store.read().vocabulary);
    QVERIFY(store.mark().isEmpty());
    {
        PartStore::Writer writer(store);
        writer.begin(*m_vocabulary, 3, {m_pictures[0], m_pictures[1], m_pictures[2]});
        writer.append({m_pictures[3]});
        writer.append({m_pictures[4], m_pictures[5]});
    }
    const PartStore::Content content = store.read();
    QVERIFY(content.vocabulary);
    QCOMPARE(content.vocabulary->bytes(), m_vocabulary->bytes());
    QCOMPARE(content.learnedFrom, 3);
    QCOMPARE(content.pictures.size(), size_t(6));
    for (size_t i = 0; i < 6; ++i) {
        const IndexedPicture &read = content.pictures[i];
        const IndexedPicture &written = m_pictures[i];
        QCOMPARE(read.sha256, written.sha256);
        QCOMPARE(read.size, written.size);
        QCOMPARE(read.content, written.content);
        QCOMPARE(read.pdq.hash, written.pdq.hash);
        QCOMPARE(read.contentPdq.quality, written.contentPdq.quality);
        QVERIFY(read.grey.pixels == written.grey.pixels);
        QCOMPARE(read.parts.size(), written.parts.size());
        for (size_t part = 0; part < read.parts.size(); ++part) {
            QCOMPARE(read.parts[part].word, written.parts[part].word);
            QVERIFY(read.parts[part].code == written.parts[part].code);
            QCOMPARE(read.parts[part].angle, written.parts[part].angle);
        }
    }
    const CopyIndex index(content, {});
    QCOMPARE(index.find(partsOf(drawnWork(4).copy(80, 60, 400, 300), partsAsked), 20).front().sha256, shaOf(4));
}

void TestLocalParts::tornEndsAreCutOff()
{
    const QTemporaryDir folder;
    const PartStore store(folder.path());
    qint64 two = 0;
    const QString path = folder.filePath(QStringLiteral("copysearch/parts"));
    {
        PartStore::Writer writer(store);
        writer.begin(*m_vocabulary, 2, {m_pictures[0], m_pictures[1]});
        two = QFile(path).size();
        writer.append({m_pictures[2]});
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray whole = file.readAll();
    for (const qint64 size : {two + 1, two + 15, two + 16, two + 900, qint64(whole.size()) - 1}) {
        QVERIFY(file.resize(size));
        QCOMPARE(store.read().pictures.size(), size_t(2));
        PartStore::Writer(store).append({m_pictures[3]});
        const PartStore::Content content = store.read();
        QCOMPARE(content.pictures.size(), size_t(3));
        QCOMPARE(content.pictures.back().sha256, shaOf(3));
        QVERIFY(file.resize(0) && file.seek(0) && file.write(whole) == whole.size() && file.flush());
    }
    // A byte that changed on the disk ends the index there.
    for (const qint64 at : {two + 3, two + 40, qint64(whole.size()) - 5}) {
        QByteArray damaged = whole;
        damaged[at] = char(damaged[at] ^ 0x20);
        QVERIFY(file.resize(0) && file.seek(0) && file.write(damaged) == damaged.size() && file.flush());
        QCOMPARE(store.read().pictures.size(), size_t(2));
    }
}

void TestLocalParts::whatIsNoIndexCountsAsNone()
{
    const QTemporaryDir folder;
    const PartStore store(folder.path());
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("copysearch")));
    QFile file(folder.filePath(QStringLiteral("copysearch/parts")));
    for (const QByteArray &content : {QByteArray(), QByteArray("PK\3\4 something else"), QByteArray(1 << 20, '\xff')}) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
        file.close();
        QVERIFY(!store.read().vocabulary);
        QVERIFY(store.read().pictures.empty());
    }
    PartStore::Writer(store).begin(*m_vocabulary, 1, {m_pictures[7]});
    QCOMPARE(store.read().pictures.size(), size_t(1));
}

void TestLocalParts::oneWriterAtATime()
{
    const QTemporaryDir folder;
    const PartStore store(folder.path());
    {
        const PartStore::Writer first(store);
        try {
            const PartStore::Writer second(store);
            QFAIL("two write at once");
        } catch (const Error &error) {
            QCOMPARE(int(error.kind()), int(Error::Kind::Unavailable));
        }
    }
    PartStore::Writer(store).begin(*m_vocabulary, 1, {m_pictures[7]});
    QCOMPARE(store.read().pictures.size(), size_t(1));
}

QTEST_GUILESS_MAIN(TestLocalParts)
#include "tst_localparts.moc"
