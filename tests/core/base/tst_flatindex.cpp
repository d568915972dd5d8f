#include "core/base/flatindex.h"

#include <QTest>

#include <string>

using namespace lianming;

class TestFlatIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatItHolds();
    void tellsApartWhatFallsTogether();
    void textsOfEveryLength();
};

void TestFlatIndex::findsWhatItHolds()
{
    std::vector<std::string> texts;
    FlatIndex index;
    const auto find = [&](std::string_view text) {
        return index.find(hashOf(text), [&](quint32 place) { return texts[place] == text; });
    };
    constexpr quint32 count = 100'000;
    for (quint32 i = 0; i < count; ++i) {
        const std::string text = "SKU-" + std::to_string(i);
        QCOMPARE(find(text), FlatIndex::none);
        index.add(hashOf(text), i);
        texts.push_back(text);
    }
    for (quint32 i = 0; i < count; ++i)
        QCOMPARE(find(texts[i]), i);
    QCOMPARE(find("SKU-"), FlatIndex::none);
}

void TestFlatIndex::tellsApartWhatFallsTogether()
{
    FlatIndex index(0);
    for (quint32 place = 0; place < 50; ++place)
        index.add(7, place);
    for (quint32 place = 0; place < 50; ++place)
        QCOMPARE(index.find(7, [place](quint32 found) { return found == place; }), place);
    QCOMPARE(index.find(7, [](quint32) { return false; }), FlatIndex::none);
    QCOMPARE(index.find(8, [](quint32) { return true; }), FlatIndex::none);
}

void TestFlatIndex::textsOfEveryLength()
{
    QCOMPARE(hashOf(std::string_view()), hashOf(""));
    const std::string text = "online/marketplace/tmall 青花";
    for (size_t i = 0; i < text.size(); ++i) {
        QVERIFY(hashOf(std::string_view(text).substr(0, i)) != hashOf(text));
        QCOMPARE(hashOf(std::string(text, 0, i)), hashOf(std::string_view(text).substr(0, i)));
    }
}

QTEST_APPLESS_MAIN(TestFlatIndex)
#include "tst_flatindex.moc"
