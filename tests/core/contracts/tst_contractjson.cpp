#include "core/contracts/contractjson.h"
#include "core/contracts/contractterms.h"
#include "core/contracts/royaltyterms.h"

#include <QTest>
#include <rapidcheck.h>

using namespace lianming;

namespace {

Regions regions()
{
    const Json document = Json::parse(R"({"EU": ["DE", "FR"]})");
    return Regions::parse(JsonNode(document, QStringLiteral("regions")));
}

Json valid()
{
    return Json::parse(R"({
        "format": "lianming-contract/1", "number": "C-2026-0007", "title": "Bedding", "institution": "SZM",
        "brand": "LUOLAI", "currency": "CNY", "term": {"start": "2026-07-01", "end": "2028-06-30"},
        "sell_off": {"days": 90, "counts": true}, "periods": "quarterly", "report_within_days": 20,
        "grants": [{"assets": ["SZM/1"], "rights": ["reproduction"], "categories": ["nice/24"],
                    "territories": ["CN", "EU"], "territories_except": ["CN-XJ"], "channels": ["online"],
                    "exclusivity": "sole"}],
        "rates": [{"id": "R1", "tiers": [{"from": "0", "percent": "8"}, {"from": "1000000", "percent": "10"}],
                   "scope": "contract_year"}],
        "guarantees": [{"id": "G1", "scope": "contract_year", "amounts": ["100000.00"]}]})");
}

ContractDocument read(const Json &document)
{
    return readContractDocument(document, QStringLiteral("c.json"), regions());
}

template<class T>
T pick(const std::vector<T> &from)
{
    return from[*rc::gen::inRange<size_t>(0, from.size())];
}

template<class T>
std::vector<T> some(const std::vector<T> &from)
{
    std::vector<T> out{pick(from)};
    for (const T &one : from) {
        if (one != out.front() && *rc::gen::inRange(0, 2) == 1)
            out.push_back(one);
    }
    return out;
}

Contract anyContract()
{
    Contract out;
    out.number = QStringLiteral("C-%1").arg(*rc::gen::inRange(1, 100000));
    out.title = QString::fromStdString(pick<std::string>({"Bedding", "床品 \"四件套\"", "a\\b\nc", "x"}));
    out.currency = *Currency::find(pick<std::string>({"CNY", "JPY", "KWD"}));
    const QDate start = QDate(2026, 1, 1).addDays(*rc::gen::inRange(0, 700));
    out.term = {start, start.addDays(*rc::gen::inRange(0, 1500))};
    out.sellOffDays = *rc::gen::inRange(0, 200);
    out.frequency =
        pick<Frequency>({Frequency::Monthly, Frequency::Quarterly, Frequency::Semiannual, Frequency::Annual});
    out.reportWithinDays = *rc::gen::inRange(0, 60);
    const int grants = *rc::gen::inRange(0, 4);
    for (int i = 0; i < grants; ++i) {
        GrantTerms grant;
        grant.licensee = "LUOLAI";
        grant.assets = some<std::string>({"SZM/1", "SZM/二", "collection:BLUE", "*"});
        grant.rights = some<Right>({Right::All, Right::Reproduction, Right::Name});
        grant.categories = some<std::string>({"*", "nice/24", "nice/24/bedding/quilts"});
        grant.territories = some<std::string>({"WORLD", "CN", "HK", "EU", "CN-GS"});
        if (*rc::gen::inRange(0, 2) == 1)
            grant.territoriesExcept = some<std::string>({"CN-XJ", "EU"});
        grant.channels = some<std::string>({"*", "online/own-shop"});
        const int length = int(out.term.start.daysTo(out.term.end));
        const int first = *rc::gen::inRange(0, length + 1);
        grant.days = {start.addDays(first), start.addDays(*rc::gen::inRange(first, length + 1))};
        grant.exclusivity = pick<Exclusivity>({Exclusivity::Exclusive, Exclusivity::Sole, Exclusivity::NonExclusive});
        out.grants.push_back(grant);
    }
    Json terms = Json::parse(draftTerms(*Rate::parse(std::to_string(*rc::gen::inRange(0, 30)) + ".5"),
                                        {*rc::gen::inRange(0, 3) * 1000, out.currency})
                                 .toStdString());
    if (*rc::gen::inRange(0, 2) == 1)
        terms["sell_off"] = {{"counts", true}};
    if (*rc::gen::inRange(0, 2) == 1)
        terms["regions"] = {{"EU", {"DE"}}};
    if (*rc::gen::inRange(0, 2) == 1)
        terms["our_note"] = {{"kept", {1, 2.5, "三"}}};
    out.terms = QString::fromStdString(terms.dump());
    return out;
}

} // namespace

class TestContractJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItSays();
    void comesBackAsItWent();
    void namesThePlace_data();
    void namesThePlace();
    void servesTheRoyaltyCalculation();
};

void TestContractJson::readsWhatItSays()
{
    const ContractDocument document = read(valid());
    const Contract &contract = document.contract;
    QCOMPARE(document.parties.institution, QStringLiteral("SZM"));
    QCOMPARE(document.parties.brand, QStringLiteral("LUOLAI"));
    QCOMPARE(contract.sellOffDays, 90);
    QCOMPARE(contract.reportWithinDays, 20);
    QCOMPARE(contract.grants.size(), size_t(1));
    QCOMPARE(contract.grants[0].licensee, std::string("LUOLAI"));
    QVERIFY(contract.grants[0].days == contract.term);
    QCOMPARE(contract.grants[0].exclusivity, Exclusivity::Sole);
    const Json terms = Json::parse(contract.terms.toStdString());
    QCOMPARE(terms.at("sell_off").dump(), std::string(R"({"counts":true})"));
    QVERIFY(!terms.contains("grants") && !terms.contains("number") && terms.contains("rates"));
    QCOMPARE(contract.state, ContractState::Draft);
}

void TestContractJson::comesBackAsItWent()
{
    QVERIFY(rc::check("a contract document is read back without loss", [] {
        const Contract contract = anyContract();
        ContractParties parties{QStringLiteral("SZM"), QStringLiteral("LUOLAI"), QString(), QString(), {}};
        if (*rc::gen::inRange(0, 2) == 1)
            parties.proposal = QStringLiteral("P-2026-0001");
        if (*rc::gen::inRange(0, 2) == 1)
            parties.master = QStringLiteral("C-2026-0001");
        if (*rc::gen::inRange(0, 2) == 1)
            parties.further = {QStringLiteral("GSPM"), QStringLiteral("NLC")};
        const OrderedJson document = contractDocument(contract, parties);
        const ContractDocument back = read(Json::parse(document.dump()));
        RC_ASSERT(back.contract == contract);
        RC_ASSERT(back.parties == parties);
        RC_ASSERT(contractDocument(back.contract, back.parties).dump() == document.dump());
    }));
}

void TestContractJson::namesThePlace_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *pointer, const char *value, const char *place) {
        QTest::addRow("%s %s", pointer, value) << QString::fromLatin1(pointer) << QString::fromUtf8(value)
                                               << QStringLiteral("c.json: ") + QString::fromLatin1(place);
    };
    row("/format", "\"lianming-contract/2\"", "format");
    row("/title", "null", "title");
    row("/title", "\"\"", "title");
    row("/institution", "7", "institution");
    row("/brand", "null", "brand");
    row("/state", "\"open\"", "state");
    row("/currency", "\"RMB\"", "currency");
    row("/term/end", "\"2026-06-30\"", "term.end");
    row("/term/start", "\"2026-02-30\"", "term.start");
    row("/sell_off/days", "-1", "sell_off.days");
    row("/report_within_days", "1.5", "report_within_days");
    row("/periods", "\"weekly\"", "periods");
    row("/grants/0/exclusivity", "\"total\"", "grants[0].exclusivity");
    row("/grants/0/licensee", "\"TAIHU-SNOW\"", "grants[0].licensee");
    row("/grants/0/channels", "[]", "grants[0].channels");
    row("/grants/0/territories/1", "\"CN-HK\"", "grants[0].territories[1]");
    row("/grants/0", "3", "grants[0]");
    row("/rates/0/tiers/1/from", "\"0\"", "rates[0].tiers[1].from");
}

void TestContractJson::namesThePlace()
{
    QFETCH(const QString, pointer);
    QFETCH(const QString, value);
    QFETCH(const QString, place);
    Json document = valid();
    document[Json::json_pointer(pointer.toStdString())] = Json::parse(value.toStdString());
    try {
        (void)read(document);
    } catch (const Error &error) {
        QCOMPARE(error.kind(), Error::Kind::BadInput);
        QVERIFY2(error.message().english().startsWith(place), error.what());
        return;
    }
    QFAIL("it was read");
}

void TestContractJson::servesTheRoyaltyCalculation()
{
    const ContractDocument document = read(valid());
    const Json written = contractDocument(document.contract, document.parties);
    Json complete = written;
    complete["regions"] = regions().definitions();
    const RoyaltyTerms terms = RoyaltyTerms::parse(JsonNode(complete, QStringLiteral("c.json")));
    QCOMPARE(terms.number, std::string("C-2026-0007"));
    QCOMPARE(terms.sellOffDays, 90);
    QVERIFY(terms.sellOffCounts);
    QCOMPARE(terms.rates[0].tiers.size(), size_t(2));
    QCOMPARE(terms.grants.size(), size_t(1));
    QCOMPARE(terms.periods, Frequency::Quarterly);
}

QTEST_GUILESS_MAIN(TestContractJson)
#include "tst_contractjson.moc"
