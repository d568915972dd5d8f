// The assets that were found, as pictures or as a table: any number of them, of which only the rows being looked at are
// in memory. What is selected is the same in both. What is asked for, and what becomes of a chosen asset, is the
// page's.
#pragma once

#include "core/assets/asset.h"
#include "ui/assets/thumbnailloader.h"
#include "ui/models/placeset.h"
#include "ui/models/windowmodel.h"

#include <QWidget>

class QStackedWidget;

namespace lianming {

class EmptyState;
class Gallery;
class RecordTable;
struct Session;

class AssetList : public QWidget
{
    Q_OBJECT

public:
    AssetList(Session &session, ThumbnailLoader &pictures, QWidget *parent = nullptr);

    /// These, in this order. The same ones as before are read again where they stand, and stay selected.
    void showIds(QList<qint64> ids);
    /// `true`: says that nothing was found.
    void setNothingFound(bool nothing);
    void showAs(bool table);
    void retranslate();

    [[nodiscard]] int count() const { return m_model.rowCount(); }
    [[nodiscard]] qint64 idAt(int place) const { return m_model.idAt(place); }
    /// Whether the list begins with these.
    [[nodiscard]] bool beginsWith(const QList<qint64> &ids) const;
    /// How many are selected: of pictures those with a mark, the one that is only open is not.
    [[nodiscard]] int selectedCount() const;
    /// Their ids in their order. Empty where all are, too: then "all that was found" says it.
    [[nodiscard]] std::vector<qint64> selectedIds() const;
    void setSelected(const PlaceSet &places);
    /// Makes this the current one and scrolls to it; 0: none.
    void select(qint64 id);
    void step(int direction);
    void focus();

Q_SIGNALS:
    void opened(qint64 id);
    void selectionChanged();
    void menuWanted(const QPoint &globalPlace);
    /// The person wants to see all again.
    void allWanted();

private:
    [[nodiscard]] bool isTable() const;
    [[nodiscard]] PlaceSet selectedPlaces() const;

    ThumbnailLoader &m_pictures;
    WindowModel<AssetRow> m_model;
    QStackedWidget *m_views; ///< gallery, table, nothing found
    Gallery *m_gallery;
    RecordTable *m_table;
    EmptyState *m_nothing;
    bool m_asTable = false;
    bool m_found = true;
};

} // namespace lianming
