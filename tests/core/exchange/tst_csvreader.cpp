#include "core/base/json.h"
#include "core/exchange/csvreader.h"

#include <QDir>
#include <QTest>
#include <rapidcheck.h>

using namespace lianming;

using Records = QList<QStringList>;

namespace {

QStringList texts(const CsvReader &reader)
{
    QStringList out;
    for (const std::string_view cell : reader.cells())
        out << QString::fromUtf8(cell.data(), qsizetype(cell.size()));
    return out;
}

Records readAll(std::string_view text, CsvFormat format = {})
{
    Records out;
    CsvReader reader(text, format);
    while (reader.next())
        out << texts(reader);
    return out;
}

QByteArray fileContent(const QString &name)
{
    QFile file(QStringLiteral(LIANMING_TEST_DATA "/exchange/csv-spectrum/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRecords_data();
    void readsRecords();
    void findsFaults_data();
    void findsFaults();
    void csvSpectrum_data();
    void csvSpectrum();
    void countsLines();
    void readsWhatIsWritten();
};

void TestCsvReader::readsRecords_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("separators"); // separator and quote
    QTest::addColumn<bool>("strict");
    QTest::addColumn<Records>("records");

    const QString comma = QStringLiteral(",\"");
    const auto row = [](std::initializer_list<const char *> cells) {
        QStringList out;
        for (const char *cell : cells)
            out << QString::fromUtf8(cell);
        return out;
    };
    QTest::newRow("nothing") << QByteArray() << comma << true << Records{};
    QTest::newRow("mark only") << QByteArray("\xEF\xBB\xBF") << comma << true << Records{};
    QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF"
                                        "a,b\n")
                          << comma << true << Records{row({"a", "b"})};
    QTest::newRow("no last line end") << QByteArray("a,b\nc,d") << comma << true
                                      << Records{row({"a", "b"}), row({"c", "d"})};
    QTest::newRow("both line ends") << QByteArray("a\r\nb\nc\r\n") << comma << true
                                    << Records{row({"a"}), row({"b"}), row({"c"})};
    QTest::newRow("empty cells") << QByteArray(",\n\"\",\n,") << comma << true
                                 << Records{row({"", ""}), row({"", ""}), row({"", ""})};
    QTest::newRow("blank line") << QByteArray("a\n\nb\n") << comma << true
                                << Records{row({"a"}), row({""}), row({"b"})};
    QTest::newRow("doubled quotes") << QByteArray("\"a\"\"b\",\"\"\"\",\"\"\"x\"\"\"\n") << comma << true
                                    << Records{row({"a\"b", "\"", "\"x\""})};
    QTest::newRow("line ends in quotes") << QByteArray("\"a\r\nb\nc\rd\",e") << comma << true
                                         << Records{row({"a\r\nb\nc\rd", "e"})};
    QTest::newRow("blanks stay") << QByteArray(" a , b\n") << comma << true << Records{row({" a ", " b"})};
    QTest::newRow("semicolon, single quote")
        << QByteArray("'a;b';\"c\"\n") << QStringLiteral(";'") << true << Records{row({"a;b", "\"c\""})};
    QTest::newRow("lenient") << QByteArray("a\"b,\"c\"d\",e\rf\n") << comma << false
                             << Records{row({"a\"b", "c\"d", "e\rf"})};
}

void TestCsvReader::readsRecords()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, separators);
    QFETCH(bool, strict);
    QFETCH(Records, records);
    const CsvFormat format{separators[0].toLatin1(), separators[1].toLatin1(), strict};
    QCOMPARE(readAll(std::string_view(text.constData(), size_t(text.size())), format), records);
}

void TestCsvReader::findsFaults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("record");
    QTest::addColumn<int>("column");

    QTest::newRow("stray quote") << QByteArray("a,b\nc,d\"e\n") << int(CsvFault::StrayQuote) << 2 << 2;
    QTest::newRow("blank before quote") << QByteArray("a, \"b\"\n") << int(CsvFault::StrayQuote) << 1 << 2;
    QTest::newRow("text after quote") << QByteArray("\"a\"b\n") << int(CsvFault::TextAfterQuote) << 1 << 1;
    QTest::newRow("open quote") << QByteArray("a\n\"b\nc") << int(CsvFault::OpenQuote) << 2 << 1;
    QTest::newRow("lone return") << QByteArray("a,b\rc\n") << int(CsvFault::LoneReturn) << 1 << 2;
    QTest::newRow("lone return at the end") << QByteArray("a\r") << int(CsvFault::LoneReturn) << 1 << 1;
    QTest::newRow("lone return after a quote") << QByteArray("\"a\"\rb") << int(CsvFault::TextAfterQuote) << 1 << 1;
}

void TestCsvReader::findsFaults()
{
    QFETCH(QByteArray, text);
    QFETCH(int, fault);
    QFETCH(int, record);
    QFETCH(int, column);
    CsvReader reader(std::string_view(text.constData(), size_t(text.size())));
    while (reader.next()) {
    }
    QCOMPARE(int(reader.fault()), fault);
    QCOMPARE(int(reader.record()), record);
    QCOMPARE(int(reader.column()), column);
    QVERIFY(!reader.next());
}

void TestCsvReader::csvSpectrum_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(QStringLiteral(LIANMING_TEST_DATA "/exchange/csv-spectrum/csvs"));
    const auto files = folder.entryList({QStringLiteral("*.csv")});
    QVERIFY(!files.isEmpty());
    for (const QString &file : files) {
        // Its expected values are of another file; it has stray quotes and is no UTF-8.
        if (file != QStringLiteral("location_coordinates.csv"))
            QTest::newRow(qPrintable(file)) << file.chopped(4);
    }
}

void TestCsvReader::csvSpectrum()
{
    QFETCH(QString, name);
    const QByteArray text = fileContent(QStringLiteral("csvs/%1.csv").arg(name));
    const QByteArray expected = fileContent(QStringLiteral("json/%1.json").arg(name));
    CsvReader reader(std::string_view(text.constData(), size_t(text.size())));
    QVERIFY(reader.next());
    const QStringList header = texts(reader);
    Json records = Json::array();
    while (reader.next()) {
        if (reader.isBlank()) // some of the files end with an empty line
            continue;
        const QStringList cells = texts(reader);
        QCOMPARE(cells.size(), header.size());
        Json record = Json::object();
        for (qsizetype i = 0; i < cells.size(); ++i)
            record[header[i].toStdString()] = cells[i].toStdString();
        records.push_back(record);
    }
    QCOMPARE(int(reader.fault()), int(CsvFault::None));
    QCOMPARE(QString::fromStdString(records.dump(1)), QString::fromStdString(parseJson(expected, name).dump(1)));
}

void TestCsvReader::countsLines()
{
    CsvReader reader("a\n\"b\n\nc\"\nd\n");
    QList<qint64> lines;
    while (reader.next())
        lines << reader.line();
    QCOMPARE(lines, (QList<qint64>{1, 2, 5}));
    QCOMPARE(reader.record(), 3);
}

void TestCsvReader::readsWhatIsWritten()
{
    QVERIFY(rc::check("records written with every cell quoted come back", [] {
        const auto cell = rc::gen::container<std::string>(rc::gen::element('a', ',', '"', '\n', '\r', ' ', ';'));
        const auto row = rc::gen::suchThat(rc::gen::container<std::vector<std::string>>(cell),
                                           [](const auto &cells) { return !cells.empty(); });
        const auto rows = *rc::gen::container<std::vector<std::vector<std::string>>>(row);
        const bool strict = *rc::gen::arbitrary<bool>();
        std::string text;
        for (const auto &cells : rows) {
            for (size_t i = 0; i < cells.size(); ++i) {
                text += i == 0 ? "\"" : ",\"";
                for (const char c : cells[i])
                    text += c == '"' ? std::string("\"\"") : std::string(1, c);
                text += '"';
            }
            text += *rc::gen::arbitrary<bool>() ? "\r\n" : "\n";
        }
        CsvReader reader(text, {',', '"', strict});
        for (const auto &cells : rows) {
            RC_ASSERT(reader.next());
            RC_ASSERT(!reader.isBlank());
            RC_ASSERT(std::ranges::equal(reader.cells(), cells));
        }
        RC_ASSERT(!reader.next());
        RC_ASSERT(reader.fault() == CsvFault::None);
    }));
}

QTEST_APPLESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
