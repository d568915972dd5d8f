// Says of each column of a file which field it is: the column's name, a value of it, and a box with the fields. What a
// collection's and a sales report's import have in common.
#pragma once

#include <QList>
#include <QWidget>

class QComboBox;
class QGridLayout;

namespace lianming {

class ColumnChooser : public QWidget
{
    Q_OBJECT

public:
    static constexpr int unused = -1;
    static constexpr int boxWidth = 210;

    struct Column {
        QString name;   ///< as in the file; may be empty
        QString sample; ///< a value of the first rows; may be empty
        int field = unused;
    };
    struct Field {
        int id;
        QString text;
    };

    explicit ColumnChooser(QWidget *parent = nullptr);

    /// Boxes are named "column.0", "column.1" ….
    void setColumns(const QList<Column> &columns, const QList<Field> &fields);
    /// The field of each column, or unused.
    [[nodiscard]] QList<int> fields() const;

Q_SIGNALS:
    /// The person has chosen another field.
    void changed();

private:
    QGridLayout *m_grid;
    QList<QComboBox *> m_boxes;
};

} // namespace lianming
