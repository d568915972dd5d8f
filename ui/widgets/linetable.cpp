#include "ui/widgets/linetable.h"

#include "ui/shell/icons.h"
#include "ui/widgets/formpanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIntValidator>
#include <QLineEdit>
#include <QTableWidget>
#include <QToolButton>

namespace lianming {

namespace {

constexpr int lineHeight = 34;
constexpr int largest = 1'000'000'000;

QStringList cellsOf(const QVariant &line)
{
    return line.toStringList();
}

} // namespace

LineTable::LineTable(std::vector<LineColumn> columns, QWidget *parent)
    : QWidget(parent), m_columns(std::move(columns)), m_table(new QTableWidget(0, int(m_columns.size()))),
      m_add(new QToolButton), m_remove(new QToolButton), m_up(new QToolButton), m_down(new QToolButton)
{
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(lineHeight);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (int i = 0; i < int(m_columns.size()); ++i) {
        const int width = m_columns.at(size_t(i)).width;
        m_table->horizontalHeader()->setSectionResizeMode(i, width == 0 ? QHeaderView::Stretch : QHeaderView::Fixed);
        if (width > 0)
            m_table->setColumnWidth(i, width);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::xs);
    const auto add = [&](QToolButton *button, const char *iconName, auto act) {
        button->setIcon(icon(QString::fromLatin1(iconName)));
        buttons->addWidget(button);
        connect(button, &QToolButton::clicked, this, act);
    };
    add(m_add, "plus", [this] { addLine(); });
    add(m_remove, "minus", [this] { removeLine(); });
    add(m_up, "chevron-up", [this] { moveLine(-1); });
    add(m_down, "chevron-down", [this] { moveLine(1); });
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_table);
    column->addLayout(buttons);
    retranslate();
    fit();
}

QStringList LineTable::line(int row) const
{
    QStringList out;
    for (int i = 0; i < int(m_columns.size()); ++i) {
        QWidget *cell = m_table->cellWidget(row, i);
        if (auto *choice = qobject_cast<ChoiceField *>(cell))
            out.append(choice->value().toString());
        else if (auto *text = qobject_cast<QLineEdit *>(cell))
            out.append(text->text());
    }
    out.append(m_table->cellWidget(row, 0)->property("hidden").toString());
    return out;
}

void LineTable::setLine(int row, const QStringList &cells)
{
    for (int i = 0; i < int(m_columns.size()); ++i) {
        const LineColumn &column = m_columns.at(size_t(i));
        QWidget *cell = nullptr;
        if (column.choices.empty()) {
            auto *text = new QLineEdit(cells.value(i));
            text->setCursorPosition(0); // its beginning is seen
            if (column.number) {
                text->setValidator(new QIntValidator(0, largest, text));
                text->setAlignment(Qt::AlignRight);
            }
            connect(text, &QLineEdit::textEdited, this, &LineTable::changed);
            cell = text;
        } else {
            auto *choice = new ChoiceField;
            for (const auto &[value, words] : column.choices)
                choice->addChoice(value, words);
            choice->setValue(cells.value(i));
            connect(choice, &ChoiceField::valueChanged, this, &LineTable::changed);
            cell = choice;
        }
        cell->setAccessibleName(column.title());
        if (i == 0)
            cell->setProperty("hidden", cells.value(int(m_columns.size())));
        m_table->setCellWidget(row, i, cell);
    }
}

QVariantList LineTable::lines() const
{
    QVariantList out;
    for (int row = 0; row < m_table->rowCount(); ++row)
        out.append(QVariant(line(row)));
    return out;
}

void LineTable::setLines(const QVariantList &lines)
{
    m_table->setRowCount(0);
    m_table->setRowCount(int(lines.size()));
    for (int row = 0; row < lines.size(); ++row)
        setLine(row, cellsOf(lines.at(row)));
    fit();
    Q_EMIT changed();
}

void LineTable::addLine()
{
    const int row = m_table->currentRow() < 0 ? m_table->rowCount() : m_table->currentRow() + 1;
    const QStringList beside = row > 0 ? line(row - 1) : QStringList();
    const QStringList added = m_newLine ? m_newLine(beside) : QStringList(); // it may ask for the lines there are
    m_table->insertRow(row);
    setLine(row, added);
    m_table->selectRow(row);
    fit();
    Q_EMIT changed();
}

void LineTable::removeLine()
{
    if (m_table->currentRow() < 0)
        return;
    m_table->removeRow(m_table->currentRow());
    fit();
    Q_EMIT changed();
}

void LineTable::moveLine(int by)
{
    const int row = m_table->currentRow();
    if (row < 0 || row + by < 0 || row + by >= m_table->rowCount())
        return;
    const QStringList one = line(row);
    const QStringList other = line(row + by);
    setLine(row, other);
    setLine(row + by, one);
    m_table->selectRow(row + by);
    Q_EMIT changed();
}

/// As high as its lines: the form scrolls, not the table.
void LineTable::fit()
{
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + m_table->rowCount() * lineHeight + 2);
}

void LineTable::retranslate()
{
    QStringList titles;
    for (const LineColumn &column : m_columns)
        titles.append(column.title());
    m_table->setHorizontalHeaderLabels(titles);
    const auto name = [](QToolButton *button, const QString &text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_add, tr("Add a line"));
    name(m_remove, tr("Take the line out"));
    name(m_up, tr("Move the line up"));
    name(m_down, tr("Move the line down"));
}

void LineTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace lianming
