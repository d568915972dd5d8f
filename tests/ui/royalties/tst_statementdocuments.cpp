#include "core/royalties/reminders.h"
#include "tests/ui/royalties/shownroyalties.h"
#include "tests/ui/royalties/writtendocuments.h"
#include "ui/royalties/periodstatementsform.h"
#include "ui/royalties/reminderform.h"
#include "ui/shell/jobs.h"
#include "ui/widgets/actionlink.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QDir>
#include <QLineEdit>
#include <QTest>

using namespace lianming;

namespace {

using Why = LeftOutStatement::Why;

/// The page with two licensees: the first quarter of one closed, and of the other a month closed, one approved, one
/// calculated; then one that waits and one that is due.
struct Desk : Shown {
    QTemporaryDir folder;
    Id<Contract> monthlyContract;
    RoyaltiesPage *desk = nullptr;

    Desk()
    {
        settle(q1, reportHeader + reportRows);
        monthlyContract = halfAYear();
        desk = show();
    }
    [[nodiscard]] bool isReady() { return list().size() == 6; }
    PeriodStatementsForm *form() { return qobject_cast<PeriodStatementsForm *>(desk->detail().body()); }
    /// Opens the form for a period's statements; null if it does not come.
    PeriodStatementsForm *askForPeriod()
    {
        action("royalties.statements")->trigger();
        return QTest::qWaitFor([this] { return form() && form()->isVisible(); }) ? form() : nullptr;
    }
    [[nodiscard]] QStringList files() const { return QDir(folder.path()).entryList(QDir::Files, QDir::Name); }
    [[nodiscard]] QString path(const char *name) const { return folder.filePath(QString::fromUtf8(name)); }
    [[nodiscard]] PeriodStatementsRequest request() const
    {
        PeriodStatementsRequest out;
        out.period = *Period::parse("2026Q1");
        out.folder = folder.path();
        return out;
    }
};

void choose(FormPanel *form, const char *field, const QVariant &value)
{
    auto *choice = form->findChild<ChoiceField *>(QString::fromLatin1(field));
    QVERIFY2(choice, field);
    choice->setValue(value);
}

} // namespace

class TestStatementDocuments : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void takeUrl(const QUrl &url) { m_opened.append(url); }

private Q_SLOTS:
    void initTestCase() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "takeUrl"); }
    void init() { m_opened.clear(); }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }

    void actionsSayWhyTheyAreOff();
    void writesThePdf();
    void writesTheWorkbook_data();
    void writesTheWorkbook();
    void neverOverTheWorkspace();
    void writesAPeriod_data();
    void writesAPeriod();
    void leavesOutDraftsWhenAsked();
    void asksBeforeItReplaces();
    void saysWhyThereIsNothing();
    void oneThatFailsStopsNoOther();
    void staysWithWhatIsWrittenWhenStopped();
    void aFolderMustBeThere();
    void keepsTheRecordBehindTheForm();
    void remindsOfALateReport();
    void fileNamesAreSafe();
    void nothingIsCutOff();

private:
    QList<QUrl> m_opened;
};

void TestStatementDocuments::actionsSayWhyTheyAreOff()
{
    Shown shown;
    const RoyaltiesPage *page = shown.show();
    QTRY_COMPARE(shown.list().size(), 1);
    for (const char *id : {"royalties.pdf", "royalties.xlsx", "royalties.remind"}) {
        QVERIFY2(!shown.action(id)->isEnabled(), id);
        QVERIFY2(shown.action(id)->toolTip().startsWith(QStringLiteral("Open a period first.")), id);
    }
    QVERIFY(shown.action("royalties.statements")->isEnabled());
    shown.choose(q1); // late
    QTRY_VERIFY(shown.button("import"));
    QVERIFY(!shown.action("royalties.xlsx")->isEnabled());
    QVERIFY(shown.action("royalties.xlsx")
                ->toolTip()
                .startsWith(QStringLiteral("There is nothing to print before the period is calculated.")));
    QVERIFY(shown.action("royalties.remind")->isEnabled());
    QVERIFY(shown.button("royalties.remind"));
    QVERIFY(!shown.button("royalties.xlsx"));

    shown.import();
    shown.page()->reload();
    QTRY_VERIFY(shown.button("royalties.xlsx"));
    QVERIFY(!shown.button("royalties.xlsx")->isEnabled());
    QVERIFY(!shown.action("royalties.remind")->isEnabled());
    shown.calculate(shown.contract);
    shown.page()->reload();
    QTRY_VERIFY(shown.action("royalties.pdf")->isEnabled());
    QVERIFY(shown.button("royalties.xlsx")->isEnabled());
    QCOMPARE(shown.action("royalties.pdf")->shortcut(), QKeySequence(QKeySequence::Print));
    shown.page()->closeDetail();
    QTRY_VERIFY(!shown.action("royalties.pdf")->isEnabled());
    QVERIFY(!page->isDetailOpen());
}

void TestStatementDocuments::writesThePdf()
{
    Desk shown;
    QTRY_VERIFY(shown.isReady());
    shown.desk->openRecord(shown.statement().id.value);
    QTRY_VERIFY(shown.action("royalties.pdf")->isEnabled());
    const QString path = shown.path("chosen.pdf");
    shown.test.prompts().choices = {1};
    shown.test.prompts().files = {path};
    shown.action("royalties.pdf")->trigger();
    QTRY_COMPARE(shown.notice().text, QStringLiteral("Written to %1.").arg(path));
    VERIFY_PDF(path,
               ({QStringLiteral("Royalty statement"), QStringLiteral("TM-2026-0007"), QStringLiteral("64,000.00")}));
    QCOMPARE(shown.notice().actionText, QStringLiteral("Open folder"));
    shown.notice().action();
    QCOMPARE(m_opened, QList<QUrl>{QUrl::fromLocalFile(shown.folder.path())});

    // The head's own button does the same.
    const QString other = shown.path("other.pdf");
    shown.test.prompts().choices = {0};
    shown.test.prompts().files = {other};
    shown.button("pdf")->click();
    QTRY_COMPARE(shown.notice().text, QStringLiteral("Written to %1.").arg(other));
    VERIFY_PDF(other, ({QStringLiteral("版权授权费结算单"), QStringLiteral("TM-2026-0007")}));
}

void TestStatementDocuments::writesTheWorkbook_data()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<QString>("title");
    QTest::newRow("Chinese") << 0 << QStringLiteral("版权授权费结算单");
    QTest::newRow("English") << 1 << QStringLiteral("Royalty statement");
}

void TestStatementDocuments::writesTheWorkbook()
{
    QFETCH(const int, choice);
    QFETCH(const QString, title);
    Desk shown;
    QTRY_VERIFY(shown.isReady());
    shown.desk->openRecord(shown.statement().id.value);
    QTRY_VERIFY(shown.button("royalties.xlsx") && shown.button("royalties.xlsx")->isEnabled());
    shown.test.prompts().choices = {choice};
    shown.test.prompts().files = {}; // nobody chooses a file
    shown.button("royalties.xlsx")->click();
    QCOMPARE(shown.test.prompts().asked.size(), 2); // which language, and where
    const QString path = shown.path("statement.xlsx");
    shown.test.prompts().choices = {choice};
    shown.test.prompts().files = {path};
    shown.button("royalties.xlsx")->click();
    QTRY_COMPARE(shown.notice().text, QStringLiteral("Written to %1.").arg(path));
    const QString cells = test::cellsOfWorkbook(path);
    for (const QString &word : {title, QStringLiteral("TM-2026-0007"), QStringLiteral("|800000|"),
                                QStringLiteral("|64000|"), QStringLiteral("|QUILT-A|"), QStringLiteral("|MUG-B|")})
        QVERIFY2(cells.contains(word), qPrintable(word + u'\n' + cells));
}

void TestStatementDocuments::neverOverTheWorkspace()
{
    if (TestWorkspace::isPostgres())
        QSKIP("The workspace is no file");
    Desk shown;
    QTRY_VERIFY(shown.isReady());
    shown.desk->openRecord(shown.statement().id.value);
    QTRY_VERIFY(shown.action("royalties.xlsx")->isEnabled());
    shown.test.prompts().choices = {1};
    shown.test.prompts().files = {shown.test.workspace().address().path()};
    shown.action("royalties.xlsx")->trigger();
    QTRY_COMPARE(shown.notice().level, Notice::Level::Failure);
    QVERIFY(shown.notice().text.contains(QStringLiteral("belongs to the workspace")));
    QCOMPARE(shown.service.inbox().size(), 6);
}

void TestStatementDocuments::writesAPeriod_data()
{
    QTest::addColumn<DocumentFormat>("format");
    QTest::newRow("PDF") << DocumentFormat::Pdf;
    QTest::newRow("workbook") << DocumentFormat::Xlsx;
}

void TestStatementDocuments::writesAPeriod()
{
    QFETCH(const DocumentFormat, format);
    Desk shown;
    QTRY_VERIFY(shown.isReady());
    QStringList titles;
    connect(&shown.test.session().jobs, &Jobs::changed, &shown.window, [&] {
        for (const Jobs::Job &job : shown.test.session().jobs.running())
            titles.append(job.title);
    });
    QVERIFY(shown.askForPeriod());
    PeriodStatementsForm *form = shown.form();
    QCOMPARE(form->findChild<ChoiceField *>(QStringLiteral("period"))->value().toString(), q1); // ended last
    choose(form, "language", int(DocumentLanguage::English));
    choose(form, "format", int(format));
    form->saveButton()->click(); // nobody chooses a folder: it can be asked for again
    QVERIFY(form->saveButton()->isEnabled());
    shown.test.prompts().files = {shown.folder.path()};
    form->saveButton()->click();
    QTRY_VERIFY2(shown.notice().text.startsWith(QStringLiteral("4 statement")), qPrintable(shown.notice().text));
    QVERIFY(shown.notice().text.contains(shown.folder.path()));
    QCOMPARE(shown.notice().level, Notice::Level::Done);
    QVERIFY(titles.contains(QStringLiteral("Writing statements of 2026Q1")));
    QTRY_VERIFY(!shown.desk->isDetailOpen());
    const QString end = format == DocumentFormat::Pdf ? QStringLiteral(" en.pdf") : QStringLiteral(" en.xlsx");
    QCOMPARE(shown.files(),
             (QStringList{QStringLiteral("TM-2026-0007 2026Q1") + end, QStringLiteral("TM-2026-0008 2026-01") + end,
                          QStringLiteral("TM-2026-0008 2026-02") + end, QStringLiteral("TM-2026-0008 2026-03") + end}));
    const QString first = shown.folder.filePath(shown.files().first());
    if (format == DocumentFormat::Pdf)
        VERIFY_PDF(first, ({QStringLiteral("TM-2026-0007"), QStringLiteral("64,000.00")}));
    else
        QVERIFY(test::cellsOfWorkbook(first).contains(QStringLiteral("|64000|")));
    shown.notice().action();
    QCOMPARE(m_opened, QList<QUrl>{QUrl::fromLocalFile(shown.folder.path())});
}

void TestStatementDocuments::leavesOutDraftsWhenAsked()
{
    Desk shown;
    QTRY_VERIFY(shown.isReady());
    QVERIFY(shown.askForPeriod());
    choose(shown.form(), "closedOnly", true);
    choose(shown.form(), "language", int(DocumentLanguage::Chinese));
    shown.test.prompts().files = {shown.folder.path()};
    shown.form()->saveButton()->click();
    QTRY_VERIFY2(shown.notice().text.startsWith(QStringLiteral("2 statement")), qPrintable(shown.notice().text));
    QCOMPARE(shown.notice().level, Notice::Level::Warning);
    QVERIFY2(shown.notice().advice.contains(QStringLiteral(
                 "2 left out: TM-2026-0008 2026-02: not closed yet · TM-2026-0008 2026-03: not closed yet")),
             qPrintable(shown.notice().advice));
    QCOMPARE(shown.files(), (QStringList{QStringLiteral("TM-2026-0007 2026Q1 zh.pdf"),
                                         QStringLiteral("TM-2026-0008 2026-01 zh.pdf")}));
}

void TestStatementDocuments::asksBeforeItReplaces()
{
    Desk shown;
    QTRY_VERIFY(shown.isReady());
    const auto put = [&](const char *name) {
        QFile file(shown.path(name));
        return file.open(QIODevice::WriteOnly) && file.write("mine") == 4;
    };
    QVERIFY(put("TM-2026-0007 2026Q1 en.pdf"));
    QVERIFY(put("TM-2026-0008 2026-01 en.pdf"));
    QVERIFY(shown.askForPeriod());
    choose(shown.form(), "language", int(DocumentLanguage::English));
    shown.test.prompts().files = {shown.folder.path()};
    shown.form()->saveButton()->click();
    QTRY_COMPARE(shown.test.prompts().asked.size(), 2); // stays unanswered: nothing happens
    QVERIFY(shown.test.prompts().asked.last().startsWith(QStringLiteral("2 file")));
    QVERIFY(answered(shown.test.session()));
    QCOMPARE(shown.files().size(), 2);

    shown.test.prompts().files = {shown.folder.path()};
    shown.test.prompts().choices = {0}; // they stay
    shown.form()->saveButton()->click();
    QTRY_VERIFY2(shown.notice().text.startsWith(QStringLiteral("2 statement")), qPrintable(shown.notice().text));
    QVERIFY2(shown.notice().advice.contains(QStringLiteral("TM-2026-0008 2026-01: its file was there already")),
             qPrintable(shown.notice().advice));
    QCOMPARE(shown.files().size(), 4);
    QCOMPARE(test::bytesOf(shown.path("TM-2026-0007 2026Q1 en.pdf")), QByteArray("mine"));

    QTRY_VERIFY(!shown.desk->isDetailOpen());
    QVERIFY(shown.askForPeriod());
    choose(shown.form(), "language", int(DocumentLanguage::English));
    shown.test.prompts().files = {shown.folder.path()};
    shown.test.prompts().choices = {1}; // they are replaced
    shown.form()->saveButton()->click();
    QTRY_VERIFY2(shown.notice().text.startsWith(QStringLiteral("4 statement")), qPrintable(shown.notice().text));
    QVERIFY(test::bytesOf(shown.path("TM-2026-0007 2026Q1 en.pdf")).startsWith("%PDF-"));
}

void TestStatementDocuments::saysWhyThereIsNothing()
{
    Desk shown;
    QTRY_VERIFY(shown.isReady());
    QVERIFY(shown.askForPeriod());
    PeriodStatementsForm *form = shown.form();
    choose(form, "period", QStringLiteral("nonsense"));
    QVERIFY(!form->saveButton()->isEnabled());
    QVERIFY(wordsOn(*form).contains(QStringLiteral("Write a period such as 2026Q1")));
    choose(form, "period", QStringLiteral("2026q2"));
    QVERIFY(form->saveButton()->isEnabled());
    shown.test.prompts().files = {shown.folder.path()};
    form->saveButton()->click();
    QTRY_COMPARE(shown.notice().text, QStringLiteral("There is no statement of 2026Q2 to write."));
    QVERIFY2(shown.notice().advice.contains(QStringLiteral("TM-2026-0008 2026-04: not calculated yet"))
                 && shown.notice().advice.contains(QStringLiteral("TM-2026-0008 2026-05: no report yet")),
             qPrintable(shown.notice().advice));
    QVERIFY(shown.files().isEmpty());
    QVERIFY(shown.form()); // another period can be asked for
}

void TestStatementDocuments::oneThatFailsStopsNoOther()
{
    Desk shown;
    {
        Transaction tx(shown.test.workspace().db());
        Statement(shown.test.workspace().db(),
                  QStringLiteral("UPDATE royalty_period SET terms = '{\"rates\": 1}' WHERE statement_id = ?"))
            .bind(shown.statement(shown.monthlyContract, QStringLiteral("2026-03")).id)
            .run();
        tx.commit();
    }
    for (const DocumentFormat format : documentFormats) {
        PeriodStatementsRequest request = shown.request();
        request.format = format;
        Progress progress;
        const auto outcome = writePeriodStatements(*shown.test.workspace(), request, progress);
        QCOMPARE(outcome.planned, 4);
        QCOMPARE(outcome.written, 3);
        QCOMPARE(outcome.leftOut.size(), 1);
        QCOMPARE(outcome.leftOut.first().name, QStringLiteral("TM-2026-0008 2026-03"));
        QCOMPARE(outcome.leftOut.first().why, Why::Failed);
        QVERIFY(!outcome.leftOut.first().failure.english().isEmpty());
        QCOMPARE(progress.done(), 4);
    }
    QCOMPARE(shown.files().size(), 6);
}

void TestStatementDocuments::staysWithWhatIsWrittenWhenStopped()
{
    Desk shown;
    Progress progress;
    progress.cancel();
    const auto outcome = writePeriodStatements(*shown.test.workspace(), shown.request(), progress);
    QVERIFY(outcome.isStopped);
    QCOMPARE(outcome.written, 0);
    QVERIFY(shown.files().isEmpty());
}

void TestStatementDocuments::aFolderMustBeThere()
{
    Desk shown;
    PeriodStatementsRequest request = shown.request();
    request.folder += QStringLiteral("/missing");
    VERIFY_ERROR((void)planPeriodStatements(*shown.test.workspace(), request), Error::Kind::Unavailable);
    // A folder of a statement's name takes no other from it.
    QVERIFY(QDir(shown.folder.path()).mkdir(QStringLiteral("TM-2026-0008 2026-01 en.pdf")));
    Progress progress;
    const auto outcome = writePeriodStatements(*shown.test.workspace(), shown.request(), progress);
    QCOMPARE(outcome.written, 3);
    QCOMPARE(outcome.leftOut.first().why, Why::Failed);
}

void TestStatementDocuments::keepsTheRecordBehindTheForm()
{
    Desk shown;
    QTRY_VERIFY(shown.isReady());
    shown.desk->openRecord(shown.statement().id.value);
    QTRY_VERIFY(shown.button("pdf"));
    QVERIFY(shown.askForPeriod());
    QVERIFY(!shown.action("royalties.pdf")->isEnabled() || !shown.record());
    // What is read again does not take the form's place.
    shown.desk->reload();
    QVERIFY(answered(shown.test.session()));
    QTRY_VERIFY(!shown.desk->isLoading());
    QVERIFY(shown.form());
    buttonSaying(*shown.form(), QStringLiteral("Cancel"))->click();
    QTRY_VERIFY(!shown.desk->isDetailOpen());
    // Over the whole page the record stays where it is.
    shown.desk->openRecord(shown.statement().id.value);
    QTRY_VERIFY(shown.button("pdf"));
    shown.action("royalties.wide")->trigger();
    QTRY_VERIFY(shown.record() && !shown.desk->isDetailOpen());
    QVERIFY(shown.askForPeriod());
    QVERIFY(shown.record());
    QTRY_VERIFY(shown.action("royalties.pdf")->isEnabled());
}

void TestStatementDocuments::remindsOfALateReport()
{
    Shown shown;
    RoyaltiesPage *page = shown.show();
    QTRY_COMPARE(shown.list().size(), 1);
    shown.choose(q1);
    QTRY_VERIFY(shown.button("royalties.remind"));
    shown.button("royalties.remind")->click();
    const auto form = [page] {
        return qobject_cast<ReminderForm *>(page->detail().body());
    };
    QTRY_VERIFY(form());
    QVERIFY(form()
                ->findChild<ChoiceField *>(QStringLiteral("about"))
                ->currentText()
                .startsWith(QStringLiteral("1 late report")));
    QVERIFY(!form()->findChild<QWidget *>(QStringLiteral("bank"))->isEnabled()); // nothing is to be paid
    form()->findChild<QLineEdit *>(QStringLiteral("contact"))->setText(QStringLiteral("Ms Lin"));
    choose(form(), "round", 2);
    choose(form(), "language", int(DocumentLanguage::English));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
    const QString path = shown.test.workspace().folder() + QStringLiteral("/letter.pdf");
    shown.test.prompts().files = {path};
    form()->saveButton()->click();
    QTRY_COMPARE(shown.notice().text, QStringLiteral("Written to %1.").arg(path));
    VERIFY_PDF(path, ({QStringLiteral("Second reminder"), QStringLiteral("TM-2026-0007"), QStringLiteral("Ms Lin")}));
    QTRY_VERIFY(!page->isDetailOpen());
    const QList<ReportReminder> sent = ReminderService(*shown.test.workspace()).sent(shown.contract);
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent.first().text, QStringLiteral("letter.pdf"));

    // The next one is the second, unless it does not go out.
    for (int i = 0; i < 2; ++i) {
        QTRY_VERIFY(!page->isLoading());
        shown.choose(q1);
        QTRY_VERIFY(shown.button("royalties.remind"));
        shown.button("royalties.remind")->click();
        QTRY_VERIFY(form());
        QCOMPARE(form()->findChild<ChoiceField *>(QStringLiteral("round"))->value().toInt(), 2);
        form()->findChild<QCheckBox *>(QStringLiteral("goesOut"))->setChecked(false);
        shown.test.prompts().files = {path};
        form()->saveButton()->click();
        QTRY_VERIFY(!page->isDetailOpen());
    }
    QCOMPARE(ReminderService(*shown.test.workspace()).sent(shown.contract).size(), 1);
}

void TestStatementDocuments::fileNamesAreSafe()
{
    QCOMPARE(safeFileName(QStringLiteral("TM/2026\\7: \"a*b?\"")), QStringLiteral("TM-2026-7- -a-b--"));
    QCOMPARE(safeFileName(QStringLiteral("..")), QStringLiteral("-"));
    QCOMPARE(safeFileName(QStringLiteral(".hidden")), QStringLiteral("-.hidden"));
    QCOMPARE(safeFileName({}), QStringLiteral("-"));
    QCOMPARE(safeFileName(QStringLiteral("a\u0000b\nc. ")), QStringLiteral("a-b c"));
    const QString longest = safeFileName(QString(500, QChar(0x592a)));
    QVERIFY(longest.toUtf8().size() < 230);
}

void TestStatementDocuments::nothingIsCutOff()
{
    for (const char *language : {"en", "zh_CN"}) {
        Desk shown;
        shown.test.language().set(QString::fromLatin1(language));
        QTRY_VERIFY(shown.isReady());
        shown.desk->openRecord(shown.statement().id.value);
        QTRY_VERIFY(shown.button("royalties.xlsx"));
        TRY_VERIFY_NOTHING_CLIPPED(*shown.desk);
        QVERIFY(shown.askForPeriod());
        TRY_VERIFY_NOTHING_CLIPPED(*shown.desk);
    }
}

QTEST_MAIN(TestStatementDocuments)
#include "tst_statementdocuments.moc"
