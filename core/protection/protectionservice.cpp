#include "core/protection/protectionservice.h"

#include "core/audit/journal.h"
#include "core/audit/timestampauthority.h"
#include "core/db/storedfiles.h"
#include "core/inbox/notify.h"
#include "core/people/access.h"
#include "core/protection/evidencesheet.h"

#include <QFileInfo>

#include <algorithm>
#include <tuple>

namespace lianming {

namespace {

[[noreturn]] void refuse(const Message &problem)
{
    throw Error(Error::Kind::BadInput, problem.text, problem.args);
}

} // namespace

Id<Evidence> ProtectionService::addEvidence(const QString &path, Id<Asset> asset, const Circumstances &circumstances,
                                            Id<Evidence> supersedes, Progress *progress)
{
    requirePermission(*m_w, Permission::WorkProtection);
    if (const auto problems = validate(circumstances, asset, m_w->clock.now()); !problems.isEmpty())
        refuse(problemMessage(problems.first()));
    ProtectionRepository repository(m_w->db);
    const std::optional<QString> assetCode = repository.assetCode(asset);
    if (!assetCode)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no asset %1"),
                    {QString::number(asset.value)});
    const StoredFile stored = m_w->files.addFile(path, progress);
    const QString mediaType = mediaTypeOf(m_w->files.path(stored.sha256));

    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    if (supersedes.isSet() && (evidence(supersedes).asset != asset || repository.isSuperseded(supersedes)))
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "Evidence %1 belongs to another asset or has already been replaced"),
                    {QString::number(supersedes.value)});
    rememberFile(tx, stored, mediaType, journal.now());
    Evidence e;
    e.asset = asset;
    e.sha256 = stored.sha256;
    e.fileName = QFileInfo(path).fileName();
    e.mediaType = mediaType;
    e.bytes = stored.bytes;
    e.circumstances = circumstances;
    e.supersedes = supersedes;
    e.recordedAt = journal.now();
    const Id<Evidence> id = write(journal, e, *assetCode);
    notify(journal, {.code = "evidence_added",
                     .record = {QStringLiteral("asset"), asset.value},
                     .label = *assetCode,
                     .args = {e.fileName},
                     .needs = Permission::SeeProtection});
    tx.commit();
    return id;
}

Id<Evidence> ProtectionService::write(Journal &journal, const Evidence &e, const QString &assetCode)
{
    Transaction &tx = journal.transaction();
    const Circumstances &c = e.circumstances;
    const Id<Evidence> id{journal.insertForGood(Area::Protection, "evidence",
                                                QStringLiteral("%1 · %2").arg(assetCode, e.fileName),
                                                ProtectionRepository::values(e))};
    ProtectionRepository::addCustody(tx, id, CustodyAct::Captured, c.capturedAt, c.capturedBy, c.device);
    ProtectionRepository::addCustody(tx, id, CustodyAct::Imported, journal.now(), journal.actor().name, QString());
    requestStamp(tx, StampPurpose::Evidence, e.sha256, journal.now());
    return id;
}

Evidence ProtectionService::evidence(Id<Evidence> id)
{
    requirePermission(*m_w, Permission::SeeProtection);
    if (auto found = ProtectionRepository(m_w->db).findEvidence(id))
        return *found;
    throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no evidence %1"),
                {QString::number(id.value)});
}

QList<EvidenceRow> ProtectionService::evidenceList(const EvidenceFilter &filter)
{
    requirePermission(*m_w, Permission::SeeProtection);
    return ProtectionRepository(m_w->db).evidence(filter);
}

QList<Custody> ProtectionService::custody(Id<Evidence> id)
{
    requirePermission(*m_w, Permission::SeeProtection);
    return ProtectionRepository(m_w->db).custody(id);
}

void ProtectionService::recordCustody(Id<Evidence> id, CustodyAct act, const QString &notes)
{
    requirePermission(*m_w, Permission::WorkProtection);
    (void)evidence(id);
    if (act == CustodyAct::Captured || act == CustodyAct::Imported)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP(
                        "core", "Capture and import are entered when the evidence is recorded, and not by hand."));
    if (act == CustodyAct::HandedOver && notes.trimmed().isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Say to whom it was handed over."));
    if (notes.size() > longestNotes)
        refuse(problemMessage(EvidenceProblem::TooLong));
    Transaction tx(m_w->db);
    ProtectionRepository::addCustody(tx, id, act, m_w->clock.now(), m_w->actor.name, notes);
    tx.touch(Area::Protection);
    tx.commit();
}

EvidenceCheck ProtectionService::check(const Evidence &e, const StampTrust &trust, Progress *progress)
{
    EvidenceCheck check;
    check.evidence = e.id;
    check.fileName = e.fileName;
    check.sha256 = e.sha256;
    if (!ProtectionRepository(m_w->db).isAsRecorded(e.id))
        check.answer = EvidenceCheck::Answer::Altered;
    else if (m_w->files.contains(e.sha256))
        check.answer =
            m_w->files.isSound(e.sha256, progress) ? EvidenceCheck::Answer::Sound : EvidenceCheck::Answer::Changed;
    const auto stamp = stampOf(m_w->db, StampPurpose::Evidence, e.sha256);
    if (!stamp || !stamp->isStamped)
        return check;
    check.isStamped = true;
    check.stampFault = trust.faultOf(*stamp);
    return check;
}

EvidenceCheck ProtectionService::verify(Id<Evidence> id)
{
    requirePermission(*m_w, Permission::SeeProtection);
    return check(evidence(id), StampTrust(m_w->db));
}

EvidenceSheet ProtectionService::sheet(Id<Evidence> id)
{
    requirePermission(*m_w, Permission::SeeProtection);
    ProtectionRepository repository(m_w->db);
    EvidenceSheet out;
    out.evidence = evidence(id);
    out.assetCode = repository.assetCode(out.evidence.asset).value_or(QString());
    out.custody = repository.custody(id);
    std::tie(out.institutionEn, out.institutionZh) = repository.holderNames(out.evidence.asset);
    out.stamp = stampOf(m_w->db, StampPurpose::Evidence, out.evidence.sha256);
    out.check = check(out.evidence, StampTrust(m_w->db));
    out.replacedBy = repository.replacedBy(id);
    out.madeAt = m_w->clock.now();
    return out;
}

QList<EvidenceCheck> ProtectionService::verifyAll(const EvidenceFilter &filter, Progress *progress)
{
    requirePermission(*m_w, Permission::SeeProtection);
    QList<EvidenceRow> rows = evidenceList(filter);
    std::ranges::sort(rows, {}, &EvidenceRow::id);
    if (progress)
        progress->setTotal(rows.size());
    const StampTrust trust(m_w->db);
    QList<EvidenceCheck> checks;
    for (const EvidenceRow &row : rows) {
        checks.append(check(evidence(row.id), trust, progress));
        if (progress)
            progress->setDone(checks.size());
    }
    return checks;
}

Id<Asset> ProtectionService::assetByCode(const QString &code)
{
    requireMember(*m_w);
    if (const auto found = ProtectionRepository(m_w->db).assetByCode(code))
        return {*found};
    throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no asset %1"), {code});
}

Id<Institution> ProtectionService::institutionByCode(const QString &code)
{
    requireMember(*m_w);
    if (const auto found = ProtectionRepository(m_w->db).institutionByCode(code))
        return {*found};
    throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no institution %1"), {code});
}

} // namespace lianming
