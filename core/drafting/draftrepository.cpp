#include "core/drafting/draftrepository.h"

namespace lianming {

namespace {

constexpr auto roundTable = "contract_round";
constexpr auto clauseTable = "clause";
constexpr auto templateTable = "draft_template";

Fields values(const ContractRound &round, const QString &document)
{
    return {{"contract_id", round.contract},
            {"number", round.number},
            {"side", roundSideCode(round.side)},
            {"note", round.note},
            {"document", document},
            {"at", round.at},
            {"actor", round.actor}};
}

ContractRound contractRound(const Row &row)
{
    ContractRound out;
    out.id = row.id<ContractRound>("id");
    out.contract = row.id<Contract>("contract_id");
    out.number = int(row.integer("number"));
    out.side = parseRoundSide(row.text("side")).value_or(RoundSide::Institution);
    out.note = row.text("note");
    out.at = row.instant("at");
    out.actor = row.text("actor");
    return out;
}

Fields values(const StoredTemplate &stored)
{
    return {{"code", stored.code}, {"document", stored.document}, {"archived_on", stored.archivedOn}};
}

StoredTemplate storedTemplate(const Row &row)
{
    return {row.integer("id"), row.integer("version"), row.text("code"), row.text("document"),
            row.optionalDay("archived_on")};
}

} // namespace

const char *roundSideCode(RoundSide side)
{
    return side == RoundSide::Institution ? "institution" : "brand";
}

std::optional<RoundSide> parseRoundSide(QStringView code)
{
    for (const RoundSide side : {RoundSide::Institution, RoundSide::Brand}) {
        if (code == QLatin1String(roundSideCode(side)))
            return side;
    }
    return {};
}

QList<ContractRound> DraftRepository::rounds(Id<Contract> contract) const
{
    return Statement(*m_db, QStringLiteral("SELECT id, contract_id, number, side, note, at, actor FROM contract_round "
                                           "WHERE contract_id = ? ORDER BY number"))
        .bind(contract)
        .all<ContractRound>(contractRound);
}

std::optional<QString> DraftRepository::document(Id<Contract> contract, int round) const
{
    return Statement(*m_db, QStringLiteral("SELECT document FROM contract_round WHERE contract_id = ? AND number = ?"))
        .bind(contract, round)
        .one<QString>();
}

QStringList DraftRepository::clauses() const
{
    return Statement(*m_db, QStringLiteral("SELECT document FROM clause ORDER BY code, version"))
        .all<QString>([](const Row &row) { return row.textAt(0); });
}

QList<StoredTemplate> DraftRepository::templates() const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM draft_template ORDER BY code"))
        .all<StoredTemplate>(storedTemplate);
}

std::map<std::string, BothLanguages> DraftRepository::assetNames(const Contract &contract) const
{
    QStringList owners{QString::number(contract.institution.value)};
    for (const Id<Institution> further : contract.furtherInstitutions)
        owners.append(QString::number(further.value));
    const QString own = QStringLiteral(" AND institution_id IN (%1)").arg(owners.join(u','));
    const QString collection = QStringLiteral("collection:");
    Statement asset(*m_db, QStringLiteral("SELECT title_en AS en, title_zh AS zh FROM asset WHERE code = ?") + own);
    Statement group(*m_db, QStringLiteral("SELECT name_en AS en, name_zh AS zh FROM collection WHERE code = ?") + own);
    std::map<std::string, BothLanguages> out;
    for (const GrantTerms &grant : contract.grants) {
        for (const std::string &code : grant.assets) {
            const QString text = QString::fromStdString(code);
            if (text == u"*" || out.contains(code))
                continue;
            const bool isCollection = text.startsWith(collection);
            Statement &statement = isCollection ? group : asset;
            const auto name = statement.bind(isCollection ? text.mid(collection.size()) : text)
                                  .one<BothLanguages>([](const Row &row) {
                                      return BothLanguages{row.text("en"), row.text("zh")};
                                  });
            if (name)
                out.emplace(code, *name);
        }
    }
    return out;
}

QString DraftRepository::agentOf(Id<Contract> contract, QDate day) const
{
    return Statement(*m_db,
                     QStringLiteral("SELECT party FROM agent_mandate WHERE contract_id = ? AND archived_on IS NULL "
                                    "AND from_on <= ? AND (to_on IS NULL OR to_on >= ?) ORDER BY from_on, id"))
        .bind(contract, day, day)
        .one<QString>()
        .value_or(QString());
}

int DraftRepository::keep(Journal &journal, const Contract &contract, RoundSide side, const QString &note,
                          const QString &document)
{
    Connection &db = journal.transaction().db();
    ContractRound round;
    round.contract = contract.id;
    round.number =
        1
        + int(Statement(db, QStringLiteral("SELECT COALESCE(MAX(number), 0) FROM contract_round WHERE contract_id = ?"))
                  .bind(contract.id)
                  .one<qint64>()
                  .value_or(0));
    round.side = side;
    round.note = note;
    round.at = journal.now();
    round.actor = journal.actor().name;
    insertRow(db, roundTable, values(round, document));
    QList<HistoryEntry::Change> details{
        {QStringLiteral("number"), QString(), QString::number(round.number)},
        {QStringLiteral("side"), QString(), QString::fromLatin1(roundSideCode(round.side))}};
    if (!round.note.isEmpty())
        details.append({QStringLiteral("note"), QString(), round.note});
    journal.note(Area::Contracts, "contract", contract.id.value, contract.number, "round_kept", details);
    return round.number;
}

void DraftRepository::insertClause(Journal &journal, const QString &code, int version, const QString &document)
{
    (void)journal.insert(Area::Contracts, clauseTable, QStringLiteral("%1 %2").arg(code).arg(version),
                         {{"code", code},
                          {"version", version},
                          {"document", document},
                          {"at", journal.now()},
                          {"actor", journal.actor().name}});
}

void DraftRepository::insert(Journal &journal, const StoredTemplate &stored)
{
    (void)journal.insert(Area::Contracts, templateTable, stored.code, values(stored));
}

void DraftRepository::update(Journal &journal, const StoredTemplate &stored, const char *action)
{
    journal.update(Area::Contracts, templateTable, stored.code, stored.id, stored.version, values(stored), action);
}

} // namespace lianming
