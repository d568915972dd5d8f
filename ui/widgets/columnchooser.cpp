#include "ui/widgets/columnchooser.h"

#include "ui/widgets/label.h"

#include <QComboBox>
#include <QGridLayout>

namespace lianming {

namespace {
constexpr int nameWidth = 140; // most columns' names are read whole
}

ColumnChooser::ColumnChooser(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::m);
    m_grid->setVerticalSpacing(space::s);
    m_grid->setColumnStretch(0, 1);
}

void ColumnChooser::setColumns(const QList<Column> &columns, const QList<Field> &fields)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_boxes.clear();
    for (int place = 0; place < columns.size(); ++place) {
        const Column &column = columns.at(place);
        auto *name = new Label(column.name.isEmpty() ? tr("Column %1").arg(place + 1) : column.name);
        auto *sample = new Label(column.sample.isEmpty() ? tr("empty in the first rows") : column.sample,
                                 TextSize::Note, Token::Ink3);
        name->setElided(true);
        sample->setElided(true);
        auto *cell = new QWidget;
        cell->setMinimumWidth(nameWidth);
        auto *words = new QVBoxLayout(cell);
        words->setContentsMargins(0, 0, 0, 0);
        words->setSpacing(0);
        words->addWidget(name);
        words->addWidget(sample);
        auto *box = new QComboBox;
        box->setFixedWidth(boxWidth);
        box->setObjectName(QStringLiteral("column.%1").arg(place));
        box->setAccessibleName(name->text());
        box->addItem(tr("not used"), unused);
        for (const Field &field : fields)
            box->addItem(field.text, field.id);
        box->setCurrentIndex(std::max(0, box->findData(column.field)));
        connect(box, &QComboBox::activated, this, &ColumnChooser::changed);
        m_boxes.append(box);
        m_grid->addWidget(cell, place, 0);
        m_grid->addWidget(box, place, 1);
    }
}

QList<int> ColumnChooser::fields() const
{
    QList<int> out;
    for (const QComboBox *box : m_boxes)
        out.append(box->currentData().toInt());
    return out;
}

} // namespace lianming
