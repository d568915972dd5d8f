// The catalogue: any number of assets as pictures or as a table, found as one types, one open at the right.
#pragma once

#include "core/assets/assetservice.h"
#include "core/institutions/institution.h"
#include "ui/assets/thumbnailloader.h"
#include "ui/models/windowmodel.h"
#include "ui/shell/page.h"
#include "ui/shell/pageentry.h"

class QStackedWidget;

namespace lianming {

class AssetImportView;
class Chip;
class EmptyState;
class Gallery;
class ListFooter;
class RecordTable;
class SearchField;
class SegmentedSwitch;

class AssetsPage : public Page
{
    Q_OBJECT

public:
    explicit AssetsPage(Session &session);

    void reload() override;
    void openRecord(qint64 id) override;
    /// {"institution": id} or {"text": words}.
    void openRows(const QVariantMap &filter) override;
    [[nodiscard]] QAction *primaryAction() const override { return m_importAction; }
    void step(int direction) override;
    [[nodiscard]] QStringList tourStates() const override
    {
        return {QStringLiteral("table"), QStringLiteral("detail")};
    }
    void showTourState(const QString &state) override;

    /// For the palette.
    [[nodiscard]] static QFuture<QList<RecordHit>> find(Session &session, const QString &text, int limit);

protected:
    void retranslate() override;

private:
    struct Lists {
        QList<InstitutionItem> institutions;
        QList<CollectionRow> collections;
        AssetCounts counts;
    };

    [[nodiscard]] AssetFilter filter() const;
    void addActions();
    void search();
    void showIds(QList<qint64> ids, bool complete);
    void showLists(const Lists &lists);
    void choose(qint64 id);
    /// Read again, it takes neither the place of a form nor of another record that was opened meanwhile.
    void showRecord(qint64 id, bool again = false);
    void edit(const Asset &asset);
    void importFile();
    void startImport(const QString &path);
    void endImport(qint64 institution);
    void exportFile();
    void addPicture(qint64 id);
    void updateFooter();
    void showMenu(const QPoint &place);

    ThumbnailLoader m_pictures;
    WindowModel<AssetRow> m_model;
    Lists m_lists;
    qint64 m_round = 0; ///< of the search asked for last
    bool m_complete = true;
    qint64 m_open = 0;

    QStackedWidget *m_stack; ///< list, empty workspace, import
    QWidget *m_list;
    QStackedWidget *m_views; ///< gallery, table, nothing found
    SegmentedSwitch *m_switch;
    Chip *m_institution;
    Chip *m_collection;
    Chip *m_kind;
    Chip *m_rights;
    Chip *m_picture;
    SearchField *m_search;
    Gallery *m_gallery;
    RecordTable *m_table;
    EmptyState *m_nothing;
    EmptyState *m_empty;
    ListFooter *m_footer;
    AssetImportView *m_import = nullptr;
    QAction *m_importAction = nullptr;
};

} // namespace lianming
