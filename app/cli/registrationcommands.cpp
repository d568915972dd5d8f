#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "core/protection/registrationservice.h"

#include <algorithm>

namespace lianming::cli {

namespace {

qint64 wholeNumber(const char *what, const QString &word)
{
    bool isNumber = false;
    const qint64 value = word.toLongLong(&isNumber);
    if (!isNumber || value < 0)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: \"%2\" is no whole number"),
                    {QString::fromLatin1(what), word});
    return value;
}

Id<Registration> registrationId(const Arguments &arguments)
{
    return {wholeNumber("ID", arguments.operands().at(0))};
}

RegistrationKind kindOption(const Arguments &arguments)
{
    const auto kind = parseRegistrationKind(arguments.required("kind"));
    if (!kind)
        refuseWord("kind", arguments.required("kind"));
    return *kind;
}

std::optional<QDate> dayOrNone(const Arguments &arguments, const char *option)
{
    return arguments.required(option) == u"none" ? std::nullopt : dayOption(arguments, option);
}

QList<Option> fieldOptions(bool isNew)
{
    return {workspaceOption(),
            {"institution", "CODE", "Whose", isNew},
            {"kind", "KIND", "copyright, trademark, design, data or customs", isNew},
            {"number", "NUMBER", "", isNew},
            {"holder", "NAME", "", isNew},
            {"subject", "WHAT", "What is protected: photograph, design, mark, name, access or work"},
            {"authority", "NAME"},
            {"title", "TEXT"},
            {"class", "CLASS", "A Nice class; may be given several times"},
            {"territory", "CODE", "CN if not given"},
            {"filed", "DAY"},
            {"granted", "DAY"},
            {"expires", "DAY", "Ten years on for a new trade mark or customs recordal, if not given"},
            {"cancelled", "DAY", "The first day on which it no longer stands"},
            {"cancel-reason", "TEXT"},
            {"asset", "CODE", "What it stands for; may be given several times"},
            {"notes", "TEXT"}};
}

/// Puts into `r` what the options say; days are taken away with "none".
void readFields(const Arguments &arguments, RegistrationService &service, Registration &r)
{
    if (arguments.has("institution"))
        r.institution = service.institutionByCode(arguments.required("institution"));
    if (arguments.has("kind"))
        r.kind = kindOption(arguments);
    if (arguments.has("subject")) {
        const auto subject = parseRegistrationSubject(arguments.required("subject"));
        if (!subject)
            refuseWord("subject", arguments.required("subject"));
        r.subject = *subject;
    }
    const auto put = [&arguments](const char *option, QString &field) {
        if (arguments.has(option))
            field = arguments.required(option);
    };
    put("number", r.number);
    put("holder", r.holder);
    put("authority", r.authority);
    put("title", r.title);
    put("territory", r.territory);
    put("cancel-reason", r.cancelReason);
    put("notes", r.notes);
    const auto putDay = [&arguments](const char *option, std::optional<QDate> &field) {
        if (arguments.has(option))
            field = dayOrNone(arguments, option);
    };
    putDay("filed", r.filedOn);
    putDay("granted", r.grantedOn);
    putDay("expires", r.expiresOn);
    putDay("cancelled", r.cancelledOn);
    if (arguments.has("class"))
        r.classes = arguments.values("class");
    if (arguments.has("asset")) {
        r.assets.clear();
        for (const QString &code : arguments.values("asset"))
            r.assets.append(service.assetByCode(code));
    }
}

int registerRight(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    RegistrationService service(workspace);
    Registration r;
    r.territory = QStringLiteral("CN");
    readFields(arguments, service, r);
    if (!r.expiresOn && r.grantedOn && !arguments.has("expires"))
        r.expiresOn = usualExpiry(r.kind, *r.grantedOn);
    const auto id = service.addRegistration(r);
    if (arguments.json())
        writeJson(OrderedJson{{"id", id.value}});
    else
        write(QByteArray::number(id.value) + '\n');
    return 0;
}

int changeRegistration(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    RegistrationService service(workspace);
    Registration r = service.registration(registrationId(arguments));
    readFields(arguments, service, r);
    service.changeRegistration(r);
    return 0;
}

int renewRegistration(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    RegistrationService service(workspace);
    const Id<Registration> id = registrationId(arguments);
    RenewalRequest renewal;
    renewal.renewedOn = dayOption(arguments, "on").value_or(workspace.clock.today());
    renewal.expiresOn = dayOption(arguments, "until").value_or(QDate());
    renewal.notes = text(arguments, "notes");
    renewal.document = text(arguments, "document");
    service.renewRegistration(id, service.registration(id).version, renewal);
    const Registration renewed = service.registration(id);
    printRecord(arguments, OrderedJson{{"id", id.value}, {"expires_on", dayJson(renewed.expiresOn)}});
    return 0;
}

OrderedJson documentJson(const std::optional<Attachment> &document)
{
    if (!document)
        return nullptr;
    return {{"id", document->id}, {"name", utf8(document->name)}, {"sha256", utf8(document->sha256)}};
}

OrderedJson paperJson(const RegistrationPaperState &state)
{
    return {{"paper", registrationPaperCode(state.paper)},
            {"required", state.isRequired},
            {"state", state.document ? "there" : "missing"},
            {"document", documentJson(state.document)}};
}

OrderedJson windowJson(const std::optional<RenewalWindow> &window)
{
    if (!window)
        return nullptr;
    return {{"opens_on", dayJson(window->opensOn)},
            {"expires_on", dayJson(window->expiresOn)},
            {"grace_ends_on", dayJson(window->graceEndsOn)}};
}

int showRegistration(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const RegistrationFile file = RegistrationService(workspace).file(registrationId(arguments));
    const Registration &r = file.registration;
    OrderedJson out{{"id", r.id.value},
                    {"kind", registrationKindCode(r.kind)},
                    {"subject", registrationSubjectCode(r.subject)},
                    {"number", utf8(r.number)},
                    {"title", utf8(r.title)},
                    {"holder", utf8(r.holder)},
                    {"authority", utf8(r.authority)},
                    {"classes", listJson(r.classes)},
                    {"territory", utf8(r.territory)},
                    {"filed_on", dayJson(r.filedOn)},
                    {"granted_on", dayJson(r.grantedOn)},
                    {"expires_on", dayJson(r.expiresOn)},
                    {"cancelled_on", dayJson(r.cancelledOn)},
                    {"cancel_reason", utf8(r.cancelReason)},
                    {"standing", registrationStandingCode(file.standing)},
                    {"open_to_cancellation_from", dayJson(file.openToCancellation)},
                    {"notes", utf8(r.notes)}};
    if (!arguments.json()) {
        out["papers_missing"] =
            std::ranges::count_if(file.papers, [](const auto &state) { return state.isRequired && !state.document; });
        printRecord(arguments, out);
        return 0;
    }
    out["renewal"] = windowJson(file.renewal);
    OrderedJson &renewals = out["renewals"] = OrderedJson::array();
    for (const RegistrationRenewal &one : file.renewals)
        renewals.push_back({{"renewed_on", dayJson(one.renewedOn)},
                            {"expired_on", dayJson(one.expiredOn)},
                            {"expires_on", dayJson(one.expiresOn)},
                            {"notes", utf8(one.notes)},
                            {"actor", utf8(one.actor)}});
    OrderedJson &uses = out["uses"] = OrderedJson::array();
    for (const MarkUse &one : file.uses)
        uses.push_back({{"id", one.id.value},
                        {"used_on", dayJson(one.usedOn)},
                        {"notes", utf8(one.notes)},
                        {"evidence", one.evidence.isSet() ? OrderedJson(one.evidence.value) : OrderedJson(nullptr)}});
    OrderedJson &papers = out["papers"] = OrderedJson::array();
    for (const RegistrationPaperState &state : file.papers)
        papers.push_back(paperJson(state));
    OrderedJson &documents = out["documents"] = OrderedJson::array();
    for (const Attachment &document : file.documents)
        documents.push_back(documentJson(document));
    writeJson(out);
    return 0;
}

int listRegistrations(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    RegistrationService service(workspace);
    RegistrationFilter filter;
    if (arguments.has("institution"))
        filter.institution = service.institutionByCode(arguments.required("institution"));
    if (arguments.has("asset"))
        filter.asset = service.assetByCode(arguments.required("asset"));
    if (arguments.has("kind"))
        filter.kind = kindOption(arguments);
    if (arguments.has("expiring")) {
        filter.expiresFrom = workspace.clock.today();
        filter.expiresUntil = filter.expiresFrom->addDays(wholeNumber("--expiring", arguments.required("expiring")));
    }
    if (arguments.has("standing")) {
        filter.standing = parseRegistrationStanding(arguments.required("standing"));
        if (!filter.standing)
            refuseWord("standing", arguments.required("standing"));
    }
    if (arguments.has("class"))
        filter.niceClass = int(wholeNumber("--class", arguments.required("class")));
    if (arguments.has("unused"))
        filter.unusedBy = workspace.clock.today();
    filter.text = text(arguments, "text");
    filter.archived = arguments.has("archived");
    OrderedJson list = OrderedJson::array();
    QString lines;
    for (const RegistrationRow &r : service.registrations(filter)) {
        list.push_back({{"id", r.id.value},
                        {"institution", utf8(r.institutionCode)},
                        {"kind", registrationKindCode(r.kind)},
                        {"subject", registrationSubjectCode(r.subject)},
                        {"number", utf8(r.number)},
                        {"title", utf8(r.title)},
                        {"holder", utf8(r.holder)},
                        {"classes", listJson(r.classes)},
                        {"territory", utf8(r.territory)},
                        {"granted_on", dayJson(r.grantedOn)},
                        {"expires_on", dayJson(r.expiresOn)},
                        {"standing", registrationStandingCode(r.standing)},
                        {"renewal", windowJson(r.renewal)},
                        {"open_to_cancellation_from", dayJson(r.openToCancellation)},
                        {"missing_papers", r.missingPapers},
                        {"assets", r.assets}});
        lines += QStringLiteral("%1\t%2\t%3\t%4\t%5\t%6\t%7\n")
                     .arg(r.id.value)
                     .arg(r.institutionCode, QString::fromLatin1(registrationKindCode(r.kind)), r.number, r.title,
                          r.expiresOn ? dayText(*r.expiresOn) : QStringLiteral("-"),
                          QString::fromLatin1(registrationStandingCode(r.standing)));
    }
    if (arguments.json())
        writeJson(list);
    else
        write(lines.toUtf8());
    return 0;
}

int papers(const Arguments &arguments)
{
    if (arguments.operands().size() == 2 || arguments.operands().size() > 3)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "protect papers: say ID, or ID PAPER FILE"));
    Workspace workspace = openWorkspace(arguments);
    RegistrationService service(workspace);
    const Id<Registration> id = registrationId(arguments);
    if (arguments.operands().size() == 3) {
        const auto paper = parseRegistrationPaper(arguments.operands().at(1));
        if (!paper)
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "\"%1\" is none of form, identity, ownership, statement, sample, "
                                                  "warranty, certificate"),
                        {arguments.operands().at(1)});
        (void)service.putPaper(id, *paper, arguments.operands().at(2));
    }
    bool isComplete = true;
    OrderedJson list = OrderedJson::array();
    QString lines;
    for (const RegistrationPaperState &state : service.file(id).papers) {
        isComplete = isComplete && (state.document || !state.isRequired);
        list.push_back(paperJson(state));
        lines += QStringLiteral("%1\t%2\n")
                     .arg(QString::fromLatin1(registrationPaperCode(state.paper)),
                          state.document ? state.document->name : QStringLiteral("missing"));
    }
    if (arguments.json())
        writeJson(list);
    else
        write(lines.toUtf8());
    return isComplete ? 0 : 1;
}

int recordUse(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    RegistrationService service(workspace);
    MarkUse use;
    use.usedOn = dayOption(arguments, "on").value_or(workspace.clock.today());
    use.notes = text(arguments, "notes");
    if (arguments.has("evidence"))
        use.evidence = {wholeNumber("--evidence", arguments.required("evidence"))};
    const Id<Registration> id = registrationId(arguments);
    const auto made = service.recordUse(id, use, text(arguments, "document"));
    const RegistrationFile file = service.file(id);
    printRecord(arguments,
                OrderedJson{{"id", made.value}, {"open_to_cancellation_from", dayJson(file.openToCancellation)}});
    return 0;
}

} // namespace

void addRegistrationCommands(CommandTable &table)
{
    table.add({"protect", "register", "Enter a registration", fieldOptions(true), "", registerRight});
    table.add({"protect", "change-registration", "Change what is said of a registration; \"none\" takes a day away",
               fieldOptions(false), "ID", changeRegistration});
    table.add({"protect",
               "renew",
               "Renew a registration: move its last day and keep the renewal in its history",
               {workspaceOption(),
                {"until", "DAY", "The new last day; ten years on if not given"},
                {"on", "DAY", "The day of the application; today if not given"},
                {"document", "FILE", "The certificate"},
                {"notes", "TEXT"}},
               "ID",
               renewRegistration});
    table.add({"protect",
               "registrations",
               "List registrations, the next to lapse first",
               {workspaceOption(),
                {"institution", "CODE"},
                {"kind", "KIND"},
                {"asset", "CODE"},
                {"class", "NUMBER", "Trade marks of this Nice class"},
                {"text", "WORDS", "In number, title, holder or authority"},
                {"standing", "WORD", "filed, registered, renewal_open, grace, lapsed or cancelled"},
                {"expiring", "DAYS", "Only those that lapse within so many days"},
                {"unused", "", "Only marks that may be cancelled for want of use"},
                {"archived", "", "The archived ones instead"}},
               "",
               listRegistrations});
    table.add({"protect",
               "registration",
               "Show one registration with its renewals, uses, papers and documents",
               {workspaceOption()},
               "ID",
               showRegistration});
    table.add({"protect",
               "papers",
               "Show which papers a registration has, or attach one; exit status 1 if one is missing",
               {workspaceOption()},
               "ID [PAPER] [FILE]",
               papers});
    table.add({"protect",
               "use",
               "Record a proven use of a trade mark",
               {workspaceOption(),
                {"on", "DAY", "Today if not given"},
                {"notes", "TEXT", "On which goods, by whom"},
                {"evidence", "ID", "The evidence that shows it"},
                {"document", "FILE", "A document that shows it"}},
               "ID",
               recordUse});
}

} // namespace lianming::cli
