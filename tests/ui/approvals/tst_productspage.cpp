// The page of products: the list, one product with what can be done, handing in, deciding, and a review with remarks.
#include "core/approvals/approvalservice.h"
#include "core/approvals/reviewthreadservice.h"
#include "core/contracts/contractservice.h"
#include "tests/support/licensing.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/approvals/approvalforms.h"
#include "ui/approvals/productspage.h"
#include "ui/approvals/reviewview.h"
#include "ui/shell/actions.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/recordtable.h"

#include <QPlainTextEdit>
#include <QPushButton>

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
    Id<Submission> submit(const char *name, Qt::GlobalColor colour)
    {
        Workspace &w = *test.workspace();
        const ProductApproval approval = *ApprovalService(w).get(quilt).item.approval;
        return ApprovalService(w).submit(approval.id, approval.version, {{picture(name, colour)}, {}, {}});
    }
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
    void beginsANewProduct();
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
    const auto buttons = review->findChildren<QPushButton *>();
    const auto add = std::ranges::find_if(
        buttons, [](const QPushButton *one) { return one->text() == QStringLiteral("Add remark"); });
    QVERIFY(add != buttons.end());
    QTest::mouseClick(*add, Qt::LeftButton);
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
