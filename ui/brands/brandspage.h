// The brands that ask for licences, in a table; one open at the right with its people and its history. Lists of brands
// are taken in here, and those that came twice become one.
#pragma once

#include "core/brands/brandservice.h"
#include "ui/brands/brandform.h"
#include "ui/institutions/partnerspage.h"

namespace lianming {

struct BrandPartner {
    using Record = Brand;
    using Item = BrandItem;
    using Filter = BrandFilter;
    using Service = BrandService;
    using Form = BrandForm;
    static constexpr auto owner = &Contact::brand;
    static constexpr auto ownerKey = "brand";
};

class BrandsPage : public PartnersPageOf<BrandPartner>
{
    Q_OBJECT

public:
    explicit BrandsPage(Session &session);

    [[nodiscard]] QStringList tourStates() const override
    {
        return PartnersPageOf::tourStates() + QStringList{QStringLiteral("duplicates")};
    }
    void showTourState(const QString &state) override;

protected:
    void describe(const Brand &brand, const BrandItem &item, Content &content) const override;

private:
    [[nodiscard]] static Words words();
    void chooseFile();
    void openImport(const QString &path);
    void showDuplicates();
    void askToMerge(const Brand &survivor, const Brand &duplicate);
    void merge(Id<Brand> survivor, Id<Brand> duplicate);
    void keepApart(Id<Brand> one, Id<Brand> other);

    QAction *m_import = nullptr;
    QAction *m_duplicates = nullptr;
};

} // namespace lianming
