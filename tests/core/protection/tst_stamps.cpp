// Trusted time from the moment something is recorded: it waits and says why, is asked of an authority that listens on
// the loopback, and what comes is written only if it stands.
#include "core/audit/chain.h"
#include "core/audit/journal.h"
#include "core/protection/chainservice.h"
#include "core/protection/protectionservice.h"
#include "core/protection/stampservice.h"
#include "tests/support/cli.h"
#include "tests/support/museum.h"
#include "tests/support/testworkspace.h"
#include "tests/support/timestampresponder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

using namespace lianming;
using test::TimestampResponder;
using Manner = TimestampResponder::Manner;

namespace {

Id<Asset> addVase(const TestWorkspace &w)
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

QString saved(const TestWorkspace &w, const QString &name, const QByteArray &content)
{
    QFile file(QDir(w.folder()).filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write the test's file");
    return file.fileName();
}

Id<Evidence> recorded(const TestWorkspace &w, Id<Asset> asset, const QByteArray &content)
{
    Circumstances c;
    c.capturedAt = w->clock.now().addSecs(-60);
    c.capturedBy = QStringLiteral("Legal");
    const QString name = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Md5).toHex());
    return ProtectionService(*w).addEvidence(saved(w, name, content), asset, c);
}

TimeAuthority proper(const TimestampResponder &responder)
{
    return {responder.url(), {}, responder.caPem(), {}};
}

} // namespace

Q_DECLARE_METATYPE(lianming::TimestampFacts)

class TestStamps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void evidenceWaitsFromTheStart();
    void authoritiesAreChecked();
    void whatStandsIsWritten();
    void whatWasTrustedStands();
    void recordsSayWhatTheTokenSays_data();
    void recordsSayWhatTheTokenSays();
    void whatDoesNotStandWaits_data();
    void whatDoesNotStandWaits();
    void theNextAuthorityIsAsked();
    void withoutANetworkTheRestIsLeft();
    void theNetworkComesBack();
    void stoppingLeavesItWaiting();
    void onlyOwnAnswersAreTaken();
    void onTheCommandLine();
};

void TestStamps::initTestCase()
{
    // The loopback is asked directly, whatever the environment says of proxies.
    qputenv("no_proxy", "127.0.0.1");
    qputenv("NO_PROXY", "127.0.0.1");
}

void TestStamps::evidenceWaitsFromTheStart()
{
    const TestWorkspace w;
    const auto vase = addVase(w);
    const auto first = recorded(w, vase, "one");
    StampService stamps(*w);
    const Stamp waiting = stamps.stamp(first);
    QVERIFY(!waiting.isStamped);
    QCOMPARE(waiting.requestedAt, w->clock.now());
    QCOMPARE(waiting.attempts, 0);
    StampQueue queue = stamps.queue();
    QCOMPARE(queue.counts.waiting, 1);
    QCOMPARE(queue.counts.oldestWaiting, w->clock.now());
    QVERIFY(
        queue.reason(queue.waiting.first()).english().contains(QStringLiteral("No time-stamping authority is set")));
    // One content has one stamp for each purpose.
    (void)recorded(w, vase, "one");
    (void)recorded(w, vase, "two");
    QCOMPARE(stamps.queue().counts.waiting, 2);
    Transaction tx(w.db());
    requestStamp(tx, StampPurpose::Chain, waiting.digest, w->clock.now());
    VERIFY_ERROR(requestStamp(tx, StampPurpose::Chain, QStringLiteral("beef"), w->clock.now()), Error::Kind::Internal);
    tx.commit();
    QCOMPARE(stamps.queue().counts.waiting, 3);
    VERIFY_ERROR((void)stamps.run(), Error::Kind::Rejected);
    VERIFY_ERROR((void)stamps.stamp({99}), Error::Kind::NotFound);
}

void TestStamps::authoritiesAreChecked()
{
    const TestWorkspace w;
    const TimestampResponder responder;
    StampService stamps(*w);
    QVERIFY(stamps.authorities().isEmpty());
    const auto refused = [&](TimeAuthority authority) {
        VERIFY_ERROR(stamps.setAuthorities({authority}), Error::Kind::BadInput);
    };
    const QByteArray ca = responder.caPem();
    for (const char *url : {"", "tsa.example", "ftp://tsa.example/", "file:///etc/passwd", "http://", "http://a:b@c/"})
        refused({QString::fromLatin1(url), {}, ca, {}});
    for (const char *policy : {"policy", "1", "1..2", "3.1", "1.02.3"})
        refused({responder.url(), QString::fromLatin1(policy), ca, {}});
    QFile signer(responder.folder() + QStringLiteral("/tsa.pem"));
    QVERIFY(signer.open(QIODevice::ReadOnly));
    const QByteArray leaf = signer.readAll();
    refused({responder.url(), {}, {}, {}});
    refused({responder.url(), {}, "no certificate", {}});
    refused({responder.url(), {}, ca.chopped(60), {}});
    refused({responder.url(), {}, leaf, {}}); // vouches for nobody
    refused({responder.url(), {}, ca, "no certificate"});
    VERIFY_ERROR(stamps.setAuthorities({proper(responder), proper(responder)}), Error::Kind::BadInput);
    QVERIFY(stamps.authorities().isEmpty());

    const QList<TimeAuthority> two{{responder.url(), QStringLiteral("1.2.3.4"), ca + leaf, leaf},
                                   {QStringLiteral("https://tsa.example/tsr"), {}, ca, {}}};
    stamps.setAuthorities(two);
    QCOMPARE(stamps.authorities(), two);
    const auto history = recentHistory(w.db());
    QCOMPARE(history.first().label, QStringLiteral("time_authorities"));
    QVERIFY(history.first().changes.first().after.contains(QStringLiteral("https://tsa.example/tsr")));
    stamps.setAuthorities({});
    QVERIFY(stamps.authorities().isEmpty());
}

void TestStamps::whatStandsIsWritten()
{
    const TestWorkspace w;
    const TimestampResponder responder;
    const auto vase = addVase(w);
    const auto id = recorded(w, vase, "a page");
    StampService stamps(*w);
    TimeAuthority authority = proper(responder);
    authority.policy = QString::fromLatin1(TimestampResponder::policy);
    stamps.setAuthorities({authority});
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-2);
    const StampRun run = stamps.run();
    QCOMPARE(run.stamped, 1);
    QCOMPARE(run.waiting, 0);
    QVERIFY(!run.trouble);

    const Stamp stamp = stamps.stamp(id);
    QVERIFY(stamp.isStamped);
    QVERIFY(stamp.facts.at >= before);
    QCOMPARE(stamp.stampedAt, w->clock.now());
    QCOMPARE(stamp.facts.authority, QStringLiteral("CN=Test authority tsa, O=Test"));
    QCOMPARE(stamp.facts.policy, authority.policy);
    QCOMPARE(stamp.authority, responder.url());
    QVERIFY(stamp.facts.chain.count("BEGIN CERTIFICATE") == 2);
    // A stranger with openssl comes to the same.
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("ts"), QStringLiteral("-verify"), QStringLiteral("-digest"), stamp.digest,
                   QStringLiteral("-in"), saved(w, QStringLiteral("token.tsr"), stamp.token), QStringLiteral("-CAfile"),
                   responder.folder() + QStringLiteral("/ca.pem")});
    QVERIFY(openssl.waitForFinished());
    QVERIFY2(openssl.exitCode() == 0, openssl.readAllStandardError().constData());

    ProtectionService service(*w);
    const EvidenceCheck check = service.verify(id);
    QVERIFY(check.isStamped && !check.stampFault && check.holds());
    QCOMPARE(service.evidenceList().first().stampedAt, std::optional(stamp.facts.at));
    QCOMPARE(historyOf(w.db(), "stamp", stamp.id.value).first().action, QStringLiteral("stamped"));
    // What is stamped is asked for no more, and never changes.
    QCOMPARE(stamps.run().stamped, 0);
    QCOMPARE(responder.requests(), 1);
    const auto change = [&](const char *sql) {
        Statement(w.db(), QString::fromLatin1(sql)).run();
    };
    VERIFY_ERROR(change("UPDATE stamp SET gen_time = '2001-01-01T00:00:00.000Z'"), Error::Kind::Rejected);
    VERIFY_ERROR(change("UPDATE stamp SET state = 'waiting', token = NULL, gen_time = NULL, stamped_at = NULL"),
                 Error::Kind::Rejected);
    VERIFY_ERROR(change("DELETE FROM stamp"), Error::Kind::Rejected);
}

void TestStamps::whatWasTrustedStands()
{
    // Roots change every few years, and authorities are replaced: stamps of before stand as they did.
    const TestWorkspace w;
    TimestampResponder responder;
    const TimestampResponder successor;
    const auto vase = addVase(w);
    const auto id = recorded(w, vase, "a page");
    StampService stamps(*w);
    stamps.setAuthorities({proper(responder)});
    QVERIFY(ChainService(*w).anchor());
    QCOMPARE(stamps.run().stamped, 2);
    ProtectionService service(*w);
    const auto anchored = [&] {
        const ChainReport report = verifyChain(w.db(), storedChainTrust(w.db()));
        return report.holds() && report.stamped == 1;
    };
    QVERIFY(service.verify(id).holds() && anchored());
    stamps.setAuthorities({{responder.url(), {}, successor.caPem(), {}}});
    QVERIFY(service.verify(id).holds() && anchored());
    stamps.setAuthorities({});
    QVERIFY(service.verify(id).holds() && anchored());
    QCOMPARE(service.verifyAll().first().stampFault, std::optional<TimestampFault>());
    // Not for who asks by their own roots.
    const ChainReport report = verifyChain(w.db(), {successor.caPem(), {}});
    QVERIFY(report.fault && report.fault->kind == ChainFaultKind::Stamp);

    // A root that came with a stamp is not trusted because it came: the history must say that somebody set it.
    const TimestampResponder forger;
    const auto other = recorded(w, vase, "another page");
    const Stamp waiting = stamps.stamp(other);
    const StampAnswer answer = fetchStamp(waiting.id, waiting.digest, {proper(forger)});
    const TimestampCheck check = checkTimestamp(answer.response, expectationOf(answer, proper(forger)));
    QVERIFY(!check.fault);
    Transaction tx(w.db());
    storeStamp(tx, waiting.id, answer.response, responder.url(), check.facts, w->clock.now());
    tx.commit();
    QCOMPARE(service.verify(other).stampFault, std::optional(TimestampFault::Untrusted));
}

void TestStamps::recordsSayWhatTheTokenSays_data()
{
    QTest::addColumn<TimestampFacts>("change"); // what is set replaces what the token says
    QTest::newRow("another time") << TimestampFacts{QDateTime(QDate(2025, 1, 1), QTime(0, 0), Qt::UTC), {}, {}, {}, {}};
    QTest::newRow("another number") << TimestampFacts{{}, QStringLiteral("0A"), {}, {}, {}};
    QTest::newRow("another policy") << TimestampFacts{{}, {}, QStringLiteral("1.2.3"), {}, {}};
    QTest::newRow("another authority") << TimestampFacts{{}, {}, {}, QStringLiteral("CN=National TSA"), {}};
}

void TestStamps::recordsSayWhatTheTokenSays()
{
    QFETCH(TimestampFacts, change);
    const TestWorkspace w;
    const TimestampResponder responder;
    const auto id = recorded(w, addVase(w), "a page");
    StampService stamps(*w);
    stamps.setAuthorities({proper(responder)});
    const Stamp waiting = stamps.stamp(id);
    const StampAnswer answer = fetchStamp(waiting.id, waiting.digest, {proper(responder)});
    TimestampFacts facts = checkTimestamp(answer.response, expectationOf(answer, proper(responder))).facts;
    if (change.at.isValid())
        facts.at = change.at;
    for (QString TimestampFacts::*member :
         {&TimestampFacts::serial, &TimestampFacts::policy, &TimestampFacts::authority}) {
        if (!(change.*member).isEmpty())
            facts.*member = change.*member;
    }
    Transaction tx(w.db());
    storeStamp(tx, waiting.id, answer.response, responder.url(), facts, w->clock.now());
    tx.commit();
    ProtectionService service(*w);
    QCOMPARE(service.verify(id).stampFault, std::optional(TimestampFault::Misstated));
    const OrderedJson heads = sixHeadsJson(service.sheet(id));
    QCOMPARE(heads["verifiability"]["stamp_state"].get<std::string>(), std::string("misstated"));
    QVERIFY(!heads["verifiability"].contains("stamp_time"));
}

void TestStamps::whatDoesNotStandWaits_data()
{
    QTest::addColumn<int>("manner");
    QTest::addColumn<QString>("trouble");
    const auto add = [](Manner manner, const char *trouble, const char *name) {
        QTest::addRow("%s", name) << int(manner) << QString::fromLatin1(trouble);
    };
    add(Manner::WrongNonce, "wrong_nonce", "nonce");
    add(Manner::WrongImprint, "wrong_imprint", "imprint");
    add(Manner::Refused, "not_granted", "refused");
    add(Manner::ExpiredCertificate, "expired", "expired");
    add(Manner::OtherAuthority, "untrusted", "other authority");
    add(Manner::NoUsage, "wrong_purpose", "purpose");
    add(Manner::Truncated, "malformed", "truncated");
    add(Manner::TrailingBytes, "malformed", "trailing");
    add(Manner::ServerError, "unreachable", "HTTP 500");
    add(Manner::Html, "unreachable", "a page");
    add(Manner::Endless, "unreachable", "endless");
    add(Manner::Slow, "unreachable", "slow");
    add(Manner::ToFile, "unreachable", "redirected to a file");
    add(Manner::ToItself, "unreachable", "redirected for ever");
}

void TestStamps::whatDoesNotStandWaits()
{
    QFETCH(int, manner);
    QFETCH(QString, trouble);
    static TimestampResponder responder;
    responder.setManner(Manner(manner));
    const TestWorkspace w;
    const auto id = recorded(w, addVase(w), "a page");
    StampService stamps(*w);
    stamps.setAuthorities({proper(responder)});
    QuestionLimits limits;
    if (Manner(manner) == Manner::Slow)
        limits.wholeMs = 300;
    const StampRun run = stamps.run(nullptr, limits);
    QCOMPARE(run.stamped, 0);
    QCOMPARE(run.waiting, 1);
    QCOMPARE(run.trouble->code, trouble);
    const Stamp stamp = stamps.stamp(id);
    QVERIFY(!stamp.isStamped);
    QCOMPARE(stamp.trouble.code, trouble);
    QVERIFY(!stamp.trouble.detail.isEmpty());
    QCOMPARE(stamp.attempts, 1);
    QCOMPARE(stamp.nextAttemptAt, std::optional(w->clock.now().addSecs(60)));
    const StampQueue queue = stamps.queue();
    QVERIFY(!queue.reason(queue.waiting.first()).english().isEmpty());
    // Not before its time, unless somebody asks for all.
    QVERIFY(stamps.due().stamps.isEmpty());
    QCOMPARE(stamps.due(StampService::Which::All).stamps.size(), 1);
    w->clock = Clock(w->clock.now().addSecs(60));
    QCOMPARE(stamps.due().stamps.size(), 1);
    responder.setManner(Manner::Proper);
    QCOMPARE(stamps.run().stamped, 1);
    QVERIFY(stamps.stamp(id).isStamped);
}

void TestStamps::theNextAuthorityIsAsked()
{
    TimestampResponder bad;
    const TimestampResponder good;
    const TestWorkspace w;
    const auto id = recorded(w, addVase(w), "a page");
    StampService stamps(*w);
    stamps.setAuthorities({{TimestampResponder::deadUrl(), {}, good.caPem(), {}}, proper(bad), proper(good)});
    bad.setManner(Manner::WrongNonce);
    QCOMPARE(stamps.run().stamped, 1);
    QCOMPARE(stamps.stamp(id).authority, good.url());
    QCOMPARE(bad.requests(), 1);
    QCOMPARE(good.requests(), 1);
}

void TestStamps::withoutANetworkTheRestIsLeft()
{
    TimestampResponder responder;
    const TestWorkspace w;
    const auto vase = addVase(w);
    for (const char *content : {"1", "2", "3"})
        (void)recorded(w, vase, content);
    StampService stamps(*w);
    stamps.setAuthorities({proper(responder)});
    responder.setManner(Manner::ServerError);
    const StampRun run = stamps.run();
    QCOMPARE(run.waiting, 3);
    QCOMPARE(responder.requests(), 1);
    // Those that were not asked for wait as long as the one that was, and no attempt of theirs is counted.
    const QList<Stamp> waiting = stamps.queue().waiting;
    for (const Stamp &stamp : waiting) {
        QVERIFY(stamp.trouble.detail.contains(QStringLiteral("500")));
        QCOMPARE(stamp.nextAttemptAt, std::optional(w->clock.now().addSecs(60)));
        QCOMPARE(stamp.attempts, stamp.id == waiting.first().id ? 1 : 0);
    }
    responder.setManner(Manner::Proper);
    QCOMPARE(stamps.run().stamped, 3);
}

/// However often nobody could be reached: it is tried every half an hour, and the first answer brings on the others.
void TestStamps::theNetworkComesBack()
{
    const TimestampResponder responder;
    const TestWorkspace w;
    const auto vase = addVase(w);
    for (const char *content : {"1", "2", "3"})
        (void)recorded(w, vase, content);
    StampService stamps(*w);
    stamps.setAuthorities({proper(responder)});
    const auto fail = [&](Id<Stamp> id, const char *code) {
        Transaction tx(w.db());
        storeTrouble(tx, id, {QString::fromLatin1(code), QStringLiteral("?")}, w->clock.now());
        tx.commit();
    };
    const QList<Stamp> all = stamps.queue().waiting;
    for (int i = 0; i < 12; ++i)
        fail(all[0].id, "unreachable");
    stamps.postpone(all[0].id, all.mid(1));
    for (int i = 0; i < 12; ++i)
        fail(all[2].id, "wrong_policy");
    const auto nextOf = [&](qsizetype i) {
        return findStamp(w.db(), all[i].id)->nextAttemptAt;
    };
    QCOMPARE(nextOf(0), std::optional(w->clock.now().addSecs(30 * 60)));
    QCOMPARE(nextOf(1), nextOf(0));
    QCOMPARE(nextOf(2), std::optional(w->clock.now().addSecs(6 * 60 * 60)));
    QVERIFY(stamps.due().stamps.isEmpty());
    (void)recorded(w, vase, "4");
    const StampWork work = stamps.due();
    QCOMPARE(work.stamps.size(), 1);
    QVERIFY(!stamps.record(fetchStamp(work.stamps[0].id, work.stamps[0].digest, work.authorities)).isSet());
    QCOMPARE(nextOf(0), std::nullopt);
    QCOMPARE(nextOf(1), std::nullopt);
    QCOMPARE(nextOf(2),
             std::optional(w->clock.now().addSecs(6 * 60 * 60))); // an answer came to that, and did not stand
    // Nothing waits for one that has its stamp, or is due.
    stamps.postpone(work.stamps[0].id, all);
    stamps.postpone(all[0].id, all);
    QCOMPARE(stamps.due().stamps.size(), 2);
}

void TestStamps::stoppingLeavesItWaiting()
{
    TimestampResponder responder;
    responder.setManner(Manner::Slow);
    const TestWorkspace w;
    (void)recorded(w, addVase(w), "a page");
    StampService stamps(*w);
    stamps.setAuthorities({proper(responder)});
    Progress progress;
    std::thread person([&] {
        while (responder.requests() == 0)
            std::this_thread::yield();
        progress.cancel();
    });
    VERIFY_ERROR((void)stamps.run(&progress), Error::Kind::Cancelled);
    person.join();
    const StampQueue queue = stamps.queue();
    QCOMPARE(queue.counts.waiting, 1);
    QCOMPARE(queue.waiting.first().attempts, 0);
}

void TestStamps::onlyOwnAnswersAreTaken()
{
    const TimestampResponder responder;
    const TestWorkspace w;
    const auto id = recorded(w, addVase(w), "a page");
    StampService stamps(*w);
    stamps.setAuthorities({proper(responder)});
    const StampWork work = stamps.due();
    QCOMPARE(work.stamps.size(), 1);
    const StampAnswer answer = fetchStamp(work.stamps[0].id, work.stamps[0].digest, work.authorities);
    QVERIFY(!answer.trouble.isSet());

    StampAnswer wrong = answer;
    wrong.stamp = {4711};
    VERIFY_ERROR((void)stamps.record(wrong), Error::Kind::NotFound);
    wrong = answer;
    wrong.digest = QString(64, u'0');
    VERIFY_ERROR((void)stamps.record(wrong), Error::Kind::Rejected);
    wrong = answer;
    wrong.authority = QStringLiteral("http://elsewhere.example/");
    VERIFY_ERROR((void)stamps.record(wrong), Error::Kind::Rejected);
    QCOMPARE(stamps.stamp(id).attempts, 0);
    wrong = answer;
    wrong.nonce[0] = char(wrong.nonce[0] ^ 1);
    QCOMPARE(stamps.record(wrong).code, QStringLiteral("wrong_nonce"));
    wrong = answer;
    wrong.response[wrong.response.size() - 1] = char(wrong.response.back() ^ 1);
    QCOMPARE(stamps.record(wrong).code, QStringLiteral("bad_signature"));
    QVERIFY(!stamps.stamp(id).isStamped);

    // Two programs ask at the same time: the first to come stays.
    const StampAnswer second = fetchStamp(work.stamps[0].id, work.stamps[0].digest, work.authorities);
    const auto other = w.another(QStringLiteral("other"));
    QVERIFY(!StampService(*other).record(second).isSet());
    QVERIFY(!stamps.record(answer).isSet());
    QCOMPARE(stamps.stamp(id).token, second.response);
}

void TestStamps::onTheCommandLine()
{
    TimestampResponder responder;
    const TestWorkspace w;
    const auto id = recorded(w, addVase(w), "a page");
    const QString place = w.addressText();
    const auto call = [&](const char *line, const QStringList &values = {}) {
        return callCli(
            words(line, values) + QStringList{QStringLiteral("--workspace"), place, QStringLiteral("--json")}, "li");
    };
    CliAnswer answer = call("protect stamp");
    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.err.contains("No time-stamping authority is set"), answer.all().constData());
    answer = call("protect authority set --url % --ca %", {responder.url(), w.folder() + QStringLiteral("/none.pem")});
    QCOMPARE(answer.status, 2);
    answer = call("protect authority set --url %", {responder.url()});
    QVERIFY2(answer.status == 2 && answer.err.contains("--ca"), answer.all().constData());
    answer =
        call("protect authority set --url % --ca %", {responder.url(), responder.folder() + QStringLiteral("/ca.pem")});
    QVERIFY2(answer.status == 0, answer.all().constData());
    answer = call("protect authority show");
    QCOMPARE(answer.json()[0]["url"].get<std::string>(), responder.url().toStdString());
    QCOMPARE(answer.json()[0]["trusted"][0]["subject"].get<std::string>(), std::string("CN=Test root ca, O=Test"));
    answer = call("protect authority check");
    QVERIFY2(answer.status == 0 && answer.json()[0]["answer"] == "stands", answer.all().constData());

    responder.setManner(Manner::WrongNonce);
    answer = call("protect authority check");
    QVERIFY2(answer.status == 1 && answer.json()[0]["answer"] == "wrong_nonce", answer.all().constData());
    answer = call("protect stamp");
    QVERIFY2(answer.status == 1 && answer.json()["waiting"] == 1, answer.all().constData());
    QVERIFY(answer.err.contains("answers another request"));
    answer = call("protect stamp --list");
    QVERIFY2(answer.status == 0 && answer.json()["queue"][0]["attempts"] == 1, answer.all().constData());
    responder.setManner(Manner::Proper);
    answer = call("protect stamp");
    QVERIFY2(answer.status == 0 && answer.json()["stamped"] == 1, answer.all().constData());
    answer = call("protect verify");
    QVERIFY2(answer.status == 0 && answer.json()[0]["timestamp"] == "stands", answer.all().constData());

    answer = call("protect custody % --act handed_over", {QString::number(id.value)});
    QCOMPARE(answer.status, 2);
    answer =
        call("protect custody % --act handed_over --notes %", {QString::number(id.value), QStringLiteral("Court")});
    QVERIFY2(answer.status == 0 && answer.json().size() == 3, answer.all().constData());
    answer = call("protect sheet %", {QString::number(id.value)});
    QVERIFY2(answer.status == 0 && answer.json()["heads"]["verifiability"]["stamp_state"] == "stamped",
             answer.all().constData());
    const QString pdf = w.folder() + QStringLiteral("/sheet.pdf");
    answer = call("protect sheet % % --language zh_CN", {QString::number(id.value), pdf});
    QVERIFY2(answer.status == 0, answer.all().constData());
    QVERIFY(QFileInfo(pdf).size() > 1000);
    answer = call("protect authority remove --url %", {responder.url()});
    QCOMPARE(answer.status, 0);
    answer = call("protect verify"); // as it did when it came
    QVERIFY2(answer.status == 0 && answer.json()[0]["timestamp"] == "stands", answer.all().constData());
    answer = call("audit anchor");
    QVERIFY2(answer.status == 0 && answer.err.contains("No time-stamping authority is set"), answer.all().constData());
}

QTEST_GUILESS_MAIN(TestStamps)
#include "tst_stamps.moc"
