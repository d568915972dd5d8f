// The view of an import on several files at once: each part with its columns, objects without titles, the trial with
// what would change, the list of what was not taken.
#include "core/assets/assetservice.h"
#include "core/institutions/institutionservice.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/assets/assetimportview.h"
#include "ui/models/recordmodel.h"
#include "ui/text/assetwords.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/segmentedswitch.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace lianming;

namespace {

/// A view on a folder, as it stands in the window.
struct ImportView {
    TestSession test;
    Id<Institution> museum;
    QString folder;
    std::unique_ptr<AssetImportView> view;

    ImportView()
    {
        Institution suzhou;
        suzhou.code = QStringLiteral("SZM");
        suzhou.nameEn = QStringLiteral("Suzhou Museum");
        suzhou.nameZh = QStringLiteral("苏州博物馆");
        museum = InstitutionService(*test.workspace()).add(suzhou);
        folder = test.workspace().folder() + QStringLiteral("/collection");
        QDir().mkpath(folder);
    }
    void write(const char *name, const QByteArray &content) const
    {
        QFile file(folder + u'/' + QLatin1StringView(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
    }
    void show()
    {
        view = std::make_unique<AssetImportView>(test.session(), QStringList{folder},
                                                 InstitutionService(*test.workspace()).list(), museum);
        view->resize(1080, 700);
        view->show();
    }
    template<class T>
    [[nodiscard]] T *find(const char *name) const
    {
        return view->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString text(const char *name) const { return find<QLabel>(name)->text(); }
    void press(const char *name) const { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    void choosePart(const QString &beginning) const
    {
        auto *parts = find<QComboBox>("parts");
        for (int i = 0; i < parts->count(); ++i) {
            if (!parts->itemText(i).startsWith(beginning))
                continue;
            parts->setCurrentIndex(i);
            Q_EMIT parts->activated(i);
        }
    }
    [[nodiscard]] QStringList column(const char *table, const char *column) const
    {
        QStringList out;
        const auto *model = qobject_cast<RecordModel *>(find<RecordTable>(table)->model());
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int i = 0; i < model->columnCount(); ++i) {
                if (model->columnId(i) == QLatin1StringView(column))
                    out.append(model->index(row, i).data().toString());
            }
        }
        return out;
    }
    /// For looking at, in both languages and themes, where somebody wants to.
    void keep(const char *name)
    {
        const QString pictures = qEnvironmentVariable("LIANMING_KEEP_PICTURES");
        if (pictures.isEmpty())
            return;
        for (const QSize size : {QSize(1080, 700), QSize(1720, 980)}) {
            for (const char *language : {"zh_CN", "en"}) {
                for (const auto theme : {Theme::Choice::Dark, Theme::Choice::Light}) {
                    test.theme().set(theme);
                    test.language().set(QString::fromLatin1(language));
                    view->resize(size);
                    for (int turn = 0; turn < 5; ++turn) // until everything is laid out anew
                        QCoreApplication::processEvents();
                    view->grab().save(
                        QStringLiteral("%1/import-%2-%3-%4-%5.png")
                            .arg(pictures, QLatin1StringView(name), QLatin1StringView(language),
                                 theme == Theme::Choice::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
                            .arg(size.width()));
                }
            }
        }
    }
};

} // namespace

class TestAssetImportView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsSeveralParts();
    void tellsWhatWouldChange();
    void callsObjectsByTheirNumbers();
};

void TestAssetImportView::importsSeveralParts()
{
    ImportView shown;
    shown.write("jars.csv", "accession_number,title_en,title_zh,period,url\n"
                            "A1,Blue and white jar,青花罐,清乾隆,https://example.org/1\n"
                            "A2,Celadon bowl\n"
                            ",No number,,,\n");
    shown.write("prints.csv", "objectno,name,when\nP1,Fishing boat,1929\nP2,Harbour,1930\n");
    shown.write("page.html", "<!DOCTYPE html><html><body>hello</body></html>");
    shown.show();
    QTRY_VERIFY(shown.find<QComboBox>("parts")->isVisible());
    QCOMPARE(shown.find<QComboBox>("parts")->count(), 2);
    QTRY_VERIFY(shown.text("facts").contains(QStringLiteral("1 file without records")));
    shown.choosePart(QStringLiteral("CSV · prints.csv"));
    QTRY_COMPARE(shown.column("rows", "accession"), (QStringList{QStringLiteral("P1"), QStringLiteral("P2")}));
    // What is corrected on this part holds for this part.
    auto *when = shown.find<QComboBox>("column.2");
    when->setCurrentIndex(when->findData(int(AssetField::Period)));
    Q_EMIT when->activated(when->currentIndex());
    QTRY_COMPARE(shown.column("rows", "years").first(), QStringLiteral("1929"));
    shown.choosePart(QStringLiteral("CSV · jars.csv"));
    QTRY_COMPARE(shown.column("rows", "accession").size(), 3);
    TRY_VERIFY_NOTHING_CLIPPED(*shown.view);
    shown.keep("mapping");

    QTRY_VERIFY(shown.find<QPushButton>("import")->isEnabled());
    shown.press("import");
    QTRY_COMPARE(shown.text("outcome"),
                 QStringLiteral("5 records in the file: 3 new, 0 changed, 0 unchanged, 2 not taken."));
    QVERIFY(shown.find<RecordTable>("refused")->isVisible());
    QCOMPARE(shown.column("refused", "file"),
             (QStringList{QStringLiteral("jars.csv"), QStringLiteral("jars.csv"), QStringLiteral("page.html")}));
    const auto print = AssetService(*shown.test.workspace()).find(QStringLiteral("SZM/P1"));
    QVERIFY(print);
    QCOMPARE(AssetService(*shown.test.workspace()).get(*print).fromYear, 1929);
    QVERIFY(!shown.find<QComboBox>("column.0")->isEnabled()); // it is over
    shown.keep("report");

    const QString list = shown.test.workspace().folder() + QStringLiteral("/not-taken.csv");
    shown.test.prompts().files.append(list);
    shown.press("save_list");
    QTRY_VERIFY(QFileInfo::exists(list));
    QSignalSpy closed(shown.view.get(), &AssetImportView::closed);
    shown.press("import"); // "Show the assets"
    QCOMPARE(closed.size(), 1);
    QCOMPARE(closed.first().first().toLongLong(), shown.museum.value);
}

void TestAssetImportView::tellsWhatWouldChange()
{
    ImportView shown;
    AssetService service(*shown.test.workspace());
    Asset jar;
    jar.institution = shown.museum;
    jar.accessionNumber = QStringLiteral("A1");
    jar.titleEn = QStringLiteral("Jar");
    jar.period = QStringLiteral("Ming");
    const Id<Asset> id = service.add(jar);
    shown.write("jars.csv", "accession_number,title_en,period\nA1,Blue jar,清乾隆\nA2,Bowl,Song\n");
    shown.show();
    QTRY_VERIFY(shown.find<QPushButton>("try_out")->isEnabled());
    shown.press("try_out");
    QTRY_VERIFY(shown.text("outcome").contains(QStringLiteral("what importing would do")));
    QVERIFY(shown.text("outcome").contains(QStringLiteral("1 new, 1 changed")));
    QVERIFY(shown.find<RecordTable>("changed")->isVisible());
    QStringList fields;
    for (const AssetField field :
         {AssetField::TitleEn, AssetField::Period, AssetField::EarliestYear, AssetField::LatestYear})
        fields.append(assetFieldText(field));
    QCOMPARE(shown.column("changed", "field"), fields);
    QCOMPARE(shown.column("changed", "before").mid(0, 2), (QStringList{QStringLiteral("Jar"), QStringLiteral("Ming")}));
    QCOMPARE(shown.column("changed", "after").mid(0, 2),
             (QStringList{QStringLiteral("Blue jar"), QStringLiteral("清乾隆")}));
    QCOMPARE(service.get(id).titleEn, QStringLiteral("Jar"));
    QCOMPARE(service.counts().all, 1);
    TRY_VERIFY_NOTHING_CLIPPED(*shown.view);
    shown.keep("trial");

    // The first rows again, and after another choice the trial is gone.
    auto *lists = shown.find<SegmentedSwitch>("lists");
    lists->setCurrent(QStringLiteral("rows"));
    Q_EMIT lists->changed(QStringLiteral("rows"));
    QVERIFY(shown.find<RecordTable>("rows")->isVisible());
    auto *period = shown.find<QComboBox>("column.2");
    period->setCurrentIndex(period->findData(-1));
    Q_EMIT period->activated(period->currentIndex());
    QTRY_VERIFY(!shown.find<QLabel>("outcome")->isVisible());
    QTRY_VERIFY(shown.find<QPushButton>("import")->isEnabled());
    shown.press("import");
    QTRY_COMPARE(service.counts().all, 2);
    QTRY_COMPARE(service.get(id).titleEn, QStringLiteral("Blue jar"));
    QCOMPARE(service.get(id).period, QStringLiteral("Ming"));
}

void TestAssetImportView::callsObjectsByTheirNumbers()
{
    ImportView shown;
    shown.write("pictures.csv", "accession_number,thumbnail\nA1,a.jpg\nA2,b.jpg\n");
    shown.write("titled.csv", "accession_number,title_en\nA3,Bowl\n");
    shown.show();
    QTRY_VERIFY(shown.find<QComboBox>("parts")->isVisible());
    shown.choosePart(QStringLiteral("CSV · pictures.csv"));
    QTRY_COMPARE(shown.text("problem"), QStringLiteral("Say which column is the title"));
    QVERIFY(shown.find<QPushButton>("by_numbers")->isVisible());
    TRY_VERIFY_NOTHING_CLIPPED(*shown.view);
    shown.keep("untitled");
    // The other part is not held up; these records are counted as not taken.
    shown.press("try_out");
    QTRY_VERIFY(shown.text("outcome").contains(QStringLiteral("3 records in the file: 1 new")));
    QVERIFY(shown.text("outcome").contains(QStringLiteral("2 not taken")));
    QVERIFY(shown.text("outcome").contains(QStringLiteral("pictures.csv")));
    QTRY_VERIFY(shown.find<QPushButton>("by_numbers")->isVisible());
    shown.press("by_numbers");
    QTRY_COMPARE(shown.column("rows", "title_en"), (QStringList{QStringLiteral("A1"), QStringLiteral("A2")}));
    QVERIFY(shown.text("facts").contains(QStringLiteral("called by their numbers")));
    QVERIFY(!shown.find<QPushButton>("by_numbers")->isVisible());
    // A column that is chosen as the title takes it back.
    auto *thumbnail = shown.find<QComboBox>("column.1");
    thumbnail->setCurrentIndex(thumbnail->findData(int(AssetField::Title)));
    Q_EMIT thumbnail->activated(thumbnail->currentIndex());
    QTRY_COMPARE(shown.column("rows", "title_en"), (QStringList{QStringLiteral("a.jpg"), QStringLiteral("b.jpg")}));
}

QTEST_MAIN(TestAssetImportView)
#include "tst_assetimportview.moc"
