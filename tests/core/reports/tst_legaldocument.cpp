// A long legal text on paper, as a text document and as a workbook: everything that stands in it arrives, headings are
// headings, hostile text stays text, and the same document gives the same bytes.
#include "core/base/zipout.h"
#include "core/reports/legalodt.h"
#include "core/reports/legalpdf.h"
#include "core/reports/legalxlsx.h"
#include "core/reports/printface.h"
#include "core/reports/textsetting.h"
#include "tests/core/reports/documentsupport.h"
#include "tests/core/reports/pdfchecker.h"

#include <rapidcheck.h>

using namespace lianming;
using namespace lianming::test;

namespace {

const QString longClause = QStringLiteral(
    "授权方授予被授权方在本合同约定的地域、渠道与期限内，就附表所列馆藏资源的影像及其衍生图案，在约定的商品类别上进行复制、改编与发行的普通许可。"
    "未经授权方事先书面同意，被授权方不得将上述权利再授权、转让或以其他方式许可第三方行使（包括其关联公司）。"
    "The licensee shall reproduce the marks only in the form approved in writing by the licensor, and shall submit "
    "samples before each production run.");

DocumentTable scheduleOf(int rows)
{
    DocumentTable out;
    out.title = QStringLiteral("附表一 授权资源");
    out.currency = currency("CNY");
    out.columns = {{QStringLiteral("编号"), 90}, {QStringLiteral("名称")}, {QStringLiteral("保底"), 90, true}};
    for (int i = 0; i < rows; ++i)
        out.add({QStringLiteral("DHA/%1").arg(i), QStringLiteral("飞天 Apsara %1").arg(i), out.money(100000 + i)});
    out.add({QStringLiteral("合计"), {}, out.money(4950000)}, RowStyle::Total);
    return out;
}

LegalDocument contract(int sections, int rows)
{
    LegalDocument d;
    d.issuer = QStringLiteral("敦煌研究院");
    d.title = QStringLiteral("馆藏资源授权合同");
    d.subtitle = QStringLiteral("Licence of collection resources");
    d.notice = QStringLiteral("草案，尚未签署");
    d.runningHead = QStringLiteral("C-2026-0001");
    d.foot = QStringLiteral("敦煌研究院  ·  C-2026-0001");
    d.issuedOn = QDate(2026, 4, 20);
    d.meta = {{QStringLiteral("合同编号"), QStringLiteral("C-2026-0001")},
              {QStringLiteral("被授权方"), QStringLiteral("太湖雪 Taihu Snow")}};
    for (int i = 1; i <= sections; ++i) {
        LegalSection section;
        section.number = QStringLiteral("第%1条").arg(i);
        section.title = QStringLiteral("授权内容 %1").arg(i);
        for (int k = 1; k <= 4; ++k)
            section.blocks.push_back(LegalParagraph{QStringLiteral("%1.%2").arg(i).arg(k), longClause,
                                                    QStringLiteral("C-%1 v2").arg(k), k == 4 ? 1 : 0});
        d.sections.push_back(section);
        LegalSection inner;
        inner.level = 2;
        inner.title = QStringLiteral("说明 %1").arg(i);
        inner.blocks.push_back(LegalNote{QStringLiteral("本条依据《著作权法》第二十六条。")});
        d.sections.push_back(inner);
    }
    LegalSection schedule;
    schedule.title = QStringLiteral("附表");
    schedule.onNewPage = true;
    schedule.blocks.push_back(LegalFacts{{{QStringLiteral("币种"), QStringLiteral("人民币")}}});
    schedule.blocks.push_back(scheduleOf(rows));
    d.sections.push_back(schedule);
    return d;
}

/// The parts of an OpenDocument package by another program.
QString odtPart(const QByteArray &odt, const char *part)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.odt")));
    if (!file.open(QIODevice::WriteOnly) || file.write(odt) != odt.size())
        return {};
    file.close();
    return partOf(file.fileName(), QString::fromLatin1(part));
}

/// The text between tags.
QString plainText(const QString &xml)
{
    QXmlStreamReader reader(xml);
    QString out;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters)
            out += reader.text();
        else if (reader.isEndElement() && reader.name() == QStringLiteral("p"))
            out += u'\n';
    }
    return reader.hasError() ? reader.errorString() : out;
}

void keep(const char *name, const QByteArray &bytes)
{
    if (const QString folder = qEnvironmentVariable("LIANMING_KEEP_PDF"); !folder.isEmpty()) {
        QFile file(folder + u'/' + QLatin1String(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }
}

const QStringList hostile = {QStringLiteral("=1+1"),
                             QStringLiteral("+cmd|' /C calc'!A0"),
                             QStringLiteral("-2"),
                             QStringLiteral("@SUM(A1)"),
                             QStringLiteral("<text:h>&amp;</text:p>"),
                             QStringLiteral("]]> <?xml ?> <!-- "),
                             QString::fromUtf8("a\x01\x0B\x1F"
                                               "b"),
                             QStringLiteral("x\uFFFEy") + QChar(0xDC00),
                             QStringLiteral("\u202Eevil\u202C 博物馆")};

LegalDocument hostileDocument()
{
    LegalDocument d = contract(1, 2);
    d.title = hostile.join(u' ');
    d.runningHead = hostile[4];
    d.foot = hostile[5];
    DocumentTable table;
    table.title = QStringLiteral("=HYPERLINK(\"x\")[]:*?/\\");
    table.columns = {{hostile[0]}, {hostile[4]}};
    LegalSection section;
    section.title = hostile[4];
    for (const QString &text : hostile) {
        table.add({text, text});
        section.blocks.push_back(LegalParagraph{text, text, text});
        section.blocks.push_back(LegalNote{text});
        d.meta.push_back({text, text});
    }
    section.blocks.push_back(table);
    d.sections.push_back(section);
    return d;
}

} // namespace

class TestLegalDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paperIsArchivalAndBookmarked();
    void paperSaysEverything();
    void linesAreJustified();
    void justifiedLinesKeepTheirText();
    void tallRowsGoOnOverPages();
    void absurdTablesEnd();
    void emptyDocuments();
    void textDocumentHasHeadings();
    void textDocumentKeepsBlanks();
    void workbookHasTheTables();
    void hostileTextStaysText();
    void sameDocumentSameBytes();
    void officeOpensIt();
    void archivesAreRead();
};

void TestLegalDocument::paperIsArchivalAndBookmarked()
{
    PrintFonts fonts;
    const QByteArray pdf = legalPdf(contract(12, 90), fonts);
    keep("legal-zh.pdf", pdf);
    const PdfChecker checker(pdf);
    QVERIFY2(checker.problems().isEmpty(), qPrintable(checker.problems().join(u'\n')));
    QCOMPARE(checker.bookmarks().size(), 25);
    QCOMPARE(checker.bookmarks().first(), QStringLiteral("0 第1条  授权内容 1"));
    QCOMPARE(checker.bookmarks().at(1), QStringLiteral("1 说明 1"));
    QCOMPARE(checker.bookmarks().last(), QStringLiteral("0 附表"));
    // They go forward, and each to its own place.
    QPair<int, double> before{0, 842};
    for (const auto &[page, height] : checker.destinations()) {
        QVERIFY(page > before.first || (page == before.first && height < before.second));
        before = {page, height};
    }
    QVERIFY(before.first >= 5);
    QVERIFY(checker.pages() >= 8);
}

void TestLegalDocument::paperSaysEverything()
{
    if (program("pdftotext").isEmpty())
        QSKIP("needs poppler-utils");
    PrintFonts fonts;
    const QByteArray pdf = legalPdf(contract(3, 90), fonts);
    const QString text = textOfPdf(pdf);
    const int pages = PdfChecker(pdf).pages();
    for (int page = 1; page <= pages; ++page)
        QVERIFY2(text.contains(QStringLiteral("第 %1 页，共 %2 页").arg(page).arg(pages)), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("合同编号 C-2026-0001")));
    // Lines that are spread out are found and copied as they were written.
    QVERIFY(
        text.contains(QStringLiteral("权利再授权、转让或以其他方式许可第三方行使（包括其关联公司）。The licensee")));
    QVERIFY(text.contains(QStringLiteral("草案，尚未签署")));
    QVERIFY(text.contains(QStringLiteral("3.4")) && text.contains(QStringLiteral("C-4 v2")));
    QVERIFY(text.contains(QStringLiteral("DHA/89 飞天 Apsara 89 1,000.89")));
    // The head stands above every page but the first, the table's head on each page that it takes.
    QCOMPARE(text.count(QStringLiteral("馆藏资源授权合同 C-2026-0001")), pages - 1);
    QVERIFY(text.count(QStringLiteral("编号 名称 保底")) >= 2);
    LegalDocument english = contract(1, 1);
    english.language = DocumentLanguage::English;
    QVERIFY(textOfPdf(legalPdf(english, fonts)).contains(QStringLiteral("Page 1 of 2")));
}

void TestLegalDocument::linesAreJustified()
{
    PrintFonts fonts;
    const double width = 40000;
    auto lines = setLines(fonts, false, longClause, width);
    QVERIFY(lines.size() > 3);
    for (size_t i = 0; i + 1 < lines.size(); ++i) {
        justify(lines[i], width);
        QCOMPARE(qRound(lines[i].width), qRound(width));
    }
    for (const SetLine &line : lines) { // Chinese line breaking: what may not begin a line does not
        const char32_t first = line.runs.front().glyphs.front().character;
        QVERIFY(!QStringLiteral("，。、；：）》」】！？").contains(QChar::fromUcs4(first)));
        const char32_t last = line.runs.front().glyphs.back().character;
        QVERIFY(!QStringLiteral("（《「【").contains(QChar::fromUcs4(last)));
    }
    // One long word is not torn apart.
    SetLine word = setLine(fonts, false, QStringLiteral("Licence"));
    const double narrow = word.width;
    justify(word, width);
    QCOMPARE(word.width, narrow);
}

void TestLegalDocument::justifiedLinesKeepTheirText()
{
    PrintFonts fonts;
    QVERIFY(rc::check("gaps add up to what was free", [&fonts] {
        const QString letters = QStringLiteral("授权合同, the licence （一）。 ab-c 12");
        QString text;
        for (int i = *rc::gen::inRange(1, 60); i > 0; --i)
            text += letters[*rc::gen::inRange<qsizetype>(0, letters.size())];
        SetLine line = setLine(fonts, false, text);
        const double before = line.width;
        const double width = before + *rc::gen::inRange(0, 3000);
        const auto glyphs = line.runs.front().glyphs.size();
        justify(line, width);
        RC_ASSERT(line.runs.size() == 1 && line.runs.front().glyphs.size() == glyphs);
        int sum = 0;
        for (const qint16 gap : line.runs.front().gaps) {
            RC_ASSERT(gap >= 0 && gap <= 501);
            sum += gap;
        }
        RC_ASSERT(qRound(line.width - before) == sum);
        RC_ASSERT(line.runs.front().gaps.empty() || qRound(line.width) == qRound(width));
    }));
}

void TestLegalDocument::tallRowsGoOnOverPages()
{
    LegalDocument d = contract(0, 1);
    DocumentTable table;
    table.title = QStringLiteral("Long cells");
    table.columns = {{QStringLiteral("Head A"), 150}, {QStringLiteral("Head B")}};
    QStringList parts;
    for (int i = 0; i < 260; ++i)
        parts.append(QStringLiteral("line%1.").arg(i));
    table.add({QStringLiteral("before"), QStringLiteral("b")});
    table.add({QStringLiteral("tall"), parts.join(u'\n')});
    table.add({QStringLiteral("after"), QStringLiteral("c")});
    d.sections.back().blocks.push_back(table);
    PrintFonts fonts;
    const QByteArray pdf = legalPdf(d, fonts);
    keep("legal-tall.pdf", pdf);
    const PdfChecker checker(pdf);
    QVERIFY2(checker.problems().isEmpty(), qPrintable(checker.problems().join(u'\n')));
    if (program("pdftotext").isEmpty())
        return;
    const QString text = textOfPdf(pdf);
    for (const QString &part : parts)
        QCOMPARE(text.count(part), 1);
    QVERIFY(text.indexOf(QStringLiteral("line0.")) < text.indexOf(QStringLiteral("line1.")));
    QVERIFY(text.indexOf(QStringLiteral("line259.")) < text.indexOf(QStringLiteral("after")));
    QCOMPARE(text.count(QStringLiteral("Head A Head B")), checker.pages() - 1);
}

void TestLegalDocument::absurdTablesEnd()
{
    LegalDocument d;
    DocumentTable table; // a head that fills the page, columns of no width, a row that never fits
    table.columns = {{QString(1200, u'头'), 20}, {QStringLiteral("B"), 1}, {QStringLiteral("C"), 500, true}};
    table.add({QString(700, u'行'), QStringLiteral("b"), QStringLiteral("c")});
    table.add({QStringLiteral("x")}); // too few cells
    table.add({QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("z"), QStringLiteral("too many")});
    d.sections.push_back({QString(500, u'题'), {}, 9, true, {table}});
    PrintFonts fonts;
    const PdfChecker checker(legalPdf(d, fonts));
    QVERIFY2(checker.problems().isEmpty(), qPrintable(checker.problems().join(u'\n')));
    QVERIFY(checker.pages() < 20);
}

void TestLegalDocument::emptyDocuments()
{
    PrintFonts fonts;
    const PdfChecker checker(legalPdf({}, fonts));
    QVERIFY2(checker.problems().isEmpty(), qPrintable(checker.problems().join(u'\n')));
    QVERIFY(legalOdt({}).startsWith("PK"));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("e.xlsx"));
    writeLegalXlsx({}, path);
    QVERIFY(QFile::exists(path));
}

void TestLegalDocument::textDocumentHasHeadings()
{
    const QByteArray odt = legalOdt(contract(2, 3));
    keep("legal.odt", odt);
    // The type stands first, as it is, at its fixed place (ODF part 2, 3.3).
    QCOMPARE(odt.mid(30, 8), QByteArray("mimetype"));
    QCOMPARE(odt.mid(38, 39), QByteArray("application/vnd.oasis.opendocument.text"));
    QCOMPARE(odt.mid(28, 2), QByteArray("\0\0", 2));
    if (program("unzip").isEmpty())
        QSKIP("needs unzip");
    const QString content = odtPart(odt, "content.xml");
    QVERIFY(content.contains(QStringLiteral(
        "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">第1条 <text:s text:c=\"1\"/>授权内容 1</text:h>")));
    QCOMPARE(content.count(QStringLiteral("text:outline-level=\"2\"")), 2);
    QCOMPARE(content.count(QStringLiteral("<table:table-header-rows>")), 1);
    QVERIFY(content.contains(QStringLiteral("text:style-name=\"OnNewPage1\" text:outline-level=\"1\">附表")));
    const QString text = plainText(content);
    QVERIFY2(text.contains(longClause) && text.contains(QStringLiteral("[C-4 v2]")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("1,000.02")));
    const QString styles = odtPart(odt, "styles.xml");
    QVERIFY(styles.contains(QStringLiteral("<text:page-count/>")) && !plainText(styles).contains(QStringLiteral("%")));
    QVERIFY(odtPart(odt, "meta.xml").contains(QStringLiteral("<dc:title>馆藏资源授权合同</dc:title>")));
    for (const char *part : {"content.xml", "styles.xml", "meta.xml"}) {
        // Every style that is used is defined somewhere.
        static const QRegularExpression uses(QStringLiteral("(?:text|table):style-name=\"([^\"]+)\""));
        auto found = uses.globalMatch(odtPart(odt, part));
        while (found.hasNext()) {
            const QString name = QStringLiteral("style:name=\"%1\"").arg(found.next().captured(1));
            QVERIFY2(content.contains(name) || styles.contains(name), qPrintable(name));
        }
    }
}

void TestLegalDocument::textDocumentKeepsBlanks()
{
    if (program("unzip").isEmpty())
        QSKIP("needs unzip");
    LegalDocument d;
    d.sections.push_back(
        {QStringLiteral("a"), {}, 1, false, {LegalParagraph{{}, QStringLiteral("  x   y\n z\tw"), {}}}});
    QVERIFY(odtPart(legalOdt(d), "content.xml")
                .contains(QStringLiteral("<text:tab/><text:s text:c=\"2\"/>x <text:s text:c=\"2\"/>y<text:line-break/>"
                                         "<text:s text:c=\"1\"/>z<text:tab/>w</text:p>")));
}

void TestLegalDocument::workbookHasTheTables()
{
    if (program("unzip").isEmpty())
        QSKIP("needs unzip");
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("l.xlsx"));
    writeLegalXlsx(contract(2, 3), path);
    const QString book = partOf(path, QStringLiteral("xl/workbook.xml"));
    for (const char *name : {"概要", "正文", "附表一 授权资源"})
        QVERIFY2(book.contains(QStringLiteral("name=\"%1\"").arg(QString::fromUtf8(name))), qPrintable(book));
    const QString texts = partOf(path, QStringLiteral("xl/worksheets/sheet2.xml"));
    QVERIFY(texts.contains(longClause.left(40)) && texts.contains(QStringLiteral("C-4 v2")));
    QVERIFY(partOf(path, QStringLiteral("xl/worksheets/sheet3.xml")).contains(QStringLiteral("<v>1000.02</v>")));
}

void TestLegalDocument::hostileTextStaysText()
{
    const LegalDocument d = hostileDocument();
    PrintFonts fonts;
    const PdfChecker checker(legalPdf(d, fonts));
    QVERIFY2(checker.problems().isEmpty(), qPrintable(checker.problems().join(u'\n')));
    if (program("unzip").isEmpty())
        return;
    const QByteArray odt = legalOdt(d);
    keep("legal-hostile.odt", odt);
    for (const char *part : {"content.xml", "styles.xml", "meta.xml"}) {
        const QString xml = odtPart(odt, part);
        QXmlStreamReader reader(xml);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(!xml.contains(QStringLiteral("table:formula")) && !xml.contains(QChar(1)));
    }
    const QString text = plainText(odtPart(odt, "content.xml"));
    for (const QString &word : {hostile[0], hostile[1], hostile[4], hostile[5], QStringLiteral("ab")})
        QVERIFY2(text.contains(word), qPrintable(word));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("h.xlsx"));
    writeLegalXlsx(d, path);
    for (int sheet = 1; sheet <= 4; ++sheet) {
        const QString xml = partOf(path, QStringLiteral("xl/worksheets/sheet%1.xml").arg(sheet));
        QVERIFY(!xml.isEmpty() && !xml.contains(QStringLiteral("<f>")) && !xml.contains(QChar(1)));
    }
}

void TestLegalDocument::sameDocumentSameBytes()
{
    PrintFonts fonts;
    const LegalDocument d = contract(3, 20);
    const QByteArray pdf = legalPdf(d, fonts);
    PrintFonts others;
    QCOMPARE(legalPdf(d, others), pdf);
    QCOMPARE(legalOdt(d), legalOdt(d));
    const QTemporaryDir folder;
    writeLegalXlsx(d, folder.filePath(QStringLiteral("1.xlsx")));
    writeLegalXlsx(d, folder.filePath(QStringLiteral("2.xlsx")));
    QCOMPARE(bytesOf(folder.filePath(QStringLiteral("1.xlsx"))), bytesOf(folder.filePath(QStringLiteral("2.xlsx"))));
    LegalDocument later = d;
    later.issuedOn = QDate(2026, 4, 21);
    QVERIFY(legalPdf(later, fonts) != pdf && legalOdt(later) != legalOdt(d));
}

void TestLegalDocument::officeOpensIt()
{
    if (program("soffice").isEmpty() || !qEnvironmentVariableIsSet("LIANMING_TEST_OFFICE"))
        QSKIP("needs LibreOffice and LIANMING_TEST_OFFICE");
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.odt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(legalOdt(contract(6, 90)));
    file.close();
    QProcess office;
    office.start(program("soffice"),
                 {QStringLiteral("-env:UserInstallation=file://") + folder.filePath(QStringLiteral("profile")),
                  QStringLiteral("--headless"), QStringLiteral("--convert-to"), QStringLiteral("pdf"),
                  QStringLiteral("--outdir"), folder.path(), file.fileName()});
    QVERIFY(office.waitForFinished(120000));
    const QString text = textOfPdf(folder.filePath(QStringLiteral("a.pdf")));
    keep("legal-office.pdf", bytesOf(folder.filePath(QStringLiteral("a.pdf"))));
    QVERIFY2(text.contains(QStringLiteral("第 1 页，共")), qPrintable(text));
    QVERIFY(text.count(QStringLiteral("编号 名称 保底")) >= 2);
}

void TestLegalDocument::archivesAreRead()
{
    if (program("unzip").isEmpty())
        QSKIP("needs unzip");
    ZipOut zip(QDate(2026, 4, 20));
    zip.add("empty", {});
    zip.add("stored", "abc", ZipOut::Packing::Stored);
    zip.add("名/deep.txt", QByteArray(100000, 'x'));
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.zip")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(zip.bytes());
    file.close();
    QVERIFY(outputOf("unzip", {QStringLiteral("-t"), file.fileName()}).contains("No errors detected"));
    QCOMPARE(outputOf("unzip", {QStringLiteral("-p"), file.fileName(), QStringLiteral("stored")}), QByteArray("abc"));
    QVERIFY(outputOf("unzip", {QStringLiteral("-l"), file.fileName()}).contains("2026-04-20 00:00"));
}

QTEST_MAIN(TestLegalDocument)
#include "tst_legaldocument.moc"
