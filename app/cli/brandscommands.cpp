#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "core/brands/brandservice.h"

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
    table.add({"brands", "contact", "Add a person at a brand", contactOptions(), "CODE", addContact});
    table.add({"brands", "show", "Show one brand and its contacts", {workspaceOption()}, "CODE", show});
}

} // namespace lianming::cli
