// Rights from museums' files: what each word, statement and date makes of an entry, what is refused and why, a second
// import that changes nothing, files that mean harm, and the same on the command line.
#include "core/exchange/rightsimport.h"
#include "core/people/peopleservice.h"
#include "core/rights/rightsservice.h"
#include "tests/support/cli.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

#include <rapidcheck.h>

using namespace lianming;

namespace {

QString data(const char *name)
{
    return QStringLiteral(LIANMING_TEST_DATA "/rights/import/") + QString::fromLatin1(name);
}

RightsImportReport imported(Workspace &w, const Licensing &house, const QString &path, bool trial = false)
{
    Progress progress;
    return RightsImporter(w).run(path, house.institution, progress, trial);
}

QString written(const TestWorkspace &w, const char *name, const QByteArray &content)
{
    const QString path = w.folder() + u'/' + QString::fromLatin1(name);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
}

/// "row code value" of each refusal.
QStringList refusals(const RightsImportReport &report)
{
    QStringList out;
    for (const RefusedRights &one : report.refusals)
        out.append(QStringLiteral("%1 %2 %3")
                       .arg(QString::number(one.row), QString::fromLatin1(rightsRefusalCode(one.reason)), one.value));
    return out;
}

/// What is held of one asset itself.
QList<RightsInRecord> heldOf(Workspace &w, Id<Asset> asset)
{
    RightsFilter filter;
    filter.asset = asset;
    QList<RightsInRecord> out;
    for (const RightsInItem &item : RightsService(w).rightsIn(filter))
        out.append(item.record);
    return out;
}

QList<RestrictionRecord> restrictionsOf(Workspace &w, Id<Asset> asset)
{
    RightsFilter filter;
    filter.asset = asset;
    QList<RestrictionRecord> out;
    for (const RestrictionItem &item : RightsService(w).restrictions(filter))
        out.append(item.record);
    return out;
}

qint64 rows(Workspace &w)
{
    return Statement(w.db,
                     QStringLiteral("SELECT (SELECT COUNT(*) FROM rights_in) + (SELECT COUNT(*) FROM restriction) "
                                    "+ (SELECT COUNT(*) FROM audit_log)"))
        .one<qint64>()
        .value_or(-1);
}

const OwnNames museum{QStringLiteral("SZM"), QStringLiteral("Suzhou Museum"), QStringLiteral("苏州博物馆")};

RightsEntry entry(const char *type, const char *holder, const char *statement, bool isPicture = false)
{
    RightsEntry out;
    out.objects = QStringList{QStringLiteral("1")};
    out.type = QString::fromUtf8(type);
    out.holder = QString::fromUtf8(holder);
    out.statement = QString::fromUtf8(statement);
    out.isPicture = isPicture;
    return out;
}

} // namespace

class TestRightsImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void basisAndConsent_data();
    void basisAndConsent();
    void days_data();
    void days();
    void readsATableOfSpectrum();
    void readsAChineseTable();
    void readsLido();
    void twiceChangesNothing();
    void followsTheFileAndLeavesPeoplesWork();
    void aTrialChangesNothing();
    void canBeStopped();
    void needsThePermission();
    void refusesWhatIsNoSuchFile_data();
    void refusesWhatIsNoSuchFile();
    void survivesDamage();
    void onTheCommandLine();
};

void TestRightsImport::initTestCase()
{
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=300");
}

void TestRightsImport::basisAndConsent_data()
{
    QTest::addColumn<RightsEntry>("said");
    QTest::addColumn<QByteArray>("basis"); // or the refusal
    QTest::addColumn<bool>("exclusive");
    QTest::addColumn<QByteArray>("consent"); // reason; "-": none
    const auto row = [](const char *name, const RightsEntry &said, const char *basis, bool exclusive = false,
                        const char *consent = "-") {
        QTest::newRow(name) << said << QByteArray(basis) << exclusive << QByteArray(consent);
    };
    row("copyright", entry("Copyright", "DACS", ""), "artist");
    row("artist's estate", entry("Artist's estate", "DACS", ""), "artist");
    row("copyright of the museum", entry("copyright", "suzhou museum", ""), "own_work", true);
    row("copyright, nobody named", entry("copyright", "", ""), "holder_missing");
    row("no copyright", entry("No copyright", "", ""), "public_domain", true);
    row("public domain", entry("公有领域", "", ""), "public_domain", true);
    row("photograph", entry("Photographic copyright: photographer", "Bildarchiv Foto Marburg", ""), "photographer");
    row("loan", entry("Loan", "Tate", ""), "lender");
    row("joint", entry("Joint ownership", "Tate", ""), "co_owner");
    row("trade mark without classes", entry("Trademark", "SZM", ""), "classes_missing");
    row("own work", entry("自有", "", ""), "own_work", true);
    row("unknown word", entry("Licence A7", "Tate", ""), "assumed");
    row("unknown word, nobody named", entry("Licence A7", "", ""), "assumed");
    row("holder only", entry("", "Tate", ""), "assumed");
    row("holder of a picture", entry("", "Tate", "", true), "photographer");
    row("InC", entry("", "DACS", "http://rightsstatements.org/vocab/InC/1.0/"), "artist");
    row("InC page, in German", entry("", "DACS", "https://rightsstatements.org/page/InC/1.0/?language=de"), "artist");
    row("InC, nobody named", entry("", "", "InC"), "holder_missing");
    row("public domain that is InC", entry("public domain", "", "InC"), "holder_missing");
    row("InC-RUU", entry("", "", "http://rightsstatements.org/vocab/InC-RUU/1.0/"), "assumed", false, "InC-RUU");
    row("InC-NC", entry("", "DACS", "InC-NC"), "artist", false, "InC-NC");
    row("InC-EDU", entry("copyright", "DACS", "InC-EDU"), "artist", false, "InC-EDU");
    row("NoC-NC", entry("", "", "NoC-NC"), "public_domain", true, "NoC-NC");
    row("NoC-CR", entry("", "Tate", "NoC-CR"), "public_domain", true, "NoC-CR");
    row("NoC-OKLR", entry("", "", "NoC-OKLR"), "public_domain", true, "NoC-OKLR");
    row("CNE", entry("", "", "CNE"), "assumed");
    row("UND", entry("", "", "http://rightsstatements.org/vocab/UND/1.0/"), "assumed");
    row("NKC", entry("", "", "NKC"), "assumed");
    row("CC0 of the object", entry("", "", "CC0"), "public_domain", true);
    row("CC0 of the museum's picture", entry("", "Suzhou Museum", "CC0", true), "own_work");
    row("CC0 of another's picture", entry("", "Tate", "CC0", true), "photographer");
    row("CC BY", entry("", "Tate", "https://creativecommons.org/licenses/by/4.0/"), "artist");
    row("CC BY, nobody named", entry("", "", "CC-BY-4.0"), "assumed");
    row("CC BY-NC", entry("", "Tate", "CC-BY-NC-4.0", true), "photographer", false, "CC-BY-NC-4.0");
    row("CC BY-NC 2.0", entry("", "Tate", "http://creativecommons.org/licenses/by-nc/2.0/uk/"), "artist", false,
        "http://creativecommons.org/licenses/by-nc/2.0/uk/");
    row("the museum's own CC BY-NC", entry("", "SZM", "CC-BY-NC-4.0", true), "own_work");
    row("CC BY-ND", entry("", "Tate", "CC-BY-ND-4.0"), "artist", false, "CC-BY-ND-4.0");
    row("unknown statement", entry("", "", "https://example.org/terms"), "assumed");
    row("nothing", entry("", "", ""), "nothing_said");
    RightsEntry sensitive = entry("", "", "");
    sensitive.consent = QStringLiteral("Culturally sensitive");
    row("sensitive, and nothing else", sensitive, "", false, "Culturally sensitive");
    RightsEntry chinese = entry("公有领域", "", "");
    chinese.consent = QStringLiteral("须经宗教部门同意");
    row("consent in Chinese", chinese, "public_domain", true, "须经宗教部门同意");
    chinese.consent = QStringLiteral("无限制");
    row("no restriction in Chinese", chinese, "public_domain", true);
    RightsEntry given = entry("copyright", "DACS", "");
    given.consent = QStringLiteral("Consent granted 2024-05-06");
    row("consent that was given", given, "artist");
    RightsEntry out = entry("copyright", "DACS", "");
    out.direction = QStringLiteral("Out");
    row("rights out", out, "rights_out");
    RightsEntry nameless = entry("copyright", "DACS", "");
    nameless.objects.clear();
    row("no object", nameless, "no_object");
}

void TestRightsImport::basisAndConsent()
{
    QFETCH(RightsEntry, said);
    QFETCH(QByteArray, basis);
    QFETCH(bool, exclusive);
    QFETCH(QByteArray, consent);
    const auto reading = readingOf(said, museum);
    if (const auto *refused = std::get_if<RefusedRights>(&reading)) {
        QCOMPARE(QByteArray(rightsRefusalCode(refused->reason)), basis);
        QVERIFY(!refusalMessage(refused->reason).english().isEmpty());
        return;
    }
    const auto &[held, restriction] = std::get<RightsReading>(reading);
    QCOMPARE(held ? QByteArray(rightsBasisCode(held->basis)) : QByteArray(), basis);
    QCOMPARE(restriction ? restriction->reason.toUtf8() : QByteArray("-"), consent);
    if (restriction) {
        QCOMPARE(restriction->restriction.kind, RestrictionKind::ConsentNeeded);
        QCOMPARE(QString::fromStdString(restriction->restriction.from),
                 museum.has(said.holder) ? QString() : said.holder);
        QCOMPARE(restriction->restriction.rights == std::vector{Right::Adaptation}, consent.contains("-ND"));
    }
    if (!held)
        return;
    RightsInRecord whole = *held;
    whole.scope.institution = {1};
    QVERIFY(validate(whole).isEmpty());
    QCOMPARE(held->held.exclusivity == Exclusivity::Exclusive, exclusive);
    // A statement is kept, by its code or as it stands.
    QVERIFY(said.statement.isEmpty() || !held->statement.isEmpty() || held->terms.contains(said.statement));
}

void TestRightsImport::days_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("begin");
    QTest::addColumn<QDate>("end");
    const auto row = [](const char *text, QDate begin, QDate end) {
        QTest::newRow(text) << QString::fromUtf8(text) << begin << end;
    };
    row("2026-03-01", {2026, 3, 1}, {2026, 3, 1});
    row("2026/3/1", {2026, 3, 1}, {2026, 3, 1});
    row("2026.03.01", {2026, 3, 1}, {2026, 3, 1});
    row("2026年3月1日", {2026, 3, 1}, {2026, 3, 1});
    row("2026-03-01T00:00:00", {2026, 3, 1}, {2026, 3, 1});
    row("2026-02", {2026, 2, 1}, {2026, 2, 28});
    row("2024年2月", {2024, 2, 1}, {2024, 2, 29});
    row("2026", {2026, 1, 1}, {2026, 12, 31});
    row("2026年", {2026, 1, 1}, {2026, 12, 31});
    row("01/03/2026", {}, {});
    row("2026-02-30", {}, {});
    row("2026-13", {}, {});
    row("0000", {}, {});
    row("12026", {}, {});
    row("soon", {}, {});
}

void TestRightsImport::days()
{
    QFETCH(QString, text);
    QFETCH(QDate, begin);
    QFETCH(QDate, end);
    QCOMPARE(rightsDay(text, false).value_or(QDate()), begin);
    QCOMPARE(rightsDay(text, true).value_or(QDate()), end);
}

void TestRightsImport::readsATableOfSpectrum()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const RightsImportReport report = imported(*w, house, data("spectrum-en.csv"));
    QCOMPARE(report.form, QStringLiteral("CSV"));
    QCOMPARE(refusals(report),
             (QStringList{QStringLiteral("6 classes_missing "), QStringLiteral("7 rights_out out"),
                          QStringLiteral("8 unknown_object 99"), QStringLiteral("9 holder_missing Copyright"),
                          QStringLiteral("10 bad_day 01/03/2026"), QStringLiteral("11 days_reversed 2025-03-01"),
                          QStringLiteral("12 nothing_said ")}));
    QCOMPARE(report.refusals[4].line, qint64(10));
    QCOMPARE(report.refusals[4].field, QStringLiteral("begin_date"));
    QCOMPARE(report.present, qint64(11));
    QCOMPARE(report.added, qint64(4));
    QCOMPARE(report.refused, qint64(7));
    QCOMPARE(report.changed + report.unchanged, qint64(0));
    QCOMPARE(report.held, qint64(4));
    QCOMPARE(report.restrictions, qint64(1));
    QCOMPARE(report.assets, qint64(4));

    const auto first = heldOf(*w, house.assets[0]);
    QCOMPARE(first.size(), 1);
    QCOMPARE(first[0].basis, RightsBasis::Artist);
    QCOMPARE(first[0].holder, QStringLiteral("VG Bild-Kunst"));
    QCOMPARE(first[0].contact, QStringLiteral("service@bildkunst.de"));
    QCOMPARE(first[0].reference, QStringLiteral("BK-2024-17"));
    QCOMPARE(first[0].statement, QStringLiteral("InC"));
    QCOMPARE(first[0].terms, QStringLiteral("Reproductions up to A4\n© VG Bild-Kunst, Bonn"));
    QCOMPARE(first[0].held.start, std::optional(QDate(2024, 1, 1)));
    QCOMPARE(first[0].held.end, std::optional(QDate(2028, 12, 31)));
    QCOMPARE(first[0].held.exclusivity, Exclusivity::NonExclusive);
    const auto third = restrictionsOf(*w, house.assets[2]);
    QCOMPARE(third.size(), 1);
    QCOMPARE(third[0].restriction.from, std::string("Bildarchiv Foto Marburg"));
    QCOMPARE(third[0].reason, QStringLiteral("Restricted: ask before every use"));
    QVERIFY(restrictionsOf(*w, house.assets[3]).isEmpty());
    // The history names the file.
    const auto history = RightsService(*w).history("institution", house.institution.value);
    QVERIFY(!history.isEmpty() && history.first().label.contains(QStringLiteral("spectrum-en.csv")));
}

void TestRightsImport::readsAChineseTable()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const RightsImportReport report = imported(*w, house, data("spectrum-zh.csv"));
    QCOMPARE(refusals(report), QStringList());
    QCOMPARE(report.added, qint64(4));
    QCOMPARE(report.restrictions, qint64(1));
    const auto free = heldOf(*w, house.assets[0]);
    QCOMPARE(free[0].basis, RightsBasis::PublicDomain);
    QCOMPARE(free[0].statement, QStringLiteral("PDM-1.0"));
    const auto text = heldOf(*w, house.assets[1]);
    QCOMPARE(text[0].basis, RightsBasis::Artist);
    QCOMPARE(text[0].held.start, std::optional(QDate(2025, 3, 1)));
    QCOMPARE(text[0].held.end, std::optional(QDate(2030, 2, 28)));
    const auto mark = heldOf(*w, house.assets[2]);
    QCOMPARE(mark[0].basis, RightsBasis::TradeMark);
    QCOMPARE(mark[0].held.categories, (std::vector<std::string>{"nice/24", "nice/9"}));
    QCOMPARE(mark[0].held.rights, std::vector{Right::Trademark});
    QCOMPARE(heldOf(*w, house.assets[3])[0].basis, RightsBasis::Lender);
    QCOMPARE(restrictionsOf(*w, house.assets[3])[0].reason, QStringLiteral("须经出借方书面同意"));
}

void TestRightsImport::readsLido()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const RightsImportReport report = imported(*w, house, data("museum.lido.xml"));
    QCOMPARE(report.form, QStringLiteral("LIDO"));
    QCOMPARE(refusals(report), (QStringList{QStringLiteral("3 unknown_object DE-MUS-059918/77"),
                                            QStringLiteral("4 nothing_said DE-MUS-059918/3")}));
    QCOMPARE(report.present, qint64(6));
    QCOMPARE(report.added, qint64(4));
    QCOMPARE(report.assets, qint64(2));
    QCOMPARE(report.restrictions, qint64(1));

    const auto first = heldOf(*w, house.assets[0]);
    QCOMPARE(first.size(), 3);
    QCOMPARE(first[0].basis, RightsBasis::Artist);
    QCOMPARE(first[0].holder, QStringLiteral("VG Bild-Kunst"));
    QCOMPARE(first[0].contact, QStringLiteral("https://www.bildkunst.de/en"));
    QCOMPARE(first[0].held.start, std::optional(QDate(1998, 1, 1)));
    QCOMPARE(first[0].held.end, std::optional(QDate(2040, 12, 31)));
    QCOMPARE(first[1].basis, RightsBasis::Photographer);
    QVERIFY(first[1].terms.contains(QStringLiteral("by-nc/3.0/de")));
    QCOMPARE(first[2].basis, RightsBasis::OwnWork);
    QCOMPARE(first[2].statement, QStringLiteral("CC0-1.0"));
    QCOMPARE(first[2].held.exclusivity, Exclusivity::NonExclusive);
    const auto second = heldOf(*w, house.assets[1]);
    QCOMPARE(second.size(), 1);
    QCOMPARE(second[0].basis, RightsBasis::PublicDomain);
    QCOMPARE(second[0].held.territories, std::vector<std::string>{"US"});
}

void TestRightsImport::twiceChangesNothing()
{
    const TestWorkspace w;
    const Licensing house(*w);
    for (const char *name : {"spectrum-en.csv", "spectrum-zh.csv", "museum.lido.xml"}) {
        const RightsImportReport first = imported(*w, house, data(name));
        const qint64 before = rows(*w);
        const RightsImportReport second = imported(*w, house, data(name));
        QCOMPARE(second.added + second.changed, qint64(0));
        QCOMPARE(second.unchanged, first.added + first.changed + first.unchanged);
        QCOMPARE(second.refusals, first.refusals);
        QCOMPARE(rows(*w), before);
    }
}

void TestRightsImport::followsTheFileAndLeavesPeoplesWork()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const QByteArray head("Object number,Right type,Right holder,Right end date\n");
    QCOMPARE(imported(*w, house, written(w, "a.csv", head + "1,Copyright,DACS,2027-12-31\n2,Loan,Tate,\n")).added,
             qint64(2));
    RightsInRecord record = heldOf(*w, house.assets[0])[0];
    record.held.categories = {"nice/16"};
    record.held.exclusivity = Exclusivity::Exclusive;
    RightsService(*w).change(record);
    RightsService(*w).setArchived(heldOf(*w, house.assets[1])[0].id, true);

    const QString later = written(w, "b.csv", head + "1,Copyright,DACS,2030-12-31\n2,Loan,Tate,2030-01-01\n");
    const RightsImportReport report = imported(*w, house, later);
    QCOMPARE(report.changed, qint64(1));
    QCOMPARE(report.unchanged, qint64(1)); // archived by a person: it stays so
    const RightsInRecord after = heldOf(*w, house.assets[0])[0];
    QCOMPARE(after.held.end, std::optional(QDate(2030, 12, 31)));
    QCOMPARE(after.held.categories, std::vector<std::string>{"nice/16"});
    QCOMPARE(after.held.exclusivity, Exclusivity::Exclusive);
    QCOMPARE(RightsService(*w).history("rights_in", after.id.value).first().action,
             QStringLiteral("changed by import"));
    QVERIFY(heldOf(*w, house.assets[1]).isEmpty());
}

void TestRightsImport::aTrialChangesNothing()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const qint64 before = rows(*w);
    const RightsImportReport trial = imported(*w, house, data("spectrum-en.csv"), true);
    QCOMPARE(rows(*w), before);
    const RightsImportReport real = imported(*w, house, data("spectrum-en.csv"));
    QCOMPARE(trial.added, real.added);
    QCOMPARE(trial.refusals, real.refusals);
}

void TestRightsImport::canBeStopped()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const qint64 before = rows(*w);
    for (const char *name : {"spectrum-en.csv", "museum.lido.xml"}) {
        Progress progress;
        progress.cancel();
        VERIFY_ERROR((void)RightsImporter(*w).run(data(name), house.institution, progress), Error::Kind::Cancelled);
    }
    QCOMPARE(rows(*w), before);
}

void TestRightsImport::needsThePermission()
{
    const TestWorkspace w;
    const Licensing house(*w);
    PeopleService people(*w);
    Member administrator;
    administrator.name = w->actor.name;
    administrator.role = Role::Administrator;
    (void)people.add(administrator);
    Member accountant;
    accountant.name = QStringLiteral("accounts");
    accountant.role = Role::Accountant;
    (void)people.add(accountant);
    const auto other = w.another(QStringLiteral("accounts"));
    VERIFY_ERROR((void)imported(*other, house, data("spectrum-en.csv")), Error::Kind::Rejected);
}

void TestRightsImport::refusesWhatIsNoSuchFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const QByteArray &content, const char *says) {
        QTest::newRow(name) << content << QByteArray(says);
    };
    const QByteArray lido("<lido xmlns='http://www.lido-schema.org'>");
    row("empty", "", "the first row must name");
    row("another table", "name,age\nx,1\n", "the first row must name");
    row("no rights in it", "Object number,Title\n1,Vase\n", "the first row must name");
    row("a picture", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", 16), "");
    row("cut short", lido + "<lidoRecID>1</lidoRecID>", "line 1: is no well-formed XML");
    row("other XML", "<html xmlns='http://www.w3.org/1999/xhtml'/>", "holds no LIDO record");
    row("a document type", "<!DOCTYPE lido SYSTEM 'file:///etc/passwd'>" + lido + "</lido>", "document type");
    row("a billion laughs",
        "<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>"
            + lido + "<lidoRecID>&c;</lidoRecID></lido>",
        "document type");
    row("an unknown entity", lido + "<lidoRecID>&eacute;</lidoRecID></lido>", "");
    row("too deep", lido + QByteArray("<a>").repeated(5000), "nested deeper");
    row("too many sets",
        lido + "<administrativeMetadata><rightsWorkWrap>"
            + QByteArray("<rightsWorkSet><creditLine>x</creditLine></rightsWorkSet>").repeated(1001)
            + "</rightsWorkWrap></administrativeMetadata></lido>",
        "more than 1,000 sets");
}

void TestRightsImport::refusesWhatIsNoSuchFile()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, says);
    const TestWorkspace w;
    const Licensing house(*w);
    const QString path = written(w, "file", content);
    try {
        (void)imported(*w, house, path);
        QFAIL("was read");
    } catch (const Error &error) {
        QCOMPARE(int(error.kind()), int(Error::Kind::BadInput));
        QVERIFY2(QByteArray(error.what()).contains(says), error.what());
    }
    // Rows that cannot be read leave the others alone; a huge text is one of them.
    const QByteArray odd("Object number;Right type;Right holder\n1;Copyright;\"DACS\"x\n2;Loan\n3;Loan;"
                         + QByteArray(20'000, 'x') + "\n4;Loan;Tate\n");
    const RightsImportReport report = imported(*w, house, written(w, "odd.csv", odd));
    QCOMPARE(report.added, qint64(1));
    QCOMPARE(refusals(report), (QStringList{QStringLiteral("2 form Right holder"), QStringLiteral("3 form 2"),
                                            QStringLiteral("4 too_long ")}));
}

void TestRightsImport::survivesDamage()
{
    const QTemporaryDir folder;
    for (const char *name : {"spectrum-en.csv", "spectrum-zh.csv", "museum.lido.xml"}) {
        QFile file(data(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        QVERIFY(rc::check("a damaged file is read or refused", [&] {
            QByteArray damaged = whole;
            for (int left = *rc::gen::inRange(1, 8); left > 0; --left) {
                const int place = *rc::gen::inRange(0, int(damaged.size()));
                switch (*rc::gen::inRange(0, 4)) {
                case 0: damaged[place] = char(*rc::gen::inRange(0, 256)); break;
                case 1: damaged.remove(place, *rc::gen::inRange(1, 60)); break;
                case 2: damaged.insert(place, damaged.mid(*rc::gen::inRange(0, int(damaged.size())), 40)); break;
                default: damaged.truncate(std::max(1, place)); break;
                }
            }
            QFile out(folder.filePath(QStringLiteral("damaged")));
            RC_ASSERT(out.open(QIODevice::WriteOnly | QIODevice::Truncate) && out.write(damaged) == damaged.size());
            out.close();
            Progress progress;
            try {
                (void)readRightsFile(out.fileName(), progress,
                                     {[](const RightsEntry &entry) { (void)readingOf(entry, museum); },
                                      [](const RefusedRights &refused) {
                                          RC_ASSERT(refused.row > 0);
                                      }});
            } catch (const Error &error) {
                RC_ASSERT(error.kind() == Error::Kind::BadInput);
            }
        }));
    }
}

void TestRightsImport::onTheCommandLine()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const auto call = [&](const QStringList &more, QByteArray &out) {
        const CliAnswer answer =
            callCli(words("rights import --institution SZM --workspace %", {w.addressText()}) + more, "ann");
        out = answer.out + answer.err;
        return answer.status;
    };
    QByteArray out;
    QCOMPARE(call({data("spectrum-zh.csv"), QStringLiteral("--dry-run")}, out), 0);
    QVERIFY2(out.contains("added\t4"), out);
    QVERIFY(heldOf(*w, house.assets[0]).isEmpty());
    QCOMPARE(call({data("spectrum-en.csv")}, out), 1);
    QVERIFY2(out.contains("refused\t7") && out.contains("spectrum-en.csv:8: row 8, object_number: "), out);
    QCOMPARE(heldOf(*w, house.assets[0]).size(), 1);
    QCOMPARE(call({data("museum.lido.xml"), QStringLiteral("--json")}, out), 1);
    const Json report = Json::parse(out.toStdString(), nullptr, false);
    QVERIFY2(report.is_object(), out);
    QCOMPARE(report["form"], Json("LIDO"));
    QCOMPARE(report["added"], Json(4));
    QCOMPARE(report["issues"].size(), size_t(2));
    QCOMPARE(report["issues"][0]["reason"], Json("unknown_object"));
    QCOMPARE(call({w.folder() + QStringLiteral("/none.csv")}, out), 2);
    QVERIFY2(out.contains("none.csv"), out);
}

QTEST_GUILESS_MAIN(TestRightsImport)
#include "tst_rightsimport.moc"
