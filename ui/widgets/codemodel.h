// The rows of a CodePopup: a source's tree, opened branch by branch, or the codes that a search has found, which can be
// opened in the same way. Each row has its check mark: chosen, covered by something above, partly chosen, or neither.
#pragma once

#include "ui/widgets/codesource.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace lianming {

class CodeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        CodeRole = Qt::UserRole, ///< QString
        NoteRole,                ///< QString, small behind the words
        CoveredRole,             ///< bool: covered by something above it, so that it cannot be taken out here
    };

    explicit CodeModel(QObject *parent = nullptr);
    ~CodeModel() override;

    void setSource(CodeSource *source);
    /// The tree from its roots.
    void showTree();
    /// These rows, with whole words.
    void showCodes(const QStringList &codes);
    /// The words and check marks follow; rows stay.
    void setChosen(const QStringList &chosen);
    /// The row of a code in the tree, opening what is above it; invalid if it is not there.
    [[nodiscard]] QModelIndex indexOf(const QString &code);
    [[nodiscard]] bool isTree() const { return m_isTree; }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Node {
        QString code;
        Node *parent = nullptr;
        int row = 0;
        bool isOpened = false;
        std::vector<std::unique_ptr<Node>> children;
    };

    void fill(const QStringList &codes, bool isTree);
    static void addChildren(Node &node, const QStringList &codes);
    [[nodiscard]] Node *nodeOf(const QModelIndex &index) const;

    CodeSource *m_source = nullptr;
    QStringList m_chosen;
    bool m_isTree = true;
    std::unique_ptr<Node> m_root;
};

} // namespace lianming
