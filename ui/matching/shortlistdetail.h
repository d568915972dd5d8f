// One shortlist: its pairs by brand, with the ways on from there.
#pragma once

#include "core/matching/shortlist.h"
#include "ui/widgets/detailview.h"

namespace lianming {

class ThumbnailLoader;

class ShortlistDetail : public DetailView
{
    Q_OBJECT

public:
    explicit ShortlistDetail(ThumbnailLoader &pictures, QWidget *parent = nullptr);

    void show(const Shortlist &list, const QList<ShortlistRow> &rows);

Q_SIGNALS:
    void proposalWanted(lianming::Id<lianming::Brand> brand);
    void lookbookWanted(const std::vector<qint64> &assets);
    /// Of all works on the list, each once.
    void exclusivesWanted(const std::vector<qint64> &assets);
    void assetWanted(qint64 asset);
    void proposalOpened(qint64 proposal);
    void removeWanted(qint64 entry);

private:
    void addBrand(const QList<ShortlistRow> &rows);
    void addPair(const ShortlistRow &row);

    ThumbnailLoader &m_pictures;
};

} // namespace lianming
