#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "core/brands/brandservice.h"
#include "core/people/peopleservice.h"

namespace lianming::cli {

namespace {

Role roleOption(const Arguments &arguments, const char *option)
{
    const QString code = arguments.required(option);
    const auto role = parseRole(code);
    if (!role)
        refuseWord(option, code);
    return *role;
}

OrderedJson memberJson(const MemberItem &item)
{
    return {{"name", utf8(item.member.name)},
            {"display_name", utf8(item.member.displayName)},
            {"role", roleCode(item.member.role)},
            {"brand", utf8(item.brandCode)},
            {"archived_on", dayJson(item.member.archivedOn)}};
}

/// The member that the operand and --role name. Throws Error::NotFound, and BadInput where the person holds several
/// roles and none is named.
Member memberNamed(const Arguments &arguments, const PeopleService &service)
{
    const QString name = arguments.operands().first();
    std::optional<Role> role;
    if (arguments.has("role"))
        role = roleOption(arguments, "role");
    QList<Member> found;
    for (const MemberItem &item : service.list()) {
        if (item.member.name == name && (!role || item.member.role == *role))
            found.append(item.member);
    }
    if (found.isEmpty())
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "%1 is not among the people, or not in this role"),
                    {name});
    if (found.size() > 1)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1 holds several roles: say which one by --role"),
                    {name});
    return found.first();
}

void printMember(const Arguments &arguments, const PeopleService &service, Id<Member> id)
{
    for (const MemberItem &item : service.list(true)) {
        if (item.member.id == id)
            printRecord(arguments, memberJson(item));
    }
}

int listPeople(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    OrderedJson rows = OrderedJson::array();
    for (const MemberItem &item : PeopleService(workspace).list(arguments.has("archived")))
        rows.push_back(memberJson(item));
    printRows(arguments, rows);
    return 0;
}

int addPerson(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    PeopleService service(workspace);
    Member member;
    member.name = arguments.required("name");
    member.displayName = text(arguments, "display-name");
    member.role = roleOption(arguments, "role");
    if (const auto brand = arguments.value("brand"))
        member.brand = BrandService(workspace).get(*brand).id;
    printMember(arguments, service, service.add(member));
    return 0;
}

int changePerson(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    PeopleService service(workspace);
    Member member = memberNamed(arguments, service);
    if (arguments.has("new-role"))
        member.role = roleOption(arguments, "new-role");
    if (member.role != Role::BrandManager)
        member.brand = {};
    if (const auto brand = arguments.value("brand"))
        member.brand = BrandService(workspace).get(*brand).id;
    if (const auto name = arguments.value("display-name"))
        member.displayName = *name;
    service.change(member);
    printMember(arguments, service, member.id);
    return 0;
}

int removePerson(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    PeopleService service(workspace);
    const Member member = memberNamed(arguments, service);
    service.setArchived(member.id, true);
    printMember(arguments, service, member.id);
    return 0;
}

int listRoles(const Arguments &arguments)
{
    OrderedJson rows = OrderedJson::array();
    for (const Permission permission : permissions) {
        QStringList names;
        for (const Role role : rolesWith(permission))
            names.append(QString::fromLatin1(roleCode(role)));
        rows.push_back({{"permission", permissionCode(permission)}, {"roles", listJson(names)}});
    }
    printRows(arguments, rows);
    return 0;
}

} // namespace

void addPeopleCommands(CommandTable &table)
{
    const Option which{"role", "ROLE", "Which of the person's roles, if there are several"};
    table.add({"people",
               "list",
               "List who works in the workspace and as what; nobody: everything is allowed to everybody",
               {workspaceOption(), {"archived", "", "Those too whose role was taken away"}},
               "",
               listPeople});
    table.add({"people",
               "add",
               "Give a person a role; the first must be yourself as administrator",
               {workspaceOption(),
                {"name", "NAME", "As the history writes it: the login name, on PostgreSQL the database's user", true},
                {"role", "ROLE",
                 "licensing_staff, brand_manager, legal, accountant, lead, administrator, curator or "
                 "conservator",
                 true},
                {"brand", "CODE", "Whose records a brand manager sees"},
                {"display-name", "NAME", "What people call the person"}},
               "",
               addPerson});
    table.add({"people",
               "change",
               "Change a person's role, brand or display name",
               {workspaceOption(),
                which,
                {"new-role", "ROLE", "The role in its place"},
                {"brand", "CODE"},
                {"display-name", "NAME"}},
               "NAME",
               changePerson});
    table.add({"people", "remove", "Take a role away from a person", {workspaceOption(), which}, "NAME", removePerson});
    table.add({"people", "roles", "List what each role is permitted", {}, "", listRoles});
}

} // namespace lianming::cli
