// Two audits: one that ended with an invoice, and one in which lines are being verified.
#include "core/accounts/accountservice.h"
#include "core/demo/demosteps.h"
#include "core/royalties/auditservice.h"

#include <memory>

namespace lianming {

namespace {

constexpr auto toys = "SXD-2024-001";
constexpr auto jewellery = "SXHM-2024-004";

AuditCase newAudit(Id<Contract> contract, const char *first, const char *last, QDate noticeOn)
{
    AuditCase out;
    out.contract = contract;
    out.firstPeriod = QString::fromLatin1(first);
    out.lastPeriod = QString::fromLatin1(last);
    out.noticeOn = noticeOn;
    return out;
}

/// Verifies the first `count` lines that were drawn: each `every`-th was reported at too few units (0: none was).
void verify(Workspace &w, Id<AuditCase> id, int count, int every)
{
    constexpr int tooFew = 115; // percent of what was reported
    AuditService service(w);
    const QList<AuditItem> items = service.file(id).items;
    for (int i = 0; i < count && i < items.size(); ++i) {
        AuditedLine line = items[i].reported.value_or(AuditedLine());
        QString note = inWords("与库存台账一致 Agrees with the stock ledger");
        if (every != 0 && i % every == every - 1) {
            const qint64 more = line.units * tooFew / 100 - line.units;
            line.gross += line.gross / line.units * more;
            line.units += more;
            note = inWords("台账数量多于申报 The stock ledger has more units than were reported");
        }
        service.find(items[i].id, service.get(id).version, line, note);
    }
}

/// Units that left the warehouse and stand in no report.
AuditedLine missingLine()
{
    AuditedLine line;
    line.soldOn = QDate(2025, 11, 11);
    line.sku = QStringLiteral("DL-104");
    line.category = QStringLiteral("nice/28/figures");
    line.territory = QStringLiteral("CN");
    line.channel = QStringLiteral("online/marketplace");
    line.units = 1'350;
    line.gross = line.units * 68'40;
    return line;
}

} // namespace

void DemoSteps::planAudits()
{
    const auto audit = std::make_shared<Id<AuditCase>>();
    later(in2026(5, 11), 2, accountant, [this, audit] {
        AuditCase record = newAudit(contracts.value(QString::fromLatin1(toys)), "2025Q1", "2025Q4", in2026(4, 24));
        record.auditor = inWords("明衡会计师事务所（示例） Mingheng Auditors (sample)");
        record.costs = 18'000'00;
        *audit = AuditService(*w).open(record);
    });
    later(in2026(5, 12), 2, accountant, [this, audit] {
        constexpr qint64 above = 22'000'00;
        constexpr qint64 points = 10;
        constexpr quint32 seed = 20260512;
        Progress lines;
        AuditService service(*w);
        service.sample(*audit, service.get(*audit).version, above, points, seed, lines);
    });
    later(in2026(6, 2), 2, accountant, [this, audit] { verify(*w, *audit, 1'000, 4); });
    later(in2026(6, 4), 2, accountant, [this, audit] {
        AuditService service(*w);
        service.addLine(*audit, service.get(*audit).version, QStringLiteral("2025Q4"), missingLine(),
                        inWords("双十一出库单未申报 Deliveries of 11 November that were never reported"));
    });
    later(in2026(6, 5), 2, accountant, [this, audit] {
        Progress lines;
        AuditService service(*w);
        (void)service.compute(*audit, service.get(*audit).version, in2026(6, 5), lines);
    });
    later(in2026(6, 18), 2, finance, [this, audit] {
        AuditService service(*w);
        const AuditFile file = service.file(*audit);
        service.settle(*audit, file.row.record.version, AuditOutcome::Invoice, file.result->claim,
                       inWords("被授权方书面确认 Confirmed by the licensee in writing"));
        NewCharge charge;
        charge.contract = file.row.record.contract;
        charge.kind = InvoiceKind::Audit;
        charge.net = file.result->claim;
        charge.reason = file.row.record.number;
        AccountService(*w).charge(charge);
    });
    later(in2026(6, 22), 2, finance, [this, audit] {
        AuditService service(*w);
        service.close(*audit, service.get(*audit).version);
    });

    const auto other = std::make_shared<Id<AuditCase>>();
    later(in2026(6, 8), 2, accountant, [this, other] {
        AuditCase record = newAudit(contracts.value(QString::fromLatin1(jewellery)), "2025Q1", "2025Q4", in2026(5, 20));
        record.auditor = inWords("内部审计 Internal audit");
        record.costs = 6'500'00;
        *other = AuditService(*w).open(record);
    });
    later(in2026(6, 9), 2, accountant, [this, other] {
        constexpr qint64 points = 14;
        constexpr quint32 seed = 20260609;
        Progress lines;
        AuditService service(*w);
        service.sample(*other, service.get(*other).version, 0, points, seed, lines);
    });
    later(in2026(6, 24), 2, accountant, [this, other] { verify(*w, *other, 5, 0); });
}

} // namespace lianming
