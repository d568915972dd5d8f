#include "core/drafting/drafttemplate.h"

#include "core/rights/grant.h"

#include <algorithm>
#include <set>

namespace lianming {

namespace {

constexpr auto templateFormat = "lianming-template/1";
/// In the order in which they are offered.
constexpr const char *templateFiles[] = {"direct-licence", "co-branding", "agency", "sublicence", "image-short"};

DraftTemplate::Section readSection(const JsonNode &node, const ClauseLibrary &library, std::set<QString> &used)
{
    DraftTemplate::Section out;
    const JsonNode name = node.member("section");
    const auto section = parseClauseSection(QString::fromStdString(name.string()));
    if (!section)
        name.fail(QT_TRANSLATE_NOOP("core", "is no section"));
    out.section = *section;
    for (const JsonNode &item : node.member("clauses").items()) {
        const QString code = QString::fromStdString(item.string());
        const Clause *clause = library.latest(code);
        if (clause == nullptr)
            item.fail(QT_TRANSLATE_NOOP("core", "is no clause of the library: %1"), {code});
        if (clause->section != *section)
            item.fail(QT_TRANSLATE_NOOP("core", "is a clause of the section %1"),
                      {QString::fromLatin1(clauseSectionCode(clause->section))});
        if (!used.insert(code).second)
            item.fail(QT_TRANSLATE_NOOP("core", "stands twice: %1"), {code});
        out.clauses.append(code);
    }
    if (out.clauses.isEmpty())
        node.member("clauses").fail(QT_TRANSLATE_NOOP("core", "must have at least one clause"));
    return out;
}

} // namespace

DraftTemplate readTemplate(const JsonNode &node, const ClauseLibrary &library)
{
    const JsonNode format = node.member("format");
    if (format.string() != templateFormat)
        format.fail(QT_TRANSLATE_NOOP("core", "must be \"%1\""), {QString::fromLatin1(templateFormat)});
    DraftTemplate out;
    out.code = QString::fromStdString(readName(node.member("code")));
    out.name = readBothLanguages(node.member("name"));
    out.purpose = readBothLanguages(node.member("purpose"));
    const JsonNode form = node.member("form");
    const std::string length = form.string();
    if (length != "long" && length != "short")
        form.fail(QT_TRANSLATE_NOOP("core", "must be one of %1"), {QStringLiteral("long, short")});
    out.isShort = length == "short";
    std::set<QString> used;
    const JsonNode sections = node.member("sections");
    for (const JsonNode &item : sections.items()) {
        DraftTemplate::Section section = readSection(item, library, used);
        if (std::ranges::find(out.sections, section.section, &DraftTemplate::Section::section) != out.sections.end())
            item.member("section").fail(QT_TRANSLATE_NOOP("core", "stands twice: %1"),
                                        {QString::fromLatin1(clauseSectionCode(section.section))});
        out.sections.push_back(std::move(section));
    }
    if (out.sections.empty())
        sections.fail(QT_TRANSLATE_NOOP("core", "must have at least one section"));
    for (const ClauseSection needed : guidelineSections) {
        if (!out.isShort
            && std::ranges::find(out.sections, needed, &DraftTemplate::Section::section) == out.sections.end())
            sections.fail(QT_TRANSLATE_NOOP("core", "lacks the section %1"),
                          {QString::fromLatin1(clauseSectionCode(needed))});
    }
    if (const JsonNode terms = node.member("terms"); terms.isPresent()) {
        (void)terms.members(); // must be an object
        (void)readConditions(terms, Currency());
        out.terms = terms.raw();
    }
    return out;
}

OrderedJson templateJson(const DraftTemplate &from)
{
    OrderedJson out;
    out["format"] = templateFormat;
    out["code"] = from.code.toStdString();
    out["name"] = {{"en", from.name.en.toStdString()}, {"zh", from.name.zh.toStdString()}};
    out["purpose"] = {{"en", from.purpose.en.toStdString()}, {"zh", from.purpose.zh.toStdString()}};
    out["form"] = from.isShort ? "short" : "long";
    out["sections"] = OrderedJson::array();
    for (const DraftTemplate::Section &section : from.sections) {
        OrderedJson clauses = OrderedJson::array();
        for (const QString &code : section.clauses)
            clauses.push_back(code.toStdString());
        out["sections"].push_back({{"section", clauseSectionCode(section.section)}, {"clauses", clauses}});
    }
    if (!from.terms.empty())
        out["terms"] = OrderedJson(from.terms);
    return out;
}

const std::vector<DraftTemplate> &shippedTemplates()
{
    static const std::vector<DraftTemplate> templates = [] {
        std::vector<DraftTemplate> out;
        out.reserve(std::size(templateFiles));
        for (const char *name : templateFiles) {
            const QString file = QStringLiteral(":/lianming/contracts/templates/%1.json").arg(QLatin1String(name));
            const Json document = readJsonFile(file);
            out.push_back(readTemplate(JsonNode(document, file), shippedClauses()));
        }
        return out;
    }();
    return templates;
}

const DraftTemplate *shippedTemplate(QStringView code)
{
    const auto &all = shippedTemplates();
    const auto found = std::ranges::find_if(all, [&](const DraftTemplate &one) { return code == one.code; });
    return found == all.end() ? nullptr : &*found;
}

QString termsFromTemplate(const QString &terms, const DraftTemplate &from)
{
    Json out = parseJson(terms.toUtf8(), QStringLiteral("terms"));
    for (const auto &[key, value] : from.terms.items()) {
        if (!out.contains(key) || out[key].is_null())
            out[key] = value;
    }
    return QString::fromStdString(out.dump());
}

} // namespace lianming
