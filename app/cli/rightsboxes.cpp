#include "app/cli/rightsboxes.h"

#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "core/assets/assetservice.h"

namespace lianming::cli {

QList<Option> boxOptions()
{
    return {{"asset", "CODE", "An asset, collection:CODE or *; may be given several times"},
            {"right", "WORD", "reproduction, adaptation, distribution, communication, trademark, name or *; several"},
            {"category", "CODE", "nice/24/bedding or *; may be given several times"},
            {"territory", "CODE", "WORLD, CN, CN-GS or a region; may be given several times"},
            {"except", "CODE", "A territory taken away; may be given several times"},
            {"channel", "CODE", "online/marketplace/tmall or *; may be given several times"},
            {"start", "DAY"},
            {"end", "DAY"},
            {"exclusivity", "WORD", "exclusive, sole or non_exclusive (if not given)"}};
}

std::vector<std::string> codesOption(const Arguments &arguments, const char *option)
{
    std::vector<std::string> out;
    for (const QString &code : arguments.values(option))
        out.push_back(code.toStdString());
    return out;
}

std::vector<Right> rightsOption(const Arguments &arguments)
{
    std::vector<Right> out;
    for (const QString &word : arguments.values("right")) {
        const auto right = parseRight(word.toStdString());
        if (!right)
            refuseWord("right", word);
        out.push_back(*right);
    }
    return out;
}

GrantTerms boxOption(const Arguments &arguments)
{
    GrantTerms out;
    out.assets = codesOption(arguments, "asset");
    out.rights = rightsOption(arguments);
    out.categories = codesOption(arguments, "category");
    out.territories = codesOption(arguments, "territory");
    out.territoriesExcept = codesOption(arguments, "except");
    out.channels = codesOption(arguments, "channel");
    out.days = {dayOption(arguments, "start").value_or(QDate()), dayOption(arguments, "end").value_or(QDate())};
    const QString exclusivity = arguments.value("exclusivity").value_or(QStringLiteral("non_exclusive"));
    const auto known = parseExclusivity(exclusivity.toStdString());
    if (!known)
        refuseWord("exclusivity", exclusivity);
    out.exclusivity = *known;
    return out;
}

RightsIn heldOption(const Arguments &arguments)
{
    const GrantTerms box = boxOption(arguments);
    const auto orAll = [](std::vector<std::string> codes, const char *all) {
        return codes.empty() ? std::vector<std::string>{all} : codes;
    };
    RightsIn out;
    out.rights = box.rights.empty() ? std::vector{Right::All} : box.rights;
    out.categories = orAll(box.categories, "*");
    out.territories = orAll(box.territories, "WORLD");
    out.territoriesExcept = box.territoriesExcept;
    out.channels = orAll(box.channels, "*");
    if (box.days.start.isValid())
        out.start = box.days.start;
    if (box.days.end.isValid())
        out.end = box.days.end;
    out.exclusivity = arguments.has("exclusivity") ? box.exclusivity : Exclusivity::Exclusive;
    return out;
}

GrantRequest requestOption(const Arguments &arguments)
{
    if (arguments.has("request")) {
        const QString file = arguments.required("request");
        const Json document = readJsonFile(file);
        return readGrantTerms(JsonNode(document, file));
    }
    GrantTerms box = boxOption(arguments);
    box.licensee = text(arguments, "licensee").toStdString();
    // Read as a document is, so that one rule says what a request must have; the places are the options' names.
    const Json document = grantTermsJson(box);
    return readGrantTerms(JsonNode(document, QStringLiteral("rights ask")));
}

RightsScope scopeOption(const Arguments &arguments, Workspace &workspace)
{
    RightsScope out;
    const QString code = text(arguments, "asset");
    if (code.isEmpty() || code == u"*")
        return out;
    const QString prefix = QStringLiteral("collection:");
    if (code.startsWith(prefix))
        out.collection = CollectionService(workspace).find(code.mid(prefix.size())).value_or(Id<Collection>());
    else
        out.asset = AssetService(workspace).find(code).value_or(Id<Asset>());
    if (!out.collection.isSet() && !out.asset.isSet())
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no asset or collection %1"), {code});
    return out;
}

qint64 idOf(const QString &text)
{
    bool isNumber = false;
    const qint64 id = text.toLongLong(&isNumber);
    if (!isNumber || id <= 0)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "\"%1\" is no id of a record"), {text});
    return id;
}

qint64 idOperand(const Arguments &arguments)
{
    return idOf(arguments.operands().first());
}

} // namespace lianming::cli
