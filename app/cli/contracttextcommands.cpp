#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "core/contracts/contractservice.h"
#include "core/drafting/draftservice.h"

#include <algorithm>

namespace lianming::cli {

namespace {

Id<Contract> textContract(const Arguments &arguments, Workspace &workspace)
{
    return ContractService(workspace).get(arguments.operands().first()).id;
}

DocumentLanguage textLanguage(const Arguments &arguments)
{
    const QString code = arguments.value("language").value_or(QStringLiteral("en"));
    const auto language = parseLanguage(code);
    if (!language)
        refuseWord("language", code);
    return *language;
}

Option languageOption()
{
    return {"language", "CODE", "en (if not given) or zh"};
}

OrderedJson findingsJson(const QList<TextFinding> &findings, const ContractText &text)
{
    OrderedJson out = OrderedJson::array();
    for (const TextFinding &finding : findings) {
        OrderedJson one{{"problem", textProblemCode(finding.problem)}, {"blocks", !isWarning(finding.problem)}};
        one["clause"] =
            finding.clause < 0 ? OrderedJson() : OrderedJson(utf8(text.clauses[size_t(finding.clause)].code));
        one["term"] = finding.term ? OrderedJson(licenceTermCode(*finding.term)) : OrderedJson();
        one["message"] = utf8(textFindingMessage(finding).english());
        out.push_back(std::move(one));
    }
    return out;
}

OrderedJson statesJson(const RenderedClause &clause)
{
    OrderedJson out = OrderedJson::array();
    for (const StatedTerm &stated : clause.states) {
        out.push_back({{"term", licenceTermCode(stated.term)},
                       {"start", stated.start},
                       {"length", stated.length},
                       {"text", utf8(clause.body.mid(stated.start, stated.length))}});
    }
    return out;
}

OrderedJson sectionsJson(const std::vector<RenderedSection> &sections)
{
    OrderedJson out = OrderedJson::array();
    for (const RenderedSection &section : sections) {
        OrderedJson clauses = OrderedJson::array();
        for (const RenderedClause &clause : section.clauses) {
            clauses.push_back({{"number", utf8(clause.number)},
                               {"code", utf8(clause.code)},
                               {"version", clause.version},
                               {"heading", utf8(clause.heading)},
                               {"body", utf8(clause.body)},
                               {"edited_by", utf8(clause.editedBy)},
                               {"states", statesJson(clause)}});
        }
        out.push_back({{"section", clauseSectionCode(section.section)},
                       {"number", utf8(section.number)},
                       {"heading", utf8(section.heading)},
                       {"clauses", clauses}});
    }
    return out;
}

DraftedContract withText(const Arguments &arguments, Workspace &workspace)
{
    DraftedContract out = DraftService(workspace).drafted(textContract(arguments, workspace));
    if (!out.text)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "The contract %1 has no text yet"),
                    {out.contract.number});
    return out;
}

int printText(const Arguments &arguments)
{
    const DocumentLanguage language = textLanguage(arguments);
    Workspace workspace = openWorkspace(arguments);
    const DraftedContract drafted = withText(arguments, workspace);
    const auto sections = drafted.rendered(language);
    if (arguments.json()) {
        writeJson({{"number", utf8(drafted.contract.number)},
                   {"title", utf8(drafted.contract.title)},
                   {"language", language == DocumentLanguage::Chinese ? "zh" : "en"},
                   {"template", utf8(drafted.text->templateCode)},
                   {"sections", sectionsJson(sections)},
                   {"findings", findingsJson(drafted.findings(), *drafted.text)}});
        return 0;
    }
    QString out = drafted.contract.title + QStringLiteral("\n") + drafted.contract.number + u'\n';
    for (const RenderedSection &section : sections) {
        out += QStringLiteral("\n%1 %2\n").arg(section.number, section.heading);
        for (const RenderedClause &clause : section.clauses)
            out += QStringLiteral("\n%1 %2\n%3\n").arg(clause.number, clause.heading, clause.body);
    }
    write(out.toUtf8());
    return 0;
}

int beginText(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const Contract contract = ContractService(workspace).get(arguments.operands().first());
    DraftService service(workspace);
    service.begin(contract.id, contract.version, arguments.required("template"), arguments.value("replace"));
    const DraftedContract drafted = service.drafted(contract.id);
    printRecord(arguments, {{"number", utf8(contract.number)},
                            {"clauses", drafted.text->clauses.size()},
                            {"findings", drafted.findings().size()}});
    return 0;
}

int setText(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const Contract contract = ContractService(workspace).get(arguments.operands().first());
    const QString file = arguments.operands().at(1);
    DraftService service(workspace);
    service.change(contract.id, contract.version, readJsonFile(file), file);
    const DraftedContract drafted = service.drafted(contract.id);
    printRecord(arguments, {{"number", utf8(contract.number)},
                            {"clauses", drafted.text->clauses.size()},
                            {"findings", drafted.findings().size()}});
    return 0;
}

int checkText(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const DraftedContract drafted = withText(arguments, workspace);
    const auto findings = drafted.findings();
    printRows(arguments, findingsJson(findings, *drafted.text));
    return std::ranges::all_of(findings, [](const TextFinding &one) { return isWarning(one.problem); }) ? 0 : 1;
}

int rounds(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    OrderedJson rows = OrderedJson::array();
    for (const ContractRound &round : DraftService(workspace).rounds(textContract(arguments, workspace))) {
        rows.push_back({{"number", round.number},
                        {"side", roundSideCode(round.side)},
                        {"at", utf8(round.at.toString(Qt::ISODateWithMs))},
                        {"actor", utf8(round.actor)},
                        {"note", utf8(round.note)}});
    }
    printRows(arguments, rows);
    return 0;
}

int keepRound(const Arguments &arguments)
{
    const QString word = arguments.required("side");
    const auto side = parseRoundSide(word);
    if (!side)
        refuseWord("side", word);
    Workspace workspace = openWorkspace(arguments);
    const int number =
        DraftService(workspace).keepRound(textContract(arguments, workspace), *side, text(arguments, "note"));
    printRecord(arguments, {{"round", number}});
    return 0;
}

std::optional<int> roundOption(const Arguments &arguments, const char *option)
{
    const auto word = arguments.value(option);
    if (!word)
        return {};
    bool isNumber = false;
    const int number = word->toInt(&isNumber);
    if (!isNumber || number < 1)
        refuseWord(option, *word);
    return number;
}

OrderedJson runsJson(const std::vector<DiffRun> &runs)
{
    OrderedJson out = OrderedJson::array();
    for (const DiffRun &run : runs) {
        const char *kind = run.kind == DiffRun::Kind::Kept      ? "kept"
                           : run.kind == DiffRun::Kind::Removed ? "removed"
                                                                : "added";
        out.push_back({{kind, utf8(run.text)}});
    }
    return out;
}

/// "Pay [-8 %-]{+10 %+} of sales", as wdiff prints.
QString runsText(const std::vector<DiffRun> &runs)
{
    QString out;
    for (const DiffRun &run : runs) {
        switch (run.kind) {
        case DiffRun::Kind::Kept: out += run.text; break;
        case DiffRun::Kind::Removed: out += QStringLiteral("[-%1-]").arg(run.text); break;
        case DiffRun::Kind::Added: out += QStringLiteral("{+%1+}").arg(run.text); break;
        }
    }
    return out;
}

OrderedJson changeJson(const ClauseChange &change)
{
    OrderedJson changes = OrderedJson::array();
    const auto add = [&changes](bool is, const char *word) {
        if (is)
            changes.push_back(word);
    };
    add(change.isAdded(), "added");
    add(change.isRemoved(), "removed");
    add(change.isMoved, "moved");
    add(change.before && change.after && change.isReworded(), "reworded");
    return {{"code", utf8(change.code)},
            {"changes", changes},
            {"before", change.before ? OrderedJson(utf8(change.before->number)) : OrderedJson()},
            {"after", change.after ? OrderedJson(utf8(change.after->number)) : OrderedJson()},
            {"edited_by", utf8(change.after ? change.after->editedBy : QString())},
            {"heading", runsJson(change.heading)},
            {"body", runsJson(change.body)}};
}

OrderedJson diffJson(const TextDiff &diff)
{
    OrderedJson clauses = OrderedJson::array();
    for (const ClauseChange &change : diff.clauses) {
        if (!change.isUnchanged())
            clauses.push_back(changeJson(change));
    }
    OrderedJson terms = OrderedJson::array();
    for (const TermChange &change : diff.terms)
        terms.push_back(
            {{"term", licenceTermCode(change.term)}, {"before", utf8(change.before)}, {"after", utf8(change.after)}});
    return {{"equal", diff.isEmpty()}, {"clauses", clauses}, {"terms", terms}};
}

QString diffText(const TextDiff &diff)
{
    QString out;
    for (const ClauseChange &change : diff.clauses) {
        if (change.isUnchanged())
            continue;
        const QString sign = change.isAdded()     ? QStringLiteral("+")
                             : change.isRemoved() ? QStringLiteral("-")
                             : change.isMoved     ? QStringLiteral(">")
                                                  : QStringLiteral("~");
        const RenderedClause &shown = change.after ? *change.after : *change.before;
        out += QStringLiteral("%1 %2 %3 (%4)").arg(sign, shown.number, runsText(change.heading), change.code);
        if (change.isMoved && change.before)
            out += QStringLiteral(" from %1").arg(change.before->number);
        if (change.after && !change.after->editedBy.isEmpty())
            out += QStringLiteral(" by %1").arg(change.after->editedBy);
        out += QStringLiteral("\n%1\n\n").arg(runsText(change.body));
    }
    for (const TermChange &change : diff.terms)
        out += QStringLiteral("%1\t%2\t%3\n")
                   .arg(QString::fromLatin1(licenceTermCode(change.term)), change.before, change.after);
    return out;
}

int compare(const Arguments &arguments)
{
    const DocumentLanguage language = textLanguage(arguments);
    const auto from = roundOption(arguments, "from");
    const auto to = roundOption(arguments, "to");
    Workspace workspace = openWorkspace(arguments);
    const TextDiff diff = DraftService(workspace).compare(textContract(arguments, workspace), from, to, language);
    if (arguments.json())
        writeJson(diffJson(diff));
    else
        write(diffText(diff).toUtf8());
    return diff.isEmpty() ? 0 : 1;
}

int listClauses(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const ClauseLibrary library = DraftLibraryService(workspace).library();
    OrderedJson rows = OrderedJson::array();
    for (const Clause &clause : library.all()) {
        const Clause *shipped = shippedClauses().find(clause.code, clause.version);
        const bool isHouse = shipped == nullptr || *shipped != clause;
        if ((arguments.has("house") && !isHouse) || (!arguments.has("all") && library.latest(clause.code) != &clause))
            continue;
        OrderedJson states = OrderedJson::array();
        for (const LicenceTerm term : clause.states)
            states.push_back(licenceTermCode(term));
        rows.push_back({{"code", utf8(clause.code)},
                        {"version", clause.version},
                        {"section", clauseSectionCode(clause.section)},
                        {"from", isHouse ? "house" : "shipped"},
                        {"en", utf8(clause.heading.en)},
                        {"zh", utf8(clause.heading.zh)},
                        {"states", states}});
    }
    printRows(arguments, rows);
    return 0;
}

/// For people and for `clauses add` alike.
void printDocument(const Arguments &arguments, const OrderedJson &document)
{
    constexpr int indent = 2;
    write(QByteArray::fromStdString(document.dump(arguments.json() ? -1 : indent)) + '\n');
}

int showClause(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const ClauseLibrary library = DraftLibraryService(workspace).library();
    const QString code = arguments.operands().first();
    const auto version = roundOption(arguments, "version");
    const Clause *clause = version ? library.find(code, *version) : library.latest(code);
    if (clause == nullptr)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no clause %1 in the library."), {code});
    printDocument(arguments, clauseJson(*clause));
    return 0;
}

int addClauses(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    DraftLibraryService service(workspace);
    OrderedJson rows = OrderedJson::array();
    const QString file = arguments.operands().first();
    for (const Clause &clause : service.addClauses(readJsonFile(file), file))
        rows.push_back({{"code", utf8(clause.code)}, {"version", clause.version}});
    printRows(arguments, rows);
    return 0;
}

int listTemplates(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    OrderedJson rows = OrderedJson::array();
    for (const OfferedTemplate &one : DraftLibraryService(workspace).templates(arguments.has("archived"))) {
        rows.push_back({{"code", utf8(one.draft.code)},
                        {"from", one.isHouse ? "house" : "shipped"},
                        {"form", one.draft.isShort ? "short" : "long"},
                        {"en", utf8(one.draft.name.en)},
                        {"zh", utf8(one.draft.name.zh)},
                        {"archived", one.isArchived}});
    }
    printRows(arguments, rows);
    return 0;
}

int showTemplate(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    printDocument(arguments,
                  templateJson(DraftLibraryService(workspace).getTemplate(arguments.operands().first()).draft));
    return 0;
}

int addTemplate(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const QString file = arguments.operands().first();
    const DraftTemplate added = DraftLibraryService(workspace).saveTemplate(readJsonFile(file), file);
    printRecord(arguments, {{"code", utf8(added.code)}});
    return 0;
}

int archiveTemplate(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    DraftLibraryService(workspace).archiveTemplate(arguments.operands().first());
    return 0;
}

void addTextVerbs(CommandTable &table)
{
    table.add({"contracts",
               "text",
               "Print a contract's text; with --json its sections and clauses, the terms they state and what does not "
               "agree",
               {workspaceOption(), languageOption()},
               "NUMBER",
               printText});
    table.add({"contracts",
               "begin-text",
               "Begin a draft's text from a template",
               {workspaceOption(),
                {"template", "CODE", "As `templates list` prints it", true},
                {"replace", "NOTE", "Replace the text that there is; it is kept as a round with this note"}},
               "NUMBER",
               beginText});
    table.add({"contracts",
               "set-text",
               "Replace a draft's text by a lianming-text/1 document",
               {workspaceOption()},
               "NUMBER FILE",
               setText});
    table.add({"contracts",
               "check-text",
               "Say where text and terms do not agree; exit status 1 if that stands in the way of signing",
               {workspaceOption()},
               "NUMBER",
               checkText});
    table.add({"contracts", "rounds", "List the rounds of a negotiation", {workspaceOption()}, "NUMBER", rounds});
    table.add(
        {"contracts",
         "keep-round",
         "Keep a draft as it stands as a round of the negotiation",
         {workspaceOption(), {"side", "WORD", "Whose version it is: institution or brand", true}, {"note", "TEXT"}},
         "NUMBER",
         keepRound});
    table.add({"contracts",
               "compare",
               "Compare two rounds word by word, or a round with the contract as it stands; exit status 1 if they "
               "differ",
               {workspaceOption(),
                {"from", "ROUND", "", true},
                {"to", "ROUND", "The contract as it stands if not given"},
                languageOption()},
               "NUMBER",
               compare});
}

} // namespace

void addContractTextCommands(CommandTable &table)
{
    addTextVerbs(table);
    table.add(
        {"clauses",
         "list",
         "List the library's clauses",
         {workspaceOption(), {"all", "", "All versions, not only the newest"}, {"house", "", "Only the house's own"}},
         "",
         listClauses});
    table.add({"clauses",
               "show",
               "Print a clause",
               {workspaceOption(), {"version", "NUMBER", "The newest if not given"}},
               "CODE",
               showClause});
    table.add({"clauses",
               "add",
               "Add a clause, the next version of one, or all of a lianming-clauses/1 document",
               {workspaceOption()},
               "FILE",
               addClauses});
    table.add({"templates",
               "list",
               "List the templates that contracts are begun from",
               {workspaceOption(), {"archived", "", "The archived ones too"}},
               "",
               listTemplates});
    table.add({"templates", "show", "Print a template", {workspaceOption()}, "CODE", showTemplate});
    table.add({"templates",
               "add",
               "Add a lianming-template/1 document, or replace the template of its code",
               {workspaceOption()},
               "FILE",
               addTemplate});
    table.add({"templates",
               "archive",
               "No longer offer a template of the house's own",
               {workspaceOption()},
               "CODE",
               archiveTemplate});
}

} // namespace lianming::cli
