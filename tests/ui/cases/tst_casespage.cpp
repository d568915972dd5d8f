// Cases on screen: opened, written until nothing is missing, approved by two others, sent, answered; on paper; in
// figures that lead to their rows.
#include "core/cases/caseservice.h"
#include "core/contracts/contractservice.h"
#include "core/copies/listingrepository.h"
#include "core/copies/matchrepository.h"
#include "core/copies/sellerrepository.h"
#include "core/copies/sellerservice.h"
#include "core/db/storedfiles.h"
#include "core/inbox/inboxservice.h"
#include "core/protection/protectionservice.h"
#include "core/protection/registrationservice.h"
#include "tests/support/licensing.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/cases/caseclockbar.h"
#include "ui/cases/casedamagesform.h"
#include "ui/cases/casedetail.h"
#include "ui/cases/caseform.h"
#include "ui/cases/caseforms.h"
#include "ui/cases/casepairview.h"
#include "ui/cases/casespage.h"
#include "ui/cases/casestepform.h"
#include "ui/charts/barlist.h"
#include "ui/inbox/inboxplaces.h"
#include "ui/shell/actions.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/widgets/clickrow.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/recordtable.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QDir>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>

using namespace lianming;

namespace {

/// A museum, a shop with two listings that copy it, a registration and a piece of evidence.
struct ShownCases {
    TestSession test;
    Licensing house{*test.workspace()};
    qint64 seller = 0;
    QList<qint64> listings;
    Id<Registration> registration;
    Id<Evidence> evidence;
    std::unique_ptr<MainWindow> window;
    FakeNavigator navigator;

    ShownCases()
    {
        be("writer");
        seller = addSeller(QStringLiteral("仿品小店"), QStringLiteral("9001"));
        listings = {addListing(seller, 1), addListing(seller, 2)};
        Registration right;
        right.institution = house.institution;
        right.kind = RegistrationKind::Copyright;
        right.number = QStringLiteral("国作登字-2020-F-1");
        right.title = QStringLiteral("瓶");
        right.holder = QStringLiteral("苏州博物馆");
        right.territory = QStringLiteral("CN");
        right.grantedOn = QDate(2020, 5, 1);
        right.assets = {house.assets[0]};
        registration = RegistrationService(work()).addRegistration(right);
        QFile file(QDir(test.workspace().folder()).filePath(QStringLiteral("page.txt")));
        if (!file.open(QIODevice::WriteOnly) || file.write("what the shop showed") < 0)
            qFatal("cannot write the test's file");
        file.close();
        Circumstances c;
        c.kind = EvidenceKind::Page;
        c.capturedAt = QDateTime(QDate(2026, 5, 20), QTime(3, 30), Qt::UTC);
        c.capturedZone = QStringLiteral("Asia/Shanghai");
        c.capturedBy = QStringLiteral("Legal");
        c.sourceUrl = QStringLiteral("https://shop.example/item/70001");
        c.seller = QStringLiteral("仿品小店");
        c.platform = QStringLiteral("taobao");
        evidence = ProtectionService(work()).addEvidence(file.fileName(), house.assets[0], c);
    }

    [[nodiscard]] Workspace &work() const { return *const_cast<ShownCases *>(this)->test.workspace(); }
    /// Who is at work from now on, in the window and here.
    void be(const char *name)
    {
        test.settings().setValue(QStringLiteral("actor"), QString::fromLatin1(name));
        work().actor.name = QString::fromLatin1(name);
    }
    void show()
    {
        window = std::make_unique<MainWindow>(test.session(), pagesNamed({QStringLiteral("cases")}));
        window->resize(1280, 800);
        window->show();
        test.session().navigator = &navigator;
    }
    [[nodiscard]] CasesPage *page() const { return window->findChild<CasesPage *>(); }
    [[nodiscard]] CaseDetailView *detail() const
    {
        return page() ? qobject_cast<CaseDetailView *>(page()->detail().body()) : nullptr;
    }
    template<class Form>
    [[nodiscard]] Form *form() const
    {
        return page() ? qobject_cast<Form *>(page()->detail().body()) : nullptr;
    }
    [[nodiscard]] QAbstractButton *button(const QString &name) const
    {
        return page()->detail().findChild<QAbstractButton *>(name);
    }
    [[nodiscard]] CaseService cases() const { return CaseService(work()); }

    qint64 addSeller(const QString &name, const QString &shopId)
    {
        Seller shop;
        shop.platform = QStringLiteral("taobao");
        shop.shopId = shopId;
        shop.name = name;
        shop.link = SellerLink::Nobody;
        Transaction tx(work().db);
        Journal journal(tx, work());
        const auto id = SellerRepository::insert(journal, shop);
        tx.commit();
        return id.value;
    }
    qint64 addListing(qint64 of, int number)
    {
        Listing listing;
        listing.platform = QStringLiteral("taobao");
        listing.seller = {of};
        listing.number = QString::number(70000 + number);
        listing.url = QStringLiteral("https://shop.example/item/%1").arg(listing.number);
        listing.title = QStringLiteral("瓶纹抱枕 %1").arg(number);
        listing.firstSeenAt = listing.seenAt = work().clock.now();
        Transaction tx(work().db);
        Journal journal(tx, work());
        listing.id = ListingRepository::insert(journal, listing, listingKey(listing, {}));
        const StoredFile file = work().files.add("picture " + QByteArray::number(number));
        rememberFile(tx, file, QStringLiteral("image/png"), journal.now());
        ListingPicture picture;
        picture.listing = listing.id;
        picture.sha256 = file.sha256;
        picture.name = QStringLiteral("1.png");
        picture.addedAt = journal.now();
        picture.id = ListingRepository::insert(journal, picture, QStringLiteral("picture"));
        StoredMatch match;
        match.picture = picture.id;
        match.listing = listing.id;
        match.foundAt = journal.now();
        match.match.sha256 = QString(63, u'a') + u'1';
        match.match.asset = house.assets[0];
        match.match.kind = CopyKind::Part;
        match.match.inliers = 57;
        match.match.score = 0.875;
        match.match.querySize = QSize(800, 600);
        match.match.assetSize = QSize(2000, 1500);
        match.match.queryRegion = {{10, 10}, {400, 10}, {400, 300}, {10, 300}};
        match.match.assetRegion = {{100, 100}, {1900, 100}, {1900, 1400}, {100, 1400}};
        (void)MatchRepository::insert(journal, match, QStringLiteral("SZM/1"));
        tx.commit();
        return listing.id.value;
    }
    /// A notice that lacks nothing, about some listings.
    [[nodiscard]] Id<ProtectionCase> complete(const QList<qint64> &about)
    {
        ProtectionCase record = cases().draftFor(house.institution, about);
        record.holder = QStringLiteral("苏州博物馆");
        record.contactName = QStringLiteral("张三");
        record.contact = QStringLiteral("rights@example.org");
        record.address = QStringLiteral("苏州市东北街204号");
        record.reasons = QStringLiteral("未经许可");
        record.similarity = QStringLiteral("The same vase.");
        record.declared = true;
        record.registrations = {registration};
        record.evidence = {evidence};
        record.unstampedNote = QStringLiteral("no network here");
        return cases().open(record);
    }
    void step(Id<ProtectionCase> id, CaseMove move, std::optional<CaseOutcome> outcome = {})
    {
        CaseStep made;
        made.move = move;
        made.day = QDate(2026, 6, 1);
        made.reason = made.reference = QStringLiteral("x");
        made.outcome = outcome;
        cases().record(id, cases().get(id).version, made);
    }
    /// Approved by two others, and sent.
    void send(Id<ProtectionCase> id)
    {
        for (const char *name : {"one", "two"}) {
            work().actor.name = QString::fromLatin1(name);
            cases().approve(id, cases().get(id).version);
        }
        work().actor.name = QStringLiteral("writer");
        step(id, CaseMove::Send);
    }
    void openCase(Id<ProtectionCase> id) const { page()->openRecord(id.value); }
};

/// Lets a file fall onto a widget.
bool drop(QWidget &target, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPointF place = QRectF(target.rect()).center();
    QDragEnterEvent enter(place.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &enter);
    QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &event);
    return enter.isAccepted() && event.isAccepted();
}

} // namespace

class TestCasesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(qputenv("LIANMING_KEYS", m_keys.path().toUtf8())); }
    void aNoticeGoesItsWay();
    void gapsLeadToWhereTheyAreMended();
    void legalConfirmsWhatALicenseeIsSent();
    void refusingBeginsAnew();
    void severalSellersBecomeACaseEach();
    void evidenceBeginsACase();
    void lettersAreDropped();
    void moneyAndDamagesAreKept();
    void theNoticeAndTheFileAreWritten();
    void figuresLeadToRows();
    void filtersNarrow();
    void twoPeopleWriteOneNotice();
    void inboxAndPaletteLeadHere();
    void nothingIsCutOff();

private:
    QTemporaryDir m_keys;
};

void TestCasesPage::aNoticeGoesItsWay()
{
    ShownCases shown;
    shown.show();
    QTRY_VERIFY(shown.page());
    QTRY_VERIFY(shownEmptyState(*shown.page()));
    // Open: the seller's two listings become one notice.
    shown.test.session().actions.find(QStringLiteral("cases.new"))->trigger();
    QTRY_VERIFY(shown.form<NewCasesForm>());
    auto *fresh = shown.form<NewCasesForm>();
    fresh->saveButton()->click();
    QVERIFY(shown.cases().list().isEmpty()); // nothing was said yet
    fresh->findChild<ChoiceField *>(QStringLiteral("institution"))->setValue(shown.house.institution.value);
    fresh->findChild<CodePicker *>(QStringLiteral("sellers"))->setCodes({QString::number(shown.seller)});
    fresh->findChild<CodePicker *>(QStringLiteral("evidence"))->setCodes({QString::number(shown.evidence.value)});
    fresh->saveButton()->click();
    QTRY_VERIFY(shown.detail());
    QCOMPARE(shown.cases().list().size(), 1);
    const auto id = shown.cases().list().first().id;
    QCOMPARE(shown.cases().get(id).items.size(), 2);
    // The seller's standing comes first, both pictures are there, and what is missing is a list.
    QVERIFY(wordsOn(*shown.detail()).contains(QStringLiteral("Never licensed")));
    QCOMPARE(shown.detail()->findChildren<CasePairView *>().size(), 2);
    QVERIFY(shown.detail()->findChild<ClickRow *>(QStringLiteral("gap-holder_missing")));
    QVERIFY(!shown.button(QStringLiteral("move-approve")));
    QVERIFY(!shown.button(QStringLiteral("move-send")));

    // Assess: each gap leads into the form, at its field.
    Q_EMIT shown.detail()->findChild<ClickRow *>(QStringLiteral("gap-reasons_missing"))->clicked();
    QTRY_VERIFY(shown.form<CaseForm>());
    auto *form = shown.form<CaseForm>();
    const auto line = [form](const char *name) {
        return form->findChild<QLineEdit *>(QString::fromLatin1(name));
    };
    const auto text = [form](const char *name) {
        return form->findChild<QPlainTextEdit *>(QString::fromLatin1(name));
    };
    QTRY_COMPARE(shown.window->focusWidget(), static_cast<QWidget *>(text("reasons")));
    text("reasons")->setPlainText(QStringLiteral("Sold without a licence"));
    text("similarity")->setPlainText(QStringLiteral("The same vase"));
    text("unstamped")->setPlainText(QStringLiteral("No network here"));
    line("holder")->setText(QStringLiteral("苏州博物馆"));
    line("name")->setText(QStringLiteral("张三"));
    line("contact")->setText(QStringLiteral("rights@example.org"));
    line("address")->setText(QStringLiteral("苏州市东北街204号"));
    form->findChild<CodePicker *>(QStringLiteral("registrations"))
        ->setCodes({QString::number(shown.registration.value)});
    form->findChild<QCheckBox *>(QStringLiteral("declared"))->setChecked(true);
    form->saveButton()->click();
    QTRY_VERIFY(shown.detail());
    QVERIFY2(shown.detail()->view().findings.isEmpty(),
             shown.detail()->view().findings.isEmpty() ? ""
                                                       : noticeGapCode(shown.detail()->view().findings.first().gap));
    QVERIFY(wordsOn(*shown.detail()).contains(QStringLiteral("Nothing is missing: it can be sent")));
    // Who wrote it does not approve it, and is told why.
    QVERIFY(!shown.button(QStringLiteral("move-approve")));
    QVERIFY(shown.detail()->view().refusals.contains(CaseMove::Approve));

    // Approve: two others, one after the other.
    for (const char *name : {"one", "two"}) {
        shown.be(name);
        shown.openCase(id);
        QTRY_VERIFY(shown.detail() && shown.detail()->view().facts.actor == QLatin1StringView(name));
        QVERIFY(shown.button(QStringLiteral("move-approve")));
        shown.button(QStringLiteral("move-approve"))->click();
        QTRY_VERIFY(shown.form<CaseStepForm>());
        shown.form<CaseStepForm>()->saveButton()->click();
        QTRY_VERIFY(shown.detail());
        // Nobody approves twice.
        QVERIFY(!shown.button(QStringLiteral("move-approve")));
    }
    QCOMPARE(shown.cases().get(id).state, CaseState::Approved);
    QVERIFY(wordsOn(*shown.detail()).contains(QStringLiteral("2 of 2")));

    // Send: the form says what it means and what a wrongful notice costs.
    shown.button(QStringLiteral("move-send"))->click();
    QTRY_VERIFY(shown.form<CaseStepForm>());
    QTRY_VERIFY(wordsOn(*shown.form<CaseStepForm>()).contains(QStringLiteral("costs double")));
    shown.form<CaseStepForm>()->findChild<QLineEdit *>(QStringLiteral("reference"))->setText(QStringLiteral("TB-1"));
    shown.form<CaseStepForm>()->saveButton()->click();
    QTRY_VERIFY(shown.detail());
    QCOMPARE(shown.cases().get(id).state, CaseState::Sent);
    QCOMPARE(shown.cases().get(id).reference, QStringLiteral("TB-1"));

    // One listing is taken down, then the rest.
    const auto item = shown.cases().get(id).items.first().id;
    shown.button(QStringLiteral("removed-%1").arg(item.value))->click();
    QTRY_VERIFY(shown.form<CaseStepForm>());
    QCOMPARE(shown.form<CaseStepForm>()->value().items, QList<Id<CaseItem>>{item});
    shown.form<CaseStepForm>()->saveButton()->click();
    QTRY_VERIFY(shown.detail());
    QVERIFY(!shown.cases().get(id).items.at(0).isUp());
    QVERIFY(shown.cases().get(id).items.at(1).isUp());

    // The counter-notice: announced, then arrived; the fifteen days follow from the instant and its place.
    for (const char *move : {"answer_announced", "answer_arrived"}) {
        QVERIFY(shown.button(QStringLiteral("move-") + QLatin1StringView(move)));
        shown.button(QStringLiteral("move-") + QLatin1StringView(move))->click();
        QTRY_VERIFY(shown.form<CaseStepForm>());
        auto *answer = shown.form<CaseStepForm>();
        if (auto *arrived = answer->findChild<QDateTimeEdit *>(QStringLiteral("arrived"))) {
            // It is still 31 May in New York.
            answer->findChild<ChoiceField *>(QStringLiteral("zone"))->setValue(QStringLiteral("America/New_York"));
            arrived->setDateTime(QDateTime(QDate(2026, 6, 1), QTime(23, 0), Qt::UTC));
            answer->saveButton()->click();
            QTRY_VERIFY(wordsOn(*answer).contains(QStringLiteral("later than now")));
            arrived->setDateTime(QDateTime(QDate(2026, 6, 1), QTime(1, 30), Qt::UTC));
            QCOMPARE(answer->lastDay(), QDate(2026, 6, 16));
            QTRY_VERIFY(wordsOn(*answer).contains(QStringLiteral("Day 15 is 16 Jun 2026")));
        }
        answer->saveButton()->click();
        QTRY_VERIFY(shown.detail());
    }
    QCOMPARE(shown.cases().get(id).state, CaseState::Waiting);
    QCOMPARE(shown.cases().get(id).respondBy, QDate(2026, 6, 16));
    QCOMPARE(shown.cases().get(id).arrivedZone, QStringLiteral("America/New_York"));
    auto *clock = shown.detail()->findChild<CaseClockBar *>();
    QVERIFY(clock);
    QVERIFY2(clock->words().startsWith(QStringLiteral("Day 0 of 15, 15 day")), qPrintable(clock->words()));

    // A complaint needs its number.
    shown.button(QStringLiteral("move-file_complaint"))->click();
    QTRY_VERIFY(shown.form<CaseStepForm>());
    shown.form<CaseStepForm>()->saveButton()->click();
    QCOMPARE(shown.cases().get(id).state, CaseState::Waiting);
    shown.form<CaseStepForm>()->findChild<QLineEdit *>(QStringLiteral("party"))->setText(QStringLiteral("市监局"));
    shown.form<CaseStepForm>()->findChild<QLineEdit *>(QStringLiteral("reference"))->setText(QStringLiteral("2026-17"));
    shown.form<CaseStepForm>()->saveButton()->click();
    QTRY_VERIFY(shown.detail());
    // Filed, and the days go on until the platform was told; what was filed is not typed twice.
    QCOMPARE(shown.cases().get(id).state, CaseState::Waiting);
    QVERIFY(shown.detail()->findChild<CaseClockBar *>());
    shown.button(QStringLiteral("move-file_complaint"))->click();
    QTRY_VERIFY(shown.form<CaseStepForm>());
    QCOMPARE(shown.form<CaseStepForm>()->value().reference, QStringLiteral("2026-17"));
    auto *told = shown.form<CaseStepForm>()->findChild<QLineEdit *>(QStringLiteral("told"));
    told->setText(QStringLiteral("yesterday"));
    shown.form<CaseStepForm>()->saveButton()->click();
    QTRY_VERIFY(wordsOn(*shown.form<CaseStepForm>()).contains(QStringLiteral("Write the day as")));
    told->setText(QStringLiteral("2026-06-01"));
    shown.form<CaseStepForm>()->saveButton()->click();
    QTRY_VERIFY(shown.detail());
    QCOMPARE(shown.cases().get(id).state, CaseState::Complaint);
    QCOMPARE(shown.cases().get(id).filedWith, QStringLiteral("市监局"));
    // What is left to say of the complaint begins with what is known of it; a suit begins with nothing of it.
    shown.button(QStringLiteral("move-file_complaint"))->click();
    QTRY_VERIFY(shown.form<CaseStepForm>());
    QCOMPARE(shown.form<CaseStepForm>()->value().party, QStringLiteral("市监局"));
    shown.openCase(id);
    QTRY_VERIFY(shown.detail());
    shown.button(QStringLiteral("move-sue"))->click();
    QTRY_VERIFY(shown.form<CaseStepForm>());
    QCOMPARE(shown.form<CaseStepForm>()->value().party, QString());
    QCOMPARE(shown.form<CaseStepForm>()->value().reference, QString());
}

void TestCasesPage::gapsLeadToWhereTheyAreMended()
{
    ShownCases shown;
    ProtectionCase record = shown.cases().draftFor(shown.house.institution, shown.listings);
    record.registrations = {shown.registration};
    const auto id = shown.cases().open(record);
    Registration right = RegistrationService(shown.work()).registration(shown.registration);
    RegistrationService(shown.work()).archiveRegistration(right.id, right.version);
    shown.show();
    QTRY_VERIFY(shown.page());
    shown.openCase(id);
    QTRY_VERIFY(shown.detail());
    Q_EMIT shown.detail()->findChild<ClickRow *>(QStringLiteral("gap-registration_archived"))->clicked();
    QCOMPARE(shown.navigator.visits.size(), 1);
    QCOMPARE(shown.navigator.visits.first().page, QStringLiteral("protection"));
    QCOMPARE(shown.navigator.visits.first().record, shown.registration.value);
    Q_EMIT shown.detail()->findChild<ClickRow *>(QStringLiteral("gap-evidence_missing"))->clicked();
    QTRY_VERIFY(shown.form<CasePickForm>());
    shown.form<CasePickForm>()
        ->findChild<CodePicker *>(QStringLiteral("picked"))
        ->setCodes({QString::number(shown.evidence.value)});
    shown.form<CasePickForm>()->saveButton()->click();
    QTRY_VERIFY(shown.detail());
    QCOMPARE(shown.cases().get(id).evidence, QList{shown.evidence});
    QVERIFY(shown.detail()->findChild<ClickRow *>(QStringLiteral("gap-evidence_waiting")));
}

void TestCasesPage::legalConfirmsWhatALicenseeIsSent()
{
    ShownCases shown;
    Workspace &w = shown.work();
    holdEverything(w, shown.house.institution);
    const auto contract = ContractService(w).add(shown.house.contract(shown.house.luolai));
    signOnPaper(w, contract, 1, QDate(2026, 5, 1));
    SellerService sellers(w);
    const Seller seller = sellers.get({shown.seller});
    sellers.linkBrand(seller.id, seller.version, shown.house.luolai, QStringLiteral("known"));
    // The licence begins in July: the notice would go to a licensee.
    const auto id = shown.complete(shown.listings);
    shown.show();
    QTRY_VERIFY(shown.page());
    shown.openCase(id);
    QTRY_VERIFY(shown.detail());
    auto *licence = shown.button(QStringLiteral("licence"));
    QVERIFY(licence);
    licence->click();
    QCOMPARE(shown.navigator.visits.last().page, QStringLiteral("contracts"));
    QCOMPARE(shown.navigator.visits.last().record, contract.value);
    shown.test.prompts().lines = {QStringLiteral("Before its term nothing is allowed")};
    Q_EMIT shown.detail()->findChild<ClickRow *>(QStringLiteral("gap-seller_unconfirmed"))->clicked();
    QTRY_VERIFY(!shown.cases().get(id).scopeReason.isEmpty());
    QTRY_VERIFY(wordsOn(*shown.detail()).contains(QStringLiteral("Before its term nothing is allowed")));
    QVERIFY(!shown.detail()->findChild<ClickRow *>(QStringLiteral("gap-seller_unconfirmed")));
}

void TestCasesPage::refusingBeginsAnew()
{
    ShownCases shown;
    const auto id = shown.complete(shown.listings);
    shown.work().actor.name = QStringLiteral("one");
    shown.cases().approve(id, shown.cases().get(id).version);
    shown.be("two");
    shown.show();
    QTRY_VERIFY(shown.page());
    shown.openCase(id);
    QTRY_VERIFY(shown.detail());
    shown.button(QStringLiteral("move-refuse"))->click();
    QTRY_VERIFY(shown.form<CaseStepForm>());
    shown.form<CaseStepForm>()->saveButton()->click(); // without a reason
    QCOMPARE(shown.cases().detail(id).approvals.size(), 1);
    shown.form<CaseStepForm>()
        ->findChild<QPlainTextEdit *>(QStringLiteral("reason"))
        ->setPlainText(QStringLiteral("too thin"));
    shown.form<CaseStepForm>()->saveButton()->click();
    QTRY_VERIFY(shown.detail());
    QVERIFY(shown.cases().detail(id).approvers.isEmpty());
    QVERIFY(wordsOn(*shown.detail()).contains(QStringLiteral("too thin")));
}

void TestCasesPage::severalSellersBecomeACaseEach()
{
    ShownCases shown;
    const qint64 other = shown.addSeller(QStringLiteral("第二家"), QStringLiteral("9002"));
    const qint64 theirs = shown.addListing(other, 3);
    shown.show();
    QTRY_VERIFY(shown.page());
    // As the search for copies hands them over.
    shown.page()->openRows({{QStringLiteral("new"), true},
                            {QStringLiteral("institution"), shown.house.institution.value},
                            {QStringLiteral("listings"), QVariantList{shown.listings[0], theirs}}});
    QTRY_VERIFY(shown.form<NewCasesForm>());
    shown.form<NewCasesForm>()->saveButton()->click();
    QTRY_COMPARE(shown.cases().list().size(), 2);
    const QString batch = shown.cases().list().first().batch;
    QVERIFY(!batch.isEmpty());
    QTRY_VERIFY(shown.test.session().messages.current().text.contains(batch));
    QTRY_VERIFY(!shown.form<NewCasesForm>());
    QTRY_COMPARE(shown.page()->findChild<RecordTable *>()->model()->rowCount(), 2);
    // What the second of the first seller's listings is for: it can still be added.
    CaseFilter filter;
    filter.seller = shown.seller;
    const auto id = shown.cases().list(filter).first().id;
    shown.openCase(id);
    QTRY_VERIFY(shown.detail());
    shown.button(QStringLiteral("listings"))->click();
    QTRY_VERIFY(shown.form<CasePickForm>());
    shown.form<CasePickForm>()
        ->findChild<CodePicker *>(QStringLiteral("picked"))
        ->setCodes({QString::number(shown.listings[1])});
    shown.form<CasePickForm>()->saveButton()->click();
    QTRY_VERIFY(shown.detail());
    QCOMPARE(shown.cases().get(id).items.size(), 2);
}

void TestCasesPage::evidenceBeginsACase()
{
    ShownCases shown;
    shown.show();
    QTRY_VERIFY(shown.page());
    shown.page()->openRows(
        {{QStringLiteral("new"), true}, {QStringLiteral("evidence"), QVariantList{shown.evidence.value}}});
    QTRY_VERIFY(shown.form<NewCasesForm>());
    const NewCases begun = shown.form<NewCasesForm>()->value();
    QCOMPARE(begun.institution, shown.house.institution);
    QCOMPARE(begun.addresses, QStringList{QStringLiteral("https://shop.example/item/70001")});
    shown.form<NewCasesForm>()->saveButton()->click();
    QTRY_VERIFY(shown.detail());
    const ProtectionCase made = shown.cases().get(shown.cases().list().first().id);
    QCOMPARE(made.title, QStringLiteral("仿品小店"));
    QCOMPARE(made.evidence, QList{shown.evidence});
    QCOMPARE(made.items.first().url, QStringLiteral("https://shop.example/item/70001"));
    // The address is that of a listing that was taken in: so are its seller and what it copies.
    QCOMPARE(made.items.first().listing, shown.listings[0]);
    QCOMPARE(made.items.first().asset, shown.house.assets[0]);
    QCOMPARE(made.seller, shown.seller);
    QVERIFY(!shown.detail()->findChild<ClickRow *>(QStringLiteral("gap-seller_unasked")));
}

void TestCasesPage::lettersAreDropped()
{
    ShownCases shown;
    const auto id = shown.complete(shown.listings);
    shown.show();
    QTRY_VERIFY(shown.page());
    shown.openCase(id);
    QTRY_VERIFY(shown.detail());
    const QString path = QDir(shown.test.workspace().folder()).filePath(QStringLiteral("answer.txt"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("we do not infringe") > 0);
    file.close();
    QVERIFY(drop(*shown.detail(), path));
    QTRY_VERIFY(shown.form<CaseLetterForm>());
    QCOMPARE(shown.form<CaseLetterForm>()->file(), path);
    shown.form<CaseLetterForm>()->saveButton()->click();
    QTRY_VERIFY(shown.detail());
    const QList<CaseLetter> letters = shown.cases().detail(id).letters;
    QCOMPARE(letters.size(), 1);
    QCOMPARE(letters.first().fileName, QStringLiteral("answer.txt"));
    QCOMPARE(letters.first().party, QStringLiteral("Taobao"));
    QVERIFY(letters.first().isIncoming);
    QVERIFY(wordsOn(*shown.detail()).contains(QStringLiteral("answer.txt")));
}

void TestCasesPage::moneyAndDamagesAreKept()
{
    ShownCases shown;
    const auto id = shown.complete(shown.listings);
    shown.send(id);
    shown.show();
    QTRY_VERIFY(shown.page());
    shown.openCase(id);
    QTRY_VERIFY(shown.detail());
    shown.button(QStringLiteral("recovery"))->click();
    QTRY_VERIFY(shown.form<CaseRecoveryForm>());
    auto *amount = shown.form<CaseRecoveryForm>()->findChild<QWidget *>(QStringLiteral("amount"));
    amount->setProperty("content", QStringLiteral("CNY 12000.10"));
    shown.form<CaseRecoveryForm>()->saveButton()->click();
    QTRY_VERIFY(shown.detail());
    QCOMPARE(shown.cases().detail(id).recoveries.size(), 1);
    QCOMPARE(shown.cases().detail(id).recoveries.first().amount.minor, 1'200'010);
    QVERIFY(wordsOn(*shown.detail()).contains(QStringLiteral("CNY 12,000.10")));

    shown.button(QStringLiteral("damages"))->click();
    QTRY_VERIFY(shown.form<CaseDamagesForm>());
    auto *form = shown.form<CaseDamagesForm>();
    const auto line = [form](const char *name) {
        return form->findChild<QLineEdit *>(QString::fromLatin1(name));
    };
    line("statutory")->setText(QStringLiteral("50,000.00"));
    line("statutorySource")->setText(QStringLiteral("Two shops like it"));
    line("lossUnknown")->setText(QStringLiteral("not measured"));
    // What was passed over needs a reason: said at once, and no hindrance to keeping it.
    QTRY_VERIFY(form->findChild<QLabel *>(QStringLiteral("result"))->text().contains(QStringLiteral("profit")));
    line("profitUnknown")->setText(QStringLiteral("costs not known"));
    line("feesUnknown")->setText(QStringLiteral("no contract"));
    QTRY_VERIFY(wordsOn(*form).contains(QStringLiteral("together CNY 50,000.00")));
    line("loss")->setText(QStringLiteral("many"));
    form->saveButton()->click();
    QVERIFY(!shown.cases().detail(id).damages);
    line("loss")->clear();
    form->saveButton()->click();
    QTRY_VERIFY(shown.detail());
    const auto sheet = shown.cases().detail(id).damages;
    QVERIFY(sheet.has_value());
    QCOMPARE(sheet->input.statutory->amount.minor, 5'000'000);
    QVERIFY(damagesOf(sheet->input).problems.isEmpty());
    QVERIFY(wordsOn(*shown.detail()).contains(QStringLiteral("not established: not measured")));
}

void TestCasesPage::theNoticeAndTheFileAreWritten()
{
    ShownCases shown;
    const auto id = shown.complete(shown.listings);
    shown.send(id);
    shown.show();
    QTRY_VERIFY(shown.page());
    shown.openCase(id);
    QTRY_VERIFY(shown.detail());
    const QDir folder(shown.test.workspace().folder());
    const QString notice = folder.filePath(QStringLiteral("notice.pdf"));
    shown.test.prompts().choices = {1}; // English
    shown.test.prompts().files = {notice};
    shown.button(QStringLiteral("notice"))->click();
    QTRY_VERIFY(QFile::exists(notice));
    QTRY_VERIFY(shown.test.session().messages.current().text.contains(notice));
    QFile made(notice);
    QVERIFY(made.open(QIODevice::ReadOnly));
    QVERIFY(made.read(5) == "%PDF-");

    shown.test.prompts().files = {folder.path()};
    shown.button(QStringLiteral("folder"))->click();
    const QDir whole(folder.filePath(QStringLiteral("PC-2026-0001")));
    QTRY_VERIFY(QFile::exists(whole.filePath(QStringLiteral("PC-2026-0001-evidence.zip"))));
    QTRY_VERIFY(shown.test.session().messages.current().text.contains(whole.path()));
    for (const char *name : {"PC-2026-0001-notice-zh.pdf", "PC-2026-0001-notice-en.pdf", "PC-2026-0001-file-zh.pdf",
                             "PC-2026-0001-file-en.pdf"})
        QVERIFY2(QFile::exists(whole.filePath(QString::fromLatin1(name))), name);
    // A folder that has something in it is left alone.
    shown.test.prompts().files = {folder.path()};
    shown.button(QStringLiteral("folder"))->click();
    QTRY_COMPARE(shown.test.session().messages.current().level, Notice::Level::Failure);
}

void TestCasesPage::figuresLeadToRows()
{
    ShownCases shown;
    const auto first = shown.complete({shown.listings[0]});
    const auto second = shown.complete({shown.listings[1]});
    shown.send(first);
    shown.step(first, CaseMove::Remove);
    CaseRecovery money;
    money.amount = Money{100, *Currency::find(QStringView(u"CNY"))};
    money.day = QDate(2026, 6, 1);
    shown.cases().addRecovery(first, money);
    shown.show();
    QTRY_VERIFY(shown.page());
    auto *table = shown.page()->findChild<RecordTable *>();
    QTRY_COMPARE(table->model()->rowCount(), 2);
    const auto follow = [&shown](const char *name, const QString &key) {
        shown.page()->openRows({{QStringLiteral("view"), QStringLiteral("figures")}});
        auto *bars = shown.page()->findChild<BarList *>(QString::fromLatin1(name));
        if (!QTest::qWaitFor([&] {
                return std::ranges::any_of(bars->bars(), [&](const BarList::Bar &bar) { return bar.key == key; });
            }))
            return false;
        Q_EMIT bars->opened(key);
        return true;
    };
    QVERIFY(follow("byState", QStringLiteral("draft")));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTRY_VERIFY(table->select(second.value));
    QVERIFY(follow("removals", QStringLiteral("taobao")));
    QTRY_VERIFY(table->model()->rowCount() == 1 && table->select(first.value));
    QVERIFY(follow("byPlatform", QStringLiteral("taobao")));
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QVERIFY(follow("recovered", QStringLiteral("CNY")));
    QTRY_VERIFY(table->model()->rowCount() == 1 && table->select(first.value));
    QVERIFY(follow("bySeller", QString::number(shown.seller)));
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QVERIFY(table->isVisible());
}

void TestCasesPage::filtersNarrow()
{
    ShownCases shown;
    const auto id = shown.complete({shown.listings[0]});
    (void)shown.complete({shown.listings[1]});
    ProtectionCase record = shown.cases().get(id);
    record.owner = QStringLiteral("writer");
    shown.cases().change(record);
    shown.show();
    QTRY_VERIFY(shown.page());
    auto *table = shown.page()->findChild<RecordTable *>();
    QTRY_COMPARE(table->model()->rowCount(), 2);
    shown.page()->openRows({{QStringLiteral("which"), QStringLiteral("mine")}});
    QTRY_COMPARE(table->model()->rowCount(), 1);
    shown.page()->openRows({{QStringLiteral("which"), QStringLiteral("alarm")}});
    QTRY_VERIFY(shownEmptyState(*shown.page()));
    // The empty state says that filters hold, and leads out of them.
    Q_EMIT shownEmptyState(*shown.page())->triggered();
    QTRY_COMPARE(table->model()->rowCount(), 2);
}

void TestCasesPage::twoPeopleWriteOneNotice()
{
    ShownCases shown;
    const auto id = shown.complete(shown.listings);
    shown.show();
    QTRY_VERIFY(shown.page());
    shown.openCase(id);
    QTRY_VERIFY(shown.detail());
    shown.button(QStringLiteral("edit"))->click();
    QTRY_VERIFY(shown.form<CaseForm>());
    ProtectionCase theirs = shown.cases().get(id);
    theirs.address = QStringLiteral("Elsewhere");
    shown.cases().change(theirs);
    auto *form = shown.form<CaseForm>();
    form->findChild<QPlainTextEdit *>(QStringLiteral("reasons"))->setPlainText(QStringLiteral("Mine"));
    form->saveButton()->click();
    QTRY_VERIFY(shown.form<ConflictForm>());
    shown.form<ConflictForm>()->saveButton()->click();
    QTRY_VERIFY(shown.detail());
    QCOMPARE(shown.cases().get(id).reasons, QStringLiteral("Mine"));
    QCOMPARE(shown.cases().get(id).address, QStringLiteral("Elsewhere"));
}

void TestCasesPage::inboxAndPaletteLeadHere()
{
    QCOMPARE(pageOfTable(QStringLiteral("protection_case")), QStringLiteral("cases"));
    QCOMPARE(rowsOfTable(QStringLiteral("protection_case")), QString());
    ShownCases shown;
    const auto id = shown.complete(shown.listings);
    auto found = CasesPage::find(shown.test.session(), QStringLiteral("PC-2026"), 5);
    QTRY_VERIFY(found.isFinished());
    QCOMPARE(found.result().size(), 1);
    QCOMPARE(found.result().first().id, id.value);
}

void TestCasesPage::nothingIsCutOff()
{
    ShownCases shown;
    const auto id = shown.complete(shown.listings);
    shown.send(id);
    shown.show();
    QTRY_VERIFY(shown.page());
    for (const char *language : {"en", "zh_CN"}) {
        shown.test.language().set(QString::fromLatin1(language));
        shown.openCase(id);
        QTRY_VERIFY(shown.detail());
        TRY_VERIFY_NOTHING_CLIPPED(*shown.window);
        shown.page()->openRows({{QStringLiteral("view"), QStringLiteral("figures")}});
        QTRY_VERIFY(!shown.detail());
        TRY_VERIFY_NOTHING_CLIPPED(*shown.window);
        shown.page()->openRows({});
    }
}

QTEST_MAIN(TestCasesPage)
#include "tst_casespage.moc"
