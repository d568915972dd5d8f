// The line above a page: where I am, the way to everything (search), the one thing to do here, and the menu of the
// rest.
#pragma once

#include <QFrame>
#include <QPointer>

class QAction;
class QPushButton;
class QToolButton;

namespace lianming {

class Label;

class TopBar : public QFrame
{
    Q_OBJECT

public:
    /// `search` opens the palette.
    explicit TopBar(QAction *search, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// The page's primary action; null hides the button.
    void setPrimaryAction(QAction *action);
    [[nodiscard]] QToolButton *menuButton() const { return m_menu; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showPrimary();

    Label *m_title;
    QPushButton *m_search;
    QAction *m_searchAction;
    QPushButton *m_primary;
    QToolButton *m_menu;
    QPointer<QAction> m_action;
};

} // namespace lianming
