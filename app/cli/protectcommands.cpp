#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "core/base/dates.h"
#include "core/protection/protectionservice.h"

namespace lianming::cli {

namespace {

Error badWord(const char *option, const QString &word)
{
    return {Error::Kind::BadInput,
            QT_TRANSLATE_NOOP("core", "--%1: \"%2\" is not one of its words"),
            {QString::fromLatin1(option), word}};
}

qint64 number(const char *what, const QString &word)
{
    bool isNumber = false;
    const qint64 value = word.toLongLong(&isNumber);
    if (!isNumber || value < 0)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: \"%2\" is no whole number"),
                    {QString::fromLatin1(what), word});
    return value;
}

OrderedJson dayJson(const std::optional<QDate> &day)
{
    return day ? OrderedJson(dayText(*day).toStdString()) : OrderedJson(nullptr);
}

void print(const Arguments &arguments, const OrderedJson &document, const QString &line)
{
    if (arguments.json())
        writeJson(document);
    else
        write(line.toUtf8() + '\n');
}

int registerRight(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    ProtectionService service(workspace);
    Registration r;
    r.institution = service.institutionByCode(arguments.required("institution"));
    const auto kind = parseRegistrationKind(arguments.required("kind"));
    if (!kind)
        throw badWord("kind", arguments.required("kind"));
    r.kind = *kind;
    r.number = arguments.required("number");
    r.authority = text(arguments, "authority");
    r.title = text(arguments, "title");
    r.holder = arguments.required("holder");
    r.classes = arguments.values("class");
    r.territory = arguments.value("territory").value_or(QStringLiteral("CN"));
    r.filedOn = dayOption(arguments, "filed");
    r.grantedOn = dayOption(arguments, "granted");
    r.expiresOn = dayOption(arguments, "expires");
    r.notes = text(arguments, "notes");
    for (const QString &code : arguments.values("asset"))
        r.assets.append(service.assetByCode(code));
    const auto id = service.addRegistration(r);
    print(arguments, {{"id", id.value}}, QString::number(id.value));
    return 0;
}

int listRegistrations(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    ProtectionService service(workspace);
    RegistrationFilter filter;
    if (arguments.has("institution"))
        filter.institution = service.institutionByCode(arguments.required("institution"));
    if (arguments.has("asset"))
        filter.asset = service.assetByCode(arguments.required("asset"));
    if (arguments.has("kind")) {
        filter.kind = parseRegistrationKind(arguments.required("kind"));
        if (!filter.kind)
            throw badWord("kind", arguments.required("kind"));
    }
    if (arguments.has("expiring")) {
        filter.expiresFrom = workspace.clock.today();
        filter.expiresUntil = filter.expiresFrom->addDays(number("--expiring", arguments.required("expiring")));
    }
    filter.archived = arguments.has("archived");
    OrderedJson list = OrderedJson::array();
    QString lines;
    for (const RegistrationRow &r : service.registrations(filter)) {
        OrderedJson classes = OrderedJson::array();
        for (const QString &c : r.classes)
            classes.push_back(c.toStdString());
        list.push_back({{"id", r.id.value},
                        {"institution", r.institutionCode.toStdString()},
                        {"kind", registrationKindCode(r.kind)},
                        {"number", r.number.toStdString()},
                        {"title", r.title.toStdString()},
                        {"holder", r.holder.toStdString()},
                        {"classes", std::move(classes)},
                        {"territory", r.territory.toStdString()},
                        {"granted_on", dayJson(r.grantedOn)},
                        {"expires_on", dayJson(r.expiresOn)},
                        {"assets", r.assets}});
        lines += QStringLiteral("%1\t%2\t%3\t%4\t%5\t%6\n")
                     .arg(r.id.value)
                     .arg(r.institutionCode, QString::fromLatin1(registrationKindCode(r.kind)), r.number, r.title,
                          r.expiresOn ? dayText(*r.expiresOn) : QStringLiteral("-"));
    }
    if (arguments.json())
        writeJson(list);
    else
        write(lines.toUtf8());
    return 0;
}

int addEvidence(const Arguments &arguments, Workspace &workspace)
{
    ProtectionService service(workspace);
    Circumstances c;
    if (arguments.has("kind")) {
        const auto kind = parseEvidenceKind(arguments.required("kind"));
        if (!kind)
            throw badWord("kind", arguments.required("kind"));
        c.kind = *kind;
    }
    const QString captured = text(arguments, "captured-at");
    c.capturedAt = captured.isEmpty() ? workspace.clock.now() : QDateTime::fromString(captured, Qt::ISODate);
    if (!c.capturedAt.isValid() || (!captured.isEmpty() && c.capturedAt.timeSpec() == Qt::LocalTime))
        throw Error(
            Error::Kind::BadInput,
            QT_TRANSLATE_NOOP("core", "--captured-at: \"%1\" is no instant of the form 2026-05-20T11:30:00+08:00"),
            {captured});
    c.capturedZone = text(arguments, "zone");
    c.capturedBy = arguments.value("by").value_or(workspace.actor.name);
    c.device = text(arguments, "device");
    c.sourceUrl = text(arguments, "url");
    c.seller = text(arguments, "seller");
    c.platform = text(arguments, "platform");
    c.notes = text(arguments, "notes");
    Id<Evidence> supersedes;
    if (arguments.has("supersedes"))
        supersedes = {number("--supersedes", arguments.required("supersedes"))};
    const auto asset = service.assetByCode(arguments.value("asset").value_or(QString()));
    const auto id = service.addEvidence(arguments.operands().at(1), asset, c, supersedes);
    const Evidence e = service.evidence(id);
    print(arguments,
          {{"id", id.value},
           {"sha256", e.sha256.toStdString()},
           {"bytes", e.bytes},
           {"media_type", e.mediaType.toStdString()}},
          QStringLiteral("%1\t%2").arg(id.value).arg(e.sha256));
    return 0;
}

int listEvidence(const Arguments &arguments, Workspace &workspace)
{
    ProtectionService service(workspace);
    EvidenceFilter filter;
    if (arguments.has("asset"))
        filter.asset = service.assetByCode(arguments.required("asset"));
    OrderedJson list = OrderedJson::array();
    QString lines;
    for (const EvidenceRow &e : service.evidenceList(filter)) {
        const QString at = e.capturedAt.toString(Qt::ISODate);
        list.push_back({{"id", e.id.value},
                        {"asset", e.assetCode.toStdString()},
                        {"kind", evidenceKindCode(e.kind)},
                        {"file", e.fileName.toStdString()},
                        {"media_type", e.mediaType.toStdString()},
                        {"bytes", e.bytes},
                        {"sha256", e.sha256.toStdString()},
                        {"captured_at", at.toStdString()},
                        {"seller", e.seller.toStdString()},
                        {"platform", e.platform.toStdString()},
                        {"superseded", e.superseded}});
        lines += QStringLiteral("%1\t%2\t%3\t%4\t%5\n").arg(e.id.value).arg(e.assetCode, at, e.fileName, e.sha256);
    }
    if (arguments.json())
        writeJson(list);
    else
        write(lines.toUtf8());
    return 0;
}

int evidence(const Arguments &arguments)
{
    const QString verb = arguments.operands().at(0);
    const auto operands = arguments.operands().size();
    if (verb == u"list" && operands == 1) {
        Workspace workspace = openWorkspace(arguments);
        return listEvidence(arguments, workspace);
    }
    if (verb == u"add" && operands == 2 && arguments.has("asset")) {
        Workspace workspace = openWorkspace(arguments);
        return addEvidence(arguments, workspace);
    }
    throw Error(Error::Kind::BadInput,
                QT_TRANSLATE_NOOP("core", "protect evidence: say \"add FILE --asset CODE\" or \"list\""));
}

int exportEvidence(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    ProtectionService(workspace).exportEvidence({number("ID", arguments.operands().at(0))}, arguments.operands().at(1));
    return 0;
}

const char *answer(EvidenceCheck::Answer answer)
{
    switch (answer) {
    case EvidenceCheck::Answer::Sound: return "sound";
    case EvidenceCheck::Answer::Missing: return "missing";
    case EvidenceCheck::Answer::Changed: return "changed";
    }
    return "";
}

int verify(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    ProtectionService service(workspace);
    QList<EvidenceCheck> checks;
    for (const QString &id : arguments.operands())
        checks.append(service.verify({number("ID", id)}));
    if (arguments.operands().isEmpty())
        checks = service.verifyAll();
    OrderedJson list = OrderedJson::array();
    QString lines;
    bool sound = true;
    for (const EvidenceCheck &check : checks) {
        sound = sound && check.answer == EvidenceCheck::Answer::Sound;
        list.push_back({{"id", check.evidence.value},
                        {"file", check.fileName.toStdString()},
                        {"sha256", check.sha256.toStdString()},
                        {"answer", answer(check.answer)}});
        lines += QStringLiteral("%1\t%2\t%3\n")
                     .arg(check.evidence.value)
                     .arg(QString::fromLatin1(answer(check.answer)), check.fileName);
    }
    if (arguments.json())
        writeJson(list);
    else
        write(lines.toUtf8());
    return sound ? 0 : 1;
}

} // namespace

void addProtectCommands(CommandTable &table)
{
    table.add({"protect",
               "register",
               "Enter a registration",
               {workspaceOption(),
                {"institution", "CODE", "Whose", true},
                {"kind", "KIND", "copyright, trademark, design, data or customs", true},
                {"number", "NUMBER", "", true},
                {"holder", "NAME", "", true},
                {"authority", "NAME"},
                {"title", "TEXT"},
                {"class", "CLASS", "A Nice class; may be given several times"},
                {"territory", "CODE", "CN if not given"},
                {"filed", "DAY"},
                {"granted", "DAY"},
                {"expires", "DAY"},
                {"asset", "CODE", "What it stands for; may be given several times"},
                {"notes", "TEXT"}},
               "",
               registerRight});
    table.add({"protect",
               "registrations",
               "List registrations, the next to lapse first",
               {workspaceOption(),
                {"institution", "CODE"},
                {"kind", "KIND"},
                {"asset", "CODE"},
                {"expiring", "DAYS", "Only those that lapse within so many days"},
                {"archived", "", "The archived ones instead"}},
               "",
               listRegistrations});
    table.add({"protect",
               "evidence",
               "Add a file as evidence for an asset, or list the evidence",
               {workspaceOption(),
                {"asset", "CODE"},
                {"kind", "KIND", "screenshot, page, listing, purchase, contract, artwork or other"},
                {"captured-at", "INSTANT", "With its offset; now if not given"},
                {"zone", "ZONE", "Asia/Shanghai"},
                {"by", "WHO"},
                {"device", "TEXT"},
                {"url", "ADDRESS"},
                {"seller", "TEXT"},
                {"platform", "TEXT"},
                {"notes", "TEXT"},
                {"supersedes", "ID", "The capture that this one replaces"}},
               "add|list [FILE]",
               evidence});
    table.add({"protect",
               "export",
               "Write one piece of evidence with its sheet and sums into a new folder",
               {workspaceOption()},
               "ID FOLDER",
               exportEvidence});
    table.add({"protect",
               "verify",
               "Hash the stored evidence again; exit status 1 if any does not hold",
               {workspaceOption()},
               "[ID…]",
               verify});
}

} // namespace lianming::cli
