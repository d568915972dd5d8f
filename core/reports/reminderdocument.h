// What a reminder to a licensee says: that a sales report is late, or that invoices are. Plain values; the letter's
// words are reminderpdf's business.
#pragma once

#include "core/accounts/invoice.h"

#include <QString>

#include <vector>

namespace lianming {

enum class ReminderAbout { Reports, Payments };

struct ReminderDocument {
    ReminderAbout about = ReminderAbout::Reports;
    int round = 1; ///< 1: a reminder; 2: the second one; 3 and more: the last one
    QString institutionEn;
    QString institutionZh;
    QString brandEn;
    QString brandZh;
    QString company;       ///< the licensee's legal name; may be empty
    QString contact;       ///< whom it is addressed to; may be empty
    QString contactPerson; ///< who answers questions at the museum; may be empty
    QDate writtenOn;
    QDate answerBy; ///< until when the report or the money is asked for

    /// Reports that are late.
    struct Report {
        QString contractNumber;
        QString contractTitle;
        Period period;
        QDate dueOn;
    };
    std::vector<Report> reports;

    /// Invoices that are overdue, of one currency.
    struct Debt {
        QString number;
        QString contractNumber;
        QDate issuedOn;
        QDate dueOn;
        qint64 daysOverdue = 0;
        qint64 open = 0;     ///< cash, minor units
        qint64 interest = 0; ///< run so far and not yet invoiced
    };
    Currency currency;
    std::vector<Debt> debts;
    QString bankNote; ///< where to pay to, in lines; may be empty
};

} // namespace lianming
