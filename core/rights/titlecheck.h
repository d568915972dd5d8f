// One request against the rights-in records of many assets (spec/avails.md section 4). Records repeat the same lists
// over thousands of assets, so what a list contains of the request is worked out once per list. Which assets a request
// reaches is title.h's and titleindex.h's business.
#pragma once

#include "core/rights/meets.h"
#include "core/rights/rightsin.h"

#include <map>

namespace lianming {

class TitleCheck
{
public:
    /// `request` and `regions` must outlive this.
    TitleCheck(const GrantRequest &request, const Regions &regions);

    /// The requested single rights that `records` do not cover for the whole request, in their order.
    [[nodiscard]] std::vector<Right> gaps(const std::vector<RightsIn> &records);

    /// The request's categories, by code point, each once; its territories, with regions replaced and without those
    /// that it excepts itself.
    [[nodiscard]] const std::vector<std::string> &categories() const { return m_categories; }
    [[nodiscard]] const std::vector<std::string> &territories() const { return m_territories.codes; }
    /// Marks the pairs of a category and a territory, at category × territories().size() + territory, for which
    /// `records` do not cover one of the requested rights and channels.
    void markGaps(const std::vector<RightsIn> &records, std::vector<bool> &gaps);

private:
    /// Places in a list that a condition holds for.
    using Mask = std::vector<bool>;
    using MaskByList = std::map<std::vector<std::string>, Mask>;
    /// A record that counts, and which of the requested codes it contains.
    struct Held {
        const RightsIn *record;
        Mask rights;
        const Mask *categories;
        const Mask *territories;
        const Mask *channels;
    };
    /// The sets of records that contain one of the requested codes, each set once, and which of them a code has.
    struct Holders {
        std::vector<Mask> sets;
        std::vector<size_t> ofCode;
    };
    struct Coverage {
        bool isComplete = false; ///< one record covers everything; the rest is then not filled
        std::vector<Held> held;  ///< by start
        Holders categories;
        Holders territories;
        Holders channels;
    };

    [[nodiscard]] Coverage coverage(const std::vector<RightsIn> &records);
    [[nodiscard]] bool counts(const RightsIn &record) const;
    [[nodiscard]] Mask rightsIn(const std::vector<Right> &rights) const;
    [[nodiscard]] const Mask &territoriesIn(const RightsIn &record);
    [[nodiscard]] bool areChannelsCovered(const Coverage &coverage, const Mask &records) const;
    [[nodiscard]] bool coverDays(const std::vector<Held> &held, const Mask &chosen) const;

    const GrantRequest &m_request;
    const Regions &m_regions;
    std::vector<Right> m_rights;
    std::vector<std::string> m_categories;
    std::vector<std::string> m_channels;
    Territories m_territories;
    MaskByList m_categoryMasks;
    MaskByList m_channelMasks;
    std::map<std::pair<std::vector<std::string>, std::vector<std::string>>, Mask> m_territoryMasks;
};

} // namespace lianming
