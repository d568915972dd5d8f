// All SQL about what contracts are drafted from and how they were negotiated: rounds, the house's clauses and
// templates, and the names that a text speaks of.
#pragma once

#include "core/audit/journal.h"
#include "core/contracts/contract.h"
#include "core/drafting/contractfacts.h"
#include "core/drafting/contractround.h"

#include <QList>

namespace lianming {

/// A template of the house's own as it is stored.
struct StoredTemplate {
    qint64 id = 0;
    qint64 version = 1;
    QString code;
    QString document; ///< "lianming-template/1"
    std::optional<QDate> archivedOn;
};

class DraftRepository
{
public:
    explicit DraftRepository(Connection &db) : m_db(&db) {}

    /// By number.
    [[nodiscard]] QList<ContractRound> rounds(Id<Contract> contract) const;
    /// The document of a round; nothing if there is none of this number.
    [[nodiscard]] std::optional<QString> document(Id<Contract> contract, int round) const;
    /// Documents of the house's clauses, by code and version.
    [[nodiscard]] QStringList clauses() const;
    /// By code.
    [[nodiscard]] QList<StoredTemplate> templates() const;

    /// Names of assets and of collections ("collection:CODE") of the contract's institutions, by code.
    [[nodiscard]] std::map<std::string, BothLanguages> assetNames(const Contract &contract) const;
    /// The party whose mandate is for this contract alone and holds on `day`; empty if there is none.
    [[nodiscard]] QString agentOf(Id<Contract> contract, QDate day) const;

    /// Gives the round the next number and returns it; also a line in the contract's history.
    static int keep(Journal &journal, const Contract &contract, RoundSide side, const QString &note,
                    const QString &document);
    static void insertClause(Journal &journal, const QString &code, int version, const QString &document);
    static void insert(Journal &journal, const StoredTemplate &stored);
    static void update(Journal &journal, const StoredTemplate &stored, const char *action = "changed");

private:
    Connection *m_db;
};

} // namespace lianming
