#include "core/exchange/statementimport.h"
#include "core/products/productservice.h"
#include "core/royalties/exceptionservice.h"
#include "core/royalties/royaltyservice.h"
#include "tests/support/clipping.h"
#include "tests/support/pagetools.h"
#include "tests/support/reporting.h"
#include "tests/support/testsession.h"
#include "ui/royalties/decisionform.h"
#include "ui/royalties/exceptionsview.h"
#include "ui/royalties/letterview.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/text/exceptionwords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/segmentedswitch.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QToolButton>

using namespace lianming;

namespace {

const QString q1 = QStringLiteral("2026Q1");
const QByteArray header("date,sku,category,territory,channel,units,currency,gross,returns\n");
/// 3 lies outside the territory, 4 outside category and territory, 5 is line 1 again.
const QByteArray rows("2026-01-05,QUILT-A,nice/24/bedding,CN,online,10,CNY,1000.00,\n"
                      "2026-02-05,MUG-B,nice/21,HK,online,10,CNY,700.00,100.00\n"
                      "2026-02-06,MUG-B,nice/21,JP,online,10,CNY,500.00,50.00\n"
                      "2026-02-07,FILM-C,nice/9,JP,online,1,CNY,9.00,\n"
                      "2026-01-05,QUILT-A,nice/24/bedding,CN,online,10,CNY,1000.00,\n");

/// A page of which the work list is all.
class OneView : public Page
{
public:
    explicit OneView(Session &session) : Page(session, QStringLiteral("royalties")), view(new ExceptionsView(*this))
    {
        setContent(view);
    }
    void reload() override { view->reload(); }
    void openRows(const QVariantMap &filter) override { view->openRows(filter); }
    void step(int direction) override { view->step(direction); }

    ExceptionsView *view;

protected:
    void retranslate() override
    {
        view->viewSwitch()->hide();
        view->retranslate();
    }
};

QList<PageEntry> pages()
{
    QList<PageEntry> out = pagesNamed({QStringLiteral("royalties")});
    out.first().make = [](Session &session) -> Page * {
        return new OneView(session);
    };
    return out;
}

struct Shown {
    TestSession test;
    Id<Contract> contract;
    MainWindow window;

    explicit Shown(const QByteArray &lines = rows)
        : contract(makeReportingContract(*test.workspace())), window(test.session(), pages())
    {
        import(lines);
        window.resize(1280, 800);
        window.show();
    }
    void import(const QByteArray &lines)
    {
        QFile file(test.workspace().folder() + QStringLiteral("/sales.csv"));
        if (!file.open(QIODevice::WriteOnly) || file.write(header + lines) < 0)
            qFatal("cannot write");
        file.close();
        StatementImport intake(*test.workspace());
        StatementImportRequest request;
        request.path = file.fileName();
        request.contract = contract;
        request.period = q1;
        request.mapping = intake.inspect(request.path, reportingContract(test.workspace().db(), contract), 0).mapping;
        Progress progress;
        if (!intake.run(request, progress).stored)
            qFatal("not stored");
        (void)RoyaltyService(*test.workspace()).calculate(contract, progress);
        (void)ExceptionService(*test.workspace()).screen(contract, progress);
    }
    [[nodiscard]] OneView *page() const
    {
        for (OneView *one : window.findChildren<OneView *>())
            return one;
        return nullptr;
    }
    [[nodiscard]] RecordTable *table() const
    {
        return page() ? page()->findChild<RecordTable *>(QStringLiteral("questions")) : nullptr;
    }
    /// "line state" of each row.
    [[nodiscard]] QStringList list() const
    {
        QStringList out;
        if (table() == nullptr || !table()->isVisible())
            return out;
        const QAbstractItemModel *model = table()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            out.append(model->index(row, 2).data().toString() + u' ' + model->index(row, 6).data().toString());
        return out;
    }
    void click(int row, Qt::KeyboardModifiers with = {}) const
    {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, with,
                          table()->visualRect(table()->model()->index(row, 2)).center());
    }
    [[nodiscard]] DecisionForm *form() const { return qobject_cast<DecisionForm *>(page()->detail().body()); }
    template<class T>
    [[nodiscard]] T *part(const char *name) const
    {
        const QWidget *body = page()->detail().body();
        return body ? body->findChild<T *>(QString::fromLatin1(name)) : nullptr;
    }
    void choose(const char *way) const { part<QRadioButton>(way)->click(); }
    void type(const char *field, const QString &text) const
    {
        if (auto *line = part<QLineEdit>(field))
            line->setText(text);
        else
            part<QPlainTextEdit>(field)->setPlainText(text);
    }
    [[nodiscard]] QString preview() const { return part<QLabel>("preview")->text().replace(QChar::Nbsp, u' '); }
    [[nodiscard]] QToolButton *reason(const char *code) const
    {
        return page()->findChild<QToolButton *>(QString::fromLatin1(code));
    }
    [[nodiscard]] Chip *chip(int place) const { return page()->findChildren<Chip *>().value(place); }
    [[nodiscard]] LineRef line(qint64 number)
    {
        return {StatementRepository(test.workspace().db()).find(contract, q1)->id, number};
    }
    [[nodiscard]] ExceptionRow stored(qint64 number) { return ExceptionList(test.workspace().db()).row(line(number)); }
};

} // namespace

/// The accountant's work list of lines in question.
class TestExceptionsView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWithCounts();
    void narrowsByReasonStateAndWords();
    void explainsALine();
    void saysTheNumbers();
    void showsWhatItWouldEarnAndSaves();
    void goesOnToTheNextLine();
    void decidesAboutSeveral();
    void takesBack();
    void writesTheLetter();
    void refusesWhatIsApproved();
    void keyboardAlone();
    void emptyStates();
    void comesInPages();
    void bothLanguagesUncut();
};

void TestExceptionsView::listsWithCounts()
{
    Shown s;
    QTRY_COMPARE(s.list(), (QStringList{QStringLiteral("3 To decide"), QStringLiteral("4 To decide"),
                                        QStringLiteral("5 To decide")}));
    const QAbstractItemModel *model = s.table()->model();
    QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("Taihu Snow"));
    QCOMPARE(model->index(0, 4).data().toString(), QStringLiteral("Japan not licensed"));
    QCOMPARE(model->index(2, 4).data().toString(), QStringLiteral("same as line 1 of 2026Q1"));
    QCOMPARE(model->index(0, 5).data().toString(), QStringLiteral("500.00"));
    QCOMPARE(model->index(0, 7).data().toString(), QStringLiteral("0.00"));
    QCOMPARE(s.reason("territory")->text(), QStringLiteral("Territory not licensed  2"));
    QCOMPARE(s.reason("duplicate_line")->text(), QStringLiteral("Reported twice  1"));
    QVERIFY(!s.reason("price_pattern")->isVisible());
    QVERIFY(wordsOn(*s.page()).contains(QStringLiteral("3 line")));
    TRY_VERIFY_NOTHING_CLIPPED(s.window);
}

void TestExceptionsView::narrowsByReasonStateAndWords()
{
    Shown s;
    QTRY_COMPARE(s.list().size(), 3);
    s.reason("category")->click();
    QTRY_COMPARE(s.list(), QStringList{QStringLiteral("4 To decide")});
    QVERIFY(s.reason("territory")->isVisible()); // the other reasons can still be chosen
    s.reason("duplicate_line")->click();
    QTRY_COMPARE(s.list(), QStringList{QStringLiteral("5 To decide")});
    QVERIFY(!s.reason("category")->isChecked());
    s.reason("duplicate_line")->click();
    QTRY_COMPARE(s.list().size(), 3);
    s.page()->openRows(
        {{QStringLiteral("reason"), QStringLiteral("territory")}, {QStringLiteral("state"), QStringLiteral("open")}});
    QTRY_COMPARE(s.list().size(), 2);
    s.page()->openRows({});
    QTRY_COMPARE(s.list().size(), 3);
    auto *search = s.page()->findChild<QLineEdit *>();
    search->setText(QStringLiteral("film"));
    QTRY_COMPARE(s.list(), QStringList{QStringLiteral("4 To decide")});
}

void TestExceptionsView::explainsALine()
{
    Shown s;
    LicensedProduct product;
    product.contract = s.contract;
    product.sku = QStringLiteral("MUG-B");
    product.nameEn = QStringLiteral("Apsaras mug");
    (void)ProductService(*s.test.workspace()).add(product);
    Progress progress;
    (void)ExceptionService(*s.test.workspace()).screen(s.contract, progress);
    s.page()->reload();
    QTRY_COMPARE(s.list().size(), 5);
    s.click(2);
    QTRY_VERIFY(s.form());
    const QString words = wordsOn(*s.form());
    for (const char *part : {"Apsaras mug", "line 3 of 2026Q1", "Territory not licensed",
                             "Reported: Japan. The contract grants China, Hong Kong", "Product not approved",
                             "still in review", "What was reported", "MUG-B", "CNY 500.00", "Earns now", "CNY 0.00"})
        QVERIFY2(words.contains(QString::fromLatin1(part)),
                 qPrintable(QString::fromLatin1(part) + QStringLiteral(" in\n") + words));
    QCOMPARE(s.page()->detail().findChildren<LetterView *>().size(), 0);
    TRY_VERIFY_NOTHING_CLIPPED(s.window);
}

void TestExceptionsView::saysTheNumbers()
{
    ExceptionRow row;
    LineReason price;
    price.reason = FlagReason::PricePattern;
    price.price = 1200;
    price.low = 6800;
    price.high = 7900;
    price.median = 7300;
    price.periods = 4;
    row.reasons = {price};
    const auto said = [&row] {
        return wrongText(row).replace(QChar::Nbsp, u' ');
    };
    QVERIFY(said().startsWith(QStringLiteral("CNY 12.00 a piece, usually CNY 68.00 – CNY 79.00 (4 period")));
    row.reasons[0].periods = 0;
    row.reasons[0].peers = 37;
    QVERIFY(said().startsWith(QStringLiteral("CNY 12.00 a piece, usually CNY 68.00 – CNY 79.00 (37 product")));
    LineReason volume;
    volume.reason = FlagReason::VolumePattern;
    volume.units = 5000;
    volume.average = 400;
    volume.periods = 1;
    row.reasons = {volume};
    QVERIFY(said().startsWith(QStringLiteral("5,000 pieces in the period, usually 400 (1 period")));
    for (const FlagReason reason : flagReasons) {
        LineReason one;
        one.reason = reason;
        one.periods = 2;
        LineDetail detail;
        QVERIFY(!flagReasonText(reason).isEmpty());
        QVERIFY(!wrongText(row, one).isEmpty());
        QVERIFY(!explainedText(detail, one).contains(u'%'));
    }
}

void TestExceptionsView::showsWhatItWouldEarnAndSaves()
{
    Shown s;
    QTRY_COMPARE(s.list().size(), 3);
    s.click(0);
    QTRY_VERIFY(s.form());
    QVERIFY(!s.form()->saveButton()->isEnabled());
    QVERIFY(!s.part<QLineEdit>("value")->isEnabled());
    s.choose("percent");
    QVERIFY(s.part<QLineEdit>("value")->isEnabled());
    s.type("value", QStringLiteral("12.5"));
    QTRY_COMPARE(s.preview(), QStringLiteral("Earns CNY 62.50 instead of CNY 0.00."));
    QVERIFY(!s.form()->saveButton()->isEnabled()); // a reason is needed
    s.type("reason", QStringLiteral("agreed by mail"));
    QVERIFY(s.form()->saveButton()->isEnabled());
    s.choose("per_unit");
    s.type("value", QStringLiteral("0.333"));
    QTRY_COMPARE(s.preview(), QStringLiteral("Earns CNY 3.33 instead of CNY 0.00."));
    s.type("value", QStringLiteral("x"));
    QVERIFY(!s.form()->saveButton()->isEnabled());
    QTRY_COMPARE(s.preview(), QString());
    s.choose("fee");
    s.type("value", QStringLiteral("25"));
    QTRY_COMPARE(s.preview(), QStringLiteral("Earns CNY 25.00 instead of CNY 0.00."));
    s.form()->saveButton()->click();
    QTRY_COMPARE(s.list(), (QStringList{QStringLiteral("4 To decide"), QStringLiteral("5 To decide")}));
    const ExceptionRow row = s.stored(3);
    QCOMPARE(row.state, LineState::Settled);
    QCOMPARE(row.resolution->value, QStringLiteral("25"));
    QCOMPARE(row.resolution->reason, QStringLiteral("agreed by mail"));
    QVERIFY(s.test.session().messages.current().text.contains(QStringLiteral("Decided about 1 line")));
    QCOMPARE(s.test.session().messages.current().actionText, QStringLiteral("Take back"));
    s.test.session().messages.current().action();
    QTRY_COMPARE(s.list().size(), 3);
    QCOMPARE(s.stored(3).state, LineState::Open);
}

void TestExceptionsView::goesOnToTheNextLine()
{
    Shown s;
    QTRY_COMPARE(s.list().size(), 3);
    s.click(0);
    QTRY_VERIFY(s.form());
    s.choose("ignore");
    s.type("reason", QStringLiteral("fine"));
    s.form()->saveButton()->click();
    QTRY_VERIFY(s.form() && s.form()->lines() == QList<LineRef>{s.line(4)});
    QVERIFY(!s.page()->hasUnsavedEdit());
    QCOMPARE(s.list().size(), 2);
}

void TestExceptionsView::decidesAboutSeveral()
{
    Shown s;
    QTRY_COMPARE(s.list().size(), 3);
    auto *decide = s.page()->findChild<QPushButton *>(QStringLiteral("decide"));
    QVERIFY(!decide->isVisible());
    s.table()->selectAll();
    QTRY_VERIFY(decide->isVisible());
    QVERIFY(decide->text().startsWith(QStringLiteral("Decide about 3 line")));
    QVERIFY(wordsOn(*s.page()).contains(QStringLiteral("3 selected: CNY 1,509.00")));
    decide->click();
    QTRY_VERIFY(s.form());
    QCOMPARE(s.form()->lines().size(), 3);
    const QString words = wordsOn(*s.form());
    QVERIFY2(words.contains(QStringLiteral("CNY 1,509.00")), qPrintable(words));
    s.choose("percent");
    s.type("value", QStringLiteral("10"));
    QTRY_COMPARE(s.preview(), QStringLiteral("Earns CNY 150.90 instead of CNY 80.00."));
    s.type("reason", QStringLiteral("one rate for all"));
    TRY_VERIFY_NOTHING_CLIPPED(s.window);
    s.form()->saveButton()->click();
    QTRY_COMPARE(s.stored(5).state, LineState::Settled);
    QCOMPARE(s.stored(3).state, LineState::Settled);
    QTRY_VERIFY(!s.page()->isDetailOpen());
}

void TestExceptionsView::takesBack()
{
    Shown s;
    Progress progress;
    (void)ExceptionService(*s.test.workspace())
        .resolve({s.line(3)}, {ResolutionKind::Fee, QStringLiteral("0"), QStringLiteral("twice")}, progress);
    s.page()->openRows({{QStringLiteral("state"), QStringLiteral("settled")}});
    QTRY_COMPARE(s.list(), QStringList{QStringLiteral("3 Settled")});
    s.click(0);
    QTRY_VERIFY(s.form() && s.part<QPushButton>("undo"));
    const QString words = wordsOn(*s.form());
    QVERIFY2(words.contains(QStringLiteral("Taken out: earns nothing"))
                 && words.contains(QStringLiteral("twice · Tester")),
             qPrintable(words));
    s.part<QPushButton>("undo")->click();
    QTRY_COMPARE(s.stored(3).state, LineState::Open);
    QTRY_COMPARE(s.stored(3).royalty, std::optional<qint64>(0));
}

void TestExceptionsView::writesTheLetter()
{
    Shown s;
    QTRY_COMPARE(s.list().size(), 3);
    s.click(0);
    QTRY_VERIFY(s.form());
    s.choose("correction");
    QVERIFY(s.form()->saveButton()->isEnabled()); // words to the licensee may be empty
    s.form()->saveButton()->click();
    QTRY_COMPARE(s.stored(3).state, LineState::Waiting);
    QTRY_VERIFY(!s.page()->hasUnsavedEdit());
    s.page()->openRows({{QStringLiteral("state"), QStringLiteral("waiting")}});
    QTRY_COMPARE(s.list(), QStringList{QStringLiteral("3 Asked")});
    s.click(0);
    // The form of the decided line; the one before it was about the same line.
    QTRY_VERIFY(s.form() && s.form()->lines() == QList<LineRef>{s.line(3)} && s.part<QPushButton>("undo"));
    // Another click on the row, of which the list tells a moment later, does not bring the form back.
    s.click(0);
    s.part<QPushButton>("letter")->click();
    QTRY_VERIFY(s.part<QPlainTextEdit>("letter"));
    auto *text = s.part<QPlainTextEdit>("letter");
    QVERIFY(text->toPlainText().contains(QStringLiteral("The territory JP is not licensed")));
    auto *language = s.page()->detail().body()->findChild<SegmentedSwitch *>();
    language->setCurrent(QStringLiteral("zh"));
    Q_EMIT language->changed(QStringLiteral("zh"));
    QVERIFY(text->toPlainText().contains(QStringLiteral("致：太湖雪")));
    TRY_VERIFY_NOTHING_CLIPPED(s.window);
    s.part<QPushButton>("copy")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), text->toPlainText());
    const QString path = s.test.workspace().folder() + QStringLiteral("/lines.csv");
    s.test.prompts().files = {path};
    s.part<QPushButton>("saveTable")->click();
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("\xEF\xBB\xBF行号,"));
}

void TestExceptionsView::refusesWhatIsApproved()
{
    Shown s;
    const auto second = s.test.workspace().another(QStringLiteral("Second"));
    const auto statement = StatementRepository(s.test.workspace().db()).find(s.contract, q1);
    RoyaltyService(*second).approve(statement->id, statement->version);
    s.page()->reload();
    QTRY_COMPARE(s.list().size(), 3);
    s.click(0);
    QTRY_VERIFY(s.form());
    QVERIFY(wordsOn(*s.form()).contains(QStringLiteral("is approved: reopen the statement")));
    QVERIFY(!s.part<QRadioButton>("percent") || !s.part<QRadioButton>("percent")->isVisible());
    QVERIFY(!s.form()->saveButton()->isVisible());
}

void TestExceptionsView::keyboardAlone()
{
    Shown s;
    QTRY_COMPARE(s.list().size(), 3);
    s.table()->setFocus();
    QTest::keyClick(s.table(), Qt::Key_Down);
    QTest::keyClick(s.table(), Qt::Key_Return);
    QTRY_VERIFY(s.form());
    const qint64 first = s.form()->lines().first().line;
    s.table()->setFocus();
    QTest::keyClick(s.table(), Qt::Key_Down);
    QTRY_VERIFY(s.form() && s.form()->lines().first().line != first);
    QTest::keyClick(s.table(), Qt::Key_Up, Qt::ShiftModifier);
    QTRY_VERIFY(s.form() && s.form()->lines().size() == 2);
    QTest::keyClick(s.table(), Qt::Key_Escape);
    QTRY_VERIFY(!s.page()->isDetailOpen());
}

void TestExceptionsView::emptyStates()
{
    Shown s("2026-01-05,QUILT-A,nice/24/bedding,CN,online,10,CNY,1000.00,\n");
    QTRY_VERIFY(shownEmptyState(*s.page()));
    QVERIFY(wordsOn(*s.page()).contains(QStringLiteral("Nothing is in question")));
    TRY_VERIFY_NOTHING_CLIPPED(s.window);
    Progress progress;
    (void)ExceptionService(*s.test.workspace())
        .resolve({s.line(1)}, {ResolutionKind::Ignore, {}, QStringLiteral("fine")}, progress);
    s.page()->reload();
    QTRY_VERIFY(wordsOn(*s.page()).contains(QStringLiteral("Every question is decided")));
    buttonSaying(*s.page(), QStringLiteral("Show what was decided"))->click();
    QTRY_COMPARE(s.list(), QStringList{QStringLiteral("1 Ignored")});
}

void TestExceptionsView::comesInPages()
{
    QByteArray many;
    for (int i = 0; i < 450; ++i)
        many += "2026-02-07,FILM-C,nice/9,CN,online," + QByteArray::number(i + 1) + ",CNY,"
                + QByteArray::number((i + 1) * 9) + ".00,\n";
    Shown s(many);
    QTRY_COMPARE(s.list().size(), ExceptionService::pageSize);
    QVERIFY(wordsOn(*s.page()).contains(QStringLiteral("200 of 450 lines")));
    s.table()->scrollToBottom();
    QTRY_COMPARE(s.list().size(), 2 * ExceptionService::pageSize);
    s.table()->scrollToBottom();
    QTRY_COMPARE(s.list().size(), 450);
    QVERIFY(wordsOn(*s.page()).contains(QStringLiteral("450 line")));
    s.page()->reload();
    QVERIFY(answered(s.test.session()));
    QTRY_COMPARE(s.list().size(), 450); // reading again keeps what was come to
}

void TestExceptionsView::bothLanguagesUncut()
{
    Shown s;
    QTRY_COMPARE(s.list().size(), 3);
    for (const char *language : {"en", "zh_CN"}) {
        s.test.language().set(QString::fromLatin1(language));
        for (const char *state : {"", "line", "several", "letter"}) {
            s.page()->closeDetail();
            s.page()->view->showTourState(QString::fromLatin1(state));
            QTRY_COMPARE(s.page()->isDetailOpen(), *state != '\0');
            QVERIFY(answered(s.test.session()));
            TRY_VERIFY_NOTHING_CLIPPED(s.window);
        }
    }
}

QTEST_MAIN(TestExceptionsView)

#include "tst_exceptionsview.moc"
