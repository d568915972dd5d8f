// The rows of what institutions hold and of what stands in the way: both kinds of record in one list, read together and
// told apart by the sign of their id.
#pragma once

#include "core/institutions/institution.h"
#include "core/rights/rightsrepository.h"
#include "ui/models/column.h"
#include "ui/text/rightswords.h"

namespace lianming {

struct Workspace;

/// One of the two.
struct HeldRow {
    std::optional<RightsInItem> held;
    std::optional<RestrictionItem> restriction;
    qint64 documents = 0;
    QDate today;

    /// A rights-in record's id, a restriction's negated: one number for lists that have both.
    [[nodiscard]] qint64 key() const;
    [[nodiscard]] const RightsSubject &subject() const;
    [[nodiscard]] const RightsScope &scope() const;
    [[nodiscard]] bool isArchived() const;
    /// The code of its basis or of its kind.
    [[nodiscard]] QString basisCode() const;
    [[nodiscard]] QString basisText() const;
    [[nodiscard]] Tone basisTone() const;
    /// Whose right it is, or who gives the consent or permit.
    [[nodiscard]] QString party() const;
    [[nodiscard]] TermStanding term() const;
};

struct HeldQuery {
    Id<Institution> institution = {};
    /// What speaks about this asset: its own records, those of its collections, those about everything.
    Id<Asset> asset = {};
    QString text = {};
    bool archived = false; ///< the archived ones instead of the others

    friend bool operator==(const HeldQuery &, const HeldQuery &) = default;
};

struct HeldList {
    QList<HeldRow> rows;
    QList<InstitutionItem> institutions; ///< of the workspace
    QString assetEn;                     ///< of the asset that was asked for
    QString assetZh;
    bool isCut = false; ///< there are more than were read
};

/// What is held first, then restrictions. On the worker.
[[nodiscard]] HeldList heldRows(Workspace &workspace, const HeldQuery &query);
/// The row of one record, archived or not. Throws Error::NotFound. On the worker.
[[nodiscard]] HeldRow heldRow(Workspace &workspace, qint64 key);

[[nodiscard]] QList<Column<HeldRow>> heldColumns();

} // namespace lianming
