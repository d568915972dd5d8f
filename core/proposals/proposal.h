// A proposal: what a brand asks of an institution, from first contact to contract: assets and the box of rights it
// wants (as in spec/avails.md), the product idea, what it offers. Plain values and the rules one record must keep.
#pragma once

#include "core/base/id.h"
#include "core/base/message.h"
#include "core/base/money.h"
#include "core/proposals/pipeline.h"
#include "core/rights/grant.h"

#include <QDateTime>

namespace lianming {

struct Asset;
struct Brand;
struct Institution;

struct Proposal {
    Id<Proposal> id;
    qint64 version = 1;
    QString number; ///< "P-2026-0001"; made by the service if empty
    Id<Institution> institution;
    Id<Brand> brand;
    QString title;
    QString idea; ///< the product, in the brand's words
    ProposalStage stage = ProposalStage::Inquiry;
    QString stageCode;       ///< of the pipeline's stages of that phase; empty: the first
    QString owner;           ///< who of the institution follows it
    QList<Id<Asset>> assets; ///< of the institution, each once, by id
    std::vector<Right> rights;
    QStringList categories;
    QStringList territories;
    QStringList channels;
    Exclusivity exclusivity = Exclusivity::NonExclusive;
    DaySpan term;
    Rate offeredPercent;
    Money guarantee; ///< offered; 0: none
    Money value;     ///< what it may be worth, for the pipeline; the guarantee's currency
    QDate receivedOn;
    QDateTime stageSince; ///< set by the service
    QString nextStep;
    std::optional<QDate> nextStepOn; ///< when it is due
    QString reason;                  ///< why it was declined or withdrawn, in words; set by the service
    QString reasonCode;              ///< the same, of the pipeline's reasons
    std::optional<QDate> archivedOn;

    friend bool operator==(const Proposal &, const Proposal &) = default;
};

enum class ProposalProblem {
    InstitutionMissing,
    BrandMissing,
    TitleMissing,
    TermMissing,
    TermReversed,
    ReceivedMissing,
    CategoryForm,
    TerritoryForm,
    ChannelForm,
    PercentAbove100,
    AmountNegative,
    CurrenciesDiffer,
    // What may be open in an inquiry but not when it is accepted:
    AssetsMissing,
    RightsMissing,
    CategoriesMissing,
    TerritoriesMissing,
    ChannelsMissing,
};

/// What keeps it from being saved.
[[nodiscard]] QList<ProposalProblem> validate(const Proposal &proposal);
/// What is still open before its rights can be checked and it can be accepted.
[[nodiscard]] QList<ProposalProblem> openPoints(const Proposal &proposal);
[[nodiscard]] Message problemMessage(ProposalProblem problem);

/// One card of the board, one row of the table.
struct ProposalItem {
    Id<Proposal> id;
    qint64 version = 1;
    QString number;
    QString title;
    ProposalStage stage = ProposalStage::Inquiry;
    HouseStage houseStage; ///< where it stands in its institution's pipeline
    QString owner;
    Id<Institution> institution;
    QString institutionCode;
    QString institutionEn;
    QString institutionZh;
    Id<Brand> brand;
    QString brandCode;
    QString brandEn;
    QString brandZh;
    Money value;
    Exclusivity exclusivity = Exclusivity::NonExclusive;
    DaySpan term;
    QDate receivedOn;
    QDateTime stageSince;
    qint64 daysInStage = 0; ///< whole days
    QString nextStep;
    std::optional<QDate> nextStepOn;
    QString reasonCode;
    QStringList categories;
    qint64 assetCount = 0;
    QStringList pictures; ///< SHA-256 of the first three assets' pictures
    bool archived = false;

    [[nodiscard]] bool isStuck() const { return lianming::isStuck(houseStage, daysInStage); }
};

struct ProposalFilter {
    QString text = {};                ///< words in number, title, owner, next step, brand and institution
    QList<ProposalStage> stages = {}; ///< none: all
    Id<Institution> institution = {};
    Id<Brand> brand = {};
    QString owner = {};
    bool withArchived = false;
};

/// Where somebody wants to have a proposal, and why.
struct ProposalTarget {
    ProposalStage stage = ProposalStage::Inquiry;
    QString stageCode = {};  ///< of the pipeline's stages of that phase; empty: the first
    QString reasonCode = {}; ///< of the pipeline's reasons
    QString reason = {};     ///< in words
};

/// One move, oldest first in lists.
struct ProposalMove {
    std::optional<ProposalStage> from; ///< nothing: it was created
    ProposalStage to = ProposalStage::Inquiry;
    QString fromCode; ///< of the pipeline's stages; empty: the first of the phase
    QString toCode;
    QString reason;
    QString reasonCode;
    QDateTime at;
    QString actor;
    qint64 secondsBefore = 0; ///< how long it had stood in the former stage
};

} // namespace lianming
