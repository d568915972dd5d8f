#include "core/audit/journal.h"
#include "core/institutions/institutionservice.h"
#include "tests/support/testworkspace.h"

using namespace lianming;

namespace {

Institution suzhou()
{
    Institution out;
    out.code = QStringLiteral("SZM");
    out.nameEn = QStringLiteral("Suzhou Museum");
    out.nameZh = QStringLiteral("苏州博物馆");
    out.cityEn = QStringLiteral("Suzhou");
    out.cityZh = QStringLiteral("苏州");
    out.website = QStringLiteral("https://www.szmuseum.com/");
    return out;
}

} // namespace

class TestInstitutions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWent();
    void invalidOnesAreRefused();
    void codesAreUnique();
    void theCodeStaysOnceAssetsHaveIt();
    void isFoundInBothScripts();
    void archivedOnesLeaveTheList();
    void contactsBelongToIt();
    void everyChangeIsInTheHistory();
};

void TestInstitutions::comesBackAsItWent()
{
    const TestWorkspace w;
    InstitutionService service(*w);
    Institution expected = suzhou();
    expected.kind = InstitutionKind::Academy;
    expected.notes = QStringLiteral("first line\nsecond");
    expected.id = service.add(expected);
    QVERIFY(service.get(expected.id) == expected);
    QVERIFY(service.get(QStringLiteral("SZM")) == expected);
    QVERIFY(!service.find(QStringLiteral("szm")));

    expected.creditLine = QStringLiteral("苏州博物馆藏");
    service.change(expected);
    expected.version = 2;
    QVERIFY(service.get(expected.id) == expected);

    expected.version = 1;
    VERIFY_ERROR(service.change(expected), Error::Kind::Conflict);
    VERIFY_ERROR((void)service.get(Id<Institution>{99}), Error::Kind::NotFound);
    VERIFY_ERROR((void)service.get(QStringLiteral("NONE")), Error::Kind::NotFound);
}

void TestInstitutions::invalidOnesAreRefused()
{
    const TestWorkspace w;
    Institution bad;
    bad.code = QStringLiteral("SZ/M");
    bad.nameEn = QStringLiteral("  ");
    bad.country = QStringLiteral("China");
    bad.website = QStringLiteral("szmuseum");
    const QList<InstitutionProblem> all{InstitutionProblem::CodeForm, InstitutionProblem::NameMissing,
                                        InstitutionProblem::CountryForm, InstitutionProblem::WebsiteForm};
    QCOMPARE(validate(bad), all);
    for (const InstitutionProblem problem : all)
        QVERIFY(!problemMessage(problem).english().isEmpty());
    QVERIFY(validate(suzhou()).isEmpty());
    VERIFY_ERROR(InstitutionService(*w).add(bad), Error::Kind::BadInput);
    QVERIFY(InstitutionService(*w).list().isEmpty());
}

void TestInstitutions::codesAreUnique()
{
    const TestWorkspace w;
    InstitutionService service(*w);
    service.add(suzhou());
    VERIFY_ERROR(service.add(suzhou()), Error::Kind::Duplicate);
    Institution other = suzhou();
    other.code = QStringLiteral("SZM2");
    other.id = service.add(other);
    other.code = QStringLiteral("SZM");
    VERIFY_ERROR(service.change(other), Error::Kind::Duplicate);
}

void TestInstitutions::theCodeStaysOnceAssetsHaveIt()
{
    const TestWorkspace w;
    InstitutionService service(*w);
    Institution museum = suzhou();
    museum.id = service.add(museum);
    museum.code = QStringLiteral("SUZHOU");
    service.change(museum);
    museum = service.get(museum.id);
    insertRow(w.db(), "asset",
              {{"institution_id", museum.id},
               {"code", "SUZHOU/1"},
               {"accession_number", "1"},
               {"kind", "object"},
               {"title_en", "Vase"},
               {"title_zh", ""},
               {"creator", ""},
               {"period", ""},
               {"material", ""},
               {"dimensions", ""},
               {"place", ""},
               {"inscription", ""},
               {"credit_line", ""},
               {"description", ""},
               {"rights_statement", ""},
               {"rights_note", ""},
               {"source_url", ""},
               {"picture_url", ""}});
    QCOMPARE(service.list().first().assets, 1);
    museum.code = QStringLiteral("SZM");
    VERIFY_ERROR(service.change(museum), Error::Kind::InUse);
}

void TestInstitutions::isFoundInBothScripts()
{
    const TestWorkspace w;
    InstitutionService service(*w);
    service.add(suzhou());
    Institution gansu = suzhou();
    gansu.code = QStringLiteral("GSM");
    gansu.nameEn = QStringLiteral("Gansu Provincial Museum");
    gansu.nameZh = QStringLiteral("甘肃省博物馆");
    gansu.cityEn = QStringLiteral("Lanzhou");
    gansu.cityZh = QStringLiteral("兰州");
    service.add(gansu);
    const auto found = [&service](const char16_t *text) {
        QStringList codes;
        for (const InstitutionItem &item : service.list({QString::fromUtf16(text)}))
            codes.append(item.code);
        return codes.join(u' ');
    };
    QCOMPARE(found(u""), QStringLiteral("GSM SZM"));
    QCOMPARE(found(u"甘肃"), QStringLiteral("GSM"));
    QCOMPARE(found(u"ＳＺＭ"), QStringLiteral("SZM"));
    QCOMPARE(found(u"甘肅 博物館"), QStringLiteral("GSM"));
    QCOMPARE(found(u"museum suzhou"), QStringLiteral("SZM"));
    QCOMPARE(found(u"兰州"), QStringLiteral("GSM"));
    QCOMPARE(found(u"museum 巴黎"), QString());
}

void TestInstitutions::archivedOnesLeaveTheList()
{
    const TestWorkspace w;
    InstitutionService service(*w);
    const Id<Institution> id = service.add(suzhou());
    service.setArchived(id, true);
    QVERIFY(service.list().isEmpty());
    QCOMPARE(service.list({QString(), true}).size(), 1);
    QVERIFY(service.list({QString(), true}).first().archived);
    QCOMPARE(service.get(id).archivedOn, std::optional(w->clock.today()));
    service.setArchived(id, false);
    service.setArchived(id, false);
    QCOMPARE(service.list().size(), 1);
    QCOMPARE(service.get(id).version, 3);
}

void TestInstitutions::contactsBelongToIt()
{
    const TestWorkspace w;
    InstitutionService service(*w);
    const Id<Institution> id = service.add(suzhou());
    Contact desk;
    desk.name = QStringLiteral("Licensing desk");
    VERIFY_ERROR(service.addContact(desk), Error::Kind::BadInput);
    desk.institution = id;
    desk.email = QStringLiteral("no address");
    QCOMPARE(validate(desk), QList{ContactProblem::EmailForm});
    VERIFY_ERROR(service.addContact(desk), Error::Kind::BadInput);
    desk.email = QStringLiteral("desk@example.org");
    desk.id = service.addContact(desk);
    QCOMPARE(service.contacts(id).size(), 1);
    QVERIFY(service.contacts(id).first() == desk);
    desk.role = QStringLiteral("Head of licensing");
    service.changeContact(desk);
    VERIFY_ERROR(service.changeContact(desk), Error::Kind::Conflict);
    service.setContactArchived(desk.id, true);
    QVERIFY(service.contacts(id).isEmpty());
    QCOMPARE(service.contacts(id, true).first().role, desk.role);
    VERIFY_ERROR(service.setContactArchived(Id<Contact>{99}, true), Error::Kind::NotFound);
}

void TestInstitutions::everyChangeIsInTheHistory()
{
    const TestWorkspace w;
    InstitutionService service(*w);
    Institution museum = suzhou();
    museum.id = service.add(museum);
    museum.website = QStringLiteral("https://example.org/");
    service.change(museum);
    service.setArchived(museum.id, true);
    const QList<HistoryEntry> history = service.history(museum.id);
    QCOMPARE(history.size(), 3);
    QCOMPARE(history[0].action, QStringLiteral("archived"));
    QCOMPARE(history[1].changes.first().field, QStringLiteral("website"));
    QCOMPARE(history[1].changes.first().before, QStringLiteral("https://www.szmuseum.com/"));
    QCOMPARE(history[2].action, QStringLiteral("created"));
    QCOMPARE(history[2].actor, QStringLiteral("Tester"));
}

QTEST_GUILESS_MAIN(TestInstitutions)
#include "tst_institutions.moc"
