#include "core/brands/brandservice.h"
#include "core/people/peopleservice.h"
#include "tests/support/cli.h"
#include "tests/support/testworkspace.h"

using namespace lianming;

class TestPeopleCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peopleComeChangeAndGo();
    void whatIsRefusedIsSaid();
    void rolesAreListed();

private:
    [[nodiscard]] static CliAnswer call(const TestWorkspace &w, const char *line, const char *user = "ann")
    {
        return callCli(words(line, {w.addressText()}) << QStringLiteral("--json"), user);
    }
};

void TestPeopleCommands::peopleComeChangeAndGo()
{
    const TestWorkspace w;
    Brand luolai;
    luolai.code = luolai.nameEn = QStringLiteral("LUOLAI");
    BrandService(*w).add(luolai);
    QVERIFY(call(w, "people list --workspace %").json().empty());

    CliAnswer answer = call(w, "people add --workspace % --name ann --role administrator --display-name Ann");
    QVERIFY2(answer.status == 0, answer.all());
    QCOMPARE(at(answer.json(), "/display_name"), QStringLiteral("Ann"));
    answer = call(w, "people add --workspace % --name mei --role brand_manager --brand LUOLAI");
    QVERIFY2(answer.status == 0, answer.all());
    QCOMPARE(at(answer.json(), "/brand"), QStringLiteral("LUOLAI"));
    QCOMPARE(call(w, "people add --workspace % --name bo --role lead").status, 0);
    QCOMPARE(call(w, "people add --workspace % --name bo --role accountant").status, 0);

    answer = call(w, "people change mei --workspace % --new-role legal --display-name Mei");
    QVERIFY2(answer.status == 0, answer.all());
    QCOMPARE(at(answer.json(), "/role"), QStringLiteral("legal"));
    QCOMPARE(at(answer.json(), "/brand"), QString());
    QCOMPARE(call(w, "people change mei --workspace % --new-role brand_manager --brand LUOLAI").status, 0);

    QCOMPARE(call(w, "people remove bo --workspace %").status, 2); // which of the two?
    answer = call(w, "people remove bo --role lead --workspace %");
    QVERIFY2(answer.status == 0, answer.all());
    QVERIFY(!at(answer.json(), "/archived_on").isEmpty());
    const Json people = call(w, "people list --workspace %").json();
    QCOMPARE(people.size(), size_t(3));
    QCOMPARE(at(people, "/0/name"), QStringLiteral("ann"));
    QCOMPARE(at(people, "/1/role"), QStringLiteral("accountant"));
    QCOMPARE(at(people, "/2/role"), QStringLiteral("brand_manager"));
    QCOMPARE(call(w, "people list --workspace % --archived").json().size(), size_t(4));
}

void TestPeopleCommands::whatIsRefusedIsSaid()
{
    const TestWorkspace w;
    CliAnswer answer = call(w, "people add --workspace % --name bo --role administrator");
    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.err.contains("The first person must be yourself (ann)"), answer.all());
    answer = call(w, "people add --workspace % --name ann --role director");
    QCOMPARE(answer.status, 2);
    QVERIFY2(answer.err.contains("director"), answer.all());
    QCOMPARE(call(w, "people add --workspace % --name ann --role administrator").status, 0);
    answer = call(w, "people remove ann --workspace %");
    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.err.contains("last administrator"), answer.all());
    QCOMPARE(call(w, "people add --workspace % --name mei --role brand_manager").status, 2);
    QCOMPARE(call(w, "people add --workspace % --name mei --role legal --brand NONE").status, 2);
    QCOMPARE(call(w, "people remove nobody --workspace %").status, 2);
    answer = call(w, "people add --workspace % --name bo --role lead", "bo");
    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.err.contains("bo is not among the people of this workspace. Ask ann to be added"), answer.all());
    answer = call(w, "assets search --workspace % vase", "bo");
    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.out.isEmpty(), answer.all());
}

void TestPeopleCommands::rolesAreListed()
{
    const CliAnswer answer = callCli(words("people roles --json"), "ann");
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.json().size(), permissions.size());
    for (const Json &row : answer.json()) {
        if (row.at("permission") == "sign_contract")
            QVERIFY(row.at("roles") == Json::array({"lead"}));
    }
}

QTEST_GUILESS_MAIN(TestPeopleCommands)
#include "tst_peoplecommands.moc"
