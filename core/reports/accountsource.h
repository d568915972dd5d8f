// Gathers what a licensee's account statement and a reminder say from the accounts and the reporting calendar, each of
// one state of the books.
#pragma once

#include "core/reports/accountdocument.h"
#include "core/reports/reminderdocument.h"

namespace lianming {

struct Workspace;

/// The account over some days: both may be left out (from the first posting, until today). Open items and aging are
/// given where the last day is today or later. Throws Error::NotFound; Error::BadInput for days that are reversed.
[[nodiscard]] AccountDocument accountDocument(Workspace &workspace, Id<Brand> brand, Currency currency,
                                              std::optional<QDate> from = {}, std::optional<QDate> to = {});

struct ReminderRequest {
    Id<Brand> brand;
    ReminderAbout about = ReminderAbout::Reports;
    Currency currency; ///< of overdue payments
    int round = 1;
    int daysToAnswer = 14;
    QString contact;       ///< empty: the first of the brand's contacts
    QString contactPerson; ///< at the museum
    QString bankNote;
};
/// The reports that are late, or the invoices with cash overdue and the interest that has run. Throws Error::NotFound;
/// Error::Rejected where there is nothing to remind of.
[[nodiscard]] ReminderDocument reminderDocument(Workspace &workspace, const ReminderRequest &request);

} // namespace lianming
