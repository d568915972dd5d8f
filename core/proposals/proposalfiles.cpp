#include "core/people/access.h"
#include "core/proposals/proposalrepository.h"
#include "core/proposals/proposalservice.h"

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
    lianming::attach(*m_w, Area::Proposals, "proposal", id.value, proposal->number, path, progress);
}

} // namespace lianming
