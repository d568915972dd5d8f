// A few views of the same thing, side by side; exactly one holds.
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace lianming {

class SegmentedSwitch : public QWidget
{
    Q_OBJECT

public:
    struct Item {
        QString key;  ///< "table"
        QString text; ///< "Table"
        QString icon = {};
    };

    explicit SegmentedSwitch(QWidget *parent = nullptr);

    /// Keeps the current key if it is still there; otherwise the first one holds.
    void setItems(const QList<Item> &items);
    [[nodiscard]] QStringList keys() const;
    [[nodiscard]] QString current() const { return m_current; }
    void setCurrent(const QString &key);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void changed(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] int widthOf(const Item &item) const;
    [[nodiscard]] int at(int x) const;

    QList<Item> m_items;
    QString m_current;
    int m_hover = -1;
};

} // namespace lianming
