#include "core/exchange/iiifrules.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace lianming {

namespace {

constexpr std::array iiifRuleCodes = {"context", "id",   "type", "label", "texts", "language", "pair",
                                      "rights",  "list", "link", "items", "size",  "painting", "old_property"};
static_assert(iiifRuleCodes.size() == size_t(IiifRule::OldProperty) + 1);

bool isWebAddress(const Json &value)
{
    static const QRegularExpression address(QStringLiteral("^https?://[^\\s<>\"]+$"));
    return value.is_string() && address.match(QString::fromStdString(value.get<std::string>())).hasMatch();
}

bool isCount(const Json &value)
{
    return value.is_number() && value.get<double>() > 0;
}

const Json &at(const Json &value, const char *name)
{
    static const Json none;
    if (!value.is_object())
        return none;
    const auto found = value.find(name);
    return found == value.end() ? none : *found;
}

/// Goes through one resource and gathers what it finds.
class RuleReader
{
public:
    QList<IiifFault> faults;

    void expect(bool holds, IiifRule rule, const QString &place)
    {
        if (!holds && std::ranges::find(faults, rule, &IiifFault::rule) == faults.end())
            faults.append({rule, place});
    }

    /// The last context is the one of Presentation.
    void context(const Json &resource, const char *version)
    {
        const Json &given = at(resource, "@context");
        const Json &last = given.is_array() && !given.empty() ? given.back() : given;
        expect(last.is_string() && last.get<std::string>().find(version) != std::string::npos, IiifRule::Context,
               QStringLiteral("/@context"));
    }

    void type(const Json &value, const std::string &wanted, const QString &place)
    {
        expect(at(value, "type") == Json(wanted), IiifRule::Type, place + QStringLiteral("/type"));
    }

    void id(const Json &value, const char *name, const QString &place)
    {
        expect(isWebAddress(at(value, name)), IiifRule::Id, place + u'/' + QLatin1StringView(name));
    }

    /// {"en": ["…"]}
    void texts(const Json &value, const QString &place)
    {
        expect(value.is_object() && !value.empty(), IiifRule::Texts, place);
        if (!value.is_object())
            return;
        static const QRegularExpression tag(QStringLiteral("^([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*|none)$"));
        for (const auto &[key, list] : value.items()) {
            const QString language = QString::fromStdString(key);
            const QString inner = place + u'/' + language;
            expect(tag.match(language).hasMatch(), IiifRule::Language, inner);
            expect(list.is_array() && std::ranges::all_of(list, [](const Json &text) { return text.is_string(); }),
                   IiifRule::Texts, inner);
        }
    }

    void pair(const Json &value, const QString &place)
    {
        for (const char *name : {"label", "value"}) {
            const QString inner = place + u'/' + QLatin1StringView(name);
            expect(!at(value, name).is_null(), IiifRule::Pair, inner);
            if (!at(value, name).is_null())
                texts(at(value, name), inner);
        }
    }

    /// A property that is a list; calls `each` with its items and their places.
    template<class Each>
    void list(const Json &resource, const char *name, const QString &place, Each each)
    {
        const Json &value = at(resource, name);
        if (value.is_null())
            return;
        const QString here = place + u'/' + QLatin1StringView(name);
        expect(value.is_array(), IiifRule::List, here);
        if (!value.is_array())
            return;
        for (size_t i = 0; i < value.size(); ++i)
            each(value[i], here + u'/' + QString::number(i));
    }

    void rights(const Json &resource)
    {
        static const QRegularExpression known(
            QStringLiteral("^http://(creativecommons\\.org/(licenses|publicdomain)|rightsstatements\\.org/vocab)/."));
        const Json &value = at(resource, "rights");
        if (value.is_null())
            return;
        expect(value.is_string() && known.match(QString::fromStdString(value.get<std::string>())).hasMatch(),
               IiifRule::Rights, QStringLiteral("/rights"));
    }

    /// What manifests and collections say of themselves.
    void describing(const Json &resource)
    {
        list(resource, "metadata", {}, [this](const Json &one, const QString &place) { pair(one, place); });
        if (!at(resource, "requiredStatement").is_null())
            pair(at(resource, "requiredStatement"), QStringLiteral("/requiredStatement"));
        if (!at(resource, "summary").is_null())
            texts(at(resource, "summary"), QStringLiteral("/summary"));
        rights(resource);
        for (const char *name : {"homepage", "rendering", "seeAlso", "thumbnail", "logo"}) {
            const bool isPage = std::string_view(name) == "homepage" || std::string_view(name) == "rendering";
            list(resource, name, {}, [&](const Json &one, const QString &place) {
                // A service of version 2 or 1 is known by its @type, and an image by its profile.
                expect(at(one, "type").is_string() || at(one, "@type").is_string(), IiifRule::Link,
                       place + QStringLiteral("/type"));
                services(one, place);
                if (isPage)
                    expect(at(one, "label").is_object(), IiifRule::Link, place + QStringLiteral("/label"));
            });
        }
        for (const char *old : {"@id", "@type", "sequences", "attribution", "license", "description", "related"})
            expect(at(resource, old).is_null(), IiifRule::OldProperty, u'/' + QLatin1StringView(old));
    }

    void services(const Json &value, const QString &place)
    {
        const Json &service = at(value, "service");
        expect(service.is_null() || service.is_array(), IiifRule::List, place + QStringLiteral("/service"));
    }

    void annotation(const Json &value, const QString &place)
    {
        type(value, "Annotation", place);
        expect(!at(value, "target").is_null(), IiifRule::Painting, place + QStringLiteral("/target"));
        const Json &given = at(value, "body");
        const QString inner = place + QStringLiteral("/body");
        expect(!given.is_null(), IiifRule::Painting, inner);
        const Json &body = given.is_array() && !given.empty() ? given.front() : given;
        if (body.is_object())
            expect(at(body, "type").is_string(), IiifRule::Link, inner + QStringLiteral("/type"));
        services(body, inner);
    }

    void canvas(const Json &value, const QString &place)
    {
        id(value, "id", place);
        type(value, "Canvas", place);
        const Json &width = at(value, "width");
        const Json &height = at(value, "height");
        const bool isTimed = isCount(at(value, "duration")) && width.is_null() && height.is_null();
        expect(isTimed || isCount(width), IiifRule::Size, place + QStringLiteral("/width"));
        expect(isTimed || isCount(height), IiifRule::Size, place + QStringLiteral("/height"));
        expect(!at(value, "items").is_null(), IiifRule::Items, place + QStringLiteral("/items"));
        list(value, "items", place, [this](const Json &page, const QString &inner) {
            type(page, "AnnotationPage", inner);
            expect(!at(page, "items").is_null(), IiifRule::Items, inner + QStringLiteral("/items"));
            list(page, "items", inner, [this](const Json &one, const QString &deeper) { annotation(one, deeper); });
        });
    }

    void versionThree(const Json &resource, bool isDocument, bool isListed)
    {
        if (isDocument)
            context(resource, "iiif.io/api/presentation/3/context.json");
        const bool isManifest = at(resource, "type") != Json("Collection");
        id(resource, "id", {});
        if (isManifest)
            type(resource, "Manifest", {});
        const Json &label = at(resource, "label");
        expect(!label.is_null(), IiifRule::Label, QStringLiteral("/label"));
        if (!label.is_null())
            texts(label, QStringLiteral("/label"));
        if (isListed)
            return;
        describing(resource);
        const Json &items = at(resource, "items");
        expect(items.is_array() && (!isManifest || !items.empty()), IiifRule::Items, QStringLiteral("/items"));
        list(resource, "items", {}, [&](const Json &one, const QString &place) {
            if (isManifest)
                canvas(one, place);
            else
                expect(at(one, "type") == Json("Manifest") || at(one, "type") == Json("Collection"), IiifRule::Type,
                       place + QStringLiteral("/type"));
        });
    }

    /// The properties that version 2.1 requires (its section 3 and 5).
    void versionTwo(const Json &resource, bool isDocument, bool isListed)
    {
        if (isDocument)
            context(resource, "iiif.io/api/presentation/2/context.json");
        id(resource, "@id", {});
        expect(!at(resource, "label").is_null(), IiifRule::Label, QStringLiteral("/label"));
        if (isListed || at(resource, "@type") != Json("sc:Manifest"))
            return;
        list(resource, "metadata", {}, [this](const Json &one, const QString &place) {
            for (const char *name : {"label", "value"})
                expect(!at(one, name).is_null(), IiifRule::Pair, place + u'/' + QLatin1StringView(name));
        });
        expect(at(resource, "sequences").is_array() && !at(resource, "sequences").empty(), IiifRule::Items,
               QStringLiteral("/sequences"));
        list(resource, "sequences", {}, [this](const Json &sequence, const QString &place) {
            list(sequence, "canvases", place, [this](const Json &one, const QString &inner) {
                id(one, "@id", inner);
                expect(!at(one, "label").is_null(), IiifRule::Label, inner + QStringLiteral("/label"));
                for (const char *edge : {"width", "height"})
                    expect(isCount(at(one, edge)), IiifRule::Size, inner + u'/' + QLatin1StringView(edge));
            });
        });
    }
};

} // namespace

const char *iiifRuleCode(IiifRule rule)
{
    return iiifRuleCodes[size_t(rule)];
}

std::optional<IiifRule> parseIiifRule(QStringView code)
{
    for (size_t i = 0; i < iiifRuleCodes.size(); ++i) {
        if (code == QLatin1StringView(iiifRuleCodes[i]))
            return IiifRule(i);
    }
    return std::nullopt;
}

Message iiifRuleMessage(IiifRule rule)
{
    switch (rule) {
    case IiifRule::Context:
        return {QT_TRANSLATE_NOOP("core", "The context must be the one of its version of IIIF Presentation"), {}};
    case IiifRule::Id: return {QT_TRANSLATE_NOOP("core", "The id must be a web address"), {}};
    case IiifRule::Type:
        return {QT_TRANSLATE_NOOP("core", "The type must say what stands here: a manifest, canvas, page or annotation"),
                {}};
    case IiifRule::Label: return {QT_TRANSLATE_NOOP("core", "There must be a label"), {}};
    case IiifRule::Texts: return {QT_TRANSLATE_NOOP("core", "Texts must be given as lists, by language"), {}};
    case IiifRule::Language:
        return {QT_TRANSLATE_NOOP("core", "A language must be a tag such as en or zh-Hans, or none"), {}};
    case IiifRule::Pair:
        return {QT_TRANSLATE_NOOP("core", "Metadata and the required statement must have a label and a value"), {}};
    case IiifRule::Rights:
        return {QT_TRANSLATE_NOOP("core", "The rights must be an address of Creative Commons or RightsStatements.org "
                                          "that begins with http:"),
                {}};
    case IiifRule::List: return {QT_TRANSLATE_NOOP("core", "This must be a list, also where it holds one thing"), {}};
    case IiifRule::Link:
        return {QT_TRANSLATE_NOOP("core", "What is linked must have a type, and a page also a label"), {}};
    case IiifRule::Items: return {QT_TRANSLATE_NOOP("core", "Something must be in it: a canvas, a page"), {}};
    case IiifRule::Size: return {QT_TRANSLATE_NOOP("core", "A canvas must have a width and a height above 0"), {}};
    case IiifRule::Painting:
        return {QT_TRANSLATE_NOOP("core", "An annotation must say what is painted, and on what"), {}};
    case IiifRule::OldProperty:
        return {QT_TRANSLATE_NOOP("core", "A property of version 2, which says nothing in version 3"), {}};
    }
    return {};
}

QList<IiifFault> iiifFaults(const Json &resource, bool isDocument, bool isListed)
{
    RuleReader reader;
    if (at(resource, "type").is_null() && !at(resource, "@type").is_null())
        reader.versionTwo(resource, isDocument, isListed);
    else
        reader.versionThree(resource, isDocument, isListed);
    return reader.faults;
}

} // namespace lianming
