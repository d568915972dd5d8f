#include "core/vocabulary/thesaurus.h"

#include <QHash>
#include <QSet>
#include <QtTest>

using namespace lianming;

namespace {

QString codes(Vocabulary vocabulary, const QString &text)
{
    std::vector<const Term *> found;
    recognise(vocabulary, text.toStdString(), found);
    QStringList out;
    for (const Term *term : found)
        out.append(term->code.section(u'.', 1));
    out.sort();
    return out.join(u' ');
}

} // namespace

class TestThesaurus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWellFormed();
    void isLargeEnough();
    void findsTerms_data();
    void findsTerms();
    void findsEveryTermByItsNames();
    void foldsScriptAndCase();
    void addsEachOnce();
};

void TestThesaurus::isWellFormed()
{
    QHash<QString, const Term *> seen;
    QSet<QString> namesOfVocabulary;
    for (const Term &term : shippedTerms()) {
        QVERIFY2(!seen.contains(term.code), qPrintable(term.code));
        QVERIFY2(term.parent.isEmpty() || seen.contains(term.parent), qPrintable(term.code)); // parents first
        QVERIFY2(term.code.startsWith(QLatin1StringView(vocabularyCode(term.vocabulary)) + u'.'),
                 qPrintable(term.code));
        QVERIFY2(term.parent.isEmpty() || seen.value(term.parent)->vocabulary == term.vocabulary,
                 qPrintable(term.code));
        static const QRegularExpression form(QStringLiteral("^[a-z0-9]+([.-][a-z0-9]+)+$"));
        QVERIFY2(form.match(term.code).hasMatch(), qPrintable(term.code));
        QVERIFY2(!term.nameEn.isEmpty() && !term.nameZh.isEmpty(), qPrintable(term.code));
        static const QRegularExpression marks(QStringLiteral("[=~?;\\t]"));
        for (const QString &name : QStringList{term.nameEn, term.nameZh} + term.also)
            QVERIFY2(!name.contains(marks) && name == name.trimmed() && !name.isEmpty(), qPrintable(term.code));
        if (term.vocabulary != Vocabulary::Period) { // reigns of different dynasties share names
            for (const QString &name : {term.nameEn, term.nameZh}) {
                const QString key = QLatin1StringView(vocabularyCode(term.vocabulary)) + u' ' + name;
                QVERIFY2(!namesOfVocabulary.contains(key), qPrintable(key));
                namesOfVocabulary.insert(key);
            }
        }
        seen.insert(term.code, &term);
        QCOMPARE(shippedTerm(term.code), &term);
    }
    QVERIFY(shippedTerm(u"motif.no-such") == nullptr);
    for (int i = 0; i < vocabularyCount; ++i)
        QCOMPARE(parseVocabulary(QString::fromLatin1(vocabularyCode(Vocabulary(i)))), Vocabulary(i));
    QVERIFY(!parseVocabulary(u"motifs"));
}

void TestThesaurus::isLargeEnough()
{
    QHash<Vocabulary, int> counts;
    for (const Term &term : shippedTerms())
        ++counts[term.vocabulary];
    QVERIFY(counts.value(Vocabulary::Period) >= 600);
    QVERIFY(counts.value(Vocabulary::Material) >= 120);
    QVERIFY(counts.value(Vocabulary::Motif) >= 220);
    QVERIFY(counts.value(Vocabulary::Theme) >= 40);
}

void TestThesaurus::findsTerms_data()
{
    QTest::addColumn<int>("vocabulary");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    using Rows = QList<std::pair<const char *, const char *>>;
    const QList<std::pair<Vocabulary, Rows>> tables{
        {Vocabulary::Motif,
         {{"青花缠枝莲纹大碗", "flower lotus lotus-scroll"},
          {"青花瓷", ""},
          {"青花龙纹瓶", "dragon mythical object vessel"},
          {"粉彩百子图", "figure hundred-boys"},
          {"千里江山图", "blue-green-landscape landscape"},
          {"五牛图", "animal ox"},
          {"铜奔马", "animal horse"},
          {"马王堆汉墓", ""},
          {"罗马城", ""},
          {"龙泉窑碗", ""},
          {"黑龙江", ""},
          {"云南", ""},
          {"梅瓶", ""},
          {"梅花", "flower plum-blossom"},
          {"象牙笔筒", ""},
          {"海水江崖纹", "nature sea-cliff wave"},
          {"双喜字", "auspicious double-happiness"},
          {"敦煌飞天", "apsaras buddhist"},
          {"饕餮纹", "mythical taotie"},
          {"岁寒三友", "plant three-friends"},
          {"八吉祥", "buddhist eight-buddhist-emblems"},
          {"五福捧寿", "bat mythical"},
          {"回纹", "geometric key-fret"},
          {"鸳鸯卧莲", "bird mandarin-duck"},
          {"Blue-and-white dish with dragons among lotus scrolls", "dragon flower lotus lotus-scroll mythical"},
          {"Portrait of a Lady", "figure portrait woman"},
          {"The Drinker in Pink", ""},
          {"Bath", ""},
          {"Wolves and Butterflies", "animal butterfly insect wolf"},
          {"Oxen and geese", "animal bird goose ox"},
          {"Cherries", "cherry fruit"},
          {"Three Friends of Winter", "plant three-friends"},
          {"Horseshoe", ""},
          {"Fishermen", "figure fisherman"},
          {"Handscroll", ""},
          {"Cambridge", ""},
          {"Rose Hilton", ""},
          {"Roses", "flower rose"},
          {"St Paul's Cathedral", "building church"},
          {"Ship at Sea", "nature sea ship"}}},
        {Vocabulary::Material,
         {{"青花", "blue-and-white ceramic porcelain"},
          {"粉彩", "ceramic famille-rose porcelain"},
          {"斗彩", "ceramic doucai porcelain"},
          {"青瓷", "celadon ceramic porcelain"},
          {"唐三彩", "ceramic earthenware sancai"},
          {"铜鎏金", "gilding metal"},
          {"青铜", "bronze metal"},
          {"金", "gold metal"},
          {"金、银、玉", "gold jade metal silver stone"},
          {"张金石", ""},
          {"竹", "bamboo wood"},
          {"纸本设色", "ink-on-paper paper"},
          {"绢本", "ink-on-silk silk textile"},
          {"缂丝", "kesi silk textile"},
          {"掐丝珐琅", "cloisonne enamel"},
          {"景泰蓝", "cloisonne enamel"},
          {"紫檀", "sandalwood wood"},
          {"Oil paint on canvas", "oil oil-on-canvas"},
          {"oil on canvas", "oil oil-on-canvas"},
          {"Ink and color on silk", "ink-on-silk silk textile"},
          {"Graphite and watercolour on paper", "graphite paper watercolour"},
          {"watercolor", "watercolour"},
          {"Screenprint on paper", "paper print screenprint"},
          {"bone china", "ceramic porcelain"},
          {"China", ""},
          {"pink", ""},
          {"famille-rose", "ceramic famille-rose porcelain"},
          {"porcelain with underglaze blue", "blue-and-white ceramic porcelain"},
          {"gilt bronze", "gilding metal"},
          {"Gelatin silver print", "gelatin-silver photograph"},
          {"lacquered wood", "lacquer wood"}}},
        {Vocabulary::Theme,
         {{"品茶图", "tea"},
          {"春节", "festival spring-festival"},
          {"The Tea Party", "tea"},
          {"Battle of the Nile", "war"},
          {"春秋", ""},
          {"Study for a Portrait", ""}}}};
    for (const auto &[vocabulary, rows] : tables) {
        for (const auto &[text, expected] : rows)
            QTest::newRow(text) << int(vocabulary) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    }
}

void TestThesaurus::findsTerms()
{
    QFETCH(const int, vocabulary);
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(codes(Vocabulary(vocabulary), text), expected);
}

void TestThesaurus::findsEveryTermByItsNames()
{
    for (const Term &term : shippedTerms()) {
        if (term.vocabulary == Vocabulary::Period)
            continue; // tst_period
        const auto found = [&term](const QString &text) {
            return codes(term.vocabulary, text).split(u' ').contains(term.code.section(u'.', 1));
        };
        const bool typedOnly = term.code == u"motif.rose" || term.code == u"motif.lily";
        QVERIFY2(found(term.nameZh), qPrintable(term.code));
        QVERIFY2(typedOnly || found(term.nameEn), qPrintable(term.code));
    }
}

void TestThesaurus::foldsScriptAndCase()
{
    QCOMPARE(codes(Vocabulary::Motif, QStringLiteral("龍紋")), codes(Vocabulary::Motif, QStringLiteral("龙纹")));
    QCOMPARE(codes(Vocabulary::Motif, QStringLiteral("纏枝蓮")), codes(Vocabulary::Motif, QStringLiteral("缠枝莲")));
    QCOMPARE(codes(Vocabulary::Motif, QStringLiteral("DRAGON")), codes(Vocabulary::Motif, QStringLiteral("dragon")));
    QCOMPARE(codes(Vocabulary::Material, QStringLiteral("Cloisonné")), QStringLiteral("cloisonne enamel"));
    QCOMPARE(codes(Vocabulary::Material, QStringLiteral("琺瑯")), QStringLiteral("enamel"));
}

void TestThesaurus::addsEachOnce()
{
    std::vector<const Term *> found;
    recognise(Vocabulary::Motif, "dragon, dragons, 龙", found);
    recognise(Vocabulary::Motif, "dragon", found);
    QCOMPARE(found.size(), size_t(2));
    QCOMPARE(found.front()->code, QStringLiteral("motif.dragon"));
    recognise(Vocabulary::Motif, "", found);
    QCOMPARE(found.size(), size_t(2));
}

QTEST_MAIN(TestThesaurus)
#include "tst_thesaurus.moc"
