// Leads somewhere else: an icon and words in the accent's colour that stand flush with the text around them. Words that
// do not fit end in "…" and are whole in the tool tip; text() always is the whole text.
#pragma once

#include <QPushButton>

namespace lianming {

class LinkButton : public QPushButton
{
    Q_OBJECT

public:
    /// `iconName` may be empty.
    LinkButton(const QString &iconName, const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// Where the words start.
    [[nodiscard]] int wordsLeft() const;
    [[nodiscard]] QString shownText() const;

    QString m_iconName;
};

} // namespace lianming
