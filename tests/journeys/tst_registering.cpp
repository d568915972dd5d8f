// Registrations with the command line alone: entered, with their papers, renewed, used, taken from a list; what they
// bound and what lacks protection.
#include "core/contracts/contractservice.h"
#include "core/db/statement.h"
#include "tests/support/cli.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QFile>

using namespace lianming;

class TestRegistering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void entersChangesAndRenews();
    void papersAndUses();
    void marksBoundTheAnswer();
    void takesAList();
    void saysWhatIsNotCovered();

private:
    [[nodiscard]] CliAnswer ask(const char *line, const QStringList &values = {}) const;
    [[nodiscard]] Json done(const char *line, const QStringList &values = {}, int status = 0) const;
    [[nodiscard]] QString written(const char *name, const QByteArray &content) const;
    [[nodiscard]] QString mark(const char *number, const char *granted) const;

    std::unique_ptr<TestWorkspace> m_w;
    std::unique_ptr<Licensing> m_house;
};

void TestRegistering::init()
{
    m_house.reset();
    m_w = std::make_unique<TestWorkspace>();
    m_house = std::make_unique<Licensing>(**m_w);
    Statement(m_w->db(), QStringLiteral("INSERT INTO setting (name, value) VALUES (?, ?)"))
        .bind(Workspace::standsAt, TestWorkspace::clock().now().toString(Qt::ISODate))
        .run();
}

CliAnswer TestRegistering::ask(const char *line, const QStringList &values) const
{
    return callCli(words(line, values)
                       + QStringList{QStringLiteral("--workspace"), m_w->addressText(), QStringLiteral("--json")},
                   "ann");
}

Json TestRegistering::done(const char *line, const QStringList &values, int status) const
{
    const CliAnswer answer = ask(line, values);
    if (answer.status != status) {
        QTest::qFail(answer.all().constData(), __FILE__, __LINE__);
        return {};
    }
    return answer.json();
}

QString TestRegistering::written(const char *name, const QByteArray &content) const
{
    QFile file(QDir(m_w->folder()).filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write the test's file");
    return file.fileName();
}

QString TestRegistering::mark(const char *number, const char *granted) const
{
    return at(done("protect register --institution SZM --kind trademark --number % --holder SZM --class 24 --class 25 "
                   "--granted % --asset SZM/1 --subject mark",
                   {QString::fromLatin1(number), QString::fromLatin1(granted)}),
              "/id");
}

void TestRegistering::entersChangesAndRenews()
{
    const QString id = mark("TM-1", "2010-01-05");
    Json shown = done("protect registration %", {id});
    QCOMPARE(at(shown, "/expires_on"), QStringLiteral("2020-01-04")); // ten years
    QCOMPARE(at(shown, "/standing"), QStringLiteral("lapsed"));
    QCOMPARE(at(shown, "/subject"), QStringLiteral("mark"));
    const CliAnswer late = ask("protect renew %", {id});
    QCOMPARE(late.status, 2);
    QVERIFY2(late.err.contains("2020-07-04"), late.all().constData());
    const Json renewed = done("protect renew % --on 2019-11-01 --notes agent", {id});
    QCOMPARE(at(renewed, "/expires_on"), QStringLiteral("2030-01-04"));
    shown = done("protect registration %", {id});
    QCOMPARE(at(shown, "/renewals/0/expired_on"), QStringLiteral("2020-01-04"));
    QCOMPARE(at(shown, "/renewals/0/notes"), QStringLiteral("agent"));
    QCOMPARE(at(shown, "/renewal/opens_on"), QStringLiteral("2029-01-04"));

    QCOMPARE(ask("protect change-registration % --title Deer --cancelled 2021-02-03", {id}).status, 2); // why?
    QCOMPARE(ask("protect change-registration % --title Deer --cancelled 2021-02-03 --cancel-reason void", {id}).status,
             0);
    QCOMPARE(at(done("protect registrations --standing cancelled"), "/0/title"), QStringLiteral("Deer"));
    QCOMPARE(ask("protect change-registration % --cancelled none", {id}).status, 0);
    QCOMPARE(done("protect registrations --standing cancelled").size(), size_t(0));
    const CliAnswer unknown = ask("protect registration 99");
    QCOMPARE(unknown.status, 2);
    QVERIFY(ask("protect registrations --standing rumour").err.contains("rumour"));
}

void TestRegistering::papersAndUses()
{
    const QString work = at(done("protect register --institution SZM --kind copyright --number C-1 --holder SZM "
                                 "--filed 2026-01-05 --asset SZM/1 --subject photograph"),
                            "/id");
    Json papers = done("protect papers %", {work}, 1);
    QCOMPARE(papers.size(), size_t(6));
    QCOMPARE(at(papers, "/0/state"), QStringLiteral("missing"));
    for (const char *paper : {"form", "identity", "ownership", "statement", "sample"})
        papers = done("protect papers % % %", {work, QString::fromLatin1(paper), written(paper, paper)}, 1);
    papers = done("protect papers % warranty %", {work, written("warranty.pdf", "warranty")});
    QCOMPARE(at(papers, "/5/document/name"), QStringLiteral("warranty.pdf"));
    QCOMPARE(ask("protect papers % rumour %", {work, written("x", "x")}).status, 2);

    const QString id = mark("TM-1", "2019-01-05");
    QCOMPARE(at(done("protect registrations --unused"), "/0/number"), QStringLiteral("TM-1"));
    const Json used = done("protect use % --on 2024-03-01 --notes \"sold in the shop\" --document %",
                           {id, written("invoice.pdf", "invoice")});
    QCOMPARE(at(used, "/open_to_cancellation_from"), QStringLiteral("2027-03-01"));
    QCOMPARE(at(done("protect registration %", {id}), "/uses/0/notes"), QStringLiteral("sold in the shop"));
}

void TestRegistering::marksBoundTheAnswer()
{
    (void)mark("TM-1", "2024-01-05");
    const auto question = [this](const char *category, const char *end) {
        return written("request.json", QByteArray(
                                           R"({"licensee": "LUOLAI", "assets": ["SZM/1"], "rights": ["trademark"],
            "categories": [")") + category + R"("], "territories": ["CN"], "channels": ["*"], "start": "2026-07-01",
            "end": ")" + end + R"(", "exclusivity": "non_exclusive"})");
    };
    const Json free = done("rights ask --institution SZM --request %", {question("nice/24", "2028-06-30")});
    QCOMPARE(at(free, "/answer"), QStringLiteral("available"));
    const Json other = done("rights ask --institution SZM --request %", {question("nice/18", "2028-06-30")}, 1);
    QCOMPARE(at(other, "/title_gaps/0/registrations/0/number"), QStringLiteral("TM-1"));
    QCOMPARE(at(other, "/title_gaps/0/registrations/0/lacks_categories"), QStringLiteral("[\"nice/18\"]"));
    const Json later = done("rights ask --institution SZM --request %", {question("nice/24", "2036-06-30")}, 1);
    QCOMPARE(at(later, "/title_gaps/0/registrations/0/until"), QStringLiteral("2034-01-04"));
}

void TestRegistering::takesAList()
{
    const QString list = written("list.csv", "number,kind,class,asset\n1,trademark,24,SZM/1\n2,trademark,99,SZM/1\n");
    const Json trial = done("protect import-registrations % --institution SZM --dry-run", {list}, 1);
    QCOMPARE(at(trial, "/added"), QStringLiteral("1"));
    QCOMPARE(done("protect registrations").size(), size_t(0));
    const Json taken = done("protect import-registrations % --institution SZM", {list}, 1);
    QCOMPARE(at(taken, "/refusals/0/line"), QStringLiteral("3"));
    QCOMPARE(at(taken, "/refusals/0/field"), QStringLiteral("classes"));
    QCOMPARE(done("protect registrations --class 24").size(), size_t(1));
    QCOMPARE(ask("protect import-registrations %", {written("none.csv", "a,b\n1,2\n")}).status, 2);
}

void TestRegistering::saysWhatIsNotCovered()
{
    QCOMPARE(at(done("protect coverage"), "/lines"), QStringLiteral("0"));
    signOnPaper(**m_w, ContractService(**m_w).add(m_house->contract(m_house->luolai)), 1, QDate(2026, 5, 30));
    const Json report = done("protect coverage --all", {}, 1);
    QCOMPARE(at(report, "/lines"), QStringLiteral("1"));
    QCOMPARE(at(report, "/rows/0/asset"), QStringLiteral("SZM/1"));
    QCOMPARE(at(report, "/rows/0/mark/state"), QStringLiteral("missing"));
    QCOMPARE(at(report, "/rows/0/mark/territories"), QStringLiteral("[\"CN\"]"));
    const QString file = QDir(m_w->folder()).filePath(QStringLiteral("coverage.xlsx"));
    QCOMPARE(ask("protect coverage --export % --language zh", {file}).status, 1);
    QVERIFY(QFile::exists(file));
    QCOMPARE(ask("protect coverage --lacking rumour").status, 2);
}

QTEST_GUILESS_MAIN(TestRegistering)
#include "tst_registering.moc"
