#include "app/cli/openworkspace.h"
#include "app/cli/progressline.h"
#include "app/cli/statementoption.h"
#include "core/base/dates.h"
#include "core/exchange/ratefile.h"
#include "core/reports/statementpdf.h"
#include "core/reports/statementsource.h"
#include "core/royalties/royaltyservice.h"

namespace lianming::cli {

namespace {

int calculate(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const auto contract = reportingContract(workspace.db, arguments.required("contract"));
    Progress progress;
    CalculationOutcome out;
    {
        const ProgressLine shown(progress);
        out = RoyaltyService(workspace).calculate(contract.id, progress);
    }
    OrderedJson periods = OrderedJson::array();
    QString text;
    for (const RoyaltyPeriodRow &row : std::as_const(out.periods)) {
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
    const auto contract = reportingContract(workspace.db, arguments.required("contract"));
    const QString period = arguments.required("period");
    const RoyaltyService service(workspace);
    const auto line = arguments.value("line");
    if (!line) {
        writeJson(service.explainPeriod(contract.id, period));
        return 0;
    }
    bool isNumber = false;
    const qint64 number = line->toLongLong(&isNumber);
    if (!isNumber)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "--%1: \"%2\" is no number"),
                    {QStringLiteral("line"), *line});
    writeJson(service.explainLine(contract.id, period, number));
    return 0;
}

int done(const Arguments &arguments, Workspace &workspace)
{
    const SalesStatement statement = statementOption(workspace, arguments);
    if (arguments.json())
        writeJson({{"contract", arguments.required("contract").toStdString()},
                   {"period", statement.period.toStdString()},
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
    const QString code = arguments.value("language").value_or(QStringLiteral("en"));
    const auto language = parseLanguage(code);
    if (!language)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "--language is en or zh"));
    const SalesStatement statement = statementOption(workspace, arguments);
    requireFreeForWriting(workspace, arguments.required("out"));
    writeStatementPdf(statementDocument(workspace, statement.id), *language, arguments.required("out"));
    return 0;
}

} // namespace

void addAccountingCommands(CommandTable &table)
{
    const QList<Option> statement = statementOptions();
    table.add({"royalties",
               "calculate",
               "Calculate all statements of a contract in a workspace",
               {workspaceOption(), {"contract", "NUMBER", "The contract", true}},
               "",
               calculate});
    table.add({"royalties", "explain", "Why a period pays what it pays, or a line earned what it earned; prints JSON",
               statement + QList<Option>{{"line", "N", "The statement's line"}}, "", explain});
    table.add(
        {"royalties", "approve", "Approve a calculated statement that somebody else prepared", statement, "", approve});
    table.add({"royalties", "reopen", "Take a statement back to open",
               statement + QList<Option>{{"reason", "TEXT", "For the history"}}, "", reopen});
    table.add({"royalties", "close", "Close an approved statement for good", statement, "", closePeriod});
    table.add({"royalties",
               "rates",
               "Add exchange rates from a CSV file of date, currency and rate",
               {workspaceOption(), {"to", "CURRENCY", "The contracts' currency", true}},
               "FILE",
               rates});
    table.add({"report", "statement", "Write a royalty statement as PDF",
               statement + QList<Option>{{"language", "CODE", "en or zh"}, {"out", "FILE", "Where to write it", true}},
               "", printStatement});
}

} // namespace lianming::cli
