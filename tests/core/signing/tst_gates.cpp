#include "core/diary/diaryservice.h"
#include "core/rights/rightsservice.h"
#include "core/signing/statutory.h"
#include "tests/core/signing/signinghouse.h"

using namespace lianming;
using test::refusal;
using test::SigningHouse;

namespace {

const QDate signedOn(2026, 6, 1);

/// A record of its own for an asset: whatever else the institution holds no longer counts for it.
RightsInRecord record(const SigningHouse &h, Id<Asset> asset, std::vector<Right> rights)
{
    RightsInRecord out;
    out.scope = {h.house.institution, asset, {}};
    out.held.rights = std::move(rights);
    out.held.categories = out.held.channels = {"*"};
    out.held.territories = {"WORLD"};
    return out;
}

RightsInRecord mark(const SigningHouse &h, Id<Asset> asset, const char *category, const char *territory,
                    std::optional<QDate> end = {})
{
    RightsInRecord out = record(h, asset, {Right::Trademark});
    out.basis = RightsBasis::TradeMark;
    out.holder = QStringLiteral("Suzhou Museum");
    out.reference = QStringLiteral("No. 12345678");
    out.held.categories = {category};
    out.held.territories = {territory};
    out.held.end = end;
    return out;
}

void restrict(const SigningHouse &h, RestrictionKind kind, const char *from)
{
    RestrictionRecord out;
    out.scope = {h.house.institution, h.house.assets[0], {}};
    out.restriction.kind = kind;
    out.restriction.from = from;
    RightsService(*h.home).add(out);
}

} // namespace

class TestGates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesAreTheirs();
    void findingsWeighAsTheHouseWants();
    void incompleteOnesAreAskedNothingElse();
    void rightsAreFree();
    void titleIsHeld();
    void marksAreRegistered();
    void permitsAreThere();
    void exclusiveLicencesAreInWriting();
    void aShippedTextSaysWhatTheLawAsks_data();
    void aShippedTextSaysWhatTheLawAsks();
    void aTextWithoutItsContentsIsBlocked();
    void textAndTermsAgree();
    void aHouseMayOnlyWarn();
    void theContentHasOneFingerprint();
    void signaturesMakeDuties();
    void warningsStandInTheHistory();
};

void TestGates::codesAreTheirs()
{
    for (const Gate gate : gates) {
        QCOMPARE(parseGate(QString::fromLatin1(gateCode(gate))), gate);
        QCOMPARE(gates[size_t(gate)], gate);
    }
    QVERIFY(!parseGate(u"door"));
    QVERIFY(!mayWarn(Gate::RightsFree) && !mayWarn(Gate::TitleHeld) && !mayWarn(Gate::Complete));
    QVERIFY(!mayBeWaived(Gate::Complete) && mayBeWaived(Gate::RightsFree));
}

void TestGates::findingsWeighAsTheHouseWants()
{
    const GateFinding block{.key = QStringLiteral("a"), .message = {"A", {}}};
    const GateFinding warning{.key = QStringLiteral("b"), .message = {"B", {}}, .blocks = false};
    const GateFinding never{.key = QStringLiteral("c"), .message = {"C", {}}, .waivable = false};
    const auto state = [](Gate gate, const QList<GateFinding> &findings, GateRule rule, const QStringList &waived) {
        return gateResult(gate, findings, rule, waived).state;
    };
    QCOMPARE(state(Gate::Text, {}, GateRule::Block, {}), GateState::Passed);
    QCOMPARE(state(Gate::Text, {warning}, GateRule::Block, {}), GateState::Warning);
    QCOMPARE(state(Gate::Text, {warning, block}, GateRule::Block, {}), GateState::Blocked);
    QCOMPARE(state(Gate::Text, {block}, GateRule::Warn, {}), GateState::Warning);
    QCOMPARE(state(Gate::RightsFree, {block}, GateRule::Warn, {}), GateState::Blocked);
    QCOMPARE(state(Gate::Permits, {block, never}, GateRule::Warn, {}), GateState::Blocked);
    QCOMPARE(state(Gate::Text, {block}, GateRule::Block, {QStringLiteral("a")}), GateState::Waived);
    QCOMPARE(state(Gate::Text, {block}, GateRule::Block, {QStringLiteral("x")}), GateState::Blocked);
    QCOMPARE(state(Gate::Permits, {never}, GateRule::Block, {QStringLiteral("c")}), GateState::Blocked);
    QCOMPARE(state(Gate::Complete, {block}, GateRule::Block, {QStringLiteral("a")}), GateState::Blocked);
}

void TestGates::incompleteOnesAreAskedNothingElse()
{
    const SigningHouse h;
    Contract contract = h.bedding();
    contract.grants.clear();
    const GateReport report = h.service().gates(contract);
    QCOMPARE(report.of(Gate::Complete).state, GateState::Blocked);
    QCOMPARE(report.of(Gate::RightsFree).state, GateState::NotApplicable);
    QVERIFY(!report.canSign());
    contract.title.clear(); // it cannot be saved either
    QCOMPARE(h.service().gates(contract).open.first().problem, ContractProblem::TitleMissing);
    const Contract draft = h.drafted([&] {
        Contract out = h.bedding();
        out.grants.clear();
        return out;
    }());
    QCOMPARE(refusal([&] { h.service().sign(draft.id, 1, signedOn); }),
             findingMessage({ContractProblem::GrantsMissing, -1, {}}).english());
}

void TestGates::rightsAreFree()
{
    const SigningHouse h;
    Contract first = h.bedding();
    first.sellOffDays = 60;
    const Contract taken = h.drafted(first);
    QCOMPARE(h.state(taken, Gate::RightsFree), GateState::Passed);
    signOnPaper(*h.home, taken.id, 1, signedOn);

    Contract other = h.bedding(Exclusivity::NonExclusive);
    other.brand = h.house.taihu;
    other = h.drafted(other);
    QCOMPARE(h.keys(other, Gate::RightsFree), QStringList{QStringLiteral("rights_out C-2026-0001#1 grant 0")});
    QCOMPARE(h.state(other, Gate::RightsFree), GateState::Blocked);
    QCOMPARE(refusal([&] { h.service().sign(other.id, 1, signedOn); }),
             QStringLiteral("The rights are taken by C-2026-0001 from 2026-07-01 to 2028-06-30"));

    // After its term, an exclusive licence meets only old stock.
    Contract later = h.bedding();
    later.brand = h.house.taihu;
    later.term = later.grants[0].days = {QDate(2028, 7, 1), QDate(2029, 6, 30)};
    QCOMPARE(h.state(later, Gate::RightsFree), GateState::Warning);

    // What is held for another brand stands in the way while it is held.
    Reservation hold;
    hold.institution = h.house.institution;
    hold.brand = h.house.luolai;
    hold.title = QStringLiteral("Negotiation");
    hold.terms = h.bedding().grants[0];
    hold.terms.assets = {"SZM/2"};
    hold.holdUntil = QDate(2026, 6, 30);
    RightsService(*h.home).add(hold);
    Contract meets = h.bedding();
    meets.brand = h.house.taihu;
    meets.grants[0].assets = {"SZM/2"};
    meets = h.drafted(meets);
    QCOMPARE(h.state(meets, Gate::RightsFree), GateState::Blocked);
    QVERIFY(refusal([&] { signOnPaper(*h.home, meets.id, 1, signedOn); }).contains(QStringLiteral("held for another")));
    QCOMPARE(gatesOf(*h.home, meets, {.on = QDate(2026, 7, 1)}).of(Gate::RightsFree).state, GateState::Passed);
}

void TestGates::titleIsHeld()
{
    const SigningHouse h;
    RightsService(*h.home).add(record(h, h.house.assets[0], {Right::Reproduction}));
    const Contract draft = h.drafted(h.bedding());
    QCOMPARE(h.keys(draft, Gate::TitleHeld), QStringList{QStringLiteral("title SZM/1 adaptation grant 0")});
    QCOMPARE(h.state(draft, Gate::TitleHeld), GateState::Blocked);
    QCOMPARE(h.state(draft, Gate::TradeMark), GateState::NotApplicable);
    QVERIFY(refusal([&] { signOnPaper(*h.home, draft.id, 1, signedOn); }).contains(QStringLiteral("SZM/1")));
}

void TestGates::marksAreRegistered()
{
    const SigningHouse h;
    RightsService service(*h.home);
    const Id<Asset> asset = h.house.assets[0];
    service.add(record(h, asset, {Right::Reproduction, Right::Adaptation}));
    Contract contract = h.bedding();
    contract.grants[0].rights = {Right::Reproduction, Right::Trademark};
    contract.grants[0].categories = {"nice/24/bedding", "nice/25"};
    const auto told = [&] {
        const GateResult result = h.service().gates(contract).of(Gate::TradeMark);
        return result.findings.isEmpty() ? QString::fromLatin1(gateStateCode(result.state))
                                         : result.findings.first().message.english();
    };
    QCOMPARE(told(), QStringLiteral("No trade mark of SZM/1 is registered for these goods: nice/24/bedding, nice/25"));
    QCOMPARE(h.state(contract, Gate::TitleHeld), GateState::Passed); // marks have a gate of their own
    service.add(mark(h, asset, "nice/24", "CN", QDate(2027, 12, 31)));
    contract.grants[0].categories = {"nice/24/bedding"};
    QCOMPARE(told(), QStringLiteral(
                         "The trade mark of SZM/1 is registered until 2027-12-31; the licence runs until 2028-06-30"));
    contract.term.end = contract.grants[0].days.end = QDate(2027, 12, 31);
    QCOMPARE(told(), QStringLiteral("passed"));
    contract.grants[0].categories = {"nice/24/bedding", "nice/25"};
    QCOMPARE(told(), QStringLiteral("No trade mark of SZM/1 is registered for these goods: nice/25"));
    contract.grants[0].categories = {"nice/24"};
    contract.grants[0].territories = {"CN", "JP"};
    QCOMPARE(told(), QStringLiteral("No trade mark of SZM/1 is registered in these places: JP"));
}

void TestGates::permitsAreThere()
{
    const SigningHouse h;
    const Contract draft = h.drafted(h.bedding());
    QCOMPARE(h.state(draft, Gate::Permits), GateState::Passed);
    restrict(h, RestrictionKind::ConsentNeeded, "Artist's estate");
    QCOMPARE(h.keys(draft, Gate::Permits), QStringList{QStringLiteral("consent_needed SZM/1 Artist's estate grant 0")});
    QCOMPARE(h.state(draft, Gate::Permits), GateState::Blocked);
    QVERIFY(refusal([&] { signOnPaper(*h.home, draft.id, 1, signedOn); }).contains(QStringLiteral("Artist's estate")));
    Clearance given;
    given.restriction = RightsService(*h.home).restrictions().first().record.id;
    given.givenBy = QStringLiteral("The estate");
    given.givenOn = QDate(2026, 5, 1);
    RightsService(*h.home).add(given);
    QCOMPARE(h.state(draft, Gate::Permits), GateState::Passed);
    restrict(h, RestrictionKind::Prohibited, "");
    QCOMPARE(h.service().gates(draft).of(Gate::Permits).findings.first().waivable, false);
}

void TestGates::exclusiveLicencesAreInWriting()
{
    const SigningHouse h;
    const Contract exclusive = h.drafted(h.bedding());
    QCOMPARE(h.keys(exclusive, Gate::Statutory), QStringList{QStringLiteral("written_form")});
    QVERIFY(refusal([&] { h.service().sign(exclusive.id, 1, signedOn); }).contains(QStringLiteral("in writing")));
    Contract sole = h.bedding(Exclusivity::Sole);
    QCOMPARE(h.state(sole, Gate::Statutory), GateState::Blocked);
    sole.grants[0].exclusivity = Exclusivity::NonExclusive;
    QCOMPARE(h.keys(sole, Gate::Statutory), QStringList{QStringLiteral("~no_text")});
    // Its text on paper will do; who reads it is told what to look for.
    h.service().attach(exclusive.id, h.paper());
    QCOMPARE(h.service().attachments(exclusive.id).size(), 1);
    VERIFY_ERROR(h.service().attach(exclusive.id, h.paper()), Error::Kind::Duplicate);
    QCOMPARE(h.keys(exclusive, Gate::Statutory), QStringList{QStringLiteral("~on_paper")});
    h.service().sign(exclusive.id, 1, signedOn);
}

void TestGates::aShippedTextSaysWhatTheLawAsks_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<bool>("withMarks");
    QTest::addColumn<QStringList>("lacking");
    for (const char *from : {"direct-licence", "co-branding", "image-short"})
        QTest::addRow("%s", from) << QString::fromLatin1(from) << false << QStringList();
    QTest::newRow("co-branding with marks") << QStringLiteral("co-branding") << true << QStringList();
    // A text that was not meant for marks is told what the law asks of one.
    QTest::newRow("direct licence with marks") << QStringLiteral("direct-licence") << true
                                               << QStringList{QStringLiteral("origin"), QStringLiteral("~recordal")};
}

void TestGates::aShippedTextSaysWhatTheLawAsks()
{
    QFETCH(const QString, from);
    QFETCH(const bool, withMarks);
    QFETCH(const QStringList, lacking);
    const SigningHouse h;
    Contract contract = h.bedding();
    if (withMarks)
        contract.grants[0].rights.push_back(Right::Trademark);
    const Contract draft = h.written(contract, from);
    QCOMPARE(h.keys(draft, Gate::Statutory), lacking);
    QCOMPARE(h.state(draft, Gate::Statutory), lacking.isEmpty() ? GateState::Passed : GateState::Blocked);
}

void TestGates::aTextWithoutItsContentsIsBlocked()
{
    const SigningHouse h;
    Contract contract = h.bedding();
    contract.grants[0].rights.push_back(Right::Trademark);
    const Contract draft = h.written(contract, QStringLiteral("co-branding"));
    DraftedContract drafted = draftedContract(*h.home, draft);
    const auto lacking = [&] {
        QStringList out;
        for (const GateFinding &finding : statutoryFindings(drafted, true))
            out.append((finding.blocks ? QString() : QStringLiteral("~")) + finding.key);
        return out;
    };
    QCOMPARE(lacking(), QStringList());
    const auto without = [&](std::initializer_list<const char *> prefixes) {
        const auto all = drafted.text->clauses;
        std::erase_if(drafted.text->clauses, [&](const TextClause &item) {
            return std::ranges::any_of(
                prefixes, [&](const char *prefix) { return item.code.startsWith(QLatin1StringView(prefix)); });
        });
        const QStringList out = lacking();
        drafted.text->clauses = all;
        return out;
    };
    QCOMPARE(without({"scope.rights", "scope.box", "scope.grants"}), QStringList{QStringLiteral("kind_of_right")});
    QCOMPARE(without({"kind.exclusivity", "scope.grants"}), QStringList{QStringLiteral("exclusive_or_not")});
    QCOMPARE(without({"scope.territory", "scope.grants"}), QStringList{QStringLiteral("territory")});
    QCOMPARE(without({"term.days"}), QStringList{QStringLiteral("term")});
    QCOMPARE(without({"fees.royalty", "fees.fixed", "fees.guarantee"}), QStringList{QStringLiteral("fee")});
    QCOMPARE(without({"fees.payment"}), QStringList{QStringLiteral("payment")});
    QVERIFY(without({"quality."}).contains(QStringLiteral("quality")));
    QVERIFY(without({"quality.trademark"}).contains(QStringLiteral("origin")));
    drafted.text->clauses.clear();
    QCOMPARE(lacking().size(), 10);
    drafted.contract.grants[0].rights = {Right::Trademark};
    QCOMPARE(lacking(),
             (QStringList{QStringLiteral("quality"), QStringLiteral("origin"), QStringLiteral("~recordal")}));
    drafted.contract.grants[0].rights = {Right::Name};
    QCOMPARE(lacking(), QStringList());
}

void TestGates::textAndTermsAgree()
{
    const SigningHouse h;
    Contract draft = h.drafted(h.bedding());
    QCOMPARE(h.state(draft, Gate::Text), GateState::NotApplicable);
    draft = h.written(h.bedding());
    QCOMPARE(h.keys(draft, Gate::Text), QStringList());
    QCOMPARE(h.state(draft, Gate::Text), GateState::Passed);
    // A guarantee that no clause states: text and terms have drifted apart.
    Json terms = Json::parse(draft.terms.toStdString());
    terms["guarantees"] = Json::array({{{"id", "G1"}, {"scope", "term"}, {"amounts", {"1000"}}}});
    draft.terms = QString::fromStdString(terms.dump());
    ContractService(*h.home).change(draft);
    draft = h.now(draft);
    QCOMPARE(h.state(draft, Gate::Text), GateState::Blocked);
    QVERIFY(refusal([&] {
                h.service().sign(draft.id, draft.version, signedOn);
            }).contains(QStringLiteral("No clause states")));
}

void TestGates::aHouseMayOnlyWarn()
{
    const SigningHouse h;
    const Contract draft = h.drafted(h.bedding());
    QCOMPARE(h.state(draft, Gate::Statutory), GateState::Blocked);
    h.service().setRule(Gate::Statutory, GateRule::Warn);
    QCOMPARE(h.service().rules().at(Gate::Statutory), GateRule::Warn);
    QCOMPARE(h.state(draft, Gate::Statutory), GateState::Warning);
    h.service().sign(draft.id, 1, signedOn);
    h.service().setRule(Gate::Statutory, GateRule::Block);
    QCOMPARE(h.state(h.bedding(), Gate::Statutory), GateState::Blocked);
    for (const Gate gate : {Gate::Complete, Gate::RightsFree, Gate::TitleHeld})
        VERIFY_ERROR(h.service().setRule(gate, GateRule::Warn), Error::Kind::Rejected);
    // Nor past the code.
    VERIFY_ERROR(insertRow(h.home.db(), "signing_rule", {{"gate", "rights_free"}, {"rule", "warn"}}),
                 Error::Kind::Rejected);
}

void TestGates::theContentHasOneFingerprint()
{
    const SigningHouse h;
    const Contract draft = h.written(h.bedding());
    const QString before = contentFingerprint(h.home.db(), draft);
    QCOMPARE(before.size(), 64);
    h.service().sign(draft.id, draft.version, signedOn);
    QCOMPARE(contentFingerprint(h.home.db(), h.now(draft)), before); // it says the same
    Contract other = draft;
    other.body.replace(QStringLiteral("fees.payment"), QStringLiteral("fees.tax"));
    QVERIFY(contentFingerprint(h.home.db(), other) != before);
    other = draft;
    other.grants[0].territories = {"JP"};
    QVERIFY(contentFingerprint(h.home.db(), other) != before);
}

void TestGates::signaturesMakeDuties()
{
    const SigningHouse h;
    Contract contract = h.bedding();
    contract.grants[0].rights.push_back(Right::Trademark);
    Json terms = Json::parse(contract.terms.toStdString());
    terms["quality"] = {{"stages", {"concept"}}, {"review_days", 5}, {"samples", 3}};
    terms["insurance"] = {{"amount", "1000000"}};
    contract.terms = QString::fromStdString(terms.dump());
    const Contract draft = h.written(contract, QStringLiteral("co-branding"));
    Obligation own; // entered by hand before
    own.contract = draft.id;
    own.kind = ObligationKind::Samples;
    own.title = QStringLiteral("Ten samples");
    own.dueOn = QDate(2026, 9, 1);
    DiaryService(*h.home).add(own);
    h.service().sign(draft.id, draft.version, signedOn);
    QStringList found;
    for (const ObligationItem &item : DiaryService(*h.home).obligations(draft.id)) {
        found.append(QStringLiteral("%1 %2 %3 %4")
                         .arg(QLatin1StringView(obligationKindCode(item.obligation.kind)),
                              QLatin1StringView(partyCode(item.obligation.bearer)), dayText(item.obligation.dueOn))
                         .arg(item.duties.size()));
        if (item.obligation.kind != ObligationKind::Samples)
            QVERIFY2(!item.obligation.clause.isEmpty(), obligationKindCode(item.obligation.kind));
    }
    found.sort();
    QCOMPARE(found, (QStringList{QStringLiteral("filing institution 2026-07-01 1"),
                                 QStringLiteral("insurance brand 2026-07-01 2"),
                                 QStringLiteral("recordal institution 2026-09-01 1"),
                                 QStringLiteral("samples brand 2026-09-01 1")}));
}

void TestGates::warningsStandInTheHistory()
{
    const SigningHouse h;
    const Contract draft = h.drafted(h.bedding(Exclusivity::NonExclusive));
    h.service().sign(draft.id, 1, signedOn);
    const auto history = ContractService(*h.home).history(draft.id);
    QCOMPARE(history[0].action, QStringLiteral("signed"));
    QCOMPARE(history[1].action, QStringLiteral("gates passed"));
    QCOMPARE(history[1].changes.first().field, QStringLiteral("statutory"));
    QVERIFY(history[1].changes.first().after.contains(QStringLiteral("neither a text nor a document")));
}

QTEST_GUILESS_MAIN(TestGates)
#include "tst_gates.moc"
