#include "core/vocabulary/period.h"
#include "core/vocabulary/thesaurus.h"

#include <QDir>
#include <QProcess>
#include <QtTest>

#include <rapidcheck.h>

using namespace lianming;

namespace {

QString spanText(const std::optional<YearSpan> &span)
{
    return span ? QStringLiteral("%1…%2").arg(span->from).arg(span->to) : QStringLiteral("none");
}

QStringList periodCodes(const char *words)
{
    std::vector<const Term *> found;
    recognise(Vocabulary::Period, words, found);
    QStringList out;
    for (const Term *term : found)
        out.append(term->code);
    return out;
}

} // namespace

class TestPeriod : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void aYearIsThatYear();
    void neverFails();
    void blanksAndCaseDoNotMatter();
    void namesPeriods();
    void readsRealCatalogues();
};

void TestPeriod::reads_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("expected");
    QFile file(QStringLiteral(LIANMING_TEST_DATA "/vocabulary/dates.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int rows = 0;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList fields = line.split(u'\t');
        QCOMPARE(fields.size(), 3);
        const QString expected =
            fields.at(1) == u"-" ? spanText({}) : spanText(YearSpan{fields.at(1).toInt(), fields.at(2).toInt()});
        QTest::newRow(qPrintable(fields.at(0))) << fields.at(0) << expected;
        ++rows;
    }
    QVERIFY(rows >= 400);
}

void TestPeriod::reads()
{
    QFETCH(const QString, words);
    QFETCH(const QString, expected);
    QCOMPARE(spanText(yearSpan(words)), expected);
}

void TestPeriod::aYearIsThatYear()
{
    QVERIFY(rc::check("words with one year mean that year", [] {
        const int year = *rc::gen::inRange(100, 2050);
        const QString number = QString::number(year);
        const QString form = *rc::gen::elementOf(
            std::vector<QString>{QStringLiteral("%1"), QStringLiteral("c. %1"), QStringLiteral("dated %1"),
                                 QStringLiteral("%1?"), QStringLiteral("[%1]"), QStringLiteral("%1年"),
                                 QStringLiteral("公元%1年"), QStringLiteral("AD %1"), QStringLiteral("%1 CE"),
                                 QStringLiteral("约%1年"), QStringLiteral("1 May %1"), QStringLiteral("%1 (cast %1)")});
        RC_ASSERT(yearSpan(QString(form).replace(QStringLiteral("%1"), number)) == (YearSpan{year, year}));
    }));
    QVERIFY(rc::check("years before our era", [] {
        const int year = *rc::gen::inRange(1, 5000);
        const QString form = *rc::gen::elementOf(
            std::vector<QString>{QStringLiteral("%1 BC"), QStringLiteral("%1 B.C.E."), QStringLiteral("公元前%1年")});
        RC_ASSERT(yearSpan(form.arg(year)) == (YearSpan{-year, -year}));
    }));
}

void TestPeriod::neverFails()
{
    static const std::vector<QString> pieces{
        QStringLiteral("明"),   QStringLiteral("永乐"), QStringLiteral("二年"),        QStringLiteral("公元前"),
        QStringLiteral("世纪"), QStringLiteral("年代"), QStringLiteral("-"),           QStringLiteral("–"),
        QStringLiteral("("),    QStringLiteral(")"),    QStringLiteral("17"),          QStringLiteral("1735"),
        QStringLiteral("BC"),   QStringLiteral("AD"),   QStringLiteral("late"),        QStringLiteral("century"),
        QStringLiteral("or"),   QStringLiteral(","),    QStringLiteral("甲子"),        QStringLiteral("元"),
        QStringLiteral("初"),   QStringLiteral("万"),   QStringLiteral("距今"),        QStringLiteral("Qing"),
        QStringLiteral("mark"), QStringLiteral("cast"), QStringLiteral("99999999999"), QStringLiteral("st")};
    QVERIFY(rc::check("no words make it fail, and a span is in order", [] {
        QString words;
        const int count = *rc::gen::inRange(0, 14);
        for (int i = 0; i < count; ++i)
            words += *rc::gen::elementOf(pieces) + (*rc::gen::arbitrary<bool>() ? QStringLiteral(" ") : QString());
        const auto span = yearSpan(words);
        if (span) {
            RC_ASSERT(span->from <= span->to);
            RC_ASSERT(span->from != 0);
            RC_ASSERT(span->to != 0);
        }
    }));
    QVERIFY(rc::check("nor do bytes that are no text", [] {
        const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
        std::vector<const Term *> found;
        for (int vocabulary = 0; vocabulary < vocabularyCount; ++vocabulary)
            recognise(Vocabulary(vocabulary), bytes, found);
        const auto span = yearSpan(QString::fromLatin1(bytes.data(), qsizetype(bytes.size())));
        if (span)
            RC_ASSERT(span->from <= span->to);
    }));
}

void TestPeriod::blanksAndCaseDoNotMatter()
{
    QFile file(QStringLiteral(LIANMING_TEST_DATA "/vocabulary/dates.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QString words = line.section(u'\t', 0, 0);
        const QString spread = QStringLiteral("  ") + words + QStringLiteral(" ");
        QVERIFY2(yearSpan(words.toUpper()) == yearSpan(words), qPrintable(words));
        QVERIFY2(yearSpan(spread) == yearSpan(words), qPrintable(words));
    }
}

void TestPeriod::namesPeriods()
{
    QCOMPARE(periodCodes("清乾隆"),
             (QStringList{QStringLiteral("period.qing"), QStringLiteral("period.qing.qianlong"),
                          QStringLiteral("period.century.18"), QStringLiteral("period.century")}));
    QCOMPARE(periodCodes("Qianlong period"),
             (QStringList{QStringLiteral("period.qing.qianlong"), QStringLiteral("period.qing"),
                          QStringLiteral("period.century.18"), QStringLiteral("period.century")}));
    QCOMPARE(periodCodes("1735"), (QStringList{QStringLiteral("period.century.18"), QStringLiteral("period.century")}));
    QCOMPARE(periodCodes("1200s"),
             (QStringList{QStringLiteral("period.century.13"), QStringLiteral("period.century")}));
    QCOMPARE(periodCodes("3rd century BC"),
             (QStringList{QStringLiteral("period.century.bc3"), QStringLiteral("period.century")}));
    QVERIFY(!periodCodes("Jin dynasty (265–420)").contains(QStringLiteral("period.jin")));
    QVERIFY(periodCodes("明代").contains(QStringLiteral("period.ming")));
    QVERIFY(!periodCodes("明代").contains(QStringLiteral("period.century.15"))); // too long to be of a century
    QVERIFY(periodCodes("date not known").isEmpty());
    // Every period of the tables is understood by both of its names, where they say it alone.
    int read = 0;
    int named = 0;
    for (const Term &term : shippedTerms()) {
        if (term.vocabulary != Vocabulary::Period || term.code.startsWith(u"period.century"))
            continue;
        ++named;
        read += periodCodes(term.nameZh.toUtf8().constData()).contains(term.code) ? 1 : 0;
    }
    qInfo("%d of %d periods are read from their Chinese name alone; the others need their dynasty", read, named);
    QVERIFY(read * 10 > named * 7);
}

/// Dates of real catalogues: LIANMING_DATA names the folder that holds them.
void TestPeriod::readsRealCatalogues()
{
    const QString folder = qEnvironmentVariable("LIANMING_DATA") + QStringLiteral("/1-museum");
    if (qEnvironmentVariableIsEmpty("LIANMING_DATA") || !QDir(folder).exists())
        QSKIP("LIANMING_DATA names no folder with 1-museum, the catalogues of museums");
    const QList<std::pair<QString, QByteArray>> sources{
        {QStringLiteral("/cleveland-chinese/cma_chinese_art_en.csv"), "creation_date"},
        {QStringLiteral("/china195/relics_prohibited_export_195.csv"), "era"},
        {QStringLiteral("/tate/artwork_data.reconstructed.csv.gz"), "dateText"}};
    for (const auto &[path, column] : sources) {
        QByteArray bytes;
        if (path.endsWith(u".gz")) {
            QProcess unpack;
            unpack.start(QStringLiteral("gzip"), {QStringLiteral("-dc"), folder + path});
            QVERIFY(unpack.waitForFinished());
            bytes = unpack.readAllStandardOutput();
        } else {
            QFile file(folder + path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            bytes = file.readAll();
        }
        QSet<QString> dates;
        qsizetype place = -1;
        QList<QByteArray> row;
        QByteArray cell;
        bool quoted = false;
        const auto endRow = [&] {
            row.append(cell);
            cell.clear();
            if (place < 0)
                place = row.indexOf(column);
            else if (place < row.size() && !row.at(place).trimmed().isEmpty())
                dates.insert(QString::fromUtf8(row.at(place)).trimmed());
            row.clear();
        };
        for (qsizetype i = bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0; i < bytes.size(); ++i) {
            const char c = bytes.at(i);
            if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
                row.append(std::exchange(cell, {}));
            else if (c == '\n' && !quoted)
                endRow();
            else if (c != '\r')
                cell += c;
        }
        QVERIFY(place >= 0);
        QStringList missed;
        for (const QString &date : std::as_const(dates)) {
            if (!yearSpan(date))
                missed.append(date);
        }
        const double share = 100.0 * double(dates.size() - missed.size()) / double(dates.size());
        qInfo("%s: %lld different dates, %.2f %% understood; not: %s", qPrintable(path), qlonglong(dates.size()), share,
              qPrintable(missed.mid(0, 10).join(QStringLiteral(" | "))));
        QVERIFY(share >= 98);
    }
}

QTEST_MAIN(TestPeriod)
#include "tst_period.moc"
