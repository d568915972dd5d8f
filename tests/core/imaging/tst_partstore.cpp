#include "core/base/error.h"
#include "core/imaging/copyindex.h"
#include "tests/support/drawnworks.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

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

QByteArray shaOf(int number)
{
    return QByteArray(32, char(number));
}

QList<QByteArray> hashesOf(const PartStore &store)
{
    PartStore::Reader reader(store);
    QList<QByteArray> out;
    while (const auto picture = reader.next())
        out.append(picture->sha256);
    return out;
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

constexpr int works = 8;

} // namespace

class TestPartStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsWhatWasWritten();
    void tornEndsAreCutOff();
    void noChangedByteGoesUnseen();
    void damageTakesOnePictureAlone_data();
    void damageTakesOnePictureAlone();
    void keepsOnlyWhatIsWanted();
    void whatIsNoIndexCountsAsNone();
    void oneWriterAtATime();
    void whatWasRemovedIsNotAddedTo();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("copysearch/parts")); }
    [[nodiscard]] std::vector<IndexedPicture> some(std::initializer_list<int> numbers) const
    {
        std::vector<IndexedPicture> out;
        for (const int number : numbers)
            out.push_back(m_pictures[size_t(number)]);
        return out;
    }
    /// A store of these, each written by itself; where each of their blocks ends, and before them the vocabulary's.
    QList<qint64> make(std::initializer_list<int> numbers)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        PartStore::Writer writer(PartStore(m_folder->path()));
        writer.begin(*m_vocabulary, works, {});
        QList<qint64> out{QFile(path()).size()};
        for (const int number : numbers) {
            writer.append(some({number}));
            out.append(QFile(path()).size());
        }
        return out;
    }
    [[nodiscard]] PartStore store() const { return PartStore(m_folder->path()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<const PartVocabulary> m_vocabulary;
    std::vector<IndexedPicture> m_pictures;
};

void TestPartStore::initTestCase()
{
    std::vector<PictureParts> all;
    std::vector<LocalPart> sample;
    for (int i = 0; i < works; ++i) {
        all.push_back(partsOf(drawnWork(i), partsKept));
        sample.insert(sample.end(), all.back().parts.begin(), all.back().parts.end());
    }
    m_vocabulary = std::make_shared<const PartVocabulary>(PartVocabulary::learn(sample));
    for (int i = 0; i < works; ++i) {
        const PictureParts &parts = all[size_t(i)];
        m_pictures.push_back(
            {shaOf(i), parts.size, parts.content, parts.pdq, parts.contentPdq, parts.grey, m_vocabulary->coded(parts)});
    }
}

void TestPartStore::keepsWhatWasWritten()
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

void TestPartStore::tornEndsAreCutOff()
{
    const QList<qint64> ends = make({0, 1, 2});
    const QByteArray whole = contentOf(path());
    const qint64 two = ends[2];
    for (const qint64 size : {two + 1, two + 15, two + 19, two + 20, two + 900, qint64(whole.size()) - 1}) {
        write(path(), whole.left(size));
        QCOMPARE(hashesOf(store()), QList<QByteArray>({shaOf(0), shaOf(1)}));
        PartStore::Writer(store()).append(some({3}));
        QCOMPARE(hashesOf(store()), QList<QByteArray>({shaOf(0), shaOf(1), shaOf(3)}));
        QCOMPARE(store().read().damaged, 0);
    }
    // A file system may have made the file as long as it was to become, and written nothing.
    write(path(), whole.left(two) + QByteArray(5000, 0));
    PartStore::Writer(store()).append(some({3}));
    QCOMPARE(hashesOf(store()), QList<QByteArray>({shaOf(0), shaOf(1), shaOf(3)}));
}

void TestPartStore::noChangedByteGoesUnseen()
{
    const QList<qint64> ends = make({0, 1});
    const QByteArray whole = contentOf(path());
    // Each byte of the first block's head, and every so many of the rest.
    for (qint64 at = ends[0]; at < ends[1]; at += at < ends[0] + 120 ? 1 : 211) {
        QByteArray damaged = whole;
        damaged[at] = char(damaged[at] ^ (1 << (at % 8)));
        write(path(), damaged);
        QVERIFY2(hashesOf(store()) == QList<QByteArray>({shaOf(1)}), qPrintable(QString::number(at - ends[0])));
    }
}

void TestPartStore::damageTakesOnePictureAlone_data()
{
    QTest::addColumn<int>("block");
    QTest::addColumn<int>("at");
    for (const int block : {0, 2, 4}) {
        for (const int at : {0, 5, 13, 18, 20, 60, 900})
            QTest::addRow("%d at %d", block, at) << block << at;
    }
}

void TestPartStore::damageTakesOnePictureAlone()
{
    QFETCH(int, block);
    QFETCH(int, at);
    const QList<qint64> ends = make({0, 1, 2, 3, 4});
    QByteArray content = contentOf(path());
    content[ends[block] + at] = char(content[ends[block] + at] ^ 0x40);
    write(path(), content);
    QList<QByteArray> others;
    for (int i = 0; i < 5; ++i) {
        if (i != block)
            others.append(shaOf(i));
    }
    QCOMPARE(hashesOf(store()), others);
    // Nothing that is sound goes when it is written on, and the lost one can come again.
    PartStore::Writer(store()).append(some({block}));
    others.append(shaOf(block));
    QCOMPARE(hashesOf(store()), others);
    PartStore::Writer(store()).append(some({5}));
    others.append(shaOf(5));
    QCOMPARE(hashesOf(store()), others);
}

void TestPartStore::keepsOnlyWhatIsWanted()
{
    const QList<qint64> ends = make({0, 1, 2, 3});
    QByteArray content = contentOf(path());
    content[ends[1] + 500] = char(content[ends[1] + 500] ^ 1);
    write(path(), content);
    QCOMPARE(store().read().damaged, 1);
    const QString before = store().mark();
    {
        PartStore::Writer writer(store());
        QVERIFY(store().isBeingWritten());
        writer.keepOnly({shaOf(0), shaOf(1), shaOf(3)});
        writer.append(some({4}));
    }
    QVERIFY(!store().isBeingWritten());
    QVERIFY(store().mark() != before);
    QCOMPARE(hashesOf(store()), QList<QByteArray>({shaOf(0), shaOf(3), shaOf(4)}));
    const PartStore::Content kept = store().read();
    QCOMPARE(kept.damaged, 0);
    QCOMPARE(kept.learnedFrom, works);
    QCOMPARE(kept.vocabulary->bytes(), m_vocabulary->bytes());
    QVERIFY(kept.pictures[1].grey.pixels == m_pictures[3].grey.pixels);
    PartStore::Reader reader(store());
    QList<QByteArray> quick;
    while (const auto hash = reader.nextHash())
        quick.append(*hash);
    QCOMPARE(quick, hashesOf(store()));
    PartStore::Reader counted(store());
    QVERIFY(counted.mostParts() >= kept.pictures[0].parts.size() + kept.pictures[1].parts.size());
}

void TestPartStore::whatIsNoIndexCountsAsNone()
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

void TestPartStore::oneWriterAtATime()
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
            // Whose it is, and where to look if that does not run any more.
            const QString text = error.message().english();
            QVERIFY(text.contains(QString::number(QCoreApplication::applicationPid())));
            QVERIFY(text.contains(QStringLiteral("parts.lock")));
        }
    }
    PartStore::Writer(store).begin(*m_vocabulary, 1, {m_pictures[7]});
    QCOMPARE(store.read().pictures.size(), size_t(1));
}

void TestPartStore::whatWasRemovedIsNotAddedTo()
{
    (void)make({0});
    PartStore::Writer writer(store());
    writer.append(some({1}));
    const QByteArray whole = contentOf(path());
    for (const QByteArray &left : {QByteArray(), whole.left(1000)}) {
        write(path(), left); // somebody has made another, or none
        try {
            writer.append(some({2}));
            QFAIL("blocks without a beginning");
        } catch (const Error &error) {
            QCOMPARE(int(error.kind()), int(Error::Kind::Unavailable));
        }
    }
    QVERIFY(QFile::remove(path()));
    try {
        writer.append(some({2}));
        QFAIL("a file of blocks alone");
    } catch (const Error &error) {
        QCOMPARE(int(error.kind()), int(Error::Kind::Unavailable));
    }
    QVERIFY(!QFile::exists(path()));
}

QTEST_GUILESS_MAIN(TestPartStore)
#include "tst_partstore.moc"
