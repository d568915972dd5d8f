// A filter that reads as part of a sentence: "Stage: any ▾", "Stage: in review ✕". A click opens the choices.
#pragma once

#include <QAbstractButton>
#include <QList>
#include <QVariant>

namespace lianming {

class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    struct Option {
        QVariant value; ///< an invalid value means "any"
        QString text;
        int count = -1; ///< shown behind the text; −1 for none
    };

    explicit Chip(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// The choices without "any", which is always there. Keeps the value if it is still among them.
    void setOptions(const QList<Option> &options);
    [[nodiscard]] QVariant value() const { return m_value; }
    void setValue(const QVariant &value);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void valueChanged(const QVariant &value);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void choose();
    void describe();
    [[nodiscard]] QString shownText() const;

    QString m_title;
    QList<Option> m_options;
    QVariant m_value;
};

} // namespace lianming
