// What a list of assets can be narrowed by, at its left: years in a museum's words or in numbers, and groups of values
// with how many assets each leaves, several of which can be chosen. Of terms that nest, those below a chosen one are
// offered, too; periods stand in the order of time. A tree for the keyboard and for screen readers; which groups are
// open is remembered.
#pragma once

#include "core/assets/assetsearch.h"
#include "core/vocabulary/termbook.h"
#include "core/vocabulary/yearrange.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

class QLineEdit;
class QStandardItem;
class QStandardItemModel;

namespace lianming {

class FacetTree;
class Label;
class LinkButton;
class Settings;

class FacetPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FacetPanel(Settings &settings, QWidget *parent = nullptr);

    using Choices = QMap<Facet, QStringList>;
    /// Shows these values. What is chosen stays, also where nothing is left of it.
    void setCounts(const QMap<Facet, QList<FacetCount>> &counts);
    /// The terms that values are named by.
    void setTerms(const TermBook &terms);
    [[nodiscard]] const Choices &choices() const { return m_choices; }
    /// Nothing while no years are asked for, or none that are understood.
    [[nodiscard]] const std::optional<YearRange> &years() const { return m_years; }
    /// Both tell nobody.
    void setChoices(const Choices &choices);
    void setYears(const std::optional<YearRange> &years);
    [[nodiscard]] bool isNarrowed() const;
    void retranslate();

    [[nodiscard]] QSize sizeHint() const override { return {216, 400}; }

protected:
    void paintEvent(QPaintEvent *event) override;

Q_SIGNALS:
    /// The person chose or took back a value, or asks for other years.
    void choicesChanged();

private:
    void addYears();
    void readYears();
    void describeYears();
    void fill();
    /// As they are offered: of periods those that stand first in time, else those with the most.
    [[nodiscard]] QList<FacetCount> ordered(Facet facet, QList<FacetCount> counts) const;
    [[nodiscard]] bool leadsToChosen(Facet facet, const QString &value) const;
    void addGroup(Facet facet, const QList<FacetCount> &counts);
    void addTerms(QStandardItem *group, Facet facet, const QList<FacetCount> &counts, const QString &parent, int depth,
                  int &shown);
    void addValue(QStandardItem *group, Facet facet, const FacetCount &count, int depth);
    void press(const QModelIndex &index);
    void clear();

    Settings &m_settings;
    FacetTree *m_tree;
    QStandardItemModel *m_model;
    Label *m_title;
    LinkButton *m_clear;
    QLineEdit *m_yearField;
    Label *m_yearNote;
    QTimer m_patience; ///< until the person stops typing
    std::optional<YearRange> m_years;
    TermBook m_terms;
    QMap<Facet, QList<FacetCount>> m_counts;
    Choices m_choices;
    QSet<Facet> m_whole; ///< groups that show all of their values
    bool m_filling = false;
};

} // namespace lianming
