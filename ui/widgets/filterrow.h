// The line above a list: the view switch at the left, filters as chips, the search field at the right. Where there is
// not room for all, such as beside an open detail, the chips stand in a line of their own, and where it is still too
// narrow, the search field beside them.
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace lianming {

class Chip;
class SearchField;
class SegmentedSwitch;

class FilterRow : public QWidget
{
    Q_OBJECT

public:
    explicit FilterRow(QWidget *parent = nullptr);

    SegmentedSwitch *addSwitch();
    Chip *addChip();
    SearchField *addSearch();
    /// Anything else, after the chips.
    void addWidget(QWidget *widget);
    /// At the right end, behind the search field.
    void addAtEnd(QWidget *widget);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;

private:
    void arrange();
    void placeChips(bool below);
    void placeSearch(bool below);

    QHBoxLayout *m_first;
    QHBoxLayout *m_second;
    QWidget *m_chips;
    QHBoxLayout *m_chipRow;
    SearchField *m_search = nullptr;
    bool m_below = false;       ///< the chips stand in the second line
    bool m_searchBelow = false; ///< and the search field, too
};

/// The line under a list: a count at the left, sums of the selection at the right.
class ListFooter : public QWidget
{
    Q_OBJECT

public:
    explicit ListFooter(QWidget *parent = nullptr);

    void setCount(const QString &text);
    void setSums(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Label *m_count;
    class Label *m_sums;
};

} // namespace lianming
