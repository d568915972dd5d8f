// What came of cases: letters, money, damages, documents and figures.
#include "app/cli/casesprinting.h"
#include "app/cli/openworkspace.h"
#include "app/cli/wholeoption.h"
#include "core/imaging/pictureworker.h"
#include "core/protection/bundleexport.h"
#include "core/reports/casedocument.h"
#include "core/reports/documentsheet.h"
#include "core/reports/printface.h"

#include <QTemporaryDir>

namespace lianming::cli {

namespace {

int addLetter(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    CaseService service(workspace);
    CaseLetter letter;
    letter.isIncoming = arguments.has("received");
    letter.day = dayOption(arguments, "on").value_or(workspace.clock.today());
    letter.party = arguments.required("with");
    letter.channel = text(arguments, "channel");
    letter.reference = text(arguments, "reference");
    letter.text = text(arguments, "text");
    service.addLetter(service.get(arguments.operands().first()).id, letter, text(arguments, "file"));
    return 0;
}

int recover(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    CaseService service(workspace);
    CaseRecovery recovery;
    const QString kind = arguments.value("kind").value_or(QStringLiteral("settlement"));
    const auto known = parseRecoveryKind(kind);
    if (!known)
        refuseWord("kind", kind);
    recovery.kind = *known;
    const QString code = arguments.value("currency").value_or(QStringLiteral("CNY"));
    const auto currency = Currency::find(QStringView(code));
    if (!currency)
        refuseWord("currency", code);
    const auto amount = Money::parse(utf8(arguments.required("amount")), *currency);
    if (!amount)
        refuseWord("amount", arguments.required("amount"));
    recovery.amount = *amount;
    recovery.day = dayOption(arguments, "on").value_or(workspace.clock.today());
    recovery.note = text(arguments, "note");
    service.addRecovery(service.get(arguments.operands().first()).id, recovery);
    return 0;
}

/// Shows the worksheet with the fees that contracts say, or stores one; status 1 while it has problems.
int damages(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    CaseService service(workspace);
    const auto id = service.get(arguments.operands().first()).id;
    if (const auto file = arguments.value("from")) {
        const DamagesInput input = damagesInput(readJsonFile(*file), *file);
        const auto known = service.detail(id).damages;
        service.saveDamages(id, input, wholeOption(arguments, "version").value_or(known ? known->version : 0));
    }
    const auto sheet = service.detail(id).damages;
    OrderedJson references = OrderedJson::array();
    for (const ReferenceFee &fee : service.feeReferences(id)) {
        references.push_back({{"contract", fee.contract},
                              {"number", utf8(fee.number)},
                              {"what", utf8(fee.what)},
                              {"amount", fee.amount.toString()},
                              {"currency", utf8(fee.amount.currency.codeText())}});
    }
    OrderedJson problems = OrderedJson::array();
    if (sheet) {
        for (const DamagesProblem problem : damagesOf(sheet->input).problems)
            problems.push_back(utf8(problemMessage(problem).english()));
    }
    const bool isOpen = !problems.empty();
    printRecord(arguments, {{"version", sheet ? sheet->version : 0},
                            {"worksheet", sheet ? damagesJson(sheet->input) : OrderedJson(nullptr)},
                            {"problems", problems},
                            {"licence_fees", references}});
    return isOpen ? 1 : 0;
}

DocumentLanguage languageOption(const Arguments &arguments)
{
    const QString word = arguments.value("language").value_or(QStringLiteral("zh"));
    const auto language = parseLanguage(word);
    if (!language)
        refuseWord("language", word);
    return *language;
}

int writeNotice(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const auto id = CaseService(workspace).get(arguments.operands().first()).id;
    const QString path = arguments.operands().at(1);
    requireFreeForWriting(workspace, path);
    requireNewFile(arguments, path);
    PrintFonts fonts;
    writeDocument(noticePaper(workspace, id, languageOption(arguments), fonts), path);
    return 0;
}

/// A stored picture as JPEG, by the other program; nothing where it cannot be read.
CasePictures casePictures(PictureWorker &worker, const FileStore &files)
{
    return [&worker, files](const QString &sha256, int edge) {
        CasePicture out;
        if (!files.contains(sha256))
            return out;
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("picture.jpg"));
        PictureExport how;
        how.edge = edge;
        try {
            out.size = worker.write(files.path(sha256), path, how, sha256);
        } catch (const PictureError &) {
            return out; // the page says that there is none
        }
        QFile made(path);
        if (made.open(QIODevice::ReadOnly))
            out.jpeg = made.readAll();
        return out;
    };
}

int writeFile(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const auto id = CaseService(workspace).get(arguments.operands().first()).id;
    PictureWorker worker;
    CaseFolderOrder order;
    order.folder = arguments.operands().at(1);
    order.pictures = casePictures(worker, workspace.files);
    if (!arguments.has("without-bundle")) {
        order.bundle = [&workspace](const QList<Id<Evidence>> &evidence, const QString &caseText, const QString &path) {
            BundleService bundles(workspace);
            bundles.exportBundle({evidence, caseText, path}, bundles.authority());
        };
    }
    printRecord(arguments, {{"files", listJson(writeCaseFolder(workspace, id, order))}});
    return 0;
}

OrderedJson countsJson(const QList<CaseFigures::Count> &counts)
{
    OrderedJson out = OrderedJson::array();
    for (const CaseFigures::Count &one : counts)
        out.push_back({{"key", utf8(one.key)}, {"name", utf8(one.name)}, {"cases", one.cases}});
    return out;
}

OrderedJson removalJson(const RemovalTimes &times)
{
    const auto days = [](const std::optional<int> &count) {
        return count ? OrderedJson(*count) : OrderedJson(nullptr);
    };
    return {{"sent", times.sent},
            {"removed", times.removed},
            {"still_up", times.stillUp},
            {"restored", times.restored},
            {"median_days", days(times.medianDays)},
            {"p90_days", days(times.p90Days)}};
}

int figures(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const CaseFigures found = CaseService(workspace).figures(caseFilter(arguments, workspace));
    OrderedJson platforms = OrderedJson::object();
    for (const auto &[platform, times] : found.removalByPlatform)
        platforms[utf8(platform)] = removalJson(times);
    OrderedJson recovered = OrderedJson::array();
    for (const CaseFigures::Recovered &one : found.recovered) {
        recovered.push_back({{"kind", utf8(one.kind)},
                             {"amount", one.amount.toString()},
                             {"currency", utf8(one.amount.currency.codeText())}});
    }
    printRecord(arguments, {{"by_state", countsJson(found.byState)},
                            {"by_platform", countsJson(found.byPlatform)},
                            {"by_seller", countsJson(found.bySeller)},
                            {"by_outcome", countsJson(found.byOutcome)},
                            {"removal", removalJson(found.removal)},
                            {"removal_by_platform", platforms},
                            {"recovered", recovered}});
    return 0;
}

} // namespace

void addCaseOutcomeCommands(CommandTable &table)
{
    table.add({"cases",
               "letter",
               "Keep a letter in the log of correspondence, with its document",
               {workspaceOption(),
                {"with", "NAME", "The platform, the seller, an authority", true},
                {"received", "", "It came; else it went"},
                {"on", "DAY", "Today if not given"},
                {"channel", "TEXT", "How: platform form, e-mail, post"},
                {"reference", "NUMBER", "Theirs"},
                {"text", "TEXT"},
                {"file", "FILE"}},
               "NUMBER",
               addLetter});
    table.add({"cases",
               "recover",
               "Record money that came in",
               {workspaceOption(),
                {"amount", "AMOUNT", "Below 0: what was entered too much", true},
                {"currency", "CODE", "CNY if not given"},
                {"kind", "WORD", "settlement (if not given), damages, licence_fee or costs"},
                {"on", "DAY", "Today if not given"},
                {"note", "TEXT"}},
               "NUMBER",
               recover});
    table.add({"cases",
               "damages",
               "Show the damages worksheet and the licence fees of contracts, or store a worksheet; exit status 1 "
               "while it has problems",
               {workspaceOption(),
                {"from", "FILE", "A worksheet, lianming-damages/1"},
                {"version", "NUMBER", "Of the worksheet that is changed"}},
               "NUMBER",
               damages});
    table.add({"cases",
               "notice",
               "Write the notice as PDF",
               {workspaceOption(), {"language", "WORD", "zh (if not given) or en"}, overwriteOption()},
               "NUMBER FILE",
               writeNotice});
    table.add({"cases",
               "file",
               "Write notice and case file in both languages into a new folder, with the bundle of the evidence",
               {workspaceOption(), {"without-bundle", ""}},
               "NUMBER FOLDER",
               writeFile});
    table.add({"cases", "figures", "Print the figures of cases", caseFilterOptions(), "", figures});
}

} // namespace lianming::cli
