// Two products of a contract told with the command line alone: one goes from its concept through every stage to its
// release, with a round that is handed in again, a remark that is taken up once more, changes that are ticked off and a
// day on which the museum is closed; the other stays in its concept. Then the quarter is reported: what was released is
// reported without a flag, all else is in question. Each chapter goes on where the one before it ended.
#include "core/contracts/contractservice.h"
#include "core/db/statement.h"
#include "tests/support/cli.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

#include <QFile>

using namespace lianming;

namespace {

constexpr auto ann = "ann";

const QByteArray sales("date,sku,category,territory,channel,units,currency,gross,returns\n"
                       "2026-08-03,QUILT,nice/24/bedding,CN,online,100,CNY,80000.00,\n"
                       "2026-07-02,QUILT,nice/24/bedding,CN,online,1,CNY,800.00,\n"
                       "2026-08-04,THROW,nice/24/bedding,CN,online,10,CNY,7900.00,\n"
                       "2026-08-05,PILLOW,nice/24/bedding,CN,online,10,CNY,8100.00,\n");

} // namespace

class TestProductRelease : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromConceptToAStatement();

private:
    // The chapters, in their order.
    void begins();
    void reviewsTheConcept();
    void goesThroughTheStages();
    void reportsTheQuarter();
    void withdraws();

    [[nodiscard]] CliAnswer ask(const char *line, const QStringList &values = {}) const;
    /// What a call prints that must end with `status`.
    [[nodiscard]] Json done(const char *line, const QStringList &values = {}, int status = 0) const;
    /// An act about a product, by its SKU; what it says then, as "stage state".
    [[nodiscard]] QString product(const char *sku, const char *line, const QStringList &values = {}) const;
    [[nodiscard]] QString written(const QString &name, const QByteArray &bytes) const;
    /// From now on it is that instant.
    void standAt(const char *instant) const;

    std::unique_ptr<TestWorkspace> m_w;
};

CliAnswer TestProductRelease::ask(const char *line, const QStringList &values) const
{
    return callCli(words(line, values)
                       + QStringList{QStringLiteral("--workspace"), m_w->addressText(), QStringLiteral("--json")},
                   ann);
}

Json TestProductRelease::done(const char *line, const QStringList &values, int status) const
{
    const CliAnswer answer = ask(line, values);
    if (answer.status != status) {
        QTest::qFail((words(line, values).join(u' ').toUtf8() + " → " + answer.all()).constData(), __FILE__, __LINE__);
        return {};
    }
    return answer.out.isEmpty() ? Json() : answer.json();
}

QString TestProductRelease::product(const char *sku, const char *line, const QStringList &values) const
{
    const QByteArray whole = QByteArray("approvals ") + line + " --contract C-1 --sku " + sku;
    (void)done(whole.constData(), values);
    const Json now = done((QByteArray("approvals show --contract C-1 --sku ") + sku).constData());
    return at(now, "/stage") + u' ' + at(now, "/state");
}

QString TestProductRelease::written(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_w->folder() + u'/' + name;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

void TestProductRelease::standAt(const char *instant) const
{
    Statement(m_w->db(), QStringLiteral("DELETE FROM setting WHERE name = ?")).bind(Workspace::standsAt).run();
    Statement(m_w->db(), QStringLiteral("INSERT INTO setting (name, value) VALUES (?, ?)"))
        .bind(Workspace::standsAt, QString::fromLatin1(instant))
        .run();
}

void TestProductRelease::fromConceptToAStatement()
{
    m_w = std::make_unique<TestWorkspace>();
    using Chapter = void (TestProductRelease::*)();
    for (const Chapter chapter : {&TestProductRelease::begins, &TestProductRelease::reviewsTheConcept,
                                  &TestProductRelease::goesThroughTheStages, &TestProductRelease::reportsTheQuarter,
                                  &TestProductRelease::withdraws}) {
        (this->*chapter)();
        if (QTest::currentTestFailed())
            return;
    }
}

void TestProductRelease::begins()
{
    const Licensing house(**m_w);
    Contract contract = house.contract(house.luolai);
    contract.number = QStringLiteral("C-1");
    signOnPaper(**m_w, ContractService(**m_w).add(contract), 1, QDate(2026, 6, 1));
    standAt("2026-06-15T01:00:00Z");
    // The museum is closed on the Wednesday: five working days from Monday on end a day later.
    (void)done("approvals calendar --institution SZM --off 2026-06-17 --name Stocktaking");
    (void)done("approvals chain --institution SZM --stage \"intake 3 licensing\" --stage \"concept 5 curator\" "
               "--stage \"final_artwork 5 curator,legal\" --stage \"pre_production 5 curator,conservation\" "
               "--stage \"production 5 curator\" --stage \"packaging 5 legal\" --stage \"marketing 3 licensing\"");
    QCOMPARE(at(done("approvals chain --contract C-1"), "/of"), QStringLiteral("SZM"));
    QCOMPARE(ask("approvals chain --contract C-1 --silence 15").status, 2); // with the stages alone
    const CliAnswer unknown = ask("approvals begin --contract C-1 --sku QUILT --name-en Lotus --asset SZM/none");
    QVERIFY2(unknown.err.contains("SZM/none"), unknown.all().constData());
    for (const char *sku : {"QUILT", "THROW"})
        QCOMPARE(product(sku, "begin --name-en Lotus --category nice/24/bedding --asset SZM/1"),
                 QStringLiteral("intake in_review"));
    // What the contract does not grant does not pass.
    QCOMPARE(product("CUP", "begin --name-en Cup --category nice/21 --asset SZM/1"),
             QStringLiteral("intake in_review"));
    QVERIFY(ask("approvals close --contract C-1 --sku CUP --as approve").err.contains("nice/21"));
    for (const char *sku : {"QUILT", "THROW"})
        QCOMPARE(product(sku, "close --as approve"), QStringLiteral("concept awaiting"));
    // Nor does it come in later.
    QVERIFY(ask("approvals change --contract C-1 --sku THROW --category nice/21").err.contains("nice/21"));
    (void)product("THROW", "change --name-zh 莲花毯 --lead ann");
    QCOMPARE(at(done("approvals show --contract C-1 --sku THROW"), "/name_zh"), QStringLiteral("莲花毯"));
}

void TestProductRelease::reviewsTheConcept()
{
    const QString first = written(QStringLiteral("concept.png"), QByteArray("\x89PNG\r\n\x1a\n", 8) + "first");
    QCOMPARE(product("QUILT", "submit % --note First", {first}), QStringLiteral("concept in_review"));
    QCOMPARE(at(done("approvals show --contract C-1 --sku QUILT"), "/due_on"), QStringLiteral("2026-06-24")); // not 23
    (void)product("QUILT", "comment --text \"The petals are mirrored\" --at 20,20,10,10");
    QCOMPARE(product("QUILT", "close --as ask_again --note \"Turn the motif\""), QStringLiteral("concept resubmit"));
    (void)product("QUILT", "reply --remark 1 --text Turned");
    const QString second = written(QStringLiteral("concept-2.png"), QByteArray("\x89PNG\r\n\x1a\n", 8) + "second");
    (void)product("QUILT", "submit %", {second});
    (void)product("QUILT", "resolve --remark 1");
    // An accepted point is taken up again with a reason, not remarked anew.
    QVERIFY(ask("approvals comment --contract C-1 --sku QUILT --text Again --at 21,21,9,9").err.contains("1"));
    (void)product("QUILT", "reopen --remark 1 --reason \"In print it is mirrored still\"");
    (void)product("QUILT", "resolve --remark 1");
    (void)product("QUILT", "recommend --reviewer curator --opinion approve");
    QCOMPARE(product("QUILT", "close --as approve_with_changes --change \"Eight petals\""),
             QStringLiteral("concept changes_due"));
    const Json due = done("approvals show --contract C-1 --sku QUILT");
    QCOMPARE(product("QUILT", "tick --change %", {at(due, "/changes/0/id")}), QStringLiteral("final_artwork awaiting"));
    QCOMPARE(at(due, "/rounds/2/round"), QStringLiteral("2"));
    QVERIFY(at(due, "/rounds/1/files/0/sha256") != at(due, "/rounds/2/files/0/sha256"));
}

void TestProductRelease::goesThroughTheStages()
{
    standAt("2026-07-20T01:00:00Z");
    const QStringList stages{QStringLiteral("final_artwork"), QStringLiteral("pre_production"),
                             QStringLiteral("production"), QStringLiteral("packaging"), QStringLiteral("marketing")};
    for (const QString &stage : stages) {
        QCOMPARE(product("QUILT", "submit %", {written(stage + QStringLiteral(".pdf"), "%PDF-1.4 " + stage.toUtf8())}),
                 stage + QStringLiteral(" in_review"));
        (void)product("QUILT", "comment --text Fine --page 2");
        // It is not released before the last of them.
        QCOMPARE(at(done("approvals show --contract C-1 --sku QUILT"), "/product_state"), QStringLiteral("in_review"));
        (void)product("QUILT", "close --as approve --note Good");
    }
    const Json released = done("approvals show --contract C-1 --sku QUILT");
    QCOMPARE(at(released, "/state"), QStringLiteral("released"));
    QCOMPARE(at(released, "/product_state"), QStringLiteral("released"));
    QCOMPARE(at(released, "/remarks/1/page"), QStringLiteral("2"));
}

void TestProductRelease::reportsTheQuarter()
{
    standAt("2026-10-12T01:00:00Z");
    (void)done("statements import --contract C-1 --period 2026Q3 %", {written(QStringLiteral("q3.csv"), sales)});
    (void)done("royalties calculate");
    const Json found = done("royalties exceptions --contract C-1 --period 2026Q3", {}, 1);
    QHash<int, QStringList> reasons;
    for (const Json &line : found.at("lines")) {
        for (const Json &reason : line.at("reasons"))
            reasons[line.at("line").get<int>()].append(QString::fromStdString(reason.at("reason").get<std::string>()));
    }
    const QString unapproved = QStringLiteral("unapproved_product");
    QVERIFY2(!reasons.contains(1), qPrintable(reasons.value(1).join(u' '))); // released before it was sold
    QVERIFY(reasons.value(2).contains(unapproved));                          // sold before
    QVERIFY(reasons.value(3).contains(unapproved));                          // still in its concept
    QVERIFY(reasons.value(4).contains(QStringLiteral("unknown_product")));
}

void TestProductRelease::withdraws()
{
    QCOMPARE(product("QUILT", "withdraw --note \"The dye bleeds\""), QStringLiteral("marketing withdrawn"));
    QCOMPARE(at(done("approvals show --contract C-1 --sku QUILT"), "/product_state"), QStringLiteral("withdrawn"));
    QCOMPARE(at(done("approvals list --open"), "/0/sku"), QStringLiteral("CUP"));
    QCOMPARE(ask("approvals withdraw --contract C-1 --sku THROW --note No").status, 1);
    QVERIFY(done("check", {}, 1).at("database").empty()); // only the files that the fixture names are not there
}

QTEST_GUILESS_MAIN(TestProductRelease)
#include "tst_productrelease.moc"
