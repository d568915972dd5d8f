// What a list of assets can be narrowed by, at its left: groups of values with how many assets each leaves, several of
// which can be chosen. Of terms that nest, those below a chosen one are offered, too. A tree for the keyboard and for
// screen readers; which groups are open is remembered.
#pragma once

#include "core/assets/assetsearch.h"

#include <QSet>
#include <QWidget>

class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace lianming {

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
    [[nodiscard]] const Choices &choices() const { return m_choices; }
    /// Tells nobody.
    void setChoices(const Choices &choices);
    [[nodiscard]] bool isNarrowed() const;
    void retranslate();

    [[nodiscard]] QSize sizeHint() const override { return {216, 400}; }

protected:
    void paintEvent(QPaintEvent *event) override;

Q_SIGNALS:
    /// The person chose or took back a value.
    void choicesChanged();

private:
    void fill();
    void addGroup(Facet facet, const QList<FacetCount> &counts);
    void addTerms(QStandardItem *group, Facet facet, const QList<FacetCount> &counts, const QString &parent, int depth,
                  int &shown);
    void addValue(QStandardItem *group, Facet facet, const FacetCount &count, int depth);
    void press(const QModelIndex &index);

    Settings &m_settings;
    QTreeView *m_tree;
    QStandardItemModel *m_model;
    Label *m_title;
    LinkButton *m_clear;
    QMap<Facet, QList<FacetCount>> m_counts;
    Choices m_choices;
    QSet<Facet> m_whole; ///< groups that show all of their values
    bool m_filling = false;
};

} // namespace lianming
