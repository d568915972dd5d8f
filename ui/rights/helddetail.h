// One record of what an institution holds, or of what stands in the way, to be read: what it says in words, its
// statement, the consents and permits that were given, its documents, its history.
#pragma once

#include "ui/rights/heldrows.h"
#include "ui/rights/recorddetail.h"

namespace lianming {

class HeldDetail : public RecordDetail
{
    Q_OBJECT

public:
    struct Content {
        HeldRow row;
        QList<ClearanceItem> clearances; ///< of a restriction, without those taken back
        QList<Attachment> documents;
        QList<HistoryEntry> history;
    };
    /// What can be done with it, from the registry.
    struct Acts {
        QAction *edit;
        QAction *attach;
        QAction *archive;
        QAction *restore;
        QAction *consent;
    };

    HeldDetail(const Content &content, const Acts &acts, QWidget *parent = nullptr);

Q_SIGNALS:
    void assetWanted(qint64 asset);
    /// A consent or a permit no longer holds.
    void clearanceWithdrawn(qint64 clearance);

private:
    void addState(const HeldRow &row);
    void addHeld(const RightsInRecord &record);
    void addRestriction(const RestrictionRecord &record);
    void addClearances(const QList<ClearanceItem> &clearances, QDate today, bool canWithdraw);
};

/// Whether consents and permits can be given under it.
[[nodiscard]] bool canBeCleared(const RestrictionRecord &record);

} // namespace lianming
