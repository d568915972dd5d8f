#include "core/brands/brandservice.h"
#include "tests/support/clipping.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/brands/brandform.h"
#include "ui/brands/brandimportform.h"
#include "ui/brands/brandspage.h"
#include "ui/brands/duplicatebrands.h"
#include "ui/institutions/contactform.h"
#include "ui/institutions/partnerdetail.h"
#include "ui/shell/actions.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/searchfield.h"

#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace lianming;

namespace {

struct Shown {
    TestSession test;
    FakeNavigator navigator;
    MainWindow window{test.session(), pagesNamed({QStringLiteral("brands")})};
    BrandService service{*test.workspace()};

    Shown()
    {
        test.session().navigator = &navigator;
        test.settings().setValue(QStringLiteral("actor"), QStringLiteral("Lin Mei"));
    }

    BrandsPage *show()
    {
        window.resize(1280, 800);
        window.show();
        return window.findChild<BrandsPage *>();
    }
    QAction *action(const char *id) { return test.session().actions.find(QString::fromLatin1(id)); }
    RecordModel *model() { return qobject_cast<RecordModel *>(window.findChild<RecordTable *>()->model()); }
    /// The button of the detail that is open; null while there is none.
    QPushButton *button(const char *name)
    {
        const auto *page = window.findChild<BrandsPage *>();
        const auto *view = qobject_cast<PartnerDetail *>(page->detail().body());
        return view ? view->findChild<QPushButton *>(QString::fromLatin1(name)) : nullptr;
    }
    /// The words of the detail, a line each.
    QStringList words() { return wordsOn(window.findChild<BrandsPage *>()->detail()).split(u'\n'); }
};

Brand snow()
{
    Brand out;
    out.code = QStringLiteral("TAIHU-SNOW");
    out.nameEn = QStringLiteral("Taihu Snow");
    out.nameZh = QStringLiteral("太湖雪");
    out.company = QStringLiteral("Suzhou Taihu Snow Silk Co., Ltd.");
    out.categories = {QStringLiteral("nice/24/bedding"), QStringLiteral("nice/25")};
    return out;
}

CodePicker *categories(const QWidget &form)
{
    return form.findChild<CodePicker *>(QStringLiteral("categories"));
}

QLineEdit *line(const QWidget &form, const char *id)
{
    return form.findChild<QLineEdit *>(QString::fromLatin1(id));
}

} // namespace

class TestBrandsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsByTheFormWithAContact();
    void problemsStandUnderTheFields();
    void problemsOfAContact();
    void aTakenCodeLosesNothing();
    void editsAndSaysWho();
    void inventedOnesSaySo();
    void countsLeadToTheirRows();
    void goesOnToTheNext();
    void searches();
    void emptyWorkspaceSaysSo();
    void importsAfterATrial();
    void mergesWhatCameTwice();
    void speaksChineseAtOnce();
    void nothingIsClipped_data();
    void nothingIsClipped();
};

void TestBrandsPage::createsByTheFormWithAContact()
{
    Shown shown;
    const BrandsPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    QCOMPARE(page->primaryAction(), shown.action("brands.new"));
    shown.action("brands.new")->trigger();
    QTRY_VERIFY(page->findChild<BrandForm *>());
    auto *form = page->findChild<BrandForm *>();
    line(*form, "name_zh")->setText(QStringLiteral("太湖雪"));
    line(*form, "name_en")->setText(QStringLiteral("Taihu Snow"));
    line(*form, "code")->setText(QStringLiteral("TAIHU-SNOW"));
    line(*form, "company")->setText(QStringLiteral("Suzhou Taihu Snow Silk Co., Ltd."));
    line(*form, "credit_code")->setText(QStringLiteral("9144030071526726xg")); // small letters are made large
    line(*form, "country")->setText(QStringLiteral("cn"));
    categories(*form)->addTyped(QStringLiteral("nice/24/bedding，nice/25、 nice/21"));
    line(*form, "website")->setText(QStringLiteral("https://www.example.com"));
    form->findChild<QPlainTextEdit *>(QStringLiteral("notes"))->setPlainText(QStringLiteral("Met at the fair"));
    QVERIFY(form->saveButton()->isEnabled());
    form->saveButton()->click();
    QTRY_VERIFY(shown.service.find(QStringLiteral("TAIHU-SNOW")));
    const Brand stored = shown.service.get(QStringLiteral("TAIHU-SNOW"));
    Brand expected = snow();
    expected.id = stored.id;
    expected.version = stored.version;
    expected.creditCode = QStringLiteral("9144030071526726XG");
    expected.categories.append(QStringLiteral("nice/21"));
    expected.website = QStringLiteral("https://www.example.com");
    expected.notes = QStringLiteral("Met at the fair");
    QVERIFY(stored == expected);

    QTRY_COMPARE(shown.model()->rowCount(), 1);
    QCOMPARE(shown.model()->index(0, 0).data().toString(), QStringLiteral("Taihu Snow"));
    QTRY_VERIFY(shown.button("add_person"));
    for (const char *fact : {"太湖雪", "TAIHU-SNOW", "9144030071526726XG",
                             "Class 24 Textiles › Bedding, Class 25 Clothing, Class 21 Household ware",
                             "https://www.example.com", "Met at the fair", "Created · Lin Mei"})
        QTRY_VERIFY2(shown.words().contains(QString::fromUtf8(fact)), fact);

    shown.button("add_person")->click();
    QTRY_VERIFY(page->findChild<ContactForm *>());
    auto *person = page->findChild<ContactForm *>();
    line(*person, "name")->setText(QStringLiteral("Hu Yun"));
    line(*person, "role")->setText(QStringLiteral("product"));
    line(*person, "email")->setText(QStringLiteral("hu@example.com"));
    person->saveButton()->click();
    QTRY_COMPARE(shown.service.contacts(stored.id).size(), 1);
    QCOMPARE(shown.service.contacts(stored.id).first().name, QStringLiteral("Hu Yun"));
    QVERIFY(!shown.service.contacts(stored.id).first().institution.isSet());
    QTRY_VERIFY(shown.words().contains(QStringLiteral("Hu Yun · product")));
    QTRY_VERIFY(shown.words().contains(QStringLiteral("hu@example.com")));

    QTRY_VERIFY(buttonSaying(page->detail(), QStringLiteral("Edit Hu Yun")));
    buttonSaying(page->detail(), QStringLiteral("Edit Hu Yun"))->click();
    QTRY_VERIFY(page->findChild<ContactForm *>());
    person = page->findChild<ContactForm *>();
    line(*person, "phone")->setText(QStringLiteral("+86 512 000 0000"));
    person->saveButton()->click();
    QTRY_VERIFY(shown.words().contains(QStringLiteral("hu@example.com · +86 512 000 0000")));
    QCOMPARE(shown.service.contacts(stored.id).size(), 1);
}

void TestBrandsPage::problemsStandUnderTheFields()
{
    Shown shown;
    const BrandsPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.action("brands.new")->trigger();
    QTRY_VERIFY(page->findChild<BrandForm *>());
    auto *form = page->findChild<BrandForm *>();
    QVERIFY(!form->saveButton()->isEnabled());                   // name and code are missing
    QVERIFY(!line(*form, "code")->property("problem").toBool()); // but nobody has been there yet
    const auto wrong = [form](const char *id, const char *text, const char *part) {
        line(*form, id)->setText(QString::fromLatin1(text));
        QVERIFY2(line(*form, id)->property("problem").toBool(), id);
        const QString said = line(*form, id)->accessibleDescription();
        QVERIFY2(said.contains(QString::fromLatin1(part)), qPrintable(said));
        QTRY_VERIFY2(wordsOn(*form).contains(said), "it stands under the field");
        QVERIFY(!form->saveButton()->isEnabled());
    };
    wrong("code", "self", "not \"self\""); // the museum's own line in grants
    wrong("country", "C", "two capital letters");
    wrong("website", "example.com", "begins with http:// or https://");
    wrong("credit_code", "9144030071526726XH", "the last of which must fit");
    categories(*form)->setCodes({QStringLiteral("nice/24"), QStringLiteral("/25")});
    QVERIFY(categories(*form)->property("problem").toBool());
    QVERIFY(categories(*form)->accessibleDescription().contains(QStringLiteral("a code such as nice/24")));
    wrong("name_zh", " ", "A name is needed");

    line(*form, "code")->setText(QStringLiteral("LUOLAI"));
    line(*form, "country")->setText(QStringLiteral("CN"));
    line(*form, "website")->clear();
    line(*form, "credit_code")->clear();
    categories(*form)->setCodes({QStringLiteral("nice/24")});
    QVERIFY(!form->saveButton()->isEnabled());
    line(*form, "name_zh")->setText(QStringLiteral("罗莱"));
    QVERIFY(form->saveButton()->isEnabled());
    for (const char *id : {"code", "country", "website", "credit_code", "name_zh"})
        QVERIFY2(!line(*form, id)->property("problem").toBool(), id);
    QVERIFY(!categories(*form)->property("problem").toBool());
}

void TestBrandsPage::problemsOfAContact()
{
    Shown shown;
    const Id<Brand> id = shown.service.add(snow());
    BrandsPage *page = shown.show();
    page->openRecord(id.value);
    QTRY_VERIFY(shown.button("add_person"));
    shown.button("add_person")->click();
    QTRY_VERIFY(page->findChild<ContactForm *>());
    auto *form = page->findChild<ContactForm *>();
    QVERIFY(!form->saveButton()->isEnabled());
    line(*form, "name")->setText(QStringLiteral("Hu Yun"));
    QVERIFY(form->saveButton()->isEnabled());
    line(*form, "email")->setText(QStringLiteral("@example.com"));
    QCOMPARE(line(*form, "email")->accessibleDescription(), QStringLiteral("This is no e-mail address"));
    QVERIFY(!form->saveButton()->isEnabled());
    QVERIFY(shown.service.contacts(id).isEmpty());
}

void TestBrandsPage::aTakenCodeLosesNothing()
{
    Shown shown;
    shown.service.add(snow());
    const BrandsPage *page = shown.show();
    QTRY_COMPARE(shown.model()->rowCount(), 1);
    shown.action("brands.new")->trigger();
    QTRY_VERIFY(page->findChild<BrandForm *>());
    auto *form = page->findChild<BrandForm *>();
    line(*form, "name_en")->setText(QStringLiteral("Another snow"));
    line(*form, "code")->setText(QStringLiteral("TAIHU-SNOW"));
    form->saveButton()->click();
    QTRY_COMPARE(shown.test.session().messages.current().level, Notice::Level::Failure);
    QVERIFY(shown.test.session().messages.current().text.contains(QStringLiteral("TAIHU-SNOW")));
    QCOMPARE(shown.service.list().size(), 1);
    QCOMPARE(line(*form, "name_en")->text(), QStringLiteral("Another snow"));
    QTRY_VERIFY(form->saveButton()->isEnabled());
    line(*form, "code")->setText(QStringLiteral("SNOW-2"));
    form->saveButton()->click();
    QTRY_COMPARE(shown.service.list().size(), 2);
    QTRY_COMPARE(shown.model()->rowCount(), 2);
}

void TestBrandsPage::editsAndSaysWho()
{
    Shown shown;
    const Id<Brand> id = shown.service.add(snow());
    BrandsPage *page = shown.show();
    page->openRecord(id.value);
    QTRY_VERIFY(shown.button("edit"));
    QTRY_VERIFY(shown.words().contains(QStringLiteral("Created · Tester")));
    shown.button("edit")->click();
    QTRY_VERIFY(page->findChild<BrandForm *>());
    auto *form = page->findChild<BrandForm *>();
    QCOMPARE(categories(*form)->codes(), (QStringList{QStringLiteral("nice/24/bedding"), QStringLiteral("nice/25")}));
    QVERIFY(!form->saveButton()->isEnabled());
    line(*form, "name_zh")->setText(QStringLiteral("太湖雪丝绸"));
    categories(*form)->setCodes({QStringLiteral("nice/24")});
    form->saveButton()->click();
    QTRY_COMPARE(shown.service.get(id).nameZh, QStringLiteral("太湖雪丝绸"));
    QCOMPARE(shown.service.get(id).categories, QStringList{QStringLiteral("nice/24")});
    QCOMPARE(shown.service.get(id).company, snow().company);
    QTRY_VERIFY(shown.words().contains(QStringLiteral("Changed · Lin Mei")));
    QTRY_VERIFY(shown.words().contains(QStringLiteral("Chinese name: 太湖雪 → 太湖雪丝绸")));
    QTRY_VERIFY(shown.words().contains(QStringLiteral("Created · Tester")));
}

void TestBrandsPage::inventedOnesSaySo()
{
    Shown shown;
    const Id<Brand> real = shown.service.add(snow());
    Brand brand = snow();
    brand.code = QStringLiteral("SAMPLE");
    brand.fictitious = true;
    const Id<Brand> invented = shown.service.add(brand);
    BrandsPage *page = shown.show();
    page->openRecord(invented.value);
    QTRY_VERIFY(shown.words().contains(QStringLiteral("SAMPLE")));
    QTRY_VERIFY(shown.words().contains(QStringLiteral("invented")));
    page->openRecord(real.value);
    QTRY_VERIFY(shown.words().contains(QStringLiteral("TAIHU-SNOW")));
    QTRY_VERIFY(!shown.words().contains(QStringLiteral("invented")));
}

void TestBrandsPage::countsLeadToTheirRows()
{
    Shown shown;
    const Id<Brand> id = shown.service.add(snow());
    BrandsPage *page = shown.show();
    page->openRecord(id.value);
    QTRY_VERIFY(shown.button("edit"));
    const auto leads = [&](const QString &text, const QString &where) {
        QAbstractButton *link = buttonSaying(page->detail(), text);
        QVERIFY2(link, qPrintable(text));
        link->click();
        QVERIFY(!shown.navigator.visits.isEmpty());
        QCOMPARE(shown.navigator.visits.constLast().page, where);
        QCOMPARE(shown.navigator.visits.constLast().filter, (QVariantMap{{QStringLiteral("brand"), id.value}}));
    };
    leads(QStringLiteral("0 open proposals"), QStringLiteral("proposals"));
    leads(QStringLiteral("0 contracts"), QStringLiteral("contracts"));
}

void TestBrandsPage::goesOnToTheNext()
{
    Shown shown;
    Brand brand = snow();
    for (const char *code : {"A", "B", "C"}) {
        brand.code = QString::fromLatin1(code);
        brand.company = QStringLiteral("Company ") + brand.code;
        shown.service.add(brand);
    }
    BrandsPage *page = shown.show();
    QTRY_COMPARE(shown.model()->rowCount(), 3);
    const auto company = [&](int row) {
        return shown.service.get(Id<Brand>{shown.model()->idAt(row)}).company;
    };
    page->openRecord(shown.model()->idAt(0));
    QTRY_VERIFY(shown.words().contains(company(0)));
    page->step(1);
    QTRY_VERIFY(shown.words().contains(company(1)));
    page->step(1);
    QTRY_VERIFY(shown.words().contains(company(2)));
    page->step(1); // there is no fourth
    QVERIFY(answered(shown.test.session()));
    QTRY_VERIFY(shown.words().contains(company(2)));
    page->step(-1);
    QTRY_VERIFY(shown.words().contains(company(1)));
}

void TestBrandsPage::searches()
{
    Shown shown;
    const Id<Brand> taihu = shown.service.add(snow());
    Brand other;
    other.code = QStringLiteral("LUOLAI");
    other.nameEn = QStringLiteral("Luolai");
    other.nameZh = QStringLiteral("罗莱");
    shown.service.add(other);
    const BrandsPage *page = shown.show();
    QTRY_COMPARE(shown.model()->rowCount(), 2);
    for (const char *text : {"太湖", "snow", "Silk Co"}) {
        page->findChild<SearchField *>()->setText(QString::fromUtf8(text));
        QTRY_COMPARE(shown.model()->rowCount(), 1);
        QCOMPARE(shown.model()->idAt(0), taihu.value);
        page->findChild<SearchField *>()->clear();
        QTRY_COMPARE(shown.model()->rowCount(), 2);
    }
    page->findChild<SearchField *>()->setText(QStringLiteral("nobody"));
    QTRY_COMPARE(shown.model()->rowCount(), 0);
    QVERIFY(!shownEmptyState(*page)); // there are brands, only not these
}

void TestBrandsPage::emptyWorkspaceSaysSo()
{
    Shown shown;
    const BrandsPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    QTRY_VERIFY(shownEmptyState(*page));
    QTRY_VERIFY(wordsOn(*shownEmptyState(*page)).contains(QStringLiteral("No brands yet")));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
    shownEmptyState(*page)->findChild<QPushButton *>()->click();
    QTRY_VERIFY(page->findChild<BrandForm *>());
    auto *form = page->findChild<BrandForm *>();
    line(*form, "code")->setText(QStringLiteral("LUOLAI"));
    line(*form, "name_zh")->setText(QStringLiteral("罗莱"));
    form->saveButton()->click();
    QTRY_VERIFY(!shownEmptyState(*page));
    QCOMPARE(shown.model()->rowCount(), 1);
}

void TestBrandsPage::importsAfterATrial()
{
    Shown shown;
    const BrandsPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("brands.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name,credit_code\nLuolai,\nSilk,123\n");
    file.close();
    shown.test.prompts().files.append(path);
    shown.action("brands.import")->trigger();
    QTRY_VERIFY(page->findChild<BrandImportForm *>());
    auto *form = page->findChild<BrandImportForm *>();
    QTRY_VERIFY(form->trial());
    QCOMPARE(form->trial()->added, 1);
    QCOMPARE(form->trial()->refused, 1);
    QVERIFY2(wordsOn(*form).contains(QStringLiteral("Line 3")), qPrintable(wordsOn(*form)));
    QVERIFY(shown.service.list().isEmpty()); // only tried
    QTRY_VERIFY(form->saveButton()->isEnabled());
    form->saveButton()->click();
    QTRY_COMPARE(shown.service.list().size(), 1);
    QTRY_COMPARE(shown.model()->rowCount(), 1);
}

void TestBrandsPage::mergesWhatCameTwice()
{
    Shown shown;
    Brand twin = snow();
    const Id<Brand> first = shown.service.add(twin);
    twin.code = QStringLiteral("TAIHU-2");
    twin.website = QStringLiteral("https://taihusnow.com");
    const Id<Brand> second = shown.service.add(twin);
    BrandsPage *page = shown.show();
    QTRY_COMPARE(shown.model()->rowCount(), 2);
    shown.action("brands.duplicates")->trigger();
    QTRY_VERIFY(page->detail().findChild<DuplicateBrands *>());
    auto *keep = page->detail().findChild<QPushButton *>(QStringLiteral("keepOne"));
    QVERIFY(keep && keep->isEnabled());
    keep->click(); // asked, and not answered
    QCOMPARE(shown.test.prompts().asked.size(), 1);
    QVERIFY(!shown.service.get(second).mergedInto.isSet());
    shown.test.prompts().choices.append(0);
    keep->click();
    QTRY_COMPARE(shown.model()->rowCount(), 1);
    QCOMPARE(shown.service.get(second).mergedInto, first);
    QCOMPARE(shown.service.get(first).website, twin.website);
}

void TestBrandsPage::speaksChineseAtOnce()
{
    Shown shown;
    const Id<Brand> id = shown.service.add(snow());
    BrandsPage *page = shown.show();
    page->openRecord(id.value);
    QTRY_VERIFY(shown.button("edit"));
    QCOMPARE(shown.button("edit")->text(), QStringLiteral("Edit"));
    shown.test.language().set(QStringLiteral("zh_CN"));
    QTRY_VERIFY(shown.button("edit") && shown.button("edit")->text() == QStringLiteral("编辑"));
    for (const char *expected : {"太湖雪", "代码", "公司", "经营品类", "联系人", "还没有联系人。", "历史", "0 份合同"})
        QTRY_VERIFY2(shown.words().contains(QString::fromUtf8(expected)), expected);
    QTRY_COMPARE(shown.model()->index(0, 0).data().toString(), QStringLiteral("太湖雪"));
    for (int column = 0; column < shown.model()->columnCount(); ++column) {
        const QString head = shown.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        QVERIFY2(hasHan(head), qPrintable(head));
    }
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("1 个品牌方")));
    QCOMPARE(shown.action("brands.new")->text(), QStringLiteral("新建品牌方"));

    QVERIFY(answered(shown.test.session()));
    shown.button("edit")->click();
    QTRY_VERIFY(page->findChild<BrandForm *>());
    auto *form = page->findChild<BrandForm *>();
    QCOMPARE(form->saveButton()->text(), QStringLiteral("保存"));
    line(*form, "code")->clear();
    QVERIFY(hasHan(line(*form, "code")->accessibleDescription()));
}

void TestBrandsPage::nothingIsClipped_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("form");
    QTest::newRow("English, detail") << QStringLiteral("en") << false;
    QTest::newRow("English, form") << QStringLiteral("en") << true;
    QTest::newRow("Chinese, detail") << QStringLiteral("zh_CN") << false;
    QTest::newRow("Chinese, form") << QStringLiteral("zh_CN") << true;
}

void TestBrandsPage::nothingIsClipped()
{
    QFETCH(const QString, language);
    QFETCH(const bool, form);
    Shown shown;
    const Id<Brand> id = shown.service.add(snow());
    Contact person;
    person.brand = id;
    person.name = QStringLiteral("Hu Yun");
    person.role = QStringLiteral("product");
    person.email = QStringLiteral("hu.yun.product@example.com");
    person.phone = QStringLiteral("+86 512 000 0000");
    shown.service.addContact(person);
    BrandsPage *page = shown.show();
    shown.test.language().set(language);
    page->openRecord(id.value);
    QTRY_VERIFY(shown.button("edit"));
    if (form) {
        shown.button("edit")->click();
        QTRY_VERIFY(page->findChild<BrandForm *>());
    }
    TRY_VERIFY_NOTHING_CLIPPED(*page);
}

QTEST_MAIN(TestBrandsPage)
#include "tst_brandspage.moc"
