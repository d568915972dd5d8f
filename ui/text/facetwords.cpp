#include "ui/text/facetwords.h"

#include "core/vocabulary/colours.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/termwords.h"

#include <QCoreApplication>

namespace lianming {

namespace {

QString facetWord(const char *text)
{
    return QCoreApplication::translate("text", text);
}

} // namespace

QString facetText(Facet facet)
{
    switch (facet) {
    case Facet::Institution: return facetWord(QT_TRANSLATE_NOOP("text", "Institution"));
    case Facet::Kind: return facetWord(QT_TRANSLATE_NOOP("text", "Kind"));
    case Facet::Period: return facetWord(QT_TRANSLATE_NOOP("text", "Period"));
    case Facet::Material: return facetWord(QT_TRANSLATE_NOOP("text", "Material"));
    case Facet::Motif: return facetWord(QT_TRANSLATE_NOOP("text", "Motif"));
    case Facet::Colour: return facetWord(QT_TRANSLATE_NOOP("text", "Colour"));
    case Facet::Rights: return facetWord(QT_TRANSLATE_NOOP("text", "Rights held"));
    case Facet::Licence: return facetWord(QT_TRANSLATE_NOOP("text", "Licensed today"));
    case Facet::Released: return facetWord(QT_TRANSLATE_NOOP("text", "On sale"));
    case Facet::Picture: return facetWord(QT_TRANSLATE_NOOP("text", "Picture"));
    }
    return {};
}

QString facetValueText(Facet facet, const QString &value, const TermBook &book)
{
    switch (facet) {
    case Facet::Kind:
        if (const auto kind = parseAssetKind(value))
            return assetKindText(*kind);
        return value;
    case Facet::Period:
    case Facet::Material:
    case Facet::Motif: return termText(book, value);
    case Facet::Colour:
        if (const ColourName *name = colourName(value))
            return isChinese() ? name->nameZh : name->nameEn;
        return value;
    case Facet::Rights:
        if (value == u"held")
            return facetWord(QT_TRANSLATE_NOOP("text", "Held"));
        if (value == u"limited")
            return facetWord(QT_TRANSLATE_NOOP("text", "Held, with conditions"));
        if (value == u"unclear")
            return facetWord(QT_TRANSLATE_NOOP("text", "Not recorded"));
        if (value == u"blocked")
            return facetWord(QT_TRANSLATE_NOOP("text", "May not be licensed"));
        return value;
    case Facet::Licence:
        if (value == u"exclusive")
            return facetWord(QT_TRANSLATE_NOOP("text", "Exclusively somewhere"));
        if (value == u"licensed")
            return facetWord(QT_TRANSLATE_NOOP("text", "Licensed"));
        if (value == u"free")
            return facetWord(QT_TRANSLATE_NOOP("text", "Not licensed"));
        return value;
    case Facet::Released: return facetWord(QT_TRANSLATE_NOOP("text", "On released products"));
    case Facet::Picture:
        return value == u"with" ? facetWord(QT_TRANSLATE_NOOP("text", "With picture"))
                                : facetWord(QT_TRANSLATE_NOOP("text", "Without picture"));
    case Facet::Institution: break;
    }
    return value;
}

QString assetSortText(AssetSort sort)
{
    switch (sort) {
    case AssetSort::Relevance: return facetWord(QT_TRANSLATE_NOOP("text", "Best first"));
    case AssetSort::Imported: return facetWord(QT_TRANSLATE_NOOP("text", "As imported"));
    case AssetSort::PicturesFirst: return facetWord(QT_TRANSLATE_NOOP("text", "Pictures first"));
    case AssetSort::Newest: return facetWord(QT_TRANSLATE_NOOP("text", "Newest"));
    case AssetSort::Accession: return facetWord(QT_TRANSLATE_NOOP("text", "Accession number"));
    case AssetSort::Title: return facetWord(QT_TRANSLATE_NOOP("text", "Title"));
    case AssetSort::Creator: return facetWord(QT_TRANSLATE_NOOP("text", "Creator"));
    case AssetSort::Period: return facetWord(QT_TRANSLATE_NOOP("text", "Oldest first"));
    }
    return {};
}

QString standingText(const QString &rights, const QString &licence)
{
    const QString held = facetWord(QT_TRANSLATE_NOOP("text", "Rights: %1")).arg(facetValueText(Facet::Rights, rights));
    if (licence == u"free" || licence.isEmpty())
        return held;
    return held + QStringLiteral(" · ") + facetValueText(Facet::Licence, licence);
}

} // namespace lianming
