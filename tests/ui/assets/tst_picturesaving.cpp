// Taking pictures out of the catalogue: the form and what it offers to whom, the file that is written with its rights,
// the clipboard, from the record, the viewer and the menu; to whom a work was shown.
#include "core/imaging/pictureattach.h"
#include "core/institutions/institutionservice.h"
#include "core/people/peopleservice.h"
#include "core/reports/lookbook.h"
#include "core/reports/lookbookgiven.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/assets/assetdetail.h"
#include "ui/assets/assetspage.h"
#include "ui/assets/deepzoomview.h"
#include "ui/assets/picturesaving.h"
#include "ui/shell/actions.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/mainwindow.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace lianming;

namespace {

constexpr int patience = 60'000; // the other program starts on a loaded machine, too

/// A window with one asset that has a picture of 600 × 400 pixels.
struct SavingHouse {
    TestSession test;
    MainWindow window{test.session(), pagesNamed({QStringLiteral("assets")})};
    Id<Asset> asset;

    SavingHouse()
    {
        Workspace &w = *test.workspace();
        Institution museum;
        museum.code = QStringLiteral("SZM");
        museum.nameEn = QStringLiteral("Suzhou Museum");
        museum.nameZh = QStringLiteral("苏州博物馆");
        Asset record;
        record.institution = InstitutionService(w).add(museum);
        record.accessionNumber = QStringLiteral("S1");
        record.titleEn = QStringLiteral("Celadon bowl");
        asset = AssetService(w).add(record);
        QImage image(600, 400, QImage::Format_RGB32);
        image.fill(QColor(40, 120, 90));
        const QString path = test.workspace().folder() + QStringLiteral("/bowl.png");
        if (!image.save(path))
            qFatal("cannot write");
        attachPicture(w, test.session().pictures, asset, path, {}, {});
    }
    AssetsPage *show()
    {
        window.resize(1280, 800);
        window.show();
        return window.findChild<AssetsPage *>();
    }
    [[nodiscard]] PictureSaveForm *form() const { return window.findChild<PictureSaveForm *>(); }
    [[nodiscard]] AssetDetailView *detail() const { return window.findChild<AssetDetailView *>(); }
};

} // namespace

class TestPictureSaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesFromTheRecord();
    void copiesToTheClipboard();
    void savesFromTheViewer();
    void theMenuKnowsThem();
    void whoMayNotExportGetsMarkedOnes();
    void tellsWhomItWasShownTo();
};

void TestPictureSaving::savesFromTheRecord()
{
    SavingHouse house;
    AssetsPage *page = house.show();
    page->openRecord(house.asset.value);
    QTRY_VERIFY_WITH_TIMEOUT(house.detail(), patience);
    auto *save = house.detail()->findChild<QPushButton *>(QStringLiteral("savePicture"));
    QVERIFY(save);
    save->click();
    QTRY_VERIFY_WITH_TIMEOUT(house.form(), patience);
    PictureSaveForm *form = house.form();
    QCOMPARE(form->value().edge, 0);
    QCOMPARE(form->value().format, PictureFormat::Jpeg);
    QVERIFY(form->value().watermark.isEmpty());
    auto *marked = form->findChild<QCheckBox *>();
    QVERIFY(marked->isEnabled());
    marked->setChecked(true);
    QCOMPARE(form->value().watermark, QStringLiteral("苏州博物馆"));
    form->findChild<QLineEdit *>()->clear();
    QVERIFY(!form->saveButton()->isEnabled());
    marked->setChecked(false);
    QVERIFY(form->saveButton()->isEnabled());
    // Nobody chose a place: it can be asked for again.
    form->saveButton()->click();
    QCOMPARE(house.test.prompts().asked.size(), 1);
    QTRY_VERIFY(form->saveButton()->isEnabled());
    const QString target = house.test.workspace().folder() + QStringLiteral("/out");
    house.test.prompts().files.append(target);
    form->saveButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(target + QStringLiteral(".jpg")), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!house.form() && house.detail(), patience); // the record again
    const PictureInfo info = house.test.session().pictures.info(target + QStringLiteral(".jpg"));
    QCOMPARE(info.size, QSize(600, 400));
    QCOMPARE(info.rights.objectNumber, QStringLiteral("S1"));
}

void TestPictureSaving::copiesToTheClipboard()
{
    SavingHouse house;
    AssetsPage *page = house.show();
    page->openRecord(house.asset.value);
    QTRY_VERIFY_WITH_TIMEOUT(house.detail(), patience);
    QGuiApplication::clipboard()->clear();
    house.test.session().actions.find(QStringLiteral("assets.copy_picture"))->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(QGuiApplication::clipboard()->image().size(), QSize(600, 400), patience);
    const QColor seen = QGuiApplication::clipboard()->image().pixelColor(300, 200);
    QVERIFY(std::abs(seen.green() - 120) < 8 && std::abs(seen.red() - 40) < 8);
}

void TestPictureSaving::savesFromTheViewer()
{
    SavingHouse house;
    AssetsPage *page = house.show();
    page->openRecord(house.asset.value);
    QTRY_VERIFY_WITH_TIMEOUT(house.detail(), patience);
    Q_EMIT house.detail()->pictureWanted();
    QTRY_VERIFY_WITH_TIMEOUT(DeepZoomView::openOver(*page), patience);
    DeepZoomView *viewer = DeepZoomView::openOver(*page);
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(viewer, Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(QGuiApplication::clipboard()->image().size(), QSize(600, 400), patience);
    QVERIFY(DeepZoomView::openOver(*page));
    viewer->findChild<QToolButton *>(QStringLiteral("save"))->click();
    QVERIFY(!DeepZoomView::openOver(*page)); // the form is not covered
    QTRY_VERIFY_WITH_TIMEOUT(house.form(), patience);
}

void TestPictureSaving::theMenuKnowsThem()
{
    SavingHouse house;
    AssetsPage *page = house.show();
    ActionRegistry &actions = house.test.session().actions;
    for (const char *id : {"assets.save_picture", "assets.copy_picture", "assets.choice"})
        QVERIFY2(actions.find(QString::fromLatin1(id)), id);
    page->openRecord(house.asset.value);
    QTRY_VERIFY_WITH_TIMEOUT(house.detail(), patience);
    actions.find(QStringLiteral("assets.save_picture"))->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(house.form(), patience);
}

void TestPictureSaving::whoMayNotExportGetsMarkedOnes()
{
    PictureSaveForm form({QStringLiteral("SZM/S1"), QStringLiteral("苏州博物馆"), false});
    form.show();
    QCOMPARE(form.value().edge, 2048);
    QCOMPARE(form.value().watermark, QStringLiteral("苏州博物馆"));
    auto *marked = form.findChild<QCheckBox *>();
    QVERIFY(!marked->isEnabled());
    const auto choices = form.findChildren<ChoiceField *>();
    QCOMPARE(choices.first()->count(), 2); // no full size
}

void TestPictureSaving::tellsWhomItWasShownTo()
{
    SavingHouse house;
    Workspace &w = *house.test.workspace();
    Lookbook book;
    book.reference = QStringLiteral("LB-20260601-0123ABCD");
    LookbookItem item;
    item.asset = AssetService(w).get(house.asset);
    book.items.push_back(item);
    noteLookbook(w, book, {});
    AssetsPage *page = house.show();
    page->openRecord(house.asset.value);
    QTRY_VERIFY_WITH_TIMEOUT(house.detail(), patience);
    QTRY_VERIFY(wordsOn(*house.detail()).contains(u"Shown to"));
    QVERIFY(wordsOn(*house.detail()).contains(book.reference));
}

QTEST_MAIN(TestPictureSaving)
#include "tst_picturesaving.moc"
