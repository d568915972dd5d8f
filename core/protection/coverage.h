// Which of the assets that are licensed lack which protection for the goods that they are licensed for: the
// registration of the work (copyright or design), the trade mark in the goods' class and in each territory, and the
// recordal with customs. Plain values; what is licensed and what is registered are put in by who has them.
// What counts:
// - the work: a copyright or a design that names the asset, or the work that it was cut from;
// - the mark: a trade mark that names the asset or its work, or that names none and is of the asset's institution (its
//   house mark), in the Nice class of the category (all 45 for "*" and "nice", none for goods of no class) and at or
//   above each territory that is granted and not excepted;
// - customs: where China is granted, a recordal there that names the asset, its work or, as a house mark, none.
// A record that was merged and the one that stands for it count as one. What no longer stands on the day that is asked
// about counts for nothing; what was applied for only is pending.
#pragma once

#include "core/protection/registration.h"
#include "core/rights/territories.h"

#include <functional>
#include <map>
#include <string>
#include <unordered_map>

namespace lianming {

enum class Protection { Work, Mark, Customs };
inline constexpr Protection protections[] = {Protection::Work, Protection::Mark, Protection::Customs};
/// "work", "mark", "customs".
[[nodiscard]] const char *protectionCode(Protection protection);
[[nodiscard]] std::optional<Protection> parseProtection(QStringView code);

/// The later, the worse.
enum class CoverageState {
    NotNeeded,
    Covered,
    EndsEarly, ///< stands, and ends before the licence does
    Pending,   ///< applied for
    Missing,
};
/// "not_needed", "covered", "ends_early", "pending", "missing".
[[nodiscard]] const char *coverageStateCode(CoverageState state);
[[nodiscard]] inline bool isGap(CoverageState state)
{
    return state > CoverageState::Covered;
}

/// A registration, as far as coverage goes by it.
struct CoverageRegistration {
    RegistrationKind kind = RegistrationKind::Copyright;
    std::string number;
    qint64 institution = 0;
    std::vector<std::string> assets; ///< codes; none: of the institution as such
    std::vector<int> classes;        ///< of Nice
    std::string territory;
    bool isPending = false;
    std::optional<QDate> until; ///< last day on which it stands; none: it does not lapse
};

/// What one grant licenses.
struct CoverageGrant {
    std::vector<std::string> assets; ///< single assets, or "*"
    std::vector<std::string> categories;
    std::vector<std::string> territories;
    std::vector<std::string> territoriesExcept;
    QDate until; ///< last day, sell-off included
};

struct CoverageAnswer {
    CoverageState state = CoverageState::NotNeeded;
    std::string registration;        ///< what covers it, ends early or is pending, for the worst territory and class
    std::optional<QDate> until = {}; ///< where it ends early
    std::vector<std::string> territories = {}; ///< of a mark: those that have this state, where it is a gap

    friend bool operator==(const CoverageAnswer &, const CoverageAnswer &) = default;
};

/// One asset for one category of one grant.
struct CoverageLine {
    std::string asset;
    std::string category;
    CoverageAnswer work;
    CoverageAnswer mark;
    CoverageAnswer customs;

    [[nodiscard]] const CoverageAnswer &of(Protection protection) const
    {
        return protection == Protection::Work ? work : protection == Protection::Mark ? mark : customs;
    }
    [[nodiscard]] bool hasGap() const { return isGap(work.state) || isGap(mark.state) || isGap(customs.state); }
    friend bool operator==(const CoverageLine &, const CoverageLine &) = default;
};

/// Where an asset comes from.
struct CoverageAsset {
    qint64 institution = 0;
    std::string work;     ///< what it was cut from; empty for none
    std::string survivor; ///< the record that stands for it; empty for none
};

struct CoverageBook {
    std::vector<CoverageRegistration> registrations;
    std::unordered_map<std::string, CoverageAsset> assets; ///< those that are granted, registered, and their works
    Regions regions;
};

/// Answers for one grant after another. A registration is looked up by asset, class and territory, never searched for,
/// so that a million lines take about a second.
class CoverageIndex
{
public:
    /// `book` must outlive this; `today`: what ended before it does not count.
    CoverageIndex(const CoverageBook &book, QDate today);

    /// Hands out the lines of a grant whose assets of "*" are of `institution`: asset by asset, in the grant's order,
    /// category by category. Of assets and categories given twice, each time.
    void each(const CoverageGrant &grant, qint64 institution,
              const std::function<void(const CoverageLine &)> &use) const;

private:
    /// The best registration for one class in one place.
    struct Best {
        CoverageState state = CoverageState::Missing; ///< Covered: registered
        QDate until;                                  ///< invalid: it does not lapse
        const std::string *number = nullptr;
    };
    /// By class (0: for all goods) and territory (empty: everywhere).
    using Shield = std::map<std::pair<int, std::string>, Best, std::less<>>;
    struct Shields {
        Shield work;
        Shield mark;
        Shield customs;
    };

    void add(const CoverageRegistration &registration, QDate today);
    static void put(Shield &shield, int niceClass, const std::string &territory,
                    const CoverageRegistration &registration);
    static bool isBetter(const Best &one, const Best &other);
    [[nodiscard]] const std::string &survivorOf(const std::string &asset) const;
    /// The shields of an asset: its own, those of the works above it, its institution's.
    [[nodiscard]] std::vector<const Shields *> shieldsOf(const std::string &asset, qint64 institution) const;
    static void look(const std::vector<const Shields *> &shields, Shield Shields::*kind, int niceClass,
                     const std::string &territory, Best &best);
    /// The worst of the classes.
    [[nodiscard]] static CoverageAnswer markIn(const std::vector<const Shields *> &shields,
                                               const std::vector<int> &classes, const std::string &territory,
                                               QDate licensedUntil);
    [[nodiscard]] static CoverageAnswer answer(const Best &best, QDate licensedUntil);

    const CoverageBook *m_book;
    std::unordered_map<std::string, Shields> m_byAsset;
    std::unordered_map<qint64, Shields> m_byInstitution;
};

} // namespace lianming
