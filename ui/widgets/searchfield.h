// A field that searches while typing: says what was typed a moment after the last key, clears with Esc.
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace lianming {

class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

Q_SIGNALS:
    /// The trimmed text, once it differs from what was searched before.
    void searched(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void search();
    void retranslate();

    QAction *m_glass;
    QTimer m_delay;
    QString m_last;
};

} // namespace lianming
