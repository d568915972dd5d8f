#include "app/cli/documentoption.h"
#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/progressline.h"
#include "app/cli/rightsboxes.h"
#include "core/contracts/contractservice.h"
#include "core/reports/reportservice.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace lianming::cli {

namespace {

QList<Option> outputOptions(const char *formats)
{
    return {{"format", "CODE", formats}, {"language", "CODE", "en or zh"}};
}

constexpr auto contractFormats = "pdf, odt, xlsx, json or odrl; by the ending of --out, or pdf, if not given";
constexpr auto portfolioFormats = "pdf, odt, xlsx or json; by the ending of --out, or pdf, if not given";

ReportFormat formatOf(const Arguments &arguments, const QString &path)
{
    if (const auto word = arguments.value("format")) {
        if (const auto format = parseReportFormat(*word))
            return *format;
        refuseWord("format", *word);
    }
    for (const ReportFormat format : reportFormats) {
        if (path.endsWith(u'.' + QString::fromLatin1(reportFileEnding(format)), Qt::CaseInsensitive))
            return format;
    }
    return ReportFormat::Pdf;
}

ReportOutput outputOf(const Arguments &arguments, const QString &path)
{
    return {formatOf(arguments, path), languageOption(arguments)};
}

/// All values of an option, each of which `parse` must know.
template<class Parse>
auto wordsOf(const Arguments &arguments, const char *option, Parse parse)
{
    QList<std::remove_cvref_t<decltype(*parse(QString()))>> out;
    for (const QString &word : arguments.values(option)) {
        const auto one = parse(word);
        if (!one)
            refuseWord(option, word);
        if (!out.contains(*one))
            out.append(*one);
    }
    return out;
}

QList<ReportPart> partsOf(const Arguments &arguments)
{
    return wordsOf(arguments, "part", [](const QString &word) { return parseReportPart(word); });
}

constexpr Option partOption{
    "part", "WORD",
    "terms, grants, rights, text, amendments, approvals, obligations, royalties, history or documents; all if not given"};

QList<Option> questionOptions(bool isByRequired)
{
    return {{"by", "WORD", "institution, brand, expiry, exclusivity, territory or obligations", isByRequired},
            {"step", "WORD", "Of expiry: month or quarter; quarter if not given"},
            {"institution", "CODE", "Only of these; may be given several times, as the others"},
            {"brand", "CODE"},
            {"standing", "WORD", "draft, upcoming, running, sell_off, ended or terminated"},
            {"ending-from", "DAY", "Whose last day is from this one"},
            {"ending-to", "DAY", "… to this one"},
            {"within", "DAYS", "Or within so many days from the day of the report"},
            {"right", "WORD", "With a grant that shares one of these rights"},
            {"category", "CODE", "… and categories"},
            {"territory", "CODE", "… and territories"},
            {"channel", "CODE", "… and sales channels"},
            {"exclusivity", "WORD", "… and is exclusive, sole or non_exclusive"},
            {"obligations", "WORD", "open or overdue: with such an obligation"},
            {"archived", "", "The archived ones too"},
            {"column", "WORD", "Instead of the usual columns, in this order"}};
}

PortfolioBy byOf(const Arguments &arguments)
{
    const QString word = arguments.required("by");
    const QString step = text(arguments, "step");
    if (word == u"expiry") {
        if (step.isEmpty() || step == u"quarter")
            return PortfolioBy::ExpiryQuarter;
        if (step == u"month")
            return PortfolioBy::ExpiryMonth;
        refuseWord("step", step);
    }
    const auto by = parsePortfolioBy(word);
    if (!by)
        refuseWord("by", word);
    return *by;
}

PortfolioFilter::Duties dutiesOf(const Arguments &arguments)
{
    const QString word = text(arguments, "obligations");
    if (word.isEmpty())
        return PortfolioFilter::Duties::Any;
    if (word == u"open")
        return PortfolioFilter::Duties::Open;
    if (word != u"overdue")
        refuseWord("obligations", word);
    return PortfolioFilter::Duties::Overdue;
}

PortfolioQuestion questionOf(const Arguments &arguments)
{
    PortfolioQuestion out;
    out.by = byOf(arguments);
    PortfolioFilter &filter = out.filter;
    filter.institutions = arguments.values("institution");
    filter.brands = arguments.values("brand");
    filter.standings = wordsOf(arguments, "standing", [](const QString &word) { return parseContractStanding(word); });
    const auto from = dayOption(arguments, "ending-from");
    const auto to = dayOption(arguments, "ending-to");
    if (from || to)
        filter.ending = DaySpan{from.value_or(QDate(1900, 1, 1)), to.value_or(QDate(9999, 12, 31))};
    if (const auto days = arguments.value("within")) {
        bool isNumber = false;
        filter.endingWithin = days->toInt(&isNumber);
        if (!isNumber)
            refuseWord("within", *days);
    }
    if (arguments.has("right"))
        filter.rights = rightsOption(arguments);
    filter.categories = codesOption(arguments, "category");
    filter.territories = codesOption(arguments, "territory");
    filter.channels = codesOption(arguments, "channel");
    filter.exclusivity =
        wordsOf(arguments, "exclusivity", [](const QString &word) { return parseExclusivity(word.toStdString()); });
    filter.duties = dutiesOf(arguments);
    filter.withArchived = arguments.has("archived");
    out.columns = wordsOf(arguments, "column", [](const QString &word) { return parsePortfolioColumn(word); });
    return out;
}

void requireSound(const ReportDefinition &definition)
{
    if (const auto problems = validate(definition); !problems.isEmpty()) {
        const Message message = problemMessage(problems.first());
        throw Error(Error::Kind::BadInput, message.text, message.args);
    }
}

int reportContract(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const QString path = outOption(workspace, arguments);
    const ContractOrder order{outputOf(arguments, path), partsOf(arguments)};
    const Contract contract = ContractService(workspace).get(arguments.operands().first());
    ReportService(workspace).writeContract(contract.id, order, path);
    return written(arguments, path);
}

/// Those named, or all that are not archived.
QList<ContractItem> contractsOf(const Arguments &arguments, Workspace &workspace)
{
    const QStringList numbers = arguments.values("number");
    if (numbers.isEmpty() != arguments.has("all"))
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Give either --number or --all"));
    const ContractService contracts(workspace);
    ContractFilter filter;
    filter.withArchived = !numbers.isEmpty();
    QList<ContractItem> out = contracts.list(filter);
    if (numbers.isEmpty())
        return out;
    for (const QString &number : numbers)
        (void)contracts.get(number); // there is one, and it is shown
    out.removeIf([&numbers](const ContractItem &item) { return !numbers.contains(item.number); });
    return out;
}

int reportContracts(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const ContractOrder order{outputOf(arguments, {}), partsOf(arguments)};
    const QDir folder(arguments.required("to"));
    const QList<ContractItem> contracts = contractsOf(arguments, workspace);
    if (!QDir().mkpath(folder.path()) || !QFileInfo(folder.path()).isWritable())
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 is no folder that can be written to"),
                    {folder.path()});
    const QList<ContractReportFile> files = ReportService::filesFor(contracts, folder.path(), order.output);
    for (const ContractReportFile &file : files)
        requireFreeForWriting(workspace, file.path);
    Progress progress;
    ContractReportsOutcome outcome;
    {
        const ProgressLine shown(progress);
        outcome = ReportService(workspace).writeContracts(files, order, progress);
    }
    OrderedJson leftOut = OrderedJson::array();
    for (const auto &[number, why] : outcome.leftOut) {
        const QString reason = why.filled(QCoreApplication::translate("core", why.text));
        leftOut.push_back({{"number", utf8(number)}, {"reason", utf8(reason)}});
        if (!arguments.json())
            note(number + QStringLiteral(": ") + reason);
    }
    if (arguments.json())
        writeJson({{"folder", utf8(folder.path())}, {"written", outcome.written}, {"left_out", leftOut}});
    return outcome.leftOut.isEmpty() ? 0 : 1;
}

int reportPortfolio(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const QString path = outOption(workspace, arguments);
    ReportDefinition definition;
    definition.name = QStringLiteral("portfolio");
    definition.question = questionOf(arguments);
    definition.output = outputOf(arguments, path);
    requireSound(definition);
    Progress progress;
    {
        const ProgressLine shown(progress);
        ReportService(workspace).writePortfolio(definition.question, definition.output, path, progress);
    }
    return written(arguments, path);
}

OrderedJson withoutFormat(OrderedJson document)
{
    document.erase("format");
    return document;
}

int listReports(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    OrderedJson rows = OrderedJson::array();
    for (const ReportDefinition &one : ReportService(workspace).definitions(arguments.has("archived"))) {
        const bool isPortfolio = one.kind == ReportKind::Portfolio;
        rows.push_back({{"name", utf8(one.name)},
                        {"kind", reportKindCode(one.kind)},
                        {"about", isPortfolio ? std::string(portfolioByCode(one.question.by)) : utf8(one.contract)},
                        {"format", reportFormatCode(one.output.format)},
                        {"language", one.output.language == DocumentLanguage::Chinese ? "zh" : "en"},
                        {"archived", one.archivedOn.has_value()}});
    }
    printRows(arguments, rows);
    return 0;
}

ReportDefinition definitionOf(const Arguments &arguments)
{
    if (const auto file = arguments.value("file")) {
        Json document = readJsonFile(*file);
        if (document.is_object())
            document["name"] = utf8(arguments.operands().first());
        return readReportDefinition(JsonNode(document, *file));
    }
    if (arguments.has("contract") == arguments.has("by"))
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Give --by, --contract or --file"));
    ReportDefinition out;
    out.name = arguments.operands().first();
    out.output = outputOf(arguments, {});
    if (arguments.has("contract")) {
        out.kind = ReportKind::Contract;
        out.contract = arguments.required("contract");
        out.parts = partsOf(arguments);
    } else {
        out.question = questionOf(arguments);
    }
    requireSound(out);
    return out;
}

int saveReport(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    ReportService service(workspace);
    ReportDefinition definition = definitionOf(arguments);
    if (arguments.has("replace")) {
        const ReportDefinition before = service.get(definition.name);
        definition.id = before.id;
        definition.version = before.version;
        service.change(definition);
    } else {
        (void)service.add(definition);
    }
    printRecord(arguments, withoutFormat(reportDefinitionJson(definition)));
    return 0;
}

int showReport(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    writeJson(reportDefinitionJson(ReportService(workspace).get(arguments.operands().first())));
    return 0;
}

int removeReport(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    ReportService service(workspace);
    service.setArchived(service.get(arguments.operands().first()).id, true);
    return 0;
}

int runReport(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const QString path = outOption(workspace, arguments);
    const ReportService service(workspace);
    ReportDefinition definition = service.get(arguments.operands().first());
    if (arguments.has("format"))
        definition.output.format = formatOf(arguments, path);
    if (arguments.has("language"))
        definition.output.language = languageOption(arguments);
    requireSound(definition);
    Progress progress;
    {
        const ProgressLine shown(progress);
        service.run(definition, path, progress);
    }
    return written(arguments, path);
}

int contractSchema(const Arguments &arguments)
{
    Q_UNUSED(arguments)
    QFile schema(QStringLiteral(":/lianming/contracts/lianming-contract-1.schema.json"));
    if (!schema.open(QIODevice::ReadOnly))
        throw Error(Error::Kind::Internal, QT_TRANSLATE_NOOP("core", "The schema is missing"));
    write(schema.readAll());
    return 0;
}

int contractOdrlPolicy(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const Contract contract = ContractService(workspace).get(arguments.operands().first());
    constexpr int indent = 2;
    const OrderedJson policy = ReportService(workspace).odrl(contract.id);
    write(QByteArray::fromStdString(policy.dump(arguments.json() ? -1 : indent)) + '\n');
    return 0;
}

} // namespace

void addLegalReportCommands(CommandTable &table)
{
    const Option out{"out", "FILE", "Where to write it", true};
    table.add({"report", "contract",
               "One contract for lawyers: terms, title, text, obligations, royalties, history, each citing its clause",
               QList<Option>{workspaceOption(), out, partOption} + outputOptions(contractFormats), "NUMBER",
               reportContract});
    table.add({"report", "contracts", "Many contracts' reports into a folder; exit status 1 if some could not be read",
               QList<Option>{workspaceOption(),
                             {"to", "FOLDER", "Where to write them", true},
                             {"number", "NUMBER", "Of this contract; may be given several times"},
                             {"all", "", "Of all contracts that are not archived"},
                             partOption}
                   + outputOptions("pdf, odt, xlsx, json or odrl; pdf if not given"),
               "", reportContracts});
    table.add({"report", "portfolio",
               "Many contracts in groups, with sums by currency; each row cites its contract and clauses",
               QList<Option>{workspaceOption(), out} + questionOptions(true) + outputOptions(portfolioFormats), "",
               reportPortfolio});
    table.add({"report",
               "list",
               "The reports that are kept under a name",
               {workspaceOption(), {"archived", "", "Those that were removed too"}},
               "",
               listReports});
    table.add({"report", "save",
               "Keep a report under a name: a portfolio's question, a contract's, or a lianming-report/1 document",
               QList<Option>{workspaceOption(),
                             {"contract", "NUMBER", "Of one contract"},
                             partOption,
                             {"file", "FILE", "A lianming-report/1 document; its name is the operand"},
                             {"replace", "", "In place of the one that has the name"}}
                   + questionOptions(false) + outputOptions("pdf, odt, xlsx, json or odrl; pdf if not given"),
               "NAME", saveReport});
    table.add({"report",
               "show",
               "Print a kept report as a lianming-report/1 document",
               {workspaceOption()},
               "NAME",
               showReport});
    table.add({"report", "remove", "Keep a report no longer", {workspaceOption()}, "NAME", removeReport});
    table.add({"report", "run", "Write a kept report as of today",
               QList<Option>{workspaceOption(), out} + outputOptions("In place of the kept one"), "NAME", runReport});
    table.add({"contracts", "schema", "Print the JSON Schema of lianming-contract/1", {}, "", contractSchema});
    table.add({"contracts",
               "odrl",
               "Print a contract as an ODRL 2.2 policy (JSON-LD)",
               {workspaceOption()},
               "NUMBER",
               contractOdrlPolicy});
}

} // namespace lianming::cli
