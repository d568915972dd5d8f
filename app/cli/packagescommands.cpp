#include "app/cli/assetselection.h"
#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/progressline.h"
#include "app/cli/rightsboxes.h"
#include "core/approvals/approvalservice.h"
#include "core/base/inputfile.h"
#include "core/brands/brandservice.h"
#include "core/imaging/lookbookpictures.h"
#include "core/packages/packageservice.h"
#include "core/proposals/proposalservice.h"

#include <QFile>

#include <algorithm>

namespace lianming::cli {

namespace {

std::string whenText(const QDateTime &at)
{
    return at.toUTC().toString(Qt::ISODate).toStdString();
}

OrderedJson entryJson(const ReviewEntry &entry)
{
    return {{"id", utf8(entry.uuid)},
            {"at", whenText(entry.at)},
            {"side", packageSideCode(entry.side)},
            {"author", utf8(entry.author)},
            {"kind", entryKindCode(entry.kind)},
            {"subject_kind", subjectKindCode(entry.subject.kind)},
            {"subject", utf8(entry.subject.code)},
            {"value", utf8(entry.value)},
            {"text", utf8(entry.body)},
            {"file", utf8(entry.fileName)},
            {"reply_to", utf8(entry.replyTo)},
            {"internal", entry.internal}};
}

OrderedJson entriesJson(const QList<ReviewEntry> &entries)
{
    OrderedJson out = OrderedJson::array();
    for (const ReviewEntry &entry : entries)
        out.push_back(entryJson(entry));
    return out;
}

OrderedJson openJson(const QList<Standing> &all)
{
    OrderedJson out = OrderedJson::array();
    for (const Standing &standing : all) {
        if (standing.isOpen())
            out.push_back({{"subject_kind", subjectKindCode(standing.subject.kind)},
                           {"subject", utf8(standing.subject.code)},
                           {"kind", entryKindCode(standing.kind)},
                           {"said", entriesJson(standing.heads)}});
    }
    return out;
}

OrderedJson manifestRecord(const PackageManifest &m)
{
    return {{"package", utf8(m.id)},           {"kind", packageKindCode(m.kind)},
            {"title", utf8(m.title)},          {"brand", utf8(m.brandCode)},
            {"made_by", utf8(m.madeBy)},       {"made_at", whenText(m.madeAt)},
            {"workspace", utf8(m.workspace)},  {"workspace_name", utf8(m.workspaceName)},
            {"thread", utf8(m.thread)},        {"answers", utf8(m.parent)},
            {"key", utf8(m.key.fingerprint())}};
}

/// One document, or as lines to read: the record, then each list under its name.
void printDocument(const Arguments &arguments, const OrderedJson &record, const QList<const char *> &lists)
{
    if (arguments.json()) {
        writeJson(record);
        return;
    }
    OrderedJson flat = record;
    for (const char *name : lists)
        flat.erase(name);
    printRecord(arguments, flat);
    for (const char *name : lists) {
        if (record.at(name).empty())
            continue;
        write(QByteArray("\n") + name + "\n");
        printRows(arguments, record.at(name));
    }
}

ShareOrder shareOrderOption(Workspace &w, const Arguments &arguments)
{
    ShareOrder out;
    out.brand = BrandService(w).get(arguments.required("brand")).id;
    bool isNarrowed = false;
    for (const Option &option : selectionOptions())
        isNarrowed = isNarrowed || arguments.has(option.name);
    if (isNarrowed)
        out.assets = selectionOf(w, arguments);
    const ProposalService proposals(w);
    for (const QString &number : arguments.values("proposal")) {
        const Proposal proposal = proposals.get(number);
        out.proposals.append(proposal.id);
        if (arguments.has("with-files")) {
            for (const Attachment &file : proposals.attachments(proposal.id))
                out.attachments.append(file.id);
        }
    }
    for (const QString &product : arguments.values("product"))
        out.products.append(ApprovalService(w).find(product.section(u'/', 0, 0), product.section(u'/', 1)));
    out.withOriginals = arguments.has("originals");
    out.onlyFree = !arguments.has("with-taken");
    out.title = text(arguments, "title");
    out.note = text(arguments, "note");
    out.follows = text(arguments, "follows");
    return out;
}

OrderedJson sharedJson(const GatheredReview &gathered)
{
    OrderedJson works = OrderedJson::array();
    for (const SharedAsset &asset : gathered.content.assets)
        works.push_back({{"code", utf8(asset.code)},
                         {"title_zh", utf8(asset.titleZh)},
                         {"title_en", utf8(asset.titleEn)},
                         {"rights", utf8(asset.verdict)}});
    OrderedJson proposals = OrderedJson::array();
    for (const SharedProposal &proposal : gathered.content.proposals)
        proposals.push_back({{"number", utf8(proposal.number)}, {"title", utf8(proposal.title)}});
    OrderedJson products = OrderedJson::array();
    for (const SharedSubmission &round : gathered.content.submissions)
        products.push_back({{"sku", utf8(round.sku)}, {"stage", utf8(round.stage)}, {"round", utf8(round.round)}});
    OrderedJson files = OrderedJson::array();
    for (const SharedFile &file : gathered.content.files)
        files.push_back({{"subject", utf8(file.subject)}, {"name", utf8(file.name)}});
    return {{"brand", utf8(gathered.brandCode)},
            {"works", std::move(works)},
            {"proposals", std::move(proposals)},
            {"products", std::move(products)},
            {"files", std::move(files)},
            {"said", entriesJson(gathered.content.entries)},
            {"not_free", listJson(gathered.notFree)},
            {"archived", listJson(gathered.archived)}};
}

int makePackage(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const ShareOrder order = shareOrderOption(workspace, arguments);
    PackageService service(workspace);
    Progress progress;
    if (arguments.has("dry-run")) {
        printDocument(arguments, sharedJson(service.preview(order, progress)),
                      {"works", "proposals", "products", "files", "said"});
        return 0;
    }
    if (!arguments.has("output"))
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "--output is missing: say where the package goes"));
    const QString path = arguments.required("output");
    requireNewFile(arguments, path);
    PictureWorker worker;
    ShareOutcome outcome;
    {
        const ProgressLine shown(progress);
        outcome = service.share(order, path, lookbookPictures(worker, workspace.files), progress);
    }
    printRecord(arguments, {{"output", utf8(path)},
                            {"package", utf8(outcome.uuid)},
                            {"bytes", outcome.bytes},
                            {"works", outcome.assets},
                            {"proposals", outcome.proposals},
                            {"pictures", outcome.pictures},
                            {"files", outcome.files},
                            {"not_free", listJson(outcome.notFree)},
                            {"archived", listJson(outcome.archived)},
                            {"key", utf8(service.ownKeys().first().key.fingerprint())}});
    return 0;
}

int listPackages(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    OrderedJson rows = OrderedJson::array();
    for (const ReviewItem &item : PackageService(workspace).list())
        rows.push_back({{"package", utf8(item.package.uuid)},
                        {"title", utf8(item.package.title)},
                        {"way", packageWayCode(item.package.way)},
                        {"brand", utf8(item.package.brandCode)},
                        {"from", utf8(item.package.workspaceName)},
                        {"works", item.package.assets},
                        {"proposals", item.package.proposals},
                        {"answers", item.replies},
                        {"said", item.entries},
                        {"not_given", item.notGiven},
                        {"open", item.open},
                        {"withdrawn", item.package.withdrawnAt.has_value()},
                        {"last_at", whenText(item.lastAt)}});
    printRows(arguments, rows);
    return 0;
}

int openPackage(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments, true);
    PackageService service(workspace);
    const QString uuid = service.open(arguments.operands().first());
    const Review review = service.get(uuid);
    printRecord(arguments, {{"package", utf8(uuid)},
                            {"title", utf8(review.package.title)},
                            {"from", utf8(review.package.workspaceName)},
                            {"works", review.package.assets},
                            {"proposals", review.package.proposals},
                            {"key", utf8(review.package.key.fingerprint())}});
    return 0;
}

int showPackage(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const Review review = PackageService(workspace).get(arguments.operands().first());
    OrderedJson works = OrderedJson::array();
    for (const SharedAsset &asset : review.content.assets)
        works.push_back({{"code", utf8(asset.code)},
                         {"title_zh", utf8(asset.titleZh)},
                         {"title_en", utf8(asset.titleEn)},
                         {"rights", utf8(asset.verdict)}});
    OrderedJson proposals = OrderedJson::array();
    for (const SharedProposal &proposal : review.content.proposals)
        proposals.push_back({{"number", utf8(proposal.number)}, {"title", utf8(proposal.title)}});
    OrderedJson products = OrderedJson::array();
    for (const SharedSubmission &round : review.content.submissions)
        products.push_back({{"code", utf8(round.code)}, {"sku", utf8(round.sku)}, {"stage", utf8(round.stage)}});
    OrderedJson stands = OrderedJson::array();
    for (const Standing &standing : standings(review.entries))
        stands.push_back({{"subject_kind", subjectKindCode(standing.subject.kind)},
                          {"subject", utf8(standing.subject.code)},
                          {"kind", entryKindCode(standing.kind)},
                          {"value", standing.isOpen() ? OrderedJson() : OrderedJson(utf8(standing.value()))},
                          {"open", standing.isOpen()}});
    printDocument(arguments,
                  {{"package", utf8(review.package.uuid)},
                   {"title", utf8(review.package.title)},
                   {"brand", utf8(review.package.brandCode)},
                   {"from", utf8(review.package.workspaceName)},
                   {"note", utf8(review.content.note)},
                   {"withdrawn", utf8(review.package.withdrawnReason)},
                   {"not_given", review.notGiven.size()},
                   {"works", std::move(works)},
                   {"proposals", std::move(proposals)},
                   {"products", std::move(products)},
                   {"stands", std::move(stands)},
                   {"open", openJson(standings(review.entries))},
                   {"said", entriesJson(review.entries)}},
                  {"works", "proposals", "products", "stands", "open", "said"});
    return 0;
}

int sayInPackage(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    EntryDraft draft;
    draft.package = arguments.operands().first();
    draft.body = text(arguments, "text");
    draft.value = text(arguments, "value");
    draft.replyTo = text(arguments, "answers");
    draft.file = text(arguments, "file");
    draft.author = text(arguments, "author");
    draft.internal = arguments.has("internal");
    if (arguments.has("work"))
        draft.subject = {SubjectKind::Asset, text(arguments, "work")};
    else if (arguments.has("proposal"))
        draft.subject = {SubjectKind::Proposal, text(arguments, "proposal")};
    else if (arguments.has("round"))
        draft.subject = {SubjectKind::Submission, text(arguments, "round")};
    if (!draft.file.isEmpty())
        draft.kind = EntryKind::File;
    else if (!draft.value.isEmpty())
        draft.kind = draft.subject.kind == SubjectKind::Asset ? EntryKind::Choice : EntryKind::Answer;
    PackageService service(workspace);
    if (!draft.replyTo.isEmpty()) { // an answer is about what it answers
        const QList<ReviewEntry> said = service.get(draft.package).entries;
        const auto asked = std::ranges::find(said, draft.replyTo, &ReviewEntry::uuid);
        if (asked != said.end())
            draft.subject = asked->subject;
    }
    const ReviewEntry entry = service.write(draft);
    printRecord(arguments, entryJson(entry));
    return 0;
}

int replyToPackage(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const QString path = arguments.required("output");
    requireNewFile(arguments, path);
    PackageService service(workspace);
    const QString uuid = service.reply(arguments.operands().first(), path);
    printRecord(
        arguments,
        {{"output", utf8(path)}, {"package", utf8(uuid)}, {"key", utf8(service.ownKeys().first().key.fingerprint())}});
    return 0;
}

int mergePackage(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    PackageService service(workspace);
    const QString path = arguments.operands().first();
    if (arguments.has("dry-run")) {
        const ReplyReading reading = service.read(path);
        OrderedJson out = manifestRecord(reading.manifest);
        out["new"] = entriesJson(reading.added);
        out["known"] = reading.known;
        out["taken_in"] = reading.isTakenIn;
        out["key_state"] = reading.key ? keyStateCode(reading.key->state) : "new";
        out["open"] = openJson(reading.open);
        printDocument(arguments, out, {"new", "open"});
        return 0;
    }
    const MergeOutcome outcome = service.merge(path);
    printRecord(arguments, {{"package", utf8(outcome.uuid)},
                            {"thread", utf8(outcome.thread)},
                            {"new", outcome.added},
                            {"known", outcome.known},
                            {"files", outcome.files},
                            {"open", outcome.open}});
    return 0;
}

int verifyPackage(const Arguments &arguments)
{
    const QString path = arguments.operands().first();
    {
        QFile file(path);
        openToRead(file); // a file that is not there is no answer about a package
    }
    OrderedJson out;
    try {
        const PackageFile file = readPackageFile(path);
        (void)readContent(file.records(), path);
        out = manifestRecord(file.manifest);
        out["valid"] = true;
        out["parts"] = file.parts.size();
    } catch (const Error &error) {
        printRecord(arguments, {{"valid", false}, {"reason", utf8(error.message().english())}});
        return 1;
    }
    printRecord(arguments, out);
    return 0;
}

int withdrawPackage(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    PackageService(workspace).withdraw(arguments.operands().first(), arguments.required("reason"));
    return 0;
}

int packageKeys(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    PackageService service(workspace);
    for (const char *verb : {"confirm", "refuse"}) {
        if (const auto id = arguments.value(verb))
            service.decide({id->toLongLong()}, qstrcmp(verb, "confirm") == 0);
    }
    if (arguments.has("renew"))
        (void)service.renewKey();
    if (const auto path = arguments.value("import"))
        (void)service.importKey(*path, passphraseOption(arguments));
    if (const auto path = arguments.value("export")) {
        requireNewFile(arguments, *path);
        service.exportKey(passphraseOption(arguments), *path);
    }
    OrderedJson rows = OrderedJson::array();
    for (const WorkspaceKey &key : service.ownKeys())
        rows.push_back({{"id", 0},
                        {"whose", "own"},
                        {"key", utf8(key.key.fingerprint())},
                        {"state", key.retiredAt ? "retired" : "in_use"},
                        {"since", whenText(key.madeAt)}});
    for (const KnownKey &key : service.keys())
        rows.push_back({{"id", key.id.value},
                        {"whose", utf8(key.name)},
                        {"key", utf8(key.key.fingerprint())},
                        {"state", keyStateCode(key.state)},
                        {"since", whenText(key.seenAt)}});
    printRows(arguments, rows);
    return 0;
}

} // namespace

void addPackagesCommands(CommandTable &table)
{
    QList<Option> make{workspaceOption(),
                       {"brand", "CODE", "For whom", true},
                       {"output", "FILE", "NAME.lianming-review"},
                       {"proposal", "NUMBER", "A proposal of the brand's, with its works; several"},
                       {"product", "CONTRACT/SKU", "The newest round of a product's approval; several"},
                       {"with-files", "", "With the files of these proposals"},
                       {"originals", "", "With the works' own pictures, beside the marked ones"},
                       {"with-taken", "", "Also works that cannot be licensed as asked"},
                       {"title", "TEXT"},
                       {"note", "TEXT", "To the brand"},
                       {"follows", "ID", "The package whose exchange goes on"},
                       {"dry-run", "", "Print what would be inside, and write nothing"},
                       overwriteOption()};
    make += selectionOptions();
    table.add({"packages", "make", "Share works and proposals with a brand as one signed file", make, "", makePackage});
    table.add({"packages", "list", "Exchanges, the latest first", {workspaceOption()}, "", listPackages});
    table.add(
        {"packages", "open", "Open a package that was shared with you", {workspaceOption()}, "FILE", openPackage});
    table.add({"packages", "show", "What was shared and said", {workspaceOption()}, "ID", showPackage});
    table.add({"packages",
               "say",
               "Comment, choose a work, answer a proposal or attach a file",
               {workspaceOption(),
                {"work", "CODE", "About this work"},
                {"proposal", "NUMBER", "About this proposal"},
                {"round", "CODE", "About this round of a product, as \"packages show\" names it"},
                {"value", "WORD", "wanted, maybe, no (a work); agree, discuss, decline (a proposal)"},
                {"text", "TEXT"},
                {"file", "FILE"},
                {"answers", "ID", "The comment that this answers"},
                {"author", "NAME", "Who says it; you if not given"},
                {"internal", "", "For the house alone"}},
               "ID",
               sayInPackage});
    table.add({"packages",
               "reply",
               "Give back what you said",
               {workspaceOption(), {"output", "FILE", "", true}, overwriteOption()},
               "ID",
               replyToPackage});
    table.add({"packages",
               "merge",
               "Take in a brand's answer",
               {workspaceOption(), {"dry-run", "", "Print what is new, and take nothing in"}},
               "FILE",
               mergePackage});
    table.add({"packages",
               "verify",
               "Whether a package is whole and signed (status 1: it is not)",
               {},
               "FILE",
               verifyPackage});
    table.add({"packages",
               "withdraw",
               "Refuse answers to a package from now on",
               {workspaceOption(), {"reason", "TEXT", "", true}},
               "ID",
               withdrawPackage});
    table.add({"packages",
               "keys",
               "Keys that sign, and whose they are",
               {workspaceOption(),
                {"confirm", "ID", "The digits were compared with the owner's"},
                {"refuse", "ID", "It is not theirs"},
                {"renew", "", "Sign with a new key from now on"},
                {"export", "FILE", "The own key, sealed with the passphrase, for another computer"},
                {"import", "FILE"},
                {"passphrase-file", "FILE", "Its first line is the passphrase"},
                overwriteOption()},
               "",
               packageKeys});
}

} // namespace lianming::cli
