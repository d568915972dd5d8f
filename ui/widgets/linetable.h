// A short list that is edited as a table, each line a record of a few cells: text, whole numbers, choices. Lines are
// added, taken out and moved. Its value is the cells as text, line by line; what is right is said by the form.
#pragma once

#include <QVariant>
#include <QWidget>

#include <functional>

class QTableWidget;
class QToolButton;

namespace lianming {

struct LineColumn {
    std::function<QString()> title; ///< asked again when the language changes
    /// Value and words of the choices; empty: text is typed.
    std::vector<std::pair<QString, std::function<QString()>>> choices = {};
    int width = 0;       ///< 0: shares what is left
    bool number = false; ///< whole, from 0 on
};

class LineTable : public QWidget
{
    Q_OBJECT
    /// A list of lists of texts; a last, hidden cell of each line comes back as it was set.
    Q_PROPERTY(QVariantList lines READ lines WRITE setLines NOTIFY changed USER true)

public:
    explicit LineTable(std::vector<LineColumn> columns, QWidget *parent = nullptr);

    [[nodiscard]] QVariantList lines() const;
    void setLines(const QVariantList &lines);
    [[nodiscard]] QTableWidget *table() const { return m_table; }
    /// What a new line begins with, made from the line that is selected (empty: none).
    void setNewLine(std::function<QStringList(const QStringList &)> make) { m_newLine = std::move(make); }
    void addLine();
    void removeLine();
    void moveLine(int by);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QStringList line(int row) const;
    void setLine(int row, const QStringList &cells);
    void fit();
    void retranslate();

    std::vector<LineColumn> m_columns;
    std::function<QStringList(const QStringList &)> m_newLine;
    QTableWidget *m_table;
    QToolButton *m_add;
    QToolButton *m_remove;
    QToolButton *m_up;
    QToolButton *m_down;
};

} // namespace lianming
