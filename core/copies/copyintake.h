// Taking in what was seen, inside somebody's transaction: a listing with its seller, its pictures, and what the search
// found in them. It keeps true: what is known is not doubled, whatever it came from; a listing never changes its
// seller; a pair that was dismissed stays dismissed as long as the dismissal holds; who follows an asset hears once of
// each seller that copies it unlicensed, and once of copies whose seller nobody knows.
#pragma once

#include "core/audit/journal.h"
#include "core/copies/copyrecord.h"
#include "core/copies/licencebook.h"
#include "core/db/filestore.h"

namespace lianming {

/// A listing as a person or a sheet says it. All of it may be empty.
struct ListingDraft {
    QString platform; ///< by any of its names
    QString shopId;
    QString shopName;
    QString shopAddress;
    QString number;
    QString url;
    QString title;
    QString priceShown;
    Currency currency; ///< of a price that does not say its own
    QString unitsShown;
    QString category;
    QString territory;
    QString channel;
    QDateTime seenAt; ///< invalid: now
    QString notes;

    /// Whether it says nothing that a listing could be known by.
    [[nodiscard]] bool isEmpty() const;
    /// Whether it says whose listing it is.
    [[nodiscard]] bool namesShop() const;
};

/// The listing that the draft describes, read and completed: its platform also from its address, and its number from
/// there before anything else. Without its seller.
[[nodiscard]] Listing listingOf(const ListingDraft &draft, const QDateTime &now);

/// Throws Error::BadInput for what a listing cannot be.
void requireSoundListing(const Listing &listing, const QDateTime &now);

/// What became of the matches of one picture.
struct TakenMatches {
    qint64 added = 0;     ///< new and open
    qint64 known = 0;     ///< were there
    qint64 dismissed = 0; ///< new, and dismissed as remembered
    QList<Id<StoredMatch>> ids;
};

class CopyIntake
{
public:
    CopyIntake(Journal &journal, LicenceBook &book) : m_journal(&journal), m_book(&book) {}

    enum class Outcome { Added, Changed, Unchanged };
    struct Taken {
        Id<Listing> id;
        Outcome outcome = Outcome::Unchanged;
    };
    /// `sha256`: the picture that it came with; empty: none. A listing that is known is given what is said of it now
    /// and keeps what is not said. Throws Error::BadInput for what a listing cannot be, Error::Rejected for what
    /// objection() names.
    Taken listing(const ListingDraft &draft, const QString &sha256);
    /// Why the listing cannot be taken in as it is said: it is known as another shop's. What hangs on it, matches,
    /// cases and whether its seller is licensed, would be turned against somebody else.
    [[nodiscard]] std::optional<Message> objection(const ListingDraft &draft) const;
    /// The stored content as a picture of the listing; there already where it has it.
    Id<ListingPicture> picture(Id<Listing> listing, const StoredFile &stored, const QString &mediaType,
                               const QString &name);
    /// What the search found in the picture, with its fingerprint. Remembers that it was searched.
    TakenMatches matches(Id<ListingPicture> picture, const QList<CopyMatch> &found, const PictureMark &mark,
                         Id<CopyScanRun> scan);

    /// The dismissal that holds for a match of this picture; unset: none does.
    [[nodiscard]] Id<CopyDismissal> remembered(const StoredMatch &match, const ListingPicture &picture);
    /// Whether a dismissal still holds for a match of the listing: one as licensed only as long as the licence.
    [[nodiscard]] static bool holds(const CopyDismissal &dismissal, const Listing &listing, Id<Asset> asset,
                                    LicenceBook &book);
    /// What a listing says to the question whether its seller is licensed to copy the asset.
    [[nodiscard]] static ListingScope scopeOf(const Listing &listing, Id<Asset> asset);

private:
    void tell(const StoredMatch &match, const Listing &listing);

    Journal *m_journal;
    LicenceBook *m_book;
};

/// From this score on people are told of a match.
inline constexpr double strongScore = 0.8;

} // namespace lianming
