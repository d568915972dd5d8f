// All SQL about obligations, options and notices, and the days of other records that the diary shows.
#pragma once

#include "core/audit/journal.h"
#include "core/diary/contractoption.h"
#include "core/diary/diary.h"
#include "core/diary/notice.h"

namespace lianming {

class DiaryRepository
{
public:
    explicit DiaryRepository(Connection &db) : m_db(&db) {}

    /// How a contract is called, and whose it is.
    struct NamedContract {
        QString number;
        Id<Brand> brand;
    };
    [[nodiscard]] NamedContract contract(Id<Contract> id) const;
    /// Of one contract, or of all: by due day.
    [[nodiscard]] QList<Obligation> obligations(Id<Contract> contract, bool withArchived) const;
    [[nodiscard]] std::optional<Obligation> find(Id<Obligation> id) const;
    /// By obligation, each in the order in which they were made.
    [[nodiscard]] QHash<qint64, QList<ObligationMark>> marks(Id<Contract> contract) const;
    [[nodiscard]] QList<ContractOption> options(Id<Contract> contract, bool withArchived) const;
    [[nodiscard]] std::optional<ContractOption> find(Id<ContractOption> id) const;
    /// Newest first.
    [[nodiscard]] QList<ContractNotice> notices(Id<Contract> contract) const;

    static Id<Obligation> insert(Journal &journal, const Obligation &obligation);
    static void update(Journal &journal, const Obligation &obligation, const char *action = "changed");
    static void mark(Journal &journal, const Obligation &obligation, const ObligationMark &mark);
    static Id<ContractOption> insert(Journal &journal, const ContractOption &option);
    static void update(Journal &journal, const ContractOption &option, const char *action = "changed");
    static Id<ContractNotice> insert(Journal &journal, const ContractNotice &notice);

    /// What has a day: contracts' terms, options, obligations, notices to answer, holds, what the institutions hold,
    /// consents, registrations. Days of `filter.days` only.
    [[nodiscard]] QList<DiaryEntry> entries(const DiaryFilter &filter, QDate today) const;

private:
    Connection *m_db;
};

} // namespace lianming
