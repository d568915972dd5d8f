// A year of licensing told with the command line alone: from an empty workspace over a museum's collection, a proposal,
// its contract and a closed royalty period to evidence, a backup and the same workspace somewhere else. Each chapter
// goes on where the one before it ended. Days lie in the past, so that the story does not depend on today.
#include "core/base/json.h"
#include "core/db/filestore.h"
#include "tests/support/testworkspace.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

using namespace lianming;

namespace {

constexpr int patience = 120'000; // milliseconds that a call may take on a busy machine

const char *const ann = "ann"; // prepares
const char *const bo = "bo";   // approves

/// The words of a command line, split at blanks outside quotation marks; each "%" stands for the next of `values`.
QStringList words(const char *line, const QStringList &values = {})
{
    QStringList out = QProcess::splitCommand(QString::fromUtf8(line));
    qsizetype next = 0;
    for (QString &word : out) {
        if (word == u'%')
            word = values.value(next++);
    }
    return out;
}

/// What a call of the program came to.
struct Answer {
    int status = -1; ///< −1: it did not end by itself
    QByteArray out;
    QByteArray err;

    [[nodiscard]] Json json() const { return Json::parse(out.toStdString(), nullptr, false); }
    [[nodiscard]] QByteArray all() const { return QByteArray::number(status) + '\n' + out + err; }
};

Answer call(const QStringList &arguments, const char *user = ann)
{
    QProcess cli;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("USER"), QString::fromLatin1(user));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    static const QTemporaryDir keys; // nobody's own
    environment.insert(QStringLiteral("LIANMING_KEYS"), keys.path());
    cli.setProcessEnvironment(environment);
    cli.start(qEnvironmentVariable("LIANMING_CLI"), arguments);
    Answer answer;
    const bool ended = cli.waitForFinished(patience) && cli.exitStatus() == QProcess::NormalExit;
    answer.out = cli.readAllStandardOutput();
    answer.err = cli.readAllStandardError();
    if (ended)
        answer.status = cli.exitCode();
    return answer;
}

/// The value at a place of a document ("/periods/0/earned"): a string as it is, everything else as JSON; nothing where
/// the document has no such place.
QString at(const Json &document, const QString &place)
{
    const Json::json_pointer pointer(place.toStdString());
    if (!document.contains(pointer))
        return {};
    const Json &value = document.at(pointer);
    return QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
}

QString at(const Json &document, const char *place)
{
    return at(document, QString::fromLatin1(place));
}

/// The whole document.
QString text(const Json &document)
{
    return document.is_discarded() ? QString() : QString::fromStdString(document.dump());
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

const QByteArray salesHeader("date,sku,category,territory,channel,units,currency,gross,returns\n");
const QByteArray goodSales("2022-01-05,QUILT-A,nice/24/bedding,CN,online/tmall,100,CNY,800000.00,\n"
                           "2022-02-05,QUILT-A,nice/24,CN-GD,online,10,CNY,1000.00,1000.00\n"
                           "2022-02-06,MUG-B,nice/21,CN,online,10,CNY,500.00,\n");
const QByteArray badSales("2022-01-05,QUILT-A,nice/24/bedding,CN,online/tmall,100,CNY,800000.00,\n"
                          "2022-02-05,QUILT-A,nice/24,CN-GD,online,10,CNY,a thousand,\n"
                          "2022-02-06,QUILT-A,nice/24,CN,online,10,CNY,500.00,\n");

} // namespace

class TestCliJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromCollectionToSettledRoyalty();
    void refusesInOneLine_data();
    void refusesInOneLine();
    void tellsItsVerbs();

private:
    // The chapters, in their order.
    void opensTheHouse();
    void bringsTheCollectionIn();
    void takesProposalsThroughTheirStages();
    void signsOneAndRefusesTheOther();
    void readsTheReport();
    void calculatesAndExplains();
    void approvesAndCloses();
    void printsInTwoLanguages();
    void protects();
    void comesBackElsewhere();
    void noticesDamage();

    /// The call on the story's workspace, with --json.
    [[nodiscard]] Answer ask(const char *line, const QStringList &values = {}, const char *user = ann) const;
    /// A call that must be done, and say so with a document alone.
    [[nodiscard]] Json done(const char *line, const QStringList &values = {}, const char *user = ann) const;
    /// A call that must fail with `status`: nothing on standard output, one line on standard error, which is returned.
    [[nodiscard]] QByteArray refused(int status, const char *line, const QStringList &values = {},
                                     const char *user = ann) const;
    /// The words of an import of a sales file for the first quarter.
    [[nodiscard]] Answer importSales(const QByteArray &rows, const char *more = "") const;
    [[nodiscard]] QString path(const char *name) const { return m_home->folder() + u'/' + QString::fromLatin1(name); }
    [[nodiscard]] QString written(const char *name, const QByteArray &bytes) const;

    std::unique_ptr<TestWorkspace> m_home; ///< a folder, and on PostgreSQL the database
    std::unique_ptr<TestWorkspace> m_away; ///< the second database
    QString m_place;                       ///< the workspace's address, as typed
    QString m_contract;                    ///< the number of the contract that was signed
    QString m_loser;                       ///< of the one that could not be
    QString m_evidence;                    ///< SHA-256
};

Answer TestCliJourney::ask(const char *line, const QStringList &values, const char *user) const
{
    return call(words(line, values) + QStringList{QStringLiteral("--workspace"), m_place, QStringLiteral("--json")},
                user);
}

Json TestCliJourney::done(const char *line, const QStringList &values, const char *user) const
{
    const Answer answer = ask(line, values, user);
    const Json json = answer.json();
    const bool good = answer.status == 0 && answer.err.isEmpty() && answer.out.endsWith('\n') && !json.is_discarded();
    if (!good)
        QTest::qFail((words(line, values).join(u' ').toUtf8() + " → " + answer.all()).constData(), __FILE__, __LINE__);
    return good ? json : Json();
}

QByteArray TestCliJourney::refused(int status, const char *line, const QStringList &values, const char *user) const
{
    const Answer answer = ask(line, values, user);
    if (answer.status != status || !answer.out.isEmpty() || answer.err.count('\n') != 1 || !answer.err.endsWith('\n'))
        QTest::qFail((words(line, values).join(u' ').toUtf8() + " → " + answer.all()).constData(), __FILE__, __LINE__);
    return answer.err;
}

Answer TestCliJourney::importSales(const QByteArray &rows, const char *more) const
{
    const QStringList own = words("statements import --workspace % --contract % --period 2022Q1 %",
                                  {m_place, m_contract, written("sales.csv", salesHeader + rows)});
    return call(own + words(more));
}

QString TestCliJourney::written(const char *name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", name);
    return file.fileName();
}

void TestCliJourney::fromCollectionToSettledRoyalty()
{
    m_home = std::make_unique<TestWorkspace>();
    m_place = TestWorkspace::isPostgres() ? m_home->addressText() : path("story.lianming");
    using Chapter = void (TestCliJourney::*)();
    const std::initializer_list<Chapter> chapters = {
        &TestCliJourney::opensTheHouse,
        &TestCliJourney::bringsTheCollectionIn,
        &TestCliJourney::takesProposalsThroughTheirStages,
        &TestCliJourney::signsOneAndRefusesTheOther,
        &TestCliJourney::readsTheReport,
        &TestCliJourney::calculatesAndExplains,
        &TestCliJourney::approvesAndCloses,
        &TestCliJourney::printsInTwoLanguages,
        &TestCliJourney::protects,
        &TestCliJourney::comesBackElsewhere,
        &TestCliJourney::noticesDamage,
    };
    for (const Chapter chapter : chapters) {
        (this->*chapter)();
        if (QTest::currentTestFailed())
            return;
    }
}

void TestCliJourney::opensTheHouse()
{
    if (!TestWorkspace::isPostgres()) {
        QVERIFY(!QFileInfo::exists(m_place));
        QVERIFY(refused(2, "institutions list").contains("story.lianming"));
        QVERIFY(!QFileInfo::exists(m_place)); // asking made none
    }
    QVERIFY(!at(done("create"), "/workspace").isEmpty());
    QVERIFY(TestWorkspace::isPostgres() || QFileInfo::exists(m_place));
    QVERIFY(!at(done("create"), "/workspace").isEmpty()); // once more changes nothing
    QCOMPARE(text(done("institutions list")), QStringLiteral("[]"));

    QCOMPARE(at(done("institutions add --code TATE --name-en Tate --name-zh 泰特美术馆 --country GB"), "/code"),
             QStringLiteral("TATE"));
    QVERIFY(refused(1, "institutions add --code TATE --name-en Another").contains("TATE"));
    QVERIFY(refused(2, "institutions add --code X --name-en X --kind palace").contains("palace"));
    (void)done("brands add --code LUOLAI --name-en Luolai --name-zh 罗莱 --category nice/24 --category nice/20");
    (void)done("brands add --code TAIHU-SNOW --name-en \"Taihu Snow\" --name-zh 太湖雪");

    (void)done("brands contact LUOLAI --name 王敏 --email wang@example.com");
    QVERIFY(refused(2, "brands contact LUOLAI --name 王敏 --email nowhere").contains("e-mail"));
    (void)done("rights hold --institution TATE --basis public_domain --statement NKC");
    (void)done("institutions contact TATE --name \"Image desk\" --role Licensing");
    QCOMPARE(at(done("institutions show TATE"), "/contacts/0/role"), QStringLiteral("Licensing"));
    const Json brand = done("brands show LUOLAI");
    QCOMPARE(at(brand, "/name_zh"), QStringLiteral("罗莱"));
    QCOMPARE(at(brand, "/categories/1"), QStringLiteral("nice/20"));
    QCOMPARE(at(brand, "/contacts/0/name"), QStringLiteral("王敏"));
    QCOMPARE(at(brand, "/contacts/0/email"), QStringLiteral("wang@example.com"));
    QVERIFY(refused(2, "brands show NOBODY").contains("NOBODY"));
}

void TestCliJourney::bringsTheCollectionIn()
{
    const QString table = QStringLiteral(LIANMING_TEST_DATA "/assets/tate.csv");
    const Json first = done("assets import --institution TATE %", {table});
    QCOMPARE(at(first, "/present"), QStringLiteral("28"));
    QCOMPARE(at(first, "/added"), QStringLiteral("28"));
    QCOMPARE(at(first, "/refused"), QStringLiteral("0"));
    const Json second = done("assets import --institution TATE %", {table});
    QCOMPARE(at(second, "/added"), QStringLiteral("0"));
    QCOMPARE(at(second, "/updated"), QStringLiteral("0"));
    QCOMPARE(at(second, "/unchanged"), QStringLiteral("28"));

    const Json found = done("assets search dieppe");
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(at(found, "/0/code"), QStringLiteral("TATE/T07799"));
    QCOMPARE(at(found, "/0/title_en"), QStringLiteral("A Fishing Boat in Dieppe Harbour"));
    const Answer nothing = ask("assets search zeppelin");
    QCOMPARE(nothing.status, 1);
    QCOMPARE(text(nothing.json()), QStringLiteral("[]"));
    QVERIFY(nothing.err.isEmpty());

    // Without --json the number of rows is a message, not a result.
    const Answer exported =
        call(words("assets export --workspace % --out % --institution TATE", {m_place, path("home.csv")}));
    QCOMPARE(exported.status, 0);
    QCOMPARE(exported.out, QByteArray());
    QCOMPARE(exported.err, QByteArray("28\n"));
    const QByteArray csv = content(path("home.csv"));
    QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
    QVERIFY(csv.contains("A Fishing Boat in Dieppe Harbour"));
    QVERIFY(csv.contains("Selling the ‘Daily Worker’ outside Projectile Engineering Works"));
    QVERIFY(refused(2, "assets import --institution NOWHERE %", {table}).contains("NOWHERE"));
}

void TestCliJourney::takesProposalsThroughTheirStages()
{
    for (const char *brand : {"LUOLAI", "TAIHU-SNOW"}) {
        const Json added = done("proposals add --institution TATE --brand % --title \"Harbour bedding\" --start "
                                "2022-01-01 --end 2023-12-31 --asset TATE/T07799 --right reproduction --category "
                                "nice/24 --territory CN --channel online --exclusivity exclusive --percent 8 "
                                "--guarantee 100000.00 --received 2021-11-15 --owner \"Licensing desk\"",
                                {QString::fromLatin1(brand)});
        const QString number = at(added, "/number");
        QCOMPARE(number, qstrcmp(brand, "LUOLAI") == 0 ? QStringLiteral("P-2021-0001") : QStringLiteral("P-2021-0002"));
        const QByteArray leap = refused(1, "proposals move % --to accepted", {number});
        QVERIFY(leap.contains("inquiry") && leap.contains("accepted"));
        QVERIFY(refused(2, "proposals move % --to heaven", {number}).contains("heaven"));
        (void)refused(1, "proposals move % --to declined", {number}); // no reason is given
        for (const char *stage : {"reviewing", "negotiating", "accepted"})
            QCOMPARE(at(done("proposals move % --to %", {number, QString::fromLatin1(stage)}), "/stage"),
                     QString::fromLatin1(stage));
    }
    QVERIFY(refused(1, "proposals move P-2021-0001 --to contracted").contains("signed"));

    const Json shown = done("proposals show P-2021-0001");
    QCOMPARE(at(shown, "/stage"), QStringLiteral("accepted"));
    QCOMPARE(at(shown, "/assets/0"), QStringLiteral("TATE/T07799"));
    QCOMPARE(at(shown, "/offered_percent"), QStringLiteral("8"));
    QCOMPARE(at(shown, "/guarantee"), QStringLiteral("100000.00"));
    QCOMPARE(at(shown, "/moves/3/to"), QStringLiteral("accepted"));
    QCOMPARE(at(shown, "/moves/3/actor"), QString::fromLatin1(ann));
    QCOMPARE(done("proposals list --stage accepted").size(), size_t(2));
    QCOMPARE(text(done("proposals list --stage inquiry")), QStringLiteral("[]"));
}

void TestCliJourney::signsOneAndRefusesTheOther()
{
    m_contract = at(done("contracts draft P-2021-0001"), "/number");
    m_loser = at(done("contracts draft P-2021-0002"), "/number");
    QVERIFY(!m_contract.isEmpty());
    QVERIFY(!m_loser.isEmpty() && m_loser != m_contract);
    QVERIFY(refused(1, "contracts draft P-2021-0001").contains(m_contract.toUtf8()));
    // An exclusive licence is in writing; its text on paper will do.
    QCOMPARE(at(done("contracts show %", {m_contract}), "/signing/can_sign"), QStringLiteral("false"));
    const Answer gates = ask("contracts gates %", {m_contract});
    QCOMPARE(gates.status, 1);
    QCOMPARE(at(gates.json(), "/gates/5/gate"), QStringLiteral("statutory"));
    QCOMPARE(at(gates.json(), "/gates/5/state"), QStringLiteral("blocked"));
    QCOMPARE(at(gates.json(), "/gates/5/findings/0/key"), QStringLiteral("written_form"));
    const QString paper = written("contract.pdf", "%PDF-1.4 signed on paper");
    QCOMPARE(at(done("contracts attach % %", {m_contract, paper}), "/documents/0"), QStringLiteral("contract.pdf"));
    (void)refused(2, "contracts attach % /none", {m_contract});
    QCOMPARE(at(done("contracts gates %", {m_contract}), "/gates/5/state"), QStringLiteral("warning"));
    QCOMPARE(at(done("contracts show %", {m_contract}), "/signing/can_sign"), QStringLiteral("true"));
    // Whoever asks for a waiver cannot grant it.
    (void)done("contracts waive % --gate statutory --reason Oral --document %", {m_loser, paper});
    QVERIFY(refused(1, "contracts grant-waiver % --gate statutory", {m_loser}).contains("second person"));
    (void)refused(2, "contracts waive % --gate door --reason x --document %", {m_loser, paper});
    QCOMPARE(at(done("contracts rules --set text=warn"), "/6/rule"), QStringLiteral("warn"));
    QCOMPARE(at(done("contracts rules --set text=block"), "/6/rule"), QStringLiteral("block"));
    (void)refused(1, "contracts rules --set rights_free=warn");
    (void)refused(2, "contracts rules --set rights_free=perhaps");
    // A draft reports nothing.
    const Answer early = importSales(goodSales);
    QCOMPARE(early.status, 1);
    QVERIFY(early.err.contains(m_contract.toUtf8()));

    QCOMPARE(at(done("contracts sign % --on 2021-12-15", {m_contract}), "/signed_on"), QStringLiteral("2021-12-15"));
    const Json standing = done("contracts show %", {m_contract});
    QCOMPARE(at(standing, "/contract/state"), QStringLiteral("signed"));
    QCOMPARE(at(standing, "/standing"), QStringLiteral("ended"));
    QCOMPARE(at(standing, "/calendar/0/period"), QStringLiteral("2022Q1"));
    QCOMPARE(at(done("proposals show P-2021-0001"), "/stage"), QStringLiteral("contracted"));
    (void)refused(1, "contracts sign %", {m_contract}); // it is signed

    // The same rights, exclusive once more: the conflict is named, for people and for programs.
    const Answer asked = ask("contracts sign % --on 2021-12-16", {m_loser});
    QCOMPARE(asked.status, 1);
    QVERIFY(asked.err.isEmpty());
    const Json answer = asked.json();
    QCOMPARE(at(answer, "/can_sign"), QStringLiteral("false"));
    QCOMPARE(at(answer, "/grants/0/answer"), QStringLiteral("unavailable"));
    QCOMPARE(at(answer, "/grants/0/conflicts/0/reason"), QStringLiteral("rights_out"));
    QVERIFY(at(answer, "/grants/0/conflicts/0/grant").startsWith(m_contract));
    QCOMPARE(at(answer, "/grants/0/conflicts/0/assets/0"), QStringLiteral("TATE/T07799"));
    const Answer told = call(words("contracts sign --workspace % % --on 2021-12-16", {m_place, m_loser}));
    QCOMPARE(told.status, 1);
    QCOMPARE(told.out, QByteArray());
    QVERIFY2(told.err.contains(m_contract.toUtf8()) && told.err.contains("rights out")
                 && told.err.contains("2022-01-01 to 2023-12-31"),
             told.err.constData());
    QCOMPARE(at(done("contracts show %", {m_loser}), "/contract/state"), QStringLiteral("draft"));
}

void TestCliJourney::readsTheReport()
{
    const auto states = [this] {
        QStringList out;
        for (const Json &row : done("statements list --contract %", {m_contract}))
            out.append(at(row, "/state"));
        return out;
    };
    QCOMPARE(states(), QStringList(8, QStringLiteral("late")));

    // One bad row: nothing is stored, and the answer says which row, on which line, which field, and what stood there.
    const Answer bad = importSales(badSales, "--json");
    QCOMPARE(bad.status, 1);
    const Json report = bad.json();
    QCOMPARE(at(report, "/stored"), QStringLiteral("false"));
    QCOMPARE(at(report, "/rows"), QStringLiteral("3"));
    QCOMPARE(at(report, "/bad"), QStringLiteral("1"));
    QCOMPARE(at(report, "/issues/0/row"), QStringLiteral("2"));
    QCOMPARE(at(report, "/issues/0/line"), QStringLiteral("3"));
    QCOMPARE(at(report, "/issues/0/field"), QStringLiteral("gross"));
    QCOMPARE(at(report, "/issues/0/reason"), QStringLiteral("no_number"));
    QCOMPARE(at(report, "/issues/0/value"), QStringLiteral("a thousand"));
    const Answer told = importSales(badSales);
    QCOMPARE(told.status, 1);
    QVERIFY2(told.err.contains(":3: row 2, gross: ") && told.err.contains("a thousand"), told.err.constData());
    QVERIFY(told.out.contains("nothing was stored"));
    QCOMPARE(states(), QStringList(8, QStringLiteral("late")));

    const Answer missing = call(words("statements import --workspace % --contract % --period 2022Q1 %",
                                      {m_place, m_contract, path("absent.csv")}));
    QCOMPARE(missing.status, 2);
    QVERIFY(missing.err.contains("absent.csv"));
    QCOMPARE(missing.out, QByteArray());
    const QString good = written("sales.csv", salesHeader + goodSales);
    QVERIFY(refused(1, "statements import --contract % --period 2021Q4 %", {m_contract, good})
                .contains("2022Q1")); // says which periods there are
    const Answer total = importSales(goodSales, "--gross 801501.00 --json");
    QCOMPARE(total.status, 1);
    QVERIFY(at(total.json(), "/mismatches/0").contains(QStringLiteral("801500.00")));

    const Answer stored = importSales(goodSales, "--gross 801500.00 --units 120 --json");
    QCOMPARE(stored.status, 0);
    QVERIFY(stored.err.isEmpty());
    QCOMPARE(at(stored.json(), "/good"), QStringLiteral("3"));
    QCOMPARE(at(stored.json(), "/gross/CNY"), QStringLiteral("801500.00"));
    QCOMPARE(at(stored.json(), "/sha256"), QString::fromLatin1(sha256(salesHeader + goodSales)));
    QCOMPARE(states().first(), QStringLiteral("open"));
    // A bad file leaves what came in before.
    QCOMPARE(importSales(badSales).status, 1);
    QCOMPARE(at(done("statements list --contract %", {m_contract}), "/0/lines"), QStringLiteral("3"));
}

void TestCliJourney::calculatesAndExplains()
{
    // Nothing is approved before it is calculated.
    (void)refused(1, "royalties approve --contract % --period 2022Q1", {m_contract}, bo);
    const Json outcome = done("royalties calculate --contract %", {m_contract});
    QCOMPARE(at(outcome, "/lines"), QStringLiteral("3"));
    QCOMPARE(at(outcome, "/exceptions"), QStringLiteral("1"));
    QCOMPARE(at(outcome, "/stored"), QStringLiteral("1"));
    QCOMPARE(at(outcome, "/periods/0/period"), QStringLiteral("2022Q1"));
    QCOMPARE(at(outcome, "/periods/0/gross"), QStringLiteral("801000.00"));
    QCOMPARE(at(outcome, "/periods/0/deductions"), QStringLiteral("1000.00"));
    QCOMPARE(at(outcome, "/periods/0/base"), QStringLiteral("800000.00"));
    QCOMPARE(at(outcome, "/periods/0/earned"), QStringLiteral("64000.00"));

    const Answer exceptions = ask("statements exceptions --contract % --period 2022Q1", {m_contract});
    QCOMPARE(exceptions.status, 1); // there are some
    QCOMPARE(at(exceptions.json(), "/exceptions/0/line"), QStringLiteral("3"));
    QCOMPARE(at(exceptions.json(), "/exceptions/0/reasons/0"), QStringLiteral("category"));
    QCOMPARE(at(exceptions.json(), "/refused"), QStringLiteral("[]"));

    const Json line = done("royalties explain --contract % --period 2022Q1 --line 1", {m_contract});
    QCOMPARE(at(line, "/reported/sku"), QStringLiteral("QUILT-A"));
    QCOMPARE(at(line, "/base/amount"), QStringLiteral("800000.00"));
    QCOMPARE(at(line, "/rate/tiers/0/percent"), QStringLiteral("8"));
    QCOMPARE(at(line, "/royalty"), QStringLiteral("64000.00"));
    const Json period = done("royalties explain --contract % --period 2022Q1", {m_contract});
    QCOMPARE(at(period, "/pools/0/earned"), QStringLiteral("64000.00"));
    QVERIFY(!at(period, "/cash_due").isEmpty());
    QCOMPARE(at(period, "/cash_due"), at(outcome, "/periods/0/cash_due"));
    QVERIFY(refused(2, "royalties explain --contract % --period 2022Q1 --line 99", {m_contract}).contains("99"));
}

void TestCliJourney::approvesAndCloses()
{
    const auto verb = [this](const char *name, const char *user) {
        return ask("royalties % --contract % --period 2022Q1", {QString::fromLatin1(name), m_contract}, user);
    };
    const Answer own = verb("approve", ann);
    QCOMPARE(own.status, 1);
    QVERIFY2(own.err.contains("ann") && own.err.contains("2022Q1"), own.err.constData());
    QCOMPARE(verb("close", bo).status, 1); // not approved yet
    QCOMPARE(at(verb("approve", bo).json(), "/state"), QStringLiteral("approved"));
    QCOMPARE(importSales(goodSales).status, 1); // what is approved is not replaced
    const Answer reopened =
        ask("royalties reopen --contract % --period 2022Q1 --reason \"Returns came later\"", {m_contract});
    QCOMPARE(at(reopened.json(), "/state"), QStringLiteral("open"));
    (void)done("royalties calculate --contract %", {m_contract});
    QCOMPARE(at(verb("approve", bo).json(), "/state"), QStringLiteral("approved"));
    QCOMPARE(at(verb("close", ann).json(), "/state"), QStringLiteral("closed"));

    const Answer late = importSales(goodSales);
    QCOMPARE(late.status, 1);
    QCOMPARE(late.out, QByteArray());
    QVERIFY2(late.err.contains(m_contract.toUtf8() + " 2022Q1") && late.err.contains("closed"), late.err.constData());
    QCOMPARE(verb("reopen", ann).status, 1);
    const Json again = done("royalties calculate --contract %", {m_contract});
    QCOMPARE(at(again, "/stored"), QStringLiteral("0"));
    QCOMPARE(at(again, "/kept"), QStringLiteral("1"));

    const Json row = done("statements list --contract % --state closed", {m_contract});
    QCOMPARE(row.size(), size_t(1));
    QCOMPARE(at(row, "/0/prepared_by"), QString::fromLatin1(ann));
    QCOMPARE(at(row, "/0/approved_by"), QString::fromLatin1(bo));
    // Periods close in their order: the third not before the second.
    (void)done("statements empty --contract % --period 2022Q3", {m_contract});
    (void)done("royalties calculate --contract %", {m_contract});
    (void)done("royalties approve --contract % --period 2022Q3", {m_contract}, bo);
    QVERIFY(refused(1, "royalties close --contract % --period 2022Q3", {m_contract}).contains("2022Q2"));
}

void TestCliJourney::printsInTwoLanguages()
{
    const auto print = [this](const char *language, const QString &out) {
        return call(words("report statement --workspace % --contract % --period 2022Q1 --language % --out %",
                          {m_place, m_contract, QString::fromLatin1(language), out}));
    };
    constexpr qsizetype smallest = 8'000; // with its fonts inside
    const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    QList<QByteArray> documents;
    for (const char *language : {"zh", "en"}) {
        const QString pdf = path(language) + QStringLiteral(".pdf");
        const Answer printed = print(language, pdf);
        QVERIFY2(printed.status == 0, printed.all().constData());
        QCOMPARE(printed.out, QByteArray());
        documents.append(content(pdf));
        QVERIFY(documents.last().startsWith("%PDF-"));
        QVERIFY2(documents.last().size() > smallest, QByteArray::number(documents.last().size()).constData());
        if (reader.isEmpty())
            continue;
        QProcess read;
        read.start(reader, {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
        QVERIFY(read.waitForFinished(patience));
        const QString text = QString::fromUtf8(read.readAllStandardOutput());
        QVERIFY2(text.contains(m_contract) && text.contains(QStringLiteral("64,000.00")), qPrintable(text));
        const bool isChinese = qstrcmp(language, "zh") == 0;
        QCOMPARE(text.contains(QStringLiteral("结算单")), isChinese);
        QCOMPARE(text.contains(QStringLiteral("Royalty statement")), !isChinese);
        QVERIFY(text.contains(isChinese ? QStringLiteral("罗莱") : QStringLiteral("Luolai")));
    }
    QVERIFY(documents[0] != documents[1]);
    const Answer other = print("fr", path("fr.pdf"));
    QCOMPARE(other.status, 2);
    QVERIFY(other.err.contains("--language"));
    QVERIFY(!QFileInfo::exists(path("fr.pdf")));
}

void TestCliJourney::protects()
{
    const auto enter = [this](const char *number) {
        return ask("protect register --institution TATE --kind trademark --number % --holder Tate --title "
                   "Harbour --class 24 --granted 2021-05-01 --expires 2031-04-30 --asset TATE/T07799",
                   {QString::fromLatin1(number)});
    };
    QCOMPARE(enter("TM-1").status, 0);
    QCOMPARE(enter("TM-1").status, 1); // the number is taken
    QVERIFY(refused(2, "protect register --institution TATE --kind trademark --number TM-2 --holder Tate")
                .contains("class"));
    const Json registrations = done("protect registrations --asset TATE/T07799");
    QCOMPARE(registrations.size(), size_t(1));
    QCOMPARE(at(registrations, "/0/number"), QStringLiteral("TM-1"));
    QCOMPARE(at(registrations, "/0/expires_on"), QStringLiteral("2031-04-30"));

    QByteArray shot("\x89PNG\r\n\x1a\n", 8);
    for (int i = 0; i < 5000; ++i)
        shot += char(i * 7);
    m_evidence = QString::fromLatin1(sha256(shot));
    const QString file = written("listing.png", shot);
    const Json kept = done("protect evidence add % --asset TATE/T07799 --kind screenshot --captured-at "
                           "2023-05-20T11:30:00+08:00 --seller \"Shop 88\" --platform tmall",
                           {file});
    QCOMPARE(at(kept, "/sha256"), m_evidence);
    QCOMPARE(at(kept, "/bytes"), QString::number(shot.size()));
    QVERIFY(refused(2, "protect evidence add % --asset TATE/T07799", {path("absent.png")}).contains("absent.png"));
    QVERIFY(refused(2, "protect evidence add % --asset TATE/T07799 --kind rumour", {file}).contains("rumour"));
    const Json list = done("protect evidence list");
    QCOMPARE(list.size(), size_t(1));
    QCOMPARE(at(list, "/0/sha256"), m_evidence);
    QCOMPARE(at(list, "/0/captured_at"), QStringLiteral("2023-05-20T03:30:00Z"));
    QCOMPARE(at(done("protect verify"), "/0/answer"), QStringLiteral("sound"));

    // Handed over as a bundle that anybody verifies, without the workspace.
    const QString bundle = path("handed-over.zip");
    const Json made = done("protect bundle % --case \"Case 12\" --out %", {at(kept, "/id"), bundle});
    QCOMPARE(at(made, "/items"), QStringLiteral("1"));
    QCOMPARE(at(made, "/timestamp"), QStringLiteral("null")); // this workspace names no authority
    const auto verify = [](const QString &what) {
        return call(words("verify % --json", {what}));
    };
    const Answer verified = verify(bundle);
    QCOMPARE(verified.status, 0);
    QCOMPARE(at(verified.json(), "/case"), QStringLiteral("Case 12"));
    QCOMPARE(at(verified.json(), "/signer/fingerprint"), at(made, "/signer"));
    QByteArray altered = content(bundle);
    const qsizetype place = altered.indexOf(shot);
    QVERIFY(place > 0);
    altered[place + 100] = char(altered.at(place + 100) ^ 1);
    const Answer refusal = verify(written("altered.zip", altered));
    QCOMPARE(refusal.status, 1);
    QCOMPARE(at(refusal.json(), "/failures/0/item"), QStringLiteral("files/listing.png"));
    QCOMPARE(verify(file).status, 2);
    const Json folder = done("protect bundle % --out %", {at(kept, "/id"), path("handed-over")});
    QCOMPARE(verify(path("handed-over")).status, 0);
    QCOMPARE(content(path("handed-over/files/listing.png")), shot);
    QVERIFY(content(path("handed-over/SHA256SUMS")).contains(m_evidence.toLatin1()));
    QVERIFY(refused(1, "protect bundle % --out %", {at(kept, "/id"), path("handed-over")}).contains("handed-over"));
    QVERIFY(refused(2, "protect bundle x --out %", {path("x.zip")}).contains("x"));
    QVERIFY(refused(2, "protect bundle 999 --out %", {path("x.zip")}).contains("999"));
}

void TestCliJourney::comesBackElsewhere()
{
    const Json sound = done("check --recompute");
    QCOMPARE(at(sound, "/sound"), QStringLiteral("true"));
    QCOMPARE(at(sound, "/royalties"), QStringLiteral("[]"));
    QCOMPARE(at(sound, "/rows/asset"), QStringLiteral("28"));
    QCOMPARE(at(sound, "/files"), QStringLiteral("3")); // the sales file, the contract and the evidence

    QCOMPARE(at(done("backup --out %", {path("backup")}), "/sound"), QStringLiteral("true"));
    QVERIFY(refused(2, "backup --out %", {path("backup")}).contains("backup")); // it exists

    const auto everything = [this] {
        return QStringList{text(done("contracts export %", {m_contract})),
                           text(done("contracts list")),
                           text(done("proposals list")),
                           text(done("statements list --contract %", {m_contract})),
                           text(done("royalties explain --contract % --period 2022Q1", {m_contract})),
                           text(done("protect evidence list")),
                           text(done("protect registrations")),
                           text(done("brands show LUOLAI"))};
    };
    const QStringList before = everything();
    if (TestWorkspace::isPostgres()) {
        m_away = std::make_unique<TestWorkspace>();
        m_place = m_away->addressText();
    } else {
        m_place = path("restored.lianming");
    }
    QVERIFY(refused(2, "restore --from %", {path("no-backup")}).contains("no-backup"));
    QCOMPARE(at(done("restore --from %", {path("backup")}), "/sound"), QStringLiteral("true"));
    (void)refused(1, "restore --from %", {path("backup")}); // something is there now

    QCOMPARE(everything(), before);
    QCOMPARE(at(done("check --recompute"), "/sound"), QStringLiteral("true"));
    QCOMPARE(at(done("assets export --institution TATE --out %", {path("away.csv")}), "/rows"), QStringLiteral("28"));
    QCOMPARE(content(path("away.csv")), content(path("home.csv")));
    // What was closed stays closed here too.
    const Answer late = importSales(goodSales);
    QCOMPARE(late.status, 1);
    QVERIFY(late.err.contains("closed"));
}

void TestCliJourney::noticesDamage()
{
    const QString stored = FileStore(Address::parse(m_place).filesFolder()).path(m_evidence);
    QVERIFY(QFile::setPermissions(stored, QFile::ReadOwner | QFile::WriteOwner));
    QFile file(stored);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.write("?") == 1);
    file.close();
    const Answer verified = ask("protect verify");
    QCOMPARE(verified.status, 1);
    QCOMPARE(at(verified.json(), "/0/answer"), QStringLiteral("changed"));
    const Answer checked = ask("check");
    QCOMPARE(checked.status, 1);
    QCOMPARE(at(checked.json(), "/sound"), QStringLiteral("false"));
    QCOMPARE(at(checked.json(), "/damaged_files/0"), m_evidence);
    (void)refused(3, "protect bundle % --out %", {at(done("protect evidence list"), "/0/id"), path("damaged")});
    QVERIFY(!QFileInfo::exists(path("damaged")));
    (void)refused(3, "backup --out %", {path("damaged-backup")});
    QVERIFY(!QFileInfo::exists(path("damaged-backup")));
}

void TestCliJourney::refusesInOneLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("named");

    const auto row = [](const char *name, const char *line, int status, const char *named) {
        QTest::newRow(name) << words(line) << status << QByteArray(named);
    };
    row("no such area", "museums list", 2, "museums");
    row("no such verb", "assets devour", 2, "assets devour");
    row("no workspace named", "assets search boat", 2, "--workspace");
    row("no operand", "assets show --workspace FOLDER/none.lianming", 2, "CODE");
    row("one operand too many", "check --workspace FOLDER/none.lianming now", 2, "now");
    row("unknown option", "check --workspace FOLDER/none.lianming --colour red", 2, "--colour");
    row("option without its value", "check --workspace", 2, "--workspace");
    row("switch with a value", "check --workspace FOLDER/none.lianming --json=yes", 2, "--json");
    row("no such workspace", "check --workspace FOLDER/none.lianming", 2, "none.lianming");
    row("a folder", "check --workspace FOLDER", 2, "folder");
    row("no database", "check --workspace FOLDER/letter.txt", 3, "not a Lianming workspace");
    row("a folder that is not there", "create --workspace FOLDER/none/none/w.lianming", 3, "cannot be opened");
    row("no server", "check --workspace postgresql:///none?host=/nonexistent", 3, "server");
    row("given twice", "brands list --workspace FOLDER/w.lianming --workspace FOLDER/v.lianming", 2, "more than once");
    row("no such day", "avails check --grants FOLDER/g.json --request r.json --as-of today", 2, "--as-of");
}

void TestCliJourney::refusesInOneLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(const QByteArray, named);
    const QTemporaryDir folder;
    QFile letter(folder.filePath(QStringLiteral("letter.txt")));
    QVERIFY(letter.open(QIODevice::WriteOnly));
    letter.write(QByteArray(4096, 'x'));
    letter.close();
    arguments.replaceInStrings(QStringLiteral("FOLDER"), folder.path());
    const Answer answer = call(arguments);
    QVERIFY2(!answer.err.isEmpty(), answer.all().constData());
    QTEST(answer.status, "status");
    QCOMPARE(answer.out, QByteArray());
    QVERIFY2(answer.err.count('\n') == 1 && answer.err.endsWith('\n'), answer.err.constData());
    QVERIFY2(answer.err.contains(named), answer.err.constData());
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("letter.txt")}); // nothing was left behind
}

void TestCliJourney::tellsItsVerbs()
{
    for (const QStringList &arguments : {QStringList(), words("--help"), words("contracts --help")}) {
        const Answer answer = call(arguments);
        QCOMPARE(answer.status, 0);
        QVERIFY(answer.err.isEmpty());
        QVERIFY(answer.out.contains("contracts sign"));
    }
    const Answer verb = call(words("statements import --help"));
    QCOMPARE(verb.status, 0);
    QVERIFY(verb.out.contains("--take-good") && verb.out.contains("--period PERIOD"));
}

QTEST_GUILESS_MAIN(TestCliJourney)
#include "tst_clijourney.moc"
