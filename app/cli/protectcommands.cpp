#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/progressline.h"
#include "core/protection/protectionservice.h"
#include "core/reports/evidencepaper.h"

#include <QFileInfo>

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

void print(const Arguments &arguments, const OrderedJson &document, const QString &line)
{
    if (arguments.json())
        writeJson(document);
    else
        write(line.toUtf8() + '\n');
}

Circumstances circumstancesOf(const Arguments &arguments, const Workspace &workspace)
{
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
    c.software = text(arguments, "software");
    c.networkPath = text(arguments, "network");
    c.sourceUrl = text(arguments, "url");
    c.seller = text(arguments, "seller");
    c.sellerId = text(arguments, "seller-id");
    c.platform = text(arguments, "platform");
    c.listing = text(arguments, "listing");
    c.priceShown = text(arguments, "price-shown");
    if (arguments.has("price")) {
        const auto currency = Currency::find(QStringView(arguments.value("currency").value_or(QStringLiteral("CNY"))));
        if (!currency)
            throw badWord("currency", arguments.required("currency"));
        c.price = amountOption(arguments, "price", *currency);
    }
    c.unitsSold = text(arguments, "units-sold");
    c.notes = text(arguments, "notes");
    return c;
}

int addOne(const Arguments &arguments, Workspace &workspace)
{
    ProtectionService service(workspace);
    Id<Evidence> supersedes;
    if (arguments.has("supersedes"))
        supersedes = {number("--supersedes", arguments.required("supersedes"))};
    const Circumstances c = circumstancesOf(arguments, workspace);
    const auto asset = service.assetByCode(arguments.required("asset"));
    Progress progress;
    const ProgressLine shown(progress);
    const auto id = service.addEvidence(arguments.operands().at(1), asset, c, supersedes, &progress);
    const Evidence e = service.evidence(id);
    print(arguments,
          {{"id", id.value},
           {"sha256", e.sha256.toStdString()},
           {"bytes", e.bytes},
           {"media_type", e.mediaType.toStdString()}},
          QStringLiteral("%1\t%2").arg(id.value).arg(e.sha256));
    return 0;
}

OrderedJson itemsJson(const QList<EvidenceBatch::Item> &items)
{
    OrderedJson out = OrderedJson::array();
    for (const EvidenceBatch::Item &item : items)
        out.push_back({{"id", item.evidence.value}, {"asset", item.asset.value}, {"file", utf8(item.path)}});
    return out;
}

/// Several files, or what lies in folders. Status 1 if any could not be taken.
int addMany(const Arguments &arguments, Workspace &workspace)
{
    if (arguments.has("supersedes"))
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "--supersedes goes with one file and one asset"));
    ProtectionService service(workspace);
    QList<Id<Asset>> assets;
    for (const QString &code : arguments.values("asset"))
        assets.append(service.assetByCode(code));
    EvidenceBatch batch;
    {
        Progress progress;
        const ProgressLine shown(progress);
        batch =
            service.addEvidenceBatch(arguments.operands().sliced(1), assets, circumstancesOf(arguments, workspace),
                                     arguments.has("take-rest") ? RestOfBatch::Take : RestOfBatch::Leave, &progress);
    }
    OrderedJson refused = OrderedJson::array();
    for (const BatchFault &fault : batch.faults) {
        refused.push_back({{"file", utf8(fault.path)}, {"reason", utf8(fault.reason.english())}});
        note(QStringLiteral("%1: %2").arg(fault.path, fault.reason.english()));
    }
    for (const EvidenceBatch::Item &item : batch.known)
        note(QStringLiteral("%1: is evidence %2 already").arg(item.path).arg(item.evidence.value));
    if (!batch.faults.isEmpty() && !arguments.has("take-rest"))
        note(QStringLiteral("Nothing was recorded; --take-rest records the others."));
    if (arguments.json()) {
        writeJson({{"added", itemsJson(batch.added)}, {"known", itemsJson(batch.known)}, {"refused", refused}});
    } else {
        QString lines;
        for (const EvidenceBatch::Item &item : batch.added)
            lines += QStringLiteral("%1\t%2\n").arg(item.evidence.value).arg(item.path);
        write(lines.toUtf8());
    }
    return batch.faults.isEmpty() ? 0 : 1;
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
                        {"superseded", e.superseded},
                        {"stamped_at", e.stampedAt ? OrderedJson(utf8(e.stampedAt->toString(Qt::ISODateWithMs)))
                                                   : OrderedJson(nullptr)}});
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
    if (verb == u"add" && operands >= 2 && arguments.has("asset")) {
        Workspace workspace = openWorkspace(arguments);
        const bool isOne =
            operands == 2 && arguments.values("asset").size() == 1 && !QFileInfo(arguments.operands().at(1)).isDir();
        return isOne ? addOne(arguments, workspace) : addMany(arguments, workspace);
    }
    throw Error(Error::Kind::BadInput,
                QT_TRANSLATE_NOOP("core", "protect evidence: say \"add FILE… --asset CODE\" or \"list\""));
}

const char *stampAnswer(const EvidenceCheck &check)
{
    if (!check.isStamped)
        return "waiting";
    return check.stampFault ? timestampFaultCode(*check.stampFault) : "stands";
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
        sound = sound && check.holds();
        list.push_back({{"id", check.evidence.value},
                        {"file", check.fileName.toStdString()},
                        {"sha256", check.sha256.toStdString()},
                        {"answer", evidenceAnswerCode(check.answer)},
                        {"timestamp", stampAnswer(check)}});
        lines += QStringLiteral("%1\t%2\t%3\t%4\n")
                     .arg(check.evidence.value)
                     .arg(QString::fromLatin1(evidenceAnswerCode(check.answer)), check.fileName,
                          QString::fromLatin1(stampAnswer(check)));
    }
    if (arguments.json())
        writeJson(list);
    else
        write(lines.toUtf8());
    return sound ? 0 : 1;
}

OrderedJson actJson(const Custody &act)
{
    return {{"act", custodyActCode(act.act)},
            {"at", utf8(act.at.toString(Qt::ISODateWithMs))},
            {"actor", utf8(act.actor)},
            {"notes", utf8(act.notes)}};
}

/// Shows the custody of one piece of evidence, after adding an act to it if one is named.
int custody(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    ProtectionService service(workspace);
    const Id<Evidence> id{number("ID", arguments.operands().first())};
    if (arguments.has("act")) {
        const auto act = parseCustodyAct(arguments.required("act"));
        if (!act)
            throw badWord("act", arguments.required("act"));
        service.recordCustody(id, *act, text(arguments, "notes"));
    }
    (void)service.evidence(id);
    OrderedJson rows = OrderedJson::array();
    for (const Custody &act : service.custody(id))
        rows.push_back(actJson(act));
    printRows(arguments, rows);
    return 0;
}

int sheet(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const QString code = arguments.value("language").value_or(QStringLiteral("en"));
    const auto language = parseLanguage(code == u"zh_CN" ? QStringLiteral("zh") : code);
    if (!language)
        throw badWord("language", code);
    const QString path = arguments.operands().value(1);
    if (path.isEmpty() && !arguments.json())
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "protect sheet: name the PDF to write, or say --json"));
    if (!path.isEmpty()) {
        requireFreeForWriting(workspace, path);
        requireNewFile(arguments, path);
    }
    const EvidenceSheet made = ProtectionService(workspace).sheet({number("ID", arguments.operands().first())});
    if (!path.isEmpty())
        writeEvidencePdf(made, *language, path);
    if (arguments.json()) {
        OrderedJson document = sheetJson(made);
        document["heads"] = sixHeadsJson(made);
        document["statement"] = utf8(timestampStatement(Words(*language)));
        writeJson(document);
    }
    return 0;
}

} // namespace

void addProtectCommands(CommandTable &table)
{
    table.add({"protect",
               "evidence",
               "Add files, or what lies in folders, as evidence for assets; or list the evidence",
               {workspaceOption(),
                {"asset", "CODE", "For what; may be given several times"},
                {"kind", "KIND", "screenshot, page, listing, purchase, contract, artwork or other"},
                {"captured-at", "INSTANT", "With its offset; now if not given"},
                {"zone", "ZONE", "Asia/Shanghai"},
                {"by", "WHO"},
                {"device", "TEXT"},
                {"software", "TEXT", "System, browser and versions"},
                {"network", "TEXT", "By which network, and from where"},
                {"url", "ADDRESS"},
                {"seller", "TEXT", "The shop's name"},
                {"seller-id", "TEXT", "The shop's number"},
                {"platform", "TEXT"},
                {"listing", "TEXT", "Number of the listing or the order"},
                {"price-shown", "TEXT", "As the page shows it"},
                {"price", "AMOUNT", "39.90"},
                {"currency", "CODE", "Of the price; CNY if not given"},
                {"units-sold", "TEXT", "As the page shows it"},
                {"notes", "TEXT"},
                {"supersedes", "ID", "The capture that this one replaces; for one file"},
                {"take-rest", "", "Record the others where some files cannot be taken"}},
               "add|list [FILE…]",
               evidence});
    table.add({"protect",
               "verify",
               "Hash the stored evidence again; exit status 1 if any does not hold",
               {workspaceOption()},
               "[ID…]",
               verify});
    table.add({"protect",
               "custody",
               "What was done with one piece of evidence; with --act, add an act",
               {workspaceOption(),
                {"act", "ACT", "viewed, exported or handed_over"},
                {"notes", "TEXT", "To whom it was handed over"}},
               "ID",
               custody});
    table.add({"protect",
               "sheet",
               "Write the sheet of one piece of evidence under the six heads, as PDF",
               {workspaceOption(), {"language", "CODE", "zh_CN or en; en if not given"}, overwriteOption()},
               "ID [FILE]",
               sheet});
}

} // namespace lianming::cli
