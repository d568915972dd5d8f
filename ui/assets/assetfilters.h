// The line above the assets: pictures or table, what the list is narrowed by as chips, its order, the search field.
// With the facets beside the list it is all that is asked for: one AssetFilter. Order and years stand as chips only
// where somebody asked for them.
#pragma once

#include "core/assets/asset.h"
#include "core/assets/collection.h"
#include "core/institutions/institution.h"

#include <QWidget>

class QToolButton;

namespace lianming {

class Chip;
class FacetPanel;
class FilterRow;
class SearchField;
class SegmentedSwitch;

class AssetFilters : public QWidget
{
    Q_OBJECT

public:
    /// The facets stand elsewhere, and live as long.
    explicit AssetFilters(FacetPanel &facets, QWidget *parent = nullptr);

    /// Without what looks like a picture.
    [[nodiscard]] AssetFilter filter() const;
    /// Tells once that it changed.
    void setFilter(const AssetFilter &filter);
    /// Whether anything is asked for, but for the order.
    [[nodiscard]] bool isNarrowed() const;

    void setLists(const QList<InstitutionItem> &institutions, const QList<CollectionRow> &collections);
    [[nodiscard]] Id<Institution> institution() const;

    /// "gallery" or "table".
    [[nodiscard]] SegmentedSwitch *viewSwitch() const { return m_switch; }
    [[nodiscard]] SearchField *searchField() const { return m_search; }
    /// Behind the search field.
    void addAtEnd(QWidget *widget);
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void offer();
    void showChosen();
    void tell();
    void openOrders();

    FacetPanel &m_facets;
    QList<InstitutionItem> m_institutions;
    QList<CollectionRow> m_collections;
    FilterRow *m_row;
    SegmentedSwitch *m_switch;
    Chip *m_institution;
    Chip *m_collection;
    Chip *m_statement;
    Chip *m_years;
    Chip *m_order;
    SearchField *m_search;
    QToolButton *m_orders;
    bool m_quiet = false;
};

} // namespace lianming
