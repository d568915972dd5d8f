#include "app/cli/assetselection.h"

#include "app/cli/facetvalues.h"
#include "core/assets/assetrepository.h"
#include "core/assets/assetservice.h"
#include "core/vocabulary/period.h"

#include <algorithm>

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

/// Plain years win over words.
void readYears(const Arguments &arguments, AssetFilter &filter)
{
    if (const auto words = arguments.value("years")) {
        const auto span = yearSpan(*words);
        if (!span)
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "--years: \"%1\" names no time that is known"),
                        {*words});
        filter.fromYear = span->from;
        filter.toYear = span->to;
    }
    if (const auto year = yearOption(arguments, "from-year"))
        filter.fromYear = year;
    if (const auto year = yearOption(arguments, "to-year"))
        filter.toYear = year;
}

} // namespace

QList<Option> filterOptions()
{
    return {
        {"institution", "CODE", "the museum's code"},
        {"collection", "CODE", "with the collections inside it"},
        {"rights", "CODE", "rights statement"},
        {"facet", "FACET=VALUE",
         "period=qing, motif=dragon, rights=held, licence=free, picture=with, kind=pattern …; may be given several times"},
        {"colour", "NAME", "the same as --facet colour=NAME"},
        {"years", "WORDS", "made then, as a label says it: \"1735-40\", \"清乾隆\", \"3rd century BC\""},
        {"from-year", "YEAR", "made in this year or later; 300 BC is -300"},
        {"to-year", "YEAR", "made in this year or earlier"},
        {"archived", "", "the archived ones instead of the others"}};
}

QList<Option> selectionOptions()
{
    return QList<Option>{{"asset", "CODE", "this asset; may be given several times, and then stands alone"},
                         {"search", "TEXT", "words, beginnings of words, Chinese, pinyin or number"}}
           + filterOptions();
}

Id<Asset> assetNamed(Workspace &w, const QString &code)
{
    const auto id = AssetService(w).find(code);
    if (!id)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no asset with the code %1"), {code});
    return *id;
}

AssetFilter filterOf(Workspace &w, const Arguments &arguments)
{
    AssetFilter filter;
    filter.rightsStatement = arguments.value("rights").value_or(QString());
    filter.archived = arguments.has("archived");
    readYears(arguments, filter);
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
        filter.facets[*facet].append(facetValue(w, *facet, value));
    }
    for (const QString &given : arguments.values("colour"))
        filter.facets[Facet::Colour].append(facetValue(w, Facet::Colour, given));
    return filter;
}

AssetSelection selectionOf(Workspace &w, const Arguments &arguments)
{
    AssetSelection out;
    for (const QString &code : arguments.values("asset"))
        out.ids.push_back(assetNamed(w, code).value);
    out.filter = filterOf(w, arguments);
    out.filter.text = arguments.value("search").value_or(QString());
    // The verbs know the assets; what follows from rights and contracts only the catalogue does.
    const QList<Facet> derived{Facet::Rights, Facet::Licence, Facet::Released};
    const bool asksForThem =
        std::ranges::any_of(derived, [&out](Facet facet) { return out.filter.facets.contains(facet); });
    if (asksForThem) {
        out.filter.among = Catalogue(w).ids(out.filter);
        for (const Facet facet : derived)
            out.filter.facets.remove(facet);
    }
    return out;
}

} // namespace lianming::cli
