// What a printed royalty statement says, as plain values: gathered once, drawn in either language. Amounts are minor
// units of the contract's currency. Figures carry the names of royalties.md section 9; what a name means in words is
// statementpdf's business.
#pragma once

#include "core/base/currency.h"
#include "core/base/dates.h"

#include <QString>
#include <QStringList>

#include <map>
#include <string>
#include <vector>

namespace lianming {

struct StatementDocument {
    QString institutionEn;
    QString institutionZh;
    QString brandEn;
    QString brandZh;
    QString contractNumber;
    QString contractTitle;
    DaySpan term;
    Period period;
    int contractYear = 1;
    int edition = 1;
    QString reason; ///< of a restatement (an edition above 1)
    QDate receivedOn;
    QDate issuedOn;
    Currency currency;
    bool isClosed = false; ///< otherwise the document says that it is a draft
    QString preparedBy;
    QString approvedBy;
    QDate closedOn;

    /// Of the period, by name ("gross" … "cash_due"); what is absent is 0.
    std::map<std::string, qint64> figures;
    qint64 units = 0;
    [[nodiscard]] qint64 figure(const char *name) const
    {
        const auto found = figures.find(name);
        return found == figures.end() ? 0 : found->second;
    }

    struct Pool {
        QString id;
        qint64 earned = 0;
        qint64 guaranteeDue = 0;
        qint64 paid = 0;
        qint64 unrecouped = 0;
        qint64 payable = 0;
    };
    std::vector<Pool> pools;

    struct Split {
        QString party;
        qint64 amount = 0;
    };
    std::vector<Split> splits;

    /// How a rule rates, in both languages; also the other terms that shape the figures.
    struct Note {
        QString label; ///< a rule's or guarantee's id: "R1"; empty where `topic` says what it is about
        QString en;
        QString zh;
        QString topic; ///< "base", "reserve", "fund", "unlicensed" or "rounding"
    };
    std::vector<Note> rules;

    /// Lines that earn, added up by product, category, territory and rule; `others` counts the products that the last
    /// row stands for.
    struct SummaryRow {
        QString sku;
        QString category;
        QString territory;
        QString rule; ///< empty for a highest-rate sale outside the grants
        qint64 units = 0;
        qint64 gross = 0; ///< minor units of `currency`
        Currency currency;
        qint64 base = 0;
        qint64 royalty = 0;
        qint64 others = 0;
    };
    std::vector<SummaryRow> summary;

    struct LineRow {
        qint64 line = 0;
        QDate soldOn;
        QString sku;
        QString territory;
        QString channel;
        qint64 units = 0;
        qint64 gross = 0;
        Currency currency;
        QString rule;
        qint64 base = 0;
        qint64 royalty = 0;
    };
    std::vector<LineRow> lines; ///< the annex; empty if there are more than its limit
    qint64 lineCount = 0;       ///< of the statement

    struct ExceptionRow {
        qint64 line = 0;
        QString sku;
        QString category;
        QString territory;
        QString channel;
        qint64 units = 0;
        qint64 gross = 0;
        Currency currency;
        QStringList reasons; ///< codes of royalties.md section 3 and 4
    };
    std::vector<ExceptionRow> exceptions; ///< the first ones
    qint64 exceptionCount = 0;
};

} // namespace lianming
