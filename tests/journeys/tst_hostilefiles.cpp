// Files made to do harm, through every door of the command line that takes files of records and pictures. Each is
// refused with a reason within little processor time and memory (the system holds the program to both), and in a folder
// with a good one it keeps that from nothing.
#include "core/db/statement.h"
#include "core/institutions/institutionservice.h"
#include "tests/support/cli.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <sys/resource.h>
#include <zlib.h>

using namespace lianming;

namespace {

constexpr rlim_t processorSeconds = 4; // a second of a calm machine; the rest is for sanitizers
constexpr rlim_t dataBytes = rlim_t(512) << 20;

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
}

QByteArray gzipped(const QByteArray &piece, int times)
{
    z_stream stream{};
    constexpr int gzip = 15 + 16;
    constexpr int memory = 8;
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzip, memory, Z_DEFAULT_STRATEGY);
    QByteArray out;
    QByteArray space(1 << 16, '\0');
    for (int i = 0; i <= times; ++i) {
        QByteArray in = i < times ? piece : QByteArray();
        stream.next_in = reinterpret_cast<Bytef *>(in.data());
        stream.avail_in = uInt(in.size());
        do {
            stream.next_out = reinterpret_cast<Bytef *>(space.data());
            stream.avail_out = uInt(space.size());
            deflate(&stream, i < times ? Z_NO_FLUSH : Z_FINISH);
            out += space.left(space.size() - qsizetype(stream.avail_out));
        } while (stream.avail_out == 0);
    }
    deflateEnd(&stream);
    return out;
}

QByteArray bigEndian(quint32 number)
{
    QByteArray out;
    for (int shift = 24; shift >= 0; shift -= 8)
        out += char(number >> shift);
    return out;
}

QByteArray littleEndian(quint32 number, int bytes = 4)
{
    QByteArray out;
    for (int i = 0; i < bytes; ++i)
        out += char(number >> (8 * i));
    return out;
}

QByteArray pngChunk(const QByteArray &type, const QByteArray &content)
{
    const QByteArray whole = type + content;
    const auto sum = crc32(0, reinterpret_cast<const Bytef *>(whole.constData()), uInt(whole.size()));
    return bigEndian(quint32(content.size())) + whole + bigEndian(quint32(sum));
}

QByteArray png(quint32 width, quint32 height, const QByteArray &rows)
{
    // qCompress puts the size in front of what zlib makes.
    return QByteArray("\x89PNG\r\n\x1A\n")
           + pngChunk("IHDR", bigEndian(width) + bigEndian(height) + QByteArray("\x08\x02\x00\x00\x00", 5))
           + pngChunk("IDAT", qCompress(rows).mid(4)) + pngChunk("IEND", {});
}

/// Entities of which each is ten of the one before.
QByteArray laughs()
{
    QByteArray out = "<!DOCTYPE l [<!ENTITY l0 \"lol\">";
    for (int i = 1; i < 10; ++i)
        out += "<!ENTITY l" + QByteArray::number(i) + " \"" + ("&l" + QByteArray::number(i - 1) + ";").repeated(10)
               + "\">";
    return out + "]>";
}

const QByteArray lidoStart = "<lido xmlns=\"http://www.lido-schema.org\">";
const QByteArray svgStart = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\">";

QMap<QString, QByteArray> hostileRecords()
{
    constexpr int deep = 2'000'000;
    QByteArray wide = "[{";
    for (int i = 0; i < 300'000; ++i)
        wide += "\"k" + QByteArray::number(i) + "\":1,";
    wide += "\"title\":\"x\"}]";
    QByteArray columns = "accession_number,title";
    for (int i = 0; i < 200'000; ++i)
        columns += ",c" + QByteArray::number(i);
    return {
        {QStringLiteral("bomb.xml"),
         "<?xml version=\"1.0\"?>" + laughs() + lidoStart + "<lidoRecID>&l9;</lidoRecID></lido>"},
        {QStringLiteral("outside.xml"),
         "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + lidoStart
             + "<lidoRecID>&a;</lidoRecID></lido>"},
        {QStringLiteral("deep.xml"), lidoStart + QByteArray("<a>").repeated(deep)},
        {QStringLiteral("deep.json"), QByteArray("[").repeated(10 * deep)},
        {QStringLiteral("deep-objects.json"), QByteArray("{\"a\":").repeated(deep)},
        {QStringLiteral("wide.json"), wide},
        {QStringLiteral("columns.csv"), columns + "\n1,2\n"},
        {QStringLiteral("one-line.csv"), QByteArray(100'000'000, 'x')},
        {QStringLiteral("open-quote.csv"), "accession_number,title\nA7,\"" + QByteArray("x\n").repeated(20'000'000)},
        {QStringLiteral("zeros.csv"), QByteArray(50'000'000, '\0')},
        {QStringLiteral("bomb.csv.gz"), gzipped(QByteArray(1 << 20, '\n'), 1024)},
        {QStringLiteral("nested.csv.gz"), gzipped(gzipped("accession_number,title\nA1,Vase\n", 1), 1)},
        {QStringLiteral("bomb.json.gz"), gzipped(QByteArray(1 << 20, '['), 256)},
    };
}

QMap<QString, QByteArray> hostilePictures()
{
    constexpr int rows = 1'000'000;
    const auto entry = [](quint32 tag, quint32 value) {
        return littleEndian(tag, 2) + littleEndian(4, 2) + littleEndian(1) + littleEndian(value);
    };
    const QByteArray tiff("II*\0\x08\0\0\0", 8);
    return {
        {QStringLiteral("huge.png"), png(2'000'000'000, 2'000'000'000, QByteArray(1000, '\0'))},
        {QStringLiteral("wide.png"), png(60'000, 60'000, QByteArray(1000, '\0'))},
        {QStringLiteral("bomb.png"), png(17'000, 17'000, QByteArray(100 * rows, '\0'))},
        {QStringLiteral("script.png"), svgStart + "<script>alert(1)</script></svg>"},
        {QStringLiteral("entity.svg"), laughs() + svgStart + "<text>&l9;</text></svg>"},
        {QStringLiteral("reference.svg"), svgStart + "<image href=\"file:///etc/passwd\"/></svg>"},
        {QStringLiteral("deep.svg"), svgStart + QByteArray("<g>").repeated(rows / 2)},
        {QStringLiteral("large.svg"), QByteArray(svgStart).replace("\"10\"", "\"1000000\"") + "</svg>"},
        {QStringLiteral("cut.tif"), tiff + littleEndian(3, 2) + entry(256, 4000) + entry(257, 4000) + entry(273, 200)},
        {QStringLiteral("loop.tif"), tiff + littleEndian(1, 2) + entry(256, 10) + littleEndian(8)},
        {QStringLiteral("huge.jpg"),
         QByteArray::fromHex("ffd8ffc0001108ffffffff03012200021101031101ffda000c03010002110311003f00")
             + QByteArray(100, '\0')},
        {QStringLiteral("huge.bmp"), "BM" + littleEndian(54) + littleEndian(0) + littleEndian(54) + littleEndian(40)
                                         + littleEndian(2'000'000'000) + littleEndian(2'000'000'000)
                                         + littleEndian(1, 2) + littleEndian(24, 2) + QByteArray(24, '\0')},
        {QStringLiteral("huge.gif"), "GIF89a" + QByteArray::fromHex("ffffffff0000002c00000000ffffffff0002003b")},
        {QStringLiteral("huge.webp"), "RIFF" + littleEndian(26) + "WEBPVP8L" + littleEndian(13)
                                          + QByteArray::fromHex("2fffffffff00") + QByteArray(8, '\0')},
        {QStringLiteral("table.jpg"), "accession_number,title\nA1,Vase\n"},
        {QStringLiteral("empty.jpg"), {}},
    };
}

} // namespace

class TestHostileFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void recordsAreRefused();
    void workbooksAreRefused();
    void aFolderKeepsTheGood();
    void picturesAreRefused();
    void realOnesAreRefused();

private:
    /// Calls the program, held to its limits; a status of −1 if it broke them.
    [[nodiscard]] CliAnswer held(const char *line, const QStringList &values) const;
    void verifyRefused(const QString &path) const;

    std::unique_ptr<TestWorkspace> m_w;
};

void TestHostileFiles::init()
{
    m_w = std::make_unique<TestWorkspace>();
    Institution museum;
    museum.code = QStringLiteral("SZM");
    museum.nameEn = QStringLiteral("Suzhou Museum");
    InstitutionService(**m_w).add(museum);
}

CliAnswer TestHostileFiles::held(const char *line, const QStringList &values) const
{
    constexpr int patience = 120'000;
    QProcess cli;
    prepareCli(cli, words(line, values), "ann");
    cli.setChildProcessModifier([] {
        const rlimit processor{processorSeconds, processorSeconds};
        const rlimit data{dataBytes, dataBytes};
        setrlimit(RLIMIT_CPU, &processor);
        setrlimit(RLIMIT_DATA, &data);
    });
    cli.start();
    CliAnswer answer;
    const bool ended = cli.waitForFinished(patience) && cli.exitStatus() == QProcess::NormalExit;
    answer.out = cli.readAllStandardOutput();
    answer.err = cli.readAllStandardError();
    answer.status = ended ? cli.exitCode() : -1;
    return answer;
}

void TestHostileFiles::verifyRefused(const QString &path) const
{
    const CliAnswer answer = held("assets import --workspace % --institution SZM %", {m_w->addressText(), path});
    const QByteArray said = path.toUtf8() + ": " + answer.all().left(500);
    QVERIFY2(answer.status == 2, said.constData());
    QVERIFY2(answer.err.contains(QFileInfo(path).fileName().toUtf8()), said.constData());
    QVERIFY2(answer.err.count('\n') == 1 && answer.out.isEmpty(), said.constData());
}

void TestHostileFiles::recordsAreRefused()
{
    const QMap<QString, QByteArray> files = hostileRecords();
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        const QString path = m_w->folder() + u'/' + file.key();
        write(path, file.value());
        verifyRefused(path);
        QFile::remove(path);
    }
    QCOMPARE(Statement(m_w->db(), QStringLiteral("SELECT COUNT(*) FROM asset")).one<qint64>().value_or(-1), 0);
}

void TestHostileFiles::workbooksAreRefused()
{
    QDirIterator it(QStringLiteral(LIANMING_TEST_DATA "/exchange/hostile"), QDir::Files);
    while (it.hasNext())
        verifyRefused(it.next());
}

void TestHostileFiles::aFolderKeepsTheGood()
{
    const QString folder = m_w->folder() + QStringLiteral("/folder");
    QDir().mkpath(folder);
    const QMap<QString, QByteArray> files = hostileRecords();
    for (const char *name : {"bomb.xml", "deep-objects.json", "columns.csv", "bomb.json.gz", "outside.xml"})
        write(folder + u'/' + QLatin1StringView(name), files.value(QString::fromLatin1(name)));
    write(folder + QStringLiteral("/good.csv"), "accession_number,title\nA1,Vase\n");
    const CliAnswer answer =
        held("assets import --json --workspace % --institution SZM %", {m_w->addressText(), folder});
    QVERIFY2(answer.status == 0, answer.all().left(500).constData());
    QCOMPARE(at(answer.json(), "/added"), QStringLiteral("1"));
    QCOMPARE(answer.json().at("left").size(), size_t(5));
}

void TestHostileFiles::picturesAreRefused()
{
    const QString folder = m_w->folder() + QStringLiteral("/pictures");
    QDir().mkpath(folder);
    const QMap<QString, QByteArray> files = hostilePictures();
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        write(folder + u'/' + file.key(), file.value());
    write(folder + QStringLiteral("/A1.png"), png(2, 2, QByteArray("\0abcdef\0ghijkl", 14)));
    write(m_w->folder() + QStringLiteral("/a.csv"), "accession_number,title\nA1,Vase\n");
    const QString workspace = m_w->addressText();
    QCOMPARE(
        held("assets import --workspace % --institution SZM %", {workspace, m_w->folder() + QStringLiteral("/a.csv")})
            .status,
        0);
    const CliAnswer answer = held("assets pictures --json --workspace % --institution SZM %", {workspace, folder});
    QVERIFY2(answer.status == 0, answer.all().left(500).constData());
    QCOMPARE(at(answer.json(), "/taken"), QStringLiteral("1"));
    QCOMPARE(at(answer.json(), "/refused"), QString::number(files.size()));
    for (const Json &entry : answer.json().at("files"))
        QVERIFY2(entry.at("outcome") != "refused" || entry.contains("fault"), entry.dump().c_str());
}

void TestHostileFiles::realOnesAreRefused()
{
    const QString folder =
        qEnvironmentVariable("LIANMING_REAL_DATA", QStringLiteral(LIANMING_TEST_DATA "/../../../shared/data"))
        + QStringLiteral("/8-bad-input");
    if (!QFileInfo::exists(folder))
        QSKIP("the collection of real files is not here (LIANMING_REAL_DATA)");
    QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        // Tables about the others and licences are texts, and read as such.
        if (path.endsWith(u".csv") || path.endsWith(u".tsv") || path.contains(u"LICENSE"))
            continue;
        verifyRefused(path);
    }
    const CliAnswer answer = held("assets pictures --json --workspace % --institution SZM %",
                                  {m_w->addressText(), folder + QStringLiteral("/images-pillow")});
    QVERIFY2(answer.status == 0, answer.all().left(500).constData());
    const Json report = answer.json();
    QCOMPARE(report.at("taken").get<int>() + report.at("already").get<int>() + report.at("ambiguous").get<int>()
                 + report.at("unmatched").get<int>() + report.at("refused").get<int>(),
             report.at("present").get<int>());
}

QTEST_GUILESS_MAIN(TestHostileFiles)
#include "tst_hostilefiles.moc"
