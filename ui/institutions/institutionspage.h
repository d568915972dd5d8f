// The institutions that license, in a table; one open at the right with its people and its history.
#pragma once

#include "core/institutions/institutionservice.h"
#include "ui/institutions/institutionform.h"
#include "ui/institutions/partnerspage.h"

namespace lianming {

struct InstitutionPartner {
    using Record = Institution;
    using Item = InstitutionItem;
    using Filter = InstitutionFilter;
    using Service = InstitutionService;
    using Form = InstitutionForm;
    static constexpr auto owner = &Contact::institution;
    static constexpr auto ownerKey = "institution";
};

class InstitutionsPage : public PartnersPageOf<InstitutionPartner>
{
    Q_OBJECT

public:
    explicit InstitutionsPage(Session &session);

protected:
    void describe(const Institution &institution, const InstitutionItem &item, Content &content) const override;

private:
    [[nodiscard]] static Words words();
};

} // namespace lianming
