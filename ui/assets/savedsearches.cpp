#include "ui/assets/savedsearches.h"

#include "core/catalogue/catalogue.h"
#include "core/db/worker.h"
#include "ui/shell/actions.h"
#include "ui/shell/icons.h"
#include "ui/shell/messages.h"
#include "ui/shell/page.h"
#include "ui/shell/prompts.h"

#include <QMenu>

namespace lianming {

SavedSearches::SavedSearches(Page &page, std::function<std::optional<AssetFilter>()> current)
    : m_page(page), m_current(std::move(current))
{
    setIcon(lianming::icon(QStringLiteral("bookmark")));
    connect(this, &QToolButton::clicked, this, &SavedSearches::openMenu);
}

void SavedSearches::setSearches(const QList<SavedSearch> &searches)
{
    m_searches = searches;
}

void SavedSearches::retranslate()
{
    setToolTip(tr("Saved searches"));
    setAccessibleName(tr("Saved searches"));
}

void SavedSearches::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::optional<AssetFilter> asked = m_current();
    for (const SavedSearch &search : std::as_const(m_searches)) {
        QAction *action = menu->addAction(QString(search.name).replace(u'&', QStringLiteral("&&")), this,
                                          [this, search] { Q_EMIT wanted(search.filter); });
        action->setCheckable(true);
        action->setChecked(asked && searchJson(*asked) == searchJson(search.filter));
    }
    if (m_searches.isEmpty())
        menu->addAction(tr("No search is saved yet"))->setEnabled(false);
    // Who may not save sees what there is.
    const QAction *saving = m_page.session().actions.find(QStringLiteral("assets.save_search"));
    if (saving && saving->isEnabled()) {
        menu->addSeparator();
        menu->addAction(tr("Save this search…"), this, &SavedSearches::saveAs);
        if (!m_searches.isEmpty()) {
            addAll(*menu, tr("Replace by this search"), [this](const SavedSearch &search) { replace(search); });
            addAll(*menu, tr("Rename"), [this](const SavedSearch &search) { rename(search); });
            addAll(*menu, tr("Delete"), [this](const SavedSearch &search) { remove(search); });
        }
    }
    menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

void SavedSearches::addAll(QMenu &menu, const QString &title, const std::function<void(const SavedSearch &)> &act)
{
    QMenu *all = menu.addMenu(title);
    for (const SavedSearch &search : std::as_const(m_searches))
        all->addAction(QString(search.name).replace(u'&', QStringLiteral("&&")), this, [search, act] { act(search); });
}

void SavedSearches::saveAs()
{
    const std::optional<AssetFilter> filter = m_current();
    if (!filter) {
        m_page.session().messages.info(tr("A search by picture cannot be saved."));
        return;
    }
    m_page.session().prompts.line(this, tr("Save this search"), tr("Name"), filter->text,
                                  [this, filter](const QString &name) {
                                      save({{}, 1, name, *filter}, tr("Saved as “%1”.").arg(name));
                                  });
}

void SavedSearches::replace(SavedSearch search)
{
    const std::optional<AssetFilter> filter = m_current();
    if (!filter) {
        m_page.session().messages.info(tr("A search by picture cannot be saved."));
        return;
    }
    const SavedSearch before = search;
    search.filter = *filter;
    m_page.load(m_page.session().worker.run([search](Workspace &w) { return Catalogue(w).save(search); }),
                [this, before](Id<SavedSearch>) {
                    SavedSearch back = before;
                    ++back.version; // as it was just stored
                    m_page.session().messages.show({Notice::Level::Done,
                                                    tr("“%1” finds something else now.").arg(before.name),
                                                    {},
                                                    tr("Undo"),
                                                    [this, back] {
                                                        save(back, {});
                                                    }});
                });
}

void SavedSearches::rename(const SavedSearch &search)
{
    m_page.session().prompts.line(this, tr("Rename the search"), tr("Name"), search.name,
                                  [this, search](const QString &name) {
                                      SavedSearch renamed = search;
                                      renamed.name = name;
                                      save(renamed, tr("Renamed to “%1”.").arg(name));
                                  });
}

void SavedSearches::remove(const SavedSearch &search)
{
    m_page.load(m_page.session().worker.run([id = search.id](Workspace &w) { Catalogue(w).forget(id); }),
                [this, search] {
                    m_page.session().messages.show(
                        {Notice::Level::Done, tr("“%1” was deleted.").arg(search.name), {}, tr("Undo"), [this, search] {
                             save({{}, 1, search.name, search.filter}, {});
                         }});
                });
}

void SavedSearches::save(const SavedSearch &search, const QString &said)
{
    m_page.load(m_page.session().worker.run([search](Workspace &w) { return Catalogue(w).save(search); }),
                [this, said](Id<SavedSearch>) {
                    if (!said.isEmpty())
                        m_page.session().messages.done(said);
                });
}

} // namespace lianming
