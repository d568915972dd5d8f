#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/progressline.h"
#include "core/audit/certificates.h"
#include "core/base/inputfile.h"
#include "core/protection/bundleexport.h"
#include "core/protection/bundlekeys.h"
#include "core/protection/bundleverify.h"

#include <QFile>

namespace lianming::cli {

namespace {

constexpr qint64 largestCertificates = 16LL * 1024 * 1024;

qint64 evidenceNumber(const QString &word)
{
    bool isNumber = false;
    const qint64 value = word.toLongLong(&isNumber);
    if (!isNumber || value <= 0)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: \"%2\" is no whole number"),
                    {QStringLiteral("ID"), word});
    return value;
}

int makeBundle(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    BundleService service(workspace);
    BundleOrder order;
    for (const QString &word : arguments.operands())
        order.items.append(Id<Evidence>{evidenceNumber(word)});
    order.caseText = text(arguments, "case");
    order.path = arguments.required("out");
    Progress progress;
    const BundleSummary made = [&] {
        const ProgressLine line(progress);
        return service.exportBundle(order, service.authority(&progress), &progress);
    }();
    const QString why = made.whyUnstamped ? sentence(*made.whyUnstamped) : QString();
    if (!made.stampedAt && !arguments.json()) {
        const Message message{QT_TRANSLATE_NOOP("core", "The bundle has no trusted time, and says so. %1"), {why}};
        note(sentence(message).trimmed());
    }
    printRecord(arguments,
                {{"out", utf8(order.path)},
                 {"items", made.items},
                 {"bytes", made.bytes},
                 {"manifest_sha256", utf8(made.manifestSha256)},
                 {"signer", utf8(made.fingerprint)},
                 {"timestamp", made.stampedAt ? OrderedJson(utf8(made.stampedAt->toUTC().toString(Qt::ISODateWithMs)))
                                              : OrderedJson()},
                 {"authority", utf8(made.authority)},
                 {"why_unstamped", utf8(why)}});
    return 0;
}

/// What the answer rests on, and what it leaves open.
QStringList remarks(const BundleReport &report)
{
    QStringList out;
    const auto say = [&](const char *text, const QStringList &args = {}) {
        out.append(sentence(Message{text, args}));
    };
    if (!report.fingerprint.isEmpty())
        say(QT_TRANSLATE_NOOP("core", "Signed with the key %1. Ask the signer whether it is theirs"),
            {report.fingerprint});
    if (report.timestamp)
        say(QT_TRANSLATE_NOOP("core", "Stamped at %1 by %2"),
            {report.timestamp->at.toUTC().toString(Qt::ISODateWithMs), report.timestamp->authority});
    if (!report.isStamped && !report.fingerprint.isEmpty())
        say(QT_TRANSLATE_NOOP("core",
                              "The manifest has no trusted time: no authority could be reached when it was made"));
    if ((report.timestamp || report.stampedItems > 0) && !report.hasOwnRoots)
        say(QT_TRANSLATE_NOOP("core", "The authority was compared only with the certificates in the bundle itself, not "
                                      "with a root of yours. Name one with --ca FILE"));
    return out;
}

/// The keys that bundles are signed with, after what was asked for was done.
int evidenceKeys(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    BundleService service(workspace);
    if (arguments.has("renew"))
        (void)service.renewKey();
    if (const auto path = arguments.value("import"))
        (void)service.importKey(*path, passphraseOption(arguments));
    if (const auto path = arguments.value("export")) {
        requireNewFile(arguments, *path);
        service.exportKey(passphraseOption(arguments), *path);
    }
    OrderedJson rows = OrderedJson::array();
    for (const WorkspaceKey &key : service.keys())
        rows.push_back({{"key", utf8(key.key.fingerprint())},
                        {"key_sha256", utf8(signerSha256(key.key))},
                        {"state", key.retiredAt ? "retired" : "in_use"},
                        {"here", service.holds(key.key)},
                        {"since", utf8(key.madeAt.toUTC().toString(Qt::ISODateWithMs))}});
    printRows(arguments, rows);
    return 0;
}

void printReport(const BundleReport &report)
{
    QStringList lines;
    for (const BundleFailure &failure : report.failures)
        lines.append(QStringLiteral("%1\t%2").arg(QLatin1StringView(bundleFaultCode(failure.kind)),
                                                  sentence(bundleFailureMessage(failure))));
    const Message verdict = report.holds()
                                ? Message{QT_TRANSLATE_NOOP("core", "Everything holds: %1 items, %2 bytes"),
                                          {QString::number(report.items), QString::number(report.bytes)}}
                                : Message{QT_TRANSLATE_NOOP("core", "The bundle does not hold. Failures: %1"),
                                          {QString::number(report.failures.size())}};
    lines.append(sentence(verdict));
    lines += remarks(report);
    // What a hostile bundle says must not steer the terminal.
    QByteArray out;
    for (QString line : std::as_const(lines)) {
        for (QChar &c : line) {
            if (c != u'\t' && (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format))
                c = u'?';
        }
        out += line.toUtf8() + '\n';
    }
    write(out);
}

int verifyEvidenceBundle(const Arguments &arguments)
{
    const QString path = arguments.operands().first();
    QByteArray trusted;
    if (const auto ca = arguments.value("ca")) {
        QFile file(*ca);
        openToRead(file);
        trusted = file.read(largestCertificates);
        (void)certificateFacts(trusted, *ca); // refuses what is none
    }
    Progress progress;
    const BundleReport report = [&] {
        const ProgressLine line(progress);
        return verifyBundle(path, trusted, &progress);
    }();
    if (arguments.json())
        writeJson(bundleReportJson(report, path));
    else
        printReport(report);
    return report.holds() ? 0 : 1;
}

} // namespace

void addBundleCommands(CommandTable &table)
{
    table.add({"protect",
               "bundle",
               "Hand evidence out as a bundle that anybody can verify",
               {workspaceOption(),
                {"out", "PATH", "FILE.zip, or a folder; must not be there yet", true},
                {"case", "TEXT", "What it is for"}},
               "ID…",
               makeBundle});
    table.add({"protect",
               "keys",
               "The keys that bundles of evidence are signed with, and which of them this computer has",
               {workspaceOption(),
                {"renew", "", "Sign with a new key from now on"},
                {"export", "FILE", "The key in use, sealed with the passphrase, for another computer"},
                {"import", "FILE", "Take in the key that another computer exported, and sign with it here, too"},
                {"passphrase-file", "FILE", "Its first line is the passphrase"},
                overwriteOption()},
               "",
               evidenceKeys});
    table.add({"verify",
               "",
               "Whether a bundle of evidence holds (status 1: it does not, 2: it is no bundle)",
               {{"ca", "FILE", "Your own roots for time stamps, as PEM"}},
               "BUNDLE",
               verifyEvidenceBundle});
}

} // namespace lianming::cli
