// What is recorded of the title to the assets of a contract, and what restricts them, as its report shows it: an
// asset's own records, else those of the collections that it is in, else those of the work that it was cut from, else
// those of all that its institution has; trade marks on top (the ledger's rule, core/rights/ledgertitle.h). Keeps what
// it read for the next contract.
#pragma once

#include "core/reports/contractreport.h"

namespace lianming {

struct Workspace;

class TitleSource
{
public:
    explicit TitleSource(Workspace &workspace) : m_w(&workspace) {}

    /// Fills titles, restrictions and the documents of both.
    void addTo(ContractReport &report);

private:
    struct Place {
        qint64 institution = 0;
        qint64 asset = 0;          ///< 0 for a collection or everything
        QList<qint64> collections; ///< it is in, or is, however deep
        std::vector<Place> works;  ///< it was cut from, the nearest first; they name none themselves
    };
    struct Records {
        QList<RightsInItem> held;
        QList<RestrictionItem> restrictions;
    };

    [[nodiscard]] Place placeOf(const QString &code, Id<Institution> institution) const;
    [[nodiscard]] Place placeOfAsset(qint64 asset, qint64 institution) const;
    /// Of one place itself: its own records, else its collections'. Marks are left to others.
    [[nodiscard]] QList<RightsInItem> heldAt(const Place &place, const Records &own);
    void addMarks(const Place &place, const Records &own, QList<RightsInItem> &held);
    /// Of the institution as a whole.
    [[nodiscard]] const Records &common(qint64 institution);
    [[nodiscard]] const Records &ofCollection(qint64 collection);
    [[nodiscard]] Records ofAsset(qint64 asset) const;
    void addHeld(const QString &code, const Place &place, const Records &own, ContractReport &report);
    void addRestrictions(const QString &code, const Place &place, const Records &own, ContractReport &report);
    void addDocuments(ContractReport &report) const;

    Workspace *m_w;
    QHash<qint64, Records> m_common;
    QHash<qint64, Records> m_collections;
};

} // namespace lianming
