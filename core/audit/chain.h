// The chain of the history and of custody: each row carries the hash of itself and of the row before, so that nothing
// in it is altered, removed, inserted or put in another order without being found (spec/protection.md section 2). Here
// it is walked; rows get their places when a transaction commits (core/db/chainqueue.h). Whoever can write to the
// database could hash all of it anew: what such a one cannot do is to fit the anchors, heads of former days that an
// authority has stamped with its time.
//
// The form, for who checks it by hand. Rows of `audit_log` and `custody` have positions 1, 2, 3 … over both tables. A
// row's `hash`, 64 lower-case hexadecimal digits, is SHA-256 over three things one after the other: the hash of the row
// before as its 64 digits (64 zeros before the first), a line feed, and the row's canonical JSON. That is UTF-8 without
// blanks or line end, members in this order:
//
//   {"position":1,"table":"audit_log","id":…,"at":"…","actor":"…","action":"…","area":"…","record_table":"…",
//    "record_id":…,"label":"…","changes":"…"}
//   {"position":2,"table":"custody","id":…,"evidence_id":…,"act":"…","at":"…","actor":"…","notes":"…"}
//
// (on one line). Each value is the column of that name: position, id, record_id and evidence_id as digits; the others
// as strings, `changes` too, in which only these are escaped: the quote and the backslash by a backslash; \b \f \n \r
// \t; other characters below 0x20 as \u00xx with lower-case digits. Thus by hand: printf '%s\n%s' "$before" "$json" |
// sha256sum. `chain_head` has the last row's position and hash. An anchor's stamp is an RFC 3161 response whose message
// imprint is the anchored hash itself, its 32 bytes (openssl ts -verify -digest HASH -in RESPONSE -CAfile ROOTS).
//
// Rows that are older than the chain were sealed when it came: audit_log by id, then custody by id, and behind them a
// row of the history, action "sealed", record_table "chain", whose record_id says how many they were. The chain says
// nothing about what happened to those before.
//
// Rows of other tables are in it as far as lines of the history say what they hold. Of evidence they say all: `changes`
// of its line "created", or of "recorded" behind the sealing for what is older, name each column with its value, and
// who looks at a piece of evidence compares (isAsInserted() in journal.h).
#pragma once

#include "core/base/message.h"
#include "core/base/progress.h"
#include "core/db/connection.h"

#include <QDate>
#include <QDateTime>

#include <optional>

namespace lianming {

/// Where the chain ends.
struct ChainEnd {
    qint64 rows = 0; ///< the last position; 0: nothing is in it
    QString hash;    ///< of the last row; 64 zeros without any
    QDateTime at;    ///< the latest instant of what is in it; invalid without any

    friend bool operator==(const ChainEnd &, const ChainEnd &) = default;
};

/// As the database says. Throws Error::Rejected for a database whose schema is older than the chain.
[[nodiscard]] ChainEnd chainHead(Connection &db);

enum class ChainFaultKind {
    Altered,   ///< the row's content or its hash is not what it was
    Removed,   ///< rows are missing before the one that stands there
    Inserted,  ///< a row that was not there
    Reordered, ///< rows stand in another order
    CutOff,    ///< rows at the end are missing
    Head,      ///< the head is missing or not that of the last row
    Unchained, ///< a row without a place in the chain
    Anchor,    ///< the chain is not the one that was anchored on a day
    Stamp,     ///< an anchor's stamp does not stand
};
/// "altered", "removed", "inserted", "reordered", "cut_off", "head", "unchained", "anchor", "stamp".
[[nodiscard]] const char *chainFaultCode(ChainFaultKind kind);

/// What does not fit, and where.
struct ChainFault {
    ChainFaultKind kind = ChainFaultKind::Altered;
    qint64 position = 0; ///< of the row, or where it should stand; 0 for Unchained
    QString table;       ///< of the row; empty where there is none
    qint64 id = 0;       ///< of the row; 0 where there is none
    QString expected;
    QString found;
    QDate day;      ///< of an anchor
    QString detail; ///< for the expert, of a stamp

    friend bool operator==(const ChainFault &, const ChainFault &) = default;
};
/// A sentence that names the row, what is wrong, and what was expected and found.
[[nodiscard]] Message chainFaultMessage(const ChainFault &fault);

/// Against what the stamps of anchors are checked: certificates as PEM, as in TimestampExpectation.
struct ChainTrust {
    QByteArray roots; ///< empty: a stamp is compared with its anchor, and who gave it is left open
    QByteArray chain;
};

/// What the workspace trusts for its stamps (timestampauthority.h).
[[nodiscard]] ChainTrust storedChainTrust(Connection &db);

struct ChainReport {
    std::optional<ChainFault> fault; ///< the first; nothing: the chain holds
    ChainEnd head;                   ///< as the database says
    qint64 rows = 0;                 ///< that were walked and fit
    qint64 sealed = 0;               ///< how many of them, from the first, are older than the chain
    qint64 anchors = 0;
    qint64 stamped = 0;   ///< anchors whose stamp stands
    qint64 unchecked = 0; ///< anchors whose stamp is of an unknown authority, as no roots were given
    qint64 waiting = 0;   ///< anchors without a stamp so far
    std::optional<QDateTime>
        stampedAt;          ///< the time of the newest stamp that stands: up to its anchor nothing changed since
    qint64 stampedRows = 0; ///< position of that anchor

    [[nodiscard]] bool holds() const { return !fault; }
};

/// Walks the whole chain in one snapshot, in the order of positions, and names the first row that does not fit. Changes
/// nothing, and reads the database as it is: a Connection that is open for reading only will do. Progress counts rows.
/// Throws as chainHead(), and Error::Cancelled.
[[nodiscard]] ChainReport verifyChain(Connection &db, const ChainTrust &trust, Progress *progress = nullptr);

} // namespace lianming
