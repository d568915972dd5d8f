// What institutions hold and what stands in the way: the list of both, what is shown of a record, and the forms.
#include "tests/ui/rights/shownrecords.h"
#include "ui/rights/clearanceform.h"
#include "ui/rights/restrictionform.h"
#include "ui/rights/rightsimportform.h"
#include "ui/rights/rightsinform.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/codepopup.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/searchfield.h"

using namespace lianming;

namespace {

using Shown = ShownRecords;

QLabel *problemBelow(const QWidget &form, const QString &text)
{
    for (QLabel *label : form.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text() == text)
            return label;
    }
    return nullptr;
}

} // namespace

class TestHeldView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyWorkspaceSaysSo();
    void listsBothKinds();
    void filters();
    void showsWhatSpeaksAboutAnAsset();
    void tellsARecord();
    void recordsWhatIsHeld();
    void knowsTheRulesOfMarks();
    void choosesWhatItIsAbout();
    void refusesAnOldEdit();
    void archivesAndTakesBack();
    void restrictsAndRecordsConsents();
    void keepsDocuments();
    void importsAFile();
    void losesNoEdit();
    void speaksBothLanguages_data();
    void speaksBothLanguages();
};

void TestHeldView::emptyWorkspaceSaysSo()
{
    Shown shown;
    for (const RightsInItem &item : shown.service.rightsIn())
        shown.service.setArchived(item.record.id, true);
    const auto *page = shown.show();
    QTRY_VERIFY(!page->isLoading() && shownEmptyState(*page));
    QVERIFY(wordsOn(*page).contains(QStringLiteral("Nothing is recorded yet")));
    QCOMPARE(page->held->primaryAction(), shown.action("rights.held.add"));
    QTest::mouseClick(buttonSaying(*shownEmptyState(*page), QStringLiteral("Record what is held")), Qt::LeftButton);
    QTRY_VERIFY(shown.body<RightsInForm>());
}

void TestHeldView::listsBothKinds()
{
    Shown shown;
    shown.service.add(shown.artistsLicence());
    shown.service.add(shown.consentNeeded());
    RightsInRecord old = shown.artistsLicence();
    old.scope.asset = shown.licensing.assets[2];
    old.held.end = QDate(2026, 5, 31);
    const Id<RightsInRecord> lapsed = shown.service.add(old);
    shown.service.attach("rights_in", lapsed.value, shown.file("licence.txt", "licence"));
    shown.show();
    QTRY_COMPARE(shown.rows("held"), 4);
    QCOMPARE(shown.row("held", 0),
             QStringLiteral("Everything of Suzhou Museum|Own work||without limit|All rights|All products|Worldwide|"
                            "Exclusive||Suzhou Museum"));
    QCOMPARE(shown.row("held", 1),
             QStringLiteral("Vase 1|Artist|Estate of the painter|until 30 Sep 2026, in 121 days|Reproduction, "
                            "Distribution|Class 24 Textiles|China, Japan|Sole||Suzhou Museum"));
    QCOMPARE(shown.row("held", 2).section(u'|', 3, 3), QStringLiteral("until 31 May 2026, lapsed"));
    QCOMPARE(shown.row("held", 2).section(u'|', 7), QStringLiteral("Sole|1|Suzhou Museum"));
    QCOMPARE(shown.row("held", 3),
             QStringLiteral("Vase 2|Consent needed|Lender of the vase||all|Class 24 Textiles||||Suzhou Museum"));
    QCOMPARE(shown.ink("held", 0, 3).toInt(), int(Token::Ink));
    QCOMPARE(shown.ink("held", 1, 3).toInt(), int(Token::WaitInk));
    QCOMPARE(shown.ink("held", 2, 3).toInt(), int(Token::StopInk));
    QVERIFY(wordsOn(*shown.page()).contains(QStringLiteral("4 record")));
}

void TestHeldView::filters()
{
    Shown shown;
    shown.service.add(shown.artistsLicence());
    shown.service.add(shown.consentNeeded());
    RightsInRecord old = shown.artistsLicence();
    old.scope.asset = shown.licensing.assets[2];
    old.held.end = QDate(2026, 5, 31);
    shown.service.add(old);
    auto *view = shown.show()->held;
    QTRY_COMPARE(shown.rows("held"), 4);
    const auto countFor = [&](const char *key, const QVariant &value) {
        view->openRows({{QString::fromLatin1(key), value}});
        if (!answered(shown.test.session()))
            return -1;
        return shown.rows("held");
    };
    QCOMPARE(countFor("basis", QStringLiteral("artist")), 2);
    QCOMPARE(countFor("basis", QStringLiteral("consent_needed")), 1);
    QCOMPARE(countFor("state", QStringLiteral("soon")), 1);
    QCOMPARE(countFor("state", QStringLiteral("lapsed")), 1);
    QCOMPARE(countFor("institution", shown.licensing.institution.value), 4);
    QCOMPARE(countFor("institution", 999), 0);
    QCOMPARE(countFor("state", QStringLiteral("archived")), 0);
    view->openRows({});
    QTRY_COMPARE(shown.rows("held"), 4);
    Chip *kind = view->findChildren<Chip *>().at(1);
    kind->setValue(QStringLiteral("restrictions"));
    QTRY_COMPARE(shown.rows("held"), 1);
    kind->setValue(QStringLiteral("held"));
    QTRY_COMPARE(shown.rows("held"), 3);
    kind->setValue({});
    auto *search = view->findChild<SearchField *>();
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("estate"));
    QTRY_COMPARE(shown.rows("held"), 2);
    search->clear();
    QTRY_COMPARE(shown.rows("held"), 4);
}

void TestHeldView::showsWhatSpeaksAboutAnAsset()
{
    Shown shown;
    CollectionService collections(*shown.test.workspace());
    Collection outer;
    outer.institution = shown.licensing.institution;
    outer.code = QStringLiteral("VASES");
    outer.nameEn = QStringLiteral("Vases");
    const Id<Collection> around = collections.add(outer);
    Collection inner = outer;
    inner.code = QStringLiteral("BLUE");
    inner.nameEn = QStringLiteral("Blue vases");
    inner.parent = around;
    const Id<Collection> blue = collections.add(inner);
    collections.addAssets(blue, {shown.licensing.assets[0].value});
    RightsInRecord record = shown.artistsLicence();
    shown.service.add(record);
    record.scope = {shown.licensing.institution, {}, around};
    shown.service.add(record);
    shown.service.add(shown.consentNeeded()); // about another asset
    auto *page = shown.show();
    QTRY_COMPARE(shown.rows("held"), 4);
    page->openRows(
        {{QStringLiteral("view"), QStringLiteral("held")}, {QStringLiteral("asset"), shown.licensing.assets[0].value}});
    QTRY_COMPARE(shown.rows("held"), 3);
    QCOMPARE(shown.row("held", 1).section(u'|', 0, 0), QStringLiteral("Collection: Vases"));
    QCOMPARE(shown.row("held", 2).section(u'|', 0, 0), QStringLiteral("Vase 1"));
    auto *about = page->held->findChildren<Chip *>().first();
    QVERIFY(about->isVisible());
    about->setValue({});
    QTRY_COMPARE(shown.rows("held"), 4);
    QVERIFY(!about->isVisible());
}

void TestHeldView::tellsARecord()
{
    Shown shown;
    shown.service.add(shown.artistsLicence());
    shown.show();
    QTRY_COMPARE(shown.rows("held"), 2);
    shown.choose("held", 1);
    QTRY_VERIFY(shown.body<HeldDetail>());
    for (const char *text : {"Vase 1", "Artist", "in 121 days", "1 Jan 2025 – 30 Sep 2026", "Estate of the painter",
                             "estate@example.org", "L-17", "Reproduction, Distribution", "Class 24 Textiles",
                             "China, Japan, except Gansu, China", "Online", "Sole", "Bedding only.", "In copyright",
                             "http://rightsstatements.org/vocab/InC/1.0/", "No document proves this yet.", "Created"})
        QVERIFY2(shown.says(text), qPrintable(shown.words()));
    QVERIFY(!shown.action("rights.held.consent")->isEnabled());
    QTest::mouseClick(buttonSaying(*shown.body<HeldDetail>(), QStringLiteral("SZM/1")), Qt::LeftButton);
    QCOMPARE(shown.navigator.visits.last().page, QStringLiteral("assets"));
    QCOMPARE(shown.navigator.visits.last().record, shown.licensing.assets[0].value);
    shown.page()->step(-1);
    QTRY_VERIFY(shown.says("Everything of Suzhou Museum"));
}

void TestHeldView::recordsWhatIsHeld()
{
    Shown shown;
    shown.show();
    QTRY_COMPARE(shown.rows("held"), 1);
    shown.action("rights.held.add")->trigger();
    QTRY_VERIFY(shown.body<RightsInForm>());
    auto *form = shown.body<RightsInForm>();
    QVERIFY(!form->saveButton()->isEnabled());
    QCOMPARE(form->value().scope.institution, shown.licensing.institution); // there is but one
    shown.part<ChoiceField>("basis")->setValue(int(RightsBasis::Lender));
    shown.write("holder", "x");
    shown.write("holder", "");
    QTRY_VERIFY(
        problemBelow(*form, QStringLiteral("Name whose right it is: the artist, the photographer, the lender …")));
    shown.write("holder", "A collector");
    shown.write("end", "soon");
    QVERIFY(problemBelow(*form, QStringLiteral("Write the day as 2026-06-01")));
    shown.write("end", "2026-12-31");
    shown.write("start", "2027-01-01");
    QVERIFY(problemBelow(*form, QStringLiteral("The last day is before the first day")));
    shown.write("start", "2026-01-01");
    QVERIFY(!form->saveButton()->isEnabled()); // what it is about, and the box
    shown.pick("about", {QStringLiteral("*")});
    shown.pick("rights", {QStringLiteral("reproduction")});
    shown.pick("categories", {QStringLiteral("nice/24")});
    shown.pick("territories", {QStringLiteral("WORLD")});
    shown.pick("exceptions", {QStringLiteral("JP")});
    QVERIFY(!form->saveButton()->isEnabled());
    shown.pick("channels", {QStringLiteral("*")});
    QVERIFY(form->saveButton()->isEnabled());
    shown.part<ChoiceField>("statement")->setValue(QStringLiteral("CC0-1.0"));
    shown.part<QPlainTextEdit>("terms")->setPlainText(QStringLiteral("For as long as it is on loan"));
    shown.save();
    QTRY_COMPARE(shown.rows("held"), 2);
    QTRY_VERIFY(shown.body<HeldDetail>());
    const QList<RightsInItem> all = shown.service.rightsIn();
    QCOMPARE(all.size(), 2);
    const RightsInRecord &made = all.last().record;
    QCOMPARE(made.basis, RightsBasis::Lender);
    QCOMPARE(made.holder, QStringLiteral("A collector"));
    QCOMPARE(made.statement, QStringLiteral("CC0-1.0"));
    QVERIFY(!made.scope.asset.isSet() && !made.scope.collection.isSet());
    QVERIFY((made.held.territoriesExcept == std::vector<std::string>{"JP"}));
    QCOMPARE(made.held.end, std::optional(QDate(2026, 12, 31)));
    QTRY_VERIFY(shown.says("Worldwide, except Japan"));

    // And changed.
    shown.action("rights.held.edit")->trigger();
    QTRY_VERIFY(shown.body<RightsInForm>());
    QVERIFY(!shown.body<RightsInForm>()->isDirty());
    shown.write("holder", "Another collector");
    QVERIFY(shown.body<RightsInForm>()->isDirty());
    shown.save();
    QTRY_VERIFY(shown.says("Another collector"));
    QTRY_COMPARE(shown.row("held", 1).section(u'|', 2, 2), QStringLiteral("Another collector"));
}

void TestHeldView::knowsTheRulesOfMarks()
{
    Shown shown;
    shown.show();
    QTRY_COMPARE(shown.rows("held"), 1);
    shown.action("rights.held.add")->trigger();
    QTRY_VERIFY(shown.body<RightsInForm>());
    auto *form = shown.body<RightsInForm>();
    shown.part<ChoiceField>("basis")->setValue(int(RightsBasis::TradeMark));
    QCOMPARE(shown.part<CodePicker>("rights")->codes(), QStringList{QStringLiteral("trademark")});
    shown.pick("categories", {QStringLiteral("food")});
    QVERIFY(problemBelow(*form, QStringLiteral("A trade mark is registered for classes: write them as nice/24")));
    shown.pick("categories", {QStringLiteral("nice/30")});
    QVERIFY(!problemBelow(*form, QStringLiteral("A trade mark is registered for classes: write them as nice/24")));
    shown.pick("rights", {QStringLiteral("name")});
    QVERIFY(problemBelow(*form, QStringLiteral("A trade mark gives the right to the mark alone")));
}

void TestHeldView::choosesWhatItIsAbout()
{
    Shown shown;
    shown.show();
    QTRY_COMPARE(shown.rows("held"), 1);
    shown.action("rights.held.add")->trigger();
    QTRY_VERIFY(shown.body<RightsInForm>());
    auto *form = shown.body<RightsInForm>();
    auto *about = shown.part<CodePicker>("about");
    about->setCodes({QStringLiteral("*")});
    QSignalSpy found(&about->source(), &CodeSource::found);
    about->source().search(QStringLiteral("vase"));
    QTRY_COMPARE(found.size(), 1);
    QVERIFY(found.at(0).at(1).toStringList().contains(QStringLiteral("SZM/3")));
    // One thing only: the later choice takes the place of the one before.
    about->setCodes(about->source().withCode(about->codes(), QStringLiteral("SZM/3")));
    QCOMPARE(about->codes(), QStringList{QStringLiteral("SZM/3")});
    QCOMPARE(form->value().scope.asset, shown.licensing.assets[2]);
    QCOMPARE(about->summary(), QStringLiteral("Vase 3"));
}

void TestHeldView::refusesAnOldEdit()
{
    Shown shown;
    const Id<RightsInRecord> id = shown.service.add(shown.artistsLicence());
    shown.show();
    QTRY_COMPARE(shown.rows("held"), 2);
    shown.page()->openRecord(id.value);
    QTRY_VERIFY(shown.body<HeldDetail>());
    shown.action("rights.held.edit")->trigger();
    QTRY_VERIFY(shown.body<RightsInForm>());
    QCOMPARE(shown.part<CodePicker>("about")->codes(), QStringList{QStringLiteral("SZM/1")});
    QCOMPARE(shown.body<RightsInForm>()->value(), shown.service.get(id));
    RightsInRecord other = shown.service.get(id);
    other.holder = QStringLiteral("Somebody else");
    shown.service.change(other);
    shown.write("holder", "Me");
    shown.save();
    QTRY_COMPARE(shown.notice().level, Notice::Level::Failure);
    QVERIFY(shown.body<RightsInForm>()); // nothing typed is lost
    QCOMPARE(shown.part<QLineEdit>("holder")->text(), QStringLiteral("Me"));
    QCOMPARE(shown.service.get(id).holder, QStringLiteral("Somebody else"));
}

void TestHeldView::archivesAndTakesBack()
{
    Shown shown;
    const Id<RightsInRecord> id = shown.service.add(shown.artistsLicence());
    shown.show();
    QTRY_COMPARE(shown.rows("held"), 2);
    shown.page()->openRecord(id.value);
    QTRY_VERIFY(shown.body<HeldDetail>());
    shown.press("rights.held.archive");
    QTRY_COMPARE(shown.rows("held"), 1);
    QVERIFY(!shown.page()->isDetailOpen());
    QVERIFY(shown.service.get(id).archivedOn);
    shown.notice().action();
    QTRY_COMPARE(shown.rows("held"), 2);
    shown.service.setArchived(id, true);
    shown.page()->openRows({{QStringLiteral("state"), QStringLiteral("archived")}});
    QTRY_COMPARE(shown.rows("held"), 1);
    shown.choose("held", 0);
    QTRY_VERIFY(shown.body<HeldDetail>() && shown.says("Archived"));
    QVERIFY(!shown.part<QAbstractButton>("rights.held.edit"));
    shown.press("rights.held.restore");
    QTRY_VERIFY(!shown.service.get(id).archivedOn);
    QTRY_COMPARE(shown.rows("held"), 0);
}

void TestHeldView::restrictsAndRecordsConsents()
{
    Shown shown;
    shown.show();
    QTRY_COMPARE(shown.rows("held"), 1);
    shown.action("rights.held.restrict")->trigger();
    QTRY_VERIFY(shown.body<RestrictionForm>());
    shown.part<ChoiceField>("kind")->setValue(int(RestrictionKind::PermitNeeded));
    shown.part<ChoiceField>("grade")->setValue(QStringLiteral("1"));
    shown.part<ChoiceField>("kind")->setValue(int(RestrictionKind::ConsentNeeded));
    QCOMPARE(shown.part<ChoiceField>("grade")->value().toString(), QString()); // grades belong to permits
    shown.pick("about", {QStringLiteral("*")});
    shown.write("from", "The estate");
    shown.save();
    QTRY_VERIFY(shown.body<HeldDetail>());
    QTRY_COMPARE(shown.rows("held"), 2);
    QCOMPARE(shown.service.restrictions().size(), 1);
    const Id<RestrictionRecord> id = shown.service.restrictions().first().record.id;
    QTRY_VERIFY(shown.says("None yet"));

    shown.press("rights.held.consent");
    QTRY_VERIFY(shown.body<ClearanceForm>());
    QCOMPARE(shown.part<QLineEdit>("given_by")->text(), QStringLiteral("The estate"));
    QVERIFY(!shown.body<ClearanceForm>()->saveButton()->isEnabled()); // for whom is said, never assumed
    shown.part<ChoiceField>("brand")->setValue(shown.licensing.luolai.value);
    shown.write("number", "CON-1");
    shown.write("valid_to", "2026-05-01");
    QTRY_VERIFY(problemBelow(*shown.body<ClearanceForm>(), QStringLiteral("The last day is before the first day")));
    shown.write("valid_to", "2026-08-31");
    shown.save();
    QTRY_VERIFY(shown.body<HeldDetail>() && shown.says("CON-1"));
    QCOMPARE(shown.service.clearances(id).size(), 1);
    QCOMPARE(shown.service.clearances(id).first().clearance.brand, shown.licensing.luolai);
    for (const char *text : {"For Luolai", "Valid", "until 31 Aug 2026, in 91 days", "The estate, 1 Jun 2026"})
        QVERIFY2(shown.says(text), qPrintable(shown.words()));

    shown.press("withdraw");
    QTRY_VERIFY(shown.says("None yet"));
    QVERIFY(shown.service.clearances(id).isEmpty());
    shown.notice().action();
    QTRY_VERIFY(shown.says("CON-1"));
}

void TestHeldView::keepsDocuments()
{
    Shown shown;
    const Id<RestrictionRecord> id = shown.service.add(shown.consentNeeded());
    shown.show();
    QTRY_COMPARE(shown.rows("held"), 2);
    shown.page()->openRecord(-id.value);
    QTRY_VERIFY(shown.body<HeldDetail>() && shown.says("Loan agreement, clause 7"));
    shown.test.prompts().files = {shown.file("consent.txt", "I consent"),
                                  QDir(shown.test.workspace().folder()).filePath(QStringLiteral("copy.txt"))};
    shown.press("rights.held.attach");
    QTRY_VERIFY(shown.says("consent.txt"));
    QTRY_VERIFY(shown.row("held", 1).contains(QStringLiteral("||1|Suzhou")));
    QTest::mouseClick(buttonSaying(*shown.body<HeldDetail>(), QStringLiteral("consent.txt")), Qt::LeftButton);
    const QString copy = QDir(shown.test.workspace().folder()).filePath(QStringLiteral("copy.txt"));
    QTRY_VERIFY(QFile::exists(copy));
    QFile saved(copy);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), QByteArray("I consent"));
}

void TestHeldView::importsAFile()
{
    Shown shown;
    shown.show();
    QTRY_COMPARE(shown.rows("held"), 1);
    const QString path = QStringLiteral(LIANMING_TEST_DATA "/rights/import/spectrum-en.csv");
    shown.test.prompts().files = {path};
    shown.action("rights.held.import")->trigger();
    QTRY_VERIFY(shown.body<RightsImportForm>());
    // The only institution is chosen; the trial says what would come of it, and changes nothing.
    QTRY_VERIFY(shown.says("11 entries in the file: 4 new, 0 changed, 0 unchanged, 7 not taken."));
    QVERIFY(shown.says("Line 8: The institution has no asset with this number (99)"));
    QVERIFY(shown.says("New records of what is held: 4; new restrictions: 1; assets: 4."));
    QCOMPARE(shown.rows("held"), 1);
    QVERIFY(shown.body<FormPanel>()->saveButton()->isEnabled());
    shown.save();
    QTRY_COMPARE(shown.rows("held"), 6);
    QTRY_VERIFY(!shown.body<RightsImportForm>());
    QVERIFY(shown.notice().text.contains(QStringLiteral("4 new")));

    shown.test.prompts().files = {path};
    shown.action("rights.held.import")->trigger(); // once more: there is nothing left to import
    QTRY_VERIFY(shown.body<RightsImportForm>() && shown.says("There is nothing to import."));
    QVERIFY(!shown.body<FormPanel>()->saveButton()->isEnabled());
    shown.test.prompts().files = {shown.file("notes.csv", "Title,Place\nVase,Suzhou\n")};
    shown.action("rights.held.import")->trigger();
    QTRY_VERIFY(shown.says("the first row must name a column"));
    QVERIFY(!shown.body<FormPanel>()->saveButton()->isEnabled());
}

void TestHeldView::losesNoEdit()
{
    Shown shown;
    const Id<RightsInRecord> id = shown.service.add(shown.artistsLicence());
    shown.show();
    QTRY_COMPARE(shown.rows("held"), 2);
    shown.page()->openRecord(id.value);
    QTRY_VERIFY(shown.body<HeldDetail>());
    shown.action("rights.held.edit")->trigger();
    QTRY_VERIFY(shown.body<RightsInForm>());
    shown.write("holder", "Half written");
    shown.service.add(shown.consentNeeded()); // somebody else's change reads the list again
    shown.page()->reload();
    QTRY_COMPARE(shown.rows("held"), 3);
    shown.choose("held", 0);
    QVERIFY(shown.body<RightsInForm>());
    QCOMPARE(shown.part<QLineEdit>("holder")->text(), QStringLiteral("Half written"));
}

void TestHeldView::speaksBothLanguages_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isDark");
    QTest::newRow("en_light") << QStringLiteral("en") << false;
    QTest::newRow("en_dark") << QStringLiteral("en") << true;
    QTest::newRow("zh_light") << QStringLiteral("zh_CN") << false;
    QTest::newRow("zh_dark") << QStringLiteral("zh_CN") << true;
}

void TestHeldView::speaksBothLanguages()
{
    QFETCH(const QString, language);
    QFETCH(const bool, isDark);
    Shown shown;
    shown.service.add(shown.artistsLicence());
    const Id<RestrictionRecord> id = shown.service.add(shown.consentNeeded());
    Clearance given;
    given.restriction = id;
    given.brand = shown.licensing.luolai;
    given.givenBy = QStringLiteral("Lender");
    given.number = QStringLiteral("CON-2026-1");
    given.givenOn = QDate(2026, 1, 5);
    given.validTo = QDate(2026, 7, 31);
    shown.service.add(given);
    shown.test.theme().set(isDark ? Theme::Choice::Dark : Theme::Choice::Light);
    shown.show();
    QTRY_COMPARE(shown.rows("held"), 3);
    shown.page()->openRecord(-id.value);
    QTRY_VERIFY(shown.body<HeldDetail>());
    shown.test.language().set(language); // with the record open
    const bool isHan = language != u"en";
    QTRY_VERIFY(shown.body<HeldDetail>() && shown.says(isHan ? "瓶" : "Vase 2"));
    QTRY_COMPARE(hasHan(shown.row("held", 1)), isHan);
    TRY_VERIFY_NOTHING_CLIPPED(shown.window);
    shown.picture((std::string("restriction_") + QTest::currentDataTag()).c_str());
    shown.choose("held", 1);
    QTRY_VERIFY(shown.says("L-17"));
    TRY_VERIFY_NOTHING_CLIPPED(shown.window);
    shown.picture((std::string("held_") + QTest::currentDataTag()).c_str());
    shown.action("rights.held.edit")->trigger();
    QTRY_VERIFY(shown.body<RightsInForm>() && shown.body<RightsInForm>()->isVisible());
    TRY_VERIFY_NOTHING_CLIPPED(shown.window);
    shown.picture((std::string("heldform_") + QTest::currentDataTag()).c_str());
    shown.page()->closeDetail();
    shown.test.prompts().files = {QStringLiteral(LIANMING_TEST_DATA "/rights/import/spectrum-en.csv")};
    shown.action("rights.held.import")->trigger();
    QTRY_VERIFY(shown.part<QLabel>("refused") && shown.part<QLabel>("refused")->text().contains(u'8'));
    TRY_VERIFY_NOTHING_CLIPPED(shown.window);
    shown.picture((std::string("heldimport_") + QTest::currentDataTag()).c_str());
    shown.page()->closeDetail();
    QTRY_VERIFY(shown.table("held")->width() > 1000);
    shown.picture((std::string("heldlist_") + QTest::currentDataTag()).c_str());
}

QTEST_MAIN(TestHeldView)
#include "tst_heldview.moc"
