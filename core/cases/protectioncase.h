// A case against a copy: one seller, the listings that copy us, the right that is relied on and its registrations, the
// evidence, and the notice that is written about it (spec/protection.md section 4). Plain values, and what is wrong
// with them. Where a case stands and may go is casestate.h's, what a notice must say noticegates.h's.
#pragma once

#include "core/cases/caseclock.h"
#include "core/cases/casestate.h"
#include "core/protection/evidence.h"
#include "core/protection/registration.h"

namespace lianming {

struct Institution;
struct ProtectionCase;
struct CaseItem;

/// One listing of a case, as it was shown when the case took it up.
struct CaseItem {
    Id<CaseItem> id;
    qint64 listing = 0; ///< table listing; 0: entered by hand
    qint64 match = 0;   ///< table copy_match: which picture of ours it shows, and where; 0: none
    Id<Asset> asset;    ///< what it copies; may be unset
    QString number;     ///< the platform's
    QString url;
    QString title;
    QString priceShown;
    QString unitsShown;
    std::optional<QDate> removedOn;
    std::optional<QDate> restoredOn;

    /// Whether it is on sale, as far as anybody has recorded.
    [[nodiscard]] bool isUp() const { return !removedOn || restoredOn; }
    friend bool operator==(const CaseItem &, const CaseItem &) = default;
};

struct ProtectionCase {
    Id<ProtectionCase> id;
    qint64 version = 0;
    QString number; ///< "PC-2026-0001"; made by the service
    QString title;
    Id<Institution> institution;
    qint64 seller = 0; ///< table seller; 0: not known
    QString platform;
    NoticeRegime regime = NoticeRegime::ECommerce;
    RegistrationKind right = RegistrationKind::Copyright; ///< which right is relied on; never a customs recordal
    CaseState state = CaseState::Draft;
    QDate stateOn; ///< the day of the newest move

    // The notice.
    QString holder;      ///< whose right it is
    QString contactName; ///< who answers for the right holder
    QString contact;     ///< telephone or e-mail
    QString address;     ///< of the right holder
    QString reasons;
    QString similarity;    ///< what was taken, in words
    bool declared = false; ///< that what the notice says is true
    QList<CaseItem> items;
    QList<Id<Registration>> registrations; ///< by id
    QList<Id<Evidence>> evidence;          ///< by id
    /// Why it goes out although evidence waits for its time stamp; empty: it does not.
    QString unstampedNote;

    QString owner; ///< who sees to it; may be empty
    QString notes;
    QString batch;  ///< the batch that it was opened with; empty: alone
    QString writer; ///< who wrote last in the notice

    // The seller's standing, as it was found last (core/copies/sellerstanding.h).
    QString standing; ///< code; empty: never asked
    std::optional<QDate> standingOn;
    QString standingNote; ///< the licence it is taken from: "C-2026-0001#1 outside:territory"
    QString scopeReason;  ///< why legal lets the notice pass although the seller is a licensee
    QString scopeLicence; ///< the licence that legal had before it: "C-2026-0001#1"
    QString scopeBy;
    std::optional<QDate> scopeOn;

    // What came of it.
    QString reference; ///< the platform's number of the complaint
    std::optional<QDate> sentOn;
    QDateTime arrivedAt; ///< of the counter-notice at the right holder; invalid: none
    QString arrivedZone; ///< where that was: "Asia/Shanghai"
    QDate respondBy;     ///< the last of the fifteen days
    QString filedWith;   ///< authority or court
    QString filedReference;
    std::optional<QDate> filedOn;
    std::optional<QDate> toldOn; ///< when the platform was told of it, or first of what was filed before it
    std::optional<CaseOutcome> outcome;
    QDate openedOn;
    std::optional<QDate> closedOn;

    friend bool operator==(const ProtectionCase &, const ProtectionCase &) = default;
};

/// The fifteen days of a case whose counter-notice has arrived, and where they stand.
[[nodiscard]] CounterClock clockOf(const ProtectionCase &record);
[[nodiscard]] CounterTime timeOf(const ProtectionCase &record, const QDateTime &now);

enum class CaseProblem {
    InstitutionMissing,
    TitleMissing,
    RightKind, ///< a customs recordal is no right of its own
    Regime,    ///< the Regulations of 2006 are for works alone
    ItemsMissing,
    ItemUnnamed,     ///< neither address, number nor title
    ItemTwice,       ///< the same listing or address (core/copies/platform.h: comparableUrl)
    ItemAddressForm, ///< neither http nor https
};
/// Everything that keeps the record from being stored, in the order of the form.
[[nodiscard]] QList<CaseProblem> validate(const ProtectionCase &record);
[[nodiscard]] Message problemMessage(CaseProblem problem);

/// "https://…" with a host, without user and password.
[[nodiscard]] bool isWebAddress(const QString &address);

enum class ApprovalAct { Approved, Refused, Withdrawn };
/// "approved", "refused", "withdrawn".
[[nodiscard]] const char *approvalActCode(ApprovalAct act);
[[nodiscard]] std::optional<ApprovalAct> parseApprovalAct(QStringView code);

/// What somebody said about one content of a notice.
struct CaseApproval {
    ApprovalAct act = ApprovalAct::Approved;
    QString fingerprint;
    QString note; ///< why; only an approval may be without
    QDateTime at;
    QString actor;
};
/// Who approves this content now: of each person what was said last about it, the writer left out. After a refusal, by
/// whomever, all begin anew. `approvals` in the order in which they were given; names in the order of their approvals.
[[nodiscard]] QStringList approversOf(const QList<CaseApproval> &approvals, const QString &fingerprint,
                                      const QString &writer);

/// A move, as it was made.
struct CaseEvent {
    QString move; ///< caseMoveCode(), or another act: "opened", "written", "assessed", "scope_confirmed"
    QString from; ///< state
    QString to;
    QDate day;
    QString note;
    QString reference;
    QString fingerprint; ///< of the notice, where it was approved or sent
    QDateTime at;
    QString actor;
    QString content = {}; ///< of the notice that was sent, word for word (noticecontent.h); empty for other moves
    std::optional<QDate> toldOn = {}; ///< of a filing: when the platform was told
    /// Of a removal or restoring: the numbers of its listings in the case, from 1, ascending; empty: all of them.
    QList<int> items = {};
};

struct CaseLetter {
    qint64 id = 0;
    bool isIncoming = false;
    QDate day;
    QString party;     ///< with whom
    QString channel;   ///< how: "platform form", "e-mail", "post"
    QString reference; ///< their number
    QString text;
    QString fileSha256; ///< empty: no document
    QString fileName;
    QDateTime at;
    QString actor;
};

} // namespace lianming
