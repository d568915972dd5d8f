#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/rightsboxes.h"
#include "core/brands/brandservice.h"
#include "core/contracts/contractservice.h"
#include "core/diary/diarycalendar.h"
#include "core/diary/diaryservice.h"
#include "core/institutions/institutionservice.h"

#include <QFileInfo>

namespace lianming::cli {

namespace {

constexpr int yearAhead = 365;

Id<Contract> contractOperand(const Arguments &arguments, Workspace &workspace)
{
    return ContractService(workspace).get(arguments.operands().first()).id;
}

DiaryFilter filterOf(const Arguments &arguments, Workspace &workspace)
{
    DiaryFilter out;
    const QDate today = workspace.clock.today();
    out.days = {dayOption(arguments, "from").value_or(today),
                dayOption(arguments, "to").value_or(today.addDays(yearAhead))};
    for (const QString &word : arguments.values("kind")) {
        const auto kind = parseDiaryKind(word);
        if (!kind)
            refuseWord("kind", word);
        out.kinds.append(*kind);
    }
    if (arguments.has("institution"))
        out.institution = InstitutionService(workspace).get(arguments.required("institution")).id;
    if (arguments.has("brand"))
        out.brand = BrandService(workspace).get(arguments.required("brand")).id;
    if (arguments.has("contract"))
        out.contract = ContractService(workspace).get(arguments.required("contract")).id;
    out.openOnly = arguments.has("open");
    return out;
}

int list(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    OrderedJson rows = OrderedJson::array();
    for (const DiaryEntry &entry : DiaryService(workspace).entries(filterOf(arguments, workspace))) {
        rows.push_back({{"day", dayJson(entry.day)},
                        {"kind", diaryKindCode(entry.kind)},
                        {"state", dutyStateCode(entry.state)},
                        {"number", utf8(entry.number)},
                        {"title", utf8(entry.title)},
                        {"institution", utf8(entry.institutionCode)},
                        {"brand", utf8(entry.brandCode)},
                        {"owner", utf8(entry.owner)},
                        {"record", entry.record}});
    }
    printRows(arguments, rows);
    return 0;
}

int calendar(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const QString code = arguments.value("language").value_or(QStringLiteral("en"));
    const auto language = parseLanguage(code);
    if (!language)
        refuseWord("language", code);
    const auto entries = DiaryService(workspace).entries(filterOf(arguments, workspace));
    const QString name = QFileInfo(arguments.required("workspace")).completeBaseName();
    write(icalendar(diaryCalendar(entries, name, Words(*language)), workspace.clock.now()));
    return 0;
}

OrderedJson dutyJson(const Duty &duty)
{
    OrderedJson out{{"due_on", dayJson(duty.dueOn)}, {"state", dutyStateCode(duty.state)}};
    if (duty.mark) {
        out["on"] = dayJson(duty.mark->onDay);
        out["note"] = utf8(duty.mark->note);
        out["actor"] = utf8(duty.mark->actor);
    }
    return out;
}

int obligations(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    OrderedJson rows = OrderedJson::array();
    for (const ObligationItem &item : DiaryService(workspace).obligations(contractOperand(arguments, workspace))) {
        const Obligation &one = item.obligation;
        OrderedJson days = OrderedJson::array();
        for (const Duty &duty : item.duties)
            days.push_back(dutyJson(duty));
        rows.push_back({{"id", one.id.value},
                        {"kind", obligationKindCode(one.kind)},
                        {"title", utf8(one.title)},
                        {"clause", utf8(one.clause)},
                        {"bearer", partyCode(one.bearer)},
                        {"owner", utf8(one.owner)},
                        {"days", days}});
    }
    printRows(arguments, rows);
    return 0;
}

int oblige(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    Obligation obligation;
    obligation.contract = contractOperand(arguments, workspace);
    const QString kind = arguments.value("kind").value_or(QStringLiteral("other"));
    const auto known = parseObligationKind(kind);
    if (!known)
        refuseWord("kind", kind);
    obligation.kind = *known;
    obligation.title = arguments.required("title");
    obligation.clause = text(arguments, "clause");
    const QString bearer = arguments.value("bearer").value_or(QStringLiteral("brand"));
    const auto party = parseParty(bearer);
    if (!party)
        refuseWord("bearer", bearer);
    obligation.bearer = *party;
    obligation.owner = arguments.value("owner").value_or(workspace.actor.name);
    obligation.dueOn = dayOption(arguments, "due").value_or(QDate());
    if (const auto every = arguments.value("every")) {
        obligation.every = parseFrequency(every->toStdString());
        if (!obligation.every)
            refuseWord("every", *every);
    }
    obligation.lastOn = dayOption(arguments, "last");
    obligation.notes = text(arguments, "notes");
    printRecord(arguments, {{"id", DiaryService(workspace).add(obligation).value}});
    return 0;
}

int mark(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const QString word = arguments.value("as").value_or(QStringLiteral("done"));
    const MarkAct act = word == u"excused" ? MarkAct::Excused : word == u"reopened" ? MarkAct::Reopened : MarkAct::Done;
    if (word != QLatin1StringView(markActCode(act)))
        refuseWord("as", word);
    const QDate due = dayOption(arguments, "due").value_or(QDate());
    const QDate on = dayOption(arguments, "on").value_or(workspace.clock.today());
    DiaryService(workspace).mark({idOperand(arguments)}, due, act, on, text(arguments, "note"));
    return 0;
}

int options(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    OrderedJson rows = OrderedJson::array();
    for (const ContractOption &one : DiaryService(workspace).options(contractOperand(arguments, workspace))) {
        rows.push_back({{"id", one.id.value},
                        {"title", utf8(one.title)},
                        {"holder", optionHolderCode(one.holder)},
                        {"clause", utf8(one.clause)},
                        {"from", dayJson(one.from)},
                        {"by", dayJson(one.by)},
                        {"new_end", dayJson(one.newEnd)},
                        {"condition", utf8(one.condition)},
                        {"state", optionStateCode(one.state)},
                        {"decided_on", dayJson(one.decidedOn)},
                        {"decision", utf8(one.decision)}});
    }
    printRows(arguments, rows);
    return 0;
}

int grantOption(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    ContractOption option;
    option.contract = contractOperand(arguments, workspace);
    option.title = arguments.required("title");
    const QString holder = arguments.value("holder").value_or(QStringLiteral("brand"));
    const auto known = parseOptionHolder(holder);
    if (!known)
        refuseWord("holder", holder);
    option.holder = *known;
    option.clause = text(arguments, "clause");
    option.from = dayOption(arguments, "from");
    option.by = dayOption(arguments, "by").value_or(QDate());
    option.newEnd = dayOption(arguments, "new-end").value_or(QDate());
    option.condition = text(arguments, "condition");
    printRecord(arguments, {{"id", DiaryService(workspace).add(option).value}});
    return 0;
}

int decide(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    DiaryService service(workspace);
    const ContractOption option = service.get(Id<ContractOption>{idOperand(arguments)});
    const QString word = arguments.required("as");
    const auto state = parseOptionState(word);
    if (!state || *state == OptionState::Open)
        refuseWord("as", word);
    const QDate on = dayOption(arguments, "on").value_or(workspace.clock.today());
    service.decide(option.id, option.version, *state, on, text(arguments, "note"));
    return 0;
}

int notices(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    OrderedJson rows = OrderedJson::array();
    for (const ContractNotice &one : DiaryService(workspace).notices(contractOperand(arguments, workspace))) {
        rows.push_back({{"on", dayJson(one.onDay)},
                        {"kind", noticeKindCode(one.kind)},
                        {"sender", partyCode(one.sender)},
                        {"channel", utf8(one.channel)},
                        {"effective_on", dayJson(one.effectiveOn)},
                        {"answer_by", dayJson(one.answerBy)},
                        {"text", utf8(one.text)}});
    }
    printRows(arguments, rows);
    return 0;
}

int notify(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    ContractNotice notice;
    notice.contract = contractOperand(arguments, workspace);
    const QString kind = arguments.required("kind");
    const auto known = parseNoticeKind(kind);
    if (!known)
        refuseWord("kind", kind);
    notice.kind = *known;
    const QString sender = arguments.value("sender").value_or(QStringLiteral("institution"));
    const auto party = parseParty(sender);
    if (!party)
        refuseWord("sender", sender);
    notice.sender = *party;
    notice.onDay = dayOption(arguments, "on").value_or(workspace.clock.today());
    notice.effectiveOn = dayOption(arguments, "effective");
    notice.answerBy = dayOption(arguments, "answer-by");
    notice.channel = text(arguments, "channel");
    notice.text = arguments.required("text");
    printRecord(arguments, {{"id", DiaryService(workspace).add(notice).value}});
    return 0;
}

} // namespace

void addDiaryCommands(CommandTable &table)
{
    const QList<Option> filter{workspaceOption(),
                               {"from", "DAY", "Today if not given"},
                               {"to", "DAY", "A year ahead if not given"},
                               {"kind", "WORD", "As the list prints them; may be given several times"},
                               {"institution", "CODE"},
                               {"brand", "CODE"},
                               {"contract", "NUMBER"},
                               {"open", "", "Neither done nor excused"}};
    table.add(
        {"diary", "list", "List the days that matter: terms, options, obligations, holds, rights", filter, "", list});
    table.add({"diary", "ics", "Print the same as an iCalendar file",
               filter + QList<Option>{{"language", "CODE", "en (if not given) or zh"}}, "", calendar});
    table.add({"contracts",
               "obligations",
               "List a contract's obligations with each of their days",
               {workspaceOption()},
               "NUMBER",
               obligations});
    table.add({"contracts",
               "oblige",
               "Add an obligation to a contract",
               {workspaceOption(),
                {"title", "TEXT", "", true},
                {"due", "DAY", "By when; the first time if it comes again", true},
                {"kind", "WORD",
                 "samples, insurance, marketing_spend, audit_window, recordal, filing, final_account, "
                 "destruction or other (if not given)"},
                {"every", "WORD", "monthly, quarterly, semiannual or annual"},
                {"last", "DAY", "With --every"},
                {"bearer", "WORD", "brand (if not given) or institution"},
                {"owner", "NAME", "Who sees to it; you if not given"},
                {"clause", "NUMBER"},
                {"notes", "TEXT"}},
               "NUMBER",
               oblige});
    table.add({"contracts",
               "mark",
               "Mark one day of an obligation",
               {workspaceOption(),
                {"due", "DAY", "Which of its days", true},
                {"as", "WORD", "done (if not given), excused or reopened"},
                {"on", "DAY", "Today if not given"},
                {"note", "TEXT"}},
               "OBLIGATION",
               mark});
    table.add({"contracts", "options", "List a contract's options", {workspaceOption()}, "NUMBER", options});
    table.add({"contracts",
               "option",
               "Add an option to a contract",
               {workspaceOption(),
                {"title", "TEXT", "", true},
                {"by", "DAY", "The last day on which it can be used", true},
                {"new-end", "DAY", "The licence's last day once it is used", true},
                {"from", "DAY"},
                {"holder", "WORD", "brand (if not given), institution or automatic"},
                {"condition", "TEXT"},
                {"clause", "NUMBER"}},
               "NUMBER",
               grantOption});
    table.add({"contracts",
               "decide",
               "Use or decline an option",
               {workspaceOption(),
                {"as", "WORD", "exercised or declined", true},
                {"on", "DAY", "Today if not given"},
                {"note", "TEXT"}},
               "OPTION",
               decide});
    table.add({"contracts", "notices", "List the notices of a contract", {workspaceOption()}, "NUMBER", notices});
    table.add({"contracts",
               "notify",
               "Record a notice of a contract",
               {workspaceOption(),
                {"kind", "WORD", "non_renewal, breach, cure, termination, option or other", true},
                {"text", "TEXT", "", true},
                {"sender", "WORD", "institution (if not given) or brand"},
                {"on", "DAY", "Today if not given"},
                {"effective", "DAY"},
                {"answer-by", "DAY"},
                {"channel", "TEXT"}},
               "NUMBER",
               notify});
}

} // namespace lianming::cli
