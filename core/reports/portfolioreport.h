// Many contracts in groups: by whose they are, whom they are with, when they end, how exclusive they are, where they
// hold, what must still be done. A question says which contracts, in which groups, with which columns; the report is
// rows that each name their contract and the clauses they rest on, with sums by currency that are never mixed. Plain
// values, the document made of them and their JSON; portfoliosource.h gathers the rows.
#pragma once

#include "core/diary/obligation.h"
#include "core/drafting/licenceterm.h"
#include "core/reports/legaldocument.h"

#include "core/base/json.h"
#include "core/contracts/contract.h"

#include <map>

namespace lianming {

enum class PortfolioBy { Institution, Brand, ExpiryMonth, ExpiryQuarter, Exclusivity, Territory, Obligations };
inline constexpr std::array portfolioGroupings{
    PortfolioBy::Institution, PortfolioBy::Brand,     PortfolioBy::ExpiryMonth, PortfolioBy::ExpiryQuarter,
    PortfolioBy::Exclusivity, PortfolioBy::Territory, PortfolioBy::Obligations};
/// "institution", "brand", "expiry_month", "expiry_quarter", "exclusivity", "territory", "obligations".
[[nodiscard]] const char *portfolioByCode(PortfolioBy by);
[[nodiscard]] std::optional<PortfolioBy> parsePortfolioBy(QStringView code);

enum class PortfolioColumn {
    Number,
    Title,
    Institution,
    Brand,
    State,
    Start,
    End,
    Exclusivity,
    Assets,
    Rights,
    Goods,
    Territories,
    Channels,
    Guarantee, ///< agreed, over the whole term
    Earned,    ///< booked until now
    Payable,
    Obligation,
    Bearer,
    Due,
    DutyState,
    Clauses,
};
inline constexpr int portfolioColumns = int(PortfolioColumn::Clauses) + 1;
/// "number", "title", … "due", "duty_state", "clauses".
[[nodiscard]] const char *portfolioColumnCode(PortfolioColumn column);
[[nodiscard]] std::optional<PortfolioColumn> parsePortfolioColumn(QStringView code);
/// What a grouping shows unless told otherwise.
[[nodiscard]] QList<PortfolioColumn> usualColumns(PortfolioBy by);

/// Which contracts. A list of nothing asks for nothing in particular; records are named by their codes, so that a
/// question can be kept.
struct PortfolioFilter {
    enum class Duties { Any, Open, Overdue };

    QStringList institutions; ///< one of them, or a further one of a bundle
    QStringList brands;
    QList<ContractStanding> standings;
    std::optional<DaySpan> ending;   ///< whose last day lies in it
    std::optional<int> endingWithin; ///< or in so many days from the day of the report on
    std::vector<Right> rights;       ///< with a grant that shares one …
    std::vector<std::string> categories;
    std::vector<std::string> territories;
    std::vector<std::string> channels;
    QList<Exclusivity> exclusivity; ///< … and is one of these
    Duties duties = Duties::Any;    ///< with an obligation that is open, or overdue
    bool withArchived = false;

    friend bool operator==(const PortfolioFilter &, const PortfolioFilter &) = default;
};

struct PortfolioQuestion {
    PortfolioBy by = PortfolioBy::Institution;
    PortfolioFilter filter;
    QList<PortfolioColumn> columns; ///< none: the usual ones

    [[nodiscard]] QList<PortfolioColumn> shownColumns() const { return columns.isEmpty() ? usualColumns(by) : columns; }
    [[nodiscard]] bool shows(PortfolioColumn column) const { return shownColumns().contains(column); }
    friend bool operator==(const PortfolioQuestion &, const PortfolioQuestion &) = default;
};

/// Amounts of one contract, minor units of its currency.
struct PortfolioMoney {
    std::optional<qint64> guarantee; ///< nothing: its terms cannot be read
    qint64 earned = 0;
    qint64 payable = 0;
};

/// Sums by the code of their currency.
using PortfolioSums = std::map<QString, PortfolioMoney>;

struct PortfolioRow {
    struct Duty {
        QString title;
        QString clause; ///< as it was noted with the obligation; may be empty
        ObligationKind kind = ObligationKind::Other;
        Party bearer = Party::Brand;
        QDate dueOn;
        DutyState state = DutyState::Upcoming;
    };

    ContractItem contract;
    QDate lastDay;
    int grant = 0;                          ///< its place from 1; 0: the row is about the contract
    std::optional<Exclusivity> exclusivity; ///< of the grant, or the strongest
    std::vector<std::string> assets;
    std::vector<Right> rights;
    std::vector<std::string> categories;
    std::vector<std::string> territories;
    std::vector<std::string> territoriesExcept;
    std::vector<std::string> channels;
    PortfolioMoney money;
    std::optional<Duty> duty;
    bool hasText = false;
    std::map<LicenceTerm, QStringList> clauses; ///< numbers of the clauses that state a term
};

struct PortfolioGroup {
    QString key; ///< code of the institution, of the brand …; "2026-09", "2026Q3"
    QString nameEn;
    QString nameZh;
    std::vector<PortfolioRow> rows;
    qsizetype contracts = 0; ///< different ones
    PortfolioSums sums;      ///< each contract once
};

struct PortfolioReport {
    PortfolioQuestion question;
    QDate asOf;
    QString preparedBy;
    std::vector<PortfolioGroup> groups;
    qsizetype contracts = 0;
    PortfolioSums sums;
};

/// Puts rows into groups, these in the order of their names or days, and adds up. A row about several territories
/// stands in each of their groups.
[[nodiscard]] PortfolioReport portfolioReport(const PortfolioQuestion &question, std::vector<PortfolioRow> rows,
                                              QDate asOf, const QString &preparedBy);

enum class PortfolioLayout {
    Paper, ///< a section with a table for each group
    Sheet, ///< one table of all rows, which a spreadsheet sorts and filters
};
[[nodiscard]] LegalDocument portfolioDocument(const PortfolioReport &report, DocumentLanguage language,
                                              PortfolioLayout layout = PortfolioLayout::Paper);
/// "lianming-portfolio/1": {format, by, as_of, contracts, groups: [{group, en, zh, contracts, rows, totals}], totals}.
/// Amounts are text in major units, with their currency beside them.
[[nodiscard]] OrderedJson portfolioJson(const PortfolioReport &report);

} // namespace lianming
