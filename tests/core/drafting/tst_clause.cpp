// Clauses, the library and templates: what is valid, and that a bad file is refused by name and place.
#include "core/drafting/clause.h"
#include "core/drafting/drafttemplate.h"

#include <QTest>

using namespace lianming;

namespace {

Clause validClause()
{
    Clause out;
    out.code = QStringLiteral("term.days");
    out.section = ClauseSection::Term;
    out.heading = {QStringLiteral("Term"), QStringLiteral("授权期限")};
    out.body = {QStringLiteral("It runs {term}."), QStringLiteral("期限{term}。")};
    out.states = {LicenceTerm::Term};
    return out;
}

Json clauseJson(const char *code, int version, const char *section = "term")
{
    return {{"code", code},
            {"section", section},
            {"version", version},
            {"heading", {{"en", "Term"}, {"zh", "期限"}}},
            {"body", {{"en", {"It runs {term}.", "Both days count."}}, {"zh", {"期限{term}。"}}}},
            {"states", {"term"}}};
}

Json libraryJson()
{
    Json out{{"format", "lianming-clauses/1"}, {"clauses", Json::array()}};
    out["clauses"].push_back(clauseJson("term.days", 1));
    out["clauses"].push_back(clauseJson("term.days", 2));
    Json other = clauseJson("general.notices", 1, "general");
    other["body"] = {{"en", {"In writing."}}, {"zh", {"书面。"}}};
    other["states"] = Json::array();
    out["clauses"].push_back(other);
    return out;
}

ClauseLibrary library(const Json &document)
{
    return ClauseLibrary::parse(JsonNode(document, QStringLiteral("clauses.json")));
}

Json templateJson()
{
    return Json::parse(R"({"format": "lianming-template/1", "code": "t", "name": {"en": "T", "zh": "样"},
        "purpose": {"en": "For tests", "zh": "测试"}, "form": "short",
        "sections": [{"section": "term", "clauses": ["term.days"]},
                     {"section": "general", "clauses": ["general.notices"]}],
        "terms": {"confidentiality": {"years": 3}}})");
}

DraftTemplate readT(const Json &document)
{
    return readTemplate(JsonNode(document, QStringLiteral("t.json")), library(libraryJson()));
}

template<class Act>
QString complaint(Act act)
{
    try {
        act();
    } catch (const Error &error) {
        return error.kind() == Error::Kind::BadInput ? error.message().english() : QStringLiteral("another kind");
    }
    return {};
}

} // namespace

class TestClause : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void termsHaveCodesAndNames();
    void findsPlaces();
    void findsProblems();
    void libraryKeepsVersions();
    void libraryNamesThePlace_data();
    void libraryNamesThePlace();
    void templateNamesThePlace_data();
    void templateNamesThePlace();
    void templateFillsOnlyWhatIsMissing();
};

void TestClause::termsHaveCodesAndNames()
{
    QCOMPARE(allLicenceTerms().size(), size_t(licenceTerms));
    for (const LicenceTerm term : allLicenceTerms()) {
        QVERIFY(parseLicenceTerm(QString::fromLatin1(licenceTermCode(term))) == term);
        QVERIFY(QString::fromUtf16(licenceTermName(term).en) != QString::fromUtf16(licenceTermName(term).zh));
    }
    QVERIFY(!parseLicenceTerm(u"nothing"));
    QVERIFY(coversTerm(LicenceTerm::Grants, LicenceTerm::Territories));
    QVERIFY(coversTerm(LicenceTerm::Grants, LicenceTerm::Exclusivity));
    QVERIFY(!coversTerm(LicenceTerm::Grants, LicenceTerm::Term));
    QVERIFY(!coversTerm(LicenceTerm::Territories, LicenceTerm::Grants));
    for (int i = 0; i < clauseSections; ++i)
        QVERIFY(parseClauseSection(QString::fromLatin1(clauseSectionCode(ClauseSection(i)))) == ClauseSection(i));
}

void TestClause::findsPlaces()
{
    const QString text = QStringLiteral("a {term} {nobody} {Term} { term } {} {rates");
    const auto places = placeholders(text);
    QCOMPARE(places.size(), size_t(2));
    QCOMPARE(text.sliced(places[0].start, places[0].length), QStringLiteral("{term}"));
    QVERIFY(places[0].term == LicenceTerm::Term);
    QCOMPARE(places[1].name, QStringLiteral("nobody"));
    QVERIFY(!places[1].term);
}

void TestClause::findsProblems()
{
    QVERIFY(validate(validClause()).isEmpty());
    const auto found = [](auto change) {
        Clause clause = validClause();
        change(clause);
        return validate(clause);
    };
    using P = ClauseProblem;
    const auto en = DocumentLanguage::English;
    const auto zh = DocumentLanguage::Chinese;
    QCOMPARE(found([](Clause &c) { c.code = QStringLiteral("Term days"); }),
             (QList<ClauseFinding>{{P::CodeForm, {}, QStringLiteral("Term days")}}));
    QCOMPARE(found([](Clause &c) { c.code = QStringLiteral("term."); }).size(), 1);
    QCOMPARE(found([](Clause &c) { c.version = 0; }),
             (QList<ClauseFinding>{{P::VersionRange, {}, QStringLiteral("0")}}));
    QCOMPARE(found([](Clause &c) { c.heading.zh = QStringLiteral(" "); }),
             (QList<ClauseFinding>{{P::HeadingMissing, zh, {}}}));
    QCOMPARE(found([](Clause &c) { c.body.en.clear(); }), (QList<ClauseFinding>{{P::BodyMissing, en, {}}}));
    QCOMPARE(found([](Clause &c) { c.body.zh = QStringLiteral("期限两年。"); }),
             (QList<ClauseFinding>{{P::PlaceholderMissing, zh, QStringLiteral("term")}}));
    QCOMPARE(found([](Clause &c) { c.body.en += QStringLiteral(" {luck}"); }),
             (QList<ClauseFinding>{{P::PlaceholderUnknown, en, QStringLiteral("luck")}}));
    QCOMPARE(found([](Clause &c) { c.body.en += QStringLiteral(" {rates}"); }),
             (QList<ClauseFinding>{{P::NotDeclared, en, QStringLiteral("rates")}}));
    QCOMPARE(found([](Clause &c) { c.states.push_back(LicenceTerm::Term); }),
             (QList<ClauseFinding>{{P::StatedTwice, {}, QStringLiteral("term")}}));
    const ClauseFinding lost{P::PlaceholderMissing, zh, QStringLiteral("term")};
    QCOMPARE(clauseFindingMessage(lost).english(),
             QStringLiteral("The text (zh) lacks the place {term} of a term that it states."));
}

void TestClause::libraryKeepsVersions()
{
    const ClauseLibrary clauses = library(libraryJson());
    QCOMPARE(clauses.all().size(), size_t(3));
    const QString code = QStringLiteral("term.days");
    QCOMPARE(clauses.latest(code)->version, 2);
    QCOMPARE(clauses.find(code, 1)->version, 1);
    QVERIFY(clauses.find(code, 3) == nullptr);
    QVERIFY(clauses.latest(QStringLiteral("term.none")) == nullptr);
    QCOMPARE(clauses.find(code, 1)->body.en, QStringLiteral("It runs {term}.\nBoth days count."));
}

void TestClause::libraryNamesThePlace_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *pointer, const char *value, const char *place) {
        QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(pointer), QLatin1String(value))))
            << QString::fromUtf8(pointer) << QString::fromUtf8(value) << QString::fromUtf8(place);
    };
    row("/format", "\"other/1\"", "format");
    row("/clauses", "[]", "clauses");
    row("/clauses", "{}", "clauses");
    row("/clauses/0/code", "null", "clauses[0].code");
    row("/clauses/0/code", "\"A B\"", "clauses[0]");
    row("/clauses/0/section", "\"money\"", "clauses[0].section");
    row("/clauses/1/version", "1", "clauses[1].version");
    row("/clauses/1/version", "0", "clauses[1].version");
    row("/clauses/1/version", "1.5", "clauses[1].version");
    row("/clauses/1/section", "\"fees\"", "clauses[1].section");
    row("/clauses/0/heading/zh", "null", "clauses[0].heading.zh");
    row("/clauses/0/heading/zh", "\" \"", "clauses[0].heading.zh");
    row("/clauses/0/body/en", "[]", "clauses[0].body.en");
    row("/clauses/0/body/en", "null", "clauses[0].body.en");
    row("/clauses/0/body/en/1", "\"two\\nlines\"", "clauses[0].body.en[1]");
    row("/clauses/0/body/en/0", "\"no place\"", "clauses[0]");
    row("/clauses/0/states/0", "\"luck\"", "clauses[0].states[0]");
    row("/clauses/0/states", "[]", "clauses[0]");
}

void TestClause::libraryNamesThePlace()
{
    QFETCH(const QString, pointer);
    QFETCH(const QString, value);
    QFETCH(const QString, place);
    Json document = libraryJson();
    document[Json::json_pointer(pointer.toStdString())] = Json::parse(value.toStdString());
    const QString said = complaint([&] { (void)library(document); });
    QVERIFY2(said.startsWith(QStringLiteral("clauses.json: %1: ").arg(place)), qPrintable(said));
}

void TestClause::templateNamesThePlace_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *pointer, const char *value, const char *place) {
        QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(pointer), QLatin1String(value))))
            << QString::fromUtf8(pointer) << QString::fromUtf8(value) << QString::fromUtf8(place);
    };
    row("/format", "null", "format");
    row("/code", "\"\"", "code");
    row("/name/zh", "null", "name.zh");
    row("/purpose", "null", "purpose.en");
    row("/form", "\"medium\"", "form");
    row("/form", "null", "form");
    row("/form", "\"long\"", "sections"); // lacks sections of the guideline
    row("/sections", "null", "sections");
    row("/sections/0/section", "null", "sections[0].section");
    row("/sections/0/section", "\"money\"", "sections[0].section");
    row("/sections/1/section", "\"term\"", "sections[1].clauses[0]"); // not a clause of that section
    row("/sections/1", R"({"section": "term", "clauses": ["term.days"]})", "sections[1].clauses[0]");
    row("/sections/0/clauses", "[]", "sections[0].clauses");
    row("/sections/0/clauses/0", "\"term.unheard\"", "sections[0].clauses[0]");
    row("/sections/0/clauses/0", "7", "sections[0].clauses[0]");
    row("/terms", "[]", "terms");
    row("/terms/confidentiality/years", "0", "terms.confidentiality.years");
}

void TestClause::templateNamesThePlace()
{
    QFETCH(const QString, pointer);
    QFETCH(const QString, value);
    QFETCH(const QString, place);
    QVERIFY(readT(templateJson()).isShort);
    Json document = templateJson();
    document[Json::json_pointer(pointer.toStdString())] = Json::parse(value.toStdString());
    const QString said = complaint([&] { (void)readT(document); });
    QVERIFY2(said.startsWith(QStringLiteral("t.json: %1: ").arg(place)), qPrintable(said));
}

void TestClause::templateFillsOnlyWhatIsMissing()
{
    const DraftTemplate from = readT(templateJson());
    QCOMPARE(termsFromTemplate(QStringLiteral("{}"), from), QStringLiteral(R"({"confidentiality":{"years":3}})"));
    const QString own = QStringLiteral(R"({"confidentiality":{"years":5},"note":1})");
    QCOMPARE(termsFromTemplate(own, from), own);
}

QTEST_GUILESS_MAIN(TestClause)
#include "tst_clause.moc"
