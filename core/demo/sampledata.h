// The sample's data as it is compiled into the program (resources/sample): records by the codes that they name each
// other by, read into plain values. Its README names the sources.
#pragma once

#include "core/base/dates.h"
#include "core/base/json.h"
#include "core/brands/brand.h"
#include "core/institutions/institution.h"
#include "core/proposals/proposal.h"
#include "core/protection/registration.h"

namespace lianming::sample {

/// "…" → ":/lianming/sample/…".
[[nodiscard]] QString resource(const QString &name);

[[nodiscard]] QList<Institution> institutions();
[[nodiscard]] QList<Brand> brands();

/// Which asset shows which drawing.
struct Picture {
    QString institution;
    QString accessionNumber;
    QString drawing;          ///< file name without its ending
    bool followsOnly = false; ///< the drawing is not the asset but follows its motif
};
[[nodiscard]] QList<Picture> pictures();

/// What a contract is made from; see proposals.json.
struct ContractPlan {
    QString number;
    QDate signedOn;
    int sellOffDays = 0;
    Frequency frequency = Frequency::Quarterly;
    int reportWithinDays = 0;
    QString kind; ///< "flat", "tiers", "guarantee", "units", "floor"
    QString sku;
    qint64 price = 0;  ///< retail, minor units
    qint64 volume = 0; ///< units in a period at the beginning
    int growth = 0;    ///< percent a period
};

struct ProposalPlan {
    Proposal proposal; ///< without institution, brand and assets
    QString institution;
    QString brand;
    QStringList assets; ///< accession numbers
    struct Move {
        ProposalStage to;
        QDate on;
    };
    QList<Move> moves;
    std::optional<ContractPlan> contract;
};
/// By the day on which they were received.
[[nodiscard]] QList<ProposalPlan> proposals();

struct RegistrationPlan {
    std::optional<QDate> usedOn; ///< the last proven use of a mark
    Registration registration;   ///< without institution and assets
    QString institution;
    QStringList assets;
};
[[nodiscard]] QList<RegistrationPlan> registrations();

} // namespace lianming::sample
