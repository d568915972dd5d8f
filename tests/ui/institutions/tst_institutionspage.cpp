#include "core/institutions/institutionservice.h"
#include "tests/support/clipping.h"
#include "tests/support/licensing.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/institutions/contactform.h"
#include "ui/institutions/institutionform.h"
#include "ui/institutions/institutionspage.h"
#include "ui/institutions/partnerdetail.h"
#include "ui/shell/actions.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/searchfield.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace lianming;

namespace {

struct Shown {
    TestSession test;
    FakeNavigator navigator;
    MainWindow window{test.session(), pagesNamed({QStringLiteral("institutions")})};
    InstitutionService service{*test.workspace()};

    Shown()
    {
        test.session().navigator = &navigator;
        test.settings().setValue(QStringLiteral("actor"), QStringLiteral("Lin Mei"));
    }

    InstitutionsPage *show()
    {
        window.resize(1280, 800);
        window.show();
        return window.findChild<InstitutionsPage *>();
    }
    QAction *action(const char *id) { return test.session().actions.find(QString::fromLatin1(id)); }
    RecordModel *model() { return qobject_cast<RecordModel *>(window.findChild<RecordTable *>()->model()); }
    /// The button of the detail that is open; null while there is none.
    QPushButton *button(const char *name)
    {
        const auto *page = window.findChild<InstitutionsPage *>();
        const auto *view = qobject_cast<PartnerDetail *>(page->detail().body());
        return view ? view->findChild<QPushButton *>(QString::fromLatin1(name)) : nullptr;
    }
    /// The words of the detail, a line each.
    QStringList words() { return wordsOn(window.findChild<InstitutionsPage *>()->detail()).split(u'\n'); }
};

Institution academy()
{
    Institution out;
    out.code = QStringLiteral("DHA");
    out.nameEn = QStringLiteral("Dunhuang Academy");
    out.nameZh = QStringLiteral("敦煌研究院");
    out.kind = InstitutionKind::Academy;
    out.cityEn = QStringLiteral("Dunhuang");
    out.cityZh = QStringLiteral("敦煌");
    out.creditLine = QStringLiteral("© Dunhuang Academy");
    return out;
}

QLineEdit *line(const QWidget &form, const char *id)
{
    return form.findChild<QLineEdit *>(QString::fromLatin1(id));
}

} // namespace

class TestInstitutionsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsByTheFormWithAContact();
    void problemsStandUnderTheFields();
    void problemsOfAContact();
    void aTakenCodeLosesNothing();
    void editsAndSaysWho();
    void cancelForgetsTheEdit();
    void asksBeforeAnEditIsLost();
    void countsLeadToTheirRows();
    void searches();
    void emptyWorkspaceSaysSo();
    void speaksChineseAtOnce();
    void nothingIsClipped_data();
    void nothingIsClipped();
};

void TestInstitutionsPage::createsByTheFormWithAContact()
{
    Shown shown;
    const InstitutionsPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    QCOMPARE(page->primaryAction(), shown.action("institutions.new"));
    shown.action("institutions.new")->trigger();
    QTRY_VERIFY(page->findChild<InstitutionForm *>());
    auto *form = page->findChild<InstitutionForm *>();
    line(*form, "name_zh")->setText(QStringLiteral("敦煌研究院"));
    line(*form, "name_en")->setText(QStringLiteral("Dunhuang Academy"));
    line(*form, "code")->setText(QStringLiteral(" DHA "));
    auto *kind = form->findChild<QComboBox *>(QStringLiteral("kind"));
    kind->setCurrentIndex(kind->findData(int(InstitutionKind::Academy)));
    line(*form, "country")->setText(QStringLiteral("cn"));
    line(*form, "city_zh")->setText(QStringLiteral("敦煌"));
    line(*form, "city_en")->setText(QStringLiteral("Dunhuang"));
    line(*form, "website")->setText(QStringLiteral("https://www.dha.ac.cn"));
    line(*form, "credit")->setText(QStringLiteral("© Dunhuang Academy"));
    form->findChild<QPlainTextEdit *>(QStringLiteral("notes"))
        ->setPlainText(QStringLiteral("Licenses through an agent"));
    QVERIFY(form->isDirty());
    QVERIFY(form->saveButton()->isEnabled());
    form->saveButton()->click();
    QTRY_VERIFY(shown.service.find(QStringLiteral("DHA")));
    Institution expected = academy();
    expected.website = QStringLiteral("https://www.dha.ac.cn");
    expected.notes = QStringLiteral("Licenses through an agent");
    const Institution stored = shown.service.get(QStringLiteral("DHA"));
    expected.id = stored.id;
    expected.version = stored.version;
    QVERIFY(stored == expected);

    QTRY_COMPARE(shown.model()->rowCount(), 1);
    QCOMPARE(shown.model()->index(0, 0).data().toString(), QStringLiteral("Dunhuang Academy"));
    QTRY_VERIFY(shown.button("add_person"));
    for (const char *fact : {"敦煌研究院", "DHA", "Academy", "Dunhuang", "© Dunhuang Academy", "https://www.dha.ac.cn",
                             "Licenses through an agent", "Created · Lin Mei"})
        QTRY_VERIFY2(shown.words().contains(QString::fromUtf8(fact)), fact);

    shown.button("add_person")->click();
    QTRY_VERIFY(page->findChild<ContactForm *>());
    auto *person = page->findChild<ContactForm *>();
    line(*person, "name")->setText(QStringLiteral("Wang Wei"));
    line(*person, "role")->setText(QStringLiteral("licensing"));
    line(*person, "email")->setText(QStringLiteral("wang@dha.ac.cn"));
    line(*person, "phone")->setText(QStringLiteral("+86 937 000 0000"));
    QVERIFY(person->saveButton()->isEnabled());
    person->saveButton()->click();
    QTRY_COMPARE(shown.service.contacts(stored.id).size(), 1);
    const Contact contact = shown.service.contacts(stored.id).first();
    QCOMPARE(contact.name, QStringLiteral("Wang Wei"));
    QCOMPARE(contact.email, QStringLiteral("wang@dha.ac.cn"));
    QTRY_VERIFY(shown.words().contains(QStringLiteral("Wang Wei · licensing")));
    QTRY_VERIFY(shown.words().contains(QStringLiteral("wang@dha.ac.cn · +86 937 000 0000")));

    QTRY_VERIFY(buttonSaying(page->detail(), QStringLiteral("Edit Wang Wei")));
    buttonSaying(page->detail(), QStringLiteral("Edit Wang Wei"))->click();
    QTRY_VERIFY(page->findChild<ContactForm *>());
    person = page->findChild<ContactForm *>();
    QCOMPARE(line(*person, "phone")->text(), QStringLiteral("+86 937 000 0000"));
    line(*person, "role")->setText(QStringLiteral("legal"));
    person->saveButton()->click();
    QTRY_VERIFY(shown.words().contains(QStringLiteral("Wang Wei · legal")));
    QCOMPARE(shown.service.contacts(stored.id).size(), 1);
}

void TestInstitutionsPage::problemsStandUnderTheFields()
{
    Shown shown;
    const InstitutionsPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.action("institutions.new")->trigger();
    QTRY_VERIFY(page->findChild<InstitutionForm *>());
    auto *form = page->findChild<InstitutionForm *>();
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
    wrong("code", "palace museum", "letters, digits and hyphens");
    wrong("country", "C", "two capital letters");
    wrong("website", "www.dpm.org.cn", "begins with http:// or https://");
    wrong("name_zh", " ", "A name is needed");

    line(*form, "code")->setText(QStringLiteral("PALACE"));
    line(*form, "country")->setText(QStringLiteral("CN"));
    line(*form, "website")->setText(QStringLiteral("https://www.dpm.org.cn"));
    QVERIFY(!form->saveButton()->isEnabled());
    line(*form, "name_en")->setText(QStringLiteral("The Palace Museum")); // a name in either language will do
    QVERIFY(form->saveButton()->isEnabled());
    for (const char *id : {"code", "country", "website", "name_zh"})
        QVERIFY2(!line(*form, id)->property("problem").toBool(), id);
}

void TestInstitutionsPage::problemsOfAContact()
{
    Shown shown;
    const Id<Institution> id = shown.service.add(academy());
    InstitutionsPage *page = shown.show();
    page->openRecord(id.value);
    QTRY_VERIFY(shown.button("add_person"));
    shown.button("add_person")->click();
    QTRY_VERIFY(page->findChild<ContactForm *>());
    auto *form = page->findChild<ContactForm *>();
    QVERIFY(!form->saveButton()->isEnabled());
    line(*form, "name")->setText(QStringLiteral("Wang Wei"));
    QVERIFY(form->saveButton()->isEnabled());
    line(*form, "email")->setText(QStringLiteral("wang at dha"));
    QCOMPARE(line(*form, "email")->accessibleDescription(), QStringLiteral("This is no e-mail address"));
    QVERIFY(!form->saveButton()->isEnabled());
    line(*form, "email")->clear();
    line(*form, "name")->clear();
    QCOMPARE(line(*form, "name")->accessibleDescription(), QStringLiteral("The contact needs a name"));
    QVERIFY(!form->saveButton()->isEnabled());
}

void TestInstitutionsPage::aTakenCodeLosesNothing()
{
    Shown shown;
    shown.service.add(academy());
    const InstitutionsPage *page = shown.show();
    QTRY_COMPARE(shown.model()->rowCount(), 1);
    shown.action("institutions.new")->trigger();
    QTRY_VERIFY(page->findChild<InstitutionForm *>());
    auto *form = page->findChild<InstitutionForm *>();
    line(*form, "name_en")->setText(QStringLiteral("Another academy"));
    line(*form, "code")->setText(QStringLiteral("DHA"));
    form->saveButton()->click();
    QTRY_COMPARE(shown.test.session().messages.current().level, Notice::Level::Failure);
    QVERIFY(shown.test.session().messages.current().text.contains(QStringLiteral("DHA")));
    QCOMPARE(shown.service.list().size(), 1);
    QCOMPARE(line(*form, "name_en")->text(), QStringLiteral("Another academy"));
    QTRY_VERIFY(form->saveButton()->isEnabled());
    line(*form, "code")->setText(QStringLiteral("DHA-2"));
    form->saveButton()->click();
    QTRY_COMPARE(shown.service.list().size(), 2);
    QTRY_COMPARE(shown.model()->rowCount(), 2);
}

void TestInstitutionsPage::editsAndSaysWho()
{
    Shown shown;
    const Id<Institution> id = shown.service.add(academy());
    InstitutionsPage *page = shown.show();
    page->openRecord(id.value);
    QTRY_VERIFY(shown.button("edit"));
    QTRY_VERIFY(shown.words().contains(QStringLiteral("Created · Tester")));
    shown.button("edit")->click();
    QTRY_VERIFY(page->findChild<InstitutionForm *>());
    auto *form = page->findChild<InstitutionForm *>();
    QCOMPARE(line(*form, "code")->text(), QStringLiteral("DHA"));
    QCOMPARE(form->findChild<QComboBox *>(QStringLiteral("kind"))->currentText(), QStringLiteral("Academy"));
    QVERIFY(!form->saveButton()->isEnabled());
    line(*form, "name_en")->setText(QStringLiteral("The Dunhuang Academy"));
    form->saveButton()->click();
    QTRY_COMPARE(shown.service.get(id).nameEn, QStringLiteral("The Dunhuang Academy"));
    QTRY_VERIFY(shown.words().contains(QStringLiteral("Changed · Lin Mei")));
    QTRY_VERIFY(shown.words().contains(QStringLiteral("English name: Dunhuang Academy → The Dunhuang Academy")));
    QTRY_VERIFY(shown.words().contains(QStringLiteral("Created · Tester")));
    QTRY_COMPARE(shown.model()->index(0, 0).data().toString(), QStringLiteral("The Dunhuang Academy"));
    QCOMPARE(page->findChild<RecordTable *>()->currentId(), id.value);
}

void TestInstitutionsPage::cancelForgetsTheEdit()
{
    Shown shown;
    const Id<Institution> id = shown.service.add(academy());
    InstitutionsPage *page = shown.show();
    page->openRecord(id.value);
    QTRY_VERIFY(shown.button("edit"));
    shown.button("edit")->click();
    QTRY_VERIFY(page->findChild<InstitutionForm *>());
    line(*page->findChild<InstitutionForm *>(), "city_en")->setText(QStringLiteral("Lanzhou"));
    QTRY_VERIFY(buttonSaying(page->detail(), QStringLiteral("Cancel")));
    buttonSaying(page->detail(), QStringLiteral("Cancel"))->click();
    QTRY_VERIFY(shown.button("edit"));
    QVERIFY(!page->hasUnsavedEdit());
    QTRY_VERIFY(shown.words().contains(QStringLiteral("Dunhuang")));
    QCOMPARE(shown.service.get(id).cityEn, QStringLiteral("Dunhuang"));
    QVERIFY(shown.test.prompts().asked.isEmpty());
}

void TestInstitutionsPage::asksBeforeAnEditIsLost()
{
    Shown shown;
    const Id<Institution> first = shown.service.add(academy());
    Institution other = academy();
    other.code = QStringLiteral("SZM");
    other.nameEn = QStringLiteral("Suzhou Museum");
    const Id<Institution> second = shown.service.add(other);
    InstitutionsPage *page = shown.show();
    page->openRecord(first.value);
    QTRY_VERIFY(shown.button("edit"));
    shown.button("edit")->click();
    QTRY_VERIFY(page->findChild<InstitutionForm *>());
    line(*page->findChild<InstitutionForm *>(), "city_en")->setText(QStringLiteral("Lanzhou"));
    page->openRecord(second.value); // nobody answers: everything stays
    QCOMPARE(shown.test.prompts().asked.size(), 1);
    QVERIFY(page->hasUnsavedEdit());
    shown.test.prompts().choices.append(0); // save
    page->openRecord(second.value);
    QTRY_COMPARE(shown.service.get(first).cityEn, QStringLiteral("Lanzhou"));
    QVERIFY(answered(shown.test.session())); // saved, and what follows from it was asked
    QVERIFY(answered(shown.test.session()));
    QTRY_VERIFY(shown.words().contains(QStringLiteral("Suzhou Museum"))); // where the person wanted to go
}

void TestInstitutionsPage::countsLeadToTheirRows()
{
    Shown shown;
    const Licensing house(*shown.test.workspace());
    InstitutionsPage *page = shown.show();
    QTRY_COMPARE(shown.model()->rowCount(), 1);
    page->openRecord(house.institution.value);
    QTRY_VERIFY(shown.button("edit"));
    const auto leads = [&](const QString &text, const QString &where) {
        QAbstractButton *link = buttonSaying(page->detail(), text);
        QVERIFY2(link, qPrintable(text));
        link->click();
        QVERIFY(!shown.navigator.visits.isEmpty());
        QCOMPARE(shown.navigator.visits.constLast().page, where);
        QCOMPARE(shown.navigator.visits.constLast().filter,
                 (QVariantMap{{QStringLiteral("institution"), house.institution.value}}));
    };
    leads(QStringLiteral("4 assets"), QStringLiteral("assets"));
    leads(QStringLiteral("0 open proposals"), QStringLiteral("proposals"));
    leads(QStringLiteral("0 contracts"), QStringLiteral("contracts"));
}

void TestInstitutionsPage::searches()
{
    Shown shown;
    shown.service.add(academy());
    Institution other;
    other.code = QStringLiteral("SZM");
    other.nameEn = QStringLiteral("Suzhou Museum");
    other.nameZh = QStringLiteral("苏州博物馆");
    const Id<Institution> suzhou = shown.service.add(other);
    const InstitutionsPage *page = shown.show();
    QTRY_COMPARE(shown.model()->rowCount(), 2);
    for (const char *text : {"苏州", "suzhou", "SZM"}) {
        page->findChild<SearchField *>()->setText(QString::fromUtf8(text));
        QTRY_COMPARE(shown.model()->rowCount(), 1);
        QCOMPARE(shown.model()->idAt(0), suzhou.value);
        page->findChild<SearchField *>()->clear();
        QTRY_COMPARE(shown.model()->rowCount(), 2);
    }
    const auto hits = InstitutionsPage::find(shown.test.session(), QStringLiteral("dunhuang"), 5);
    QTRY_VERIFY(hits.isFinished());
    QCOMPARE(hits.result().size(), 1);
    QCOMPARE(hits.result().first().subtitle, QStringLiteral("Dunhuang Academy"));
}

void TestInstitutionsPage::emptyWorkspaceSaysSo()
{
    Shown shown;
    const InstitutionsPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    QTRY_VERIFY(shownEmptyState(*page));
    QTRY_VERIFY(wordsOn(*shownEmptyState(*page)).contains(QStringLiteral("No institutions yet")));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
    shownEmptyState(*page)->findChild<QPushButton *>()->click();
    QTRY_VERIFY(page->findChild<InstitutionForm *>());
    auto *form = page->findChild<InstitutionForm *>();
    line(*form, "code")->setText(QStringLiteral("DHA"));
    line(*form, "name_zh")->setText(QStringLiteral("敦煌研究院"));
    form->saveButton()->click();
    QTRY_VERIFY(!shownEmptyState(*page));
    QCOMPARE(shown.model()->rowCount(), 1);
}

void TestInstitutionsPage::speaksChineseAtOnce()
{
    Shown shown;
    const Id<Institution> id = shown.service.add(academy());
    InstitutionsPage *page = shown.show();
    page->openRecord(id.value);
    QTRY_VERIFY(shown.button("edit"));
    QCOMPARE(shown.button("edit")->text(), QStringLiteral("Edit"));
    shown.test.language().set(QStringLiteral("zh_CN"));
    QTRY_VERIFY(shown.button("edit") && shown.button("edit")->text() == QStringLiteral("编辑"));
    for (const char *expected : {"敦煌研究院", "代码", "研究院", "联系人", "还没有联系人。", "历史", "0 份合同"})
        QTRY_VERIFY2(shown.words().contains(QString::fromUtf8(expected)), expected);
    QTRY_COMPARE(shown.model()->index(0, 0).data().toString(), QStringLiteral("敦煌研究院"));
    for (int column = 0; column < shown.model()->columnCount(); ++column) {
        const QString head = shown.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        QVERIFY2(hasHan(head), qPrintable(head));
    }
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("1 个机构")));
    QCOMPARE(shown.action("institutions.new")->text(), QStringLiteral("新建机构"));

    QVERIFY(answered(shown.test.session()));
    shown.button("edit")->click();
    QTRY_VERIFY(page->findChild<InstitutionForm *>());
    auto *form = page->findChild<InstitutionForm *>();
    QCOMPARE(form->saveButton()->text(), QStringLiteral("保存"));
    line(*form, "code")->clear();
    QVERIFY(hasHan(line(*form, "code")->accessibleDescription()));
}

void TestInstitutionsPage::nothingIsClipped_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("form");
    QTest::newRow("English, detail") << QStringLiteral("en") << false;
    QTest::newRow("English, form") << QStringLiteral("en") << true;
    QTest::newRow("Chinese, detail") << QStringLiteral("zh_CN") << false;
    QTest::newRow("Chinese, form") << QStringLiteral("zh_CN") << true;
}

void TestInstitutionsPage::nothingIsClipped()
{
    QFETCH(const QString, language);
    QFETCH(const bool, form);
    Shown shown;
    const Id<Institution> id = shown.service.add(academy());
    Contact person;
    person.institution = id;
    person.name = QStringLiteral("Wang Wei");
    person.role = QStringLiteral("licensing");
    person.email = QStringLiteral("wang.wei.licensing@dha.ac.cn");
    person.phone = QStringLiteral("+86 937 000 0000");
    shown.service.addContact(person);
    InstitutionsPage *page = shown.show();
    shown.test.language().set(language);
    page->openRecord(id.value);
    QTRY_VERIFY(shown.button("edit"));
    if (form) {
        shown.button("edit")->click();
        QTRY_VERIFY(page->findChild<InstitutionForm *>());
    }
    TRY_VERIFY_NOTHING_CLIPPED(*page);
}

QTEST_MAIN(TestInstitutionsPage)
#include "tst_institutionspage.moc"
