// Word by word: what the runs say, that they give back both texts, and how long it takes.
#include "core/drafting/worddiff.h"

#include <QElapsedTimer>
#include <QTest>
#include <rapidcheck.h>

using namespace lianming;

namespace {

/// "kept[-removed-]{+added+}": for reading and comparing in a test.
QString shown(const std::vector<DiffRun> &runs)
{
    QString out;
    for (const DiffRun &run : runs) {
        switch (run.kind) {
        case DiffRun::Kind::Kept: out += run.text; break;
        case DiffRun::Kind::Removed: out += QStringLiteral("[-%1-]").arg(run.text); break;
        case DiffRun::Kind::Added: out += QStringLiteral("{+%1+}").arg(run.text); break;
        }
    }
    return out;
}

QString anyText()
{
    static const std::vector<QString> words{
        QStringLiteral("授权"),     QStringLiteral("博物馆"), QStringLiteral("商品"), QStringLiteral("，"),
        QStringLiteral("。"),       QStringLiteral("rate "),  QStringLiteral("of "),  QStringLiteral("8 %"),
        QStringLiteral("1,234.50"), QStringLiteral(" "),      QStringLiteral("\n"),   QStringLiteral("😀"),
        QStringLiteral("¥300"),     QStringLiteral("a")};
    QString out;
    const int size = *rc::gen::inRange(0, 60);
    for (int i = 0; i < size; ++i)
        out += words[*rc::gen::inRange<size_t>(0, words.size())];
    return out;
}

/// A length of the shortest way between two sequences, by the plain table.
size_t shortest(const std::vector<int> &a, const std::vector<int> &b)
{
    std::vector<std::vector<size_t>> table(a.size() + 1, std::vector<size_t>(b.size() + 1));
    for (size_t i = 0; i <= a.size(); ++i) {
        for (size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0)
                table[i][j] = i + j;
            else if (a[i - 1] == b[j - 1])
                table[i][j] = table[i - 1][j - 1];
            else
                table[i][j] = 1 + std::min(table[i - 1][j], table[i][j - 1]);
        }
    }
    return table[a.size()][b.size()];
}

std::vector<int> anySequence(int longest, int kinds)
{
    std::vector<int> out(size_t(*rc::gen::inRange(0, longest)));
    for (int &one : out)
        one = *rc::gen::inRange(0, kinds);
    return out;
}

/// Whether the stretches fit the two sequences; gives how many items they change.
std::optional<size_t> changed(const std::vector<DiffStretch> &stretches, const std::vector<int> &a,
                              const std::vector<int> &b)
{
    size_t x = 0;
    size_t y = 0;
    size_t out = 0;
    for (size_t i = 0; i < stretches.size(); ++i) {
        const DiffStretch &one = stretches[i];
        if (i > 0 && one.isEqual == stretches[i - 1].isEqual)
            return {};
        if (one.before + one.after == 0 || x + size_t(one.before) > a.size() || y + size_t(one.after) > b.size())
            return {};
        if (one.isEqual
            && (one.before != one.after
                || !std::equal(a.begin() + qsizetype(x), a.begin() + qsizetype(x) + one.before,
                               b.begin() + qsizetype(y))))
            return {};
        if (!one.isEqual)
            out += size_t(one.before + one.after);
        x += size_t(one.before);
        y += size_t(one.after);
    }
    return x == a.size() && y == b.size() ? std::optional(out) : std::nullopt;
}

/// About 100 pages: 2,000 paragraphs.
QString longText(quint32 seed, bool isChinese)
{
    static const QStringList zh =
        QStringLiteral(
            "授权方 被授权方 应当 在 授权 期限 内 按照 本合同 约定 支付 提成 授权费 商品 销售 报告 提交 质量 监督 博物馆 藏品 图像 使用 范围 书面 同意 ，")
            .split(u' ');
    static const QStringList en =
        QStringLiteral(
            "the licensee shall pay royalties for products sold under this agreement within territory after report and approval of samples , museum")
            .split(u' ');
    QString out;
    quint32 state = seed;
    for (int i = 0; i < 2000; ++i) {
        for (int j = 0; j < 25; ++j) {
            state = state * 1664525u + 1013904223u;
            const QStringList &words = isChinese ? zh : en;
            out += words[qsizetype((state >> 8) % quint32(words.size()))];
            if (!isChinese)
                out += u' ';
        }
        out += QStringLiteral("%1.\n").arg(state % 1000);
    }
    return out;
}

} // namespace

class TestWordDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cuts_data();
    void cuts();
    void compares_data();
    void compares();
    void givesBackBoth();
    void findsAShortestWay();
    void giveUpIsStillRight();
    void longTexts();
};

void TestWordDiff::cuts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *text, const QStringList &words) {
        QTest::newRow(text) << QString::fromUtf8(text) << words;
    };
    row("", {});
    row("a rate", {QStringLiteral("a"), QStringLiteral(" "), QStringLiteral("rate")});
    row("1,234.50", {QStringLiteral("1,234.50")});
    row("12.5%", {QStringLiteral("12.5%")});
    row("¥300", {QStringLiteral("¥300")});
    row("授权8.5％。", {QStringLiteral("授权"), QStringLiteral("8.5％"), QStringLiteral("。")});
}

void TestWordDiff::cuts()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, words);
    QStringList found;
    for (const QStringView word : cutWords(text))
        found.append(word.toString());
    QCOMPARE(found, words);
}

void TestWordDiff::compares_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("runs");
    const auto row = [](const char *before, const char *after, const char *runs) {
        QTest::newRow(runs) << QString::fromUtf8(before) << QString::fromUtf8(after) << QString::fromUtf8(runs);
    };
    row("", "", "");
    row("same", "same", "same");
    row("", "new", "{+new+}");
    row("old", "", "[-old-]");
    row("a rate of 8% is paid", "a rate of 10% is paid", "a rate of [-8%-]{+10%+} is paid");
    row("CNY 1,234.50 a year", "CNY 1,234.51 a year", "CNY [-1,234.50-]{+1,234.51+} a year");
    row("the museum pays", "the brand owner pays", "the [-museum-]{+brand owner+} pays");
    row("one two three", "four five three", "[-one two-]{+four five+} three");
    row("授权期限为三年。", "授权期限为五年。", "授权期限为[-三年-]{+五年+}。");
    row("第一段\n第二段\n第三段", "第一段\n第三段", "第一段\n[-第二段\n-]第三段");
    row("a\nb\n", "a\nb\nc\n", "a\nb\n{+c\n+}");
}

void TestWordDiff::compares()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const QString, runs);
    QCOMPARE(shown(compareWords(before, after)), runs);
}

void TestWordDiff::givesBackBoth()
{
    QVERIFY(rc::check("the runs give back both texts", [] {
        const QString before = anyText();
        const QString after = anyText();
        const auto runs = compareWords(before, after);
        RC_ASSERT(textBefore(runs) == before);
        RC_ASSERT(textAfter(runs) == after);
        for (size_t i = 0; i < runs.size(); ++i) {
            RC_ASSERT(!runs[i].text.isEmpty());
            if (i == 0)
                continue; // RC_ASSERT evaluates both sides of an "or"
            RC_ASSERT(runs[i].kind != runs[i - 1].kind);
            RC_ASSERT((runs[i].kind != DiffRun::Kind::Removed || runs[i - 1].kind == DiffRun::Kind::Kept));
        }
        RC_ASSERT(hasChanges(runs) == (before != after));
    }));
    QVERIFY(rc::check("a text has not changed against itself", [] {
        const QString text = anyText();
        const auto runs = compareWords(text, text);
        RC_ASSERT(!hasChanges(runs));
        RC_ASSERT(runs.size() == (text.isEmpty() ? 0u : 1u));
    }));
    QVERIFY(rc::check("words joined are the text", [] {
        const QString text = anyText();
        QString joined;
        for (const QStringView word : cutWords(text))
            joined += word;
        RC_ASSERT(joined == text);
    }));
}

void TestWordDiff::findsAShortestWay()
{
    QVERIFY(rc::check("no shorter way is there", [] {
        const std::vector<int> a = anySequence(60, 6);
        const std::vector<int> b = anySequence(60, 6);
        const auto found = changed(compareSequences(a, b), a, b);
        RC_ASSERT(found.has_value());
        RC_ASSERT(*found == shortest(a, b));
    }));
}

void TestWordDiff::giveUpIsStillRight()
{
    // Long sequences with little in common, beyond the steps after which the search is given up.
    std::vector<int> a(6000);
    std::vector<int> b(5000);
    quint32 state = 7;
    const auto fill = [&](std::vector<int> &items, quint32 kinds) {
        for (int &one : items) {
            state = state * 1664525u + 1013904223u;
            one = int((state >> 8) % kinds);
        }
    };
    for (const quint32 kinds : {2u, 50u, 100000u}) {
        fill(a, kinds);
        fill(b, kinds);
        const auto found = changed(compareSequences(a, b), a, b);
        QVERIFY(found.has_value());
        QVERIFY(*found <= a.size() + b.size());
    }
    const std::vector<int> none;
    QCOMPARE(compareSequences(none, none).size(), size_t(0));
    QCOMPARE(compareSequences(a, none), (std::vector<DiffStretch>{{false, qsizetype(a.size()), 0}}));
}

void TestWordDiff::longTexts()
{
    for (const bool isChinese : {false, true}) {
        const QString before = longText(1, isChinese);
        QString after = before;
        for (qsizetype at = 997; at < after.size(); at += 2003)
            after[at] = u'x';
        (void)compareWords(QStringLiteral("授权 warm"), QStringLiteral("授权 up"));
        QElapsedTimer timer;
        timer.start();
        const auto runs = compareWords(before, after);
        const qint64 spread = timer.elapsed();
        QCOMPARE(textAfter(runs), after);
        QCOMPARE(textBefore(runs), before);
        const QString other = longText(2, isChinese);
        timer.restart();
        const auto all = compareWords(before, other);
        const qint64 whole = timer.elapsed();
        QCOMPARE(textAfter(all), other);
        qInfo("%s, %lld characters: a letter in every 2,003rd changed %lld ms, another text %lld ms",
              isChinese ? "zh" : "en", qlonglong(before.size()), spread, whole);
    }
}

QTEST_GUILESS_MAIN(TestWordDiff)
#include "tst_worddiff.moc"
