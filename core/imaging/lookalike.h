// Which of the workspace's pictures are copies of a picture, and which look like it: every fingerprint is compared, on
// all cores, a million in a few milliseconds. They are kept in memory from the first search on, and read again when
// pictures have come in. Copies by PDQ (spec/protection.md section 3), also turned and mirrored; the others by palette,
// layout and pattern (look.h).
#pragma once

#include "core/db/workspace.h"
#include "core/imaging/prints.h"

namespace lianming {

struct LikePicture {
    QString sha256;
    bool isCopy = false; ///< at most 31 bits apart, both of quality 50 or more
    int bits = 256;      ///< the least distance of the eight variants
    int difference = 0;  ///< lookDistance()
    friend bool operator==(const LikePicture &, const LikePicture &) = default;
};

class LookAlike
{
public:
    static constexpr int copyBits = 31;
    static constexpr int leastQuality = 50;

    explicit LookAlike(Workspace &workspace) : m_w(&workspace) {}

    /// At most `count`: copies first, the nearest before the others, then what looks most alike.
    [[nodiscard]] QList<LikePicture> pictures(const PicturePrints &asked, int count) const;
    /// The assets that have these pictures, in their order, each once.
    [[nodiscard]] std::vector<qint64> assets(const QList<LikePicture> &matches) const;
    /// The fingerprints of a stored picture; nothing if it has none.
    [[nodiscard]] std::optional<PicturePrints> printsOf(const QString &sha256) const;

private:
    Workspace *m_w;
};

} // namespace lianming
