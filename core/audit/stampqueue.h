// What is to have a timestamp of an authority, and has it: the rows, and nothing about who may ask. Whoever records
// something asks for its stamp in the same transaction, and from then on it waits; the network is asked later, by
// others (timestampauthority.h), and what came is checked before it is written (core/protection/stampservice.h).
#pragma once

#include "core/audit/timestamp.h"
#include "core/base/id.h"
#include "core/db/statement.h"
#include "core/db/transaction.h"

namespace lianming {

enum class StampPurpose {
    Evidence, ///< a file's content
    Chain,    ///< the head of the chain of history and custody
    Bundle,   ///< a bundle's manifest
};
/// "evidence", "chain", "bundle".
[[nodiscard]] const char *stampPurposeCode(StampPurpose purpose);
[[nodiscard]] std::optional<StampPurpose> parseStampPurpose(QStringView code);

/// Nobody answered.
inline constexpr auto unreachableTrouble = "unreachable";
/// Why an attempt failed: nobody answered, or what came does not stand.
struct StampTrouble {
    QString code;   ///< unreachableTrouble, or timestampFaultCode()
    QString detail; ///< what the network or the authority said; not translated

    [[nodiscard]] bool isSet() const { return !code.isEmpty(); }
    [[nodiscard]] bool isUnreachable() const { return code == QLatin1StringView(unreachableTrouble); }
    friend bool operator==(const StampTrouble &, const StampTrouble &) = default;
};
/// The sentence for a person. Why something waits that was not attempted yet: "not asked yet".
[[nodiscard]] Message troubleMessage(const StampTrouble &trouble);

struct Stamp {
    Id<Stamp> id;
    StampPurpose purpose = StampPurpose::Evidence;
    QString digest; ///< SHA-256, 64 lower-case digits
    QDateTime requestedAt;
    bool isStamped = false; ///< else it waits
    // while it waits
    qint64 attempts = 0;
    std::optional<QDateTime> nextAttemptAt; ///< not before; nothing: at once
    StampTrouble trouble;
    // when it is stamped
    QDateTime stampedAt; ///< when we took it in
    QByteArray token;    ///< TimeStampResp, DER
    QString authority;   ///< the address that answered
    TimestampFacts facts;
};

/// Asks for a stamp; nothing where the digest has one or waits for it already. Throws Error::Internal for what is no
/// SHA-256.
void requestStamp(Transaction &tx, StampPurpose purpose, const QString &digest, const QDateTime &now);
[[nodiscard]] std::optional<Stamp> stampOf(Connection &db, StampPurpose purpose, const QString &digest);
[[nodiscard]] std::optional<Stamp> findStamp(Connection &db, Id<Stamp> id);
/// Those that wait, the oldest first, at most `limit`; with `dueAt` only those whose next attempt is not later.
[[nodiscard]] QList<Stamp> waitingStamps(Connection &db, int limit, const std::optional<QDateTime> &dueAt = {});
/// Those that are stamped, of one purpose, the oldest time first. Without their tokens and chains.
[[nodiscard]] QList<Stamp> givenStamps(Connection &db, StampPurpose purpose);

struct StampCounts {
    qint64 waiting = 0;
    qint64 stamped = 0;
    QDateTime oldestWaiting; ///< when it was asked for; invalid: nothing waits
};
[[nodiscard]] StampCounts stampCounts(Connection &db);

/// Writes what came. The caller has checked it. Where an answer comes, others will: what waits because nobody could be
/// reached is due at once.
void storeStamp(Transaction &tx, Id<Stamp> id, const QByteArray &token, const QString &authority,
                const TimestampFacts &facts, const QDateTime &now);
/// One more attempt has failed; the next is later each time: a minute, two, four … at most six hours, or half an hour
/// where nobody could be reached.
void storeTrouble(Transaction &tx, Id<Stamp> id, const StampTrouble &trouble, const QDateTime &now);
/// `rest` was not asked for, because `asked` could not be: it waits as long and for the same reason, and no attempt is
/// counted. Nothing where `asked` waits for no next attempt.
void postponeStamps(Transaction &tx, Id<Stamp> asked, const QList<Stamp> &rest);

} // namespace lianming
