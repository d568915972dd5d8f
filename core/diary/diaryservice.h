// What can be done with obligations, options and notices, and the diary of all days that matter. Each verb that writes
// is one transaction with its line in the history.
#pragma once

#include "core/diary/contractoption.h"
#include "core/diary/diary.h"
#include "core/diary/notice.h"

namespace lianming {

struct Workspace;

struct ObligationItem {
    Obligation obligation;
    QList<Duty> duties; ///< each of its days with where it stands
};

class DiaryService
{
public:
    explicit DiaryService(Workspace &workspace) : m_w(&workspace) {}

    [[nodiscard]] QList<ObligationItem> obligations(Id<Contract> contract, bool withArchived = false) const;
    /// Throw Error::NotFound.
    [[nodiscard]] Obligation get(Id<Obligation> id) const;
    [[nodiscard]] ContractOption get(Id<ContractOption> id) const;
    /// Throw Error::BadInput for an invalid record; change… Error::Conflict when somebody else changed it.
    Id<Obligation> add(const Obligation &obligation);
    void change(const Obligation &obligation);
    void setArchived(Id<Obligation> id, bool archived);
    /// Marks one of its days. Throws Error::BadInput for a day that is none of them and without the note that excusing
    /// and reopening need.
    void mark(Id<Obligation> id, QDate dueOn, MarkAct act, QDate on, const QString &note);

    [[nodiscard]] QList<ContractOption> options(Id<Contract> contract, bool withArchived = false) const;
    /// Stored as open.
    Id<ContractOption> add(const ContractOption &option);
    /// Only while it is open (Error::Rejected).
    void change(const ContractOption &option);
    /// Uses an option or declines it. Throws Error::Rejected for one that is not open, and for using it too early or
    /// too late.
    void decide(Id<ContractOption> id, qint64 version, OptionState state, QDate on, const QString &decision);

    [[nodiscard]] QList<ContractNotice> notices(Id<Contract> contract) const;
    /// Throws Error::BadInput for an invalid record.
    Id<ContractNotice> add(const ContractNotice &notice);

    /// By day.
    [[nodiscard]] QList<DiaryEntry> entries(const DiaryFilter &filter) const;

private:
    Workspace *m_w;
};

} // namespace lianming
