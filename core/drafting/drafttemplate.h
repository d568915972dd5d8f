// A template of a contract: which clauses stand in which sections, in their order, and what the contract agrees to
// begin with where it says nothing yet (approval stages, court, notice …). Read from files; those that ship with the
// product are compiled in.
#pragma once

#include "core/drafting/clause.h"

namespace lianming {

struct DraftTemplate {
    struct Section {
        ClauseSection section = ClauseSection::General;
        QStringList clauses; ///< codes, each of this section

        friend bool operator==(const Section &, const Section &) = default;
    };
    QString code;
    BothLanguages name;
    BothLanguages purpose; ///< when to use it
    bool isShort = false;  ///< has only the sections that a licence of one use needs
    std::vector<Section> sections;
    Json terms = Json::object(); ///< members for the contract's terms JSON, see conditions.h

    friend bool operator==(const DraftTemplate &, const DraftTemplate &) = default;
};

/// From {"format": "lianming-template/1", code, name, purpose, form: "long" | "short", sections: [{section, clauses}],
/// terms}. Throws Error::BadInput that names the file and the place: a field that is missing or of another form, a
/// section that is unknown or stands twice, a clause that the library does not have, that stands twice or belongs to
/// another section, terms that cannot be read, a long form without one of the guideline's sections.
[[nodiscard]] DraftTemplate readTemplate(const JsonNode &node, const ClauseLibrary &library);

/// The form that readTemplate() reads.
[[nodiscard]] OrderedJson templateJson(const DraftTemplate &from);

/// The templates that ship with the product, in their order.
[[nodiscard]] const std::vector<DraftTemplate> &shippedTemplates();
/// One of them, or null.
[[nodiscard]] const DraftTemplate *shippedTemplate(QStringView code);

/// Contract::terms with the template's members where it has none of that name. `terms` must be a JSON object.
[[nodiscard]] QString termsFromTemplate(const QString &terms, const DraftTemplate &from);

} // namespace lianming
