// What can be done with lookbooks: making one of chosen assets for a brand, as a PDF or as a folder with a web page,
// and reading the brand's choice back. It takes data out of the house, so it is for those who may export. Nothing
// appears under its name before it is complete. PDF needs a QGuiApplication (any platform).
#pragma once

#include "core/base/progress.h"
#include "core/reports/lookbookgiven.h"
#include "core/reports/lookbookjson.h"

namespace lianming {

struct Workspace;

struct LookbookOutcome {
    QString reference;
    qint64 works = 0;
    qint64 pictures = 0;  ///< works that are shown with one
    QStringList archived; ///< codes of works that were chosen and left out
    QStringList merged;   ///< codes of works that were chosen and for which another record stands in it
};

/// A work that a brand has chosen, as it stands here today.
struct ChosenWork {
    LookbookChoice::Line line;
    Id<Asset> asset; ///< unset: there is none of that code any more
    QString code;    ///< of the asset: another's where it was merged since
    bool isArchived = false;
};
struct ChosenWorks {
    LookbookChoice choice;
    QList<ChosenWork> works;
    Id<Brand> brand; ///< that the lookbook was made for; unset: not known here
};

class LookbookService
{
public:
    explicit LookbookService(Workspace &workspace) : m_w(&workspace) {}

    /// What would stand in it. Throws as lookbookOf().
    [[nodiscard]] Lookbook read(const LookbookOrder &order, Progress &progress) const;
    /// A file (PDF), or a folder that is not there yet or empty: index.html, pictures, choice.csv and lookbook.json.
    /// Leaves a line in the history of each work and of the brand.
    /// Throws as lookbookOf(), Error::BadInput for a path that is taken, Error::Unavailable where it cannot be written,
    /// Error::Cancelled; then nothing is left behind.
    LookbookOutcome write(const LookbookOrder &order, LookbookFormat format, const QString &path,
                          const LookbookPictures &pictures, Progress &progress) const;

    /// A brand's answer from a file, its works looked up. Throws as readLookbookChoice(), and Error::BadInput for a
    /// file that cannot be read.
    [[nodiscard]] ChosenWorks readChoice(const QString &path) const;
    /// To whom a work was shown, newest first. Somebody who works for a brand sees that brand's lookbooks alone.
    [[nodiscard]] QList<LookbookShown> shownTo(Id<Asset> asset) const;

private:
    Workspace *m_w;
};

} // namespace lianming
