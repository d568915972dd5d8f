// Collections of IP assets: named lists of assets and further collections (spec/avails.md section 1). A Collections
// value holds definitions that are complete and free of cycles, and knows what each reaches all the way down.
// Asset codes are written "CODE", "collection:CODE" or "*" for everything the licensor holds.
#pragma once

#include "core/base/json.h"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lianming {

class Collections
{
public:
    using Definitions = std::map<std::string, std::vector<std::string>, std::less<>>;

    /// No collection is defined.
    Collections() = default;
    /// From {"CODE": ["ASSET", "collection:OTHER"]}; an absent node defines none, an empty list is a collection without
    /// members. Throws Error::BadInput naming the place: an undefined collection, "*" as a member, a cycle.
    [[nodiscard]] static Collections parse(const JsonNode &node);
    /// From definitions of the same kind. Throws Error::BadInput naming the collection.
    [[nodiscard]] static Collections define(Definitions definitions);

    /// The CODE of "collection:CODE"; empty for other asset codes.
    [[nodiscard]] static std::string_view collectionOf(std::string_view assetCode);
    /// The definitions as they were written.
    [[nodiscard]] const Definitions &definitions() const { return m_definitions; }

    /// Whether `assetCode` is "*", a single asset or a defined collection.
    [[nodiscard]] bool isKnown(std::string_view assetCode) const;
    /// The assets in "collection:CODE", nested ones too, by code point; none if it is empty or not defined.
    [[nodiscard]] std::vector<std::string> assets(std::string_view assetCode) const;
    /// All assets that have a place in a collection, by code point.
    [[nodiscard]] std::vector<std::string> allAssets() const { return m_assets; }
    /// Whether the collection of that asset code has an asset.
    [[nodiscard]] bool hasAssets(std::string_view assetCode) const;
    /// Whether `outer` reaches `inner`: the same code; an asset or collection in the collection `outer`; anything that
    /// is an asset or has one in "*".
    [[nodiscard]] bool reaches(std::string_view outer, std::string_view inner) const;

    // For indexes: assets and collections by number, 0 … count − 1 in the order of their codes.
    [[nodiscard]] int assetNumber(std::string_view asset) const;          ///< −1 if it is in no collection
    [[nodiscard]] int collectionNumber(std::string_view assetCode) const; ///< of "collection:CODE"; −1 if not defined
    [[nodiscard]] const std::string &assetCode(int number) const { return m_assets[size_t(number)]; }
    [[nodiscard]] int assetCount() const { return int(m_assets.size()); }
    [[nodiscard]] int collectionCount() const { return int(m_collections.size()); }
    /// "collection:CODE".
    [[nodiscard]] const std::string &collectionCode(int number) const { return m_collections[size_t(number)].code; }
    /// Numbers of the assets in it, nested ones too, ascending.
    [[nodiscard]] const std::vector<int> &assetNumbers(int collection) const
    {
        return m_collections[size_t(collection)].assets;
    }
    /// Numbers of the collections in it all the way down, itself too, ascending.
    [[nodiscard]] const std::vector<int> &nestedNumbers(int collection) const
    {
        return m_collections[size_t(collection)].nested;
    }

private:
    struct Collection {
        std::string code;
        std::vector<int> assets;
        std::vector<int> nested;
    };
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    struct Problem {
        const char *text;
        std::string collection;
        std::optional<size_t> member;
    };

    [[nodiscard]] std::optional<Problem> build(Definitions definitions);

    Definitions m_definitions;
    std::vector<std::string> m_assets;
    std::unordered_map<std::string, int, Hash, std::equal_to<>> m_assetNumbers;
    std::vector<Collection> m_collections;
};

} // namespace lianming
