// All SQL about rights-in records, restrictions and clearances.
#pragma once

#include "core/audit/journal.h"
#include "core/rights/records.h"

namespace lianming {

/// What a record is about, as lists show it.
struct RightsSubject {
    QString institutionCode;
    QString institutionEn;
    QString institutionZh;
    QString code; ///< an asset's, "collection:CODE", or "*" for everything
    QString titleEn;
    QString titleZh;
};

struct RightsInItem {
    RightsInRecord record;
    RightsSubject subject;
};
struct RestrictionItem {
    RestrictionRecord record;
    RightsSubject subject;
};
struct ClearanceItem {
    Clearance clearance;
    QString brandCode; ///< empty: for all
    QString brandEn;
    QString brandZh;
};

/// How files name an asset.
struct AssetNumber {
    Id<Asset> id;
    QString code;
    QString accessionNumber;
};

struct RightsFilter {
    Id<Institution> institution = {};
    Id<Asset> asset = {};           ///< records of this asset itself
    Id<Collection> collection = {}; ///< records of this collection itself
    QString text = {};              ///< words in code, title, holder, reference
    bool withArchived = false;
    int limit = 2000;
};

class RightsRepository
{
public:
    explicit RightsRepository(Connection &db) : m_db(&db) {}

    /// Everything's records first, then collections', then assets', each by code.
    [[nodiscard]] QList<RightsInItem> rightsIn(const RightsFilter &filter) const;
    [[nodiscard]] QList<RestrictionItem> restrictions(const RightsFilter &filter) const;
    [[nodiscard]] QList<ClearanceItem> clearances(Id<RestrictionRecord> restriction, bool withArchived) const;
    [[nodiscard]] std::optional<RightsInRecord> find(Id<RightsInRecord> id) const;
    [[nodiscard]] std::optional<RestrictionRecord> find(Id<RestrictionRecord> id) const;
    [[nodiscard]] std::optional<Clearance> find(Id<Clearance> id) const;
    /// Those with the ids, by id.
    [[nodiscard]] std::vector<RightsInRecord> rightsInOf(const QList<qint64> &ids) const;
    [[nodiscard]] std::vector<RestrictionRecord> restrictionsOf(const QList<qint64> &ids) const;
    /// Of all the institution's assets.
    [[nodiscard]] QList<AssetNumber> assetNumbers(Id<Institution> institution) const;
    /// Whether asset and collection belong to the institution.
    [[nodiscard]] bool isWithin(const RightsScope &scope) const;

    static Id<RightsInRecord> insert(Journal &journal, const RightsInRecord &record);
    static void update(Journal &journal, const RightsInRecord &record, const char *action = "changed");
    static Id<RestrictionRecord> insert(Journal &journal, const RestrictionRecord &record);
    static void update(Journal &journal, const RestrictionRecord &record, const char *action = "changed");
    static Id<Clearance> insert(Journal &journal, const Clearance &clearance);
    static void update(Journal &journal, const Clearance &clearance, const char *action = "changed");

private:
    Connection *m_db;
};

} // namespace lianming
