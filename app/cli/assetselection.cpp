#include "app/cli/assetselection.h"

#include "core/assets/assetrepository.h"
#include "core/assets/assetservice.h"

namespace lianming::cli {

namespace {

std::optional<int> yearOption(const Arguments &arguments, const char *option)
{
    const auto text = arguments.value(option);
    if (!text)
        return std::nullopt;
    bool isNumber = false;
    const int year = text->toInt(&isNumber);
    if (!isNumber || year == 0)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: \"%2\" is no year (300 BC is -300)"),
                    {QStringLiteral("--") + QLatin1StringView(option), *text});
    return year;
}

} // namespace

QList<Option> selectionOptions()
{
    return {{"asset", "CODE", "this asset; may be given several times, and then stands alone"},
            {"institution", "CODE", "the museum's code"},
            {"collection", "CODE", "with the collections inside it"},
            {"search", "TEXT", "words, beginnings of words, Chinese, pinyin or number"},
            {"rights", "CODE", "rights statement"},
            {"facet", "FACET=VALUE", "kind=pattern, motif=motif.dragon …; may be given several times"},
            {"from-year", "YEAR", "made in this year or later; 300 BC is -300"},
            {"to-year", "YEAR", "made in this year or earlier"},
            {"archived", "", "the archived ones instead of the others"}};
}

Id<Asset> assetNamed(Workspace &w, const QString &code)
{
    const auto id = AssetService(w).find(code);
    if (!id)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no asset with the code %1"), {code});
    return *id;
}

AssetSelection selectionOf(Workspace &w, const Arguments &arguments)
{
    AssetSelection out;
    for (const QString &code : arguments.values("asset"))
        out.ids.push_back(assetNamed(w, code).value);
    AssetFilter &filter = out.filter;
    filter.text = arguments.value("search").value_or(QString());
    filter.rightsStatement = arguments.value("rights").value_or(QString());
    filter.archived = arguments.has("archived");
    filter.fromYear = yearOption(arguments, "from-year");
    filter.toYear = yearOption(arguments, "to-year");
    if (const auto code = arguments.value("institution")) {
        const auto found = AssetRepository(w.db).institution(*code);
        if (!found)
            throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no institution with the code %1"),
                        {*code});
        filter.institution = found->id;
    }
    if (const auto code = arguments.value("collection")) {
        const auto found = CollectionService(w).find(*code);
        if (!found)
            throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no collection with the code %1"),
                        {*code});
        filter.collection = *found;
    }
    for (const QString &given : arguments.values("facet")) {
        const auto facet = parseFacet(given.section(u'=', 0, 0));
        const QString value = given.section(u'=', 1);
        if (!facet || value.isEmpty())
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "--facet: \"%1\" is not of the form facet=value"), {given});
        filter.facets[*facet].append(value);
    }
    return out;
}

} // namespace lianming::cli
