#include "app/cli/documentoption.h"
#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/progressline.h"
#include "core/base/dates.h"
#include "core/brands/brandservice.h"
#include "core/exchange/registrationimport.h"
#include "core/protection/registrationservice.h"
#include "core/reports/coveragetable.h"

#include <QCoreApplication>

#include <algorithm>

namespace lianming::cli {

namespace {

int importRegistrations(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    RegistrationImportDefaults defaults;
    if (arguments.has("institution"))
        defaults.institution = RegistrationService(workspace).institutionByCode(arguments.required("institution"));
    if (arguments.has("kind")) {
        defaults.kind = parseRegistrationKind(arguments.required("kind"));
        if (!defaults.kind)
            refuseWord("kind", arguments.required("kind"));
    }
    if (arguments.has("territory"))
        defaults.territory = arguments.required("territory");
    const QString file = arguments.operands().first();
    Progress progress;
    const RegistrationImportReport report = [&] {
        const ProgressLine line(progress);
        return RegistrationImporter(workspace).run(file, defaults, progress, arguments.has("dry-run"));
    }();
    OrderedJson refusals = OrderedJson::array();
    for (const RefusedRegistration &one : report.refusals) {
        const QString why = one.message.filled(QCoreApplication::translate("core", one.message.text));
        refusals.push_back({{"row", one.row},
                            {"line", one.line},
                            {"field", utf8(one.field)},
                            {"reason", utf8(one.reason)},
                            {"why", utf8(why)},
                            {"value", utf8(one.value)}});
        if (!arguments.json()) {
            const QString value = one.value.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(one.value);
            const QString field = one.field.isEmpty() ? QString() : one.field + QStringLiteral(": ");
            note(QStringLiteral("%1:%2: %3%4%5").arg(file, QString::number(one.line), field, why, value));
        }
    }
    OrderedJson out{{"form", utf8(report.form)}, {"present", report.present},     {"added", report.added},
                    {"changed", report.changed}, {"unchanged", report.unchanged}, {"refused", report.refused}};
    if (arguments.json())
        out["refusals"] = refusals;
    printRecord(arguments, out);
    return report.refused == 0 ? 0 : 1;
}

qint64 limitOption(const Arguments &arguments)
{
    bool isNumber = false;
    const QString word = arguments.required("limit");
    const qint64 value = word.toLongLong(&isNumber);
    if (!isNumber || value < 0)
        refuseWord("limit", word);
    return value;
}

OrderedJson answerJson(const CoverageAnswer &answer)
{
    OrderedJson out{{"state", coverageStateCode(answer.state)}};
    if (!answer.registration.empty())
        out["registration"] = answer.registration;
    if (answer.until)
        out["until"] = dayJson(answer.until);
    if (!answer.territories.empty())
        out["territories"] = answer.territories;
    return out;
}

int coverage(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    CoverageFilter filter;
    if (arguments.has("institution"))
        filter.institution = RegistrationService(workspace).institutionByCode(arguments.required("institution"));
    if (arguments.has("brand"))
        filter.brand = BrandService(workspace).get(arguments.required("brand")).id;
    filter.category = text(arguments, "category");
    filter.onlyGaps = !arguments.has("all");
    if (arguments.has("lacking")) {
        filter.lacking = parseProtection(arguments.required("lacking"));
        if (!filter.lacking)
            refuseWord("lacking", arguments.required("lacking"));
    }
    if (arguments.has("limit"))
        filter.limit = int(std::min<qint64>(limitOption(arguments), 10'000'000));
    const QString target = text(arguments, "export");
    if (!target.isEmpty()) {
        requireFreeForWriting(workspace, target);
        if (!arguments.has("limit"))
            filter.limit = std::numeric_limits<int>::max();
    }
    Progress progress;
    const CoverageReport report = [&] {
        const ProgressLine line(progress);
        CoverageService service(workspace);
        if (target.isEmpty())
            return service.report(filter, &progress);
        const auto list = service.list(filter, progress);
        exportCoverage(*list, languageOption(arguments), workspace.clock.today(), target);
        return CoverageReport{list->counts(), {}};
    }();
    const CoverageCounts &counts = report.counts;
    if (arguments.json()) {
        OrderedJson rows = OrderedJson::array(); // none where they stand in a file
        for (const CoverageRow &row : report.rows) {
            rows.push_back({{"contract", utf8(row.contractNumber)},
                            {"institution", utf8(row.institutionCode)},
                            {"brand", utf8(row.brandCode)},
                            {"asset", utf8(row.assetCode)},
                            {"category", utf8(row.category)},
                            {"territories", listJson(row.territories)},
                            {"licensed_until", dayJson(row.licensedUntil)},
                            {"work", answerJson(row.work)},
                            {"mark", answerJson(row.mark)},
                            {"customs", answerJson(row.customs)}});
        }
        writeJson(OrderedJson{{"lines", counts.lines},
                              {"gaps", counts.gaps},
                              {"work", counts.work},
                              {"mark", counts.mark},
                              {"customs", counts.customs},
                              {"contracts", counts.contracts},
                              {"contracts_with_gaps", counts.contractsWithGaps},
                              {"listed", counts.listed},
                              {"rows", std::move(rows)}});
        return counts.gaps == 0 ? 0 : 1;
    }
    QString lines;
    for (const CoverageRow &row : report.rows) {
        const auto state = [](const CoverageAnswer &answer) {
            return QString::fromLatin1(coverageStateCode(answer.state));
        };
        lines += QStringList{row.contractNumber,         row.brandCode,   row.assetCode,   row.category,
                             dayText(row.licensedUntil), state(row.work), state(row.mark), state(row.customs)}
                     .join(u'\t')
                 + u'\n';
    }
    write(lines.toUtf8());
    return counts.gaps == 0 ? 0 : 1;
}

} // namespace

void addCoverageCommands(CommandTable &table)
{
    table.add({"protect",
               "import-registrations",
               "Take in a list of registrations (CSV, XLSX, ODS); exit status 1 if some rows were refused",
               {workspaceOption(),
                {"institution", "CODE", "Of rows that name none"},
                {"kind", "KIND", "Of rows that name none"},
                {"territory", "CODE", "Of rows that name none; CN if not given"},
                {"dry-run", "", "Read and count, and change nothing"}},
               "FILE",
               importRegistrations});
    table.add({"protect",
               "coverage",
               "List what is licensed without a copyright or design, a mark in its class, or a customs recordal; exit "
               "status 1 if anything lacks",
               {workspaceOption(),
                {"institution", "CODE", "Whose assets"},
                {"brand", "CODE"},
                {"category", "CODE", "At or below this one"},
                {"lacking", "WHAT", "Only what lacks work, mark or customs"},
                {"all", "", "Also what lacks nothing"},
                {"limit", "NUMBER", "Rows listed; 2000 if not given"},
                {"export", "FILE", "Write all rows as .xlsx or .csv"},
                {"language", "CODE", "Of the file: en or zh"}},
               "",
               coverage});
}

} // namespace lianming::cli
