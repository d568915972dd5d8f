#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/progressline.h"
#include "core/royalties/auditservice.h"

namespace lianming::cli {

namespace {

OrderedJson amountJson(qint64 minor, Currency currency)
{
    return formatScaled(minor, currency.digits());
}

OrderedJson caseJson(const AuditCaseRow &row)
{
    const AuditCase &c = row.record;
    return {{"number", utf8(c.number)},
            {"state", auditStateCode(c.state)},
            {"contract", utf8(row.contractNumber)},
            {"from", utf8(c.firstPeriod)},
            {"to", utf8(c.lastPeriod)},
            {"auditor", utf8(c.auditor)},
            {"notice", dayJson(c.noticeOn)},
            {"opened", dayJson(c.openedOn)},
            {"lines", row.items},
            {"verified", row.verified},
            {"currency", c.currency.code()},
            {"shortfall", row.shortfall ? amountJson(*row.shortfall, c.currency) : OrderedJson()}};
}

OrderedJson clauseJson(const AuditClause &clause)
{
    return {{"threshold_percent", clause.threshold ? OrderedJson(clause.threshold->toString()) : OrderedJson()},
            {"of", shortfallBasisCode(clause.of)},
            {"interest", clause.interest},
            {"look_back_years", clause.lookBackYears ? OrderedJson(*clause.lookBackYears) : OrderedJson()},
            {"from", clause.isStated ? "stated" : "contract"}};
}

OrderedJson lineJson(const std::optional<AuditedLine> &line)
{
    if (!line)
        return nullptr;
    OrderedJson out{{"date", dayJson(line->soldOn)},     {"sku", utf8(line->sku)},
                    {"category", utf8(line->category)},  {"territory", utf8(line->territory)},
                    {"channel", utf8(line->channel)},    {"units", line->units},
                    {"currency", line->currency.code()}, {"gross", amountJson(line->gross, line->currency)}};
    for (size_t i = 0; i < deductionKinds; ++i)
        out[deductionCode(DeductionKind(i))] = amountJson(line->deductions[i], line->currency);
    out["retail_price"] = line->retailPrice ? amountJson(*line->retailPrice, line->currency) : OrderedJson();
    out["share"] = line->share.toString();
    out["free"] = line->free;
    return out;
}

OrderedJson itemJson(const AuditItem &item)
{
    return {{"id", item.id.value},
            {"kind", auditItemKindCode(item.kind)},
            {"period", utf8(item.period)},
            {"line", item.lineNumber},
            {"hits", item.hits},
            {"reported", lineJson(item.reported)},
            {"verified", item.finding ? lineJson(item.finding->verified) : OrderedJson()},
            {"note", item.finding ? OrderedJson(utf8(item.finding->note)) : OrderedJson()}};
}

OrderedJson fileJson(const AuditFile &file)
{
    const AuditCase &c = file.row.record;
    OrderedJson out = caseJson(file.row);
    out["clause"] = clauseJson(c.clause);
    out["costs"] = amountJson(c.costs, c.currency);
    out["notes"] = utf8(c.notes);
    out["sample"] = nullptr;
    if (c.sampling) {
        out["sample"] = {{"above", amountJson(c.sampling->above, c.currency)},
                         {"size", c.sampling->size},
                         {"seed", c.sampling->seed},
                         {"population", c.sampling->population},
                         {"population_gross", amountJson(c.sampling->populationGross, c.currency)},
                         {"rest_gross", amountJson(c.sampling->restGross, c.currency)}};
    }
    out["items"] = OrderedJson::array();
    for (const AuditItem &item : file.items)
        out["items"].push_back(itemJson(item));
    out["result"] = file.result ? auditResultJson(*file.result) : OrderedJson();
    out["settlement"] = nullptr;
    if (c.settlement) {
        out["settlement"] = {{"outcome", auditOutcomeCode(c.settlement->outcome)},
                             {"amount", amountJson(c.settlement->minor, c.currency)},
                             {"reason", utf8(c.settlement->reason)},
                             {"on", dayJson(c.settlement->on)},
                             {"by", utf8(c.settlement->by)}};
    }
    return out;
}

/// The case that the operand names.
AuditCase named(Workspace &workspace, const Arguments &arguments)
{
    return AuditService(workspace).get(arguments.operands().value(0));
}

int print(const Arguments &arguments, Workspace &workspace, Id<AuditCase> id)
{
    const AuditFile file = AuditService(workspace).file(id);
    if (arguments.json()) {
        writeJson(fileJson(file));
        return 0;
    }
    printRecord(arguments, caseJson(file.row));
    return 0;
}

std::optional<Rate> percentOption(const Arguments &arguments, const char *option)
{
    const auto given = arguments.value(option);
    if (!given)
        return std::nullopt;
    const auto rate = Rate::parse(given->toStdString());
    if (!rate)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "\"%1\" is no percent"), {*given});
    return rate;
}

std::optional<qint64> wholeOption(const Arguments &arguments, const char *option)
{
    const auto given = arguments.value(option);
    if (!given)
        return std::nullopt;
    bool isNumber = false;
    const qint64 value = given->toLongLong(&isNumber);
    if (!isNumber)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "--%1: \"%2\" is no number"),
                    {QString::fromLatin1(option), *given});
    return value;
}

/// What the options say of the clause; a contract's own stands before it.
void readClause(const Arguments &arguments, AuditClause &clause)
{
    if (const auto threshold = percentOption(arguments, "threshold"))
        clause.threshold = threshold;
    if (const auto of = arguments.value("of")) {
        const auto basis = parseShortfallBasis(*of);
        if (!basis)
            refuseWord("of", *of);
        clause.of = *basis;
    }
    clause.interest = clause.interest || arguments.has("interest");
    if (const auto years = wholeOption(arguments, "look-back"))
        clause.lookBackYears = years;
}

int open(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const ReportingContract contract = reportingContract(workspace, arguments.required("contract"));
    const auto currency = Currency::find(contract.currency);
    AuditCase record;
    record.contract = contract.id;
    record.firstPeriod = arguments.required("from");
    record.lastPeriod = arguments.value("to").value_or(record.firstPeriod);
    record.auditor = arguments.required("auditor");
    record.noticeOn = dayOption(arguments, "notice").value_or(workspace.clock.today());
    record.notes = text(arguments, "notes");
    if (currency)
        record.costs = amountOption(arguments, "costs", *currency).minor;
    readClause(arguments, record.clause);
    return print(arguments, workspace, AuditService(workspace).open(record));
}

int change(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    AuditCase record = named(workspace, arguments);
    if (arguments.has("costs"))
        record.costs = amountOption(arguments, "costs", record.currency).minor;
    record.auditor = arguments.value("auditor").value_or(record.auditor);
    record.notes = arguments.value("notes").value_or(record.notes);
    record.noticeOn = dayOption(arguments, "notice").value_or(record.noticeOn);
    readClause(arguments, record.clause);
    Progress progress;
    AuditService(workspace).change(record, progress);
    return print(arguments, workspace, record.id);
}

int sample(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const AuditCase record = named(workspace, arguments);
    std::optional<quint32> seed;
    if (const auto given = wholeOption(arguments, "seed")) {
        if (*given < 0 || *given > 0xFFFFFFFF)
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "--%1: \"%2\" is no number"),
                        {QStringLiteral("seed"), QString::number(*given)});
        seed = quint32(*given);
    }
    Progress progress;
    {
        const ProgressLine shown(progress);
        (void)AuditService(workspace).sample(record.id, record.version,
                                             amountOption(arguments, "above", record.currency).minor,
                                             wholeOption(arguments, "size").value_or(0), seed, progress);
    }
    return print(arguments, workspace, record.id);
}

/// The verified line: what was reported, with what the options say in place of it.
AuditedLine verifiedLine(const Arguments &arguments, AuditedLine line)
{
    line.sku = arguments.value("sku").value_or(line.sku);
    line.category = arguments.value("category").value_or(line.category);
    line.territory = arguments.value("territory").value_or(line.territory);
    line.channel = arguments.value("channel").value_or(line.channel);
    line.soldOn = dayOption(arguments, "date").value_or(line.soldOn);
    line.units = wholeOption(arguments, "units").value_or(line.units);
    if (const auto code = arguments.value("currency")) {
        const auto currency = Currency::find(*code);
        if (!currency)
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "\"%1\" is no currency"), {*code});
        line.currency = *currency;
    }
    if (arguments.has("gross"))
        line.gross = amountOption(arguments, "gross", line.currency).minor;
    for (size_t i = 0; i < deductionKinds; ++i) {
        const char *name = deductionCode(DeductionKind(i));
        if (arguments.has(name))
            line.deductions[i] = amountOption(arguments, name, line.currency).minor;
    }
    if (arguments.has("retail-price"))
        line.retailPrice = amountOption(arguments, "retail-price", line.currency).minor;
    line.share = percentOption(arguments, "share").value_or(line.share);
    if (const auto free = arguments.value("free")) {
        if (*free != u"yes" && *free != u"no")
            refuseWord("free", *free);
        line.free = *free == u"yes";
    }
    return line;
}

int find(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const AuditCase record = named(workspace, arguments);
    AuditService service(workspace);
    const QString period = arguments.required("period");
    const auto number = wholeOption(arguments, "line");
    if (!number) {
        AuditedLine line;
        line.currency = record.currency;
        (void)service.addLine(record.id, record.version, period, verifiedLine(arguments, line),
                              text(arguments, "note"));
        return print(arguments, workspace, record.id);
    }
    const auto inCase = [&] {
        std::optional<AuditItem> out;
        for (const AuditItem &item : service.file(record.id).items) {
            if (item.kind != AuditItemKind::Added && item.period == period && item.lineNumber == *number)
                out = item;
        }
        return out;
    };
    auto item = inCase();
    if (!item) {
        (void)service.choose(record.id, record.version, period, *number);
        item = inCase();
    }
    // Said again, what was verified before is where the options start from.
    const AuditedLine before = item->finding ? item->finding->verified : *item->reported;
    service.find(item->id, service.get(record.id).version, verifiedLine(arguments, before), text(arguments, "note"));
    return print(arguments, workspace, record.id);
}

int compute(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const AuditCase record = named(workspace, arguments);
    Progress progress;
    AuditResult result;
    {
        const ProgressLine shown(progress);
        result = AuditService(workspace).compute(
            record.id, record.version, dayOption(arguments, "on").value_or(workspace.clock.today()), progress);
    }
    printRecord(arguments, auditResultJson(result));
    return 0;
}

int settle(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const AuditCase record = named(workspace, arguments);
    const QString word = arguments.required("as");
    const auto outcome = parseAuditOutcome(word);
    if (!outcome)
        refuseWord("as", word);
    AuditService(workspace).settle(record.id, record.version, *outcome,
                                   amountOption(arguments, "amount", record.currency).minor, text(arguments, "reason"));
    return print(arguments, workspace, record.id);
}

int reopen(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const AuditCase record = named(workspace, arguments);
    AuditService(workspace).reopen(record.id, record.version, text(arguments, "reason"));
    return print(arguments, workspace, record.id);
}

int closeCase(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const AuditCase record = named(workspace, arguments);
    AuditService(workspace).close(record.id, record.version);
    return print(arguments, workspace, record.id);
}

int list(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    AuditFilter filter;
    if (const auto contract = arguments.value("contract"))
        filter.contract = reportingContract(workspace, *contract).id;
    OrderedJson rows = OrderedJson::array();
    for (const AuditCaseRow &row : AuditService(workspace).list(filter))
        rows.push_back(caseJson(row));
    printRows(arguments, rows);
    return 0;
}

int show(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const AuditFile file = AuditService(workspace).file(named(workspace, arguments).id);
    if (arguments.json()) {
        writeJson(fileJson(file));
        return 0;
    }
    printRecord(arguments, caseJson(file.row));
    OrderedJson rows = OrderedJson::array();
    for (const AuditItem &item : file.items) {
        const Currency currency = item.reported ? item.reported->currency : item.finding->verified.currency;
        rows.push_back(
            {{"kind", auditItemKindCode(item.kind)},
             {"period", utf8(item.period)},
             {"line", item.lineNumber},
             {"reported", amountJson(item.reported ? item.reported->gross : 0, currency)},
             {"verified", item.finding ? amountJson(item.finding->verified.gross, item.finding->verified.currency)
                                       : OrderedJson()}});
    }
    printRows(arguments, rows);
    return 0;
}

} // namespace

void addAuditCommands(CommandTable &table)
{
    const QList<Option> clause{{"threshold", "PERCENT", "Where the contract has no clause: from which on costs shift"},
                               {"of", "WORD", "due or reported"},
                               {"interest", "", "The shortfall bears the contract's late interest"},
                               {"look-back", "YEARS", "How far before the notice an audited period may begin"}};
    const Option costs{"costs", "AMOUNT", "What the audit cost"};
    const Option notes{"notes", "TEXT"};
    table.add({"audits", "open", "Open an audit of a contract's periods",
               QList<Option>{workspaceOption(),
                             {"contract", "NUMBER", "The contract", true},
                             {"from", "PERIOD", "First audited period", true},
                             {"to", "PERIOD", "Last audited period"},
                             {"auditor", "NAME", "Firm or person", true},
                             {"notice", "DAY", "When the licensee was told"},
                             costs,
                             notes}
                   + clause,
               "", open});
    table.add({"audits", "change", "Change auditor, notice, costs, notes or a stated clause",
               QList<Option>{workspaceOption(), {"auditor", "NAME"}, {"notice", "DAY"}, costs, notes} + clause,
               "NUMBER", change});
    table.add({"audits",
               "sample",
               "Choose reported lines: all from an amount on, and points on the rest",
               {workspaceOption(),
                {"above", "AMOUNT", "Take every line of so much gross and more"},
                {"size", "N", "Points of the monetary-unit sample of the rest"},
                {"seed", "N", "To draw the same again"}},
               "NUMBER",
               sample});
    QList<Option> verified{workspaceOption(),
                           {"period", "PERIOD", "The line's period", true},
                           {"line", "N", "Its number in the statement; without it the line was never reported"},
                           {"sku", "CODE"},
                           {"category", "CODE"},
                           {"territory", "CODE"},
                           {"channel", "CODE"},
                           {"date", "DAY"},
                           {"units", "N"},
                           {"currency", "CODE"},
                           {"gross", "AMOUNT"},
                           {"retail-price", "AMOUNT"},
                           {"share", "PERCENT"},
                           {"free", "WORD", "yes or no"},
                           {"note", "TEXT"}};
    for (size_t i = 0; i < deductionKinds; ++i)
        verified.append(Option{deductionCode(DeductionKind(i)), "AMOUNT"});
    table.add({"audits", "find", "Record what was verified of a line; what no option says is as reported", verified,
               "NUMBER", find});
    table.add({"audits",
               "compute",
               "Compute shortfall, percents, costs and interest",
               {workspaceOption(), {"on", "DAY", "Until which interest runs; today without it"}},
               "NUMBER",
               compute});
    table.add({"audits",
               "settle",
               "Settle a computed audit",
               {workspaceOption(),
                {"as", "WORD", "nothing, restatement, invoice or waived", true},
                {"amount", "AMOUNT", "Agreed"},
                {"reason", "TEXT"}},
               "NUMBER",
               settle});
    table.add(
        {"audits", "reopen", "Take a settlement back", {workspaceOption(), {"reason", "TEXT"}}, "NUMBER", reopen});
    table.add({"audits", "close", "Close a settled audit for good", {workspaceOption()}, "NUMBER", closeCase});
    table.add({"audits",
               "list",
               "All audits, the newest first",
               {workspaceOption(), {"contract", "NUMBER", "Only this contract"}},
               "",
               list});
    table.add({"audits", "show", "An audit with its lines and result", {workspaceOption()}, "NUMBER", show});
}

} // namespace lianming::cli
