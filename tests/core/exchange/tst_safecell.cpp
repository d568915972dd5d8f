// Cells of the CSV files we write: a spreadsheet that opens them executes nothing.
#include "core/exchange/safecell.h"

#include <QTest>

using namespace lianming;

class TestSafeCell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neutralises_data();
    void neutralises();
    void bothFormsAgree();
};

void TestSafeCell::neutralises_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("cell");
    const auto row = [](const char *text, const char *cell) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(cell);
    };
    row("", "");
    row("plain", "plain");
    row("飞天", "飞天");
    row("a=b", "a=b");
    row("1-2", "1-2");
    row("=1+1", "'=1+1");
    row("+86 10", "'+86 10");
    row("-5", "'-5");
    row("@here", "'@here");
    row("\tx", "\"'\tx\"");
    row("\rx", "\"'\rx\"");
    row("\nx", "\"'\nx\"");
    row("＝1", "'＝1");
    row("＋1", "'＋1");
    row("－1", "'－1");
    row("＠x", "'＠x");
    row("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
    row("a,b", "\"a,b\"");
    row("a;b", "\"a;b\"");
    row("say \"x\"", "\"say \"\"x\"\"\"");
    row("two\nlines", "\"two\nlines\"");
    row("'=1", "'=1");
}

void TestSafeCell::neutralises()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, cell);
    std::string out = "x,";
    appendSafeCsvCell(out, text.toStdString());
    QCOMPARE(QByteArray::fromStdString(out), "x," + cell);
}

void TestSafeCell::bothFormsAgree()
{
    for (const char *text : {"=1", "plain", "＝1", "\t", "é", "\xF0\x9F\x8E\xA8"}) {
        const QString wide = QString::fromUtf8(text);
        std::string out;
        appendSafeCsvCell(out, text);
        QCOMPARE(safeCsvCell(wide), QByteArray::fromStdString(out));
        QCOMPARE(looksLikeFormula(wide), looksLikeFormula(std::string_view(text)));
    }
}

QTEST_GUILESS_MAIN(TestSafeCell)
#include "tst_safecell.moc"
