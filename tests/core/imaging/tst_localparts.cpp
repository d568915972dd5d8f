#include "core/imaging/copyindex.h"
#include "core/imaging/partgeometry.h"
#include "tests/support/drawnworks.h"

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

double areaOf(const QPolygonF &polygon)
{
    double twice = 0;
    for (qsizetype i = 0; i < polygon.size(); ++i) {
        const QPointF a = polygon.at(i);
        const QPointF b = polygon.at((i + 1) % polygon.size());
        twice += a.x() * b.y() - b.x() * a.y();
    }
    return std::abs(twice) / 2;
}

/// What lies in both, as a share of what lies in either.
double overlap(const QPolygonF &convex, const QRectF &rect)
{
    const double both = areaOf(commonPart(convex, rect));
    return both / (areaOf(convex) + rect.width() * rect.height() - both);
}

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
    void regionsEndBeforeTheHorizon();
    void evenPicturesHaveNothing();

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
    for (int number = 0; number < works; number += 3) {
        // A detail, half as large again, somewhere on goods with a picture of their own; and the same mirrored.
        const QRect taken(160, 120, 320, 240);
        const QImage part = drawnWork(number).copy(taken);
        const QImage goods = drawnWork(200 + number).scaled(1000, 800);
        QImage scene = goods;
        QPainter painter(&scene);
        painter.drawImage(QRect(300, 200, 480, 360), part);
        painter.end();
        for (const bool isMirrored : {false, true}) {
            const QRectF where = isMirrored ? QRectF(220, 200, 480, 360) : QRectF(300, 200, 480, 360);
            const std::vector<FoundCopy> found = find(isMirrored ? scene.mirrored(true, false) : scene);
            QVERIFY2(!found.empty(), qPrintable(QString::number(number)));
            const FoundCopy &copy = found.front();
            QCOMPARE(copy.sha256, shaOf(number));
            QCOMPARE(int(copy.kind), int(CopyKind::Part));
            QCOMPARE(copy.isMirrored, isMirrored);
            const double ours = overlap(copy.ourRegion, taken);
            const double theirs = overlap(copy.queryRegion, where);
            QVERIFY2(ours > 0.6 && theirs > 0.6,
                     qPrintable(QStringLiteral("%1: %2 of ours, %3 of theirs").arg(number).arg(ours).arg(theirs)));
        }

        // A crop has all of itself from a part of ours.
        const FoundCopy crop = find(part).front();
        QVERIFY2(overlap(crop.ourRegion, taken) > 0.95, qPrintable(QString::number(number)));
        QVERIFY2(overlap(crop.queryRegion, QRectF(0, 0, 320, 240)) > 0.95, qPrintable(QString::number(number)));
    }
}

void TestLocalParts::regionsEndBeforeTheHorizon()
{
    // A floor seen at an angle: of our picture, as it would go on, a corner lies behind the camera.
    PerspectiveChange change;
    change.m = {1, 0, 0, 0, 1, 0, -1.0 / 600, 0, 1};
    const QPolygonF frame({QPointF(0, 0), QPointF(1000, 0), QPointF(1000, 700), QPointF(0, 700)});
    const PartPlace middle{150, 350};
    const QPolygonF before = change.beforeHorizon(frame, middle);
    QCOMPARE(before.size(), 4);
    for (const QPointF &p : before)
        QVERIFY(p.x() < 600);
    QVERIFY(before.boundingRect().width() > 500);
    const QPolygonF seen = commonPart(change.of(before), QRectF(0, 0, 1000, 700));
    QVERIFY(seen.size() >= 3);
    QVERIFY(QRectF(-0.01, -0.01, 1000.02, 700.02).contains(seen.boundingRect()));
    QVERIFY(seen.containsPoint({change.of(middle).x, change.of(middle).y}, Qt::OddEvenFill));
    QVERIFY(commonPart(change.of(before), QRectF(-50, 0, 40, 40)).isEmpty());
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

QTEST_GUILESS_MAIN(TestLocalParts)
#include "tst_localparts.moc"
