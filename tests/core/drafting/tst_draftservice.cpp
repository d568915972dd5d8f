// Texts of contracts in a workspace: begun from templates, changed by several people, negotiated in rounds, carried to
// another workspace; and the house's own clauses and templates.
#include "core/audit/journal.h"
#include "core/contracts/contractservice.h"
#include "core/db/statement.h"
#include "core/drafting/draftservice.h"
#include "core/drafting/texttransfer.h"
#include "core/people/peopleservice.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

#include <algorithm>

using namespace lianming;

namespace {

const QString direct = QStringLiteral("direct-licence");
const QString royalty = QStringLiteral("fees.royalty");

Id<Contract> addDraft(Workspace &w, const Licensing &house, bool isOpen = false)
{
    Contract contract = house.contract(house.luolai);
    contract.term.end = contract.grants[0].days.end = QDate(2027, 6, 30);
    contract.sellOffDays = 90;
    contract.grants[0].exclusivity = Exclusivity::Exclusive;
    if (isOpen) {
        contract.grants[0].territories.clear();
        contract.grants[0].rights.clear();
    }
    return ContractService(w).add(contract);
}

qint64 versionOf(Workspace &w, Id<Contract> id)
{
    return ContractService(w).get(id).version;
}

const RenderedClause *clauseIn(const std::vector<RenderedSection> &sections, const QString &code)
{
    for (const RenderedSection &section : sections) {
        const auto found = std::ranges::find(section.clauses, code, &RenderedClause::code);
        if (found != section.clauses.end())
            return &*found;
    }
    return nullptr;
}

QString bodyOf(Workspace &w, Id<Contract> id, const QString &code,
               DocumentLanguage language = DocumentLanguage::English)
{
    const auto sections = DraftService(w).rendered(id, language);
    const RenderedClause *clause = clauseIn(sections, code);
    return clause == nullptr ? QString() : clause->body;
}

BothLanguages bodyInLibrary(const QString &code)
{
    return shippedClauses().latest(code)->body;
}

/// The library's clause with one more sentence in each language.
BothLanguages longer(const QString &code)
{
    BothLanguages out = bodyInLibrary(code);
    out.en += QStringLiteral("\nBoth parties keep copies.");
    out.zh += QStringLiteral("\n双方各自留存副本。");
    return out;
}

Clause houseClause()
{
    Clause out = *shippedClauses().latest(royalty);
    ++out.version;
    out.body.en += QStringLiteral(" The house thanks.");
    out.body.zh += QStringLiteral("谨致谢意。");
    return out;
}

/// What an act is refused with.
template<class Act>
QString refusalOf(Act act)
{
    try {
        act();
    } catch (const Error &error) {
        return error.message().english();
    }
    return {};
}

QList<TextProblem> blocking(const QList<TextFinding> &findings)
{
    QList<TextProblem> out;
    for (const TextFinding &finding : findings) {
        if (!isWarning(finding.problem))
            out.append(finding.problem);
    }
    return out;
}

} // namespace

class TestDraftService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsFromATemplate();
    void namesComeFromTheWorkspace();
    void beginsAgainOnlyIfAsked();
    void changesClauses();
    void editsAreTheirWriters();
    void secondWriterIsTold();
    void onlyWhileItIsADraft();
    void roundsAreKeptAndCompared();
    void openDraftsAreKept();
    void roundsCannotBeChanged();
    void houseClausesContinue();
    void clausesNameThePlace_data();
    void clausesNameThePlace();
    void houseTemplates();
    void templatesNameThePlace();
    void goesToAnotherWorkspace();
    void importNamesThePlace_data();
    void importNamesThePlace();
    void rolesMatter();
};

void TestDraftService::beginsFromATemplate()
{
    const TestWorkspace w;
    const Licensing house(*w);
    DraftService service(*w);
    const auto id = addDraft(*w, house);
    QVERIFY(!service.text(id));
    QVERIFY(service.findings(id).isEmpty());
    QVERIFY(service.rendered(id, DocumentLanguage::English).empty());
    VERIFY_ERROR(service.edit(id, 1, royalty, longer(royalty)), Error::Kind::Rejected);
    VERIFY_ERROR(service.begin(id, 1, QStringLiteral("lease")), Error::Kind::NotFound);

    service.begin(id, 1, direct);
    const auto text = service.text(id);
    QVERIFY(text);
    QCOMPARE(text->templateCode, direct);
    QVERIFY(text->clauses.size() > 30);
    // What the template agrees is agreed now, and what the contract said stands.
    const Contract contract = ContractService(*w).get(id);
    const Json terms = parseJson(contract.terms.toUtf8(), QStringLiteral("terms"));
    QVERIFY(terms.contains("quality") && terms.contains("disputes"));
    QCOMPARE(QString::fromStdString(terms["rates"][0]["tiers"][0]["percent"].get<std::string>()), QStringLiteral("5"));
    QCOMPARE(blocking(service.findings(id)), QList<TextProblem>());
    // It follows the terms by itself.
    QVERIFY(bodyOf(*w, id, royalty).contains(QStringLiteral("5\u00a0%"))
            || bodyOf(*w, id, royalty).contains(QStringLiteral("5 %")));
    Contract changed = contract;
    changed.terms.replace(QStringLiteral("\"percent\":\"5\""), QStringLiteral("\"percent\":\"7\""));
    QVERIFY(changed.terms != contract.terms);
    ContractService(*w).change(changed);
    QVERIFY(bodyOf(*w, id, royalty).contains(u'7'));
    QCOMPARE(service.text(id), text);
}

void TestDraftService::namesComeFromTheWorkspace()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const auto id = addDraft(*w, house);
    DraftService service(*w);
    service.begin(id, 1, direct);
    const ContractFacts facts = service.drafted(id).facts;
    QCOMPARE(facts.licensor.nameZh, QStringLiteral("苏州博物馆"));
    QCOMPARE(facts.licensee.nameEn, QStringLiteral("Luolai"));
    QCOMPARE(facts.assetNames.at("SZM/1").en, QStringLiteral("Vase 1"));
    QVERIFY(!facts.master && !facts.agent);
    QVERIFY(bodyOf(*w, id, QStringLiteral("subject.assets")).contains(QStringLiteral("Vase 1")));
    QVERIFY(bodyOf(*w, id, QStringLiteral("subject.assets"), DocumentLanguage::Chinese).contains(QStringLiteral("瓶")));
}

void TestDraftService::beginsAgainOnlyIfAsked()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const auto id = addDraft(*w, house);
    DraftService service(*w);
    service.begin(id, 1, direct);
    const auto first = service.text(id);
    VERIFY_ERROR(service.begin(id, versionOf(*w, id), QStringLiteral("co-branding")), Error::Kind::Rejected);
    QCOMPARE(service.text(id), first);
    QVERIFY(service.rounds(id).isEmpty());
    service.begin(id, versionOf(*w, id), QStringLiteral("co-branding"), QStringLiteral("Before co-branding"));
    QCOMPARE(service.text(id)->templateCode, QStringLiteral("co-branding"));
    const auto rounds = service.rounds(id);
    QCOMPARE(rounds.size(), 1);
    QCOMPARE(rounds.first().note, QStringLiteral("Before co-branding"));
    QCOMPARE(rounds.first().side, RoundSide::Institution);
}

void TestDraftService::changesClauses()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const auto id = addDraft(*w, house);
    DraftService service(*w);
    service.begin(id, 1, direct);
    const auto version = [&] {
        return versionOf(*w, id);
    };
    const auto begun = service.text(id);

    // Worded anew, and back.
    BothLanguages body = longer(royalty);
    body.en += QStringLiteral("\n\n  "); // blank lines are no paragraphs
    service.edit(id, version(), royalty, body);
    const ContractText text = *service.text(id);
    QCOMPARE(text.clauses[placeOfClause(text, royalty)].edit, (ClauseEdit{longer(royalty), w->actor.name}));
    QVERIFY(bodyOf(*w, id, royalty).contains(QStringLiteral("Both parties keep copies.")));
    QVERIFY(bodyOf(*w, id, royalty, DocumentLanguage::Chinese).contains(QStringLiteral("双方各自留存副本。")));
    VERIFY_ERROR(service.edit(id, version(), royalty, {QStringLiteral("Pay."), {}}), Error::Kind::BadInput);
    service.edit(id, version(), royalty, bodyInLibrary(royalty)); // the library's own words are no edit
    QCOMPARE(service.text(id), begun);
    service.edit(id, version(), royalty, longer(royalty));
    service.reset(id, version(), royalty);
    QCOMPARE(service.text(id), begun);

    // An own clause stands behind its section.
    const OwnClause own{ClauseSection::Quality, {QStringLiteral("Colours"), QStringLiteral("颜色")}};
    const QString code =
        service.insertOwn(id, version(), own, {QStringLiteral("As seen."), QStringLiteral("以实物为准。")});
    QCOMPARE(code, QStringLiteral("own.1"));
    const auto sections = service.rendered(id, DocumentLanguage::Chinese);
    const auto quality = std::ranges::find(sections, ClauseSection::Quality, &RenderedSection::section);
    QCOMPARE(quality->clauses.back().heading, QStringLiteral("颜色"));
    QCOMPARE(quality->clauses.back().body, QStringLiteral("以实物为准。"));
    VERIFY_ERROR(service.reset(id, version(), code), Error::Kind::Rejected);
    VERIFY_ERROR(service.insertOwn(id, version(), {ClauseSection::Fees, {QStringLiteral("A"), {}}}, longer(royalty)),
                 Error::Kind::BadInput);

    // Moved by one, and not past the ends.
    const size_t place = placeOfClause(*service.text(id), code);
    service.move(id, version(), code, -1);
    QCOMPARE(placeOfClause(*service.text(id), code), place - 1);
    service.move(id, version(), code, -1000);
    QCOMPARE(placeOfClause(*service.text(id), code), size_t(0));
    service.move(id, version(), code, 1000);
    QCOMPARE(placeOfClause(*service.text(id), code), service.text(id)->clauses.size() - 1);
    service.remove(id, version(), code);
    QCOMPARE(service.text(id), begun);

    // Out, and in again where it belongs.
    service.remove(id, version(), royalty);
    QCOMPARE(blocking(service.findings(id)), (QList{TextProblem::TermNotStated, TextProblem::TermNotStated}));
    VERIFY_ERROR(service.remove(id, version(), royalty), Error::Kind::NotFound);
    service.insert(id, version(), royalty);
    VERIFY_ERROR(service.insert(id, version(), royalty), Error::Kind::Duplicate);
    VERIFY_ERROR(service.insert(id, version(), QStringLiteral("fees.none")), Error::Kind::NotFound);
    QVERIFY(blocking(service.findings(id)).isEmpty());
    const auto again = service.rendered(id, DocumentLanguage::English);
    const auto fees = std::ranges::find(again, ClauseSection::Fees, &RenderedSection::section);
    QCOMPARE(fees->clauses.back().code, royalty);

    // A place that was lost is found.
    service.edit(id, version(), royalty, {QStringLiteral("Nothing is paid."), QStringLiteral("免费。")});
    QVERIFY(blocking(service.findings(id)).contains(TextProblem::PlaceholderLost));
}

void TestDraftService::editsAreTheirWriters()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const auto id = addDraft(*w, house);
    DraftService service(*w);
    service.begin(id, 1, direct);
    service.edit(id, versionOf(*w, id), royalty, longer(royalty));
    const auto other = w.another(QStringLiteral("Legal"));
    ContractText text = *service.text(id);
    for (const char *code : {"fees.royalty", "disputes.law"}) {
        TextClause &clause = text.clauses[placeOfClause(text, QString::fromLatin1(code))];
        if (!clause.edit)
            clause.edit = ClauseEdit{longer(clause.code), QStringLiteral("Somebody else")};
        else
            clause.edit->by = QStringLiteral("Somebody else");
    }
    DraftService(*other).change(id, versionOf(*w, id), text);
    text = *service.text(id);
    QCOMPARE(text.clauses[placeOfClause(text, royalty)].edit->by, w->actor.name);
    QCOMPARE(text.clauses[placeOfClause(text, QStringLiteral("disputes.law"))].edit->by, QStringLiteral("Legal"));
    text.clauses.push_back(text.clauses.front());
    VERIFY_ERROR(service.change(id, versionOf(*w, id), text), Error::Kind::BadInput);
    text.clauses.pop_back();
    text.clauses.front().version = 99;
    QVERIFY(
        refusalOf([&] { service.change(id, versionOf(*w, id), text); }).contains(QStringLiteral("clauses[0].version")));
}

void TestDraftService::secondWriterIsTold()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const auto id = addDraft(*w, house);
    DraftService service(*w);
    service.begin(id, 1, direct);
    const qint64 version = versionOf(*w, id);
    service.edit(id, version, royalty, longer(royalty));
    VERIFY_ERROR(service.remove(id, version, royalty), Error::Kind::Conflict);
    QVERIFY(bodyOf(*w, id, royalty).contains(QStringLiteral("copies")));
}

void TestDraftService::onlyWhileItIsADraft()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const auto id = addDraft(*w, house);
    DraftService service(*w);
    service.begin(id, 1, direct);
    signOnPaper(*w, id, versionOf(*w, id), QDate(2026, 6, 1));
    const qint64 version = versionOf(*w, id);
    VERIFY_ERROR(service.edit(id, version, royalty, longer(royalty)), Error::Kind::Rejected);
    VERIFY_ERROR(service.change(id, version, *service.text(id)), Error::Kind::Rejected);
    VERIFY_ERROR(service.begin(id, version, direct, QString()), Error::Kind::Rejected);
    VERIFY_ERROR(service.keepRound(id, RoundSide::Brand, {}), Error::Kind::Rejected);
    QVERIFY(!service.rendered(id, DocumentLanguage::Chinese).empty());
}

void TestDraftService::roundsAreKeptAndCompared()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const auto id = addDraft(*w, house);
    DraftService service(*w);
    service.begin(id, 1, direct);
    QCOMPARE(service.keepRound(id, RoundSide::Institution, QStringLiteral(" Our first ")), 1);
    QVERIFY(service.compare(id, 1, {}, DocumentLanguage::English).isEmpty());

    const auto brand = w.another(QStringLiteral("Brand desk"));
    DraftService(*brand).edit(id, versionOf(*w, id), royalty, longer(royalty));
    Contract contract = ContractService(*w).get(id);
    contract.sellOffDays = 180;
    ContractService(*w).change(contract);
    QCOMPARE(DraftService(*brand).keepRound(id, RoundSide::Brand, QStringLiteral("More time to sell")), 2);
    QCOMPARE(Statement(w.db(), QStringLiteral("SELECT code FROM happening ORDER BY id DESC LIMIT 1"))
                 .one<QString>([](const Row &row) { return row.textAt(0); }),
             QStringLiteral("contract_round"));
    service.remove(id, versionOf(*w, id), QStringLiteral("general.notices"));

    const auto rounds = service.rounds(id);
    QCOMPARE(rounds.size(), 2);
    QCOMPARE(rounds[0].note, QStringLiteral("Our first"));
    QCOMPARE(rounds[0].actor, w->actor.name);
    QCOMPARE(rounds[1].side, RoundSide::Brand);
    QCOMPARE(rounds[1].actor, QStringLiteral("Brand desk"));
    QCOMPARE(rounds[1].at, TestWorkspace::clock().now());

    const TextDiff asked = service.compare(id, 1, 2, DocumentLanguage::English);
    QCOMPARE(asked.terms.size(), size_t(1));
    QCOMPARE(asked.terms[0].term, LicenceTerm::SellOff);
    QVERIFY(asked.terms[0].before.contains(QStringLiteral("90")));
    QVERIFY(asked.terms[0].after.contains(QStringLiteral("180")));
    QStringList changed;
    for (const ClauseChange &change : asked.clauses) {
        if (!change.isUnchanged())
            changed.append(change.code);
    }
    changed.sort();
    QCOMPARE(changed, (QStringList{royalty, QStringLiteral("term.sell_off")}));
    const auto edited = std::ranges::find(asked.clauses, royalty, &ClauseChange::code);
    QCOMPARE(edited->after->editedBy, QStringLiteral("Brand desk"));

    const TextDiff now = service.compare(id, 2, {}, DocumentLanguage::Chinese);
    QVERIFY(now.terms.empty());
    QCOMPARE(std::ranges::count_if(now.clauses, &ClauseChange::isRemoved), 1);
    // The other way round.
    QCOMPARE(
        std::ranges::count_if(service.compare(id, {}, 2, DocumentLanguage::Chinese).clauses, &ClauseChange::isAdded),
        1);
    VERIFY_ERROR((void)service.compare(id, 3, {}, DocumentLanguage::English), Error::Kind::NotFound);
    // The contract's history tells of them.
    const auto history = ContractService(*w).history(id);
    QCOMPARE(std::ranges::count(history, QStringLiteral("round_kept"), &HistoryEntry::action), 2);
}

void TestDraftService::openDraftsAreKept()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const auto id = addDraft(*w, house, true);
    DraftService service(*w);
    service.begin(id, 1, direct);
    QVERIFY(blocking(service.findings(id)).contains(TextProblem::TermOpen));
    service.keepRound(id, RoundSide::Institution, {});
    QVERIFY(service.compare(id, 1, {}, DocumentLanguage::English).isEmpty());
    Contract contract = ContractService(*w).get(id);
    contract.grants[0].territories = {"CN"};
    ContractService(*w).change(contract);
    const TextDiff diff = service.compare(id, 1, {}, DocumentLanguage::English);
    QCOMPARE(diff.terms.size(), size_t(1));
    QCOMPARE(diff.terms[0].term, LicenceTerm::Territories);
}

void TestDraftService::roundsCannotBeChanged()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const auto id = addDraft(*w, house);
    DraftService(*w).keepRound(id, RoundSide::Institution, QStringLiteral("Ours"));
    DraftLibraryService(*w).addClause(houseClause());
    for (const char *sql : {"UPDATE contract_round SET note = 'Theirs'", "DELETE FROM contract_round",
                            "UPDATE clause SET document = '{}'", "DELETE FROM clause"})
        VERIFY_ERROR(Statement(w.db(), QString::fromLatin1(sql)).run(), Error::Kind::Rejected);
}

void TestDraftService::houseClausesContinue()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const auto id = addDraft(*w, house);
    DraftService service(*w);
    DraftLibraryService shelf(*w);
    service.begin(id, 1, direct);
    const Clause next = houseClause();
    Clause wrong = next;
    wrong.version += 1;
    VERIFY_ERROR(shelf.addClause(wrong), Error::Kind::BadInput);
    wrong = next;
    wrong.section = ClauseSection::General;
    VERIFY_ERROR(shelf.addClause(wrong), Error::Kind::BadInput);
    wrong = next;
    wrong.body.zh.clear();
    VERIFY_ERROR(shelf.addClause(wrong), Error::Kind::BadInput);
    shelf.addClause(next);
    VERIFY_ERROR(shelf.addClause(next), Error::Kind::BadInput);
    QCOMPARE(*shelf.library().latest(royalty), next);
    QCOMPARE(shelf.library().all().size(), shippedClauses().all().size() + 1);

    // What was drafted keeps its version until somebody takes the new one.
    const auto found = service.findings(id);
    const auto newer = std::ranges::find(found, TextProblem::NewerVersion, &TextFinding::problem);
    QVERIFY(newer != found.end());
    QCOMPARE(newer->detail, QString::number(next.version));
    QVERIFY(!bodyOf(*w, id, royalty).contains(QStringLiteral("The house thanks.")));
    service.takeNewest(id, versionOf(*w, id), royalty);
    QVERIFY(bodyOf(*w, id, royalty).contains(QStringLiteral("The house thanks.")));
    VERIFY_ERROR(service.takeNewest(id, versionOf(*w, id), royalty), Error::Kind::Rejected);
    // New texts begin with it.
    const auto second = addDraft(*w, house);
    service.begin(second, 1, direct);
    QVERIFY(bodyOf(*w, second, royalty).contains(QStringLiteral("The house thanks.")));
}

void TestDraftService::clausesNameThePlace_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *pointer, const char *value, const char *place) {
        QTest::newRow(pointer) << QString::fromLatin1(pointer) << QString::fromUtf8(value)
                               << QString::fromLatin1(place);
    };
    row("/clauses/0/section", "\"stars\"", "clauses[0].section");
    row("/clauses/0/version", "3", "clauses[0].version");
    row("/clauses/0/body/en/0", "\"Pay {rate}.\"", "clauses[0]");
    row("/clauses/0/states/0", "\"rate\"", "clauses[0].states[0]");
    row("/clauses/0/heading/zh", "\"\"", "clauses[0].heading.zh");
}

void TestDraftService::clausesNameThePlace()
{
    QFETCH(const QString, pointer);
    QFETCH(const QString, value);
    QFETCH(const QString, place);
    const TestWorkspace w;
    DraftLibraryService shelf(*w);
    Json document = {{"format", "lianming-clauses/1"}, {"clauses", Json::array({Json(clauseJson(houseClause()))})}};
    document[Json::json_pointer(pointer.toStdString())] = Json::parse(value.toStdString());
    const QString said = refusalOf([&] { shelf.addClauses(document, QStringLiteral("ours.json")); });
    QVERIFY2(said.startsWith(QStringLiteral("ours.json: ") + place), qPrintable(said));
    QCOMPARE(shelf.library().all().size(), shippedClauses().all().size());
}

void TestDraftService::houseTemplates()
{
    const TestWorkspace w;
    const Licensing house(*w);
    DraftLibraryService shelf(*w);
    QCOMPARE(shelf.templates().size(), shippedTemplates().size());
    Json document(templateJson(*shippedTemplate(u"image-short")));
    document["code"] = "poster";
    document["name"] = {{"en", "Posters"}, {"zh", "海报"}};
    QCOMPARE(shelf.saveTemplate(document, QStringLiteral("poster.json")).code, QStringLiteral("poster"));
    QCOMPARE(shelf.templates().back().draft.name.zh, QStringLiteral("海报"));
    QVERIFY(shelf.getTemplate(QStringLiteral("poster")).isHouse);

    // A short template of the house's is as short as a shipped one.
    const auto id = addDraft(*w, house);
    DraftService service(*w);
    service.begin(id, 1, QStringLiteral("poster"));
    const auto found = service.findings(id);
    QVERIFY(std::ranges::find(found, TextProblem::SectionMissing, &TextFinding::problem) == found.end());

    // In place of a shipped one, until it is archived.
    document["code"] = "image-short";
    shelf.saveTemplate(document, QStringLiteral("short.json"));
    QCOMPARE(shelf.templates().size(), shippedTemplates().size() + 1);
    QCOMPARE(shelf.getTemplate(QStringLiteral("image-short")).draft.name.zh, QStringLiteral("海报"));
    shelf.archiveTemplate(QStringLiteral("image-short"));
    QVERIFY(!shelf.getTemplate(QStringLiteral("image-short")).isHouse);
    shelf.archiveTemplate(QStringLiteral("poster"));
    VERIFY_ERROR((void)shelf.getTemplate(QStringLiteral("poster")), Error::Kind::NotFound);
    VERIFY_ERROR(shelf.archiveTemplate(QStringLiteral("poster")), Error::Kind::NotFound);
    VERIFY_ERROR(shelf.archiveTemplate(direct), Error::Kind::NotFound);
    QCOMPARE(shelf.templates(true).size(), shippedTemplates().size() + 2);
    shelf.saveTemplate(document, QStringLiteral("short.json")); // it is back
    QVERIFY(shelf.getTemplate(QStringLiteral("image-short")).isHouse);
}

void TestDraftService::templatesNameThePlace()
{
    const TestWorkspace w;
    DraftLibraryService shelf(*w);
    const Json valid(templateJson(*shippedTemplate(u"direct-licence")));
    const auto said = [&](const Json &document) {
        return refusalOf([&] { shelf.saveTemplate(document, QStringLiteral("ours.json")); });
    };
    for (const char *field : {"format", "code", "name", "purpose", "form"}) {
        Json document = valid;
        document.erase(field);
        QVERIFY2(said(document).startsWith(QStringLiteral("ours.json: ") + QLatin1String(field)), field);
    }
    Json document = valid;
    document["sections"][0]["clauses"][1] = "parties.nobody";
    QVERIFY(said(document).startsWith(QStringLiteral("ours.json: sections[0].clauses[1]")));
    QCOMPARE(shelf.templates(true).size(), shippedTemplates().size());
}

void TestDraftService::goesToAnotherWorkspace()
{
    const TestWorkspace here;
    const Licensing house(*here);
    DraftLibraryService(*here).addClause(houseClause());
    const auto id = addDraft(*here, house);
    DraftService service(*here);
    service.begin(id, 1, direct);
    service.edit(id, versionOf(*here, id), QStringLiteral("disputes.law"), longer(QStringLiteral("disputes.law")));
    const Contract sent = ContractService(*here).get(id);
    const Json document(service.exportDocument(sent));
    QCOMPARE(document["text"]["library"].size(), size_t(1));

    // Where the clause is unknown it becomes the contract's own, with every word.
    const TestWorkspace there;
    const Licensing other(*there);
    DraftService reader(*there);
    const auto read = reader.importDocument(document, QStringLiteral("c.json"));
    const ContractText text = *reader.text(read);
    const TextClause &own = text.clauses[placeOfClause(text, royalty)];
    QVERIFY(own.own);
    QCOMPARE(own.edit->body, houseClause().body);
    for (const DocumentLanguage language : {DocumentLanguage::English, DocumentLanguage::Chinese}) {
        const auto before = service.rendered(id, language);
        const auto after = reader.rendered(read, language);
        QCOMPARE(after.size(), before.size());
        for (size_t i = 0; i < before.size(); ++i) {
            QCOMPARE(after[i].heading, before[i].heading);
            QCOMPARE(after[i].clauses.size(), before[i].clauses.size());
            for (size_t k = 0; k < before[i].clauses.size(); ++k) {
                QCOMPARE(after[i].clauses[k].body, before[i].clauses[k].body);
                QCOMPARE(after[i].clauses[k].heading, before[i].clauses[k].heading);
            }
        }
    }
    QVERIFY(blocking(reader.findings(read)).isEmpty());

    // Where it is known, and on the way back home, nothing is lost.
    const TestWorkspace like;
    const Licensing third(*like);
    DraftLibraryService(*like).addClause(houseClause());
    const auto same = DraftService(*like).importDocument(document, QStringLiteral("c.json"));
    Contract back = ContractService(*like).get(same);
    QCOMPARE(back.body, sent.body);
    QCOMPARE(Json(DraftService(*like).exportDocument(back)), document);
}

void TestDraftService::importNamesThePlace_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *pointer, const char *value, const char *place) {
        QTest::newRow(pointer) << QString::fromLatin1(pointer) << QString::fromUtf8(value)
                               << QString::fromLatin1(place);
    };
    row("/text", "7", "text");
    row("/text/format", "\"lianming-text/9\"", "text.format");
    row("/text/clauses/0/code", "\"none.such\"", "text.clauses[0].code");
    row("/text/clauses/0/version", "77", "text.clauses[0].version");
    row("/text/clauses/2/edit", R"({"by": "A", "body": {"en": [], "zh": ["甲"]}})", "text.clauses[2].edit.body.en");
    row("/text/library/0/body/zh/0", "\"付{rate}\"", "text.library[0]");
}

void TestDraftService::importNamesThePlace()
{
    QFETCH(const QString, pointer);
    QFETCH(const QString, value);
    QFETCH(const QString, place);
    const TestWorkspace w;
    const Licensing house(*w);
    DraftLibraryService(*w).addClause(houseClause());
    const auto id = addDraft(*w, house);
    DraftService service(*w);
    service.begin(id, 1, direct);
    Json document(service.exportDocument(ContractService(*w).get(id)));
    document.erase("number");
    document[Json::json_pointer(pointer.toStdString())] = Json::parse(value.toStdString());
    const QString said = refusalOf([&] { service.importDocument(document, QStringLiteral("c.json")); });
    QVERIFY2(said.startsWith(QStringLiteral("c.json: ") + place), qPrintable(said));
    QCOMPARE(ContractService(*w).list().size(), 1);
}

void TestDraftService::rolesMatter()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const auto own = addDraft(*w, house);
    DraftService(*w).begin(own, 1, direct);
    PeopleService people(*w);
    const auto add = [&](const char *name, Role role, Id<Brand> brand = {}) {
        Member member;
        member.name = QString::fromLatin1(name);
        member.role = role;
        member.brand = brand;
        people.add(member);
    };
    w->actor.name = QStringLiteral("admin");
    add("admin", Role::Administrator);
    add("staff", Role::LicensingStaff);
    add("legal", Role::Legal);
    add("luolai", Role::BrandManager, house.luolai);
    add("taihu", Role::BrandManager, house.taihu);
    const auto as = [&](const char *name) {
        w->actor.name = QString::fromLatin1(name);
    };
    as("luolai");
    QVERIFY(!DraftService(*w).rendered(own, DocumentLanguage::Chinese).empty());
    VERIFY_ERROR(DraftService(*w).edit(own, 2, royalty, longer(royalty)), Error::Kind::Rejected);
    VERIFY_ERROR(DraftService(*w).keepRound(own, RoundSide::Brand, {}), Error::Kind::Rejected);
    as("taihu");
    VERIFY_ERROR((void)DraftService(*w).rendered(own, DocumentLanguage::Chinese), Error::Kind::NotFound);
    VERIFY_ERROR((void)DraftService(*w).rounds(own), Error::Kind::NotFound);
    as("admin");
    VERIFY_ERROR((void)DraftService(*w).text(own), Error::Kind::Rejected);
    as("staff");
    DraftService(*w).edit(own, 2, royalty, longer(royalty));
    VERIFY_ERROR(DraftLibraryService(*w).addClause(houseClause()), Error::Kind::Rejected);
    as("legal");
    DraftLibraryService(*w).addClause(houseClause());
    VERIFY_ERROR(DraftService(*w).reset(own, 3, royalty), Error::Kind::Rejected);
    QVERIFY(!DraftService(*w).findings(own).isEmpty());
}

QTEST_GUILESS_MAIN(TestDraftService)
#include "tst_draftservice.moc"
