#include "app/cli/assetselection.h"
#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/progressline.h"
#include "app/cli/rightsboxes.h"
#include "core/brands/brandservice.h"
#include "core/imaging/lookbookpictures.h"
#include "core/reports/lookbookservice.h"

namespace lianming::cli {

namespace {

QList<Option> lookbookOptions()
{
    return {{"output", "PATH", "A file (pdf), or a folder that is new or empty (html)", true},
            {"format", "WORD", "pdf or html; by the ending of --output, or html, if not given"},
            {"brand", "CODE", "For whom; what is not said about the rights follows from the brand"},
            {"right", "WORD", "What the rights are asked for: reproduction, adaptation …; several"},
            {"category", "CODE", "nice/24/bedding or *; may be given several times"},
            {"territory", "CODE", "WORLD, CN, CN-GS or a region; may be given several times"},
            {"except", "CODE", "A territory taken away; may be given several times"},
            {"channel", "CODE", "online/marketplace/tmall or *; may be given several times"},
            {"from", "DAY", "First day of the licence; today if not given"},
            {"to", "DAY", "Last day of the licence; two years if not given"},
            {"exclusivity", "WORD", "exclusive, sole or non_exclusive (if not given)"},
            {"no-rights", "", "Do not ask about the rights"},
            {"layout", "WORD", "one, four (if not given) or nine works on a page"},
            {"language", "CODE", "zh (if not given), en or both"},
            {"title", "TEXT"},
            {"note", "TEXT", "To the brand"},
            {"valid-to", "DAY", "30 days if not given"},
            {"watermark", "TEXT", "Across the pictures; the institution and the brand if not given"},
            {"no-descriptions", ""},
            {"no-order-form", ""}};
}

LookbookFormat lookbookFormatOption(const Arguments &arguments)
{
    if (const auto word = arguments.value("format")) {
        const auto format = parseLookbookFormat(*word);
        if (!format)
            refuseWord("format", *word);
        return *format;
    }
    const bool isPdf = arguments.required("output").endsWith(u".pdf", Qt::CaseInsensitive);
    return isPdf ? LookbookFormat::Pdf : LookbookFormat::Html;
}

GrantTerms lookbookScopeOption(const Arguments &arguments)
{
    GrantTerms out;
    out.rights = rightsOption(arguments);
    out.categories = codesOption(arguments, "category");
    out.territories = codesOption(arguments, "territory");
    out.territoriesExcept = codesOption(arguments, "except");
    out.channels = codesOption(arguments, "channel");
    out.days = {dayOption(arguments, "from").value_or(QDate()), dayOption(arguments, "to").value_or(QDate())};
    if (const auto word = arguments.value("exclusivity")) {
        const auto known = parseExclusivity(word->toStdString());
        if (!known)
            refuseWord("exclusivity", *word);
        out.exclusivity = *known;
    }
    return out;
}

LookbookOrder lookbookOrderOption(Workspace &w, const Arguments &arguments)
{
    LookbookOrder out;
    out.assets = selectionOf(w, arguments);
    if (const auto code = arguments.value("brand"))
        out.brand = BrandService(w).get(*code).id;
    out.title = text(arguments, "title");
    out.note = text(arguments, "note");
    out.watermark = text(arguments, "watermark");
    out.validTo = dayOption(arguments, "valid-to");
    out.asksRights = !arguments.has("no-rights");
    out.hasDescriptions = !arguments.has("no-descriptions");
    out.hasOrderForm = !arguments.has("no-order-form");
    out.scope = lookbookScopeOption(arguments);
    if (const auto word = arguments.value("layout")) {
        const auto layout = parseLookbookLayout(*word);
        if (!layout)
            refuseWord("layout", *word);
        out.layout = *layout;
    }
    if (const auto word = arguments.value("language")) {
        const auto languages = parseLookbookLanguages(*word);
        if (!languages)
            refuseWord("language", *word);
        out.languages = *languages;
    }
    return out;
}

int makeLookbook(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const LookbookOrder order = lookbookOrderOption(workspace, arguments);
    const QString path = arguments.required("output");
    PictureWorker worker;
    Progress progress;
    LookbookOutcome outcome;
    {
        const ProgressLine shown(progress);
        outcome = LookbookService(workspace).write(order, lookbookFormatOption(arguments), path,
                                                   lookbookPictures(worker, workspace.files), progress);
    }
    printRecord(arguments, {{"output", utf8(path)},
                            {"reference", utf8(outcome.reference)},
                            {"works", outcome.works},
                            {"pictures", outcome.pictures},
                            {"archived", listJson(outcome.archived)},
                            {"merged", listJson(outcome.merged)}});
    return 0;
}

int readChoice(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const ChosenWorks chosen = LookbookService(workspace).readChoice(arguments.operands().first());
    OrderedJson works = OrderedJson::array();
    bool isComplete = true;
    for (const ChosenWork &work : chosen.works) {
        isComplete = isComplete && work.asset.isSet() && !work.isArchived;
        works.push_back({{"number", work.line.number},
                         {"code", utf8(work.line.code)},
                         {"known", work.asset.isSet()},
                         {"asset", work.asset.isSet() ? OrderedJson(utf8(work.code)) : OrderedJson()},
                         {"archived", work.isArchived},
                         {"remark", utf8(work.line.remark)}});
    }
    if (arguments.json())
        writeJson({{"lookbook", utf8(chosen.choice.lookbook)},
                   {"brand", chosen.brand.isSet() ? OrderedJson(utf8(BrandService(workspace).get(chosen.brand).code))
                                                  : OrderedJson()},
                   {"remark", utf8(chosen.choice.remark)},
                   {"works", std::move(works)}});
    else
        printRows(arguments, works);
    return isComplete ? 0 : 1;
}

int printLookbookSchema(const Arguments &arguments)
{
    Q_UNUSED(arguments)
    write(lookbookSchema());
    return 0;
}

} // namespace

void addLookbookCommands(CommandTable &table)
{
    table.add({"assets", "lookbook",
               "Make a lookbook for a brand: pictures with a watermark, facts, what could be had of the rights",
               QList<Option>{workspaceOption()} + lookbookOptions() + selectionOptions(), "", makeLookbook});
    table.add(
        {"assets",
         "choice",
         "Read what a brand chose from a lookbook (its file, table or mail); status 1 if a work is unknown here or "
         "archived",
         {workspaceOption()},
         "FILE",
         readChoice});
    table.add(
        {"assets", "lookbook-schema", "Print the JSON Schema of lianming-lookbook/1", {}, "", printLookbookSchema});
}

} // namespace lianming::cli
