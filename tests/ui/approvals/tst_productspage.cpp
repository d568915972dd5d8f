// The page of products: the list, one product with what can be done, handing in, deciding, and a review with remarks.
#include "core/approvals/approvalservice.h"
#include "core/approvals/reviewhouseservice.h"
#include "core/approvals/reviewthreadservice.h"
#include "core/contracts/contractservice.h"
#include "tests/support/licensing.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/approvals/approvalforms.h"
#include "ui/approvals/calendarform.h"
#include "ui/approvals/chainform.h"
#include "ui/approvals/productspage.h"
#include "ui/approvals/reviewview.h"
#include "ui/shell/actions.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/clickrow.h"
#include "ui/widgets/conflictform.h"
#include "ui/widgets/linetable.h"
#include "ui/widgets/recordtable.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace lianming;

namespace {

struct ShownProducts {
    TestSession test;
    Licensing house{*test.workspace()};
    Id<Contract> contract;
    Id<LicensedProduct> quilt;
    FakeNavigator navigator;
    std::unique_ptr<MainWindow> window;

    ShownProducts()
    {
        Workspace &w = *test.workspace();
        holdEverything(w, house.institution);
        contract = ContractService(w).add(house.contract(house.luolai));
        attachPaper(w, contract);
        signOnPaper(w, contract, 1, QDate(2026, 6, 1));
        LicensedProduct product;
        product.contract = contract;
        product.sku = QStringLiteral("A-1");
        product.nameEn = QStringLiteral("Lotus quilt");
        product.nameZh = QStringLiteral("莲花被");
        product.category = QStringLiteral("nice/24/bedding");
        product.assets = {house.assets.first()};
        ApprovalService(w).begin(product);
        quilt = ApprovalService(w).find(QStringLiteral("C-2026-0001"), QStringLiteral("A-1"));
        act(ReviewAct::Approve);
        window = std::make_unique<MainWindow>(test.session(), pagesNamed({QStringLiteral("products")}));
        window->resize(1280, 800);
        window->show();
        test.session().navigator = &navigator;
    }

    void act(ReviewAct what)
    {
        Workspace &w = *test.workspace();
        const ProductApproval approval = *ApprovalService(w).get(quilt).item.approval;
        ApprovalService(w).act(approval.id, approval.version, what, QStringLiteral("x"));
    }
    [[nodiscard]] QString picture(const char *name, Qt::GlobalColor colour)
    {
        const QString path = test.workspace().folder() + u'/' + QLatin1StringView(name);
        QImage image(120, 80, QImage::Format_RGB32);
        image.fill(colour);
        (void)image.save(path);
        return path;
    }
    /// Two sheets, the first red and the second blue.
    [[nodiscard]] QString document(const char *name)
    {
        const QString path = test.workspace().folder() + u'/' + QLatin1StringView(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n"
                   "2 0 obj <</Type /Pages /Kids [3 0 R 5 0 R] /Count 2>> endobj\n");
        int number = 3;
        for (const char *colour : {"1 0 0", "0 0 1"}) {
            const QByteArray drawing = QByteArray(colour) + " rg 0 0 300 200 re f";
            file.write(QByteArray::number(number)
                       + " 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] "
                         "/Contents "
                       + QByteArray::number(number + 1) + " 0 R>> endobj\n" + QByteArray::number(number + 1)
                       + " 0 obj <</Length " + QByteArray::number(drawing.size()) + ">> stream\n" + drawing
                       + "\nendstream endobj\n");
            number += 2;
        }
        file.write("trailer <</Root 1 0 R>>\n%%EOF\n");
        return path;
    }
    Id<Submission> submit(const QString &path)
    {
        Workspace &w = *test.workspace();
        const ProductApproval approval = *ApprovalService(w).get(quilt).item.approval;
        return ApprovalService(w).submit(approval.id, approval.version, {{path}, {}, {}});
    }
    Id<Submission> submit(const char *name, Qt::GlobalColor colour) { return submit(picture(name, colour)); }
    [[nodiscard]] ReviewStanding standing()
    {
        return ApprovalService(*test.workspace()).get(quilt).item.approval->standing;
    }
    [[nodiscard]] ProductsPage *page() const { return window->findChild<ProductsPage *>(); }
    [[nodiscard]] RecordTable *table() const { return page()->findChild<RecordTable *>(); }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return page()->findChild<QPushButton *>(QString::fromLatin1(name));
    }
    void open() { page()->openRecord(quilt.value); }
};

template<class Form>
Form *formOf(const ShownProducts &shown)
{
    return shown.page()->findChild<Form *>();
}

} // namespace

class TestProductsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsProducts();
    void handsIn();
    void decides();
    void reviewsThePictures();
    void remarksOnALaterPage();
    void beginsANewProduct();
    void editsAProduct();
    void twoPeopleEditOneProduct();
    void countsWhatWaits();
    void pagesThatTheEarlierFileLacks();
    void stagesOfProducts();
    void workingDays();
    void inChinese();
};

void TestProductsPage::listsProducts()
{
    ShownProducts shown;
    QTRY_COMPARE(shown.table()->model()->rowCount(), 1);
    const auto cell = [&shown](int column) {
        return shown.table()->model()->index(0, column).data().toString();
    };
    QCOMPARE(cell(0), QStringLiteral("Lotus quilt"));
    QCOMPARE(cell(1), QStringLiteral("Concept"));
    QCOMPARE(cell(2), QStringLiteral("To be handed in"));
    QCOMPARE(cell(3), QStringLiteral("The licensee"));
    shown.page()->openRows({{QStringLiteral("overdue"), true}});
    QTRY_COMPARE(shown.table()->model()->rowCount(), 0);
    shown.page()->openRows({{QStringLiteral("stage"), QStringLiteral("concept")}});
    QTRY_COMPARE(shown.table()->model()->rowCount(), 1);
}

void TestProductsPage::handsIn()
{
    ShownProducts shown;
    shown.open();
    QTRY_VERIFY(shown.button("act-submit"));
    QTest::mouseClick(shown.button("act-submit"), Qt::LeftButton);
    QTRY_VERIFY(formOf<SubmissionForm>(shown));
    auto *form = formOf<SubmissionForm>(shown);
    QVERIFY(!form->saveButton()->isEnabled());
    form->addFiles({shown.picture("concept.png", Qt::red)});
    QVERIFY(form->saveButton()->isEnabled());
    QTest::mouseClick(form->saveButton(), Qt::LeftButton);
    QTRY_COMPARE(shown.standing(), (ReviewStanding{ReviewStage::Concept, ReviewState::InReview}));
    QTRY_VERIFY(shown.button("act-approve"));
    QTRY_VERIFY(wordsOn(*shown.page()).contains(QStringLiteral("concept.png")));
}

void TestProductsPage::decides()
{
    ShownProducts shown;
    shown.submit("concept.png", Qt::red);
    shown.open();
    QTRY_VERIFY(shown.button("act-approve_with_changes"));
    QTest::mouseClick(shown.button("act-approve_with_changes"), Qt::LeftButton);
    QTRY_VERIFY(formOf<RoundDecisionForm>(shown));
    auto *form = formOf<RoundDecisionForm>(shown);
    QVERIFY(!form->saveButton()->isEnabled());
    form->findChildren<QPlainTextEdit *>().first()->setPlainText(QStringLiteral("Eight petals\n\nSofter red"));
    QCOMPARE(form->changes().size(), 2);
    QTest::mouseClick(form->saveButton(), Qt::LeftButton);
    QTRY_COMPARE(shown.standing(), (ReviewStanding{ReviewStage::Concept, ReviewState::ChangesDue}));
    for (const ReviewChange &change : ApprovalService(*shown.test.workspace()).get(shown.quilt).changes) {
        const QByteArray name = "tick-" + QByteArray::number(change.id.value);
        QTRY_VERIFY(shown.button(name.constData()));
        QTest::mouseClick(shown.button(name.constData()), Qt::LeftButton);
        QTRY_VERIFY(!shown.button(name.constData()));
    }
    QTRY_COMPARE(shown.standing(), (ReviewStanding{ReviewStage::FinalArtwork, ReviewState::Awaiting}));
}

void TestProductsPage::reviewsThePictures()
{
    ShownProducts shown;
    shown.submit("one.png", Qt::red);
    shown.act(ReviewAct::AskAgain);
    shown.submit("two.png", Qt::blue);
    shown.open();
    QTRY_VERIFY(shown.button("review"));
    QTest::mouseClick(shown.button("review"), Qt::LeftButton);
    auto *review = shown.page()->findChild<ReviewView *>();
    QTRY_VERIFY(review->isVisible());
    auto *canvas = review->findChild<ReviewCanvas *>();
    QTRY_COMPARE(canvas->grab().toImage().pixelColor(canvas->rect().center()), QColor(Qt::blue));
    // A remark at a place.
    canvas->setPlace(PictureRegion{2000, 2000, 1000, 1000});
    auto *text = review->findChild<QPlainTextEdit *>();
    text->setPlainText(QStringLiteral("The petals are mirrored"));
    QTest::mouseClick(shown.button("addRemark"), Qt::LeftButton);
    QTRY_VERIFY(review->findChild<QWidget *>(QStringLiteral("thread-1")));
    QTRY_VERIFY(!canvas->place());
    const auto threads = ApprovalService(*shown.test.workspace()).get(shown.quilt).threads;
    QCOMPARE(threads.size(), 1);
    QCOMPARE(threads.first().first.pin.area, std::optional(PictureRegion{2000, 2000, 1000, 1000}));
    // It is chosen; settle it, then take it up again for a reason.
    QTRY_VERIFY(shown.button("resolve"));
    QTest::mouseClick(shown.button("resolve"), Qt::LeftButton);
    QTRY_VERIFY(shown.button("reopen"));
    shown.test.prompts().lines = {QStringLiteral("Not so in print")};
    QTest::mouseClick(shown.button("reopen"), Qt::LeftButton);
    QTRY_VERIFY(shown.button("resolve"));
    // Versions.
    QTest::keyClick(review, Qt::Key_3);
    QCOMPARE(canvas->mode(), CanvasMode::Swipe);
    const QPoint left(canvas->width() / 4, canvas->height() / 2);
    QTRY_COMPARE(canvas->grab().toImage().pixelColor(left), QColor(Qt::red));
    QTest::keyClick(review, Qt::Key_4);
    QTRY_VERIFY(wordsOn(*review).contains(QStringLiteral("100.0 % of the pixels have changed")));
    QTest::keyClick(review, Qt::Key_Escape);
    QTRY_VERIFY(!review->isVisible());
}

void TestProductsPage::remarksOnALaterPage()
{
    ShownProducts shown;
    shown.submit(shown.document("artwork.pdf"));
    shown.open();
    QTRY_VERIFY(shown.button("review"));
    QTest::mouseClick(shown.button("review"), Qt::LeftButton);
    auto *review = shown.page()->findChild<ReviewView *>();
    QTRY_VERIFY(review->isVisible());
    auto *canvas = review->findChild<ReviewCanvas *>();
    const auto middle = [canvas] {
        return canvas->grab().toImage().pixelColor(canvas->rect().center());
    };
    QTRY_COMPARE(middle(), QColor(Qt::red));
    auto *sheet = review->findChild<QSpinBox *>();
    QTRY_VERIFY(sheet->isVisible());
    QCOMPARE(sheet->maximum(), 2);
    sheet->setValue(2);
    QTRY_COMPARE(middle(), QColor(Qt::blue));
    canvas->setPlace(PictureRegion{1000, 1000, 0, 0});
    review->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("Too dark"));
    QTest::mouseClick(shown.button("addRemark"), Qt::LeftButton);
    QTRY_VERIFY(review->findChild<QWidget *>(QStringLiteral("thread-1")));
    QCOMPARE(ApprovalService(*shown.test.workspace()).get(shown.quilt).threads.first().first.pin.page, 2);
    // Back on the first page, the remark leads to its own.
    QTRY_VERIFY(!canvas->place());
    sheet->setValue(1);
    QTRY_COMPARE(middle(), QColor(Qt::red));
    review->choose(0);
    QTest::keyClick(review, Qt::Key_N);
    QTRY_COMPARE(sheet->value(), 2);
    QTRY_COMPARE(middle(), QColor(Qt::blue));
}

void TestProductsPage::beginsANewProduct()
{
    ShownProducts shown;
    QTRY_COMPARE(shown.table()->model()->rowCount(), 1);
    shown.test.session().actions.find(QStringLiteral("products.begin"))->trigger();
    QTRY_VERIFY(formOf<ProductForm>(shown));
    auto *form = formOf<ProductForm>(shown);
    QVERIFY(!form->saveButton()->isEnabled());
    form->findChildren<ChoiceField *>().first()->setValue(shown.contract.value);
    for (QLineEdit *field : form->findChildren<QLineEdit *>()) {
        if (field->accessibleName() == QStringLiteral("SKU")
            || field->accessibleName() == QStringLiteral("English name"))
            field->setText(QStringLiteral("B-2"));
    }
    QVERIFY(form->saveButton()->isEnabled());
    QTest::mouseClick(form->saveButton(), Qt::LeftButton);
    QTRY_COMPARE(shown.table()->model()->rowCount(), 2);
}

void TestProductsPage::editsAProduct()
{
    ShownProducts shown;
    shown.open();
    QTRY_VERIFY(shown.button("editProduct"));
    QTest::mouseClick(shown.button("editProduct"), Qt::LeftButton);
    QTRY_VERIFY(formOf<ProductForm>(shown));
    auto *form = formOf<ProductForm>(shown);
    QVERIFY(!form->findChildren<ChoiceField *>().first()->isEnabled());
    QVERIFY(form->minimumSizeHint().width() < shown.page()->detail().width()); // nothing is cut off
    for (QLineEdit *field : form->findChildren<QLineEdit *>()) {
        if (field->accessibleName() == QStringLiteral("English name"))
            field->setText(QStringLiteral("Lotus coverlet"));
        if (field->accessibleName() == QStringLiteral("Who decides"))
            field->setText(QStringLiteral("ann"));
    }
    QTest::mouseClick(form->saveButton(), Qt::LeftButton);
    const auto item = [&shown] {
        return ApprovalService(*shown.test.workspace()).get(shown.quilt).item;
    };
    QTRY_COMPARE(item().approval->lead, QStringLiteral("ann"));
    QCOMPARE(item().product.nameEn, QStringLiteral("Lotus coverlet"));
    QTRY_VERIFY(shown.button("editProduct"));
}

void TestProductsPage::twoPeopleEditOneProduct()
{
    ShownProducts shown;
    shown.open();
    QTRY_VERIFY(shown.button("editProduct"));
    QTest::mouseClick(shown.button("editProduct"), Qt::LeftButton);
    QTRY_VERIFY(formOf<ProductForm>(shown));
    // Meanwhile somebody else writes its other name, and another product code.
    ApprovalService service(*shown.test.workspace());
    LicensedProduct theirs = service.get(shown.quilt).item.product;
    theirs.nameZh = QStringLiteral("荷花被");
    theirs.sku = QStringLiteral("A-9");
    service.change(theirs);
    auto *form = formOf<ProductForm>(shown);
    for (QLineEdit *field : form->findChildren<QLineEdit *>()) {
        if (field->accessibleName() == QStringLiteral("English name"))
            field->setText(QStringLiteral("Lotus coverlet"));
        if (field->accessibleName() == QStringLiteral("SKU"))
            field->setText(QStringLiteral("A-2"));
        if (field->accessibleName() == QStringLiteral("Who decides"))
            field->setText(QStringLiteral("ann"));
    }
    QTest::mouseClick(form->saveButton(), Qt::LeftButton);
    QTRY_VERIFY(formOf<ConflictForm>(shown));
    QCOMPARE(service.get(shown.quilt).item.approval->lead, QString()); // nothing of it was saved
    QTRY_VERIFY(wordsOn(*shown.page()).contains(QStringLiteral("while you were writing")));
    auto *conflict = formOf<ConflictForm>(shown);
    QCOMPARE(conflict->takenOver(), QStringList{QStringLiteral("name_zh")}); // what only they changed
    QTest::mouseClick(conflict->saveButton(), Qt::LeftButton);
    QTRY_COMPARE(service.get(shown.quilt).item.product.sku, QStringLiteral("A-2"));
    QCOMPARE(service.get(shown.quilt).item.product.nameZh, QStringLiteral("荷花被"));
    QCOMPARE(service.get(shown.quilt).item.product.nameEn, QStringLiteral("Lotus coverlet"));
    QCOMPARE(service.get(shown.quilt).item.approval->lead, QStringLiteral("ann"));
}

void TestProductsPage::countsWhatWaits()
{
    ShownProducts shown;
    QTRY_COMPARE(shown.table()->model()->rowCount(), 1);
    QSignalSpy counted(shown.page(), &Page::badgeChanged);
    shown.submit("concept.png", Qt::red); // the house has it
    shown.page()->reload();
    QTRY_VERIFY(!counted.isEmpty() && counted.last().first().toInt() == 1);
    // What is filtered says nothing about what waits.
    shown.page()->openRows({{QStringLiteral("overdue"), true}});
    QTRY_COMPARE(shown.table()->model()->rowCount(), 0);
    shown.page()->reload();
    counted.clear();
    QTRY_VERIFY(!counted.isEmpty());
    QCOMPARE(counted.last().first().toInt(), 1);
}

void TestProductsPage::pagesThatTheEarlierFileLacks()
{
    ShownProducts shown;
    shown.submit("one.png", Qt::red);
    shown.act(ReviewAct::AskAgain);
    shown.submit(shown.document("two.pdf"));
    shown.open();
    QTRY_VERIFY(shown.button("review"));
    QTest::mouseClick(shown.button("review"), Qt::LeftButton);
    auto *review = shown.page()->findChild<ReviewView *>();
    QTRY_VERIFY(review->isVisible());
    auto *sheet = review->findChild<QSpinBox *>();
    QTRY_COMPARE(sheet->maximum(), 2);
    QTest::keyClick(review, Qt::Key_4);
    QTRY_VERIFY(wordsOn(*review).contains(QStringLiteral("of the pixels have changed")));
    sheet->setValue(2);
    QTRY_VERIFY(wordsOn(*review).contains(QStringLiteral("The earlier file has no page 2.")));
    QVERIFY(!wordsOn(*review).contains(QStringLiteral("of the pixels have changed")));
}

void TestProductsPage::stagesOfProducts()
{
    ShownProducts shown;
    const auto chains = [&shown] {
        return ReviewHouseService(*shown.test.workspace()).chains();
    };
    shown.test.session().actions.find(QStringLiteral("products.stages"))->trigger();
    QTRY_VERIFY(shown.button("newChain"));
    QTest::mouseClick(shown.button("newChain"), Qt::LeftButton);
    QTRY_VERIFY(formOf<ChainForm>(shown));
    auto *form = formOf<ChainForm>(shown);
    form->findChildren<ChoiceField *>().first()->setValue(-shown.contract.value);
    auto *kept = form->findChild<QCheckBox *>(QStringLiteral("stage-concept"));
    for (QCheckBox *box : form->findChildren<QCheckBox *>()) {
        if (box->objectName().startsWith(u"stage-") && box != kept)
            box->setChecked(false);
    }
    // A stage needs somebody who looks.
    auto *curator = form->findChild<QCheckBox *>(QStringLiteral("concept-curator"));
    auto *licensing = form->findChild<QCheckBox *>(QStringLiteral("concept-licensing"));
    curator->setChecked(false);
    licensing->setChecked(false);
    QVERIFY(!form->saveButton()->isEnabled());
    curator->setChecked(true);
    form->findChild<QSpinBox *>(QStringLiteral("silence"))->setValue(15);
    QVERIFY(form->saveButton()->isEnabled());
    QTest::mouseClick(form->saveButton(), Qt::LeftButton);
    QTRY_COMPARE(chains().size(), 1);
    const ReviewChain chain = chains().first();
    QCOMPARE(chain.contract, shown.contract);
    QCOMPARE(chain.stages, (QList<ChainStage>{{ReviewStage::Concept, 10, {Reviewer::Curator}}}));
    QCOMPARE(chain.silenceDays, std::optional(15));
    // It can be given up again.
    const QString row = QStringLiteral("chain-%1").arg(chain.id.value);
    QTRY_VERIFY(shown.page()->findChild<ClickRow *>(row));
    QTest::mouseClick(shown.page()->findChild<ClickRow *>(row), Qt::LeftButton);
    QTRY_VERIFY(shown.button("giveUpStages"));
    QTest::mouseClick(shown.button("giveUpStages"), Qt::LeftButton);
    QTRY_VERIFY(chains().isEmpty());
    QTRY_VERIFY(shown.button("newChain"));
}

void TestProductsPage::workingDays()
{
    ShownProducts shown;
    shown.test.session().actions.find(QStringLiteral("products.calendar"))->trigger();
    QTRY_VERIFY(formOf<CalendarForm>(shown));
    auto *form = formOf<CalendarForm>(shown);
    QVERIFY(wordsOn(*form).contains(QStringLiteral("Labour Day")));
    auto *table = form->findChild<LineTable *>();
    table->setLines({QStringList{QStringLiteral("2026-13-01"), QStringLiteral("off"), {}, {}}});
    Q_EMIT table->changed();
    QVERIFY(!form->saveButton()->isEnabled());
    table->setLines({QStringList{QStringLiteral("2026-06-17"), QStringLiteral("off"), QStringLiteral("盘点"), {}},
                     QStringList{QStringLiteral("2026-06-20"), QStringLiteral("work"), {}, {}}});
    Q_EMIT table->changed();
    QVERIFY(form->saveButton()->isEnabled());
    QTest::mouseClick(form->saveButton(), Qt::LeftButton);
    const auto calendar = [&shown] {
        return ReviewHouseService(*shown.test.workspace()).calendar(shown.house.institution);
    };
    QTRY_VERIFY(!calendar().isWorkingDay(QDate(2026, 6, 17)));
    QVERIFY(calendar().isWorkingDay(QDate(2026, 6, 20)));
}

void TestProductsPage::inChinese()
{
    ShownProducts shown;
    shown.submit("concept.png", Qt::red);
    shown.open();
    QTRY_VERIFY(shown.button("act-approve"));
    shown.test.language().set(QStringLiteral("zh_CN"));
    QTRY_COMPARE(shown.table()->model()->index(0, 0).data().toString(), QStringLiteral("莲花被"));
    QTRY_VERIFY(shown.button("act-approve"));
}

QTEST_MAIN(TestProductsPage)
#include "tst_productspage.moc"
