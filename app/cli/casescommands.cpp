// The verbs of cases against copies: the notice, its approvals and its course. Money, documents and figures are
// caseoutcomecommands.cpp's.
#include "app/cli/casesprinting.h"
#include "app/cli/openworkspace.h"
#include "app/cli/wholeoption.h"
#include "core/people/access.h"
#include "core/protection/protectionservice.h"
#include "core/protection/registrationservice.h"
#include "core/reports/casedocument.h"

namespace lianming::cli {

namespace {

QList<qint64> numbersOption(const Arguments &arguments, const char *option)
{
    QList<qint64> out;
    for (const QString &word : arguments.values(option)) {
        bool isNumber = false;
        out.append(word.toLongLong(&isNumber));
        if (!isNumber)
            refuseWord(option, word);
    }
    return out;
}

/// The registrations of these numbers. Throws Error::BadInput for a number that none or several have.
QList<Id<Registration>> registrationsOption(const Arguments &arguments, Workspace &workspace)
{
    QList<Id<Registration>> out;
    if (!arguments.has("registration"))
        return out;
    const auto all = RegistrationService(workspace).registrations();
    for (const QString &number : arguments.values("registration")) {
        QList<Id<Registration>> found;
        for (const RegistrationRow &row : all) {
            if (row.number == number)
                found.append(row.id);
        }
        if (found.size() != 1)
            refuseWord("registration", number);
        out.append(found.first());
    }
    return out;
}

/// What of the notice the options name; the rest stays.
void takeNotice(const Arguments &arguments, Workspace &workspace, ProtectionCase &record)
{
    const auto take = [&arguments](const char *option, QString &field) {
        field = arguments.value(option).value_or(field);
    };
    take("title", record.title);
    take("holder", record.holder);
    take("name", record.contactName);
    take("contact", record.contact);
    take("address", record.address);
    take("reasons", record.reasons);
    take("similarity", record.similarity);
    take("owner", record.owner);
    take("notes", record.notes);
    take("unstamped-because", record.unstampedNote);
    if (const auto word = arguments.value("right")) {
        const auto right = parseRegistrationKind(*word);
        if (!right)
            refuseWord("right", *word);
        record.right = *right;
    }
    if (const auto word = arguments.value("law")) {
        const auto regime = parseNoticeRegime(*word);
        if (!regime)
            refuseWord("law", *word);
        record.regime = *regime;
    }
    if (arguments.has("declare"))
        record.declared = true;
    if (arguments.has("registration"))
        record.registrations = registrationsOption(arguments, workspace);
    for (const qint64 id : numbersOption(arguments, "evidence"))
        record.evidence.append(Id<Evidence>{id});
}

QList<Option> noticeOptions()
{
    return {{"title", "TEXT"},
            {"right", "KIND", "copyright (if not given), trademark, design or data"},
            {"law", "WORD", "ecommerce (if not given) or dissemination"},
            {"registration", "NUMBER", "May be given several times"},
            {"evidence", "ID", "May be given several times"},
            {"holder", "NAME", "The right holder"},
            {"name", "NAME", "Who answers for the right holder"},
            {"contact", "TEXT", "Telephone or e-mail"},
            {"address", "TEXT"},
            {"reasons", "TEXT"},
            {"similarity", "TEXT", "What was taken, in words"},
            {"declare", "", "Declares that what the notice says is true"},
            {"unstamped-because", "TEXT", "Why it goes out although evidence waits for its time stamp"},
            {"owner", "NAME"},
            {"notes", "TEXT"}};
}

int openCase(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    CaseService service(workspace);
    const auto institution = ProtectionService(workspace).institutionByCode(arguments.required("institution"));
    ProtectionCase record = service.draftFor(institution, numbersOption(arguments, "listing"));
    takeNotice(arguments, workspace, record);
    record.platform = arguments.value("platform").value_or(record.platform);
    record.seller = wholeOption(arguments, "seller").value_or(record.seller);
    for (const QString &url : arguments.values("url")) {
        CaseItem item;
        item.url = item.title = url;
        if (arguments.has("asset"))
            item.asset = ProtectionService(workspace).assetByCode(arguments.required("asset"));
        record.items.append(item);
    }
    const ProtectionCase made = service.get(service.open(record));
    printRecord(arguments, {{"id", made.id.value}, {"number", utf8(made.number)}});
    return 0;
}

int bulk(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    CaseService service(workspace);
    ProtectionCase common; // each notice is declared true once it has been read
    common.institution = ProtectionService(workspace).institutionByCode(arguments.required("institution"));
    takeNotice(arguments, workspace, common);
    QList<qint64> listings = numbersOption(arguments, "listing");
    for (const qint64 seller : numbersOption(arguments, "seller"))
        listings.append(service.openListings(seller));
    const BatchOutcome made = service.openForSellers(common, listings);
    OrderedJson cases = OrderedJson::array();
    for (const Id<ProtectionCase> id : made.cases) {
        const ProtectionCase record = service.get(id);
        cases.push_back({{"number", utf8(record.number)},
                         {"title", utf8(record.title)},
                         {"listings", record.items.size()},
                         {"standing", utf8(record.standing)}});
    }
    OrderedJson leftOut = OrderedJson::array();
    for (const auto &[listing, why] : made.leftOut)
        leftOut.push_back({{"listing", listing}, {"why", utf8(why.english())}});
    printRecord(arguments, {{"batch", utf8(made.batch)}, {"cases", cases}, {"left_out", leftOut}});
    return made.cases.isEmpty() ? 1 : 0;
}

int showCase(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    CaseService service(workspace);
    // Showing hashes nothing: assess, approve and send do.
    const CaseDetail detail = service.detail(service.get(arguments.operands().first()).id);
    printRecord(arguments, caseJson(detail, {noticeFindings(detail.facts), detail.facts.standing, detail.fingerprint,
                                             detail.approvers}));
    return 0;
}

int listCases(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    printRows(arguments, caseRowsJson(CaseService(workspace).list(caseFilter(arguments, workspace))));
    return 0;
}

/// Changes what the notice says, and tells what it lacks. Status 1 where it lacks something.
int assess(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    CaseService service(workspace);
    ProtectionCase record = service.get(arguments.operands().first());
    const ProtectionCase before = record;
    takeNotice(arguments, workspace, record);
    if (const auto code = arguments.value("asset")) {
        for (CaseItem &item : record.items) {
            if (!item.asset.isSet())
                item.asset = ProtectionService(workspace).assetByCode(*code);
        }
    }
    if (record != before)
        service.change(record);
    // What somebody else had declared fell with the change: this one has read it as it is now.
    record = service.get(record.id);
    if (arguments.has("declare") && !record.declared) {
        record.declared = true;
        service.change(record);
    }
    if (arguments.has("confirm-scope")) {
        service.confirmScope(record.id, service.get(record.id).version, arguments.required("confirm-scope"));
    }
    const NoticeCheck check = service.check(record.id);
    printRecord(arguments, checkJson(check));
    return check.isComplete() ? 0 : 1;
}

int addEvidence(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    CaseService service(workspace);
    const ProtectionCase record = service.get(arguments.operands().first());
    QList<Id<Evidence>> evidence;
    for (const QString &word : arguments.operands().mid(1)) {
        bool isNumber = false;
        evidence.append(Id<Evidence>{word.toLongLong(&isNumber)});
        if (!isNumber)
            refuseWord("evidence", word);
    }
    service.addEvidence(record.id, record.version, evidence);
    return 0;
}

/// Does it; where it is refused, each thing that the notice lacks stands on standard error before the refusal.
template<class Act>
void namingGaps(const CaseService &service, Id<ProtectionCase> id, Act act)
{
    try {
        act();
    } catch (const Error &error) {
        if (error.kind() == Error::Kind::Rejected) {
            for (const NoticeFinding &finding : service.check(id).findings)
                note(finding.message.english());
        }
        throw;
    }
}

int approve(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    CaseService service(workspace);
    const ProtectionCase record = service.get(arguments.operands().first());
    namingGaps(service, record.id, [&] { service.approve(record.id, record.version, text(arguments, "note")); });
    if (Access::of(workspace).isOpen()) {
        note(QStringLiteral("The workspace has no people: the approval is kept under the name %1, as it was typed")
                 .arg(workspace.actor.name));
    }
    const CaseDetail after = service.detail(record.id);
    printRecord(arguments, {{"state", caseStateCode(after.record.state)},
                            {"approvers", listJson(after.approvers)},
                            {"fingerprint", utf8(after.fingerprint)}});
    return 0;
}

int refuse(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    CaseService service(workspace);
    const ProtectionCase record = service.get(arguments.operands().first());
    service.refuse(record.id, record.version, text(arguments, "note"));
    return 0;
}

int make(const Arguments &arguments, CaseStep step)
{
    Workspace workspace = openWorkspace(arguments);
    CaseService service(workspace);
    const ProtectionCase record = service.get(arguments.operands().first());
    step.day = dayOption(arguments, "on").value_or(workspace.clock.today());
    step.reason = text(arguments, "reason");
    step.reference = text(arguments, "reference");
    step.toldOn = dayOption(arguments, "told").value_or(QDate());
    for (const qint64 place : numbersOption(arguments, "item")) {
        if (place < 1 || place > record.items.size())
            refuseWord("item", QString::number(place));
        step.items.append(record.items.at(place - 1).id);
    }
    if (step.move == CaseMove::Send) {
        namingGaps(service, record.id, [&] {
            step.papers = noticePapers(workspace, record.id, step.day);
            service.record(record.id, record.version, step);
        });
    } else {
        service.record(record.id, record.version, step);
    }
    printRecord(arguments, {{"state", caseStateCode(service.get(record.id).state)}});
    return 0;
}

int send(const Arguments &arguments)
{
    CaseStep step;
    step.move = CaseMove::Send;
    return make(arguments, step);
}

int recordStep(const Arguments &arguments)
{
    CaseStep step;
    const QString word = arguments.operands().at(1);
    const auto move = parseCaseMove(word);
    if (!move || *move == CaseMove::AnswerArrived || *move == CaseMove::Send) // verbs of their own
        refuseWord("step", word);
    step.move = *move;
    step.party = text(arguments, "with");
    if (const auto outcome = arguments.value("outcome")) {
        step.outcome = parseCaseOutcome(*outcome);
        if (!step.outcome)
            refuseWord("outcome", *outcome);
    }
    return make(arguments, step);
}

/// "2026-06-02T10:00:00+08:00", or a day: its beginning in the zone, as days alone are counted.
QDateTime arrivalOption(const Arguments &arguments, const QString &zone)
{
    const QString word = arguments.required("arrived");
    if (const auto day = parseDay(QStringView(word))) {
        const auto known = counterZone(zone);
        if (!known)
            refuseWord("zone", zone);
        return day->startOfDay(*known);
    }
    const QDateTime at = QDateTime::fromString(word, Qt::ISODate);
    if (!at.isValid() || at.timeSpec() == Qt::LocalTime)
        refuseWord("arrived", word);
    return at;
}

int counterNotice(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    CaseService service(workspace);
    const ProtectionCase record = service.get(arguments.operands().first());
    CaseStep step;
    step.reason = text(arguments, "reason");
    if (arguments.has("arrived")) {
        step.move = CaseMove::AnswerArrived;
        step.zone = text(arguments, "zone");
        step.arrivedAt = arrivalOption(arguments, step.zone);
    } else {
        step.move = CaseMove::AnswerAnnounced;
        step.day = dayOption(arguments, "on").value_or(workspace.clock.today());
    }
    service.record(record.id, record.version, step);
    const CaseDetail after = service.detail(record.id);
    printRecord(arguments, {{"state", caseStateCode(after.record.state)},
                            {"respond_by", after.record.respondBy.isValid() ? dayJson(after.record.respondBy)
                                                                            : OrderedJson(nullptr)}});
    return 0;
}

int clocks(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    CaseService service(workspace);
    if (arguments.has("tell")) {
        OrderedJson told = OrderedJson::array();
        for (const CaseAlarm &alarm : service.tellAlarms()) {
            told.push_back({{"case", utf8(alarm.number)},
                            {"respond_by", dayJson(alarm.respondBy)},
                            {"days_left", alarm.daysLeft}});
        }
        printRows(arguments, told);
        return 0;
    }
    OrderedJson rows = OrderedJson::array();
    bool isLate = false;
    for (const CaseClockRow &row : service.clocks()) {
        isLate = isLate || row.due;
        rows.push_back({{"case", utf8(row.row.number)},
                        {"seller", utf8(row.row.sellerName)},
                        {"respond_by", dayJson(row.row.respondBy)},
                        {"latest", dayJson(row.time.latest)},
                        {"day", row.time.day},
                        {"days_left", row.time.daysLeft},
                        {"standing", counterStandingCode(row.time.standing)},
                        {"due", row.due ? utf8(row.due->english()) : std::string()}});
    }
    printRows(arguments, rows);
    return isLate ? 1 : 0;
}

} // namespace

void addCasesCommands(CommandTable &table)
{
    const auto with = [](QList<Option> options, const QList<Option> &more) {
        options.append(more);
        return options;
    };
    QList<Option> ofMany = noticeOptions();
    ofMany.removeIf([](const Option &option) { return QLatin1StringView(option.name) == u"declare"; });
    table.add({"cases", "open", "Open a case against the seller of listings",
               with({workspaceOption(),
                     {"institution", "CODE", "Whose right", true},
                     {"listing", "ID", "May be given several times"},
                     {"url", "ADDRESS", "A listing that nobody has taken in; may be given several times"},
                     {"asset", "CODE", "What these copy"},
                     {"seller", "ID", "Where no listing says it"},
                     {"platform", "NAME", "Where no listing says it"}},
                    noticeOptions()),
               "", openCase});
    table.add({"cases", "bulk", "Open a case for each seller of many listings, all alike in what the notice says",
               with({workspaceOption(),
                     {"institution", "CODE", "Whose right", true},
                     {"listing", "ID", "May be given several times"},
                     {"seller", "ID", "All listings with open matches; may be given several times"}},
                    ofMany),
               "", bulk});
    table.add({"cases", "show", "Show a case and what its notice lacks", {workspaceOption()}, "NUMBER", showCase});
    table.add({"cases", "list", "List cases, the newest first", caseFilterOptions(), "", listCases});
    table.add({"cases", "assess",
               "Change what the notice says, and tell what it lacks; exit status 1 if it lacks something",
               with({workspaceOption(),
                     {"asset", "CODE", "What the listings copy of which nobody has said it"},
                     {"confirm-scope", "REASON", "Legal lets the notice to a licensee pass"}},
                    noticeOptions()),
               "NUMBER", assess});
    table.add({"cases",
               "add-evidence",
               "Add recorded evidence to the notice",
               {workspaceOption()},
               "NUMBER ID…",
               addEvidence});
    table.add({"cases",
               "approve",
               "Approve the notice as it is now; two people do, neither of whom wrote it",
               {workspaceOption(), {"note", "TEXT"}},
               "NUMBER",
               approve});
    table.add({"cases",
               "refuse",
               "Refuse the notice, or take the own approval back",
               {workspaceOption(), {"note", "TEXT", "Why", true}},
               "NUMBER",
               refuse});
    table.add({"cases",
               "send",
               "Record that the approved notice was sent",
               {workspaceOption(),
                {"on", "DAY", "Today if not given"},
                {"reference", "NUMBER", "The platform's number of the complaint"},
                {"reason", "TEXT", "How it was sent"}},
               "NUMBER",
               send});
    table.add(
        {"cases",
         "record",
         "Record what came of it: accept, reject, remove, answer_announced, file_complaint, sue, restore or close",
         {workspaceOption(),
          {"on", "DAY", "Today if not given"},
          {"reason", "TEXT"},
          {"reference", "NUMBER", "Of the platform, the authority or the court"},
          {"with", "NAME", "The authority or the court"},
          {"told", "DAY", "When the platform was told of the complaint or suit; counts while the fifteen days run"},
          {"outcome", "WORD", "Of close: won, settled, lost, withdrawn or dropped"},
          {"item", "PLACE", "Which listing of the case, from 1; may be given several times; all if not given"}},
         "NUMBER STEP",
         recordStep});
    table.add({"cases",
               "counter-notice",
               "Record the seller's answer, or its arrival: then fifteen days run",
               {workspaceOption(),
                {"on", "DAY", "When the seller answered the platform; today if not given"},
                {"arrived", "INSTANT",
                 "When it reached the right holder: 2026-06-02T10:00:00+08:00, or a day; once more to correct it"},
                {"zone", "ZONE", "Where that was; Asia/Shanghai if not given"},
                {"reason", "TEXT", "What the answer says; why its arrival is corrected"}},
               "NUMBER",
               counterNotice});
    table.add({"cases",
               "clock",
               "List the fifteen days that run, the first to end first; exit status 1 if some are over",
               {workspaceOption(), {"tell", "", "Tells people of days that are near or over, each once"}},
               "",
               clocks});
    addCaseOutcomeCommands(table);
}

} // namespace lianming::cli
