#include "core/db/statement.h"
#include "core/imaging/lookalike.h"
#include "core/imaging/pictureregister.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

#include <random>

using namespace lianming;

namespace {

QString shaOf(int number)
{
    return QStringLiteral("%1").arg(number, 64, 16, QLatin1Char('0'));
}

Look someLook(std::mt19937 &random)
{
    Look out;
    for (quint8 &byte : out.bytes)
        byte = quint8(random() % 64);
    return out;
}

Pdq someHash(std::mt19937 &random)
{
    Pdq out;
    for (quint64 &word : out.words)
        word = quint64(random()) << 32 | random();
    return out;
}

void store(Workspace &w, int number, const PicturePrints &prints)
{
    Statement(w.db, QStringLiteral("INSERT INTO stored_file (sha256, bytes, media_type, added_at) VALUES (?, 1, "
                                   "'image/png', ?) ON CONFLICT (sha256) DO NOTHING"))
        .bind(shaOf(number), w.clock.now())
        .run();
    StoredPicture picture;
    picture.sha256 = shaOf(number);
    picture.size = {1, 1};
    picture.printsVersion = 1;
    picture.prints = prints;
    Transaction tx(w.db);
    PictureRegister::keep(tx, {picture});
    tx.commit();
}

/// The hash with some bits the other way.
Pdq flipped(Pdq hash, int bits)
{
    for (int i = 0; i < bits; ++i)
        hash.words[size_t(i % 4)] ^= quint64(1) << (i / 4 * 3);
    return hash;
}

} // namespace

class TestLookAlike : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesFirstThenTheLike();
    void missesNothing();
    void assetsOfPictures();
};

void TestLookAlike::copiesFirstThenTheLike()
{
    const TestWorkspace w;
    std::mt19937 random(3);
    PicturePrints asked;
    asked.pdq = someHash(random);
    asked.quality = 100;
    asked.look = someLook(random);
    const auto with = [&](int bits, int difference, int quality) {
        PicturePrints out = asked;
        out.pdq = flipped(asked.pdq, bits);
        out.quality = quality;
        out.look.bytes[0] = quint8(asked.look.bytes[0] + difference);
        return out;
    };
    store(*w, 1, with(200, 5, 100)); // looks like it
    store(*w, 2, with(31, 90, 100)); // the farthest that is a copy
    store(*w, 3, with(32, 90, 100)); // one bit too far
    store(*w, 4, with(2, 7, 100));
    store(*w, 5, with(0, 50, 49)); // too plain to be told by
    PicturePrints turned = with(0, 100, 100);
    turned.pdq = pdqVariants(asked.pdq)[1];
    store(*w, 6, turned);
    const QList<LikePicture> found = LookAlike(*w).pictures(asked, 10);
    QStringList order;
    for (const LikePicture &each : found)
        order.append(each.sha256.right(1));
    QCOMPARE(order.mid(3), (QStringList{QStringLiteral("1"), QStringLiteral("5"), QStringLiteral("3")}));
    QVERIFY(found[0].isCopy && found[1].isCopy && found[2].isCopy && !found[3].isCopy);
    QCOMPARE(order[2], QStringLiteral("2"));
    QVERIFY(order.mid(0, 2).contains(QStringLiteral("4")) && order.mid(0, 2).contains(QStringLiteral("6")));
    QCOMPARE(LookAlike(*w).pictures(asked, 2).size(), 2);
    // One that comes in later is found, too.
    store(*w, 7, asked);
    QCOMPARE(LookAlike(*w).pictures(asked, 1).first().sha256, shaOf(7));
    // A plain picture has no copies.
    asked.quality = 10;
    QVERIFY(!LookAlike(*w).pictures(asked, 1).first().isCopy);
}

void TestLookAlike::missesNothing()
{
    // Against every distance by itself.
    const TestWorkspace w;
    std::mt19937 random(11);
    std::vector<PicturePrints> all;
    for (int i = 0; i < 700; ++i) {
        PicturePrints prints;
        prints.pdq = i % 7 == 0 && i > 0 ? flipped(all.front().pdq, int(random() % 60)) : someHash(random);
        prints.quality = 100;
        prints.look = someLook(random);
        all.push_back(prints);
        store(*w, i, prints);
    }
    const PicturePrints &asked = all.front();
    std::vector<int> differences;
    int copies = 0;
    for (const PicturePrints &each : all) {
        int bits = 256;
        for (const Pdq &variant : pdqVariants(asked.pdq))
            bits = std::min(bits, pdqDistance(variant, each.pdq));
        if (bits <= LookAlike::copyBits)
            ++copies;
        else
            differences.push_back(lookDistance(asked.look, each.look));
    }
    std::ranges::sort(differences);
    const QList<LikePicture> found = LookAlike(*w).pictures(asked, copies + 25);
    QCOMPARE(found.size(), copies + 25);
    QVERIFY(copies > 10);
    for (int i = 0; i < found.size(); ++i) {
        QCOMPARE(found[i].isCopy, i < copies);
        if (i >= copies)
            QCOMPARE(found[i].difference, differences[size_t(i - copies)]);
    }
}

void TestLookAlike::assetsOfPictures()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const auto shaOfAsset = [&](int number) {
        return Statement(w.db(), QStringLiteral("SELECT picture_sha256 FROM asset WHERE id = ?"))
            .bind(house.assets[number])
            .one<QString>()
            .value_or(QString());
    };
    const LookAlike alike(*w);
    QList<LikePicture> matches(3);
    matches[0].sha256 = shaOfAsset(1);
    matches[1].sha256 = shaOfAsset(0);
    matches[2].sha256 = QStringLiteral("none");
    QCOMPARE(alike.assets(matches), (std::vector<qint64>{house.assets[1].value, house.assets[0].value}));
    QVERIFY(alike.assets({}).empty());
    QVERIFY(!alike.printsOf(shaOfAsset(0)));
}

QTEST_GUILESS_MAIN(TestLookAlike)
#include "tst_lookalike.moc"
