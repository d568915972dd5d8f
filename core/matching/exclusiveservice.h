// Who should get which exclusives, asked of a workspace: works chosen, all brands that could have them, what each pair
// is expected to bring. A pair's value is money that somebody named: what the brand's open proposal is worth for this
// one of its works, else the budget of its profile, else the middle of what its proposals were worth for a work, else
// what a quarter of all proposals in the currency do not reach (nobody wins by having said nothing); expected is that
// times the probability of an agreement and how free the rights are. Nothing is written.
#pragma once

#include "core/matching/exclusiveplan.h"
#include "core/matching/matchservice.h"

namespace lianming {

struct ExclusiveOrder {
    std::vector<qint64> assets; ///< ids, each once
    Exclusivity exclusivity = Exclusivity::Exclusive;
    DaySpan days = {}; ///< left open: two years from today
    Currency currency; ///< values in others are not compared
    // How many exclusives at most; 0: without limit.
    int perBrand = 1;
    int perCategory = 0; ///< of a class of products, such as nice/24; a brand's first
    int perInstitution = 0;

    static constexpr size_t mostAssets = 5000;
};

enum class ValueSource { Proposal, Budget, Earlier, Usual };
/// "proposal", "budget", "earlier", "usual".
[[nodiscard]] const char *valueSourceCode(ValueSource source);

/// An exclusive with the brand that a plan gives it to.
struct ExclusiveAward {
    Id<Asset> asset;
    QString assetCode;
    QString assetEn;
    QString assetZh;
    Id<Brand> brand; ///< unset: nobody
    QString brandCode;
    QString brandEn;
    QString brandZh;
    QString category;
    Money value; ///< exact
    ValueSource source = ValueSource::Usual;
    int probability = 0; ///< in millionths, with how free the rights are
    Money expected;      ///< value × probability, rounded down
    MatchRights rights;
    Id<Brand> firstCome; ///< who would have it, first come, first served; unset: nobody
    QString firstComeCode;
    QString firstComeEn;
    QString firstComeZh;
};

struct ExclusiveOutcome {
    std::vector<ExclusiveAward> awards; ///< in the order of the codes
    Money value;                        ///< expected of all, exact
    Money bound;                        ///< no plan is worth more
    Money firstCome;                    ///< expected of what would happen first come, first served
    bool isProven = false;
    qint64 given = 0;
    qint64 firstComeGiven = 0;
    qint64 pairs = 0;             ///< possible ones
    qint64 inOtherCurrencies = 0; ///< open proposals for the works whose values were not compared
};

class ExclusiveService
{
public:
    explicit ExclusiveService(Workspace &workspace) : m_w(&workspace) {}

    /// Throws Error::BadInput for no or too many works, limits below 0 and days that are reversed or over, NotFound for
    /// a work that is archived, Error::Cancelled.
    [[nodiscard]] ExclusiveOutcome plan(const ExclusiveOrder &order, Progress &progress) const;

private:
    Workspace *m_w;
};

} // namespace lianming
