// A stranger's check of a bundle: whatever is altered, added, left out or made in bad faith is refused and named.
#include "core/protection/bundleverify.h"
#include "tests/support/bundlemaker.h"
#include "tests/support/cli.h"
#include "tests/support/testworkspace.h"
#include "tests/support/timestampresponder.h"

#include <QProcess>
#include <QTemporaryDir>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace lianming;
using namespace lianming::test;

namespace {

QStringList kinds(const BundleReport &report)
{
    QStringList out;
    for (const BundleFailure &failure : report.failures)
        out.append(QLatin1StringView(bundleFaultCode(failure.kind)) + u' ' + failure.item);
    return out;
}

bool names(const BundleReport &report, BundleFault kind, const QString &item)
{
    return std::ranges::any_of(
        report.failures, [&](const BundleFailure &failure) { return failure.kind == kind && failure.item == item; });
}

/// Whether anything is said about the entry: it, or a line of it.
bool names(const BundleReport &report, const QString &item)
{
    return std::ranges::any_of(report.failures, [&](const BundleFailure &failure) {
        return failure.item == item || failure.item.startsWith(item + u':');
    });
}

} // namespace

class TestBundleVerify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bothFormsHold();
    void everyFlippedBitIsNamed_data();
    void everyFlippedBitIsNamed();
    void everyFlippedByteOfAFolderIsNamed();
    void cutOffAndAppendedIsNoticed();
    void orderAndNumberOfEntriesMatter();
    void namesThatLeadElsewhereAreRefused_data();
    void namesThatLeadElsewhereAreRefused();
    void packedEntriesAreRefused();
    void overlapsAndFalsePlacesAreRefused();
    void tooMuchIsRefused();
    void hostileTextsCostLittle();
    void largeItemsCanBeStopped();
    void hostileFoldersAreRefused();
    void manifestsOfOneFormOnly_data();
    void manifestsOfOneFormOnly();
    void anotherKeyIsNoticed();
    void timeIsComparedWithTheVerifiersRoots();
    void timeOfAnotherManifestIsRefused();
    void itemsHaveTimesOfTheirOwn();
    void missingTimeIsSaid();
    void otherThingsAreNoBundle();
    void wideArchivesAreRead();
    void theProgramAnswersByItsStatus();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString scratch() const { return path(QStringLiteral("scratch")); }
    [[nodiscard]] QString written(const QByteArray &archive)
    {
        const QString to = path(QStringLiteral("loose-%1.zip").arg(++m_count));
        writeWhole(to, archive);
        return to;
    }
    [[nodiscard]] BundleReport verified(const QByteArray &archive) { return verifyBundle(written(archive)); }
    [[nodiscard]] BundleAuthority authority()
    {
        return {[this](const QByteArray &digest) {
                    return m_responder->answer(timestampRequest(digest, QByteArray("\1\2\3\4", 4)),
                                               TimestampResponder::Manner::Proper);
                },
                m_responder->caPem()};
    }
    [[nodiscard]] MadeItem stamped(const QString &name, const QByteArray &content)
    {
        const QByteArray digest = QByteArray::fromHex(sha256Of(content).toLatin1());
        const QByteArray token = authority().stamp(digest);
        TimestampExpectation expected;
        expected.digest = digest;
        expected.trusted = m_responder->caPem();
        return {name, content, token, checkTimestamp(token, expected).facts.at};
    }

    QTemporaryDir m_folder;
    std::unique_ptr<TimestampResponder> m_responder;
    QByteArray m_archive; ///< a whole one, with all that a bundle can hold
    QString m_whole;      ///< its path
    QString m_plain;      ///< the same as a folder
    int m_count = 0;
};

void TestBundleVerify::initTestCase()
{
    QVERIFY(QDir().mkpath(scratch()));
    m_responder = std::make_unique<TimestampResponder>();
    const BundlePlan plan{{stamped(QStringLiteral("截图 1.png"), "the first"),
                           {QStringLiteral("b.txt"), "the second", {}, {}},
                           {QStringLiteral("empty"), "", {}, {}}},
                          authority()};
    m_whole = path(QStringLiteral("whole.zip"));
    m_plain = path(QStringLiteral("whole"));
    (void)makeBundle(m_whole, scratch(), plan);
    (void)makeBundle(m_plain, scratch(), plan);
    m_archive = readWhole(m_whole);
    QVERIFY(m_archive.size() > 1000);
}

void TestBundleVerify::bothFormsHold()
{
    for (const QString &bundle : {m_whole, m_plain}) {
        const BundleReport report = verifyBundle(bundle);
        QVERIFY2(report.holds(), qPrintable(kinds(report).join(u'\n')));
        QCOMPARE(report.isArchive, bundle == m_whole);
        QCOMPARE(report.items, 3);
        QCOMPARE(report.bytes, 19);
        QCOMPARE(report.caseText, QStringLiteral("Case 12: 青花 bowls"));
        QCOMPARE(report.createdAt, QDateTime(QDate(2026, 6, 1), QTime(9, 0), Qt::UTC));
        QCOMPARE(report.chain.rows, 42);
        QCOMPARE(report.fingerprint, testKey().publicKey().fingerprint());
        QVERIFY(report.isStamped && report.timestamp);
        QVERIFY(report.timestamp->authority.contains(QStringLiteral("CN=")));
        QCOMPARE(report.stampedItems, 1);
        QVERIFY(!report.hasOwnRoots);
        const OrderedJson json = bundleReportJson(report, bundle);
        QCOMPARE(json.at("roots").get<std::string>(), std::string("bundle"));
        QVERIFY(json.at("holds").get<bool>());
    }
    // What lies in the one lies in the other.
    const QList<LooseEntry> entries = looseEntries(m_archive);
    QCOMPARE(entries.size(), 12);
    QCOMPARE(entries[0].name, QByteArray("files/截图 1.png"));
    // (Manifests differ only in what the authority answered to each.)
    QCOMPARE(readWhole(m_plain + QStringLiteral("/manifest.json")), entries[4].content);
    QCOMPARE(readWhole(m_plain + QStringLiteral("/README.zh-CN.txt")), entries[10].content);
}

void TestBundleVerify::everyFlippedBitIsNamed_data()
{
    QTest::addColumn<bool>("isStamped");
    QTest::newRow("every byte") << false;
    QTest::newRow("what stamps add") << true;
}

void TestBundleVerify::everyFlippedBitIsNamed()
{
    QFETCH(bool, isStamped);
    const QString bundle = isStamped ? written(m_archive) : path(QStringLiteral("flipped.zip"));
    if (!isStamped)
        (void)makeBundle(
            bundle, scratch(),
            {{{QStringLiteral("截图 1.png"), "the first", {}, {}}, {QStringLiteral("b.txt"), "the second", {}, {}}},
             {}});
    const QByteArray whole = readWhole(bundle);
    QFile file(bundle);
    QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    const auto wrongWith = [&](qint64 place, int bit, const QString &where) {
        const char flipped = char(whole.at(place) ^ char(1U << unsigned(bit)));
        if (!file.seek(place) || file.write(&flipped, 1) != 1)
            return QStringLiteral("cannot write");
        QString wrong;
        try {
            const BundleReport report = verifyBundle(bundle);
            if (report.holds())
                wrong = QStringLiteral("holds");
            else if (!where.isEmpty() && !names(report, where) && where != QLatin1StringView(Bundle::sums))
                wrong = QStringLiteral("names not %1 but %2").arg(where, kinds(report).join(u','));
            else if (report.failures.first().item.isEmpty() || report.failures.first().expected.isEmpty())
                wrong = QStringLiteral("names nothing");
        } catch (const Error &error) {
            wrong = QString::fromUtf8(error.what());
        }
        return file.seek(place) && file.write(whole.constData() + place, 1) == 1 ? wrong
                                                                                 : QStringLiteral("cannot write");
    };
    qint64 place = 0;
    // Of contents a bit of each byte, another each time; all eight of what the archive adds.
    const auto tryThrough = [&](qint64 until, const QString &content) {
        for (; place < until; ++place) {
            const int first = content.isEmpty() ? 0 : int(place % 8);
            for (int bit = first; bit <= (content.isEmpty() ? 7 : first); ++bit) {
                const QString wrong = wrongWith(place, bit, content);
                QVERIFY2(wrong.isEmpty(),
                         qPrintable(QStringLiteral("byte %1 bit %2: %3").arg(place).arg(bit).arg(wrong)));
            }
        }
    };
    for (const LooseEntry &entry : looseEntries(whole)) {
        const qint64 header = zipEntryHeader({entry.name, quint64(entry.content.size()), 0, 0}).size();
        const bool isOfStamps = entry.name.endsWith(".tsr") || entry.name.endsWith(".pem");
        if (isStamped && !isOfStamps) {
            place += header + entry.content.size();
            continue;
        }
        tryThrough(place + header, {});
        tryThrough(place + entry.content.size(), QString::fromUtf8(entry.name));
        if (QTest::currentTestFailed())
            return;
    }
    if (!isStamped)
        tryThrough(whole.size(), {});
    file.close();
    QVERIFY(verifyBundle(bundle).holds()); // all was put back
}

void TestBundleVerify::everyFlippedByteOfAFolderIsNamed()
{
    for (const LooseEntry &entry : looseEntries(m_archive)) {
        const QString name = QString::fromUtf8(entry.name);
        QFile file(m_plain + u'/' + name);
        const QByteArray content = readWhole(file.fileName());
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        // Of long texts every fifth byte will do here: they are hashed as a whole.
        const qint64 step = content.size() > 1000 ? 5 : 1;
        for (qint64 place = 0; place < content.size(); place += step) {
            const char flipped = char(content.at(place) ^ char(1U << unsigned(place % 8)));
            QVERIFY(file.seek(place) && file.write(&flipped, 1) == 1);
            const BundleReport report = verifyBundle(m_plain);
            const bool named = names(report, name) || name == QLatin1StringView(Bundle::sums); // its lines are named
            QVERIFY2(!report.holds() && named,
                     qPrintable(QStringLiteral("%1 byte %2: %3").arg(name).arg(place).arg(kinds(report).join(u','))));
            QVERIFY(file.seek(place) && file.write(content.constData() + place, 1) == 1);
        }
    }
    QVERIFY(verifyBundle(m_plain).holds());
}

void TestBundleVerify::cutOffAndAppendedIsNoticed()
{
    for (const qsizetype size : {m_archive.size() - 1, m_archive.size() - 22, m_archive.size() / 2, qsizetype(60)}) {
        const BundleReport report = verified(m_archive.first(size));
        QVERIFY2(names(report, BundleFault::Container, QStringLiteral("end of the archive")),
                 qPrintable(kinds(report).join(u'\n')));
    }
    QVERIFY(!verified(m_archive + '\0').holds());
    QVERIFY(!verified("x" + m_archive).holds());
    // Between two entries, with places that know of it.
    const QList<LooseEntry> entries = looseEntries(m_archive);
    const QByteArray first = zipEntryHeader({entries[0].name, quint64(entries[0].content.size()), 0, 0});
    QByteArray gap = m_archive;
    gap.insert(first.size() + entries[0].content.size(), "hidden");
    QVERIFY(!verified(gap).holds());
}

void TestBundleVerify::orderAndNumberOfEntriesMatter()
{
    const QList<LooseEntry> whole = looseEntries(m_archive);
    QVERIFY(verified(looseArchive(whole)).holds());

    QList<LooseEntry> entries = whole;
    entries.swapItemsAt(0, 1);
    BundleReport report = verified(looseArchive(entries));
    QCOMPARE(kinds(report), QStringList{QStringLiteral("order files/b.txt")});

    entries = whole;
    entries.removeAt(1);
    report = verified(looseArchive(entries));
    QCOMPARE(kinds(report), QStringList{QStringLiteral("missing files/b.txt")});

    entries = whole;
    entries.insert(1, {"files/c.txt", "another"});
    report = verified(looseArchive(entries));
    QCOMPARE(kinds(report), QStringList{QStringLiteral("extra files/c.txt")});

    entries = whole;
    entries.insert(1, {"files/B.TXT", "another"});
    report = verified(looseArchive(entries));
    QVERIFY(names(report, BundleFault::Duplicate, QStringLiteral("files/b.txt")));
    entries[1] = whole[1];
    report = verified(looseArchive(entries));
    QVERIFY(names(report, BundleFault::Duplicate, QStringLiteral("files/b.txt")));

    // An exchange, with a list of sums that knows of it.
    entries = whole;
    entries[1].content = "the Second";
    report = verified(looseArchive(sealedAnew(entries)));
    QVERIFY(names(report, BundleFault::Hash, QStringLiteral("files/b.txt")));
    entries[1].content = "the second, longer";
    report = verified(looseArchive(sealedAnew(entries)));
    QVERIFY(names(report, BundleFault::Size, QStringLiteral("files/b.txt")));
    QCOMPARE(report.failures.first().expected, QStringLiteral("10"));
    QCOMPARE(report.failures.first().found, QStringLiteral("18"));

    // Instructions in other words.
    entries = whole;
    for (LooseEntry &entry : entries) {
        if (entry.name == Bundle::readmeEn)
            entry.content.replace("openssl", "0penssl");
    }
    report = verified(looseArchive(sealedAnew(entries)));
    QVERIFY(names(report, BundleFault::Hash, QStringLiteral("README.txt")));
}

void TestBundleVerify::namesThatLeadElsewhereAreRefused_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("up") << QByteArray("../evil");
    QTest::newRow("up from within") << QByteArray("files/../../evil");
    QTest::newRow("root") << QByteArray("/etc/passwd");
    QTest::newRow("drive") << QByteArray("C:\\evil");
    QTest::newRow("backslash") << QByteArray("files/..\\evil");
    QTest::newRow("deeper") << QByteArray("files/a/b");
    QTest::newRow("folder") << QByteArray("files/");
    QTest::newRow("dot") << QByteArray("files/.");
    QTest::newRow("elsewhere") << QByteArray("other/a");
    QTest::newRow("line end") << QByteArray("files/a\nb");
    QTest::newRow("zero") << QByteArray("files/a\0b", 9);
    QTest::newRow("turned") << QByteArray("files/a\xE2\x80\xAEgnp.exe");
    QTest::newRow("no UTF-8") << QByteArray("files/\xFF\xFE");
    QTest::newRow("surrogate") << QByteArray("files/\xED\xA0\x80");
    QTest::newRow("device") << QByteArray("files/con.txt");
    QTest::newRow("empty") << QByteArray();
}

void TestBundleVerify::namesThatLeadElsewhereAreRefused()
{
    QFETCH(QByteArray, name);
    QList<LooseEntry> entries = looseEntries(m_archive);
    entries.insert(2, {name, "evil"});
    const BundleReport report = verified(looseArchive(sealedAnew(entries)));
    QVERIFY(std::ranges::any_of(report.failures,
                                [](const BundleFailure &failure) { return failure.kind == BundleFault::Name; }));
    // Nor does the manifest make it right.
    entries = looseEntries(m_archive);
    entries[1].name = name;
    for (LooseEntry &entry : entries) {
        if (entry.name == Bundle::manifest)
            entry.content.replace(
                "\"files/b.txt\"",
                QByteArray::fromStdString(
                    OrderedJson(name.toStdString()).dump(-1, ' ', false, OrderedJson::error_handler_t::replace)));
    }
    const BundleReport named = verified(looseArchive(sealedAnew(entries)));
    const BundleFault kind = QString::fromUtf8(name).toUtf8() == name ? BundleFault::Manifest : BundleFault::Name;
    QVERIFY(std::ranges::any_of(named.failures, [&](const BundleFailure &failure) { return failure.kind == kind; }));
}

void TestBundleVerify::packedEntriesAreRefused()
{
    // The same content, packed by another program; and a bomb among it.
    const QString script = QStringLiteral("import sys, zipfile\n"
                                          "a = zipfile.ZipFile(sys.argv[1])\n"
                                          "b = zipfile.ZipFile(sys.argv[2], 'w', zipfile.ZIP_DEFLATED)\n"
                                          "for i in a.infolist(): b.writestr(i.filename, a.read(i))\n"
                                          "b.writestr('files/bomb', bytes(1 << 26))\n"
                                          "b.close()\n");
    const QString packed = path(QStringLiteral("packed.zip"));
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral("-c"), script, m_whole, packed});
    QVERIFY2(python.waitForFinished(60'000) && python.exitCode() == 0, python.readAllStandardError().constData());
    const BundleReport report = verifyBundle(packed);
    QVERIFY(names(report, BundleFault::Container, QStringLiteral("files/bomb")));
    QVERIFY(names(report, BundleFault::Container, QStringLiteral("manifest.json")));
    for (const BundleFailure &failure : report.failures) {
        if (failure.item == u"files/bomb" && failure.expected == u"stored")
            return;
    }
    QFAIL("says not that it is packed");
}

void TestBundleVerify::overlapsAndFalsePlacesAreRefused()
{
    const QList<LooseEntry> entries = looseEntries(m_archive);
    QByteArray content;
    std::vector<ZipEntry> written;
    for (const LooseEntry &entry : entries) {
        const auto crc =
            crc32_z(0, reinterpret_cast<const Bytef *>(entry.content.constData()), size_t(entry.content.size()));
        written.push_back({entry.name, quint64(entry.content.size()), quint32(crc), quint64(content.size())});
        content += zipEntryHeader(written.back()) + entry.content;
    }
    const auto with = [&](auto change) {
        std::vector<ZipEntry> changed = written;
        change(changed);
        return verified(content + zipDirectory(changed, quint64(content.size())));
    };
    QVERIFY(with([](auto &) {}).holds());
    const QString second = QStringLiteral("files/b.txt");
    QVERIFY(names(with([](auto &all) { all[1].at = all[0].at; }), BundleFault::Container, second));
    QVERIFY(names(with([](auto &all) { all[1].size += 5; }), BundleFault::Container, second));
    QVERIFY(names(with([](auto &all) { all[1].size = 1ULL << 33U; }), BundleFault::Container, second));
    QVERIFY(names(with([](auto &all) { all[1].size = ~0ULL; }), BundleFault::Container, second));
    QVERIFY(names(with([](auto &all) { all[1].at = ~0ULL - 3; }), BundleFault::Container, second));
    QVERIFY(names(with([](auto &all) { all[1].crc ^= 1U; }), BundleFault::Container, second));
}

void TestBundleVerify::tooMuchIsRefused()
{
    // Entries that are said to hold 30 GiB, over a file that is all hole.
    QList<LooseEntry> entries = looseEntries(m_archive);
    QByteArray head;
    std::vector<ZipEntry> written;
    written.push_back({"files/hole", 30ULL << 30U, 0, 0});
    head = zipEntryHeader(written[0]);
    const quint64 tailAt = quint64(head.size()) + (30ULL << 30U);
    QByteArray tail;
    for (const LooseEntry &entry : entries) {
        written.push_back({entry.name, quint64(entry.content.size()), 0, tailAt + quint64(tail.size())});
        tail += zipEntryHeader(written.back()) + entry.content;
    }
    tail += zipDirectory(written, tailAt + quint64(tail.size()));
    const QString hole = path(QStringLiteral("hole.zip"));
    {
        QFile file(hole);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(head) == head.size() && file.seek(qint64(tailAt))
                && file.write(tail) == tail.size());
    }
    BundleReport report = verifyBundle(hole);
    QCOMPARE(kinds(report), QStringList{QStringLiteral("limit files/hole")});
    QVERIFY(QFile::remove(hole));

    entries.clear();
    for (int i = 0; i < Bundle::mostEntries + 1; ++i)
        entries.append({"files/" + QByteArray::number(i), {}});
    entries.append(LooseEntry{Bundle::signature, {}});
    entries.append(LooseEntry{Bundle::signer, {}});
    report = verified(looseArchive(entries));
    QCOMPARE(kinds(report), QStringList{QStringLiteral("limit end of the archive")});
}

void TestBundleVerify::hostileTextsCostLittle()
{
    const auto with = [&](const char *name, const QByteArray &content) {
        QList<LooseEntry> entries = looseEntries(m_archive);
        for (LooseEntry &entry : entries) {
            if (entry.name == name)
                entry.content = content;
        }
        return verified(looseArchive(entries));
    };
    // A list of lines takes twenty times what they take themselves: they are counted first.
    const QByteArray lineFeeds(200'000, '\n');
    BundleReport report = with(Bundle::manifest, lineFeeds);
    QVERIFY2(names(report, BundleFault::Manifest, QStringLiteral("manifest.json:100011")),
             qPrintable(kinds(report).join(u'\n')));
    report = with(Bundle::sums, lineFeeds);
    QVERIFY(names(report, BundleFault::Limit, QStringLiteral("SHA256SUMS")));
    QList<LooseEntry> both = looseEntries(m_archive);
    for (LooseEntry &entry : both) {
        if (entry.name == Bundle::manifest || entry.name == Bundle::sums)
            entry.content = lineFeeds;
    }
    QVERIFY(names(verified(looseArchive(both)), BundleFault::Limit, QStringLiteral("SHA256SUMS")));

    // Members of an object are looked for one by one: an object that has more than any of ours is not read at all.
    QByteArray manifest;
    for (const LooseEntry &entry : looseEntries(m_archive)) {
        if (entry.name == Bundle::manifest)
            manifest = entry.content;
    }
    const auto withMembers = [&](const char *behind, int count) {
        QByteArray members;
        for (int i = 0; i < count; ++i)
            members += "\"a" + QByteArray::number(i) + "\":0,";
        QByteArray text = manifest;
        return text.insert(text.indexOf(behind) + qstrlen(behind), members);
    };
    ManifestReading reading = readBundleManifest(withMembers("/1\",", 20));
    QVERIFY(reading.fault);
    QCOMPARE(reading.manifest.caseText, QStringLiteral("Case 12: 青花 bowls"));
    reading = readBundleManifest(withMembers("/1\",", 100));
    QVERIFY(reading.fault && reading.manifest.caseText.isEmpty());
    reading = readBundleManifest(withMembers("\"chain\":{", 100));
    QVERIFY(reading.fault && reading.manifest.chain.rows == 0);
    reading = readBundleManifest(withMembers("\"bytes\":10,", 20));
    QVERIFY(reading.fault && reading.fault->expected.contains(QStringLiteral("member media_type")));
    reading = readBundleManifest(withMembers("\"bytes\":10,", 100));
    QVERIFY(reading.fault && reading.fault->expected.contains(QStringLiteral("member ?")));
    // Hours, if each were compared with each.
    report = with(Bundle::manifest, withMembers("/1\",", 300'000));
    QVERIFY(names(report, BundleFault::Manifest, QStringLiteral("manifest.json:1")));

    // Certificates are read anew for each token.
    report = with(Bundle::certificates, QByteArray(Bundle::largestCertificates + 1, '-'));
    QVERIFY(names(report, BundleFault::Limit, QStringLiteral("tsa-chain.pem")));
    report = with(Bundle::timestamp, QByteArray(Bundle::largestStamp + 1, '0'));
    QVERIFY(names(report, BundleFault::Limit, QStringLiteral("manifest.json.tsr")));
}

void TestBundleVerify::largeItemsCanBeStopped()
{
    const qint64 bytes = 3 * 1024 * 1024;
    for (const char *name : {"large.zip", "large"}) {
        const QString bundle = path(QString::fromLatin1(name));
        (void)makeBundle(bundle, scratch(), {{{QStringLiteral("film"), QByteArray(bytes, 'x'), {}, {}}}, {}});
        const auto source = BundleSource::open(bundle);
        const auto film = std::ranges::find(source->entries(), QStringLiteral("files/film"), &BundleEntry::name);
        qint64 heard = 0;
        QCOMPARE(source->digest(*film, [&](qint64 read) { heard += read; }).bytes, bytes);
        QCOMPARE(heard, bytes);
        Progress progress;
        heard = 0;
        const auto stopSoon = [&](qint64 read) {
            heard += read;
            progress.cancel();
            progress.setDone(heard);
        };
        VERIFY_ERROR((void)source->digest(*film, stopSoon), Error::Kind::Cancelled);
        QVERIFY2(heard > 0 && heard <= bytes / 3, QByteArray::number(heard).constData());
    }
}

void TestBundleVerify::hostileFoldersAreRefused()
{
    const QString folder = path(QStringLiteral("hostile"));
    const auto fresh = [&] {
        QDir(folder).removeRecursively();
        QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-r"), m_plain, folder});
        return verifyBundle(folder).holds();
    };
    const QByteArray within = QFile::encodeName(folder);
    QVERIFY(fresh());
    // A link to the very content.
    QVERIFY(QFile::rename(folder + QStringLiteral("/files/b.txt"), folder + QStringLiteral("/../b-elsewhere")));
    QCOMPARE(::symlink("../../b-elsewhere", (within + "/files/b.txt").constData()), 0);
    BundleReport report = verifyBundle(folder);
    QVERIFY(names(report, BundleFault::Link, QStringLiteral("files/b.txt")));
    QVERIFY(names(report, BundleFault::Missing, QStringLiteral("files/b.txt")));

    QVERIFY(fresh());
    QVERIFY(QFile::rename(folder + QStringLiteral("/files"), path(QStringLiteral("files-elsewhere"))));
    QCOMPARE(::symlink("../files-elsewhere", (within + "/files").constData()), 0);
    QVERIFY(names(verifyBundle(folder), BundleFault::Link, QStringLiteral("files")));

    QVERIFY(fresh());
    QCOMPARE(::mkfifo((within + "/files/pipe").constData(), 0600), 0);
    QVERIFY(names(verifyBundle(folder), BundleFault::Special, QStringLiteral("files/pipe")));
    // In place of a file that will be asked for.
    QVERIFY(QFile::remove(folder + QStringLiteral("/manifest.json")));
    QCOMPARE(::mkfifo((within + "/manifest.json").constData(), 0600), 0);
    QVERIFY(names(verifyBundle(folder), BundleFault::Special, QStringLiteral("manifest.json")));

    QVERIFY(fresh());
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray place = within + "/s";
    QVERIFY(size_t(place.size()) < sizeof address.sun_path);
    std::copy(place.begin(), place.end(), address.sun_path);
    QCOMPARE(::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    ::close(socket);
    QVERIFY(names(verifyBundle(folder), BundleFault::Special, QStringLiteral("s")));

    QVERIFY(fresh());
    QVERIFY(QDir(folder).mkdir(QStringLiteral("files/deeper")));
    QVERIFY(QDir(folder).mkdir(QStringLiteral("more")));
    writeWhole(folder + QStringLiteral("/.hidden"), "x");
    writeWhole(folder + QStringLiteral("/files/extra"), "x");
    report = verifyBundle(folder);
    QVERIFY(names(report, BundleFault::Extra, QStringLiteral("files/deeper/")));
    QVERIFY(names(report, BundleFault::Extra, QStringLiteral("more/")));
    QVERIFY(names(report, BundleFault::Name, QStringLiteral(".hidden")));
    QVERIFY(names(report, BundleFault::Extra, QStringLiteral("files/extra")));

    // Not even the folder itself.
    QVERIFY(fresh());
    QCOMPARE(::symlink("hostile", QFile::encodeName(path(QStringLiteral("link"))).constData()), 0);
    VERIFY_ERROR((void)verifyBundle(path(QStringLiteral("link"))), Error::Kind::BadInput);
    VERIFY_ERROR((void)verifyBundle(path(QStringLiteral("link/"))), Error::Kind::BadInput);
    QVERIFY(verifyBundle(folder + u'/').holds());
    // A large file that is all hole is refused before it is read.
    QFile hole(folder + QStringLiteral("/files/b.txt"));
    QVERIFY(hole.open(QIODevice::ReadWrite) && hole.resize(Bundle::mostBytes + 1));
    hole.close();
    report = verifyBundle(folder);
    QCOMPARE(kinds(report), QStringList{QStringLiteral("limit files/b.txt")});
    QDir(folder).removeRecursively();
}

void TestBundleVerify::manifestsOfOneFormOnly_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, const char *after) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after);
    };
    row("another format", "lianming-evidence/1", "lianming-evidence/2");
    row("unknown member", "\"timestamped\":true,", "\"timestamped\":true,\"more\":1,");
    row("unknown member of an item", "\"bytes\":10,", "\"bytes\":10,\"more\":1,");
    row("member twice", "\"bytes\":10,", "\"bytes\":11,\"bytes\":10,");
    row("member left out", "\"asset\":\"DHA/1\",", "");
    row("other order", "\"kind\":\"other\",\"evidence\":2", "\"evidence\":2,\"kind\":\"other\"");
    row("a blank", "\"bytes\":10", "\"bytes\": 10");
    row("escaped letter", "\"path\":\"files/b.txt\"", "\"path\":\"files/\\u0062.txt\"");
    row("point", "\"bytes\":10", "\"bytes\":10.0");
    row("exponent", "\"bytes\":10", "\"bytes\":1e1");
    row("negative", "\"bytes\":10", "\"bytes\":-10");
    row("too large", "\"bytes\":10", "\"bytes\":99999999999999999999");
    row("a text for a number", "\"bytes\":10", "\"bytes\":\"10\"");
    row("another kind", "\"kind\":\"other\"", "\"kind\":\"rumour\"");
    row("another act", "\"act\":\"imported\"", "\"act\":\"forged\"");
    row("no such day", "2026-05-20T03:30:00.125Z", "2026-02-30T03:30:00.125Z");
    row("local time", "2026-05-20T03:30:00.125Z", "2026-05-20T11:30:00.125+08:00");
    row("no sum", "\"rows\":42", "\"rows\":-42");
    row("carriage return", "\"items\":[\n", "\"items\":[\r\n");
    row("a line more", "\"items\":[\n", "\"items\":[\n\n");
    row("something after", "\"rows\":42}}\n", "\"rows\":42}}\n{}\n");
    row("no line end", "\"rows\":42}}\n", "\"rows\":42}}");
    row("mark of byte order", "{\"format\"", "\xEF\xBB\xBF{\"format\"");
    row("comment", "\"items\":[\n", "\"items\":[ // all\n");
    row("nested", "\"asset\":\"DHA/1\"", "\"asset\":[[[[[[[[]]]]]]]]");
    row("no UTF-8", "\"asset\":\"DHA/1\"", "\"asset\":\"\xFF\"");
}

void TestBundleVerify::manifestsOfOneFormOnly()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QList<LooseEntry> entries = looseEntries(m_archive);
    for (LooseEntry &entry : entries) {
        if (entry.name != Bundle::manifest)
            continue;
        const qsizetype at = entry.content.indexOf(before);
        QVERIFY(at >= 0);
        entry.content.replace(at, before.size(), after);
    }
    // Signed by the owner of the key all the same.
    const BundleReport report = verified(looseArchive(sealedAnew(entries)));
    QVERIFY2(std::ranges::any_of(report.failures,
                                 [](const BundleFailure &failure) {
                                     return failure.kind == BundleFault::Manifest
                                            && failure.item.startsWith(u"manifest.json:");
                                 }),
             qPrintable(kinds(report).join(u'\n')));
    QVERIFY(!names(report, BundleFault::Signature, QStringLiteral("manifest.json")));
}

void TestBundleVerify::anotherKeyIsNoticed()
{
    QList<LooseEntry> entries = looseEntries(m_archive);
    BundleReport report = verified(looseArchive(sealedAnew(entries, 'x')));
    QVERIFY(names(report, BundleFault::Signature, QStringLiteral("manifest.json")));
    for (LooseEntry &entry : entries) {
        if (entry.name == Bundle::signer)
            entry.content = signerPem(testKey('x').publicKey());
    }
    report = verified(looseArchive(sealedAnew(entries, 'x')));
    QVERIFY(names(report, BundleFault::Key, QStringLiteral("signer.pub")));
    QVERIFY(names(report, BundleFault::Signature, QStringLiteral("manifest.json")));
}

void TestBundleVerify::timeIsComparedWithTheVerifiersRoots()
{
    BundleReport report = verifyBundle(m_whole, m_responder->caPem());
    QVERIFY2(report.holds(), qPrintable(kinds(report).join(u'\n')));
    QVERIFY(report.hasOwnRoots);
    QCOMPARE(bundleReportJson(report, m_whole).at("roots").get<std::string>(), std::string("own"));
    report = verifyBundle(m_whole, readWhole(m_responder->folder() + QStringLiteral("/otherca.pem")));
    QVERIFY(names(report, BundleFault::Timestamp, QStringLiteral("manifest.json.tsr")));
    QCOMPARE(report.failures.size(), 2); // the item's own as well
    QVERIFY(report.failures.first().found.startsWith(u"untrusted"));
    QVERIFY(!report.timestamp);
}

void TestBundleVerify::timeOfAnotherManifestIsRefused()
{
    QList<LooseEntry> entries = looseEntries(m_archive);
    const QByteArray other = authority().stamp(QByteArray(32, 'x'));
    for (LooseEntry &entry : entries) {
        if (entry.name == Bundle::timestamp)
            entry.content = other;
    }
    const BundleReport report = verified(looseArchive(sealedAnew(entries)));
    QCOMPARE(kinds(report), QStringList{QStringLiteral("timestamp manifest.json.tsr")});
    QVERIFY(report.failures.first().found.startsWith(u"wrong_imprint"));
    // Certificates with something between them.
    entries = looseEntries(m_archive);
    for (LooseEntry &entry : entries) {
        if (entry.name == Bundle::certificates)
            entry.content.prepend("trust me\n");
    }
    QVERIFY(names(verified(looseArchive(sealedAnew(entries))), BundleFault::AuthorityChain,
                  QStringLiteral("tsa-chain.pem")));
}

void TestBundleVerify::itemsHaveTimesOfTheirOwn()
{
    MadeItem first = stamped(QStringLiteral("a"), "the same");
    MadeItem again = first;
    again.name = QStringLiteral("b");
    again.token.clear(); // its content was stamped once
    const QString bundle = path(QStringLiteral("stamps.zip"));
    (void)makeBundle(bundle, scratch(), {{first, again}, authority()});
    BundleReport report = verifyBundle(bundle);
    QVERIFY2(report.holds(), qPrintable(kinds(report).join(u'\n')));
    QCOMPARE(report.stampedItems, 1);

    // A time that the token does not say.
    first.tokenAt = first.tokenAt.addSecs(-60);
    const QString earlier = path(QStringLiteral("earlier.zip"));
    (void)makeBundle(earlier, scratch(), {{first}, authority()});
    report = verifyBundle(earlier);
    QCOMPARE(kinds(report), QStringList{QStringLiteral("timestamp stamps/%1.tsr").arg(sha256Of("the same"))});
    QCOMPARE(report.stampedItems, 0);
    // The token of another content.
    MadeItem other = stamped(QStringLiteral("c"), "another");
    other.content = "not that";
    const QString exchanged = path(QStringLiteral("exchanged.zip"));
    (void)makeBundle(exchanged, scratch(), {{other}, authority()});
    report = verifyBundle(exchanged);
    QVERIFY(names(report, BundleFault::Timestamp, QStringLiteral("stamps/%1.tsr").arg(sha256Of("not that"))));
}

void TestBundleVerify::missingTimeIsSaid()
{
    const QString bundle = path(QStringLiteral("unstamped.zip"));
    const BundlePlan plan{{{QStringLiteral("a"), "x", {}, {}}}, {}};
    QVERIFY(!makeBundle(bundle, scratch(), plan).stampedAt);
    const BundleReport report = verifyBundle(bundle);
    QVERIFY(report.holds());
    QVERIFY(!report.isStamped && !report.timestamp);
    const OrderedJson json = bundleReportJson(report, bundle);
    QVERIFY(json.at("timestamp").is_null());
    QCOMPARE(json.at("roots").get<std::string>(), std::string("none"));
    const QList<LooseEntry> entries = looseEntries(readWhole(bundle));
    QCOMPARE(entries.size(), 7);
    for (const LooseEntry &entry : entries) {
        if (entry.name == Bundle::readmeEn)
            QVERIFY(entry.content.contains("THIS BUNDLE HAS NO TRUSTED TIME"));
        if (entry.name == Bundle::readmeZh)
            QVERIFY(entry.content.contains("没有可信时间戳"));
    }
    // But one that had it cannot pass as one that had none.
    QList<LooseEntry> stripped = looseEntries(m_archive);
    stripped.removeIf([](const LooseEntry &entry) { return entry.name == Bundle::timestamp; });
    QCOMPARE(kinds(verified(looseArchive(sealedAnew(stripped)))),
             QStringList{QStringLiteral("missing manifest.json.tsr")});
}

void TestBundleVerify::otherThingsAreNoBundle()
{
    const auto refused = [](const QString &bundle) {
        try {
            (void)verifyBundle(bundle);
        } catch (const Error &error) {
            return error.kind() == Error::Kind::BadInput && error.exitStatus() == 2;
        }
        return false;
    };
    QVERIFY(refused(path(QStringLiteral("absent"))));
    QVERIFY(refused(QStringLiteral("/dev/null")));
    QVERIFY(refused(written("")));
    QVERIFY(refused(written("a text")));
    QVERIFY(refused(written(looseArchive({{"word/document.xml", "<w/>"}, {"[Content_Types].xml", "<t/>"}}))));
    QVERIFY(refused(written(QByteArray("PK\3\4") + QByteArray(100, 'x'))));
    const QString empty = path(QStringLiteral("empty-folder"));
    QVERIFY(QDir().mkpath(empty));
    QVERIFY(refused(empty));
    writeWhole(empty + QStringLiteral("/a"), "x");
    QVERIFY(refused(empty));
}

void TestBundleVerify::wideArchivesAreRead()
{
    // A file of 5 GiB of nothing, and one behind it: sizes and places beyond 32 bits.
    const QString wide = path(QStringLiteral("wide.zip"));
    std::vector<ZipEntry> entries{{"files/first", 5ULL << 30U, 0, 0}};
    const QByteArray head = zipEntryHeader(entries[0]);
    const quint64 at = quint64(head.size()) + (5ULL << 30U);
    const auto crc = quint32(crc32_z(0, reinterpret_cast<const Bytef *>("x"), 1));
    entries.push_back({"files/second", 1, crc, at});
    QByteArray tail = zipEntryHeader(entries[1]) + 'x';
    tail += zipDirectory(entries, at + quint64(tail.size()));
    {
        QFile file(wide);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(head) == head.size() && file.seek(qint64(at))
                && file.write(tail) == tail.size());
    }
    QFile file(wide);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const ReadAt read = [&](quint64 from, char *to, qint64 count) {
        return file.seek(qint64(from)) && file.read(to, count) == count;
    };
    const ZipReading reading = readZip(read, quint64(file.size()), Bundle::mostEntries);
    QVERIFY(reading.faults.isEmpty());
    QCOMPARE(reading.entries.size(), size_t(2));
    QCOMPARE(reading.entries[0].size, 5ULL << 30U);
    QCOMPARE(reading.entries[1].at, at);
    // Other programs read it as well; the second entry's content and checksum too.
    const QString script = QStringLiteral("import sys, zipfile\n"
                                          "z = zipfile.ZipFile(sys.argv[1])\n"
                                          "assert [i.file_size for i in z.infolist()] == [5 << 30, 1]\n"
                                          "assert z.read('files/second') == b'x'\n");
    QCOMPARE(QProcess::execute(QStringLiteral("python3"), {QStringLiteral("-c"), script, wide}), 0);
    QProcess unzip;
    unzip.start(QStringLiteral("unzip"), {QStringLiteral("-tqq"), wide, QStringLiteral("files/second")});
    QVERIFY(unzip.waitForFinished(60'000));
    QCOMPARE(unzip.exitCode(), 0);
    QVERIFY(QFile::remove(wide));

    // More entries than 16 bits count.
    QList<LooseEntry> many;
    for (int i = 0; i < 70'000; ++i)
        many.append({"files/" + QByteArray::number(i), {}});
    const QString counted = written(looseArchive(many));
    QCOMPARE(looseEntries(readWhole(counted)).size(), 70'000);
    const QString count = QStringLiteral("import sys, zipfile\n"
                                         "assert len(zipfile.ZipFile(sys.argv[1]).infolist()) == 70000\n");
    QCOMPARE(QProcess::execute(QStringLiteral("python3"), {QStringLiteral("-c"), count, counted}), 0);
}

void TestBundleVerify::theProgramAnswersByItsStatus()
{
    const QString ca = m_responder->folder() + QStringLiteral("/ca.pem");
    CliAnswer answer = callCli(words("verify % --ca % --json", {m_whole, ca}), "li");
    QVERIFY2(answer.status == 0, answer.all().constData());
    QCOMPARE(at(answer.json(), "/holds"), QStringLiteral("true"));
    QCOMPARE(at(answer.json(), "/roots"), QStringLiteral("own"));
    QVERIFY(at(answer.json(), "/timestamp/authority").contains(QStringLiteral("CN=")));
    answer = callCli(words("verify %", {m_plain}), "li");
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.out.contains("--ca FILE")); // it was compared with the bundle's own root

    QByteArray changed = m_archive;
    const qsizetype place = changed.indexOf("the second");
    changed[place] = 'T';
    answer = callCli(words("verify % --json", {written(changed)}), "li");
    QCOMPARE(answer.status, 1);
    QCOMPARE(at(answer.json(), "/failures/0/item"), QStringLiteral("files/b.txt"));
    QCOMPARE(at(answer.json(), "/failures/0/kind"), QStringLiteral("hash"));
    QCOMPARE(at(answer.json(), "/failures/0/expected"), sha256Of("the second"));
    QCOMPARE(at(answer.json(), "/failures/0/found"), sha256Of("The second"));
    answer = callCli(words("verify %", {written(changed)}), "li");
    QCOMPARE(answer.status, 1);
    QVERIFY(answer.out.contains("files/b.txt"));
    answer = callCli(words("verify % --ca %", {m_whole, m_responder->folder() + QStringLiteral("/otherca.pem")}), "li");
    QCOMPARE(answer.status, 1);

    for (const QString &other : {path(QStringLiteral("absent")), written("a text"), m_folder.path()}) {
        answer = callCli(words("verify %", {other}), "li");
        QVERIFY2(answer.status == 2 && !answer.err.isEmpty() && answer.out.isEmpty(), answer.all().constData());
    }
    QCOMPARE(callCli(words("verify % --ca %", {m_whole, path(QStringLiteral("absent"))}), "li").status, 2);
    QCOMPARE(callCli(words("verify % --ca %", {m_whole, m_whole}), "li").status, 2);
    QCOMPARE(callCli(words("verify"), "li").status, 2);
}

QTEST_GUILESS_MAIN(TestBundleVerify)
#include "tst_bundleverify.moc"
