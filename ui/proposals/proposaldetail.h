// One proposal, to be read: what it asks for, whether its rights are free, its assets, how it came here.
#pragma once

#include "core/assets/asset.h"
#include "core/audit/journal.h"
#include "core/proposals/proposal.h"
#include "core/rights/avails.h"
#include "ui/widgets/detailview.h"

namespace lianming {

class ThumbnailLoader;
struct Session;

/// What the detail of a proposal shows, read in one go.
struct OpenedProposal {
    Proposal proposal;
    ProposalItem item; ///< names of the parties
    QList<AssetRow> assets;
    std::optional<AvailsAnswer> rights; ///< nothing while something is open
    QList<ProposalMove> moves;
    QList<HistoryEntry> history;
    qint64 contract = 0; ///< made from it
    QString contractNumber;
    Pipelines pipelines;
};

class ProposalDetail : public DetailView
{
    Q_OBJECT

public:
    ProposalDetail(Session &session, const OpenedProposal &opened, ThumbnailLoader &pictures,
                   QWidget *parent = nullptr);

Q_SIGNALS:
    void editWanted();
    /// The menu of stages, below that place.
    void moveWanted(const QPoint &globalPlace);
    void draftWanted();
    void contractWanted(qint64 contract);
    void assetWanted(qint64 asset);
    void numberWanted(const QString &number);

private:
    void addButtons(Session &session, const OpenedProposal &opened);
    void addRights(const OpenedProposal &opened);
    void addAssets(const QList<AssetRow> &assets, ThumbnailLoader &pictures);
    void addMoves(const OpenedProposal &opened);
};

[[nodiscard]] int stageTone(ProposalStage stage);

} // namespace lianming
