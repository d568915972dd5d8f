// The brands that ask for licences, in a table; one open at the right with its people and its history.
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

protected:
    void describe(const Brand &brand, const BrandItem &item, Content &content) const override;

private:
    [[nodiscard]] static Words words();
};

} // namespace lianming
