// The catalogue: what is asked for (assetfilters, facetpanel), what was found (assetlist), one of it open at the right,
// and in place of all that the views of work on many: import, duplicates, collections, terms.
#pragma once

#include "core/assets/assetservice.h"
#include "core/assets/houseterm.h"
#include "core/catalogue/catalogue.h"
#include "core/institutions/institution.h"
#include "ui/assets/thumbnailloader.h"
#include "ui/shell/page.h"
#include "ui/shell/pageentry.h"

class QStackedWidget;

namespace lianming {

class AssetFilters;
class AssetImportView;
class AssetList;
class EmptyState;
class FacetPanel;
class LinkButton;
class ListFooter;
class SavedSearches;

class AssetsPage : public Page
{
    Q_OBJECT

public:
    explicit AssetsPage(Session &session);

    void reload() override;
    void openRecord(qint64 id) override;
    /// {"institution": id}, {"collection": id}, {"text": words}, {"terms": true}, the house's own terms, or these
    /// alone:
    /// {"ids": […], "title": what they are}.
    void openRows(const QVariantMap &filter) override;
    /// What verbs on many are about: the selected ones where there are any, otherwise all that were found.
    [[nodiscard]] AssetSelection selection() const;
    [[nodiscard]] QAction *primaryAction() const override { return m_importAction; }
    void step(int direction) override;
    [[nodiscard]] QStringList tourStates() const override;
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
        QList<HouseTerm> terms;
        AssetCounts counts;
        std::optional<QList<SavedSearch>> saved; ///< none for who works for a brand
    };

    [[nodiscard]] AssetFilter filter() const;
    void setFilter(const AssetFilter &filter);
    /// The selection with its ids, once they are known.
    void withSelection(const std::function<void(const AssetSelection &)> &then);
    /// `again`: the same question after a change, so what is seen stays until all of the answer is there.
    void search(bool again = false);
    void showIds(QList<qint64> ids, bool complete);
    void showLists(const Lists &lists);
    void updateState();

    // What looks like a picture.
    void searchByPicture(const QString &path);
    void searchLike(const Asset &asset);
    /// Only these, which look like what has this name; nothing: all again.
    void showLike(const QString &name, const std::optional<std::vector<qint64>> &ids);

    // One asset at the right.
    void choose(qint64 id);
    /// Read again, it takes neither the place of a form nor of another record that was opened meanwhile.
    void showRecord(qint64 id, bool again = false);
    void edit(const Asset &asset);
    void setTerms(qint64 id, const QStringList &before, const QStringList &terms);
    void addPicture(qint64 id);
    void archive(qint64 id);
    void cutMotifOf(const Asset &work);
    /// The deep-zoom viewer over the page.
    void lookClosely(const AssetDetail &asset);

    // What can be done.
    void addActions();
    void addActionsOnMany();
    void addActionsOfSearch();
    void importFile();
    void startImport(const QStringList &paths);
    void endImport(qint64 institution);
    void addPictureFolder();
    void showCollections();
    void showDuplicates();
    void showHouseTerms();
    /// A view in place of the list, such as the duplicates; none: the list again.
    void showOver(QWidget *view);
    void showMenu(const QPoint &place);

    ThumbnailLoader m_pictures;
    Lists m_lists;
    qint64 m_round = 0;                         ///< of the search asked for last
    qint64 m_total = 0;                         ///< that were found
    std::optional<std::vector<qint64>> m_among; ///< what looks like a picture
    bool m_complete = true;
    qint64 m_open = 0;

    FacetPanel *m_facets;
    AssetFilters *m_filters;
    SavedSearches *m_saved;
    QStackedWidget *m_stack; ///< list, empty workspace, import
    QWidget *m_content;      ///< filters, facets, list, footer
    AssetList *m_list;
    LinkButton *m_like; ///< says that only what looks alike is shown, and shows all again
    EmptyState *m_empty;
    ListFooter *m_footer;
    AssetImportView *m_import = nullptr;
    QWidget *m_over = nullptr; ///< in place of the list
    QAction *m_importAction = nullptr;
};

} // namespace lianming
