// Pairs of brands that are probably one, side by side: why, what differs, what stands against merging them, and the
// three answers: merge into the one or the other, or they are two.
#pragma once

#include "core/brands/brandmerge.h"
#include "ui/widgets/detailview.h"

namespace lianming {

class DuplicateBrands : public DetailView
{
    Q_OBJECT

public:
    struct Pair {
        Brand one; ///< proposed to stay
        Brand other;
        BrandPair pair;
        QList<BrandMergeProblem> problems; ///< against `other` going
    };
    static constexpr qsizetype shown = 50;

    /// `all`: how many there are, of which `pairs` are the surest.
    DuplicateBrands(const QList<Pair> &pairs, qint64 all, QWidget *parent = nullptr);

Q_SIGNALS:
    void mergeWanted(const lianming::Brand &survivor, const lianming::Brand &duplicate);
    void apartWanted(lianming::Id<lianming::Brand> one, lianming::Id<lianming::Brand> other);
    void brandWanted(qint64 brand);

private:
    void addPair(const Pair &pair);
};

} // namespace lianming
