#include "core/catalogue/savedsearch.h"

namespace lianming {

bool operator==(const SavedSearch &a, const SavedSearch &b)
{
    return a.id == b.id && a.version == b.version && a.name == b.name
           && searchJson(a.filter).dump() == searchJson(b.filter).dump();
}

OrderedJson searchJson(const AssetFilter &filter)
{
    OrderedJson out = OrderedJson::object();
    if (!filter.text.trimmed().isEmpty())
        out["text"] = filter.text.trimmed().toStdString();
    if (filter.institution.isSet())
        out["institution"] = filter.institution.value;
    if (!filter.rightsStatement.isEmpty())
        out["rights_statement"] = filter.rightsStatement.toStdString();
    if (filter.collection.isSet())
        out["collection"] = filter.collection.value;
    OrderedJson facets = OrderedJson::object();
    for (auto choice = filter.facets.begin(); choice != filter.facets.end(); ++choice) {
        OrderedJson values = OrderedJson::array();
        for (const QString &value : *choice)
            values.push_back(value.toStdString());
        if (!values.empty())
            facets[facetCode(choice.key())] = std::move(values);
    }
    if (!facets.empty())
        out["facets"] = std::move(facets);
    if (filter.fromYear)
        out["from_year"] = *filter.fromYear;
    if (filter.toYear)
        out["to_year"] = *filter.toYear;
    if (filter.archived)
        out["archived"] = true;
    out["sort"] = assetSortCode(filter.sort);
    return out;
}

AssetFilter readSearch(const Json &document)
{
    if (!document.is_object())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "This is no saved search"));
    AssetFilter out;
    const auto text = [](const Json &value) {
        return value.is_string() ? QString::fromStdString(value.get<std::string>()) : QString();
    };
    const auto year = [&document](const char *name) {
        const auto found = document.find(name);
        return found != document.end() && found->is_number_integer() ? std::optional(found->get<int>()) : std::nullopt;
    };
    out.text = text(document.value("text", Json()));
    out.rightsStatement = text(document.value("rights_statement", Json()));
    if (const auto found = document.find("institution"); found != document.end() && found->is_number_integer())
        out.institution = {found->get<qint64>()};
    if (const auto found = document.find("collection"); found != document.end() && found->is_number_integer())
        out.collection = {found->get<qint64>()};
    const Json facets = document.value("facets", Json::object());
    for (const auto &[name, values] : facets.items()) {
        const auto facet = parseFacet(QString::fromStdString(name));
        if (!facet || !values.is_array())
            continue;
        for (const Json &value : values)
            out.facets[*facet].append(text(value));
    }
    out.fromYear = year("from_year");
    out.toYear = year("to_year");
    const Json archived = document.value("archived", Json());
    out.archived = archived.is_boolean() && archived.get<bool>();
    out.sort = parseAssetSort(text(document.value("sort", Json()))).value_or(AssetSort::Relevance);
    return out;
}

} // namespace lianming
