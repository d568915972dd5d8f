#include "core/rights/shownanswer.h"

#include "core/rights/ledger.h"

namespace lianming {

AvailsAnswer shownAnswer(AvailsAnswer answer, const Access &access)
{
    if (!access.brand())
        return answer;
    std::erase_if(answer.conflicts, [&access](Conflict &conflict) {
        if (access.showsNumber(contractNumberOf(conflict.grant)))
            return false;
        conflict.grant = hiddenGrant;
        return conflict.reason == ConflictReason::Proposed;
    });
    return answer;
}

} // namespace lianming
