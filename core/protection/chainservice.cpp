#include "core/protection/chainservice.h"

#include "core/people/access.h"

namespace lianming {

ChainEnd ChainService::head()
{
    requirePermission(*m_w, Permission::SeeProtection);
    return chainHead(m_w->db);
}

QList<ChainAnchor> ChainService::anchors()
{
    requirePermission(*m_w, Permission::SeeProtection);
    return chainAnchors(m_w->db);
}

ChainReport ChainService::verify(Progress *progress)
{
    requirePermission(*m_w, Permission::SeeProtection);
    return verifyChain(m_w->db, storedChainTrust(m_w->db), progress);
}

bool ChainService::anchorDue()
{
    requireMember(*m_w);
    return lianming::anchorDue(*m_w);
}

std::optional<ChainAnchor> ChainService::anchor()
{
    requireMember(*m_w);
    return anchorChain(*m_w);
}

} // namespace lianming
