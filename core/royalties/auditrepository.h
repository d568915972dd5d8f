// All SQL about audit cases, the lines in them and what was verified.
#pragma once

#include "core/audit/journal.h"
#include "core/royalties/auditcase.h"

namespace lianming {

/// One row of the list.
struct AuditCaseRow {
    AuditCase record;
    QString contractNumber;
    QString contractTitle;
    qint64 institutionId = 0;
    QString institutionEn;
    QString institutionZh;
    qint64 brandId = 0;
    QString brandEn;
    QString brandZh;
    int items = 0;
    int verified = 0;
    std::optional<qint64> shortfall; ///< minor units, while there is a result
};

struct AuditFilter {
    Id<Contract> contract = {};    ///< unset: all
    Id<AuditCase> auditCase = {};  ///< unset: all
    QList<AuditState> states = {}; ///< none: all
};

class AuditRepository
{
public:
    explicit AuditRepository(Connection &db) : m_db(&db) {}

    /// The newest first.
    [[nodiscard]] QList<AuditCaseRow> list(const AuditFilter &filter) const;
    [[nodiscard]] std::optional<AuditCase> find(Id<AuditCase> id) const;
    [[nodiscard]] std::optional<AuditCase> find(const QString &number) const;
    /// By period and line; added ones last.
    [[nodiscard]] QList<AuditItem> items(Id<AuditCase> id) const;
    /// Throws Error::NotFound.
    [[nodiscard]] AuditItem item(Id<AuditItem> id) const;

    [[nodiscard]] static Id<AuditCase> insert(Journal &journal, const AuditCase &auditCase);
    /// Throws Error::Conflict when somebody else changed it.
    static void update(Journal &journal, const AuditCase &auditCase, const char *action);
    /// Back to open without a result; the version rises.
    void withdrawResult(Id<AuditCase> id) const;
    Id<AuditItem> insertItem(const AuditItem &item) const;
    /// Sampled ones; added ones stay.
    void removeSample(Id<AuditCase> id) const;
    void removeItem(Id<AuditItem> id) const;
    /// In place of the one before.
    void writeFinding(Id<AuditItem> item, const AuditFinding &finding) const;
    void removeFinding(Id<AuditItem> item) const;

private:
    Connection *m_db;
};

} // namespace lianming
