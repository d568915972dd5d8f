#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/progressline.h"
#include "core/base/inputfile.h"
#include "core/base/storedmessage.h"
#include "core/imaging/copyscanner.h"

#include <QFile>
#include <QFileInfo>

namespace lianming::cli {

namespace {

OrderedJson regionJson(const QList<QPointF> &region)
{
    // Tenths of a pixel are as exact as a corner gets.
    const auto rounded = [](double value) {
        return double(qRound64(value * 10)) / 10;
    };
    OrderedJson out = OrderedJson::array();
    for (const QPointF &corner : region)
        out.push_back({rounded(corner.x()), rounded(corner.y())});
    return out;
}

/// What people call the asset: its code, or the name of the file that was indexed without a record.
QString nameOf(const CopyMatch &match)
{
    return match.assetCode.isEmpty() ? QFileInfo(match.file).completeBaseName() : match.assetCode;
}

OrderedJson matchJson(const CopyMatch &match)
{
    OrderedJson out{{"asset", utf8(nameOf(match))}, {"file", utf8(match.file)}, {"kind", copyKindCode(match.kind)}};
    out["distance"] = match.distance < 0 ? OrderedJson(nullptr) : OrderedJson(match.distance);
    out["inliers"] = match.inliers;
    out["score"] = double(qRound64(match.score * 1000)) / 1000;
    out["query_region"] = regionJson(match.queryRegion);
    out["asset_region"] = regionJson(match.assetRegion);
    out["sha256"] = utf8(match.sha256);
    return out;
}

int fingerprint(const Arguments &arguments)
{
    PictureWorker pictures;
    const QStringList &files = arguments.operands();
    const std::vector<PictureOutcome> found = pictures.describeAll(files);
    OrderedJson list = OrderedJson::array();
    QByteArray lines;
    std::optional<Message> fault;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const PictureOutcome &outcome = found[size_t(i)];
        if (outcome.fault) {
            const PictureError error(*outcome.fault, files[i]);
            note(error.message().english());
            fault = error.message();
            continue;
        }
        const PicturePrints &prints = outcome.picture.prints;
        list.push_back({{"file", utf8(files[i])}, {"pdq", utf8(pdqText(prints.pdq))}, {"quality", prints.quality}});
        lines += pdqText(prints.pdq).toLatin1() + '\t' + QByteArray::number(prints.quality) + '\t' + files[i].toUtf8()
                 + '\n';
    }
    if (arguments.json())
        writeJson(list);
    else
        write(lines);
    return fault ? 2 : 0;
}

int index(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments, true);
    PictureWorker pictures;
    Progress progress;
    CopyIndexReport report;
    {
        const ProgressLine line(progress);
        CopySearch search(workspace, pictures);
        report = arguments.operands().isEmpty() ? search.index(progress)
                                                : search.indexFolder(arguments.operands().first(), progress);
    }
    OrderedJson unreadable = OrderedJson::array();
    for (const UnreadablePicture &picture : report.unreadable) {
        note(PictureError(picture.fault, picture.file).message().english());
        unreadable.push_back({{"file", utf8(picture.file)}, {"fault", pictureFaultCode(picture.fault)}});
    }
    printRecord(arguments, {{"pictures", report.pictures},
                            {"added", report.added},
                            {"known", report.known},
                            {"others", report.others},
                            {"unreadable", unreadable}});
    return 0;
}

/// Who finds nothing hears of what was not looked at.
void noteLacking(CopySearch &search)
{
    const CopyIndexState state = search.state();
    if (state.lacking > 0)
        note(
            QStringLiteral("%1 of our %2 pictures are not in the index: they are found as a whole, but no part of them "
                           "is. Run lianming-cli protect index")
                .arg(state.lacking)
                .arg(state.pictures));
}

int watched(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    PictureWorker pictures;
    OrderedJson list = OrderedJson::array();
    for (const QString &name : CopySearch(workspace, pictures).watched())
        list.push_back({{"file", utf8(name)}});
    printRows(arguments, list);
    return 0;
}

int unwatch(const Arguments &arguments)
{
    const bool isAll = arguments.has("all");
    if (isAll == !arguments.operands().isEmpty())
        throw Error(
            Error::Kind::BadInput,
            QT_TRANSLATE_NOOP("core", "Say either the names of pictures (protect watched lists them) or --all"));
    Workspace workspace = openWorkspace(arguments);
    PictureWorker pictures;
    CopySearch search(workspace, pictures);
    printRecord(arguments, {{"unwatched", isAll ? search.unwatchAll() : search.unwatch(arguments.operands())}});
    return 0;
}

int search(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    QFile file(arguments.operands().first());
    openToRead(file);
    PictureWorker pictures;
    CopySearch search(workspace, pictures);
    const QList<CopyMatch> found = search.search(arguments.operands().first());
    noteLacking(search);
    if (arguments.json()) {
        OrderedJson list = OrderedJson::array();
        for (const CopyMatch &match : found)
            list.push_back(matchJson(match));
        writeJson(list);
    } else {
        QByteArray lines;
        for (const CopyMatch &match : found)
            lines += QStringLiteral("%1\t%2\t%3\t%4\n")
                         .arg(match.score, 0, 'f', 3)
                         .arg(QString::fromLatin1(copyKindCode(match.kind)), nameOf(match), match.file)
                         .toUtf8();
        write(lines);
    }
    return 0;
}

void printRun(const Arguments &arguments, const CopyScanRun &run)
{
    printRecord(arguments, {{"scan", run.id.value},
                            {"state", scanStateCode(run.state)},
                            {"pictures", run.pictures},
                            {"unreadable", run.unreadable},
                            {"matched", run.matched},
                            {"matches", run.matches}});
}

int endScan(const Arguments &arguments, Workspace &workspace)
{
    CopyScan scan(workspace);
    const QString folder = arguments.operands().first();
    const auto run = scan.unfinished(ScanKind::Folder, folder);
    if (!run)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "No search of %1 was stopped before it was done"),
                    {folder});
    scan.cancel(run->id);
    printRun(arguments, scan.run(run->id));
    return 0;
}

int scan(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    if (arguments.has("end"))
        return endScan(arguments, workspace);
    PictureWorker pictures;
    Progress progress;
    ListingDraft common;
    common.platform = text(arguments, "platform");
    common.shopName = text(arguments, "seller");
    common.shopId = text(arguments, "shop-id");
    CopyScanRun run;
    {
        const ProgressLine line(progress);
        run = scanFolder(workspace, pictures, arguments.operands().first(), common, progress);
    }
    for (const CopyScanItem &item : CopyScan(workspace).items(run.id, true))
        note(item.path + QStringLiteral(": ") + storedMessageText(item.fault));
    CopySearch search(workspace, pictures);
    noteLacking(search);
    printRun(arguments, run);
    return 0;
}

} // namespace

void addCopySearchCommands(CommandTable &table)
{
    table.add({"protect",
               "fingerprint",
               "PDQ fingerprints of pictures; needs no workspace (status 2: one cannot be read)",
               {},
               "FILE…",
               fingerprint});
    table.add(
        {"protect",
         "index",
         "Bring the index of the copy search up to date, or have a folder's pictures watched, too (status 0 also where "
         "some cannot be read)",
         {workspaceOption()},
         "[FOLDER]",
         index});
    table.add({"protect",
               "watched",
               "The pictures that are watched though no asset has them",
               {workspaceOption()},
               "",
               watched});
    table.add({"protect",
               "unwatch",
               "Watch pictures no longer, by the names that protect watched lists",
               {workspaceOption(), {"all", "", "None any more"}},
               "[NAME…]",
               unwatch});
    table.add({"protect",
               "search",
               "Which of our pictures a picture comes from, the surest first (status 0 also where none)",
               {workspaceOption()},
               "FILE",
               search});
    table.add({"protect",
               "scan",
               "Search for all pictures of a folder, and keep what is found for the triage; goes on where it stopped",
               {workspaceOption(),
                {"platform", "NAME", "Where they were seen"},
                {"seller", "NAME", "Whose listings they are"},
                {"shop-id", "NUMBER"},
                {"end", "", "End the search of the folder that was stopped, instead of going on with it"}},
               "FOLDER",
               scan});
}

} // namespace lianming::cli
