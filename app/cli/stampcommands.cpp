#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/progressline.h"
#include "core/audit/certificates.h"
#include "core/base/inputfile.h"
#include "core/protection/stampservice.h"

#include <QCryptographicHash>
#include <QFile>

namespace lianming::cli {

namespace {

constexpr qint64 largestPem = 1024 * 1024;

QByteArray pemOption(const Arguments &arguments, const char *option)
{
    if (!arguments.has(option))
        return {};
    QFile file(arguments.required(option));
    openToRead(file);
    if (file.size() > largestPem)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1 is too large for a file of certificates"),
                    {file.fileName()});
    return file.readAll();
}

OrderedJson stampJson(const StampQueue &queue, const Stamp &stamp)
{
    return {{"purpose", stampPurposeCode(stamp.purpose)},
            {"digest", utf8(stamp.digest)},
            {"requested_at", utf8(stamp.requestedAt.toString(Qt::ISODateWithMs))},
            {"attempts", stamp.attempts},
            {"reason", utf8(sentence(queue.reason(stamp)))}};
}

/// Runs the queue, or with --list says what waits and why. Status 1 if anything still waits after a run.
int stamp(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    StampService service(workspace);
    if (arguments.has("list")) {
        const StampQueue queue = service.queue();
        OrderedJson waiting = OrderedJson::array();
        for (const Stamp &one : queue.waiting)
            waiting.push_back(stampJson(queue, one));
        if (arguments.json())
            writeJson({{"stamped", queue.counts.stamped}, {"waiting", queue.counts.waiting}, {"queue", waiting}});
        else
            printRows(arguments, waiting);
        return 0;
    }
    StampRun run;
    {
        Progress progress;
        const ProgressLine shown(progress);
        run = service.run(&progress);
    }
    printRecord(arguments, {{"stamped", run.stamped}, {"waiting", run.waiting}});
    if (run.trouble) {
        note(sentence(troubleMessage(*run.trouble)));
        if (run.trouble->code != u"unreachable" && !run.trouble->detail.isEmpty())
            note(run.trouble->detail);
    }
    return run.waiting == 0 ? 0 : 1;
}

OrderedJson authorityJson(const TimeAuthority &authority)
{
    OrderedJson roots = OrderedJson::array();
    for (const CertificateFacts &facts : certificateFacts(authority.trusted, QStringLiteral("CA"))) {
        roots.push_back({{"subject", utf8(facts.subject)},
                         {"valid_until", utf8(facts.validUntil.toString(Qt::ISODate))},
                         {"sha256", utf8(facts.sha256)}});
    }
    return {{"url", utf8(authority.url)}, {"policy", utf8(authority.policy)}, {"trusted", std::move(roots)}};
}

int showAuthorities(const Arguments &arguments, StampService &service)
{
    OrderedJson list = OrderedJson::array();
    QString lines;
    for (const TimeAuthority &authority : service.authorities()) {
        const OrderedJson json = authorityJson(authority);
        lines += authority.url + u'\t' + authority.policy;
        for (const OrderedJson &root : json["trusted"])
            lines += u'\t' + QString::fromStdString(root["subject"].get<std::string>());
        lines += u'\n';
        list.push_back(json);
    }
    if (arguments.json())
        writeJson(list);
    else
        write(lines.toUtf8());
    return 0;
}

/// The one of that address takes the place it has; a new one is asked last.
int setAuthority(const Arguments &arguments, StampService &service)
{
    const TimeAuthority given{arguments.required("url"), text(arguments, "policy"), pemOption(arguments, "ca"),
                              pemOption(arguments, "chain")};
    QList<TimeAuthority> all = service.authorities();
    bool isKnown = false;
    for (TimeAuthority &one : all) {
        if (one.url == given.url) {
            one = given;
            isKnown = true;
        }
    }
    if (!isKnown)
        all.append(given);
    service.setAuthorities(all);
    return 0;
}

int removeAuthority(const Arguments &arguments, StampService &service)
{
    QList<TimeAuthority> all = service.authorities();
    const QString url = arguments.required("url");
    if (all.removeIf([&url](const TimeAuthority &one) { return one.url == url; }) == 0)
        throw Error(Error::Kind::NotFound,
                    QT_TRANSLATE_NOOP("core", "%1 is not one of the workspace's time-stamping authorities"), {url});
    service.setAuthorities(all);
    return 0;
}

/// Asks each for a timestamp of nothing in particular. Status 1 if any answers with one that does not stand.
int checkAuthorities(const Arguments &arguments, StampService &service)
{
    OrderedJson list = OrderedJson::array();
    bool allStand = true;
    const QString digest = QString::fromLatin1(
        QCryptographicHash::hash("lianming protect authority check", QCryptographicHash::Sha256).toHex());
    for (const TimeAuthority &authority : service.authorities()) {
        const StampAnswer answer = fetchStamp({}, digest, {authority});
        allStand = allStand && !answer.trouble.isSet();
        OrderedJson row = {{"url", utf8(authority.url)},
                           {"answer", answer.trouble.isSet() ? utf8(answer.trouble.code) : "stands"},
                           {"detail", utf8(answer.trouble.detail)},
                           {"time", nullptr}};
        if (!answer.trouble.isSet()) {
            const TimestampCheck check = checkTimestamp(answer.response, expectationOf(answer, authority));
            row["time"] = utf8(check.facts.at.toString(Qt::ISODateWithMs));
        }
        list.push_back(std::move(row));
    }
    if (list.empty())
        throw Error(
            Error::Kind::Rejected,
            QT_TRANSLATE_NOOP("core",
                              "No time-stamping authority is set up; someone who manages the settings must name one."));
    printRows(arguments, list);
    return allStand ? 0 : 1;
}

int authority(const Arguments &arguments)
{
    const QString verb = arguments.operands().first();
    const auto needs = [&](std::initializer_list<const char *> options) {
        for (const char *option : options) {
            if (!arguments.has(option))
                throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "protect authority %1: --%2 is missing"),
                            {verb, QString::fromLatin1(option)});
        }
    };
    Workspace workspace = openWorkspace(arguments);
    StampService service(workspace);
    if (verb == u"show")
        return showAuthorities(arguments, service);
    if (verb == u"check")
        return checkAuthorities(arguments, service);
    if (verb == u"set") {
        needs({"url", "ca"});
        return setAuthority(arguments, service);
    }
    if (verb == u"remove") {
        needs({"url"});
        return removeAuthority(arguments, service);
    }
    throw Error(Error::Kind::BadInput,
                QT_TRANSLATE_NOOP("core", "protect authority: say \"show\", \"set\", \"remove\" or \"check\""));
}

} // namespace

void addStampCommands(CommandTable &table)
{
    table.add({"protect",
               "stamp",
               "Ask the time-stamping authorities for all that waits; exit status 1 if any still waits",
               {workspaceOption(), {"list", "", "Ask nobody: say what waits, and why"}},
               "",
               stamp});
    table.add({"protect",
               "authority",
               "The time-stamping authorities (RFC 3161) that the workspace goes to, in their order",
               {workspaceOption(),
                {"url", "ADDRESS", "http or https"},
                {"ca", "FILE", "PEM: roots that its certificate must lead to"},
                {"chain", "FILE", "PEM: certificates between, if it does not send them"},
                {"policy", "OID", "Ask for this policy alone"}},
               "show|set|remove|check",
               authority});
}

} // namespace lianming::cli
