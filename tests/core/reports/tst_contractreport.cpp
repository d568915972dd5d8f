// A contract's report for lawyers: every part is there in both languages, each term and figure cites the clause that
// states it, a text is numbered as the contract's own, brand managers see their contracts and nothing of what the house
// keeps to itself, and what machines read is what the contract's own documents say.
#include "core/contracts/contractrepository.h"
#include "core/drafting/draftservice.h"
#include "core/people/peopleservice.h"
#include "core/reports/clausecitation.h"
#include "core/reports/legalodt.h"
#include "core/reports/legalpdf.h"
#include "core/reports/legalxlsx.h"
#include "core/reports/printface.h"
#include "core/reports/reportservice.h"
#include "core/reports/titlesource.h"
#include "tests/core/drafting/draftingsupport.h"
#include "tests/core/reports/documentsupport.h"
#include "tests/core/reports/pdfchecker.h"
#include "tests/support/jsonschema.h"
#include "tests/support/richcontract.h"
#include "tests/support/testworkspace.h"

#include <QDir>

using namespace lianming;
using namespace lianming::test;

namespace {

const Words inEnglish(DocumentLanguage::English);
const Words inChinese(DocumentLanguage::Chinese);

ContractReport plainReport()
{
    ContractReport out;
    out.facts = fullFacts();
    out.parties = {QStringLiteral("SZM"), QStringLiteral("LUOLAI"), {}, {}, {}};
    out.asOf = QDate(2026, 6, 1);
    out.text = textFromTemplate(*shippedTemplate(u"direct-licence"), shippedClauses(), out.facts);
    out.library = std::make_shared<const ClauseLibrary>(shippedClauses());
    return out;
}

const LegalSection *sectionOf(const LegalDocument &document, const QString &title)
{
    for (const LegalSection &section : document.sections) {
        if (section.level == 1 && section.title == title)
            return &section;
    }
    return nullptr;
}

QString textOf(const Cell &cell)
{
    return cellText(cell, inEnglish, *Currency::find(std::string_view("CNY")));
}

/// The cells of a table's row whose first cell reads so; empty if there is none.
QStringList rowOf(const LegalSection &section, const QString &first)
{
    for (const LegalBlock &block : section.blocks) {
        const auto *table = std::get_if<DocumentTable>(&block);
        if (table == nullptr)
            continue;
        for (const TableRow &row : table->rows) {
            if (textOf(row.cells.front()) != first)
                continue;
            QStringList out;
            for (const Cell &cell : row.cells)
                out.append(textOf(cell));
            return out;
        }
    }
    return {};
}

/// Everything that stands in tables, notes and paragraphs.
QString allText(const LegalDocument &document)
{
    QStringList out{document.title, document.subtitle, document.notice};
    for (const LegalSection &section : document.sections) {
        out.append(section.number + u' ' + section.title);
        for (const LegalBlock &block : section.blocks) {
            if (const auto *table = std::get_if<DocumentTable>(&block)) {
                out.append(table->title);
                for (const TableColumn &column : table->columns)
                    out.append(column.title);
                for (const TableRow &row : table->rows) {
                    for (const Cell &cell : row.cells)
                        out.append(cellText(cell, Words(document.language), table->currency));
                }
            } else if (const auto *paragraph = std::get_if<LegalParagraph>(&block)) {
                out.append(paragraph->text + u' ' + paragraph->clause);
            } else if (const auto *note = std::get_if<LegalNote>(&block)) {
                out.append(note->text);
            } else {
                for (const LegalFact &fact : std::get<LegalFacts>(block).rows)
                    out.append(fact.word + u' ' + fact.value);
            }
        }
    }
    return out.join(u'\n');
}

/// Leaves a document to be looked at, with LIANMING_KEEP_PDF=FOLDER.
void keep(const char *name, const QByteArray &bytes)
{
    const QString folder = qEnvironmentVariable("LIANMING_KEEP_PDF");
    QFile file(folder + u'/' + QLatin1String(name));
    if (!folder.isEmpty() && file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

} // namespace

class TestContractReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void clausesAreNumberedAsTheText();
    void termsCiteTheirClauses();
    void withoutATextTheRecordIsCited();
    void partsCanBeLeftOut();
    void everythingOfAContract();
    void figuresCiteTheirClauses();
    void paperIsArchival();
    void textDocumentAndWorkbook();
    void machinesReadTheContract();
    void manyAtOnce();
    void oneThatCannotBeReadStopsNoOther();
    void whatBrandManagersSee();
    void aMotifShowsTheTitleOfItsWork();
    void amendmentsAreListed();
    void approvalsAndWaivers();

private:
    [[nodiscard]] Workspace &w() const { return **m_workspace; }

    std::unique_ptr<TestWorkspace> m_workspace;
};

void TestContractReport::init()
{
    m_workspace.reset();
    m_workspace = std::make_unique<TestWorkspace>();
}

void TestContractReport::clausesAreNumberedAsTheText()
{
    const ContractReport report = plainReport();
    const ClauseCitation citation(*report.text, *report.library);
    QVERIFY(citation.hasText());
    QSet<QString> stated;
    for (const RenderedSection &section :
         renderedText(*report.text, *report.library, report.facts, DocumentLanguage::Chinese)) {
        for (const RenderedClause &clause : section.clauses) {
            for (const StatedTerm &term : clause.states) {
                QVERIFY2(citation.numbers(term.term).contains(clause.number), qPrintable(clause.code));
                stated.insert(clause.number);
            }
        }
    }
    QVERIFY(stated.size() > 15);
    const QStringList numbers = citation.numbers(LicenceTerm::Guarantees);
    QCOMPARE(numbers.size(), 1);
    QCOMPARE(citation.cited(inEnglish, LicenceTerm::Guarantees), QStringLiteral("§\u00A0%1").arg(numbers.first()));
    QCOMPARE(citation.cited(inChinese, LicenceTerm::Guarantees), QStringLiteral("第%1条").arg(numbers.first()));
    QCOMPARE(citation.cited(inEnglish, LicenceTerm::Master), QStringLiteral("no clause"));
    QCOMPARE(ClauseCitation().cited(inEnglish, LicenceTerm::Term), QStringLiteral("record"));
    QCOMPARE(citedNumber(inChinese, QStringLiteral("7.2")), QStringLiteral("第7.2条"));
    QCOMPARE(citedNumber(inEnglish, QStringLiteral("Annex B")), QStringLiteral("Annex B"));
    QCOMPARE(citedNumber(inEnglish, {}), QStringLiteral("–"));
}

void TestContractReport::termsCiteTheirClauses()
{
    const ContractReport report = plainReport();
    const ClauseCitation citation(*report.text, *report.library);
    const LegalDocument document = contractReport(report, DocumentLanguage::English);
    const LegalSection *terms = sectionOf(document, QStringLiteral("Terms"));
    QVERIFY(terms != nullptr);
    int cited = 0;
    for (const LicenceTerm term : allLicenceTerms()) {
        if (termState(term, report.facts) != TermState::Set || term == LicenceTerm::Parties
            || term == LicenceTerm::Grants)
            continue;
        QString name = inEnglish(licenceTermName(term));
        name[0] = name.at(0).toUpper();
        const QStringList row = rowOf(*terms, name);
        QVERIFY2(row.size() == 3, qPrintable(name));
        QVERIFY2(!row[1].isEmpty() && row[2].startsWith(u'§'), qPrintable(row.join(u'|')));
        QCOMPARE(row[2], citation.cited(inEnglish, term));
        ++cited;
    }
    QVERIFY(cited > 20);
    QVERIFY(document.notice.startsWith(u"Draft"));
}

void TestContractReport::withoutATextTheRecordIsCited()
{
    ContractReport report = plainReport();
    report.text.reset();
    const LegalDocument document = contractReport(report, DocumentLanguage::Chinese);
    const LegalSection *terms = sectionOf(document, QStringLiteral("主要条款"));
    QVERIFY(terms != nullptr);
    QCOMPARE(rowOf(*terms, QStringLiteral("授权期限")).value(2), QStringLiteral("合同记录"));
    QVERIFY(!allText(document).contains(QStringLiteral("无对应条款")));
    QVERIFY(allText(document).contains(QStringLiteral("本记录未收录合同文本")));
}

void TestContractReport::partsCanBeLeftOut()
{
    const LegalDocument document =
        contractReport(plainReport(), DocumentLanguage::English, {ReportPart::Grants, ReportPart::History});
    QStringList titles;
    for (const LegalSection &section : document.sections)
        titles.append(section.number + u' ' + section.title);
    QCOMPARE(titles,
             QStringList({QStringLiteral("A Parties"), QStringLiteral("B Grants"), QStringLiteral("C History")}));
    for (const ReportPart part : reportParts)
        QCOMPARE(parseReportPart(QString::fromLatin1(reportPartCode(part))), part);
}

void TestContractReport::everythingOfAContract()
{
    const RichHouse house = makeRichHouse(w());
    const Id<Contract> id = makeRichContract(w(), house, 1);
    const ReportService service(w());
    const QString text = allText(service.document(id, DocumentLanguage::English));
    for (const char *said : {"Dunhuang Academy",
                             "Taihu Snow",
                             "DHA-2024-001",
                             "Apsaras pattern 1 (DHA/1)",
                             "sole",
                             "non-exclusive",
                             "Chain of title",
                             "artist's licence",
                             "DHA-IN-0012",
                             "public domain",
                             "consent needed",
                             "E-7",
                             "until 2028-06-30",
                             "Two samples of each new product",
                             "done on 2025-03-28",
                             "overdue",
                             "§\u00A07.1",
                             "Product liability policy",
                             "Three further years",
                             "2030-06-30",
                             "2025Q3 销售报告逾期",
                             "2024Q3",
                             "2026Q2",
                             "signed",
                             "created",
                             "The contract was not amended.",
                             "A Parties",
                             "E Text of the contract"})
        QVERIFY2(text.contains(QString::fromUtf8(said)), said);
    // The asset with records of its own does not show the institution's; the others share one row.
    QCOMPARE(text.count(QStringLiteral("artist's licence")), 1);
    QCOMPARE(text.count(QStringLiteral("public domain")), 1);
    const QString zh = allText(service.document(id, DocumentLanguage::Chinese));
    for (const char *said :
         {"敦煌研究院", "太湖雪", "“飞天纹样（第1号）”（DHA/1）", "排他许可", "普通许可", "权利来源", "艺术家授权",
          "须经同意", "样品", "已完成（2025-03-28）", "第7.1条", "一、 当事人", "五、 合同正文", "第一条"})
        QVERIFY2(zh.contains(QString::fromUtf8(said)), said);
}

void TestContractReport::aMotifShowsTheTitleOfItsWork()
{
    const RichHouse house = makeRichHouse(w());
    const auto of = [&](const char *code) {
        ContractReport report;
        report.facts.contract.institution = house.institution;
        report.facts.contract.grants.resize(1);
        report.facts.contract.grants[0].assets = {code};
        TitleSource(w()).addTo(report);
        return report;
    };
    const ContractReport work = of("DHA/1");
    QCOMPARE(work.titles.size(), size_t(1));
    QCOMPARE(work.titles[0].records.front().record.basis, RightsBasis::Artist);
    Statement(w().db, QStringLiteral("UPDATE asset SET source_id = (SELECT id FROM asset WHERE code = 'DHA/1') WHERE "
                                     "code = 'DHA/2'"))
        .run();
    const ContractReport motif = of("DHA/2");
    QCOMPARE(motif.titles.size(), size_t(1));
    QCOMPARE(motif.titles[0].assets, QStringList{QStringLiteral("DHA/2")});
    QCOMPARE(motif.titles[0].records.front().record.id, work.titles[0].records.front().record.id);
    QStringList restrictions;
    for (const ContractReport::StandingRestriction &one : motif.restrictions)
        restrictions.append(one.restriction.subject.code);
    for (const ContractReport::StandingRestriction &one : work.restrictions)
        QVERIFY(restrictions.contains(one.restriction.subject.code));
}

void TestContractReport::figuresCiteTheirClauses()
{
    const RichHouse house = makeRichHouse(w());
    const Id<Contract> id = makeRichContract(w(), house, 1, 3);
    const LegalDocument document = ReportService(w()).document(id, DocumentLanguage::English);
    const LegalSection *royalties = sectionOf(document, QStringLiteral("Royalties"));
    QVERIFY(royalties != nullptr);
    const auto *earned = std::get_if<DocumentTable>(&royalties->blocks.front());
    QVERIFY(earned != nullptr);
    QStringList heads;
    for (const TableColumn &column : earned->columns)
        heads.append(QString(column.title).section(u'\n', 0, 0));
    // What is 0 in every period is left out.
    QCOMPARE(heads, QStringList({QStringLiteral("Period"), QStringLiteral("Royalty base"), QStringLiteral("Earned"),
                                 QStringLiteral("Payable")}));
    for (size_t i = 1; i < earned->columns.size(); ++i)
        QVERIFY2(earned->columns[i].title.contains(QStringLiteral("\n§\u00A0")), qPrintable(earned->columns[i].title));
    const QStringList sums = rowOf(*royalties, QStringLiteral("Total"));
    qint64 base = 0;
    for (int i = 0; i < 3; ++i)
        base += 21'000'000 + 731'900 * i + 1'000;
    QCOMPARE(sums.value(1), inEnglish.amount(base, *Currency::find(std::string_view("CNY"))));
}

void TestContractReport::paperIsArchival()
{
    const RichHouse house = makeRichHouse(w());
    const Id<Contract> id = makeRichContract(w(), house, 1, 12);
    const ReportService service(w());
    PrintFonts fonts;
    for (const DocumentLanguage language : {DocumentLanguage::Chinese, DocumentLanguage::English}) {
        const LegalDocument document = service.document(id, language);
        const QByteArray pdf = legalPdf(document, fonts);
        keep(language == DocumentLanguage::Chinese ? "contract-zh.pdf" : "contract-en.pdf", pdf);
        keep(language == DocumentLanguage::Chinese ? "contract-zh.odt" : "contract-en.odt", legalOdt(document));
        const PdfChecker checker(pdf);
        QVERIFY2(checker.problems().isEmpty(), qPrintable(checker.problems().join(u'\n')));
        QVERIFY(checker.bookmarks().size() > 30); // sections of the report, of the text, and its clauses
        QVERIFY(checker.pages() > 5);
        QCOMPARE(legalPdf(service.document(id, language), fonts), pdf);
        if (!program("pdftotext").isEmpty()) {
            const QString text = textOfPdf(pdf);
            QVERIFY(text.contains(QStringLiteral("DHA-2024-001")));
            QVERIFY(text.contains(language == DocumentLanguage::Chinese ? QStringLiteral("第 2 页，共")
                                                                        : QStringLiteral("Page 2 of")));
        }
    }
}

void TestContractReport::textDocumentAndWorkbook()
{
    if (program("unzip").isEmpty())
        QSKIP("needs unzip");
    const RichHouse house = makeRichHouse(w());
    Id<Contract> id = makeRichContract(w(), house, 1, 2);
    DiaryService diary(w());
    ContractNotice notice;
    notice.contract = id;
    notice.onDay = QDate(2026, 1, 1);
    notice.text = QStringLiteral("=HYPERLINK(\"http://x\")");
    notice.channel = QStringLiteral("@SUM(A1)");
    diary.add(notice);
    const ReportService service(w());
    const QDir folder(m_workspace->folder());
    service.writeContract(id, {{ReportFormat::Odt, DocumentLanguage::English}, {}},
                          folder.filePath(QStringLiteral("a.odt")));
    const QString content = partOf(folder.filePath(QStringLiteral("a.odt")), QStringLiteral("content.xml"));
    QVERIFY(content.contains(QStringLiteral("text:outline-level=\"3\"")));
    QVERIFY(content.contains(QStringLiteral("Chain of title")) && !content.contains(QStringLiteral("table:formula")));
    service.writeContract(id, {{ReportFormat::Xlsx, DocumentLanguage::Chinese}, {}},
                          folder.filePath(QStringLiteral("a.xlsx")));
    const QString book = partOf(folder.filePath(QStringLiteral("a.xlsx")), QStringLiteral("xl/workbook.xml"));
    for (const char *name : {"概要", "正文", "权利来源", "履约义务", "通知"})
        QVERIFY2(book.contains(QStringLiteral("name=\"%1\"").arg(QString::fromUtf8(name))), qPrintable(book));
    for (int sheet = 1; sheet <= 12; ++sheet) {
        const QString xml =
            partOf(folder.filePath(QStringLiteral("a.xlsx")), QStringLiteral("xl/worksheets/sheet%1.xml").arg(sheet));
        QVERIFY(!xml.contains(QStringLiteral("<f>")));
    }
}

void TestContractReport::machinesReadTheContract()
{
    const RichHouse house = makeRichHouse(w());
    const Id<Contract> id = makeRichContract(w(), house, 1, 1);
    const ReportService service(w());
    const QDir folder(m_workspace->folder());
    const QString path = folder.filePath(QStringLiteral("c.json"));
    service.writeContract(id, {{ReportFormat::Data, DocumentLanguage::English}, {}}, path);
    const Json written = readJsonFile(path);
    QCOMPARE(written, Json::parse(DraftService(w()).exportDocument(ContractService(w()).get(id)).dump()));
    QFile schema(QStringLiteral(":/lianming/contracts/lianming-contract-1.schema.json"));
    QVERIFY(schema.open(QIODevice::ReadOnly));
    const QStringList findings = JsonSchema(parseJson(schema.readAll(), schema.fileName())).findings(written);
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
    service.writeContract(id, {{ReportFormat::Odrl, DocumentLanguage::English}, {}},
                          folder.filePath(QStringLiteral("c.jsonld")));
    const Json policy = readJsonFile(folder.filePath(QStringLiteral("c.jsonld")));
    QCOMPARE(policy.at("@type").get<std::string>(), std::string("Agreement"));
    QCOMPARE(policy.at("uid").get<std::string>(), std::string("urn:lianming:contract:DHA-2024-001"));
    QCOMPARE(policy.at("permission").size(), 8); // three rights of two grants, and the sell-off of both
    VERIFY_ERROR((void)service.odrl(Id<Contract>{4711}), Error::Kind::NotFound);
}

void TestContractReport::manyAtOnce()
{
    const RichHouse house = makeRichHouse(w());
    for (int i = 1; i <= 5; ++i)
        (void)makeRichContract(w(), house, i, 2);
    const ReportService service(w());
    const QDir folder(m_workspace->folder());
    const ReportOutput output{ReportFormat::Pdf, DocumentLanguage::Chinese};
    const auto files = ReportService::filesFor(ContractService(w()).list(), folder.path(), output);
    QCOMPARE(files.size(), 5);
    Progress progress;
    const ContractReportsOutcome outcome = service.writeContracts(files, {output, {}}, progress);
    QCOMPARE(outcome.written, 5);
    QVERIFY(outcome.leftOut.isEmpty());
    for (const ContractReportFile &file : files) {
        QVERIFY2(file.path.endsWith(QStringLiteral(" zh.pdf")), qPrintable(file.path));
        // The same as by itself.
        PrintFonts fonts;
        QCOMPARE(bytesOf(file.path), legalPdf(service.document(file.contract, output.language), fonts));
    }
    Progress stopped;
    stopped.cancel();
    VERIFY_ERROR((void)service.writeContracts(files, {output, {}}, stopped), Error::Kind::Cancelled);
}

void TestContractReport::oneThatCannotBeReadStopsNoOther()
{
    const RichHouse house = makeRichHouse(w());
    (void)makeRichContract(w(), house, 1, 1);
    Contract bad;
    bad.number = QStringLiteral("BAD/1");
    bad.title = QStringLiteral("Bad");
    bad.institution = house.institution;
    bad.brand = house.brand;
    bad.currency = *Currency::find(std::string_view("CNY"));
    bad.term = {QDate(2026, 1, 1), QDate(2026, 12, 31)};
    bad.terms = QStringLiteral(R"({"rates": "ten percent"})");
    (void)ContractService(w()).add(bad);
    const ReportService service(w());
    for (const ReportFormat format : {ReportFormat::Pdf, ReportFormat::Odt}) {
        const ReportOutput output{format, DocumentLanguage::English};
        const auto files = ReportService::filesFor(ContractService(w()).list(), m_workspace->folder(), output);
        QCOMPARE(files.size(), 2);
        Progress progress;
        const ContractReportsOutcome outcome = service.writeContracts(files, {output, {}}, progress);
        QCOMPARE(outcome.written, 1);
        QCOMPARE(outcome.leftOut.size(), 1);
        QCOMPARE(outcome.leftOut.first().first, QStringLiteral("BAD/1"));
        QVERIFY2(outcome.leftOut.first().second.english().contains(QStringLiteral("rates")),
                 qPrintable(outcome.leftOut.first().second.english()));
        QVERIFY(!QFile::exists(files.first().path) || !QFile::exists(files.last().path));
    }
}

void TestContractReport::whatBrandManagersSee()
{
    const RichHouse house = makeRichHouse(w());
    const Id<Contract> own = makeRichContract(w(), house, 1, 1);
    Brand other;
    other.code = QStringLiteral("OTHER");
    other.nameEn = QStringLiteral("Other");
    const Id<Brand> otherBrand = BrandService(w()).add(other);
    PeopleService people(w());
    const auto join = [&](const char *name, Role role, Id<Brand> brand = {}) {
        Member member;
        member.name = QString::fromLatin1(name);
        member.role = role;
        member.brand = brand;
        people.add(member);
    };
    join(w().actor.name.toLatin1().constData(), Role::Administrator);
    join("brand", Role::BrandManager, house.brand);
    join("stranger", Role::BrandManager, otherBrand);
    join("legal", Role::Legal);

    auto brand = m_workspace->another(QStringLiteral("brand"));
    const QString text = allText(ReportService(*brand).document(own, DocumentLanguage::English));
    QVERIFY(text.contains(QStringLiteral("2024Q3")) && text.contains(QStringLiteral("What is agreed")));
    QVERIFY(!text.contains(QStringLiteral("DHA-IN-0012")) && !text.contains(QStringLiteral("Estate of the copyist")));
    QVERIFY(text.contains(QStringLiteral("known to its own staff only")));
    auto stranger = m_workspace->another(QStringLiteral("stranger"));
    VERIFY_ERROR((void)ReportService(*stranger).document(own, DocumentLanguage::English), Error::Kind::NotFound);
    VERIFY_ERROR((void)ReportService(*stranger).odrl(own), Error::Kind::NotFound);
    auto legal = m_workspace->another(QStringLiteral("legal"));
    QVERIFY(allText(ReportService(*legal).document(own, DocumentLanguage::English))
                .contains(QStringLiteral("DHA-IN-0012")));
    // The administrator gives roles and sees no money.
    VERIFY_ERROR((void)ReportService(w()).document(own, DocumentLanguage::English), Error::Kind::Rejected);
}

void TestContractReport::amendmentsAreListed()
{
    ContractReport report = plainReport();
    report.amendments.push_back({QStringLiteral("1"),
                                 QStringLiteral("Longer term"),
                                 QStringLiteral("It sells"),
                                 QDate(2027, 1, 1),
                                 QDate(2026, 12, 1),
                                 {QStringLiteral("term"), QStringLiteral("sell_off"), QStringLiteral("text")}});
    report.amendments.push_back({QStringLiteral("2"), QStringLiteral("Japan"), {}, QDate(2027, 7, 1), {}, {}});
    const LegalDocument document = contractReport(report, DocumentLanguage::English);
    const LegalSection *section = sectionOf(document, QStringLiteral("Amendments"));
    QVERIFY(section != nullptr);
    const QStringList row = rowOf(*section, QStringLiteral("1"));
    QCOMPARE(row.value(1), QStringLiteral("Longer term\nIt sells"));
    QVERIFY2(row.value(2).contains(QStringLiteral("text")), qPrintable(row.value(2)));
    QCOMPARE(row.value(3), QStringLiteral("2027-01-01"));
    QCOMPARE(rowOf(*section, QStringLiteral("2")).value(4), QStringLiteral("draft"));
}

void TestContractReport::approvalsAndWaivers()
{
    ContractReport report = plainReport();
    const QDateTime at(QDate(2026, 5, 30), QTime(9, 0), Qt::UTC);
    ContractApproval approval;
    approval.kind = ApprovalKind::Legal;
    approval.at = at;
    approval.actor = QStringLiteral("counsel");
    report.approvals = {approval};
    GateWaiver waiver;
    waiver.gate = Gate::Permits;
    waiver.reason = QStringLiteral("The estate agreed by telephone");
    waiver.at = at;
    waiver.actor = QStringLiteral("staff");
    report.waivers = {waiver};
    QString text = allText(contractReport(report, DocumentLanguage::English));
    for (const char *said : {"2026-05-30 09:00\ncounsel", "approved", "consents and permits",
                             "The estate agreed by telephone", "waits for a second person"})
        QVERIFY2(text.contains(QString::fromUtf8(said)), said);
    report.waivers.first().decision = WaiverDecision{true, {}, at, QStringLiteral("lead")};
    QVERIFY(allText(contractReport(report, DocumentLanguage::Chinese))
                .contains(QStringLiteral("同意豁免\n2026-05-30 09:00\nlead")));
    report.showsRights = false; // whoever is not of the house
    text = allText(contractReport(report, DocumentLanguage::English));
    QVERIFY(!text.contains(QStringLiteral("counsel")) && !text.contains(QStringLiteral("telephone")));
}

QTEST_MAIN(TestContractReport)
#include "tst_contractreport.moc"
