// One record, to be read, in the panel at a page's right. What is built is always as wide as what can be seen of it and
// scrolls in height only: texts wrap, links are elided, rows of buttons break. Says what all details look like; what
// they tell is for those that derive from it.
#pragma once

#include "core/audit/journal.h"
#include "ui/shell/tokens.h"

#include <QLayout>
#include <QScrollArea>

#include <memory>
#include <utility>

class QGridLayout;
class QVBoxLayout;

namespace lianming {

class Label;
class LinkButton;

/// Names at the left, values at the right.
class FactsGrid
{
public:
    explicit FactsGrid(QVBoxLayout *column);

    /// An empty value is left out.
    void add(const QString &name, const QString &value);

private:
    QGridLayout *m_grid;
};

/// Widgets beside each other, in as many lines as the width asks for.
class FlowRow : public QLayout
{
    Q_OBJECT

public:
    FlowRow();
    ~FlowRow() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &area) override;

private:
    /// The height of the lines; places the items if `place`.
    int arrange(const QRect &area, bool place) const;

    QList<QLayoutItem *> m_items;
};

class DetailView : public QScrollArea
{
    Q_OBJECT

public:
    explicit DetailView(QWidget *parent = nullptr);
    ~DetailView() override;

protected:
    /// Starts a new column. What was there before can be seen until finish().
    QVBoxLayout *begin(int spacing = space::s);
    /// Shows the new column, scrolled to where the one before was.
    void finish();
    /// The one that was begun.
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }

    /// `second`, such as the name in the other language, may be empty.
    void addTitle(const QString &title, const QString &second = {});
    /// The head of a section, with something small at its right.
    void addHead(const QString &text, QWidget *right = nullptr);
    Label *addWords(const QString &text, TextSize size = TextSize::Body, Token ink = Token::Ink);
    FactsGrid addFacts(const QList<std::pair<QString, QString>> &facts = {});
    /// Links that follow each other stand close together.
    LinkButton *addLink(const QString &iconName, const QString &text);
    FlowRow *addButtonRow();
    void addHistory(const QString &head, const QList<HistoryEntry> &entries);

    /// Text that wraps, in the middle of a word that is longer than a line, and can be selected.
    [[nodiscard]] static Label *words(const QString &text, TextSize size = TextSize::Body, Token ink = Token::Ink,
                                      bool strong = false);

private:
    std::unique_ptr<QWidget> m_body; ///< until it is shown
    QVBoxLayout *m_column = nullptr;
    QVBoxLayout *m_links = nullptr; ///< the last group of links
};

} // namespace lianming
