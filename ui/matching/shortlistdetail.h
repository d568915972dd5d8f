// One shortlist: its pairs by brand, with the ways on from there.
#pragma once

#include "core/matching/shortlist.h"
#include "ui/widgets/detailview.h"

namespace lianming {

class ShortlistDetail : public DetailView
{
    Q_OBJECT

public:
    explicit ShortlistDetail(QWidget *parent = nullptr);

    void show(const Shortlist &list, const QList<ShortlistRow> &rows);

Q_SIGNALS:
    void proposalWanted(lianming::Id<lianming::Brand> brand);
    void lookbookWanted(const std::vector<qint64> &assets);
    void assetWanted(qint64 asset);
    void proposalOpened(qint64 proposal);
    void removeWanted(qint64 entry);

private:
    void addBrand(const QList<ShortlistRow> &rows);
};

} // namespace lianming
