#include "app/cli/openworkspace.h"
#include "core/protection/protectionservice.h"
#include "core/reports/dashboardjson.h"

namespace lianming::cli {

namespace {

QString amountsText(const Amounts &amounts)
{
    QStringList out;
    for (const Money &amount : amounts)
        out.append(amount.currency.codeText() + u' ' + amount.text());
    return out.isEmpty() ? QStringLiteral("-") : out.join(QStringLiteral(" + "));
}

int number(const Arguments &arguments, const char *option, int otherwise)
{
    const std::optional<QString> text = arguments.value(option);
    if (!text)
        return otherwise;
    bool isNumber = false;
    const int value = text->toInt(&isNumber);
    if (!isNumber || value < 1 || value > 3660)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "--%1: \"%2\" is no whole number from 1 to 3660"),
                    {QString::fromLatin1(option), *text});
    return value;
}

int dashboard(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    if (const auto day = dayOption(arguments, "as-of"))
        workspace.clock = Clock(QDateTime(*day, QTime(12, 0), Qt::UTC));
    DashboardQuestion question;
    question.horizonDays = number(arguments, "days", question.horizonDays);
    question.months = number(arguments, "months", question.months);
    if (const auto code = arguments.value("institution"))
        question.institution = ProtectionService(workspace).institutionByCode(*code);
    const Dashboard d = DashboardService(workspace).read(question);
    if (arguments.json()) {
        writeJson(dashboardJson(d));
        return 0;
    }
    QString text = QStringLiteral("As of %1\n").arg(dayText(d.asOf));
    text += QStringLiteral("Pipeline\t%1\t%2\n")
                .arg(d.pipelineValue.records.size())
                .arg(amountsText(d.pipelineValue.value));
    text += QStringLiteral("Signed this year\t%1\t%2\n")
                .arg(d.signedThisYear.records.size())
                .arg(amountsText(d.signedThisYear.value));
    text += QStringLiteral("Royalties due\t%1\t%2\n")
                .arg(d.royaltiesDue.records.size())
                .arg(amountsText(d.royaltiesDue.value));
    text += u'\n';
    for (const PipelineStage &stage : d.pipeline)
        text +=
            QStringLiteral("%1\t%2\t%3\n").arg(stage.stage).arg(stage.proposals.size()).arg(amountsText(stage.value));
    text += u'\n';
    for (const Expiry &e : d.expiring)
        text += QStringLiteral("%1\t%2\t%3\t%4\t%5\n")
                    .arg(dayText(e.on), QString::fromLatin1(expiryKindCode(e.kind)), e.number, e.party, e.title);
    text += u'\n';
    for (const DueItem &item : d.due)
        text += QStringLiteral("%1\t%2\t%3\t%4\t%5\n")
                    .arg(dayText(item.on), QString::fromLatin1(dueKindCode(item.kind)), item.number, item.brandCode,
                         item.period);
    text += u'\n';
    for (const Task &task : d.waiting)
        text += QStringLiteral("%1\t%2\n").arg(QString::fromLatin1(taskKindCode(task.kind))).arg(task.records.size());
    write(text.toUtf8());
    return 0;
}

} // namespace

void addReportCommands(CommandTable &table)
{
    table.add({"report",
               "dashboard",
               "Pipeline, royalties, what expires, what is due and what waits",
               {workspaceOption(),
                {"institution", "CODE", "Of one institution"},
                {"as-of", "DAY", "Today if not given"},
                {"days", "N", "How far ahead; 90 if not given"},
                {"months", "N", "Length of the series; 12 if not given"}},
               "",
               dashboard});
}

} // namespace lianming::cli
