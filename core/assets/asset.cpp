#include "core/assets/asset.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>

namespace lianming {

namespace {

constexpr std::array kindCodes = {"object", "image", "pattern", "mark", "name"};

constexpr std::array<const char *, facetCount> facetCodes = {"institution", "kind",   "period",  "material", "motif",
                                                             "colour",      "rights", "licence", "released", "picture"};

constexpr std::array sortCodes = {"relevance", "imported", "pictures_first", "newest",
                                  "accession", "title",    "creator",        "period"};

bool isClean(const QString &text)
{
    return std::ranges::all_of(text,
                               [](QChar c) { return c.unicode() >= 0x20 || c == u'\n' || c == u'\t' || c == u'\r'; });
}

/// Letters and digits in lower case, nothing else: spellings of one code become equal.
QString bare(QStringView text)
{
    QString out;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            out += c.toLower();
    }
    return out;
}

} // namespace

const char *assetKindCode(AssetKind kind)
{
    return kindCodes[size_t(kind)];
}

std::optional<AssetKind> parseAssetKind(QStringView code)
{
    for (size_t i = 0; i < kindCodes.size(); ++i) {
        if (code == QLatin1StringView(kindCodes[i]))
            return AssetKind(i);
    }
    return std::nullopt;
}

const char *facetCode(Facet facet)
{
    return facetCodes[size_t(facet)];
}

std::optional<Facet> parseFacet(QStringView code)
{
    for (size_t i = 0; i < facetCodes.size(); ++i) {
        if (code == QLatin1StringView(facetCodes[i]))
            return Facet(i);
    }
    return std::nullopt;
}

const char *assetSortCode(AssetSort sort)
{
    return sortCodes[size_t(sort)];
}

std::optional<AssetSort> parseAssetSort(QStringView code)
{
    for (size_t i = 0; i < sortCodes.size(); ++i) {
        if (code == QLatin1StringView(sortCodes[i]))
            return AssetSort(i);
    }
    return std::nullopt;
}

QList<AssetProblem> validate(const Asset &asset)
{
    QList<AssetProblem> out;
    if (!asset.institution.isSet())
        out.append(AssetProblem::NoInstitution);
    if (asset.accessionNumber.trimmed().isEmpty())
        out.append(AssetProblem::NoAccessionNumber);
    if (asset.accessionNumber.size() > 200)
        out.append(AssetProblem::AccessionNumberTooLong);
    if (asset.titleEn.trimmed().isEmpty() && asset.titleZh.trimmed().isEmpty())
        out.append(AssetProblem::NoTitle);
    const QStringList texts = {asset.titleEn,    asset.titleZh,         asset.creator,    asset.period,
                               asset.material,   asset.dimensions,      asset.place,      asset.inscription,
                               asset.creditLine, asset.rightsStatement, asset.rightsNote, asset.sourceUrl,
                               asset.pictureUrl};
    const bool tooLong = asset.description.size() > 1'000'000
                         || std::ranges::any_of(texts, [](const QString &text) { return text.size() > 20'000; });
    if (tooLong)
        out.append(AssetProblem::TooLong);
    if (!asset.sourceUrl.isEmpty() && !isWebAddress(asset.sourceUrl.toStdString()))
        out.append(AssetProblem::BadSourceUrl);
    if (!asset.pictureUrl.isEmpty() && !isWebAddress(asset.pictureUrl.toStdString()))
        out.append(AssetProblem::BadPictureUrl);
    if (!isClean(asset.accessionNumber) || !isClean(asset.description) || !std::ranges::all_of(texts, isClean))
        out.append(AssetProblem::BadCharacter);
    return out;
}

bool isWebAddress(std::string_view text)
{
    if (text.size() > 4000)
        return false;
    const size_t scheme = text.starts_with("https://") ? 8 : text.starts_with("http://") ? 7 : 0;
    if (scheme == 0 || text.size() == scheme || text[scheme] == '/')
        return false;
    return std::ranges::none_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte <= 0x20 || byte == 0x7F || c == '"' || c == '<' || c == '>';
    });
}

const QList<RightsStatement> &rightsStatements()
{
    static const QList<RightsStatement> list = {
        {"CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/",
         QT_TRANSLATE_NOOP("core", "CC0: no rights reserved")},
        {"PDM-1.0", "https://creativecommons.org/publicdomain/mark/1.0/", QT_TRANSLATE_NOOP("core", "Public domain")},
        {"CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/",
         QT_TRANSLATE_NOOP("core", "CC BY 4.0: attribution")},
        {"CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/",
         QT_TRANSLATE_NOOP("core", "CC BY-SA 4.0: attribution, share alike")},
        {"CC-BY-NC-4.0", "https://creativecommons.org/licenses/by-nc/4.0/",
         QT_TRANSLATE_NOOP("core", "CC BY-NC 4.0: attribution, not commercial")},
        {"CC-BY-ND-4.0", "https://creativecommons.org/licenses/by-nd/4.0/",
         QT_TRANSLATE_NOOP("core", "CC BY-ND 4.0: attribution, no changes")},
        {"CC-BY-NC-SA-4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/",
         QT_TRANSLATE_NOOP("core", "CC BY-NC-SA 4.0: attribution, not commercial, share alike")},
        {"CC-BY-NC-ND-4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/",
         QT_TRANSLATE_NOOP("core", "CC BY-NC-ND 4.0: attribution, not commercial, no changes")},
        {"InC", "http://rightsstatements.org/vocab/InC/1.0/", QT_TRANSLATE_NOOP("core", "In copyright")},
        {"InC-OW-EU", "http://rightsstatements.org/vocab/InC-OW-EU/1.0/",
         QT_TRANSLATE_NOOP("core", "In copyright: EU orphan work")},
        {"InC-EDU", "http://rightsstatements.org/vocab/InC-EDU/1.0/",
         QT_TRANSLATE_NOOP("core", "In copyright: educational use permitted")},
        {"InC-NC", "http://rightsstatements.org/vocab/InC-NC/1.0/",
         QT_TRANSLATE_NOOP("core", "In copyright: non-commercial use permitted")},
        {"InC-RUU", "http://rightsstatements.org/vocab/InC-RUU/1.0/",
         QT_TRANSLATE_NOOP("core", "In copyright: rights-holder not to be found")},
        {"NoC-CR", "http://rightsstatements.org/vocab/NoC-CR/1.0/",
         QT_TRANSLATE_NOOP("core", "No copyright: contractual restrictions")},
        {"NoC-NC", "http://rightsstatements.org/vocab/NoC-NC/1.0/",
         QT_TRANSLATE_NOOP("core", "No copyright: non-commercial use only")},
        {"NoC-OKLR", "http://rightsstatements.org/vocab/NoC-OKLR/1.0/",
         QT_TRANSLATE_NOOP("core", "No copyright: other legal restrictions")},
        {"NoC-US", "http://rightsstatements.org/vocab/NoC-US/1.0/",
         QT_TRANSLATE_NOOP("core", "No copyright: United States")},
        {"CNE", "http://rightsstatements.org/vocab/CNE/1.0/", QT_TRANSLATE_NOOP("core", "Copyright not evaluated")},
        {"UND", "http://rightsstatements.org/vocab/UND/1.0/", QT_TRANSLATE_NOOP("core", "Copyright undetermined")},
        {"NKC", "http://rightsstatements.org/vocab/NKC/1.0/", QT_TRANSLATE_NOOP("core", "No known copyright")},
    };
    return list;
}

std::optional<QString> parseRightsStatement(QStringView text)
{
    QString key = bare(text);
    if (key.startsWith(u"https"))
        key.remove(4, 1);
    if (key.isEmpty())
        return std::nullopt;
    for (const RightsStatement &statement : rightsStatements()) {
        const QString code = QString::fromLatin1(statement.code);
        QString url = bare(QString::fromLatin1(statement.url));
        if (url.startsWith(u"https"))
            url.remove(4, 1);
        if (key == bare(code) || key == url || key == bare(QString::fromLatin1(statement.name)))
            return code;
    }
    if (key == u"cc0" || key == u"cczero")
        return QStringLiteral("CC0-1.0");
    if (key == u"pd" || key == u"pdm" || key == u"公有领域")
        return QStringLiteral("PDM-1.0");
    return std::nullopt;
}

} // namespace lianming
