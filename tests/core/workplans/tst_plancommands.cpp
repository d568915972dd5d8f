// "suppliers …" and "plans …" on the command line: people and factories corrected, put aside and restored; plans that
// go by the working days as they are; templates that somebody else saved meanwhile.
#include "core/contracts/contractservice.h"
#include "tests/support/cli.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

#include <QFile>
#include <QTemporaryDir>

using namespace lianming;

class TestPlanCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!qEnvironmentVariableIsEmpty("LIANMING_CLI"), "LIANMING_CLI names the program");
        m_world = std::make_unique<Licensing>(*m_home);
    }

    void suppliersAreCorrectedAndRestored()
    {
        QCOMPARE(call("suppliers add --code LOOM --name-en Loom").status, 0);
        QCOMPARE(call("suppliers factory LOOM --code LOOM-1 --name-en Mill --makes nice/24=1000").status, 0);
        CliAnswer answer = call("suppliers contact LOOM --name Chen --email chen@example.org");
        QVERIFY2(answer.status == 0, answer.all());
        const QString id = at(answer.json(), "/id");
        QCOMPARE(call("suppliers contact LOOM --contact % --phone 123", {id}).status, 0);
        answer = call("suppliers show LOOM");
        QCOMPARE(at(answer.json(), "/contacts/0/phone"), QStringLiteral("123"));
        QCOMPARE(at(answer.json(), "/contacts/0/email"), QStringLiteral("chen@example.org")); // the rest stays
        QCOMPARE(call("suppliers contact LOOM --contact % --remove", {id}).status, 0);
        QCOMPARE(call("suppliers contact LOOM --contact % --phone 5", {id}).status, 2);

        QCOMPARE(call("suppliers archive LOOM --factory LOOM-1").status, 0);
        QVERIFY(at(call("suppliers show LOOM").json(), "/factories/0/archived_on") != u"null");
        QCOMPARE(call("suppliers archive LOOM --factory LOOM-1 --restore").status, 0);
        QCOMPARE(at(call("suppliers show LOOM").json(), "/factories/0/archived_on"), QStringLiteral("null"));
        QCOMPARE(call("suppliers archive LOOM --factory NONE").status, 2);
        QCOMPARE(call("suppliers archive LOOM").status, 0);
        QVERIFY(call("suppliers list").json().empty());
        QCOMPARE(call("suppliers archive LOOM --restore").status, 0);
        QCOMPARE(call("suppliers list").json().size(), size_t{1});
    }

    void storesAreRestored()
    {
        const CliAnswer answer = call("plans stores --platform Tmall --institution SZM --name-en Shop");
        QVERIFY2(answer.status == 0, answer.all());
        const QString id = at(answer.json(), "/id");
        QCOMPARE(call("plans stores --archive %", {id}).status, 0);
        QVERIFY(call("plans stores").json().empty());
        QCOMPARE(call("plans stores --archived").json().size(), size_t{1});
        QCOMPARE(call("plans stores --restore %", {id}).status, 0);
        QCOMPARE(call("plans stores").json().size(), size_t{1});
    }

    void plansFollowTheWorkingDays()
    {
        ContractService contracts(*m_home);
        const QString number = contracts.get(contracts.add(m_world->contract(m_world->luolai))).number;
        CliAnswer answer = call("plans make --contract % --anchor 2032-03-01 --title-en Quilts", {number}); // a Monday
        QVERIFY2(answer.status == 0, answer.all());
        const QString plan = at(answer.json(), "/number");
        QCOMPARE(call("plans task --add-to % --title-en Draw --days 2", {plan}).status, 0);
        answer = call("plans show %", {plan});
        QCOMPARE(at(answer.json(), "/tasks/0/due"), QStringLiteral("2032-03-02"));
        QVERIFY2(answer.err.contains("public holidays of 2032"), answer.all());
        QCOMPARE(call("approvals calendar --institution SZM --off 2032-03-02").status, 0);
        QCOMPARE(at(call("plans show %", {plan}).json(), "/tasks/0/due"), QStringLiteral("2032-03-03"));
    }

    void templatesOfOthersAreNotLost()
    {
        const CliAnswer shipped = call("plans templates --show image-licence");
        QCOMPARE(shipped.status, 0);
        QFile file(m_folder.filePath(QStringLiteral("template.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        Json edited = shipped.json();
        edited["tasks"][0]["days"] = 17;
        file.write(QByteArray::fromStdString(edited.dump()));
        file.close();
        QCOMPARE(call("plans templates --save % --edition 0", {file.fileName()}).status, 1); // it is there already
        const CliAnswer saved = call("plans templates --save % --edition 1", {file.fileName()});
        QVERIFY2(saved.status == 0, saved.all());
        QCOMPARE(at(saved.json(), "/edition"), QStringLiteral("2"));
        QVERIFY(call("plans templates --save % --edition 1", {file.fileName()}).status != 0);
    }

private:
    [[nodiscard]] CliAnswer call(const char *line, const QStringList &values = {}) const
    {
        const QStringList where{QStringLiteral("--workspace"), m_home.addressText(), QStringLiteral("--json")};
        return callCli(words(line, values) + where, "mei");
    }

    QTemporaryDir m_folder;
    TestWorkspace m_home;
    std::unique_ptr<Licensing> m_world;
};

QTEST_GUILESS_MAIN(TestPlanCommands)
#include "tst_plancommands.moc"
