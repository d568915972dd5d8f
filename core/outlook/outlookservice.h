// Looking ahead, as verbs: will guarantees be earned, what is to be accrued, what cash falls due, who and what the
// royalties hang on, and how a contract's pools have gone so far. Each answer is a plain value that names its method
// and its inputs; nothing here writes.
#pragma once

#include "core/outlook/accrual.h"
#include "core/outlook/cashcalendar.h"
#include "core/outlook/concentration.h"
#include "core/outlook/guaranteeforecast.h"

namespace lianming {

/// A pool's figures of one calculated period, for a chart.
struct PoolPoint {
    QString period;
    Id<SalesStatement> statement;
    StatementState state = StatementState::Open;
    qint64 earned = 0; ///< in the period
    qint64 paid = 0;   ///< up to and including it
    qint64 unrecouped = 0;
};

struct PoolSeries {
    Id<Contract> contract;
    QString number;
    QString title;
    PartyRef brand;
    QString pool; ///< "rest" for what no guarantee takes; "" for all pools together
    Currency currency;
    QList<PoolPoint> points; ///< by period
};

/// Amounts of several currencies in one, by the rates of a day.
struct ConvertedTotal {
    Money total;
    struct Used {
        Money amount;
        Money converted; ///< rounded half up
        QDate day;       ///< of the rate
        Rate rate;       ///< 1 for the currency itself
    };
    QList<Used> used;
    QStringList missing; ///< currencies without a rate in the 31 days before; they are not in the total
};

/// All of it, for the page; of one moment.
struct Outlook {
    QDate today;
    QList<GuaranteeForecast> guarantees;
    Accrual accrual; ///< at the end of the month before
    CashCalendar cash;
    DaySpan span; ///< of the concentrations
    QList<Concentration> licensees;
    QList<Concentration> assets;
    QList<PoolSeries> series; ///< pools of contracts with calculated periods
    QList<UnreadableContract> unreadable;
};

class OutlookService
{
public:
    explicit OutlookService(Workspace &workspace) : m_w(&workspace) {}

    [[nodiscard]] QList<GuaranteeForecast> guarantees(const BooksFilter &filter = {}) const;
    [[nodiscard]] Accrual accrual(QDate on, const BooksFilter &filter = {}) const;
    /// This month and the `months` − 1 after it. Throws Error::BadInput unless 1 to 120.
    [[nodiscard]] CashCalendar cash(int months, const BooksFilter &filter = {}) const;
    [[nodiscard]] QList<Concentration> byLicensee(const DaySpan &span, const BooksFilter &filter = {}) const;
    [[nodiscard]] QList<Concentration> byAsset(const DaySpan &span, const BooksFilter &filter = {}) const;
    /// All pools of the contracts, and with it each contract's pools together.
    [[nodiscard]] QList<PoolSeries> series(const BooksFilter &filter = {}) const;
    /// Everything as of today: accrual at the last month's end, cash of `months`, concentration of the twelve months
    /// before this one.
    [[nodiscard]] Outlook read(int months = 12, const BooksFilter &filter = {}) const;

    /// By the stored exchange rates into `to` of `day`, or of the latest day before, at most 31 days back.
    [[nodiscard]] ConvertedTotal converted(const QList<Money> &amounts, Currency to, QDate day) const;

private:
    Workspace *m_w;
};

[[nodiscard]] QList<PoolSeries> poolSeries(const ContractBooks &books);
[[nodiscard]] ConvertedTotal convertedTotal(const QList<Money> &amounts, Currency to, QDate day, const FxTable &fx);

} // namespace lianming
