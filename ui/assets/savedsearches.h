// The button beside the search field that holds the searches with a name: runs one, keeps what is asked for now under a
// name or in place of another, renames and deletes. All of it in one menu, so that the keyboard reaches it, too.
#pragma once

#include "core/catalogue/savedsearch.h"

#include <QToolButton>

#include <functional>

class QMenu;

namespace lianming {

class Page;

class SavedSearches : public QToolButton
{
    Q_OBJECT

public:
    /// `current` tells what is asked for now; nothing if that cannot be kept.
    SavedSearches(Page &page, std::function<std::optional<AssetFilter>()> current);

    void setSearches(const QList<SavedSearch> &searches);
    void retranslate();

    void openMenu();
    void saveAs();

Q_SIGNALS:
    void wanted(const lianming::AssetFilter &filter);

private:
    void replace(SavedSearch search);
    void rename(const SavedSearch &search);
    void remove(const SavedSearch &search);
    void save(const SavedSearch &search, const QString &said);
    /// A submenu with all of them.
    void addAll(QMenu &menu, const QString &title, const std::function<void(const SavedSearch &)> &act);

    Page &m_page;
    std::function<std::optional<AssetFilter>()> m_current;
    QList<SavedSearch> m_searches;
};

} // namespace lianming
