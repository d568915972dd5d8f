// What a notice lacks before it may be approved and sent: everything that the law wants it to name (Regulations on the
// Right of Network Dissemination art. 14; E-commerce Law art. 42), proof that is sound, a right that stands, and a
// seller who is not licensed. Plain functions on plain values; what there is, casecontent.h collects from a workspace.
#pragma once

#include "core/cases/protectioncase.h"
#include "core/copies/sellerstanding.h"

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
    bool isSuperseded = false;
};

struct NoticeStanding {
    SellerStanding standing = SellerStanding::Never;
    QString licence; ///< "C-2026-0001#1"; empty: none
    QString note;    ///< what is outside, until when: for people
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
    std::optional<NoticeStanding> standing; ///< asked just now; nothing: nobody could be asked
    QDate today;
};

enum class NoticeGap {
    HolderMissing,
    NameMissing,
    ContactMissing,
    AddressMissing,
    ItemTitleMissing,
    ItemAddressMissing,
    ReasonsMissing,
    SimilarityMissing,
    DeclarationMissing,
    RegistrationMissing,
    RegistrationKind,   ///< of another right than the one relied on
    RegistrationHolder, ///< of another institution
    RegistrationLapsed,
    RegistrationArchived,
    RegistrationCancelled, ///< no longer stands: cancelled, invalidated, given up
    RegistrationNotYet,    ///< not granted yet
    EvidenceMissing,
    EvidenceLost,    ///< the file is gone
    EvidenceChanged, ///< the file is not the one that came in
    EvidenceSuperseded,
    EvidenceUnstamped, ///< neither stamped nor waiting for it
    EvidenceWaiting,   ///< waiting, and nobody has said why it goes out all the same
    SellerUnasked,
    SellerOwn,
    SellerLicensed,
    SellerSellsOff,
    SellerUnclear,
    SellerUnconfirmed, ///< a licensee, out of scope, and legal has not confirmed
};
/// "holder_missing" … "seller_unconfirmed".
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

/// SHA-256, in hexadecimal digits, of all that leaves with the notice. The same content has the same one; approvals
/// hold for one only. What was found on a day (soundness, stamps, standing) is no part of it.
[[nodiscard]] QString noticeFingerprint(const NoticeFacts &facts);

} // namespace lianming
