#include "core/assets/assetservice.h"
#include "core/institutions/institutionservice.h"
#include "tests/support/clipping.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/assets/assetdetail.h"
#include "ui/assets/assetform.h"
#include "ui/assets/assetimportview.h"
#include "ui/assets/assetspage.h"
#include "ui/assets/gallery.h"
#include "ui/shell/actions.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedswitch.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace lianming;

namespace {

QString tate()
{
    return QStringLiteral(LIANMING_TEST_DATA "/assets/tate.csv");
}

/// A window with the assets and the institutions, on a workspace with two museums.
struct Shown {
    TestSession test;
    MainWindow window{test.session(), pagesNamed({QStringLiteral("assets"), QStringLiteral("institutions")})};
    AssetService service{*test.workspace()};
    Id<Institution> suzhou = addMuseum("SZM", "Suzhou Museum", "苏州博物馆");
    Id<Institution> london = addMuseum("TATE", "Tate", "泰特美术馆");

    Shown() { test.settings().setValue(QStringLiteral("actor"), QStringLiteral("Lin Mei")); }

    Id<Institution> addMuseum(const char *code, const char *nameEn, const char *nameZh)
    {
        Institution museum;
        museum.code = QString::fromUtf8(code);
        museum.nameEn = QString::fromUtf8(nameEn);
        museum.nameZh = QString::fromUtf8(nameZh);
        return InstitutionService(*test.workspace()).add(museum);
    }
    AssetsPage *show()
    {
        window.resize(1280, 800);
        window.show();
        return window.findChild<AssetsPage *>();
    }
    QAction *action(const char *id) { return test.session().actions.find(QString::fromLatin1(id)); }
    RecordTable *table() { return window.findChild<Gallery *>()->parentWidget()->findChild<RecordTable *>(); }
    Chip *chip(const QString &title)
    {
        for (Chip *chip : window.findChildren<Chip *>()) {
            if (chip->text().startsWith(title))
                return chip;
        }
        return nullptr;
    }
    AssetImportView *import() { return window.findChild<AssetImportView *>(); }
    /// Opens the view of an import, as the person does.
    void openImport(const QString &path)
    {
        test.prompts().files.append(path);
        action("assets.import")->trigger();
    }
    QString written(const QByteArray &bytes)
    {
        const QString path = test.workspace().folder() + QStringLiteral("/table.csv");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path;
    }
};

/// Three records of Suzhou and one of London.
struct FourAssets {
    Id<Asset> bowl;
    Id<Asset> vase;
    Id<Asset> pattern;
    Id<Asset> zebra;

    explicit FourAssets(Shown &shown)
    {
        Asset a;
        a.institution = shown.suzhou;
        a.accessionNumber = QStringLiteral("S1");
        a.titleEn = QStringLiteral("Celadon lotus bowl");
        a.titleZh = QStringLiteral("秘色瓷莲花碗");
        a.creator = QStringLiteral("Yue kilns");
        a.creditLine = QStringLiteral("© Suzhou Museum");
        a.rightsStatement = QStringLiteral("CC0-1.0");
        bowl = shown.service.add(a);
        a = Asset();
        a.institution = shown.suzhou;
        a.accessionNumber = QStringLiteral("S2");
        a.titleEn = QStringLiteral("Olive-shaped vase");
        a.titleZh = QStringLiteral("粉彩橄榄瓶");
        vase = shown.service.add(a);
        a.accessionNumber = QStringLiteral("S3");
        a.titleEn = QStringLiteral("Lotus scroll");
        a.titleZh = QStringLiteral("缠枝莲纹");
        a.kind = AssetKind::Pattern;
        pattern = shown.service.add(a);
        a = Asset();
        a.institution = shown.london;
        a.accessionNumber = QStringLiteral("T1");
        a.titleEn = QStringLiteral("Zebra and Parachute");
        zebra = shown.service.add(a);
    }
};

QList<qint64> idsOf(const RecordTable &table)
{
    QList<qint64> out;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        out.append(qobject_cast<RecordModel *>(table.model())->idAt(row));
    std::sort(out.begin(), out.end());
    return out;
}

QList<qint64> sorted(QList<qint64> ids)
{
    std::sort(ids.begin(), ids.end());
    return ids;
}

/// The text of a cell, by the column's stable name.
QString cell(const RecordTable &table, int row, const char *column)
{
    const auto *model = qobject_cast<RecordModel *>(table.model());
    for (int i = 0; i < model->columnCount(); ++i) {
        if (model->columnId(i) == QLatin1String(column))
            return model->index(row, i).data().toString();
    }
    return QStringLiteral("no such column");
}

/// The choice beside a column of the file; −2 while the view does not show the column.
int fieldOf(const AssetImportView &view, const QString &column)
{
    for (const QComboBox *box : view.findChildren<QComboBox *>()) {
        if (box->accessibleName() == column)
            return box->currentData().toInt();
    }
    return -2;
}

void assign(const AssetImportView &view, const QString &column, int field)
{
    for (QComboBox *box : view.findChildren<QComboBox *>()) {
        if (box->accessibleName() != column)
            continue;
        box->setCurrentIndex(box->findData(field));
        Q_EMIT box->activated(box->currentIndex());
        return;
    }
}

RecordTable *tableOf(const AssetImportView &view, const char *name)
{
    return view.findChild<RecordTable *>(QString::fromLatin1(name));
}

QPushButton *buttonOf(const AssetImportView &view, const char *name)
{
    return view.findChild<QPushButton *>(QString::fromLatin1(name));
}

QString textOf(const AssetImportView &view, const char *name)
{
    return view.findChild<QLabel *>(QString::fromLatin1(name))->text();
}

} // namespace

class TestAssetsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void galleryAndTableShowTheSame();
    void searches();
    void filters();
    void showsOne();
    void editsByTheForm();
    void createsByTheForm();
    void problemsStandUnderTheFields();
    void archivesAndTakesBack();
    void proposesAMappingAndShowsRows();
    void importsOnlyWhenTold();
    void importingAgainChangesNothing();
    void badRowsAreListed();
    void namesWhatIsWorthALook();
    void needsNumberAndTitle();
    void remembersTheMapping();
    void emptyWorkspaceSaysSo();
    void knowsAnInstitutionAddedElsewhere();
    void speaksChineseAtOnce();
    void importSpeaksChineseAtOnce();
    void nothingIsClipped_data();
    void nothingIsClipped();
};

void TestAssetsPage::galleryAndTableShowTheSame()
{
    Shown shown;
    const FourAssets all(shown);
    const AssetsPage *page = shown.show();
    auto *gallery = page->findChild<Gallery *>();
    RecordTable *table = shown.table();
    QTRY_COMPARE(idsOf(*table), sorted({all.bowl.value, all.vase.value, all.pattern.value, all.zebra.value}));
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("4 assets")));
    QVERIFY(gallery->isVisible() && !table->isVisible());

    // Each card opens the record that stands in the same row of the table.
    const auto *model = qobject_cast<RecordModel *>(table->model());
    for (int place = 0; place < 4; ++place) {
        QTest::keyClick(gallery, place == 0 ? Qt::Key_Home : Qt::Key_Right);
        QCOMPARE(gallery->current(), place);
        const QString number = shown.service.get({model->idAt(place)}).accessionNumber;
        QTRY_VERIFY(page->isDetailOpen() && wordsOn(page->detail()).split(u'\n').contains(number));
    }
    QTest::keyClick(gallery, Qt::Key_Right); // there is no fifth card
    QCOMPARE(gallery->current(), 3);

    page->findChild<SegmentedSwitch *>()->setCurrent(QStringLiteral("table"));
    QVERIFY(table->isVisible() && !gallery->isVisible());
    QCOMPARE(shown.test.settings().value(QStringLiteral("assets/view")).toString(), QStringLiteral("table"));
    for (int row = 0; row < 4; ++row) {
        const Asset asset = shown.service.get({model->idAt(row)});
        QTRY_COMPARE(cell(*table, row, "title"), asset.titleEn);
        QCOMPARE(cell(*table, row, "accession"), asset.accessionNumber);
        QCOMPARE(cell(*table, row, "creator"), asset.creator);
    }
}

void TestAssetsPage::searches()
{
    Shown shown;
    const FourAssets all(shown);
    const AssetsPage *page = shown.show();
    auto *search = page->findChild<SearchField *>();
    QTRY_COMPARE(idsOf(*shown.table()).size(), 4);
    search->setText(QStringLiteral("zebra"));
    QTRY_COMPARE(idsOf(*shown.table()), QList<qint64>{all.zebra.value});
    search->setText(QStringLiteral("lotus"));
    QTRY_COMPARE(idsOf(*shown.table()), sorted({all.bowl.value, all.pattern.value}));
    search->setText(QStringLiteral("橄榄"));
    QTRY_COMPARE(idsOf(*shown.table()), QList<qint64>{all.vase.value});
    search->setText(QStringLiteral("S3"));
    QTRY_COMPARE(idsOf(*shown.table()), QList<qint64>{all.pattern.value});
    search->setText(QStringLiteral("fencai")); // Chinese by its sound
    QTRY_COMPARE(idsOf(*shown.table()), QList<qint64>{all.vase.value});

    search->setText(QStringLiteral("samovar"));
    QTRY_VERIFY(shownEmptyState(*page));
    QTRY_VERIFY(wordsOn(*shownEmptyState(*page)).contains(QStringLiteral("Nothing found")));
    shownEmptyState(*page)->findChild<QPushButton *>()->click();
    QTRY_COMPARE(idsOf(*shown.table()).size(), 4);
    QVERIFY(!shownEmptyState(*page));
    QVERIFY(search->text().isEmpty());
}

void TestAssetsPage::filters()
{
    Shown shown;
    const FourAssets all(shown);
    AssetsPage *page = shown.show();
    QTRY_COMPARE(idsOf(*shown.table()).size(), 4);
    const auto only = [&](const QString &title, const QVariant &value, const QList<qint64> &expected) {
        Chip *chip = shown.chip(title);
        QVERIFY2(chip, qPrintable(title));
        chip->setValue(value);
        QTRY_COMPARE(idsOf(*shown.table()), sorted(expected));
        QTest::keyClick(chip, Qt::Key_Delete); // takes the filter away
        QTRY_COMPARE(idsOf(*shown.table()).size(), 4);
    };
    only(QStringLiteral("Institution"), shown.london.value, {all.zebra.value});
    only(QStringLiteral("Statement"), QStringLiteral("CC0-1.0"), {all.bowl.value});

    page->openRows({{QStringLiteral("institution"), shown.suzhou.value}}); // as another page asks
    QTRY_COMPARE(idsOf(*shown.table()), sorted({all.bowl.value, all.vase.value, all.pattern.value}));
    QVERIFY(shown.chip(QStringLiteral("Institution: Suzhou Museum")));
    page->findChild<SearchField *>()->setText(QStringLiteral("lotus"));
    QTRY_COMPARE(idsOf(*shown.table()), sorted({all.bowl.value, all.pattern.value}));
    page->openRows({});
    QTRY_COMPARE(idsOf(*shown.table()).size(), 4);
}

void TestAssetsPage::showsOne()
{
    Shown shown;
    const FourAssets all(shown);
    AssetsPage *page = shown.show();
    QTRY_COMPARE(idsOf(*shown.table()).size(), 4);
    page->openRecord(all.bowl.value);
    QTRY_VERIFY(qobject_cast<AssetDetailView *>(page->detail().body()));
    const auto words = [page] {
        return wordsOn(page->detail()).split(u'\n');
    };
    for (const char *expected : {"SZM/S1", "Celadon lotus bowl", "秘色瓷莲花碗", "S1", "Yue kilns", "© Suzhou Museum",
                                 "Suzhou Museum", "Created · Tester"})
        QTRY_VERIFY2(words().contains(QString::fromUtf8(expected)), expected);
    QCOMPARE(page->findChild<Gallery *>()->current(),
             qobject_cast<RecordModel *>(shown.table()->model())->rowOf(all.bowl.value));

    page->openRecord(all.zebra.value);
    QTRY_VERIFY(wordsOn(page->detail()).contains(QStringLiteral("Zebra and Parachute")));
    QTRY_VERIFY(!wordsOn(page->detail()).contains(QStringLiteral("Celadon")));
}

void TestAssetsPage::editsByTheForm()
{
    Shown shown;
    const FourAssets all(shown);
    AssetsPage *page = shown.show();
    QTRY_COMPARE(idsOf(*shown.table()).size(), 4);
    page->openRecord(all.bowl.value);
    QTRY_VERIFY(qobject_cast<AssetDetailView *>(page->detail().body()));
    shown.action("assets.edit")->trigger();
    QTRY_VERIFY(page->findChild<AssetForm *>());
    auto *form = page->findChild<AssetForm *>();
    QVERIFY(!form->saveButton()->isEnabled());                           // nothing was changed yet
    QVERIFY(!form->findChild<QLineEdit *>(QStringLiteral("accession"))); // never changes
    form->findChild<QLineEdit *>(QStringLiteral("title_en"))->setText(QStringLiteral("Celadon bowl on a stand"));
    form->findChild<QLineEdit *>(QStringLiteral("credit"))->setText(QStringLiteral("Gift of a friend"));
    QVERIFY(form->saveButton()->isEnabled());
    form->saveButton()->click();
    QTRY_COMPARE(shown.service.get(all.bowl).titleEn, QStringLiteral("Celadon bowl on a stand"));
    QCOMPARE(shown.service.get(all.bowl).creditLine, QStringLiteral("Gift of a friend"));
    QCOMPARE(shown.service.get(all.bowl).titleZh, QStringLiteral("秘色瓷莲花碗"));

    QTRY_VERIFY(wordsOn(page->detail()).contains(QStringLiteral("Changed · Lin Mei")));
    const QString words = wordsOn(page->detail());
    QVERIFY(words.contains(QStringLiteral("English title: Celadon lotus bowl → Celadon bowl on a stand")));
    QVERIFY(words.contains(QStringLiteral("Credit line: © Suzhou Museum → Gift of a friend")));
    QVERIFY(words.contains(QStringLiteral("Created · Tester")));
    page->findChild<SegmentedSwitch *>()->setCurrent(QStringLiteral("table"));
    const int row = qobject_cast<RecordModel *>(shown.table()->model())->rowOf(all.bowl.value);
    QTRY_COMPARE(cell(*shown.table(), row, "title"), QStringLiteral("Celadon bowl on a stand"));
}

void TestAssetsPage::createsByTheForm()
{
    Shown shown;
    const FourAssets all(shown);
    const AssetsPage *page = shown.show();
    QTRY_COMPARE(idsOf(*shown.table()).size(), 4);
    QTRY_VERIFY(!page->isLoading());
    shown.action("assets.new")->trigger();
    QTRY_VERIFY(page->findChild<AssetForm *>());
    auto *form = page->findChild<AssetForm *>();
    auto *museum = form->findChild<QComboBox *>(QStringLiteral("institution"));
    museum->setCurrentIndex(museum->findData(shown.london.value));
    auto *number = form->findChild<QLineEdit *>(QStringLiteral("accession"));
    number->setText(QStringLiteral("T1")); // taken by the zebra
    form->findChild<QLineEdit *>(QStringLiteral("title_zh"))->setText(QStringLiteral("伐木场"));
    form->saveButton()->click();
    QTRY_COMPARE(shown.test.session().messages.current().level, Notice::Level::Failure);
    QCOMPARE(number->text(), QStringLiteral("T1")); // what was typed is still there
    QTRY_VERIFY(form->saveButton()->isEnabled());
    QCOMPARE(shown.service.counts().all, 4);

    number->setText(QStringLiteral("T2"));
    form->saveButton()->click();
    QTRY_VERIFY(shown.service.find(QStringLiteral("TATE/T2")));
    QCOMPARE(shown.service.get(*shown.service.find(QStringLiteral("TATE/T2"))).titleZh, QStringLiteral("伐木场"));
    QTRY_COMPARE(idsOf(*shown.table()).size(), 5);
    QTRY_VERIFY(wordsOn(page->detail()).contains(QStringLiteral("Created · Lin Mei")));
}

void TestAssetsPage::problemsStandUnderTheFields()
{
    Shown shown;
    const FourAssets all(shown);
    AssetsPage *page = shown.show();
    QTRY_COMPARE(idsOf(*shown.table()).size(), 4);
    page->openRecord(all.zebra.value);
    QTRY_VERIFY(qobject_cast<AssetDetailView *>(page->detail().body()));
    shown.action("assets.edit")->trigger();
    QTRY_VERIFY(page->findChild<AssetForm *>());
    auto *form = page->findChild<AssetForm *>();
    form->findChild<QLineEdit *>(QStringLiteral("title_en"))->clear();
    QVERIFY(!form->saveButton()->isEnabled());
    auto *titleZh = form->findChild<QLineEdit *>(QStringLiteral("title_zh"));
    titleZh->setText(QStringLiteral("斑"));
    QVERIFY(form->saveButton()->isEnabled());
    QVERIFY(!titleZh->property("problem").toBool());
    titleZh->clear();
    QVERIFY(titleZh->property("problem").toBool());
    QCOMPARE(titleZh->accessibleDescription(), QStringLiteral("Give a title in English or Chinese"));
    titleZh->setText(QStringLiteral("斑马与降落伞"));
    auto *address = form->findChild<QLineEdit *>(QStringLiteral("source_url"));
    address->setText(QStringLiteral("www.tate.org.uk"));
    QVERIFY(address->property("problem").toBool());
    QCOMPARE(address->accessibleDescription(), QStringLiteral("Write an address that begins with https://"));
    QVERIFY(!form->saveButton()->isEnabled());
    QCOMPARE(shown.service.get(all.zebra).titleEn, QStringLiteral("Zebra and Parachute"));
}

void TestAssetsPage::archivesAndTakesBack()
{
    Shown shown;
    const FourAssets all(shown);
    AssetsPage *page = shown.show();
    QTRY_COMPARE(idsOf(*shown.table()).size(), 4);
    page->openRecord(all.vase.value);
    QTRY_VERIFY(qobject_cast<AssetDetailView *>(page->detail().body()));
    shown.action("assets.archive")->trigger();
    QTRY_COMPARE(idsOf(*shown.table()), sorted({all.bowl.value, all.pattern.value, all.zebra.value}));
    QVERIFY(shown.service.get(all.vase).archivedOn.has_value());
    QTRY_VERIFY(shown.test.session().messages.current().action);
    QVERIFY(answered(shown.test.session()));
    QVERIFY(!page->isDetailOpen()); // nothing that was asked before opens it again
    QCOMPARE(shown.test.session().messages.current().actionText, QStringLiteral("Undo"));
    shown.test.session().messages.current().action();
    QTRY_COMPARE(idsOf(*shown.table()).size(), 4);
    QVERIFY(!shown.service.get(all.vase).archivedOn.has_value());
}

void TestAssetsPage::proposesAMappingAndShowsRows()
{
    Shown shown;
    const AssetsPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.openImport(tate());
    QTRY_VERIFY(shown.import());
    const AssetImportView &view = *shown.import();
    QTRY_VERIFY(tableOf(view, "rows")->model()->rowCount() > 0);
    QVERIFY(view.isVisible());
    const std::pair<const char *, AssetField> expected[] = {{"accession_number", AssetField::AccessionNumber},
                                                            {"artist", AssetField::Creator},
                                                            {"title", AssetField::Title},
                                                            {"dateText", AssetField::Period},
                                                            {"medium", AssetField::Material},
                                                            {"creditLine", AssetField::CreditLine},
                                                            {"thumbnailUrl", AssetField::PictureUrl},
                                                            {"url", AssetField::SourceUrl}};
    for (const auto &[column, field] : expected)
        QVERIFY2(fieldOf(view, QString::fromLatin1(column)) == int(field), column);
    QCOMPARE(fieldOf(view, QStringLiteral("artistRole")), -1); // not used
    QTRY_VERIFY(textOf(view, "facts").contains(QStringLiteral("20 columns, UTF-8")));

    const RecordTable &rows = *tableOf(view, "rows");
    QCOMPARE(rows.model()->rowCount(), 20); // the first ones
    QCOMPARE(cell(rows, 0, "accession"), QStringLiteral("T07799"));
    QCOMPARE(cell(rows, 0, "title_en"), QStringLiteral("A Fishing Boat in Dieppe Harbour"));
    QCOMPARE(cell(rows, 0, "creator"), QStringLiteral("Wood, Christopher"));
    QCOMPARE(cell(rows, 0, "state"), QStringLiteral("taken"));

    assign(view, QStringLiteral("artist"), int(AssetField::Description)); // what a person corrects is shown at once
    QTRY_COMPARE(cell(rows, 0, "description"), QStringLiteral("Wood, Christopher"));
    QCOMPARE(cell(rows, 0, "creator"), QString());
    QCOMPARE(shown.service.counts().all, 0);
}

void TestAssetsPage::importsOnlyWhenTold()
{
    Shown shown;
    const AssetsPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.openImport(tate());
    QTRY_VERIFY(shown.import());
    const QPointer<AssetImportView> view = shown.import();
    auto *museum = view->findChild<QComboBox *>(QStringLiteral("institution"));
    museum->setCurrentIndex(museum->findData(shown.london.value));
    Q_EMIT museum->activated(museum->currentIndex());
    QTRY_VERIFY(buttonOf(*view, "import")->isEnabled());

    buttonOf(*view, "try_out")->click();
    QTRY_VERIFY(textOf(*view, "outcome").contains(QStringLiteral("28 new")));
    QTRY_VERIFY(textOf(*view, "outcome").contains(QStringLiteral("what importing would do")));
    QCOMPARE(shown.service.counts().all, 0);

    QTRY_VERIFY(buttonOf(*view, "import")->isEnabled());
    buttonOf(*view, "import")->click();
    QTRY_COMPARE(textOf(*view, "outcome"),
                 QStringLiteral("28 records in the file: 28 new, 0 changed, 0 unchanged, 0 not taken."));
    QCOMPARE(shown.service.counts(shown.london).all, 28);
    QCOMPARE(shown.service.counts(shown.suzhou).all, 0);
    const AssetDetail boat = shown.service.detail(*shown.service.find(QStringLiteral("TATE/T07799")));
    QCOMPARE(boat.asset.creditLine, QStringLiteral("Bequeathed by Winifred Le Roy 2001"));
    QCOMPARE(boat.history.first().actor, QStringLiteral("Lin Mei"));

    QTRY_COMPARE(buttonOf(*view, "import")->text(), QStringLiteral("Show the assets"));
    buttonOf(*view, "import")->click();
    QTRY_VERIFY(view.isNull());
    QTRY_COMPARE(idsOf(*shown.table()).size(), 28);
    QVERIFY(shown.chip(QStringLiteral("Institution: Tate")));
    QVERIFY(page->findChild<Gallery *>()->isVisible());
}

void TestAssetsPage::importingAgainChangesNothing()
{
    Shown shown;
    const AssetsPage *page = shown.show();
    const QString expected[] = {QStringLiteral("28 records in the file: 28 new, 0 changed, 0 unchanged, 0 not taken."),
                                QStringLiteral("28 records in the file: 0 new, 0 changed, 28 unchanged, 0 not taken.")};
    qint64 version = 0;
    for (const QString &outcome : expected) {
        QTRY_VERIFY(!page->isLoading());
        shown.openImport(tate());
        QTRY_VERIFY(shown.import());
        const QPointer<AssetImportView> view = shown.import();
        QTRY_VERIFY(buttonOf(*view, "import")->isEnabled());
        buttonOf(*view, "import")->click();
        QTRY_COMPARE(textOf(*view, "outcome"), outcome);
        const Asset boat = shown.service.get(*shown.service.find(QStringLiteral("SZM/T07799")));
        QVERIFY(version == 0 || boat.version == version);
        version = boat.version;
        QTRY_COMPARE(buttonOf(*view, "import")->text(), QStringLiteral("Show the assets"));
        buttonOf(*view, "import")->click();
        QTRY_VERIFY(view.isNull());
    }
    QCOMPARE(shown.service.counts().all, 28);
}

void TestAssetsPage::badRowsAreListed()
{
    Shown shown;
    const AssetsPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.openImport(shown.written("accession number,title,url\r\n"
                                   "A1,Vase,https://example.org/1\r\n"
                                   ",No number,\r\n"
                                   "A3,Short\r\n"
                                   "A4,Bad address,www.example.org\r\n"
                                   "A5,Bowl,\r\n"));
    QTRY_VERIFY(shown.import());
    const AssetImportView &view = *shown.import();
    QTRY_COMPARE(tableOf(view, "rows")->model()->rowCount(), 5);
    assign(view, QStringLiteral("url"), int(AssetField::SourceUrl));
    QTRY_COMPARE(cell(*tableOf(view, "rows"), 3, "state"), QStringLiteral("Not a web address"));
    QCOMPARE(cell(*tableOf(view, "rows"), 1, "state"), QStringLiteral("Must not be empty"));
    QCOMPARE(cell(*tableOf(view, "rows"), 4, "state"), QStringLiteral("taken"));
    QTRY_VERIFY(buttonOf(view, "import")->isEnabled());
    buttonOf(view, "import")->click();
    QTRY_COMPARE(textOf(view, "outcome"),
                 QStringLiteral("5 records in the file: 2 new, 0 changed, 0 unchanged, 3 not taken."));
    const RecordTable &refused = *tableOf(view, "refused");
    QVERIFY(refused.isVisible());
    QCOMPARE(refused.model()->rowCount(), 3);
    const auto line = [&refused](int row) {
        QStringList out;
        for (const char *column : {"row", "line", "field", "reason", "value"})
            out.append(cell(refused, row, column));
        return out.join(u'|');
    };
    QCOMPARE(line(0), QStringLiteral("3|3|Accession number|Must not be empty|"));
    QCOMPARE(line(1), QStringLiteral("4|4||Another number of cells than the header|2"));
    QCOMPARE(line(2), QStringLiteral("5|5|Web page|Not a web address|www.example.org"));
    QVERIFY(shown.service.find(QStringLiteral("SZM/A1")) && shown.service.find(QStringLiteral("SZM/A5")));
    QVERIFY(!shown.service.find(QStringLiteral("SZM/A4")));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
}

void TestAssetsPage::namesWhatIsWorthALook()
{
    Shown shown;
    const FourAssets all(shown);
    shown.service.archive(all.bowl);
    const AssetsPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.openImport(shown.written("accession number,title\r\nS1,Celadon lotus bowl\r\ns2,Vase\r\n"));
    QTRY_VERIFY(shown.import());
    const AssetImportView &view = *shown.import();
    QTRY_VERIFY(buttonOf(view, "import")->isEnabled());
    buttonOf(view, "try_out")->click();
    QTRY_COMPARE(
        textOf(view, "outcome"),
        QStringLiteral("This is what importing would do. 2 records in the file: 1 new, 0 changed, 1 unchanged, "
                       "0 not taken. 2 are worth a look."));
    const RecordTable &noted = *tableOf(view, "noted");
    QVERIFY(noted.isVisible());
    QCOMPARE(noted.model()->rowCount(), 2);
    QCOMPARE(cell(noted, 0, "reason"), QStringLiteral("The record is archived, and stays so"));
    QCOMPARE(cell(noted, 1, "value"), QStringLiteral("S2"));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
    if (const QString pictures = qEnvironmentVariable("LIANMING_KEEP_PICTURES"); !pictures.isEmpty())
        shown.window.grab().save(pictures + QStringLiteral("/import-noted.png"));
}

void TestAssetsPage::needsNumberAndTitle()
{
    Shown shown;
    const AssetsPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.openImport(tate());
    QTRY_VERIFY(shown.import());
    const AssetImportView &view = *shown.import();
    QTRY_VERIFY(buttonOf(view, "import")->isEnabled());
    QTRY_VERIFY(textOf(view, "problem").isEmpty());
    assign(view, QStringLiteral("accession_number"), -1);
    QTRY_COMPARE(textOf(view, "problem"), QStringLiteral("Say which column is the accession number"));
    QVERIFY(!buttonOf(view, "import")->isEnabled());
    QVERIFY(!buttonOf(view, "try_out")->isEnabled());
    assign(view, QStringLiteral("id"), int(AssetField::AccessionNumber));
    QTRY_VERIFY(textOf(view, "problem").isEmpty());
    QVERIFY(buttonOf(view, "import")->isEnabled());
    assign(view, QStringLiteral("title"), -1);
    QTRY_COMPARE(textOf(view, "problem"), QStringLiteral("Say which column is the title"));
}

void TestAssetsPage::remembersTheMapping()
{
    Shown shown;
    const AssetsPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.openImport(tate());
    QTRY_VERIFY(shown.import());
    QPointer<AssetImportView> view = shown.import();
    QTRY_COMPARE(fieldOf(*view, QStringLiteral("artistRole")), -1);
    QTRY_VERIFY(!textOf(*view, "facts").contains(QStringLiteral("read as last time")));
    assign(*view, QStringLiteral("artistRole"), int(AssetField::RightsNote));
    QTRY_VERIFY(buttonOf(*view, "import")->isEnabled());
    buttonOf(*view, "import")->click();
    QTRY_VERIFY(textOf(*view, "outcome").contains(QStringLiteral("28 new")));
    QTRY_COMPARE(buttonOf(*view, "import")->text(), QStringLiteral("Show the assets"));
    buttonOf(*view, "import")->click();
    QTRY_VERIFY(view.isNull());
    QTRY_VERIFY(!page->isLoading());

    shown.openImport(tate());
    QTRY_VERIFY(shown.import());
    view = shown.import();
    QTRY_VERIFY(fieldOf(*view, QStringLiteral("artistRole")) != -2);
    QCOMPARE(view->findChild<QComboBox *>(QStringLiteral("institution"))->currentData().toLongLong(),
             shown.suzhou.value);
    QCOMPARE(fieldOf(*view, QStringLiteral("artistRole")), int(AssetField::RightsNote));
    QTRY_VERIFY(textOf(*view, "facts").contains(QStringLiteral("read as last time")));
    // Another museum's file may mean something else by the same words.
    auto *museum = view->findChild<QComboBox *>(QStringLiteral("institution"));
    museum->setCurrentIndex(museum->findData(shown.london.value));
    Q_EMIT museum->activated(museum->currentIndex());
    QTRY_COMPARE(fieldOf(*view, QStringLiteral("artistRole")), -1);
    QTRY_VERIFY(!textOf(*view, "facts").contains(QStringLiteral("read as last time")));
}

void TestAssetsPage::emptyWorkspaceSaysSo()
{
    TestSession test;
    FakeNavigator navigator;
    MainWindow window(test.session(), pagesNamed({QStringLiteral("assets")}));
    test.session().navigator = &navigator;
    window.resize(1280, 800);
    window.show();
    const auto *page = window.findChild<AssetsPage *>();
    QTRY_VERIFY(!page->isLoading());
    QTRY_VERIFY(shownEmptyState(*page));
    QTRY_VERIFY(wordsOn(*shownEmptyState(*page)).contains(QStringLiteral("No assets yet")));
    TRY_VERIFY_NOTHING_CLIPPED(*page);

    shownEmptyState(*page)->findChild<QPushButton *>()->click(); // there is nobody whose assets they could be
    const Notice notice = test.session().messages.current();
    QVERIFY(notice.text.contains(QStringLiteral("Add the institution")));
    QVERIFY(notice.action);
    notice.action();
    QCOMPARE(navigator.visits.size(), 1);
    QCOMPARE(navigator.visits.first().page, QStringLiteral("institutions"));
    QVERIFY(test.prompts().asked.isEmpty());
}

void TestAssetsPage::knowsAnInstitutionAddedElsewhere()
{
    TestSession test;
    MainWindow window(test.session(), pagesNamed({QStringLiteral("assets"), QStringLiteral("institutions")}));
    window.resize(1280, 800);
    window.show();
    const auto *page = window.findChild<AssetsPage *>();
    QTRY_VERIFY(!page->isLoading());
    window.openPage(QStringLiteral("institutions"));
    Institution museum;
    museum.code = QStringLiteral("SZM");
    museum.nameEn = QStringLiteral("Suzhou Museum");
    const auto added = test.session().worker.run([museum](Workspace &w) { return InstitutionService(w).add(museum); });
    QTRY_COMPARE(InstitutionService(*test.workspace()).list().size(), 1);
    QTRY_VERIFY(added.isFinished());
    QTRY_VERIFY(wordsOn(window).contains(QStringLiteral("1 institution")));

    window.openPage(QStringLiteral("assets"));
    QTRY_VERIFY(!page->isLoading());
    test.prompts().files.append(tate());
    test.session().actions.find(QStringLiteral("assets.import"))->trigger();
    QTRY_VERIFY(window.findChild<AssetImportView *>());
}

void TestAssetsPage::speaksChineseAtOnce()
{
    Shown shown;
    const FourAssets all(shown);
    AssetsPage *page = shown.show();
    page->findChild<SegmentedSwitch *>()->setCurrent(QStringLiteral("table"));
    QTRY_COMPARE(idsOf(*shown.table()).size(), 4);
    page->openRecord(all.bowl.value);
    QTRY_VERIFY(qobject_cast<AssetDetailView *>(page->detail().body()));
    shown.test.language().set(QStringLiteral("zh_CN"));
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("4 项资产")));
    const auto words = [page] {
        return wordsOn(page->detail()).split(u'\n');
    };
    for (const char *expected : {"编辑", "添加图片…", "作者", "署名信息", "苏州博物馆", "秘色瓷莲花碗"})
        QTRY_VERIFY2(words().contains(QString::fromUtf8(expected)), expected);
    const int row = qobject_cast<RecordModel *>(shown.table()->model())->rowOf(all.bowl.value);
    QTRY_COMPARE(cell(*shown.table(), row, "title"), QStringLiteral("秘色瓷莲花碗"));
    for (int column = 0; column < shown.table()->model()->columnCount(); ++column) {
        const QString head = shown.table()->model()->headerData(column, Qt::Horizontal).toString();
        QVERIFY2(hasHan(head), qPrintable(head));
    }
    for (const Chip *chip : page->findChildren<Chip *>())
        QVERIFY2(hasHan(chip->text()), qPrintable(chip->text()));
    for (const char *id : {"assets.import", "assets.new", "assets.export", "assets.edit", "assets.archive"})
        QVERIFY2(hasHan(shown.action(id)->text()), id);
}

void TestAssetsPage::importSpeaksChineseAtOnce()
{
    Shown shown;
    const AssetsPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.openImport(tate());
    QTRY_VERIFY(shown.import());
    const AssetImportView &view = *shown.import();
    QTRY_VERIFY(tableOf(view, "rows")->model()->rowCount() > 0);
    TRY_VERIFY_NOTHING_CLIPPED(*page);
    shown.test.language().set(QStringLiteral("zh_CN"));
    QTRY_COMPARE(buttonOf(view, "import")->text(), QStringLiteral("导入"));
    QCOMPARE(buttonOf(view, "try_out")->text(), QStringLiteral("试导入"));
    QTRY_VERIFY(wordsOn(view).contains(QStringLiteral("导入 tate.csv")));
    QTRY_VERIFY(hasHan(textOf(view, "facts")));
    QCOMPARE(fieldOf(view, QStringLiteral("artist")), int(AssetField::Creator)); // the choice stays
    QCOMPARE(cell(*tableOf(view, "rows"), 0, "state"), QStringLiteral("接收"));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
    for (const QComboBox *box : view.findChildren<QComboBox *>()) {
        if (box->objectName() != u"parts") // those are names of files
            QVERIFY2(hasHan(box->currentText()), qPrintable(box->accessibleName() + u' ' + box->currentText()));
    }
}

void TestAssetsPage::nothingIsClipped_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("detail");
    QTest::newRow("English, gallery") << QStringLiteral("en") << false;
    QTest::newRow("English, one open") << QStringLiteral("en") << true;
    QTest::newRow("Chinese, gallery") << QStringLiteral("zh_CN") << false;
    QTest::newRow("Chinese, one open") << QStringLiteral("zh_CN") << true;
}

void TestAssetsPage::nothingIsClipped()
{
    QFETCH(const QString, language);
    QFETCH(const bool, detail);
    Shown shown;
    const FourAssets all(shown);
    AssetsPage *page = shown.show();
    shown.test.language().set(language);
    QTRY_COMPARE(idsOf(*shown.table()).size(), 4);
    if (detail) {
        page->openRecord(all.bowl.value);
        QTRY_VERIFY(qobject_cast<AssetDetailView *>(page->detail().body()));
    }
    TRY_VERIFY_NOTHING_CLIPPED(*page);
}

QTEST_MAIN(TestAssetsPage)
#include "tst_assetspage.moc"
