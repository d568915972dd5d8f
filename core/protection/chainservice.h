// The verbs on the chain of history and custody for those who work here: where it ends, whether it holds, and its daily
// anchor. What the chain is stands in core/audit/chain.h; who checks a database without working in it asks there.
#pragma once

#include "core/audit/anchors.h"
#include "core/audit/chain.h"

namespace lianming {

class ChainService
{
public:
    explicit ChainService(Workspace &workspace) : m_w(&workspace) {}

    [[nodiscard]] ChainEnd head();
    /// By position.
    [[nodiscard]] QList<ChainAnchor> anchors();
    /// Walks all of it; its stamps are checked against the authorities that the workspace trusts. Long work.
    [[nodiscard]] ChainReport verify(Progress *progress = nullptr);

    /// Whether anchor() would make one. To be asked once a day, by any program that a member has open.
    [[nodiscard]] bool anchorDue();
    /// Makes today's anchor, if it is due; its stamp waits in the queue (stampservice.h). Nothing otherwise.
    std::optional<ChainAnchor> anchor();

private:
    Workspace *m_w;
};

} // namespace lianming
