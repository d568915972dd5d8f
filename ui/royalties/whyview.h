// Why a figure is what it is, unfolding step by step like a proof: a figure at the right, the sentence that gives it
// below, and under it the steps that it rests on. The contract's clauses stand out and lead to the contract; lines are
// asked for when their step is unfolded. The whole can be copied as text. What the steps say is proof.h's business.
#pragma once

#include "ui/royalties/proof.h"

#include <QTreeWidget>

namespace lianming {

class WhyView : public QTreeWidget
{
    Q_OBJECT

public:
    /// Makes the proof; asked again when the language changes.
    using Maker = std::function<ProofStep()>;
    /// Asks for the further parts of a step that unfolds later.
    using Loader = std::function<void(const ProofStep &step, std::function<void(std::vector<ProofStep>)> arrived)>;

    explicit WhyView(QWidget *parent = nullptr);

    /// Shows a proof with its first steps unfolded.
    void show(Maker maker, Loader loader = {});
    /// Unfolds the way to the step that explains a figure and selects it; false if there is none.
    bool reveal(const QString &figure);
    /// Unfolds all that is known.
    void unfoldAll();
    /// All steps that are known, with their values and sentences.
    [[nodiscard]] QString text() const;
    void copyText() const;

    /// What an item says, for those that look at the tree.
    [[nodiscard]] static const ProofStep &stepOf(const QTreeWidgetItem *item);

Q_SIGNALS:
    void contractWanted();
    void linesWanted(const lianming::StatementLineFilter &filter);

protected:
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    class Item;

    void fill();
    Item *add(QTreeWidgetItem *parent, const ProofStep &step);
    void unfold(QTreeWidgetItem *item);
    void follow(const QTreeWidgetItem *item);
    [[nodiscard]] bool leadsAt(const QPoint &place) const;
    void copySelected() const;

    Maker m_maker;
    Loader m_loader;
    QHash<qint64, Item *> m_items; ///< those that wait for their parts, by number
    qint64 m_next = 1;
};

/// The proof with what can be done with it above: back to another one, unfold, copy.
class WhyPanel : public QWidget
{
    Q_OBJECT

public:
    explicit WhyPanel(QWidget *parent = nullptr);

    [[nodiscard]] WhyView &view() const { return *m_view; }
    /// Where "back" leads; empty: there is none.
    void setBack(const QString &text);
    /// It stands at the right of what it is about, with a line between.
    void setBeside();

Q_SIGNALS:
    void backWanted();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    bool m_beside = false;
    class LinkButton *m_back;
    class LinkButton *m_unfold;
    class LinkButton *m_copy;
    WhyView *m_view;
};

} // namespace lianming
