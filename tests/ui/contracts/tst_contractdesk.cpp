// The desk: a text is begun, read with its terms, worded anew, kept and compared; a signed one can only be read.
#include "core/contracts/contractservice.h"
#include "core/drafting/draftservice.h"
#include "tests/support/clipping.h"
#include "tests/support/licensing.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/contracts/clauseform.h"
#include "ui/contracts/contractdesk.h"
#include "ui/contracts/contractspage.h"
#include "ui/contracts/deskcolumns.h"
#include "ui/contracts/paperview.h"
#include "ui/contracts/paperwriter.h"
#include "ui/contracts/roundsview.h"
#include "ui/contracts/termscolumn.h"
#include "ui/shell/actions.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/clickrow.h"
#include "ui/widgets/segmentedswitch.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace lianming;

namespace {

const QString royalty = QStringLiteral("fees.royalty");

struct Shown {
    TestSession test;
    Licensing house{*test.workspace()};
    MainWindow window{test.session(), pagesNamed({QStringLiteral("contracts")})};
    Id<Contract> contract;
    ContractsPage *page = nullptr;
    ContractDesk *desk = nullptr;

    explicit Shown(bool hasText = true)
    {
        contract = ContractService(w()).add(house.contract(house.luolai));
        if (hasText)
            service().begin(contract, 1, QStringLiteral("direct-licence"));
        window.resize(1280, 800);
        window.show();
        page = window.findChild<ContractsPage *>();
        desk = window.findChild<ContractDesk *>();
    }
    [[nodiscard]] Workspace &w() { return *test.workspace(); }
    [[nodiscard]] DraftService service() { return DraftService(w()); }
    [[nodiscard]] ContractText text() { return *service().text(contract); }
    [[nodiscard]] QAction *action(const char *id) { return test.session().actions.find(QString::fromLatin1(id)); }
    [[nodiscard]] PaperView *paper() const { return desk->findChild<PaperView *>(QStringLiteral("paper")); }
    [[nodiscard]] QString read() const { return paper()->toPlainText(); }

    /// As a person: the record, then its text.
    void open()
    {
        page->openRecord(contract.value);
        QTRY_VERIFY(page->isDetailOpen() && page->detail().findChild<QPushButton *>(QStringLiteral("text")));
        page->detail().findChild<QPushButton *>(QStringLiteral("text"))->click();
        QTRY_VERIFY(desk->isVisible() && !page->isLoading());
    }
    ClauseForm *clauseForm(const QString &code)
    {
        Q_EMIT paper()->pressed(clausePlace(code));
        return qobject_cast<ClauseForm *>(page->detail().body());
    }
};

/// Whether a text is on a column.
bool says(const QWidget *column, const QString &text)
{
    const auto rows = column->findChildren<ClickRow *>();
    return std::ranges::any_of(rows, [&text](const ClickRow *row) { return row->text().contains(text); });
}

} // namespace

class TestContractDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsFromATemplate();
    void textAndTermsLeadToEachOther();
    void languagesOfTheDocument();
    void wordsAClauseAnew();
    void insertsAndTakesOut();
    void keepsAndComparesVersions();
    void signedIsReadOnly();
    void goesBackToTheList();
    void fitsBesideAForm();
};

void TestContractDesk::beginsFromATemplate()
{
    Shown shown(false);
    shown.open();
    auto *chooser = shown.desk->findChild<TemplateChooser *>();
    QTRY_VERIFY(chooser->isVisible());
    QVERIFY(says(chooser, QStringLiteral("Direct licence")));
    QVERIFY(!shown.action("contracts.clause.insert")->isEnabled());
    QTest::keyClick(chooser->findChild<ClickRow *>(QStringLiteral("direct-licence")), Qt::Key_Return);
    QTRY_VERIFY(shown.paper()->isVisible());
    QTRY_VERIFY(shown.read().contains(QStringLiteral("Suzhou Museum")));
    QVERIFY(shown.action("contracts.clause.insert")->isEnabled());
    QCOMPARE(shown.text().templateCode, QStringLiteral("direct-licence"));
}

void TestContractDesk::textAndTermsLeadToEachOther()
{
    Shown shown;
    shown.open();
    auto *terms = shown.desk->findChild<TermsColumn *>();
    QTRY_VERIFY(says(terms, QStringLiteral("5\u00a0%")) || says(terms, QStringLiteral("5 %")));
    // From the text to the term …
    Q_EMIT shown.paper()->pressed(termPlace(LicenceTerm::Territories));
    const auto rows = terms->findChildren<ClickRow *>();
    const auto chosen = std::ranges::find_if(rows, &ClickRow::isChosen);
    QVERIFY(chosen != rows.end());
    QVERIFY2((*chosen)->text().contains(QStringLiteral("mainland China")), qPrintable((*chosen)->text()));
    QVERIFY(shown.paper()->marked().contains(termPlace(LicenceTerm::Territories)));
    QVERIFY(!shown.paper()->extraSelections().isEmpty());
    // … and back, to a place further down.
    const auto rates = std::ranges::find_if(
        rows, [](const ClickRow *row) { return row->text().startsWith(QStringLiteral("Royalty rates")); });
    QVERIFY(rates != rows.end());
    QTest::mouseClick(*rates, Qt::LeftButton);
    QVERIFY(shown.paper()->marked().contains(termPlace(LicenceTerm::Rates)));
    QVERIFY(shown.paper()->extraSelections().first().cursor.selectedText().contains(u'5'));
}

void TestContractDesk::languagesOfTheDocument()
{
    Shown shown;
    shown.open();
    QTRY_VERIFY(shown.read().contains(QStringLiteral("Suzhou Museum")));
    shown.desk->setLanguage(DocumentLanguage::Chinese);
    QVERIFY(shown.read().contains(QStringLiteral("苏州博物馆")));
    QVERIFY(shown.read().contains(QStringLiteral("第一条")));
    QCOMPARE(shown.action("contracts.round.keep")->text(), QStringLiteral("Keep this version…"));
}

void TestContractDesk::wordsAClauseAnew()
{
    Shown shown;
    shown.open();
    QTRY_VERIFY(shown.read().contains(QStringLiteral("Suzhou Museum")));
    ClauseForm *form = shown.clauseForm(royalty);
    QVERIFY(form);
    QVERIFY(!form->findChild<QPushButton *>(QStringLiteral("reset")));
    auto edits = form->findChildren<QPlainTextEdit *>();
    QCOMPARE(edits.size(), 2);
    for (QPlainTextEdit *edit : std::as_const(edits))
        edit->appendPlainText(QStringLiteral("Both sides keep copies 副本."));
    form->saveButton()->click();
    QTRY_VERIFY(!shown.page->isDetailOpen());
    QTRY_VERIFY(shown.read().contains(QStringLiteral("Both sides keep copies 副本.")));
    QVERIFY(shown.read().contains(QStringLiteral("edited by ")));
    QVERIFY(shown.text().clauses[placeOfClause(shown.text(), royalty)].edit);

    // A place that is lost is a finding.
    form = shown.clauseForm(royalty);
    QVERIFY(form);
    edits = form->findChildren<QPlainTextEdit *>();
    for (QPlainTextEdit *edit : std::as_const(edits))
        edit->setPlainText(QStringLiteral("Free 免费"));
    form->saveButton()->click();
    auto *terms = shown.desk->findChild<TermsColumn *>();
    QTRY_VERIFY(says(terms, QStringLiteral("no longer states a term")));
    QTRY_VERIFY(!shown.page->isDetailOpen());

    form = shown.clauseForm(royalty);
    QVERIFY(form);
    form->findChild<QPushButton *>(QStringLiteral("reset"))->click();
    QTRY_VERIFY(!shown.text().clauses[placeOfClause(shown.text(), royalty)].edit);
    QTRY_VERIFY(!shown.read().contains(QStringLiteral("Free 免费")));

    const size_t place = placeOfClause(shown.text(), royalty);
    QTRY_VERIFY(!shown.page->isDetailOpen());
    form = shown.clauseForm(royalty);
    QVERIFY(form);
    form->findChild<QPushButton *>(QStringLiteral("up"))->click();
    QTRY_COMPARE(placeOfClause(shown.text(), royalty), place - 1);
}

void TestContractDesk::insertsAndTakesOut()
{
    Shown shown;
    shown.open();
    QTRY_VERIFY(shown.read().contains(QStringLiteral("Suzhou Museum")));
    const size_t before = shown.text().clauses.size();
    ClauseForm *form = shown.clauseForm(royalty);
    QVERIFY(form);
    form->findChild<QPushButton *>(QStringLiteral("remove"))->click();
    QTRY_COMPARE(shown.text().clauses.size(), before - 1);
    QTRY_VERIFY(says(shown.desk->findChild<TermsColumn *>(), QStringLiteral("No clause states a term")));
    QTRY_VERIFY(!shown.page->isDetailOpen());

    shown.action("contracts.clause.insert")->trigger();
    auto *shelf = qobject_cast<ClauseShelf *>(shown.page->detail().body());
    QVERIFY(shelf);
    auto *list = shelf->findChild<QListWidget *>();
    auto *search = shelf->findChild<QLineEdit *>();
    const int all = list->count();
    search->setText(royalty);
    QTRY_VERIFY(list->count() < all);
    QVERIFY(list->count() >= 1);
    shelf->findChild<QPushButton *>(QStringLiteral("insert"))->click();
    QTRY_COMPARE(shown.text().clauses.size(), before);
    QTRY_VERIFY(!shown.page->isDetailOpen());

    shown.action("contracts.clause.insert")->trigger();
    shown.page->detail().body()->findChild<QPushButton *>(QStringLiteral("own"))->click();
    auto *own = qobject_cast<OwnClauseForm *>(shown.page->detail().body());
    QVERIFY(own);
    for (QLineEdit *line : own->findChildren<QLineEdit *>())
        line->setText(QStringLiteral("Colours 颜色"));
    for (QPlainTextEdit *edit : own->findChildren<QPlainTextEdit *>())
        edit->setPlainText(QStringLiteral("As seen 以实物为准"));
    own->saveButton()->click();
    QTRY_VERIFY(shown.read().contains(QStringLiteral("As seen 以实物为准")));
}

void TestContractDesk::keepsAndComparesVersions()
{
    Shown shown;
    shown.open();
    shown.desk->showView(QStringLiteral("versions"));
    auto *versions = shown.desk->findChild<RoundsView *>();
    QTRY_VERIFY(versions->isVisible());
    shown.action("contracts.round.keep")->trigger();
    auto *form = qobject_cast<RoundForm *>(shown.page->detail().body());
    QVERIFY(form);
    form->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("Our first"));
    form->saveButton()->click();
    QTRY_VERIFY(says(versions, QStringLiteral("Our first")));
    auto *paper = versions->findChild<PaperView *>();
    QTRY_VERIFY(paper->toPlainText().contains(QStringLiteral("say the same")));

    Contract contract = ContractService(shown.w()).get(shown.contract);
    contract.sellOffDays = 90;
    ContractService(shown.w()).change(contract);
    BothLanguages body = shippedClauses().latest(royalty)->body;
    body.en += QStringLiteral("\nPaid in silver.");
    body.zh += QStringLiteral("\n以银支付。");
    shown.service().edit(shown.contract, contract.version + 1, royalty, body);
    shown.page->reload();
    QTRY_VERIFY(paper->toPlainText().contains(QStringLiteral("Paid in silver.")));
    const QString text = paper->toPlainText();
    QVERIFY(text.contains(QStringLiteral("90 days")));
    QVERIFY(text.contains(QStringLiteral("Worded anew")));
    QVERIFY(!text.contains(QStringLiteral("Suzhou Museum"))); // folded
    Q_EMIT paper->pressed(foldPlace);
    QVERIFY(paper->toPlainText().contains(QStringLiteral("Suzhou Museum")));
    shown.desk->setLanguage(DocumentLanguage::Chinese);
    QTRY_VERIFY(paper->toPlainText().contains(QStringLiteral("以银支付。")));
}

void TestContractDesk::signedIsReadOnly()
{
    Shown shown;
    signOnPaper(shown.w(), shown.contract, ContractService(shown.w()).get(shown.contract).version, QDate(2026, 6, 1));
    shown.open();
    QTRY_VERIFY(shown.read().contains(QStringLiteral("Suzhou Museum")));
    QVERIFY(!shown.clauseForm(royalty));
    QVERIFY(!shown.action("contracts.clause.insert")->isEnabled());
    QVERIFY(!shown.action("contracts.round.keep")->isEnabled());
}

void TestContractDesk::goesBackToTheList()
{
    Shown shown;
    shown.open();
    QTRY_VERIFY(shown.read().contains(QStringLiteral("Suzhou Museum")));
    QTest::keyClick(shown.desk, Qt::Key_Escape);
    QTRY_VERIFY(!shown.desk->isVisible());
    QTRY_VERIFY(shown.page->isDetailOpen()); // the record as it was
    shown.action("contracts.text")->trigger();
    QTRY_VERIFY(shown.desk->isVisible());
    shown.test.language().set(QStringLiteral("zh_CN"));
    QTRY_VERIFY(says(shown.desk->findChild<TermsColumn *>(), QStringLiteral("CN")) || !shown.read().isEmpty());
    shown.page->openRecord(shown.contract.value);
    QTRY_VERIFY(!shown.desk->isVisible());
}

void TestContractDesk::fitsBesideAForm()
{
    Shown shown;
    shown.open();
    QTRY_VERIFY(shown.read().contains(QStringLiteral("Suzhou Museum")));
    QCOMPARE(shown.window.width(), 1280);
    QVERIFY(shown.clauseForm(royalty));
    QTRY_VERIFY(!shown.desk->findChild<TermsColumn *>()->isVisible());
    QCOMPARE(shown.window.width(), 1280);
    QTRY_VERIFY(shown.paper()->width() > 400);
    shown.page->closeDetail();
    QTRY_VERIFY(shown.desk->findChild<TermsColumn *>()->isVisible());
}

QTEST_MAIN(TestContractDesk)
#include "tst_contractdesk.moc"
