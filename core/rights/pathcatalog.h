// The trees of product categories and of sales channels for choosing from (spec/avails.md section 1): what Lianming
// knows by itself (the 45 classes of the Nice Classification; the usual channels) and what the workspace uses beside
// it.
// "*" is the root. Other codes of the right form stay valid: the trees are open, and this only says what to offer.
#pragma once

#include "core/base/nametable.h"

#include <map>

namespace lianming {

enum class PathTree : quint8 { Categories, Channels };

class PathCatalog
{
public:
    /// `used`: codes that the workspace uses; nodes above them join the tree.
    explicit PathCatalog(PathTree tree, const std::vector<std::string> &used = {});

    [[nodiscard]] PathTree tree() const { return m_tree; }
    [[nodiscard]] bool contains(std::string_view code) const { return m_nodes.contains(code); }
    /// Directly below; of "*" the classes by number, then other roots.
    [[nodiscard]] std::vector<std::string> children(std::string_view code) const;
    [[nodiscard]] bool hasChildren(std::string_view code) const;
    /// From "*" down to what is directly above. "nice" is left out: nobody grants all 45 classes by that name.
    [[nodiscard]] std::vector<std::string> path(std::string_view code) const;

    /// Codes whose words, code, pinyin or initials match, best first, then from the root down; at most `limit`.
    [[nodiscard]] std::vector<std::string> search(QStringView typed, size_t limit = 50) const;

private:
    struct Node {
        std::string keys;
        std::vector<std::string> children;
    };

    void add(const std::string &code, const std::string &keys);
    [[nodiscard]] std::vector<std::string> found(const CodeQuery &query, size_t limit) const;

    PathTree m_tree;
    std::map<std::string, Node, std::less<>> m_nodes;
};

/// The words for the last segment of a code: "Textiles" for nice/24, 天猫 for any …/tmall; empty where there are none.
[[nodiscard]] QString segmentName(PathTree tree, std::string_view code, NameLanguage language);

} // namespace lianming
