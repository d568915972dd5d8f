// A field that holds codes of a CodeSource and shows them as words: chips that wrap over lines and can be taken out one
// by one, and a list to choose from that opens under it (CodePopup). In a sentence it is one chip that names what is
// chosen. Nothing chosen is shown as nothing chosen, never as "all".
//
// Its user property is the list of codes, so that a form takes it as one field. Keyboard: letters, Down, Space and
// Enter open; Left and Right walk over the chips, Delete and Backspace take out; Ctrl+C and Ctrl+V copy and paste
// codes.
#pragma once

#include "ui/widgets/codesource.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QAbstractButton;

namespace lianming {

class CodeChip;
class CodePopup;

class CodePicker : public QWidget
{
    Q_OBJECT
    /// In the order in which they were chosen.
    Q_PROPERTY(QStringList codes READ codes WRITE setCodes NOTIFY codesChanged USER true)

public:
    enum class Look { Field, Sentence };
    using Text = std::function<QString()>; ///< asked again when the language changes

    /// Takes the source over.
    explicit CodePicker(CodeSource *source, Look look = Look::Field, QWidget *parent = nullptr);
    ~CodePicker() override;

    [[nodiscard]] CodeSource &source() const { return *m_source; }
    [[nodiscard]] QStringList codes() const { return m_codes; }
    /// Any texts, also such as are no codes of the source: they are shown as wrong.
    void setCodes(const QStringList &codes);
    /// What stands there while nothing is chosen.
    void setPlaceholder(const Text &text);
    /// "China, Japan and 3 more".
    [[nodiscard]] QString summary() const;

    /// Opens the list, with a text to search for.
    void open(const QString &typed = {});
    [[nodiscard]] bool isOpen() const;
    /// The list; nothing before it was opened first.
    [[nodiscard]] CodePopup *popup() const;
    /// Chooses what a text names: codes or exact names between commas. The list opens with what is none.
    void addTyped(const QString &text);

    [[nodiscard]] bool hasHeightForWidth() const override { return m_look == Look::Field; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void codesChanged();
    /// The list was closed: what is chosen stands for now.
    void closed();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void choose(const QStringList &codes);
    void takeOut(qsizetype place);
    void walkTo(qsizetype place);
    void rebuild();
    void rename();
    /// Places the chips in lines of that width, or only measures; returns the height.
    int arrange(int width, bool isReal) const;
    [[nodiscard]] QString placeholder() const;
    [[nodiscard]] QString sentenceText() const;

    CodeSource *m_source;
    Look m_look;
    QStringList m_codes;
    Text m_placeholder;
    QList<CodeChip *> m_chips;
    QAbstractButton *m_more = nullptr; ///< shows the rest of many
    bool m_showsAll = false;
    qsizetype m_walk = -1; ///< the chip that the keyboard is on
    QPointer<CodePopup> m_popup;
};

} // namespace lianming
