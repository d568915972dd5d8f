// That the published JSON Schema of lianming-contract/1 and its reader agree: what we write is valid, what the schema
// refuses the reader refuses too.
#include "core/contracts/contractjson.h"
#include "core/contracts/contractterms.h"
#include "core/drafting/contracttext.h"
#include "tests/support/jsonschema.h"

#include <QFile>
#include <QTest>
#include <rapidcheck.h>

using namespace lianming;
using namespace lianming::test;

namespace {

Json schemaDocument()
{
    QFile file(QStringLiteral(":/lianming/contracts/lianming-contract-1.schema.json"));
    return file.open(QIODevice::ReadOnly) ? parseJson(file.readAll(), file.fileName()) : Json();
}

Regions regions()
{
    const Json document = Json::parse(R"({"EU": ["DE", "FR"]})");
    return Regions::parse(JsonNode(document, QStringLiteral("regions")));
}

/// A document with everything that the schema names.
Json full()
{
    return Json::parse(R"({
        "format": "lianming-contract/1", "number": "C-2026-0007", "title": "飞天床品", "institution": "DHA",
        "further_institutions": ["SZM", "HNM"], "brand": "TAIHU", "proposal": "P-2026-0003", "master": "C-2025-0001",
        "sublicensing": "with_consent", "state": "terminated", "signed_on": "2026-06-20",
        "terminated_on": "2027-01-31", "termination_reason": "Bankruptcy", "report_within_days": 20,
        "currency": "CNY", "rounding": "half_even", "term": {"start": "2026-07-01", "end": "2028-06-30"},
        "sell_off": {"days": 90, "counts": true}, "periods": "quarterly",
        "regions": {"APAC": ["CN", "HK", "JP"], "EU": ["DE", "FR", "APAC"]},
        "grants": [
            {"assets": ["DHA/1", "collection:CAISSON", "*"], "rights": ["*"], "categories": ["*"],
             "territories": ["WORLD"], "channels": ["*"], "exclusivity": "non_exclusive"},
            {"assets": ["DHA/二"], "rights": ["reproduction", "trademark"], "categories": ["nice/24/bedding"],
             "territories": ["CN", "EU"], "territories_except": ["CN-XJ"], "channels": ["online/own-shop"],
             "start": "2026-08-01", "end": "2027-07-31", "exclusivity": "exclusive", "licensee": "TAIHU"}],
        "base": {"kind": "net_sales", "minimum_per_unit": "1.5",
                 "deductions": {"allowed": ["returns", "taxes"],
                                "caps": [{"kinds": ["returns"], "percent": "5", "basis": "contract_year"}]}},
        "fees": [{"due": "2026-07-15", "amount": "20000.00"}],
        "rates": [{"id": "R1", "match": {"categories": ["nice/24"], "territories": ["CN"], "channels": ["online"],
                                         "skus": ["A1"]},
                   "measure": "base", "scope": "contract_year", "mode": "retroactive", "minimum_per_unit": "0.125",
                   "tiers": [{"from": "0", "percent": "8"}, {"from": "1000000", "percent": "10.5"}]},
                  {"id": "R2", "tiers": [{"from": "0", "per_unit": "2.25", "percent": null}]}],
        "unlicensed": "highest_rate",
        "guarantees": [{"id": "G1", "match": {}, "scope": "contract_year", "amounts": ["100000.00", "120000"],
                        "instalments": [{"due": "2026-07-15", "amount": "50000"}], "carry_forward": true}],
        "marketing_fund": {"percent": "1"}, "reserve": {"percent": "10", "release_after_periods": 2},
        "minimum_payment": "100", "tax": {"withholding_percent": "10", "vat_percent": "6"},
        "splits": [{"party": "Dunhuang Academy", "percent": "70"}, {"party": "Agent", "percent": "30.000000000"}],
        "late_interest": {"percent": "18.25", "per": "year", "grace_days": 5, "compound": "monthly"},
        "opening": {"accumulated": {"R1": "5000.00"}, "unrecouped": {"G1": "1000", "rest": null}},
        "text": {"format": "lianming-text/1", "template": "direct-licence",
                 "clauses": [{"code": "parties.licensor", "version": 1},
                             {"code": "fees.royalty", "version": 2,
                              "edit": {"by": "Legal", "body": {"en": ["Pay {rates}.", "Soon."], "zh": ["付{rates}。"]}}},
                             {"code": "own.1", "version": 0, "own": {"section": "general",
                              "heading": {"en": "Stars", "zh": "星"}},
                              "edit": {"by": "Legal", "body": {"en": ["Shine."], "zh": ["亮。"]}}}],
                 "library": [{"code": "fees.royalty", "section": "fees", "version": 2,
                              "heading": {"en": "Royalty", "zh": "许可费"}, "states": ["rates"],
                              "body": {"en": ["Pay {rates} at once."], "zh": ["即付{rates}。"]}}]},
        "amendment_history": [{"number": 1, "title": "More time", "effective_on": "2027-01-01", "signed_on": "2026-12-01",
                        "before": {"format": "lianming-contract/1"}}],
        "our_own": {"note": [1, 2.5, null]}})");
}

ContractDocument read(const Json &document)
{
    return readContractDocument(document, QStringLiteral("c.json"), regions());
}

QString refusal(const Json &document)
{
    try {
        (void)read(document);
        const JsonNode root(document, QStringLiteral("c.json"));
        if (const JsonNode text = root.member("text"); text.isPresent()) {
            (void)readContractText(text);
            for (const JsonNode &clause : text.member("library").items())
                (void)readClause(clause);
        }
    } catch (const Error &error) {
        return error.kind() == Error::Kind::BadInput ? error.message().english() : QString();
    }
    return {};
}

template<class T>
T oneOf(const std::vector<T> &from)
{
    return from[*rc::gen::inRange<size_t>(0, from.size())];
}

Contract anyContract()
{
    Contract out;
    out.number = QStringLiteral("C-%1").arg(*rc::gen::inRange(1, 100000));
    out.title = QString::fromStdString(oneOf<std::string>({"Bedding", "床品 \"四件套\"", "a\\b\nc"}));
    out.currency = *Currency::find(oneOf<std::string>({"CNY", "JPY", "KWD"}));
    const QDate start = QDate(2026, 1, 1).addDays(*rc::gen::inRange(0, 700));
    out.term = {start, start.addDays(*rc::gen::inRange(0, 1500))};
    out.sellOffDays = *rc::gen::inRange(0, 200);
    out.frequency = oneOf<Frequency>({Frequency::Monthly, Frequency::Quarterly, Frequency::Annual});
    out.reportWithinDays = *rc::gen::inRange(0, 367);
    out.sublicensing =
        oneOf<Sublicensing>({Sublicensing::Prohibited, Sublicensing::Allowed, Sublicensing::WithConsent});
    out.state = oneOf<ContractState>({ContractState::Draft, ContractState::Signed, ContractState::Terminated});
    if (out.state != ContractState::Draft)
        out.signedOn = start;
    if (out.state == ContractState::Terminated) {
        out.terminatedOn = start.addDays(3);
        out.terminationReason = QStringLiteral("over");
    }
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
        GrantTerms grant;
        grant.licensee = "TAIHU";
        grant.assets = {oneOf<std::string>({"SZM/1", "SZM/二", "collection:BLUE", "*"})};
        grant.rights = {oneOf<Right>({Right::All, Right::Reproduction, Right::Name, Right::Trademark})};
        grant.categories = {oneOf<std::string>({"*", "nice/24", "nice/24/床品"})};
        grant.territories = {oneOf<std::string>({"WORLD", "CN", "EU", "CN-GS"})};
        if (*rc::gen::inRange(0, 2) == 1)
            grant.territoriesExcept = {oneOf<std::string>({"CN-XJ", "EU"})};
        grant.channels = {oneOf<std::string>({"*", "online/own-shop"})};
        grant.days = out.term;
        grant.exclusivity = oneOf<Exclusivity>({Exclusivity::Exclusive, Exclusivity::Sole, Exclusivity::NonExclusive});
        out.grants.push_back(grant);
    }
    out.terms = draftTerms(*Rate::parse(std::to_string(*rc::gen::inRange(0, 30)) + ".5"),
                           {*rc::gen::inRange(0, 3) * 1000, out.currency});
    return out;
}

} // namespace

class TestContractSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isPublished();
    void knowsEveryMember();
    void takesWhatIsWritten();
    void nullIsAbsent();
    void bothRefuse_data();
    void bothRefuse();
};

void TestContractSchema::isPublished()
{
    const Json schema = schemaDocument();
    QCOMPARE(schema.value("$schema", std::string()), std::string("https://json-schema.org/draft/2020-12/schema"));
    QCOMPARE(schema.value("$id", std::string()), std::string("urn:lianming:schema:lianming-contract:1"));
}

void TestContractSchema::knowsEveryMember()
{
    const Json schema = schemaDocument();
    const Json document = full();
    const QStringList findings = JsonSchema(schema).findings(document);
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
    QCOMPARE(refusal(document), QString());
    for (const auto &[name, rule] : schema.at("properties").items())
        QVERIFY2(document.contains(name), name.c_str());
}

void TestContractSchema::takesWhatIsWritten()
{
    const JsonSchema schema(schemaDocument());
    const ContractDocument all = read(full());
    QVERIFY(schema.isValid(Json::parse(contractDocument(all.contract, all.parties).dump())));
    QVERIFY(rc::check("every document that we write is valid", [&schema] {
        ContractParties parties{QStringLiteral("SZM"), QStringLiteral("TAIHU"), {}, {}, {}};
        if (*rc::gen::inRange(0, 2) == 1) {
            parties.proposal = QStringLiteral("P-1");
            parties.master = QStringLiteral("C-9");
            parties.further = QStringList{QStringLiteral("DHA"), QStringLiteral("HNM")};
        }
        const Json document = Json::parse(contractDocument(anyContract(), parties).dump());
        const QStringList findings = schema.findings(document);
        RC_ASSERT(findings.join(u'\n').toStdString().empty());
        RC_ASSERT(refusal(document).isEmpty());
    }));
}

void TestContractSchema::nullIsAbsent()
{
    const JsonSchema schema(schemaDocument());
    const Json whole = full();
    for (const auto &[name, value] : whole.items()) {
        Json document = whole;
        document[name] = nullptr;
        document["opening"] = nullptr; // names rates and guarantees
        if (name == "regions")
            document["regions"] = nullptr;
        Json without = document;
        without.erase(name);
        QVERIFY2(schema.isValid(document) == refusal(document).isEmpty(), name.c_str());
        QVERIFY2(schema.isValid(without) == refusal(without).isEmpty(), name.c_str());
        QVERIFY2(schema.isValid(document) == schema.isValid(without), name.c_str());
    }
}

void TestContractSchema::bothRefuse_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *pointer, const char *value) {
        QTest::addRow("%s %s", pointer, value) << QString::fromLatin1(pointer) << QString::fromUtf8(value);
    };
    row("/format", "\"lianming-contract/2\"");
    row("/format", "null");
    row("/title", "\"\"");
    row("/title", "\"  \"");
    row("/title", "7");
    row("/institution", "\"\"");
    row("/institution", "[]");
    row("/further_institutions", "\"SZM\"");
    row("/further_institutions/1", "\"\"");
    row("/brand", "null");
    row("/sublicensing", "\"sometimes\"");
    row("/state", "\"open\"");
    row("/report_within_days", "1.5");
    row("/report_within_days", "-1");
    row("/report_within_days", "367");
    row("/currency", "\"yuan\"");
    row("/rounding", "\"up\"");
    row("/term", "\"2026\"");
    row("/term/start", "\"2026-13-01\"");
    row("/term/end", "\"2028-6-30\"");
    row("/sell_off/days", "-1");
    row("/sell_off/counts", "\"yes\"");
    row("/periods", "\"weekly\"");
    row("/regions/APAC", "[]");
    row("/regions/APAC/0", "\"WORLD\"");
    row("/regions/CN", "[\"CN\"]");
    row("/grants", "{}");
    row("/grants/0", "3");
    row("/grants/0/assets", "[]");
    row("/grants/0/rights/0", "\"copying\"");
    row("/grants/0/categories/0", "\"nice//24\"");
    row("/grants/0/territories/0", "\"CN-HK\"");
    row("/grants/0/territories/0", "\"cn\"");
    row("/grants/0/channels", "null");
    row("/grants/0/exclusivity", "\"total\"");
    row("/base/kind", "\"profit\"");
    row("/base/deductions/allowed/0", "\"bribes\"");
    row("/base/deductions/caps/0/percent", "\"101\"");
    row("/base/minimum_per_unit", "\"1.0000000001\"");
    row("/fees/0/amount", "20000");
    row("/fees/0/amount", "\"1,000\"");
    row("/fees/0/due", "null");
    row("/rates", "[]");
    row("/rates/0/id", "null");
    row("/rates/0/tiers", "[]");
    row("/rates/0/tiers/0/percent", "\"-8\"");
    row("/rates/0/tiers/0/per_unit", "\"1\"");
    row("/rates/0/mode", "\"sliding\"");
    row("/guarantees/0/id", "\"rest\"");
    row("/guarantees/0/scope", "\"period\"");
    row("/guarantees/0/scope", "\"term\"");
    row("/guarantees/0/carry_forward", "1");
    row("/marketing_fund/percent", "\"100.1\"");
    row("/reserve/release_after_periods", "0");
    row("/tax/vat_percent", "6");
    row("/splits/0/party", "null");
    row("/late_interest/grace_days", "\"5\"");
    row("/opening/unrecouped/G1", "-3");
    row("/text", "\"We agree.\"");
    row("/text/format", "\"lianming-text/2\"");
    row("/text/template", "\"\"");
    row("/text/clauses", "null");
    row("/text/clauses", "{}");
    row("/text/clauses/0/code", "\"Parties\"");
    row("/text/clauses/0/version", "-1");
    row("/text/clauses/0/version", "1.5");
    row("/text/clauses/0/own", R"({"section": "general", "heading": {"en": "A", "zh": "甲"}})");
    row("/text/clauses/1/edit/by", "\"\"");
    row("/text/clauses/1/edit/body/zh", "[]");
    row("/text/clauses/1/edit/body/en/1", "\" \"");
    row("/text/clauses/1/edit/body/en/1", "\"two\\nlines\"");
    row("/text/clauses/2/version", "1");
    row("/text/clauses/2/edit", "null");
    row("/text/clauses/2/own/section", "\"stars\"");
    row("/text/clauses/2/own/heading/en", "\"\"");
    row("/text/library/0/version", "0");
    row("/text/library/0/states", "\"rates\"");
}

void TestContractSchema::bothRefuse()
{
    QFETCH(const QString, pointer);
    QFETCH(const QString, value);
    Json document = full();
    document[Json::json_pointer(pointer.toStdString())] = Json::parse(value.toStdString());
    QVERIFY(!refusal(document).isEmpty());
    QVERIFY(!JsonSchema(schemaDocument()).isValid(document));
}

QTEST_GUILESS_MAIN(TestContractSchema)
#include "tst_contractschema.moc"
