// What the books say about a contract, gathered once for every look ahead: its terms, and of each of its periods
// whether it was reported, calculated, closed, what it earned by what counts today, and what it was booked with where
// that is something else: a restatement changes later closed periods, too (spec/royalties.md section 6). Plain values;
// all SQL of the outlook stands in the .cpp.
#pragma once

#include "core/base/money.h"
#include "core/royalties/royaltybook.h"
#include "core/royalties/settlement.h"
#include "core/royalties/timeline.h"

#include <QHash>

#include <map>

namespace lianming {

struct Asset;
struct Brand;
struct Institution;
struct Workspace;

/// A party by its names.
struct PartyRef {
    qint64 id = 0;
    QString code;
    QString nameEn;
    QString nameZh;

    friend bool operator==(const PartyRef &, const PartyRef &) = default;
};

/// A pool's figures of a period as stored; minor units.
struct StoredPool {
    QString id;
    qint64 earned = 0;
    qint64 guaranteeDue = 0;
    qint64 paid = 0;
    qint64 unrecouped = 0;
    qint64 payable = 0;

    friend bool operator==(const StoredPool &, const StoredPool &) = default;
};

/// The figures of a period that was calculated; minor units.
struct StoredFigures {
    qint64 earned = 0;
    qint64 apart = 0;
    qint64 gross = 0;
    qint64 base = 0;
    qint64 fees = 0;
    qint64 marketingFund = 0;
    qint64 adjustments = 0;
    qint64 broughtForward = 0;
    qint64 payable = 0;
    qint64 carriedForward = 0;
    qint64 cashDue = 0;
    QList<StoredPool> pools; ///< as the terms list them, "rest" last

    /// All royalties of the period, those that count apart from the pools too.
    [[nodiscard]] qint64 royalties() const { return earned + apart; }
    /// What the period itself pays, before adjustments and what was carried (PeriodFigures::due()). Throws
    /// Error::BadInput beyond 64 bits.
    [[nodiscard]] qint64 due() const;
};

/// A period that a statement came in for.
struct StoredPeriod {
    Id<SalesStatement> statement; ///< the edition that counts today
    StatementState state = StatementState::Open;
    QDate closedOn;                       ///< when it was booked; invalid unless it is closed
    std::optional<StoredFigures> figures; ///< by what counts today; nothing until it is calculated
    Id<SalesStatement> bookedStatement;   ///< the first edition
    std::optional<StoredFigures> booked;  ///< what the closed periods of a restated contract are booked with

    [[nodiscard]] bool isClosedBy(QDate day) const { return closedOn.isValid() && closedOn <= day; }
    /// Of a calculated period: its figures in the books.
    [[nodiscard]] const StoredFigures &bookedFigures() const { return booked ? *booked : *figures; }
};

/// One contract as the outlook sees it.
struct ContractBooks {
    Id<Contract> contract;
    QString number;
    QString title;
    PartyRef institution;
    PartyRef brand;
    RoyaltyTerms terms;
    QDate lastSaleDay; ///< last day on which stock may be sold; a termination brings it forward
    qint64 reportWithinDays = 30;
    qint64 paymentDays = 30;             ///< after the report's due day
    std::map<int, StoredPeriod> periods; ///< reported ones, by place in the timeline
    QList<SettledDifference> settled;    ///< what restatements changed, settled outside of periods
    /// Whether closed periods were restated, or closed by other terms: open ones go on from the booked figures.
    bool isRestated = false;
    QStringList assets; ///< codes that it grants, each once; "*": all of the institution's

    [[nodiscard]] Currency currency() const { return terms.currency; }
    [[nodiscard]] Timeline timeline() const { return Timeline(terms); }
    /// The last period that still reports.
    [[nodiscard]] int lastPlace(const Timeline &timeline) const { return timeline.placeOf(lastSaleDay); }
    [[nodiscard]] const StoredFigures *figures(int place) const;
    /// Royalties of the calculated periods, by place.
    [[nodiscard]] std::map<int, qint64> royalties() const;
    /// What the periods closed by `day` would pay by what counts today, less what was booked for them and what
    /// documents settled by then: what the first open period then has to settle; minor units. Throws Error::BadInput
    /// beyond 64 bits.
    [[nodiscard]] qint64 unsettled(QDate day) const;
    /// A pool's royalties of the calculated periods, by place.
    [[nodiscard]] std::map<int, qint64> earnedOf(size_t pool) const;
    [[nodiscard]] QDate reportDue(const Period &period) const { return period.span().end.addDays(reportWithinDays); }
    [[nodiscard]] QDate paymentDue(const Period &period) const { return reportDue(period).addDays(paymentDays); }
};

struct BooksFilter {
    Id<Institution> institution = {}; ///< unset: all
    Id<Brand> brand = {};
    Id<Contract> contract = {};
};

/// A signed contract that no look ahead can be made of, and why: its terms are incomplete, or a line does not fit them.
struct UnreadableContract {
    Id<Contract> contract;
    QString number;
    Message why;
};

struct Books {
    std::vector<ContractBooks> contracts; ///< by number
    QList<UnreadableContract> unreadable;
};

/// The books of all signed contracts that are not archived. A read transaction should be open, so that all of it is of
/// one moment; on PostgreSQL it must. Contracts with restated periods are calculated for it.
[[nodiscard]] Books readBooks(Workspace &workspace, const BooksFilter &filter = {});

/// Royalties of a contract by SKU over the calculated periods that end in `span`, minor units of its currency.
[[nodiscard]] QHash<QString, qint64> royaltiesBySku(Connection &db, Id<Contract> contract, const DaySpan &span);

} // namespace lianming
