// What was seen of others, and our own drawing beside it: pages that were kept, and screenshots of them, drawn and
// invented like the shops. Nothing was ever asked of a time-stamping authority: all of it waits, and says so.
#include "core/demo/demosteps.h"
#include "core/demo/sampledata.h"
#include "core/protection/protectionservice.h"

namespace lianming {

namespace {

struct Capture {
    const char *institution;
    const char *asset;
    const char *file; ///< under resources/sample
    EvidenceKind kind;
    QDateTime at;
    const char *shop; ///< "1"
    const char *sold;
    int supersedes; ///< place of the capture that it replaces; −1: none
    const char *notes;
};

QDateTime captureInstant(int month, int day, int hour, int minute)
{
    return {QDate(2026, month, day), QTime(hour, minute), Qt::UTC};
}

} // namespace

void DemoSteps::addEvidence()
{
    const Capture all[captures] = {
        {"DHA", "M001", "evidence/listing-deer.html", EvidenceKind::Listing, captureInstant(5, 12, 3, 12), "1", "1,284",
         -1, "Invented. The pattern of the listing follows the drawing."},
        {"DHA", "M001", "evidence/screenshot-deer.png", EvidenceKind::Screenshot, captureInstant(5, 12, 3, 15), "1",
         "1,284", -1, "Invented and drawn for the sample: grey bars stand for words."},
        {"DHA", "M001", "pictures/nine-coloured-deer.png", EvidenceKind::Artwork, captureInstant(5, 12, 4, 12), "", "",
         -1, "Our drawing, for comparison."},
        {"DHA", "M001", "evidence/screenshot-deer-later.png", EvidenceKind::Screenshot, captureInstant(5, 26, 2, 40),
         "1", "1,530", 1, "The same listing two weeks later; more were sold."},
        {"SXD", "M002", "evidence/listing-sun.html", EvidenceKind::Listing, captureInstant(6, 17, 8, 12), "2", "", -1,
         "Invented."},
        {"SXD", "M002", "evidence/screenshot-sun.png", EvidenceKind::Screenshot, captureInstant(6, 17, 8, 14), "2",
         "86", -1, "Invented and drawn for the sample: grey bars stand for words."}};
    ProtectionService service(*w);
    QList<Id<Evidence>> made;
    for (const Capture &capture : all) {
        const QString source = sample::resource(QString::fromLatin1(capture.file));
        Circumstances c;
        c.kind = capture.kind;
        c.capturedAt = capture.at;
        c.capturedZone = QStringLiteral("Asia/Shanghai");
        c.capturedBy = QStringLiteral("Legal office");
        c.device = QStringLiteral("Office computer (sample)");
        c.software = QStringLiteral("Debian 12, web browser (sample)");
        if (capture.kind != EvidenceKind::Artwork) {
            const QString shop = QString::fromLatin1(capture.shop);
            c.networkPath = QStringLiteral("Office line, no proxy (sample)");
            c.platform = QStringLiteral("Sample marketplace");
            c.sourceUrl = QStringLiteral("https://shop.example/item/") + shop;
            c.seller = shop == u"1" ? QStringLiteral("示例小店一号 Sample shop 1")
                                    : QStringLiteral("示例小店二号 Sample shop 2");
            c.sellerId = QStringLiteral("S-000") + shop;
            c.listing = QStringLiteral("L-100") + shop;
            c.priceShown = shop == u"1" ? QStringLiteral("¥199.00") : QStringLiteral("¥39.90 起");
            c.unitsSold = QString::fromLatin1(capture.sold);
        }
        c.notes = QString::fromLatin1(capture.notes);
        w->clock = Clock(capture.at.addSecs(600));
        const Id<Asset> asset =
            assetsOf(*w, QString::fromLatin1(capture.institution), {QString::fromLatin1(capture.asset)}).first();
        made.append(service.addEvidence(source, asset, c,
                                        capture.supersedes < 0 ? Id<Evidence>() : made.at(capture.supersedes)));
        step();
    }
}

} // namespace lianming
