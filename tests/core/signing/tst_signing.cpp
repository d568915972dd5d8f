#include "core/contracts/contractservice.h"
#include "core/db/statement.h"
#include "core/proposals/proposalservice.h"
#include "core/rights/ledger.h"
#include "core/signing/signingservice.h"
#include "tests/support/licensing.h"
#include "tests/support/museum.h"
#include "tests/support/testworkspace.h"

#include <QProcess>

#include <array>
#include <barrier>
#include <iostream>
#include <thread>

using namespace lianming;

namespace {

/// A draft for one brand: everything from 2026-07-01 to 2027-06-30 for `assets`.
Contract draft(const Licensing &house, Id<Brand> brand, std::vector<std::string> assets, Exclusivity exclusivity)
{
    Contract out;
    out.institution = house.institution;
    out.brand = brand;
    out.title = QStringLiteral("Trial");
    out.term = {QDate(2026, 7, 1), QDate(2027, 6, 30)};
    out.terms = QStringLiteral(R"({"rates": [{"id": "R1", "tiers": [{"from": "0", "percent": "5"}]}]})");
    GrantTerms grant;
    grant.assets = std::move(assets);
    grant.rights = {Right::All};
    grant.categories = {"*"};
    grant.territories = {"WORLD"};
    grant.channels = {"*"};
    grant.days = out.term;
    grant.exclusivity = exclusivity;
    out.grants = {grant};
    return out;
}

/// Adds a draft whose text is on paper.
Id<Contract> added(Workspace &w, const Contract &draft)
{
    const Id<Contract> id = ContractService(w).add(draft);
    attachPaper(w, id);
    return id;
}

/// What signing did: signed, refused by the rule, or something else that no test expects.
enum class Outcome { Signed, Refused, Failed };

} // namespace

class TestSigning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takenRightsAreRefusedWithWhatIsFree();
    void soldOutStockIsTold();
    void collectionsCountAsOfTheDayOfSigning();
    void everythingMeansTheInstitutions();
    void twoAtOnceCannotBothSign();
    void differentRightsAtOnceAreSignedBoth();
    void twoProgramsCannotBothSign();
};

void TestSigning::takenRightsAreRefusedWithWhatIsFree()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ContractService service(*w);
    const Id<Contract> first = service.add(draft(house, house.luolai, {"SZM/1", "SZM/2"}, Exclusivity::Exclusive));
    signOnPaper(*w, first, 1, QDate(2026, 6, 1));

    Contract second = draft(house, house.taihu, {"SZM/2", "SZM/3"}, Exclusivity::NonExclusive);
    const GateReport check = SigningService(*w).gates(second);
    QVERIFY(!check.canSign());
    QCOMPARE(check.verdict(), AvailsVerdict::Unavailable);
    QCOMPARE(check.grants.size(), size_t(1));
    const Conflict &conflict = check.grants[0].conflicts[0];
    QCOMPARE(conflict.reason, ConflictReason::RightsOut);
    QCOMPARE(contractNumberOf(conflict.grant), QStringLiteral("C-2026-0001"));
    QCOMPARE(conflict.assets, std::vector<std::string>{"SZM/2"});
    QCOMPARE(check.grants[0].remainder.assets, std::vector<std::string>{"SZM/3"});
    const Id<Contract> id = service.add(second);
    VERIFY_ERROR(signOnPaper(*w, id, 1, QDate(2026, 6, 1)), Error::Kind::Rejected);
    QCOMPARE(service.get(id).state, ContractState::Draft);

    second = service.get(id);
    second.grants[0].assets = {"SZM/3"};
    service.change(second);
    signOnPaper(*w, id, 2, QDate(2026, 6, 1));
    // The same licensee may have the same twice.
    const Id<Contract> third = service.add(draft(house, house.luolai, {"SZM/1"}, Exclusivity::Exclusive));
    QCOMPARE(SigningService(*w).gates(service.get(third)).grants[0].conflicts[0].reason, ConflictReason::Duplicate);
    signOnPaper(*w, third, 1, QDate(2026, 6, 1));
}

void TestSigning::soldOutStockIsTold()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ContractService service(*w);
    Contract first = draft(house, house.luolai, {"SZM/1"}, Exclusivity::NonExclusive);
    first.sellOffDays = 90;
    signOnPaper(*w, service.add(first), 1, QDate(2026, 6, 1));
    Contract second = draft(house, house.taihu, {"SZM/1"}, Exclusivity::Exclusive);
    second.term = {QDate(2027, 7, 1), QDate(2028, 6, 30)};
    second.grants[0].days = second.term;
    const GateReport check = SigningService(*w).gates(second);
    QCOMPARE(check.verdict(), AvailsVerdict::Conditional);
    QCOMPARE(check.grants[0].conflicts[0].reason, ConflictReason::SellOff);
    QVERIFY(check.grants[0].conflicts[0].days == (DaySpan{QDate(2027, 7, 1), QDate(2027, 9, 28)}));
    QCOMPARE(check.of(Gate::RightsFree).state, GateState::Warning);
}

void TestSigning::collectionsCountAsOfTheDayOfSigning()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ContractService service(*w);
    const auto collection = [&](const char *code, const Value &parent) {
        return insertRow(w.db(), "collection",
                         {{"institution_id", house.institution},
                          {"parent_id", parent},
                          {"code", code},
                          {"name_en", code},
                          {"name_zh", ""},
                          {"notes", ""}});
    };
    const auto put = [&](qint64 into, qsizetype asset) {
        Statement(w.db(), QStringLiteral("INSERT INTO collection_asset (collection_id, asset_id) VALUES (?, ?)"))
            .bind(into, house.assets[asset])
            .run();
    };
    const qint64 outer = collection("BLUE", nullptr);
    const qint64 inner = collection("BLUE-MING", outer);
    put(outer, 0);
    put(inner, 1);
    signOnPaper(*w, service.add(draft(house, house.luolai, {"collection:BLUE"}, Exclusivity::Exclusive)), 1,
                QDate(2026, 6, 1));
    put(inner, 2);

    const auto verdict = [&](const char *asset) {
        return SigningService(*w).gates(draft(house, house.taihu, {asset}, Exclusivity::NonExclusive)).verdict();
    };
    QCOMPARE(verdict("SZM/1"), AvailsVerdict::Unavailable);
    QCOMPARE(verdict("SZM/2"), AvailsVerdict::Unavailable);
    QCOMPARE(verdict("SZM/3"), AvailsVerdict::Available); // came in after the signing
    QCOMPARE(verdict("collection:BLUE-MING"), AvailsVerdict::Unavailable);
    QCOMPARE(verdict("*"), AvailsVerdict::Unavailable);
}

void TestSigning::everythingMeansTheInstitutions()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ContractService service(*w);
    signOnPaper(*w, service.add(draft(house, house.luolai, {"*"}, Exclusivity::Exclusive)), 1, QDate(2026, 6, 1));
    QCOMPARE(SigningService(*w).gates(draft(house, house.taihu, {"SZM/4"}, Exclusivity::NonExclusive)).verdict(),
             AvailsVerdict::Unavailable);
    const qint64 other = addMuseum(*w, QStringLiteral("GSM")).value;
    insertAsset(*w, {other}, QStringLiteral("GSM"), QStringLiteral("1"));
    holdEverything(*w, {other});
    Contract elsewhere = draft(house, house.taihu, {"GSM/1"}, Exclusivity::Exclusive);
    elsewhere.institution = {other};
    QCOMPARE(SigningService(*w).gates(elsewhere).verdict(), AvailsVerdict::Available);
}

void TestSigning::twoAtOnceCannotBothSign()
{
    const TestWorkspace w;
    const Licensing house(*w);
    constexpr int trials = 50;
    QList<std::pair<Id<Contract>, Id<Contract>>> pairs;
    for (int i = 0; i < trials; ++i) {
        const QString accession = QStringLiteral("T%1").arg(i);
        insertAsset(*w, house.institution, QStringLiteral("SZM"), accession);
        const std::string asset = "SZM/" + accession.toStdString();
        const auto exclusivity = i % 2 == 0 ? Exclusivity::Exclusive : Exclusivity::NonExclusive;
        pairs.append({added(*w, draft(house, house.luolai, {asset}, Exclusivity::Exclusive)),
                      added(*w, draft(house, house.taihu, {asset}, exclusivity))});
    }
    std::barrier start(2);
    std::vector<Outcome> outcomes[2];
    const auto signAll = [&](int side) {
        const auto own = w.another(side == 0 ? QStringLiteral("One") : QStringLiteral("Two"));
        for (const auto &[first, second] : pairs) {
            start.arrive_and_wait();
            try {
                SigningService(*own).sign(side == 0 ? first : second, 1, QDate(2026, 6, 1));
                outcomes[side].push_back(Outcome::Signed);
            } catch (const Error &error) {
                outcomes[side].push_back(error.kind() == Error::Kind::Rejected ? Outcome::Refused : Outcome::Failed);
            }
        }
    };
    std::thread one(signAll, 0);
    std::thread two(signAll, 1);
    one.join();
    two.join();
    for (size_t i = 0; i < size_t(trials); ++i) {
        const bool firstWon = outcomes[0][i] == Outcome::Signed && outcomes[1][i] == Outcome::Refused;
        const bool secondWon = outcomes[0][i] == Outcome::Refused && outcomes[1][i] == Outcome::Signed;
        QVERIFY2(firstWon != secondWon, qPrintable(QStringLiteral("trial %1").arg(i)));
    }
    QCOMPARE(ContractService(*w).list({.standings = {ContractStanding::Upcoming}}).size(), trials);
}

void TestSigning::differentRightsAtOnceAreSignedBoth()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const Id<Contract> ids[2] = {added(*w, draft(house, house.luolai, {"SZM/1"}, Exclusivity::Exclusive)),
                                 added(*w, draft(house, house.taihu, {"SZM/2"}, Exclusivity::Exclusive))};
    std::barrier start(2);
    bool isSigned[2] = {false, false};
    const auto sign = [&](int side) {
        const auto own = w.another(QStringLiteral("Signer"));
        start.arrive_and_wait();
        SigningService(*own).sign(ids[side], 1, QDate(2026, 6, 1));
        isSigned[side] = true;
    };
    std::thread one(sign, 0);
    std::thread two(sign, 1);
    one.join();
    two.join();
    QVERIFY(isSigned[0] && isSigned[1]);
}

/// Two programs, each with a process of its own, sign colliding contracts on one signal after the other.
void TestSigning::twoProgramsCannotBothSign()
{
    const TestWorkspace w;
    const Licensing house(*w);
    constexpr int trials = 200;
    QList<Id<Contract>> ids[2];
    for (int i = 0; i < trials; ++i) {
        const std::string category = "nice/24/trial-" + std::to_string(i);
        for (int side = 0; side < 2; ++side) {
            Contract contract = draft(house, side == 0 ? house.luolai : house.taihu, {"SZM/1"}, Exclusivity::Exclusive);
            contract.grants[0].categories = {category};
            ids[side].append(added(*w, contract));
        }
    }
    std::array<QProcess, 2> programs;
    for (QProcess &program : programs) {
        program.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--signer"), w.addressText()});
        QVERIFY(program.waitForStarted());
    }
    const auto answer = [](QProcess &program) {
        while (!program.canReadLine()) {
            if (!program.waitForReadyRead(30000))
                return QByteArray("silent");
        }
        return program.readLine().trimmed();
    };
    for (int i = 0; i < trials; ++i) {
        for (int side = 0; side < 2; ++side)
            programs[size_t(side)].write(QByteArray::number(ids[side][i].value) + '\n');
        for (QProcess &program : programs)
            QVERIFY(program.waitForBytesWritten());
        QList<QByteArray> answers{answer(programs[0]), answer(programs[1])};
        std::ranges::sort(answers);
        QCOMPARE(answers, (QList<QByteArray>{"refused", "signed"}));
    }
    for (QProcess &program : programs) {
        program.closeWriteChannel();
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 0);
    }
    QCOMPARE(ContractService(*w).list({.standings = {ContractStanding::Upcoming}}).size(), trials);
}

namespace {

/// The other program: signs the contract whose id comes on a line, and says how that went.
int signAsTold(const QString &address)
{
    Workspace w(Address::parse(address), Actor{QStringLiteral("Program")}, TestWorkspace::clock());
    std::string line;
    while (std::getline(std::cin, line)) {
        try {
            SigningService(w).sign({std::stoll(line)}, 1, QDate(2026, 6, 1));
            std::cout << "signed" << std::endl;
        } catch (const Error &error) {
            std::cout << (error.kind() == Error::Kind::Rejected ? "refused" : error.what()) << std::endl;
        }
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--signer")
        return signAsTold(arguments.value(2));
    TestSigning test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_signing.moc"
