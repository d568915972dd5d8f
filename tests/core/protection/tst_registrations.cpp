#include "core/audit/journal.h"
#include "core/diary/diaryservice.h"
#include "core/protection/registrationservice.h"
#include "tests/support/museum.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QFile>

using namespace lianming;

namespace {

Id<Asset> addObject(const TestWorkspace &w, Id<Institution> museum, const QString &code)
{
    Fields fields = {{"institution_id", museum}, {"code", code}, {"kind", "object"}, {"title_en", "Vase"}};
    for (const char *column :
         {"accession_number", "title_zh", "creator", "period", "material", "dimensions", "place", "inscription",
          "credit_line", "description", "rights_statement", "rights_note", "source_url", "picture_url"})
        fields.append(Field{column, ""});
    return {insertRow(w.db(), "asset", fields)};
}

Registration mark(Id<Institution> museum, const QString &number, const QList<Id<Asset>> &assets = {})
{
    Registration r;
    r.institution = museum;
    r.kind = RegistrationKind::Trademark;
    r.number = number;
    r.authority = QStringLiteral("CNIPA");
    r.title = QStringLiteral("九色鹿");
    r.holder = QStringLiteral("Museum");
    r.classes = {QStringLiteral("24"), QStringLiteral("25")};
    r.territory = QStringLiteral("CN");
    r.filedOn = QDate(2016, 5, 1);
    r.grantedOn = QDate(2017, 6, 15);
    r.expiresOn = QDate(2027, 6, 14);
    r.assets = assets;
    return r;
}

QString written(const TestWorkspace &w, const QString &name, const QByteArray &content)
{
    QFile file(QDir(w.folder()).filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write the test's file");
    return file.fileName();
}

} // namespace

class TestRegistrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void problemsAreNamed();
    void marksHaveARenewalWindow();
    void registrationsComeBackAsTheyWent();
    void listsNarrow();
    void expiringOnesAreFound();
    void standingsFollowTheDays();
    void customsRecordalsHaveNoGrace();
    void marksAreOpenToCancellationWhenUnused();
    void aRenewalKeepsTheHistory();
    void renewalsOutsideTheWindowAreRefused();
    void papersAreACheckList();
    void usesCanBeProvenAndTakenBack();
    void daysStandInTheDiary();
};

void TestRegistrations::problemsAreNamed()
{
    Registration r = mark({1}, QStringLiteral("1"));
    QVERIFY(validate(r).isEmpty());
    r.classes = {QStringLiteral("46")};
    r.territory = QStringLiteral("CN-HK");
    r.grantedOn = QDate(2015, 1, 1);
    r.expiresOn = QDate(2014, 1, 1);
    r.number = QStringLiteral(" ");
    QCOMPARE(validate(r), (QList{RegistrationProblem::NumberMissing, RegistrationProblem::TerritoryMalformed,
                                 RegistrationProblem::ClassMalformed, RegistrationProblem::GrantedBeforeFiled,
                                 RegistrationProblem::ExpiresBeforeGranted}));
    QCOMPARE(validate(Registration()),
             (QList{RegistrationProblem::InstitutionMissing, RegistrationProblem::NumberMissing,
                    RegistrationProblem::HolderMissing, RegistrationProblem::TerritoryMalformed}));
    r = mark({1}, QStringLiteral("1"));
    r.classes = {};
    QCOMPARE(validate(r), QList{RegistrationProblem::ClassMissing});
    r.kind = RegistrationKind::Copyright;
    QVERIFY(validate(r).isEmpty());
}

void TestRegistrations::marksHaveARenewalWindow()
{
    Registration r = mark({1}, QStringLiteral("1"));
    QCOMPARE(renewalWindow(r), (RenewalWindow{QDate(2026, 6, 14), QDate(2027, 6, 14), QDate(2027, 12, 14)}));
    r.kind = RegistrationKind::Copyright;
    QVERIFY(!renewalWindow(r));
    r = mark({1}, QStringLiteral("1"));
    r.expiresOn.reset();
    QVERIFY(!renewalWindow(r));
}

void TestRegistrations::registrationsComeBackAsTheyWent()
{
    const TestWorkspace w;
    const auto museum = addMuseum(*w, QStringLiteral("DHA"));
    const auto deer = addObject(w, museum, QStringLiteral("DHA/1"));
    const auto apsara = addObject(w, museum, QStringLiteral("DHA/2"));
    RegistrationService service(*w);

    Registration r = mark(museum, QStringLiteral("17000001"), {deer});
    r.id = service.addRegistration(r);
    r.version = 1;
    QCOMPARE(service.registration(r.id), r);

    r.assets = {deer, apsara};
    r.notes = QStringLiteral("renewal ordered");
    r.subject = RegistrationSubject::Mark;
    service.changeRegistration(r);
    r.version = 2;
    QCOMPARE(service.registration(r.id), r);
    const auto history = historyOf(w.db(), "registration", r.id.value);
    QCOMPARE(history.size(), 3);
    QCOMPARE(history[0].changes[0].field, QStringLiteral("assets"));
    QCOMPARE(history[0].changes[0].after, QStringLiteral("DHA/1, DHA/2"));
    QCOMPARE(history[1].changes.size(), 2);
    QCOMPARE(history[1].changes[0].after, QStringLiteral("mark"));
    QCOMPARE(history[1].changes[1].after, QStringLiteral("renewal ordered"));

    r.version = 1;
    VERIFY_ERROR(service.changeRegistration(r), Error::Kind::Conflict);
    VERIFY_ERROR(service.addRegistration(mark(museum, QStringLiteral("17000001"))), Error::Kind::Duplicate);
    VERIFY_ERROR(service.addRegistration(Registration()), Error::Kind::BadInput);
    VERIFY_ERROR((void)service.registration({99}), Error::Kind::NotFound);

    service.archiveRegistration(r.id, 2);
    QVERIFY(service.registrations().isEmpty());
    RegistrationFilter archived;
    archived.archived = true;
    QCOMPARE(service.registrations(archived).size(), 1);
    QCOMPARE(service.registration(r.id).archivedOn, QDate(2026, 6, 1));
    service.restoreRegistration(r.id, 3);
    QCOMPARE(service.registrations().size(), 1);
}

void TestRegistrations::listsNarrow()
{
    const TestWorkspace w;
    const auto dunhuang = addMuseum(*w, QStringLiteral("DHA"));
    const auto palace = addMuseum(*w, QStringLiteral("PM"));
    const auto deer = addObject(w, dunhuang, QStringLiteral("DHA/1"));
    RegistrationService service(*w);
    service.addRegistration(mark(dunhuang, QStringLiteral("2"), {deer}));
    Registration work = mark(palace, QStringLiteral("1"));
    work.kind = RegistrationKind::Copyright;
    work.expiresOn.reset();
    service.addRegistration(work);

    const QList<RegistrationRow> all = service.registrations();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0].number, QStringLiteral("2"));
    QCOMPARE(all[0].institutionCode, QStringLiteral("DHA"));
    QCOMPARE(all[0].assets, 1);
    QCOMPARE(all[0].classes, (QStringList{QStringLiteral("24"), QStringLiteral("25")}));

    RegistrationFilter filter;
    filter.institution = palace;
    filter.kind = RegistrationKind::Copyright;
    QCOMPARE(service.registrations(filter).size(), 1);
    filter.kind = RegistrationKind::Trademark;
    QCOMPARE(service.registrations(filter).size(), 0);
    filter = {};
    filter.asset = deer;
    QCOMPARE(service.registrations(filter).size(), 1);
}

void TestRegistrations::expiringOnesAreFound()
{
    const TestWorkspace w;
    const auto museum = addMuseum(*w, QStringLiteral("PM"));
    RegistrationService service(*w);
    const QDate today = w->clock.today();
    for (const int days : {-1, 0, 30, 31}) {
        Registration r = mark(museum, QString::number(days));
        r.expiresOn = today.addDays(days);
        service.addRegistration(r);
    }
    const auto rows = service.expiringRegistrations(30);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].number, QStringLiteral("0"));
    QCOMPARE(rows[1].number, QStringLiteral("30"));
}

void TestRegistrations::standingsFollowTheDays()
{
    Registration r = mark({1}, QStringLiteral("1"));
    const auto on = [&r](int year, int month, int day) {
        return QString::fromLatin1(registrationStandingCode(standingOf(r, QDate(year, month, day))));
    };
    QCOMPARE(on(2026, 6, 13), QStringLiteral("registered"));
    QCOMPARE(on(2026, 6, 14), QStringLiteral("renewal_open"));
    QCOMPARE(on(2027, 6, 14), QStringLiteral("renewal_open"));
    QCOMPARE(on(2027, 6, 15), QStringLiteral("grace"));
    QCOMPARE(on(2027, 12, 14), QStringLiteral("grace"));
    QCOMPARE(on(2027, 12, 15), QStringLiteral("lapsed"));
    r.cancelledOn = QDate(2026, 1, 10);
    QCOMPARE(validate(r), QList{RegistrationProblem::CancelReasonMissing});
    r.cancelReason = QStringLiteral("invalidated");
    QVERIFY(validate(r).isEmpty());
    QCOMPARE(on(2026, 1, 9), QStringLiteral("registered"));
    QCOMPARE(on(2026, 1, 10), QStringLiteral("cancelled"));
    r.cancelledOn = QDate(2016, 4, 30);
    QCOMPARE(validate(r), QList{RegistrationProblem::CancelledBeforeFiled});
    r.cancelledOn.reset();
    r.grantedOn.reset();
    r.expiresOn.reset();
    QCOMPARE(on(2026, 1, 10), QStringLiteral("filed"));
    QCOMPARE(usualExpiry(RegistrationKind::Trademark, QDate(2017, 6, 15)), QDate(2027, 6, 14));
    QVERIFY(!usualExpiry(RegistrationKind::Copyright, QDate(2017, 6, 15)));
}

void TestRegistrations::customsRecordalsHaveNoGrace()
{
    Registration r = mark({1}, QStringLiteral("1"));
    r.kind = RegistrationKind::Customs;
    QCOMPARE(renewalWindow(r), (RenewalWindow{QDate(2026, 12, 14), QDate(2027, 6, 14), QDate(2027, 6, 14)}));
    QCOMPARE(standingOf(r, QDate(2027, 6, 15)), RegistrationStanding::Lapsed);
    QVERIFY(!openToCancellationFrom(r, {}));
}

void TestRegistrations::marksAreOpenToCancellationWhenUnused()
{
    Registration r = mark({1}, QStringLiteral("1"));
    QCOMPARE(openToCancellationFrom(r, {}), QDate(2020, 6, 15));
    QCOMPARE(openToCancellationFrom(r, QDate(2024, 2, 29)), QDate(2027, 2, 28));
    QCOMPARE(openToCancellationFrom(r, QDate(2017, 1, 1)), QDate(2020, 6, 15)); // used before it was registered
    r.cancelledOn = QDate(2026, 1, 1);
    QVERIFY(!openToCancellationFrom(r, {}));
}

void TestRegistrations::aRenewalKeepsTheHistory()
{
    const TestWorkspace w; // 1 June 2026
    const auto museum = addMuseum(*w, QStringLiteral("DHA"));
    RegistrationService service(*w);
    Registration r = mark(museum, QStringLiteral("1"));
    r.expiresOn = QDate(2026, 9, 30);
    r.id = service.addRegistration(r);
    const QString paper = written(w, QStringLiteral("certificate.pdf"), "renewed");
    service.renewRegistration(r.id, 1, {QDate(2026, 5, 4), {}, QStringLiteral("by the agent"), paper});

    const RegistrationFile file = service.file(r.id);
    QCOMPARE(file.registration.expiresOn, QDate(2036, 9, 30));
    QCOMPARE(file.standing, RegistrationStanding::Registered);
    QCOMPARE(file.renewals.size(), 1);
    QCOMPARE(file.renewals[0].renewedOn, QDate(2026, 5, 4));
    QCOMPARE(file.renewals[0].expiredOn, QDate(2026, 9, 30));
    QCOMPARE(file.renewals[0].expiresOn, QDate(2036, 9, 30));
    QCOMPARE(file.renewals[0].notes, QStringLiteral("by the agent"));
    QCOMPARE(file.documents.size(), 1);
    QCOMPARE(file.documents[0].name, QStringLiteral("certificate.pdf"));
    QVERIFY(std::ranges::any_of(historyOf(w.db(), "registration", r.id.value),
                                [](const HistoryEntry &entry) { return entry.action == u"renewed"; }));
    VERIFY_ERROR(w.db().execute(QStringLiteral("UPDATE registration_renewal SET notes = 'x'")), Error::Kind::Rejected);
    VERIFY_ERROR(service.renewRegistration(r.id, 1, {QDate(2036, 1, 4), QDate(2046, 9, 30), {}, {}}),
                 Error::Kind::BadInput); // to come
}

void TestRegistrations::renewalsOutsideTheWindowAreRefused()
{
    Registration r = mark({1}, QStringLiteral("1"));
    const QDate today(2028, 3, 1);
    const auto problems = [&](QDate renewedOn, QDate expiresOn) {
        return validateRenewal(r, renewedOn, expiresOn, today);
    };
    QVERIFY(problems(QDate(2026, 6, 14), QDate(2037, 6, 14)).isEmpty());
    QVERIFY(problems(QDate(2027, 12, 14), QDate(2037, 6, 14)).isEmpty());
    QCOMPARE(problems(QDate(2026, 6, 13), QDate(2037, 6, 14)), QList{RenewalProblem::TooEarly});
    QCOMPARE(problems(QDate(2027, 12, 15), QDate(2037, 6, 14)), QList{RenewalProblem::TooLate});
    QCOMPARE(problems(QDate(2027, 1, 1), QDate(2027, 6, 14)), QList{RenewalProblem::NotLonger});
    QCOMPARE(validateRenewal(r, QDate(2027, 1, 2), QDate(2037, 6, 14), QDate(2027, 1, 1)),
             QList{RenewalProblem::InFuture});
    r.expiresOn.reset();
    QCOMPARE(problems(QDate(2027, 1, 1), QDate(2037, 6, 14)), QList{RenewalProblem::Endless});
}

void TestRegistrations::papersAreACheckList()
{
    const TestWorkspace w;
    const auto museum = addMuseum(*w, QStringLiteral("DHA"));
    RegistrationService service(*w);
    Registration work = mark(museum, QStringLiteral("国作登字-2024-F-00000001"));
    work.kind = RegistrationKind::Copyright;
    work.classes = {QStringLiteral("美术")};
    work.expiresOn.reset();
    work.id = service.addRegistration(work);
    const auto missing = [&] {
        return service.registrations().first().missingPapers;
    };
    QCOMPARE(missing(), 7); // six to apply with, and the certificate, as it is granted
    const QString form = written(w, QStringLiteral("form.pdf"), "form");
    const Attachment document = service.putPaper(work.id, RegistrationPaper::Form, form);
    QCOMPARE(missing(), 6);
    // The same file may be another paper, too: it is attached once.
    QCOMPARE(service.putPaper(work.id, RegistrationPaper::Statement, form).id, document.id);
    QCOMPARE(service.file(work.id).documents.size(), 1);
    QCOMPARE(missing(), 5);
    const auto papers = service.file(work.id).papers;
    QCOMPARE(papers.size(), 7);
    QCOMPARE(papers[0].paper, RegistrationPaper::Form);
    QCOMPARE(papers[0].document->name, QStringLiteral("form.pdf"));
    QVERIFY(!papers[1].document);
    service.setPaper(work.id, RegistrationPaper::Form, 0);
    QCOMPARE(missing(), 6);
    VERIFY_ERROR(service.setPaper(work.id, RegistrationPaper::Form, 99), Error::Kind::BadInput);

    Registration filed = mark(museum, QStringLiteral("2"));
    filed.grantedOn.reset();
    filed.expiresOn.reset();
    QVERIFY(requiredPapers(filed).isEmpty());
    filed.kind = RegistrationKind::Copyright;
    QCOMPARE(requiredPapers(filed).size(), 6);
}

void TestRegistrations::usesCanBeProvenAndTakenBack()
{
    const TestWorkspace w;
    const auto museum = addMuseum(*w, QStringLiteral("DHA"));
    RegistrationService service(*w);
    Registration r = mark(museum, QStringLiteral("1"));
    r.id = service.addRegistration(r);
    RegistrationFilter unused;
    unused.unusedBy = w->clock.today();
    QCOMPARE(service.registrations(unused).size(), 1);

    MarkUse use;
    use.usedOn = QDate(2025, 10, 1);
    use.notes = QStringLiteral("scarves, sold by the shop");
    const auto made = service.recordUse(r.id, use, written(w, QStringLiteral("invoice.pdf"), "sold"));
    RegistrationFile file = service.file(r.id);
    QCOMPARE(file.uses.size(), 1);
    QCOMPARE(file.openToCancellation, QDate(2028, 10, 1));
    QVERIFY(file.uses[0].attachment == file.documents[0].id);
    QVERIFY(service.registrations(unused).isEmpty());
    unused.unusedBy = QDate(2028, 10, 1);
    QCOMPARE(service.registrations(unused).size(), 1);

    use.usedOn = QDate(2026, 6, 2);
    VERIFY_ERROR(service.recordUse(r.id, use), Error::Kind::BadInput); // to come
    use.usedOn = QDate(2016, 4, 30);
    VERIFY_ERROR(service.recordUse(r.id, use), Error::Kind::BadInput); // before the application
    use.usedOn = QDate(2026, 5, 2);
    use.evidence = {99};
    VERIFY_ERROR(service.recordUse(r.id, use), Error::Kind::NotFound);
    service.withdrawUse(made, 1);
    QCOMPARE(service.file(r.id).openToCancellation, QDate(2020, 6, 15));
    VERIFY_ERROR(service.withdrawUse(made, 2), Error::Kind::NotFound);
    Registration work = mark(museum, QStringLiteral("2"));
    work.kind = RegistrationKind::Design;
    VERIFY_ERROR(service.recordUse(service.addRegistration(work), MarkUse{}), Error::Kind::BadInput);
}

void TestRegistrations::daysStandInTheDiary()
{
    const TestWorkspace w; // 1 June 2026
    const auto museum = addMuseum(*w, QStringLiteral("DHA"));
    RegistrationService service(*w);
    Registration r = mark(museum, QStringLiteral("TM"));
    r.grantedOn = QDate(2016, 12, 15);
    r.expiresOn = QDate(2026, 12, 14);
    r.id = service.addRegistration(r);
    Registration recordal = mark(museum, QStringLiteral("T2016"));
    recordal.kind = RegistrationKind::Customs;
    recordal.expiresOn = QDate(2027, 4, 30);
    service.addRegistration(recordal);
    const auto days = [&] {
        DiaryFilter filter;
        filter.days = {QDate(2019, 1, 1), QDate(2029, 12, 31)};
        QStringList out;
        for (const DiaryEntry &entry : DiaryService(*w).entries(filter))
            out.append(QStringLiteral("%1 %2 %3")
                           .arg(dayText(entry.day), QString::fromLatin1(diaryKindCode(entry.kind)), entry.number));
        return out;
    };
    QCOMPARE(days(),
             (QStringList{
                 QStringLiteral("2019-12-15 use_due TM"), QStringLiteral("2025-12-14 renewal_opens TM"),
                 QStringLiteral("2026-10-30 renewal_opens T2016"), QStringLiteral("2026-12-14 registration_ends TM"),
                 QStringLiteral("2027-04-30 registration_ends T2016"), QStringLiteral("2027-06-14 grace_ends TM")}));
    DiaryFilter overdue;
    overdue.days = {QDate(2019, 1, 1), QDate(2020, 12, 31)};
    overdue.openOnly = true;
    QCOMPARE(DiaryService(*w).entries(overdue).size(), 1); // it stays open to cancellation

    MarkUse use;
    use.usedOn = QDate(2026, 3, 1);
    service.recordUse(r.id, use);
    service.renewRegistration(r.id, 1, {QDate(2026, 5, 4), {}, {}, {}});
    QVERIFY(days().contains(QStringLiteral("2029-03-01 use_due TM")));
    QVERIFY(!days().contains(QStringLiteral("2026-12-14 registration_ends TM")));
    r = service.registration(r.id);
    r.cancelledOn = QDate(2026, 5, 31);
    r.cancelReason = QStringLiteral("given up");
    service.changeRegistration(r);
    QCOMPARE(days().filter(QStringLiteral(" TM")).size(), 0);
}

QTEST_GUILESS_MAIN(TestRegistrations)
#include "tst_registrations.moc"
