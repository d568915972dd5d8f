#include "core/assets/indexblock.h"

#include <QTest>

#include <map>
#include <random>

using namespace lianming;

namespace {

using Entries = std::map<std::string, std::string>;

std::vector<std::string> packed(const Entries &entries)
{
    std::vector<std::string> out;
    IndexBlockWriter writer([&out](const std::string &, const std::string &bytes) { out.push_back(bytes); });
    for (const auto &[word, ids] : entries)
        writer.add(word, ids);
    writer.finish();
    return out;
}

Entries unpacked(const std::vector<std::string> &blocks)
{
    Entries out;
    for (const std::string &block : blocks) {
        IndexBlock::forEach(block, [&out](std::string_view word, std::string_view ids) {
            out.emplace(word, ids);
            return true;
        });
    }
    return out;
}

/// About one id of `every`.
std::string idsOf(std::mt19937 &random, unsigned every)
{
    std::vector<quint16> lows;
    for (unsigned low = 0; low < IdSet::groupSize; ++low) {
        if (random() % every == 0)
            lows.push_back(quint16(low));
    }
    return IdSet::Group::of(0, std::move(lows)).bytes();
}

} // namespace

class TestIndexBlock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPackedComesBack();
    void longListsTakeLessRoom();
    void damageEndsIt();
};

void TestIndexBlock::whatIsPackedComesBack()
{
    std::mt19937 random(17);
    Entries entries;
    entries["empty"] = {};
    entries["first"] = IdSet::Group::of(0, std::vector<quint16>{0}).bytes();
    entries["last"] = IdSet::Group::of(0, std::vector<quint16>{65535}).bytes();
    for (const unsigned every : {1, 2, 15, 16, 17, 40, 127, 128, 129, 500, 510, 520, 3000, 20000, 60000})
        entries["every " + std::to_string(every)] = idsOf(random, every);
    std::vector<quint16> ends(200); // gaps of one byte, and one of three
    for (size_t i = 0; i < ends.size(); ++i)
        ends[i] = quint16(i < 100 ? i : 65336 + i);
    entries["ends"] = IdSet::Group::of(0, ends).bytes();
    QVERIFY(unpacked(packed(entries)) == entries);
}

void TestIndexBlock::longListsTakeLessRoom()
{
    std::mt19937 random(17);
    const std::string ids = idsOf(random, 40);
    size_t bytes = 0;
    for (const std::string &block : packed({{"word", ids}}))
        bytes += block.size();
    QVERIFY2(bytes < ids.size() * 2 / 3, qPrintable(QStringLiteral("%1 of %2").arg(bytes).arg(ids.size())));
}

/// Whatever the bytes, ids come in their order and none is handed out that is none.
void TestIndexBlock::damageEndsIt()
{
    std::mt19937 random(17);
    const std::string block = packed({{"one", idsOf(random, 200)}, {"two", idsOf(random, 9000)}}).front();
    const auto look = [](std::string_view bytes) {
        int entries = 0;
        IndexBlock::forEach(bytes, [&entries](std::string_view, std::string_view ids) {
            ++entries;
            (void)IdSet::Group::of(0, ids);
            return ids.size() % 2 == 0 && ids.size() <= IdSet::groupSize * 2;
        });
        return entries;
    };
    QCOMPARE(look(block), 2);
    for (size_t size = 0; size < block.size(); ++size)
        QVERIFY(look(std::string_view(block).substr(0, size)) < 2);
    for (size_t at = 0; at < block.size(); ++at) {
        std::string broken = block;
        broken[at] = char(broken[at] ^ (1 << (at % 8)));
        QVERIFY(look(broken) <= 64);
    }
}

QTEST_APPLESS_MAIN(TestIndexBlock)
#include "tst_indexblock.moc"
