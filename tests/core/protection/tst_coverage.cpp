// Which licensed assets lack which protection: against a model that looks at every registration for every question, by
// hand-made cases, and asked of a workspace.
#include "core/protection/coverageservice.h"
#include "core/protection/registrationservice.h"
#include "core/reports/coveragetable.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

#include "core/contracts/contractservice.h"
#include "core/rights/registeredmark.h"
#include "core/signing/amendmentservice.h"

#include <QDir>
#include <QFile>

#include <rapidcheck.h>

using namespace lianming;

namespace {

const QDate today(2026, 6, 1);

CoverageRegistration one(RegistrationKind kind, const char *number, std::vector<std::string> assets,
                         std::vector<int> classes = {}, const char *territory = "CN", std::optional<QDate> until = {})
{
    return {kind, number, 1, std::move(assets), std::move(classes), territory, false, until};
}

std::vector<CoverageLine> linesOf(const CoverageBook &book, const CoverageGrant &grant)
{
    std::vector<CoverageLine> out;
    CoverageIndex(book, today).each(grant, 1, [&out](const CoverageLine &line) { out.push_back(line); });
    return out;
}

std::string told(const CoverageAnswer &answer)
{
    std::string out = coverageStateCode(answer.state);
    if (!answer.registration.empty())
        out += ' ' + answer.registration;
    if (answer.until)
        out += ' ' + dayText(*answer.until).toStdString();
    for (const std::string &territory : answer.territories)
        out += ' ' + territory;
    return out;
}

// The model: for each question every registration, in the words of coverage.h.

std::set<std::string> family(const CoverageBook &book, const std::string &asset)
{
    // The asset, what it stands for or what stands for it, and the works above any of these.
    std::set<std::string> out{asset};
    for (size_t before = 0; before != out.size();) {
        before = out.size();
        for (const auto &[code, from] : book.assets) {
            if (out.contains(code)) {
                if (!from.survivor.empty())
                    out.insert(from.survivor);
                if (!from.work.empty() && from.survivor.empty())
                    out.insert(from.work);
            }
            if (!from.survivor.empty() && out.contains(from.survivor))
                out.insert(code);
        }
    }
    return out;
}

bool namesAny(const CoverageRegistration &r, const std::set<std::string> &assets)
{
    return std::ranges::any_of(r.assets, [&assets](const std::string &code) { return assets.contains(code); });
}

CoverageState stateBy(const CoverageRegistration &r, QDate until)
{
    if (r.isPending)
        return CoverageState::Pending;
    return r.until && *r.until < until ? CoverageState::EndsEarly : CoverageState::Covered;
}

bool stands(const CoverageRegistration &r)
{
    return !r.until || today <= *r.until;
}

CoverageState workState(const CoverageBook &book, const std::string &asset, QDate until)
{
    CoverageState best = CoverageState::Missing;
    const auto assets = family(book, asset);
    for (const CoverageRegistration &r : book.registrations) {
        const bool isWork = r.kind == RegistrationKind::Copyright || r.kind == RegistrationKind::Design;
        if (isWork && stands(r) && namesAny(r, assets))
            best = std::min(best, stateBy(r, until));
    }
    return best;
}

CoverageState bestMark(const CoverageBook &book, const std::string &asset, int niceClass, const std::string &place,
                       QDate until, RegistrationKind kind)
{
    CoverageState best = CoverageState::Missing;
    const auto assets = family(book, asset);
    const auto owner = book.assets.find(asset);
    const qint64 institution = owner == book.assets.end() ? 1 : owner->second.institution;
    for (const CoverageRegistration &r : book.registrations) {
        const bool isNamed = namesAny(r, assets) || (r.assets.empty() && r.institution == institution);
        const bool isClass = kind == RegistrationKind::Customs || std::ranges::count(r.classes, niceClass) > 0;
        const bool isPlace =
            std::ranges::any_of(book.regions.replaced(std::vector{r.territory}),
                                [&](const std::string &above) { return isAtOrBelowTerritory(place, above); });
        if (r.kind == kind && stands(r) && isNamed && isClass && isPlace)
            best = std::min(best, stateBy(r, until));
    }
    return best;
}

CoverageState markState(const CoverageBook &book, const CoverageGrant &grant, const std::string &asset,
                        const std::string &category)
{
    CoverageState worst = CoverageState::NotNeeded;
    const auto except = book.regions.replaced(grant.territoriesExcept);
    for (const std::string &place : book.regions.replaced(grant.territories)) {
        const bool isExcepted = std::ranges::any_of(
            except, [&place](const std::string &above) { return isAtOrBelowTerritory(place, above); });
        if (isExcepted)
            continue;
        for (int niceClass = 1; niceClass <= 45; ++niceClass) {
            const std::string code = niceCategory(niceClass);
            if (category == "*" || category == "nice" || isAtOrBelowPath(category, code))
                worst =
                    std::max(worst, bestMark(book, asset, niceClass, place, grant.until, RegistrationKind::Trademark));
        }
    }
    return worst;
}

CoverageState customsState(const CoverageBook &book, const CoverageGrant &grant, const std::string &asset)
{
    const auto except = book.regions.replaced(grant.territoriesExcept);
    bool isGranted = false;
    for (const std::string &place : book.regions.replaced(grant.territories)) {
        const bool isExcepted = std::ranges::any_of(except, [&place](const std::string &above) {
            return isAtOrBelowTerritory(place, above) || isAtOrBelowTerritory("CN", above);
        });
        isGranted =
            isGranted || (!isExcepted && (isAtOrBelowTerritory(place, "CN") || isAtOrBelowTerritory("CN", place)));
    }
    return isGranted ? bestMark(book, asset, 0, "CN", grant.until, RegistrationKind::Customs)
                     : CoverageState::NotNeeded;
}

CoverageBook anyBook()
{
    const auto pick = [](const std::vector<std::string> &from) {
        return *rc::gen::elementOf(from);
    };
    CoverageBook book;
    const Json regions = Json::parse(R"({"EU": ["DE", "FR"], "ASIA": ["CN", "JP"]})");
    book.regions = Regions::parse(JsonNode(regions, QStringLiteral("regions")));
    // B and C are motifs of A, D was merged into A, E is another institution's and F cut from E.
    book.assets = {{"A", {1, "", ""}},  {"B", {1, "A", ""}}, {"C", {1, "A", ""}},
                   {"D", {1, "", "A"}}, {"E", {2, "", ""}},  {"F", {2, "E", ""}}};
    const int count = *rc::gen::inRange(0, 14);
    for (int i = 0; i < count; ++i) {
        CoverageRegistration r;
        r.kind =
            *rc::gen::element(RegistrationKind::Copyright, RegistrationKind::Trademark, RegistrationKind::Trademark,
                              RegistrationKind::Design, RegistrationKind::Data, RegistrationKind::Customs);
        r.number = std::to_string(i);
        r.institution = *rc::gen::inRange(1, 3);
        const int named = *rc::gen::inRange(0, 3);
        for (int j = 0; j < named; ++j)
            r.assets.push_back(pick({"A", "B", "C", "D", "E", "F", "G"}));
        const int classes = *rc::gen::inRange(1, 4);
        for (int j = 0; j < classes; ++j)
            r.classes.push_back(*rc::gen::element(14, 16, 24, 25));
        r.territory = pick({"CN", "CN", "WORLD", "JP", "DE", "EU", "CN-GS", "ASIA"});
        r.isPending = *rc::gen::inRange(0, 5) == 0;
        if (*rc::gen::inRange(0, 3) > 0)
            r.until = today.addDays(*rc::gen::inRange(-2, 12));
        book.registrations.push_back(std::move(r));
    }
    return book;
}

CoverageGrant anyGrant()
{
    const auto some = [](const std::vector<std::string> &from, int least) {
        std::vector<std::string> out;
        const int count = *rc::gen::inRange(least, 4);
        for (int i = 0; i < count; ++i)
            out.push_back(*rc::gen::elementOf(from));
        return out;
    };
    CoverageGrant grant;
    grant.assets = some({"A", "B", "C", "D", "E", "F", "G", "*"}, 1);
    grant.categories = some({"nice/24", "nice/24/bedding", "nice/25", "nice/14", "nice/2", "nice", "books", "*"}, 1);
    grant.territories = some({"CN", "WORLD", "JP", "DE", "EU", "ASIA", "CN-GS", "HK"}, 1);
    grant.territoriesExcept = some({"CN-GS", "CN", "JP", "EU", "FR"}, 0);
    grant.until = today.addDays(*rc::gen::inRange(0, 10));
    return grant;
}

} // namespace

class TestCoverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheModel();
    void marksGoByClassAndPlace();
    void whatEndsEarlyIsNamed();
    void worksCoverTheirMotifs();
    void marksOfTheHouseCoverItsAssets();
    void asksTheWorkspace();
    void countsTheDaysThatBind();
    void aListIsTheReport();
    void whatIsStoppedLeavesNoFile();
};

void TestCoverage::agreesWithTheModel()
{
    QVERIFY(rc::check("the index answers as every registration does", [] {
        const CoverageBook book = anyBook();
        const CoverageGrant grant = anyGrant();
        const std::vector<CoverageLine> lines = linesOf(book, grant);
        RC_ASSERT(lines.size() == grant.assets.size() * grant.categories.size());
        size_t place = 0;
        for (const std::string &asset : grant.assets) {
            for (const std::string &category : grant.categories) {
                const CoverageLine &line = lines[place++];
                RC_ASSERT(line.asset == asset);
                RC_ASSERT(line.category == category);
                RC_ASSERT(line.work.state == workState(book, asset, grant.until));
                RC_ASSERT(line.mark.state == markState(book, grant, asset, category));
                RC_ASSERT(line.customs.state == customsState(book, grant, asset));
            }
        }
    }));
}

void TestCoverage::marksGoByClassAndPlace()
{
    CoverageBook book;
    book.registrations = {one(RegistrationKind::Trademark, "TM", {"A"}, {24}),
                          one(RegistrationKind::Copyright, "C", {"A"})};
    const CoverageGrant grant{{"A"}, {"nice/24/bedding", "nice/25", "books"}, {"CN", "JP", "US"}, {"US"}, today};
    const auto lines = linesOf(book, grant);
    QCOMPARE(lines.size(), size_t(3));
    QCOMPARE(told(lines[0].work), std::string("covered C"));
    QCOMPARE(told(lines[0].mark), std::string("missing JP"));
    QCOMPARE(told(lines[1].mark), std::string("missing CN JP"));
    QCOMPARE(told(lines[2].mark), std::string("not_needed"));
    QCOMPARE(told(lines[0].customs), std::string("missing"));
    const auto abroad = linesOf(book, {{"A"}, {"nice/24"}, {"JP"}, {}, today});
    QCOMPARE(told(abroad[0].customs), std::string("not_needed"));
    // A mark in one country does not cover the world.
    QCOMPARE(told(linesOf(book, {{"A"}, {"nice/24"}, {"WORLD"}, {}, today})[0].mark), std::string("missing WORLD"));
    QCOMPARE(told(linesOf(book, {{"A"}, {"nice/24"}, {"CN-GS"}, {}, today})[0].mark), std::string("covered TM"));
    QCOMPARE(told(linesOf(book, {{"A"}, {"nice"}, {"CN"}, {}, today})[0].mark), std::string("missing CN"));
}

void TestCoverage::whatEndsEarlyIsNamed()
{
    CoverageBook book;
    book.registrations = {one(RegistrationKind::Trademark, "short", {"A"}, {24}, "CN", QDate(2026, 12, 31)),
                          one(RegistrationKind::Trademark, "long", {"A"}, {24}, "CN", QDate(2027, 12, 31)),
                          one(RegistrationKind::Trademark, "over", {"A"}, {24}, "CN", QDate(2026, 5, 31))};
    const auto mark = [&](QDate until) {
        return told(linesOf(book, {{"A"}, {"nice/24"}, {"CN"}, {}, until})[0].mark);
    };
    QCOMPARE(mark(QDate(2027, 12, 31)), std::string("covered long"));
    QCOMPARE(mark(QDate(2028, 1, 1)), std::string("ends_early long 2027-12-31 CN"));
    book.registrations = {one(RegistrationKind::Trademark, "asked", {"A"}, {24})};
    book.registrations[0].isPending = true;
    QCOMPARE(mark(QDate(2026, 6, 2)), std::string("pending asked CN"));
}

void TestCoverage::worksCoverTheirMotifs()
{
    CoverageBook book;
    book.assets = {{"M", {1, "W", ""}}, {"OLD", {1, "", "W"}}};
    book.registrations = {one(RegistrationKind::Copyright, "C", {"W"})};
    const auto state = [&book](const char *asset) {
        return told(linesOf(book, {{asset}, {"nice/24"}, {"JP"}, {}, today})[0].work);
    };
    QCOMPARE(state("W"), std::string("covered C"));
    QCOMPARE(state("M"), std::string("covered C"));
    QCOMPARE(state("OLD"), std::string("covered C"));
    book.registrations = {one(RegistrationKind::Copyright, "C", {"M"})};
    QCOMPARE(state("M"), std::string("covered C"));
    QCOMPARE(state("W"), std::string("missing"));
    book.registrations = {one(RegistrationKind::Design, "D", {"OLD"})};
    QCOMPARE(state("M"), std::string("covered D"));
}

void TestCoverage::marksOfTheHouseCoverItsAssets()
{
    CoverageBook book;
    book.assets = {{"A", {1, "", ""}}, {"E", {2, "", ""}}};
    book.registrations = {one(RegistrationKind::Trademark, "HOUSE", {}, {24}),
                          one(RegistrationKind::Copyright, "C", {})};
    const auto lines = linesOf(book, {{"A", "E", "*"}, {"nice/24"}, {"CN"}, {}, today});
    QCOMPARE(told(lines[0].mark), std::string("covered HOUSE"));
    QCOMPARE(told(lines[1].mark), std::string("missing CN"));
    QCOMPARE(told(lines[2].mark), std::string("covered HOUSE"));
    QCOMPARE(told(lines[0].work), std::string("missing")); // a work is registered by its name
}

void TestCoverage::asksTheWorkspace()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const Contract draft = house.contract(house.luolai);
    const Id<Contract> id = ContractService(*w).add(draft);
    CoverageService service(*w);
    CoverageFilter all;
    all.onlyGaps = false;
    QCOMPARE(service.report(all).counts.lines, 0); // a draft licenses nothing
    signOnPaper(*w, id, 1, QDate(2026, 5, 30));

    CoverageReport report = service.report();
    QCOMPARE(report.counts.lines, 1);
    QCOMPARE(report.counts.gaps, 1);
    QCOMPARE(report.counts.work, 1);
    QCOMPARE(report.counts.mark, 1);
    QCOMPARE(report.counts.customs, 1);
    QCOMPARE(report.counts.contractsWithGaps, 1);
    QCOMPARE(report.rows.size(), 1);
    const CoverageRow row = report.rows.first();
    QCOMPARE(row.assetCode, QStringLiteral("SZM/1"));
    QCOMPARE(row.assetEn, QStringLiteral("Vase 1"));
    QCOMPARE(row.brandCode, QStringLiteral("LUOLAI"));
    QCOMPARE(row.contract, id.value);
    QCOMPARE(row.licensedUntil, QDate(2028, 6, 30).addDays(draft.sellOffDays));

    RegistrationService registrations(*w);
    Registration r;
    r.institution = house.institution;
    r.holder = QStringLiteral("SZM");
    r.territory = QStringLiteral("CN");
    r.assets = {house.assets[0]};
    for (const auto kind : {RegistrationKind::Copyright, RegistrationKind::Trademark, RegistrationKind::Customs}) {
        r.kind = kind;
        r.number = QString::fromLatin1(registrationKindCode(kind));
        r.classes = {QStringLiteral("24")};
        r.grantedOn = QDate(2020, 1, 1);
        r.expiresOn = kind == RegistrationKind::Customs ? std::optional(QDate(2027, 1, 1)) : std::nullopt;
        registrations.addRegistration(r);
    }
    report = service.report();
    QCOMPARE(report.rows.size(), 1);
    QCOMPARE(told(report.rows[0].work), std::string("covered copyright"));
    QCOMPARE(told(report.rows[0].mark), std::string("covered trademark"));
    QCOMPARE(told(report.rows[0].customs), std::string("ends_early customs 2027-01-01"));
    CoverageFilter filter;
    filter.lacking = Protection::Mark;
    QVERIFY(service.report(filter).rows.isEmpty());
    filter = {};
    filter.brand = house.taihu;
    QCOMPARE(service.report(filter).counts.lines, 0);
    filter = {};
    filter.institution = house.institution;
    filter.category = QStringLiteral("nice/25");
    QCOMPARE(service.report(filter).counts.lines, 0);
    filter.category = QStringLiteral("nice/24");
    QCOMPARE(service.report(filter).counts.lines, 1);
    filter.category = QStringLiteral("no_category");
    VERIFY_ERROR((void)service.report(filter), Error::Kind::BadInput);

    const QString path = QDir(w.folder()).filePath(QStringLiteral("coverage.csv"));
    Progress progress;
    QCOMPARE(exportCoverage(*service.list({}, progress), DocumentLanguage::English, today, path), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.contains("SZM/1"), text.constData());
    QVERIFY2(text.contains("Ends early 2027-01-01 (customs)"), text.constData());
}

void TestCoverage::countsTheDaysThatBind()
{
    const TestWorkspace w;
    const Licensing house(*w);
    Contract draft = house.contract(house.luolai);
    draft.term = {QDate(2025, 7, 1), QDate(2027, 6, 30)};
    draft.sellOffDays = 60;
    draft.terms = QStringLiteral(R"({"rates": [{"id": "R1", "tiers": [{"from": "0", "percent": "5"}]}], )"
                                 R"("regions": {"DACH": ["DE", "AT", "CH"]}})");
    draft.grants[0].days = draft.term;
    draft.grants[0].territories = {"CN", "DACH"};
    draft.grants[0].categories = {"nice/24", "nice/24/bedding"};
    ContractService contracts(*w);
    const Id<Contract> id = contracts.add(draft);
    signOnPaper(*w, id, 1, QDate(2025, 6, 1));
    CoverageService service(*w);
    CoverageFilter bedding;
    bedding.category = QStringLiteral("nice/24/bedding");
    QCOMPARE(service.report(bedding).counts.lines, 1); // granted twice over
    QCOMPARE(service.report().rows.at(0).territories,
             (QStringList{QStringLiteral("CN"), QStringLiteral("DE"), QStringLiteral("AT"), QStringLiteral("CH")}));
    QCOMPARE(service.report().rows.at(0).licensedUntil, QDate(2027, 8, 29));

    Contract after = contracts.get(id);
    after.grants[0].categories = {"nice/24/curtains"};
    Amendment curtains;
    curtains.title = QStringLiteral("Curtains");
    curtains.reason = QStringLiteral("Agreed");
    curtains.effectiveOn = QDate(2026, 7, 1);
    AmendmentService amendments(*w);
    amendments.sign(amendments.draft(curtains, after), 1, today);
    const auto lines = [&service] {
        QStringList out;
        const QList<CoverageRow> rows = service.report().rows;
        for (const CoverageRow &row : rows)
            out.append(row.category + u' ' + dayText(row.licensedUntil));
        return out;
    };
    QCOMPARE(lines(), (QStringList{QStringLiteral("nice/24/curtains 2027-08-29"), QStringLiteral("nice/24 2026-06-30"),
                                   QStringLiteral("nice/24/bedding 2026-06-30")}));
    // It ends before the amendment takes effect, and stock is sold off.
    contracts.terminate(id, contracts.get(id).version, QDate(2026, 5, 20), QStringLiteral("Breach"));
    QCOMPARE(lines(),
             (QStringList{QStringLiteral("nice/24 2026-07-19"), QStringLiteral("nice/24/bedding 2026-07-19")}));
}

void TestCoverage::aListIsTheReport()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ContractService contracts(*w);
    for (int i = 0; i < 4; ++i) { // 180 lines each
        Contract draft = house.contract(i % 2 == 0 ? house.luolai : house.taihu);
        draft.grants[0].assets = {"SZM/1", "SZM/2", "SZM/3", "SZM/4"};
        draft.grants[0].categories.clear();
        for (int niceClass = 1; niceClass <= 45; ++niceClass)
            draft.grants[0].categories.push_back(niceCategory(niceClass));
        draft.term.end = draft.grants[0].days.end = QDate(2027, 1, 1).addDays(i % 3);
        signOnPaper(*w, contracts.add(draft), 1, QDate(2026, 5, 30));
    }
    constexpr int lines = 4 * 180;
    CoverageService service(*w);
    const CoverageReport report = service.report();
    QCOMPARE(report.counts.listed, lines);
    QCOMPARE(report.rows.size(), lines);
    QCOMPARE(report.counts.contractsWithGaps, 4);
    Progress progress;
    const auto list = service.list({}, progress);
    for (const CoverageRow &row : report.rows) {
        const auto next = list->next();
        QVERIFY(next);
        QCOMPARE(next->contractNumber, row.contractNumber);
        QCOMPARE(next->assetCode, row.assetCode);
        QCOMPARE(next->category, row.category);
        QCOMPARE(next->assetEn, QStringLiteral("Vase %1").arg(row.assetCode.last(1)));
        QCOMPARE(next->brandCode, row.brandCode);
    }
    QVERIFY(!list->next());
    QCOMPARE(list->counts().lines, lines);
    QVERIFY(std::ranges::is_sorted(report.rows, std::ranges::greater(), &CoverageRow::licensedUntil));
    CoverageFilter few;
    few.limit = 7;
    QCOMPARE(service.report(few).rows.size(), 7);
    QCOMPARE(service.report(few).counts.listed, lines);
}

void TestCoverage::whatIsStoppedLeavesNoFile()
{
    const TestWorkspace w;
    const Licensing house(*w);
    signOnPaper(*w, ContractService(*w).add(house.contract(house.luolai)), 1, QDate(2026, 5, 30));
    CoverageService service(*w);
    Progress stopped;
    stopped.cancel();
    VERIFY_ERROR((void)service.list({}, stopped), Error::Kind::Cancelled);
    for (const char *name : {"coverage.csv", "coverage.xlsx"}) {
        Progress progress;
        const auto list = service.list({}, progress);
        progress.cancel();
        const QString path = QDir(w.folder()).filePath(QString::fromLatin1(name));
        VERIFY_ERROR(exportCoverage(*list, DocumentLanguage::English, today, path), Error::Kind::Cancelled);
        QVERIFY(!QFile::exists(path));
    }
}

QTEST_GUILESS_MAIN(TestCoverage)
#include "tst_coverage.moc"
