// What is only ever added to a case: approvals, moves, letters, money, alarms; and its damages worksheet. All SQL about
// them.
#pragma once

#include "core/audit/journal.h"
#include "core/cases/casefigures.h"
#include "core/cases/damages.h"

namespace lianming {

class CaseLog
{
public:
    explicit CaseLog(Connection &db) : m_db(&db) {}

    // In the order in which they were written.
    [[nodiscard]] QList<CaseApproval> approvals(Id<ProtectionCase> id) const;
    [[nodiscard]] QList<CaseEvent> events(Id<ProtectionCase> id) const;
    [[nodiscard]] QList<CaseRecovery> recoveries(Id<ProtectionCase> id) const;
    /// By day, then as they were written.
    [[nodiscard]] QList<CaseLetter> letters(Id<ProtectionCase> id) const;
    /// Whether a notice of the case was ever sent.
    [[nodiscard]] bool wasSent(Id<ProtectionCase> id) const;

    struct Worksheet {
        qint64 id = 0;
        qint64 version = 0;
        DamagesInput input;
    };
    /// Throws Error::Corrupt for one that cannot be read.
    [[nodiscard]] std::optional<Worksheet> damages(Id<ProtectionCase> id) const;
    /// Alarms that were told for these fifteen days.
    [[nodiscard]] QList<int> alarms(Id<ProtectionCase> id, QDate respondBy) const;

    static void add(Journal &journal, const ProtectionCase &record, const CaseApproval &approval);
    static void add(Journal &journal, const ProtectionCase &record, const CaseEvent &event);
    static void add(Journal &journal, const ProtectionCase &record, const CaseLetter &letter);
    static void add(Journal &journal, const ProtectionCase &record, const CaseRecovery &recovery);
    /// `version`: of the worksheet that is changed; 0: there is none yet (Error::Conflict where there is).
    static void save(Journal &journal, const ProtectionCase &record, const DamagesInput &input, qint64 version);
    static void addAlarm(Journal &journal, const ProtectionCase &record, int days);

private:
    Connection *m_db;
};

} // namespace lianming
