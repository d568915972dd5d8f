#include "app/cli/triagecommands.h"

#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/wholeoption.h"
#include "core/copies/platform.h"
#include "core/copies/sellerservice.h"
#include "core/copies/triageservice.h"
#include "core/protection/protectionservice.h"

namespace lianming::cli {

OrderedJson instantJson(const QDateTime &at)
{
    return at.isValid() ? OrderedJson(utf8(at.toUTC().toString(Qt::ISODate))) : OrderedJson(nullptr);
}

OrderedJson moneyJson(const std::optional<Money> &amount)
{
    if (!amount)
        return nullptr;
    return amount->toString() + ' ' + std::string(amount->currency.code());
}

namespace {

std::string latin(const char *code)
{
    return code;
}

TriageFilter filterOf(const Arguments &arguments, Workspace &workspace)
{
    TriageFilter out;
    if (arguments.has("state")) {
        out.states.clear();
        for (const QString &word : arguments.values("state")) {
            const auto state = parseMatchState(word);
            if (!state && word != u"all")
                refuseWord("state", word);
            if (state)
                out.states.append(*state);
        }
    }
    for (const QString &word : arguments.values("platform"))
        out.platforms.append(platformCode(word));
    for (const QString &word : arguments.values("standing")) {
        const auto standing = parseSellerStanding(word);
        if (!standing)
            refuseWord("standing", word);
        out.standings.append(*standing);
    }
    if (const auto seller = arguments.value("seller"))
        out.seller = SellerService(workspace).named(*seller).id;
    if (const auto code = arguments.value("asset"))
        out.asset = ProtectionService(workspace).assetByCode(*code);
    if (const auto code = arguments.value("institution"))
        out.institution = ProtectionService(workspace).institutionByCode(*code);
    if (const auto word = arguments.value("min-score")) {
        bool isNumber = false;
        out.minScore = word->toDouble(&isNumber);
        if (!isNumber || out.minScore < 0 || out.minScore > 1)
            refuseWord("min-score", *word);
    }
    out.since = dayOption(arguments, "since").value_or(QDate());
    return out;
}

void printTriageRows(const Arguments &arguments, TriageService &service, const TriageFilter &filter)
{
    const QString sortWord = arguments.value("sort").value_or(QStringLiteral("score"));
    const auto sort = parseTriageSort(sortWord);
    if (!sort)
        refuseWord("sort", sortWord);
    // "VALUE/ID", as the page before said.
    TriageKey after;
    if (const auto word = arguments.value("after"))
        after = {word->section(u'/', 0, -2), word->section(u'/', -1).toLongLong()};
    const TriagePage page = service.page(filter, *sort, after, int(wholeOption(arguments, "limit").value_or(200)));
    OrderedJson rows = OrderedJson::array();
    for (const TriageRow &row : page.rows) {
        rows.push_back({{"standing", sellerStandingCode(row.standing)},
                        {"standing_when_seen", sellerStandingCode(row.standingThen)},
                        {"contract", utf8(row.contract)},
                        {"until", row.until.isValid() ? cli::dayJson(row.until) : OrderedJson(nullptr)},
                        {"match", row.match.value},
                        {"version", row.version},
                        {"state", matchStateCode(row.lapsed ? MatchState::Open : row.state)},
                        {"kind", copyKindCode(row.kind)},
                        {"score", row.score},
                        {"asset", utf8(row.assetCode)},
                        {"file", utf8(row.ourFile)},
                        {"platform", utf8(row.listing.platform)},
                        {"seller", utf8(row.sellerName)},
                        {"listing", row.listing.id.value},
                        {"number", utf8(row.listing.number)},
                        {"title", utf8(row.listing.title)},
                        {"url", utf8(row.listing.url)},
                        {"price", moneyJson(row.listing.price)},
                        {"units", row.listing.units ? OrderedJson(*row.listing.units) : OrderedJson(nullptr)},
                        {"found_at", instantJson(row.foundAt)}});
    }
    if (!arguments.json()) {
        printRows(arguments, rows);
        return;
    }
    OrderedJson next = nullptr;
    if (page.next.id != 0)
        next = utf8(QStringLiteral("%1/%2").arg(page.next.value).arg(page.next.id));
    writeJson({{"rows", rows}, {"next", next}});
}

OrderedJson countsJson(const QList<TriageFigures::Count> &counts, const char *name)
{
    OrderedJson out = OrderedJson::array();
    for (const TriageFigures::Count &one : counts)
        out.push_back({{name, utf8(one.code)}, {"matches", one.matches}});
    return out;
}

int triage(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    TriageService service(workspace);
    const TriageFilter filter = filterOf(arguments, workspace);
    if (arguments.has("figures")) {
        const TriageFigures figures = service.figures(filter);
        printRecord(arguments, {{"states", countsJson(figures.states, "state")},
                                {"platforms", countsJson(figures.platforms, "platform")},
                                {"sellers", countsJson(figures.sellers, "seller")},
                                {"weeks", countsJson(figures.weeks, "week")}});
        return 0;
    }
    const QString by = arguments.value("by").value_or(QStringLiteral("seller"));
    if (by == u"match") {
        printTriageRows(arguments, service, filter);
        return 0;
    }
    if (by != u"seller" && by != u"platform")
        refuseWord("by", by);
    OrderedJson rows = OrderedJson::array();
    for (const TriageGroup &group :
         service.groups(filter, by == u"seller" ? TriageGrouping::Seller : TriageGrouping::Platform)) {
        OrderedJson exposure = OrderedJson::array();
        for (const Money &amount : group.exposure)
            exposure.push_back(moneyJson(amount));
        OrderedJson standings = OrderedJson::object();
        for (const auto &[standing, count] : group.standings)
            standings[latin(sellerStandingCode(standing))] = count;
        rows.push_back({{"standing", sellerStandingCode(group.standing)},
                        {"platform", utf8(group.platform)},
                        {"seller_id", group.seller.value},
                        {"seller", utf8(group.sellerName)},
                        {"matches", group.matches},
                        {"listings", group.listings},
                        {"best", group.best},
                        {"units", group.units},
                        {"exposure", exposure},
                        {"standings", standings}});
    }
    printRows(arguments, rows);
    return 0;
}

QList<Id<StoredMatch>> matchOperands(const Arguments &arguments)
{
    QList<Id<StoredMatch>> out;
    for (const QString &word : arguments.operands()) {
        bool isNumber = false;
        out.append(Id<StoredMatch>{word.toLongLong(&isNumber)});
        if (!isNumber)
            refuseWord("MATCH", word);
    }
    return out;
}

int dismiss(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const QString word = arguments.required("reason");
    const auto reason = parseDismissalReason(word);
    if (!reason)
        refuseWord("reason", word);
    const qint64 count = TriageService(workspace).dismiss(matchOperands(arguments), *reason, text(arguments, "note"));
    printRecord(arguments, {{"dismissed", count}});
    return 0;
}

int undismiss(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    TriageService service(workspace);
    qint64 opened = 0;
    if (arguments.has("lapsed")) {
        opened = service.reopenLapsed();
    } else {
        bool isNumber = false;
        const QString word = arguments.operands().value(0);
        const qint64 id = word.toLongLong(&isNumber);
        if (!isNumber)
            refuseWord("DISMISSAL", word);
        opened = service.takeBack({id}, text(arguments, "note"));
    }
    printRecord(arguments, {{"opened", opened}});
    return 0;
}

int listDismissals(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    OrderedJson rows = OrderedJson::array();
    for (const DismissalRow &row : TriageService(workspace).dismissals(arguments.has("all"))) {
        const CopyDismissal &one = row.dismissal;
        rows.push_back({{"id", one.id.value},
                        {"reason", dismissalReasonCode(one.reason)},
                        {"note", utf8(one.note)},
                        {"asset", utf8(row.assetCode)},
                        {"seller", utf8(row.sellerName)},
                        {"picture", utf8(one.theirSha256)},
                        {"at", instantJson(one.at)},
                        {"by", utf8(one.actor)},
                        {"matches", row.matches},
                        {"taken_back_at", instantJson(one.takenBackAt)},
                        {"taken_back_by", utf8(one.takenBackBy)}});
    }
    printRows(arguments, rows);
    return 0;
}

} // namespace

void addTriageCommands(CommandTable &table)
{
    table.add({"protect",
               "triage",
               "List open matches by seller, by platform or one by one, or their figures",
               {workspaceOption(),
                {"by", "WHAT", "seller, platform or match"},
                {"figures", "", "Matches by state, platform, seller and week"},
                {"state", "STATE", "open, dismissed, in_case, settled or all; may be given several times"},
                {"platform", "CODE", "May be given several times"},
                {"seller", "SELLER"},
                {"standing", "STANDING", "Of the seller today; may be given several times"},
                {"asset", "CODE"},
                {"institution", "CODE"},
                {"min-score", "NUMBER", "0 to 1"},
                {"since", "DAY"},
                {"sort", "WHAT", "score, found or units"},
                {"after", "KEY", "As the page before said"},
                {"limit", "NUMBER"}},
               "",
               triage});
    table.add({"protect",
               "dismiss",
               "Dismiss matches, and remember it",
               {workspaceOption(),
                {"reason", "REASON", "no_copy, licensed, own_use, permitted or other", true},
                {"note", "TEXT"}},
               "MATCH…",
               dismiss});
    table.add({"protect",
               "dismissals",
               "List what is remembered as dismissed",
               {workspaceOption(), {"all", "", "What was taken back, too"}},
               "",
               listDismissals});
    table.add({"protect",
               "undismiss",
               "Take a dismissal back, or open what is licensed no longer",
               {workspaceOption(), {"note", "TEXT"}, {"lapsed", "", "What was dismissed as licensed and is no longer"}},
               "[DISMISSAL]",
               undismiss});
}

} // namespace lianming::cli
