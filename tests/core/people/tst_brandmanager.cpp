// What a brand's own manager reads: everything of the own brand, and of the others not a code, not a number, not an
// amount, whatever is asked. Asked through the command line, whose documents hold all that the services hand out.
#include "core/contracts/contractservice.h"
#include "core/people/access.h"
#include "core/royalties/royaltyservice.h"
#include "tests/core/people/programme.h"
#include "tests/support/cli.h"

using namespace lianming;
using test::Programme;

namespace {

struct Reading {
    const char *line;        ///< "%": the workspace
    bool isPermitted = true; ///< to a brand manager
    const char *holds = "";  ///< a word that the answer must have
};

/// Every verb that reads, about the own brand or about nothing in particular.
constexpr Reading readings[] = {
    {"institutions list --workspace %", true, "SZM"},
    {"institutions show --workspace % SZM", true, "SZM"},
    {"brands list --workspace % --archived", true, "LUOLAI"},
    {"brands show --workspace % LUOLAI", true, "LUOLAI"},
    {"assets search --workspace % vase", true, "SZM/1"},
    {"assets show --workspace % SZM/1", true, "SZM/1"},
    {"proposals list --workspace %", true, "P-OURS-1"},
    {"proposals show --workspace % P-OURS-1", true, "P-OURS-1"},
    {"contracts list --workspace %", true, "TM-OURS-1"},
    {"contracts show --workspace % TM-OURS-1", true, "TM-OURS-1"},
    {"contracts export --workspace % TM-OURS-1", true, "TM-OURS-1"},
    {"products list --workspace % --contract TM-OURS-1", true, "SKU-TM-OURS-1"},
    {"statements list --workspace % --upcoming", true, "TM-OURS-1"},
    {"statements exceptions --workspace % --contract TM-OURS-1 --period 2026Q1"},
    {"royalties ledger --workspace % --brand LUOLAI", true, "100.00"},
    {"royalties open --workspace %", true},
    {"report dashboard --workspace % --as-of 2026-06-01", true, "TM-OURS-1"},
    {"people list --workspace %", true, "brand_manager"},
    {"royalties exceptions --workspace % --closed", false},
    {"royalties reminders --workspace %", false},
    {"royalties shares --workspace %", false},
    {"royalties payee --workspace % --party x", false},
    {"audits list --workspace %", false},
    {"outlook guarantees --workspace %", false},
    {"outlook accrual --workspace % --on 2026-05-31", false},
    {"outlook cash --workspace %", false},
    {"outlook concentration --workspace %", false},
    {"protect registrations --workspace %", false},
    {"protect verify --workspace %", false},
    {"backup --workspace % --out /nowhere/none", false},
};

/// The same about another brand's record ("@"): as if there were none.
constexpr const char *othersReadings[] = {
    "proposals show --workspace % @P-THEIRS-1",
    "contracts show --workspace % @TM-THEIRS-1",
    "contracts export --workspace % @TM-THEIRS-1",
    "products list --workspace % --contract @TM-THEIRS-1",
    "statements list --workspace % --contract @TM-THEIRS-1",
    "statements exceptions --workspace % --contract @TM-THEIRS-1 --period 2026Q1",
    "statements empty --workspace % --contract @TM-THEIRS-1 --period 2026Q3",
    "royalties explain --workspace % --contract @TM-THEIRS-1 --period 2026Q1",
    "royalties ledger --workspace % --brand @TAIHU-SNOW",
    "royalties open --workspace % --brand @TAIHU-SNOW",
    "brands show --workspace % @TAIHU-SNOW",
};

} // namespace

class TestBrandManager : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_programme = std::make_unique<Programme>(); }
    void cleanupTestCase() { m_programme.reset(); }
    void readsTheOwnAndNothingElse_data();
    void readsTheOwnAndNothingElse();
    void othersRecordsAreNotThere_data();
    void othersRecordsAreNotThere();
    void servicesGiveNoneEither();
    void rightsAreAnsweredWithoutNames();
    void worksForTheOwnBrandAlone();

private:
    [[nodiscard]] CliAnswer call(const QString &line, bool json = true) const
    {
        QStringList arguments = words(line.toUtf8(), {m_programme->home().addressText()});
        if (json)
            arguments.append(QStringLiteral("--json"));
        return callCli(arguments, "brand_manager");
    }
    std::unique_ptr<Programme> m_programme;
};

void TestBrandManager::readsTheOwnAndNothingElse_data()
{
    QTest::addColumn<int>("place");
    for (int i = 0; i < int(std::size(readings)); ++i)
        QTest::newRow(readings[i].line) << i;
}

void TestBrandManager::readsTheOwnAndNothingElse()
{
    QFETCH(const int, place);
    const Reading &reading = readings[place];
    for (const bool json : {true, false}) {
        const CliAnswer answer = call(QString::fromUtf8(reading.line), json);
        QVERIFY2(answer.status == (reading.isPermitted ? 0 : 1), answer.all());
        QVERIFY2(answer.out.contains(reading.holds), answer.all());
        QVERIFY2(reading.isPermitted || answer.err.startsWith("Only "), answer.all());
        const QString text = QString::fromUtf8(answer.all());
        for (const QString &word : m_programme->othersWords())
            QVERIFY2(!text.contains(word), qPrintable(word + u'\n' + text));
    }
}

void TestBrandManager::othersRecordsAreNotThere_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : othersReadings)
        QTest::newRow(line) << QString::fromUtf8(line);
}

void TestBrandManager::othersRecordsAreNotThere()
{
    QFETCH(const QString, line);
    const qsizetype at = line.indexOf(u'@');
    const QString asked = line.mid(at + 1).section(u' ', 0, 0);
    const CliAnswer theirs = call(QString(line).remove(u'@'));
    const CliAnswer nobodys = call(QString(line).replace(u'@' + asked, QStringLiteral("NO-SUCH-1")));
    QVERIFY2(theirs.status == 2, theirs.all());
    QCOMPARE(theirs.all().replace(asked.toUtf8(), "NO-SUCH-1"), nobodys.all());
}

void TestBrandManager::servicesGiveNoneEither()
{
    Workspace &w = m_programme->as(Role::BrandManager);
    const Programme::Deal &theirs = m_programme->other;
    Progress progress;
    VERIFY_ERROR((void)ProposalService(w).get(theirs.proposal), Error::Kind::NotFound);
    VERIFY_ERROR((void)ProposalService(w).moves(theirs.proposal), Error::Kind::NotFound);
    VERIFY_ERROR((void)ProposalService(w).history(theirs.proposal), Error::Kind::NotFound);
    VERIFY_ERROR((void)ContractService(w).get(theirs.contract), Error::Kind::NotFound);
    VERIFY_ERROR((void)ContractService(w).history(theirs.contract), Error::Kind::NotFound);
    QVERIFY(!ContractService(w).findByProposal(theirs.proposal));
    VERIFY_ERROR((void)RoyaltyService(w).ledger(theirs.contract), Error::Kind::NotFound);
    VERIFY_ERROR((void)RoyaltyService(w).result(theirs.statement), Error::Kind::NotFound);
    VERIFY_ERROR((void)RoyaltyService(w).explainPeriod(theirs.statement), Error::Kind::NotFound);
    VERIFY_ERROR((void)AccountService(w).get(theirs.invoice), Error::Kind::NotFound);
    VERIFY_ERROR((void)AccountService(w).get(theirs.invoiceNumber), Error::Kind::NotFound);
    VERIFY_ERROR((void)AccountService(w).payment(theirs.payment), Error::Kind::NotFound);
    VERIFY_ERROR((void)AccountService(w).allocationsOf(theirs.payment), Error::Kind::NotFound);
    VERIFY_ERROR((void)AccountService(w).ledger(theirs.brand, Currency()), Error::Kind::NotFound);
    InvoiceFilter invoices;
    invoices.brand = theirs.brand;
    QVERIFY(AccountService(w).list(invoices).isEmpty());
    QCOMPARE(AccountService(w).list().size(), 1);
    QCOMPARE(AccountService(w).payments().size(), 1);
    QCOMPARE(AccountService(w).aging().size(), 1);
    InboxFilter inbox;
    inbox.brandId = theirs.brand.value;
    QVERIFY(RoyaltyService(w).inbox(inbox).isEmpty());
    for (const InboxRow &row : RoyaltyService(w).inbox())
        QCOMPARE(row.contractNumber, m_programme->own.number);
    ProposalFilter proposals;
    proposals.brand = theirs.brand;
    QVERIFY(ProposalService(w).list(proposals).isEmpty());
    QCOMPARE(ProposalService(w).list().size(), 1);
}

/// Whether rights are free is told, who has them is not, and of other brands' wishes nothing at all.
void TestBrandManager::rightsAreAnsweredWithoutNames()
{
    const auto conflicts = [this](Role role) {
        QStringList out;
        const auto answer = ProposalService(m_programme->as(role)).rights(m_programme->house.proposal());
        for (const Conflict &conflict : answer ? answer->conflicts : std::vector<Conflict>())
            out.append(QString::fromLatin1(conflictReasonCode(conflict.reason)) + u' '
                       + QString::fromStdString(conflict.grant));
        return out;
    };
    const QStringList all = conflicts(Role::LicensingStaff);
    QVERIFY2(all.contains(QStringLiteral("proposed P-THEIRS-1")), qPrintable(all.join(u'\n')));
    for (const QString &shown : conflicts(Role::BrandManager))
        QVERIFY2(!shown.contains(QStringLiteral("THEIRS")), qPrintable(shown));
}

void TestBrandManager::worksForTheOwnBrandAlone()
{
    const qint64 before = m_programme->traces();
    Workspace &w = m_programme->as(Role::BrandManager);
    Proposal theirs = m_programme->house.proposal();
    theirs.brand = m_programme->other.brand;
    VERIFY_ERROR(ProposalService(w).add(theirs), Error::Kind::NotFound);
    theirs.id = m_programme->own.proposal;
    VERIFY_ERROR(ProposalService(w).change(theirs), Error::Kind::NotFound);
    VERIFY_ERROR(ProposalService(w).move(m_programme->other.proposal, 3, ProposalStage::Withdrawn, QStringLiteral("x")),
                 Error::Kind::NotFound);
    VERIFY_ERROR(ProposalService(w).setArchived(m_programme->other.proposal, true), Error::Kind::NotFound);
    VERIFY_ERROR(RoyaltyService(w).addEmpty(m_programme->other.contract, QStringLiteral("2026Q3")),
                 Error::Kind::NotFound);
    QCOMPARE(m_programme->traces(), before);

    Proposal ours = ProposalService(w).get(m_programme->own.proposal);
    ours.idea = QStringLiteral("Bedding, with samples in June");
    ProposalService(w).change(ours);
    const Id<Proposal> fresh = ProposalService(w).add(m_programme->house.proposal());
    VERIFY_ERROR(ProposalService(w).move(fresh, 1, ProposalStage::Reviewing), Error::Kind::Rejected);
    ProposalService(w).move(fresh, 1, ProposalStage::Withdrawn, QStringLiteral("Another season"));
    VERIFY_ERROR(ProposalService(w).change(ProposalService(w).get(fresh)), Error::Kind::Rejected);
}

QTEST_GUILESS_MAIN(TestBrandManager)
#include "tst_brandmanager.moc"
