// Which rules of IIIF Presentation a manifest or collection breaks, and where: of version 3
// (https://iiif.io/api/presentation/3.0/, sections 2 to 4 and appendix), of version 2.1 the properties that it
// requires. Told about a document that is taken all the same; what can be read of it is iiif's to say.
#pragma once

#include "core/base/json.h"
#include "core/base/message.h"

#include <QList>

#include <optional>

namespace lianming {

enum class IiifRule {
    Context,     ///< "@context" names the version
    Id,          ///< "id" is a web address
    Type,        ///< "type" says what stands here
    Label,       ///< there is a label
    Texts,       ///< texts are lists by language
    Language,    ///< by a language's tag, or "none"
    Pair,        ///< metadata and required statements have a label and a value
    Rights,      ///< one address of Creative Commons or RightsStatements.org, as these write it
    List,        ///< a list, also of one
    Link,        ///< what is linked says what it is, and a page also how it is called
    Items,       ///< something is in it
    Size,        ///< width and height, both, above 0
    Painting,    ///< an annotation says what is painted on what
    OldProperty, ///< a property of version 2
};
/// "context", "id" …
[[nodiscard]] const char *iiifRuleCode(IiifRule rule);
[[nodiscard]] std::optional<IiifRule> parseIiifRule(QStringView code);
/// The rule as a sentence.
[[nodiscard]] Message iiifRuleMessage(IiifRule rule);

struct IiifFault {
    IiifRule rule;
    QString place; ///< where, as a JSON pointer: "/items/0/height"
    friend bool operator==(const IiifFault &, const IiifFault &) = default;
};

/// What is wrong with a manifest or a collection itself: each rule once, at the first place. `isDocument`: it is a
/// document of its own, and has a context; `isListed`: a collection only names it.
[[nodiscard]] QList<IiifFault> iiifFaults(const Json &resource, bool isDocument, bool isListed = false);

} // namespace lianming
