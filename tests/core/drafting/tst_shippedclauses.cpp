// The clauses and templates that ship: valid, complete in both languages, with what the guideline and the law ask for.
#include "core/drafting/textfindings.h"
#include "tests/core/drafting/draftingsupport.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace lianming;
using namespace lianming::test;

namespace {

bool hasHan(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
}

/// The facts a template's contract would have: the full one's, with whom and what the template needs.
ContractFacts factsFor(const DraftTemplate &from)
{
    Json document = fullDocument();
    if (from.isShort) {
        for (const char *key : {"renewal", "quality", "insurance", "confidentiality", "termination", "audit",
                                "sell_off", "splits", "marketing_fund", "reserve", "minimum_payment"})
            document.erase(key);
        document["use"] = {{"purpose", {{"en", "one book"}, {"zh", "一种图书"}}}, {"copies", 3000}};
    }
    ContractFacts out = factsOf(document);
    if (from.code == u"agency")
        out.agent = PartyFacts{QStringLiteral("Agent"), QStringLiteral("代理公司"), {}, {}, {}};
    if (from.code == u"sublicence")
        out.master = MasterFacts{QStringLiteral("C-2025-0001"), QDate(2025, 3, 1)};
    return out;
}

} // namespace

class TestShippedClauses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clauses();
    void everyTermHasAClause();
    void templates_data();
    void templates();
    void statutoryContents();
    void laws();
};

void TestShippedClauses::clauses()
{
    const auto &all = shippedClauses().all();
    QVERIFY(all.size() >= 45);
    std::set<ClauseSection> sections;
    for (const Clause &clause : all) {
        QVERIFY2(validate(clause).isEmpty(), qPrintable(clause.code));
        QVERIFY2(clause.code.section(u'.', 0, 0) == QLatin1String(clauseSectionCode(clause.section)),
                 qPrintable(clause.code));
        QVERIFY2(hasHan(clause.heading.zh) && hasHan(clause.body.zh), qPrintable(clause.code));
        QVERIFY2(!hasHan(clause.heading.en) && !hasHan(clause.body.en), qPrintable(clause.code));
        QCOMPARE(clause.body.en.count(u'\n'), clause.body.zh.count(u'\n'));
        QVERIFY2(clause.body.zh.endsWith(u'。') && clause.body.en.endsWith(u'.'), qPrintable(clause.code));
        // Terms are stated by places, never by figures in the text.
        QVERIFY2(literalFigures(clause.body.en).empty() && literalFigures(clause.body.zh).empty(),
                 qPrintable(clause.code));
        sections.insert(clause.section);
    }
    QCOMPARE(sections.size(), size_t(clauseSections));
}

void TestShippedClauses::everyTermHasAClause()
{
    for (const LicenceTerm term : allLicenceTerms()) {
        const bool isStated = std::ranges::any_of(shippedClauses().all(), [term](const Clause &clause) {
            return std::ranges::find(clause.states, term) != clause.states.end();
        });
        QVERIFY2(isStated, licenceTermCode(term));
    }
}

void TestShippedClauses::templates_data()
{
    QTest::addColumn<QString>("code");
    for (const DraftTemplate &one : shippedTemplates())
        QTest::newRow(qPrintable(one.code)) << one.code;
}

void TestShippedClauses::templates()
{
    QFETCH(const QString, code);
    QCOMPARE(shippedTemplates().size(), size_t(5));
    const DraftTemplate &from = *shippedTemplate(code);
    QVERIFY(hasHan(from.name.zh) && hasHan(from.purpose.zh) && !hasHan(from.name.en) && !hasHan(from.purpose.en));
    QCOMPARE(from.isShort, code == u"image-short");
    if (!from.isShort) {
        for (const ClauseSection section : guidelineSections) {
            QVERIFY2(std::ranges::find(from.sections, section, &DraftTemplate::Section::section) != from.sections.end(),
                     clauseSectionCode(section));
        }
    }
    const ContractFacts facts = factsFor(from);
    const ContractText text = textFromTemplate(from, shippedClauses(), facts);
    QStringList said;
    for (const TextFinding &finding : textFindings(text, shippedClauses(), facts))
        said.append(textFindingMessage(finding).english());
    QVERIFY2(said.isEmpty(), qPrintable(said.join(u'\n')));
    for (const DocumentLanguage language : {DocumentLanguage::English, DocumentLanguage::Chinese}) {
        for (const RenderedSection &section : renderedText(text, shippedClauses(), facts, language)) {
            for (const RenderedClause &clause : section.clauses)
                QVERIFY2(!clause.body.isEmpty() && !clause.body.contains(u'{'), qPrintable(clause.code));
        }
    }
}

/// Copyright Law, Article 26: the kinds of right; exclusive or not; territory and term; remuneration; liability for
/// breach; what else the parties think necessary.
void TestShippedClauses::statutoryContents()
{
    for (const DraftTemplate &from : shippedTemplates()) {
        std::set<LicenceTerm> stated;
        std::set<ClauseSection> sections;
        for (const DraftTemplate::Section &section : from.sections) {
            sections.insert(section.section);
            for (const QString &code : section.clauses) {
                const auto &states = shippedClauses().latest(code)->states;
                stated.insert(states.begin(), states.end());
            }
        }
        for (const LicenceTerm term :
             {LicenceTerm::Rights, LicenceTerm::Exclusivity, LicenceTerm::Territories, LicenceTerm::Term,
              LicenceTerm::Fees, LicenceTerm::Rates, LicenceTerm::Base, LicenceTerm::Payment})
            QVERIFY2(stated.contains(term), qPrintable(from.code + u' ' + QLatin1String(licenceTermCode(term))));
        QVERIFY2(sections.contains(ClauseSection::Breach) && sections.contains(ClauseSection::General),
                 qPrintable(from.code));
    }
}

/// The articles that the clauses cite are these and no others; both languages cite the same.
void TestShippedClauses::laws()
{
    static const QRegularExpression article(QStringLiteral("Articles? ([0-9]+)(?: and ([0-9]+))?"));
    std::set<int> cited;
    for (const Clause &clause : shippedClauses().all()) {
        int count = 0;
        for (auto it = article.globalMatch(clause.body.en); it.hasNext();) {
            const auto match = it.next();
            for (int i = 1; i <= match.lastCapturedIndex(); ++i) {
                cited.insert(match.captured(i).toInt());
                ++count;
            }
        }
        static const QRegularExpression chinese(QStringLiteral("第[一二三四五六七八九十百]+条"));
        int inChinese = 0;
        for (auto it = chinese.globalMatch(clause.body.zh); it.hasNext(); it.next())
            ++inChinese;
        QVERIFY2(count == inChinese, qPrintable(clause.code));
    }
    QCOMPARE(cited, (std::set<int>{10, 23, 24, 25, 29, 43, 69, 180, 563, 577, 584, 590}));
}

QTEST_GUILESS_MAIN(TestShippedClauses)
#include "tst_shippedclauses.moc"
