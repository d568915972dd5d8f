#include "core/exchange/xlsxparts.h"

#include "core/exchange/workbookxml.h"

namespace lianming {

namespace {

/// The part that `target` names as seen from the folder of `base`; "/xl/a.xml" is from the root.
std::string resolved(std::string_view base, std::string_view target)
{
    std::string path;
    if (!target.starts_with('/')) {
        const size_t slash = base.rfind('/');
        path = slash == std::string_view::npos ? std::string() : std::string(base.substr(0, slash));
    }
    while (!target.empty()) {
        const size_t slash = std::min(target.find('/'), target.size());
        const std::string_view step = target.substr(0, slash);
        target.remove_prefix(std::min(slash + 1, target.size()));
        if (step == "..") {
            const size_t up = path.rfind('/');
            path.resize(up == std::string::npos ? 0 : up);
        } else if (!step.empty() && step != ".") {
            path += (path.empty() ? "" : "/") + std::string(step);
        }
    }
    return path;
}

} // namespace

std::map<std::string, XlsxRelation> xlsxRelations(const WorkbookZip &zip, const std::string &path)
{
    const size_t slash = path.rfind('/');
    const size_t name = slash == std::string::npos ? 0 : slash + 1;
    const auto *entry = zip.find(path.substr(0, name) + "_rels/" + path.substr(name) + ".rels");
    std::map<std::string, XlsxRelation> out;
    if (!entry)
        return out;
    using Token = WorkbookXml::Token;
    WorkbookXml xml(WorkbookPart(zip, *entry));
    for (Token token = xml.next(); token != Token::EndOfPart; token = xml.next()) {
        if (token != Token::Start || xml.name() != "Relationship" || xml.raw("TargetMode") == "External")
            continue;
        const std::string type = xml.attribute("Type");
        out[xml.attribute("Id")] = {type.substr(type.rfind('/') + 1), resolved(path, xml.attribute("Target"))};
    }
    return out;
}

} // namespace lianming
