// A signed contract is amended, renewed and ended with the command line alone.
#include "core/contracts/contractservice.h"
#include "tests/support/cli.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

#include <QFile>

using namespace lianming;

namespace {

constexpr auto ann = "ann";

void addSigned(Workspace &w, const Licensing &house)
{
    Contract contract = house.contract(house.luolai);
    contract.number = QStringLiteral("C-1");
    signOnPaper(w, ContractService(w).add(contract), 1, QDate(2026, 6, 1));
}

} // namespace

class TestAmending : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void amendsByADocument();
    void renews();
    void saysWhatIsWrong();

private:
    [[nodiscard]] CliAnswer ask(const char *line, const QStringList &values = {}) const;
    [[nodiscard]] Json done(const char *line, const QStringList &values = {}, int status = 0) const;

    std::unique_ptr<TestWorkspace> m_w;
};

void TestAmending::init()
{
    m_w = std::make_unique<TestWorkspace>();
    const Licensing house(**m_w);
    addSigned(**m_w, house);
}

CliAnswer TestAmending::ask(const char *line, const QStringList &values) const
{
    return callCli(words(line, values)
                       + QStringList{QStringLiteral("--workspace"), m_w->addressText(), QStringLiteral("--json")},
                   ann);
}

Json TestAmending::done(const char *line, const QStringList &values, int status) const
{
    const CliAnswer answer = ask(line, values);
    if (answer.status != status) {
        QTest::qFail(answer.all().constData(), __FILE__, __LINE__);
        return {};
    }
    return answer.out.isEmpty() ? Json() : answer.json();
}

void TestAmending::amendsByADocument()
{
    Json document = done("contracts export C-1");
    document["rates"][0]["tiers"][0]["percent"] = "6";
    document["grants"][0]["territories"] = {"CN", "HK"};
    const QString path = m_w->folder() + QStringLiteral("/amended.json");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(document.dump()));
    file.close();
    const Json drafted = done("contracts amend C-1 --title Rates --from 2027-01-01 --document %", {path});
    const QString id = QString::number(drafted.at("id").get<int>());
    const Json shown = done("contracts amendment %", {id});
    QVERIFY(shown.at("check").at("can_sign").get<bool>());
    QStringList terms;
    for (const Json &change : shown.at("changes"))
        terms.append(QString::fromStdString(change.at("term").get<std::string>()));
    QVERIFY2(terms.contains(QStringLiteral("rates")) && terms.contains(QStringLiteral("territories")),
             qPrintable(terms.join(u' ')));
    (void)done("contracts sign-amendment % --on 2026-06-20", {id});
    QCOMPARE(at(done("contracts amendments C-1"), "/0/state"), QStringLiteral("signed"));
    const Json after = done("contracts export C-1");
    QCOMPARE(at(after, "/rates/0/tiers/0/percent"), QStringLiteral("6"));
    QCOMPARE(at(after, "/amendment_history/0/before/rates/0/tiers/0/percent"), QStringLiteral("5"));
    QCOMPARE(ask("contracts drop-amendment %", {id}).status, 1);
    // From the new year on Hong Kong is taken.
    const char *question =
        "rights ask --institution SZM --licensee TAIHU-SNOW --asset SZM/1 --right reproduction "
        "--category nice/24 --territory HK --channel online --exclusivity exclusive --start % --end %";
    QCOMPARE(ask(question, {QStringLiteral("2026-08-01"), QStringLiteral("2026-12-31")}).status, 0);
    QCOMPARE(ask(question, {QStringLiteral("2026-08-01"), QStringLiteral("2027-01-01")}).status, 1);
}

void TestAmending::renews()
{
    const Json option =
        done("contracts option C-1 --title Renewal --by 2028-03-31 --new-end 2030-06-30 --holder brand");
    const Json drafted = done("contracts renew %", {QString::number(option.at("id").get<int>())});
    const QString id = QString::number(drafted.at("id").get<int>());
    (void)done("contracts sign-amendment %", {id});
    QCOMPARE(at(done("contracts export C-1"), "/term/end"), QStringLiteral("2030-06-30"));
    QCOMPARE(at(done("contracts options C-1"), "/0/state"), QStringLiteral("exercised"));
    // Ended early, it leaves its tasks.
    (void)done("contracts terminate C-1 --on 2026-12-31 --reason Breach");
    QStringList kinds;
    for (const Json &task : done("contracts obligations C-1"))
        kinds.append(QString::fromStdString(task.at("kind").get<std::string>()));
    QVERIFY(kinds.contains(QStringLiteral("final_account")) && kinds.contains(QStringLiteral("destruction")));
}

void TestAmending::saysWhatIsWrong()
{
    QCOMPARE(ask("contracts amend C-9 --title T --from 2027-01-01").status, 2);
    QCOMPARE(ask("contracts amend C-1 --title T --from 2027-13-01").status, 2);
    QCOMPARE(ask("contracts amend C-1 --title T").status, 2);
    const Json drafted = done("contracts amend C-1 --title T --from 2027-01-01");
    const QString id = QString::number(drafted.at("id").get<int>());
    QCOMPARE(at(done("contracts amendment %", {id}, 1), "/check/findings/0"),
             QStringLiteral("The amendment changes nothing of the contract yet"));
    QCOMPARE(ask("contracts sign-amendment %", {id}).status, 1);
    Json foreign = done("contracts export C-1");
    foreign["number"] = "C-2";
    const QString path = m_w->folder() + QStringLiteral("/foreign.json");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(foreign.dump()));
    file.close();
    const CliAnswer answer = ask("contracts amend C-1 --title T --from 2027-01-01 --document %", {path});
    QCOMPARE(answer.status, 2);
    QVERIFY2(answer.err.contains("foreign.json") && answer.err.contains("number"), answer.err.constData());
    foreign["number"] = "C-1";
    foreign["text"] = {{"format", "lianming-text/1"}, {"clauses", {{{"version", 1}}}}};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(foreign.dump()));
    file.close();
    const CliAnswer damaged = ask("contracts amend C-1 --title T --from 2027-01-01 --document %", {path});
    QCOMPARE(damaged.status, 2);
    QVERIFY2(damaged.err.contains("text.clauses[0].code"), damaged.err.constData());
}

QTEST_GUILESS_MAIN(TestAmending)
#include "tst_amending.moc"
