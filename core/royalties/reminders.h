// Reminding licensees of reports and payments: what is due soon, due or late, when its licensee was last reminded and
// how often, and the letter of the level that follows. Reminders sent are kept for good; the letters are plain
// functions and exist in both languages whatever the screen speaks.
#pragma once

#include "core/base/dates.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/royalties/salesstatement.h"

#include <QDateTime>

namespace lianming {

struct Brand;
struct Workspace;

enum class ReminderKind {
    ReportSoon,     ///< the report's due day lies ahead, at most so many days
    ReportDue,      ///< it is today
    ReportLate,     ///< it has passed
    InvoiceOverdue, ///< an invoice's due day has passed and something is open
};
/// "report_soon", "report_due", "report_late", "invoice_overdue".
[[nodiscard]] const char *reminderKindCode(ReminderKind kind);
[[nodiscard]] std::optional<ReminderKind> parseReminderKind(QStringView code);

/// Somebody to be reminded of something.
struct ReminderItem {
    ReminderKind kind = ReminderKind::ReportSoon;
    Id<Contract> contract;
    QString number;
    QString title;
    QString institutionEn;
    QString institutionZh;
    qint64 brandId = 0;
    QString brandEn;
    QString brandZh;
    QString period;  ///< may be empty for an invoice
    QString invoice; ///< its number; empty for a report
    QDate due;
    std::optional<Money> open; ///< of an invoice
    QDateTime lastAt;          ///< invalid: never yet
    int reminded = 0;          ///< reminders sent for it so far
    /// 1 friendly, 2 firm, 3 the last before further steps.
    [[nodiscard]] int level() const { return std::min(reminded + 1, 3); }
};

struct ReminderLetter {
    QString subject;
    QString body;
};
enum class LetterLanguage { English, Chinese };
/// The letter for the item's level, as of `today`. Names the contract, the period or invoice and the day; signs with
/// the institution's name.
[[nodiscard]] ReminderLetter reminderLetter(const ReminderItem &item, LetterLanguage language, QDate today);

/// A reminder that was sent.
struct ReportReminder {
    Id<Contract> contract;
    QString period;
    ReminderKind kind = ReminderKind::ReportSoon;
    QString invoice;
    int level = 1;
    QDateTime at;
    QString actor;
    QString channel; ///< "email", "letter", "phone" …, as the person says
    QString text;
};

class ReminderService
{
public:
    explicit ReminderService(Workspace &workspace) : m_w(&workspace) {}

    /// Reports of signed contracts that have not come in and are due up to `soonDays` days after `today`, and overdue
    /// invoices; the longest due first.
    [[nodiscard]] QList<ReminderItem> due(QDate today, int soonDays = 14) const;
    /// Keeps that the licensee was reminded. Throws Error::BadInput without a channel or a text, NotFound for a
    /// contract that is not there.
    void record(const ReminderItem &item, const QString &channel, const QString &text);
    /// The same for all that a letter is about: the licensee's late reports, or its overdue invoices in `currency`.
    /// Returns how many.
    int recordLetter(Id<Brand> brand, std::optional<Currency> currency, const QString &text);
    /// Newest first.
    [[nodiscard]] QList<ReportReminder> sent(Id<Contract> contract) const;

private:
    void record(Journal &journal, const ReminderItem &item, const QString &channel, const QString &text);

    Workspace *m_w;
};

} // namespace lianming
