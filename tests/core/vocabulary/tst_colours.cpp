#include "core/vocabulary/colours.h"

#include <QSet>
#include <QtTest>

using namespace lianming;

class TestColours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCompleteAndDistinct();
    void namesColours_data();
    void namesColours();
    void knowsTheirWords();
};

void TestColours::isCompleteAndDistinct()
{
    QCOMPARE(colourNames().size(), 12);
    QSet<QString> words;
    for (const ColourName &name : colourNames()) {
        QVERIFY(!name.nameEn.isEmpty() && !name.nameZh.isEmpty());
        for (const QString &word : QStringList{name.nameEn, name.nameZh} + name.also) {
            QVERIFY2(!words.contains(word), qPrintable(word));
            words.insert(word);
        }
        // What a colour is shown as, it is called.
        const auto swatch = int(name.swatch);
        QCOMPARE(colourCode(swatch >> 16, swatch >> 8 & 0xff, swatch & 0xff), name.code);
    }
}

void TestColours::namesColours_data()
{
    QTest::addColumn<int>("colour");
    QTest::addColumn<QString>("code");
    const QList<std::tuple<const char *, int, const char *>> rows{
        {"red", 0xff0000, "red"},         {"dark red", 0x8b0000, "red"},    {"vermilion", 0xe34234, "red"},
        {"crimson", 0xdc143c, "red"},     {"pink", 0xffc0cb, "pink"},       {"salmon", 0xfa8072, "pink"},
        {"orange", 0xffa500, "orange"},   {"coral", 0xff7f50, "orange"},    {"peach", 0xffdab9, "orange"},
        {"gold", 0xffd700, "yellow"},     {"yellow", 0xffff00, "yellow"},   {"wheat", 0xf5deb3, "yellow"},
        {"olive", 0x808000, "green"},     {"green", 0x008000, "green"},     {"lime", 0x00ff00, "green"},
        {"celadon", 0xace1af, "green"},   {"malachite", 0x3f7d58, "green"}, {"teal", 0x008080, "cyan"},
        {"turquoise", 0x40e0d0, "cyan"},  {"sky blue", 0x87ceeb, "blue"},   {"blue", 0x0000ff, "blue"},
        {"navy", 0x000080, "blue"},       {"indigo dye", 0x22577a, "blue"}, {"steel blue", 0x4682b4, "blue"},
        {"purple", 0x800080, "purple"},   {"plum", 0x8e4585, "purple"},     {"brown", 0x8b4513, "brown"},
        {"sienna", 0xa0522d, "brown"},    {"tan", 0xd2b48c, "brown"},       {"old silk", 0xb8a383, "brown"},
        {"dark silk", 0x7a6544, "brown"}, {"black", 0x000000, "black"},     {"ink", 0x1f2328, "black"},
        {"grey", 0x808080, "grey"},       {"light grey", 0xd3d3d3, "grey"}, {"white", 0xffffff, "white"},
        {"old paper", 0xe8dcc0, "white"}, {"ivory", 0xfffff0, "white"},     {"moon white", 0xd6ecf0, "white"},
    };
    for (const auto &[name, colour, code] : rows)
        QTest::newRow(name) << colour << QString::fromLatin1(code);
}

void TestColours::namesColours()
{
    QFETCH(const int, colour);
    QFETCH(const QString, code);
    QCOMPARE(QString::fromLatin1(colourCode(colour >> 16, colour >> 8 & 0xff, colour & 0xff)), code);
    QVERIFY(colourName(code) != nullptr);
}

void TestColours::knowsTheirWords()
{
    const auto code = [](const QString &word) {
        const ColourName *name = colourOfWord(word);
        return name ? QString::fromLatin1(name->code) : QString();
    };
    QCOMPARE(code(QStringLiteral("朱红")), QStringLiteral("red"));
    QCOMPARE(code(QStringLiteral("石綠")), QStringLiteral("green"));
    QCOMPARE(code(QStringLiteral("藤黄")), QStringLiteral("yellow"));
    QCOMPARE(code(QStringLiteral("靛青")), QStringLiteral("blue"));
    QCOMPARE(code(QStringLiteral("月白")), QStringLiteral("blue"));
    QCOMPARE(code(QStringLiteral("Turquoise")), QStringLiteral("cyan"));
    QCOMPARE(code(QStringLiteral("gray")), QStringLiteral("grey"));
    QCOMPARE(code(QStringLiteral("grey")), QStringLiteral("grey"));
    QCOMPARE(code(QStringLiteral("mouse")), QString());
    QVERIFY(colourName(u"mauve") == nullptr);
}

QTEST_MAIN(TestColours)
#include "tst_colours.moc"
