#include "app/cli/statementoption.h"

#include "app/cli/openworkspace.h"

#include <algorithm>

namespace lianming::cli {

QList<Option> statementOptions()
{
    return {
        workspaceOption(), {"contract", "NUMBER", "The contract", true}, {"period", "PERIOD", "Such as 2026Q1", true}};
}

Option editionOption()
{
    return {"edition", "N", "1: as booked; 2 and up: restatements. The newest without it"};
}

SalesStatement statementOption(Workspace &workspace, const Arguments &arguments)
{
    const ReportingContract contract = reportingContract(workspace, arguments.required("contract"));
    const QString period = arguments.required("period");
    const StatementRepository statements(workspace.db);
    const auto edition = arguments.value("edition");
    if (!edition) {
        if (const auto newest = statements.find(contract.id, period))
            return *newest;
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "%1 has no statement yet"),
                    {statementLabel(contract, period)});
    }
    for (const SalesStatement &statement : statements.ofContract(contract.id)) {
        if (statement.period == period && QString::number(statement.edition) == *edition)
            return statement;
    }
    throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "%1 has no edition %2"),
                {statementLabel(contract, period), *edition});
}

} // namespace lianming::cli
