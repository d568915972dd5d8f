#include "core/cases/caserepository.h"
#include "core/cases/caseservice.h"
#include "core/cases/licencefees.h"
#include "core/db/storedfiles.h"
#include "core/people/access.h"

#include <QFileInfo>

#include <algorithm>

namespace lianming {

void CaseService::addLetter(Id<ProtectionCase> id, CaseLetter letter, const QString &file, Progress *progress)
{
    requirePermission(*m_w, Permission::WorkProtection);
    if (letter.party.trimmed().isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Say with whom the letter was exchanged"));
    if (letter.text.trimmed().isEmpty() && file.isEmpty()) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "A letter has a text, a document or both"));
    }
    if (!letter.day.isValid() || letter.day > m_w->clock.today())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Say on which day the letter went or came"));
    letter.fileSha256.clear();
    letter.fileName.clear();
    std::optional<StoredFile> stored;
    QString mediaType;
    if (!file.isEmpty()) {
        stored = m_w->files.addFile(file, progress); // complete on disk before any row refers to it
        mediaType = mediaTypeOf(file);
        letter.fileSha256 = stored->sha256;
        letter.fileName = QFileInfo(file).fileName();
    }
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const ProtectionCase record = requireCase(m_w->db, id);
    if (stored)
        rememberFile(tx, *stored, mediaType, journal.now());
    CaseLog::add(journal, record, letter);
    if (letter.isIncoming)
        tellOfCase(journal, record, "case_letter", {letter.party.trimmed()});
    tx.commit();
}

void CaseService::addRecovery(Id<ProtectionCase> id, const CaseRecovery &recovery)
{
    requirePermission(*m_w, Permission::WorkProtection);
    if (recovery.amount.minor == 0 || !recovery.day.isValid() || recovery.day > m_w->clock.today()) {
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "Enter the amount and the day on which it came in"));
    }
    Transaction tx(m_w->db);
    tx.lock(caseLock);
    Journal journal(tx, *m_w);
    const ProtectionCase record = requireCase(m_w->db, id);
    Money sum = recovery.amount;
    for (const CaseRecovery &one : CaseLog(m_w->db).recoveries(id)) {
        if (one.kind == recovery.kind && one.amount.currency == sum.currency)
            sum = sum + one.amount;
    }
    if (sum.minor < 0) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "No more can be taken back than was entered"));
    }
    CaseLog::add(journal, record, recovery);
    tellOfCase(journal, record, "case_recovered",
               {recovery.amount.currency.codeText() + u' ' + recovery.amount.text()});
    tx.commit();
}

QList<ReferenceFee> CaseService::feeReferences(Id<ProtectionCase> id) const
{
    requirePermission(*m_w, Permission::SeeProtection);
    requirePermission(*m_w, Permission::SeeMoney);
    const ProtectionCase record = requireCase(m_w->db, id);
    return licenceFees(*m_w, CaseRepository(m_w->db).assetsOf(record));
}

void CaseService::saveDamages(Id<ProtectionCase> id, const DamagesInput &input, qint64 version)
{
    requirePermission(*m_w, Permission::WorkProtection);
    requirePermission(*m_w, Permission::SeeMoney);
    // A fee that is referred to is one of a contract: nobody types it in.
    const auto known = feeReferences(id);
    for (const ReferenceFee &fee : input.fees) {
        if (!known.contains(fee)) {
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "No contract over the same assets says this fee: %1, %2"),
                        {fee.number, fee.what});
        }
    }
    Transaction tx(m_w->db);
    tx.lock(caseLock);
    Journal journal(tx, *m_w);
    const ProtectionCase record = requireCase(m_w->db, id);
    if (record.right != input.right) {
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "The worksheet is about another right than the case relies on"));
    }
    CaseLog::save(journal, record, input, version);
    tx.commit();
}

CaseFigures CaseService::figures(const CaseFilter &filter) const
{
    requirePermission(*m_w, Permission::SeeProtection);
    const CaseRepository repository(m_w->db);
    const auto rows = repository.list(filter);
    QSet<qint64> shown;
    for (const CaseRow &row : rows)
        shown.insert(row.id.value);
    auto removals = repository.removals(filter);
    auto recoveries = repository.recoveries(filter);
    // A filter by words is the list's alone.
    removals.removeIf([&](const RemovalRow &row) { return !shown.contains(row.record.value); });
    recoveries.removeIf([&](const RecoveryRow &row) { return !shown.contains(row.record.value); });
    return caseFigures(rows, removals, recoveries);
}

} // namespace lianming
