// Audits on screen: the list, a case from opening to closing, and the result with both percents named.
#include "tests/core/royalties/reported.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/royalties/auditdetail.h"
#include "ui/royalties/auditsview.h"
#include "ui/royalties/findingform.h"
#include "ui/shell/actions.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/text/auditwords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/segmentedswitch.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace lianming;

namespace {

/// A page that holds the view and nothing else.
class AuditsPage : public Page
{
public:
    explicit AuditsPage(Session &session) : Page(session, QStringLiteral("royalties")), m_view(new AuditsView(*this))
    {
        setContent(m_view);
    }
    void reload() override { m_view->reload(); }
    void openRecord(qint64 id) override { m_view->openRecord(id); }
    void openRows(const QVariantMap &filter) override { m_view->openRows(filter); }
    void step(int direction) override { m_view->step(direction); }
    [[nodiscard]] AuditsView *view() const { return m_view; }

protected:
    void retranslate() override
    {
        m_view->viewSwitch()->setItems({{QStringLiteral("audits"), QStringLiteral("Audits")}});
        m_view->viewSwitch()->hide();
        m_view->retranslate();
    }

private:
    AuditsView *m_view;
};

const QString q1 = QStringLiteral("2026Q1");
const QString q2 = QStringLiteral("2026Q2");

/// A window with the view on the first of June 2026; 412,000.00 of royalties reported over two quarters.
struct Shown {
    TestSession test;
    Id<Contract> contract;
    FakeNavigator navigator;
    std::unique_ptr<MainWindow> window;
    AuditsPage *page = nullptr;

    explicit Shown(bool withReports = true)
    {
        Workspace &w = *test.workspace();
        ReportingFixture f;
        f.terms = QStringLiteral(
            R"({"rates": [{"id": "R1", "tiers": [{"from": "0", "percent": "10"}]}], "late_interest": {"percent": "18"},)"
            R"( "audit": {"threshold_percent": "6.2", "of": "reported", "interest": true}})");
        contract = makeReportingContract(w, f);
        if (withReports) {
            report(w, contract, q1, {{"A", 200'000'000}, {"B", 100'000'000}});
            report(w, contract, q2, {{"A", 112'000'000}});
        }
        PageEntry entry = pagesNamed({QStringLiteral("royalties")}).first();
        entry.make = [this](Session &session) -> Page * {
            page = new AuditsPage(session);
            return page;
        };
        entry.find = {};
        window = std::make_unique<MainWindow>(test.session(), QList<PageEntry>{entry});
        window->resize(1280, 800);
        window->show();
        test.session().navigator = &navigator;
    }

    [[nodiscard]] AuditService service() { return AuditService(*test.workspace()); }
    [[nodiscard]] QWidget *body() const { return page->isDetailOpen() ? page->detail().body() : nullptr; }
    template<class T>
    [[nodiscard]] T *part(const char *name) const
    {
        return body() ? body()->findChild<T *>(QString::fromLatin1(name)) : nullptr;
    }
    [[nodiscard]] QString said() const { return body() ? wordsOn(*body()) : QString(); }
    [[nodiscard]] AuditDetail *detail() const { return qobject_cast<AuditDetail *>(body()); }
    [[nodiscard]] FormPanel *form() const { return qobject_cast<FormPanel *>(body()); }
    [[nodiscard]] RecordTable *list() const { return page->view()->findChild<RecordTable *>(QStringLiteral("audits")); }
    void type(const char *name, const QString &text) const
    {
        auto *field = part<QLineEdit>(name);
        QVERIFY2(field, name);
        field->setText(text);
    }
    /// A case with all three lines chosen.
    Id<AuditCase> sampled()
    {
        AuditCase record;
        record.contract = contract;
        record.firstPeriod = q1;
        record.lastPeriod = q2;
        record.auditor = QStringLiteral("Lotus Auditors");
        record.noticeOn = QDate(2026, 5, 15);
        record.costs = 3'000'000;
        AuditService audits = service();
        const auto id = audits.open(record);
        Progress progress;
        (void)audits.sample(id, 1, 100'000'000, 0, 7, progress);
        return id;
    }
    void show(Id<AuditCase> id)
    {
        page->reload();
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        page->openRecord(id.value);
        QTRY_VERIFY(detail());
    }
};

} // namespace

/// The open record says so once it is on screen.
#define TRY_SAYS(text) QTRY_VERIFY2(shown.said().contains(text), qPrintable(shown.said()))

class TestAuditsView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyAtFirst();
    void opensACase();
    void refusesAnIncompleteForm();
    void choosesAndVerifiesLines();
    void showsTheResult();
    void addsAnUnreportedSale();
    void settlesAndCloses();
    void filters();
    void fitsInBothLanguages();
};

void TestAuditsView::emptyAtFirst()
{
    Shown shown(false);
    QTRY_VERIFY(shownEmptyState(*shown.window));
    QVERIFY(wordsOn(*shown.window).contains(QStringLiteral("No audits")));
    buttonSaying(*shownEmptyState(*shown.window), QStringLiteral("New audit"))->click();
    QTRY_VERIFY(shown.test.session().messages.current().text.contains(QStringLiteral("Nothing was reported")));
}

void TestAuditsView::opensACase()
{
    Shown shown;
    QTRY_VERIFY(shownEmptyState(*shown.window));
    shown.test.session().actions.find(QStringLiteral("audits.new"))->trigger();
    QTRY_VERIFY(shown.form());
    shown.part<ChoiceField>("contract")->setValue(shown.contract.value);
    TRY_SAYS(QStringLiteral("From the contract"));
    QVERIFY(!shown.part<QLineEdit>("threshold")->isEnabled());
    shown.type("first", q1);
    shown.type("last", q2);
    shown.type("auditor", QStringLiteral("Lotus Auditors"));
    shown.type("notice", QStringLiteral("2026-05-15"));
    shown.type("costs", QStringLiteral("30,000"));
    shown.form()->saveButton()->click();
    QTRY_VERIFY(shown.detail());
    TRY_SAYS(QStringLiteral("Lotus Auditors"));
    TRY_SAYS(QStringLiteral("from 6.2 % of what was reported"));
    const AuditCase stored = shown.service().get(QStringLiteral("AUD-2026-0001"));
    QCOMPARE(stored.costs, 3'000'000);
    QCOMPARE(stored.clause.of, ShortfallBasis::Reported);
    QTRY_COMPARE(shown.list()->model()->rowCount(), 1);
}

void TestAuditsView::refusesAnIncompleteForm()
{
    Shown shown;
    shown.test.session().actions.find(QStringLiteral("audits.new"))->trigger();
    QTRY_VERIFY(shown.form());
    QVERIFY(!shown.form()->saveButton()->isEnabled() || !shown.form()->isDirty());
    shown.part<ChoiceField>("contract")->setValue(shown.contract.value);
    shown.type("first", q2);
    shown.type("last", q1);
    shown.type("auditor", QStringLiteral("Lotus Auditors"));
    shown.type("notice", QStringLiteral("yesterday"));
    shown.form()->saveButton()->click();
    TRY_SAYS(QStringLiteral("It lies before the first"));
    TRY_SAYS(QStringLiteral("A day, such as"));
    QVERIFY(shown.service().list().isEmpty());
}

void TestAuditsView::choosesAndVerifiesLines()
{
    Shown shown;
    AuditCase record;
    record.contract = shown.contract;
    record.firstPeriod = q1;
    record.lastPeriod = q2;
    record.auditor = QStringLiteral("Lotus Auditors");
    record.noticeOn = QDate(2026, 5, 15);
    const auto id = shown.service().open(record);
    shown.show(id);
    shown.part<QPushButton>("sample")->click();
    QTRY_VERIFY(shown.part<QSpinBox>("size"));
    shown.type("above", QStringLiteral("1,500,000"));
    shown.part<QSpinBox>("size")->setValue(2);
    shown.type("seed", QStringLiteral("7"));
    shown.form()->saveButton()->click();
    QTRY_VERIFY(shown.detail());
    const auto sampling = shown.service().get(id).sampling;
    QVERIFY(sampling);
    QCOMPARE(sampling->seed, 7U);
    TRY_SAYS(QStringLiteral("every line from CNY 1,500,000.00 on"));
    auto *table = shown.part<RecordTable>("items");
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 0)).center());
    QTRY_VERIFY(qobject_cast<FindingForm *>(shown.body()));
    TRY_SAYS(QStringLiteral("reported: CNY 2,000,000.00"));
    TRY_VERIFY_NOTHING_CLIPPED(*shown.window);
    shown.type("gross", QStringLiteral("2,100,000"));
    shown.part<QPlainTextEdit>("note")->setPlainText(QStringLiteral("Till rolls"));
    shown.form()->saveButton()->click();
    QTRY_VERIFY(shown.detail());
    const AuditItem item = shown.service().file(id).items.first();
    QVERIFY(item.differs());
    QCOMPARE(item.finding->verified.gross, 210'000'000);
    QCOMPARE(item.finding->note, QStringLiteral("Till rolls"));
    QVERIFY(!shown.part<QPushButton>("sample")); // the sample stands now
    // And back.
    table = shown.part<RecordTable>("items");
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 0)).center());
    QTRY_VERIFY(shown.part<QPushButton>("remove"));
    shown.part<QPushButton>("remove")->click();
    QTRY_VERIFY(!shown.service().file(id).items.first().finding);
}

void TestAuditsView::showsTheResult()
{
    Shown shown;
    const auto id = shown.sampled();
    AuditService service = shown.service();
    const AuditFile file = service.file(id);
    AuditedLine verified = *file.items[1].reported;
    verified.gross += 26'500'000;
    service.find(file.items[1].id, service.get(id).version, verified, {});
    shown.show(id);
    shown.part<QPushButton>("compute")->click();
    QTRY_VERIFY(shown.part<QPushButton>("settle"));
    TRY_SAYS(QStringLiteral("Claim"));
    const QString words = shown.said();
    // 412,000 reported, 438,500 due: both percents, each with its name.
    for (const char *said :
         {"CNY 412,000.00", "CNY 438,500.00", "CNY 26,500.00", "6.04 %", "6.43 %",
          "from 6.2 % of what was reported: reached of what was reported only", "CNY 30,000.00, borne by the licensee"})
        QVERIFY2(words.contains(QString::fromUtf8(said)), qPrintable(words));
    QVERIFY(words.indexOf(QStringLiteral("of what was due")) >= 0);
    QTRY_VERIFY(shown.test.session().messages.current().text.contains(QStringLiteral("6.04")));
    TRY_VERIFY_NOTHING_CLIPPED(*shown.window);
    QTRY_COMPARE(shown.list()->model()->index(0, 5).data().toString(), QStringLiteral("26,500.00"));
}

void TestAuditsView::addsAnUnreportedSale()
{
    Shown shown;
    const auto id = shown.sampled();
    shown.show(id);
    shown.part<QPushButton>("addLine")->click();
    QTRY_VERIFY(qobject_cast<FindingForm *>(shown.body()));
    QVERIFY(!shown.form()->saveButton()->isEnabled()); // nothing is known of it yet
    shown.type("sku", QStringLiteral(" "));
    TRY_SAYS(QStringLiteral("It must be known"));
    shown.type("period", q2);
    shown.type("sku", QStringLiteral("C"));
    shown.type("category", QStringLiteral("nice/24"));
    shown.type("territory", QStringLiteral("cn"));
    shown.type("channel", QStringLiteral("online"));
    shown.type("units", QStringLiteral("10"));
    shown.type("gross", QStringLiteral("65000.00"));
    shown.form()->saveButton()->click();
    QTRY_VERIFY(shown.detail());
    const AuditItem added = shown.service().file(id).items.last();
    QCOMPARE(added.kind, AuditItemKind::Added);
    QCOMPARE(added.finding->verified.territory, QStringLiteral("CN"));
    QCOMPARE(added.finding->verified.gross, 6'500'000);
}

void TestAuditsView::settlesAndCloses()
{
    Shown shown;
    const auto id = shown.sampled();
    AuditService service = shown.service();
    const AuditFile file = service.file(id);
    AuditedLine verified = *file.items[1].reported;
    verified.gross += 26'500'000;
    service.find(file.items[1].id, service.get(id).version, verified, {});
    Progress progress;
    (void)service.compute(id, service.get(id).version, QDate(2026, 6, 1), progress);
    shown.show(id);
    shown.part<QPushButton>("settle")->click();
    QTRY_VERIFY(shown.part<ChoiceField>("outcome"));
    QCOMPARE(shown.part<ChoiceField>("outcome")->count(), 3); // "nothing is owed" is no way out
    shown.part<ChoiceField>("outcome")->setValue(int(AuditOutcome::Waived));
    QVERIFY(!shown.form()->saveButton()->isEnabled()); // a waiver needs its reason
    shown.part<QPlainTextEdit>("reason")->setPlainText(QStringLiteral("Small"));
    QVERIFY(shown.form()->saveButton()->isEnabled());
    shown.part<QPlainTextEdit>("reason")->setPlainText({});
    TRY_SAYS(QStringLiteral("A waiver needs its reason"));
    shown.part<ChoiceField>("outcome")->setValue(int(AuditOutcome::Invoice));
    shown.type("amount", QStringLiteral("26,500.00"));
    shown.form()->saveButton()->click();
    QTRY_VERIFY(shown.part<QPushButton>("close"));
    TRY_SAYS(QStringLiteral("An invoice is sent"));
    QVERIFY(!shown.part<QPushButton>("compute"));
    shown.test.prompts().lines = {QStringLiteral("They pay a part")};
    shown.part<QPushButton>("reopen")->click();
    QTRY_VERIFY(shown.part<QPushButton>("settle"));
    QCOMPARE(service.get(id).state, AuditState::Computed);
    service.settle(id, service.get(id).version, AuditOutcome::Restatement, 2'650'000, {});
    shown.page->reload();
    QTRY_VERIFY(shown.part<QPushButton>("close"));
    shown.test.prompts().choices = {0};
    shown.part<QPushButton>("close")->click();
    QTRY_COMPARE(service.get(id).state, AuditState::Closed);
    QTRY_VERIFY(!shown.part<QPushButton>("close"));
    QTRY_VERIFY(!shown.part<QPushButton>("edit"));
}

void TestAuditsView::filters()
{
    Shown shown;
    (void)shown.sampled();
    shown.page->reload();
    QTRY_COMPARE(shown.list()->model()->rowCount(), 1);
    shown.page->openRows({{QStringLiteral("state"), QStringLiteral("closed")}});
    QCOMPARE(shown.list()->model()->rowCount(), 0);
    shown.page->openRows({{QStringLiteral("contract"), shown.contract.value}});
    QCOMPARE(shown.list()->model()->rowCount(), 1);
}

void TestAuditsView::fitsInBothLanguages()
{
    Shown shown;
    const auto id = shown.sampled();
    Progress progress;
    AuditService service = shown.service();
    (void)service.compute(id, service.get(id).version, QDate(2026, 6, 1), progress);
    shown.show(id);
    TRY_VERIFY_NOTHING_CLIPPED(*shown.window);
    shown.test.language().set(QStringLiteral("zh_CN"));
    QTRY_VERIFY(hasHan(shown.said()));
    TRY_VERIFY_NOTHING_CLIPPED(*shown.window);
    shown.part<QPushButton>("edit")->click();
    QTRY_VERIFY(shown.form());
    TRY_VERIFY_NOTHING_CLIPPED(*shown.window);
}

QTEST_MAIN(TestAuditsView)
#include "tst_auditsview.moc"
