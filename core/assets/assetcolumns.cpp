#include "core/assets/assetcolumns.h"

#include <algorithm>

namespace lianming {

namespace {

template<QString Asset::*member>
constexpr AssetColumn textColumn(const char *name)
{
    return {name, [](const Asset &asset) { return asset.*member; },
            [](Asset &asset, const QString &text) {
                asset.*member = text;
            }};
}

template<std::optional<int> Asset::*member>
constexpr AssetColumn yearColumn(const char *name)
{
    return {name, [](const Asset &asset) { return asset.*member ? QString::number(*(asset.*member)) : QString(); },
            [](Asset &asset, const QString &text) {
                asset.*member = text.isEmpty() ? std::nullopt : std::optional(text.toInt());
            },
            true, true};
}

template<Id<Asset> Asset::*member>
constexpr AssetColumn idColumn(const char *name)
{
    return {
        name,
        [](const Asset &asset) { return (asset.*member).isSet() ? QString::number((asset.*member).value) : QString(); },
        [](Asset &asset, const QString &text) { asset.*member = {text.toLongLong()}; }, true, true};
}

} // namespace

const QList<AssetColumn> &assetColumns()
{
    static const QList<AssetColumn> columns = {
        {"kind", [](const Asset &asset) { return QString::fromLatin1(assetKindCode(asset.kind)); },
         [](Asset &asset, const QString &text) {
             asset.kind = parseAssetKind(text).value_or(AssetKind::Object);
         }},
        textColumn<&Asset::titleEn>("title_en"),
        textColumn<&Asset::titleZh>("title_zh"),
        textColumn<&Asset::creator>("creator"),
        textColumn<&Asset::period>("period"),
        textColumn<&Asset::material>("material"),
        textColumn<&Asset::dimensions>("dimensions"),
        textColumn<&Asset::place>("place"),
        textColumn<&Asset::inscription>("inscription"),
        textColumn<&Asset::creditLine>("credit_line"),
        textColumn<&Asset::description>("description"),
        textColumn<&Asset::rightsStatement>("rights_statement"),
        textColumn<&Asset::rightsNote>("rights_note"),
        textColumn<&Asset::sourceUrl>("source_url"),
        textColumn<&Asset::pictureUrl>("picture_url"),
        {"picture_sha256", [](const Asset &asset) { return asset.pictureSha256; },
         [](Asset &asset, const QString &text) { asset.pictureSha256 = text; }, true},
        {"archived_on",
         [](const Asset &asset) { return asset.archivedOn ? asset.archivedOn->toString(Qt::ISODate) : QString(); },
         [](Asset &asset, const QString &text) {
             asset.archivedOn = text.isEmpty() ? std::nullopt : std::optional(QDate::fromString(text, Qt::ISODate));
         },
         true},
        yearColumn<&Asset::fromYear>("from_year"),
        yearColumn<&Asset::toYear>("to_year"),
        {"curated", [](const Asset &asset) { return asset.curated ? QStringLiteral("1") : QStringLiteral("0"); },
         [](Asset &asset, const QString &text) { asset.curated = text == u"1"; }, false, true},
        idColumn<&Asset::source>("source_id"),
        textColumn<&Asset::sourceRegion>("source_region"),
        idColumn<&Asset::mergedInto>("merged_into_id"),
    };
    return columns;
}

const AssetColumn *assetColumn(QStringView name)
{
    const auto found = std::ranges::find_if(
        assetColumns(), [name](const AssetColumn &column) { return name == QLatin1StringView(column.name); });
    return found == assetColumns().end() ? nullptr : &*found;
}

} // namespace lianming
