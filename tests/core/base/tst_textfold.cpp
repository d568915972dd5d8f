#include "core/base/textfold.h"

#include <QTest>

#include <rapidcheck.h>

using namespace lianming;

class TestTextFold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data();
    void folds();
    void finds_data();
    void finds();
    void wordsAreLettersAndDigits();
    void takesAnyBytes();
};

namespace {

QStringList indexed(const QString &title)
{
    IndexWords words;
    words.addTitle(title.toStdString());
    return QString::fromStdString(words.joined()).split(u' ', Qt::SkipEmptyParts);
}

bool matches(const QStringList &words, const QString &query)
{
    const SearchQuery parsed = parseSearch(query);
    const auto startsOne = [&words](const QString &prefix) {
        return std::ranges::any_of(words, [&prefix](const QString &word) { return word.startsWith(prefix); });
    };
    return !parsed.isEmpty() && std::ranges::all_of(parsed.words, [&words](const QString &w) {
        return words.contains(w);
    }) && std::ranges::all_of(parsed.runs, [&words](const QString &run) {
        const QStringList pairs = runWords(run);
        return std::ranges::all_of(pairs, [&words](const QString &w) { return words.contains(w); });
    }) && std::ranges::all_of(parsed.prefixes, startsOne);
}

} // namespace

void TestTextFold::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("case") << QStringLiteral("Blue AND White") << QStringLiteral("blue and white");
    QTest::newRow("accents") << QStringLiteral("Dürer, Étude") << QStringLiteral("durer etude");
    QTest::newRow("decomposed") << QStringLiteral("Du\u0308rer") << QStringLiteral("durer");
    QTest::newRow("full width") << QStringLiteral("ＡＢＣ　１２３") << QStringLiteral("abc 123");
    QTest::newRow("traditional") << QStringLiteral("青花龍紋瓶 畫") << QStringLiteral("青花龙纹瓶 画");
    QTest::newRow("compatibility") << QStringLiteral("\uF9B4\u2F00") << QStringLiteral("领一");
    QTest::newRow("ligatures") << QStringLiteral("ﬁne Straße Ærø Łódź") << QStringLiteral("fine strasse aero lodz");
    QTest::newRow("fraction") << QStringLiteral("7½ in.") << QStringLiteral("71 2 in");
    QTest::newRow("Greek") << QStringLiteral("ΑΘΗΝΆ ς") << QStringLiteral("αθηνα σ");
    QTest::newRow("nothing") << QStringLiteral(" —…!\n") << QString(QStringLiteral(""));
}

void TestTextFold::folds()
{
    QFETCH(const QString, text);
    QTEST(foldedText(text), "folded");
}

void TestTextFold::finds_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("found");
    const QString vase = QStringLiteral("明青花纏枝蓮紋瓶");
    QTest::newRow("two characters") << vase << QStringLiteral("青花") << true;
    QTest::newRow("one character") << vase << QStringLiteral("莲") << true;
    QTest::newRow("simplified finds traditional") << vase << QStringLiteral("缠枝莲纹") << true;
    QTest::newRow("traditional finds simplified") << QStringLiteral("山水画") << QStringLiteral("畫") << true;
    QTest::newRow("other order") << vase << QStringLiteral("花青") << false;
    QTest::newRow("pinyin") << vase << QStringLiteral("qinghua") << true;
    QTest::newRow("beginning of pinyin") << vase << QStringLiteral("qinghu") << true;
    QTest::newRow("long pinyin") << vase << QStringLiteral("qinghuachanzhilian") << true;
    QTest::newRow("initials") << vase << QStringLiteral("qh") << true;
    QTest::newRow("initials of the end") << vase << QStringLiteral("lwp") << true;
    QTest::newRow("not its pinyin") << vase << QStringLiteral("hongse") << false;
    QTest::newRow("qianlong") << QStringLiteral("清乾隆粉彩碗") << QStringLiteral("qianlong") << true;
    QTest::newRow("乾隆") << QStringLiteral("清乾隆粉彩碗") << QStringLiteral("乾隆") << true;
    QTest::newRow("ql") << QStringLiteral("清乾隆粉彩碗") << QStringLiteral("ql") << true;
    QTest::newRow("word and beginning") << QStringLiteral("Blue-and-white vase") << QStringLiteral("white va") << true;
    QTest::newRow("first word whole") << QStringLiteral("Blue-and-white vase") << QStringLiteral("whi vase") << false;
    QTest::newRow("accent in query") << QStringLiteral("Durer") << QStringLiteral("Dürer") << true;
    QTest::newRow("accent in title") << QStringLiteral("Dürer") << QStringLiteral("durer") << true;
    QTest::newRow("both scripts") << QStringLiteral("青花瓶 vase") << QStringLiteral("青花 vase") << true;
    QTest::newRow("full-width query") << QStringLiteral("Vase 12") << QStringLiteral("ｖａｓｅ １２") << true;
    QTest::newRow("kana") << QStringLiteral("神奈川沖浪裏のうら") << QStringLiteral("うら") << true;
}

void TestTextFold::finds()
{
    QFETCH(const QString, title);
    QFETCH(const QString, query);
    QFETCH(const bool, found);
    QCOMPARE(matches(indexed(title), query), found);

    IndexWords number;
    number.addNumber("T07799");
    const QStringList words = QString::fromStdString(number.joined()).split(u' ');
    for (const QString &part : {QStringLiteral("T07799"), QStringLiteral("07799"), QStringLiteral("t077")})
        QVERIFY(matches(words, part));
    QVERIFY(words.contains(parseSearch(QStringLiteral("t-07799")).number));
    QVERIFY(indexed(title).contains(parseSearch(title).exact));
    QVERIFY(!indexed(title).contains(parseSearch(query).exact) || foldedText(title) == foldedText(query));
}

void TestTextFold::wordsAreLettersAndDigits()
{
    QVERIFY(rc::check("words hold letters and digits only", [](const std::vector<char32_t> &points) {
        const QString text = QString::fromUcs4(points.data(), qsizetype(points.size()));
        for (const QString &word : indexed(text) + parseSearch(text).words + parseSearch(text).prefixes) {
            for (const char32_t c : word.toUcs4())
                RC_ASSERT(QChar::isLetterOrNumber(c) || QChar::unicodeVersion(c) == QChar::Unicode_Unassigned);
        }
    }));
    // Latin with accents and full-width forms, which people type; rare signs of other scripts may fold in two steps.
    QVERIFY(rc::check("folding twice changes nothing", [] {
        const auto unit =
            rc::gen::oneOf(rc::gen::inRange<char16_t>(0x20, 0x180), rc::gen::inRange<char16_t>(0xFF01, 0xFF5F));
        const auto units = *rc::gen::container<std::vector<char16_t>>(unit);
        const QString once = foldedText(QString::fromUtf16(units.data(), qsizetype(units.size())));
        RC_ASSERT(foldedText(once).remove(u' ') == QString(once).remove(u' '));
    }));
}

void TestTextFold::takesAnyBytes()
{
    QVERIFY(rc::check("any bytes are cut without a fault", [](const std::string &bytes) {
        IndexWords words;
        words.addTitle(bytes);
        words.addNumber(bytes);
        words.addText(bytes, 5);
        RC_ASSERT(words.joined().size() <= 100'000U);
        (void)hasHan(bytes);
    }));
}

QTEST_APPLESS_MAIN(TestTextFold)
#include "tst_textfold.moc"
