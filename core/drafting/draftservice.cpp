#include "core/drafting/draftservice.h"

#include "core/contracts/contractrepository.h"
#include "core/contracts/contractservice.h"
#include "core/drafting/draftrepository.h"
#include "core/drafting/texttransfer.h"
#include "core/inbox/notify.h"
#include "core/people/access.h"

namespace lianming {

namespace {

Contract requireContract(Connection &db, Id<Contract> id)
{
    auto found = ContractRepository(db).find(id);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This contract no longer exists"));
    return std::move(*found);
}

Contract requireDraftOf(Connection &db, Id<Contract> id)
{
    Contract out = requireContract(db, id);
    if (out.state != ContractState::Draft) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "The contract %1 is signed and can no longer be changed"), {out.number});
    }
    return out;
}

ContractText requireText(const Contract &contract)
{
    auto text = readStoredText(contract.body, contract.number);
    if (!text)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "The contract %1 has no text yet"),
                    {contract.number});
    return std::move(*text);
}

void keep(Journal &journal, const Contract &contract, RoundSide side, const QString &note)
{
    Connection &db = journal.transaction().db();
    const OrderedJson document = contractDocument(contract, ContractRepository(db).parties(contract));
    (void)DraftRepository::keep(journal, contract, side, note.trimmed(), QString::fromStdString(document.dump()));
}

} // namespace

std::optional<ContractText> DraftService::text(Id<Contract> id) const
{
    requireMoney(*m_w).requireShown(id);
    const Contract contract = requireContract(m_w->db, id);
    return readStoredText(contract.body, contract.number);
}

DraftedContract DraftService::drafted(Id<Contract> id) const
{
    return draftedAt(id, {});
}

std::vector<RenderedSection> DraftService::rendered(Id<Contract> id, DocumentLanguage language) const
{
    return drafted(id).rendered(language);
}

QList<TextFinding> DraftService::findings(Id<Contract> id) const
{
    return drafted(id).findings();
}

void DraftService::begin(Id<Contract> id, qint64 version, const QString &templateCode,
                         const std::optional<QString> &replacing)
{
    requirePermission(*m_w, Permission::DraftContract);
    const DraftTemplate from = DraftLibraryService(*m_w).getTemplate(templateCode).draft;
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    Contract contract = requireDraftOf(m_w->db, id);
    if (!contract.body.isEmpty()) {
        if (!replacing)
            throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "The contract %1 has a text already"),
                        {contract.number});
        keep(journal, contract, RoundSide::Institution, *replacing);
    }
    contract.terms = termsFromTemplate(contract.terms, from);
    const ContractFacts facts = namedFacts(*m_w, contract, ContractRepository(m_w->db).parties(contract));
    contract.body = storedText(textFromTemplate(from, clauseLibrary(m_w->db), facts));
    contract.version = version;
    ContractRepository::update(journal, contract);
    tx.commit();
}

void DraftService::change(Id<Contract> id, qint64 version, const ContractText &text)
{
    change(id, version, Json(contractTextJson(text)), QStringLiteral("text"));
}

void DraftService::change(Id<Contract> id, qint64 version, const Json &document, const QString &file)
{
    requirePermission(*m_w, Permission::DraftContract);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    Contract contract = requireDraftOf(m_w->db, id);
    ContractText text = readTextOf(JsonNode(document, file), clauseLibrary(m_w->db), m_w->actor.name);
    signEdits(text, readStoredText(contract.body, contract.number).value_or(ContractText()), m_w->actor.name);
    contract.body = storedText(text);
    contract.version = version;
    ContractRepository::update(journal, contract);
    tx.commit();
}

void DraftService::alter(Id<Contract> id, qint64 version,
                         const std::function<void(ContractText &, const ClauseLibrary &)> &act)
{
    requirePermission(*m_w, Permission::DraftContract);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    Contract contract = requireDraftOf(m_w->db, id);
    ContractText text = requireText(contract);
    act(text, clauseLibrary(m_w->db));
    contract.body = storedText(text);
    contract.version = version;
    ContractRepository::update(journal, contract);
    tx.commit();
}

void DraftService::edit(Id<Contract> id, qint64 version, const QString &code, const BothLanguages &body)
{
    alter(id, version, [&](ContractText &text, const ClauseLibrary &library) {
        editClause(text, library, code, body, m_w->actor.name);
    });
}

void DraftService::reset(Id<Contract> id, qint64 version, const QString &code)
{
    alter(id, version, [&](ContractText &text, const ClauseLibrary &) { resetClause(text, code); });
}

void DraftService::takeNewest(Id<Contract> id, qint64 version, const QString &code)
{
    alter(id, version,
          [&](ContractText &text, const ClauseLibrary &library) { takeNewestVersion(text, library, code); });
}

void DraftService::insert(Id<Contract> id, qint64 version, const QString &code)
{
    alter(id, version, [&](ContractText &text, const ClauseLibrary &library) { insertClause(text, library, code); });
}

QString DraftService::insertOwn(Id<Contract> id, qint64 version, const OwnClause &own, const BothLanguages &body)
{
    QString code;
    alter(id, version, [&](ContractText &text, const ClauseLibrary &library) {
        code = insertOwnClause(text, library, own, body, m_w->actor.name);
    });
    return code;
}

void DraftService::remove(Id<Contract> id, qint64 version, const QString &code)
{
    alter(id, version, [&](ContractText &text, const ClauseLibrary &) { removeClause(text, code); });
}

void DraftService::move(Id<Contract> id, qint64 version, const QString &code, int by)
{
    alter(id, version, [&](ContractText &text, const ClauseLibrary &) { moveClause(text, code, by); });
}

QList<ContractRound> DraftService::rounds(Id<Contract> id) const
{
    requireMoney(*m_w).requireShown(id);
    return DraftRepository(m_w->db).rounds(id);
}

int DraftService::keepRound(Id<Contract> id, RoundSide side, const QString &note)
{
    requirePermission(*m_w, Permission::DraftContract);
    Transaction tx(m_w->db);
    tx.lock("rounds"); // their numbers follow each other
    Journal journal(tx, *m_w);
    keep(journal, requireDraftOf(m_w->db, id), side, note);
    const int number = DraftRepository(m_w->db).rounds(id).last().number;
    const Contract contract = requireContract(m_w->db, id);
    const RecordRef record{QStringLiteral("contract"), id.value};
    followOwn(journal, record);
    notify(journal, {.code = "contract_round",
                     .record = record,
                     .label = contract.number,
                     .brand = contract.brand,
                     .args = {QString::number(number)}});
    tx.commit();
    return number;
}

DraftedContract DraftService::draftedAt(Id<Contract> id, std::optional<int> round) const
{
    requireMoney(*m_w).requireShown(id);
    const Contract contract = requireContract(m_w->db, id);
    if (!round)
        return draftedContract(*m_w, contract);
    const auto document = DraftRepository(m_w->db).document(id, *round);
    if (!document)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "The contract %1 has no round %2"),
                    {contract.number, QString::number(*round)});
    return draftedContract(*m_w, parseJson(document->toUtf8(), contract.number), contract.number);
}

TextDiff DraftService::compare(Id<Contract> id, std::optional<int> from, std::optional<int> to,
                               DocumentLanguage language) const
{
    const DraftedContract before = draftedAt(id, from);
    const DraftedContract after = draftedAt(id, to);
    const ContractText none;
    return compareTexts({before.text ? *before.text : none, before.facts},
                        {after.text ? *after.text : none, after.facts}, after.library, language);
}

OrderedJson DraftService::exportDocument(const Contract &contract) const
{
    OrderedJson out = ContractService(*m_w).exportDocument(contract);
    if (const auto text = readStoredText(contract.body, contract.number)) {
        if (OrderedJson carried = carriedClauses(*text, clauseLibrary(m_w->db)); !carried.empty())
            out["text"]["library"] = std::move(carried);
    }
    return out;
}

Id<Contract> DraftService::importDocument(const Json &document, const QString &file)
{
    requirePermission(*m_w, Permission::DraftContract);
    const JsonNode text = JsonNode(document, file).member("text");
    if (!text.isPresent())
        return ContractService(*m_w).importDocument(document, file);
    Json plain = document;
    const ContractText read = readTextOf(text, clauseLibrary(m_w->db), m_w->actor.name);
    plain["text"] = Json(contractTextJson(read));
    return ContractService(*m_w).importDocument(plain, file);
}

} // namespace lianming
