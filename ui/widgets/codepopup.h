// The list that a CodePicker opens: a search field and the tree of a source with check marks, over the window and part
// of it, so that nothing waits for it. The keyboard stays in the search field: arrows walk, Right and Left open and
// close a branch, Space chooses, Enter takes what was found or, with nothing typed, closes; Esc closes; Backspace in
// the empty field takes the last choice back. Choices hold at once.
#pragma once

#include "ui/widgets/codemodel.h"

#include <QFrame>
#include <QPointer>

class QLineEdit;
class QTreeView;

namespace lianming {

class Label;

class CodePopup : public QFrame
{
    Q_OBJECT

public:
    /// For `owner`, over its window. The source outlives it.
    CodePopup(CodeSource &source, QWidget *owner);

    /// Opens below the owner, or above it where there is more room.
    void open(const QStringList &chosen, const QString &typed = {});
    /// Goes; the focus goes back to the owner.
    void dismiss();
    void setChosen(const QStringList &chosen);
    /// Takes codes or exact names from a text; what is none stays in the search field, with a word about it.
    void addTyped(const QString &text);

    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QTreeView *tree() const { return m_tree; }

Q_SIGNALS:
    void chosenChanged(const QStringList &chosen);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void place();
    void search();
    void showFound(const QString &typed, const QStringList &codes);
    void openChosen();
    void moveBy(int rows);
    void toggle(const QModelIndex &index);
    /// The focus stays in the search field: it tells a screen reader which row is meant.
    void describe();
    void take(const QStringList &chosen);
    void say(const QString &note);
    [[nodiscard]] bool pressKey(int key);
    void enter();

    CodeSource &m_source;
    QPointer<QWidget> m_owner;
    CodeModel m_model;
    QStringList m_chosen;
    QLineEdit *m_field;
    QTreeView *m_tree;
    Label *m_note;
    bool m_isWaiting = false; ///< the source has not answered yet
    bool m_isWalking = false; ///< the arrows were used since the last letter: Space chooses
};

} // namespace lianming
