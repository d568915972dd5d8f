#include "core/royalties/reminders.h"

#include "core/people/access.h"
#include "core/royalties/claims.h"
#include "core/royalties/royaltyservice.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr auto reminderTable = "report_reminder";

/// What was sent for one report or one invoice.
struct Sent {
    int count = 0;
    QDateTime last;
};
using SentByMatter = QHash<QString, Sent>;

/// Reports are reminded of by contract and period, whatever their state was; invoices by their number.
QString matter(Id<Contract> contract, const QString &period, const QString &invoice)
{
    return QStringLiteral("%1\n%2\n%3").arg(contract.value).arg(invoice.isEmpty() ? period : QString(), invoice);
}

SentByMatter sentSoFar(Connection &db)
{
    SentByMatter out;
    Statement rows(db, QStringLiteral("SELECT contract_id, period, invoice, COUNT(*) AS sent, MAX(at) AS last_at "
                                      "FROM report_reminder GROUP BY contract_id, period, invoice"));
    while (rows.next()) {
        const Row r = rows.row();
        Sent &sent = out[matter(r.id<Contract>("contract_id"), r.text("period"), r.text("invoice"))];
        sent.count += int(r.integer("sent"));
        sent.last = std::max(sent.last, r.instant("last_at"));
    }
    return out;
}

/// The parties of contracts, for invoices, whose rows name the contract only.
QHash<Id<Contract>, ReminderItem> parties(Connection &db)
{
    QHash<Id<Contract>, ReminderItem> out;
    Statement rows(db, QStringLiteral("SELECT c.id, c.number, c.title, i.name_en AS institution_en, "
                                      "i.name_zh AS institution_zh, b.id AS brand_id, b.name_en AS brand_en, "
                                      "b.name_zh AS brand_zh FROM contract c "
                                      "JOIN institution i ON i.id = c.institution_id JOIN brand b ON b.id = c.brand_id "
                                      "WHERE c.archived_on IS NULL"));
    while (rows.next()) {
        const Row r = rows.row();
        ReminderItem item;
        item.contract = r.id<Contract>("id");
        item.number = r.text("number");
        item.title = r.text("title");
        item.institutionEn = r.text("institution_en");
        item.institutionZh = r.text("institution_zh");
        item.brandId = r.integer("brand_id");
        item.brandEn = r.text("brand_en");
        item.brandZh = r.text("brand_zh");
        out.insert(item.contract, item);
    }
    return out;
}

} // namespace

const char *reminderKindCode(ReminderKind kind)
{
    switch (kind) {
    case ReminderKind::ReportSoon: return "report_soon";
    case ReminderKind::ReportDue: return "report_due";
    case ReminderKind::ReportLate: return "report_late";
    case ReminderKind::InvoiceOverdue: return "invoice_overdue";
    }
    return "";
}

std::optional<ReminderKind> parseReminderKind(QStringView code)
{
    for (const ReminderKind kind :
         {ReminderKind::ReportSoon, ReminderKind::ReportDue, ReminderKind::ReportLate, ReminderKind::InvoiceOverdue}) {
        if (code == QLatin1StringView(reminderKindCode(kind)))
            return kind;
    }
    return std::nullopt;
}

QList<ReminderItem> ReminderService::due(QDate today, int soonDays) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    Transaction tx(m_w->db, Transaction::Kind::Read);
    QList<ReminderItem> out;
    const QHash<Id<Contract>, ReminderItem> known = parties(m_w->db);
    InboxFilter unreported;
    unreported.withUpcoming = true;
    for (const InboxRow &row : RoyaltyService(*m_w).inbox(unreported)) {
        if (row.statement.isSet() || row.due > today.addDays(soonDays) || !known.contains(row.contract))
            continue;
        ReminderItem item = known.value(row.contract);
        item.kind = row.due > today    ? ReminderKind::ReportSoon
                    : row.due == today ? ReminderKind::ReportDue
                                       : ReminderKind::ReportLate;
        item.period = row.period;
        item.due = row.due;
        out.append(item);
    }
    for (const OpenInvoice &invoice : openInvoices(m_w->db)) {
        if (invoice.dueOn >= today || !known.contains(invoice.contract))
            continue;
        ReminderItem item = known.value(invoice.contract);
        item.kind = ReminderKind::InvoiceOverdue;
        item.period = invoice.period;
        item.invoice = invoice.number;
        item.due = invoice.dueOn;
        item.open = invoice.open;
        out.append(item);
    }
    const SentByMatter sent = sentSoFar(m_w->db);
    for (ReminderItem &item : out) {
        const Sent before = sent.value(matter(item.contract, item.period, item.invoice));
        item.reminded = before.count;
        item.lastAt = before.last;
    }
    std::ranges::stable_sort(out, [](const ReminderItem &a, const ReminderItem &b) {
        return std::tie(a.due, a.number, a.period) < std::tie(b.due, b.number, b.period);
    });
    return out;
}

void ReminderService::record(const ReminderItem &item, const QString &channel, const QString &text)
{
    requirePermission(*m_w, Permission::ChaseReports);
    if (channel.trimmed().isEmpty() || text.trimmed().isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "A reminder has a channel and a text"));
    Transaction tx(m_w->db);
    tx.lock("reminders");
    Journal journal(tx, *m_w);
    record(journal, item, channel.trimmed(), text);
    tx.commit();
}

int ReminderService::recordLetter(Id<Brand> brand, std::optional<Currency> currency, const QString &text)
{
    requirePermission(*m_w, Permission::ChaseReports);
    QList<ReminderItem> items = due(m_w->clock.today(), 0);
    items.removeIf([&](const ReminderItem &item) {
        const bool isMeant =
            currency ? item.kind == ReminderKind::InvoiceOverdue && item.open && item.open->currency == *currency
                     : item.kind == ReminderKind::ReportLate;
        return item.brandId != brand.value || !isMeant;
    });
    Transaction tx(m_w->db);
    tx.lock("reminders");
    Journal journal(tx, *m_w);
    for (const ReminderItem &item : std::as_const(items))
        record(journal, item, QStringLiteral("letter"), text);
    tx.commit();
    return int(items.size());
}

void ReminderService::record(Journal &journal, const ReminderItem &item, const QString &channel, const QString &text)
{
    const ReportingContract contract = reportingContract(m_w->db, item.contract);
    // The level is counted here: somebody else may have sent one since the list was read.
    const int before = sentSoFar(m_w->db).value(matter(item.contract, item.period, item.invoice)).count;
    const int level = std::min(before + 1, 3);
    insertRow(m_w->db, reminderTable,
              {{"contract_id", item.contract},
               {"period", item.period},
               {"kind", reminderKindCode(item.kind)},
               {"invoice", item.invoice},
               {"level", level},
               {"at", journal.now()},
               {"actor", journal.actor().name},
               {"channel", channel},
               {"text", text}});
    journal.note(Area::Royalties, "contract", item.contract.value, contract.number, "reminded",
                 {{QStringLiteral("kind"), {}, QString::fromLatin1(reminderKindCode(item.kind))},
                  {QStringLiteral("period"), {}, item.period},
                  {QStringLiteral("invoice"), {}, item.invoice},
                  {QStringLiteral("level"), {}, QString::number(level)},
                  {QStringLiteral("channel"), {}, channel}});
}

QList<ReportReminder> ReminderService::sent(Id<Contract> contract) const
{
    requireMoney(*m_w).requireShown(contract);
    return Statement(m_w->db, QStringLiteral("SELECT * FROM report_reminder WHERE contract_id = ? ORDER BY id DESC"))
        .bind(contract)
        .all<ReportReminder>([](const Row &r) {
            return ReportReminder{r.id<Contract>("contract_id"),
                                  r.text("period"),
                                  parseReminderKind(r.text("kind")).value_or(ReminderKind::ReportLate),
                                  r.text("invoice"),
                                  int(r.integer("level")),
                                  r.instant("at"),
                                  r.text("actor"),
                                  r.text("channel"),
                                  r.text("text")};
        });
}

} // namespace lianming
