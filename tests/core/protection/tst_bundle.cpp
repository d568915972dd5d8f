// Bundles of evidence as a workspace hands them out: what is in them, that a stranger can check each by hand as their
// instructions say, and that nothing is left of one that could not be finished.
#include "core/audit/chain.h"
#include "core/audit/journal.h"
#include "core/protection/bundleexport.h"
#include "core/protection/bundlereadme.h"
#include "core/protection/bundleverify.h"
#include "core/protection/protectionservice.h"
#include "core/protection/stampservice.h"
#include "tests/support/bundlemaker.h"
#include "tests/support/cli.h"
#include "tests/support/museum.h"
#include "tests/support/testworkspace.h"
#include "tests/support/timestampresponder.h"

#include <QDir>
#include <QProcess>

#include <csignal>
#include <rapidcheck.h>
#include <sys/resource.h>

using namespace lianming;
using namespace lianming::test;

namespace {

Id<Asset> addObject(const TestWorkspace &w)
{
    Fields fields = {{"institution_id", addMuseum(*w, QStringLiteral("DHA"))},
                     {"code", "DHA/1"},
                     {"kind", "object"},
                     {"title_en", "Vase"}};
    for (const char *column :
         {"accession_number", "title_zh", "creator", "period", "material", "dimensions", "place", "inscription",
          "credit_line", "description", "rights_statement", "rights_note", "source_url", "picture_url"})
        fields.append(Field{column, ""});
    return {insertRow(w.db(), "asset", fields)};
}

Circumstances seenInShop()
{
    Circumstances c;
    c.kind = EvidenceKind::Screenshot;
    c.capturedAt = QDateTime(QDate(2026, 5, 20), QTime(3, 30, 0, 125), Qt::UTC);
    c.capturedZone = QStringLiteral("Asia/Shanghai");
    c.capturedBy = QStringLiteral("Legal");
    c.device = QStringLiteral("Desktop");
    c.software = QStringLiteral("Browser 128");
    c.networkPath = QStringLiteral("office line");
    c.sourceUrl = QStringLiteral("https://shop.example/1");
    c.seller = QStringLiteral("Shop 1");
    c.sellerId = QStringLiteral("88");
    c.platform = QStringLiteral("Example");
    c.listing = QStringLiteral("L-7");
    c.priceShown = QStringLiteral("¥39.9");
    c.price = Money{3990, *Currency::find("CNY")};
    c.unitsSold = QStringLiteral("1000+");
    return c;
}

/// A workspace with an object, keys of its own and a few pieces of evidence.
struct House {
    TestWorkspace w;
    Id<Asset> asset = addObject(w);
    QTemporaryDir keys;
    KeyStore store{keys.filePath(QStringLiteral("keys")), keys.filePath(QStringLiteral("secret"))};
    BundleService bundles{*w, store};

    [[nodiscard]] Id<Evidence> add(const QString &name, const QByteArray &content)
    {
        const QString file = QDir(w.folder()).filePath(name);
        writeWhole(file, content);
        return ProtectionService(*w).addEvidence(file, asset, seenInShop());
    }
    [[nodiscard]] QString out(const QString &name) const { return QDir(w.folder()).filePath(name); }
    /// What lies in the folder of bundles, hidden files too.
    [[nodiscard]] QStringList leftIn(const QString &folder) const
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    /// A folder of its own, so that what is left can be seen.
    [[nodiscard]] QString fresh(const QString &name) const
    {
        (void)QDir(w.folder()).mkpath(name);
        return out(name);
    }
};

struct Ran {
    int status = -1;
    QByteArray text;
};

Ran run(const QString &program, const QStringList &arguments, const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAll()};
}

/// The commands of an instruction: its lines that stand four blanks in.
QStringList commands(const QByteArray &readme)
{
    QStringList out;
    for (const QByteArray &line : readme.split('\n')) {
        if (line.startsWith("    ") && !line.startsWith("     "))
            out.append(QString::fromUtf8(line.trimmed()));
    }
    return out;
}

} // namespace

class TestBundle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreSafe_data();
    void namesAreSafe();
    void namesStaySafe();
    void namesAreGivenOnce();
    void oneContentIsOneArchive();
    void handsOutWhatIsKnown();
    void otherProgramsReadIt();
    void anyoneChecksItByHand_data();
    void anyoneChecksItByHand();
    void whatIsSaidIsNotOverstated();
    void stampsGoAlong();
    void withoutAnAuthorityItSaysSo();
    void aFalseStampStopsIt();
    void alteredRecordsStopIt();
    void changedFilesStopIt();
    void nothingIsLeftOfAFullDisk();
    void nothingIsLeftOfAStop();
    void whatIsThereStays();
    void ordersAreChecked();
    void whatNoCheckWouldReadIsRefused();
    void aKilledExportLeavesNothingHidden();
    void theKeyGoesToASecondComputer();
    void theKeyOnTheCommandLine();
};

void TestBundle::namesAreSafe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("safe");
    const auto row = [](const char *name, const char *safe) {
        QTest::newRow(QByteArray(name).toPercentEncoding().constData())
            << QString::fromUtf8(name) << QString::fromUtf8(safe);
    };
    row("listing.png", "listing.png");
    row("截图 1.png", "截图 1.png");
    row("../../etc/passwd", "_.._etc_passwd");
    row("a\\b:c*d?e\"f<g>h|i", "a_b_c_d_e_f_g_h_i");
    row("line\nend\ttab", "line_end_tab");
    row("gnp\xE2\x80\xAE.exe", "gnp_.exe");
    row(".hidden", "hidden");
    row("-rf", "rf");
    row("end. . ", "end");
    row("CON", "_CON");
    row("con.txt", "_con.txt");
    row("lpt9.tar.gz", "_lpt9.tar.gz");
    row("COM10", "COM10");
    row("", "file");
    row("...", "file");
    row("e\xCC\x81.png", "\xC3\xA9.png"); // composed
    QTest::newRow("long") << QString(400, u'好') + QStringLiteral(".jpeg")
                          << QString(48, u'好') + QStringLiteral(".jpeg");
    QTest::newRow("long ending") << QStringLiteral("a.") + QString(400, u'b')
                                 << QStringLiteral("a.") + QString(148, u'b');
}

void TestBundle::namesAreSafe()
{
    QFETCH(QString, name);
    QFETCH(QString, safe);
    QCOMPARE(safeEntryName(name), safe);
}

void TestBundle::namesStaySafe()
{
    QVERIFY(rc::check("a safe name is safe", [](const std::vector<char32_t> &characters) {
        QString name;
        for (const char32_t c : characters)
            name += QChar::fromUcs4(c % 0x110000U);
        const QString once = safeEntryName(name);
        RC_ASSERT(safeEntryName(once) == once);
        RC_ASSERT(!once.isEmpty() && once.toUtf8().size() <= 150);
        RC_ASSERT(!once.contains(u'/') && !once.contains(u'\\') && !once.startsWith(u'.'));
        SafeFileNames names;
        const QString first = names.next(name);
        const QString second = names.next(name);
        RC_ASSERT(SafeFileNames::folded(first) != SafeFileNames::folded(second));
        RC_ASSERT(safeEntryName(second) == second);
    }));
}

void TestBundle::namesAreGivenOnce()
{
    SafeFileNames names;
    QCOMPARE(names.next(QStringLiteral("a.png")), QStringLiteral("a.png"));
    QCOMPARE(names.next(QStringLiteral("a-2.png")), QStringLiteral("a-2.png"));
    QCOMPARE(names.next(QStringLiteral("A.PNG")), QStringLiteral("A-3.PNG"));
    QCOMPARE(names.next(QStringLiteral("a.png")), QStringLiteral("a-4.png"));
    QCOMPARE(names.next(QStringLiteral("ａ.png")), QStringLiteral("ａ-5.png")); // wide letters fold to the same
}

void TestBundle::oneContentIsOneArchive()
{
    QTemporaryDir folder;
    const BundlePlan plan{{{QStringLiteral("a"), "first", {}, {}}, {QStringLiteral("b"), "second", {}, {}}}, {}};
    (void)makeBundle(folder.filePath(QStringLiteral("1.zip")), folder.path(), plan);
    (void)makeBundle(folder.filePath(QStringLiteral("2.zip")), folder.path(), plan);
    (void)makeBundle(folder.filePath(QStringLiteral("3")), folder.path(), plan);
    const QByteArray first = readWhole(folder.filePath(QStringLiteral("1.zip")));
    QCOMPARE(readWhole(folder.filePath(QStringLiteral("2.zip"))), first);
    const QList<LooseEntry> entries = looseEntries(first);
    QCOMPARE(entries.size(), 8);
    for (const LooseEntry &entry : entries)
        QCOMPARE(readWhole(folder.filePath(QStringLiteral("3/")) + QString::fromUtf8(entry.name)), entry.content);
    QCOMPARE(looseArchive(entries), first);
}

void TestBundle::handsOutWhatIsKnown()
{
    House house;
    const QByteArray large(3 * 1024 * 1024 + 17, 'x'); // more than one piece
    const auto shot = house.add(QStringLiteral("截图 1.png"), "first");
    const auto page = house.add(QStringLiteral("CON.html"), large);
    ProtectionService(*house.w).recordCustody(shot, CustodyAct::Viewed, QStringLiteral("in full"));
    const ChainEnd chain = chainHead(house.w.db());
    Progress progress;
    const BundleSummary made = house.bundles.exportBundle(
        {{shot, page, shot}, QStringLiteral("Case 12"), house.out(QStringLiteral("to court.zip"))}, {}, &progress);
    QCOMPARE(made.items, 2);
    QCOMPARE(made.bytes, 5 + large.size());
    QCOMPARE(progress.total(), made.bytes);
    QCOMPARE(progress.done(), made.bytes);

    const BundleReport report = verifyBundle(house.out(QStringLiteral("to court.zip")));
    QVERIFY(report.holds());
    QCOMPARE(report.items, 2);
    QCOMPARE(report.caseText, QStringLiteral("Case 12"));
    QCOMPARE(report.fingerprint, made.fingerprint);

    const QList<LooseEntry> entries = looseEntries(readWhole(house.out(QStringLiteral("to court.zip"))));
    QCOMPARE(entries[0].name, QByteArray("files/截图 1.png"));
    QCOMPARE(entries[1].name, QByteArray("files/_CON.html"));
    QCOMPARE(entries[1].content, large);
    QCOMPARE(entries[2].name, QByteArray(Bundle::manifest));
    QCOMPARE(sha256Of(entries[2].content), made.manifestSha256);
    const Json manifest = Json::parse(entries[2].content.toStdString());
    QCOMPARE(manifest.at("format").get<std::string>(), std::string("lianming-evidence/1"));
    QCOMPARE(manifest.at("case").get<std::string>(), std::string("Case 12"));
    QCOMPARE(manifest.at("created_at").get<std::string>(), std::string("2026-06-01T08:00:00.000Z"));
    QCOMPARE(manifest.at("chain").at("rows").get<qint64>(), chain.rows + 1); // the key was made in between
    const Json &item = manifest.at("items").at(0);
    QCOMPARE(item.at("sha256").get<std::string>(), sha256Of("first").toStdString());
    QCOMPARE(item.at("asset").get<std::string>(), std::string("DHA/1"));
    QCOMPARE(item.at("captured_at").get<std::string>(), std::string("2026-05-20T03:30:00.125Z"));
    for (const char *member : {"captured_zone", "captured_by", "device", "software", "network_path", "source_url",
                               "seller", "seller_id", "platform", "listing", "price_shown", "units_sold"})
        QVERIFY2(!item.at(member).get<std::string>().empty(), member);
    QCOMPARE(item.at("price").at("amount").get<std::string>(), std::string("39.90"));
    QCOMPARE(manifest.at("items").at(1).at("file_name").get<std::string>(), std::string("CON.html"));

    // The act stands in the bundle and in our own custody alike, and the history knows the bundle by its hash.
    const QList<Custody> custody = ProtectionService(*house.w).custody(shot);
    QCOMPARE(custody.size(), 4);
    QCOMPARE(custody.last().act, CustodyAct::Exported);
    QCOMPARE(custody.last().notes, QStringLiteral("to court.zip · Case 12"));
    QCOMPARE(item.at("custody").size(), size_t(4));
    QCOMPARE(item.at("custody").at(3).at("act").get<std::string>(), std::string("exported"));
    QCOMPARE(item.at("custody").at(3).at("notes").get<std::string>(), custody.last().notes.toStdString());
    QCOMPARE(item.at("custody").at(3).at("actor").get<std::string>(), custody.last().actor.toStdString());
    const HistoryEntry last = historyOf(house.w.db(), "evidence", shot.value).first();
    QCOMPARE(last.action, QStringLiteral("exported"));
    QCOMPARE(last.changes.first().after, made.manifestSha256);
    QVERIFY(verifyChain(house.w.db(), {}).holds());

    // The same key next time, and another workspace has another.
    const BundleSummary again = house.bundles.exportBundle({{page}, {}, house.out(QStringLiteral("again"))}, {});
    QCOMPARE(again.fingerprint, made.fingerprint);
    QVERIFY(verifyBundle(house.out(QStringLiteral("again"))).holds());
    House other;
    const auto theirs = other.add(QStringLiteral("a"), "a");
    QVERIFY(other.bundles.exportBundle({{theirs}, {}, other.out(QStringLiteral("a.zip"))}, {}).fingerprint
            != made.fingerprint);
}

void TestBundle::otherProgramsReadIt()
{
    House house;
    QList<Id<Evidence>> ids;
    for (int i = 0; i < 20; ++i)
        ids.append(house.add(QStringLiteral("截图 %1.png").arg(i), QByteArray(i * 1000, char('a' + i))));
    const QString archive = house.out(QStringLiteral("bundle.zip"));
    (void)house.bundles.exportBundle({ids, {}, archive}, {});
    const Ran tested = run(QStringLiteral("unzip"), {QStringLiteral("-t"), archive}, house.w.folder());
    QVERIFY2(tested.status == 0 && tested.text.contains("No errors detected"), tested.text.constData());
    const QString script = QStringLiteral("import sys, zipfile\n"
                                          "z = zipfile.ZipFile(sys.argv[1])\n"
                                          "assert z.testzip() is None\n"
                                          "assert z.read('files/截图 7.png') == b'h' * 7000\n"
                                          "assert all(i.compress_type == 0 and not i.extra for i in z.infolist())\n");
    const Ran python = run(QStringLiteral("python3"), {QStringLiteral("-c"), script, archive}, house.w.folder());
    QVERIFY2(python.status == 0, python.text.constData());
    QDir(house.w.folder()).mkdir(QStringLiteral("unpacked"));
    QCOMPARE(
        run(QStringLiteral("unzip"), {QStringLiteral("-q"), archive}, house.out(QStringLiteral("unpacked"))).status, 0);
    // What another program unpacked is a bundle as well.
    const BundleReport report = verifyBundle(house.out(QStringLiteral("unpacked")));
    QVERIFY2(report.holds(), bundleReportJson(report, {}).dump(1).c_str());
}

void TestBundle::anyoneChecksItByHand_data()
{
    QTest::addColumn<QString>("readme");
    QTest::addColumn<bool>("isStamped");
    for (const char *readme : {Bundle::readmeEn, Bundle::readmeZh}) {
        QTest::addRow("%s", readme) << QString::fromLatin1(readme) << true;
        QTest::addRow("%s, without time", readme) << QString::fromLatin1(readme) << false;
    }
}

void TestBundle::anyoneChecksItByHand()
{
    QFETCH(QString, readme);
    QFETCH(bool, isStamped);
    House house;
    TimestampResponder responder;
    const auto first = house.add(QStringLiteral("截图 1.png"), "first");
    const auto second = house.add(QStringLiteral("b 'quoted' $HOME.txt"), "second");
    if (isStamped) {
        StampService stamps(*house.w);
        stamps.setAuthorities({{responder.url(), {}, responder.caPem(), {}}});
        QCOMPARE(stamps.run().stamped, 2);
    }
    const QString folder = house.out(QStringLiteral("bundle"));
    const BundleSummary made =
        house.bundles.exportBundle({{first, second}, QStringLiteral("Case\n12"), folder}, house.bundles.authority());
    QCOMPARE(made.stampedAt.has_value(), isStamped);
    writeWhole(folder + QStringLiteral("/ROOT.pem"), responder.caPem());
    const QByteArray text = readWhole(folder + u'/' + readme);
    const QStringList lines = commands(text);
    QCOMPARE(lines.size(), isStamped ? 9 : 4);
    const auto runs = [&](const QString &command) {
        return run(QStringLiteral("sh"), {QStringLiteral("-c"), command}, folder);
    };
    QByteArray printed;
    for (const QString &line : lines) {
        // With nothing but the two programs.
        const QString program = line.section(u' ', 0, 0);
        QVERIFY2(program == u"sha256sum" || program == u"openssl" || program == u"for", qPrintable(line));
        const Ran ran = runs(line);
        QVERIFY2(ran.status == 0, (line.toUtf8() + '\n' + ran.text).constData());
        printed += ran.text;
    }
    QVERIFY(printed.contains("Signature Verified Successfully"));
    QCOMPARE(printed.count("Verification: OK"), isStamped ? 5 : 0);
    QVERIFY(printed.contains(sha256Of("second").toLatin1()));
    // The key's hash that the text names is the one that openssl prints.
    const QByteArray key = runs(lines[2]).text.first(64);
    QVERIFY(text.contains(key));
    QVERIFY(text.contains(made.fingerprint.toUtf8()));
    if (isStamped)
        QVERIFY(printed.contains("Time stamp: "));

    if (isStamped) {
        // Long after the certificates have expired, it is the stamped time that counts.
        const qsizetype at = lines[7].indexOf(QStringLiteral("$(date"));
        QVERIFY(at > 0);
        const Ran late = runs(lines[7].left(at) + QStringLiteral("7258118400")); // the year 2200
        QVERIFY2(late.status != 0 && late.text.contains("expired"), late.text.constData());
    }

    // Each finds what it is for.
    writeWhole(folder + QStringLiteral("/files/截图 1.png"), "First");
    const Ran sums = runs(lines[0]);
    QVERIFY(sums.status != 0 && sums.text.contains("FAILED"));
    QVERIFY(runs(lines[1]).status == 0);
    const QString manifest = folder + QStringLiteral("/manifest.json");
    const QByteArray content = readWhole(manifest);
    writeWhole(manifest, QByteArray(content).replace("Shop 1", "Shop 2"));
    QVERIFY(runs(lines[1]).status != 0);
    if (!isStamped)
        return;
    QVERIFY(runs(lines[4]).status != 0);
    QVERIFY(runs(lines[6]).status != 0);
    writeWhole(manifest, content);
    QCOMPARE(runs(lines[6]).status, 0);
    writeWhole(folder + QStringLiteral("/ROOT.pem"), readWhole(responder.folder() + QStringLiteral("/otherca.pem")));
    QVERIFY(runs(lines[6]).status != 0);
    const QString token = folder + QStringLiteral("/stamps/%1.tsr").arg(sha256Of("second"));
    writeWhole(token, readWhole(folder + QStringLiteral("/stamps/%1.tsr").arg(sha256Of("first"))));
    QVERIFY(runs(lines[8]).text.contains("FAILED"));
}

void TestBundle::whatIsSaidIsNotOverstated()
{
    BundleReadmeFacts facts;
    facts.caseText = QStringLiteral("%1 %2\x1B[31m\nsecond line");
    facts.items = 7;
    facts.isStamped = true;
    facts.stamps = 3;
    const QString english = QString::fromUtf8(bundleReadmeEnglish(facts));
    const QString chinese = QString::fromUtf8(bundleReadmeChinese(facts));
    QVERIFY(english.contains(QStringLiteral("%1 %2 [31m second line\n"))); // on one line, and taken as it is
    QVERIFY(!english.contains(QChar(0x1B)) && !chinese.contains(QChar(0x1B)));
    QCOMPARE(english.count(QStringLiteral("Does not prove:")), 5);
    QCOMPARE(chinese.count(QStringLiteral("不能证明：")), 5);
    QCOMPARE(commands(english.toUtf8()), commands(chinese.toUtf8()));
    for (const QString &text : {english, chinese}) {
        for (const char *name : {Bundle::manifest, Bundle::signature, Bundle::timestamp, Bundle::certificates,
                                 Bundle::signer, Bundle::sums, Bundle::stamps})
            QVERIFY(text.contains(QString::fromLatin1(name)));
    }
}

void TestBundle::stampsGoAlong()
{
    House house;
    TimestampResponder responder;
    const auto first = house.add(QStringLiteral("a"), "first");
    const auto again = house.add(QStringLiteral("b"), "first"); // the same content: one stamp for both
    StampService stamps(*house.w);
    stamps.setAuthorities({{responder.url(), {}, responder.caPem(), {}}});
    QCOMPARE(stamps.run().stamped, 1);
    const auto waiting = house.add(QStringLiteral("c"), "not stamped so far");
    // The authority that stamped them need not be one of the workspace's any more.
    stamps.setAuthorities({});
    const QString archive = house.out(QStringLiteral("a.zip"));
    const BundleSummary made =
        house.bundles.exportBundle({{first, again, waiting}, {}, archive}, house.bundles.authority());
    QVERIFY(!made.stampedAt && !made.whyUnstamped);
    const BundleReport report = verifyBundle(archive, responder.caPem());
    QVERIFY2(report.holds(), bundleReportJson(report, {}).dump(1).c_str());
    QCOMPARE(report.stampedItems, 2);
    QVERIFY(!report.isStamped);
    const QList<LooseEntry> entries = looseEntries(readWhole(archive));
    QCOMPARE(entries[3].name, QByteArray("stamps/") + sha256Of("first").toLatin1() + ".tsr");
    const auto stamp = stampOf(house.w.db(), StampPurpose::Evidence, sha256Of("first"));
    QCOMPARE(entries[3].content, stamp->token);
}

void TestBundle::withoutAnAuthorityItSaysSo()
{
    House house;
    const auto id = house.add(QStringLiteral("a"), "first");
    StampService(*house.w).setAuthorities({{TimestampResponder::deadUrl(), {}, TimestampResponder().caPem(), {}}});
    const QString folder = house.out(QStringLiteral("bundle"));
    const BundleSummary made = house.bundles.exportBundle({{id}, {}, folder}, house.bundles.authority());
    QVERIFY(!made.stampedAt);
    QVERIFY(made.whyUnstamped);
    QVERIFY(!QFile::exists(folder + QStringLiteral("/manifest.json.tsr")));
    QVERIFY(!QFile::exists(folder + QStringLiteral("/tsa-chain.pem")));
    QVERIFY(readWhole(folder + QStringLiteral("/manifest.json")).contains("\"timestamped\":false"));
    QVERIFY(verifyBundle(folder).holds());
}

void TestBundle::aFalseStampStopsIt()
{
    House house;
    TimestampResponder responder;
    const auto id = house.add(QStringLiteral("a"), "first");
    const QString place = house.fresh(QStringLiteral("place"));
    const BundleAuthority other{[&](const QByteArray &digest) {
                                    return responder.answer(timestampRequest(digest, "12345678"),
                                                            TimestampResponder::Manner::OtherAuthority);
                                },
                                responder.caPem()};
    VERIFY_ERROR((void)house.bundles.exportBundle({{id}, {}, place + QStringLiteral("/a.zip")}, other),
                 Error::Kind::Rejected);
    QVERIFY(house.leftIn(place).isEmpty());
    QCOMPARE(ProtectionService(*house.w).custody(id).size(), 2);
}

/// A record that was altered past the program never leaves.
void TestBundle::alteredRecordsStopIt()
{
    House house;
    const auto id = house.add(QStringLiteral("a"), "content");
    Connection &db = house.w.db();
    db.execute(db.dialect().isSqlite() ? QStringLiteral("DROP TRIGGER evidence_no_update")
                                       : QStringLiteral("DROP TRIGGER evidence_no_update ON evidence"));
    db.execute(QStringLiteral("UPDATE evidence SET seller = 'X'"));
    const QString place = house.fresh(QStringLiteral("place"));
    VERIFY_ERROR((void)house.bundles.exportBundle({{id}, {}, place + QStringLiteral("/a.zip")}, {}),
                 Error::Kind::Corrupt);
    QVERIFY(house.leftIn(place).isEmpty());
}

void TestBundle::changedFilesStopIt()
{
    House house;
    const auto sound = house.add(QStringLiteral("a"), "sound");
    const auto id = house.add(QStringLiteral("b"), "original");
    const QString place = house.fresh(QStringLiteral("place"));
    QFile stored(house.w->files.path(sha256Of("original")));
    stored.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    for (const QByteArray &content : {QByteArray("0riginal"), QByteArray("origina"), QByteArray("original and more")}) {
        writeWhole(stored.fileName(), content);
        for (const char *name : {"/a.zip", "/folder"})
            VERIFY_ERROR((void)house.bundles.exportBundle({{sound, id}, {}, place + QString::fromLatin1(name)}, {}),
                         Error::Kind::Corrupt);
    }
    QVERIFY(stored.remove());
    VERIFY_ERROR((void)house.bundles.exportBundle({{sound, id}, {}, place + QStringLiteral("/a.zip")}, {}),
                 Error::Kind::Corrupt);
    QVERIFY(house.leftIn(place).isEmpty());
    QCOMPARE(ProtectionService(*house.w).custody(sound).size(), 2); // nothing was exported
    QVERIFY(historyOf(house.w.db(), "evidence", sound.value).isEmpty()
            || historyOf(house.w.db(), "evidence", sound.value).first().action != u"exported");
}

void TestBundle::nothingIsLeftOfAFullDisk()
{
    House house;
    const auto id = house.add(QStringLiteral("a"), QByteArray(4 * 1024 * 1024, 'x'));
    const QString place = house.fresh(QStringLiteral("place"));
    (void)house.bundles.exportBundle({{id}, {}, house.out(QStringLiteral("before.zip"))}, {}); // makes the key
    // No file may grow beyond a mebibyte: writing fails as on a full disk.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 1024 * 1024;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    QList<Error::Kind> kinds;
    for (const char *name : {"/a.zip", "/folder"}) {
        try {
            (void)house.bundles.exportBundle({{id}, {}, place + QString::fromLatin1(name)}, {});
        } catch (const Error &error) {
            kinds.append(error.kind());
        }
    }
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QCOMPARE(kinds, (QList{Error::Kind::Unavailable, Error::Kind::Unavailable}));
    QVERIFY2(house.leftIn(place).isEmpty(), qPrintable(house.leftIn(place).join(u' ')));
    QCOMPARE(ProtectionService(*house.w).custody(id).size(), 3); // the one before
    VERIFY_ERROR((void)house.bundles.exportBundle({{id}, {}, QStringLiteral("/nowhere/a.zip")}, {}),
                 Error::Kind::Unavailable);
    VERIFY_ERROR((void)house.bundles.exportBundle({{id}, {}, QStringLiteral("/nowhere/a")}, {}),
                 Error::Kind::Unavailable);
}

void TestBundle::nothingIsLeftOfAStop()
{
    House house;
    const auto id = house.add(QStringLiteral("a"), "first");
    const QString place = house.fresh(QStringLiteral("place"));
    for (const char *name : {"/a.zip", "/folder"}) {
        Progress progress;
        progress.cancel();
        VERIFY_ERROR((void)house.bundles.exportBundle({{id}, {}, place + QString::fromLatin1(name)}, {}, &progress),
                     Error::Kind::Cancelled);
    }
    QVERIFY(house.leftIn(place).isEmpty());
    QCOMPARE(ProtectionService(*house.w).custody(id).size(), 2);
    (void)house.bundles.exportBundle({{id}, {}, place + QStringLiteral("/a.zip")}, {});
    Progress stopped;
    stopped.cancel();
    VERIFY_ERROR((void)verifyBundle(place + QStringLiteral("/a.zip"), {}, &stopped), Error::Kind::Cancelled);
}

void TestBundle::whatIsThereStays()
{
    House house;
    const auto id = house.add(QStringLiteral("a"), "first");
    const QString place = house.fresh(QStringLiteral("place"));
    writeWhole(place + QStringLiteral("/a.zip"), "mine");
    VERIFY_ERROR((void)house.bundles.exportBundle({{id}, {}, place + QStringLiteral("/a.zip")}, {}),
                 Error::Kind::Rejected);
    QCOMPARE(readWhole(place + QStringLiteral("/a.zip")), QByteArray("mine"));
    VERIFY_ERROR((void)house.bundles.exportBundle({{id}, {}, place}, {}), Error::Kind::Rejected);
    QCOMPARE(house.leftIn(place), QStringList{QStringLiteral("a.zip")});
    // An empty folder may be filled.
    const QString empty = house.fresh(QStringLiteral("empty"));
    (void)house.bundles.exportBundle({{id}, {}, empty}, {});
    QVERIFY(verifyBundle(empty).holds());
    // What comes to the place while a bundle is made stays, too.
    const BundleAuthority meanwhile{[&](const QByteArray &) {
                                        writeWhole(place + QStringLiteral("/b.zip"), "yours");
                                        return QByteArray();
                                    },
                                    {}};
    VERIFY_ERROR((void)house.bundles.exportBundle({{id}, {}, place + QStringLiteral("/b.zip")}, meanwhile),
                 Error::Kind::Rejected);
    QCOMPARE(readWhole(place + QStringLiteral("/b.zip")), QByteArray("yours"));
    QCOMPARE(ProtectionService(*house.w).custody(id).size(), 3); // the one export that succeeded
    QCOMPARE(house.leftIn(place), (QStringList{QStringLiteral("a.zip"), QStringLiteral("b.zip")}));
}

void TestBundle::ordersAreChecked()
{
    House house;
    const auto id = house.add(QStringLiteral("a"), "first");
    const QString to = house.out(QStringLiteral("a.zip"));
    VERIFY_ERROR((void)house.bundles.exportBundle({{}, {}, to}, {}), Error::Kind::BadInput);
    VERIFY_ERROR((void)house.bundles.exportBundle({{id, {99}}, {}, to}, {}), Error::Kind::NotFound);
    VERIFY_ERROR((void)house.bundles.exportBundle({{id}, QString(1001, u'x'), to}, {}), Error::Kind::BadInput);
    QVERIFY(!QFile::exists(to));
}

void TestBundle::whatNoCheckWouldReadIsRefused()
{
    House house;
    const auto make = [&](const std::vector<QByteArray> &lines) {
        BundleWriter writer(house.out(QStringLiteral("long.zip")), 0, nullptr);
        return writer.finish({{}, house.w->clock.now(), {}, {}}, lines, testKey(), {});
    };
    QCOMPARE(make({QByteArray(Bundle::longestLine - 2, 'x')}).items, 1);
    VERIFY_ERROR((void)make({"{}", QByteArray(Bundle::longestLine - 1, 'x')}), Error::Kind::BadInput);
    // Manifest and instructions have their room beside the items.
    BundleWriter writer(house.out(QStringLiteral("large.zip")), 0, nullptr);
    const auto add = [&](qint64 bytes) {
        writer.addItem({QStringLiteral("files/x"), {}, bytes}, QStringLiteral("/none"), QStringLiteral("x"));
    };
    VERIFY_ERROR(add(Bundle::mostItemBytes + 1), Error::Kind::BadInput);

    // What people write is kept short enough where they write it.
    Circumstances c = seenInShop();
    const auto problems = [&] {
        return validate(c, house.asset, house.w->clock.now());
    };
    c.notes = QString(longestNotes, u'长');
    c.sourceUrl = QString(longestCircumstance, u'u');
    QVERIFY(problems().isEmpty());
    c.notes += u'长';
    QCOMPARE(problems(), QList{EvidenceProblem::TooLong});
    c.notes.clear();
    c.sourceUrl += u'u';
    QCOMPARE(problems(), QList{EvidenceProblem::TooLong});
    const auto id = house.add(QStringLiteral("a"), "first");
    VERIFY_ERROR(ProtectionService(*house.w).recordCustody(id, CustodyAct::Viewed, QString(longestNotes + 1, u'x')),
                 Error::Kind::BadInput);
}

void TestBundle::aKilledExportLeavesNothingHidden()
{
    House house;
    const QString place = house.fresh(QStringLiteral("place"));
    const auto archive = BundleSink::open(place + QStringLiteral("/a.zip"));
    archive->begin(QStringLiteral("files/a"), 1);
    archive->write(QByteArrayView("x"));
    // A file system without nameless files lets it be seen what it is.
    for (const QString &left : house.leftIn(place))
        QVERIFY2(left.startsWith(QStringLiteral("a.zip.partial-")), qPrintable(left));
    const QString other = house.fresh(QStringLiteral("other"));
    const auto folder = BundleSink::open(other + QStringLiteral("/b"));
    QCOMPARE(house.leftIn(other).size(), 1);
    QVERIFY(house.leftIn(other).first().startsWith(QStringLiteral("b.partial-")));
}

void TestBundle::theKeyGoesToASecondComputer()
{
    House house;
    const auto id = house.add(QStringLiteral("a"), "first");
    const QString passphrase = QStringLiteral("blue and white bowls");
    QVERIFY(house.bundles.keys().isEmpty());
    const QString key = house.bundles.exportBundle({{id}, {}, house.out(QStringLiteral("1.zip"))}, {}).fingerprint;
    QCOMPARE(house.bundles.keys().size(), 1);

    // A colleague's computer.
    const QTemporaryDir elsewhere;
    const auto colleague = house.w.another(QStringLiteral("wang"));
    BundleService bundles(
        *colleague, KeyStore(elsewhere.filePath(QStringLiteral("keys")), elsewhere.filePath(QStringLiteral("secret"))));
    const BundleOrder order{{id}, {}, house.out(QStringLiteral("2.zip"))};
    VERIFY_ERROR((void)bundles.exportBundle(order, {}), Error::Kind::NotFound);
    QVERIFY(!bundles.holds(bundles.keys().first().key));
    const QString file = house.out(QStringLiteral("evidence.lianming-key"));
    house.bundles.exportKey(passphrase, file);
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
    VERIFY_ERROR((void)bundles.importKey(file, QStringLiteral("another passphrase")), Error::Kind::BadInput);
    VERIFY_ERROR((void)bundles.importKey(QByteArray(100'000, 'x'), passphrase), Error::Kind::BadInput);
    QCOMPARE(bundles.importKey(file, passphrase).fingerprint(), key);
    QVERIFY(bundles.holds(bundles.keys().first().key));
    QCOMPARE(bundles.exportBundle(order, {}).fingerprint, key);
    QCOMPARE(verifyBundle(order.path).fingerprint, key);

    // A key of something else does not become this workspace's.
    const KeyStore foreign(elsewhere.filePath(QStringLiteral("foreign")), elsewhere.filePath(QStringLiteral("mine")));
    foreign.keep(testKey());
    const QByteArray strange = foreign.exported(testKey().publicKey(), passphrase);
    VERIFY_ERROR((void)bundles.importKey(strange, passphrase), Error::Kind::Rejected);

    // After a new one, the old one signs no more, wherever it is.
    const QByteArray old = house.bundles.exportKey(passphrase);
    const PublicKey renewed = bundles.renewKey();
    QCOMPARE(bundles.keys().size(), 2);
    QVERIFY(bundles.keys().last().retiredAt && !bundles.keys().first().retiredAt);
    VERIFY_ERROR((void)house.bundles.exportBundle({{id}, {}, house.out(QStringLiteral("3.zip"))}, {}),
                 Error::Kind::NotFound);
    VERIFY_ERROR((void)house.bundles.importKey(old, passphrase), Error::Kind::Rejected);
    QCOMPARE(house.bundles.importKey(bundles.exportKey(passphrase), passphrase), renewed);
    QCOMPARE(house.bundles.exportBundle({{id}, {}, house.out(QStringLiteral("3.zip"))}, {}).fingerprint,
             renewed.fingerprint());
}

void TestBundle::theKeyOnTheCommandLine()
{
    House house;
    const auto id = house.add(QStringLiteral("a"), "first");
    writeWhole(house.out(QStringLiteral("passphrase")), "blue and white bowls\n");
    const auto call = [&](const char *computer, const char *line, const QStringList &values = {}) {
        qputenv("LIANMING_KEYS", QFile::encodeName(house.out(QString::fromLatin1(computer))));
        const CliAnswer answer =
            callCli(words(line, values)
                        + QStringList{QStringLiteral("--workspace"), house.w.addressText(), QStringLiteral("--json")},
                    "li");
        qunsetenv("LIANMING_KEYS");
        return answer;
    };
    const QStringList files{house.out(QStringLiteral("key")), house.out(QStringLiteral("passphrase"))};
    const QString number = QString::number(id.value);
    CliAnswer answer = call("first", "protect bundle % --out %", {number, house.out(QStringLiteral("1.zip"))});
    QVERIFY2(answer.status == 0, answer.all().constData());
    answer = call("second", "protect bundle % --out %", {number, house.out(QStringLiteral("2.zip"))});
    QVERIFY2(answer.status != 0 && answer.err.contains("not on this computer"), answer.all().constData());
    answer = call("second", "protect keys");
    QVERIFY2(answer.status == 0 && answer.json()[0]["here"] == false, answer.all().constData());
    answer = call("first", "protect keys --export % --passphrase-file %", files);
    QVERIFY2(answer.status == 0 && answer.json()[0]["here"] == true, answer.all().constData());
    answer = call("first", "protect keys --export % --passphrase-file %", files);
    QCOMPARE(answer.status, 2); // it is there
    answer = call("second", "protect keys --import % --passphrase-file %", files);
    QVERIFY2(answer.status == 0 && answer.json()[0]["here"] == true, answer.all().constData());
    answer = call("second", "protect bundle % --out %", {number, house.out(QStringLiteral("2.zip"))});
    QVERIFY2(answer.status == 0, answer.all().constData());
    QCOMPARE(verifyBundle(house.out(QStringLiteral("2.zip"))).keySha256,
             verifyBundle(house.out(QStringLiteral("1.zip"))).keySha256);
    answer = call("second", "protect keys --renew");
    QVERIFY2(answer.status == 0 && answer.json().size() == 2 && answer.json()[1]["state"] == "retired",
             answer.all().constData());
}

QTEST_GUILESS_MAIN(TestBundle)
#include "tst_bundle.moc"
