#include "app/cli/assetselection.h"
#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/progressline.h"
#include "core/imaging/pictureattach.h"
#include "core/imaging/pictureexport.h"
#include "core/imaging/picturefolder.h"
#include "core/imaging/pictureregister.h"
#include "core/institutions/institutionservice.h"

#include <QFileInfo>

namespace lianming::cli {

namespace {

constexpr int mostPixels = 100'000;

int edgeOption(const Arguments &arguments)
{
    const auto text = arguments.value("edge");
    if (!text)
        return 0;
    bool isNumber = false;
    const int edge = text->toInt(&isNumber);
    if (!isNumber || edge < 1 || edge > mostPixels)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: \"%2\" is no whole number from 1 to 100000"),
                    {QStringLiteral("--edge"), *text});
    return edge;
}

int exportPicture(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const Id<Asset> asset = assetNamed(workspace, arguments.operands().value(0));
    const QString target = arguments.required("output");
    const QString ending = QFileInfo(target).suffix();
    const auto format = parsePictureFormat(ending);
    if (!format)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "%1: pictures are written as .jpg, .png, .tif or .webp"), {target});
    requireNewFile(arguments, target);
    PictureExport how;
    how.format = *format;
    how.edge = edgeOption(arguments);
    how.watermark = text(arguments, "watermark");
    how.repeated = !arguments.has("corner");
    PictureWorker pictures;
    Progress progress;
    const ProgressLine line(progress);
    const QSize size = PictureExporter(workspace, pictures).write(asset, target, how, &progress);
    printRecord(arguments, {{"file", utf8(target)},
                            {"width", size.width()},
                            {"height", size.height()},
                            {"bytes", QFileInfo(target).size()}});
    return 0;
}

int attachOne(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const Id<Asset> asset = assetNamed(workspace, arguments.operands().value(0));
    PictureWorker pictures;
    Progress progress;
    const ProgressLine line(progress);
    const AssetFile file = attachPicture(workspace, pictures, asset, arguments.operands().value(1),
                                         text(arguments, "credit"), text(arguments, "licence"), &progress);
    printRecord(arguments, {{"file", utf8(file.name)},
                            {"sha256", utf8(file.sha256)},
                            {"media_type", utf8(file.mediaType)},
                            {"bytes", file.bytes}});
    return 0;
}

OrderedJson entryJson(const FolderEntry &entry)
{
    OrderedJson out{{"file", utf8(entry.file)}, {"outcome", folderOutcomeCode(entry.outcome)}};
    if (entry.match)
        out["match"] = pictureMatchCode(*entry.match);
    if (entry.fault)
        out["fault"] = pictureFaultCode(*entry.fault);
    out["assets"] = listJson(entry.assets);
    return out;
}

/// "a.png -> PM/1 (name)", "b.png -> PM/1 PM/2 (ambiguous: name part)", "c.png: unmatched".
QString entryText(const FolderEntry &entry)
{
    if (entry.outcome == FolderOutcome::Refused && entry.fault)
        return PictureError(*entry.fault, entry.file).message().english();
    const QString outcome = QString::fromLatin1(folderOutcomeCode(entry.outcome));
    if (!entry.match)
        return entry.file + QStringLiteral(": ") + outcome;
    const QString match = QString::fromLatin1(pictureMatchCode(*entry.match)).replace(u'_', u' ');
    const bool isTaken = entry.outcome == FolderOutcome::Taken;
    return QStringLiteral("%1 -> %2 (%3)")
        .arg(entry.file, entry.assets.join(u' '), isTaken ? match : outcome + QStringLiteral(": ") + match);
}

int addPictures(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const Institution institution = InstitutionService(workspace).get(arguments.required("institution"));
    PictureWorker pictures;
    Progress progress;
    const ProgressLine line(progress);
    const FolderReport report = PictureFolder(workspace, pictures)
                                    .run(arguments.operands().value(0), institution.id, arguments.has("trial"),
                                         progress, arguments.has("views"));
    OrderedJson out{{"present", report.present},     {"taken", report.taken},         {"already", report.already},
                    {"ambiguous", report.ambiguous}, {"unmatched", report.unmatched}, {"refused", report.refused}};
    if (report.step != 0)
        out["edit"] = report.step;
    if (arguments.json()) {
        out["files"] = OrderedJson::array();
        for (const FolderEntry &entry : report.entries)
            out["files"].push_back(entryJson(entry));
        writeJson(out);
        return 0;
    }
    for (const FolderEntry &entry : report.entries)
        note(entryText(entry));
    printRecord(arguments, out);
    return 0;
}

int describePictures(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    PictureWorker pictures;
    Progress progress;
    const ProgressLine line(progress);
    const DescribeReport report = PictureRegister(workspace, pictures).describePending(progress);
    printRecord(arguments, {{"pending", report.pending}, {"described", report.described}, {"faulty", report.faulty}});
    return 0;
}

} // namespace

void addAssetPictureCommands(CommandTable &table)
{
    const Option workspace = workspaceOption();
    table.add({"assets",
               "picture",
               "Write an asset's picture with its rights in it (JPEG, PNG, TIFF, WebP)",
               {workspace,
                {"output", "FILE", "its ending says the format", true},
                {"edge", "PIXELS", "the longest edge at most; without it: as large as it is"},
                {"watermark", "TEXT", "words across the picture"},
                {"corner", "", "the watermark once, at the lower right"},
                overwriteOption()},
               "CODE",
               exportPicture});
    table.add(
        {"assets",
         "attach",
         "Attach a picture to an asset, whatever the file is called; the first one is the asset's picture",
         {workspace, {"credit", "TEXT", "who is to be named"}, {"licence", "TEXT", "a licence's code or address"}},
         "CODE FILE",
         attachOne});
    table.add({"assets",
               "pictures",
               "Attach a folder's pictures to the assets that their names or their contents name",
               {workspace,
                {"institution", "CODE", "the museum's code", true},
                {"trial", "", "match and count only"},
                {"views", "", "what stands behind a number is a view of it, also where longer numbers are in use"}},
               "FOLDER",
               addPictures});
    table.add({"assets",
               "describe-pictures",
               "Make the fingerprints, colours and facts that stored pictures lack",
               {workspace},
               "",
               describePictures});
}

} // namespace lianming::cli
