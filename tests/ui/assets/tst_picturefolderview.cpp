#include "core/assets/assetservice.h"
#include "core/institutions/institutionservice.h"
#include "tests/support/clipping.h"
#include "tests/support/testsession.h"
#include "ui/assets/picturefolderview.h"
#include "ui/widgets/recordtable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace lianming;

class TestPictureFolderView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void triesAndAdds();
    void asksWhetherItIsAView();
};

void TestPictureFolderView::triesAndAdds()
{
    TestSession test;
    Institution museum;
    museum.code = QStringLiteral("SZM");
    museum.nameEn = QStringLiteral("Suzhou Museum");
    museum.nameZh = QStringLiteral("苏州博物馆");
    const Id<Institution> id = InstitutionService(*test.workspace()).add(museum);
    Asset asset;
    asset.institution = id;
    asset.accessionNumber = QStringLiteral("1952.43");
    asset.titleEn = QStringLiteral("Vase");
    const Id<Asset> vase = AssetService(*test.workspace()).add(asset);

    const QString folder = test.workspace().folder() + QStringLiteral("/photographs");
    QDir().mkpath(folder);
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::darkRed);
    QVERIFY(image.save(folder + QStringLiteral("/1952.43_1.png")));
    QVERIFY(image.save(folder + QStringLiteral("/holiday.png")));
    QFile text(folder + QStringLiteral("/read me.txt"));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.close();

    PictureFolderView view(test.session(), folder, InstitutionService(*test.workspace()).list(), id);
    view.resize(1100, 700);
    view.show();
    const auto button = [&view](const char *name) {
        return view.findChild<QPushButton *>(QString::fromLatin1(name));
    };
    auto *table = view.findChild<RecordTable *>();
    QSignalSpy reported(&view, &PictureFolderView::reported);
    QVERIFY(!button("add")->isEnabled());
    QTRY_COMPARE(reported.size(), 1); // tries at once
    QCOMPARE(table->model()->rowCount(), 3);
    QVERIFY(view.findChild<QWidget *>(QStringLiteral("outcome"))->isVisible());
    QVERIFY(AssetService(*test.workspace()).detail(vase).files.isEmpty());

    QTest::mouseClick(button("add"), Qt::LeftButton);
    QTRY_COMPARE(reported.size(), 2);
    QCOMPARE(AssetService(*test.workspace()).detail(vase).files.size(), 1);
    for (const char *language : {"zh_CN", "en"}) {
        test.language().set(QString::fromLatin1(language));
        QCoreApplication::processEvents();
        if (const QString pictures = qEnvironmentVariable("LIANMING_KEEP_PICTURES"); !pictures.isEmpty())
            view.grab().save(pictures + QStringLiteral("/picturefolder-") + QLatin1String(language)
                             + QStringLiteral(".png"));
    }

    QSignalSpy closed(&view, &PictureFolderView::closed);
    QTest::mouseClick(button("add"), Qt::LeftButton);
    QCOMPARE(closed.size(), 1);
}

void TestPictureFolderView::asksWhetherItIsAView()
{
    TestSession test;
    Institution museum;
    museum.code = QStringLiteral("CMA");
    museum.nameEn = QStringLiteral("Cleveland Museum of Art");
    const Id<Institution> id = InstitutionService(*test.workspace()).add(museum);
    Asset asset;
    asset.institution = id;
    asset.titleEn = QStringLiteral("Album");
    asset.accessionNumber = QStringLiteral("1972.43.1");
    AssetService(*test.workspace()).add(asset);
    asset.accessionNumber = QStringLiteral("1953.15");
    const Id<Asset> album = AssetService(*test.workspace()).add(asset);
    const QString folder = test.workspace().folder() + QStringLiteral("/photographs");
    QDir().mkpath(folder);
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::darkRed);
    QVERIFY(image.save(folder + QStringLiteral("/1953.15_2.png")));

    PictureFolderView view(test.session(), folder, InstitutionService(*test.workspace()).list(), id);
    view.resize(1100, 700);
    view.show();
    auto *views = view.findChild<QCheckBox *>(QStringLiteral("views"));
    auto *add = view.findChild<QPushButton *>(QStringLiteral("add"));
    QSignalSpy reported(&view, &PictureFolderView::reported);
    QTRY_COMPARE_WITH_TIMEOUT(reported.size(), 1, 60'000);
    QVERIFY(views->isVisible());
    if (const QString pictures = qEnvironmentVariable("LIANMING_KEEP_PICTURES"); !pictures.isEmpty())
        view.grab().save(pictures + QStringLiteral("/picturefolder-views.png"));
    views->click(); // tries again, believing it
    QTRY_COMPARE_WITH_TIMEOUT(reported.size(), 2, 60'000);
    QVERIFY(AssetService(*test.workspace()).detail(album).files.isEmpty());
    add->click();
    QTRY_COMPARE_WITH_TIMEOUT(reported.size(), 3, 60'000);
    QCOMPARE(AssetService(*test.workspace()).detail(album).files.size(), 1);
    QVERIFY(!views->isVisible());
}

QTEST_MAIN(TestPictureFolderView)
#include "tst_picturefolderview.moc"
