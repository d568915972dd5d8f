// Holds, options, the institution's own use and what it keeps back: the list, what is shown of one, and what can be
// done with it.
#include "tests/ui/rights/shownrecords.h"
#include "ui/rights/reservationform.h"
#include "ui/rights/reservationstrip.h"
#include "ui/text/rightswords.h"
#include "ui/widgets/searchfield.h"

using namespace lianming;

namespace {
using Shown = ShownRecords;
}

class TestReservationsView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyWorkspaceSaysSo();
    void listsWhatLapsesFirst();
    void filters();
    void tellsTheWholeBox();
    void holdsForABrand();
    void kindsAskForWhatTheyNeed();
    void refusesWhatIsTaken();
    void refusesAnOldEdit();
    void extends();
    void givesUp();
    void keepsDocuments();
    void wordsOfALife();
    void speaksBothLanguages_data();
    void speaksBothLanguages();
};

void TestReservationsView::emptyWorkspaceSaysSo()
{
    Shown shown;
    const auto *page = shown.show("reservations");
    QTRY_VERIFY(!page->isLoading() && shownEmptyState(*page));
    QVERIFY(wordsOn(*page).contains(QStringLiteral("Nothing is held or kept back")));
    QCOMPARE(page->reservations->primaryAction(), shown.action("rights.reservations.add"));
    QTest::mouseClick(buttonSaying(*shownEmptyState(*page), QStringLiteral("New hold")), Qt::LeftButton);
    QTRY_VERIFY(shown.body<ReservationForm>());
}

void TestReservationsView::listsWhatLapsesFirst()
{
    Shown shown;
    shown.service.add(shown.hold());
    Reservation own = shown.hold("SZM/2");
    own.kind = ReservationKind::OwnUse;
    own.brand = {};
    own.holdUntil.reset();
    own.title = QStringLiteral("Museum shop");
    shown.service.add(own);
    Reservation old = shown.hold("SZM/3");
    old.holdUntil = QDate(2026, 5, 20);
    old.kind = ReservationKind::Option;
    old.title = QStringLiteral("Old option");
    shown.service.add(old);
    shown.show("reservations");
    QTRY_COMPARE(shown.rows("reservations"), 3);
    QCOMPARE(shown.row("reservations", 0),
             QStringLiteral("H-2026-0003|Option|Old option|Taihu Snow|lapsed|1 Sep 2026 – 31 Aug 2027|Exclusive|Suzhou "
                            "Museum"));
    QCOMPARE(shown.row("reservations", 1),
             QStringLiteral("H-2026-0001|Hold|Bedding with vases|Taihu Snow|in 20 days|1 Sep 2026 – 31 Aug 2027|"
                            "Exclusive|Suzhou Museum"));
    QCOMPARE(shown.row("reservations", 2),
             QStringLiteral("H-2026-0002|Own use|Museum shop|The institution itself||1 Sep 2026 – 31 Aug 2027|"
                            "Exclusive|Suzhou Museum"));
    QCOMPARE(shown.ink("reservations", 1, 4).toInt(), int(Token::WaitInk));
    QVERIFY(wordsOn(*shown.page()).contains(QStringLiteral("3 reservation")));
    QVERIFY(wordsOn(*shown.page()).contains(QStringLiteral("within 30 days")));
}

void TestReservationsView::filters()
{
    Shown shown;
    shown.service.add(shown.hold());
    Reservation old = shown.hold("SZM/3");
    old.holdUntil = QDate(2026, 5, 20);
    old.brand = shown.licensing.luolai;
    shown.service.add(old);
    auto *view = shown.show("reservations")->reservations;
    QTRY_COMPARE(shown.rows("reservations"), 2);
    const auto countFor = [&](const char *key, const QVariant &value) {
        view->openRows({{QString::fromLatin1(key), value}});
        return shown.rows("reservations");
    };
    QCOMPARE(countFor("kind", QStringLiteral("hold")), 2);
    QCOMPARE(countFor("kind", QStringLiteral("option")), 0);
    QCOMPARE(countFor("standing", QStringLiteral("lapsed")), 1);
    QCOMPARE(countFor("standing", QStringLiteral("active")), 1);
    QCOMPARE(countFor("brand", shown.licensing.luolai.value), 1);
    QCOMPARE(countFor("institution", shown.licensing.institution.value), 2);
    view->openRows({});
    auto *search = view->findChild<SearchField *>();
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("luolai"));
    QTRY_COMPARE(shown.rows("reservations"), 1);
    // A record is opened whatever filter holds.
    view->openRecord(shown.service.reservation(QStringLiteral("H-2026-0001")).id.value);
    QTRY_VERIFY(shown.body<ReservationDetail>());
    QTRY_COMPARE(shown.rows("reservations"), 2);
}

void TestReservationsView::tellsTheWholeBox()
{
    Shown shown;
    Reservation hold = shown.hold();
    hold.terms.assets = {"SZM/1", "SZM/2"};
    hold.terms.territories = {"CN", "JP"};
    hold.terms.territoriesExcept = {"CN-GS"};
    hold.reason = QStringLiteral("Term sheet is out");
    const Id<Reservation> id = shown.service.add(hold);
    shown.show("reservations");
    QTRY_COMPARE(shown.rows("reservations"), 1);
    shown.page()->reservations->openRecord(id.value);
    QTRY_VERIFY(shown.body<ReservationDetail>());
    for (const char *text :
         {"Bedding with vases", "H-2026-0001", "Hold", "Standing",
          "Held for Taihu Snow until 21 Jun 2026 (in 20 days); asked for are the days 1 Sep 2026 – 31 Aug 2027.",
          "Vase 1, Vase 2", "Reproduction", "Class 24 Textiles", "China, Japan, except Gansu, China", "Online",
          "Exclusive", "Term sheet is out", "Suzhou Museum"})
        QVERIFY2(shown.says(text), qPrintable(shown.words()));
    QTest::mouseClick(buttonSaying(*shown.body<ReservationDetail>(), QStringLiteral("Taihu Snow")), Qt::LeftButton);
    QCOMPARE(shown.navigator.visits.last().page, QStringLiteral("brands"));
    QCOMPARE(shown.navigator.visits.last().record, shown.licensing.taihu.value);
}

void TestReservationsView::holdsForABrand()
{
    Shown shown;
    shown.show("reservations");
    QTRY_VERIFY(shownEmptyState(*shown.page()));
    shown.action("rights.reservations.add")->trigger();
    QTRY_VERIFY(shown.body<ReservationForm>());
    auto *form = shown.body<ReservationForm>();
    QVERIFY(!form->saveButton()->isEnabled());
    QCOMPARE(shown.part<QDateEdit>("hold_until")->date(), QDate(2026, 7, 1)); // a month from today
    shown.part<ChoiceField>("brand")->setValue(shown.licensing.taihu.value);
    shown.write("title", "Quilts");
    shown.pick("rights", {QStringLiteral("*")});
    shown.pick("categories", {QStringLiteral("nice/24")});
    shown.pick("territories", {QStringLiteral("CN")});
    shown.pick("channels", {QStringLiteral("*")});
    QVERIFY(!form->saveButton()->isEnabled());
    auto *assets = shown.part<CodePicker>("assets");
    QSignalSpy found(&assets->source(), &CodeSource::found);
    assets->source().search(QStringLiteral("vase"));
    QTRY_COMPARE(found.size(), 1);
    assets->setCodes({QStringLiteral("SZM/1"), QStringLiteral("SZM/4")});
    QVERIFY(form->saveButton()->isEnabled());
    shown.save();
    QTRY_VERIFY(shown.body<ReservationDetail>());
    const Reservation made = shown.service.reservation(QStringLiteral("H-2026-0001"));
    QCOMPARE(made.title, QStringLiteral("Quilts"));
    QCOMPARE(made.brand, shown.licensing.taihu);
    QVERIFY((made.terms.assets == std::vector<std::string>{"SZM/1", "SZM/4"}));
    QCOMPARE(made.holdUntil, std::optional(QDate(2026, 7, 1)));
    QTRY_COMPARE(shown.rows("reservations"), 1);

    shown.action("rights.reservations.edit")->trigger();
    QTRY_VERIFY(shown.body<ReservationForm>());
    QCOMPARE(shown.body<ReservationForm>()->value(), made);
    QCOMPARE(shown.part<CodePicker>("assets")->summary(), QStringLiteral("Vase 1, Vase 4"));
    shown.write("title", "Silk quilts");
    shown.save();
    QTRY_COMPARE(shown.row("reservations", 0).section(u'|', 2, 2), QStringLiteral("Silk quilts"));
}

void TestReservationsView::kindsAskForWhatTheyNeed()
{
    Shown shown;
    shown.show("reservations");
    QTRY_VERIFY(shownEmptyState(*shown.page()));
    shown.action("rights.reservations.add")->trigger();
    QTRY_VERIFY(shown.body<ReservationForm>());
    auto *form = shown.body<ReservationForm>();
    auto *kind = shown.part<ChoiceField>("kind");
    shown.part<ChoiceField>("brand")->setValue(shown.licensing.taihu.value);
    QVERIFY(form->value().brand.isSet() && form->value().holdUntil);
    kind->setValue(int(ReservationKind::Holdback));
    QVERIFY(!shown.part<ChoiceField>("brand")->isEnabled() && !shown.part<QDateEdit>("hold_until")->isEnabled());
    QVERIFY(!form->value().brand.isSet() && !form->value().holdUntil);
    QCOMPARE(form->value().terms.exclusivity, Exclusivity::Exclusive);
    QVERIFY(!shown.part<ChoiceField>("exclusivity")->isEnabled());
    kind->setValue(int(ReservationKind::OwnUse));
    shown.part<ChoiceField>("exclusivity")->setValue(int(Exclusivity::Sole));
    QTRY_VERIFY(shown.says("The museum's own use is exclusive or non-exclusive"));
    kind->setValue(int(ReservationKind::Option));
    QVERIFY(form->value().brand == shown.licensing.taihu);
}

void TestReservationsView::refusesWhatIsTaken()
{
    Shown shown;
    Reservation kept = shown.hold();
    kept.kind = ReservationKind::Holdback;
    kept.brand = {};
    kept.holdUntil.reset();
    shown.service.add(kept);
    Reservation other = shown.hold("SZM/2");
    const Id<Reservation> id = shown.service.add(other);
    shown.show("reservations");
    QTRY_COMPARE(shown.rows("reservations"), 2);
    shown.page()->reservations->openRecord(id.value);
    QTRY_VERIFY(shown.body<ReservationDetail>());
    shown.action("rights.reservations.edit")->trigger();
    QTRY_VERIFY(shown.body<ReservationForm>());
    shown.pick("assets", {QStringLiteral("SZM/1")});
    shown.save();
    QTRY_COMPARE(shown.notice().level, Notice::Level::Failure);
    QVERIFY2(shown.notice().text.contains(QStringLiteral("The rights are taken: H-2026-0001")),
             qPrintable(shown.notice().text));
    QVERIFY(shown.body<ReservationForm>()); // nothing is lost, and the reason stands under the field
    QTRY_VERIFY(shown.says("The rights are taken: H-2026-0001"));
    shown.pick("assets", {QStringLiteral("SZM/3")});
    QTRY_VERIFY(!shown.says("The rights are taken: H-2026-0001"));
    shown.save();
    QTRY_VERIFY(shown.body<ReservationDetail>());
    QVERIFY((shown.service.get(id).terms.assets == std::vector<std::string>{"SZM/3"}));
}

void TestReservationsView::refusesAnOldEdit()
{
    Shown shown;
    const Id<Reservation> id = shown.service.add(shown.hold());
    shown.show("reservations");
    QTRY_COMPARE(shown.rows("reservations"), 1);
    shown.page()->reservations->openRecord(id.value);
    QTRY_VERIFY(shown.body<ReservationDetail>());
    shown.action("rights.reservations.edit")->trigger();
    QTRY_VERIFY(shown.body<ReservationForm>());
    Reservation other = shown.service.get(id);
    other.title = QStringLiteral("Theirs");
    shown.service.change(other);
    shown.write("title", "Mine");
    shown.save();
    QTRY_COMPARE(shown.notice().level, Notice::Level::Failure);
    QVERIFY(shown.body<ReservationForm>());
    QCOMPARE(shown.part<QLineEdit>("title")->text(), QStringLiteral("Mine"));
    QCOMPARE(shown.service.get(id).title, QStringLiteral("Theirs"));
}

void TestReservationsView::extends()
{
    Shown shown;
    const Id<Reservation> id = shown.service.add(shown.hold());
    shown.show("reservations");
    QTRY_COMPARE(shown.rows("reservations"), 1);
    shown.choose("reservations", 0);
    QTRY_VERIFY(shown.body<ReservationDetail>());
    shown.press("rights.reservations.extend");
    QTRY_VERIFY(shown.body<ExtendForm>());
    QTRY_VERIFY(shown.says("So far until 21 Jun 2026."));
    auto *day = shown.part<QDateEdit>("hold_until");
    QCOMPARE(day->date(), QDate(2026, 7, 21));
    day->setDate(QDate(2026, 6, 10));
    QVERIFY(!shown.body<ExtendForm>()->saveButton()->isEnabled());
    day->setDate(QDate(2026, 7, 31));
    shown.save();
    QTRY_VERIFY(shown.body<ReservationDetail>() && shown.says("until 31 Jul 2026"));
    QCOMPARE(shown.service.get(id).holdUntil, std::optional(QDate(2026, 7, 31)));
    QTRY_COMPARE(shown.row("reservations", 0).section(u'|', 4, 4), QStringLiteral("in 60 days"));
}

void TestReservationsView::givesUp()
{
    Shown shown;
    const Id<Reservation> id = shown.service.add(shown.hold());
    shown.show("reservations");
    QTRY_COMPARE(shown.rows("reservations"), 1);
    shown.choose("reservations", 0);
    QTRY_VERIFY(shown.body<ReservationDetail>());
    shown.test.prompts().lines = {QStringLiteral("They chose another museum")};
    shown.press("rights.reservations.release");
    QTRY_VERIFY(shown.service.get(id).releasedOn);
    QCOMPARE(shown.test.prompts().asked, QStringList{QStringLiteral("Give up H-2026-0001?")});
    QTRY_COMPARE(shown.row("reservations", 0).section(u'|', 4, 4), QStringLiteral("given up"));
    QTRY_VERIFY(shown.says("Given up on 1 Jun 2026."));
    QVERIFY(shown.says("They chose another museum"));
    QVERIFY(!shown.part<QAbstractButton>("rights.reservations.edit"));
    QVERIFY(!shown.action("rights.reservations.edit")->isEnabled());
    QVERIFY(!shown.action("rights.reservations.release")->isEnabled());
}

void TestReservationsView::keepsDocuments()
{
    Shown shown;
    const Id<Reservation> id = shown.service.add(shown.hold());
    shown.show("reservations");
    QTRY_COMPARE(shown.rows("reservations"), 1);
    shown.choose("reservations", 0);
    QTRY_VERIFY(shown.body<ReservationDetail>());
    shown.test.prompts().files = {shown.file("letter.txt", "letter of intent")};
    shown.press("rights.reservations.attach");
    QTRY_VERIFY(shown.says("letter.txt"));
    QCOMPARE(shown.service.attachments("reservation", id.value).size(), 1);
}

void TestReservationsView::wordsOfALife()
{
    Shown shown;
    ReservationItem item{shown.hold(), {}, {}, {}, QStringLiteral("TAIHU-SNOW"), QStringLiteral("Taihu Snow"), {}};
    const auto life = [&](QDate today) {
        return reservationLifeText(item, today);
    };
    QCOMPARE(life(QDate(2026, 6, 22)),
             QStringLiteral("It lapsed after 21 Jun 2026: what it held for Taihu Snow is free again."));
    item.reservation.kind = ReservationKind::OwnUse;
    item.reservation.holdUntil.reset();
    QCOMPARE(life(QDate(2026, 6, 22)), QStringLiteral("For the institution's own products: 1 Sep 2026 – 31 Aug 2027."));
    QCOMPARE(reservationLapseText(item.reservation, QDate(2026, 6, 22)), QString());
    item.reservation.kind = ReservationKind::Holdback;
    QCOMPARE(life(QDate(2026, 6, 22)), QStringLiteral("Kept from everybody: 1 Sep 2026 – 31 Aug 2027."));
    QCOMPARE(life(QDate(2027, 9, 1)), QStringLiteral("Its days are over: 1 Sep 2026 – 31 Aug 2027."));
    item.reservation.releasedOn = QDate(2026, 7, 1);
    QCOMPARE(life(QDate(2026, 7, 1)), QStringLiteral("Given up on 1 Jul 2026."));

    QCOMPARE(rightsDaysText({}, {}), QStringLiteral("without limit"));
    QCOMPARE(rightsDaysText(QDate(2026, 3, 1), {}), QStringLiteral("from 1 Mar 2026"));
    QCOMPARE(rightsTermText(QDate(2026, 7, 1), QDate(2026, 8, 31), QDate(2026, 6, 1)),
             QStringLiteral("1 Jul 2026 – 31 Aug 2026, in 91 days"));
    QCOMPARE(rightsTermText(QDate(2026, 3, 1), {}, QDate(2026, 6, 1)), QStringLiteral("without limit"));
    QCOMPARE(termStandingOf(QDate(2026, 11, 28), QDate(2026, 6, 1)), TermStanding::EndsSoon); // 180 days
    QCOMPARE(termStandingOf(QDate(2026, 11, 29), QDate(2026, 6, 1)), TermStanding::Running);
    QCOMPARE(termStandingOf(QDate(2026, 6, 1), QDate(2026, 6, 1)), TermStanding::EndsSoon); // its last day
    QCOMPARE(termStandingOf(QDate(2026, 5, 31), QDate(2026, 6, 1)), TermStanding::Ended);
}

void TestReservationsView::speaksBothLanguages_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isDark");
    QTest::newRow("en_light") << QStringLiteral("en") << false;
    QTest::newRow("en_dark") << QStringLiteral("en") << true;
    QTest::newRow("zh_light") << QStringLiteral("zh_CN") << false;
    QTest::newRow("zh_dark") << QStringLiteral("zh_CN") << true;
}

void TestReservationsView::speaksBothLanguages()
{
    QFETCH(const QString, language);
    QFETCH(const bool, isDark);
    Shown shown;
    const Id<Reservation> id = shown.service.add(shown.hold());
    Reservation own = shown.hold("SZM/2");
    own.kind = ReservationKind::Holdback;
    own.brand = {};
    own.holdUntil.reset();
    own.title = QStringLiteral("Kept for the anniversary");
    shown.service.add(own);
    Reservation old = shown.hold("SZM/3");
    old.holdUntil = QDate(2026, 5, 20);
    old.kind = ReservationKind::Option;
    shown.service.add(old);
    shown.test.theme().set(isDark ? Theme::Choice::Dark : Theme::Choice::Light);
    shown.show("reservations");
    QTRY_COMPARE(shown.rows("reservations"), 3);
    shown.page()->reservations->openRecord(id.value);
    QTRY_VERIFY(shown.body<ReservationDetail>());
    shown.test.language().set(language); // with the record open
    const bool isHan = language != u"en";
    QTRY_VERIFY(shown.body<ReservationDetail>() && shown.says(isHan ? "太湖雪" : "Taihu Snow"));
    QTRY_COMPARE(hasHan(shown.row("reservations", 1)), isHan);
    TRY_VERIFY_NOTHING_CLIPPED(shown.window);
    shown.picture((std::string("reservation_") + QTest::currentDataTag()).c_str());
    shown.action("rights.reservations.edit")->trigger();
    QTRY_VERIFY(shown.body<ReservationForm>() && shown.body<ReservationForm>()->isVisible());
    TRY_VERIFY_NOTHING_CLIPPED(shown.window);
    shown.picture((std::string("reservationform_") + QTest::currentDataTag()).c_str());
    shown.page()->closeDetail();
    QTRY_VERIFY(shown.table("reservations")->width() > 1000);
    shown.picture((std::string("reservationlist_") + QTest::currentDataTag()).c_str());
}

QTEST_MAIN(TestReservationsView)
#include "tst_reservationsview.moc"
