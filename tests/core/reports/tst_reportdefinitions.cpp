// Reports that are kept under a name: their document round-trips and says where it is wrong, names are unique among
// those that are kept, two people do not overwrite each other, and a kept report runs as of today. And the command line
// that does all of it.
#include "core/audit/journal.h"
#include "core/reports/reportservice.h"
#include "tests/core/reports/documentsupport.h"
#include "tests/core/reports/pdfchecker.h"
#include "tests/support/cli.h"
#include "tests/support/jsonschema.h"
#include "tests/support/richcontract.h"
#include "tests/support/testworkspace.h"

#include <QDir>

using namespace lianming;
using namespace lianming::test;

namespace {

ReportDefinition expiring()
{
    ReportDefinition out;
    out.name = QStringLiteral("Expiring soon 即将到期");
    out.question.by = PortfolioBy::ExpiryMonth;
    out.question.filter.endingWithin = 400;
    out.question.filter.standings = {ContractStanding::Running, ContractStanding::SellOff};
    out.output = {ReportFormat::Pdf, DocumentLanguage::Chinese};
    return out;
}

ReportDefinition everything()
{
    ReportDefinition out;
    out.name = QStringLiteral("All of it");
    out.question.by = PortfolioBy::Territory;
    PortfolioFilter &f = out.question.filter;
    f.institutions = {QStringLiteral("DHA")};
    f.brands = {QStringLiteral("TAIHU")};
    f.standings = {ContractStanding::Draft};
    f.ending = DaySpan{QDate(2026, 1, 1), QDate(2026, 12, 31)};
    f.rights = {Right::Reproduction, Right::Name};
    f.categories = {"nice/24/bedding"};
    f.territories = {"CN", "EU"};
    f.channels = {"online/marketplace/tmall"};
    f.exclusivity = {Exclusivity::Sole, Exclusivity::NonExclusive};
    f.duties = PortfolioFilter::Duties::Open;
    f.withArchived = true;
    out.question.columns = {PortfolioColumn::Number, PortfolioColumn::DutyState, PortfolioColumn::Clauses};
    out.output = {ReportFormat::Xlsx, DocumentLanguage::English};
    return out;
}

ReportDefinition readBack(const ReportDefinition &definition)
{
    const Json document = Json::parse(reportDefinitionJson(definition).dump());
    return readReportDefinition(JsonNode(document, QStringLiteral("report.json")));
}

} // namespace

class TestReportDefinitions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void documentsRoundTrip();
    void badDocuments_data();
    void badDocuments();
    void keptAndChanged();
    void runsAsOfToday();
    void commandLine();

private:
    [[nodiscard]] Workspace &w() const { return **m_workspace; }

    std::unique_ptr<TestWorkspace> m_workspace;
};

void TestReportDefinitions::init()
{
    m_workspace.reset();
    m_workspace = std::make_unique<TestWorkspace>();
}

void TestReportDefinitions::documentsRoundTrip()
{
    QCOMPARE(readBack(expiring()), expiring());
    QCOMPARE(readBack(everything()), everything());
    ReportDefinition one;
    one.name = QStringLiteral("One");
    one.kind = ReportKind::Contract;
    one.contract = QStringLiteral("DHA-2024-001");
    one.parts = {ReportPart::Text, ReportPart::Royalties};
    one.output.format = ReportFormat::Odrl;
    QCOMPARE(readBack(one), one);
    for (int i = 0; i < portfolioColumns; ++i)
        QCOMPARE(parsePortfolioColumn(QString::fromLatin1(portfolioColumnCode(PortfolioColumn(i)))),
                 PortfolioColumn(i));
    for (const PortfolioBy by : portfolioGroupings)
        QCOMPARE(parsePortfolioBy(QString::fromLatin1(portfolioByCode(by))), by);
    for (const ReportFormat format : reportFormats)
        QCOMPARE(parseReportFormat(QString::fromLatin1(reportFormatCode(format))), format);
}

void TestReportDefinitions::badDocuments_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *change, const char *place) {
        QTest::newRow(change) << QString::fromUtf8(change) << QString::fromUtf8(place);
    };
    // A merge patch, and what the complaint names.
    row(R"({"format": "lianming-report/2"})", "format");
    row(R"({"name": null})", "name");
    row(R"({"name": "  "})", "name");
    row(R"({"kind": "novel"})", "kind");
    row(R"({"kind": "contract"})", "by");
    row(R"({"by": "weather"})", "by");
    row(R"({"weather": "fine"})", "weather");
    row(R"({"filter": {"weather": "fine"}})", "filter.weather");
    row(R"({"filter": {"standings": ["asleep"]}})", "filter.standings[0]");
    row(R"({"filter": {"standings": ["draft", "draft"]}})", "filter.standings[1]");
    row(R"({"filter": {"territories": ["m"]}})", "filter.territories[0]");
    row(R"({"filter": {"territories": []}})", "filter.territories");
    row(R"({"filter": {"categories": ["a b"]}})", "filter.categories[0]");
    row(R"({"filter": {"rights": ["everything"]}})", "filter.rights[0]");
    row(R"({"filter": {"ending": {"from": "2026-01-01"}}})", "filter.ending.to");
    row(R"({"filter": {"ending": {"from": "2026-01-32", "to": "2026-02-01"}}})", "filter.ending.from");
    row(R"({"filter": {"ending_within_days": -1}})", "filter.ending_within_days");
    row(R"({"filter": {"ending_within_days": 1.5}})", "filter.ending_within_days");
    row(R"({"filter": {"obligations": "late"}})", "filter.obligations");
    row(R"({"filter": {"archived": "yes"}})", "filter.archived");
    row(R"({"columns": ["number", "weather"]})", "columns[1]");
    row(R"({"output": {"format": "docx"}})", "output.format");
    row(R"({"output": {"language": "fr"}})", "output.language");
    row(R"({"output": {"paper": "a3"}})", "output.paper");
    row(R"({"output": {"format": "odrl"}})", "ODRL");
}

void TestReportDefinitions::badDocuments()
{
    QFETCH(QString, change);
    QFETCH(QString, place);
    Json document = Json::parse(reportDefinitionJson(expiring()).dump());
    document.merge_patch(Json::parse(change.toStdString()));
    try {
        (void)readReportDefinition(JsonNode(document, QStringLiteral("report.json")));
        QFAIL("no error was thrown");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), Error::Kind::BadInput);
        const QString said = error.message().english();
        QVERIFY2(said.startsWith(u"report.json") && said.contains(place), qPrintable(said));
    }
}

void TestReportDefinitions::keptAndChanged()
{
    ReportService service(w());
    QVERIFY(service.definitions().isEmpty());
    const Id<ReportDefinition> id = service.add(expiring());
    ReportDefinition stored = service.get(id);
    QCOMPARE(stored.name, expiring().name);
    QCOMPARE(stored.question, expiring().question);
    QCOMPARE(service.get(QStringLiteral(" Expiring soon 即将到期 ")).id, id);
    VERIFY_ERROR((void)service.add(expiring()), Error::Kind::Duplicate);
    VERIFY_ERROR((void)service.get(QStringLiteral("Nothing")), Error::Kind::NotFound);
    ReportDefinition nameless = expiring();
    nameless.name = QStringLiteral(" ");
    VERIFY_ERROR((void)service.add(nameless), Error::Kind::BadInput);

    const ReportDefinition before = stored;
    stored.question.filter.endingWithin = 90;
    service.change(stored);
    QCOMPARE(service.get(id).question.filter.endingWithin, 90);
    VERIFY_ERROR(service.change(before), Error::Kind::Conflict);
    const auto history = service.history(id);
    QCOMPARE(history.size(), 2);
    QCOMPARE(history.first().actor, w().actor.name);

    service.setArchived(id, true);
    QVERIFY(service.definitions().isEmpty());
    QCOMPARE(service.definitions(true).size(), 1);
    const Id<ReportDefinition> second = service.add(expiring()); // its name is free again
    VERIFY_ERROR(service.setArchived(id, false), Error::Kind::Duplicate);
    service.setArchived(second, true);
    service.setArchived(id, false);
    QCOMPARE(service.definitions().size(), 1);
}

void TestReportDefinitions::runsAsOfToday()
{
    const RichHouse house = makeRichHouse(w());
    (void)makeRichContract(w(), house, 1, 2);
    ReportService service(w());
    const QString path = m_workspace->folder() + QStringLiteral("/kept.json");
    ReportDefinition definition = expiring();
    definition.output.format = ReportFormat::Data;
    Progress progress;
    service.run(service.get(service.add(definition)), path, progress);
    QCOMPARE(readJsonFile(path).at("contracts").get<int>(), 1);
    w().clock = Clock(QDateTime(QDate(2026, 1, 1), QTime(8, 0), Qt::UTC));
    service.run(definition, path, progress); // 400 days reach less far
    QCOMPARE(readJsonFile(path).at("contracts").get<int>(), 0);
    ReportDefinition one;
    one.name = QStringLiteral("One");
    one.kind = ReportKind::Contract;
    one.contract = QStringLiteral("DHA-2024-001");
    one.parts = {ReportPart::Terms};
    service.run(one, m_workspace->folder() + QStringLiteral("/one.pdf"), progress);
    QVERIFY(PdfChecker(bytesOf(m_workspace->folder() + QStringLiteral("/one.pdf"))).problems().isEmpty());
    one.contract = QStringLiteral("C-0");
    VERIFY_ERROR(service.run(one, path, progress), Error::Kind::NotFound);
}

void TestReportDefinitions::commandLine()
{
    const RichHouse house = makeRichHouse(w());
    (void)makeRichContract(w(), house, 1, 4);
    (void)makeRichContract(w(), house, 2, 4);
    const QDir folder(m_workspace->folder());
    const auto path = [&folder](const char *name) {
        return folder.filePath(QLatin1String(name));
    };
    const auto call = [this](const char *line, const QStringList &values = {}) {
        return callCli(words(line, values) + QStringList{QStringLiteral("--workspace"), m_workspace->addressText()},
                       "counsel");
    };
    CliAnswer answer = call("report contract DHA-2024-001 --language zh --out %", {path("c.pdf")});
    QVERIFY2(answer.status == 0, answer.all());
    const PdfChecker checker(bytesOf(path("c.pdf")));
    QVERIFY2(checker.problems().isEmpty(), qPrintable(checker.problems().join(u'\n')));
    if (!program("qpdf").isEmpty()) {
        QProcess qpdf;
        qpdf.start(program("qpdf"), {QStringLiteral("--check"), path("c.pdf")});
        QVERIFY(qpdf.waitForFinished());
        QCOMPARE(qpdf.exitCode(), 0);
    }
    if (!program("pdftotext").isEmpty()) {
        const QString text = textOfPdf(path("c.pdf"));
        for (const char *said : {"合同报告", "DHA-2024-001", "主要条款", "权利来源", "第一条", "第7.1条"})
            QVERIFY2(text.contains(QString::fromUtf8(said)), said);
    }
    for (const char *name : {"c.odt", "c.xlsx", "c.json", "c.jsonld"}) {
        answer = call("report contract DHA-2024-001 --out %", {path(name)});
        QVERIFY2(answer.status == 0, answer.all());
        QVERIFY(QFile::exists(path(name)));
    }
    answer = call("contracts export DHA-2024-001 --json");
    QCOMPARE(readJsonFile(path("c.json")), answer.json());
    answer = call("contracts odrl DHA-2024-001 --json");
    QCOMPARE(readJsonFile(path("c.jsonld")), answer.json());
    answer = callCli(words("contracts schema"), "counsel");
    QVERIFY2(JsonSchema(answer.json()).isValid(readJsonFile(path("c.json"))), answer.all());

    answer = call("report contracts --all --to % --format odt --language en --json", {path("many")});
    QVERIFY2(answer.status == 0, answer.all());
    QCOMPARE(at(answer.json(), "/written"), QStringLiteral("2"));
    QVERIFY(QFile::exists(path("many/DHA-2024-002 en.odt")));
    answer = call("report contracts --number DHA-2024-002 --to %", {path("one")});
    QVERIFY2(answer.status == 0, answer.all());
    QVERIFY(QFile::exists(path("one/DHA-2024-002 en.pdf")) && !QFile::exists(path("one/DHA-2024-001 en.pdf")));
    QCOMPARE(call("report contracts --to %", {path("none")}).status, 2);
    QCOMPARE(call("report contracts --number X-1 --to %", {path("none")}).status != 0, true);

    answer =
        call("report portfolio --by expiry --step month --within 400 --standing running --out %", {path("p.json")});
    QVERIFY2(answer.status == 0, answer.all());
    QCOMPARE(at(readJsonFile(path("p.json")), "/groups/0/group"), QStringLiteral("2027-06"));
    answer = call("report portfolio --by territory --territory CN --language zh --out %", {path("p.pdf")});
    QVERIFY2(answer.status == 0, answer.all());
    QVERIFY(PdfChecker(bytesOf(path("p.pdf"))).problems().isEmpty());
    QCOMPARE(call("report portfolio --by weather --out %", {path("x.pdf")}).status, 2);
    QCOMPARE(call("report portfolio --by brand --territory mars --out %", {path("x.pdf")}).status, 2);

    answer = call("report save \"Silk, by kind\" --by exclusivity --category nice/24 --format json");
    QVERIFY2(answer.status == 0, answer.all());
    QVERIFY(call("report save \"Silk, by kind\" --by brand").status != 0);
    QCOMPARE(call("report save \"Silk, by kind\" --by brand --category nice/24 --format json --replace").status, 0);
    answer = call("report list --json");
    QCOMPARE(at(answer.json(), "/0/about"), QStringLiteral("brand"));
    answer = call("report show \"Silk, by kind\"");
    QCOMPARE(at(answer.json(), "/filter/categories/0"), QStringLiteral("nice/24"));
    QFile file(path("d.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(answer.out);
    file.close();
    QCOMPARE(call("report save Copy --file %", {path("d.json")}).status, 0);
    answer = call("report run Copy --out %", {path("r.json")});
    QVERIFY2(answer.status == 0, answer.all());
    QCOMPARE(at(readJsonFile(path("r.json")), "/by"), QStringLiteral("brand"));
    QCOMPARE(call("report remove Copy").status, 0);
    QVERIFY(call("report run Copy --out %", {path("r2.json")}).status != 0);

    if (!TestWorkspace::isPostgres()) { // the workspace's own file is not written over
        QCOMPARE(call("report contract DHA-2024-001 --out %", {m_workspace->addressText()}).status, 2);
        QCOMPARE(call("report portfolio --by brand --out %", {m_workspace->addressText()}).status, 2);
        QCOMPARE(call("report run \"Silk, by kind\" --out %", {m_workspace->addressText()}).status, 2);
        QVERIFY(bytesOf(m_workspace->addressText()).startsWith("SQLite format 3"));
    }
}

QTEST_MAIN(TestReportDefinitions)
#include "tst_reportdefinitions.moc"
