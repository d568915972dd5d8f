// Collections of IP assets: named lists of assets and further collections (spec/avails.md section 1), and the parts of
// works: motifs that were cut from them. A Collections value holds definitions that are complete and free of cycles,
// and knows what each reaches all the way down. Asset codes are written "CODE", "collection:CODE" or "*" for everything
// the licensor holds. A part lies below its work as a province lies below its country: who has the work has the part,
// and the two share the part. So a grant of either stands against one of the other by the rule of exclusivity and no
// other; a rule that took sides would answer differently by which of the two was signed first. Only what is held of a
// work and what restricts it goes one way, down to its parts (title.h).
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
    /// A part and the work that it was cut from, both single assets.
    using Parts = std::map<std::string, std::string, std::less<>>;

    /// No collection is defined.
    Collections() = default;
    /// From {"CODE": ["ASSET", "collection:OTHER"]}; an absent node defines none, an empty list is a collection without
    /// members. `parts`: {"PART": "WORK"}. Throws Error::BadInput naming the place: an undefined collection, "*" as a
    /// member, a cycle, a part that is no single asset.
    [[nodiscard]] static Collections parse(const JsonNode &node, const JsonNode &parts);
    /// From definitions of the same kind. Throws Error::BadInput naming the collection or the part.
    [[nodiscard]] static Collections define(Definitions definitions, Parts parts = {});

    /// The CODE of "collection:CODE"; empty for other asset codes.
    [[nodiscard]] static std::string_view collectionOf(std::string_view assetCode);
    /// The definitions as they were written.
    [[nodiscard]] const Definitions &definitions() const { return m_definitions; }
    [[nodiscard]] const Parts &parts() const { return m_parts; }
    [[nodiscard]] bool hasParts() const { return !m_parts.empty(); }

    /// Whether `assetCode` is "*", a single asset or a defined collection.
    [[nodiscard]] bool isKnown(std::string_view assetCode) const;
    /// The assets in "collection:CODE", nested ones too, by code point; none if it is empty or not defined. Parts of
    /// its works only where they are in it themselves.
    [[nodiscard]] std::vector<std::string> assets(std::string_view assetCode) const;
    /// All assets that have a place in a collection themselves, by code point.
    [[nodiscard]] std::vector<std::string> allAssets() const;
    /// Whether the collection of that asset code has an asset.
    [[nodiscard]] bool hasAssets(std::string_view assetCode) const;
    /// Whether `outer` reaches `inner`: the same code; a part of the work `outer`; an asset, a part of one or a
    /// collection in the collection `outer`; anything that is an asset or has one in "*".
    [[nodiscard]] bool reaches(std::string_view outer, std::string_view inner) const;
    /// Whether `code` reaches a part of the work `work`.
    [[nodiscard]] bool reachesPartOf(std::string_view code, std::string_view work) const;

    /// The parts of a work, parts of parts too, by code point.
    [[nodiscard]] const std::vector<std::string> &partsOf(std::string_view work) const;
    /// What an asset was cut from, and that in turn: the nearest first.
    [[nodiscard]] std::vector<std::string> worksOf(std::string_view part) const;
    /// The codes with the parts of those that are works.
    [[nodiscard]] std::vector<std::string> withParts(const std::vector<std::string> &codes) const;
    /// Drops the parts of works that stand in the list too.
    void keepWhole(std::vector<std::string> &assets) const;
    /// Of the meets of two lists of assets, which one of the two names only by their works: these works, by code point.
    [[nodiscard]] std::vector<std::string> worksBetween(const std::vector<std::string> &meets,
                                                        const std::vector<std::string> &a,
                                                        const std::vector<std::string> &b) const;

    // For indexes: assets and collections by number, 0 … count − 1 in the order of their codes.
    [[nodiscard]] int assetNumber(std::string_view asset) const;          ///< −1 if it is in no collection
    [[nodiscard]] int collectionNumber(std::string_view assetCode) const; ///< of "collection:CODE"; −1 if not defined
    [[nodiscard]] const std::string &assetCode(int number) const { return m_assets[size_t(number)]; }
    [[nodiscard]] int assetCount() const { return int(m_assets.size()); }
    [[nodiscard]] int collectionCount() const { return int(m_collections.size()); }
    /// Whether the asset has a place itself, and not as a part of a work alone.
    [[nodiscard]] bool isPlaced(int asset) const { return !hasParts() || m_isPlaced[size_t(asset)]; }
    /// "collection:CODE".
    [[nodiscard]] const std::string &collectionCode(int number) const { return m_collections[size_t(number)].code; }
    /// Numbers of the assets in it, nested ones and parts too, ascending.
    [[nodiscard]] const std::vector<int> &assetNumbers(int collection) const
    {
        return m_collections[size_t(collection)].assets;
    }
    /// The same without parts that are not in it themselves.
    [[nodiscard]] const std::vector<int> &memberNumbers(int collection) const
    {
        const Collection &one = m_collections[size_t(collection)];
        return hasParts() ? one.members : one.assets;
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
        std::vector<int> members; ///< as memberNumbers(), where there are parts
    };
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    struct Problem {
        const char *text;
        std::string collection; ///< or the part
        std::optional<size_t> member;
    };

    [[nodiscard]] std::optional<Problem> build(Definitions definitions);
    [[nodiscard]] std::optional<Problem> buildParts(Parts parts);
    /// Whether one of `codes` names the asset itself, alone or as a member of a collection.
    [[nodiscard]] bool isNamed(const std::string &asset, const std::vector<std::string> &codes) const;

    Definitions m_definitions;
    Parts m_parts;
    std::map<std::string, std::vector<std::string>, std::less<>> m_partsOf; ///< by work
    std::vector<std::string> m_assets;
    std::vector<bool> m_isPlaced; ///< by asset, where there are parts
    std::unordered_map<std::string, int, Hash, std::equal_to<>> m_assetNumbers;
    std::vector<Collection> m_collections;
};

} // namespace lianming
