#include "app/cli/facetvalues.h"

#include "app/cli/printing.h"
#include "core/assets/assetrepository.h"
#include "core/assets/tagservice.h"
#include "core/base/textfold.h"
#include "core/vocabulary/colours.h"

#include <algorithm>

namespace lianming::cli {

namespace {

struct NamedValue {
    QString code; ///< as the index has it
    QStringList names;
};

std::optional<Vocabulary> vocabularyOf(Facet facet)
{
    switch (facet) {
    case Facet::Period: return Vocabulary::Period;
    case Facet::Material: return Vocabulary::Material;
    case Facet::Motif: return Vocabulary::Motif;
    default: return std::nullopt;
    }
}

QList<NamedValue> plainValues(const QStringList &codes)
{
    QList<NamedValue> out;
    out.reserve(codes.size());
    for (const QString &code : codes)
        out.append({code, {}});
    return out;
}

QList<NamedValue> termValues(Workspace &w, Vocabulary vocabulary)
{
    QList<NamedValue> out;
    for (const Term &term : shippedTerms()) {
        if (term.vocabulary == vocabulary)
            out.append({term.code, QStringList{term.nameEn, term.nameZh} + term.also});
    }
    for (const HouseTerm &term : TagService(w).houseTerms()) {
        if (term.vocabulary == vocabulary)
            out.append({term.code, QStringList{term.nameEn, term.nameZh} + term.also});
    }
    return out;
}

/// Institutions have ids of their own, and are asked for by code.
QList<NamedValue> valuesOf(Workspace &w, Facet facet)
{
    if (const auto vocabulary = vocabularyOf(facet))
        return termValues(w, *vocabulary);
    switch (facet) {
    case Facet::Kind: {
        QList<NamedValue> out;
        for (const AssetKind kind :
             {AssetKind::Object, AssetKind::Image, AssetKind::Pattern, AssetKind::Mark, AssetKind::Name})
            out.append({QString::fromLatin1(assetKindCode(kind)), {}});
        return out;
    }
    case Facet::Colour: {
        QList<NamedValue> out;
        for (const ColourName &colour : colourNames())
            out.append({QString::fromLatin1(colour.code), QStringList{colour.nameEn, colour.nameZh} + colour.also});
        return out;
    }
    case Facet::Rights:
        return plainValues({QString::fromLatin1(standing::held), QString::fromLatin1(standing::limited),
                            QString::fromLatin1(standing::unclear), QString::fromLatin1(standing::blocked)});
    case Facet::Licence:
        return plainValues({QString::fromLatin1(standing::exclusive), QString::fromLatin1(standing::licensed),
                            QString::fromLatin1(standing::unlicensed)});
    case Facet::Released: return plainValues({QString::fromLatin1(standing::released)});
    case Facet::Picture: return plainValues({QStringLiteral("with"), QStringLiteral("without")});
    default: return {};
    }
}

} // namespace

QString facetValue(Workspace &w, Facet facet, const QString &given)
{
    if (facet == Facet::Institution) {
        if (const auto found = AssetRepository(w.db).institution(given))
            return QString::number(found->id.value);
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no institution with the code %1"),
                    {given});
    }
    const QList<NamedValue> values = valuesOf(w, facet);
    const QString key = foldedText(given);
    const auto find = [&values](auto fits) -> QString {
        const auto found = std::ranges::find_if(values, fits);
        return found == values.cend() ? QString() : found->code;
    };
    QString out = find([&](const NamedValue &value) { return value.code == given; });
    if (out.isEmpty())
        out = find([&](const NamedValue &value) { return value.code.section(u'.', 1) == given; });
    if (out.isEmpty())
        out = find([&](const NamedValue &value) {
            return std::ranges::any_of(value.names, [&key](const QString &name) { return foldedText(name) == key; });
        });
    if (out.isEmpty())
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "--facet: %1 has no value \"%2\". \"assets search --facets\" lists them"),
                    {QString::fromLatin1(facetCode(facet)), given});
    return out;
}

OrderedJson facetsJson(Workspace &w, const QMap<Facet, QList<FacetCount>> &facets)
{
    OrderedJson out = OrderedJson::object();
    for (auto facet = facets.cbegin(); facet != facets.cend(); ++facet) {
        QMap<QString, QStringList> names;
        for (const NamedValue &value : valuesOf(w, facet.key()))
            names.insert(value.code, value.names);
        OrderedJson values = OrderedJson::array();
        for (const FacetCount &count : *facet) {
            QString code = count.value;
            if (facet.key() == Facet::Institution) {
                const auto museum = AssetRepository(w.db).institution(Id<Institution>{code.toLongLong()});
                code = museum ? museum->code : code;
            }
            OrderedJson value{{"value", utf8(code)}};
            if (const QStringList known = names.value(count.value); known.size() > 1) {
                value["name_en"] = utf8(known[0]);
                value["name_zh"] = utf8(known[1]);
            }
            value["count"] = count.count;
            values.push_back(std::move(value));
        }
        out[facetCode(facet.key())] = std::move(values);
    }
    return out;
}

} // namespace lianming::cli
