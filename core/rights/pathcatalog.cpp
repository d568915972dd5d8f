#include "core/rights/pathcatalog.h"

#include <algorithm>
#include <charconv>
#include <climits>
#include <tuple>
#include <unordered_map>

namespace lianming {

namespace {

constexpr std::string_view rootCode = "*";
constexpr std::string_view niceRoot = "nice";

std::string_view lastSegment(std::string_view code)
{
    return code.substr(code.rfind('/') + 1);
}

/// Directly above, in the tree as it is shown.
std::string_view pathAbove(std::string_view code)
{
    const size_t slash = code.rfind('/');
    if (slash == std::string_view::npos || code.substr(0, slash) == niceRoot)
        return rootCode;
    return code.substr(0, slash);
}

/// The number of a Nice class; 0 for other codes.
int classNumber(std::string_view code)
{
    int number = 0;
    if (code.starts_with("nice/"))
        std::from_chars(code.data() + niceRoot.size() + 1, code.data() + code.size(), number);
    return number;
}

struct PathWords {
    std::unordered_map<std::string_view, const CodeName *> whole;   ///< by code
    std::unordered_map<std::string_view, const CodeName *> segment; ///< by last segment
};

PathWords wordsOf(PathTree tree)
{
    using Kind = CodeName::Kind;
    PathWords out;
    const Kind kind = tree == PathTree::Categories ? Kind::Category : Kind::Channel;
    for (const CodeName &name : codeNames()) {
        if (name.kind == kind)
            out.whole.emplace(name.code, &name);
        const bool isWord = tree == PathTree::Categories ? name.kind == Kind::ProductWord : name.kind == kind;
        if (isWord && name.code != rootCode)
            out.segment.emplace(lastSegment(name.code), &name);
    }
    return out;
}

const CodeName *wordFor(PathTree tree, std::string_view code)
{
    static const PathWords categories = wordsOf(PathTree::Categories);
    static const PathWords channels = wordsOf(PathTree::Channels);
    const PathWords &words = tree == PathTree::Categories ? categories : channels;
    if (const auto found = words.whole.find(code); found != words.whole.end())
        return found->second;
    const auto found = words.segment.find(lastSegment(code));
    return found == words.segment.end() ? nullptr : found->second;
}

std::string keysFor(PathTree tree, const std::string &code)
{
    const CodeName *word = wordFor(tree, code);
    if (!word)
        return codeKeys({QString::fromStdString(code),
                         QString::fromUtf8(lastSegment(code).data(), qsizetype(lastSegment(code).size()))});
    std::string keys(word->keys);
    if (const int number = classNumber(code); number > 0 && word->kind == CodeName::Kind::Category) {
        const std::string digits = std::to_string(number);
        for (const std::string &key : {digits, "class " + digits, "第" + digits + "类", digits + "类"})
            keys += key + '|';
    }
    return keys;
}

} // namespace

PathCatalog::PathCatalog(PathTree tree, const std::vector<std::string> &used) : m_tree(tree)
{
    using Kind = CodeName::Kind;
    for (const CodeName &name : codeNames()) {
        if (name.kind == (tree == PathTree::Categories ? Kind::Category : Kind::Channel))
            add(std::string(name.code), keysFor(tree, std::string(name.code)));
    }
    for (const std::string &code : used) {
        for (std::string_view at = code; at != rootCode && at != niceRoot && !contains(at); at = pathAbove(at))
            add(std::string(at), keysFor(tree, std::string(at)));
    }
    for (const auto &[code, node] : m_nodes) {
        if (code != rootCode)
            m_nodes.find(pathAbove(code))->second.children.push_back(code);
    }
    auto &roots = m_nodes.find(rootCode)->second.children;
    std::ranges::stable_sort(roots, {}, [](const std::string &code) {
        const int number = classNumber(code);
        return number > 0 ? number : INT_MAX;
    });
}

void PathCatalog::add(const std::string &code, const std::string &keys)
{
    m_nodes.try_emplace(code, Node{keys, {}});
}

std::vector<std::string> PathCatalog::children(std::string_view code) const
{
    const auto found = m_nodes.find(code);
    return found == m_nodes.end() ? std::vector<std::string>() : found->second.children;
}

bool PathCatalog::hasChildren(std::string_view code) const
{
    const auto found = m_nodes.find(code);
    return found != m_nodes.end() && !found->second.children.empty();
}

std::vector<std::string> PathCatalog::path(std::string_view code) const
{
    std::vector<std::string> out;
    for (std::string_view at = code; at != rootCode;) {
        at = pathAbove(at);
        out.emplace_back(at);
    }
    std::ranges::reverse(out);
    return out;
}

std::vector<std::string> PathCatalog::search(QStringView typed, size_t limit) const
{
    const CodeQuery query(typed);
    std::vector<std::string> out = found(query, limit);
    if (out.empty() && query.hasHan())
        out = found(CodeQuery(typed, true), limit);
    return out;
}

std::vector<std::string> PathCatalog::found(const CodeQuery &query, size_t limit) const
{
    if (query.isEmpty())
        return {};
    constexpr int byWords = 5;
    using Hit = std::tuple<int, qsizetype, int, std::string_view>; // rank, depth, class, code
    std::vector<Hit> hits;
    for (const auto &[code, node] : m_nodes) {
        auto rank = query.rank(code, node.keys);
        const auto over = m_nodes.find(pathAbove(code));
        if (!rank && code != rootCode && over != m_nodes.end() && query.matchesWords(node.keys, over->second.keys))
            rank = byWords;
        if (rank)
            hits.emplace_back(*rank, code == rootCode ? -1 : std::ranges::count(code, '/'), classNumber(code), code);
    }
    const size_t count = std::min(limit, hits.size());
    std::partial_sort(hits.begin(), hits.begin() + qsizetype(count), hits.end());
    std::vector<std::string> out;
    out.reserve(count);
    for (size_t i = 0; i < count; ++i)
        out.emplace_back(std::get<std::string_view>(hits[i]));
    return out;
}

QString segmentName(PathTree tree, std::string_view code, NameLanguage language)
{
    const CodeName *word = wordFor(tree, code);
    return word ? word->name(language) : QString();
}

} // namespace lianming
