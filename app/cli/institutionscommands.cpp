#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "core/institutions/institutionservice.h"

namespace lianming::cli {

namespace {

int list(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    OrderedJson rows = OrderedJson::array();
    for (const InstitutionItem &item :
         InstitutionService(workspace).list({text(arguments, "search"), arguments.has("archived")})) {
        rows.push_back({{"code", utf8(item.code)},
                        {"name_en", utf8(item.nameEn)},
                        {"name_zh", utf8(item.nameZh)},
                        {"kind", institutionKindCode(item.kind)},
                        {"country", utf8(item.country)},
                        {"city_en", utf8(item.cityEn)},
                        {"city_zh", utf8(item.cityZh)},
                        {"assets", item.assets},
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
    Institution institution;
    institution.code = arguments.required("code");
    institution.nameEn = text(arguments, "name-en");
    institution.nameZh = text(arguments, "name-zh");
    const QString kind = arguments.value("kind").value_or(QStringLiteral("museum"));
    const auto known = parseInstitutionKind(kind);
    if (!known)
        refuseWord("kind", kind);
    institution.kind = *known;
    institution.country = arguments.value("country").value_or(institution.country);
    institution.cityEn = text(arguments, "city-en");
    institution.cityZh = text(arguments, "city-zh");
    institution.website = text(arguments, "website");
    institution.creditLine = text(arguments, "credit-line");
    institution.notes = text(arguments, "notes");
    institution.id = InstitutionService(workspace).add(institution);
    printRecord(arguments, {{"id", institution.id.value}, {"code", utf8(institution.code)}});
    return 0;
}

int show(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const InstitutionService service(workspace);
    const Institution institution = service.get(arguments.operands().first());
    printRecord(arguments, {{"code", utf8(institution.code)},
                            {"name_en", utf8(institution.nameEn)},
                            {"name_zh", utf8(institution.nameZh)},
                            {"kind", institutionKindCode(institution.kind)},
                            {"country", utf8(institution.country)},
                            {"city_en", utf8(institution.cityEn)},
                            {"city_zh", utf8(institution.cityZh)},
                            {"website", utf8(institution.website)},
                            {"credit_line", utf8(institution.creditLine)},
                            {"notes", utf8(institution.notes)},
                            {"archived_on", dayJson(institution.archivedOn)},
                            {"contacts", contactsJson(service.contacts(institution.id))}});
    return 0;
}

int addContact(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    InstitutionService service(workspace);
    Contact contact = contactOf(arguments);
    contact.institution = service.get(arguments.operands().first()).id;
    printRecord(arguments, {{"id", service.addContact(contact).value}, {"name", utf8(contact.name)}});
    return 0;
}

} // namespace

void addInstitutionsCommands(CommandTable &table)
{
    table.add({"institutions",
               "list",
               "List institutions with how much they have",
               {workspaceOption(), {"search", "WORDS"}, {"archived", "", "The archived ones too"}},
               "",
               list});
    table.add({"institutions",
               "add",
               "Add an institution",
               {workspaceOption(),
                {"code", "CODE", "Letters, digits, hyphens; the first part of its assets' codes", true},
                {"name-en", "NAME"},
                {"name-zh", "NAME"},
                {"kind", "KIND", "museum (if not given), library, academy or other"},
                {"country", "CODE", "CN if not given"},
                {"city-en", "NAME"},
                {"city-zh", "NAME"},
                {"website", "ADDRESS"},
                {"credit-line", "TEXT"},
                {"notes", "TEXT"}},
               "",
               add});
    table.add({"institutions", "show", "Show one institution and its contacts", {workspaceOption()}, "CODE", show});
    table.add({"institutions", "contact", "Add a person at an institution", contactOptions(), "CODE", addContact});
}

} // namespace lianming::cli
