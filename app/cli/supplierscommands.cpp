#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/productioncommands.h"
#include "app/cli/rightsboxes.h"
#include "app/cli/wholeoption.h"
#include "core/audit/attachment.h"
#include "core/brands/brandservice.h"
#include "core/contracts/contractservice.h"
#include "core/suppliers/supplierservice.h"

namespace lianming::cli {

namespace {

int addSupplier(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    Supplier supplier;
    supplier.code = arguments.required("code");
    supplier.nameEn = text(arguments, "name-en");
    supplier.nameZh = text(arguments, "name-zh");
    supplier.company = text(arguments, "company");
    supplier.creditCode = text(arguments, "credit-code");
    supplier.country = arguments.value("country").value_or(supplier.country);
    supplier.website = text(arguments, "website");
    supplier.notes = text(arguments, "notes");
    SupplierService service(workspace);
    const Id<Supplier> id = service.add(supplier);
    if (arguments.has("contact")) {
        SupplierContact contact;
        contact.supplier = id;
        contact.name = arguments.required("contact");
        contact.email = text(arguments, "email");
        contact.phone = text(arguments, "phone");
        service.add(contact);
    }
    printRecord(arguments, {{"id", id.value}});
    return 0;
}

int listSuppliers(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    OrderedJson rows = OrderedJson::array();
    for (const SupplierItem &item :
         SupplierService(workspace).list(text(arguments, "text"), arguments.has("archived"))) {
        rows.push_back({{"code", utf8(item.supplier.code)},
                        {"name_en", utf8(item.supplier.nameEn)},
                        {"name_zh", utf8(item.supplier.nameZh)},
                        {"factories", item.factories},
                        {"open_orders", item.openOrders},
                        {"late_orders", item.lateOrders},
                        {"open_findings", item.openFindings},
                        {"next_audit", dayJson(item.nextAudit)}});
    }
    printRows(arguments, rows);
    return 0;
}

OrderedJson documentsJson(const QList<Attachment> &documents)
{
    OrderedJson out = OrderedJson::array();
    for (const Attachment &document : documents)
        out.push_back({{"name", utf8(document.name)}, {"sha256", utf8(document.sha256)}});
    return out;
}

OrderedJson factoryJson(const SupplierService &service, const FactoryDetail &detail)
{
    const Factory &factory = detail.factory;
    OrderedJson makes = OrderedJson::array();
    for (const FactoryCapacity &one : factory.capacities)
        makes.push_back({{"category", utf8(one.category)}, {"per_month", one.perMonth}});
    OrderedJson approvals = OrderedJson::array();
    for (qsizetype i = 0; i < detail.approvals.size(); ++i) {
        const FactoryApproval &one = detail.approvals[i];
        approvals.push_back({{"id", one.id.value},
                             {"version", one.version},
                             {"for", utf8(detail.subjects[i])},
                             {"state", factoryApprovalStateCode(one.state)},
                             {"from", dayJson(one.valid.start)},
                             {"to", dayJson(one.valid.end)},
                             {"note", utf8(one.note)}});
    }
    OrderedJson audits = OrderedJson::array();
    for (const FactoryAudit &audit : detail.audits) {
        OrderedJson findings = OrderedJson::array();
        for (const FactoryFinding &finding : audit.findings) {
            findings.push_back({{"id", finding.id.value},
                                {"text", utf8(finding.text)},
                                {"due_on", dayJson(finding.dueOn)},
                                {"closed_on", dayJson(finding.closedOn)},
                                {"remedy", utf8(finding.remedy)}});
        }
        audits.push_back({{"id", audit.id.value},
                          {"kind", factoryAuditKindCode(audit.kind)},
                          {"on", dayJson(audit.onDay)},
                          {"result", factoryAuditResultCode(audit.result)},
                          {"next_on", dayJson(audit.nextOn)},
                          {"findings", findings},
                          {"documents", documentsJson(service.attachments(audit.id))}});
    }
    return {{"code", utf8(factory.code)},
            {"name_en", utf8(factory.nameEn)},
            {"name_zh", utf8(factory.nameZh)},
            {"territory", utf8(factory.territory)},
            {"lead_days", factory.leadDays},
            {"archived_on", dayJson(factory.archivedOn)},
            {"makes", makes},
            {"approvals", approvals},
            {"audits", audits}};
}

int showSupplier(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    SupplierService service(workspace);
    const Supplier supplier = service.get(arguments.operands().first());
    OrderedJson factories = OrderedJson::array();
    for (const Factory &factory : service.factories(supplier.id, true))
        factories.push_back(factoryJson(service, service.detail(factory.id)));
    OrderedJson contacts = OrderedJson::array();
    for (const SupplierContact &contact : service.contacts(supplier.id)) {
        contacts.push_back({{"id", contact.id.value},
                            {"name", utf8(contact.name)},
                            {"role", utf8(contact.role)},
                            {"email", utf8(contact.email)},
                            {"phone", utf8(contact.phone)}});
    }
    printRecord(arguments, {{"code", utf8(supplier.code)},
                            {"name_en", utf8(supplier.nameEn)},
                            {"name_zh", utf8(supplier.nameZh)},
                            {"company", utf8(supplier.company)},
                            {"credit_code", utf8(supplier.creditCode)},
                            {"country", utf8(supplier.country)},
                            {"website", utf8(supplier.website)},
                            {"notes", utf8(supplier.notes)},
                            {"archived_on", dayJson(supplier.archivedOn)},
                            {"contacts", contacts},
                            {"factories", factories}});
    return 0;
}

/// A new person of the supplier, or the one that --contact names as the options change it, or removed.
int contact(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    SupplierService service(workspace);
    const Id<Supplier> supplier = service.get(arguments.operands().first()).id;
    SupplierContact edited;
    edited.supplier = supplier;
    if (const auto id = wholeOption(arguments, "contact")) {
        const auto all = service.contacts(supplier);
        const auto known = std::ranges::find(all, Id<SupplierContact>{*id}, &SupplierContact::id);
        if (known == all.end())
            throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This record no longer exists"));
        edited = *known;
        if (arguments.has("remove")) {
            service.archiveContact(edited.id);
            return 0;
        }
    }
    const auto edit = [&arguments](const char *option, QString &field) {
        field = arguments.value(option).value_or(field);
    };
    edit("name", edited.name);
    edit("role", edited.role);
    edit("email", edited.email);
    edit("phone", edited.phone);
    if (edited.id.isSet())
        service.change(edited);
    else
        edited.id = service.add(edited);
    printRecord(arguments, {{"id", edited.id.value}});
    return 0;
}

/// Archives a supplier, or one of its factories, or restores it.
int archive(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    SupplierService service(workspace);
    const Id<Supplier> supplier = service.get(arguments.operands().first()).id;
    const bool isArchived = !arguments.has("restore");
    const auto code = arguments.value("factory");
    if (!code) {
        service.setArchived(supplier, isArchived);
        return 0;
    }
    const Factory known = service.factory(*code);
    if (known.supplier != supplier)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no factory %1"), {*code});
    service.setArchived(known.id, isArchived);
    return 0;
}

/// "nice/24=20000", given once for each category.
QList<FactoryCapacity> makesOption(const Arguments &arguments)
{
    QList<FactoryCapacity> out;
    for (const QString &word : arguments.values("makes")) {
        const qsizetype cut = word.lastIndexOf(u'=');
        bool isNumber = false;
        const qint64 perMonth = word.mid(cut + 1).toLongLong(&isNumber);
        if (cut < 1 || !isNumber)
            refuseWord("makes", word);
        out.append({word.left(cut), perMonth});
    }
    return out;
}

/// The supplier's factory of that code as the options change it, or a new one.
int factory(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    SupplierService service(workspace);
    const Id<Supplier> supplier = service.get(arguments.operands().first()).id;
    const QString code = arguments.required("code");
    Factory edited;
    for (const Factory &one : service.factories(supplier, true)) {
        if (one.code == code)
            edited = one;
    }
    edited.supplier = supplier;
    edited.code = code;
    const auto edit = [&arguments](const char *option, QString &field) {
        field = arguments.value(option).value_or(field);
    };
    edit("name-en", edited.nameEn);
    edit("name-zh", edited.nameZh);
    edit("address", edited.address);
    edit("territory", edited.territory);
    edit("notes", edited.notes);
    edited.leadDays = wholeOption(arguments, "lead-days").value_or(edited.leadDays);
    if (arguments.has("makes"))
        edited.capacities = makesOption(arguments);
    if (edited.id.isSet())
        service.change(edited);
    else
        edited.id = service.add(edited);
    printRecord(arguments, {{"id", edited.id.value}});
    return 0;
}

int approve(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    SupplierService service(workspace);
    const QString word = arguments.value("as").value_or(QStringLiteral("approved"));
    const auto state = parseFactoryApprovalState(word);
    if (!state)
        refuseWord("as", word);
    const FactoryDetail detail = service.detail(service.factory(arguments.operands().first()).id);
    if (const auto id = wholeOption(arguments, "approval")) {
        const auto known = std::ranges::find(detail.approvals, Id<FactoryApproval>{*id}, &FactoryApproval::id);
        if (known == detail.approvals.end())
            throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This record no longer exists"));
        service.move(known->id, known->version, *state, text(arguments, "note"));
        return 0;
    }
    FactoryApproval added;
    added.factory = detail.factory.id;
    added.state = *state;
    if (arguments.has("contract"))
        added.contract = ContractService(workspace).get(arguments.required("contract")).id;
    if (arguments.has("brand"))
        added.brand = BrandService(workspace).get(arguments.required("brand")).id;
    added.valid = {dayOption(arguments, "from").value_or(workspace.clock.today()),
                   dayOption(arguments, "to").value_or(workspace.clock.today().addYears(1))};
    added.note = text(arguments, "note");
    printRecord(arguments, {{"id", service.add(added).value}});
    return 0;
}

int audit(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    SupplierService service(workspace);
    if (const auto finding = wholeOption(arguments, "close")) {
        service.closeFinding({*finding}, wholeOption(arguments, "version").value_or(1),
                             dayOption(arguments, "on").value_or(workspace.clock.today()), text(arguments, "remedy"));
        return 0;
    }
    if (const auto known = wholeOption(arguments, "audit")) {
        service.attach({*known}, arguments.required("attach"));
        return 0;
    }
    FactoryAudit added;
    added.factory = service.factory(arguments.operands().first()).id;
    const QString kind = arguments.value("kind").value_or(QStringLiteral("quality"));
    const auto known = parseFactoryAuditKind(kind);
    if (!known)
        refuseWord("kind", kind);
    added.kind = *known;
    const QString result = arguments.value("result").value_or(QStringLiteral("passed"));
    const auto outcome = parseFactoryAuditResult(result);
    if (!outcome)
        refuseWord("result", result);
    added.result = *outcome;
    added.onDay = dayOption(arguments, "on").value_or(workspace.clock.today());
    added.nextOn = dayOption(arguments, "next");
    added.auditor = text(arguments, "auditor");
    const QDate due = dayOption(arguments, "due").value_or(added.onDay.addMonths(1));
    for (const QString &finding : arguments.values("finding"))
        added.findings.append({{}, 1, finding, due, {}, {}});
    added.id = service.add(added);
    if (const auto document = arguments.value("attach"))
        service.attach(added.id, *document);
    printRecord(arguments, {{"id", added.id.value}});
    return 0;
}

} // namespace

void addSuppliersCommands(CommandTable &table)
{
    addProductionCommands(table);
    table.add({"suppliers",
               "add",
               "Add a supplier",
               {workspaceOption(),
                {"code", "CODE", "", true},
                {"name-en", "TEXT"},
                {"name-zh", "TEXT"},
                {"company", "TEXT", "Legal name"},
                {"credit-code", "CODE", "Unified social credit code"},
                {"country", "CODE", "CN if not given"},
                {"website", "ADDRESS"},
                {"contact", "NAME", "Somebody to talk to"},
                {"email", "ADDRESS"},
                {"phone", "NUMBER"},
                {"notes", "TEXT"}},
               "",
               addSupplier});
    table.add({"suppliers",
               "list",
               "List the suppliers",
               {workspaceOption(), {"text", "TEXT"}, {"archived", "", "Archived ones, too"}},
               "",
               listSuppliers});
    table.add({"suppliers", "show", "Show a supplier with its factories", {workspaceOption()}, "CODE", showSupplier});
    table.add({"suppliers",
               "contact",
               "Add somebody to talk to at a supplier, change or remove one",
               {workspaceOption(),
                {"name", "NAME"},
                {"role", "TEXT", "What for"},
                {"email", "ADDRESS"},
                {"phone", "NUMBER"},
                {"contact", "ID", "The person to change"},
                {"remove", "", "Removes that person"}},
               "SUPPLIER",
               contact});
    table.add({"suppliers",
               "archive",
               "Archive a supplier or one of its factories: no more orders; or restore it",
               {workspaceOption(), {"factory", "CODE"}, {"restore", ""}},
               "SUPPLIER",
               archive});
    table.add({"suppliers",
               "factory",
               "Add a factory to a supplier, or change the one that has this code",
               {workspaceOption(),
                {"code", "CODE", "", true},
                {"name-en", "TEXT"},
                {"name-zh", "TEXT"},
                {"address", "TEXT"},
                {"territory", "CODE", "CN if not given"},
                {"lead-days", "NUMBER", "30 if not given"},
                {"makes", "CATEGORY=PIECES", "A month; may be given several times, and stands for all it made before"},
                {"notes", "TEXT"}},
               "SUPPLIER",
               factory});
    table.add({"suppliers",
               "approve",
               "Approve a factory for a brand or a contract, or move an approval on",
               {workspaceOption(),
                {"contract", "NUMBER"},
                {"brand", "CODE"},
                {"from", "DAY", "Today if not given"},
                {"to", "DAY", "A year later if not given"},
                {"as", "WORD", "approved (if not given), requested, suspended, refused or withdrawn"},
                {"approval", "ID", "The approval to move on"},
                {"note", "TEXT"}},
               "FACTORY",
               approve});
    table.add({"suppliers",
               "audit",
               "Record an audit of a factory, attach its documents, or close a finding",
               {workspaceOption(),
                {"kind", "WORD", "quality (if not given), social or security"},
                {"result", "WORD", "passed (if not given), findings or failed"},
                {"on", "DAY", "Today if not given"},
                {"next", "DAY"},
                {"auditor", "NAME"},
                {"finding", "TEXT", "May be given several times"},
                {"due", "DAY", "Of the findings; a month later if not given"},
                {"attach", "FILE", "A document of the audit"},
                {"audit", "ID", "The audit that is there already, for --attach"},
                {"close", "ID", "The finding to close"},
                {"version", "NUMBER", "Of the finding, 1 if not given"},
                {"remedy", "TEXT", "What was done about it"}},
               "FACTORY",
               audit});
}

} // namespace lianming::cli
