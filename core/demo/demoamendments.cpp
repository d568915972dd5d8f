#include "core/contracts/contractservice.h"
#include "core/demo/demosteps.h"
#include "core/diary/diaryservice.h"
#include "core/signing/amendmentservice.h"

namespace lianming {

void DemoSteps::planAmendments()
{
    // Tea ware goes to Hong Kong and Macao from the second half of the year on.
    later(in2026(5, 20), 4, licensing, [this] {
        Contract after = ContractService(*w).get(contracts.value(QStringLiteral("SZM-2024-005")));
        for (GrantTerms &grant : after.grants)
            grant.territories.insert(grant.territories.end(), {"HK", "MO"});
        Amendment amendment;
        amendment.title = inWords("增加港澳地区 Hong Kong and Macao as further territories");
        amendment.reason = inWords("双方于五月会谈中商定 Agreed at the meeting in May");
        amendment.effectiveOn = in2026(7, 1);
        AmendmentService service(*w);
        service.sign(service.draft(amendment, after), 1, in2026(5, 20));
    });
    // The museum means to go on for six months and has drafted it.
    later(in2026(6, 24), 2, licensing, [this] {
        const auto options = DiaryService(*w).options(contracts.value(QStringLiteral("GSPM-2024-002")));
        (void)AmendmentService(*w).draftRenewal(options.first().id);
    });
}

} // namespace lianming
