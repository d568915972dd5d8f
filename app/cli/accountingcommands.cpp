#include "app/cli/documentoption.h"
#include "app/cli/openworkspace.h"
#include "app/cli/progressline.h"
#include "app/cli/statementoption.h"
#include "core/base/dates.h"
#include "core/exchange/ratefile.h"
#include "core/reports/statementpdf.h"
#include "core/reports/statementsource.h"
#include "core/royalties/royaltyservice.h"
#include "core/royalties/statementcompare.h"

namespace lianming::cli {

namespace {

/// Every contract with a statement that waits to be calculated. One that cannot be is named and stops no other. With
/// --dry-run nothing is written.
int calculateOpen(const Arguments &arguments, Workspace &workspace)
{
    Progress progress;
    OrderedJson contracts = OrderedJson::array();
    bool good = true;
    {
        const ProgressLine shown(progress);
        RoyaltyService service(workspace);
        const auto number = arguments.value("contract");
        const Id<Contract> only = number ? reportingContract(workspace, *number).id : Id<Contract>();
        for (const ContractCalculation &item :
             arguments.has("dry-run") ? service.tryOpen(progress, only) : service.calculateOpen(progress)) {
            OrderedJson entry{{"contract", item.number.toStdString()}};
            if (item.failure) {
                good = false;
                note(item.number + QStringLiteral(": ") + item.failure->english());
                entry["error"] = item.failure->english().toStdString();
            } else {
                entry["lines"] = item.outcome.lines;
                entry["exceptions"] = item.outcome.exceptions;
                entry["stored"] = item.outcome.stored;
                entry["kept"] = item.outcome.kept;
            }
            contracts.push_back(std::move(entry));
        }
    }
    if (arguments.json())
        writeJson({{"contracts", contracts}});
    else
        write(QStringLiteral("%1 contracts\n").arg(contracts.size()).toUtf8());
    return good ? 0 : 1;
}

int calculate(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    if (!arguments.value("contract") || arguments.has("dry-run"))
        return calculateOpen(arguments, workspace);
    const auto contract = reportingContract(workspace, arguments.required("contract"));
    Progress progress;
    CalculationOutcome out;
    {
        const ProgressLine shown(progress);
        out = RoyaltyService(workspace).calculate(contract.id, progress);
    }
    OrderedJson periods = OrderedJson::array();
    QString text;
    for (const RoyaltyPeriodRow &row : RoyaltyService(workspace).ledger(contract.id)) {
        periods.push_back(OrderedJson::parse(row.figures.dump()));
        text += QStringList{row.period, QString::fromStdString(row.figures.value("earned", std::string())),
                            QString::fromStdString(row.figures.value("payable", std::string())),
                            QString::fromStdString(row.figures.value("cash_due", std::string())),
                            row.frozen ? QStringLiteral("closed") : QString()}
                    .join(u'\t')
                + u'\n';
    }
    if (arguments.json())
        writeJson({{"lines", out.lines},
                   {"exceptions", out.exceptions},
                   {"stored", out.stored},
                   {"kept", out.kept},
                   {"periods", periods}});
    else
        write(text.toUtf8());
    return 0;
}

int explain(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const SalesStatement statement = statementOption(workspace, arguments);
    const RoyaltyService service(workspace);
    const auto line = arguments.value("line");
    if (!line) {
        writeJson(service.explainPeriod(statement.id));
        return 0;
    }
    bool isNumber = false;
    const qint64 number = line->toLongLong(&isNumber);
    if (!isNumber)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "--%1: \"%2\" is no number"),
                    {QStringLiteral("line"), *line});
    writeJson(service.explainLine(statement.id, number));
    return 0;
}

int done(const Arguments &arguments, Workspace &workspace)
{
    const SalesStatement statement = statementOption(workspace, arguments);
    if (arguments.json())
        writeJson({{"contract", arguments.required("contract").toStdString()},
                   {"period", statement.period.toStdString()},
                   {"edition", statement.edition},
                   {"state", statementStateCode(statement.state)}});
    return 0;
}

int approve(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const SalesStatement statement = statementOption(workspace, arguments);
    RoyaltyService(workspace).approve(statement.id, statement.version);
    return done(arguments, workspace);
}

int reopen(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const SalesStatement statement = statementOption(workspace, arguments);
    RoyaltyService(workspace).reopen(statement.id, statement.version, arguments.value("reason").value_or(QString()));
    return done(arguments, workspace);
}

int closePeriod(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const SalesStatement statement = statementOption(workspace, arguments);
    Progress progress;
    RoyaltyService(workspace).close(statement.id, statement.version, progress);
    return done(arguments, workspace);
}

int restate(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const ReportingContract contract = reportingContract(workspace, arguments.required("contract"));
    (void)RoyaltyService(workspace).restate(contract.id, arguments.required("period"), arguments.required("reason"));
    return done(arguments, workspace);
}

int discard(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const SalesStatement statement = statementOption(workspace, arguments);
    RoyaltyService(workspace).discard(statement.id, statement.version, arguments.required("reason"));
    return done(arguments, workspace);
}

int compare(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const ReportingContract contract = reportingContract(workspace, arguments.required("contract"));
    const auto edition = [&](const char *option) {
        bool isNumber = false;
        const int number = arguments.required(option).toInt(&isNumber);
        for (const SalesStatement &one : StatementRepository(workspace.db).ofContract(contract.id)) {
            if (isNumber && one.period == arguments.required("period") && one.edition == number)
                return one.id;
        }
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "%1 has no edition %2"),
                    {statementLabel(contract, arguments.required("period")), arguments.required(option)});
    };
    const StatementComparison found = compareStatements(workspace, edition("from"), edition("to"));
    writeJson(comparisonJson(found));
    return 0;
}

int rates(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const auto currency = Currency::find(arguments.required("to"));
    if (!currency)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "\"%1\" is no currency"),
                    {arguments.required("to")});
    const int count = importExchangeRates(workspace, arguments.operands().value(0), *currency);
    if (arguments.json())
        writeJson({{"rates", count}});
    return 0;
}

int printStatement(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const DocumentLanguage language = languageOption(arguments);
    const SalesStatement statement = statementOption(workspace, arguments);
    const QString path = outOption(workspace, arguments);
    if (formatOption(arguments) == DocumentFormat::Xlsx) {
        Progress progress;
        const ProgressLine shown(progress);
        writeStatementWorkbook(workspace, statement.id, language, path, progress);
    } else {
        writeStatementPdf(statementDocument(workspace, statement.id), language, path);
    }
    return written(arguments, path);
}

} // namespace

void addAccountingCommands(CommandTable &table)
{
    const QList<Option> statement = statementOptions();
    table.add({"royalties",
               "calculate",
               "Calculate all statements of a contract, or of every contract with one that waits",
               {workspaceOption(),
                {"contract", "NUMBER", "Only this contract"},
                {"dry-run", "", "Only say what would come out; nothing is written"}},
               "",
               calculate});
    table.add({"royalties", "explain", "Why a period pays what it pays, or a line earned what it earned; prints JSON",
               statement + QList<Option>{{"line", "N", "The statement's line"}, editionOption()}, "", explain});
    table.add(
        {"royalties", "approve", "Approve a calculated statement that somebody else prepared", statement, "", approve});
    table.add({"royalties", "reopen", "Take a statement back to open",
               statement + QList<Option>{{"reason", "TEXT", "For the history"}}, "", reopen});
    table.add({"royalties", "close", "Close an approved statement for good", statement, "", closePeriod});
    table.add(
        {"royalties", "restate",
         "Begin to correct a closed period: a new edition with its lines, to be imported, calculated, approved and closed",
         statement + QList<Option>{{"reason", "TEXT", "Why", true}}, "", restate});
    table.add({"royalties", "discard", "Give up a restatement that has not taken effect",
               statement + QList<Option>{{"reason", "TEXT", "Why", true}}, "", discard});
    table.add({"royalties", "compare", "What differs between two editions of a statement; prints JSON",
               statement + QList<Option>{{"from", "N", "An edition", true}, {"to", "N", "Another", true}}, "",
               compare});
    table.add({"royalties",
               "rates",
               "Add exchange rates from a CSV file of date, currency and rate",
               {workspaceOption(), {"to", "CURRENCY", "The contracts' currency", true}},
               "FILE",
               rates});
    table.add({"report", "statement", "Write a royalty statement as PDF or XLSX",
               statement + QList<Option>{editionOption()} + documentOptions(), "", printStatement});
}

} // namespace lianming::cli
