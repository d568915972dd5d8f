// A registration: a right that an authority has entered under a number, and the assets it stands for
// (spec/protection.md section 1). Rules on plain values; storing and listing are the service's.
#pragma once

#include "core/base/dates.h"
#include "core/base/id.h"
#include "core/base/message.h"

#include <QDate>
#include <QList>

#include <optional>
#include <string_view>

namespace lianming {

struct Asset;
struct Evidence;
struct Institution;

enum class RegistrationKind { Copyright, Trademark, Design, Data, Customs };

/// "copyright", "trademark", "design", "data", "customs".
[[nodiscard]] const char *registrationKindCode(RegistrationKind kind);
[[nodiscard]] std::optional<RegistrationKind> parseRegistrationKind(QStringView code);

/// What of a work the registration protects. An old object usually has no copyright of its own: what is licensed is the
/// museum's photographs and designs, its marks and name, and access to the object.
enum class RegistrationSubject { NotSaid, Photograph, Design, Mark, Name, Access, Work };

/// "" (nobody has said), "photograph", "design", "mark", "name", "access", "work".
[[nodiscard]] const char *registrationSubjectCode(RegistrationSubject subject);
[[nodiscard]] std::optional<RegistrationSubject> parseRegistrationSubject(QStringView code);

struct Registration {
    Id<Registration> id;
    qint64 version = 0;
    Id<Institution> institution;
    RegistrationKind kind = RegistrationKind::Copyright;
    RegistrationSubject subject = RegistrationSubject::NotSaid;
    QString number;      ///< as the authority writes it
    QString authority;   ///< who entered it
    QString title;       ///< of the work, the mark, the design
    QString holder;      ///< whose right it is
    QStringList classes; ///< Nice classes of a trade mark ("24"); types of work of the others
    QString territory;   ///< code of avails.md section 1: "CN"
    std::optional<QDate> filedOn;
    std::optional<QDate> grantedOn;
    std::optional<QDate> expiresOn;   ///< last day; absent: it does not lapse
    std::optional<QDate> cancelledOn; ///< first day on which it no longer stands: cancelled, invalidated, given up
    QString cancelReason;             ///< why; said with cancelledOn
    QString notes;
    QList<Id<Asset>> assets; ///< none: it stands for the institution as such, as its house mark does
    std::optional<QDate> archivedOn;

    friend bool operator==(const Registration &, const Registration &) = default;
};

enum class RegistrationProblem {
    InstitutionMissing,
    NumberMissing,
    HolderMissing,
    TerritoryMalformed, ///< neither WORLD nor a country, a subdivision or a region by its form
    ClassMissing,       ///< a trade mark without a class
    ClassMalformed,     ///< a trade mark's class is not 1 to 45
    GrantedBeforeFiled,
    ExpiresBeforeGranted,
    CancelReasonMissing,
    CancelledBeforeFiled,
};

/// Everything that is wrong with `registration`, in the order of the form; nothing for one that may be stored.
[[nodiscard]] QList<RegistrationProblem> validate(const Registration &registration);
[[nodiscard]] Message problemMessage(RegistrationProblem problem);

/// When a registration must be renewed, all days included. A trade mark: in the twelve months before it lapses, or in
/// six months of grace after (Trademark Law art. 40; protection.md section 1). A recordal with customs: in its last six
/// months, without grace (Regulations on customs protection of intellectual property art. 10).
struct RenewalWindow {
    QDate opensOn;
    QDate expiresOn;
    QDate graceEndsOn; ///< expiresOn where there is no grace

    friend bool operator==(const RenewalWindow &, const RenewalWindow &) = default;
};
/// Nothing for other kinds and for what does not lapse.
[[nodiscard]] std::optional<RenewalWindow> renewalWindow(const Registration &registration);

/// The last of the ten years that a trade mark and a recordal with customs have from `grantedOn`; nothing for others.
[[nodiscard]] std::optional<QDate> usualExpiry(RegistrationKind kind, QDate grantedOn);

enum class RegistrationStanding {
    Filed,       ///< applied for, neither granted nor with a last day
    Registered,  ///< stands
    RenewalOpen, ///< stands, and can be renewed
    Grace,       ///< its last day has passed, and it can still be renewed
    Lapsed,
    Cancelled,
};
/// "filed", "registered", "renewal_open", "grace", "lapsed", "cancelled".
[[nodiscard]] const char *registrationStandingCode(RegistrationStanding standing);
[[nodiscard]] std::optional<RegistrationStanding> parseRegistrationStanding(QStringView code);
[[nodiscard]] RegistrationStanding standingOf(const Registration &registration, QDate today);

/// From which day on anybody may have a mark cancelled because it was not used: three years after its registration or
/// its last proven use, whichever is later (Trademark Law art. 49). Nothing for other kinds, for a mark that is not
/// registered, and where no day is known to count from.
[[nodiscard]] std::optional<QDate> openToCancellationFrom(const Registration &registration,
                                                          std::optional<QDate> lastUsedOn);

/// A paper that a registration rests on. The first six are what a registration of a work is applied for with; the
/// certificate proves any registration once it is granted.
enum class RegistrationPaper { Form, Identity, Ownership, Statement, Sample, Warranty, Certificate };
/// "form", "identity", "ownership", "statement", "sample", "warranty", "certificate".
[[nodiscard]] const char *registrationPaperCode(RegistrationPaper paper);
[[nodiscard]] std::optional<RegistrationPaper> parseRegistrationPaper(QStringView code);
/// Those that this one needs, in their order.
[[nodiscard]] QList<RegistrationPaper> requiredPapers(const Registration &registration);

/// One renewal that was made.
struct RegistrationRenewal {
    qint64 id = 0;
    QDate renewedOn;
    QDate expiredOn; ///< last day before it
    QDate expiresOn; ///< last day after it
    QString notes;
    QDateTime at;
    QString actor;
};
enum class RenewalProblem {
    Endless,   ///< it has no last day, or was cancelled
    NotLonger, ///< the new last day is not after the old one
    TooEarly,  ///< the window has not opened on that day
    TooLate,   ///< the grace was over on that day
    InFuture,  ///< renewed on a day to come
};
/// What is wrong with renewing on `renewedOn` until `expiresOn`, in the order above; windows hold for the kinds that
/// have one.
[[nodiscard]] QList<RenewalProblem> validateRenewal(const Registration &registration, QDate renewedOn, QDate expiresOn,
                                                    QDate today);
/// Names the days of the registration's window where it is about them.
[[nodiscard]] Message problemMessage(RenewalProblem problem, const Registration &registration);

/// A proven use of a mark.
struct MarkUse {
    Id<MarkUse> id;
    qint64 version = 1;
    QDate usedOn;
    QString notes;         ///< on which goods, by whom
    Id<Evidence> evidence; ///< what shows it; may be unset
    qint64 attachment = 0; ///< the document that shows it; 0 for none
    QDateTime at;
    QString actor;
};

} // namespace lianming
