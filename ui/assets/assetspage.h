// The catalogue: any number of assets as pictures or as a table, found as one types, one open at the right.
#pragma once

#include "core/assets/assetservice.h"
#include "core/catalogue/catalogue.h"
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
class FacetPanel;
class Gallery;
class LinkButton;
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
    /// {"institution": id}, {"collection": id} or {"text": words}.
    void openRows(const QVariantMap &filter) override;
    /// What verbs on many are about: the selected ones where several are, otherwise all that were found.
    [[nodiscard]] AssetSelection selection() const;
    [[nodiscard]] QAction *primaryAction() const override { return m_importAction; }
    void step(int direction) override;
    [[nodiscard]] QStringList tourStates() const override
    {
        return {QStringLiteral("table"),  QStringLiteral("lookbook"),   QStringLiteral("zoom"),
                QStringLiteral("detail"), QStringLiteral("form"),       QStringLiteral("collections"),
                QStringLiteral("bulk"),   QStringLiteral("duplicates"), QStringLiteral("cut")};
    }
    void showTourState(const QString &state) override;

    /// For the palette.
    [[nodiscard]] static QFuture<QList<RecordHit>> find(Session &session, const QString &text, int limit);

protected:
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Lists {
        QList<InstitutionItem> institutions;
        QList<CollectionRow> collections;
        AssetCounts counts;
        QList<SavedSearch> saved;
    };

    [[nodiscard]] AssetFilter filter() const;
    void setFilter(const AssetFilter &filter);
    /// The selection with its ids, once they are known.
    void withSelection(const std::function<void(const AssetSelection &)> &then);
    void searchByPicture(const QString &path);
    void searchLike(const Asset &asset);
    /// Only these, which look like what has this name; nothing: all again.
    void showLike(const QString &name, const std::optional<std::vector<qint64>> &ids);
    void useSaved(const QVariant &id);
    void saveSearch();
    void forgetSearch();
    void addActions();
    void search();
    void showIds(QList<qint64> ids, bool complete);
    void showLists(const Lists &lists);
    void choose(qint64 id);
    /// Read again, it takes neither the place of a form nor of another record that was opened meanwhile.
    void showRecord(qint64 id, bool again = false);
    void edit(const Asset &asset);
    void importFile();
    void startImport(const QStringList &paths);
    void endImport(qint64 institution);
    void exportFile();
    void addPicture(qint64 id);
    void cutMotifOf(const Asset &work);
    /// The deep-zoom viewer over the page.
    void lookClosely(const AssetDetail &asset);
    /// A view in place of the list, such as the duplicates; none: the list again.
    void showOver(QWidget *view);
    void updateFooter();
    void showMenu(const QPoint &place);

    ThumbnailLoader m_pictures;
    WindowModel<AssetRow> m_model;
    Lists m_lists;
    qint64 m_round = 0;                         ///< of the search asked for last
    qint64 m_total = 0;                         ///< that were found
    std::optional<std::vector<qint64>> m_among; ///< what looks like a picture
    bool m_complete = true;
    qint64 m_open = 0;

    FacetPanel *m_facets;
    QStackedWidget *m_stack; ///< list, empty workspace, import
    QWidget *m_list;
    QStackedWidget *m_views; ///< gallery, table, nothing found
    SegmentedSwitch *m_switch;
    Chip *m_institution;
    Chip *m_collection;
    Chip *m_rights;
    Chip *m_order;
    Chip *m_saved;
    SearchField *m_search;
    LinkButton *m_like; ///< says that only what looks alike is shown, and shows all again
    Gallery *m_gallery;
    RecordTable *m_table;
    EmptyState *m_nothing;
    EmptyState *m_empty;
    ListFooter *m_footer;
    AssetImportView *m_import = nullptr;
    QWidget *m_over = nullptr; ///< in place of the list
    QAction *m_importAction = nullptr;
};

} // namespace lianming
