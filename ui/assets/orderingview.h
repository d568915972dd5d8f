// A tree of what a catalogue is put in order by, in place of the catalogue itself: the way back, what the tree is
// about, what can be done with the one that is chosen, and what to do while there is none. What stands in the tree, and
// the acts, are for each view to say.
#pragma once

#include <QVariant>
#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace lianming {

class EmptyState;
class Label;
class Page;

class OrderingView : public QWidget
{
    Q_OBJECT

public:
    ~OrderingView() override;

    [[nodiscard]] QTreeWidget *tree() const { return m_tree; }
    virtual void reload() = 0;
    /// By what its item holds as `keyRole`.
    void choose(const QVariant &key);

public Q_SLOTS:
    virtual void addOne() = 0;
    virtual void edit() = 0;

Q_SIGNALS:
    void closed();

protected:
    static constexpr int keyRole = Qt::UserRole; ///< of the first column
    struct Columns {
        int all = 0;
        QList<int> wide;    ///< share the room that is left
        QList<int> numbers; ///< stand at the right
        int narrowest = 0;
    };

    OrderingView(Page &page, const QString &icon, const Columns &columns, QWidget *parent);

    /// A button for what can be done with the one that is chosen, behind those that are there.
    QPushButton *addAct(const std::function<void()> &act);
    void setWords(const QString &title, const QString &summary, const QString &add, const QStringList &heads);
    void setNothing(const QString &text, const QString &advice);
    /// A new item below `above`, or at the top, whose numbers stand at the right.
    QTreeWidgetItem *addItem(QTreeWidgetItem *above, const QVariant &key, const QStringList &texts);
    /// After the tree was filled anew: opens it, and chooses what was chosen before, or else the first.
    void finishTree(const QVariant &chosen);
    virtual void retranslate() = 0;
    virtual void showAgain() = 0;
    virtual void updateButtons() = 0;
    void changeEvent(QEvent *event) override;

    Page &m_page;
    QVariant m_chosen; ///< its key

private:
    Columns m_columns;
    QPushButton *m_back;
    Label *m_title;
    Label *m_summary;
    QPushButton *m_add;
    QHBoxLayout *m_acts;
    QTreeWidget *m_tree;
    EmptyState *m_nothing;
};

} // namespace lianming
