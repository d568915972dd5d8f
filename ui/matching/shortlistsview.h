// Shortlists: named choices of pairs, each with what spoke for it when it was put in; made into proposals or a
// lookbook.
#pragma once

#include "core/matching/matchservice.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/viewspage.h"

class QStackedWidget;

namespace lianming {

class DetailView;
class EmptyState;
class ListFooter;
class RecordTable;
class ThumbnailLoader;

class ShortlistsView : public PageView
{
    Q_OBJECT

public:
    ShortlistsView(Page &owner, ThumbnailLoader &thumbnails);

    void reload() override;
    void retranslate() override;
    void openRecord(qint64 id) override;
    void step(int direction) override;
    [[nodiscard]] QAction *primaryAction() const override { return m_add; }
    [[nodiscard]] QStringList tourStates() const override { return {QStringLiteral("list")}; }
    void showTourState(const QString &state) override;

    /// Asks for the shortlist, a new one or one that is there, and puts the pairs in, with the question that they
    /// answer.
    void take(const std::vector<std::pair<Id<Asset>, Id<Brand>>> &pairs, const MatchQuestion &question);

private:
    void addActions();
    void showList(qint64 id);
    void present(const Shortlist &list, const QList<ShortlistRow> &rows);
    void propose(Id<Shortlist> list, Id<Brand> brand);
    void put(const QString &name, const std::vector<std::pair<Id<Asset>, Id<Brand>>> &pairs,
             const MatchQuestion &question);

    ThumbnailLoader &m_thumbnails;
    TableModel<ShortlistItem> m_model;
    QStackedWidget *m_stack;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
    QAction *m_add = nullptr;
    QAction *m_archive = nullptr;
};

} // namespace lianming
