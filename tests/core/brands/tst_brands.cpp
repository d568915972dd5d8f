#include "core/audit/journal.h"
#include "core/brands/brandservice.h"
#include "tests/support/testworkspace.h"

using namespace lianming;

namespace {

Brand luolai()
{
    Brand out;
    out.code = QStringLiteral("LUOLAI");
    out.nameEn = QStringLiteral("Luolai");
    out.nameZh = QStringLiteral("罗莱");
    out.categories = {QStringLiteral("nice/24"), QStringLiteral("nice/20/cushions")};
    return out;
}

} // namespace

class TestBrands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWent();
    void invalidOnesAreRefused();
    void codesAreUnique();
    void isFoundInBothScripts();
    void contactsBelongToIt();
    void archivesAndRemembers();
};

void TestBrands::comesBackAsItWent()
{
    const TestWorkspace w;
    BrandService service(*w);
    Brand expected = luolai();
    expected.fictitious = true;
    expected.creditCode = QStringLiteral("9144030071526726XG");
    expected.id = service.add(expected);
    QVERIFY(service.get(expected.id) == expected);
    expected.categories.clear();
    service.change(expected);
    expected.version = 2;
    QVERIFY(service.get(QStringLiteral("LUOLAI")) == expected);
    expected.version = 1;
    VERIFY_ERROR(service.change(expected), Error::Kind::Conflict);
    VERIFY_ERROR((void)service.get(QStringLiteral("NONE")), Error::Kind::NotFound);
    const BrandItem item = service.list().first();
    QCOMPARE(item.code, QStringLiteral("LUOLAI"));
    QVERIFY(item.fictitious);
    QCOMPARE(item.proposals, 0);
}

void TestBrands::invalidOnesAreRefused()
{
    const TestWorkspace w;
    Brand bad;
    bad.code = QStringLiteral("self");
    bad.creditCode = QStringLiteral("9144030071526726XX");
    bad.country = QStringLiteral("cn");
    bad.categories = {QStringLiteral("nice//24")};
    bad.website = QStringLiteral("ftp://example.org");
    const QList<BrandProblem> all{BrandProblem::CodeForm,    BrandProblem::NameMissing,  BrandProblem::CreditCodeForm,
                                  BrandProblem::CountryForm, BrandProblem::CategoryForm, BrandProblem::WebsiteForm};
    QCOMPARE(validate(bad), all);
    for (const BrandProblem problem : all)
        QVERIFY(!problemMessage(problem).english().isEmpty());
    VERIFY_ERROR(BrandService(*w).add(bad), Error::Kind::BadInput);
}

void TestBrands::codesAreUnique()
{
    const TestWorkspace w;
    BrandService service(*w);
    service.add(luolai());
    VERIFY_ERROR(service.add(luolai()), Error::Kind::Duplicate);
}

void TestBrands::isFoundInBothScripts()
{
    const TestWorkspace w;
    BrandService service(*w);
    Brand brand = luolai();
    brand.company = QStringLiteral("罗莱生活科技股份有限公司");
    service.add(brand);
    brand = luolai();
    brand.code = QStringLiteral("TAIHU-SNOW");
    brand.nameEn = QStringLiteral("Taihu Snow");
    brand.nameZh = QStringLiteral("太湖雪");
    service.add(brand);
    const auto found = [&service](const char16_t *text) {
        QStringList codes;
        for (const BrandItem &item : service.list({QString::fromUtf16(text)}))
            codes.append(item.code);
        return codes.join(u' ');
    };
    QCOMPARE(found(u""), QStringLiteral("LUOLAI TAIHU-SNOW"));
    QCOMPARE(found(u"太湖"), QStringLiteral("TAIHU-SNOW"));
    QCOMPARE(found(u"生活科技"), QStringLiteral("LUOLAI"));
    QCOMPARE(found(u"snow"), QStringLiteral("TAIHU-SNOW"));
}

void TestBrands::contactsBelongToIt()
{
    const TestWorkspace w;
    BrandService service(*w);
    Contact contact;
    contact.brand = service.add(luolai());
    contact.name = QStringLiteral("Brand manager");
    contact.id = service.addContact(contact);
    QCOMPARE(service.contacts(contact.brand).size(), 1);
    contact.phone = QStringLiteral("+86 512 0000 0000");
    service.changeContact(contact);
    service.setContactArchived(contact.id, true);
    QVERIFY(service.contacts(contact.brand).isEmpty());
    QCOMPARE(historyOf(w.db(), "contact", contact.id.value).size(), 3);
    QCOMPARE(historyOf(w.db(), "contact", contact.id.value).first().area, QStringLiteral("brands"));
}

void TestBrands::archivesAndRemembers()
{
    const TestWorkspace w;
    BrandService service(*w);
    const Id<Brand> id = service.add(luolai());
    service.setArchived(id, true);
    QVERIFY(service.list().isEmpty());
    QVERIFY(service.list({QString(), true}).first().archived);
    QCOMPARE(service.history(id).first().action, QStringLiteral("archived"));
}

QTEST_GUILESS_MAIN(TestBrands)
#include "tst_brands.moc"
