#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/progressline.h"
#include "core/db/migrator.h"
#include "core/protection/chainservice.h"
#include "core/protection/stampservice.h"

#include <QFile>

#include <algorithm>

namespace lianming::cli {

namespace {

OrderedJson instantJson(const QDateTime &at)
{
    return at.isValid() ? OrderedJson(utf8(at.toUTC().toString(Qt::ISODateWithMs))) : OrderedJson();
}

OrderedJson headJson(const ChainEnd &head)
{
    return {{"rows", head.rows}, {"hash", utf8(head.hash)}, {"at", instantJson(head.at)}};
}

OrderedJson faultJson(const ChainFault &fault)
{
    return {{"kind", chainFaultCode(fault.kind)},
            {"position", fault.position > 0 ? OrderedJson(fault.position) : OrderedJson()},
            {"table", utf8(fault.table)},
            {"id", fault.id > 0 ? OrderedJson(fault.id) : OrderedJson()},
            {"expected", utf8(fault.expected)},
            {"found", utf8(fault.found)},
            {"day", fault.day.isValid() ? dayJson(fault.day) : OrderedJson()},
            {"detail", utf8(fault.detail)},
            {"message", utf8(sentence(chainFaultMessage(fault)))}};
}

OrderedJson reportJson(const ChainReport &report)
{
    return {{"holds", report.holds()},
            {"rows", report.rows},
            {"sealed", report.sealed},
            {"head", headJson(report.head)},
            {"anchors",
             {{"count", report.anchors},
              {"stamped", report.stamped},
              {"unchecked", report.unchecked},
              {"waiting", report.waiting},
              {"stamped_at", report.stampedAt ? instantJson(*report.stampedAt) : OrderedJson()},
              {"stamped_rows", report.stampedRows}}},
            {"fault", report.fault ? faultJson(*report.fault) : OrderedJson()}};
}

void printReport(const Arguments &arguments, const ChainReport &report)
{
    OrderedJson out = reportJson(report);
    if (arguments.json()) {
        writeJson(out);
        return;
    }
    // By lines: what lies deeper gets names of its own.
    OrderedJson flat;
    for (const auto &[key, value] : out.items()) {
        if (!value.is_object()) {
            flat[key] = value;
            continue;
        }
        for (const auto &[name, one] : value.items())
            flat[key + "_" + name] = one;
    }
    printRecord(arguments, flat);
}

/// The database as it is: nothing is brought up to date, sealed or otherwise written. Throws as Connection, and for a
/// database that a newer version wrote.
std::unique_ptr<Connection> openAsItIs(const Arguments &arguments)
{
    auto db = std::make_unique<Connection>(Address::parse(arguments.required("workspace")), Connection::Mode::ReadOnly);
    (void)Migrator().isBehind(*db);
    (void)chainHead(*db);
    return db;
}

/// With --ca, these certificates alone.
ChainTrust trustOf(const Arguments &arguments, Connection &db)
{
    const auto path = arguments.value("ca");
    if (!path)
        return storedChainTrust(db);
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1 cannot be read: %2"),
                    {*path, file.errorString()});
    ChainTrust out;
    out.roots = file.read(qint64(16) * 1024 * 1024);
    if (!out.roots.contains("-----BEGIN CERTIFICATE-----"))
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1 holds no certificate (PEM)"), {*path});
    out.chain = storedChainTrust(db).chain;
    return out;
}

int verifyWhole(const Arguments &arguments)
{
    std::unique_ptr<Connection> db;
    try {
        db = openAsItIs(arguments);
    } catch (const Error &error) {
        note(sentence(error.message()));
        return 3;
    }
    const ChainTrust trust = trustOf(arguments, *db);
    Progress progress;
    ChainReport report;
    {
        const ProgressLine line(progress);
        report = verifyChain(*db, trust, &progress);
    }
    printReport(arguments, report);
    if (report.fault)
        note(sentence(chainFaultMessage(*report.fault)));
    return report.holds() ? 0 : 1;
}

int printHead(const Arguments &arguments)
{
    printRecord(arguments, headJson(chainHead(*openAsItIs(arguments))));
    return 0;
}

int anchorToday(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const std::optional<ChainAnchor> made = ChainService(workspace).anchor();
    const auto wait = [&workspace] {
        return std::ranges::count_if(chainAnchors(workspace.db),
                                     [](const ChainAnchor &one) { return one.response.isEmpty(); });
    };
    Stamp asked;
    const StampQueue queue{{}, !storedTimeAuthorities(workspace.db).isEmpty(), {}};
    if (wait() > 0 && !arguments.has("offline") && queue.hasAuthority) {
        Progress progress;
        const ProgressLine line(progress);
        asked.trouble = StampService(workspace).run(&progress).trouble.value_or(StampTrouble());
    }
    const auto all = chainAnchors(workspace.db);
    OrderedJson out{{"made", made.has_value()}, {"waiting", wait()}};
    if (!all.isEmpty()) {
        out["day"] = dayJson(all.last().day);
        out["position"] = all.last().position;
        out["hash"] = utf8(all.last().hash);
        out["stamped"] = !all.last().response.isEmpty();
    }
    printRecord(arguments, out);
    if (wait() > 0)
        note(sentence(queue.reason(asked)));
    return 0;
}

} // namespace

void addChainCommands(CommandTable &table)
{
    table.add({"audit",
               "verify",
               "Walk the chain of history and custody; exit status 1 if a row does not fit, which is named",
               {workspaceOption(), {"ca", "FILE", "Trust these certificates (PEM), not the workspace's own"}},
               "",
               verifyWhole});
    table.add({"audit", "head", "Where the chain ends: rows, hash and time", {workspaceOption()}, "", printHead});
    table.add(
        {"audit",
         "anchor",
         "Keep today's head of the chain, if anything was written, and have stamped whatever waits for trusted time",
         {workspaceOption(), {"offline", "", "Ask no authority: the stamp waits in the queue"}},
         "",
         anchorToday});
}

} // namespace lianming::cli
