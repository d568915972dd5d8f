// Seven real licence agreements (tests/data/drafting): each is a contract's document, no term of it is lost on the way
// through a contract, and a text can be drafted that states what our terms express.
#include "core/contracts/contractjson.h"
#include "core/drafting/termwording.h"
#include "core/drafting/textfindings.h"

#include <QDir>
#include <QTest>

using namespace lianming;

namespace {

Json dataFile(const QString &name)
{
    return readJsonFile(QStringLiteral(LIANMING_TEST_DATA "/drafting/") + name);
}

/// The first place at which `again` does not say what `given` says; empty if it says all of it. It may say more.
QString lost(const Json &given, const Json &again, const QString &place = QStringLiteral("document"))
{
    if (given.is_object()) {
        for (const auto &[key, value] : given.items()) {
            const QString below = place + u'.' + QString::fromStdString(key);
            if (!again.is_object() || !again.contains(key))
                return below;
            if (const QString found = lost(value, again[key], below); !found.isEmpty())
                return found;
        }
        return {};
    }
    if (given.is_array()) {
        if (!again.is_array() || again.size() != given.size())
            return place;
        for (size_t i = 0; i < given.size(); ++i) {
            if (const QString found = lost(given[i], again[i], QStringLiteral("%1[%2]").arg(place).arg(i));
                !found.isEmpty())
                return found;
        }
        return {};
    }
    return given == again ? QString() : place;
}

ContractFacts factsOf(const QString &code)
{
    const auto read = readContractDocument(dataFile(code + QStringLiteral(".json")), code, Regions());
    ContractFacts out = contractFacts(read.contract, Regions());
    out.licensor.nameEn = QStringLiteral("Licensor of %1").arg(code);
    out.licensee.nameEn = QStringLiteral("Licensee of %1").arg(code);
    return out;
}

QString words(LicenceTerm term, const ContractFacts &facts)
{
    return termWords(term, facts, Words(DocumentLanguage::English));
}

} // namespace

class TestRealContracts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLost_data() { everyContract(); }
    void nothingIsLost();
    void gapsStandInTheDocuments();
    void textsStateTheTerms_data() { everyContract(); }
    void textsStateTheTerms();
    void figures();

private:
    static void everyContract()
    {
        QTest::addColumn<QString>("code");
        for (int i = 1; i <= 7; ++i)
            QTest::newRow(qPrintable(QStringLiteral("C0%1").arg(i))) << QStringLiteral("C0%1").arg(i);
    }
};

void TestRealContracts::nothingIsLost()
{
    QFETCH(const QString, code);
    const Json given = dataFile(code + QStringLiteral(".json"));
    const ContractDocument read = readContractDocument(given, code, Regions());
    const Json again = Json::parse(contractDocument(read.contract, read.parties).dump());
    QCOMPARE(lost(given, again), QString());
    QCOMPARE(
        lost(again,
             Json::parse(contractDocument(readContractDocument(again, code, Regions()).contract, read.parties).dump())),
        QString());
}

void TestRealContracts::gapsStandInTheDocuments()
{
    const Json gaps = dataFile(QStringLiteral("gaps.json"));
    QCOMPARE(gaps.size(), size_t(7));
    for (const auto &[code, items] : gaps.items()) {
        const Json document = dataFile(QString::fromStdString(code) + QStringLiteral(".json"));
        for (const Json &item : items) {
            const auto at = item["at"].get<std::string>();
            QVERIFY2(document.contains(Json::json_pointer(at)), (code + at).c_str());
        }
    }
}

void TestRealContracts::textsStateTheTerms()
{
    QFETCH(const QString, code);
    const ContractFacts facts = factsOf(code);
    const ContractText text = textFromTemplate(*shippedTemplate(u"direct-licence"), shippedClauses(), facts);
    for (const TextFinding &finding : textFindings(text, shippedClauses(), facts)) {
        // C07's rate is redacted: it stays open.
        const bool isOpen = code == u"C07" && finding.problem == TextProblem::TermOpen
                            && (finding.term == LicenceTerm::Rates || finding.term == LicenceTerm::Base);
        QVERIFY2(isOpen || finding.problem == TextProblem::SectionMissing,
                 qPrintable(textFindingMessage(finding).english()));
    }
}

void TestRealContracts::figures()
{
    const ContractFacts c1 = factsOf(QStringLiteral("C01"));
    QCOMPARE(c1.terms.guarantees[0].amounts.size(), size_t(9));
    QCOMPARE(c1.terms.guarantees[0].amounts[6], 500000000);
    QCOMPARE(
        words(LicenceTerm::Renewal, c1),
        QStringLiteral(
            "the term is extended of itself by 36 months; at most 2 times; renewal 1 provided that the royalty base reach USD 20,000,000.00 in contract year 3; renewal 2 provided that the royalty base reach USD 50,000,000.00 in contract year 6"));
    QVERIFY(words(LicenceTerm::Base, c1).contains(QStringLiteral("of discounts together at most 5 % of gross sales")));
    const ContractFacts c2 = factsOf(QStringLiteral("C02"));
    QCOMPARE(c2.terms.regions.replaced(c2.contract.grants[0].territoriesExcept).size(), size_t(26));
    QVERIFY(words(LicenceTerm::Territories, c2)
                .startsWith(QStringLiteral("the whole world, except ASIA-C02 (that is Bangladesh")));
    QVERIFY(words(LicenceTerm::Audit, c2).contains(QStringLiteral("above USD 1,500.00")));
    const ContractFacts c3 = factsOf(QStringLiteral("C03"));
    QCOMPARE(c3.terms.rates[0].tiers.size(), size_t(7));
    QVERIFY(words(LicenceTerm::Rates, c3).startsWith(QStringLiteral("6.25 % of the royalty base below 5,001 units")));
    QCOMPARE(words(LicenceTerm::LateInterest, c3).section(u';', 0, 0), QStringLiteral("1.5 % a month"));
    QVERIFY(c3.contract.sublicensing == Sublicensing::Prohibited);
    const ContractFacts c4 = factsOf(QStringLiteral("C04"));
    QCOMPARE(c4.terms.rates[0].tiers[0].rate, Rate());
    QCOMPARE(words(LicenceTerm::Termination, c4),
             QStringLiteral("the Licensee may end this Agreement by 60 days' written notice"));
    const ContractFacts c5 = factsOf(QStringLiteral("C05"));
    qint64 fees = 0;
    for (const DatedAmount &fee : c5.terms.fees)
        fees += fee.minor;
    QCOMPARE(fees, 12500000); // 55,000 in 2011 and 70,000 in 2012
    QVERIFY(c5.terms.guarantees.empty());
    const ContractFacts c6 = factsOf(QStringLiteral("C06"));
    QVERIFY(words(LicenceTerm::Rates, c6)
                .contains(QStringLiteral("33 % of the royalty base; at least USD 1 per unit (for channels: ")));
    QCOMPARE(c6.contract.sellOffDays, 180);
    const ContractFacts c7 = factsOf(QStringLiteral("C07"));
    QVERIFY(!c7.hasRates && termState(LicenceTerm::Rates, c7) == TermState::Open);
    QCOMPARE(words(LicenceTerm::Reporting, c7),
             QStringLiteral("for each calendar month, within 15 days after its end"));
    QCOMPARE(c7.paymentDays, 10);
}

QTEST_GUILESS_MAIN(TestRealContracts)
#include "tst_realcontracts.moc"
