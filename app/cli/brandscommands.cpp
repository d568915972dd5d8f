#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/progressline.h"
#include "core/brands/brandmerge.h"
#include "core/brands/brandservice.h"
#include "core/exchange/brandimport.h"

#include <QCoreApplication>

namespace lianming::cli {

namespace {

int list(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    OrderedJson rows = OrderedJson::array();
    for (const BrandItem &item : BrandService(workspace).list({text(arguments, "search"), arguments.has("archived")})) {
        rows.push_back({{"code", utf8(item.code)},
                        {"name_en", utf8(item.nameEn)},
                        {"name_zh", utf8(item.nameZh)},
                        {"company", utf8(item.company)},
                        {"country", utf8(item.country)},
                        {"categories", listJson(item.categories)},
                        {"fictitious", item.fictitious},
                        {"proposals", item.proposals},
                        {"contracts", item.contracts},
                        {"archived", item.archived}});
    }
    printRows(arguments, rows);
    return 0;
}

int add(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    Brand brand;
    brand.code = arguments.required("code");
    brand.nameEn = text(arguments, "name-en");
    brand.nameZh = text(arguments, "name-zh");
    brand.company = text(arguments, "company");
    brand.creditCode = text(arguments, "credit-code");
    brand.country = arguments.value("country").value_or(brand.country);
    brand.categories = arguments.values("category");
    brand.website = text(arguments, "website");
    brand.notes = text(arguments, "notes");
    brand.fictitious = arguments.has("fictitious");
    brand.id = BrandService(workspace).add(brand);
    printRecord(arguments, {{"id", brand.id.value}, {"code", utf8(brand.code)}});
    return 0;
}

int show(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const BrandService service(workspace);
    const Brand brand = service.get(arguments.operands().first());
    printRecord(arguments, {{"code", utf8(brand.code)},
                            {"name_en", utf8(brand.nameEn)},
                            {"name_zh", utf8(brand.nameZh)},
                            {"company", utf8(brand.company)},
                            {"credit_code", utf8(brand.creditCode)},
                            {"country", utf8(brand.country)},
                            {"categories", listJson(brand.categories)},
                            {"website", utf8(brand.website)},
                            {"notes", utf8(brand.notes)},
                            {"fictitious", brand.fictitious},
                            {"archived_on", dayJson(brand.archivedOn)},
                            {"contacts", contactsJson(service.contacts(brand.id))}});
    return 0;
}

int addContact(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    BrandService service(workspace);
    Contact contact = contactOf(arguments);
    contact.brand = service.get(arguments.operands().first()).id;
    printRecord(arguments, {{"id", service.addContact(contact).value}, {"name", utf8(contact.name)}});
    return 0;
}

int importBrands(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const QString file = arguments.operands().first();
    Progress progress;
    const BrandImportReport report = [&] {
        const ProgressLine line(progress);
        return BrandImporter(workspace).run(file, progress, arguments.has("dry-run"));
    }();
    OrderedJson refusals = OrderedJson::array();
    for (const RefusedBrand &one : report.refusals) {
        const QString why = one.message.filled(QCoreApplication::translate("core", one.message.text));
        refusals.push_back({{"row", one.row},
                            {"line", one.line},
                            {"field", utf8(one.field)},
                            {"reason", utf8(one.reason)},
                            {"why", utf8(why)},
                            {"value", utf8(one.value)}});
        if (!arguments.json()) {
            note(QStringLiteral("%1:%2: %3%4")
                     .arg(file, QString::number(one.line), why,
                          one.value.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(one.value)));
        }
    }
    OrderedJson out{{"form", utf8(report.form)}, {"present", report.present},     {"added", report.added},
                    {"changed", report.changed}, {"unchanged", report.unchanged}, {"refused", report.refused},
                    {"near", report.near}};
    if (arguments.json())
        out["refusals"] = refusals;
    printRecord(arguments, out);
    return report.refused == 0 ? 0 : 1;
}

int duplicates(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    QHash<qint64, QString> codes;
    for (const BrandItem &item : BrandService(workspace).list())
        codes.insert(item.id.value, item.code);
    OrderedJson rows = OrderedJson::array();
    for (const BrandPair &pair : BrandMergeService(workspace).duplicates()) {
        rows.push_back({{"stays", utf8(codes.value(pair.one.value))},
                        {"goes", utf8(codes.value(pair.other.value))},
                        {"likeness", brandLikenessCode(pair.likeness)},
                        {"score", pair.score}});
    }
    printRows(arguments, rows);
    return 0;
}

int merge(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const BrandService brands(workspace);
    const Id<Brand> stays = brands.get(arguments.operands().first()).id;
    const Id<Brand> goes = brands.get(arguments.required("duplicate")).id;
    BrandMergeService service(workspace);
    if (arguments.has("apart")) {
        service.keepApart(stays, goes);
        return 0;
    }
    const BrandMergeResult result = service.merge(stays, goes);
    printRecord(arguments, {{"stays", utf8(arguments.operands().first())},
                            {"goes", utf8(arguments.required("duplicate"))},
                            {"proposals", result.proposals},
                            {"drafts", result.contracts},
                            {"contacts", result.contacts},
                            {"holds", result.holds},
                            {"filled", listJson(result.filled)}});
    return 0;
}

} // namespace

void addBrandsCommands(CommandTable &table)
{
    table.add({"brands",
               "list",
               "List brands with their open proposals and signed contracts",
               {workspaceOption(), {"search", "WORDS"}, {"archived", "", "The archived ones too"}},
               "",
               list});
    table.add({"brands",
               "add",
               "Add a brand",
               {workspaceOption(),
                {"code", "CODE", "Letters, digits, hyphens; the licensee in grants", true},
                {"name-en", "NAME"},
                {"name-zh", "NAME"},
                {"company", "NAME", "Its legal name"},
                {"credit-code", "CODE", "Unified social credit code"},
                {"country", "CODE", "CN if not given"},
                {"category", "CODE", "What it makes, such as nice/24; may be given several times"},
                {"website", "ADDRESS"},
                {"notes", "TEXT"},
                {"fictitious", "", "Mark it as invented"}},
               "",
               add});
    table.add({"brands",
               "import",
               "Take in a list of brands (CSV, XLSX, ODS); exit status 1 if some rows were refused",
               {workspaceOption(), {"dry-run", "", "Read and count, and change nothing"}},
               "FILE",
               importBrands});
    table.add({"brands",
               "duplicates",
               "List pairs that are probably one brand: one credit code, one name in either script, nearly one name",
               {workspaceOption()},
               "",
               duplicates});
    table.add({"brands",
               "merge",
               "Let one record go in favour of another: its proposals, drafts, contacts and holds come along",
               {workspaceOption(),
                {"duplicate", "CODE", "The record that goes", true},
                {"apart", "", "They are two brands: do not offer the pair again"}},
               "CODE",
               merge});
    table.add({"brands", "contact", "Add a person at a brand", contactOptions(), "CODE", addContact});
    table.add({"brands", "show", "Show one brand and its contacts", {workspaceOption()}, "CODE", show});
}

} // namespace lianming::cli
