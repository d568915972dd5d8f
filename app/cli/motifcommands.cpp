#include "app/cli/assetselection.h"
#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/progressline.h"
#include "core/assets/assetservice.h"
#include "core/imaging/motifcut.h"

namespace lianming::cli {

namespace {

int cut(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const QString region = arguments.required("region");
    const auto part = parseRegion(region);
    if (!part)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "%1: \"%2\" is no part of a picture: pct:x,y,width,height in percent, at "
                                              "most two decimals, inside the picture"),
                    {QStringLiteral("--region"), region});
    const MotifDraft draft{assetNamed(workspace, arguments.operands().value(0)),
                           *part,
                           text(arguments, "number"),
                           text(arguments, "title"),
                           text(arguments, "title-zh"),
                           arguments.values("term")};
    PictureWorker pictures;
    Progress progress;
    const ProgressLine line(progress);
    const Asset motif = AssetService(workspace).get(cutMotif(workspace, pictures, draft, progress));
    printRecord(arguments, {{"code", utf8(motif.code)},
                            {"source_region", utf8(motif.sourceRegion)},
                            {"picture_sha256", utf8(motif.pictureSha256)}});
    return 0;
}

} // namespace

void addMotifCommands(CommandTable &table)
{
    table.add({"assets",
               "cut",
               "Cut a motif out of a work's picture, as an asset of its own",
               {workspaceOption(),
                {"region", "pct:X,Y,W,H", "in percent of the picture, at most two decimals", true},
                {"title", "TEXT", "English title; one of the two is needed"},
                {"title-zh", "TEXT", "Chinese title"},
                {"number", "NUMBER", "accession number; the work's with -m1, -m2 … if not given"},
                {"term", "TERM", "a term's code; may be given several times"}},
               "CODE",
               cut});
}

} // namespace lianming::cli
