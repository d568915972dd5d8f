#include "core/db/storedfiles.h"
#include "core/inbox/notify.h"
#include "core/people/access.h"
#include "core/proposals/proposalrepository.h"
#include "core/proposals/proposalservice.h"

#include <QFileInfo>
#include <QMimeDatabase>

namespace lianming {

QList<Attachment> ProposalService::attachments(Id<Proposal> id) const
{
    requireMoney(*m_w).requireShown(id);
    return attachmentsOf(m_w->db, "proposal", id.value);
}

void ProposalService::attach(Id<Proposal> id, const QString &path, Progress *progress)
{
    requirePermission(*m_w, Permission::DraftProposal).requireShown(id);
    const auto proposal = ProposalRepository(m_w->db).find(id);
    if (!proposal)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This proposal no longer exists"));
    const StoredFile file = m_w->files.addFile(path, progress); // complete on disk before any row refers to it
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    rememberFile(tx, file, QMimeDatabase().mimeTypeForFile(path).name(), journal.now());
    const RecordRef record{QStringLiteral("proposal"), id.value};
    const auto attached = attachStored(journal, Area::Proposals, "proposal", id.value, proposal->number, file.sha256,
                                       QFileInfo(path).fileName());
    if (!attached)
        throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "This file is attached already"));
    followOwn(journal, record);
    notify(journal, {.code = "proposal_file",
                     .record = record,
                     .label = proposal->number,
                     .brand = proposal->brand,
                     .args = {attached->name},
                     .to = {proposal->owner}});
    tx.commit();
}

} // namespace lianming
