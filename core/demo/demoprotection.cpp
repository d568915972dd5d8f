#include "core/demo/demosteps.h"
#include "core/demo/sampledata.h"
#include "core/protection/registrationservice.h"

#include <algorithm>

namespace lianming {

void DemoSteps::addProtection()
{
    as("Legal office");
    at(QDate(2025, 2, 10));
    for (const sample::RegistrationPlan &plan : sample::registrations()) {
        Registration r = plan.registration;
        r.institution = institutions.value(plan.institution);
        const auto holders = sample::institutions();
        r.holder = std::ranges::find(holders, plan.institution, &Institution::code)->nameZh;
        r.assets = assetsOf(*w, plan.institution, plan.assets);
        RegistrationService registrations(*w);
        const Id<Registration> id = registrations.addRegistration(r);
        if (plan.usedOn) {
            MarkUse use;
            use.usedOn = *plan.usedOn;
            use.notes = QStringLiteral("Invoice of a licensee. Invented.");
            registrations.recordUse(id, use);
        }
        step();
    }
    addEvidence();
}

} // namespace lianming
