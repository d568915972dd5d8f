#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/progressline.h"
#include "app/cli/statementbatchcommand.h"
#include "app/cli/statementoption.h"
#include "core/base/money.h"
#include "core/exchange/statementimport.h"
#include "core/royalties/royaltyservice.h"

#include <QFileInfo>

#include <algorithm>

namespace lianming::cli {

namespace {

std::string utf8(const QString &text)
{
    return text.toStdString();
}

/// "NAME=VALUE" of an option that may be given several times.
std::pair<StatementField, QString> fieldOption(const char *option, const QString &value)
{
    const qsizetype at = value.indexOf(u'=');
    const auto field = parseStatementField(value.left(std::max<qsizetype>(at, 0)).toStdString());
    if (at < 0 || !field)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "--%1: \"%2\" is not FIELD=VALUE"),
                    {QString::fromLatin1(option), value});
    return {*field, value.mid(at + 1)};
}

/// The remembered or proposed mapping with what the options say.
StatementMapping mappingFrom(const Arguments &arguments, const StatementPreview &preview)
{
    StatementMapping mapping = preview.mapping;
    if (const auto file = arguments.value("mapping")) {
        const Json json = readJsonFile(*file);
        mapping = StatementMapping::parse(JsonNode(json, *file));
    }
    for (const QString &option : arguments.values("column")) {
        const auto [field, title] = fieldOption("column", option);
        const qsizetype place = preview.header.indexOf(title);
        if (place < 0)
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The file has no column \"%1\""), {title});
        mapping.setColumn(field, int(place));
    }
    for (const QString &option : arguments.values("constant")) {
        const auto [field, value] = fieldOption("constant", option);
        mapping.setConstant(field, value.toStdString());
    }
    for (const QString &option : arguments.values("zeros")) {
        const auto [field, value] = fieldOption("zeros", option);
        bool isNumber = false;
        const int zeros = value.toInt(&isNumber);
        if (!isNumber || zeros < 0 || zeros > 9 || !isNumberField(field))
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "--zeros: \"%1\" is no column of numbers with 0 to 9 zeros"),
                        {option});
        mapping.setTens(field, zeros);
    }
    if (const auto order = arguments.value("dates")) {
        if (*order != u"day-first" && *order != u"month-first")
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "--dates is day-first or month-first"));
        mapping.dateOrder =
            *order == u"day-first" ? StatementMapping::DateOrder::DayFirst : StatementMapping::DateOrder::MonthFirst;
    }
    if (arguments.has("decimal-comma"))
        mapping.decimalComma = true;
    return mapping;
}

OrderedJson issueJson(const StatementIssue &issue)
{
    return {{"row", issue.row},
            {"line", issue.line},
            {"field", statementFieldCode(issue.field)},
            {"reason", statementFaultCode(issue.fault)},
            {"value", utf8(issue.value)}};
}

/// What a person should know of the sheet that was read.
OrderedJson workbookJson(const StatementPreview &preview, const TableFacts &facts)
{
    OrderedJson out;
    out["form"] = utf8(preview.encoding);
    out["sheets"] = OrderedJson::array();
    for (const TableSheet &sheet : preview.sheets)
        out["sheets"].push_back({{"name", utf8(sheet.name)}, {"hidden", sheet.hidden}});
    out["sheet"] = preview.mapping.sheet;
    out["header_row"] = preview.mapping.headerRecord;
    out["hidden_rows"] = facts.hiddenRows;
    out["merged_cells"] = facts.mergedCells;
    out["formulas_without_result"] = facts.withoutValue;
    out["error_cells"] = facts.faults;
    out["rounded_numbers"] = facts.rounded;
    out["macros"] = preview.hasMacros;
    return out;
}

void noteWorkbook(const StatementPreview &preview, const StatementMapping &mapping, const TableFacts &facts)
{
    for (size_t i = 0; i < statementFields; ++i) {
        if (mapping.tens[i] > 0)
            note(QStringLiteral("%1: in units of %2")
                     .arg(QLatin1StringView(statementFieldCode(StatementField(i))),
                          u'1' + QString(mapping.tens[i], u'0')));
    }
    if (preview.sheets.isEmpty())
        return;
    note(QStringLiteral("sheet %1, header in row %2")
             .arg(QString::fromStdString(mapping.sheet), QString::number(mapping.headerRecord)));
    const std::pair<qint64, const char *> counts[] = {{facts.hiddenRows, "hidden rows, read like the others"},
                                                      {facts.mergedCells, "merged areas"},
                                                      {facts.withoutValue, "formulas without a stored result"},
                                                      {facts.faults, "cells with an error"},
                                                      {facts.rounded, "numbers beyond 15 digits, rounded"}};
    for (const auto &[count, text] : counts) {
        if (count > 0)
            note(QStringLiteral("%1 %2").arg(count).arg(QLatin1StringView(text)));
    }
}

/// "sales.csv:3: row 2, gross: not a number: a thousand".
void noteIssue(const QString &file, const StatementIssue &issue)
{
    note(QStringLiteral("%1:%2: row %3, %4: %5: %6")
             .arg(file)
             .arg(issue.line)
             .arg(issue.row)
             .arg(QLatin1StringView(statementFieldCode(issue.field)),
                  QLatin1StringView(statementFaultText(issue.fault)), issue.value));
}

/// The sheet and the header row that the options choose.
struct Table {
    std::optional<QString> sheet;
    std::optional<int> headerRecord;
};
Table chosenTable(const Arguments &arguments)
{
    Table out{arguments.value("sheet"), {}};
    if (const auto text = arguments.value("header-row")) {
        bool isNumber = false;
        const int row = text->toInt(&isNumber);
        if (!isNumber || row < 1 || row > 1000)
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "--%1: \"%2\" is no number"),
                        {QStringLiteral("header-row"), *text});
        out.headerRecord = row;
    }
    return out;
}

int importStatement(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const ReportingContract contract = reportingContract(workspace, arguments.required("contract"));
    StatementImport import(workspace);
    StatementImportRequest request;
    request.path = arguments.operands().value(0);
    request.contract = contract.id;
    request.period = arguments.required("period");
    const Table table = chosenTable(arguments);
    const StatementPreview preview = import.inspectTable(request.path, contract, table.sheet, table.headerRecord, 0);
    request.mapping = mappingFrom(arguments, preview);
    if (table.sheet)
        request.mapping.sheet = table.sheet->toStdString();
    if (table.headerRecord)
        request.mapping.headerRecord = *table.headerRecord;
    request.takeGood = arguments.has("take-good");
    const auto control = [&](const char *option, int digits) -> std::optional<qint64> {
        const auto text = arguments.value(option);
        if (!text)
            return {};
        const auto scaled = parseScaled(text->toStdString(), digits);
        const auto value = scaled ? narrowed(*scaled) : std::nullopt;
        if (!value)
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "--%1: \"%2\" is no number"),
                        {QString::fromLatin1(option), *text});
        return value;
    };
    request.controlUnits = control("units", 0);
    const auto currency = Currency::find(contract.currency);
    request.controlGross = control("gross", currency ? currency->digits() : 2);
    request.controlNet = control("net", currency ? currency->digits() : 2);

    Progress progress;
    StatementOutcome out;
    {
        const ProgressLine shown(progress);
        out = import.run(request, progress);
    }
    OrderedJson document{{"stored", out.stored}, {"replaced", out.replaced}, {"rows", out.rows},
                         {"good", out.good},     {"bad", out.bad},           {"units", out.units}};
    const auto sums = [&document](const char *name, const std::map<std::string, Int128> &values) {
        document[name] = OrderedJson::object();
        for (const auto &[code, minor] : values)
            document[name][code] = formatScaled(minor, Currency::find(std::string_view(code))->digits());
    };
    sums("gross", out.gross);
    sums("net", out.net);
    const OrderedJson mapping = request.mapping.toJson();
    if (mapping.contains("zeros"))
        document["zeros"] = mapping["zeros"];
    if (!preview.sheets.isEmpty())
        document["workbook"] = workbookJson(preview, out.facts);
    document["sha256"] = utf8(out.fileSha256);
    document["issues"] = OrderedJson::array();
    for (const StatementIssue &issue : std::as_const(out.issues))
        document["issues"].push_back(issueJson(issue));
    document["mismatches"] = OrderedJson::array();
    for (const ControlMismatch &mismatch : std::as_const(out.mismatches)) {
        const int digits = isMoney(mismatch.what) && currency ? currency->digits() : 0;
        const auto number = [digits](qint64 value) {
            return QString::fromStdString(formatScaled(value, digits));
        };
        document["mismatches"].push_back(
            utf8(Message{controlMismatchText(mismatch.what), {number(mismatch.expected), number(mismatch.found)}}
                     .english()));
    }
    if (arguments.json()) {
        writeJson(document);
    } else {
        for (const StatementIssue &issue : std::as_const(out.issues))
            noteIssue(QFileInfo(request.path).fileName(), issue);
        noteWorkbook(preview, request.mapping, out.facts);
        for (const auto &mismatch : document["mismatches"])
            note(QString::fromStdString(mismatch.get<std::string>()));
        write(QStringLiteral("%1 rows, %2 good, %3 bad: %4\n")
                  .arg(QString::number(out.rows), QString::number(out.good), QString::number(out.bad),
                       out.replaced ? QStringLiteral("stored, in place of the lines before")
                       : out.stored ? QStringLiteral("stored")
                                    : QStringLiteral("nothing was stored"))
                  .toUtf8());
    }
    return out.stored ? 0 : 1;
}

int proposeMappingFor(const Arguments &arguments)
{
    const auto file = TableFile::open(arguments.operands().value(0));
    const Table table = chosenTable(arguments);
    const StatementMapping mapping = proposeMapping(*file, table.sheet, table.headerRecord);
    OrderedJson document = mapping.toJson();
    document["missing"] = OrderedJson::array();
    for (const StatementField field : missingFields(mapping))
        document["missing"].push_back(statementFieldCode(field));
    writeJson(document);
    return missingFields(mapping).isEmpty() ? 0 : 1;
}

int listStatements(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    InboxFilter filter;
    filter.withUpcoming = arguments.has("upcoming");
    if (const auto number = arguments.value("contract"))
        filter.contract = reportingContract(workspace, *number).id;
    const QStringList states = arguments.values("state");
    for (const QString &word : states) {
        const bool known = std::ranges::any_of(
            inboxStates, [&word](InboxState state) { return word == QLatin1StringView(inboxStateCode(state)); });
        if (!known)
            refuseWord("state", word);
    }
    OrderedJson list = OrderedJson::array();
    QString text;
    for (const InboxRow &row : RoyaltyService(workspace).inbox(filter)) {
        const QString state = QString::fromLatin1(inboxStateCode(row.state));
        if (!states.isEmpty() && !states.contains(state))
            continue;
        const auto amount = [&row](const std::optional<qint64> &minor) {
            return minor ? Money{*minor, row.currency}.text() : QString();
        };
        list.push_back({{"contract", utf8(row.contractNumber)},
                        {"brand", utf8(row.brandEn.isEmpty() ? row.brandZh : row.brandEn)},
                        {"period", utf8(row.period)},
                        {"due", utf8(dayText(row.due))},
                        {"state", utf8(state)},
                        {"lines", row.lineCount},
                        {"currency", utf8(row.currency.codeText())},
                        {"earned", row.earned ? OrderedJson(utf8(amount(row.earned))) : OrderedJson(nullptr)},
                        {"cash_due", row.cashDue ? OrderedJson(utf8(amount(row.cashDue))) : OrderedJson(nullptr)},
                        {"prepared_by", utf8(row.preparedBy)},
                        {"approved_by", utf8(row.approvedBy)}});
        text += QStringList{row.contractNumber,
                            row.period,
                            dayText(row.due),
                            state,
                            QString::number(row.lineCount),
                            amount(row.cashDue),
                            row.currency.codeText()}
                    .join(u'\t')
                + u'\n';
    }
    if (arguments.json())
        writeJson(list);
    else
        write(text.toUtf8());
    return 0;
}

int listExceptions(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const SalesStatement statement = statementOption(workspace, arguments);
    const RoyaltyService service(workspace);
    OrderedJson list = OrderedJson::array();
    QString text;
    for (const ExceptionLine &line : service.exceptions(statement.id, std::numeric_limits<int>::max())) {
        OrderedJson reasons = OrderedJson::array();
        for (const QString &reason : line.reasons)
            reasons.push_back(utf8(reason));
        list.push_back({{"line", line.line},
                        {"sku", utf8(line.sku)},
                        {"category", utf8(line.category)},
                        {"territory", utf8(line.territory)},
                        {"channel", utf8(line.channel)},
                        {"units", line.units},
                        {"gross", Money{line.gross, line.currency}.toString()},
                        {"reasons", reasons}});
        text += QStringList{QString::number(line.line), line.sku, line.category, line.territory, line.channel,
                            line.reasons.join(u',')}
                    .join(u'\t')
                + u'\n';
    }
    const StatementImport import(workspace);
    OrderedJson refused = OrderedJson::array();
    for (const StatementIssue &issue : import.storedIssues(statement.id)) {
        refused.push_back(issueJson(issue));
        if (!arguments.json())
            noteIssue(statement.fileName, issue);
    }
    if (arguments.json())
        writeJson({{"exceptions", list}, {"refused", refused}});
    else
        write(text.toUtf8());
    return list.empty() && refused.empty() ? 0 : 1;
}

int addEmptyStatement(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const auto contract = reportingContract(workspace, arguments.required("contract"));
    const auto id = RoyaltyService(workspace).addEmpty(contract.id, arguments.required("period"));
    if (arguments.json())
        writeJson({{"id", id.value}});
    return 0;
}

} // namespace

void addStatementsCommands(CommandTable &table)
{
    QList<Option> import = statementOptions();
    import += {{"mapping", "FILE", "How the columns are read (JSON); otherwise as remembered, or proposed"},
               {"column", "FIELD=TITLE", "The column with this title is that field"},
               {"constant", "FIELD=VALUE", "What a missing or empty cell stands for"},
               {"zeros", "FIELD=N", "The column stands in units with so many zeros: 4 for 万元, 3 for thousands"},
               {"dates", "ORDER", "day-first or month-first"},
               {"decimal-comma", "", "1.234,50"},
               {"sheet", "NAME", "The sheet of a workbook; otherwise the one with the best header"},
               {"header-row", "N", "The row that the header stands in"},
               {"units", "N", "Control total of units"},
               {"gross", "AMOUNT", "Control total of gross sales"},
               {"net", "AMOUNT", "Control total of gross sales less deductions"},
               { "take-good",
                 "",
                 "Store the good rows although others are bad" }};
    table.add({"statements", "import", "Import a licensee's sales file", import, "FILE", importStatement});
    table.add({"statements",
               "take",
               "Find what many licensees' files report, and import those that are sure; a folder stands for its files",
               {workspaceOption(),
                {"dry-run", "", "Only say what each of them is"},
                {"replace", "", "Also those that replace the lines of an open statement"}},
               "FILE…",
               takeStatements});
    table.add({"statements",
               "mapping",
               "Propose how a file's columns are read; prints JSON",
               {{"sheet", "NAME", "The sheet of a workbook; otherwise the one with the best header"},
                {"header-row", "N", "The row that the header stands in"}},
               "FILE",
               proposeMappingFor});
    table.add({"statements",
               "list",
               "Reporting periods and where they stand",
               {workspaceOption(),
                {"contract", "NUMBER", "Of one contract"},
                {"state", "STATE", "upcoming, due, late, open, calculated, approved, closed"},
                {"upcoming", "", "Also those that are not due"}},
               "",
               listStatements});
    table.add({"statements", "exceptions", "Lines outside the grants or without a rate, and refused rows",
               statementOptions(), "", listExceptions});
    table.add({"statements", "empty", "Record that nothing was sold", statementOptions(), "", addEmptyStatement});
}

} // namespace lianming::cli
