#include "core/demo/demosteps.h"
#include "core/demo/sampledata.h"
#include "core/protection/protectionservice.h"
#include "core/protection/registrationservice.h"

#include <algorithm>

namespace lianming {

void DemoSteps::addProtection()
{
    as("Legal office");
    ProtectionService service(*w);
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

    struct Capture {
        const char *institution;
        const char *asset;
        const char *file; ///< under resources/sample
        EvidenceKind kind;
        QDateTime at;
        const char *seller;
        const char *notes;
    };
    const auto instant = [](int month, int day, int hour) {
        return QDateTime(QDate(2026, month, day), QTime(hour, 12), Qt::UTC);
    };
    const Capture all[captures] = {{"DHA", "M001", "evidence/listing-deer.html", EvidenceKind::Listing,
                                    instant(5, 12, 3), "示例小店一号 Sample shop 1",
                                    "Invented. The pattern of the listing follows the drawing."},
                                   {"DHA", "M001", "pictures/nine-coloured-deer.png", EvidenceKind::Artwork,
                                    instant(5, 12, 4), "", "Our drawing, for comparison."},
                                   {"SXD", "M002", "evidence/listing-sun.html", EvidenceKind::Listing,
                                    instant(6, 17, 8), "示例小店二号 Sample shop 2", "Invented."}};
    for (const Capture &capture : all) {
        const QString source = sample::resource(QString::fromLatin1(capture.file));
        Circumstances c;
        c.kind = capture.kind;
        c.capturedAt = capture.at;
        c.capturedZone = QStringLiteral("Asia/Shanghai");
        c.capturedBy = QStringLiteral("Legal office");
        c.device = QStringLiteral("Office computer, web browser (sample)");
        c.seller = QString::fromUtf8(capture.seller);
        if (capture.kind == EvidenceKind::Listing) {
            c.platform = QStringLiteral("Sample marketplace");
            c.sourceUrl = QStringLiteral("https://shop.example/item/1");
        }
        c.notes = QString::fromUtf8(capture.notes);
        w->clock = Clock(capture.at.addSecs(600));
        service.addEvidence(
            source,
            assetsOf(*w, QString::fromLatin1(capture.institution), {QString::fromLatin1(capture.asset)}).first(), c);
        step();
    }
}

} // namespace lianming
