#include "ui/widgets/codemodel.h"

namespace lianming {

CodeModel::CodeModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>())
{
}

CodeModel::~CodeModel() = default;

void CodeModel::setSource(CodeSource *source)
{
    m_source = source;
    showTree();
}

void CodeModel::showTree()
{
    fill(m_source ? m_source->roots() : QStringList(), true);
}

void CodeModel::showCodes(const QStringList &codes)
{
    fill(codes, false);
}

void CodeModel::fill(const QStringList &codes, bool isTree)
{
    beginResetModel();
    m_isTree = isTree;
    m_root = std::make_unique<Node>();
    m_root->isOpened = true;
    addChildren(*m_root, codes);
    endResetModel();
}

void CodeModel::addChildren(Node &node, const QStringList &codes)
{
    node.children.reserve(size_t(codes.size()));
    for (const QString &code : codes) {
        auto child = std::make_unique<Node>();
        child->code = code;
        child->parent = &node;
        child->row = int(node.children.size());
        node.children.push_back(std::move(child));
    }
}

void CodeModel::setChosen(const QStringList &chosen)
{
    m_chosen = chosen;
    // Marks above and below a row change with it: every open branch is told.
    QList<QModelIndex> open{QModelIndex()};
    while (!open.isEmpty()) {
        const QModelIndex branch = open.takeLast();
        const int rows = rowCount(branch);
        if (rows == 0)
            continue;
        Q_EMIT dataChanged(index(0, 0, branch), index(rows - 1, 0, branch));
        for (int row = 0; row < rows; ++row)
            open.append(index(row, 0, branch));
    }
}

QModelIndex CodeModel::indexOf(const QString &code)
{
    if (!m_source)
        return {};
    QModelIndex at;
    for (const QString &step : m_source->path(code) + QStringList{code}) {
        if (canFetchMore(at))
            fetchMore(at);
        QModelIndex next;
        for (int row = 0; row < rowCount(at) && !next.isValid(); ++row) {
            if (const QModelIndex child = index(row, 0, at); child.data(CodeRole) == step)
                next = child;
        }
        if (!next.isValid())
            return {};
        at = next;
    }
    return at;
}

CodeModel::Node *CodeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex CodeModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    if (column != 0 || row < 0 || size_t(row) >= node->children.size())
        return {};
    return createIndex(row, 0, node->children[size_t(row)].get());
}

QModelIndex CodeModel::parent(const QModelIndex &child) const
{
    const Node *node = nodeOf(child)->parent;
    return !node || node == m_root.get() ? QModelIndex() : createIndex(node->row, 0, node);
}

int CodeModel::rowCount(const QModelIndex &parent) const
{
    return int(nodeOf(parent)->children.size());
}

int CodeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool CodeModel::hasChildren(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    return node == m_root.get() || node->isOpened ? !node->children.empty()
                                                  : m_source && m_source->hasChildren(node->code);
}

bool CodeModel::canFetchMore(const QModelIndex &parent) const
{
    return !nodeOf(parent)->isOpened && hasChildren(parent);
}

void CodeModel::fetchMore(const QModelIndex &parent)
{
    Node *node = nodeOf(parent);
    const QStringList codes = m_source->children(node->code);
    beginInsertRows(parent, 0, int(codes.size()) - 1);
    node->isOpened = true;
    addChildren(*node, codes);
    endInsertRows();
}

QVariant CodeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_source)
        return {};
    const Node *node = nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return m_isTree || node->parent != m_root.get() ? m_source->word(node->code) : m_source->text(node->code);
    case Qt::ToolTipRole: return m_source->text(node->code);
    case Qt::CheckStateRole:
        if (!m_source->isChoosable(node->code))
            return {};
        switch (m_source->cover(node->code, m_chosen)) {
        case CodeSource::Cover::None: return Qt::Unchecked;
        case CodeSource::Cover::Part: return Qt::PartiallyChecked;
        case CodeSource::Cover::Whole: return Qt::Checked;
        }
        return {};
    case CodeRole: return node->code;
    case NoteRole: return m_source->note(node->code);
    case CoveredRole:
        return !m_chosen.contains(node->code) && m_source->cover(node->code, m_chosen) == CodeSource::Cover::Whole;
    default: return {};
    }
}

Qt::ItemFlags CodeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags shown = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return m_source->isChoosable(nodeOf(index)->code) ? shown | Qt::ItemIsUserCheckable : shown;
}

} // namespace lianming
