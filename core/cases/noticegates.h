// What a notice lacks before it may be approved and sent: everything that the law wants it to name (Regulations on the
// Right of Network Dissemination art. 14; E-commerce Law art. 42), proof that is sound, a right that stands, and a
// seller who is not licensed. Plain functions on plain values; what there is, caseanswers.h collects from a workspace.
#pragma once

#include "core/cases/protectioncase.h"
#include "core/copies/sellerstanding.h"
#include "core/rights/territories.h"

namespace lianming {

/// Whether trusted time proves a piece of evidence.
enum class StampState {
    None,
    Waiting, ///< asked for, and not yet there
    Stamped,
};
/// "none", "waiting", "stamped".
[[nodiscard]] const char *stampStateCode(StampState state);

struct NoticeEvidence {
    Evidence evidence;
    EvidenceCheck::Answer answer = EvidenceCheck::Answer::Missing; ///< hashed again just now
    StampState stamp = StampState::None;
    QDateTime stampedAt; ///< of the token
    QString authority;
    std::optional<TimestampFault> stampFault; ///< it has a stamp that does not stand, checked again just now
    bool isSuperseded = false;
};

/// What is known of a listing of the notice beyond what the notice says of it.
struct NoticeItem {
    QList<Id<Asset>> family;  ///< what it copies, with the works that this was cut from and the records merged with it
    QString category;         ///< "nice/24/bedding"; empty: nobody has said
    QString territory;        ///< where it is sold; empty: nobody has said, and its address does (platform.h)
    bool isDismissed = false; ///< somebody has dismissed all that the search found on it
};

/// Something that shows the seller on a day when it was licensed, and nothing later in the case does.
struct LicensedThen {
    QString listing; ///< which listing of the notice, from "1" on; empty: it is the newest proof
    QString file;    ///< name of that proof
    QDate day;
    QString licence;
};

struct NoticeStanding {
    SellerStanding standing = SellerStanding::Never;
    QString licence; ///< "C-2026-0001#1"; empty: none
    QString note;    ///< what is outside, until when: "outside:territory,channel until:2026-03-31"
    friend bool operator==(const NoticeStanding &, const NoticeStanding &) = default;
};

/// All that a notice says and rests on.
struct NoticeFacts {
    ProtectionCase record;
    QString institutionEn;
    QString institutionZh;
    QString sellerName;
    QString shopId;
    QList<Registration> registrations; ///< in the order of the record
    QList<NoticeEvidence> evidence;
    QList<NoticeItem> items;                ///< of the record's listings, in their order
    QList<LicensedThen> licensedThen;       ///< asked where the seller may not sell today
    std::optional<NoticeStanding> standing; ///< asked just now; nothing: nobody could be asked
    Regions regions;                        ///< what territories such as EU stand for
    QDate today;
    /// Of each listing the earlier case after whose notice under the Regulations of 2006 it was restored; empty: none.
    QStringList restoredIn;
};

enum class NoticeGap {
    HolderMissing,
    NameMissing,
    ContactMissing,
    AddressMissing,
    PlatformMissing,
    ItemTitleMissing,
    ItemAddressMissing,
    ItemElsewhere, ///< its address is on another platform than the notice goes to
    ItemAssetMissing,
    ItemDismissed,
    ItemAskedBefore, ///< its service has restored it: it may not be asked again
    ReasonsMissing,
    SimilarityMissing,
    DeclarationMissing,
    RightNoNotice, ///< a right that the law knows no such notice for
    RegistrationMissing,
    RegistrationKind,   ///< of another right than the one relied on
    RegistrationHolder, ///< of another institution, or held by another than the notice names
    RegistrationLapsed,
    RegistrationArchived,
    RegistrationCancelled, ///< no longer stands: cancelled, invalidated, given up
    RegistrationNotYet,    ///< not granted yet
    RegistrationOther,     ///< none covers the work that a listing copies
    RegistrationClass,     ///< none of those is for the class of its goods
    RegistrationElsewhere, ///< none of those stands where it is sold, or nobody knows where that is
    EvidenceMissing,       ///< nothing that shows the infringement: our own works and contracts do not
    EvidenceOfAnother,     ///< shows another shop
    EvidenceLost,          ///< the file is gone
    EvidenceChanged,       ///< the file is not the one that came in, or the record not the one that the history holds
    EvidenceSuperseded,
    EvidenceUnstamped, ///< neither stamped nor waiting for it
    EvidenceStampBroken,
    EvidenceWaiting, ///< waiting, and nobody has said why it goes out all the same
    SellerUnasked,
    SellerOwn,
    SellerLicensed,
    SellerSellsOff,
    SellerUnclear,
    SellerUnconfirmed, ///< a licensee, out of scope, and legal has not confirmed that with this licence
    SellerWasLicensed, ///< when it was seen last, or on the newest proof
};
/// "holder_missing" … "seller_was_licensed".
[[nodiscard]] const char *noticeGapCode(NoticeGap gap);

struct NoticeFinding {
    NoticeGap gap = NoticeGap::HolderMissing;
    QString place; ///< which listing, registration or file: its number or name; empty: none of them
    Message message;
};

/// Everything that keeps the notice from leaving, in the order of the notice. Each blocks.
[[nodiscard]] QList<NoticeFinding> noticeFindings(const NoticeFacts &facts);

/// Whether a licensee's notice needs legal's word.
[[nodiscard]] bool needsConfirmation(SellerStanding standing);

} // namespace lianming
