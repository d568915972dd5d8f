// Answers that come back: without loss, twice without doubling, in any order; and all that is no answer of this brand's
// to this package changes nothing.
#include "tests/core/packages/packagesupport.h"

#include "core/audit/attachment.h"
#include "core/db/backup.h"
#include "core/proposals/proposalservice.h"

#include <rapidcheck.h>

using namespace lianming;
using namespace lianming::test;

namespace {

/// What a workspace says of a thread: its entries, and what stands.
QString stateOf(const PackageService &service, const QString &thread)
{
    const Review review = service.get(thread);
    QStringList out;
    for (const ReviewEntry &entry : review.entries)
        out.append(entry.uuid + u'|' + entry.subject.code + u'|' + entry.value + u'|' + entry.body + u'|'
                   + entry.fileSha256);
    for (const Standing &standing : standings(review.entries)) {
        for (const ReviewEntry &head : standing.heads)
            out.append(standing.subject.code + u'=' + head.uuid);
    }
    return out.join(u'\n');
}

QString sentenceOf(const std::function<void()> &act)
{
    try {
        act();
        return {};
    } catch (const Error &error) {
        return error.message().english();
    }
}

} // namespace

class TestReplies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerComesBack()
    {
        const SharingHouse house;
        Workspace &w = *house.home;
        const Id<Proposal> id = ProposalService(w).add(house.licensing.proposal());
        const QString number = ProposalService(w).get(id).number;
        ShareOrder order = house.order();
        order.proposals = {id};
        const BrandHome brand("王芳");
        const QString uuid = brand.service().open(house.share(order));
        brand.service().write(choice(uuid, "SZM/1", "maybe"));
        brand.service().write(choice(uuid, "SZM/1", "wanted"));
        brand.service().write(choice(uuid, "SZM/2", "no"));
        EntryDraft answer = choice(uuid, "", "agree");
        answer.kind = EntryKind::Answer;
        answer.subject = {SubjectKind::Proposal, number};
        brand.service().write(answer);
        writeBytes(brand.computer.path("sketch.txt"), "a sketch");
        EntryDraft file = comment(uuid, answer.subject, QStringLiteral("First idea"));
        file.kind = EntryKind::File;
        file.file = brand.computer.path("sketch.txt");
        brand.service().write(file);
        QCOMPARE(brand.service().get(uuid).notGiven.size(), 5);
        const QString path = brand.computer.path("answer");
        brand.service().reply(uuid, path);
        QVERIFY(brand.service().get(uuid).notGiven.isEmpty());

        const ReplyReading reading = house.service().read(path);
        QCOMPARE(reading.added.size(), 5);
        QVERIFY(!reading.key && !reading.isTakenIn && reading.open.isEmpty());
        QVERIFY(house.service().get(uuid).entries.isEmpty()); // looking changes nothing

        const MergeOutcome outcome = house.service().merge(path);
        QCOMPARE(outcome.added, 5);
        QCOMPARE(outcome.files, 1);
        const Review review = house.service().get(uuid);
        QCOMPARE(review.entries.size(), 5);
        QCOMPARE(review.entries.first().author, QStringLiteral("王芳"));
        QCOMPARE(standings(review.entries).size(), 3);
        const QList<Attachment> files = attachmentsOf(w.db, "proposal", id.value);
        QCOMPARE(files.size(), 1);
        QCOMPARE(files.first().actor, QStringLiteral("王芳"));
        QCOMPARE(w.files.read(files.first().sha256), "a sketch");
        // The history of the proposal names the brand's person.
        bool isNamed = false;
        for (const HistoryEntry &line : ProposalService(w).history(id)) {
            for (const HistoryEntry::Change &change : line.changes)
                isNamed = isNamed || change.after == QStringLiteral("王芳");
        }
        QVERIFY(isNamed);
        QCOMPARE(house.service().about(answer.subject).size(), 2);
    }

    void twiceIsOnce()
    {
        const SharingHouse house;
        const BrandHome brand;
        const QString uuid = brand.service().open(house.share(house.order()));
        brand.service().write(choice(uuid, "SZM/1", "wanted"));
        brand.service().reply(uuid, brand.computer.path("answer"));
        (void)house.service().merge(brand.computer.path("answer"));
        const QString before = stateOf(house.service(), uuid);
        const qint64 lines = house.rows("audit_log");
        const MergeOutcome again = house.service().merge(brand.computer.path("answer"));
        QCOMPARE(again.added, 0);
        QCOMPARE(again.known, 1);
        QCOMPARE(stateOf(house.service(), uuid), before);
        QCOMPARE(house.rows("audit_log"), lines);
        QVERIFY(house.service().read(brand.computer.path("answer")).isTakenIn);
    }

    // Two rounds, the answers arriving in the wrong order, the first one lost for a while.
    void roundsArriveReversed()
    {
        const SharingHouse house;
        const BrandHome brand;
        const QString uuid = brand.service().open(house.share(house.order()));
        brand.service().write(choice(uuid, "SZM/1", "maybe"));
        brand.service().reply(uuid, brand.computer.path("first"));
        brand.service().write(choice(uuid, "SZM/1", "wanted"));
        brand.service().write(comment(uuid, {}, QStringLiteral("more")));
        brand.service().reply(uuid, brand.computer.path("second"));
        QCOMPARE(house.service().merge(brand.computer.path("second")).added, 3); // all that was not acknowledged
        const QString state = stateOf(house.service(), uuid);
        QCOMPARE(house.service().merge(brand.computer.path("first")).added, 0);
        QCOMPARE(stateOf(house.service(), uuid), state);
        QCOMPARE(standings(house.service().get(uuid).entries).first().value(), QStringLiteral("wanted"));
    }

    // The house answers in a second package; what it acknowledges is not sent again.
    void theConversationGoesOn()
    {
        const SharingHouse house;
        const BrandHome brand;
        const QString uuid = brand.service().open(house.share(house.order(), "p1"));
        const ReviewEntry asked = brand.service().write(
            comment(uuid, {SubjectKind::Asset, QStringLiteral("SZM/1")}, QStringLiteral("Size?")));
        brand.service().reply(uuid, brand.computer.path("r1"));
        (void)house.service().merge(brand.computer.path("r1"));
        EntryDraft said = comment(uuid, asked.subject, QStringLiteral("30 cm"));
        said.replyTo = asked.uuid;
        house.service().write(said);
        QCOMPARE(house.service().get(uuid).notGiven.size(), 1);
        ShareOrder order = house.order();
        order.follows = uuid;
        const QString second = brand.service().open(house.share(order, "p2"));
        QVERIFY(second != uuid);
        QVERIFY(house.service().get(uuid).notGiven.isEmpty());
        const Review review = brand.service().get(uuid);
        QCOMPARE(review.package.uuid, second);
        QCOMPARE(review.entries.size(), 2);
        const auto answered = std::ranges::find(review.entries, asked.uuid, &ReviewEntry::replyTo);
        QVERIFY(answered != review.entries.end());
        QCOMPARE(answered->body, QStringLiteral("30 cm"));
        QVERIFY(review.notGiven.isEmpty());
        VERIFY_ERROR((void)brand.service().reply(second, brand.computer.path("r2")), Error::Kind::Rejected);
        brand.service().write(choice(second, "SZM/1", "wanted"));
        brand.service().reply(second, brand.computer.path("r2"));
        const MergeOutcome outcome = house.service().merge(brand.computer.path("r2"));
        QCOMPARE(outcome.added, 1);
        QCOMPARE(outcome.known, 0);
        QCOMPARE(brand.service().list().size(), 1);
    }

    // Two people of the brand decide differently on two computers. Both words stay, until the house settles it.
    void twoPeopleDisagree()
    {
        const SharingHouse house;
        const QString path = house.share(house.order());
        const BrandHome one("Wang");
        const BrandHome two("Li");
        const QString uuid = one.service().open(path);
        two.service().open(path);
        one.service().write(choice(uuid, "SZM/1", "wanted"));
        two.service().write(choice(uuid, "SZM/1", "no"));
        one.service().reply(uuid, one.computer.path("a"));
        two.service().reply(uuid, two.computer.path("b"));
        (void)house.service().merge(one.computer.path("a"));
        // Another computer signs with another key, which waits for a person's word.
        VERIFY_ERROR((void)house.service().merge(two.computer.path("b")), Error::Kind::Rejected);
        QCOMPARE(house.service().get(uuid).entries.size(), 1);
        const ReplyReading reading = house.service().read(two.computer.path("b"));
        QVERIFY(reading.key && reading.key->state == KeyState::Waiting);
        QCOMPARE(reading.open.size(), 1);
        house.service().decide(reading.key->id, true);
        QCOMPARE(house.service().merge(two.computer.path("b")).open, 1);
        const Standing standing = standings(house.service().get(uuid).entries).first();
        QVERIFY(standing.isOpen());
        QCOMPARE(standing.heads.size(), 2);
        QCOMPARE(house.service().list().first().open, 1);
        house.service().write(choice(uuid, "SZM/1", "wanted"));
        QCOMPARE(standings(house.service().get(uuid).entries).first().value(), QStringLiteral("wanted"));
        QCOMPARE(house.service().get(uuid).entries.size(), 3); // nobody's word went
    }

    // Looking into an answer is enough to be asked about its key.
    void aSecondKeyIsNotedWhenItIsSeen()
    {
        const SharingHouse house;
        const QString path = house.share(house.order());
        const BrandHome one;
        const BrandHome two;
        const QString uuid = one.service().open(path);
        two.service().open(path);
        one.service().write(choice(uuid, "SZM/1", "wanted"));
        two.service().write(choice(uuid, "SZM/1", "no"));
        one.service().reply(uuid, one.computer.path("a"));
        two.service().reply(uuid, two.computer.path("b"));
        (void)house.service().merge(one.computer.path("a"));
        const ReplyReading reading = house.service().read(two.computer.path("b"));
        QVERIFY(reading.key && reading.key->id.isSet() && reading.key->state == KeyState::Waiting);
        QCOMPARE(house.service().read(two.computer.path("b")).key->id, reading.key->id);
        house.service().decide(reading.key->id, true);
        QCOMPARE(house.service().merge(two.computer.path("b")).added, 1);
    }

    // The latest is the one that was made last, whenever it was opened.
    void sharesAreOpenedReversed()
    {
        const SharingHouse house;
        const BrandHome brand;
        const QString firstPath = house.share(house.order(), "p1");
        const QString first = readPackageFile(firstPath).manifest.id;
        house.home->clock = Clock(house.home->clock.now().addDays(1));
        ShareOrder order = house.order();
        order.follows = first;
        const QString second = brand.service().open(house.share(order, "p2"));
        QCOMPARE(brand.service().open(firstPath), first);
        QCOMPARE(brand.service().get(first).package.uuid, second);
        QCOMPARE(brand.service().list().first().package.uuid, second);
    }

    // Under the name of a package that is here, another file: on both sides.
    void anotherFileOfTheSameNameIsRefused()
    {
        const SharingHouse house;
        const BrandHome brand;
        const QString sharedPath = house.share(house.order());
        const QString uuid = brand.service().open(sharedPath);
        brand.service().write(choice(uuid, "SZM/1", "wanted"));
        brand.service().reply(uuid, brand.computer.path("answer"));
        (void)house.service().merge(brand.computer.path("answer"));
        const auto forged = [&](const QString &from, const SigningKey &key) {
            PackageFile file = readPackageFile(from);
            file.manifest.madeBy = QStringLiteral("somebody else");
            const QString path = brand.computer.path("forged");
            writeBytes(path, writePackage(file.manifest, file.parts, key));
            return path;
        };
        const SigningKey own = brand.computer.keys().get(brand.service().ownKeys().first().key);
        const SigningKey houses = house.computer.keys().get(house.service().ownKeys().first().key);
        VERIFY_ERROR((void)house.service().merge(forged(brand.computer.path("answer"), own)), Error::Kind::Rejected);
        VERIFY_ERROR((void)house.service().read(forged(brand.computer.path("answer"), own)), Error::Kind::Rejected);
        VERIFY_ERROR((void)brand.service().open(forged(sharedPath, houses)), Error::Kind::Rejected);
    }

    // Another workspace's package into an exchange that is known, at the brand's and at the house's.
    void nobodyComesIntoAnothersExchange()
    {
        const SharingHouse house;
        const SharingHouse stranger;
        const BrandHome brand;
        const QString uuid = brand.service().open(house.share(house.order()));
        PackageFile file = readPackageFile(stranger.share(stranger.order()));
        file.manifest.thread = uuid;
        file.manifest.madeAt = file.manifest.madeAt.addDays(1);
        const QString path = brand.computer.path("intruder");
        writeBytes(path, writePackage(file.manifest, file.parts,
                                      stranger.computer.keys().get(stranger.service().ownKeys().first().key)));
        VERIFY_ERROR((void)brand.service().open(path), Error::Kind::Rejected);
        VERIFY_ERROR((void)house.service().open(path), Error::Kind::Rejected);
        QCOMPARE(brand.service().get(uuid).package.uuid, uuid);
        QCOMPARE(brand.rows("known_key"), 1);
        QCOMPARE(house.rows("known_key"), 0);
    }

    void aRefusedKeyStaysRefused()
    {
        const SharingHouse house;
        const QString path = house.share(house.order());
        const BrandHome one;
        const BrandHome two;
        const QString uuid = one.service().open(path);
        two.service().open(path);
        one.service().write(choice(uuid, "SZM/1", "wanted"));
        two.service().write(choice(uuid, "SZM/1", "no"));
        one.service().reply(uuid, one.computer.path("a"));
        two.service().reply(uuid, two.computer.path("b"));
        (void)house.service().merge(one.computer.path("a"));
        VERIFY_ERROR((void)house.service().merge(two.computer.path("b")), Error::Kind::Rejected);
        QCOMPARE(house.service().keys().size(), 2);
        house.service().decide(house.service().keys().last().id, false);
        VERIFY_ERROR((void)house.service().merge(two.computer.path("b")), Error::Kind::Rejected);
        QVERIFY(sentenceOf([&] {
                    (void)house.service().merge(two.computer.path("b"));
                }).contains(QStringLiteral("is not")));
        QCOMPARE(house.service().get(uuid).entries.size(), 1);
        QCOMPARE(house.service().keys().size(), 2);
    }

    void strangersAnswersAreRefusedByName()
    {
        const SharingHouse house;
        const SharingHouse otherHouse;
        const BrandHome brand;
        const QString uuid = brand.service().open(house.share(house.order()));
        brand.service().write(choice(uuid, "SZM/1", "wanted"));
        brand.service().reply(uuid, brand.computer.path("answer"));
        const QString foreign = sentenceOf([&] { (void)otherHouse.service().merge(brand.computer.path("answer")); });
        QVERIFY2(foreign.contains(QStringLiteral("another workspace")), qPrintable(foreign));
        QCOMPARE(otherHouse.rows("known_key"), 0);

        house.service().withdraw(uuid, QStringLiteral("The artwork changes"));
        const QString late = sentenceOf([&] { (void)house.service().merge(brand.computer.path("answer")); });
        QVERIFY2(late.contains(QStringLiteral("withdrawn")) && late.contains(QStringLiteral("The artwork changes")),
                 qPrintable(late));
        QCOMPARE(house.rows("review_entry"), 0);
        VERIFY_ERROR(house.service().withdraw(uuid, QStringLiteral("again")), Error::Kind::Rejected);
        VERIFY_ERROR(house.service().withdraw(uuid, QString()), Error::Kind::Rejected);
        const QString wrongWay = sentenceOf([&] { (void)brand.service().open(brand.computer.path("answer")); });
        QVERIFY2(wrongWay.contains(QStringLiteral("Take it in")), qPrintable(wrongWay));
    }

    // Answers that a brand's own key signs and that say what no answer may say.
    void craftedAnswersAreRefused()
    {
        const SharingHouse house;
        const BrandHome brand;
        const QString uuid = brand.service().open(house.share(house.order()));
        brand.service().write(choice(uuid, "SZM/1", "wanted"));
        brand.service().reply(uuid, brand.computer.path("answer"));
        const PackageFile good = readPackageFile(brand.computer.path("answer"));
        const SigningKey key = brand.computer.keys().get(good.manifest.key);
        const auto crafted = [&](const std::function<void(PackageManifest &, Json &)> &bend) {
            PackageManifest manifest = good.manifest;
            manifest.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
            Json records = Json::parse(good.records().toStdString());
            bend(manifest, records);
            QMap<QString, QByteArray> parts = good.parts;
            parts[QStringLiteral("records.json")] = canonicalJson(records);
            const QString path = brand.computer.path("crafted");
            writeBytes(path, writePackage(manifest, parts, key));
            return !sentenceOf([&] { (void)house.service().merge(path); }).isEmpty();
        };
        QVERIFY(crafted([](PackageManifest &, Json &r) { r["entries"][0]["side"] = "house"; }));
        QVERIFY(crafted([](PackageManifest &, Json &r) { r["entries"][0]["subject"] = "SZM/4"; })); // was not shared
        QVERIFY(crafted([](PackageManifest &, Json &r) { r["entries"][0]["subject"] = "SZM/99"; }));
        QVERIFY(crafted([](PackageManifest &, Json &r) { r["entries"][0]["value"] = "drop table"; }));
        QVERIFY(crafted([](PackageManifest &, Json &r) { r["entries"][0]["internal"] = true; }));
        QVERIFY(crafted([](PackageManifest &, Json &r) { r["entries"][0]["author"] = ""; }));
        QVERIFY(crafted([](PackageManifest &, Json &r) { r["entries"][0]["at"] = "yesterday"; }));
        QVERIFY(crafted([](PackageManifest &, Json &r) { r["entries"][0]["thread"] = r["entries"][0]["id"]; }));
        QVERIFY(crafted([](PackageManifest &, Json &r) { r["entries"][0]["sha256"] = std::string(64, 'a'); }));
        QVERIFY(crafted([](PackageManifest &, Json &r) { r["assets"] = Json::array({Json::object()}); }));
        QVERIFY(crafted([](PackageManifest &m, Json &) { m.brandCode = QStringLiteral("TAIHU-SNOW"); }));
        QVERIFY(crafted([](PackageManifest &m, Json &) { m.parent = m.id; }));
        QVERIFY(crafted([](PackageManifest &m, Json &) { m.parentManifest = QString(64, u'0'); }));
        QVERIFY(crafted([](PackageManifest &m, Json &) { m.recipient = m.id; }));
        QVERIFY(crafted([](PackageManifest &m, Json &) { m.thread = m.id; }));
        QCOMPARE(house.rows("review_entry"), 0);
        QCOMPARE(house.rows("known_key"), 0);
        QVERIFY(!crafted([](PackageManifest &, Json &) {})); // the frame itself is sound
        // Under a name that is taken, something else.
        QVERIFY(crafted([](PackageManifest &, Json &r) { r["entries"][0]["value"] = "no"; }));
        QCOMPARE(house.rows("review_entry"), 1);
    }

    void whatWasNotSharedCannotBeSpokenOf()
    {
        const SharingHouse house;
        const BrandHome brand;
        const QString uuid = brand.service().open(house.share(house.order()));
        VERIFY_ERROR((void)brand.service().write(choice(uuid, "SZM/4", "wanted")), Error::Kind::BadInput);
        VERIFY_ERROR((void)brand.service().write(choice(uuid, "SZM/1", "perhaps")), Error::Kind::BadInput);
        VERIFY_ERROR((void)brand.service().write(comment(uuid, {}, QStringLiteral(" "))), Error::Kind::BadInput);
        EntryDraft stray = comment(uuid, {}, QStringLiteral("to what?"));
        stray.replyTo = uuid;
        VERIFY_ERROR((void)brand.service().write(stray), Error::Kind::NotFound);
        VERIFY_ERROR((void)brand.service().reply(uuid, brand.computer.path("x")), Error::Kind::Rejected);
    }

    // Four answers of two computers, taken in in any order and as often as one likes, always give the same.
    void anyOrderGivesTheSame()
    {
        if (TestWorkspace::isPostgres())
            QSKIP("copies the workspace's file for each order; the rule is the same on both databases");
        const SharingHouse house;
        const QString path = house.share(house.order());
        const BrandHome one("Wang");
        const BrandHome two("Li");
        const QString uuid = one.service().open(path);
        two.service().open(path);
        QStringList answers;
        for (int round = 0; round < 2; ++round) {
            for (const BrandHome *home : {&one, &two}) {
                home->service().write(choice(uuid, "SZM/1", round == 0 ? "maybe" : home == &one ? "wanted" : "no"));
                home->service().write(comment(uuid, {}, QStringLiteral("round %1").arg(round)));
                answers.append(home->computer.path(round == 0 ? "r0" : "r1"));
                home->service().reply(uuid, answers.last());
            }
        }
        // Both computers are known, so that all answers are taken as they come.
        (void)house.service().read(answers.first());
        for (const BrandHome *home : {&one, &two}) {
            Transaction tx(house.home.db());
            Journal journal(tx, *house.home);
            PackageRepository::insertKey(journal, {{},
                                                   1,
                                                   house.licensing.luolai,
                                                   workspaceUuid(**home),
                                                   QStringLiteral("LUOLAI"),
                                                   home->service().ownKeys().first().key,
                                                   KeyState::Confirmed,
                                                   journal.now()});
            tx.commit();
        }
        QString expected;
        const bool held = rc::check("any order and repetition of answers gives the same", [&] {
            QTemporaryDir folder;
            const Address copy = Address::file(folder.filePath(QStringLiteral("copy.lianming")));
            backupFile(house.home.db(), copy.path());
            RC_ASSERT(QFile::link(house.home->files.folder(), copy.filesFolder()));
            Workspace w(copy, Actor{QStringLiteral("tester")}, TestWorkspace::clock());
            PackageService service(w, house.computer.keys());
            auto picks = *rc::gen::container<std::vector<int>>(5, rc::gen::inRange(0, 4));
            for (const int last : *rc::gen::element(std::vector{0, 1, 2, 3}, std::vector{3, 2, 1, 0},
                                                    std::vector{2, 0, 3, 1}, std::vector{1, 3, 0, 2}))
                picks.push_back(last); // each of them once at least
            for (const int pick : picks)
                (void)service.merge(answers.at(pick));
            const QString state = stateOf(service, uuid);
            if (expected.isEmpty())
                expected = state;
            RC_ASSERT(state == expected);
            RC_ASSERT(service.get(uuid).entries.size() == 8);
            RC_ASSERT(standings(service.get(uuid).entries).first().heads.size() == 2);
        });
        QVERIFY(held);
    }
};

QTEST_GUILESS_MAIN(TestReplies)
#include "tst_replies.moc"
