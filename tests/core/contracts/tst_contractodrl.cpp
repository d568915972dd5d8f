// Contracts as ODRL policies: every right, box, exception, amount and duty stands where ODRL has it, words are ODRL's
// own or those of the profile, and the same contract gives the same text.
#include "core/contracts/contractodrl.h"
#include "core/contracts/contractterms.h"

#include <QFile>
#include <QSet>
#include <QTest>
#include <rapidcheck.h>

using namespace lianming;

namespace {

const ContractParties dunhuang{QStringLiteral("DHA"), QStringLiteral("TAIHU"), {}, {}, {}};

Regions regions()
{
    const Json document = Json::parse(R"({"APAC": ["CN", "HK"], "EU": ["DE", "FR"]})");
    return Regions::parse(JsonNode(document, QStringLiteral("regions")));
}

GrantTerms grant(std::vector<Right> rights)
{
    GrantTerms out;
    out.licensee = "TAIHU";
    out.assets = {"DHA/1", "collection:藻井"};
    out.rights = std::move(rights);
    out.categories = {"nice/24", "nice/25"};
    out.territories = {"CN", "EU"};
    out.channels = {"online"};
    out.days = {QDate(2026, 7, 1), QDate(2028, 6, 30)};
    return out;
}

Contract contract(std::vector<GrantTerms> grants)
{
    Contract out;
    out.number = QStringLiteral("C-2026-0007");
    out.title = QStringLiteral("飞天床品");
    out.state = ContractState::Signed;
    out.signedOn = QDate(2026, 6, 20);
    out.currency = *Currency::find(std::string_view("CNY"));
    out.term = {QDate(2026, 7, 1), QDate(2028, 6, 30)};
    out.grants = std::move(grants);
    out.terms = draftTerms(*Rate::parse("8"), {0, out.currency});
    return out;
}

Json policyOf(const Contract &contract, const ContractParties &parties = dunhuang)
{
    return Json::parse(contractOdrl(contract, parties, regions()).dump());
}

/// The rule whose uid ends so.
Json ruleOf(const Json &policy, const char *kind, const std::string &name)
{
    for (const Json &rule : policy.value(kind, Json::array())) {
        if (rule.at("uid").get<std::string>() == "urn:lianming:contract:C-2026-0007:" + name)
            return rule;
    }
    return {};
}

/// "spatial isAnyOf CN,DE", in their order.
QStringList constraintsOf(const Json &rule)
{
    QStringList out;
    for (const Json &one : rule.value("constraint", Json::array())) {
        QStringList values;
        const Json &right = one.at("rightOperand");
        for (const Json &value : right.is_array() ? right : Json::array({right}))
            values.append(QString::fromStdString(value.at("@value").get<std::string>()));
        out.append(QStringLiteral("%1 %2 %3")
                       .arg(QString::fromStdString(one.at("leftOperand").get<std::string>()),
                            QString::fromStdString(one.at("operator").get<std::string>()), values.join(u',')));
    }
    return out;
}

/// "eq 20000.00 CNY", of a duty to compensate.
QString paymentOf(const Json &duty)
{
    const Json &action = duty.at("action").at(0);
    if (action.at("rdf:value").at("@id") != "odrl:compensate")
        return {};
    const Json &amount = action.at("refinement").at(0);
    return QString::fromStdString(amount.at("operator").get<std::string>() + ' '
                                  + amount.at("rightOperand").at("@value").get<std::string>() + ' '
                                  + amount.at("unit").at("@value").get<std::string>());
}

/// What stands where a term of the vocabulary must.
void collectTerms(const Json &value, QSet<QString> &terms)
{
    if (value.is_array()) {
        for (const Json &item : value)
            collectTerms(item, terms);
    } else if (value.is_object()) {
        for (const auto &[key, inner] : value.items()) {
            terms.insert(QString::fromStdString(key));
            const bool isTerm = key == "leftOperand" || key == "operator" || key == "action" || key == "@type";
            for (const Json &item : inner.is_array() ? inner : Json::array({inner})) {
                const bool isOwn = item.is_string() && item.get<std::string>().starts_with("lm:");
                if (item.is_string() && (isTerm || (isOwn && key == "@id")))
                    terms.insert(QString::fromStdString(item.get<std::string>()));
            }
            collectTerms(inner, terms);
        }
    }
}

} // namespace

class TestContractOdrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhoAndWhat();
    void eachRight_data();
    void eachRight();
    void allRightsAreSix();
    void boxesAreConstraints();
    void whatIsNotLimitedHasNoConstraint();
    void exceptions();
    void exclusivityIsTheLicensorsDuty();
    void amountsAreDuties();
    void reportsAndRoyalties();
    void sublicences();
    void terminationAndSellOff();
    void draftsAreOffers();
    void bundlesAndMasters();
    void namesAreEncoded();
    void wordsAreOdrlsOrTheProfiles();
    void anyContract();
};

void TestContractOdrl::saysWhoAndWhat()
{
    const Json policy = policyOf(contract({grant({Right::Reproduction})}));
    QCOMPARE(policy.at("@context").at(0).get<std::string>(), std::string("http://www.w3.org/ns/odrl.jsonld"));
    QCOMPARE(policy.at("@context").at(1).at("lm").get<std::string>(), std::string(odrlProfile));
    QCOMPARE(policy.at("@type").get<std::string>(), std::string("Agreement"));
    QCOMPARE(policy.at("uid").get<std::string>(), std::string("urn:lianming:contract:C-2026-0007"));
    QCOMPARE(policy.at("profile").get<std::string>(), std::string(odrlProfile));
    QCOMPARE(policy.at("dct:title").get<std::string>(), std::string("飞天床品"));
    QCOMPARE(policy.at("dct:issued").at("@value").get<std::string>(), std::string("2026-06-20"));
    const Json rule = ruleOf(policy, "permission", "grant:1:reproduction");
    QCOMPARE(rule.at("assigner").get<std::string>(), std::string("urn:lianming:institution:DHA"));
    QCOMPARE(rule.at("assignee").get<std::string>(), std::string("urn:lianming:brand:TAIHU"));
    QCOMPARE(rule.at("target").dump(),
             std::string(R"([{"@type":"Asset","uid":"urn:lianming:asset:DHA/1"},)"
                         R"({"@type":"AssetCollection","uid":"urn:lianming:collection:%E8%97%BB%E4%BA%95"}])"));
    QCOMPARE(rule.at("lm:exclusivity").dump(), std::string(R"({"@id":"lm:non_exclusive"})"));
}

void TestContractOdrl::eachRight_data()
{
    QTest::addColumn<int>("right");
    QTest::addColumn<QString>("action");
    const auto row = [](Right right, const char *action) {
        QTest::newRow(rightCode(right)) << int(right) << QString::fromLatin1(action);
    };
    row(Right::Reproduction, "reproduce");
    row(Right::Adaptation, "derive");
    row(Right::Distribution, "distribute");
    row(Right::Communication, "present");
    row(Right::Trademark, "lm:useTrademark");
    row(Right::Name, "lm:useName");
}

void TestContractOdrl::eachRight()
{
    QFETCH(const int, right);
    QFETCH(const QString, action);
    const Json policy = policyOf(contract({grant({Right(right)})}));
    QCOMPARE(policy.at("permission").size(), size_t(1));
    const Json &rule = policy.at("permission").at(0);
    QCOMPARE(QString::fromStdString(rule.at("action").get<std::string>()), action);
    QCOMPARE(rule.at("lm:right").get<std::string>(), std::string(rightCode(Right(right))));
}

void TestContractOdrl::allRightsAreSix()
{
    const Json policy = policyOf(contract({grant({Right::Name, Right::All})}));
    QSet<QString> actions;
    for (const Json &rule : policy.at("permission"))
        actions.insert(QString::fromStdString(rule.at("action").get<std::string>()));
    QCOMPARE(policy.at("permission").size(), size_t(6));
    QCOMPARE(actions.size(), 6);
}

void TestContractOdrl::boxesAreConstraints()
{
    GrantTerms one = grant({Right::Reproduction});
    one.territories = {"APAC", "EU", "CN", "JP-13", "LATAM"};
    const Json rule = ruleOf(policyOf(contract({one})), "permission", "grant:1:reproduction");
    QCOMPARE(constraintsOf(rule),
             (QStringList{QStringLiteral("spatial isAnyOf CN,HK,DE,FR,JP-13,LATAM"),
                          QStringLiteral("product isAnyOf nice/24,nice/25"),
                          QStringLiteral("deliveryChannel isAnyOf online"), QStringLiteral("dateTime gteq 2026-07-01"),
                          QStringLiteral("dateTime lteq 2028-06-30")}));
    const Json &places = rule.at("constraint").at(0).at("rightOperand");
    QCOMPARE(places.at(0).at("@type").get<std::string>(), std::string("lm:Iso3166"));
    QCOMPARE(places.at(5).at("@type").get<std::string>(), std::string("lm:Region"));
}

void TestContractOdrl::whatIsNotLimitedHasNoConstraint()
{
    GrantTerms one = grant({Right::Reproduction});
    one.assets = {"*"};
    one.territories = {"WORLD"};
    one.categories = {"*"};
    one.channels = {"*"};
    const Json rule = policyOf(contract({one})).at("permission").at(0);
    QCOMPARE(constraintsOf(rule).size(), 2); // its days
    QCOMPARE(rule.at("target").dump(),
             std::string(R"([{"@type":"AssetCollection","uid":"urn:lianming:holdings:DHA"}])"));
}

void TestContractOdrl::exceptions()
{
    GrantTerms one = grant({Right::Reproduction, Right::Distribution});
    one.territories = {"WORLD"};
    one.territoriesExcept = {"CN-XJ", "EU"};
    const Json alone = policyOf(contract({one}));
    QVERIFY(constraintsOf(alone.at("permission").at(0)).contains(QStringLiteral("spatial isNoneOf CN-XJ,DE,FR")));
    const Json prohibition = ruleOf(alone, "prohibition", "grant:1:except");
    QCOMPARE(constraintsOf(prohibition), QStringList{QStringLiteral("spatial isAnyOf CN-XJ,DE,FR")});
    QCOMPARE(prohibition.at("action").dump(), std::string(R"(["reproduce","distribute"])"));

    // What another grant gives is not forbidden: only what no grant reaches.
    GrantTerms other = grant({Right::Reproduction});
    other.territories = {"CN"};
    const Json both = policyOf(contract({one, other}));
    QCOMPARE(constraintsOf(ruleOf(both, "prohibition", "grant:1:except")),
             QStringList{QStringLiteral("spatial isAnyOf DE,FR")});
    other.territories = {"CN-XJ", "DE", "FR"};
    QVERIFY(ruleOf(policyOf(contract({one, other})), "prohibition", "grant:1:except").is_null());
}

void TestContractOdrl::exclusivityIsTheLicensorsDuty()
{
    std::vector<GrantTerms> grants(3, grant({Right::Reproduction, Right::Name}));
    grants[0].exclusivity = Exclusivity::Exclusive;
    grants[1].exclusivity = Exclusivity::Sole;
    const Json policy = policyOf(contract(grants));
    const Json exclusive = ruleOf(policy, "obligation", "grant:1:exclusivity");
    QCOMPARE(exclusive.at("action").get<std::string>(), std::string("ensureExclusivity"));
    QCOMPARE(exclusive.at("assignee").get<std::string>(), std::string("urn:lianming:institution:DHA"));
    QCOMPARE(exclusive.at("lm:right").dump(), std::string(R"(["reproduction","name"])"));
    QCOMPARE(constraintsOf(exclusive), constraintsOf(ruleOf(policy, "permission", "grant:1:name")));
    QCOMPARE(ruleOf(policy, "obligation", "grant:2:exclusivity").at("action").get<std::string>(),
             std::string("lm:ensureSoleness"));
    QVERIFY(ruleOf(policy, "obligation", "grant:3:exclusivity").is_null());
}

void TestContractOdrl::amountsAreDuties()
{
    Contract one = contract({grant({Right::Reproduction})});
    one.terms = QStringLiteral(R"({
        "fees": [{"due": "2026-07-15", "amount": "20000"}, {"due": "2027-07-15", "amount": "0"}],
        "rates": [{"id": "R1", "tiers": [{"from": "0", "percent": "8"}]}],
        "guarantees": [{"id": "G 1", "scope": "contract_year", "amounts": ["100000", "120000.5"],
                        "instalments": [{"due": "2026-08-01", "amount": "50000"}]},
                       {"id": "G2", "scope": "term", "amounts": ["30000"]}]})");
    const Json policy = policyOf(one);
    const auto duty = [&](const char *name) {
        return ruleOf(policy, "obligation", name);
    };
    QCOMPARE(paymentOf(duty("fee:1")), QStringLiteral("eq 20000.00 CNY"));
    QCOMPARE(constraintsOf(duty("fee:1")), QStringList{QStringLiteral("dateTime lteq 2026-07-15")});
    QVERIFY(duty("fee:2").is_null());
    QCOMPARE(paymentOf(duty("guarantee:G%201:instalment:1")), QStringLiteral("eq 50000.00 CNY"));
    QCOMPARE(paymentOf(duty("guarantee:G%201:minimum:1")), QStringLiteral("gteq 100000.00 CNY"));
    QCOMPARE(constraintsOf(duty("guarantee:G%201:minimum:1")), QStringList{QStringLiteral("lm:contractYear eq 1")});
    QCOMPARE(paymentOf(duty("guarantee:G%201:minimum:2")), QStringLiteral("gteq 120000.50 CNY"));
    QCOMPARE(constraintsOf(duty("guarantee:G%201:minimum:2")), QStringList{QStringLiteral("lm:contractYear gteq 2")});
    QCOMPARE(constraintsOf(duty("guarantee:G2:minimum:1")), QStringList{QStringLiteral("dateTime lteq 2028-06-30")});
    one.currency = *Currency::find(std::string_view("JPY"));
    one.terms = QStringLiteral(R"({"fees": [{"due": "2026-07-15", "amount": "20000"}]})");
    QCOMPARE(paymentOf(ruleOf(policyOf(one), "obligation", "fee:1")), QStringLiteral("eq 20000 JPY"));
    one.terms = QStringLiteral(R"({"fees": [{"due": "2026-07-15", "amount": "0.5"}]})");
    QVERIFY_EXCEPTION_THROWN((void)policyOf(one), Error);
}

void TestContractOdrl::reportsAndRoyalties()
{
    Contract one = contract({grant({Right::Reproduction})});
    one.reportWithinDays = 20;
    QCOMPARE(constraintsOf(ruleOf(policyOf(one), "obligation", "reports")),
             (QStringList{QStringLiteral("timeInterval eq P3M"), QStringLiteral("lm:timeAfterPeriod lteq P20D")}));
    for (const auto &[frequency, interval] :
         {std::pair(Frequency::Monthly, "P1M"), {Frequency::Semiannual, "P6M"}, {Frequency::Annual, "P1Y"}}) {
        one.frequency = frequency;
        const Json duty = ruleOf(policyOf(one), "obligation", "royalties");
        QCOMPARE(constraintsOf(duty), QStringList{QStringLiteral("timeInterval eq ") + QLatin1String(interval)});
        QCOMPARE(duty.at("compensatedParty").get<std::string>(), std::string("urn:lianming:institution:DHA"));
    }
}

void TestContractOdrl::sublicences()
{
    GrantTerms other = grant({Right::Name});
    other.assets = {"DHA/1", "DHA/2"};
    Contract one = contract({grant({Right::Reproduction}), other});
    const Json prohibited = ruleOf(policyOf(one), "prohibition", "sublicences");
    QCOMPARE(prohibited.at("action").get<std::string>(), std::string("grantUse"));
    QCOMPARE(prohibited.at("target").size(), size_t(3));
    one.sublicensing = Sublicensing::Allowed;
    QVERIFY(ruleOf(policyOf(one), "prohibition", "sublicences").is_null());
    QVERIFY(!ruleOf(policyOf(one), "permission", "sublicences").contains("duty"));
    one.sublicensing = Sublicensing::WithConsent;
    const Json permitted = ruleOf(policyOf(one), "permission", "sublicences");
    QCOMPARE(permitted.at("duty").at(0).at("action").get<std::string>(), std::string("obtainConsent"));
    QCOMPARE(constraintsOf(permitted),
             (QStringList{QStringLiteral("dateTime gteq 2026-07-01"), QStringLiteral("dateTime lteq 2028-06-30")}));
}

void TestContractOdrl::terminationAndSellOff()
{
    GrantTerms early = grant({Right::Distribution});
    early.days.end = QDate(2027, 6, 30);
    Contract one = contract({grant({Right::Reproduction, Right::Distribution}), early, grant({Right::Name})});
    one.sellOffDays = 90;
    const Json policy = policyOf(one);
    const QStringList sellOff = constraintsOf(ruleOf(policy, "permission", "grant:1:sell-off"));
    QVERIFY(sellOff.contains(QStringLiteral("dateTime gt 2028-06-30")));
    QVERIFY(sellOff.contains(QStringLiteral("dateTime lteq 2028-09-28")));
    QVERIFY(sellOff.contains(QStringLiteral("lm:manufactured lteq 2028-06-30")));
    QVERIFY(ruleOf(policy, "permission", "grant:2:sell-off").is_null()); // ends before the term does
    QVERIFY(ruleOf(policy, "permission", "grant:3:sell-off").is_null()); // gives no right to sell

    one.state = ContractState::Terminated;
    one.terminatedOn = QDate(2026, 12, 31);
    const Json ended = policyOf(one);
    QCOMPARE(ended.at("@type").get<std::string>(), std::string("Agreement"));
    QVERIFY(constraintsOf(ruleOf(ended, "permission", "grant:2:distribution"))
                .contains(QStringLiteral("dateTime lteq 2026-12-31")));
    QVERIFY(constraintsOf(ruleOf(ended, "permission", "grant:1:sell-off"))
                .contains(QStringLiteral("dateTime lteq 2027-03-31")));
    one.grants[2].days.start = QDate(2027, 1, 1);
    QVERIFY(ruleOf(policyOf(one), "permission", "grant:3:name").is_null()); // terminated before it began
}

void TestContractOdrl::draftsAreOffers()
{
    Contract draft = contract({});
    draft.state = ContractState::Draft;
    draft.signedOn.reset();
    draft.terms = QStringLiteral("{}");
    draft.number.clear();
    const Json policy = policyOf(draft);
    QCOMPARE(policy.at("@type").get<std::string>(), std::string("Offer"));
    QVERIFY(!policy.contains("dct:issued") && !policy.contains("permission") && !policy.contains("prohibition"));
}

void TestContractOdrl::bundlesAndMasters()
{
    ContractParties parties = dunhuang;
    parties.further = QStringList{QStringLiteral("SZM")};
    parties.master = QStringLiteral("C-2025-0001");
    const Json policy = policyOf(contract({grant({Right::Name})}), parties);
    QCOMPARE(policy.at("permission").at(0).at("assigner").dump(),
             std::string(R"(["urn:lianming:institution:DHA","urn:lianming:institution:SZM"])"));
    QCOMPARE(policy.at("lm:master").dump(), std::string(R"({"@id":"urn:lianming:contract:C-2025-0001"})"));
}

void TestContractOdrl::namesAreEncoded()
{
    QCOMPARE(assetUrn("DHA/1:a b\"<>#%?", {}), std::string("urn:lianming:asset:DHA/1%3Aa%20b%22%3C%3E%23%25%3F"));
    QCOMPARE(assetUrn("*", QStringLiteral("S M")), std::string("urn:lianming:holdings:S%20M"));
    QCOMPARE(assetUrn("collection:A/B", {}), std::string("urn:lianming:collection:A/B"));
}

void TestContractOdrl::wordsAreOdrlsOrTheProfiles()
{
    GrantTerms closed = grant({Right::All});
    closed.exclusivity = Exclusivity::Exclusive;
    closed.territoriesExcept = {"CN-XJ"};
    GrantTerms sole = grant({Right::Name});
    sole.exclusivity = Exclusivity::Sole;
    sole.territories = {"LATAM"};
    Contract one = contract({closed, sole, grant({Right::Trademark})});
    one.sellOffDays = 30;
    one.sublicensing = Sublicensing::WithConsent;
    one.terms = QStringLiteral(R"({"fees": [{"due": "2026-07-15", "amount": "1"}],
        "guarantees": [{"id": "G", "scope": "contract_year", "amounts": ["1"]}]})");
    ContractParties parties = dunhuang;
    parties.master = QStringLiteral("M");
    QSet<QString> terms;
    Json policy = policyOf(one, parties);
    policy.erase("@context");
    collectTerms(policy, terms);
    const QSet<QString> odrl = {// keywords of JSON-LD and terms of ODRL 2.2
                                QStringLiteral("@type"),
                                QStringLiteral("@value"),
                                QStringLiteral("@id"),
                                QStringLiteral("uid"),
                                QStringLiteral("profile"),
                                QStringLiteral("Agreement"),
                                QStringLiteral("permission"),
                                QStringLiteral("prohibition"),
                                QStringLiteral("obligation"),
                                QStringLiteral("duty"),
                                QStringLiteral("assigner"),
                                QStringLiteral("assignee"),
                                QStringLiteral("target"),
                                QStringLiteral("action"),
                                QStringLiteral("constraint"),
                                QStringLiteral("refinement"),
                                QStringLiteral("leftOperand"),
                                QStringLiteral("operator"),
                                QStringLiteral("rightOperand"),
                                QStringLiteral("unit"),
                                QStringLiteral("Asset"),
                                QStringLiteral("AssetCollection"),
                                QStringLiteral("compensatedParty"),
                                QStringLiteral("consentingParty"),
                                QStringLiteral("informedParty"),
                                QStringLiteral("spatial"),
                                QStringLiteral("product"),
                                QStringLiteral("deliveryChannel"),
                                QStringLiteral("dateTime"),
                                QStringLiteral("timeInterval"),
                                QStringLiteral("payAmount"),
                                QStringLiteral("isAnyOf"),
                                QStringLiteral("isNoneOf"),
                                QStringLiteral("eq"),
                                QStringLiteral("gt"),
                                QStringLiteral("gteq"),
                                QStringLiteral("lteq"),
                                QStringLiteral("reproduce"),
                                QStringLiteral("derive"),
                                QStringLiteral("distribute"),
                                QStringLiteral("present"),
                                QStringLiteral("grantUse"),
                                QStringLiteral("obtainConsent"),
                                QStringLiteral("ensureExclusivity"),
                                QStringLiteral("rdf:value"),
                                QStringLiteral("dct:title"),
                                QStringLiteral("dct:issued"),
                                QStringLiteral("xsd:date"),
                                QStringLiteral("xsd:decimal"),
                                QStringLiteral("xsd:integer"),
                                QStringLiteral("xsd:duration")};
    QFile profile(QStringLiteral(":/lianming/contracts/odrl-profile.ttl"));
    QVERIFY(profile.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(profile.readAll());
    int ours = 0;
    for (const QString &term : terms) {
        if (term.startsWith(QStringLiteral("lm:"))) {
            ++ours;
            QVERIFY2(text.contains(u'\n' + term + QStringLiteral(" a ")), qPrintable(term));
        } else {
            QVERIFY2(odrl.contains(term), qPrintable(term));
        }
    }
    QVERIFY(ours >= 18);
}

void TestContractOdrl::anyContract()
{
    QVERIFY(rc::check("permissions are as many as grants and rights, each rule has its own name", [] {
        const auto oneOf = [](const std::vector<std::string> &from) {
            return from[*rc::gen::inRange<size_t>(0, from.size())];
        };
        std::vector<GrantTerms> grants;
        size_t rights = 0;
        for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
            GrantTerms one = grant({Right(*rc::gen::inRange(0, 7))});
            rights += one.rights[0] == Right::All ? 6 : 1;
            one.territories = {oneOf({"WORLD", "CN", "EU", "APAC", "LATAM"})};
            if (*rc::gen::inRange(0, 2) == 1)
                one.territoriesExcept = {oneOf({"CN", "CN-GS", "EU", "DE"})};
            one.exclusivity = Exclusivity(*rc::gen::inRange(0, 3));
            grants.push_back(one);
        }
        const Contract contract = ::contract(grants);
        const Json policy = policyOf(contract);
        RC_ASSERT(policy.value("permission", Json::array()).size() == rights);
        std::set<std::string> names;
        size_t rules = 0;
        for (const char *kind : {"permission", "prohibition", "obligation"}) {
            for (const Json &rule : policy.value(kind, Json::array())) {
                names.insert(rule.at("uid").get<std::string>());
                ++rules;
            }
        }
        RC_ASSERT(names.size() == rules);
        RC_ASSERT(contractOdrl(contract, dunhuang, regions()).dump(2)
                  == contractOdrl(contract, dunhuang, regions()).dump(2));
    }));
}

QTEST_GUILESS_MAIN(TestContractOdrl)
#include "tst_contractodrl.moc"
