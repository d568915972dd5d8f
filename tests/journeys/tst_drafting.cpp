// A contract is drafted and negotiated with the command line alone: begun from a template, worded anew in a file, kept
// in rounds, compared, and carried to the house's own clauses and templates.
#include "core/contracts/contractservice.h"
#include "tests/support/cli.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

#include <QFile>

using namespace lianming;

namespace {

constexpr auto ann = "ann";

Id<Contract> addContract(Workspace &w, const Licensing &house)
{
    Contract contract = house.contract(house.luolai);
    contract.number = QStringLiteral("C-1");
    return ContractService(w).add(contract);
}

/// The clause of a printed text.
Json clauseIn(const Json &text, const std::string &code)
{
    for (const Json &section : text.at("sections")) {
        for (const Json &clause : section.at("clauses")) {
            if (clause.at("code") == code)
                return clause;
        }
    }
    return {};
}

} // namespace

class TestDrafting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void draftsAndNegotiates();
    void usesItsOwnClauses();
    void saysWhatIsWrong();

private:
    [[nodiscard]] CliAnswer ask(const char *line, const QStringList &values = {}) const;
    [[nodiscard]] Json done(const char *line, const QStringList &values = {}, int status = 0) const;
    [[nodiscard]] QByteArray refused(int status, const char *line, const QStringList &values = {}) const;
    [[nodiscard]] QString file(const char *name, const Json &document) const;

    std::unique_ptr<TestWorkspace> m_w;
};

void TestDrafting::init()
{
    m_w = std::make_unique<TestWorkspace>();
    const Licensing house(**m_w);
    (void)addContract(**m_w, house);
}

CliAnswer TestDrafting::ask(const char *line, const QStringList &values) const
{
    return callCli(words(line, values) + QStringList{QStringLiteral("--workspace"), m_w->addressText()}, ann);
}

Json TestDrafting::done(const char *line, const QStringList &values, int status) const
{
    const CliAnswer answer = callCli(
        words(line, values) + QStringList{QStringLiteral("--workspace"), m_w->addressText(), QStringLiteral("--json")},
        ann);
    if (answer.status != status) {
        QTest::qFail(answer.all().constData(), __FILE__, __LINE__);
        return {};
    }
    return answer.out.isEmpty() ? Json() : answer.json();
}

QByteArray TestDrafting::refused(int status, const char *line, const QStringList &values) const
{
    const CliAnswer answer = ask(line, values);
    if (answer.status != status || !answer.out.isEmpty())
        QTest::qFail(answer.all().constData(), __FILE__, __LINE__);
    return answer.err;
}

QString TestDrafting::file(const char *name, const Json &document) const
{
    QFile out(m_w->folder() + u'/' + QString::fromLatin1(name));
    if (!out.open(QIODevice::WriteOnly) || out.write(QByteArray::fromStdString(document.dump())) < 0)
        QTest::qFail(qPrintable(out.errorString()), __FILE__, __LINE__);
    return out.fileName();
}

void TestDrafting::draftsAndNegotiates()
{
    QCOMPARE(at(done("templates list"), "/0/code"), QStringLiteral("direct-licence"));
    QVERIFY(refused(2, "contracts text C-1").contains("C-1"));
    const Json begun = done("contracts begin-text C-1 --template direct-licence");
    QVERIFY(begun.at("clauses").get<int>() > 30);
    QVERIFY(refused(1, "contracts begin-text C-1 --template co-branding").contains("C-1"));

    // The text, for people and for programs.
    const CliAnswer printed = ask("contracts text C-1 --language zh");
    QCOMPARE(printed.status, 0);
    QVERIFY(printed.out.contains("第一条 合同当事人"));
    QVERIFY(printed.out.contains("苏州博物馆"));
    const Json text = done("contracts text C-1");
    const Json royalty = clauseIn(text, "fees.royalty");
    const Json stated = royalty.at("states").at(1);
    QCOMPARE(at(stated, "/term"), QStringLiteral("rates"));
    QCOMPARE(QString::fromStdString(royalty.at("body").get<std::string>())
                 .mid(stated.at("start").get<int>(), stated.at("length").get<int>()),
             at(stated, "/text"));
    QCOMPARE(ask("contracts check-text C-1").status, 0);

    QCOMPARE(at(done("contracts keep-round C-1 --side institution --note Ours"), "/round"), QStringLiteral("1"));
    QCOMPARE(ask("contracts compare C-1 --from 1").status, 0);

    // Worded anew, one clause less.
    Json document = done("contracts export C-1").at("text");
    for (Json &clause : document["clauses"]) {
        if (clause["code"] == "general.transfer")
            clause["edit"] = {{"by", "x"}, {"body", {{"en", {"Neither party transfers it."}}, {"zh", {"不得转让。"}}}}};
    }
    std::erase_if(document["clauses"].get_ref<Json::array_t &>(),
                  [](const Json &clause) { return clause["code"] == "general.notices"; });
    (void)done("contracts set-text C-1 %", {file("text.json", document)});
    QCOMPARE(at(clauseIn(done("contracts text C-1"), "general.transfer"), "/edited_by"), QString::fromLatin1(ann));
    QCOMPARE(at(done("contracts keep-round C-1 --side brand --note Theirs"), "/round"), QStringLiteral("2"));
    const Json rounds = done("contracts rounds C-1");
    QCOMPARE(rounds.size(), size_t(2));
    QCOMPARE(at(rounds, "/1/side"), QStringLiteral("brand"));
    QCOMPARE(at(rounds, "/1/actor"), QString::fromLatin1(ann));

    const Json diff = done("contracts compare C-1 --from 1 --to 2", {}, 1);
    QCOMPARE(at(diff, "/equal"), QStringLiteral("false"));
    QCOMPARE(diff.at("clauses").size(), size_t(2));
    const CliAnswer told = ask("contracts compare C-1 --from 1 --to 2 --language zh");
    QCOMPARE(told.status, 1);
    QVERIFY2(told.out.contains("[-") && told.out.contains("不得转让"), told.out.constData());
    QVERIFY(refused(2, "contracts compare C-1 --from 7").contains('7'));

    // A term that no clause states any more.
    std::erase_if(document["clauses"].get_ref<Json::array_t &>(),
                  [](const Json &clause) { return clause["code"] == "fees.royalty"; });
    (void)done("contracts set-text C-1 %", {file("text.json", document)});
    const Json findings = done("contracts check-text C-1", {}, 1);
    QCOMPARE(at(findings, "/0/problem"), QStringLiteral("term_not_stated"));
    QCOMPARE(at(findings, "/0/blocks"), QStringLiteral("true"));
    QCOMPARE(at(findings, "/0/term"), QStringLiteral("base"));
}

void TestDrafting::usesItsOwnClauses()
{
    Json clause = done("clauses show general.transfer");
    clause["version"] = 2;
    clause["body"]["en"].push_back("A change of name is told at once.");
    clause["body"]["zh"].push_back("名称变更应即告知。");
    QCOMPARE(at(done("clauses add %", {file("clause.json", clause)}), "/0/version"), QStringLiteral("2"));
    QVERIFY(refused(2, "clauses add %", {file("clause.json", clause)}).contains("version"));
    QCOMPARE(done("clauses list --house").size(), size_t(1));
    QCOMPARE(at(done("clauses show general.transfer --version 1"), "/version"), QStringLiteral("1"));

    Json form = done("templates show image-short");
    form["code"] = "poster";
    (void)done("templates add %", {file("poster.json", form)});
    (void)done("contracts begin-text C-1 --template poster");
    (void)done("contracts begin-text C-1 --template direct-licence --replace before");
    QCOMPARE(at(done("contracts rounds C-1"), "/0/note"), QStringLiteral("before"));
    const Json exported = done("contracts export C-1");
    QCOMPARE(at(exported, "/text/library/0/code"), QStringLiteral("general.transfer"));
    (void)done("templates archive poster");
    QVERIFY(refused(2, "templates show poster").contains("poster"));

    // And back in: the same text under another number.
    Json again = exported;
    again["number"] = "C-2";
    QCOMPARE(at(done("contracts import %", {file("c2.json", again)}), "/numbers/0"), QStringLiteral("C-2"));
    const Json back = done("contracts export C-2");
    QCOMPARE(back.at("text"), exported.at("text"));
}

void TestDrafting::saysWhatIsWrong()
{
    (void)done("contracts begin-text C-1 --template direct-licence");
    Json text = done("contracts export C-1").at("text");
    text["clauses"][3]["code"] = "none.such";
    QVERIFY(refused(2, "contracts set-text C-1 %", {file("text.json", text)}).contains("text.json: clauses[3].code"));
    Json form = done("templates show direct-licence");
    form.erase("purpose");
    QVERIFY(refused(2, "templates add %", {file("form.json", form)}).contains("form.json: purpose"));
    Json clause = done("clauses show fees.royalty");
    clause["version"] = 2;
    clause["body"]["zh"][0] = "支付{rate}。";
    QVERIFY(refused(2, "clauses add %", {file("clause.json", clause)}).contains("rate"));
    (void)refused(2, "contracts text C-1 --language fr");
    (void)refused(2, "contracts keep-round C-1 --side both");
    (void)refused(2, "contracts begin-text C-1 --template lease --replace x");
}

QTEST_GUILESS_MAIN(TestDrafting)
#include "tst_drafting.moc"
