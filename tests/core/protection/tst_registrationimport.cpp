// Lists of registrations on their way in: offices' words, each bad row with its line, field and reason, a trial, twice
// without doubling, a mark that is listed once a class, workbooks.
#include "core/exchange/registrationimport.h"
#include "core/protection/registrationservice.h"
#include "core/reports/workbookout.h"
#include "tests/core/copies/smallworkbook.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QFile>

using namespace lianming;

namespace {

QString write(const TestWorkspace &w, const QByteArray &text)
{
    QFile file(QDir(w.folder()).filePath(QStringLiteral("list.csv")));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write the test's file");
    return file.fileName();
}

RegistrationImportReport run(const TestWorkspace &w, const QByteArray &text,
                             const RegistrationImportDefaults &defaults = {}, bool trial = false)
{
    Progress progress;
    return RegistrationImporter(*w).run(write(w, text), defaults, progress, trial);
}

QString told(const RegistrationImportReport &report)
{
    return QStringLiteral("%1 = %2+ %3~ %4= %5-")
        .arg(report.present)
        .arg(report.added)
        .arg(report.changed)
        .arg(report.unchanged)
        .arg(report.refused);
}

QStringList reasons(const RegistrationImportReport &report)
{
    QStringList out;
    for (const RefusedRegistration &one : report.refusals)
        out.append(QStringLiteral("%1 %2 %3 %4").arg(one.line).arg(one.field, one.reason, one.value).trimmed());
    return out;
}

} // namespace

class TestRegistrationImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAnOfficesList();
    void badRowsSayWhy();
    void aMarkListedByClassIsOne();
    void renewalsAreNotTakenFromALists();
    void otherDaysAreForPeopleToSettle_data();
    void otherDaysAreForPeopleToSettle();
    void whatIsArchivedIsNamed();
    void formulasWithoutResultAreNoValues();
    void hundredsAreQuickAndCounted();
    void otherFilesAreRefused();
};

void TestRegistrationImport::takesAnOfficesList()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const QByteArray list = "机构,类型,注册号,商标名称,注册人,国际分类,申请日期,注册日期,专用权期限,藏品编号\r\n"
                            "SZM,商标,17000001,九色鹿,苏州博物馆,第24类、25,2016-05-01,2017年6月15日,"
                            "2017-06-15至2027-06-14,SZM/1；SZM/2\r\n"
                            "苏州博物馆,作品登记,国作登字-2024-F-00000001,莲花,,美术,,2024/3/1,,SZM/3\r\n"
                            "SZM,海关备案,T2020-1,九色鹿,,,,2020-02-03,,\r\n";
    const auto trial = run(w, list, {}, true);
    QCOMPARE(reasons(trial), QStringList());
    QCOMPARE(told(trial), QStringLiteral("3 = 3+ 0~ 0= 0-"));
    RegistrationService service(*w);
    QVERIFY(service.registrations().isEmpty());
    QCOMPARE(told(run(w, list)), QStringLiteral("3 = 3+ 0~ 0= 0-"));
    QCOMPARE(told(run(w, list)), QStringLiteral("3 = 0+ 0~ 3= 0-"));

    RegistrationFilter filter;
    filter.kind = RegistrationKind::Trademark;
    const Registration mark = service.registration(service.registrations(filter).first().id);
    QCOMPARE(mark.number, QStringLiteral("17000001"));
    QCOMPARE(mark.classes, (QStringList{QStringLiteral("24"), QStringLiteral("25")}));
    QCOMPARE(mark.territory, QStringLiteral("CN"));
    QCOMPARE(mark.filedOn, QDate(2016, 5, 1));
    QCOMPARE(mark.grantedOn, QDate(2017, 6, 15));
    QCOMPARE(mark.expiresOn, QDate(2027, 6, 14));
    QCOMPARE(mark.assets, (QList{house.assets[0], house.assets[1]}));
    filter.kind = RegistrationKind::Copyright;
    const Registration work = service.registration(service.registrations(filter).first().id);
    QCOMPARE(work.holder, QStringLiteral("苏州博物馆")); // who is not named is the institution
    QVERIFY(!work.expiresOn);
    filter.kind = RegistrationKind::Customs;
    QCOMPARE(service.registrations(filter).first().expiresOn, QDate(2030, 2, 2)); // ten years
}

void TestRegistrationImport::badRowsSayWhy()
{
    const TestWorkspace w;
    const Licensing house(*w);
    RegistrationImportDefaults defaults;
    defaults.institution = house.institution;
    const auto report = run(w,
                            "number,kind,classes,territory,filed,granted,expires,assets,institution,subject\n"
                            "1,trademark,24,CN,,2017-06-15,,,,\n"
                            ",trademark,24,CN,,,,,,\n"
                            "2,patent,24,CN,,,,,,\n"
                            "3,trademark,,CN,,,,,,\n"
                            "4,trademark,46,CN,,,,,,\n"
                            "5,trademark,24,CN-HK,,,,,,\n"
                            "6,trademark,24,CN,,15/06/2017,,,,\n"
                            "7,trademark,24,CN,,2017,,,,\n"
                            "8,trademark,24,CN,2018-01-01,2017-06-15,,,,\n"
                            "9,trademark,24,CN,,2017-06-15,2016-06-15,,,\n"
                            "10,trademark,24,CN,,,,SZM/99,,\n"
                            "11,trademark,24,CN,,,,,NOBODY,\n"
                            "12,trademark,24,CN,,,,,,everything\n"
                            "13,trademark,24,CN,,,,,,,too many\n",
                            defaults);
    QCOMPARE(told(report), QStringLiteral("14 = 1+ 0~ 0= 13-"));
    QCOMPARE(
        reasons(report),
        (QStringList{QStringLiteral("3 number number_missing"), QStringLiteral("4 kind kind_unknown patent"),
                     QStringLiteral("5 classes class_missing"), QStringLiteral("6 classes class_malformed 46"),
                     QStringLiteral("7 territory territory CN-HK"), QStringLiteral("8 granted_on bad_day 15/06/2017"),
                     QStringLiteral("9 granted_on bad_day 2017"),
                     QStringLiteral("10 granted_on granted_before_filed 2017-06-15"),
                     QStringLiteral("11 expires_on expires_before_granted 2016-06-15"),
                     QStringLiteral("12 assets asset_unknown SZM/99"),
                     QStringLiteral("13 institution institution_unknown NOBODY"),
                     QStringLiteral("14 subject subject_unknown everything"), QStringLiteral("15  form 11")}));
    // Without a museum that is meant, each row must name its own.
    QCOMPARE(reasons(run(w, "number,kind\nX,design\n")),
             QStringList{QStringLiteral("2 institution institution_missing")});
}

void TestRegistrationImport::aMarkListedByClassIsOne()
{
    const TestWorkspace w;
    const Licensing house(*w);
    RegistrationImportDefaults defaults;
    defaults.institution = house.institution;
    defaults.kind = RegistrationKind::Trademark;
    const QByteArray list = "注册号,类别\n77,14\n77,16\n77,16\n";
    QCOMPARE(told(run(w, list, defaults)), QStringLiteral("3 = 1+ 1~ 1= 0-"));
    RegistrationService service(*w);
    QCOMPARE(service.registrations().size(), 1);
    QCOMPARE(service.registrations()[0].classes, (QStringList{QStringLiteral("14"), QStringLiteral("16")}));
    QCOMPARE(told(run(w, list, defaults)), QStringLiteral("3 = 0+ 0~ 3= 0-"));
}

void TestRegistrationImport::renewalsAreNotTakenFromALists()
{
    const TestWorkspace w;
    const Licensing house(*w);
    RegistrationImportDefaults defaults;
    defaults.institution = house.institution;
    defaults.kind = RegistrationKind::Trademark;
    QCOMPARE(told(run(w, "number,class,expires,title\n1,24,2026-12-31,\n", defaults)),
             QStringLiteral("1 = 1+ 0~ 0= 0-"));
    QCOMPARE(reasons(run(w, "number,class,expires,title\n1,24,2036-12-31,Deer\n", defaults)),
             QStringList{QStringLiteral("2 expires_on later_expiry 2036-12-31")});
    RegistrationService service(*w);
    const Registration there = service.registration(service.registrations().first().id);
    service.renewRegistration(there.id, there.version, {QDate(2026, 5, 1), QDate(2036, 12, 31), {}, {}});
    QCOMPARE(told(run(w, "number,class,expires,title\n1,24,2036-12-31,Deer\n", defaults)),
             QStringLiteral("1 = 0+ 1~ 0= 0-"));
    QCOMPARE(service.registration(there.id).title, QStringLiteral("Deer"));
    // An older list knows nothing new.
    QCOMPARE(told(run(w, "number,class,expires,title\n1,24,2026-12-31,Stag\n", defaults)),
             QStringLiteral("1 = 0+ 0~ 1= 0-"));
    QCOMPARE(service.registration(there.id).title, QStringLiteral("Deer"));
}

void TestRegistrationImport::otherDaysAreForPeopleToSettle_data()
{
    QTest::addColumn<QByteArray>("row"); // after number, class, filed, granted, expires: 1,24,2016-05-01,2017-06-15,
    QTest::addColumn<QString>("told");
    QTest::addColumn<QStringList>("why");
    const QString unchanged = QStringLiteral("1 = 0+ 0~ 1= 0-");
    const QString refused = QStringLiteral("1 = 0+ 0~ 0= 1-");
    QTest::newRow("the same") << QByteArray("2016-05-01,2017-06-15,2027-06-14") << unchanged << QStringList();
    QTest::newRow("fewer") << QByteArray(",,") << unchanged << QStringList();
    QTest::newRow("usual term") << QByteArray("2016-05-01,2017-06-15,") << unchanged << QStringList();
    QTest::newRow("earlier") << QByteArray(",,2026-06-14") << refused
                             << QStringList{QStringLiteral("2 expires_on earlier_expiry 2026-06-14")};
    QTest::newRow("later") << QByteArray(",,2037-06-14") << refused
                           << QStringList{QStringLiteral("2 expires_on later_expiry 2037-06-14")};
    // What the file does not say is no reason: the last day is only the usual one from then.
    QTest::newRow("granted later") << QByteArray(",2018-06-15,") << refused
                                   << QStringList{QStringLiteral("2 granted_on other_day 2018-06-15")};
    QTest::newRow("granted earlier") << QByteArray(",2016-06-15,") << refused
                                     << QStringList{QStringLiteral("2 granted_on other_day 2016-06-15")};
    QTest::newRow("filed") << QByteArray("2016-05-02,,") << refused
                           << QStringList{QStringLiteral("2 filed_on other_day 2016-05-02")};
}

void TestRegistrationImport::otherDaysAreForPeopleToSettle()
{
    QFETCH(const QByteArray, row);
    QFETCH(const QString, told);
    QFETCH(const QStringList, why);
    const TestWorkspace w;
    const Licensing house(*w);
    RegistrationImportDefaults defaults;
    defaults.institution = house.institution;
    defaults.kind = RegistrationKind::Trademark;
    const QByteArray head = "number,class,filed,granted,expires\n1,24,";
    QCOMPARE(run(w, head + "2016-05-01,2017-06-15,\n", defaults).added, 1); // until 2027-06-14, as is usual
    const auto report = run(w, head + row + '\n', defaults);
    QCOMPARE(reasons(report), why);
    QCOMPARE(::told(report), told);
    QCOMPARE(RegistrationService(*w).registrations().first().expiresOn, QDate(2027, 6, 14));
}

void TestRegistrationImport::whatIsArchivedIsNamed()
{
    const TestWorkspace w;
    const Licensing house(*w);
    RegistrationImportDefaults defaults;
    defaults.institution = house.institution;
    defaults.kind = RegistrationKind::Trademark;
    const QByteArray list = "number,class\n1,24\n";
    QCOMPARE(run(w, list, defaults).added, 1);
    RegistrationService service(*w);
    service.archiveRegistration(service.registrations().first().id, 1);
    QCOMPARE(reasons(run(w, list, defaults)), QStringList{QStringLiteral("2 number archived 1")});
}

void TestRegistrationImport::formulasWithoutResultAreNoValues()
{
    const TestWorkspace w;
    const Licensing house(*w);
    RegistrationImportDefaults defaults;
    defaults.institution = house.institution;
    defaults.kind = RegistrationKind::Trademark;
    const auto words = [](std::initializer_list<const char *> cells) {
        QStringList out;
        for (const char *cell : cells)
            out.append(QString::fromUtf8(cell));
        return out;
    };
    const QString path = QDir(w.folder()).filePath(QStringLiteral("list.xlsx"));
    test::writeBytes(
        path, test::workbookOf({words({"number", "class", "granted", "expires", "remark of ours"}),
                                words({"1", "24", "2014-06-15", "=EDATE(C2,120)-1", ""}),
                                words({"2", "24", "2014-06-15", "", "=A3"}), words({"3", "=B2", "2014-06-15", "", ""}),
                                words({"=A2+1", "", "", "", ""}), words({"4", "24", "#REF!", "", ""})}));
    Progress progress;
    const auto report = RegistrationImporter(*w).run(path, defaults, progress);
    QCOMPARE(reasons(report),
             (QStringList{QStringLiteral("2 expires_on formula"), QStringLiteral("4 classes formula"),
                          QStringLiteral("5 number formula"), QStringLiteral("6 granted_on cell_error #REF!")}));
    QCOMPARE(told(report), QStringLiteral("5 = 1+ 0~ 0= 4-"));
    QCOMPARE(RegistrationService(*w).registrations().first().number, QStringLiteral("2"));
}

void TestRegistrationImport::hundredsAreQuickAndCounted()
{
    const TestWorkspace w;
    const Licensing house(*w);
    QByteArray list = "institution,kind,number,class\n";
    constexpr int count = 800;
    for (int i = 0; i < count; ++i)
        list += "SZM,trademark,N" + QByteArray::number(i) + ',' + QByteArray::number(i % 50) + '\n'; // some no class
    const auto report = run(w, list);
    QCOMPARE(report.present, count);
    QCOMPARE(report.refused, count / 50 * 5); // 0 and 46 to 49
    QCOMPARE(report.added, count - report.refused);
    QCOMPARE(RegistrationService(*w).registrations().size(), report.added);
    QCOMPARE(run(w, list).unchanged, report.added);
}

void TestRegistrationImport::otherFilesAreRefused()
{
    const TestWorkspace w;
    VERIFY_ERROR((void)run(w, "title,class\nA,24\n"), Error::Kind::BadInput);
    VERIFY_ERROR((void)run(w, QByteArray("\x89PNG\r\n\x1a\n\0\0", 10)), Error::Kind::BadInput);
    Progress progress;
    VERIFY_ERROR((void)RegistrationImporter(*w).run(QStringLiteral("/none.csv"), {}, progress), Error::Kind::BadInput);
}

QTEST_GUILESS_MAIN(TestRegistrationImport)
#include "tst_registrationimport.moc"
