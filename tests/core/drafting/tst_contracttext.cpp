// The text of a contract and its terms: that it is written from them, in both languages, and what does not agree.
#include "core/contracts/contractterms.h"
#include "core/drafting/termwording.h"
#include "core/drafting/textdiff.h"
#include "core/drafting/textfindings.h"
#include "tests/core/drafting/draftingsupport.h"

#include <QTest>
#include <rapidcheck.h>

using namespace lianming;
using namespace lianming::test;

namespace {

const Words english(DocumentLanguage::English);
const Words chinese(DocumentLanguage::Chinese);

ContractText direct(const ContractFacts &facts)
{
    return textFromTemplate(*shippedTemplate(u"direct-licence"), shippedClauses(), facts);
}

/// Where a clause stands in the text.
int placeOf(const ContractText &text, const char *code)
{
    for (size_t i = 0; i < text.clauses.size(); ++i) {
        if (text.clauses[i].code == QLatin1String(code))
            return int(i);
    }
    return -1;
}

TextClause &clauseOf(ContractText &text, const char *code)
{
    return text.clauses[size_t(placeOf(text, code))];
}

/// Replaces something in a clause by hand, in both languages.
void edit(ContractText &text, const char *code, const QString &en, const QString &zh)
{
    clauseOf(text, code).edit = ClauseEdit{{en, zh}, QStringLiteral("legal")};
}

std::vector<TextProblem> problems(const QList<TextFinding> &findings)
{
    std::vector<TextProblem> out;
    for (const TextFinding &finding : findings)
        out.push_back(finding.problem);
    return out;
}

QString said(const QList<TextFinding> &findings)
{
    QStringList out;
    for (const TextFinding &finding : findings)
        out.append(QString::number(finding.clause) + u' ' + textFindingMessage(finding).english());
    return out.join(u'\n');
}

} // namespace

class TestContractText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void termsInWords_data();
    void termsInWords();
    void grantsThatDiffer();
    void draftWithGaps();
    void flatFeeHasNoRoyalties();
    void everyPlaceIsFilled();
    void rangesAreTheValues();
    void textFollowsTheTerms();
    void conditionalClauses();
    void findsWhatIsNotStated();
    void findsWhatIsAbsentOrOpen();
    void findsLostPlaces();
    void findsFiguresByHand_data();
    void findsFiguresByHand();
    void versionsStay();
    void comesBackAsItWent();
    void jsonNamesThePlace_data();
    void jsonNamesThePlace();
    void comparesVersions();
    void readsConditionsStrictly_data();
    void readsConditionsStrictly();
};

void TestContractText::termsInWords_data()
{
    QTest::addColumn<int>("term");
    QTest::addColumn<QString>("en");
    QTest::addColumn<QString>("zh");
    const auto row = [](LicenceTerm term, const char *en, const char *zh) {
        QTest::newRow(licenceTermCode(term)) << int(term) << QString::fromUtf8(en) << QString::fromUtf8(zh);
    };
    row(LicenceTerm::Parties,
        "Suzhou Museum (the “Licensor”) and Example Home Textiles (unified social credit code 91320500600000000X) (the “Licensee”)",
        "苏州博物馆（以下称“授权方”）与示例家纺（统一社会信用代码：91320500600000000X）（以下称“被授权方”）");
    row(LicenceTerm::Assets, "“Vase with lotus” (SZM/1), the collection BLUE",
        "“青花缠枝莲纹瓶”（编号 SZM/1）、藏品集BLUE");
    row(LicenceTerm::Rights, "reproduction, adaptation", "复制权、改编权");
    row(LicenceTerm::Territories, "mainland China, EU (that is Germany, France), except Xinjiang (China)",
        "中国大陆、EU（即德国、法国），但不包括新疆维吾尔自治区");
    row(LicenceTerm::Exclusivity,
        "a sole licence: within its scope nobody but the Licensee and the Licensor itself may use the licensed IP",
        "排他许可：在授权范围内，除被授权方及授权方自身外，任何他人不得使用授权标的");
    row(LicenceTerm::Term, "from 1 July 2026 to 30 June 2028, both days included",
        "自2026年7月1日起至2028年6月30日止（含首尾两日）");
    row(LicenceTerm::Fees, "CNY 20,000.00, due on 15 July 2026",
        "2026年7月15日应付人民币20,000.00元（大写：人民币贰万元整）");
    row(LicenceTerm::Base,
        "net sales, being gross sales less actual returns, sales taxes and nothing else; of returns together at most 5 % of gross sales may be deducted, counted per contract year",
        "净销售额，即销售总额减去实际发生的退货、销售税款，不得作其他扣除；退货的扣除合计不得超过销售总额的5%，按合同年度计算");
    row(LicenceTerm::Rates,
        "8 % of the royalty base below CNY 1,000,000.00, 10 % of the royalty base from CNY 1,000,000.00 on; the base counted per contract year, each rate applying to the part inside its own tier",
        "不足人民币1,000,000.00元：计费基数的8%，人民币1,000,000.00元以上（含本数）：计费基数的10%；计费基数按合同年度累计，各档费率仅适用于落入该档的部分");
    row(LicenceTerm::Guarantees,
        "CNY 100,000.00, CNY 150,000.00 for the contract years in turn, the last for each further year; of which are paid in advance CNY 25,000.50, due on 1 August 2026; what one contract year leaves unearned is carried into the next",
        "各合同年度依次为人民币100,000.00元（大写：人民币壹拾万元整）、人民币150,000.00元（大写：人民币壹拾伍万元整），其后各年度与末项相同；其中预付2026年8月1日应付人民币25,000.50元（大写：人民币贰万伍仟元伍角整）；当年未抵扣部分结转下一合同年度");
    row(LicenceTerm::SellOff, "90 days after the end of the term, whose sales count toward the minimum guarantee",
        "授权期限届满后90日，其间的销售计入保底金抵扣");
    row(LicenceTerm::Reporting, "for each calendar quarter, within 20 days after its end",
        "按自然季度，于每期结束后20日内");
    row(LicenceTerm::LateInterest,
        "18.25 % a year of 365 days; from the day after the due day, where the amount is still unpaid 5 days after it; without compound interest",
        "年利率18.25%（一年按365日计）；逾期超过5日仍未付清的，自到期日次日起计；不计复利");
    row(LicenceTerm::Audit,
        "announced in writing 10 days before; reaching back at most 3 years; the Licensee bearing its cost where the shortfall is 5 % or more of what was due; the shortfall bearing late interest",
        "应提前10日书面通知；可追溯3年；少付金额达到应付金额5%及以上的，审计费用由被授权方承担；少付部分按逾期利息条款计息");
    row(LicenceTerm::Renewal,
        "the term is extended of itself by 36 months; at most 2 times; provided that the royalty base reach CNY 2,000,000.00 in contract year 2; unless either party gives written notice at least 90 days before the term ends",
        "授权期限自动续展36个月；最多2次；以第2合同年度计费基数达到人民币2,000,000.00元为条件；但任何一方于期满90日前书面通知不续展的除外");
    row(LicenceTerm::Splits, "(1) 85 % to Museum; (2) 15 % to Studio", "（1）Museum占85%；（2）Studio占15%");
    row(LicenceTerm::Agent, "none", "无");
}

void TestContractText::termsInWords()
{
    QFETCH(const int, term);
    QFETCH(const QString, en);
    QFETCH(const QString, zh);
    const ContractFacts facts = fullFacts();
    QCOMPARE(termWords(LicenceTerm(term), facts, english), en);
    QCOMPARE(termWords(LicenceTerm(term), facts, chinese), zh);
}

void TestContractText::grantsThatDiffer()
{
    Json document = fullDocument();
    Json second = document["grants"][0];
    second["territories"] = {"JP"};
    second.erase("territories_except");
    second["exclusivity"] = "non_exclusive";
    second["start"] = "2027-01-01";
    document["grants"].push_back(second);
    const ContractFacts facts = factsOf(document);
    QCOMPARE(termWords(LicenceTerm::Rights, facts, english), QStringLiteral("reproduction, adaptation"));
    QCOMPARE(termWords(LicenceTerm::Territories, facts, chinese),
             QStringLiteral("第1项授权：中国大陆、EU（即德国、法国），但不包括新疆维吾尔自治区；第2项授权：日本"));
    // Days that are not the term's are stated by the grants in full alone.
    QVERIFY(termState(LicenceTerm::Grants, facts) == TermState::Set);
    QVERIFY(
        termWords(LicenceTerm::Grants, facts, english).contains(QStringLiteral("days: 1 January 2027 – 30 June 2028")));
    const ContractText text = direct(facts);
    QVERIFY(placeOf(text, "scope.grants") >= 0);
    QVERIFY2(textFindings(text, shippedClauses(), facts).isEmpty(),
             qPrintable(said(textFindings(text, shippedClauses(), facts))));
    ContractText without = text;
    std::erase_if(without.clauses, [](const TextClause &one) { return one.code == u"scope.grants"; });
    QCOMPARE(problems(textFindings(without, shippedClauses(), facts)),
             std::vector<TextProblem>{TextProblem::TermNotStated});
}

void TestContractText::draftWithGaps()
{
    Contract draft;
    draft.title = QStringLiteral("Draft");
    draft.term = {QDate(2026, 1, 1), QDate(2026, 12, 31)};
    const ContractFacts facts = contractFacts(draft, Regions());
    for (const LicenceTerm term : {LicenceTerm::Parties, LicenceTerm::Assets, LicenceTerm::Territories,
                                   LicenceTerm::Rates, LicenceTerm::Exclusivity, LicenceTerm::Number})
        QCOMPARE(termWords(term, facts, chinese), QStringLiteral("［待定］"));
    QVERIFY(termState(LicenceTerm::Rates, facts) == TermState::Open);
    QCOMPARE(termWords(LicenceTerm::SellOff, facts, english), QStringLiteral("no sell-off period"));
}

void TestContractText::flatFeeHasNoRoyalties()
{
    Json document = fullDocument();
    for (const char *key : {"guarantees", "reserve", "marketing_fund", "minimum_payment", "base", "splits"})
        document.erase(key);
    document["rates"] = Json::array({{{"id", "R1"}, {"tiers", Json::array({{{"from", "0"}, {"percent", "0"}}})}}});
    const ContractFacts facts = factsOf(document);
    QVERIFY(termState(LicenceTerm::Rates, facts) == TermState::Absent);
    QVERIFY(termState(LicenceTerm::Reporting, facts) == TermState::Absent);
    const ContractText text = direct(facts);
    QVERIFY(placeOf(text, "fees.royalty") < 0 && placeOf(text, "fees.reporting") < 0);
    QVERIFY(placeOf(text, "fees.fixed") >= 0);
}

void TestContractText::everyPlaceIsFilled()
{
    const ContractFacts facts = fullFacts();
    const ContractText text = direct(facts);
    QVERIFY2(textFindings(text, shippedClauses(), facts).isEmpty(),
             qPrintable(said(textFindings(text, shippedClauses(), facts))));
    for (const DocumentLanguage language : {DocumentLanguage::English, DocumentLanguage::Chinese}) {
        const auto sections = renderedText(text, shippedClauses(), facts, language);
        QCOMPARE(sections.size(), size_t(clauseSections));
        int clauses = 0;
        for (const RenderedSection &section : sections) {
            for (const RenderedClause &clause : section.clauses) {
                QVERIFY(!clause.body.isEmpty() && !clause.heading.isEmpty());
                QVERIFY2(!clause.body.contains(u'{') && !clause.body.contains(u'}'), qPrintable(clause.body));
                QVERIFY2(!clause.body.contains(u'［') && !clause.body.contains(u'['), qPrintable(clause.body));
                QVERIFY2(!clause.body.contains(QStringLiteral("。。")) && !clause.body.contains(QStringLiteral("..")),
                         qPrintable(clause.body));
                ++clauses;
            }
        }
        QCOMPARE(clauses, int(text.clauses.size()));
    }
    const auto zh = renderedText(text, shippedClauses(), facts, DocumentLanguage::Chinese);
    QCOMPARE(zh[2].number, QStringLiteral("第三条"));
    QCOMPARE(zh[2].heading, QStringLiteral("授权标的"));
    QCOMPARE(zh[10].number, QStringLiteral("第十一条"));
    QCOMPARE(zh[2].clauses[1].number, QStringLiteral("3.2"));
}

void TestContractText::rangesAreTheValues()
{
    const ContractFacts facts = fullFacts();
    const ContractText text = direct(facts);
    for (const Words &w : {english, chinese}) {
        int found = 0;
        for (const RenderedSection &section : renderedText(text, shippedClauses(), facts, w.language())) {
            for (const RenderedClause &clause : section.clauses) {
                for (const StatedTerm &stated : clause.states) {
                    QCOMPARE(clause.body.sliced(stated.start, stated.length), termWords(stated.term, facts, w));
                    ++found;
                }
                const auto &states = shippedClauses().find(clause.code, clause.version)->states;
                QCOMPARE(clause.states.size(), states.size());
            }
        }
        QVERIFY(found > 30);
    }
    const std::vector<int> stating = clausesStating(LicenceTerm::Territories, text, shippedClauses());
    QCOMPARE(stating, std::vector<int>{placeOf(text, "scope.territory")});
}

void TestContractText::textFollowsTheTerms()
{
    const ContractText text = direct(fullFacts());
    Json document = fullDocument();
    document["late_interest"]["percent"] = "12.5";
    document["term"]["end"] = "2029-06-30";
    QString all;
    for (const RenderedSection &section :
         renderedText(text, shippedClauses(), factsOf(document), DocumentLanguage::English)) {
        for (const RenderedClause &clause : section.clauses)
            all += clause.body + u'\n';
    }
    QVERIFY(all.contains(QStringLiteral("12.5 % a year")) && !all.contains(QStringLiteral("18.25")));
    QVERIFY(all.contains(QStringLiteral("30 June 2029")) && !all.contains(QStringLiteral("30 June 2028")));
}

void TestContractText::conditionalClauses()
{
    Json document = fullDocument();
    document.erase("guarantees");
    document.erase("late_interest");
    const ContractFacts facts = factsOf(document);
    const ContractText text = direct(facts);
    QVERIFY(placeOf(text, "fees.guarantee") < 0);
    QVERIFY(placeOf(text, "fees.late_interest") < 0);
    QVERIFY(placeOf(text, "fees.royalty") >= 0);
    QVERIFY2(textFindings(text, shippedClauses(), facts).isEmpty(),
             qPrintable(said(textFindings(text, shippedClauses(), facts))));
}

void TestContractText::findsWhatIsNotStated()
{
    const ContractFacts facts = fullFacts();
    const ContractText full = direct(facts);
    // Whichever clause is taken out, its terms are missed; and nothing else is.
    for (size_t i = 0; i < full.clauses.size(); ++i) {
        ContractText text = full;
        text.clauses.erase(text.clauses.begin() + qsizetype(i));
        std::vector<LicenceTerm> missed;
        for (const TextFinding &finding : textFindings(text, shippedClauses(), facts)) {
            if (finding.problem == TextProblem::SectionMissing)
                continue;
            QVERIFY(finding.problem == TextProblem::TermNotStated);
            QCOMPARE(finding.clause, -1);
            missed.push_back(*finding.term);
        }
        std::vector<LicenceTerm> expected;
        for (const LicenceTerm term : shippedClauses().find(full.clauses[i].code, full.clauses[i].version)->states) {
            if (termState(term, facts) == TermState::Set)
                expected.push_back(term);
        }
        std::ranges::sort(expected);
        QCOMPARE(missed, expected);
    }
}

void TestContractText::findsWhatIsAbsentOrOpen()
{
    const ContractText text = direct(fullFacts());
    Json document = fullDocument();
    document.erase("guarantees");
    document.erase("quality");
    ContractFacts facts = factsOf(document);
    facts.licensee = {};
    const auto findings = textFindings(text, shippedClauses(), facts);
    QCOMPARE(problems(findings),
             (std::vector<TextProblem>{TextProblem::TermOpen, TextProblem::TermAbsent, TextProblem::TermAbsent}));
    QCOMPARE(findings[0].clause, placeOf(text, "parties.direct"));
    QCOMPARE(findings[1].clause, placeOf(text, "fees.guarantee"));
    QVERIFY(findings[2].term == LicenceTerm::Quality);
    ContractText strange = text;
    clauseOf(strange, "fees.fixed").version = 99;
    QVERIFY(problems(textFindings(strange, shippedClauses(), fullFacts()))
            == (std::vector<TextProblem>{TextProblem::ClauseUnknown, TextProblem::TermNotStated}));
}

void TestContractText::findsLostPlaces()
{
    const ContractFacts facts = fullFacts();
    ContractText text = direct(facts);
    const int place = placeOf(text, "term.days");
    edit(text, "term.days", QStringLiteral("It runs {term}."), QStringLiteral("为期两年。"));
    auto findings = textFindings(text, shippedClauses(), facts);
    QCOMPARE(problems(findings), std::vector<TextProblem>{TextProblem::PlaceholderLost});
    QCOMPARE(findings[0].clause, place);
    QVERIFY(findings[0].language == DocumentLanguage::Chinese && findings[0].term == LicenceTerm::Term);

    edit(text, "term.days", QStringLiteral("It runs."), QStringLiteral("{terms}"));
    QCOMPARE(problems(textFindings(text, shippedClauses(), facts)),
             (std::vector<TextProblem>{TextProblem::PlaceholderLost, TextProblem::PlaceholderUnknown,
                                       TextProblem::PlaceholderLost, TextProblem::TermNotStated}));

    edit(text, "term.days", QStringLiteral("It runs {term}."), {});
    QCOMPARE(problems(textFindings(text, shippedClauses(), facts)),
             std::vector<TextProblem>{TextProblem::LanguageMissing});

    // An edit may state more than the library's clause, but in both languages.
    edit(text, "term.days", QStringLiteral("It runs {term}, fee {fees}."), QStringLiteral("期限{term}。"));
    QCOMPARE(problems(textFindings(text, shippedClauses(), facts)),
             std::vector<TextProblem>{TextProblem::PlaceholderLost});
    QVERIFY(!isWarning(TextProblem::PlaceholderLost) && isWarning(TextProblem::LiteralFigure));
}

void TestContractText::findsFiguresByHand_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("figures");
    const auto row = [](const char *text, const QStringList &figures) {
        QTest::newRow(text) << QString::fromUtf8(text) << figures;
    };
    row("a rate of 8 % of sales", {QStringLiteral("8 %")});
    row("eight percent or 8.5 percent", {QStringLiteral("8.5 percent")});
    row("按净销售额的8.5%支付", {QStringLiteral("8.5%")});
    row("按净销售额的８％支付", {QStringLiteral("８％")});
    row("净销售额百分之八", {QStringLiteral("百分之八")});
    row("每日万分之五", {QStringLiteral("万分之五")});
    row("pay CNY 20,000.00 at once", {QStringLiteral("CNY 20,000.00")});
    row("pay 20,000 yuan", {QStringLiteral("20,000 yuan")});
    row("支付人民币20,000元整", {QStringLiteral("人民币20,000元")});
    row("支付2万元", {QStringLiteral("2万元")});
    row("支付贰万元整", {QStringLiteral("贰万元整")});
    row("¥300 and $4,000.50 and €5", {QStringLiteral("¥300"), QStringLiteral("$4,000.50"), QStringLiteral("€5")});
    row("until 30 June 2028 or July 1, 2028", {QStringLiteral("30 June 2028"), QStringLiteral("July 1, 2028")});
    row("至2028年6月30日止", {QStringLiteral("2028年6月30日")});
    row("on 2028-06-30", {QStringLiteral("2028-06-30")});
    row("Article 26 and 第二十六条, three copies, 3 samples, within 10 days, class 24", {});
    row("each of {rates}, 一式两份", {});
}

void TestContractText::findsFiguresByHand()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, figures);
    QStringList found;
    for (const LiteralFigure &figure : literalFigures(text))
        found.append(text.sliced(figure.start, figure.length));
    QCOMPARE(found, figures);
    if (figures.isEmpty())
        return;
    const ContractFacts facts = fullFacts();
    ContractText contract = direct(facts);
    edit(contract, "general.notices", text, QStringLiteral("书面。"));
    const auto findings = textFindings(contract, shippedClauses(), facts);
    QCOMPARE(findings.size(), figures.size());
    QVERIFY(findings[0].problem == TextProblem::LiteralFigure);
    QCOMPARE(findings[0].detail, figures[0]);
    QCOMPARE(text.sliced(findings[0].start, findings[0].length), figures[0]);
}

void TestContractText::versionsStay()
{
    const Json document = Json::parse(R"({"format": "lianming-clauses/1", "clauses": [
        {"code": "term.days", "section": "term", "version": 1, "heading": {"en": "Term", "zh": "期限"},
         "body": {"en": ["Old {term}."], "zh": ["旧{term}。"]}, "states": ["term"]},
        {"code": "term.days", "section": "term", "version": 2, "heading": {"en": "Term", "zh": "期限"},
         "body": {"en": ["New {term}."], "zh": ["新{term}。"]}, "states": ["term"]}]})");
    const ClauseLibrary library = ClauseLibrary::parse(JsonNode(document, QStringLiteral("c.json")));
    ContractText text;
    TextClause old;
    old.code = QStringLiteral("term.days");
    old.version = 1;
    text.clauses.push_back(old);
    const auto sections = renderedText(text, library, fullFacts(), DocumentLanguage::English);
    QVERIFY(sections[0].clauses[0].body.startsWith(QStringLiteral("Old from 1 July 2026")));
    const auto findings = textFindings(text, library, fullFacts());
    QVERIFY(findings[0].problem == TextProblem::NewerVersion);
    QCOMPARE(findings[0].detail, QStringLiteral("2"));
}

void TestContractText::comesBackAsItWent()
{
    QVERIFY(rc::check("a text comes back from JSON", [] {
        ContractText text;
        if (*rc::gen::inRange(0, 2) == 1)
            text.templateCode = QStringLiteral("direct-licence");
        const int size = *rc::gen::inRange(0, 12);
        for (int i = 0; i < size; ++i) {
            TextClause clause;
            clause.code = QStringLiteral("own.c%1").arg(i);
            clause.version = *rc::gen::inRange(0, 3);
            const QString words = QStringLiteral("{term} “x” \\ \"%1\"\n第二段").arg(*rc::gen::inRange(0, 999));
            if (clause.version == 0)
                clause.own = OwnClause{ClauseSection(*rc::gen::inRange(0, clauseSections)),
                                       {QStringLiteral("Heading"), QStringLiteral("标题")}};
            if (clause.version == 0 || *rc::gen::inRange(0, 2) == 1)
                clause.edit = ClauseEdit{{words, QStringLiteral("另{term}")}, QStringLiteral("法务")};
            text.clauses.push_back(clause);
        }
        const std::string written = contractTextJson(text).dump();
        const Json again = Json::parse(written);
        const ContractText back = readContractText(JsonNode(again, QStringLiteral("text")));
        RC_ASSERT(back == text);
        RC_ASSERT(contractTextJson(back).dump() == written);
    }));
    // It goes with the contract's document.
    Contract contract = fullFacts().contract;
    const ContractText text = direct(fullFacts());
    contract.body = QString::fromStdString(contractTextJson(text).dump());
    ContractParties parties;
    parties.institution = QStringLiteral("SZM");
    parties.brand = QStringLiteral("LUOLAI");
    const OrderedJson written = contractDocument(contract, parties);
    const auto read = readContractDocument(Json::parse(written.dump()), QStringLiteral("c.json"), Regions());
    const Json kept = parseJson(read.contract.body.toUtf8(), QStringLiteral("text"));
    QVERIFY(readContractText(JsonNode(kept, QStringLiteral("c.json"))) == text);
}

void TestContractText::jsonNamesThePlace_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *pointer, const char *value, const char *place) {
        QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(pointer), QLatin1String(value))))
            << QString::fromUtf8(pointer) << QString::fromUtf8(value) << QString::fromUtf8(place);
    };
    row("/format", "\"x\"", "format");
    row("/clauses/0/code", "\"\"", "clauses[0].code");
    row("/clauses/0/code", "\"own.a\"", "clauses[1].code");
    row("/clauses/0/version", "0", "clauses[0].own");
    row("/clauses/0/version", "-1", "clauses[0].version");
    row("/clauses/1/version", "1", "clauses[1].own");
    row("/clauses/1/own/section", "\"x\"", "clauses[1].own.section");
    row("/clauses/1/own/heading", "null", "clauses[1].own.heading.en");
    row("/clauses/1/edit", "null", "clauses[1].edit");
    row("/clauses/1/edit/by", "\"\"", "clauses[1].edit.by");
    row("/clauses/1/edit/body/zh", "[\"\"]", "clauses[1].edit.body.zh[0]");
}

void TestContractText::jsonNamesThePlace()
{
    QFETCH(const QString, pointer);
    QFETCH(const QString, value);
    QFETCH(const QString, place);
    Json document = Json::parse(R"({"format": "lianming-text/1", "clauses": [{"code": "term.days", "version": 1},
        {"code": "own.a", "version": 0, "own": {"section": "term", "heading": {"en": "A", "zh": "甲"}},
         "edit": {"by": "legal", "body": {"en": ["x"], "zh": ["甲"]}}}]})");
    QCOMPARE(readContractText(JsonNode(document, QStringLiteral("t.json"))).clauses.size(), size_t(2));
    document[Json::json_pointer(pointer.toStdString())] = Json::parse(value.toStdString());
    QString complaint;
    try {
        (void)readContractText(JsonNode(document, QStringLiteral("t.json")));
    } catch (const Error &error) {
        complaint = error.message().english();
    }
    QVERIFY2(complaint.startsWith(QStringLiteral("t.json: %1: ").arg(place)), qPrintable(complaint));
}

void TestContractText::comparesVersions()
{
    const ContractFacts before = fullFacts();
    const ContractText first = direct(before);
    const auto compare = [&](const ContractText &text, const ContractFacts &facts) {
        return compareTexts({first, before}, {text, facts}, shippedClauses(), DocumentLanguage::English);
    };
    QVERIFY(compare(first, before).isEmpty());
    QCOMPARE(compare(first, before).clauses.size(), first.clauses.size());

    Json document = fullDocument();
    document["rates"][0]["tiers"][0]["percent"] = "9";
    document.erase("insurance");
    const ContractFacts after = factsOf(document);
    ContractText second = first;
    std::erase_if(second.clauses, [](const TextClause &one) { return one.code == u"quality.insurance"; });
    const int notices = placeOf(second, "general.notices");
    std::swap(second.clauses[size_t(notices)], second.clauses[size_t(notices) + 1]);
    edit(second, "scope.digital", QStringLiteral("No machine learning."), QStringLiteral("不得用于机器学习。"));
    TextClause own;
    own.code = QStringLiteral("own.launch");
    own.own = OwnClause{ClauseSection::General, {QStringLiteral("Launch"), QStringLiteral("首发")}};
    own.edit = ClauseEdit{{QStringLiteral("Together."), QStringLiteral("共同首发。")}, QStringLiteral("brand")};
    second.clauses.push_back(own);
    QVERIFY2(textFindings(second, shippedClauses(), after).isEmpty(),
             qPrintable(said(textFindings(second, shippedClauses(), after))));

    const TextDiff diff = compare(second, after);
    QStringList added;
    QStringList removed;
    QStringList moved;
    QStringList reworded;
    for (const ClauseChange &change : diff.clauses) {
        if (change.isAdded())
            added.append(change.code);
        else if (change.isRemoved())
            removed.append(change.code);
        else if (change.isReworded())
            reworded.append(change.code);
        if (change.isMoved)
            moved.append(change.code);
        if (change.before)
            QCOMPARE(textBefore(change.body), change.before->body);
        if (change.after)
            QCOMPARE(textAfter(change.body), change.after->body);
    }
    QCOMPARE(added, QStringList{QStringLiteral("own.launch")});
    QCOMPARE(removed, QStringList{QStringLiteral("quality.insurance")});
    QCOMPARE(moved.size(), 1);
    QCOMPARE(reworded, (QStringList{QStringLiteral("scope.digital"), QStringLiteral("fees.royalty")}));
    QCOMPARE(diff.terms.size(), size_t(2));
    QVERIFY(diff.terms[0].term == LicenceTerm::Rates);
    QVERIFY(diff.terms[0].before.startsWith(QStringLiteral("8 % of the royalty base below")));
    QVERIFY(diff.terms[0].after.startsWith(QStringLiteral("9 % of the royalty base below")));
    QCOMPARE(diff.terms[1],
             (TermChange{LicenceTerm::Insurance, QStringLiteral("CNY 1,000,000.00"), QStringLiteral("none")}));
    // The clause that was taken out is listed where it stood.
    for (size_t i = 0; i < diff.clauses.size(); ++i) {
        if (diff.clauses[i].code == u"quality.insurance")
            QCOMPARE(diff.clauses[i - 1].code, QStringLiteral("quality.recall"));
        if (diff.clauses[i].code == u"fees.royalty") {
            const DiffRun gone{DiffRun::Kind::Removed, QStringLiteral("8")};
            QVERIFY(std::ranges::find(diff.clauses[i].body, gone) != diff.clauses[i].body.end());
        }
    }
}

void TestContractText::readsConditionsStrictly_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *pointer, const char *value, const char *place) {
        QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(pointer), QLatin1String(value))))
            << QString::fromUtf8(pointer) << QString::fromUtf8(value) << QString::fromUtf8(place);
    };
    row("/renewal/kind", "\"maybe\"", "renewal.kind");
    row("/renewal/months", "null", "renewal.months");
    row("/renewal/times", "0", "renewal.times");
    row("/renewal/thresholds/0/at_least", "\"1.234\"", "renewal.thresholds[0].at_least");
    row("/renewal/thresholds/0/measure", "null", "renewal.thresholds[0].measure");
    row("/renewal/thresholds/0/contract_year", "null", "renewal.thresholds[0].contract_year");
    row("/quality/stages", "[]", "quality.stages");
    row("/quality/stages/0", "\"dream\"", "quality.stages[0]");
    row("/quality/review_days", "0", "quality.review_days");
    row("/quality/samples", "-1", "quality.samples");
    row("/audit/notice_days", "\"3\"", "audit.notice_days");
    row("/insurance/amount", "\"-1\"", "insurance.amount");
    row("/confidentiality/years", "101", "confidentiality.years");
    row("/termination/cure_days", "null", "termination");
    row("/termination/cure_days", "0", "termination.cure_days");
    row("/disputes/forum", "\"duel\"", "disputes.forum");
    row("/disputes/place/zh", "null", "disputes.place.zh");
    row("/credit/en", "\"\"", "credit.en");
}

void TestContractText::readsConditionsStrictly()
{
    QFETCH(const QString, pointer);
    QFETCH(const QString, value);
    QFETCH(const QString, place);
    Json document = fullDocument();
    (void)readConditions(JsonNode(document, QStringLiteral("c.json")), Currency());
    document[Json::json_pointer(pointer.toStdString())] = Json::parse(value.toStdString());
    QString complaint;
    try {
        (void)readConditions(JsonNode(document, QStringLiteral("c.json")), Currency());
    } catch (const Error &error) {
        complaint = error.message().english();
    }
    QVERIFY2(complaint.startsWith(QStringLiteral("c.json: %1: ").arg(place)), qPrintable(complaint));
}

QTEST_GUILESS_MAIN(TestContractText)
#include "tst_contracttext.moc"
