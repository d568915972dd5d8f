// To whom works were shown: each lookbook that was made leaves a line in the history of every work in it and one in its
// brand's. The lines are all there is; from them is read to whom a work was shown, and whose answer a reference names.
#pragma once

#include "core/base/id.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace lianming {

class Connection;
struct Asset;
struct Brand;
struct Lookbook;
struct Workspace;

/// A lookbook that showed a work.
struct LookbookShown {
    QDateTime at;
    QString reference;
    Id<Brand> brand; ///< unset: for nobody in particular
    QString brandEn;
    QString brandZh;
};

/// Leaves the lines. `brand` is unset where it is for nobody in particular.
void noteLookbook(Workspace &w, const Lookbook &book, Id<Brand> brand);
/// The newest lookbooks with this work, newest first; of one brand alone, if it is given.
[[nodiscard]] QList<LookbookShown> lookbooksWith(Connection &db, Id<Asset> asset, std::optional<Id<Brand>> brand);
/// The brand that a lookbook was made for; unset if none is known.
[[nodiscard]] Id<Brand> brandOfLookbook(Connection &db, const QString &reference);

} // namespace lianming
