#include "core/brands/brandservice.h"
#include "core/demo/demosteps.h"
#include "core/demo/sampledata.h"
#include "core/institutions/institutionservice.h"

namespace lianming {

namespace {

/// Contacts are offices, not people.
struct Office {
    const char *name;
    const char *role;
    const char *mailbox;
};
constexpr Office institutionOffices[] = {{"授权办公室 Licensing office", "licensing", "licensing"},
                                         {"法务办公室 Legal office", "legal", "legal"}};
constexpr Office brandOffices[] = {{"品牌联名部 Collaborations desk", "collaborations", "collab"},
                                   {"版税结算 Royalty reporting", "reporting", "royalties"}};

Contact contact(const Office &office, const QString &code)
{
    Contact c;
    c.name = QString::fromUtf8(office.name);
    c.role = QString::fromLatin1(office.role);
    // A reserved name: mail to it reaches nobody.
    c.email = QStringLiteral("%1@%2.example").arg(QLatin1StringView(office.mailbox), code.toLower());
    return c;
}

} // namespace

void DemoSteps::addParties()
{
    as("Sample workspace");
    at(QDate(2024, 1, 8));
    InstitutionService institutionService(*w);
    for (const Institution &institution : sample::institutions()) {
        const auto id = institutionService.add(institution);
        institutions.insert(institution.code, id);
        // The source of open-access records is no party of the programme.
        if (institution.country == u"CN") {
            for (const Office &office : institutionOffices) {
                Contact c = contact(office, institution.code);
                c.institution = id;
                institutionService.addContact(c);
            }
        }
        step();
    }
    at(QDate(2024, 1, 9));
    BrandService brandService(*w);
    for (const Brand &brand : sample::brands()) {
        const auto id = brandService.add(brand);
        brands.insert(brand.code, id);
        for (const Office &office : brandOffices) {
            Contact c = contact(office, brand.code);
            c.brand = id;
            brandService.addContact(c);
        }
        step();
    }
}

} // namespace lianming
